//! `rungs portfolio`: what stands in it, what does not, and beside whom.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::process::{Command, Output};

use chrono::{DateTime, Days, NaiveDate};
use rungs::domain::session::{Action, Event, Moment, Session, Setup};
use rungs::domain::vote::Vote;
use rungs::domain::workshop::Question;
use rungs::storage::folders::Folders;
use rungs::storage::scripts;
use rungs::storage::sessions::SessionFile;
use serde_json::Value;
use tempfile::TempDir;

const FORMATS: [&str; 4] = ["text", "md", "html", "json"];

/// A computer with sessions on it.
struct Desk {
    _place: TempDir,
    folders: Folders,
}

impl Desk {
    fn new() -> Self {
        let place = TempDir::new().unwrap();
        let folders = Folders { config: place.path().join("config"), data: place.path().join("data") };
        Desk { _place: place, folders }
    }

    /// A stored session of a bundled workshop, so many days after the first.
    fn store(&self, workshop: &str, account: &str, days: u64, then: impl Fn(&mut Session, Moment)) {
        let script = scripts::find(workshop, &self.folders).unwrap();
        let at = day(days);
        let setup = Setup { target: Some(3), ..Setup::new(account, 4) };
        let (mut file, mut session) =
            SessionFile::create(&self.folders, setup, script.workshop, script.ladder, at).unwrap();
        then(&mut session, at);
        file.save(session.journal.entries()).unwrap();
    }

    fn rungs(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_rungs"))
            .args(args)
            .env("LC_ALL", "C.UTF-8")
            .env("RUNGS_CONFIG_DIR", &self.folders.config)
            .env("RUNGS_DATA_DIR", &self.folders.data)
            .output()
            .unwrap()
    }

    fn portfolio(&self, format: &str) -> String {
        let output = self.rungs(&["portfolio", "--format", format]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.portfolio("json")).unwrap()
    }
}

fn day(days: u64) -> Moment {
    DateTime::parse_from_rfc3339("2025-03-04T10:00:00+00:00").unwrap() + Days::new(days)
}

fn nothing(_: &mut Session, _: Moment) {}

/// Everybody sees all of it, and it is revealed.
fn read_all(session: &mut Session, at: Moment) {
    let pairs: Vec<String> = session.pairs().map(|p| p.id.clone()).collect();
    for question in pairs {
        show(session, at, &question, Vote::Point(4));
    }
    read_signs(session, at);
}

fn read_signs(session: &mut Session, at: Moment) {
    let signs: Vec<String> = session.workshop.signs().map(|s| Question::Sign(s).id().to_owned()).collect();
    for question in signs {
        show(session, at, &question, Vote::No);
    }
}

fn show(session: &mut Session, at: Moment, question: &str, vote: Vote) {
    for _ in 0..4 {
        session.happen(Event::Vote { question: question.to_owned(), vote }, at).unwrap();
    }
    session.happen(Event::Reveal { question: question.to_owned() }, at).unwrap();
}

fn act(session: &mut Session, at: Moment, what: &str, who: &str, by: NaiveDate) {
    session.happen(Event::Act(Action { what: what.into(), who: who.into(), by, moves: None }), at).unwrap();
}

fn accounts(on: &Value) -> Vec<&str> {
    on["accounts"].as_array().unwrap().iter().map(|h| h["latest"]["account"].as_str().unwrap()).collect()
}

/// The text as it stands between one heading and the next.
fn under<'a>(text: &'a str, heading: &str) -> &'a str {
    let (_, behind) = text.split_once(&format!("## {heading}\n")).unwrap_or_else(|| panic!("{heading}: {text}"));
    behind.split("\n## ").next().unwrap()
}

#[test]
fn a_told_case_is_about_no_account() {
    let desk = Desk::new();
    desk.store("trainer-demo", "Evening school", 0, read_all);
    desk.store("trainer-demo", "Morning school", 1, nothing);
    desk.store("trust-check", "Harbour", 0, read_all);
    // A course under the account's own name, later than its reading.
    desk.store("trainer-demo", "Harbour", 9, read_all);
    for format in FORMATS {
        let text = desk.portfolio(format);
        assert!(text.contains("Harbour") && !text.contains("school"), "{format}: {text}");
    }
    assert_eq!(desk.json()["ladders"][0]["accounts"][0]["latest"]["workshop"], "trust-check");
    // Nor does it stand in the past of one.
    let trend: Value = serde_json::from_slice(&desk.rungs(&["trend", "Harbour", "--format", "json"]).stdout).unwrap();
    assert_eq!(trend[0]["readings"].as_array().unwrap().len(), 1, "{trend}");
    let none = desk.rungs(&["trend", "Evening school"]);
    assert_eq!(none.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&none.stderr).contains("only a told case was read"), "{none:?}");
}

