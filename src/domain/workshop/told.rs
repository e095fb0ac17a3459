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
    /// The model answer: 0 the story does not tell, 1 clearly the opposite picture, 3 both seen, 5 clearly the trusted picture.
    pub model: u8,
    /// Why, in the words of the story.
    pub why: String,
}

impl CasePair {
    /// Every text that a report may print.
    pub fn texts_mut(&mut self) -> Vec<&mut String> {
        self.pair.texts_mut().into_iter().chain([&mut self.why]).collect()
    }
}
