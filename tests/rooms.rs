//! The rooms that version 1 of the method read wrong, through the program: what it says of them now.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use std::io::Write;
use std::process::{Command, Stdio};

use desk::session;
use rungs::domain::session::Stop;
use rungs::domain::workshop::{Pair, Question, Side};
use serde_json::{Value, json};
use tempfile::TempDir;

fn rungs(data: &TempDir, args: &[&str], input: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rungs"));
    command.env("LC_ALL", "C.UTF-8");
    command.arg("--data-dir").arg(data.path()).arg("--config-dir").arg(data.path()).args(args);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{args:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The reading of a room of `people`, from a file in which the person in seat `n` gives `answer(question, n)`.
fn scored(people: usize, answer: impl Fn(Question, usize) -> &'static str) -> (Value, String) {
    let workshop = session("trust-check", 5).workshop;
    let questions: Vec<Question> =
        workshop.pairs().map(Question::Pair).chain(workshop.signs().map(Question::Sign)).collect();
    let ids: Vec<&str> = questions.iter().map(|q| q.id()).collect();
    let row = |seat| questions.iter().map(|q| answer(*q, seat)).collect::<Vec<_>>().join(",");
    let rows: Vec<String> = (1..=people).map(row).collect();
    let votes = format!("{}\n{}\n", ids.join(","), rows.join("\n"));
    let data = TempDir::new().unwrap();
    let of = |format| rungs(&data, &["score", "trust-check", "--votes", "-", "--format", format], &votes);
    (serde_json::from_str(&of("json")).unwrap(), of("text"))
}

const BREACH: &str = "breach-corporate";

#[test]
fn one_of_eight_remembers_the_breach() {
    let (json, text) = scored(8, |question, seat| match question {
        Question::Pair(_) => "5",
        Question::Sign(sign) if sign.id == BREACH => ["yes", "?"][usize::from(seat > 1)],
        Question::Sign(_) => "no",
        Question::Poll(_) => "",
    });
    assert_eq!((&json["footing"], &json["signs"][BREACH]["state"]), (&json!(4), &json!("open")));
    let open = json["open_questions"].as_array().unwrap();
    assert!(!open.is_empty() && json["confidence"]["level"] == "low", "{json}");
    assert!(!text.contains("Nothing holds it back"), "{text}");
    assert!(text.contains("Still open") && text.contains("at least one person says so"), "{text}");
}

#[test]
fn one_lone_vote_weighs_in_six_as_in_five() {
    let states = [5, 6].map(|people| {
        let (json, _) = scored(people, |question, seat| match question {
            Question::Pair(pair) if pair.rung == 1 && seat == 1 => "1",
            Question::Pair(_) => "5",
            Question::Sign(_) => "no",
            Question::Poll(_) => "",
        });
        (json["footing"].clone(), json["rails"].clone())
    });
    assert_eq!(states[0], states[1]);
    assert_eq!(states[0].0, json!(4));
}

/// The keys of a whole workshop in which everybody of four saw the trusted pictures and no sign.
fn keys() -> Vec<String> {
    let session = session("trust-check", 4);
    let key = |pair: &Pair| if pair.side == Side::Left { "1111r" } else { "5555r" };
    // An empty line goes on.
    let lines = |stop: Stop| match stop {
        Stop::Question(Question::Pair(pair)) => vec![key(pair).to_owned(), String::new()],
        Stop::Question(Question::Sign(_)) => vec!["3333r".to_owned(), String::new()],
        Stop::Question(Question::Poll(_)) => vec!["3333r".to_owned(), String::new()],
        Stop::Prompt(_) | Stop::Typed(_) | Stop::Grid(..) | Stop::Met(_) | Stop::Step => vec![String::new()],
    };
    let places = session.places().filter(|(place, _)| !session.stands_by(place.step));
    places.flat_map(|(_, stop)| lines(stop)).collect()
}

#[test]
fn somebody_comes_late() {
    let all = keys();
    let half = all.len() / 2 + 1;
    let reading = |between: &[&str]| {
        let data = TempDir::new().unwrap();
        let lines = [all[..half].join("\n"), between.join("\n"), "q\nq\n".into()].join("\n");
        let args = [
            "run",
            "trust-check",
            "--plain",
            "--account",
            "Harbour",
            "--opportunity",
            "Crane",
            "--room",
            "4",
            "--target",
            "3",
        ];
        rungs(&data, &args, &lines);
        let json = rungs(&data, &["show", "latest", "--format", "json"], "");
        serde_json::from_str::<Value>(&json).unwrap()
    };
    // At a question with no votes yet, the first is asked about.
    let (before, after) = (reading(&[]), reading(&["room more"; 6]));
    assert_eq!((&before["room"], &after["room"]), (&json!(4), &json!(9)));
    for part in ["footing", "observed", "ceiling", "rails"] {
        assert_eq!(before[part], after[part], "{part}");
    }
    let held = |json: &Value| {
        let pairs = json["pairs"].as_object().unwrap().iter();
        pairs.filter(|(_, pair)| pair["state"] == "held").map(|(id, _)| id.clone()).collect::<Vec<_>>()
    };
    assert!(!held(&before).is_empty());
    assert_eq!(held(&before), held(&after));
}

#[test]
fn a_room_of_two_thousand_is_read_as_one_of_ten_in_which_the_same_share_says_the_same() {
    // Nine of ten saw the trusted pictures, one of ten the others; nobody a sign.
    let read = |people: usize| {
        scored(people, |question, seat| match question {
            Question::Pair(_) => ["5", "1"][usize::from(seat % 10 == 0)],
            Question::Sign(_) => "no",
            Question::Poll(_) => "",
        })
    };
    let ((large, text), (small, _)) = (read(2000), read(10));
    assert_eq!((&large["footing"], &large["rails"]), (&small["footing"], &small["rails"]));
    assert_eq!(large["pairs"]["personal-1"]["room"], json!(2000), "{}", large["pairs"]["personal-1"]);
    assert!(text.contains("2000") || text.contains("2,000"), "{text}");
}
