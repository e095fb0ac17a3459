//! The mouse and the themes on a real terminal: on only when asked for, off again whatever the way out.

use rustix::process::Signal;

use crate::terminal::{CTRL_C, Modes, SIZE, Terminal, World, dots};

const CTRL_T: &str = "\x14";

/// A click of the left button, as a terminal reports it, at the first place where `words` stand.
fn click(terminal: &mut Terminal, words: &str) {
    let text = terminal.text();
    let (row, line) = text.lines().enumerate().find(|(_, l)| l.contains(words)).unwrap();
    let column = line.split(words).next().unwrap().chars().count() + 1;
    terminal.press(&format!("\x1b[<0;{};{}M\x1b[<0;{};{}m", column + 1, row + 1, column + 1, row + 1));
}

#[test]
fn the_mouse_is_off_until_asked_for_and_a_click_votes() {
    let world = World::new();
    let mut terminal = world.open_at_first_pair(SIZE, "trust-check", "5");
    terminal.see_modes(Modes::ON);
    terminal.press(CTRL_T);
    terminal.see("hold Shift");
    terminal.see_modes(Modes::POINTING);
    click(&mut terminal, "clearly left");
    terminal.until("a solid dot", |screen| dots(screen) == Some((1, 0, 4)));
    terminal.press(CTRL_T);
    terminal.see("your terminal's again");
    terminal.see_modes(Modes::ON);
    terminal.press("q");
    terminal.see("quit");
    terminal.press("q");
    assert_eq!(terminal.end(), Ok(0));
    assert_eq!(terminal.modes(), Modes::OFF);
}

#[test]
fn every_way_out_gives_the_mouse_back() {
    for (signal, code) in [(Some(Signal::TERM), 143), (Some(Signal::HUP), 129), (None, 130)] {
        let world = World::new();
        world.set("mouse: true");
        let mut terminal = world.open(&["demo"]);
        terminal.see("step 1 of");
        terminal.see_modes(Modes::POINTING);
        match signal {
            Some(signal) => terminal.signal(signal),
            None => terminal.press(CTRL_C),
        }
        assert_eq!(terminal.end(), Ok(code));
        assert_eq!(terminal.modes(), Modes::OFF);
    }
}

#[test]
fn a_stop_gives_the_mouse_back_until_it_goes_on() {
    let world = World::new();
    world.set("mouse: true");
    let terminal = world.open(&["demo"]);
    terminal.see("step 1 of");
    terminal.see_modes(Modes::POINTING);
    terminal.signal(Signal::TSTP);
    terminal.stopped();
    terminal.see_modes(Modes::OFF);
    terminal.signal(Signal::CONT);
    terminal.see_modes(Modes::POINTING);
}

#[test]
fn no_colour_wins_over_a_theme_and_any_colour_is_used_only_where_it_is_shown() {
    for (variables, args, any, indexed) in [
        (&[("COLORTERM", "truecolor")][..], &["demo"][..], true, false),
        (&[], &["demo"], false, true),
        (&[("COLORTERM", "truecolor"), ("NO_COLOR", "1")], &["demo"], false, false),
        (&[("COLORTERM", "truecolor")], &["demo", "--color", "never"], false, false),
        (&[("COLORTERM", "truecolor")], &["demo", "--theme", "terminal"], false, false),
    ] {
        let world = World::new();
        world.set("theme: StageDark");
        let mut command = world.rungs(args);
        for (name, value) in variables {
            command.env(name, value);
        }
        let mut terminal = Terminal::start(SIZE, command);
        terminal.see("step 1 of");
        terminal.press(CTRL_C);
        assert_eq!(terminal.end(), Ok(130));
        let text = String::from_utf8_lossy(&terminal.bytes()).into_owned();
        assert_eq!(text.contains("48;2;16;20;26"), any, "{variables:?} {args:?}");
        assert_eq!(text.contains("48;5;233"), indexed, "{variables:?} {args:?}");
    }
}
