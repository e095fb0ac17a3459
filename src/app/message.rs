//! What comes in and goes out: keys' actions, messages, effects, and where keys mean what.

mod action;
mod place;

use std::path::PathBuf;
use std::sync::Arc;

use tui_input::InputRequest;

pub use action::Action;
pub use place::Where;

use super::palette::Goal;
use super::{follow, history, phones, preview, start};
use crate::domain::config::Keyboard;
use crate::domain::gap::Across;
use crate::domain::phones::Note;
use crate::domain::session::journal::Entry;
use crate::domain::session::{Session, Setup};
use crate::export::doc::Doc;
use crate::words::Message;

/// What comes in.
#[derive(Debug)]
pub enum Msg {
    /// A key of the keymap.
    Do(Action),
    /// An action that was chosen in the palette.
    Run(Action),
    /// Where the palette leads.
    Reach(Goal),
    /// A key that means nothing here.
    Meaningless(Stray),
    /// A key that is, or may be, of the number row of another keyboard.
    Number(Number),
    /// The line of a list, or the field of a form, at this position.
    Choose(usize),
    /// A change to the text that is being typed.
    Edit(InputRequest),
    /// Pasted text.
    Paste(String),
    /// The stored sessions, read from disk.
    Sessions(start::Listing<start::SessionLine>),
    /// The workshops that can be run, read from disk.
    Workshops(start::Listing<start::WorkshopLine>),
    /// Where the circles stand, a line each.
    Circles(Vec<String>),
    /// A session was begun.
    Created(Result<Box<Session>, String>),
    /// A session was opened.
    Opened(Box<Opened>),
    /// A save came back: its revision, and what went wrong.
    Saved(u64, Result<(), Message>),
    /// Something else wrote or removed the session's file.
    Meddled(Message),
    /// The session is in another folder than before.
    Moved(Message),
    /// Another window wants the session.
    Wanted,
    /// The session was handed over to it: its id; or why not.
    HandedOver(Result<String, Message>),
    /// The script that is being looked at was saved.
    Previewed(Box<preview::Previewed>),
    /// The session that is followed was saved, opened or left.
    Followed(Box<follow::Followed>),
    /// A file of votes was read, or why not.
    VotesRead(Result<Vec<u8>, Message>),
    /// A file was written: where, or why not.
    FileWritten(Result<String, Message>),
    /// The phones' thread says something.
    Phones(phones::Heard),
    /// What both sides saw, or why it is not side by side.
    Met(Result<Box<Across>, Message>),
    /// What was kept beside the session of its phones, if anything.
    Noted(Option<Box<Note>>),
    /// History has answered what was asked.
    Told(history::Ask, Result<Box<Doc>, String>),
}

/// Why a key means nothing here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stray {
    /// A key that has no name here.
    Unnamed,
    /// Nothing is bound to it: its name, unless that could show a vote.
    Key(Option<String>),
    /// Without Caps Lock it would mean something.
    CapsLock {
        /// What came.
        typed: char,
        /// What was meant.
        meant: char,
    },
    /// A letter of another script, on a keyboard that is not known.
    OtherLetters,
    /// Right after a vote, what divides votes does nothing else.
    Divides,
}

/// A key of a number row whose digits are typed with Shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Number {
    /// It may be a vote, and is not counted yet.
    Waits {
        /// The key.
        key: char,
        /// Whether what waited before is no number row together with it.
        anew: bool,
        /// The keyboards that it may be one of.
        on: Vec<Keyboard>,
        /// What else it does.
        does: Option<Action>,
    },
    /// The keyboard is known now, and these are the votes that waited.
    Known {
        /// The keyboard.
        keyboard: Keyboard,
        /// What each key does on it, in order.
        votes: Vec<Action>,
    },
    /// What waits is a digit on more than one keyboard.
    Unclear,
}

/// How opening a session went.
#[derive(Debug)]
pub enum Opened {
    /// It is ours.
    Ours(Session),
    /// To look at, without changing anything.
    ToLook(Session),
    /// The made-up account; it is stored nowhere.
    Rehearsed(Session),
    /// Somebody else has it: the id and a sentence.
    Held(String, String),
    /// It cannot be opened: why, and what to do.
    Failed(String),
}

/// What is to be done outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read the stored sessions; answers with [`Msg::Sessions`].
    ListSessions,
    /// Exchange with the circles where that is due, and nothing else is open; answers with [`Msg::Circles`].
    Exchange,
    /// Read the workshops that can be run; answers with [`Msg::Workshops`].
    ListWorkshops,
    /// Begin a session; answers with [`Msg::Created`].
    Create(Box<Setup>, String),
    /// Begin one that is stored nowhere; answers with [`Msg::Opened`].
    Rehearse(Box<Setup>, String),
    /// Open a session, only to look at it or to go on; answers with [`Msg::Opened`].
    Open(String, Access),
    /// Open the made-up account; answers with [`Msg::Opened`].
    Demo,
    /// Write everything that happened; answers with [`Msg::Saved`].
    Save(u64, Entries),
    /// From now on write to this folder.
    SaveTo(String),
    /// Let go of the session.
    Close,
    /// Let go of it for another window, once all is saved; answers with [`Msg::HandedOver`].
    HandOver,
    /// Look at the script at this path, now and whenever it is saved; answers with [`Msg::Previewed`].
    Watch(PathBuf),
    /// Follow the session of this id, or whichever is open; answers with [`Msg::Followed`] at every change.
    Follow(Option<String>),
    /// Read the file of votes at this path; answers with [`Msg::VotesRead`].
    ReadVotes(String),
    /// Write a file beside none of the same name; answers with [`Msg::FileWritten`].
    WriteFile {
        /// Its name, without a folder.
        name: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// Ask history; answers with [`Msg::Told`].
    Ask(history::Ask),
    /// Bring together what both sides saw, by their key; answers with [`Msg::Met`].
    Meet(String),
    /// Tell the phones' thread something; its answers are [`Msg::Phones`].
    Phones(phones::Tell),
    /// Keep this beside the session, or nothing any more.
    Note(Option<Box<Note>>),
    /// Read what was kept beside the session; answers with [`Msg::Noted`].
    ReadNote,
    /// Listen to the mouse, or no more.
    Mouse(bool),
    /// Tell that a time is over, the way the user has set: by the bell, by a flash, or not at all.
    Bell,
    /// Stop for a while.
    Suspend,
    /// Draw everything anew.
    Redraw,
    /// Leave the program.
    Quit,
}

/// A session's journal, to be written.
pub type Entries = Vec<Arc<Entry>>;

/// How a session is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// To go on with it.
    Change,
    /// To go on with it, though another window has it: that one hands it over.
    TakeOver,
    /// To look at it.
    Look,
}
