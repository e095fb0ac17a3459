//! What the system must not do with the room's words: no core file, a clean stop, and a clean end after a fault.

use std::io::{self, Write};

use super::terminal::give_back_if_taken;
use crate::say;
use crate::words::{Language, Words};

/// The exit code after a fault, as Rust programs have it.
const FAULT: i32 = 101;

/// From here on a fault in the program, on whichever thread, gives the terminal back, says where it was, and ends the
/// program. Its own message is not shown: it may hold what somebody has typed.
pub fn end_on_panic(language: Language) {
    std::panic::set_hook(Box::new(move |info| {
        give_back_if_taken();
        // A catalogue of its own: the run's may be the very thing that was being read.
        let words = Words::new(language, |_, _| None);
        let (file, line) = info.location().map_or(("?", 0), |at| (at.file(), at.line()));
        let file = file.rsplit(['/', '\\']).next().unwrap_or_default();
        let _ = writeln!(io::stderr(), "{}", say!(words, "cli-fault", file, line));
        std::process::exit(FAULT);
    }));
}

/// Forbids core files and reading the program's memory by others of the same user. What the system refuses is left.
pub fn forbid_core_files() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

/// Stops the program, for a while; returns when the shell lets it go on.
pub fn stop_here() {
    #[cfg(unix)]
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}

/// Stops the program and whatever was started together with it, as Ctrl-Z does where the terminal handles it. A shell
/// waits for the `cargo run` or the script that waits for us: with us alone stopped, nobody would have the keyboard.
/// The terminal must be given back before: once the others stop, the shell takes it.
pub fn stop_all() {
    #[cfg(unix)]
    let _ = rustix::process::kill_current_process_group(rustix::process::Signal::STOP);
}