#[test]
fn accounts_with_nothing_read_stand_apart() {
    let desk = Desk::new();
    desk.store("trust-check", "Dune", 0, nothing);
    desk.store("trust-check", "Dune", 3, |session, at| {
        let vote = Event::Vote { question: "personal-1".into(), vote: Vote::Point(4) };
        session.happen(vote, at).unwrap();
    });
    desk.store("trust-check", "Harbour", 0, read_all);
    // Begun once more: the reading still stands.
    desk.store("trust-check", "Harbour", 9, nothing);
    let md = desk.portfolio("md");
    assert_eq!(under(&md, "Begun, nothing read yet").trim(), "- Dune (trust-check, last open 7 March 2025)");
    assert!(desk.portfolio("text").contains("BEGUN, NOTHING READ YET"));
    assert!(desk.portfolio("html").contains("Begun, nothing read yet"));
    let json = desk.json();
    assert_eq!(accounts(&json["ladders"][0]), ["Harbour"]);
    assert_eq!(json["ladders"][0]["accounts"][0]["latest"]["day"], "2025-03-04");
    let begun = json["begun"].as_array().unwrap();
    assert_eq!((begun.len(), &begun[0]["account"], &begun[0]["day"]), (1, &"Dune".into(), &"2025-03-07".into()));
}

#[test]
fn where_only_signs_were_read_no_footing_is_claimed() {
    let desk = Desk::new();
    desk.store("too-cosy", "Cove", 0, read_signs);
    let json = desk.json();
    let [only] = json["ladders"][0]["accounts"].as_array().unwrap().as_slice() else { panic!("{json}") };
    assert!(only["gap"].is_null() && only["latest"]["footing"].is_null(), "{only}");
    assert_eq!(json["begun"], Value::Array(Vec::new()));
    let md = desk.portfolio("md");
    let row = md.lines().find(|line| line.starts_with("| Cove")).unwrap();
    assert!(row.contains("| not asked → 3 Relied on |"), "{row}");
}

#[test]
fn ladders_are_kept_apart() {
    let desk = Desk::new();
    desk.store("retro-self-check", "Night shift", 0, read_all);
    desk.store("trust-check", "Harbour", 1, read_all);
    desk.store("trust-check", "Dune", 0, |session, at| show(session, at, "personal-1", Vote::Point(1)));
    // Somebody who was read on both.
    desk.store("retro-self-check", "Dune", 2, read_all);
    let json = desk.json();
    let [account, team] = json["ladders"].as_array().unwrap().as_slice() else { panic!("{json}") };
    assert_eq!((&account["ladder"], &team["ladder"]), (&"account".into(), &"team".into()));
    assert_eq!((accounts(account), accounts(team)), (vec!["Dune", "Harbour"], vec!["Night shift", "Dune"]));
    for on in [account, team] {
        let all = on["accounts"].as_array().unwrap();
        assert!(all.iter().all(|held| held["latest"]["ladder"] == on["ladder"]), "{on}");
    }
    let md = desk.portfolio("md");
    assert!(md.contains("One table a ladder"), "{md}");
    let (account, team) = (account["title"].as_str().unwrap(), team["title"].as_str().unwrap());
    assert!(under(&md, account).contains("| Account |") && !under(&md, account).contains("Night shift"), "{md}");
    assert!(under(&md, team).contains("| Team |") && !under(&md, team).contains("Harbour"), "{md}");
    let html = desk.portfolio("html");
    assert_eq!(html.matches("<table").count(), 2, "{html}");
    for heading in [account, team] {
        assert!(desk.portfolio("text").contains(&heading.to_uppercase()) && html.contains(heading), "{heading}");
    }
}

