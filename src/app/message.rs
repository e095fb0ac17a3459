//! What comes in and goes out: keys' actions, messages, effects, and where keys mean what.

use std::path::PathBuf;
use std::sync::Arc;

use tui_input::InputRequest;

use super::{follow, history, phones, preview, start};
use crate::domain::config::Keyboard;
use crate::domain::gap::Across;
use crate::domain::phones::Note;
use crate::domain::session::journal::Entry;
use crate::domain::session::{Session, Setup};
use crate::export::doc::Doc;
use crate::words::Message;

/// What a key does. The keymap gives each its key, its word in the footer and its line of help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// On to what comes next.
    Next,
    /// Back to what came before.
    Back,
    /// The first question of the next step.
    NextStep,
    /// The first question of the step before.
    BackStep,
    /// One person's vote, as the key pressed.
    Vote(u8),
    /// The last vote back.
    TakeBack,
    /// Show the votes.
    Reveal,
    /// Vote a second time.
    Revote,
    /// A vote that was shown had been typed wrong.
    Amend,
    /// What somebody saw.
    Evidence,
    /// A pair does not apply.
    PassOver,
    /// A pair is not to be set side by side.
    HoldBack,
    /// Somebody takes something on.
    Act,
    /// Put a remark aside for later.
    Park,
    /// Go through what was parked.
    Parked,
    /// Keep a decision.
    Decide,
    /// Go through what was taken on the last time.
    Pending,
    /// Who has not seen it goes and looks.
    GoAndLook,
    /// Try cells and families at another state.
    WhatIf,
    /// In a rehearsal: other made-up votes.
    Roll,
    /// In a rehearsal: vote and reveal to the end of the step.
    RunForward,
    /// Practise with a made-up room.
    Rehearse,
    /// One of the answers that a page offers, from 1.
    Pick(u8),
    /// Stop the clock, or let it go on.
    Pause,
    /// So many more minutes for this step.
    Extend(u32),
    /// Count the keys that may be digits of another keyboard.
    CountWaiting,
    /// Count none of them.
    DropWaiting,
    /// Leave out what is proposed.
    TakeOffer,
    /// Leave nothing out.
    RefuseOffer,
    /// Show nothing, or something again.
    Blank,
    /// What the account is called on the screen.
    Codename,
    /// What was agreed at the start was typed wrong.
    Correct,
    /// A line for the question of a prompt.
    WriteTrusted,
    /// A line for its reverse.
    WriteOpposite,
    /// A pair of the room's own.
    MakePair,
    /// Type what is asked beside the ladder.
    TypeIn,
    /// Somebody takes on a line that was typed there.
    TakeOnLine,
    /// Go where the answer in the lead leads.
    GoThere,
    /// A role of theirs in a grid.
    TheirRole,
    /// A role of ours in it.
    OurRole,
    /// Its tags and contacts, row by row.
    Contacts,
    /// What it says.
    Findings,
    /// A contact of the row with the column of this number, from 1; 0 for the one that is chosen.
    Contact(u8),
    /// The row's tag, from 1; 0 for none.
    Tag(u8),
    /// The model answer to a pair of a told case.
    Model,
    /// First moves to choose from.
    Moves,
    /// Why not higher?
    Why,
    /// The ladder, whole.
    Ladder,
    /// Say, do, watch for.
    Notes,
    /// Every place of the workshop.
    Places,
    /// Another target rung.
    Target,
    /// So many are on a call.
    Remote,
    /// A time for talk, to be typed.
    Talk,
    /// A short time for talk.
    TalkShort,
    /// The next part of the step, with its time.
    TalkPart,
    /// The talk is over.
    TalkEnd,
    /// One person more in the room.
    RoomMore,
    /// One person fewer.
    RoomLess,
    /// Take back the last thing.
    Undo,
    /// Bring it back.
    Redo,
    /// The report so far.
    Report,
    /// Keep what is shown as a Markdown file.
    KeepMarkdown,
    /// Keep it as an HTML file.
    KeepHtml,
    /// Keep it as a PDF file, where the program makes one.
    KeepPdf,
    /// Keep of it what was agreed, for those whom the room read.
    KeepForClient,
    /// Keep of it the told case, for the class.
    KeepForLearners,
    /// The same with what to ask.
    KeepForTrainer,
    /// Keep it as an HTML file in which codes stand for names and free text.
    KeepRedacted,
    /// How an account moved over time.
    Trend,
    /// A session beside another.
    Compare,
    /// All accounts by their gap.
    Portfolio,
    /// The same by what they ask for, or by their gap again.
    Segments,
    /// Store the session in another folder.
    SaveElsewhere,
    /// Votes that were collected beforehand.
    BringIn,
    /// Let people vote with their phones, or show them where they come in.
    Phones,
    /// Show another of this computer's addresses.
    OtherAddress,
    /// Let no more phones in, or let them in again.
    Door,
    /// Another code for newcomers.
    NewCode,
    /// What to do where no phone comes through.
    NetworkHelp,
    /// The QR code with dark and light in each other's place.
    SwapColours,
    /// No more votes from phones.
    StopPhones,
    /// End the workshop.
    Finish,
    /// All keys.
    Help,
    /// Everything that can be done here, by its name.
    Palette,
    /// The mouse on or off.
    Mouse,
    /// Yes, this.
    Accept,
    /// Away with it.
    Cancel,
    /// Up one line.
    Up,
    /// Down one line.
    Down,
    /// Up one page.
    PageUp,
    /// Down one page.
    PageDown,
    /// The next field.
    NextField,
    /// The field before.
    PrevField,
    /// The choice before.
    Left,
    /// The next choice.
    Right,
    /// Take a session over from the window that has it.
    TakeOver,
    /// Leave this screen.
    Leave,
    /// Leave the program.
    Quit,
    /// Stop for a while, as Ctrl-Z does.
    Suspend,
    /// Draw everything anew.
    Redraw,
}

