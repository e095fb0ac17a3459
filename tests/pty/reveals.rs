//! A reveal as the terminal gets it: frames for about a second, and silence afterwards.

use std::thread;
use std::time::Duration;

use crate::terminal::{SIZE, Terminal, World, dots};

/// Longer than a reveal moves.
const OVER: Duration = Duration::from_millis(1_500);

/// Five votes that wait for their reveal, and a clock that stands, so that nothing but the reveal is drawn.
fn voted(world: &World) -> Terminal {
    let mut terminal = world.open_at_first_pair(SIZE, "trust-check", "5");
    terminal.press("11112");
    terminal.until("five votes", |screen| dots(screen).is_some_and(|dots| dots.0 == 5));
    terminal.press("z");
    terminal.see_saved("▮▮");
    terminal
}

#[test]
fn after_the_last_frame_of_a_reveal_no_byte_is_written() {
    let world = World::new();
    let mut terminal = voted(&world);
    let before = terminal.frames();
    terminal.press("r");
    terminal.see_saved("vote again");
    thread::sleep(OVER);
    let frames = terminal.frames() - before;
    // A busy machine skips some of the 25.
    assert!((3..=40).contains(&frames), "{frames} frames");
    // Once a minute the time of day moves on; what still moved would write every 40 ms.
    let is_silent = (0..3).any(|_| {
        let bytes = terminal.bytes().len();
        thread::sleep(Duration::from_millis(700));
        terminal.bytes().len() == bytes
    });
    assert!(is_silent, "{}", terminal.text());
}
