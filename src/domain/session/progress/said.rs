//! What was written down in a session.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::session::{Grade, Pole};

/// An evidence line: who did what, when, and how we know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// The id of the pair or the sign it is about.
    #[serde(alias = "pair")]
    pub about: String,
    /// Who did it: a role rather than a name.
    pub who: String,
    /// What they did.
    pub what: String,
    /// When.
    pub when: NaiveDate,
    /// How we know.
    pub grade: Grade,
    /// Which picture of its pair it shows. A line without a direction, from before there was one, counts for the
    /// trusted picture; a line about a sign has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shows: Option<Pole>,
}

impl Evidence {
    /// What somebody typed of it.
    pub fn texts(&mut self) -> [&mut String; 2] {
        [&mut self.who, &mut self.what]
    }
}

/// A line that the room wrote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Written {
    /// The prompt it answers.
    pub prompt: String,
    /// The question or its reverse.
    pub pole: Pole,
    /// The room's words.
    pub text: String,
}

/// Something that one person has taken on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Action {
    /// What will be done.
    pub what: String,
    /// The one owner.
    pub who: String,
    /// By when.
    pub by: NaiveDate,
    /// What it is meant to move, in the room's words or a cell's.
    #[serde(default)]
    pub moves: Option<String>,
}

impl Action {
    /// What somebody typed of it.
    pub fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        [&mut self.what, &mut self.who].into_iter().chain(&mut self.moves)
    }
}