/// What comes in.
#[derive(Debug)]
pub enum Msg {
    /// A key of the keymap.
    Do(Action),
    /// An action that was chosen in the palette.
    Run(Action),
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

/// What keys mean just now, the most particular first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Where {
    /// The palette of everything that can be done.
    Palette,
    /// The keys are being shown.
    Help,
    /// A list to choose from.
    List,
    /// On the report of a session with a told case.
    ToldReport,
    /// Text to read.
    Page,
    /// The report is shown.
    Report,
    /// First moves to choose from.
    Moves,
    /// The ladder as it might be.
    WhatIf,
    /// Remarks that were parked.
    Parked,
    /// Actions of the last time.
    Pending,
    /// Tags and contacts of a grid.
    Marks,
    /// Moments of a journey, one of them to be struck out.
    Strike,
    /// Where phones come in.
    Join,
    /// Fields to fill in.
    Form,
    /// The start screen.
    Start,
    /// A stored session is chosen there.
    Stored,
    /// Picking what a session is set beside.
    Second,
    /// What history says.
    History,
    /// All accounts, there.
    Accounts,
    /// A session that somebody else has.
    Held,
    /// The facilitator's own window beside a session.
    Prompter,
    /// A window that follows a session.
    Follow,
    /// A script that is broken.
    Broken,
    /// Nothing is shown.
    Blank,
    /// Keys wait that may be digits of another keyboard.
    Waiting,
    /// Something could be left out.
    Offer,
    /// A pair that is being voted on.
    VotePair,
    /// A sign that is being voted on.
    VoteSign,
    /// A poll that is being voted on.
    VotePoll,
    /// Any of them.
    Vote,
    /// A pair whose votes are shown.
    ShownPair,
    /// A pair that both sides answer, whose votes are shown.
    Sided,
    /// A pair or sign whose votes are shown, and that may have a second vote.
    Shown,
    /// A question whose votes are shown.
    Counted,
    /// The reading and the actions, once something was revealed.
    Due,
    /// A step with named parts, of which one is to come.
    Parts,
    /// A time for talk runs.
    Talking,
    /// Votes are shown that lie apart.
    Apart,
    /// A question that too few have seen.
    Unseen,
    /// A pair of a told case whose votes are shown.
    Told,
    /// A rehearsal.
    Rehearsal,
    /// The same, once its model answer was called.
    ToldEnd,
    /// A prompt to write to.
    Write,
    /// Something to type beside the ladder.
    Typed,
    /// Lines to type there.
    Lines,
    /// An answer leads that leads on.
    Leads,
    /// A grid to fill in.
    Grid,
    /// One of moments, with a promise each.
    Journey,
    /// The last step.
    Close,
    /// Anywhere in a session.
    Room,
    /// Beside every place that scrolls.
    Scroll,
    /// Beside every place with something to choose from.
    Choose,
    /// Anywhere at all.
    Anywhere,
}

impl Where {
    /// The place whose keys move what is seen or chosen in this one.
    #[must_use]
    pub fn moves_by(self) -> Option<Where> {
        match self {
            Where::Page | Where::Report | Where::History | Where::Broken | Where::Prompter | Where::Help => {
                Some(Where::Scroll)
            }
            Where::List | Where::Moves | Where::WhatIf | Where::Parked | Where::Pending => Some(Where::Choose),
            Where::Marks | Where::Strike => Some(Where::Choose),
            Where::Start | Where::Stored | Where::Second | Where::Palette => Some(Where::Choose),
            _ => None,
        }
    }
}
