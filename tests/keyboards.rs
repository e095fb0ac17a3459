//! Keyboards of all kinds, and slips on them: no wrong vote, and no key without an answer.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::{Desk, session};
use rungs::app::follow::{Followed, Window};
use rungs::app::room::Kept;
use rungs::app::{App, Effect, Msg, Screen};
use rungs::domain::config::Keyboard;
use rungs::domain::session::{Event, Session};
use rungs::domain::vote::{PairTally, Tally};
use rungs::ui::keymap::{Key, Keymap, Press};

fn on(keyboard: Keyboard) -> Desk {
    let mut desk = Desk::at_first_pair(6);
    desk.keys = Keymap::default().on(keyboard, "");
    desk
}

/// The votes on the question at hand that are not revealed, as the keys were pressed.
fn votes(desk: &Desk) -> Vec<u32> {
    let session = desk.session();
    let question = session.question().unwrap();
    let Some(Tally::Pair(PairTally { counts, not_seen })) =
        session.progress.ballot(question.id()).and_then(|b| b.open_tally())
    else {
        return vec![0; 6];
    };
    // A vote is stored the right way round, whatever side the picture stands on.
    let key = |key: u8| match question.vote(key).unwrap() {
        rungs::domain::vote::Vote::Point(point) => counts[usize::from(point - 1)],
        _ => not_seen,
    };
    (1..=5).map(key).chain([not_seen]).collect()
}

fn notice(desk: &Desk) -> String {
    let notice = desk.app.notice.as_ref().map(|n| n.text.clone()).unwrap_or_default();
    assert!(notice.chars().count() < 80, "cut off at 80 columns: {notice}");
    notice
}

#[test]
fn k1_the_number_row_of_a_known_keyboard_votes() {
    for (keyboard, row) in [
        (Keyboard::Azerty, "&é\"'(à"),
        (Keyboard::Czech, "+ěščřé"),
        (Keyboard::Czech, "+ľščťé"),
        (Keyboard::Azerty, "&É\"'(À"),
    ] {
        let mut desk = on(keyboard);
        desk.press(row);
        assert_eq!(votes(&desk), [1; 6], "{row}: {}", desk.screen());
        assert_eq!(desk.session().progress.room, 6, "{row}");
    }
    let mut desk = on(Keyboard::Azerty);
    desk.press("&è");
    assert_eq!(votes(&desk), [1, 0, 0, 0, 0, 0]);
    assert!(notice(&desk).contains("1"), "7 is answered as a slip: {}", notice(&desk));
}

#[test]
fn k1_digits_of_any_script_vote() {
    for digits in ["１２３４５０", "١٢٣٤٥٠", "१२३४५०", "๑๒๓๔๕๐"] {
        let mut desk = on(Keyboard::Auto);
        desk.press(digits);
        assert_eq!(votes(&desk), [1; 6], "{digits}");
    }
    let mut desk = on(Keyboard::Auto);
    desk.press("１１１１１１ｒ");
    assert!(desk.says("Personal climbs"), "{}", desk.screen());
}

#[test]
fn k1_an_unknown_keyboard_is_told_by_two_keys_and_no_vote_is_lost_or_wrong() {
    for (row, of) in [("&é\"'(à", "French"), ("é\"&'(à", "French"), ("+ěščřé", "Czech"), ("éš+ěčř", "Czech")]
    {
        let mut desk = on(Keyboard::Auto);
        let mut keys = row.chars();
        desk.press(&keys.next().unwrap().to_string());
        assert_eq!(votes(&desk), [0; 6], "{row}: one key alone is not counted");
        assert!(notice(&desk).contains(of), "{row}: {}", notice(&desk));
        desk.press(keys.as_str());
        assert_eq!(votes(&desk), [1; 6], "{row}: {}", desk.screen());
        assert_eq!(desk.session().progress.room, 6, "{row}");
    }
    let mut desk = on(Keyboard::Auto);
    desk.press("&é");
    assert!(notice(&desk).contains("keyboard: Azerty"), "{}", notice(&desk));
}

#[test]
fn k1_a_slip_of_shift_is_no_vote() {
    // Shift held on the digits of German, American, Turkish and Swiss keyboards.
    for row in ["!\"§$%=", "!@#$%)", "!'^+%=", "+\"*ç%="] {
        for key in row.chars() {
            let mut desk = on(Keyboard::Auto);
            desk.press(&key.to_string());
            assert!(!notice(&desk).is_empty(), "{key} is answered");
            desk.press("3");
            assert_eq!(votes(&desk), [0, 0, 1, 0, 0, 0], "{key}");
        }
        let mut desk = on(Keyboard::Auto);
        desk.press(&row[..row.len() - 1]);
        assert_eq!(votes(&desk), [0; 6], "{row}");
    }
    let mut desk = on(Keyboard::Latin);
    desk.press("&é");
    assert_eq!(votes(&desk), [0; 6], "a keyboard that was set is not guessed at");
}

