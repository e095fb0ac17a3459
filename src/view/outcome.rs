//! What can be answered, and what a reveal says of the answers.

use super::{Role, Said};
use crate::domain::text::capitalised;
use crate::domain::vote::{Presence, SignTally, State};
use crate::words::Words;

/// One of two pictures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Where it stands; after the reveal, whether it is the trusted one.
    pub head: String,
    /// What is seen on it.
    pub text: String,
}

/// Something that can be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its digit.
    pub key: u8,
    /// What it means.
    pub word: String,
    /// What is left of that where there is little room.
    pub short: String,
    /// What stands beside its digit where both are read from the back row; nothing between two that tell it.
    pub far: String,
    /// Votes for it, where they may be seen.
    pub count: Option<u32>,
}

/// What was found, in a word: colour is never the only thing that says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its sign.
    pub mark: &'static str,
    /// Its word, where it stands alone.
    pub word: String,
    /// What it means.
    pub role: Role,
}

/// What was found, in a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The words.
    pub text: String,
    /// What is left to be said of it, in the place of what follows first.
    pub rest: Option<String>,
}

/// What a reveal says, in the order in which it matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What was seen, in plain words.
    pub headline: String,
    /// What was found, for the back row, from long to short.
    pub finding: Vec<Finding>,
    /// The state that follows from it.
    pub found: Found,
    /// How many chose what, as lines say it.
    pub counts: Option<String>,
    /// What of it a screen says that has the rest beside the answers.
    pub short: Option<String>,
    /// What the room goes on from, in the script's own sentences.
    pub talk: Vec<String>,
    /// What the state means first, then what it did to the ladder, what else is to be known and talked about.
    pub said: Vec<Said>,
    /// What is told where there is room for it: which votes were put right, the newest lines of evidence.
    pub aside: Vec<String>,
}

impl Finding {
    /// Words that there is no more to than they say.
    pub(super) fn whole(text: String) -> Self {
        Finding { text, rest: None }
    }

    /// Words, and what they leave to be said behind the sign of what was found.
    pub(super) fn with(text: String, mark: &str, rest: &str) -> Self {
        Finding { text, rest: Some(format!("{mark} {rest}")) }
    }
}

impl Found {
    /// A state of a pair.
    #[must_use]
    pub fn pair(words: &Words, state: State) -> Self {
        let (mark, role) = mark(state);
        Found { mark, word: words.say(&state.said()).to_uppercase(), role }
    }

    /// What was found of a sign.
    pub(super) fn sign(words: &Words, presence: Presence, tally: &SignTally) -> Self {
        let (mark, role) = presence_mark(presence);
        Found { mark, word: capitalised(&words.say(&tally.said(presence))), role }
    }
}

/// The sign of whether something is there and what it means.
#[must_use]
pub fn presence_mark(presence: Presence) -> (&'static str, Role) {
    match presence {
        Presence::Present => ("!", Role::Hazard),
        Presence::Open => ("?", Role::Split),
        Presence::NotSeen => ("?", Role::Text),
        Presence::Absent => ("·", Role::Text),
    }
}

/// A state's sign and what it means.
#[must_use]
pub fn mark(state: State) -> (&'static str, Role) {
    match state {
        State::Held => ("█", Role::Solid),
        State::Mixed => ("◧", Role::Text),
        State::Reversed => ("▼", Role::Hazard),
        State::Split => ("⇄", Role::Split),
        State::NotSeen | State::NotAsked => ("?", Role::Text),
        State::PassedOver => ("–", Role::Text),
    }
}
