//! Every JSON that the program prints of a reading is what `docs/reading.schema.json` says.
//!
//! The check knows the keywords that the schema uses and fails on any other, so that none is passed over.
#![allow(clippy::unwrap_used, clippy::panic)]

mod sample;

use rungs::domain::reading::{Answers, read};
use rungs::domain::session::Typing;
use rungs::domain::session::{Event, Session};
use rungs::domain::vote::{Figures, Vote};
use rungs::domain::workshop::{CasePair, Kind};
use rungs::export::{Format, Reader, Subject, json, lens, report};
use rungs::storage::folders::Folders;
use rungs::storage::scripts::{Script, find};
use serde_json::Value;

fn schema() -> Value {
    serde_json::from_str(include_str!("../docs/reading.schema.json")).unwrap()
}

/// What is wrong with `value`, each with its place.
fn faults(root: &Value, schema: &Value, value: &Value, place: &str) -> Vec<String> {
    let fault = |what: String| vec![format!("{place}: {what}")];
    let rule = |(key, wanted): (&String, &Value)| match key.as_str() {
        "$schema" | "$defs" | "title" | "description" => Vec::new(),
        "$ref" => faults(root, root.pointer(wanted.as_str().unwrap().trim_start_matches('#')).unwrap(), value, place),
        "anyOf" if wanted.as_array().unwrap().iter().any(|s| faults(root, s, value, place).is_empty()) => Vec::new(),
        "const" if wanted == value => Vec::new(),
        "enum" if wanted.as_array().unwrap().contains(value) => Vec::new(),
        "type" if types(wanted).iter().any(|t| is_a(t, value)) => Vec::new(),
        "minimum" if value.as_f64().is_none_or(|n| n >= wanted.as_f64().unwrap()) => Vec::new(),
        "maximum" if value.as_f64().is_none_or(|n| n <= wanted.as_f64().unwrap()) => Vec::new(),
        "minLength" | "minItems" if length(value).is_none_or(|n| n >= wanted.as_u64().unwrap()) => Vec::new(),
        "maxLength" | "maxItems" if length(value).is_none_or(|n| n <= wanted.as_u64().unwrap()) => Vec::new(),
        "required" => {
            let missing = wanted.as_array().unwrap().iter().filter(|key| value.get(key.as_str().unwrap()).is_none());
            missing.flat_map(|key| fault(format!("{key} is missing"))).collect()
        }
        "items" => {
            let items = value.as_array().into_iter().flatten().enumerate();
            items.flat_map(|(i, item)| faults(root, wanted, item, &format!("{place}/{i}"))).collect()
        }
        "properties" => {
            let known = wanted.as_object().unwrap().iter();
            let there = known.filter_map(|(key, schema)| Some((key, schema, value.get(key)?)));
            there.flat_map(|(key, schema, value)| faults(root, schema, value, &format!("{place}/{key}"))).collect()
        }
        "additionalProperties" => {
            let known = |key: &String| schema["properties"].get(key).is_some();
            let others = value.as_object().into_iter().flatten().filter(|(key, _)| !known(key));
            others
                .flat_map(|(key, value)| match wanted {
                    Value::Bool(false) => fault(format!("{key} is unknown")),
                    schema => faults(root, schema, value, &format!("{place}/{key}")),
                })
                .collect()
        }
        _ => fault(format!("is not {key} {wanted}: {value}")),
    };
    schema.as_object().unwrap().iter().flat_map(rule).collect()
}

fn types(wanted: &Value) -> Vec<&str> {
    wanted
        .as_array()
        .map_or_else(|| vec![wanted.as_str().unwrap()], |all| all.iter().filter_map(Value::as_str).collect())
}

fn is_a(name: &str, value: &Value) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        _ => false,
    }
}

fn length(value: &Value) -> Option<u64> {
    let long = value.as_array().map(Vec::len).or_else(|| value.as_str().map(|text| text.chars().count()));
    long.map(|n| u64::try_from(n).unwrap())
}

