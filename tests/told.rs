//! What is kept of a told case: the room's state beside each model answer that was called, in every form.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use std::process::Command;

use desk::{Desk, session};
use rungs::app::room::Kept;
use rungs::domain::session::{Event, Session};
use rungs::domain::workshop::{Kind, Question};
use rungs::export::handout::sheets;
use rungs::export::{Format, Reader, report, told};
use rungs::storage::folders::Folders;
use rungs::storage::sessions::SessionFile;
use rungs::ui::letters::Blocks;
use serde_json::{Value, json};
use tempfile::TempDir;

const WHY: &str = "The story does not tell it: he rings her, and what happens when she asks is not said.";

/// Two pairs voted on and revealed, the model answer to the first called.
fn walked() -> Session {
    let mut desk = Desk::in_room(session("trainer-demo", 5), Kept::Stored);
    desk.press("]55555rrm<Right>55555r");
    desk.session().clone()
}

#[test]
fn every_report_sets_the_model_answer_beside_the_rooms() {
    let session = walked();
    let markdown = report(&session, Format::Markdown, Reader::Room, &desk::words()).unwrap();
    let row = markdown.lines().find(|l| l.contains(WHY) && l.starts_with('|')).unwrap();
    assert!(
        row.contains("Personal, 1 Checked: When our fitter") && row.contains("| reversed | not seen | misled |"),
        "{row}"
    );
    let html = report(&session, Format::Html, Reader::Room, &desk::words()).unwrap();
    assert!(html.contains("Beside the model answer") && html.contains(WHY), "{html}");
    let value: Value =
        serde_json::from_str(&report(&session, Format::Json, Reader::Room, &desk::words()).unwrap()).unwrap();
    let wanted = json!([{"pair": "fitter", "room": "reversed", "answer": 0, "state": "not-seen", "class": "misled", "why": WHY}]);
    assert_eq!(value["model_answers"], wanted);
    let text = told::text(&session, &desk::words(), 80);
    assert!(text.contains("fitter: reversed; misled. Model answer: not seen. The story does not tell"), "{text}");
}

#[test]
fn a_report_names_no_digit_of_a_model_answer_for_its_pictures_are_turned() {
    let mut desk = Desk::at_first_question("quiet-year");
    // The trusted picture is the left one, and paper and screen count from there.
    desk.press("11111rrm");
    assert!(desk.says("Model answer [1], seen"), "{}", desk.screen());
    for reader in [Reader::Room, Reader::Trainer, Reader::Learners] {
        let page = report(desk.session(), Format::Markdown, reader, &desk::words()).unwrap();
        assert!(page.contains("seen") && !page.contains("1, seen") && !page.contains("5, seen"), "{page}");
        assert!(page.contains("The picture of trust is on the right here"), "{page}");
    }
    assert!(told::text(desk.session(), &desk::words(), 80).contains("Model answer: seen."));
}

#[test]
fn where_votes_are_collected_the_screen_leads_on_and_names_no_reveal() {
    let mut desk = Desk::in_room(session("trainer-demo", 5), Kept::Stored);
    desk.press("]55555");
    assert!(desk.says("All 5 have voted: press → to go on") && !desk.says("press r"), "{}", desk.screen());
    desk.press("m");
    assert!(desk.says("model answer") && !desk.says("First moves"), "{}", desk.screen());
    while !desk.session().workshop.steps[desk.session().progress.place.step].title.contains("Beside") {
        desk.press("]");
    }
    assert!(desk.says("All 5 have voted: press r to reveal"), "{}", desk.screen());
}

#[test]
fn a_class_is_handed_nothing_of_an_account_and_its_ladder_says_that_it_is_a_storys() {
    let mut desk = Desk::in_room(walked(), Kept::Stored);
    desk.press("l");
    assert!(desk.says("a story that was told") && !desk.says("client's"), "{}", desk.screen());
    desk.press("<Esc>o");
    assert!(desk.says("for learners") && !desk.says("for the other side"), "{}", desk.screen());
    let mut account = Desk::at_first_question("trust-check");
    account.press("55555ro");
    assert!(account.says("for the other side"), "{}", account.screen());
}

#[test]
fn a_model_answer_that_was_not_called_is_in_no_report() {
    let session = walked();
    let told = session.workshop.told().nth(1).unwrap();
    for format in [Format::Markdown, Format::Html, Format::Json] {
        assert!(!report(&session, format, Reader::Room, &desk::words()).unwrap().contains(&told.why), "{format:?}");
    }
    let unrelated = desk::session("trust-check", 5);
    assert_eq!(told::text(&unrelated, &desk::words(), 80), "");
    assert!(!report(&unrelated, Format::Markdown, Reader::Room, &desk::words()).unwrap().contains("model answer"));
    assert!(!report(&unrelated, Format::Html, Reader::Room, &desk::words()).unwrap().contains("model answer"));
}

/// The first pair without a right answer, and five who saw the trusted picture.
fn talked_about() -> Desk {
    let mut session = session("trainer-demo", 5);
    for step in &mut session.workshop.steps {
        if let Kind::Told(pairs) = &mut step.kind {
            pairs[0].model = None;
        }
    }
    let mut desk = Desk::in_room(session, Kept::Stored);
    desk.press("]11111rr");
    desk
}

