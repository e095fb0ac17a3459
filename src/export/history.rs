//! Readings side by side, over time and over accounts, in words.

mod chart;
mod compare;
mod portfolio;
mod trend;

use serde::Serialize;

use super::page::Page;
use crate::domain::history::{Comparison, Portfolio, Trend};
use crate::domain::json;

/// The forms of what history says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For a terminal of so many columns.
    Text(usize),
    /// For a wiki, an issue or a chat.
    Markdown,
    /// For people, on a screen or on paper.
    Html,
    /// For other programs.
    Json,
}

/// Under everything that history says.
const LIMIT: &str = "Our reading, not the client's. Compare an account with its own past and its target, not with \
other accounts, and never people with people.";

/// What history says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// Two readings side by side.
    Compared(Box<Comparison>),
    /// An account over time, one trend a ladder.
    OverTime(Vec<Trend>),
    /// Every account at its latest reading.
    Accounts(Portfolio),
}

impl Answer {
    /// As a page to read.
    #[must_use]
    pub fn page(&self) -> Page {
        match self {
            Answer::Compared(comparison) => compare::page(comparison),
            Answer::OverTime(trends) => trend::page(trends),
            Answer::Accounts(portfolio) => portfolio::page(portfolio),
        }
    }

    /// In one of its forms.
    ///
    /// # Errors
    /// None that these values can give; the JSON writer's type asks for it.
    pub fn write(&self, form: Form) -> Result<String, serde_json::Error> {
        Ok(match form {
            Form::Text(width) => self.page().to_text(width),
            Form::Markdown => self.page().to_markdown(),
            Form::Html => self.page().to_html(),
            Form::Json => json::pretty(self)?,
        })
    }
}

/// `2 rungs below the target`
fn gap_in_words(gap: i32) -> String {
    let rungs = if gap.abs() == 1 { "1 rung".to_owned() } else { format!("{} rungs", gap.abs()) };
    match gap {
        0 => "at the target".to_owned(),
        1.. => format!("{rungs} below"),
        _ => format!("{rungs} above"),
    }
}
