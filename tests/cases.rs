//! The made-up accounts: each opens, tells its story, and lands on its vector of `method.md`.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::{Desk, nobody, noon};
use rungs::app::room::Kept;
use rungs::domain::session::{Event, Session};
use rungs::export::{Subject, json};
use rungs::storage::scripts::{self, Script};
use rungs::words::Language;
use serde_json::Value;

/// Each case, and the name of its vector in `tests/vectors/accounts.json`.
const CASES: [(&str, &str); 6] = [
    ("cosy", "cosy"),
    ("run-by-threat", "run by threat"),
    ("one-of-ours", "one of ours, one of theirs"),
    ("unforgiven-exit", "an unforgiven exit"),
    ("stretch-bid", "a stretch deal"),
    ("healthy", "top, and all evidence in"),
];

fn session(case: &str) -> Session {
    let case = scripts::case(case).unwrap();
    let Script { workshop, ladder, .. } = scripts::find(&case.workshop, &nobody()).unwrap();
    case.session(workshop, ladder, noon()).unwrap()
}

fn vector(name: &str) -> Value {
    let vectors: Vec<Value> = serde_json::from_str(include_str!("vectors/accounts.json")).unwrap();
    vectors.into_iter().find(|v| v["name"] == name).unwrap_or_else(|| panic!("no vector {name}"))
}

#[test]
fn each_case_lands_on_its_vector() {
    for (case, name) in CASES {
        let (vector, mut session) = (vector(name), session(case));
        for question in session.progress.open_questions() {
            session.happen(Event::Reveal { question }, noon()).unwrap();
        }
        let reading = session.reading(session.day());
        let told: Value =
            serde_json::from_str(&json::reading(&Subject::of(&session), &reading, &[], &desk::words()).unwrap())
                .unwrap();
        let expected = &vector["expect"];
        assert_eq!(told["room"], vector["room"], "{case}");
        for field in ["observed", "ceiling", "footing", "cap", "rails"] {
            assert_eq!(told[field], expected[field], "{case}: {field}");
        }
        for (family, presence) in told["families"].as_object().unwrap() {
            assert_eq!(presence, &expected["families"][family], "{case}: {family}");
        }
        assert_eq!(told["confidence"]["level"], expected["confidence"]["level"], "{case}");
    }
}

#[test]
fn each_language_has_the_same_demo_in_its_own_words() {
    let stands = |language| {
        let mut session = session(scripts::demo(language));
        assert_eq!(session.workshop.language, Some(language));
        for question in session.progress.open_questions() {
            session.happen(Event::Reveal { question }, noon()).unwrap();
        }
        session.reading(session.day()).heights
    };
    let [english, german] = Language::ALL.map(stands);
    assert!(english.is_some());
    assert_eq!(english, german);
}

#[test]
fn each_case_tells_its_story_first_and_its_model_answer_last() {
    for case in scripts::cases() {
        let told = scripts::case(case).unwrap();
        for size in [(80, 24), (120, 36)] {
            let mut desk = Desk::in_room(session(case), Kept::Rehearsal);
            desk.size = size;
            let words = |text: &str| text.split_whitespace().last().unwrap().to_owned();
            assert!(told.story.iter().all(|line| desk.says(&words(line))), "{case}: {}", desk.screen());
            desk.press(&"]".repeat(20));
            assert!(told.model.iter().all(|line| desk.says(&words(line))), "{case}: {}", desk.screen());
            let titles = ["The model answer", "Die Musterantwort"];
            assert!(titles.iter().any(|title| desk.says(title)), "{}", desk.screen());
        }
    }
}
