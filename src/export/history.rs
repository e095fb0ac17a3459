//! Readings side by side, over time and over accounts, in words.

mod chart;
mod compare;
mod portfolio;
mod trend;

use serde::Serialize;

use super::page::Page;
use crate::domain::history::{Comparison, Portfolio, Trend};

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

/// Two readings side by side.
///
/// # Errors
/// None that these values can give; the JSON writer's type asks for it.
pub fn compare(comparison: &Comparison, form: Form) -> Result<String, serde_json::Error> {
    write(|| compare::page(comparison), comparison, form)
}

/// An account over time, one trend a ladder.
///
/// # Errors
/// None that these values can give; the JSON writer's type asks for it.
pub fn trend(trends: &[Trend], form: Form) -> Result<String, serde_json::Error> {
    write(|| trend::page(trends), &trends, form)
}

/// Every account at its latest reading.
///
/// # Errors
/// None that these values can give; the JSON writer's type asks for it.
pub fn portfolio(portfolio: &Portfolio, form: Form) -> Result<String, serde_json::Error> {
    write(|| portfolio::page(portfolio), portfolio, form)
}

fn write<T: Serialize>(page: impl FnOnce() -> Page, value: &T, form: Form) -> Result<String, serde_json::Error> {
    Ok(match form {
        Form::Text(width) => page().to_text(width),
        Form::Markdown => page().to_markdown(),
        Form::Html => page().to_html(),
        Form::Json => serde_json::to_string_pretty(value)? + "\n",
    })
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
