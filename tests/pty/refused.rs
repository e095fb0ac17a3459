//! Terminals that cannot show a screen.

use crate::terminal::{SIZE, Terminal, World};

#[test]
fn a_terminal_that_cannot_show_a_screen_gets_a_sentence() {
    let world = World::new();
    let commands: [&[&str]; 4] = [&[], &["demo"], &["run", "trust-check"], &["resume"]];
    for (term, named) in [(Some("dumb"), "TERM is dumb"), (None, "TERM is not set")] {
        for args in commands {
            let mut command = world.rungs(args);
            match term {
                Some(term) => command.env("TERM", term),
                None => command.env_remove("TERM"),
            }
            let mut terminal = Terminal::start(SIZE, command);
            assert_eq!(terminal.end(), Ok(2), "{args:?}");
            let said = String::from_utf8(terminal.bytes()).unwrap();
            assert!(said.contains(named) && !said.contains('\x1b'), "{args:?}: {said:?}");
            assert_eq!(said.trim_end().lines().count(), 1, "{said}");
        }
    }
}
