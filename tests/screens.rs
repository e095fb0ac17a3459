//! The main screens as they are, to be read in a review: `cargo insta review` shows what a change does to them.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::{Desk, script, session, words};
use rungs::app::follow::Window;
use rungs::app::room::Kept;
use rungs::app::start::{Listing, SessionLine, WorkshopLine};
use rungs::app::{App, Msg};
use rungs::storage::scripts::Script;

/// A screen in the size that most have, and in a roomy one.
#[track_caller]
fn shows(name: &str, desk: &mut Desk) {
    let mut all = String::new();
    for (wide, high) in [(80, 24), (120, 36)] {
        desk.size = (wide, high);
        let edge = "─".repeat(wide.into());
        let rows: String = desk.screen().lines().map(|line| format!("│{line}\n")).collect();
        all.push_str(&format!("{wide}×{high}\n┌{edge}\n{rows}└{edge}\n"));
    }
    insta::assert_snapshot!(name, all);
}

/// A session that goes on until its first question, then so many keys.
fn trust_check(keys: &str) -> Desk {
    let mut desk = Desk::at_first_pair(5);
    desk.press(keys);
    desk
}

/// A session at the first step of this title.
fn at(title: &str) -> Desk {
    let mut desk = trust_check("11112r");
    let step = desk.session().workshop.steps.iter().position(|step| step.title == title).unwrap();
    while desk.session().progress.place.step < step {
        desk.press("]");
    }
    desk.app.notice = None;
    desk
}

fn start() -> Desk {
    let mut desk = Desk::of(App::new(words()));
    let line = SessionLine {
        id: "2026-11-22-harbour-0000".into(),
        account: "Harbour".into(),
        name: "Harbour".into(),
        workshop: "Account trust check".into(),
        date: "2026-11-22".into(),
        place: "step 3 of 10".into(),
        finished: false,
    };
    desk.send(Msg::Sessions(Listing { lines: vec![line], troubles: Vec::new() }));
    desk
}

#[test]
fn start_and_set_up() {
    shows("start", &mut start());
    let mut desk = start();
    desk.press("<Up><Up><Up><Down><Down><Enter>");
    let lines = ["trust-check", "too-cosy"].map(script).map(|s| WorkshopLine::new(&s.workshop, &s.ladder));
    desk.send(Msg::Workshops(Listing { lines: lines.into(), troubles: Vec::new() }));
    shows("which_workshop", &mut desk);
    desk.press("<Enter>Harbour<Enter>Renewal<Enter>");
    shows("set_up", &mut desk);
}

#[test]
fn a_set_up_that_was_left_is_there_when_its_workshop_is_picked_again() {
    let mut desk = start();
    let pick = |desk: &mut Desk, id: &str| {
        desk.press("<Up><Up><Up><Down><Down><Enter>");
        let Script { workshop, ladder, .. } = script(id);
        let lines = vec![WorkshopLine::new(&workshop, &ladder)];
        desk.send(Msg::Workshops(Listing { lines, troubles: Vec::new() }));
        desk.press("<Enter>");
    };
    pick(&mut desk, "trust-check");
    desk.press("Harbour<Enter>Berths<Enter><Esc>");
    assert!(!desk.says("Berths"), "{}", desk.screen());
    pick(&mut desk, "trust-check");
    assert!(desk.says("Harbour") && desk.says("Berths"), "{}", desk.screen());
    desk.press("<Esc>");
    pick(&mut desk, "too-cosy");
    assert!(!desk.says("Berths"), "{}", desk.screen());
}

#[test]
fn a_pair() {
    shows("first_question", &mut trust_check("1135"));
    shows("revealed", &mut trust_check("11112r"));
    shows("split", &mut trust_check("11155r"));
    shows("help", &mut trust_check("?"));
    let mut stage = desk::tour::window(&words(), Window::Stage, Some(trust_check("11112r").session().clone()));
    shows("stage_revealed", &mut stage);
    let mut stage = desk::tour::window(&words(), Window::Stage, Some(trust_check("113").session().clone()));
    shows("stage_first_question", &mut stage);
}

#[test]
fn a_sign() {
    let mut desk = Desk::at_first_question("too-cosy");
    assert!(desk.says("not sure"), "{}", desk.screen());
    desk.press("1123");
    shows("sign", &mut desk);
    desk.press("0r");
    shows("sign_revealed", &mut desk);
}

#[test]
fn a_poll() {
    let mut desk = Desk::in_room(session("trust-check", 5), Kept::Stored);
    desk.press("]12");
    shows("poll", &mut desk);
    desk.press("443r");
    shows("poll_revealed", &mut desk);
    let mut desk = Desk::in_room(session("before-the-bid", 5), Kept::Stored);
    while desk.session().question().is_none_or(|question| question.is_scored()) {
        desk.press("]");
    }
    assert_eq!(desk.session().question().map(|question| question.id()), Some("bid"));
    shows("choice", &mut desk);
    desk.press("11120r");
    shows("choice_revealed", &mut desk);
}

#[test]
fn steps_without_questions() {
    shows("reading", &mut at("Reading the ladder"));
    let mut desk = at("Gap and actions");
    shows("actions", &mut desk);
    shows("close", &mut at("Check-out"));
    let mut desk = Desk::in_room(session("trust-check", 5), Kept::Stored);
    shows("first_step", &mut desk);
}
