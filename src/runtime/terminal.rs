//! The terminal: every mode that is switched on is switched off, whatever the way out.
//!
//! Frames are written on a thread of their own. A terminal that takes nothing any more (a slow line, a stopped
//! window) then keeps nobody from voting, and no vote from the disk.

mod mouse;

use std::cell::RefCell;
use std::io::{self, Stdout, Write};
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::Print;
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::Frame;
use ratatui::backend::CrosstermBackend;

use super::input::Input;
use mouse::Mouse;

/// How long leaving waits for a terminal that takes nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// A terminal in our hands; given back when dropped.
pub struct Terminal {
    inner: ratatui::Terminal<CrosstermBackend<Sheet>>,
    sheet: Sheet,
    /// The frame that was printed last.
    last: Vec<u8>,
    printer: Printer,
}

impl Terminal {
    /// Takes the terminal; whatever was written to it is told to `inputs`.
    ///
    /// # Errors
    /// It cannot be put into raw mode or written to.
    pub fn enter(inputs: Sender<Input>) -> io::Result<Self> {
        enable_raw_mode()?;
        TAKEN.store(true, Ordering::Relaxed);
        let mut sheet = Sheet::default();
        // Goes out with the first frame. Where there is no alternate screen, as in some multiplexers, what stood there would
        // shine through.
        queue!(sheet, EnterAlternateScreen, Clear(ClearType::All), EnableBracketedPaste, Hide)?;
        let opened = ratatui::Terminal::new(CrosstermBackend::new(sheet.clone()))
            .and_then(|inner| Printer::start(inputs).map(|printer| (inner, printer)));
        match opened {
            Ok((inner, printer)) => Ok(Terminal { inner, sheet, last: Vec::new(), printer }),
            Err(error) => {
                give_back();
                Err(error)
            }
        }
    }

    /// Whether the frame before is still being written: the next one waits for it.
    pub fn is_busy(&self) -> bool {
        self.printer.waiting() > 0
    }

    /// Draws one frame; the terminal shows it whole or not at all. Where nothing has changed, nothing is written.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Frame)) -> io::Result<()> {
        // Sent even without a change: the terminal was given back meanwhile.
        let mut before = self.sheet.tear_off();
        self.inner.draw(draw)?;
        let frame = self.sheet.tear_off();
        // Of a frame without a cell there is only the end, the cursor, and that of the one before was the same.
        if before.is_empty() && self.last.ends_with(&frame) {
            return Ok(());
        }
        queue!(before, BeginSynchronizedUpdate)?;
        before.extend(&frame);
        queue!(before, EndSynchronizedUpdate)?;
        self.last = frame;
        self.printer.print(before);
        Ok(())
    }

    /// Listens to the mouse, or no more.
    pub fn set_mouse(&mut self, on: bool) -> io::Result<()> {
        if mouse::turn(on) != on {
            queue!(self.sheet, Mouse(on))?;
            self.printer.print(self.sheet.tear_off());
        }
        Ok(())
    }

    /// Rings once, in order with the frames.
    pub fn ring(&mut self) -> io::Result<()> {
        queue!(self.sheet, Print('\u{7}'))?;
        self.printer.print(self.sheet.tear_off());
        Ok(())
    }

    /// Gives the terminal back for a while.
    pub fn release(&mut self) {
        // In order behind the last frame; a terminal that takes nothing is left as it is.
        let _ = queue!(self.sheet, EndSynchronizedUpdate);
        if mouse::is_on() {
            let _ = queue!(self.sheet, Mouse(false));
        }
        let _ = queue!(self.sheet, DisableBracketedPaste, LeaveAlternateScreen, Show);
        self.printer.print(self.sheet.tear_off());
        self.printer.wait();
        let _ = disable_raw_mode();
        TAKEN.store(false, Ordering::Relaxed);
    }

    /// Takes it again, whatever was done to it meanwhile, and draws everything anew.
    pub fn claim(&mut self) -> io::Result<()> {
        // Without this, raw mode counts as switched on although somebody has switched it off.
        let _ = disable_raw_mode();
        enable_raw_mode()?;
        TAKEN.store(true, Ordering::Relaxed);
        // Goes out with the next frame: a terminal that takes nothing must not be waited for here either.
        queue!(self.sheet, EnterAlternateScreen, EnableBracketedPaste, Hide)?;
        if mouse::is_on() {
            queue!(self.sheet, Mouse(true))?;
        }
        // Terminal::clear() would ask the terminal for the cursor, and the input thread would get the answer.
        let size = self.inner.size()?;
        self.inner.resize(size.into())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.release();
    }
}

/// What is drawn until it is handed to the printer.
#[derive(Clone, Default)]
struct Sheet(Rc<RefCell<Vec<u8>>>);

impl Sheet {
    fn tear_off(&self) -> Vec<u8> {
        self.0.take()
    }
}

impl Write for Sheet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The thread that writes to the terminal, and how much it still has to write.
struct Printer {
    sheets: Sender<Vec<u8>>,
    waiting: Arc<(Mutex<usize>, Condvar)>,
}

impl Printer {
    fn start(inputs: Sender<Input>) -> io::Result<Self> {
        let (sheets, received) = channel();
        let waiting = Arc::new((Mutex::new(0), Condvar::new()));
        let done = waiting.clone();
        let work = move || write_all(&received, &inputs, &done, io::stdout());
        thread::Builder::new().name("printer".into()).spawn(work)?;
        Ok(Printer { sheets, waiting })
    }

    fn waiting(&self) -> usize {
        *self.waiting.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn print(&self, sheet: Vec<u8>) {
        *self.waiting.0.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        // The thread ends with the program only.
        let _ = self.sheets.send(sheet);
    }

    /// Waits until everything is written, but not for ever.
    fn wait(&self) {
        let (count, changed) = &*self.waiting;
        let count = count.lock().unwrap_or_else(PoisonError::into_inner);
        drop(changed.wait_timeout_while(count, PATIENCE, |count| *count > 0));
    }
}

fn write_all(sheets: &Receiver<Vec<u8>>, inputs: &Sender<Input>, done: &(Mutex<usize>, Condvar), mut out: Stdout) {
    while let Ok(sheet) = sheets.recv() {
        let written = out.write_all(&sheet).and_then(|()| out.flush());
        *done.0.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        done.1.notify_all();
        // Nobody wants to know once the program is on its way out.
        let _ = inputs.send(if written.is_ok() { Input::Drawn } else { Input::Gone });
    }
}

/// Whether the terminal is in our hands.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Undoes everything; a terminal that is gone is nothing to complain about.
fn give_back() {
    let mut out = io::stdout();
    let _ = queue!(out, EndSynchronizedUpdate);
    if mouse::is_on() {
        let _ = queue!(out, Mouse(false));
    }
    let _ = execute!(out, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
    let _ = out.flush();
}

/// Gives the terminal back if it is in our hands.
pub fn give_back_if_taken() {
    if TAKEN.swap(false, Ordering::Relaxed) {
        give_back();
    }
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
