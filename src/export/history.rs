//! Readings side by side, over time and over accounts.

mod compare;
mod portfolio;
mod trend;

use serde::Serialize;

use super::doc::{Block, Doc, Table};
use crate::domain::history::{Comparison, Followed, Named, Portfolio, Task, Trend};
use crate::domain::json;
use crate::say;
use crate::words::{About, Words};

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

/// What history says.
#[derive(Debug, Clone, PartialEq)]
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
    pub fn page(&self, words: &Words) -> Doc {
        let words = &self.words(words);
        match self {
            Answer::Compared(comparison) => compare::page(words, comparison),
            Answer::OverTime(trends) => trend::page(words, trends),
            Answer::Accounts(portfolio) => portfolio::page(words, portfolio),
        }
    }

    /// In one of its forms.
    ///
    /// # Errors
    /// None that these values can give; the JSON writer's type asks for it.
    pub fn write(&self, form: Form, words: &Words) -> Result<String, serde_json::Error> {
        Ok(match form {
            Form::Text(width) => self.page(words).to_text(width),
            Form::Markdown => self.page(words).to_markdown(),
            Form::Html => self.page(words).to_html(),
            Form::Json => self.json(&self.words(words))?,
        })
    }

    /// The gate for what is said of it: what was read, as its ladder calls it.
    fn words(&self, words: &Words) -> Words {
        let latest = match self {
            Answer::Compared(told) => Some(&told.then),
            Answer::OverTime(trends) => trends.last().and_then(|trend| trend.readings.last()),
            Answer::Accounts(_) => None,
        };
        latest.map_or_else(
            || words.clone(),
            |latest| words.about(About { subject: latest.subject.clone(), ..About::default() }),
        )
    }

    /// The facts, with what is said of them beside them.
    fn json(&self, words: &Words) -> Result<String, serde_json::Error> {
        match self {
            Answer::Compared(told) => json::pretty(&CompareJson {
                told,
                warnings: words.each(&told.warnings),
                why: words.each(&told.why),
                holds_back: words.each(told.holds_back.iter().map(|hold| &hold.said)),
            }),
            Answer::OverTime(trends) => {
                let one = |told| TrendJson { told, breaks: breaks(words, told) };
                json::pretty(&trends.iter().map(one).collect::<Vec<_>>())
            }
            Answer::Accounts(portfolio) => json::pretty(portfolio),
        }
    }
}

#[derive(Serialize)]
struct CompareJson<'a> {
    #[serde(flatten)]
    told: &'a Comparison,
    warnings: Vec<String>,
    why: Vec<String>,
    holds_back: Vec<String>,
}

#[derive(Serialize)]
struct TrendJson<'a> {
    #[serde(flatten)]
    told: &'a Trend,
    breaks: Vec<Vec<String>>,
}

fn breaks(words: &Words, trend: &Trend) -> Vec<Vec<String>> {
    trend.breaks.iter().map(|messages| words.each(messages)).collect()
}

/// A table whose heads are not known before.
fn table(doc: &mut Doc, caption: String, heads: Vec<String>, rows: Vec<Vec<String>>) {
    doc.blocks.push(Block::Table(Table { name: "", caption, heads, rows }));
}

fn name(named: &Option<Named>) -> Option<String> {
    named.as_ref().map(|n| n.name.clone())
}

fn task(words: &Words, task: &Task) -> String {
    say!(words, "history-task", what = &task.what, by = task.by.to_string())
}

/// What the room said of an action of an earlier session; `None` until it has.
fn followed(words: &Words, followed: &Followed) -> Option<String> {
    followed.became.map(|how| format!("{}, {}", followed.what, words.say(&how.said())))
}
