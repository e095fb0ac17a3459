//! Terminals that cannot show our signs: every screen in ASCII, and nothing lost by it.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::{Desk, noon, session};
use rungs::app::follow::{Followed, Window};
use rungs::app::room::Kept;
use rungs::app::{App, Msg};
use rungs::domain::session::{Event, Session};
use rungs::ui::signs::Signs;

/// Signs that are not letters and not ASCII.
fn signs(text: &str) -> Vec<char> {
    text.chars().filter(|c| !c.is_ascii() && !c.is_alphabetic()).collect()
}

fn follows(window: Window, session: &Session) -> Desk {
    let (app, _) = App::in_follow(desk::words(), window, None);
    let mut desk = Desk::of(app);
    desk.send(Msg::Followed(Box::new(Followed { is_open: true, session: Some(Ok(session.clone())), doors: None })));
    desk
}

/// Every kind of screen there is, as far as one session shows it.
fn desks() -> Vec<Desk> {
    let mut desks = Vec::new();
    for keys in [
        "",
        "]]]]",
        "]]]]44",
        "]]]]44553r",
        "]]]]4455r4",
        "]]]]44553rw",
        "l",
        "g",
        "?",
        "o",
        "<Ctrl-p>",
        "i",
        "p",
        "]]]]]]]]11",
        "a",
    ] {
        let mut desk = Desk::in_room(session("trust-check", 5), Kept::Stored);
        desk.press(keys);
        let session = desk.session().clone();
        desks.push(desk);
        desks.push(follows(Window::Stage, &session));
        desks.push(follows(Window::Prompter, &session));
    }
    desks.push(Desk::of(App::new(desk::words())));
    desks.push(Desk::demo());
    desks
}

#[test]
fn k3_every_screen_is_ascii_where_ours_are_not_shown() {
    let mut before = 0;
    for mut desk in desks() {
        for size in [(80, 24), (120, 36), (200, 50)] {
            desk.size = size;
            desk.signs = Signs::Unicode;
            before += signs(&desk.screen()).len();
            desk.signs = Signs::Ascii;
            let screen = desk.screen();
            assert!(signs(&screen).is_empty(), "{screen}");
        }
    }
    assert!(before > 10_000, "there is something to stand in for: {before}");
}

#[test]
fn k3_votes_that_are_in_differ_from_those_that_are_missing() {
    let mut desk = Desk::in_room(session("trust-check", 5), Kept::Stored);
    desk.signs = Signs::Ascii;
    desk.press("]]]]44");
    assert!(desk.says("@ @ . . ."), "{}", desk.screen());
    let mut stage = follows(Window::Stage, desk.session());
    stage.signs = Signs::Ascii;
    for size in [(80, 24), (120, 36), (200, 50)] {
        stage.size = size;
        let screen = stage.screen();
        let row = |part: &str, count| screen.lines().any(|line| line.matches(part).count() == count);
        let small = screen.contains("@ @ . . .");
        assert!(small || row("d#b", 2) && row(".-.", 3), "{screen}");
    }
}

#[test]
fn k3_large_letters_stay_letters() {
    let mut session = session("trust-check", 5);
    session.happen(Event::Opened, noon()).unwrap();
    let mut stage = follows(Window::Stage, &session);
    stage.size = (200, 50);
    assert!(!stage.says("Agree"), "in quarters of cells: {}", stage.screen());
    let mut desk = Desk::in_room(session, Kept::Stored);
    desk.signs = Signs::Ascii;
    desk.press("]]]]11111r");
    assert!(desk.says("Seen: "), "{}", desk.screen());
}
