//! Signals, hang-ups, stops: the terminal is given back, and what happened is on disk.

use std::time::Duration;

use rungs::domain::session::Event;
use rustix::process::{Signal, kill_process_group};

use crate::terminal::{CTRL_C, CTRL_Z, ENTER, Modes, SIZE, Terminal, World, dots, wait};

fn see_two_votes(terminal: &mut Terminal) {
    terminal.press("12");
    terminal.until("two solid dots", |screen| dots(screen).is_some_and(|d| d.0 == 2));
    terminal.see_modes(Modes::ON);
}

fn was_left(world: &World) -> bool {
    let session = world.session();
    let last = session.journal.entries().last().and_then(|entry| entry.what.clone());
    last == Some(Event::Left)
}

fn votes(world: &World) -> u32 {
    world.session().progress.ballot("personal-1").map_or(0, |b| b.voted())
}

#[test]
fn each_signal_ends_it_with_the_terminal_as_it_was() {
    for (signal, number) in [(Signal::TERM, 15), (Signal::HUP, 1), (Signal::INT, 2), (Signal::QUIT, 3)] {
        let world = World::new();
        let mut terminal = world.open_at_first_pair(SIZE, "trust-check", "5");
        see_two_votes(&mut terminal);
        terminal.signal(signal);
        assert_eq!(terminal.end(), Ok(128 + number), "{signal:?}");
        assert_eq!(terminal.modes(), Modes::OFF, "{signal:?}");
        assert!(was_left(&world), "{signal:?}");
        assert_eq!(votes(&world), 2);
    }
}

#[test]
fn ctrl_c_ends_it_with_the_terminal_as_it_was() {
    let world = World::new();
    let mut terminal = world.open_at_first_pair(SIZE, "trust-check", "5");
    see_two_votes(&mut terminal);
    terminal.press(CTRL_C);
    assert_eq!(terminal.end(), Ok(130));
    assert_eq!(terminal.modes(), Modes::OFF);
    assert!(was_left(&world));
}

#[test]
fn a_signal_as_the_first_frame_appears_gives_the_terminal_back_too() {
    for round in 0..20 {
        let world = World::new();
        let mut terminal = world.open(&["demo"]);
        terminal.until("anything", |screen| screen.alternate_screen());
        terminal.signal(Signal::TERM);
        assert_eq!(terminal.end(), Ok(143), "round {round}");
        assert_eq!(terminal.modes(), Modes::OFF, "round {round}");
    }
}

#[test]
fn a_window_that_is_closed_ends_it() {
    let world = World::new();
    let mut terminal = world.open_at_first_pair(SIZE, "trust-check", "5");
    see_two_votes(&mut terminal);
    let begun = std::time::Instant::now();
    terminal.hang_up();
    // What is said of the end, nobody can read: the signal or the dead terminal may come first.
    let end = terminal.end();
    assert!(matches!(end, Ok(129 | 1)), "{end:?}");
    assert!(begun.elapsed().as_secs() < 10, "it took {:?}", begun.elapsed());
    assert!(was_left(&world));
    assert_eq!(votes(&world), 2);
}

#[test]
fn a_window_that_is_closed_ends_it_also_where_nobody_passes_the_hang_up_on() {
    let world = World::new();
    let ours = env!("CARGO_BIN_EXE_rungs");
    // The shell is the leader of the session, so the hang-up is told to it alone, as with sudo.
    let script = format!("trap '' HUP; {ours} run trust-check --account Harbour --room 5; echo $? > code");
    let mut terminal = Terminal::start(SIZE, world.command("sh", &["-c", &script]));
    terminal.see("step 1 of");
    terminal.press("]]]]");
    terminal.see("one digit a person");
    see_two_votes(&mut terminal);
    terminal.hang_up();
    let code = world.dir.path().join("code");
    wait("the end of it", || std::fs::read_to_string(&code).ok().filter(|c| c.ends_with('\n')));
    let _ = terminal.end();
    assert!(was_left(&world));
    assert_eq!(votes(&world), 2);
}

#[test]
fn stopped_from_outside_it_gives_the_terminal_back_until_it_goes_on() {
    let world = World::new();
    let mut terminal = world.open_at_first_pair(SIZE, "trust-check", "5");
    see_two_votes(&mut terminal);
    for key in [None, Some(CTRL_Z)] {
        match key {
            None => terminal.signal(Signal::TSTP),
            Some(key) => terminal.press(key),
        }
        terminal.stopped();
        terminal.see_modes(Modes::OFF);
        terminal.resize(100, 30);
        let before = terminal.frames();
        terminal.signal(Signal::CONT);
        terminal.see_frame_after(before);
        terminal.see("2 of 5  ●");
        terminal.until("the whole of it anew", |screen| {
            let rows: Vec<String> = screen.rows(0, 100).collect();
            rows.len() == 30 && rows[0].contains("Harbour") && rows[29].contains("keys")
        });
        terminal.see_modes(Modes::ON);
        terminal.resize(SIZE.0, SIZE.1);
        terminal.until("the old size", |screen| screen.rows(0, SIZE.0).nth(39).is_some_and(|r| r.contains("keys")));
    }
    terminal.press("3");
    terminal.until("three solid dots", |screen| dots(screen).is_some_and(|d| d.0 == 3));
}

#[test]
fn a_shell_gets_its_terminal_back_by_ctrl_z_and_fg_returns() {
    let ours = env!("CARGO_BIN_EXE_rungs");
    // The second stands for `cargo run` and scripts: another program waits for ours.
    let direct = format!("{ours} run trust-check --account Harbour --room 5\r");
    let wrapped = format!("sh -c '{ours} run trust-check --account Harbour --room 5; exit $?'\r");
    for line in [direct, wrapped] {
        let world = World::new();
        let mut command = world.command("sh", &["-i"]);
        command.env("PS1", "ready> ");
        let mut terminal = Terminal::start(SIZE, command);
        terminal.see_prompt("ready>");
        terminal.press(&line);
        terminal.see("step 1 of");
        terminal.press(CTRL_Z);
        terminal.see_prompt("ready>");
        // The shell's echo shows that its terminal is as it was.
        terminal.press("echo back in the $((40 + 2))\r");
        terminal.see_prompt("$((40 + 2))\nback in the 42\nready>");
        let before = terminal.frames();
        terminal.press("fg\r");
        terminal.see_frame_after(before);
        terminal.press("q");
        terminal.see("quit");
        terminal.press("q");
        terminal.see_prompt("ready>");
        terminal.press("echo left with $?\r");
        terminal.see_prompt("\nleft with 0\nready>");
        terminal.press("exit\r");
        assert_eq!(terminal.end(), Ok(0));
    }
}

#[test]
fn an_open_form_survives_a_stop() {
    let world = World::new();
    let mut terminal = world.open_at_first_pair(SIZE, "trust-check", "5");
    terminal.press("a");
    terminal.see("By when");
    terminal.press(&format!("Call them{ENTER}Ro"));
    terminal.see("Ro");
    terminal.signal(Signal::TSTP);
    terminal.stopped();
    // A frame from before the stop may still be on its way to us.
    std::thread::sleep(Duration::from_millis(500));
    let before = terminal.frames();
    kill_process_group(terminal.pid(), Signal::CONT).unwrap();
    // Typed before the program has its terminal back, Enter would be a line feed.
    terminal.see_frame_after(before);
    terminal.press(&format!("sa{ENTER}in 2 weeks{ENTER}{ENTER}q"));
    terminal.see("quit");
    terminal.press("q");
    assert_eq!(terminal.end(), Ok(0));
    assert_eq!(world.session().progress.actions[0].who, "Rosa");
}
