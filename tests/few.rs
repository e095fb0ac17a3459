//! Among fewer than four who could say, no form tells a count; and each tells of the room that a round was revealed to.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::{noon, session};
use rungs::domain::history::compare;
use rungs::domain::session::{Event, Session};
use rungs::domain::vote::{State, Vote};
use rungs::export::{Format, Reader, Subject, report, text};
use serde_json::{Value, json};

/// Three people: a pair that two could speak of, one that is fragile, and a sign that one could speak of.
fn three() -> Session {
    let mut session = session("trust-check", 3);
    let sign = session.workshop.signs().next().unwrap().id.clone();
    for vote in [Vote::Point(5), Vote::Point(1), Vote::Blank] {
        session.happen(Event::Vote { question: "personal-1".into(), vote }, noon()).unwrap();
    }
    for vote in [Vote::Point(5), Vote::Point(4), Vote::Point(2)] {
        session.happen(Event::Vote { question: "personal-3".into(), vote }, noon()).unwrap();
    }
    for vote in [Vote::Yes, Vote::Blank, Vote::Blank] {
        session.happen(Event::Vote { question: sign.clone(), vote }, noon()).unwrap();
    }
    for question in ["personal-1".to_owned(), "personal-3".to_owned(), sign] {
        session.happen(Event::Reveal { question }, noon()).unwrap();
    }
    session
}

#[test]
fn json_has_null_for_every_count() {
    let session = three();
    let sign = session.workshop.signs().next().unwrap().id.clone();
    for reader in [Reader::Room, Reader::Coded] {
        let value: Value =
            serde_json::from_str(&report(&session, Format::Json, reader, &desk::words()).unwrap()).unwrap();
        let round = &value["rounds"]["personal-1"][0];
        assert_eq!(round, &json!({"state": round["state"], "counts": null, "not_seen": null}));
        for told in [&value["rounds"][&sign][0], &value["signs"][&sign]] {
            let nothing = json!({"state": told["state"], "yes": null, "partly": null, "no": null, "not_sure": null});
            assert_eq!(told, &nothing);
        }
        let pair = &value["pairs"]["personal-1"];
        assert_eq!((&pair["counts"], &pair["not_seen"]), (&Value::Null, &Value::Null));
    }
    let compared = serde_json::to_value(compare(&session, &session, &[])).unwrap();
    let seen = &compared["pairs"][0]["first"];
    assert_eq!((&seen["high"], &seen["low"], &seen["valid"]), (&Value::Null, &Value::Null, &Value::Null));
}

#[test]
fn nor_does_any_form_tell_how_many_could_not_say() {
    let session = three();
    for format in [Format::Markdown, Format::Html] {
        let told = report(&session, format, Reader::Room, &desk::words()).unwrap();
        assert!(!told.contains("1 not seen") && !told.contains("2 not sure"), "{told}");
        assert!(!told.contains("Fragile"), "{told}");
    }
    let table = report(&session, Format::Csv, Reader::Room, &desk::words()).unwrap();
    assert!(table.lines().skip(1).all(|row| row.rsplit(',').nth(2) == Some("")), "{table}");
    let reading = session.reading(session.day());
    let full = text::full(&Subject::of(&session), &session.ladder, &reading, &desk::words(), 100);
    assert!(!full.contains("1 not seen") && !full.contains("2 not sure"), "{full}");
}

fn said(first: &Session, then: &Session) -> Vec<String> {
    compare(first, then, &[]).warnings.iter().map(|warning| desk::words().say(warning)).collect()
}

#[test]
fn whoever_comes_after_a_reveal_was_not_there() {
    let mut session = three();
    session.happen(Event::Room(7), noon()).unwrap();
    let told = report(&session, Format::Markdown, Reader::Room, &desk::words()).unwrap();
    assert!(told.contains("People voting:** 3") || told.contains("| People voting | 3 |"), "{told}");
    let mut then = three();
    then.happen(Event::Room(4), noon()).unwrap();
    assert_eq!(said(&session, &then).iter().filter(|w| w.contains("The room had")).count(), 0);
    for point in [5, 5, 5, 4] {
        let vote = Vote::Point(point);
        then.happen(Event::Vote { question: "personal-2".into(), vote }, noon()).unwrap();
    }
    then.happen(Event::Reveal { question: "personal-2".into() }, noon()).unwrap();
    let warnings = said(&session, &then);
    assert!(warnings.iter().any(|w| w.contains("The room had 3 people, then 3 to 4 people")), "{warnings:?}");
    let table = report(&then, Format::Csv, Reader::Room, &desk::words()).unwrap();
    let room = |id: &str| table.lines().find(|row| row.contains(id)).unwrap().split(',').nth(6).unwrap().to_owned();
    assert_eq!((room("personal-1"), room("personal-2")), ("3".to_owned(), "4".to_owned()));
}

#[test]
fn a_comparison_says_what_was_passed_over() {
    let mut session = session("trust-check", 3);
    let id = session.pairs().find(|p| p.rung >= 2).unwrap().id.clone();
    session.happen(Event::PassOver { question: id.clone(), reason: "their law".into() }, noon()).unwrap();
    let told = compare(&session, &session, &[]);
    let pair = told.pairs.iter().find(|p| p.id == id).unwrap();
    assert_eq!(pair.first.map(|seen| seen.state), Some(State::PassedOver));
}
