//! What a facilitator needs beside the votes: keys in, screen out.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::{Desk, noon};
use rungs::domain::session::Session;
use rungs::domain::vote::{PairTally, Tally};
use rungs::export::{self, Format};
use rungs::words::Words;

fn shown(desk: &Desk) -> PairTally {
    let question = desk.session().question().unwrap().id().to_owned();
    match desk.session().progress.ballot(&question).unwrap().shown().unwrap().tally {
        Tally::Pair(tally) => tally,
        Tally::Sign(_) => panic!("a pair is asked here"),
    }
}

#[test]
fn one_wrong_vote_of_many_is_put_right_after_the_reveal() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("44455r").press("<Backspace>4<Enter>2<Enter>");
    let mut meant = Desk::at_first_pair(5);
    meant.press("24455r");
    assert_eq!(shown(&desk), shown(&meant));
    let reading = |desk: &Desk| desk.session().reading(noon().date_naive());
    assert_eq!(reading(&desk), reading(&meant), "the ladder follows");
    assert!(desk.says("One vote is put right"), "{}", desk.screen());
    desk.press("n<Esc>");
    let kept = desk.session().clone();
    let replayed = kept.clone().as_kept().unwrap();
    assert_eq!(replayed.progress.ballots, kept.progress.ballots, "it is in the file");
    let report = export::report(&replayed, Format::Markdown, export::Reader::Room, &Words::default()).unwrap();
    assert!(report.contains("One vote was typed wrong and put right after the reveal."), "{report}");
    desk.press("u");
    let mut typed = Desk::at_first_pair(5);
    typed.press("44455r");
    assert_eq!(shown(&desk), shown(&typed));
    assert!(!report_of(desk.session()).contains("put right"));
}

fn report_of(session: &Session) -> String {
    export::report(session, Format::Markdown, export::Reader::Room, &Words::default()).unwrap()
}

#[test]
fn a_vote_that_nobody_gave_is_not_put_right() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("44455r<Backspace>3<Enter>");
    assert!(desk.says("Nobody showed that digit."), "{}", desk.screen());
    desk.press("7<Enter>");
    assert!(desk.says("A pair takes 1 to 5"), "{}", desk.screen());
    desk.press("4<Enter>4<Enter>");
    assert!(desk.says("That is the same digit"), "{}", desk.screen());
    desk.press("0<Enter>");
    assert_eq!(shown(&desk).not_seen, 1);
}

#[test]
fn among_few_no_vote_is_put_right_for_that_would_tell_it() {
    let mut desk = Desk::at_first_pair(3);
    desk.press("445r<Backspace>");
    assert!(desk.says("Among so few no single vote is told"), "{}", desk.screen());
    assert!(desk.app.form().is_none());
}

#[test]
fn a_locked_vote_on_a_told_case_stays_locked_once_the_model_answer_is_known() {
    let mut desk = Desk::at_first_question("trainer-demo");
    while desk.session().question().is_none() {
        desk.press("<Right>");
    }
    desk.press("44455r<Backspace>4<Enter>5<Enter>");
    assert_eq!(shown(&desk).counts.iter().sum::<u32>(), 5);
    assert!(desk.says("One vote is put right"), "{}", desk.screen());
    desk.press("m<Backspace>");
    assert!(desk.says("locked once it is revealed"), "{}", desk.screen());
}

#[test]
fn after_an_undo_of_the_reveal_backspace_says_what_it_does_and_names_the_other_way() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("44455ru<Backspace>");
    let id = desk.session().question().unwrap().id().to_owned();
    assert_eq!(desk.session().progress.ballot(&id).unwrap().voted(), 5);
    assert!(desk.says("once more empties this question"), "{}", desk.screen());
}

#[test]
fn while_something_is_written_down_question_pictures_and_reveal_stay_in_sight() {
    for (keys, fields) in [("e", 5), ("p", 1), ("d", 1), ("a", 4), ("<Backspace>", 2), ("t", 1), ("C", 3)] {
        let mut desk = Desk::at_first_pair(5);
        desk.size = (80, 24);
        desk.press("44455r").press(keys);
        sheet(&desk, keys, fields);
        for text in ["When we ask them for a meeting", "They come", "They put it off", "REVERSED"] {
            assert_eq!(desk.misses(text), None, "{keys}\n{}", desk.screen());
        }
    }
    // While the room votes too.
    for (keys, fields) in [("e", 5), ("p", 1), ("a", 4)] {
        let mut desk = Desk::at_first_pair(5);
        desk.size = (80, 24);
        desk.press("44").press(keys);
        sheet(&desk, keys, fields);
        for text in ["When we ask them for a meeting", "They come", "They put it off", "● ● ○ ○ ○"] {
            assert_eq!(desk.misses(text), None, "{keys}\n{}", desk.screen());
        }
        assert!(desk.says("│ They come themselves"), "{keys}\n{}", desk.screen());
    }
}

fn sheet(desk: &Desk, keys: &str, fields: usize) {
    let screen = desk.screen();
    let rule = screen.lines().position(|line| line.starts_with("── ")).unwrap();
    let rows = 22 - rule;
    assert!((fields + 2..=8).contains(&rows), "{keys}: {rows} rows\n{screen}");
}

#[test]
fn evidence_is_told_as_a_sentence() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("44455re").press("their buyer<Enter>called us<Enter>yesterday<Enter><Enter><Right><Enter>");
    let told = "Seen first-hand: their buyer called us (21 November 2026; the trusted picture)";
    assert_eq!(desk.misses(told), None, "{}", desk.screen());
}
