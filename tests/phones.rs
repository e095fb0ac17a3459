//! Votes from phones as the session's own window knows them: numbers before the reveal, one tally at it.
#![cfg(feature = "phones")]
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use std::collections::BTreeSet;

use desk::{BESIDE, Desk, WITH_STEPS_BESIDE, noon, session, words};
use ratatui::style::{Color, Modifier};
use rungs::app::phones::{Doors, Grid, Heard, Tell, Wanted, Wish};
use rungs::app::room::{Kept, Overlay, Room};
use rungs::app::{App, Effect, Msg, Screen};
use rungs::domain::phones::{Asked, Choice, Code, Here, Key, Note, RevealWhen, wifi_code};
use rungs::domain::session::{Ballot, Event, Filling, Header, Linked, METHOD, Party, Session, Setup, Stop};
use rungs::domain::vote::{PairTally, Tally, Vote};
use rungs::domain::workshop::{LineField, Lines, Poll, Question, Typed};
use rungs::export::{Format, Reader, report};
use rungs::storage::scripts::Script;
use rungs::ui::keymap::KEYS;
use rungs::ui::letters::Blocks;
use rungs::ui::theme::Theme;

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
fn a_question_that_is_left_behind_counts_its_votes_by_phone() {
    let left = |voted: u32, typed: &str| {
        let mut desk = at_a_pair(5);
        desk.press(typed);
        come(&mut desk, 4, voted);
        desk.press("<Right>");
        notice(&desk)
    };
    assert!(left(3, "").contains("The question before has 3 votes that were not revealed"), "{}", left(3, ""));
    assert!(left(3, "1").contains("has 4 votes"), "{}", left(3, "1"));
    assert!(left(0, "").contains("Nobody has voted on the question before"), "{}", left(0, ""));
    // Where votes are shown in a later step, it is no question left behind.
    let mut desk = Desk::in_room(session("trainer-demo", 4), Kept::Stored);
    desk.press("W");
    desk.send(Msg::Noted(None));
    desk.send(Msg::Phones(Heard::Open(Box::new(doors()))));
    desk.press("<Enter>]");
    come(&mut desk, 4, 4);
    desk.press("<Right>");
    assert_eq!(notice(&desk), "");
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
fn when_all_are_in_they_are_shown_only_where_the_config_or_the_script_asks_for_it() {
    use RevealWhen::{ByHand, WhenAll};
    for (config, script, shown) in [(ByHand, ByHand, 0), (WhenAll, ByHand, 1), (ByHand, WhenAll, 1)] {
        let mut session = session("trust-check", 3);
        session.workshop.reveal = script;
        let (mut app, effects) = App::in_room(words(), session, Kept::Rehearsal, noon());
        let more = app.want_phones(Wanted { at_start: true, reveal: config, ..Wanted::default() });
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
        assert_eq!(freezes, shown, "{config:?} {script:?}");
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
        if matches!(room(&desk).over, Overlay::Form(_)) {
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
    if matches!(room(&desk).over, Overlay::Form(_)) {
        desk.press("because<Enter>");
    }
    if desk.session().progress.is_passed_over(&question) {
        assert_eq!(wish(&told(&mut desk)).asked, None);
    }
    let passed = desk.session().journal.entries().iter().any(|e| matches!(e.what, Some(Event::PassOver { .. })));
    assert!(passed, "{}", desk.screen());
}

/// The terminal's own letters at 120 columns, a panel that is open.
fn panel(size: (u16, u16), wanted: Wanted, doors: Doors) -> Desk {
    let (mut app, _) = App::in_room(words(), session("trust-check", 8), Kept::Stored, noon());
    app.want_phones(Wanted { at_start: true, ..wanted });
    let mut desk = Desk::of(app);
    desk.size = size;
    desk.send(Msg::Noted(None));
    desk.send(Msg::Phones(Heard::Open(Box::new(doors))));
    desk
}

fn with_wifi() -> Wanted {
    let (wifi, password) = ("Workshop-5G".to_owned(), "kaffee-tasse-42".to_owned());
    let wifi_code = rungs::runtime::grid(&wifi_code(&wifi, &password).unwrap());
    Wanted { wifi, password, wifi_code, ..Wanted::default() }
}

/// What a decoder reads in the cells of a screen, each as two squares one above the other.
fn decoded(desk: &Desk) -> Vec<String> {
    let buffer = desk.buffer();
    let (wide, high) = desk.size;
    let light = |x: u16, row: u16| {
        let cell = &buffer[(x, row / 2)];
        let (mut fg, mut bg) = (cell.fg, cell.bg);
        if desk.theme == Theme::None {
            (fg, bg) = (Color::White, Color::Black);
            if cell.modifier.contains(Modifier::REVERSED) {
                (fg, bg) = (bg, fg);
            }
        }
        let colour = if cell.symbol() == "▀" && row.is_multiple_of(2) { fg } else { bg };
        if colour == Color::White { 255 } else { 0 }
    };
    let (across, down) = (usize::from(wide) * 4, usize::from(high) * 8);
    let square = |x: usize, y: usize| light(u16::try_from(x / 4).unwrap(), u16::try_from(y / 4).unwrap());
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(across, down, square);
    image.detect_grids().iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect()
}

#[test]
fn beside_a_network_with_a_password_stand_two_codes_and_each_is_read() {
    for theme in [Theme::Sixteen, Theme::None] {
        for size in [(80, 24), (120, 36), (200, 50)] {
            let url = "HTTP://192.168.178.42:8123/K7F3M";
            let mut desk = panel(size, with_wifi(), Doors { grid: rungs::runtime::grid(url), ..doors() });
            desk.theme = theme;
            let mut found = decoded(&desk);
            found.sort();
            assert_eq!(found, [url, "WIFI:T:WPA;S:Workshop-5G;P:kaffee-tasse-42;;"], "{size:?} {theme:?}");
            for said in ["1  Wi-Fi Workshop-5G", "2  Vote", "192.168.178.42:8123", "K 7 F 3 M"] {
                assert!(desk.says(said), "{said}\n{}", desk.screen());
            }
            let mut open = panel(
                size,
                Wanted { wifi_code: None, ..with_wifi() },
                Doors { grid: rungs::runtime::grid(url), ..doors() },
            );
            open.theme = theme;
            assert_eq!(decoded(&open), [url], "{size:?} {theme:?}");
        }
    }
}

#[test]
fn address_and_code_stand_in_large_letters_where_there_is_room() {
    let letters = |size| {
        let mut desk = panel(
            size,
            Wanted::default(),
            Doors { grid: rungs::runtime::grid("HTTP://10.0.0.7:8123/K7F3M"), ..doors() },
        );
        desk.blocks = Blocks::Quadrants;
        let text = desk.screen();
        (text.contains("K 7 F 3 M"), text.contains("192.168.178.42:8123"), text.contains("and the code"))
    };
    assert_eq!(letters((80, 24)), (true, true, false));
    assert_eq!(letters((120, 36)), (false, true, true), "19 signs do not fit beside a code");
    assert_eq!(letters((200, 50)), (false, false, true));
}

#[test]
fn the_lines_say_of_the_door_what_the_panel_does() {
    let mut desk = panel((120, 36), Wanted::default(), doors());
    let mut teller = rungs::plain::Teller::default();
    let mut tell = |desk: &Desk| teller.tell(&desk.app, &desk.keys, desk.now);
    let told = tell(&desk).join("\n");
    for said in ["Vote with your phone", "192.168.178.42:8123", "no account, no name", "No phone?", "0 phones are here"]
    {
        assert!(desk.says(said) && told.contains(said), "{said}\n{told}\n{}", desk.screen());
    }
    // What was heard is not heard again because the door moves.
    desk.press("x");
    let closed = "The door is closed: no new phone gets in.";
    assert!(desk.says(closed), "{}", desk.screen());
    assert_eq!(tell(&desk), [closed]);
    desk.wait(30);
    let told = tell(&desk);
    assert!(told.iter().any(|line| line.starts_with("No phone has come through yet.")), "{told:?}");
    assert!(!told.iter().any(|line| line.contains("no account")), "{told:?}");
}

#[test]
fn the_password_of_the_network_is_not_kept_beside_the_session() {
    let desk = panel((120, 36), with_wifi(), doors());
    let notes: Vec<String> = desk
        .effects
        .iter()
        .filter(|effect| matches!(effect, Effect::Note(Some(_))))
        .map(|e| format!("{e:?}"))
        .collect();
    assert!(!notes.is_empty());
    assert!(notes.iter().all(|note| note.contains("Workshop-5G") && !note.contains("kaffee")), "{notes:?}");
}

#[test]
fn help_comes_by_itself_where_nobody_does_and_goes_with_the_first_phone() {
    let mut desk = panel((120, 36), Wanted::default(), doors());
    desk.wait(19);
    assert!(!desk.says("No phone has come through yet."));
    desk.wait(2);
    for said in ["No phone has come through yet.", "has left it for", "In an open Wi-Fi", "127.0.0.1:8123"] {
        assert!(desk.says(said), "{said}\n{}", desk.screen());
    }
    desk.send(Msg::Phones(Heard::Here(None, here(1, 0))));
    assert!(!desk.says("No phone has come through yet.") && desk.says("1 phone is here, for 8 people."));
    desk.press("H");
    assert!(desk.says("If a phone does not come through"));
}

#[test]
fn a_network_that_goes_and_comes_back_is_said_and_the_workshop_goes_on() {
    let mut desk = at_a_pair(3);
    let alone = Doors { is_alone: true, addresses: 0, ..doors() };
    desk.send(Msg::Phones(Heard::Open(Box::new(alone))));
    desk.press("W");
    assert!(desk.says("This computer is in no network."), "{}", desk.screen());
    desk.press("<Esc>1");
    assert_eq!(room(&desk).typed(), 1);
    let mut other = doors();
    other.note.address = "10.0.0.7:8123".to_owned();
    desk.send(Msg::Phones(Heard::Open(Box::new(other))));
    assert!(notice(&desk).contains("10.0.0.7:8123"), "{}", notice(&desk));
    come(&mut desk, 2, 2);
    assert_eq!(room(&desk).voters(), 3);
}

/// What phones are asked at every question of a session, by its kind.
fn asked_everywhere(session: Session) -> Vec<(&'static str, Asked)> {
    let (mut app, _) = App::in_room(words(), session, Kept::Rehearsal, noon());
    app.want_phones(Wanted { at_start: true, ..Wanted::default() });
    let mut desk = Desk::of(app);
    desk.send(Msg::Phones(Heard::Open(Box::new(doors()))));
    desk.press("<Enter>");
    let mut found = Vec::new();
    let mut last: Option<Wish> = None;
    for _ in 0..200 {
        let place = desk.session().progress.place;
        if let Some(wish) = told(&mut desk)
            .into_iter()
            .rev()
            .find_map(|tell| if let Tell::Be(wish) = tell { Some(*wish) } else { None })
        {
            last = Some(wish);
        }
        let kind = desk.session().question().map(|question| match question {
            Question::Pair(_) => "pair",
            Question::Sign(_) => "sign",
            Question::Poll(Poll::Numbers(_)) => "numbers",
            Question::Poll(Poll::Choice(_) | Poll::Line(_) | Poll::Card(_)) => "choice",
        });
        let asked = last.as_ref().unwrap().asked.clone();
        assert_eq!(kind.is_some(), asked.is_some(), "{place:?}");
        found.extend(kind.zip(asked));
        // What was not voted on is asked about once.
        desk.press("<Right>");
        if desk.session().progress.place == place {
            desk.press("<Right>");
        }
        if desk.session().progress.place == place {
            break;
        }
    }
    found
}

#[test]
fn every_kind_of_vote_goes_by_phone_and_every_answer_is_one() {
    let mut kinds = BTreeSet::new();
    for workshop in
        ["trust-check", "before-the-bid", "too-cosy", "retro-self-check", "vertrauens-check", "trainer-demo"]
    {
        let session = session(workshop, 5);
        for (kind, asked) in asked_everywhere(session.clone()) {
            kinds.insert(kind);
            assert!(asked.open && !asked.ask.is_empty() && asked.choices.len() >= 2, "{workshop} {asked:?}");
            assert_eq!(asked.pictures.len(), if kind == "pair" { 2 } else { 0 }, "{workshop} {kind}");
            let mut tally = asked.empty;
            for choice in &asked.choices {
                assert!(!choice.label.trim().is_empty(), "{workshop} {asked:?}");
                assert!(tally.add(choice.vote), "{workshop} {kind}: {choice:?} is no answer");
            }
            assert_eq!(tally.voters() as usize, asked.choices.len());
            let digits: BTreeSet<u8> = asked.choices.iter().map(|choice| choice.digit).collect();
            assert_eq!(digits.len(), asked.choices.len());
        }
    }
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["choice", "numbers", "pair", "sign"]);
}

#[test]
fn a_row_of_a_grid_is_voted_on_by_phone_by_its_role() {
    let mut grid = session("who-trusts-whom", 5);
    let row = grid.new_row("contacts", "buyer", None);
    grid.happen(row, noon()).unwrap();
    let asked = asked_everywhere(grid).into_iter().find(|(_, asked)| asked.key.question == "contacts/r1").unwrap().1;
    assert!(asked.ask.starts_with("Buyer: "), "{}", asked.ask);
    assert_eq!(asked.choices.iter().filter(|choice| choice.digit > 0).count(), grid_answers());
}

fn grid_answers() -> usize {
    session("who-trusts-whom", 5).workshop.grids().next().unwrap().answers.len()
}

#[test]
fn on_a_told_case_zero_is_that_the_story_does_not_tell() {
    let blank = |workshop: &str| {
        let (_, asked) = asked_everywhere(session(workshop, 5)).into_iter().find(|(kind, _)| *kind == "pair").unwrap();
        asked.choices.last().unwrap().label.clone()
    };
    assert_eq!(blank("trainer-demo"), "The story does not tell");
    assert_eq!(blank("trust-check"), "I have not seen it");
}

#[test]
fn each_of_two_sides_has_a_code_of_its_own_and_all_vote_before_anything_is_shown() {
    for (who, other) in [(Party::Ours, "not for the client"), (Party::Theirs, "not for the team")] {
        let in_room = |id: &str| {
            let Script { mut workshop, ladder, .. } = desk::script(id);
            if who == Party::Theirs {
                workshop.turn();
            }
            let setup = Setup { side: Some(Linked::new(who, "bdfghj")), ..Setup::new("Harbour", 5) };
            let header = Header { id: "2026-11-22-harbour-0000".into(), created: noon(), setup, method: METHOD };
            let mut desk = Desk::in_room(Session::new(header, workshop, ladder), Kept::Stored);
            desk.press("W");
            desk.send(Msg::Noted(None));
            desk.send(Msg::Phones(Heard::Open(Box::new(doors()))));
            desk
        };
        let mut desk = in_room("sides-conduct");
        for size in [(80, 24), (120, 36), (200, 50)] {
            desk.size = size;
            assert!(desk.misses(other).is_none(), "{}", desk.screen());
        }
        desk.press("<Enter>]");
        let mut asked = Vec::new();
        for _ in 0..6 {
            come(&mut desk, 5, 5);
            let tells = told(&mut desk);
            let wish = wish(&tells);
            asked.push(wish.asked.clone().unwrap().ask);
            assert!(wish.place.starts_with(other) && wish.side.as_ref().unwrap().who == who, "{wish:?}");
            assert_eq!(wish.later.len(), 6, "what is not shown yet still takes votes");
            desk.press("<Right>");
        }
        let sided: Vec<String> = desk.session().workshop.sided().map(|pair| pair.ask.clone()).collect();
        assert_eq!(asked, sided, "in its own words");
        let mut meeting = in_room("both-sides");
        assert!(!meeting.screen().contains("one side"), "{}", meeting.screen());
        meeting.press("<Enter>]");
        assert_eq!(wish(&told(&mut meeting)).side, None, "where both meet all have one code");
    }
}

#[test]
fn what_a_step_collects_takes_votes_until_it_is_shown_and_nothing_else_does() {
    let mut desk = Desk::in_room(session("sort-rungs", 12), Kept::Stored);
    desk.press("W");
    desk.send(Msg::Noted(None));
    desk.send(Msg::Phones(Heard::Open(Box::new(doors()))));
    desk.press("<Enter>");
    let later = |desk: &mut Desk| {
        let tells = told(desk);
        wish(&tells).later.iter().map(|later| later.key.question.clone()).collect::<Vec<_>>()
    };
    assert_eq!(later(&mut desk), Vec::<String>::new(), "no card was dealt yet");
    let cards: Vec<String> = desk.session().workshop.cards().map(|card| card.card().id.clone()).collect();
    desk.press("]1");
    let tells = told(&mut desk);
    let first = &wish(&tells).later[0];
    let asked = wish(&tells).asked.clone().unwrap();
    let answers: Vec<(u8, Vote)> = asked.choices.iter().map(|choice| (choice.digit, choice.vote)).collect();
    let sorted = |mut answers: Vec<(u8, Vote)>| {
        answers.sort_by_key(|answer| answer.0);
        answers
    };
    assert_eq!((&first.key, first.typed, &sorted(first.answers.clone())), (&asked.key, 1, &sorted(answers)));
    desk.press("]");
    assert_eq!(later(&mut desk), cards, "in the step that shows them all of them still do");
    come(&mut desk, 12, 11);
    desk.press("r");
    desk.send(Msg::Phones(Heard::Frozen(asked.key, asked.empty)));
    assert!(room(&desk).is_shown(), "{}", desk.screen());
    assert_eq!(later(&mut desk), cards[1..]);
    desk.press("u<Right>");
    assert_eq!(later(&mut desk), cards[1..], "undo brings it back to nobody");
    let (mut ladder, _) = (at_a_pair(5), ());
    ladder.press("<Right>");
    assert_eq!(later(&mut ladder), Vec::<String>::new(), "where each question is shown in its place nothing is");
}

#[test]
fn a_class_sorts_a_deck_by_phone_from_the_first_card_to_the_last_key() {
    for deck in ["sort-rungs", "zwei-richtungen", "seen-or-thought", "risiko-und-mittel", "turn-it-round"] {
        let mut desk = Desk::in_room(session(deck, 12), Kept::Stored);
        let workshop = desk.session().workshop.clone();
        desk.press("]W");
        desk.send(Msg::Noted(None));
        desk.send(Msg::Phones(Heard::Open(Box::new(doors()))));
        desk.press("<Enter>");
        for card in workshop.cards() {
            let asked = wish(&told(&mut desk)).asked.clone().unwrap();
            assert!(asked.open && asked.ask == card.card().text, "{deck}: {asked:?}");
            let seen = format!("{asked:?}");
            assert!(!seen.contains(&card.card().why) && !seen.contains("Model answer"), "{deck}: {seen}");
            come(&mut desk, 12, 12);
            desk.press("<Right>");
        }
        for card in workshop.cards() {
            // Whoever holds them says again how many there are.
            come(&mut desk, 12, 12);
            desk.effects.clear();
            desk.press("r");
            let tells = told(&mut desk);
            let empty = desk.session().progress.no_votes(&card.card().id, &workshop).unwrap();
            assert_eq!(tells, [Tell::Freeze(key(&desk, 1), empty)], "{deck}: {}", desk.screen());
            let mut votes = empty;
            (0..12).for_each(|at| assert!(votes.add(Vote::Choice(if at < 9 { 1 } else { 2 }))));
            desk.send(Msg::Phones(Heard::Frozen(key(&desk, 1), votes)));
            assert!(room(&desk).is_shown(), "{deck}: {}", desk.screen());
            desk.press("m");
            assert!(room(&desk).is_model_called() && desk.misses(&card.card().why).is_none(), "{}", desk.screen());
            desk.press("<Right>");
        }
    }
}

/// Half of these people at the one end, an eighth at the other, the rest in between or without an answer.
fn many(empty: Tally, choices: &[Choice], people: u32) -> Tally {
    let mut tally = empty;
    let vote = |at: u32| choices[[0, 0, 0, 0, 1, 1, choices.len() - 1, choices.len() - 2][(at % 8) as usize]].vote;
    (0..people).for_each(|at| assert!(tally.add(vote(at))));
    tally
}

#[test]
fn a_room_of_two_thousand_votes_by_phone_and_is_drawn_read_and_told_of() {
    const PEOPLE: u32 = 2000;
    let mut desk = Desk::in_room(session("trust-check", PEOPLE), Kept::Stored);
    desk.press("W");
    desk.send(Msg::Noted(None));
    desk.send(Msg::Phones(Heard::Open(Box::new(doors()))));
    assert!(desk.says("0 phones are here, for 2000 people."), "{}", desk.screen());
    desk.press("<Enter>");
    loop {
        let place = desk.session().progress.place;
        if desk.session().question().is_some() {
            let asked = told(&mut desk).into_iter().rev().find_map(|tell| match tell {
                Tell::Be(wish) => wish.asked,
                _ => None,
            });
            let asked = asked.unwrap();
            come(&mut desk, PEOPLE, PEOPLE / 2);
            for size in [(80, 24), (120, 36)] {
                desk.size = size;
                assert!(desk.says("1000 of 2000") && desk.says("█") && desk.says("░"), "{}", desk.screen());
            }
            come(&mut desk, PEOPLE, PEOPLE);
            desk.press("r");
            desk.send(Msg::Phones(Heard::Frozen(asked.key, many(asked.empty, &asked.choices, PEOPLE))));
            assert!(room(&desk).is_shown(), "{}", desk.screen());
            desk.screen();
        }
        desk.press("<Right>");
        if desk.session().progress.place == place {
            desk.press("<Right>");
        }
        if desk.session().progress.place == place {
            break;
        }
        desk.wait(1);
    }
    desk.press("w");
    assert!(!desk.screen().is_empty());
    let kept = desk.session().clone();
    for format in [Format::Markdown, Format::Html, Format::Csv, Format::Json] {
        let told = report(&kept, format, Reader::Room, &words()).unwrap_or_else(|_| panic!("{format:?}"));
        assert!(told.contains("2000") || told.contains("2,000"), "{format:?}: {told}");
    }
}

/// What the facilitator types at a stop that no phone can answer.
fn typed(stop: Stop) -> String {
    let line = |lines: &Lines| -> String {
        let cell = |field: &LineField| match field {
            LineField::Text(_) => "the pump schedule<Enter>",
            LineField::Who(_) => "their planner<Enter>",
            LineField::Day(_) => "31.12.2026<Enter>",
            LineField::Grade(_) => "<Right><Enter>",
        };
        lines.fields.iter().map(cell).collect()
    };
    match stop {
        Stop::Grid(grid, Filling::Names) if grid.promise.is_some() => {
            "2a call by Friday<Enter><Enter>one figure<Enter><Esc>".into()
        }
        Stop::Grid(_, Filling::Names) => "1buyer<Enter>planner<Enter>clerk<Enter><Esc>2lead<Enter><Esc>31a<Esc>".into(),
        Stop::Typed(Typed::Lines(lines)) => format!("1{}<Esc>", line(lines)),
        Stop::Typed(typed) if typed.kind() == "date" => "104/2021<Enter>".into(),
        Stop::Typed(_) => "1<Right><Enter>9 9 8 7 6<Enter>".into(),
        Stop::Prompt(_) => "1they call us first<Enter><Esc>2they call us last<Enter><Esc>".into(),
        _ => String::new(),
    }
}

/// Six phones vote on what is asked, and the facilitator shows it; how many of its kind there were.
fn by_phone(desk: &mut Desk, asked: &Asked) {
    come(desk, 6, 0);
    come(desk, 6, 6);
    desk.effects.clear();
    desk.press("r");
    let freeze = Tell::Freeze(asked.key.clone(), asked.empty);
    assert!(told(desk).contains(&freeze), "{}", desk.screen());
    let mut votes = asked.empty;
    let (first, none) = (asked.choices[0].vote, asked.choices.last().unwrap().vote);
    assert!((0..5).all(|_| votes.add(first)) && votes.add(none), "{asked:?}");
    desk.send(Msg::Phones(Heard::Frozen(asked.key.clone(), votes)));
    assert!(room(desk).is_shown(), "{}", desk.screen());
}

#[test]
fn each_script_beside_the_ladder_is_run_whole_with_votes_by_phone() {
    for id in BESIDE.into_iter().chain(WITH_STEPS_BESIDE) {
        let (mut app, _) = App::in_room(words(), session(id, 6), Kept::Stored, noon());
        app.want_phones(Wanted { at_start: true, ..Wanted::default() });
        let mut desk = Desk::of(app);
        desk.send(Msg::Noted(None));
        desk.send(Msg::Phones(Heard::Open(Box::new(doors()))));
        desk.press("<Enter>");
        desk.take_extras();
        let mut voted = 0;
        for _ in 0..120 {
            let keys = typed(desk.session().here());
            desk.press(&keys);
            if desk.session().question().is_some() {
                let tells = told(&mut desk);
                let asked = wish(&tells).asked.clone();
                let asked = asked.unwrap_or_else(|| panic!("{id} asks no phone: {}", desk.screen()));
                by_phone(&mut desk, &asked);
                voted += 1;
            }
            desk.press("<Right>");
        }
        let session = desk.session().clone();
        assert_eq!(session.progress.place.step + 1, session.workshop.steps.len(), "{id}: {}", desk.screen());
        for (place, stop) in session.places() {
            match stop {
                Stop::Question(question) => {
                    let shown = session.progress.ballot(question.id()).and_then(Ballot::shown);
                    assert_eq!(shown.map(|shown| shown.tally.voters()), Some(6), "{id} {place:?} {}", question.id());
                    voted -= 1;
                }
                Stop::Typed(typed) => assert!(session.progress.entered.contains_key(typed.id()), "{id} {}", typed.id()),
                _ => {}
            }
        }
        assert_eq!(voted, 0, "{id}");
        desk.press("ff");
        assert!(desk.session().progress.finished, "{id}: {}", desk.screen());
        // Of six phones is kept how many, never who or in which order.
        let kept = desk.session().to_keep();
        assert!(kept.iter().all(|entry| !matches!(entry.what, Some(Event::Vote { .. }))), "{id}");
        let told = report(desk.session(), Format::Markdown, Reader::Room, &words()).unwrap();
        assert!(told.contains("not scored") || told.contains("ungewertet"), "{id}: {told}");
    }
}
