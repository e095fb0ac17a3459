//! A reading as JSON, as `interface.md` promises it to other programs.
#![allow(clippy::unwrap_used, clippy::panic)]

mod sample;

use rungs::domain::reading::{Answers, read};
use rungs::domain::vote::Vote;
use rungs::export::{self, Format, Reader, Subject, json};
use rungs::words::Words;
use serde_json::Value;

fn of_session(session: &rungs::domain::session::Session) -> String {
    json::reading(&Subject::of(session), &session.reading(session.day()), &[], &rungs::words::Words::default()).unwrap()
}

/// The part of the text from `from` on, blanks and line breaks taken out.
fn dense(text: &str, from: &str, until: &str) -> String {
    let start = text.find(from).unwrap_or_else(|| panic!("no {from} in {text}"));
    let end = start + text[start..].find(until).unwrap_or_else(|| panic!("no {until} after {from}"));
    text[start..end].lines().map(str::trim).collect()
}

#[test]
fn keys_stand_in_the_order_of_the_manual() {
    let text = of_session(&sample::finished_session());
    let top = r#"{"schema": 2,"workshop": {"id": "trust-check","title": "Account trust check","version": "1"},"account": "Nordlicht Foods","opportunity": "Cold chain 2026","target": 3,"room": 5,"observed": 2,"ceiling": 2,"cap": 3,"footing": 2,"ground": null,"partial": false,"language": "en","rails": {"personal": {"observed": 2,"ceiling": 2,"footing": 2,"cells": ["held","held","mixed","not-seen"]},"corporate":"#;
    assert!(dense(&text, "{", "\n  \"pairs\"").starts_with(top), "{text}");
    let pair = r#""personal-1": {"state": "held","counts": [0,0,0,4,1],"not_seen": 0,"consensus": 0.876414,"fragile": false,"seen_otherwise": false,"room": 5},"#;
    assert_eq!(dense(&text, "\"personal-1\"", "\"personal-2\""), pair);
    let sign = r#""gatekeeping": {"state": "present","yes": 2,"partly": 1,"no": 1,"not_sure": 1},"#;
    assert_eq!(dense(&text, "\"gatekeeping\"", "\"closed-circle\""), sign);
    let confidence = r#""confidence": {"level": "low","parts": {"coverage": "medium","agreement": "medium","evidence": "low","voices": "high","shape": "high","client-voice": "high","blind-faith": "high","hazards": "medium"}},"#;
    assert_eq!(dense(&text, "\"confidence\"", "\"holds_back\""), confidence);
    assert!(text.ends_with("]\n}\n"));
    let keys = ["\"pairs\"", "\"signs\"", "\"families\"", "\"confidence\"", "\"holds_back\""];
    let places: Vec<usize> = keys.iter().map(|key| text.find(key).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn pairs_and_families_keep_the_order_of_script_and_ladder() {
    let session = sample::finished_session();
    let text = of_session(&session);
    let families = &text[text.find("\"families\"").unwrap()..];
    let places: Vec<usize> =
        session.ladder.families.iter().map(|f| families.find(&format!("\"{}\":", f.id)).unwrap()).collect();
    assert!(places.is_sorted());
    let pairs = &text[text.find("\"pairs\"").unwrap()..];
    let places: Vec<usize> = session.workshop.pairs().map(|p| pairs.find(&format!("\"{}\":", p.id)).unwrap()).collect();
    assert!(places.is_sorted());
}

#[test]
fn what_holds_back_is_a_cell_or_a_cap() {
    let mut session = sample::finished_session();
    let value: Value = serde_json::from_str(&of_session(&session)).unwrap();
    let holds = value["holds_back"].as_array().unwrap();
    assert_eq!(holds.len(), 3);
    for (hold, keys) in holds.iter().zip([
        vec!["kind", "dimension", "rung", "state", "text"],
        vec!["kind", "dimension", "rung", "state", "text"],
        vec!["kind", "family", "dimension", "at", "text"],
    ]) {
        let mut keys: Vec<&str> = keys;
        keys.sort_unstable();
        assert_eq!(hold.as_object().unwrap().keys().collect::<Vec<_>>(), keys);
    }
    assert_eq!((&holds[0]["kind"], &holds[0]["state"]), (&"cell".into(), &"mixed".into()));
    assert_eq!((&holds[2]["kind"], &holds[2]["family"]), (&"cap".into(), &"gatekeeping".into()));

    session.happen(rungs::domain::session::Event::Revote { question: "coercion".into() }, sample::minute(60)).unwrap();
    sample::answer(&mut session, "coercion", &[Vote::Yes; 5]);
    let value: Value = serde_json::from_str(&of_session(&session)).unwrap();
    let expected =
        serde_json::json!({"kind": "cap", "family": "coercion", "at": 1, "text": value["holds_back"][0]["text"]});
    assert_eq!(value["holds_back"], serde_json::json!([expected]));
}

#[test]
fn heights_are_null_where_no_pair_is_asked() {
    let reading = read(&sample::ladder(), &Answers { room: 4, ..Answers::default() });
    let workshop = sample::workshop();
    let value: Value = serde_json::from_str(
        &json::reading(&Subject::new(&workshop), &reading, &[], &rungs::words::Words::default()).unwrap(),
    )
    .unwrap();
    for key in ["observed", "ceiling", "footing", "account", "opportunity", "target"] {
        assert!(value.as_object().unwrap().contains_key(key) && value[key].is_null(), "{key}");
    }
    assert_eq!((&value["cap"], &value["partial"]), (&4.into(), &true.into()));
    assert_eq!(value["rails"], serde_json::json!({}));
}

#[test]
fn a_rail_without_a_pair_is_left_out_and_a_pair_without_votes_has_no_consensus() {
    let mut session = sample::session();
    session.workshop.steps.drain(2..4);
    let value: Value = serde_json::from_str(&of_session(&session)).unwrap();
    assert_eq!(value["rails"].as_object().unwrap().keys().collect::<Vec<_>>(), ["personal"]);
    assert_eq!(value["partial"], true);
    assert!(value["pairs"]["personal-1"]["consensus"].is_null());
    assert_eq!(value["pairs"]["personal-1"]["state"], "not-seen");
}

#[test]
fn before_a_pair_is_voted_on_no_form_claims_a_height() {
    let mut session = sample::session();
    sample::answer(&mut session, "coercion", &[Vote::No; 5]);
    let value: Value = serde_json::from_str(&of_session(&session)).unwrap();
    let keys = ["observed", "ceiling", "footing", "ground", "confidence"];
    assert!(keys.iter().all(|key| value[key].is_null()), "{value}");
    let rails = value["rails"].as_object().unwrap();
    assert!(rails.values().all(|rail| rail["footing"].is_null() && rail["cells"][0] == "not-seen"), "{rails:?}");
    let table = export::report(&session, Format::Csv, Reader::Room, &Words::default()).unwrap();
    assert!(!table.lines().any(|row| row.contains(",rail,")), "{table}");
    sample::vote(&mut session, "personal-1", &[0; 5]);
    sample::reveal(&mut session, "personal-1");
    let value: Value = serde_json::from_str(&of_session(&session)).unwrap();
    assert_eq!((&value["footing"], &value["rails"]["capability"]["footing"]), (&0.into(), &0.into()));
}
