//! What comes in: keys on one thread, signals on another, into one channel.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use crossterm::event::{
    self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
#[cfg(unix)]
use signal_hook::iterator::Signals;

use crate::app::Msg;
use crate::ui::keymap::{Key, Press};

/// Something that came in.
#[derive(Debug)]
#[cfg_attr(not(unix), allow(dead_code, reason = "elsewhere there are no signals"))]
pub enum Input {
    /// A key.
    Key(Press),
    /// A click at this column and row.
    Click(u16, u16),
    /// A turn of the wheel; true is up.
    Wheel(bool),
    /// Pasted text.
    Paste(String),
    /// The terminal has another size.
    Resized,
    /// A signal that ends the program.
    Signal(i32),
    /// Somebody asks the program to stop for a while.
    StopAsked,
    /// It goes on after a stop.
    Continued,
    /// The terminal cannot be read or written any more.
    Gone,
    /// A frame has been written.
    Drawn,
    /// A line of standard input; `None` at its end.
    Line(Option<String>),
    /// An answer from the disk.
    Msg(Msg),
    /// The disk has nothing more to do.
    Stopped,
}

impl Input {
    /// Whether somebody did it.
    pub fn is_by_hand(&self) -> bool {
        matches!(self, Input::Key(_) | Input::Paste(_) | Input::Click(..) | Input::Wheel(_))
    }

    /// Whether it may change the screen. No sessions change nothing on the start screen.
    pub fn is_seen(&self) -> bool {
        match self {
            Input::Drawn => false,
            Input::Msg(Msg::Sessions(listing)) => !(listing.lines.is_empty() && listing.troubles.is_empty()),
            _ => true,
        }
    }
}

/// Starts reading keys. The thread ends with the program: it cannot be woken from what it waits for.
///
/// # Errors
/// The system gives no thread.
pub fn start_keys(inputs: Sender<Input>) -> io::Result<()> {
    thread::Builder::new().name("keys".into()).spawn(move || read_keys(&inputs))?;
    Ok(())
}

fn read_keys(inputs: &Sender<Input>) {
    loop {
        let input = match event::read() {
            Ok(event) => translate(event),
            Err(_) => Some(Input::Gone),
        };
        let gone = matches!(input, Some(Input::Gone));
        if input.is_some_and(|input| inputs.send(input).is_err()) || gone {
            return;
        }
    }
}

/// Takes the signals: from here on none of them ends the program on its own, and they wait to be listened to.
///
/// # Errors
/// The system gives none.
#[cfg(unix)]
pub fn signals() -> io::Result<Signals> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])
}

/// Starts listening to signals.
///
/// # Errors
/// The system gives no thread.
#[cfg(unix)]
pub fn start_signals(mut signals: Signals, inputs: Sender<Input>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGTSTP};
    let forward = move || {
        for signal in signals.forever() {
            let input = match signal {
                SIGTSTP => Input::StopAsked,
                SIGCONT => Input::Continued,
                number => Input::Signal(number),
            };
            if inputs.send(input).is_err() {
                return;
            }
        }
    };
    thread::Builder::new().name("signals".into()).spawn(forward)?;
    Ok(())
}

fn translate(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => press(key).map(Input::Key),
        Event::Mouse(mouse) => pointed(mouse),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Resize(..) => Some(Input::Resized),
        _ => None,
    }
}

/// What the mouse did, if it is anything that is used.
fn pointed(event: MouseEvent) -> Option<Input> {
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Input::Click(event.column, event.row)),
        MouseEventKind::ScrollUp => Some(Input::Wheel(true)),
        MouseEventKind::ScrollDown => Some(Input::Wheel(false)),
        _ => None,
    }
}

/// The same key press on every platform.
fn press(event: KeyEvent) -> Option<Press> {
    let mut ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    let key = match event.code {
        // AltGr arrives as Ctrl and Alt on Windows: then the character is meant.
        KeyCode::Char(c) if ctrl && alt => {
            ctrl = false;
            Key::Char(c)
        }
        // A key of its own: what it types without Alt is not meant.
        KeyCode::Char(_) if alt => Key::Other,
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::F(n) => Key::F(n),
        // Held down beside another key, they are not pressed for themselves.
        KeyCode::Modifier(_) | KeyCode::CapsLock | KeyCode::NumLock | KeyCode::ScrollLock => return None,
        _ => Key::Other,
    };
    Some(Press { key, ctrl })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: KeyCode, modifiers: KeyModifiers) -> Option<Press> {
        press(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn alt_gr_types_a_character() {
        let both = KeyModifiers::CONTROL.union(KeyModifiers::ALT);
        assert_eq!(key(KeyCode::Char('@'), both), Some(Press { key: Key::Char('@'), ctrl: false }));
        assert_eq!(key(KeyCode::Char('x'), KeyModifiers::ALT), Some(Press { key: Key::Other, ctrl: false }));
    }

    #[test]
    fn shift_is_in_the_character() {
        assert_eq!(key(KeyCode::Char('U'), KeyModifiers::SHIFT), Some(Press { key: Key::Char('U'), ctrl: false }));
        assert_eq!(key(KeyCode::Char('c'), KeyModifiers::CONTROL), Some(Press { key: Key::Char('c'), ctrl: true }));
    }
}
