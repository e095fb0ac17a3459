//! A pair: two opposite pictures.

use crate::message;
use crate::words::Message;
use serde::{Deserialize, Serialize};

use super::Wording;
use crate::domain::ladder::Height;
use crate::domain::vote::{PairTally, Vote};

/// On which side of the screen the trusted picture stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// Left: the key 1 means clearly the trusted picture.
    Left,
    /// Right: the key 5 does.
    Right,
}

impl Side {
    /// A pair's counts by the keys that were pressed, from left to right.
    #[must_use]
    pub fn by_key(self, tally: &PairTally) -> [u32; 5] {
        let mut counts = tally.counts;
        if self == Side::Left {
            counts.reverse();
        }
        counts
    }

    /// Turns a key pressed (1 to 5, left to right on the screen) into a stored point (5 clearly trusted),
    /// and back: it is its own inverse. 0, *not seen*, stands on no side.
    #[must_use]
    pub fn turn(self, key: u8) -> u8 {
        match self {
            Side::Left if key > 0 => 6 - key,
            _ => key,
        }
    }
}

/// One question with its polarity reversed: two observable pictures of what the client would do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// Unique in the script: `[a-z0-9-]`.
    pub id: String,
    /// The rail it belongs to.
    pub dimension: String,
    /// The rung it tests, 1 upward.
    pub rung: Height,
    /// Where the trusted picture stands.
    pub side: Side,
    /// What is asked.
    pub ask: String,
    /// What a client who trusts us at this rung would be seen doing.
    pub trusted: String,
    /// What is seen instead when it does not.
    pub opposite: String,
    /// What it says to the other side, where both answer it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theirs: Option<Wording>,
    /// Asked before it: a room that answers no may pass the pair over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applies: Option<String>,
    /// For the facilitator alone: what to watch for at this very question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watch: Option<String>,
    /// May be left out when time is short.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
}

impl Pair {
    /// Both pictures as they stand on the screen: the left one, the right one.
    #[must_use]
    pub fn pictures(&self) -> (&str, &str) {
        match self.side {
            Side::Left => (&self.trusted, &self.opposite),
            Side::Right => (&self.opposite, &self.trusted),
        }
    }

    /// The vote that a digit stands for.
    ///
    /// # Errors
    /// With a sentence on what a pair takes.
    pub fn vote(&self, key: u8) -> Result<Vote, Message> {
        match key {
            0 => Ok(Vote::Blank),
            1..=5 => Ok(Vote::Point(self.side.turn(key))),
            _ => Err(message!("app-refused-pair-digit")),
        }
    }

    /// Every text that a report may print.
    pub fn texts_mut(&mut self) -> Vec<&mut String> {
        let ours = [&mut self.ask, &mut self.trusted, &mut self.opposite].into_iter().chain(&mut self.applies);
        let theirs = self.theirs.iter_mut().flat_map(|said| [&mut said.ask, &mut said.trusted, &mut said.opposite]);
        ours.chain(theirs).collect()
    }
}
