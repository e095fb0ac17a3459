//! What is voted on.

use super::{Pair, Poll, Sign};
use crate::domain::vote::{PairTally, PollTally, SignTally, Tally, Vote};
use crate::words::Message;

/// Anything the room votes on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Question<'a> {
    /// Two pictures.
    Pair(&'a Pair),
    /// A warning sign.
    Sign(&'a Sign),
    /// A poll beside the ladder.
    Poll(Poll<'a>),
}

impl<'a> Question<'a> {
    /// Its id in the script.
    #[must_use]
    pub fn id(self) -> &'a str {
        match self {
            Question::Pair(p) => &p.id,
            Question::Sign(s) => &s.id,
            Question::Poll(p) => p.id(),
        }
    }

    /// The poll, where it is one.
    #[must_use]
    pub fn poll(self) -> Option<Poll<'a>> {
        match self {
            Question::Poll(poll) => Some(poll),
            Question::Pair(_) | Question::Sign(_) => None,
        }
    }

    /// Whether it may be left out when time is short.
    #[must_use]
    pub fn is_optional(self) -> bool {
        match self {
            Question::Pair(p) => p.optional,
            Question::Sign(s) => s.optional,
            Question::Poll(p) => p.is_optional(),
        }
    }

    /// What is asked.
    #[must_use]
    pub fn ask(self) -> &'a str {
        match self {
            Question::Pair(p) => &p.ask,
            Question::Sign(s) => &s.ask,
            Question::Poll(p) => p.ask(),
        }
    }

    /// What is asked first: a room that answers no may pass it over.
    #[must_use]
    pub fn applies(self) -> Option<&'a str> {
        match self {
            Question::Pair(p) => p.applies.as_deref(),
            Question::Sign(_) | Question::Poll(_) => None,
        }
    }

    /// What the facilitator is to watch for.
    #[must_use]
    pub fn watch(self) -> Option<&'a str> {
        match self {
            Question::Pair(p) => p.watch.as_deref(),
            Question::Sign(s) => s.watch.as_deref(),
            Question::Poll(p) => p.watch(),
        }
    }

    /// The vote that a digit stands for.
    ///
    /// # Errors
    /// With a sentence on what the question takes, where the digit stands for none.
    pub fn vote(self, key: u8) -> Result<Vote, Message> {
        match self {
            Question::Pair(pair) => pair.vote(key),
            Question::Sign(sign) => sign.vote(key),
            Question::Poll(poll) => poll.vote(key),
        }
    }

    /// No votes on it.
    #[must_use]
    pub fn no_votes(self) -> Tally {
        match self {
            Question::Pair(_) => Tally::Pair(PairTally::default()),
            Question::Sign(_) => Tally::Sign(SignTally::default()),
            Question::Poll(_) => Tally::Poll(PollTally::default()),
        }
    }

    /// Whether votes are votes on it.
    #[must_use]
    pub fn fits(self, votes: &Tally) -> bool {
        match self {
            Question::Poll(poll) => poll.fits(votes),
            _ => std::mem::discriminant(&self.no_votes()) == std::mem::discriminant(votes),
        }
    }

    /// Whether the reading is made of it; what is not, stands beside the ladder.
    #[must_use]
    pub fn is_scored(self) -> bool {
        match self {
            Question::Pair(pair) => pair.theirs.is_none(),
            Question::Sign(_) => true,
            Question::Poll(_) => false,
        }
    }
}
