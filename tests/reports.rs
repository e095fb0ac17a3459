//! All four forms of a report: hostile text is inert in each, and redaction leaves nothing of anybody.
#![allow(clippy::unwrap_used, clippy::panic)]

mod sample;

use chrono::Days;
use proptest::prelude::*;
use rungs::domain::reading::Grade;
use rungs::domain::session::{Action, Carried, Event, Pole, Session, Written};
use rungs::domain::vote::Vote;
use rungs::domain::workshop::Pair;
use rungs::export::{Format, Reader, report};

const FORMATS: [Format; 4] = [Format::Markdown, Format::Html, Format::Csv, Format::Json];

fn written(session: &Session, format: Format, redact: bool) -> String {
    let reader = if redact { Reader::Coded } else { Reader::Room };
    report(session, format, reader, &rungs::words::Words::default()).unwrap()
}

/// A session about people whose names occur inside other words, in evidence, in actions, in what the room wrote, in a
/// pair it made, in the account's name and in the script.
fn about_people() -> Session {
    let mut session = sample::finished_session();
    session.header.setup.account = "Johannsen & Marlow".into();
    session.header.id = "2025-03-04-johannsen-marlow-ab12".into();
    session.header.setup.opportunity.as_mut().unwrap().name = "Quaylight renewal".into();
    session.workshop.title = "Trust check for Johannsen & Marlow".into();
    session.workshop.id = "johannsen-marlow-check".into();
    session.workshop.steps[0].title = "Welcome, ZORAN and QUAYLIGHT RENEWALs".into();
    let mut happen = |event| session.happen(event, sample::minute(60)).unwrap();
    let seen = |who: &str, what: &str| Event::Evidence(sample::evidence("personal-1", who, what, 3, Grade::B));
    happen(seen("Hannelore", "Hannelore-style call, Johannsens Hannover office"));
    happen(seen("their buyer Zoran", "Zoranite memo to xxHanneloreyy"));
    happen(seen("hannelore", "the same again"));
    let by = sample::minute(0).date_naive() + Days::new(9);
    happen(Event::Act(Action {
        what: "Phone Hannelore's deputy at Marlowe Street".into(),
        who: "Zoran".into(),
        by,
        moves: Some("Zoranian doubts".into()),
    }));
    for pole in [Pole::Trusted, Pole::Opposite] {
        let text = "Shelved: ask JOHANNSEN about Zoran".into();
        happen(Event::Wrote(Written { prompt: "own-2".into(), pole, text }));
    }
    happen(Event::Park("Zoran parks here".into()));
    happen(Event::Decide("Hannelore countersigns for the Johannsens".into()));
    let action = Action { what: "Ask Zoran".into(), who: "Hannelore".into(), by, moves: Some("Marlow".into()) };
    happen(Event::Carry(Carried { session: "2024-03-04-johannsen-marlow-ab12".into(), action }));
    happen(Event::Codename("Ostrava".into()));
    let pair = Pair {
        id: "made".into(),
        ask: "What does Zoran do?".into(),
        trusted: "Zoran calls".into(),
        opposite: "Zoran writes".into(),
        ..sample::pair("personal", 2)
    };
    happen(Event::Made { prompt: "own-1".into(), pair });
    happen(Event::PassOver { question: "corporate-4".into(), reason: "Zoran's law forbids it".into() });
    session
}

#[test]
fn what_is_open_passed_over_seen_otherwise_or_about_a_sign_is_in_every_report_for_people() {
    let mut session = sample::finished_session();
    let mut happen = |event| session.happen(event, sample::minute(60)).unwrap();
    happen(Event::PassOver { question: "corporate-4".into(), reason: "Their law forbids it.".into() });
    let about = sample::evidence("coercion", "their buyer", "said so on the phone", 900, Grade::B);
    happen(Event::Evidence(rungs::domain::session::Evidence { shows: None, ..about }));
    let line = "their buyer: said so on the phone (told by the client)";
    let page = rungs::export::page(&session, &rungs::words::Words::default());
    let screen = format!("{page:?}");
    for told in [written(&session, Format::Markdown, false), written(&session, Format::Html, false), screen] {
        let plain = told.replace("<bdi>", "").replace("</bdi>", "").replace(" <small>", " ").replace("\\", "");
        for text in
            ["Still open", "If one of them is so", "passed over", "Their law forbids it.", "said so on the phone"]
        {
            assert!(plain.contains(text), "{text} is not in\n{plain}");
        }
    }
    assert!(written(&session, Format::Markdown, false).replace('\\', "").contains(line));
    let json: serde_json::Value = serde_json::from_str(&written(&session, Format::Json, false)).unwrap();
    assert_eq!(json["passed_over"]["corporate-4"], "Their law forbids it.");
    assert_eq!(json["pairs"]["corporate-4"]["state"], "passed-over");
    let about: Vec<&serde_json::Value> = json["evidence"].as_array().unwrap().iter().map(|e| &e["about"]).collect();
    assert_eq!(about, ["personal-1", "corporate-1", "coercion"]);
}

