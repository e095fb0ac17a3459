//! A told case: a story up to the decision, and a model answer to each of its pairs.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::Pair;

/// What a model answer can be: 0 for *not seen*, or a point of a vote.
pub const TOLD_ANSWERS: RangeInclusive<u8> = 0..=5;

/// A pair about a told case. Once its votes are revealed they are locked; then the model answer can be called.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CasePair {
    /// What is voted on.
    pub pair: Pair,
    /// The model answer: 0 the story does not tell, 1 clearly the opposite picture, 3 both seen, 5 clearly the trusted
    /// picture. Left out, there is no right one, and it is talked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<u8>,
    /// Why, in the words of the story; or what to talk about where there is no right answer.
    pub why: String,
}

impl CasePair {
    /// The model answer as the key that is pressed for it; 0 is *not seen*.
    #[must_use]
    pub fn key(&self) -> Option<u8> {
        self.model.map(|model| self.pair.side.turn(model))
    }

    /// Every text that a report may print.
    pub fn texts_mut(&mut self) -> Vec<&mut String> {
        self.pair.texts_mut().into_iter().chain([&mut self.why]).collect()
    }
}
