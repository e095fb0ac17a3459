//! The session screen: what the room sees, and what each key does to it.

mod amend;
mod cards;
mod draft;
mod forms;
mod going_back;
mod grid;
mod keeping;
mod noted;
mod overlay;
pub mod phones;
mod places;
mod rehearsal;
mod sharing;
mod sides;
mod talk;
mod time;
mod typed;
mod votes;
mod voting;
mod walk;
mod what_if;

use std::collections::VecDeque;
use std::sync::Arc;

use chrono::{NaiveDate, TimeDelta};

pub use forms::{FormDialog, Purpose};
pub use grid::Cell;
pub use overlay::Overlay;
use phones::Phones;
use time::{Offer, TimeOut};
pub use what_if::{Spot, Trial};

use super::explain;
use super::form::Form;
use super::scroll::Viewport;
use super::{Action, Effect, Notice};
use crate::domain::reading::Reading;
use crate::domain::session::journal::Entry;
use crate::domain::session::{Event, Moment, Session};
use crate::domain::votes_csv::Votes;
use crate::say;
use crate::words::Words;

/// How soon a save that failed is tried again by itself.
const TRY_AGAIN: TimeDelta = TimeDelta::seconds(3);

/// Where a session is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// In a file; every change is written.
    Stored,
    /// Nowhere: a rehearsal.
    Rehearsal,
    /// Nowhere: a script that is being written.
    Preview,
    /// In a file that is not ours to change.
    LookingOnly,
    /// In a file that another window writes meanwhile.
    Following,
}

/// What was said of a step that collects and does not reveal.
#[derive(Debug)]
enum Told {
    /// That it does, at this question.
    At(String),
    /// The room wanted its votes shown all the same.
    ForGood,
}

/// A session on the screen.
#[derive(Debug)]
pub struct Room {
    /// The gate for all that is said of the session.
    pub words: Words,
    /// The session.
    pub session: Session,
    /// Where it is kept.
    pub kept: Kept,
    /// How the account stands: revealed votes only.
    pub reading: Reading,
    /// What the last reveal did to the ladder: the question, the reading before, and a sentence.
    pub shift: Option<Shift>,
    /// What lies over the question.
    pub over: Overlay,
    /// Whether the facilitator's notes are shown.
    pub notes: bool,
    /// Whether it was said that the room sees them too.
    notes_warned: bool,
    /// What is not in the report that is being kept, for whoever sends it.
    pub(super) left_out: Option<String>,
    /// Why the last save failed, until one succeeds.
    pub unsaved: Option<String>,
    /// A form that was closed without being sent, to be taken up again.
    draft: Option<FormDialog>,
    /// What could be left out so as to end on time.
    offer: Offer,
    time_out: TimeOut,
    talk_out: TimeOut,
    revision: u64,
    saved: u64,
    /// Revisions of votes on the current question that are not yet on disk.
    on_the_way: VecDeque<u64>,
    /// Contacts of a grid that are not yet on disk.
    coming: Vec<grid::Coming>,
    /// The day the reading is as of.
    today: NaiveDate,
    /// When it was last tried again by itself to save.
    tried: Option<Moment>,
    /// Asked once already whether to leave unsaved.
    warned: bool,
    /// Asked once already whether to reveal with so many votes in.
    asked_at: Option<u32>,
    /// The question whose votes have no order any more, and of which it was said what Backspace does.
    asked_to_start_over: Option<String>,
    /// Votes that were pasted or brought in last: their undo takes back what was just done.
    brought: Option<Arc<Entry>>,
    /// Votes whose order nobody knows, about which it was said that undo takes all of them back.
    asked_to_undo: Option<Arc<Entry>>,
    /// Votes from a file about which it was asked already whether they are to replace those of an earlier one.
    asked_to_replace: Option<Votes>,
    /// Asked once already whether to close the workshop.
    asked_to_close: bool,
    /// What the circle is called that readings go to, where there is one.
    pub circle: Option<String>,
    asked_for_sharing: bool,
    /// The step at whose end it was asked last for the target.
    asked_target: Option<usize>,
    /// What was said of a step that collects and does not reveal.
    told_collects: Option<Told>,
    /// Asked already whether to reveal in this step without so many.
    asked_without: Option<(usize, u32)>,
    /// Asked once already whether the room is to have so many people.
    asked_room: Option<u32>,
    /// Whether the key before this one was a vote.
    just_voted: bool,
    /// Why what both sides saw is not side by side.
    pub apart: Option<String>,
    /// Votes from phones.
    pub phones: Phones,
}

/// What a reveal did.
#[derive(Debug)]
pub struct Shift {
    /// The question that was revealed.
    pub question: String,
    /// The reading before it.
    pub before: Reading,
    /// What changed, in a sentence.
    pub sentence: String,
}

/// What a key led to.
#[derive(Debug)]
pub enum Outcome {
    /// This is to be done.
    Done(Vec<Effect>),
    /// This is to be said, and done.
    Say(Notice, Vec<Effect>),
    /// Away from the session, after this.
    Leave(Vec<Effect>),
}

impl Outcome {
    fn nothing() -> Self {
        Outcome::Done(Vec::new())
    }

    fn say(text: impl Into<String>) -> Self {
        Outcome::Say(Notice::said(text), Vec::new())
    }
}

