//! A reveal as the terminal gets it: frames for about a second, and silence afterwards.

use std::thread;
use std::time::Duration;

use crate::terminal::{BACKSPACE, ESC, LEFT, RIGHT, SIZE, Terminal, World, dots};

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

/// Keys with what takes their effect back: a page over the screen, notes beside it, a sheet below it, another question.
const KEYS: [(&str, &str); 5] = [("l", "l"), ("?", "?"), ("n", "n"), (BACKSPACE, ESC), (RIGHT, LEFT)];
/// Milliseconds from one moment to the next, and those in which nothing may follow the frame of the key but the minute of
/// the day.
const STEP: usize = 20;
const AFTER: Duration = Duration::from_millis(120);

/// A sign with its colours, and whether it is bold or turned round.
type Look = (String, vt100::Color, vt100::Color, bool, bool);

/// All that a reveal and a key change: two sessions differ in the time in the header. Sign by sign, for a blank that was
/// written and a cell that never was look the same.
fn below_the_header(screen: &vt100::Screen) -> Vec<Vec<Look>> {
    let (rows, columns) = screen.size();
    let sign = |row, column| {
        let cell = screen.cell(row, column)?;
        let sign = if cell.has_contents() { cell.contents() } else { " " };
        Some((sign.to_owned(), cell.fgcolor(), cell.bgcolor(), cell.bold(), cell.inverse()))
    };
    (3..rows.get()).map(|row| (0..columns.get()).filter_map(|column| sign(row, column)).collect()).collect()
}

/// Takes back a key and the reveal before it.
fn take_back(terminal: &mut Terminal, back: &str) {
    terminal.press(back);
    terminal.until("what was revealed", |screen| screen.contents().contains("vote again"));
    terminal.press("u");
    terminal.until("five votes", |screen| dots(screen).is_some_and(|dots| dots.0 == 5));
}

/// What a key shows after a reveal without motion.
fn without_motion((key, back): (&str, &str)) -> Vec<Vec<Look>> {
    let world = World::new();
    world.set("motion: Off");
    let mut still = told_of_notes(voted(&world));
    still.press("r");
    still.see_saved("vote again");
    let before = still.frames();
    still.press(key);
    still.see_frame_after(before);
    thread::sleep(AFTER);
    let frame = below_the_header(&still.screen());
    take_back(&mut still, back);
    frame
}

/// Whoever opens the notes is warned once, and sees them from then on.
fn told_of_notes(mut terminal: Terminal) -> Terminal {
    terminal.press("n");
    terminal.see("again to show them");
    terminal
}

/// Presses a key at these moments after a reveal.
fn press_at(moments: impl Iterator<Item = usize>, (key, back): (&str, &str)) {
    let frame = without_motion((key, back));
    let world = World::new();
    let mut terminal = told_of_notes(voted(&world));
    for at in moments {
        terminal.press("r");
        thread::sleep(Duration::from_millis((at * STEP) as u64));
        let pressed = terminal.frames();
        terminal.press(key);
        terminal.until(&format!("what {key:?} shows without motion, {} ms after a reveal", at * STEP), |screen| {
            below_the_header(screen) == frame && !screen.contents().contains("saving…")
        });
        let reached = terminal.frames();
        // One may be on its way when the key comes, and one say that all is saved.
        assert!(reached - pressed <= 3, "{key:?} at {} ms: {} frames", at * STEP, reached - pressed);
        thread::sleep(AFTER);
        let more = terminal.frames() - reached;
        assert!(more <= 1 && below_the_header(&terminal.screen()) == frame, "{key:?} at {}: {more} frames", at * STEP);
        take_back(&mut terminal, back);
    }
}

#[test]
fn a_key_at_any_moment_of_a_reveal_leads_to_the_frame_that_there_is_without_motion() {
    thread::scope(|scope| {
        for (first, key) in KEYS.into_iter().enumerate() {
            scope.spawn(move || press_at((0..55).skip(first).step_by(KEYS.len()), key));
        }
    });
}
