//! A prompt that the room writes to.

use serde::{Deserialize, Serialize};

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

impl Prompt {
    /// Every text that a report may print.
    pub fn texts_mut(&mut self) -> Vec<&mut String> {
        vec![&mut self.ask, &mut self.reverse]
    }
}
