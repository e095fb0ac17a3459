//! What a row comes to, and what can be found in a grid.

use serde::{Deserialize, Serialize};

use crate::domain::vote::PollTally;
use crate::domain::workshop::Mark;
use crate::message;
use crate::words::Message;

/// What the votes on a row come to. There is no quorum: that few know a role is what is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Nobody was asked yet.
    NotAsked,
    /// Nobody knows.
    Unknown,
    /// Only one knows.
    OneVoice,
    /// Most say the first answer, and hardly anybody the second.
    First,
    /// Most say the second answer, and hardly anybody the first.
    Second,
    /// None of these.
    Open,
}

impl Standing {
    /// Of the votes on a row: `first` gave the first answer and `second` the other.
    #[must_use]
    pub fn of(first: u32, second: u32) -> Self {
        let (first, second) = (u64::from(first), u64::from(second));
        let valid = first + second;
        let is = |most: u64, few: u64| 3 * most >= 2 * valid && 5 * few < valid;
        match valid {
            0 => Standing::Unknown,
            1 => Standing::OneVoice,
            _ if is(first, second) => Standing::First,
            _ if is(second, first) => Standing::Second,
            _ => Standing::Open,
        }
    }

    /// Of the votes on a row.
    #[must_use]
    pub fn voted(tally: &PollTally) -> Self {
        Standing::of(tally.of(1), tally.of(2))
    }

    /// In a word or two, as it is said; an answer has the script's own word.
    #[must_use]
    pub fn said(self, answers: &[Mark]) -> Message {
        let answer = |at: usize| message!("grid-said", word = answers.get(at).map_or("", |mark| &mark.word));
        match self {
            Standing::NotAsked => message!("term-state-not-asked"),
            Standing::Unknown => message!("grid-state-unknown"),
            Standing::OneVoice => message!("grid-state-one-voice"),
            Standing::First => answer(0),
            Standing::Second => answer(1),
            Standing::Open => message!("term-presence-open"),
        }
    }

    /// The word for it, as in files; an answer has its id.
    #[must_use]
    pub fn word(self, answers: &[Mark]) -> &str {
        let answer = |at: usize| answers.get(at).map_or("", |mark| mark.id.as_str());
        match self {
            Standing::NotAsked => "not-asked",
            Standing::Unknown => "unknown",
            Standing::OneVoice => "one-voice",
            Standing::First => answer(0),
            Standing::Second => answer(1),
            Standing::Open => "open",
        }
    }
}

/// What is found in a grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FoundKind {
    /// A role that matters does not trust us enough, as far as we know, or none of us knows it.
    Uncovered,
    /// A role knows only one of us.
    SingleOurs,
    /// Of several roles one trusts us enough.
    SingleTheirs,
    /// Nearly all contact runs through one of us.
    Carrier,
    /// One of us has no contact.
    Unlinked,
    /// What was promised was not kept.
    Broken,
    /// It was kept, and nobody told them.
    Untold,
    /// Nobody knows of a promise.
    NoPromise,
    /// Only one knows what became of it.
    OneVoice,
}

impl FoundKind {
    /// The word for it, as in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            FoundKind::Uncovered => "uncovered",
            FoundKind::SingleOurs => "single-ours",
            FoundKind::SingleTheirs => "single-theirs",
            FoundKind::Carrier => "carrier",
            FoundKind::Unlinked => "unlinked",
            FoundKind::Broken => "broken",
            FoundKind::Untold => "untold",
            FoundKind::NoPromise => "no-promise",
            FoundKind::OneVoice => "one-voice",
        }
    }
}