const SECRETS: [&str; 16] = [
    "parks here",
    "countersigns",
    "ostrava",
    "johannsen",
    "marlow",
    "quaylight",
    "zoran",
    "hannelore",
    "hannover",
    "the same again",
    "deputy",
    "shelved",
    "doubts",
    "phone ",
    "forecast",
    "recall",
];

#[test]
fn nothing_of_anybody_is_in_a_redacted_report() {
    let session = about_people();
    for format in FORMATS {
        let plain = written(&session, format, false).to_lowercase();
        assert!(plain.contains("johannsen"), "{format:?}");
        let text = written(&session, format, true);
        for secret in SECRETS {
            assert!(!text.to_lowercase().contains(secret), "{secret} is in {format:?}:\n{text}");
        }
        assert!(text.contains("Account 1"), "{format:?}");
        assert!(text.contains("Opportunity 1"), "{format:?}");
    }
}

/// Its sentences are the catalogue's, whatever the run speaks; what the script and the room say stays as it is.
#[test]
fn a_report_speaks_the_language_of_its_session() {
    let mut session = sample::finished_session();
    session.workshop.language = Some(rungs::words::Language::German);
    let html = written(&session, Format::Html, false);
    assert!(html.contains("<html lang=\"de\" dir=\"ltr\">"), "{html}");
    for text in [html, written(&session, Format::Markdown, false)] {
        for told in ["Alle Paare", " eher das Vertrauensbild", "kein geprüftes Messinstrument"] {
            assert!(text.contains(told), "{told}: {text}");
        }
        for told in ["Where it stands", " picture:", "Evidence", "not revealed", "Second vote", "planned", "version"] {
            assert!(!text.contains(told), "{told}: {text}");
        }
    }
    let json: serde_json::Value = serde_json::from_str(&written(&session, Format::Json, false)).unwrap();
    assert_eq!(json["language"], "de");
    assert_eq!(json["pairs"]["personal-1"]["state"], "held", "ids are English");
    assert!(written(&session, Format::Markdown, true).contains("Beleg 1"));
}

/// The id of a session is made of the account's name.
#[test]
fn under_a_codename_the_page_has_no_id() {
    let mut session = about_people();
    session.progress.codename = Some("Ostrava".into());
    let page = rungs::export::page(&session, &session.words(&rungs::words::Words::default()));
    let text = page.to_html() + &page.to_markdown() + &page.to_text(80);
    assert!(text.contains("Ostrava") && !text.to_lowercase().contains("marlow-"), "{text}");
    assert!(!text.to_lowercase().contains("johannsen & marlow"), "{text}");
}

#[test]
fn the_same_name_has_the_same_code_and_the_report_says_so() {
    let session = about_people();
    let text = written(&session, Format::Markdown, true);
    assert!(text.contains("Redacted: "), "{text}");
    assert!(written(&session, Format::Html, true).contains("Redacted: "));
    assert!(written(&session, Format::Json, true).contains("\"redacted\": true"));
    assert!(written(&session, Format::Csv, true).lines().skip(1).all(|line| line.ends_with(",yes")));
    // Ana, who acts, then Zoran; Ben and Hannelore of the last time; the latter is in both spellings in the evidence.
    assert_eq!(text.matches("Person 4:").count(), 2, "{text}");
    assert!(text.contains("| Person 2 | Action 2 |"), "{text}");
}

