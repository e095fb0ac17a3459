//! The mouse: whether the terminal tells us of it, for every way out to know.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::Command;

static ON: AtomicBool = AtomicBool::new(false);

/// Whether the terminal has been asked to tell of the mouse.
pub fn is_on() -> bool {
    ON.load(Ordering::Relaxed)
}

/// Notes that it is asked to, or no more; how it was before.
pub fn turn(on: bool) -> bool {
    ON.swap(on, Ordering::Relaxed)
}

/// Tells the terminal to report clicks and the wheel, or to stop. Nothing is asked about mere movement: crossterm's
/// own command does, and each of its reports would be a frame.
pub struct Mouse(pub bool);

impl Command for Mouse {
    fn write_ansi(&self, f: &mut impl fmt::Write) -> fmt::Result {
        f.write_str(if self.0 { "\u{1b}[?1000h\u{1b}[?1006h" } else { "\u{1b}[?1006l\u{1b}[?1000l" })
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> std::io::Result<()> {
        use crossterm::event::{DisableMouseCapture, EnableMouseCapture};
        if self.0 { EnableMouseCapture.execute_winapi() } else { DisableMouseCapture.execute_winapi() }
    }

    #[cfg(windows)]
    fn is_ansi_code_supported(&self) -> bool {
        false
    }
}
