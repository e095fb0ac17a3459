//! Votes from phones as the session's own window knows them: numbers before the reveal, one tally at it.
#![cfg(feature = "phones")]
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::{Desk, noon, session, words};
use rungs::app::phones::{Doors, Grid, Heard, Tell, Wanted, Wish};
use rungs::app::room::{Kept, Over, Room};
use rungs::app::{App, Effect, Msg, Screen};
use rungs::domain::phones::{Code, Here, Key, Note};
use rungs::domain::session::Event;
use rungs::domain::vote::{PairTally, Tally};
use rungs::ui::keymap::KEYS;

fn doors() -> Doors {
    let way = ("192.168.178.42:8123".to_owned(), "HTTP://192.168.178.42:8123/K7F3M".to_owned(), None);
    let note = Note::new(Code::typed("K7F3M").unwrap(), 8123, way);
    let grid = Grid { size: 25, dark: (0..625).map(|at| at % 3 == 0).collect() };
    Doors { note, grid: Some(grid), addresses: 2, is_alone: false }
}

fn here(phones: u32, voted: u32) -> Here {
    Here { phones, voted, missing: phones - voted.min(phones), waiting: 0 }
}

fn tally(counts: [u32; 5]) -> Tally {
    Tally::Pair(PairTally { counts, not_seen: 0 })
}

/// A desk with phones at the first pair of a room of so many; what was to be done so far is forgotten.
fn at_a_pair(people: u32) -> Desk {
    let mut desk = Desk::at_first_pair(people);
    desk.press("W");
    desk.send(Msg::Noted(None));
    desk.send(Msg::Phones(Heard::Open(Box::new(doors()))));
    desk.press("<Enter>");
    desk.effects.clear();
    desk
}

fn room(desk: &Desk) -> &Room {
    let Screen::Room(room) = &desk.app.screen else { panic!() };
    room
}

fn key(desk: &Desk, round: u8) -> Key {
    Key { question: desk.session().question().unwrap().id().to_owned(), round }
}

fn come(desk: &mut Desk, phones: u32, voted: u32) {
    let key = key(desk, 1);
    desk.send(Msg::Phones(Heard::Here(Some(key), here(phones, voted))));
}

fn notice(desk: &Desk) -> String {
    desk.app.notice.as_ref().map_or_else(String::new, |notice| notice.text.clone())
}

fn told(desk: &mut Desk) -> Vec<Tell> {
    let tells =
        desk.effects.drain(..).filter_map(|effect| if let Effect::Phones(tell) = effect { Some(tell) } else { None });
    tells.collect()
}

fn wish(tells: &[Tell]) -> &Wish {
    let Some(Tell::Be(wish)) = tells.iter().rev().find(|tell| matches!(tell, Tell::Be(_))) else { panic!("{tells:?}") };
    wish
}

#[test]
fn nothing_is_told_where_nobody_asked_for_phones() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("12345r").wait(2);
    assert_eq!(told(&mut desk), []);
    assert!(!desk.effects.iter().any(|effect| matches!(effect, Effect::Note(_) | Effect::ReadNote)));
}

#[test]
fn phones_are_asked_in_with_what_they_knew_and_shown_the_question() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("W");
    assert!(desk.effects.contains(&Effect::ReadNote));
    let note = Some(Box::new(doors().note));
    desk.effects.clear();
    desk.send(Msg::Noted(note.clone()));
    assert_eq!(told(&mut desk), [Tell::Open(note)]);
    desk.send(Msg::Phones(Heard::Open(Box::new(doors()))));
    for said in ["Vote with your phone", "192.168.178.42:8123", "K 7 F 3 M", "0 phones are here, for 5 people."] {
        assert!(desk.says(said), "{said}\n{}", desk.screen());
    }
    let tells = told(&mut desk);
    let asked = wish(&tells).asked.clone().unwrap();
    assert_eq!((asked.key, asked.open, asked.typed, asked.choices.len()), (key(&desk, 1), true, 0, 6));
    assert_eq!((wish(&tells).room, wish(&tells).door), (5, true));
}

#[test]
fn votes_from_phones_are_dots_like_the_others_and_their_values_come_with_the_reveal() {
    let mut desk = at_a_pair(5);
    desk.press("1");
    come(&mut desk, 4, 3);
    assert!(desk.says("● ● ● ● ○"), "{}", desk.screen());
    assert!(desk.says("3 by phone, 1 typed · 1 phone has not voted"), "{}", desk.screen());
    desk.effects.clear();
    desk.press("r");
    assert!(desk.says("one person has not voted") || notice(&desk).contains("not"), "{}", notice(&desk));
    assert_eq!(told(&mut desk), []);
    desk.press("r");
    let empty = tally([0; 5]);
    assert_eq!(told(&mut desk), [Tell::Freeze(key(&desk, 1), empty)]);
    assert!(!room(&desk).is_shown());
    let before = desk.session().journal.entries().len();
    let frozen = Heard::Frozen(key(&desk, 1), tally([0, 0, 0, 1, 2]));
    desk.disk_works = false;
    desk.send(Msg::Phones(frozen));
    assert!(room(&desk).is_shown());
    let saves = desk.effects.iter().filter(|effect| matches!(effect, Effect::Save(..))).count();
    assert_eq!(saves, 1, "both events are in one save");
    let shown = desk.session().progress.ballot(&key(&desk, 1).question).unwrap().shown().unwrap();
    assert_eq!(shown.tally.voters(), 4);
    assert!(desk.session().journal.entries().len() <= before + 2);
    let asked = wish(&told(&mut desk)).asked.clone().unwrap();
    assert!(!asked.open && asked.key.round == 1);
}

