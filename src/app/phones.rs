//! What the app tells the phones' thread, and what it hears of it. Values of votes are in none of it before a reveal.

use crate::domain::phones::{Asked, Here, Key, Later, Note, RevealWhen};
use crate::domain::session::Linked;
use crate::domain::vote::Tally;
use crate::words::{Language, Message};

/// What the user wants of phones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Whether they vote from the start.
    pub at_start: bool,
    /// The network that newcomers join first, as the facilitator has written it.
    pub wifi: String,
    /// Its password; empty where it has none, or none that newcomers are shown.
    pub password: String,
    /// Both as a QR code.
    pub wifi_code: Option<Grid>,
    /// When votes are shown; the script may ask for it too.
    pub reveal: RevealWhen,
}

/// Something for the phones' thread.
#[derive(Debug, Clone, PartialEq)]
pub enum Tell {
    /// Let phones in, under the code and the port of this note if they are free.
    Open(Option<Box<Note>>),
    /// This is what phones are to be shown from now on.
    Be(Box<Wish>),
    /// Close a round and hand its votes over; answered with [`Heard::Frozen`].
    Freeze(Key, Tally),
    /// Newcomers need another code.
    NewCode,
    /// Show the next of this computer's addresses.
    OtherAddress,
    /// Let nobody in any more, and forget everything.
    Close,
}

/// What phones are to be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Wish {
    /// The question, and whether it takes votes.
    pub asked: Option<Asked>,
    /// Rounds whose votes are collected, and shown in a later step.
    pub later: Vec<Later>,
    /// Where the room is, in words.
    pub place: String,
    /// Which of two sides votes: a phone of the other one does not.
    pub side: Option<Linked>,
    /// People voting.
    pub room: u32,
    /// Whether newcomers are let in.
    pub door: bool,
    /// What the session speaks.
    pub language: Language,
}

/// What the phones' thread says.
#[derive(Debug, Clone, PartialEq)]
pub enum Heard {
    /// Phones can come, through here.
    Open(Box<Doors>),
    /// How many there are now, and the round that they vote on.
    Here(Option<Key>, Here),
    /// A round is closed: its votes, once.
    Frozen(Key, Tally),
    /// It does not work: why.
    Failed(Message),
}

/// Where phones come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doors {
    /// What a note beside the session keeps of it.
    pub note: Note,
    /// What the QR code says, as dark and light squares; `None` where it is too long for one.
    pub grid: Option<Grid>,
    /// How many addresses this computer has that could be shown.
    pub addresses: usize,
    /// Whether no address but the computer's own was found.
    pub is_alone: bool,
}

/// A QR code: dark squares row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// Squares a side.
    pub size: usize,
    /// Whether each is dark.
    pub dark: Vec<bool>,
}

impl Grid {
    /// Whether the square in this column and row is dark; there are only light ones around it.
    #[must_use]
    pub fn is_dark(&self, x: isize, y: isize) -> bool {
        let at = |n: isize| usize::try_from(n).ok().filter(|n| *n < self.size);
        at(x).zip(at(y)).and_then(|(x, y)| self.dark.get(y * self.size + x)).copied().unwrap_or(false)
    }
}