#[test]
fn a_redacted_report_has_the_same_reading() {
    let session = about_people();
    let value =
        |redact| -> serde_json::Value { serde_json::from_str(&written(&session, Format::Json, redact)).unwrap() };
    let (plain, redacted) = (value(false), value(true));
    for key in ["footing", "observed", "ceiling", "rails", "pairs", "signs", "families", "confidence", "rounds"] {
        assert_eq!(plain[key], redacted[key], "{key}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    /// Whatever people are called and whatever they type.
    #[test]
    fn no_word_of_anybody_survives(
        account in "Q[a-z]{3,9}x( Q[a-z]{3,9}x)?", person in "Q[a-z]{3,9}z", text in "Q[a-z]{5,12}y( [a-z]{2,9}){0,4}",
    ) {
        let mut session = sample::session();
        session.header.setup.account = account.clone();
        session.workshop.title = format!("For {account}s");
        let what = format!("{text} {person}ish");
        session.happen(Event::Evidence(sample::evidence("personal-1", &person, &what, 3, Grade::A)), sample::minute(1)).unwrap();
        let line = Written { prompt: "own-1".into(), pole: Pole::Trusted, text: what.clone() };
        session.happen(Event::Wrote(line), sample::minute(2)).unwrap();
        for format in FORMATS {
            let text = written(&session, format, true);
            for secret in [&account, &person, &what] {
                prop_assert!(!text.contains(secret.as_str()), "{secret} is in {text}");
            }
        }
    }
}

const HOSTILE: [&str; 12] = [
    "=cmd|'/c calc'!A1",
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\t=1+1",
    "\r\n=1+1",
    " =1+1",
    "＝1+1",
    "</style><script>alert(1)</script>",
    "a\",=1+1,\"b",
    "a;=1+1;'b",
    "\u{202e}=x \u{1b}[31m 👨‍👩‍👧",
];

fn cells(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn no_cell_of_the_table_can_be_computed() {
    let plain = cells(&written(&sample::finished_session(), Format::Csv, false));
    for hostile in HOSTILE.into_iter().map(str::to_owned).chain(["x".repeat(10_000)]) {
        let session = sample::with_texts(sample::finished_session(), |_| hostile.clone());
        let csv = written(&session, Format::Csv, false);
        assert!(csv.ends_with("\r\n") && !csv.replace("\r\n", "").contains(['\r', '\n']), "{hostile}");
        let rows = cells(&csv);
        assert_eq!(rows.len(), plain.len());
        for cell in rows.iter().flatten() {
            let computes = cell.trim_start().starts_with(['=', '+', '-', '@', '＝']);
            assert!(!computes || cell.parse::<i64>().is_ok(), "{cell}");
        }
    }
}

#[test]
fn the_table_gives_the_votes_back() {
    let rows = cells(&written(&sample::finished_session(), Format::Csv, false));
    let column = |name: &str| rows[0].iter().position(|head| head == name).unwrap();
    let (question, round, answer, count) = (column("question"), column("round"), column("answer"), column("count"));
    let counts = |id: &str, n: &str| -> Vec<String> {
        let of = |row: &&Vec<String>| row[question] == id && row[round] == n;
        rows.iter().filter(of).map(|row| format!("{}:{}", row[answer], row[count])).collect()
    };
    assert_eq!(counts("personal-1", "1"), ["1:0", "2:0", "3:0", "4:4", "5:1", "not seen:0"]);
    assert_eq!(counts("personal-3", "1"), ["1:1", "2:0", "3:2", "4:1", "5:1", "not seen:0"]);
    assert_eq!(counts("personal-3", "2"), ["1:0", "2:0", "3:2", "4:2", "5:1", "not seen:0"]);
    assert_eq!(counts("gatekeeping", "1"), ["yes:2", "partly:1", "no:1", "not sure:1"]);
    // Two could speak: what they said stays between them, and so does that they were two. Votes that were not revealed are not there at all.
    assert_eq!(counts("corporate-3", "1"), ["1:", "2:", "3:", "4:", "5:", "not seen:"]);
    assert!(counts("capability-4", "1").is_empty());
}

#[test]
fn json_keeps_what_was_typed() {
    for hostile in HOSTILE {
        let session = sample::with_texts(sample::finished_session(), |_| hostile.into());
        let value: serde_json::Value = serde_json::from_str(&written(&session, Format::Json, false)).unwrap();
        assert_eq!(value["account"], hostile);
        assert_eq!(value["actions"][0]["what"], hostile);
    }
}

#[test]
fn every_form_is_the_same_every_time() {
    for format in FORMATS {
        for redact in [false, true] {
            let text = written(&about_people(), format, redact);
            assert_eq!(text, written(&about_people(), format, redact));
        }
    }
}

/// Signs alone: a session of the shortest bundled script with one family present.
fn signs_alone() -> Session {
    let nowhere = rungs::storage::folders::Folders { config: "".into(), data: "".into() };
    let script = rungs::storage::scripts::find("too-cosy", &nowhere).unwrap();
    let mut session = Session::new(sample::session().header, script.workshop, script.ladder);
    let family = session.workshop.signs().next().unwrap().family.clone();
    let signs: Vec<String> = session.workshop.signs().filter(|s| s.family == family).map(|s| s.id.clone()).collect();
    for sign in signs {
        sample::answer(&mut session, &sign, &[Vote::Yes; 5]);
    }
    session
}

#[test]
fn without_a_pair_a_report_leads_with_the_cap_and_draws_no_empty_ladder() {
    let session = signs_alone();
    let reading = session.reading(session.day());
    let top = session.ladder.rung_label(session.ladder.top());
    let family = session.ladder.family_name(reading.present_families().next().unwrap()).to_owned();
    let screen = rungs::export::page(&session, &rungs::words::Words::default()).to_text(100);
    let text = rungs::export::text::full(
        &rungs::export::Subject::of(&session),
        &session.ladder,
        &reading,
        &rungs::words::Words::default(),
        80,
    );
    let md = report(&session, Format::Markdown, Reader::Room, &rungs::words::Words::default()).unwrap();
    let html = report(&session, Format::Html, Reader::Room, &rungs::words::Words::default()).unwrap();
    for face in [&screen, &text, &md, &html] {
        let cap = face.find("can stand on ").unwrap_or_else(|| panic!("{face}"));
        let hazard = face.find(family.as_str()).unwrap();
        let footing = face.find("not read where it stands").unwrap();
        assert!(face.contains("can stand on 3 Relied on at most"), "{face}");
        assert!(cap < hazard && hazard < footing, "{face}");
        assert!(!face.contains(&top) && !face.contains("<svg class=\"ladder\""), "{face}");
    }
}

/// What a present sign lets stand no higher is told, though it is one rail and not the whole.
#[test]
fn a_rail_that_a_sign_holds_down_is_told_where_no_pair_is_asked() {
    let words = rungs::words::Words::default();
    let session = sample::beside("beside-the-ladder", "Hafen");
    let reading = session.reading(session.day());
    let shown = rungs::export::text::full(&rungs::export::Subject::of(&session), &session.ladder, &reading, &words, 80);
    for face in [rungs::export::page(&session, &words).to_text(100), shown] {
        assert!(face.contains("Corporate can stand on 1 Checked at most"), "{face}");
        assert!(!face.contains("o sign that was read limits"), "{face}");
    }
}

/// Nothing stands anywhere before a pair is voted on, whatever was said of signs.
#[test]
fn before_a_pair_is_voted_on_no_page_says_where_it_stands() {
    let words = rungs::words::Words::default();
    let mut session = sample::session();
    for signs in [false, true] {
        if signs {
            sample::answer(&mut session, "coercion", &[Vote::Yes; 5]);
        }
        let reading = session.reading(session.day());
        let shown =
            rungs::export::text::full(&rungs::export::Subject::of(&session), &session.ladder, &reading, &words, 80);
        let page = rungs::export::page(&session, &words);
        for face in [page.to_text(100), page.to_markdown(), page.to_html(), shown] {
            for untrue in ["<- here", "stands on", "Seen", "Confidence: low", "below the target"] {
                assert!(!face.contains(untrue), "{untrue}: {face}");
            }
            assert!(face.contains("No pair has been voted on yet"), "{face}");
            assert_eq!(face.contains("at most"), signs, "{face}");
        }
    }
}

#[test]
fn a_vote_that_was_put_right_is_told_in_files_as_in_pages() {
    let mut session = sample::finished_session();
    sample::vote(&mut session, "personal-4", &[5, 5, 5, 4, 4]);
    sample::reveal(&mut session, "personal-4");
    let wrong = Event::Amend { question: "personal-4".into(), shown: Vote::Point(4), meant: Vote::Point(5) };
    session.happen(wrong, sample::minute(70)).unwrap();
    let json: serde_json::Value = serde_json::from_str(&written(&session, Format::Json, false)).unwrap();
    assert_eq!(json["corrected"], serde_json::json!({"personal-4": 1}));
    let csv = written(&session, Format::Csv, false);
    let corrected = |question: &str| csv.lines().find(|line| line.contains(&format!(",{question},"))).unwrap();
    assert!(csv.lines().next().unwrap().contains(",round,rounds,corrected,answer,"));
    assert!(corrected("personal-4").contains(",1,1,1,1,0,"), "{}", corrected("personal-4"));
    assert!(corrected("personal-1").contains(",1,1,0,1,"), "{}", corrected("personal-1"));
}