#[test]
fn nothing_of_the_phones_is_in_what_is_saved_before_the_reveal() {
    let mut desk = at_a_pair(5);
    let before = desk.session().to_keep();
    come(&mut desk, 5, 1);
    come(&mut desk, 5, 4);
    assert_eq!(desk.session().to_keep(), before);
    assert!(!desk.effects.iter().any(|effect| matches!(effect, Effect::Save(..))));
}

#[test]
fn undo_hides_and_brings_nothing_back_to_phones_and_a_second_vote_does() {
    let mut desk = at_a_pair(5);
    come(&mut desk, 5, 5);
    desk.press("r");
    desk.send(Msg::Phones(Heard::Frozen(key(&desk, 1), tally([0, 0, 0, 1, 4]))));
    told(&mut desk);
    desk.press("u");
    assert!(!room(&desk).is_shown());
    let tells = told(&mut desk);
    let asked = wish(&tells).asked.clone().unwrap();
    assert_eq!((asked.open, asked.typed), (false, 5), "its votes are hidden, and phones stay out");
    desk.press("r");
    assert!(room(&desk).is_shown(), "it is shown at once: there is nobody to be asked");
    assert!(!told(&mut desk).iter().any(|tell| matches!(tell, Tell::Freeze(..))));
    desk.press("v");
    let tells = told(&mut desk);
    let asked = wish(&tells).asked.clone().unwrap();
    assert_eq!((asked.open, asked.typed, asked.key.round), (true, 0, 2));
}

#[test]
fn rounds_that_were_shown_stay_closed_to_phones_after_a_restart() {
    let mut desk = at_a_pair(5);
    come(&mut desk, 5, 5);
    desk.press("r");
    desk.send(Msg::Phones(Heard::Frozen(key(&desk, 1), tally([0, 0, 0, 1, 4]))));
    desk.press("u");
    let note =
        desk.effects.iter().rev().find_map(|effect| if let Effect::Note(note) = effect { note.clone() } else { None });
    let note = note.unwrap();
    assert_eq!(note.closed, [key(&desk, 1)]);
    let kept = desk.session().clone().as_kept().unwrap();
    let mut again = Desk::in_room(kept, Kept::Stored);
    again.press("W");
    again.send(Msg::Noted(Some(note)));
    again.send(Msg::Phones(Heard::Open(Box::new(doors()))));
    assert!(!wish(&told(&mut again)).asked.as_ref().unwrap().open);
}

#[test]
fn where_the_phones_do_not_answer_typed_votes_can_be_shown() {
    let mut desk = at_a_pair(3);
    desk.press("12");
    come(&mut desk, 1, 1);
    desk.press("r").wait(2);
    assert!(notice(&desk).contains("The phones do not answer."), "{}", notice(&desk));
    desk.press("r");
    assert!(room(&desk).is_shown());
    let shown = desk.session().progress.ballot(&key(&desk, 1).question).unwrap().shown().unwrap();
    assert_eq!(shown.tally.voters(), 2);
    desk.send(Msg::Phones(Heard::Frozen(key(&desk, 1), tally([1, 0, 0, 0, 0]))));
    assert_eq!(desk.session().progress.ballot(&key(&desk, 1).question).unwrap().shown().unwrap().tally.voters(), 2);
}

#[test]
fn who_types_while_the_last_phone_votes_makes_room_for_both() {
    let mut desk = at_a_pair(3);
    desk.press("123");
    come(&mut desk, 1, 0);
    desk.press("r");
    desk.send(Msg::Phones(Heard::Frozen(key(&desk, 1), tally([1, 0, 0, 0, 0]))));
    let shown = desk.session().progress.ballot(&key(&desk, 1).question).unwrap().shown().unwrap();
    assert_eq!((shown.tally.voters(), shown.room), (4, 4), "every vote that was answered is counted");
}

#[test]
fn no_more_votes_than_people_nor_people_than_votes() {
    let mut desk = at_a_pair(3);
    come(&mut desk, 3, 2);
    desk.press("12");
    assert_eq!(room(&desk).typed(), 1, "{}", notice(&desk));
    desk.press("--");
    assert_eq!(desk.session().progress.room, 3, "{}", notice(&desk));
}