#[test]
fn k1_what_waits_is_counted_by_enter_and_dropped_by_backspace() {
    let mut desk = on(Keyboard::Auto);
    desk.press("4\"\"");
    assert!(notice(&desk).starts_with("2 not counted yet"), "{}", notice(&desk));
    assert!(!notice(&desk).contains('"') && !notice(&desk).contains('3'), "nobody's vote is named");
    desk.press("<Backspace>");
    assert_eq!(votes(&desk), [0, 0, 0, 1, 0, 0], "the vote before stays");
    desk.press("\"<Enter>'");
    assert_eq!(votes(&desk), [0, 0, 1, 2, 0, 0]);
    // 2 of a French keyboard, 0 of a Czech one.
    let mut desk = on(Keyboard::Auto);
    desk.press("é<Enter>");
    assert_eq!(votes(&desk), [0; 6]);
    assert!(notice(&desk).contains("Two keyboards"), "{}", notice(&desk));
    desk.press("š");
    assert_eq!(votes(&desk), [0, 0, 1, 0, 0, 1]);
}

#[test]
fn k1_signs_take_the_number_row_too() {
    let mut desk = Desk::in_room(session("trust-check", 6), Kept::Stored);
    desk.keys = Keymap::default().on(Keyboard::Azerty, "");
    for _ in 0..40 {
        if desk.says("yes") && desk.says("partly") {
            break;
        }
        desk.press("<Right>");
    }
    desk.press("&é\"à");
    assert!(desk.says("4 of 6  ●"), "{}", desk.screen());
    desk.press("'");
    assert!(desk.says("4 of 6  ●"), "a sign has no 4: {}", desk.screen());
}

#[test]
fn k2_letters_work_by_their_place_where_the_keyboard_is_known() {
    let greek = Keymap::default();
    let russian = Keymap::default().on(Keyboard::Auto, "ru_RU.UTF-8");
    let ukrainian = Keymap::default().on(Keyboard::Ukrainian, "");
    for (keys, reveal, why) in [(greek, "ρ", "ς"), (russian, "к", "ц"), (ukrainian, "к", "ц")] {
        let mut desk = Desk::at_first_pair(5);
        desk.keys = keys;
        desk.press("11111").press(reveal);
        assert!(desk.says("Personal climbs"), "{reveal}: {}", desk.screen());
        desk.press(why);
        assert!(desk.says("What holds it back"), "{why}: {}", desk.screen());
    }
    let mut desk = Desk::at_first_pair(5);
    desk.press("11111к");
    assert!(notice(&desk).contains("Latin letters"), "{}", notice(&desk));
    assert!(!desk.says("climbs"), "Bulgarian and Serbian keyboards have it on other keys");
}

#[test]
fn k2_text_is_taken_as_it_is_typed() {
    let mut desk = Desk::at_first_pair(5);
    desk.keys = Keymap::default().on(Keyboard::Russian, "");
    desk.press("зпривет １é");
    // The second column of a full-width digit is a blank in the buffer.
    assert!(desk.says("привет １ é"), "{}", desk.screen());
}

#[test]
fn k2_caps_lock_is_told() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("11111R");
    assert_eq!(notice(&desk), "R means nothing here, r does: Caps Lock seems to be on.");
    assert!(!desk.says("climbs"));
}

#[test]
fn a_key_that_asks_for_votes_says_that_nothing_is_voted_on_in_a_step_and_what_goes_on() {
    let mut desk = Desk::in_room(desk::session("too-cosy", 5), Kept::Stored);
    for key in ["r", "3"] {
        desk.press(key);
        assert!(
            notice(&desk).contains("in this step nothing is voted on. Press → to go on"),
            "{key}: {}",
            notice(&desk)
        );
    }
}

#[test]
fn k2_no_key_is_met_with_silence() {
    let at = |keys: &str| {
        let mut desk = Desk::at_first_pair(5);
        desk.press(keys);
        desk
    };
    let keys = [Key::Char('%'), Key::Char('ж'), Key::Char('漢'), Key::F(7), Key::Delete, Key::Other, Key::End];
    let ctrl = Press { key: Key::Char('g'), ctrl: true };
    for place in ["", "p", "l", "?", "<Ctrl-p>", "o", "g", "the start screen"] {
        for press in keys.into_iter().map(|key| Press { key, ctrl: false }).chain([ctrl]) {
            let mut desk = if place.len() > 8 { Desk::of(App::new(desk::words())) } else { at(place) };
            let (before, messages) = (desk.screen(), desk.keys.answer(&desk.app, press));
            desk.send(messages);
            let typed = matches!(press.key, Key::Char(_) | Key::Delete | Key::End) && desk.app.form().is_some();
            assert!(desk.screen() != before || typed, "{press:?} in {place}: {}", desk.screen());
        }
    }
}

/// A window that follows this session.
fn follows(window: Window, session: &Session) -> Desk {
    let (app, _) = App::in_follow(desk::words(), window, None);
    let mut desk = Desk::of(app);
    desk.send(Msg::Followed(Box::new(Followed { is_open: true, session: Some(Ok(session.clone())), doors: None })));
    desk
}

