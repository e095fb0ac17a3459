//! A workshop script: what the room is shown and asked, step by step.

use serde::{Deserialize, Serialize};

use super::ladder::Height;

/// A whole script, as read from a `.ron` file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    /// The name by which commands refer to it: `[a-z0-9-]`.
    pub id: String,
    /// What it is called on the screen.
    pub title: String,
    /// Version of the wording; readings of different versions are not a trend.
    pub version: String,
    /// For whom it is.
    pub audience: String,
    /// One sentence for the list of workshops.
    pub summary: String,
    /// Planned length; the steps add up to it.
    pub minutes: u32,
    /// The id of the ladder it scores on.
    pub ladder: String,
    /// The stretch of time that answers are about, as in "in the last two quarters".
    pub window: String,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// Where the ideas come from, one line a source.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// One step of a script.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// A few words for the header.
    pub title: String,
    /// Planned minutes.
    pub minutes: u32,
    /// May be left out when time is short.
    #[serde(default)]
    pub optional: bool,
    /// Lines that the room sees.
    #[serde(default)]
    pub show: Vec<String>,
    /// For the facilitator alone.
    #[serde(default)]
    pub notes: Notes,
    /// What happens in it.
    pub kind: Kind,
}

/// The facilitator's notes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notes {
    /// Sentences to say aloud.
    #[serde(default)]
    pub say: Vec<String>,
    /// What to do.
    #[serde(default, rename = "do")]
    pub act: Vec<String>,
    /// What to watch for in the room.
    #[serde(default)]
    pub watch: Vec<String>,
}

/// What happens in a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Kind {
    /// Something to say and show.
    Brief,
    /// Questions with both pictures, voted 1 to 5.
    Pairs(Vec<Pair>),
    /// Warning signs, voted yes, partly or no.
    Signs(Vec<Sign>),
    /// The room writes its own answers to a question and its reverse.
    Write(Vec<Prompt>),
    /// The ladder, full size, talked through.
    Reading,
    /// Actions with an owner and a date.
    Actions,
    /// The end.
    Close,
}

/// On which side of the screen the trusted picture stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// Left: the key 1 means clearly the trusted picture.
    Left,
    /// Right: the key 5 does.
    Right,
}

impl Side {
    /// Turns a key pressed (1 to 5, left to right on the screen) into a stored point (5 clearly trusted),
    /// and back: it is its own inverse.
    #[must_use]
    pub fn turn(self, key: u8) -> u8 {
        match self {
            Side::Left => 6 - key,
            Side::Right => key,
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
}

/// One warning sign.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Unique in the script: `[a-z0-9-]`.
    pub id: String,
    /// The family it belongs to.
    pub family: String,
    /// The question, answered yes, partly, no or not sure.
    pub ask: String,
    /// What *yes* would look like, for a room that asks.
    #[serde(default)]
    pub looks_like: Option<String>,
}

/// A question that the room answers in its own words, with its reverse.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompt {
    /// Unique in the script: `[a-z0-9-]`.
    pub id: String,
    /// The rail that pairs made here belong to.
    pub dimension: String,
    /// What would they do if they trusted us?
    pub ask: String,
    /// And if they did not?
    pub reverse: String,
}

/// Anything the room votes on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Question<'a> {
    /// Two pictures.
    Pair(&'a Pair),
    /// A warning sign.
    Sign(&'a Sign),
}

impl<'a> Question<'a> {
    /// Its id in the script.
    #[must_use]
    pub fn id(self) -> &'a str {
        match self {
            Question::Pair(p) => &p.id,
            Question::Sign(s) => &s.id,
        }
    }

    /// What is asked.
    #[must_use]
    pub fn ask(self) -> &'a str {
        match self {
            Question::Pair(p) => &p.ask,
            Question::Sign(s) => &s.ask,
        }
    }
}

impl Workshop {
    /// All pairs that the script itself brings, in order.
    pub fn pairs(&self) -> impl Iterator<Item = &Pair> {
        self.steps.iter().flat_map(|s| match &s.kind {
            Kind::Pairs(pairs) => pairs.as_slice(),
            _ => &[],
        })
    }

    /// All signs, in order.
    pub fn signs(&self) -> impl Iterator<Item = &Sign> {
        self.steps.iter().flat_map(|s| match &s.kind {
            Kind::Signs(signs) => signs.as_slice(),
            _ => &[],
        })
    }

    /// All prompts that the room writes answers to, in order.
    pub fn prompts(&self) -> impl Iterator<Item = &Prompt> {
        self.steps.iter().flat_map(|s| match &s.kind {
            Kind::Write(prompts) => prompts.as_slice(),
            _ => &[],
        })
    }
}
