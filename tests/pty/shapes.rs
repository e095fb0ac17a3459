//! Sizes, colours and letters.

use unicode_width::UnicodeWidthStr;

use crate::terminal::{ENTER, Modes, RIGHT, SIZE, Terminal, World, dots};

#[test]
fn every_size_is_drawn_and_nothing_is_lost() {
    let world = World::new();
    let mut terminal = world.open_at_first_pair(SIZE, "trust-check", "5");
    terminal.press("12");
    terminal.see("2 of 5  ●");
    for size in [(1, 1), (2, 2), (10, 3), (58, 12), (71, 20), (72, 19), (500, 200), (72, 20), (80, 24)] {
        let before = terminal.frames();
        terminal.resize(size.0, size.1);
        terminal.see_frame_after(before);
        match size {
            (58, 12) => terminal.see("This window is 58 by 12."),
            (500, 200) | (72, 20) | (80, 24) => terminal.see("2 of 5  ●"),
            _ => {}
        }
    }
    terminal.press("3");
    terminal.see("3 of 5  ●");
}

#[test]
fn a_storm_of_sizes_ends_in_the_right_picture() {
    let world = World::new();
    let mut terminal = world.open_at_first_pair(SIZE, "trust-check", "5");
    terminal.press("12");
    terminal.see("2 of 5  ●");
    let frames = terminal.frames();
    for n in 0..1_000_u16 {
        let size = if n % 50 == 0 { (1, 1) } else { (60 + n % 97, 10 + n % 43) };
        // Not to our own picture of it: it would be built for nothing.
        terminal.resize_silently(size.0, size.1);
    }
    terminal.resize(100, 30);
    terminal.until("the last size", |screen| {
        let rows: Vec<String> = screen.rows(0, 100).collect();
        rows.len() == 30 && rows[0].contains("Harbour") && rows[29].contains("? keys")
    });
    println!("{} frames for 1,000 sizes", terminal.frames() - frames);
    terminal.press("3");
    terminal.until("three solid dots", |screen| dots(screen) == Some((3, 0, 2)));
}

/// Whether a byte sequence sets a colour: 30 to 49 and 90 to 107 do, but for 39 and 49, which take it away.
fn colours(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let sets = |code: &str| matches!(code.parse(), Ok(30..=38 | 40..=48 | 90..=107));
    let sequence = |part: &str| {
        let codes = part.split_once('m').map(|(codes, _)| codes.to_owned())?;
        codes.chars().all(|c| c.is_ascii_digit() || c == ';').then_some(codes)
    };
    text.split("\x1b[").skip(1).filter_map(sequence).filter(|codes| codes.split(';').any(sets)).collect()
}

fn through_some_screens(mut terminal: Terminal) -> Vec<u8> {
    terminal.see("step ");
    // There is nothing to ask about before something was revealed.
    terminal.press("FFFFFF");
    terminal.see("step 7 of");
    for key in ["w", "l"] {
        terminal.press(key);
        terminal.see("back to the question");
        terminal.press("q");
        terminal.see_gone("back to the question");
    }
    terminal.press("q");
    terminal.see("quit");
    terminal.press("q");
    assert_eq!(terminal.end(), Ok(0));
    assert_eq!(terminal.modes(), Modes::OFF);
    terminal.bytes()
}

#[test]
fn without_colour_there_is_none() {
    let world = World::new();
    let coloured = through_some_screens(world.open(&["demo"]));
    assert!(!colours(&coloured).is_empty());

    let mut command = world.rungs(&["demo"]);
    command.env("NO_COLOR", "1");
    let plain = through_some_screens(Terminal::start(SIZE, command));
    assert_eq!(colours(&plain), Vec::<String>::new());
    let text = String::from_utf8_lossy(&plain);
    // In the middle of a frame this would wipe bold and reverse; at its end they are over anyway.
    let mut within = text.replace("\x1b[m\x1b[m", "\x1b[m");
    within = within.replace("\x1b[m\x1b[m", "\x1b[m").replace("\x1b[m\x1b[0m", "");
    assert!(!within.contains("\x1b[;m") && !within.contains("\x1b[m"), "wipes bold and reverse");
    assert!(text.contains("\x1b[1m"), "bold still tells what counts");

    let never = through_some_screens(world.open(&["demo", "--color", "never"]));
    assert_eq!(colours(&never), Vec::<String>::new());
}

/// Text that terminals and programs measure differently, and text that runs the other way.
const LETTERS: [&str; 6] = [
    "日本海運株式会社の長い名前",
    "e\u{301}e\u{301}e\u{301} o\u{308}o\u{308}",
    "שלום עולם חברה",
    "👨‍👩‍👧‍👦 family 🇩🇪 flag",
    "☎\u{fe0f} phone",
    "a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301} tall",
];

#[test]
fn the_line_beside_the_ladder_stays_straight_whatever_is_typed() {
    for letters in LETTERS {
        let world = World::new();
        let args = ["run", "trust-check", "--account", letters, "--opportunity", letters, "--room", "5"];
        let mut terminal = Terminal::start(SIZE, world.rungs(&args));
        terminal.see("step 1 of");
        crate::terminal::to_first_question(&mut terminal);
        terminal.press("44454");
        terminal.until("five dots", |screen| dots(screen).is_some_and(|d| d.0 == 5));
        terminal.press("re");
        terminal.see("What have you seen?");
        terminal.press(&format!("{letters}{ENTER}{letters}{ENTER}yesterday{ENTER}{ENTER}{RIGHT}{ENTER}"));
        terminal.see_saved("v vote again");
        straight(&terminal, letters);
        assert_eq!(world.session().progress.evidence.len(), 1);
    }
}

fn straight(terminal: &Terminal, letters: &str) {
    let screen = terminal.screen();
    let (rows, columns) = screen.size();
    let is_line = |row: u16, column: u16| screen.cell(row, column).is_some_and(|cell| cell.contents() == "│");
    let in_all = |rows: std::ops::Range<u16>| {
        (0..columns.get()).filter(|column| rows.clone().all(|row| is_line(row, *column))).count()
    };
    // Under the header and above the notice.
    let told = screen.contents();
    assert_eq!(in_all(3..rows.get() - 2), 1, "{letters} ({} columns):\n{told}", letters.width());
}

#[test]
fn k3_in_another_locale_every_byte_is_ascii() {
    let world = World::new();
    let mut command = world.rungs(&["run", "trust-check", "--account", "Harbour", "--room", "5"]);
    command.env("LC_ALL", "C");
    let mut terminal = Terminal::start(SIZE, command);
    terminal.see("step 1");
    terminal.press("]]]]11");
    terminal.see("@ @ . . .");
    terminal.press("111r");
    terminal.see("Seen");
    assert!(terminal.bytes().is_ascii(), "{}", terminal.text());
}

#[test]
fn k5_gnu_screen_gets_256_colours_at_most() {
    let world = World::new();
    for (within, any_colour) in [(None, true), (Some("41.pts-0.host"), false)] {
        let mut command = world.rungs(&["--theme", "stage-dark"]);
        command.env("COLORTERM", "truecolor");
        if let Some(name) = within {
            command.env("STY", name);
        }
        let terminal = Terminal::start(SIZE, command);
        terminal.see("See it first");
        let bytes = String::from_utf8_lossy(&terminal.bytes()).into_owned();
        assert_eq!((bytes.contains("38;2;"), bytes.contains("38;5;")), (any_colour, !any_colour), "{within:?}");
    }
}