impl Room {
    /// A session on the screen, at the place where it was left.
    #[must_use]
    pub fn new(session: Session, kept: Kept, words: &Words, today: NaiveDate) -> Self {
        let today = match kept {
            Kept::LookingOnly | Kept::Following => session.day(),
            Kept::Stored | Kept::Rehearsal | Kept::Preview => today,
        };
        let reading = session.reading(today);
        Room {
            words: session.words(words),
            session,
            kept,
            reading,
            shift: None,
            over: Overlay::Nothing,
            notes: false,
            notes_warned: false,
            left_out: None,
            unsaved: None,
            tried: None,
            draft: None,
            offer: Offer::default(),
            time_out: TimeOut::default(),
            talk_out: TimeOut::default(),
            revision: 0,
            saved: 0,
            on_the_way: VecDeque::new(),
            coming: Vec::new(),
            today,
            warned: false,
            asked_at: None,
            asked_to_start_over: None,
            brought: None,
            asked_to_undo: None,
            asked_to_replace: None,
            asked_to_close: false,
            circle: None,
            asked_for_sharing: false,
            asked_target: None,
            told_collects: None,
            asked_without: None,
            asked_room: None,
            just_voted: false,
            apart: None,
            phones: Phones::default(),
        }
    }

    /// Lets something happen and asks for it to be written.
    fn happen(&mut self, event: Event, now: Moment) -> Result<Vec<Effect>, Notice> {
        let moves = matches!(event, Event::Go(_));
        if self.session.progress.finished && is_change(&event) {
            return Err(trouble(say!(self.words, "app-closed")));
        }
        if self.kept == Kept::LookingOnly && !moves {
            return Err(trouble(say!(self.words, "app-looking-only")));
        }
        self.session.happen(event, now).map_err(|refused| trouble(self.words.say(refused.said())))?;
        Ok(self.changed(now))
    }

    fn changed(&mut self, now: Moment) -> Vec<Effect> {
        if self.kept != Kept::LookingOnly {
            self.today = now.date_naive();
        }
        self.reading = self.session.reading(self.today);
        self.words = self.session.words(&self.words);
        self.look_at_the_clock(now);
        self.revision += 1;
        match self.kept {
            Kept::Stored => vec![self.save()],
            Kept::Rehearsal | Kept::Preview | Kept::LookingOnly | Kept::Following => {
                self.saved = self.revision;
                Vec::new()
            }
        }
    }

    pub(super) fn act(&mut self, action: Action, viewport: Viewport, now: Moment) -> Outcome {
        self.just_voted = false;
        let asked_room = self.asked_room.take();
        let asked_to_undo = self.asked_to_undo.take();
        if self.session.progress.blank {
            return match action {
                Action::Pause | Action::Extend(_) => self.act_on_time(action, now),
                _ => self.blank(now),
            };
        }
        if self.over != Overlay::Nothing {
            return self.act_overlay(action, viewport, now);
        }
        let done = match action {
            Action::Next => return self.go_on(now),
            Action::Back => self.step_by(-1, now),
            Action::NextStep => self.go_step(1, now),
            Action::BackStep => self.go_step(-1, now),
            Action::Vote(key) => self.vote(key, now),
            Action::TakeBack => self.take_back(now),
            Action::Reveal => self.reveal(now),
            Action::Model => self.with_question(|question| Event::Model { question }, now),
            Action::Revote => self.with_question(|question| Event::Revote { question }, now),
            Action::Undo | Action::Redo => return self.undo_or_redo(action, asked_to_undo, now),
            Action::PassOver => return self.pass_over(now),
            Action::HoldBack => return self.hold_back(now),
            Action::Talk | Action::TalkShort | Action::TalkPart | Action::TalkEnd => return self.talk(action, now),
            Action::Amend => return self.open_amend(),
            Action::RoomMore => return self.change_room(self.session.progress.room + 1, asked_room, now),
            Action::RoomLess => {
                return self.change_room(self.session.progress.room.saturating_sub(1), asked_room, now);
            }
            Action::Findings => self.go_to_findings(now),
            Action::Finish => return self.finish(now),
            Action::Blank => return self.blank(now),
            Action::GoAndLook => return self.go_and_look(),
            Action::GoThere => return self.go_there(now),
            Action::TakeOnLine => return self.take_on_line(),
            Action::Roll if self.is_rehearsal() => return self.roll(now),
            Action::RunForward if self.is_rehearsal() => return self.run_forward(now),
            Action::Pause | Action::Extend(_) | Action::TakeOffer | Action::RefuseOffer => {
                return self.act_on_time(action, now);
            }
            Action::Leave => return self.ask_to_leave(now),
            _ => return self.open_over(action),
        };
        self.told(done)
    }

    fn told(&mut self, done: Result<Vec<Effect>, Notice>) -> Outcome {
        match done {
            Ok(effects) => Outcome::Done(effects),
            Err(notice) => Outcome::Say(notice, Vec::new()),
        }
    }

    /// Whether the one who leads works it here; a window that follows shows what is done at another.
    #[must_use]
    pub fn has_keys(&self) -> bool {
        self.kept != Kept::Following
    }

    /// Whether nobody has opened the session before.
    fn is_new(&self) -> bool {
        let opened = |entry: &Arc<Entry>| entry.what == Some(Event::Opened);
        !self.session.journal.entries().iter().any(opened)
    }

    pub(super) fn form_mut(&mut self) -> Option<&mut Form> {
        match &mut self.over {
            Overlay::Form(dialog) => Some(&mut dialog.form),
            _ => None,
        }
    }

    /// The form that takes what is typed, if one is open.
    #[must_use]
    pub fn form(&self) -> Option<&Form> {
        match &self.over {
            Overlay::Form(dialog) => Some(&dialog.form),
            _ => None,
        }
    }
}

fn trouble(text: impl Into<String>) -> Notice {
    Notice { text: text.into(), tone: super::Tone::Trouble }
}

/// Whether something changes what the room has said.
fn is_change(event: &Event) -> bool {
    use Event::{Blank, Codename, Draft, Go, Left, Opened};
    !matches!(event, Opened | Left | Go(_) | Blank(_) | Codename(_) | Draft(_))
}
