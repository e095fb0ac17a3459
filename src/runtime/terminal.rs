//! The terminal: every mode that is switched on is switched off, whatever the way out.

use std::io::{self, BufWriter, Stdout, Write};
use std::sync::Once;

use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::Frame;
use ratatui::backend::CrosstermBackend;

/// A terminal in our hands; given back when dropped.
pub struct Terminal {
    inner: ratatui::Terminal<CrosstermBackend<BufWriter<Stdout>>>,
}

impl Terminal {
    /// Takes the terminal.
    ///
    /// # Errors
    /// It cannot be put into raw mode or written to.
    pub fn enter() -> io::Result<Self> {
        give_back_on_panic();
        take()?;
        let backend = CrosstermBackend::new(BufWriter::with_capacity(1 << 16, io::stdout()));
        match ratatui::Terminal::new(backend) {
            Ok(inner) => Ok(Terminal { inner }),
            Err(error) => {
                give_back();
                Err(error)
            }
        }
    }

    /// Draws one frame; the terminal shows it whole or not at all.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Frame)) -> io::Result<()> {
        queue!(self.inner.backend_mut(), BeginSynchronizedUpdate)?;
        self.inner.draw(draw)?;
        execute!(self.inner.backend_mut(), EndSynchronizedUpdate)
    }

    /// Gives the terminal back for a while.
    pub fn release(&mut self) {
        give_back();
    }

    /// Takes it again, whatever was done to it meanwhile, and draws everything anew.
    pub fn claim(&mut self) -> io::Result<()> {
        // Without this, raw mode counts as switched on although somebody has switched it off.
        let _ = disable_raw_mode();
        take()?;
        // Terminal::clear() would ask the terminal for the cursor, and the input thread would get the answer.
        let size = self.inner.size()?;
        self.inner.resize(size.into())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

fn take() -> io::Result<()> {
    enable_raw_mode()?;
    let taken = execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, Hide);
    if taken.is_err() {
        give_back();
    }
    taken
}

/// Undoes everything; a terminal that is gone is nothing to complain about.
fn give_back() {
    let mut out = io::stdout();
    let _ = execute!(out, EndSynchronizedUpdate, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
    let _ = out.flush();
}

fn give_back_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            give_back();
            before(info);
        }));
    });
}

/// Whether the terminal is still there.
///
/// # Errors
/// It is gone.
pub fn is_alive() -> io::Result<()> {
    #[cfg(unix)]
    rustix::termios::tcgetattr(io::stdout())?;
    Ok(())
}
