//! What comes in: pastes, bursts, stray bytes; and what does not go out.

use std::thread;
use std::time::{Duration, Instant};

use rungs::app::form::LONGEST;
use rungs::domain::vote::{PairTally, Tally};
use rustix::process::Signal;

use crate::terminal::{BACKSPACE, ENTER, Modes, PATIENCE, SIZE, Terminal, World, dots, wait};

fn open(world: &World) -> Terminal {
    world.open_at_first_pair(SIZE, "trust-check", "5")
}

fn see_votes(terminal: &Terminal, count: u32) {
    terminal.until(&format!("{count} solid dots"), |screen| dots(screen).is_some_and(|d| d.0 == count));
}

fn votes(world: &World) -> u32 {
    world.session().progress.ballot("personal-1").map_or(0, |b| b.voted())
}

/// Opens the form for an action, and its first field.
fn open_form(terminal: &mut Terminal) {
    terminal.press("a");
    terminal.see("By when");
}

/// Fills in the rest of the form and sends it.
fn send_form(terminal: &mut Terminal) {
    terminal.press(&format!("{ENTER}Rosa{ENTER}in 2 weeks{ENTER}{ENTER}"));
    terminal.see_saved("Kept: Rosa");
}

#[test]
fn a_paste_into_a_field_is_taken_up_to_what_it_holds() {
    for size in [1_024, 1_025, 4_096, 100 * 1_024] {
        let world = World::new();
        let mut terminal = open(&world);
        open_form(&mut terminal);
        terminal.paste(&"x".repeat(size));
        terminal.see("A field holds 400 characters: the rest was cut.");
        send_form(&mut terminal);
        assert_eq!(world.session().progress.actions[0].what, "x".repeat(LONGEST), "{size}");
    }
}

#[test]
fn a_paste_that_is_not_marked_is_typed_and_nothing_of_it_is_left_unread() {
    for size in [1_024, 1_025, 100 * 1_024] {
        let world = World::new();
        let mut terminal = open(&world);
        open_form(&mut terminal);
        terminal.press(&"x".repeat(size));
        // Behind all of it: the field is full, so only taking away makes room for this.
        terminal.press(&format!("{BACKSPACE}y"));
        send_form(&mut terminal);
        assert_eq!(world.session().progress.actions[0].what, format!("{}y", "x".repeat(LONGEST - 1)), "{size}");
    }
}

#[test]
fn a_paste_is_no_vote() {
    let world = World::new();
    let mut terminal = open(&world);
    for text in ["5".repeat(1_024), "5".repeat(1_025), "5\n".repeat(51_200)] {
        terminal.paste(&text);
        terminal.see("Pasted text is no vote: nothing was changed.");
        terminal.press("n");
        terminal.see_gone("Pasted text is no vote");
    }
    terminal.press("nn1");
    see_votes(&terminal, 1);
    assert_eq!(votes(&world), 1);
}

#[test]
fn a_paste_with_lines_and_commands_submits_nothing() {
    let world = World::new();
    let mut terminal = open(&world);
    open_form(&mut terminal);
    terminal.paste("Call\r\nthem\ton\nFriday\x1b[31m\x07 \u{202e}now\x1bq\x03");
    terminal.see("Call them on Friday");
    let text = terminal.text();
    assert!(text.contains("▸ What"), "still in the first field\n{text}");
    send_form(&mut terminal);
    let session = world.session();
    let what = &session.progress.actions[0].what;
    assert!(what.starts_with("Call them on Friday"), "{what:?}");
    assert!(!what.chars().any(|c| c.is_control() || c == '\u{202e}'), "{what:?}");
}

#[test]
fn a_paste_that_never_ends_leaves_the_way_out() {
    let world = World::new();
    let mut terminal = open(&world);
    terminal.press("12");
    see_votes(&terminal, 2);
    terminal.press("\x1b[200~half a pas");
    terminal.press("te, and q q q");
    terminal.signal(Signal::TERM);
    assert_eq!(terminal.end(), Ok(143));
    assert_eq!(terminal.modes(), Modes::OFF);
    assert_eq!(votes(&world), 2);
}

