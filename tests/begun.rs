//! What a line of words does, and what a session begins with.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use std::io::Write;
use std::process::{Command, Stdio};

use desk::{noon, script};
use rungs::domain::session::{Action, Event, Setup};
use rungs::domain::vote::Vote;
use rungs::runtime::begin::begin;
use rungs::storage::folders::Folders;
use rungs::storage::sessions;
use tempfile::TempDir;

fn place() -> (TempDir, Folders) {
    let place = TempDir::new().unwrap();
    let folders = Folders { config: place.path().join("config"), data: place.path().join("data") };
    (place, folders)
}

/// What is said on both channels when this is typed.
fn rungs(folders: &Folders, args: &[&str], typed: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rungs"))
        .args(args)
        .env_clear()
        .env("HOME", &folders.data)
        .env("RUNGS_CONFIG_DIR", &folders.config)
        .env("RUNGS_DATA_DIR", &folders.data)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn setup(account: &str) -> Setup {
    Setup { target: Some(3), ..Setup::new(account, 4) }
}

#[test]
fn a_line_stops_at_what_is_refused() {
    let (_place, folders) = place();
    let told = rungs(
        &folders,
        &["run", "trust-check", "--account", "Harbour", "--room", "3", "--plain"],
        "next step\nnext step\nnext step\nnext step\n110330r\n",
    );
    assert!(told.contains("All 3 have voted.") && told.contains("The rest of the line was not done."), "{told}");
    assert!(told.contains("Only the first 3 digits of this line were counted, 3 behind them not."), "{told}");
    assert!(!told.contains("Revealed"), "{told}");
}

#[test]
fn nobody_is_no_account() {
    let (_place, folders) = place();
    let told = rungs(&folders, &["run", "trust-check", "--account", " ", "--room", "3", "--plain"], "");
    assert!(sessions::list(&folders).unwrap().is_empty(), "{told}");
}

#[test]
fn actions_are_carried_on_one_ladder_only() {
    let (_place, folders) = place();
    let act = |workshop: &str, what: &str| {
        let (mut file, mut session) = begin(&folders, setup("Harbour"), script(workshop)).unwrap();
        let action = Action { what: what.into(), who: "Rosa".into(), by: noon().date_naive(), moves: None };
        session.happen(Event::Act(action), noon()).unwrap();
        file.save(&session.to_keep()).unwrap();
        session
    };
    let client = act("trust-check", "call the client");
    let team = act("retro-self-check", "talk in the team");
    assert_ne!(client.ladder.id, team.ladder.id);
    assert!(team.progress.pending.is_empty(), "{:?}", team.progress.pending);
    let again = act("trust-check", "once more");
    let carried: Vec<&str> = again.progress.pending.iter().map(|p| p.carried.action.what.as_str()).collect();
    assert_eq!(carried, ["call the client"]);
}

#[test]
fn a_session_begins_with_what_the_account_rested_on_the_last_time_on_its_ladder() {
    let (_place, folders) = place();
    let begun = |workshop: &str| begin(&folders, setup("Harbour"), script(workshop)).unwrap();
    let (mut file, mut first) = begun("trust-check");
    assert_eq!(first.progress.rested, None);
    let pairs: Vec<String> = first.pairs().map(|pair| pair.id.clone()).collect();
    for question in pairs {
        for _ in 0..4 {
            first.happen(Event::Vote { question: question.clone(), vote: Vote::Point(4) }, noon()).unwrap();
        }
        first.happen(Event::Reveal { question }, noon()).unwrap();
    }
    file.save(&first.to_keep()).unwrap();
    assert_eq!(begun("retro-self-check").1.progress.rested, None, "another ladder");
    assert_eq!(begun("trainer-demo").1.progress.rested, None, "a told case is about no account");
    // One in which nothing was read lies between.
    begun("trust-check");
    let (_, then) = begun("before-the-bid");
    let rested = then.progress.rested.clone().unwrap();
    let footing = first.reading(first.day()).heights.unwrap().footing;
    assert_eq!((rested.day, rested.at, rested.workshop.as_str()), (first.day(), footing, "trust-check"));
    let kept = sessions::read(&folders, &then.header.id).unwrap();
    assert_eq!(kept.progress.rested, Some(rested));
}

#[test]
fn d17_two_accounts_become_one_only_with_a_word() {
    let (_place, folders) = place();
    for account in ["Harbour", "Alder"] {
        let (mut file, mut session) = begin(&folders, setup(account), script("trust-check")).unwrap();
        session.happen(Event::Park("a remark".into()), noon()).unwrap();
        file.save(&session.to_keep()).unwrap();
    }
    let told = rungs(&folders, &["rename", "Harbour", "Alder"], "");
    assert!(told.contains("1 session is about Alder already: they become one account."), "{told}");
    let told = rungs(&folders, &["rename", "Harbour", "Alder", "--yes"], "");
    assert!(told.contains("1 session was about Alder before: they are one account now"), "{told}");
}
