//! What the room wrote, set beside what it has seen: a vote on each line, scored nowhere.

use serde::{Deserialize, Serialize};

/// The room's own model answers, once more: has it seen them, or their reverse?
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeenOf {
    /// Unique in the script: `[a-z0-9-]`.
    pub id: String,
    /// What is asked of each line.
    pub ask: String,
    /// The prompts whose lines it takes.
    pub prompts: Vec<String>,
    /// What 1 stands for: it was seen.
    pub seen: String,
    /// What 2 stands for: its reverse was seen.
    pub reverse: String,
    /// What 3 stands for: both were.
    pub both: String,
    /// For the facilitator alone: what to watch for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watch: Option<String>,
}

/// A line that the room wrote, as a poll.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SeenLine {
    /// Its id: that of the lens and a number, which no script can give.
    pub id: String,
    /// The line.
    pub(crate) line: String,
    /// What is asked of it.
    pub(crate) of: SeenOf,
}

/// The digits that stand for something seen, as they are called in files.
pub(super) const SEEN: [&str; 3] = ["seen", "reverse", "both"];

impl SeenOf {
    /// A line as a poll, by its number among those that were written.
    #[must_use]
    pub fn line(&self, number: usize, line: &str) -> SeenLine {
        SeenLine { id: format!("{}/{number}", self.id), line: line.to_owned(), of: self.clone() }
    }

    /// What the digits from 1 stand for.
    #[must_use]
    pub fn labels(&self) -> [&str; 3] {
        [&self.seen, &self.reverse, &self.both]
    }

    pub(super) fn texts_mut(&mut self) -> Vec<&mut String> {
        vec![&mut self.ask, &mut self.seen, &mut self.reverse, &mut self.both]
    }
}