#[test]
fn k6_esc_does_not_close_a_window_that_follows() {
    let mut session = session("trust-check", 5);
    session.happen(Event::Opened, desk::noon()).unwrap();
    for window in [Window::Stage, Window::Prompter] {
        let mut desk = follows(window, &session);
        desk.press("<Esc><Esc>");
        assert!(!desk.effects.contains(&Effect::Quit), "{window:?}");
        assert!(desk.says("Esc means nothing here: press q to close this window."), "{window:?}: {}", desk.screen());
        let second = session.places().nth(1).unwrap().0;
        session.happen(Event::Go(second), desk::noon()).unwrap();
        desk.send(Msg::Followed(Box::new(Followed { is_open: true, session: Some(Ok(session.clone())), doors: None })));
        assert!(!desk.says("means nothing here"), "{window:?}: gone once the room goes on");
        desk.press("q");
        assert!(desk.effects.contains(&Effect::Quit), "{window:?}");
    }
}

#[test]
fn d14_a_room_is_changed_on_purpose_only_and_it_is_said() {
    for (key, room) in [("+", 6), ("=", 6), ("-", 4)] {
        let mut desk = Desk::at_first_pair(5);
        desk.press(key);
        assert_eq!(desk.session().progress.room, 5, "{key}: asked");
        assert!(notice(&desk).starts_with("Once more makes the room"), "{}", notice(&desk));
        desk.press(key);
        assert_eq!(desk.session().progress.room, room, "{key}: {}", notice(&desk));
        assert!(notice(&desk).starts_with(&format!("The room is {room} people now.")), "{}", notice(&desk));
    }
    let mut desk = Desk::at_first_pair(5);
    desk.press("+3+");
    assert_eq!(desk.session().progress.room, 5, "something else in between: asked anew");
    // Asked for by the reveal itself.
    let mut desk = Desk::at_first_pair(5);
    desk.press("1111r-r");
    assert_eq!(desk.session().progress.room, 4);
    // What is revealed stays.
    let Screen::Room(room) = &desk.app.screen else { panic!() };
    let before = room.reading.clone();
    desk.press("+");
    assert!(notice(&desk).contains("what was revealed stays."), "{}", notice(&desk));
    let Screen::Room(room) = &desk.app.screen else { panic!() };
    assert_eq!((room.session.progress.room, &room.reading.rails), (5, &before.rails));
}

#[test]
fn d15_votes_typed_with_blanks_stay_at_their_question() {
    for typed in ["4 4 5 2 3", "4  4 5  2 3 ", "4.4.5.2.3", "4,4,5,2,3", "4<Tab>4<Tab>5<Tab>2<Tab>3"] {
        let mut desk = Desk::at_first_pair(6);
        let place = desk.session().progress.place;
        desk.press(typed);
        assert_eq!(desk.session().progress.place, place, "{typed}");
        assert_eq!(votes(&desk), [0, 1, 1, 2, 1, 0], "{typed}: {}", desk.screen());
    }
    let mut desk = Desk::at_first_pair(6);
    let place = desk.session().progress.place;
    desk.press("4 ");
    assert!(notice(&desk).contains("only divide votes"), "{}", notice(&desk));
    desk.press("<Right>");
    assert_ne!(desk.session().progress.place, place, "an arrow goes on");
    desk.press("<Left>");
    desk.press("<Backspace> ");
    assert_ne!(desk.session().progress.place, place, "and so does a blank after anything else");
}

#[test]
fn d15_pasted_digits_are_votes_without_an_order() {
    for text in ["44523", "4 4 5 2 3\n", "4\t4\t5\r\n2,3", "４４５２３"] {
        let mut desk = Desk::at_first_pair(6);
        let place = desk.session().progress.place;
        desk.send(Msg::Paste(text.to_owned()));
        assert_eq!(votes(&desk), [0, 1, 1, 2, 1, 0], "{text:?}: {}", desk.screen());
        assert_eq!(desk.session().progress.place, place);
        assert!(desk.says("● ● ● ● ● ○"), "dots only: {}", desk.screen());
        let typed = |e: &Event| matches!(e, Event::Vote { .. });
        let journal = desk.session().journal.entries();
        assert!(!journal.iter().any(|e| e.what.as_ref().is_some_and(typed)), "no order is kept: {text:?}");
        desk.press("u");
        assert_eq!(votes(&desk), [0; 6], "{text:?}");
    }
    // Beside what was typed; all of them or none.
    let mut desk = Desk::at_first_pair(6);
    desk.press("11");
    desk.send(Msg::Paste("55555".to_owned()));
    assert_eq!(votes(&desk), [2, 0, 0, 0, 0, 0], "{}", notice(&desk));
    desk.send(Msg::Paste("5555".to_owned()));
    assert_eq!(votes(&desk), [2, 0, 0, 0, 4, 0]);
    for text in ["", "9", "1234512345", "4 and 5", "rrr", "q", "1\n2\nr"] {
        let mut desk = Desk::at_first_pair(6);
        desk.send(Msg::Paste(text.to_owned()));
        let said = notice(&desk);
        assert!(
            said == "Pasted text is no vote: nothing was changed." || said.starts_with("Nothing was pasted"),
            "{text:?}"
        );
        assert_eq!(votes(&desk), [0; 6], "{text:?}");
    }
}
