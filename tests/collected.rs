//! Votes that a survey collected beforehand come into a session: all of them or none.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::{Desk, session};
use rungs::app::room::Kept;
use rungs::app::setup::Given;
use rungs::app::{App, Effect, Msg};
use rungs::domain::votes_csv;

const FILE: &[u8] = b"seat,personal-1,personal-2,settling\n1,4,5,yes\n2,4,?,no\n3,5,4,no\n4,4,4,no\n5,4,4,no\n";

fn room(people: u32) -> Desk {
    let mut desk = Desk::in_room(session("trust-check", people), Kept::Stored);
    desk.press("]]]");
    desk
}

/// The form is filled in and the disk has answered.
fn brought(desk: &mut Desk, file: &[u8]) {
    desk.press("Vvotes.csv<Enter>");
    assert_eq!(desk.effects.pop(), Some(Effect::ReadVotes("votes.csv".into())));
    desk.send(Msg::VotesRead(Ok(file.to_vec())));
}

#[test]
fn they_are_in_and_hidden() {
    let mut desk = room(5);
    brought(&mut desk, FILE);
    assert!(desk.says("Votes of 5 people on 3 questions are in, hidden until you reveal them."), "{}", desk.screen());
    assert_eq!(desk.session().progress.ballot("personal-1").unwrap().voted(), 5);
    assert!(!desk.says("climbs to"), "{}", desk.screen());
    desk.press("r");
    assert!(desk.says("climbs to 1 Checked"), "{}", desk.screen());
}

#[test]
fn a_wrong_file_is_told_with_row_and_column_and_nothing_is_changed() {
    let mut desk = room(5);
    let before = desk.session().journal.entries().len();
    brought(&mut desk, b"personal-1,personl-2\n4,4\n9,4\n");
    assert!(desk.says("Nothing was brought in:") && desk.says("did you mean \"personal-2\"?"), "{}", desk.screen());
    assert!(desk.says("row 2 (line 3), column personal-1: \"9\" is no answer"), "{}", desk.screen());
    assert_eq!(desk.session().journal.entries().len(), before);
    desk.press("<Enter>");
    desk.send(Msg::VotesRead(Err("there is no file votes.csv: check the path.".into())));
    assert!(desk.says("there is no file votes.csv"), "{}", desk.screen());
    desk.press("<Esc>");
    assert_eq!(desk.session().journal.entries().len(), before);
}

#[test]
fn a_question_with_votes_refuses_the_whole_file() {
    for keys in ["1", "11111r", "11111rv"] {
        let mut desk = room(5);
        desk.press(keys);
        let before = desk.session().progress.ballots.clone();
        brought(&mut desk, FILE);
        assert!(desk.says("There are votes on personal-1 already, so nothing was brought in"), "{}", desk.screen());
        assert_eq!(desk.session().progress.ballots, before, "{keys}");
    }
}

#[test]
fn more_people_than_the_room_has_are_refused() {
    let mut desk = room(4);
    brought(&mut desk, FILE);
    assert!(desk.says("votes of 5 people and the room has 4"), "{}", desk.screen());
    assert!(desk.session().progress.ballots.is_empty());
}

#[test]
fn whoever_has_gone_back_meanwhile_is_not_surprised() {
    let mut desk = room(5);
    desk.press("Vvotes.csv<Enter><Esc>");
    desk.send(Msg::VotesRead(Ok(FILE.to_vec())));
    assert!(desk.session().progress.ballots.is_empty());
}

#[test]
fn the_set_up_form_says_that_they_come_and_brings_them_in() {
    let script = desk::script("trust-check");
    let votes = votes_csv::parse(FILE, &script.workshop, None).unwrap();
    let mut app = App::in_setup(&script.workshop, &script.ladder, &Given { room: Some(5), ..Given::default() });
    app.set_up_for("trust-check".into(), false, Some(votes));
    let mut desk = Desk::of(app);
    assert!(desk.says("Votes of 5 people come in with it"), "{}", desk.screen());
    desk.press("Harbour<Enter><Enter><Enter><Backspace>3<Enter><Enter>");
    assert!(desk.says("The votes that come in are of 5 people"), "{}", desk.screen());
    desk.press("<Backspace>5<Enter><Enter>");
    assert!(matches!(desk.effects.as_slice(), [Effect::Create(..)]), "{:?}", desk.effects);
    desk.send(Msg::Created(Ok(Box::new(session("trust-check", 5)))));
    assert!(desk.says("Votes of 5 people on 3 questions are in"), "{}", desk.screen());
    assert_eq!(desk.session().progress.ballot("personal-2").unwrap().voted(), 5);
    assert!(desk.session().progress.ballot("personal-2").unwrap().shown().is_none());
}
