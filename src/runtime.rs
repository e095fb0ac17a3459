//! The loop: keys in, messages through the app, effects out; the clock; the terminal.
//!
//! ```text
//! terminal thread ─┐
//! signal thread  ──┼─> Input ─> keymap ─> Msg ─> app.update ─> Effect ─> disk thread ─> Input
//! tick (timeout) ──┘                        └─> draw, once per drained batch
//! ```

pub mod begin;
mod circles;
mod disk;
mod follow;
pub mod history;
mod input;
#[cfg(feature = "phones")]
pub mod phones;
mod plain;
pub mod safety;
mod show;
pub mod taking;
mod terminal;
mod watch;

use chrono::{Local, SubsecRound};

use crate::app::App;
use crate::app::phones::Wanted;
use crate::domain::config::{Bell, Motion};
use crate::domain::session::Moment;
use crate::say;
use crate::ui::keymap::Keymap;
use crate::ui::letters::Blocks;
use crate::ui::signs::Signs;
use crate::ui::theme::Theme;
use crate::words::Words;

pub use disk::{World, demo as demo_session, known_for, workshop_line};
#[cfg(feature = "phones")]
use phones::Phones;
#[cfg(feature = "phones")]
pub use phones::grid;
pub use plain::{heard, run as run_plain};
pub use show::run;

/// How a run ended, on the screen or in lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// The user left.
    Left,
    /// Interrupted, by Ctrl-C or a signal of this number.
    Signal(i32),
    /// The end came in either way, and not everything could be saved.
    Unsaved {
        /// Why.
        why: String,
        /// The signal that ended it, if one did.
        signal: Option<i32>,
    },
}

impl Ended {
    /// The same, unless not everything could be saved; `asked_twice` where nobody waited for it.
    fn with_what_is_lost(self, app: &App, asked_twice: bool) -> Self {
        let unsaved = match asked_twice {
            true => Some(say!(app.words, "cli-left-early")),
            false => app.unsaved().map(str::to_owned),
        };
        match (unsaved, self) {
            (Some(why), Ended::Signal(number)) => Ended::Unsaved { why, signal: Some(number) },
            (Some(why), _) => Ended::Unsaved { why, signal: None },
            (None, ended) => ended,
        }
    }
}

/// Interrupt from the keyboard.
const SIGINT: i32 = 2;

/// The time now, to the second, with the offset of this place. Nothing finer is written down: nobody's vote is to
/// be told from how fast it was typed.
#[must_use]
pub fn now() -> Moment {
    clock().trunc_subsecs(0)
}

/// A moment as it is said of an exchange.
#[must_use]
pub fn minute(at: Moment) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}

/// The only clock in the program.
#[allow(clippy::disallowed_methods)]
fn clock() -> Moment {
    Local::now().fixed_offset()
}

/// What is settled at start and holds for the whole run.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The gate that every sentence goes through.
    pub words: Words,
    /// Whether there is no screen, only lines.
    pub plain: bool,
    /// The colours.
    pub theme: Theme,
    /// The signs.
    pub signs: Signs,
    /// What large letters are drawn with.
    pub blocks: Blocks,
    /// Whether what a reveal changes is seen to move.
    pub motion: Motion,
    /// The keys.
    pub keys: Keymap,
    /// Whether the mouse works from the start.
    pub mouse: bool,
    /// How the end of a step's time is told.
    pub bell: Bell,
    /// How phones come in, where they are asked in.
    pub server: PhoneServer,
    /// What else the user wants of them.
    pub phones: Wanted,
}

/// How phones come in, as the command line and `config.ron` say it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PhoneServer {
    /// This port and no other.
    pub port: Option<u16>,
    /// The address that is shown.
    pub address: Option<std::net::Ipv4Addr>,
    /// The way through which others come: `https://…`.
    pub url: Option<String>,
    /// Whether that is the only way.
    pub only_url: bool,
}

/// In a program that was built without phones there is no code to scan.
#[cfg(not(feature = "phones"))]
#[must_use]
pub fn grid(_: &str) -> Option<crate::app::phones::Grid> {
    None
}

/// In a program that was built without them, phones have nowhere to come in, and nothing asks for it.
#[cfg(not(feature = "phones"))]
struct Phones;

#[cfg(not(feature = "phones"))]
impl Phones {
    fn new(_: PhoneServer, _: Words, _: std::sync::mpsc::Sender<input::Input>) -> Self {
        Phones
    }

    fn send(&mut self, _: crate::app::phones::Tell) {}
}