#[test]
fn a_pair_without_a_right_answer_is_locked_talked_about_and_counts_for_nobody() {
    let mut desk = talked_about();
    assert!(desk.says("to see the model answer") && !desk.says("No right answer"), "{}", desk.screen());
    desk.press("m");
    assert!(desk.says("No right answer here") && desk.misses(WHY).is_none(), "{}", desk.screen());
    let session = &mut desk.session().clone();
    assert!(session.happen(Event::Revote { question: "fitter".into() }, desk::noon()).is_err(), "it is locked");
    let markdown = report(session, Format::Markdown, Reader::Trainer, &desk::words()).unwrap();
    assert!(
        markdown.contains("No pair here has one right answer.") && markdown.contains("no right answer"),
        "{markdown}"
    );
    let value: Value =
        serde_json::from_str(&report(session, Format::Json, Reader::Room, &desk::words()).unwrap()).unwrap();
    let wanted = json!([{"pair": "fitter", "room": "held", "answer": null, "state": null, "class": null, "why": WHY}]);
    assert_eq!(value["model_answers"], wanted);
    let text = told::text(session, &desk::words(), 80);
    assert!(text.contains("fitter: seen; no right answer. No right answer here"), "{text}");
    let sheets = sheets(&session.workshop, &session.ladder, &desk::words());
    assert!(sheets.iter().any(|(name, doc)| *name == "key" && doc.to_html().contains("no right answer")));
}

#[test]
fn the_screen_says_of_a_told_pair_what_it_says_of_a_card() {
    let mut desk = Desk::in_room(session("trainer-demo", 5), Kept::Stored);
    desk.press("]55555rrm");
    assert!(desk.says("Misled. Model answer, not seen. You: reversed."), "{}", desk.screen());
    desk.press("<Right>55555rrm");
    assert!(desk.says("Sure. Model answer [5], seen: as you have it."), "{}", desk.screen());
    desk.press("<Right>11155rrm");
    assert!(desk.says("Contested. Model answer [5], reversed. You: split."), "{}", desk.screen());
}

#[test]
fn where_the_storys_account_stands_is_said_of_the_whole_and_after_no_single_pair() {
    let mut desk = Desk::in_room(session("trainer-demo", 5), Kept::Stored);
    desk.press("]55555rr");
    for said in ["stands on", "can reach", "Our reading", "Guarded"] {
        assert!(!desk.says(said), "{said}: {}", desk.screen());
    }
    desk.press("m");
    assert!(desk.says("Misled.") && !desk.says("stands on"), "{}", desk.screen());
    desk.press("l");
    assert!(desk.says("Stands on -1 Guarded"), "{}", desk.screen());
    // An own account's ladder moves with each pair.
    let mut own = Desk::in_room(session("trust-check", 5), Kept::Stored);
    while !matches!(own.session().question(), Some(Question::Pair(_))) {
        own.press("]");
    }
    own.press("55555r");
    assert!(own.says("stands on"), "{}", own.screen());
}

#[test]
fn where_votes_are_collected_nobody_is_called_back_to_reveal_them() {
    let mut desk = Desk::in_room(session("trainer-demo", 5), Kept::Stored);
    desk.press("]55555<Right>");
    assert!(!desk.says("not revealed"), "{}", desk.screen());
}

#[test]
fn names_are_taken_out_of_a_reason_too() {
    let mut session = walked();
    session.header.setup.account = "The story".into();
    for format in [Format::Markdown, Format::Html, Format::Json] {
        let redacted = report(&session, format, Reader::Coded, &desk::words()).unwrap();
        assert!(!redacted.contains("The story does") && redacted.contains("what happens when she asks"), "{format:?}");
    }
}

#[test]
fn show_prints_them_under_the_reading() {
    let folder = TempDir::new().unwrap();
    let rungs = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rungs"));
        command
            .args(args)
            .env("LC_ALL", "C.UTF-8")
            .env("RUNGS_CONFIG_DIR", folder.path())
            .env("RUNGS_DATA_DIR", folder.path());
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let walked = walked();
    let Session { header, workshop, ladder, journal, .. } = &walked;
    let folders = Folders { config: folder.path().into(), data: folder.path().into() };
    let created = SessionFile::create(&folders, header.setup.clone(), workshop.clone(), ladder.clone(), header.created);
    let (mut file, _) = created.unwrap();
    file.save(journal.entries()).unwrap();
    let shown = rungs(&["show", "latest"]);
    assert!(shown.contains("\nBeside the model answer\n") && shown.contains("Model answer: not seen."), "{shown}");
}

#[test]
fn a_called_model_answer_is_what_the_back_row_reads() {
    let mut desk = Desk::at_first_question("quiet-year");
    desk.blocks = Blocks::Quadrants;
    desk.press("55555rr");
    assert!(desk.is_large("opposite"), "{}", desk.screen());
    desk.press("m");
    assert!(!desk.is_large("opposite"), "{}", desk.screen());
    assert_eq!(desk.small(&["Model answer 1: seen"]), None, "{}", desk.screen());
    assert_eq!(desk.misses("You: All 5 saw the right"), None, "{}", desk.screen());
}

#[test]
fn what_too_few_of_a_class_saw_was_overlooked() {
    let mut desk = Desk::at_first_question("quiet-year");
    desk.press("00001rrm");
    let page = report(desk.session(), Format::Markdown, Reader::Room, &desk::words()).unwrap();
    assert!(page.contains("overlooked") && page.contains("0 misled it"), "{page}");
}
