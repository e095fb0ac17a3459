//! Readings side by side, over time and over accounts.

mod compare;
mod portfolio;
mod segments;
mod sheets;
mod trend;

use std::io;

use serde::Serialize;

use super::doc::{Block, Doc, Table};
use super::gap::{self, BothEntry};
use crate::domain::gap::Across;
use crate::domain::history::{Comparison, Deed, Named, Portfolio, Rise, Segments, Trend};
use crate::domain::json;
use crate::domain::ladder::Height;
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
    /// Every account by what it asks for.
    BySegment(Segments),
    /// What both sides saw.
    BothSides(Across),
}

impl Answer {
    /// As a page to read.
    #[must_use]
    pub fn page(&self, words: &Words) -> Doc {
        let words = &self.words(words);
        let mut page = match self {
            Answer::Compared(comparison) => compare::page(words, comparison),
            Answer::OverTime(trends) => trend::page(words, trends),
            Answer::Accounts(portfolio) => portfolio::page(words, portfolio),
            Answer::BySegment(segments) => segments::page(words, segments),
            Answer::BothSides(across) => gap::page(words, across),
        };
        page.sheet = vec![page.title.clone()];
        page
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
            Form::Json => {
                let mut json = Vec::new();
                self.json_to(&mut json, words)?;
                json::text(json)?
            }
        })
    }

    /// The gate for what is said of it: what was read, as its ladder calls it.
    fn words(&self, words: &Words) -> Words {
        let latest = match self {
            Answer::Compared(told) => Some(&told.then),
            Answer::OverTime(trends) => trends.last().and_then(|trend| trend.readings.last()),
            Answer::Accounts(_) | Answer::BySegment(_) | Answer::BothSides(_) => None,
        };
        latest.map_or_else(
            || words.clone(),
            |latest| words.about(About { subject: latest.subject.clone(), ..About::default() }),
        )
    }

    /// The facts as JSON, with what is said of them beside them, written as they are told: of thousands of accounts they
    /// are many.
    ///
    /// # Errors
    /// The writer refuses.
    pub fn json_to(&self, out: &mut dyn io::Write, words: &Words) -> Result<(), serde_json::Error> {
        let words = &self.words(words);
        match self {
            Answer::Compared(told) => json::pretty_to(
                out,
                &CompareJson {
                    told,
                    warnings: words.each(&told.warnings),
                    why: words.each(&told.why),
                    holds_back: words.each(told.holds_back.iter().map(|hold| &hold.said)),
                },
            ),
            Answer::OverTime(trends) => {
                let one = |told| TrendJson { told, breaks: breaks(words, told) };
                json::pretty_to(out, &trends.iter().map(one).collect::<Vec<_>>())
            }
            Answer::Accounts(portfolio) => json::pretty_to(out, portfolio),
            Answer::BySegment(segments) => json::pretty_to(out, segments),
            Answer::BothSides(across) => json::pretty_to(out, &BothEntry::new(Some(across))),
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

/// The rungs of an axis.
fn named(rungs: &[Named]) -> Vec<(Height, String)> {
    rungs.iter().map(|rung| (rung.at, rung.name.clone())).collect()
}

/// Footing and target in words.
fn stands(words: &Words, [footing, target]: [Option<String>; 2]) -> String {
    let footing = footing.unwrap_or_else(|| say!(words, "term-state-not-asked"));
    match target {
        Some(target) if target == footing => say!(words, "history-stands-at", footing),
        Some(target) => say!(words, "history-stands-apart", footing, target),
        None => say!(words, "history-stands-aimless", footing),
    }
}

/// What became of an action, and when that was said.
fn became(words: &Words, deed: &Deed) -> String {
    match (deed.became, deed.told) {
        (Some(how), Some(told)) => say!(words, "history-became", how = how.said(), day = told),
        _ => say!(words, "report-became-nothing"),
    }
}

/// What rose after an action.
fn risen(words: &Words, rungs: &[Named], deed: &Deed) -> String {
    let called =
        |at: Height| rungs.iter().find(|rung| rung.at == at).map_or_else(|| at.to_string(), |r| r.name.clone());
    let one = |Rise { rail, day, from, to }: &Rise| {
        let (day, from, to) = (*day, called(*from), called(*to));
        match rail {
            None => say!(words, "history-rose", day, from, to),
            Some(rail) => say!(words, "history-rail-rose", rail, day, from, to),
        }
    };
    deed.rises.iter().map(one).collect::<Vec<_>>().join("; ")
}
