//! One of two sides: which, what it holds back, and what the other may be shown of it.

use serde::{Deserialize, Serialize};

use super::refused::{Refused, refuse};
use super::{Event, Progress, Session};
use crate::domain::gap::Consent;
use crate::domain::workshop::{Kind, Workshop};
use crate::message;
use crate::words::Message;

/// So many pairs may a side hold back.
pub const MOST_HELD_BACK: usize = 2;

/// Whose answers a session takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Party {
    /// Those of the firm that asked.
    Ours,
    /// Those of the firm that it works for.
    Theirs,
}

impl Party {
    /// The word for it in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Party::Ours => "ours",
            Party::Theirs => "theirs",
        }
    }

    /// As it is said.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Party::Ours => message!("gap-ours"),
            Party::Theirs => message!("gap-theirs"),
        }
    }
}

/// What links the sessions of two sides; they are never one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Linked {
    /// Whose session it is.
    pub who: Party,
    /// The same in all of them; empty until one is made.
    #[serde(default)]
    pub key: String,
}

impl Linked {
    /// The side with its key, as it was typed.
    #[must_use]
    pub fn new(who: Party, key: &str) -> Self {
        Linked { who, key: key.trim().to_uppercase() }
    }
}

impl Session {
    /// Whether the votes of some question that was shown are too few to tell no one's.
    #[must_use]
    pub fn tells_votes(&self) -> bool {
        let rounds = self.progress.ballots.values().flat_map(|ballot| &ballot.rounds);
        rounds.into_iter().any(|round| round.tally.told().is_none())
    }

    /// Whether it takes the answers of the other side.
    #[must_use]
    pub fn is_theirs(&self) -> bool {
        self.progress.is_theirs()
    }

    /// The side that it asks about what both answer; nothing where both meet.
    #[must_use]
    pub fn asks_one_side(&self) -> Option<&Linked> {
        self.header.setup.side.as_ref().filter(|_| self.workshop.sided().next().is_some())
    }

    /// Whether nothing of it may leave its file: they said no.
    #[must_use]
    pub fn keeps_to_itself(&self) -> bool {
        self.is_theirs() && self.progress.consent == Some(Consent::No)
    }
}

impl Progress {
    pub(super) fn is_theirs(&self) -> bool {
        self.begun.side.as_ref().is_some_and(|side| side.who == Party::Theirs)
    }

    /// Whether something about the two sides can happen.
    pub(super) fn check_sides(&self, event: &Event, workshop: &Workshop) -> Result<(), Refused> {
        match event {
            Event::HoldBack { question, on } => {
                let is_shown = self.sided.contains(question) && self.is_shown(question);
                match self.held_back.len() {
                    _ if !is_shown => refuse(message!("gap-refused-hold-back")),
                    MOST_HELD_BACK.. if *on && !self.held_back.contains(question) => {
                        refuse(message!("gap-refused-most", most = MOST_HELD_BACK))
                    }
                    _ => Ok(()),
                }
            }
            Event::Consent(_) if !self.is_theirs() => refuse(message!("gap-refused-consent")),
            Event::Met(_) if !workshop.steps.iter().any(|step| step.kind == Kind::Gap) => {
                refuse(message!("gap-refused-met"))
            }
            _ => Ok(()),
        }
    }

    pub(super) fn take_sides(&mut self, event: &Event) {
        match event {
            Event::HoldBack { question, on: true } => {
                self.held_back.insert(question.clone());
            }
            Event::HoldBack { question, .. } => {
                self.held_back.remove(question);
            }
            Event::Consent(consent) => self.consent = Some(*consent),
            Event::Met(met) => self.met = Some(met.clone()),
            _ => {}
        }
    }
}