#[test]
fn when_all_are_in_they_are_shown_only_where_that_was_asked_for() {
    for when_all in [false, true] {
        let (mut app, effects) = App::in_room(words(), session("trust-check", 3), Kept::Rehearsal, noon());
        let more = app.want_phones(Wanted { at_start: true, when_all, ..Wanted::default() });
        assert!(more.contains(&Effect::Phones(Tell::Open(None))), "{effects:?}");
        let mut desk = Desk::of(app);
        desk.send(Msg::Phones(Heard::Open(Box::new(doors()))));
        desk.press("<Enter>");
        while desk.session().question().is_none() {
            desk.press("]");
        }
        told(&mut desk);
        come(&mut desk, 3, 3);
        let freezes = told(&mut desk).iter().filter(|tell| matches!(tell, Tell::Freeze(..))).count();
        assert_eq!(freezes, usize::from(when_all));
    }
}

#[test]
fn every_key_tells_phones_what_it_has_changed() {
    // Whatever a key does: what phones are shown afterwards is what is told of last.
    let mut desk = at_a_pair(4);
    let mut last: Option<Wish> = None;
    let rows = KEYS.iter().filter(|row| !matches!(row.action, rungs::app::Action::Quit | rungs::app::Action::Leave));
    for row in rows.clone().chain(rows) {
        desk.send(Msg::Do(row.action));
        if matches!(room(&desk).over, Over::Form(_)) {
            desk.press("<Esc>");
        }
        for tell in told(&mut desk) {
            if let Tell::Be(wish) = tell {
                last = Some(*wish);
            }
        }
        if room(&desk).phones.open().is_none() {
            desk.press("W");
            desk.send(Msg::Noted(None));
            desk.send(Msg::Phones(Heard::Open(Box::new(doors()))));
            told(&mut desk);
            last = None;
            continue;
        }
        let Some(last) = &last else { continue };
        let progress = &desk.session().progress;
        assert_eq!(last.room, progress.room, "{:?}", row.action);
        let shown = last.asked.as_ref().map(|asked| asked.key.question.as_str());
        let hidden = progress.blank || progress.finished;
        let passed_over = |id: &str| progress.is_passed_over(id);
        let here = desk.session().question().map(|q| q.id()).filter(|id| !hidden && !passed_over(id));
        assert_eq!(shown, here, "{:?}", row.action);
    }
}

#[test]
fn what_went_wrong_is_a_sentence_and_the_workshop_goes_on() {
    let mut desk = Desk::at_first_pair(2);
    desk.press("W");
    desk.send(Msg::Noted(None));
    let why = rungs::words::Message::new("join-port-taken").with("port", "8123").with("next", "8124");
    desk.send(Msg::Phones(Heard::Failed(why)));
    assert!(desk.says("Port 8123 is in use by another program."), "{}", desk.screen());
    desk.press("<Enter>12r");
    assert!(room(&desk).is_shown());
}

#[test]
fn stopped_phones_leave_typed_votes_alone_and_find_back_by_the_same_code() {
    let mut desk = at_a_pair(3);
    come(&mut desk, 3, 2);
    desk.press("Ws");
    let tells = told(&mut desk);
    assert_eq!(tells.last(), Some(&Tell::Close));
    assert_eq!(room(&desk).voters(), 0);
    desk.effects.clear();
    desk.press("1W");
    desk.send(Msg::Noted(None));
    let Some(Tell::Open(Some(note))) = told(&mut desk).pop() else { panic!() };
    assert_eq!((note.code.as_str(), note.port), ("K7F3M", 8123));
}

#[test]
fn a_session_that_is_left_lets_nobody_in_any_more() {
    let mut desk = at_a_pair(3);
    come(&mut desk, 3, 2);
    desk.effects.clear();
    desk.press("q");
    let at = |wanted: fn(&Effect) -> bool| desk.effects.iter().position(wanted).unwrap();
    let rest = at(|effect| matches!(effect, Effect::Note(Some(note)) if note.phones == 0 && !note.panel));
    assert!(rest < at(|effect| matches!(effect, Effect::Close)));
    assert!(desk.effects.contains(&Effect::Phones(Tell::Close)));
}

#[test]
fn a_pair_that_is_passed_over_is_not_shown_to_phones() {
    let mut desk = at_a_pair(4);
    while desk.session().progress.check_may_pass_over(&key(&desk, 1).question, &desk.session().workshop).is_err() {
        desk.press("<Right>");
    }
    let question = key(&desk, 1).question;
    desk.press("N");
    if matches!(room(&desk).over, Over::Form(_)) {
        desk.press("because<Enter>");
    }
    if desk.session().progress.is_passed_over(&question) {
        assert_eq!(wish(&told(&mut desk)).asked, None);
    }
    let passed = desk.session().journal.entries().iter().any(|e| matches!(e.what, Some(Event::PassOver { .. })));
    assert!(passed, "{}", desk.screen());
}