#[test]
fn thousands_of_keys_in_one_write_all_count() {
    for count in [3_000, 5_000] {
        let world = World::new();
        let mut terminal = open(&world);
        let before = terminal.frames();
        let begun = Instant::now();
        // Votes and as many taken back, and two at the end that stay.
        terminal.press(&format!("3{BACKSPACE}").repeat(count / 2));
        terminal.press("44");
        see_votes(&terminal, 2);
        println!("{count} keys: {:?}, {} frames", begun.elapsed(), terminal.frames() - before);
        assert!(terminal.frames() - before < count / 2, "frames are to be drawn for what is seen only");
        // A key that was lost leaves a 3 standing, or takes one of these back.
        let open = world.session().progress.ballot("personal-1").and_then(|b| b.open_tally());
        // The trusted picture of this pair is on key 1: a 4 counts as a 2.
        assert_eq!(open, Some(Tally::Pair(PairTally { counts: [0, 2, 0, 0, 0], not_seen: 0 })));
    }
}

#[test]
fn votes_reach_the_disk_while_nobody_reads_the_screen() {
    let world = World::new();
    let mut terminal = world.open_at_first_pair((200, 60), "trust-check", "30");
    terminal.block(true);
    // What is drawn meanwhile is more than any terminal holds back: pages that come and go.
    for _ in 0..12 {
        for key in ["g", "q", "o", "q", "\x0c", "?", "q"] {
            terminal.press(key);
            thread::sleep(Duration::from_millis(5));
        }
        terminal.press("4");
    }
    wait("the votes on disk", || (votes(&world) == 12).then_some(()));
    terminal.block(false);
    see_votes(&terminal, 12);
    terminal.press("5");
    see_votes(&terminal, 13);
}

#[test]
fn a_signal_is_heard_while_nobody_reads_the_screen() {
    let world = World::new();
    let mut terminal = world.open_at_first_pair((200, 60), "trust-check", "30");
    terminal.block(true);
    for key in ["4", "g", "q", "o", "q", "?", "q", "g", "q", "o", "q", "?", "q", "5"] {
        terminal.press(key);
        thread::sleep(Duration::from_millis(5));
    }
    wait("the votes on disk", || (votes(&world) == 2).then_some(()));
    terminal.signal(Signal::TERM);
    let end = Instant::now() + PATIENCE;
    while terminal.child.try_wait().unwrap().is_none() {
        assert!(Instant::now() < end, "it waits for a screen that nobody reads");
        thread::sleep(Duration::from_millis(5));
    }
    terminal.block(false);
    assert_eq!(terminal.end(), Ok(143));
}

#[test]
fn stray_sequences_and_broken_text_do_nothing() {
    // Answers to questions (OSC, DCS) are not among them: crossterm reads those as keys, and we ask nothing.
    let stray: [&[u8]; 12] = [
        b"\x1b[I",
        b"\x1b[O",
        b"\x1b[<0;10;10M\x1b[<0;10;10m",
        b"\x1b[M !!",
        b"\x1b[97;5u",
        b"\x1b[57441;2u",
        b"\x1b[?1;2c",
        b"\x1b[24;80R",
        b"\xff\xfe",
        b"\xc3\x28",
        b"\xed\xa0\x80",
        b"\x00\x01\x0b",
    ];
    for bytes in stray {
        let world = World::new();
        let mut terminal = open(&world);
        terminal.send(bytes);
        terminal.press("1");
        terminal.until(&format!("one vote after {bytes:?}"), |s| dots(s).is_some_and(|d| d.0 == 1));
        terminal.signal(Signal::TERM);
        assert_eq!(terminal.end(), Ok(143), "{bytes:?}");
    }
    let world = World::new();
    let mut terminal = open(&world);
    terminal.send(b"\x1b[");
    terminal.signal(Signal::TERM);
    assert_eq!(terminal.end(), Ok(143), "half a sequence");
}

#[test]
fn k1_the_number_row_of_another_keyboard_votes() {
    for row in ["&é\"'(", "+ěščř", "１２３４５"] {
        let world = World::new();
        let mut terminal = open(&world);
        terminal.press(row);
        see_votes(&terminal, 5);
        assert_eq!(votes(&world), 5, "{row}");
    }
}

#[test]
fn k2_keys_that_reach_nothing_are_answered() {
    let world = World::new();
    let mut terminal = open(&world);
    // Insert, Alt-x, Caps Lock on a letter, a letter of another script.
    for (key, said) in [
        ("\x1b[2~", "That key means nothing here"),
        ("\x1bx", "nothing here"),
        ("R", "Caps Lock"),
        ("ж", "Latin letters"),
    ] {
        terminal.press(key);
        terminal.see(said);
        terminal.press("1");
        terminal.see_gone(said);
    }
}
