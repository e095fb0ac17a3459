//! A warning sign.

use crate::message;
use crate::words::Message;
use serde::{Deserialize, Serialize};

use crate::domain::vote::Vote;

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
    /// For the facilitator alone: what to watch for at this very question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watch: Option<String>,
    /// May be left out when time is short.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
}

impl Sign {
    /// The vote that a digit stands for.
    ///
    /// # Errors
    /// With a sentence on what a sign takes.
    pub fn vote(&self, key: u8) -> Result<Vote, Message> {
        match key {
            0 => Ok(Vote::Blank),
            1 => Ok(Vote::Yes),
            2 => Ok(Vote::Partly),
            3 => Ok(Vote::No),
            _ => Err(message!("app-refused-sign-digit")),
        }
    }

    /// What *yes* would look like, as it is shown.
    #[must_use]
    pub fn yes_looks_like(&self) -> Option<Message> {
        self.looks_like.as_ref().map(|text| message!("method-yes-looks-like", text))
    }

    /// Every text that a report may print.
    pub fn texts_mut(&mut self) -> Vec<&mut String> {
        [&mut self.ask].into_iter().chain(&mut self.looks_like).collect()
    }
}