#[test]
fn a_segment_has_accounts_by_name_with_what_stands_beside_the_ladder() {
    let desk = Desk::new();
    // Neither from the highest down nor from the lowest up.
    desk.store("trust-check", "Anchor", 0, read_all);
    desk.store("trust-check", "Bolt", 0, |session, at| show(session, at, "personal-1", Vote::Point(1)));
    desk.store("trust-check", "Cove", 0, read_all);
    desk.store("beside-the-ladder", "Bolt", 10, |session, at| {
        for (question, answer) in [("dependence", 1), ("equity", 3), ("lean", 2), ("first", 1)] {
            show(session, at, question, Vote::Choice(answer));
        }
    });
    // Answered once more: the last time counts.
    desk.store("beside-the-ladder", "Bolt", 20, |session, at| show(session, at, "equity", Vote::Choice(1)));
    desk.store("who-trusts-whom", "Bolt", 30, |session, at| {
        let Event::Row { grid, id, role, .. } = session.new_row("contacts", "buyer", None) else { panic!() };
        let row = Event::Row { grid, id, role, tag: Some("decides".into()), line: None, before: None };
        session.happen(row, at).unwrap();
        show(session, at, "contacts/r1", Vote::Choice(2));
    });
    let json: Value =
        serde_json::from_slice(&desk.rungs(&["portfolio", "--segments", "--format", "json"]).stdout).unwrap();
    let placed = json["ladders"][0]["accounts"].as_array().unwrap();
    let heights: Vec<(&str, &Value)> =
        placed.iter().map(|p| (p["account"].as_str().unwrap(), &p["footing"]["at"])).collect();
    assert_eq!(heights.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["Anchor", "Bolt", "Cove"]);
    assert!(heights[0].1.as_i64() > heights[1].1.as_i64() && heights[2].1.as_i64() > heights[1].1.as_i64());
    let why: Vec<&str> =
        placed[1]["beside"]["for_target"].as_array().unwrap().iter().map(|q| q["id"].as_str().unwrap()).collect();
    assert_eq!(why, ["equity", "dependence", "lean"], "{placed:?}");
    for format in ["md", "html", "text"] {
        let told = String::from_utf8(desk.rungs(&["portfolio", "--segments", "--format", format]).stdout).unwrap();
        let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
        for text in [
            "Bolt, why this target: The deal as it stands is",
            "fair to both. (2025-03-24)",
            "They buy elsewhere; we hardly notice. Form and target do not fit: talk about the target. (2025-03-14)",
            "Bolt, who trusts whom: Buyer (decides):",
        ] {
            // On the page a day is an element of its own.
            let text = if format == "html" { text.split(" (2").next().unwrap() } else { text };
            assert!(told.contains(text), "{format}: {text}: {told}");
        }
        assert!(
            !told.contains("better for them") && !told.contains("turn first") && !told.contains("Not known here"),
            "{told}"
        );
    }
}

#[test]
fn who_owns_what_is_overdue_stands_beside_it() {
    let desk = Desk::new();
    let past = day(7).date_naive();
    desk.store("trust-check", "Harbour", 0, |session, at| {
        read_all(session, at);
        act(session, at, "Call their site lead", "Ana", past);
        act(session, at, "Show the plan", "Ben", NaiveDate::from_ymd_opt(9000, 1, 1).unwrap());
    });
    // Nothing is read here, and what was taken on is due all the same.
    desk.store("trust-check", "Dune", 0, |session, at| {
        act(session, at, "Find out who decides", "Cleo", past.pred_opt().unwrap());
    });
    let md = desk.portfolio("md");
    assert!(
        under(&md, "How far a client trusts us").contains("Overdue since 11 March 2025: Call their site lead (Ana)")
    );
    assert_eq!(
        under(&md, "Overdue too").trim(),
        "- Dune: Find out who decides (Cleo, by 10 March 2025)",
        "each is told once"
    );
    for format in FORMATS {
        let text = desk.portfolio(format);
        let ana = text.contains("Ana") && text.contains("Cleo");
        assert!(ana && (format == "json" || !text.contains("Ben")), "{format}: {text}");
    }
    let json = desk.json();
    let told =
        serde_json::json!({"account": "Dune", "what": "Find out who decides", "who": "Cleo", "by": "2025-03-10"});
    assert_eq!((&json["overdue"][0], json["overdue"].as_array().unwrap().len()), (&told, 2));
}

/// The paths of all that is in `value`, whatever the number of an item.
fn paths(value: &Value, here: &str, into: &mut BTreeSet<String>) {
    into.insert(here.to_owned());
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| paths(value, &format!("{here}/{key}"), into)),
        Value::Array(items) => items.iter().for_each(|item| paths(item, &format!("{here}/-"), into)),
        _ => {}
    }
}

#[test]
fn the_docs_show_the_json_that_is_printed() {
    let docs = include_str!("../docs/reports.md");
    let (_, behind) = docs.split_once("### The portfolio as JSON").unwrap();
    let example = behind.split("```json\n").nth(1).unwrap().split("\n```").next().unwrap();
    let desk = Desk::new();
    let past = day(7).date_naive();
    desk.store("trust-check", "Harbour", 0, |session, at| act(session, at, "Call their site lead", "Ana", past));
    desk.store("before-the-bid", "Harbour", 90, |session, at| {
        let carried = rungs::domain::session::Carried {
            session: "2025-03-04-harbour-0000".into(),
            action: Action { what: "Call their site lead".into(), who: "Ana".into(), by: past, moves: None },
        };
        session.happen(Event::Carry(carried), at).unwrap();
        read_all(session, at);
        let sign = session.workshop.signs().next().unwrap().id.clone();
        session.happen(Event::Revote { question: sign.clone() }, at).unwrap();
        show(session, at, &sign, Vote::Yes);
        act(session, at, "Show the plan", "Ben", past);
    });
    desk.store("trust-check", "Dune", 0, nothing);
    let (mut told, mut printed) = (BTreeSet::new(), BTreeSet::new());
    paths(&serde_json::from_str(example).unwrap_or_else(|e| panic!("{e}: {}", desk.portfolio("json"))), "", &mut told);
    paths(&desk.json(), "", &mut printed);
    assert_eq!(told, printed, "{}", desk.portfolio("json"));
}