fn hold(text: &str) {
    let (schema, value) = (schema(), serde_json::from_str(text).unwrap());
    let faults = faults(&schema, &schema, &value, "");
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The trainer's told case, its first model answer called.
fn told() -> Session {
    called(|_| {})
}

/// The same of a pair without a right answer.
fn talked() -> Session {
    called(|told| told.model = None)
}

fn called(change: impl Fn(&mut CasePair)) -> Session {
    let Script { mut workshop, ladder, .. } =
        find("trainer-demo", &Folders { config: "".into(), data: "".into() }).unwrap();
    let question = workshop.told().next().unwrap().pair.id.clone();
    for step in &mut workshop.steps {
        if let Kind::Told(pairs) = &mut step.kind {
            pairs.iter_mut().for_each(&change);
        }
    }
    let mut session = Session::new(sample::session().header, workshop, ladder);
    for _ in 0..4 {
        let vote = Vote::Point(4);
        session.happen(Event::Vote { question: question.clone(), vote }, sample::minute(1)).unwrap();
    }
    session.happen(Event::Reveal { question: question.clone() }, sample::minute(2)).unwrap();
    session.happen(Event::Model { question }, sample::minute(3)).unwrap();
    session
}

/// A class that sorted a card, and talked about one without a right answer.
fn sorted() -> Session {
    let Script { workshop, ladder, .. } = find("sort-rungs", &Folders { config: "".into(), data: "".into() }).unwrap();
    let mut session = Session::new(sample::session().header, workshop, ladder);
    for question in ["tenth-pallet", "renewed"].map(str::to_owned) {
        for _ in 0..4 {
            let vote = Vote::Choice(3);
            session.happen(Event::Vote { question: question.clone(), vote }, sample::minute(1)).unwrap();
        }
        session.happen(Event::Reveal { question: question.clone() }, sample::minute(2)).unwrap();
        session.happen(Event::Model { question }, sample::minute(3)).unwrap();
    }
    session
}

/// A session in which something of every kind was typed beside the ladder, and a choice is held against the target.
fn typed_beside() -> Session {
    let script = include_str!("fixtures/scripts/valid/lenses.ron");
    let workshop = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str::<rungs::domain::workshop::Workshop>(script)
        .unwrap();
    let Script { ladder, .. } = find("trust-check", &Folders { config: "".into(), data: "".into() }).unwrap();
    let mut header = sample::session().header;
    header.setup.target = Some(3);
    let mut session = Session::new(header, workshop, ladder);
    let mut counts = [0; 11];
    counts[9] = 4;
    let figures = Figures { counts, by_them: true };
    let day = chrono::Datelike::with_day(&sample::minute(1).date_naive(), 1).unwrap();
    for (lens, what) in [
        ("since", Typing::Since(day)),
        ("handover", Typing::Line(vec!["The plan".into(), "their planner".into(), "2026-12-01".into()])),
        ("nps", Typing::Figures(figures)),
    ] {
        session.happen(Event::Enter { lens: lens.into(), what }, sample::minute(1)).unwrap();
    }
    let question = "dependence".to_owned();
    for _ in 0..4 {
        let vote = Vote::Choice(1);
        session.happen(Event::Vote { question: question.clone(), vote }, sample::minute(1)).unwrap();
    }
    session.happen(Event::Reveal { question }, sample::minute(2)).unwrap();
    session
}

#[test]
fn a_called_model_answer_is_in_the_report() {
    let whole: Value =
        serde_json::from_str(&report(&told(), Format::Json, Reader::Room, &rungs::words::Words::default()).unwrap())
            .unwrap();
    assert_eq!(whole["model_answers"].as_array().unwrap().len(), 1);
    let whole: Value =
        serde_json::from_str(&report(&sorted(), Format::Json, Reader::Room, &rungs::words::Words::default()).unwrap())
            .unwrap();
    assert_eq!((&whole["cards"][0]["class"], &whole["cards"].as_array().unwrap().len()), (&"misled".into(), &2));
}

/// A grid with something in every field: roles with a contact, or moments with a promise that was kept.
fn filled(id: &str) -> Session {
    let Script { workshop, ladder, .. } = find(id, &Folders { config: "".into(), data: "".into() }).unwrap();
    let grid = workshop.grids().next().unwrap().clone();
    let mut session = Session::new(sample::session().header, workshop, ladder);
    let happen = |session: &mut Session, event: Event| session.happen(event, sample::minute(1)).unwrap();
    if grid.columns.is_some() {
        for event in [session.new_row(&grid.id, "buyer", None), session.new_column(&grid.id, "lead")] {
            happen(&mut session, event);
        }
        let (row, column) = (format!("{id}/r1", id = grid.id), format!("{id}/c1", id = grid.id));
        happen(&mut session, Event::Contact { grid: grid.id.clone(), row, column, on: true });
    } else {
        let row = session.progress.filled(&grid.id).rows[0].clone();
        let event = session.new_line(&grid.id, &row, Some("a call by Friday"));
        happen(&mut session, event);
    }
    let asked = session.places().filter_map(|(_, stop)| stop.question().map(|q| q.id().to_owned()));
    for question in asked.collect::<Vec<_>>() {
        (0..4).for_each(|_| {
            happen(&mut session, Event::Vote { question: question.clone(), vote: Vote::Choice(1) });
        });
        happen(&mut session, Event::Reveal { question: question.clone() });
        if grid.promise.is_some() {
            let question = format!("{question}/told");
            (0..4).for_each(|_| {
                happen(&mut session, Event::Vote { question: question.clone(), vote: Vote::Choice(2) });
            });
            happen(&mut session, Event::Reveal { question });
        }
    }
    session
}

#[test]
fn readings_and_reports_are_what_the_schema_says() {
    let mut made = sample::finished_session();
    let pair = rungs::domain::workshop::Pair { id: "made".into(), ..sample::pair("personal", 1) };
    made.happen(Event::Made { prompt: "own-1".into(), pair }, sample::minute(60)).unwrap();
    let grids = ["who-trusts-whom", "touchpoints"].map(filled);
    let rest = [sample::session(), sample::finished_session(), made, told(), talked(), sorted(), typed_beside()];
    for session in rest.into_iter().chain(grids) {
        let reading = session.reading(session.day());
        hold(
            &json::reading(&Subject::of(&session), &reading, &lens::of(&session), &rungs::words::Words::default())
                .unwrap(),
        );
        hold(&report(&session, Format::Json, Reader::Room, &rungs::words::Words::default()).unwrap());
        hold(&report(&session, Format::Json, Reader::Coded, &rungs::words::Words::default()).unwrap());
    }
    let nothing = read(&sample::ladder(), &Answers { room: 4, ..Answers::default() });
    hold(&json::reading(&Subject::new(&sample::workshop()), &nothing, &[], &rungs::words::Words::default()).unwrap());
}

#[test]
fn a_report_is_a_reading_and_more() {
    let session = sample::finished_session();
    let text = json::reading(
        &Subject::of(&session),
        &session.reading(session.day()),
        &lens::of(&session),
        &session.words(&rungs::words::Words::default()),
    )
    .unwrap();
    let reading: Value = serde_json::from_str(&text).unwrap();
    let whole: Value =
        serde_json::from_str(&report(&session, Format::Json, Reader::Room, &rungs::words::Words::default()).unwrap())
            .unwrap();
    for (key, value) in reading.as_object().unwrap() {
        assert_eq!(&whole[key], value, "{key}");
    }
    assert_eq!(whole["actions"][0]["who"], "Ana");
    assert_eq!(whole["evidence"][1]["counts"], false);
    assert_eq!(whole["rounds"]["personal-3"].as_array().unwrap().len(), 2);
    assert_eq!(whole["corrected"], serde_json::json!({}));
    assert_eq!(whole["written"][1]["pole"], "opposite");
    assert_eq!(
        whole["times"][0],
        serde_json::json!({
            "step": "Welcome", "planned_minutes": 5, "added_seconds": 0, "spent_seconds": 360, "paused_seconds": 0,
            "left_out": false, "extra": false,
        })
    );
    assert_eq!(whole["parking_lot"][1]["became"], "open");
    assert_eq!(
        (&whole["followed_up"][0]["became"], &whole["followed_up"][1]["moved_to"]),
        (&"done".into(), &"2025-03-11".into())
    );
    assert_eq!(whole["decisions"][0], "We read this account again in May.");
}

#[test]
fn the_check_finds_what_is_wrong() {
    let session = sample::finished_session();
    let good: Value =
        serde_json::from_str(&report(&session, Format::Json, Reader::Room, &rungs::words::Words::default()).unwrap())
            .unwrap();
    let schema = schema();
    for (place, wrong) in [
        ("/room", serde_json::json!(-1)),
        ("/footing", serde_json::json!("2")),
        ("/pairs/personal-1/counts", serde_json::json!([1, 2])),
        ("/pairs/personal-1/consensus", serde_json::json!(1.5)),
        ("/holds_back/0/kind", serde_json::json!("wish")),
        ("/confidence/level", serde_json::json!("fair")),
        ("/evidence/0", serde_json::json!({"about": "x"})),
        ("/workshop/more", serde_json::json!(1)),
    ] {
        let mut bad = good.clone();
        match bad.pointer_mut(place) {
            Some(value) => *value = wrong,
            None => bad["workshop"]["more"] = wrong,
        }
        assert!(!faults(&schema, &schema, &bad, "").is_empty(), "{place}");
    }
}
