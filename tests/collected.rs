//! Votes that a survey collected beforehand come into a session: all of them or none.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::{Desk, session};
use rungs::app::room::Kept;
use rungs::app::setup::Given;
use rungs::app::{App, Effect, Msg};
use rungs::domain::session::Event;
use rungs::domain::votes_csv;

const FILE: &[u8] = b"seat,personal-1,personal-2,settling\n1,4,5,yes\n2,4,?,no\n3,5,4,no\n4,4,4,no\n5,4,4,no\n";

fn room(people: u32) -> Desk {
    let mut desk = Desk::in_room(session("trust-check", people), Kept::Stored);
    desk.press("]]]]");
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
    desk.send(Msg::VotesRead(Err(rungs::message!("file-missing", path = "votes.csv"))));
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

/// The same with late answers: one person more, and another question.
const LATE: &[u8] =
    b"seat,personal-1,personal-2,threats\n1,4,5,yes\n2,4,?,no\n3,5,4,no\n4,4,4,no\n5,4,4,no\n6,1,4,no\n";

#[test]
fn late_answers_replace_the_earlier_ones_after_asking_and_one_u_takes_them_back() {
    let mut desk = room(6);
    brought(&mut desk, FILE);
    let early = desk.session().progress.ballots.clone();
    brought(&mut desk, LATE);
    assert!(
        desk.says("Votes of an earlier file are in, on 2 questions: press Enter once more to replace them."),
        "{}",
        desk.screen()
    );
    assert_eq!(desk.session().progress.ballots, early);
    desk.press("<Enter>");
    desk.send(Msg::VotesRead(Ok(LATE.to_vec())));
    assert!(desk.says("Votes of 6 people on 3 questions are in, in place of the earlier ones"), "{}", desk.screen());
    let voted = |desk: &Desk, id| desk.session().progress.ballot(id).map_or(0, |b| b.voted());
    assert_eq!(["personal-1", "personal-2", "threats", "settling"].map(|id| voted(&desk, id)), [6, 6, 6, 5]);
    desk.press("u");
    assert!(desk.says("Taken back: the votes from a file, on 3 questions."), "{}", desk.screen());
    assert_eq!(desk.session().progress.ballots, early);
    desk.press("u");
    assert!(desk.says("u once more to take back all"), "{}", desk.screen());
    desk.press("u");
    assert!(desk.session().progress.ballots.is_empty());
    desk.press("UUr");
    assert_eq!(desk.session().progress.ballot("personal-1").unwrap().shown().unwrap().tally.voters(), 6);
}

#[test]
fn whoever_goes_back_is_asked_again() {
    let mut desk = room(6);
    brought(&mut desk, FILE);
    brought(&mut desk, LATE);
    desk.press("<Esc>");
    desk.press("V<Enter>");
    desk.send(Msg::VotesRead(Ok(LATE.to_vec())));
    assert!(desk.says("press Enter once more to replace them."), "{}", desk.screen());
    assert_eq!(desk.session().progress.ballot("personal-1").unwrap().voted(), 5);
}

#[test]
fn once_revealed_the_difference_of_two_files_is_not_kept() {
    let mut desk = room(6);
    brought(&mut desk, FILE);
    brought(&mut desk, LATE);
    desk.press("<Enter>");
    desk.send(Msg::VotesRead(Ok(LATE.to_vec())));
    desk.press("r");
    let of = |desk: &Desk, id: &str| {
        let has = |e: &&std::sync::Arc<rungs::domain::session::journal::Entry>| matches!(&e.what, Some(Event::Collected(votes)) if votes.contains_key(id));
        desk.session().journal.entries().iter().filter(has).count()
    };
    assert_eq!((of(&desk, "personal-1"), of(&desk, "personal-2")), (1, 2));
    // Somebody votes by key on top of a file: the sum is kept, and nobody's part in it.
    let mut desk = room(6);
    brought(&mut desk, FILE);
    desk.press("1r");
    assert_eq!(of(&desk, "personal-1"), 0);
    assert_eq!(desk.session().progress.ballot("personal-1").unwrap().shown().unwrap().tally.voters(), 6);
}

#[test]
fn votes_on_a_pair_that_is_passed_over_are_refused() {
    let desk = room(5);
    let question = "personal-2".to_owned();
    let mut session = desk.session().clone();
    session.happen(Event::PassOver { question, reason: "no plan has changed".into() }, desk::noon()).unwrap();
    let votes = votes_csv::parse(FILE, &session.workshop, None).unwrap();
    assert_eq!(
        desk::words().say(&votes.into_session(&session).unwrap_err()),
        "personal-2 is passed over, so nothing was brought in: take its column out of the file."
    );
}

#[test]
fn what_was_read_past_is_said() {
    let mut desk = room(5);
    brought(&mut desk, b"Timestamp,personal-1\nx,4\ny,5\n");
    assert!(desk.says("Not read, no question: Timestamp."), "{}", desk.screen());
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
    let mut app =
        App::in_setup(desk::words(), &script.workshop, &script.ladder, &Given { room: Some(5), ..Given::default() });
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
