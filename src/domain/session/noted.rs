//! What the room writes down beside its votes: remarks for later, decisions, and what it took on the last time.

use std::ops::{Deref, DerefMut};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::refused::{Refused, refuse};
use super::{Action, Event, Moment, Progress, Session};
use crate::message;
use crate::words::Message;

/// Something with the step and the time at which it was written down.
#[derive(Debug, Clone, PartialEq)]
pub struct Stamped<T> {
    /// The step, counted from 0.
    pub step: usize,
    /// When.
    pub at: Option<Moment>,
    value: T,
}

impl<T> Stamped<T> {
    pub(super) fn new(value: T, step: usize, at: Option<Moment>) -> Self {
        Stamped { step, at, value }
    }
}

impl<T> Deref for Stamped<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Stamped<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

/// A remark that was put aside so that the talk could go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// In the room's words.
    pub text: String,
    /// What became of it; `None` until the room has come back to it.
    pub settled: Option<Settled>,
}

/// What became of a parked remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Settled {
    /// It was talked about.
    Answered,
    /// Somebody took it on.
    Action,
    /// It stays open after the workshop.
    Open,
    /// It needs no more.
    Dropped,
}

impl Settled {
    /// In a word or two, as it is said.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Settled::Answered => message!("term-settled-answered"),
            Settled::Action => message!("term-settled-action"),
            Settled::Open => message!("term-settled-open"),
            Settled::Dropped => message!("term-settled-dropped"),
        }
    }

    /// Every outcome, in the order in which it is offered.
    pub const ALL: [Settled; 4] = [Settled::Answered, Settled::Action, Settled::Open, Settled::Dropped];
}

/// A form that was begun and not sent when the session was left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What it is for, in a word.
    pub form: String,
    /// The question that it is about, by its id; empty for none, and in files from before this was kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// Its answers so far, a field each.
    pub answers: Vec<String>,
}

/// An action of an earlier session about the same account, as it was when this session began.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Carried {
    /// The session that took it on.
    pub session: String,
    /// What was taken on; its day is the one it was moved to last.
    pub action: Action,
}

/// An action of an earlier session, and what the room found.
#[derive(Debug, Clone, PartialEq)]
pub struct Pending {
    /// What was taken on.
    pub carried: Carried,
    /// What became of it; `None` until the room has said.
    pub became: Option<FollowUp>,
}

/// What became of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FollowUp {
    /// It is done.
    Done,
    /// It has another day.
    Moved(NaiveDate),
    /// Nobody will do it.
    Dropped,
}

impl FollowUp {
    /// In a few words, as it is said.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            FollowUp::Done => message!("term-follow-done"),
            FollowUp::Moved(day) => message!("term-follow-moved", day = day.to_string()),
            FollowUp::Dropped => message!("term-follow-dropped"),
        }
    }
}

impl Progress {
    /// Remarks that nobody has come back to, by their number.
    pub fn parked(&self) -> impl Iterator<Item = (usize, &Stamped<Remark>)> {
        self.remarks.iter().enumerate().filter(|(_, r)| r.settled.is_none())
    }

    /// How many remarks have no answer: parked still, or left open.
    #[must_use]
    pub fn unanswered(&self) -> usize {
        self.remarks.iter().filter(|remark| matches!(remark.settled, None | Some(Settled::Open))).count()
    }

    /// Whether the workshop can be closed.
    ///
    /// # Errors
    /// Remarks are still parked.
    pub(super) fn check_close(&self) -> Result<(), Refused> {
        match self.parked().count() {
            0 if self.is_theirs() && self.consent.is_none() => refuse(message!("gap-refused-close")),
            0 => Ok(()),
            count => refuse(message!("app-refused-parked", count)),
        }
    }

    /// Whether something about a remark, a decision or an old action can happen.
    pub(super) fn check_noted(&self, event: &Event) -> Result<(), Refused> {
        match event {
            Event::Park(text) | Event::Decide(text) if text.trim().is_empty() => {
                refuse(message!("app-refused-nothing-to-keep"))
            }
            Event::Settle { remark, .. } if *remark >= self.remarks.len() => {
                refuse(message!("app-refused-no-remark", number = remark.saturating_add(1)))
            }
            Event::Follow { action, .. } if *action >= self.pending.len() => {
                refuse(message!("app-refused-no-action", number = action.saturating_add(1)))
            }
            _ => Ok(()),
        }
    }

    pub(super) fn note(&mut self, event: &Event, at: Option<Moment>) {
        let step = self.place.step;
        match event {
            Event::Park(text) => {
                self.remarks.push(Stamped::new(Remark { text: text.clone(), settled: None }, step, at));
            }
            Event::Decide(text) => self.decisions.push(Stamped::new(text.clone(), step, at)),
            Event::Act(action) => self.actions.push(Stamped::new(action.clone(), step, at)),
            Event::Evidence(line) => self.evidence.push(Stamped::new(line.clone(), step, at)),
            Event::Carry(carried) => self.pending.push(Pending { carried: carried.clone(), became: None }),
            Event::Settle { remark, how } => {
                if let Some(remark) = self.remarks.get_mut(*remark) {
                    remark.settled = Some(*how);
                }
            }
            Event::Follow { action, how } => {
                if let Some(pending) = self.pending.get_mut(*action) {
                    pending.became = Some(*how);
                }
            }
            _ => {}
        }
    }
}

impl Session {
    /// What was taken on and is not done: carried from earlier sessions, then this one's own.
    #[must_use]
    pub fn open_actions(&self) -> Vec<Carried> {
        let still = |pending: &Pending| {
            let mut carried = pending.carried.clone();
            match pending.became {
                Some(FollowUp::Done | FollowUp::Dropped) => return None,
                Some(FollowUp::Moved(day)) => carried.action.by = day,
                None => {}
            }
            Some(carried)
        };
        let own = self.progress.actions.iter();
        let own = own.map(|a| Carried { session: self.header.id.clone(), action: (**a).clone() });
        self.progress.pending.iter().filter_map(still).chain(own).collect()
    }
}
