//! Forms: keys in, screen out.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::Desk;
use rungs::app::room::Kept;

/// The first question of a workshop.
fn at_first_question(workshop: &str) -> Desk {
    let mut desk = Desk::in_room(desk::session(workshop, 5), Kept::Stored);
    while desk.session().question().is_none() {
        desk.press("]");
    }
    desk
}

#[test]
fn what_was_kept_is_said_with_the_day_as_it_was_understood() {
    let mut desk = at_first_question("trust-check");
    desk.press("aAsk them<Enter>Ann<Enter>fri<Enter><Enter>");
    assert!(desk.says("Kept: Ann, by Friday 27 November."), "{}", desk.screen());
    desk.press("etheir buyer<Enter>called<Enter>yesterday<Enter><Enter>");
    assert!(desk.says("Kept: their buyer, Saturday 21 November."), "{}", desk.screen());
    desk.press("pWhy the delay?<Enter>");
    assert!(desk.says("Parked:"), "{}", desk.screen());
}
