//! What is typed beside the ladder: a month, lines, the numbers of a survey. Nobody votes on it, and it is scored
//! nowhere.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Lens;
use crate::domain::entered::{Entered, Typing};
use crate::domain::reading::Grade;
use crate::domain::vote::{Figures, HIGHEST_FIGURE};
use crate::message;
use crate::words::Message;

/// Since when something has been so; the month is enough.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Date {
    /// Unique in the script: `[a-z0-9-]`.
    pub id: String,
    /// What is asked.
    pub ask: String,
    /// Past so many years, `flag` is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub over_years: Option<u32>,
    /// What the room is shown then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flag: Option<String>,
    /// For the facilitator alone: what to watch for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watch: Option<String>,
}

/// Lines of a few fields each, typed as the room says them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lines {
    /// Unique in the script: `[a-z0-9-]`.
    pub id: String,
    /// What is asked.
    pub ask: String,
    /// The fields of a line.
    pub fields: Vec<LineField>,
    /// So many lines at most.
    #[serde(default = "five", skip_serializing_if = "is_five")]
    pub most: usize,
    /// For the facilitator alone: what to watch for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watch: Option<String>,
}

fn five() -> usize {
    5
}

// Serde gives a reference.
#[expect(clippy::trivially_copy_pass_by_ref)]
fn is_five(most: &usize) -> bool {
    *most == five()
}

/// A field of a line: what goes into it, with its label.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum LineField {
    /// Words.
    Text(String),
    /// A role; the owner, where the line becomes an action.
    Who(String),
    /// A day ahead; the date, where the line becomes an action.
    Day(String),
    /// How it is known, from A to D.
    Grade(String),
}

impl LineField {
    /// Its label.
    #[must_use]
    pub fn label(&self) -> &str {
        match self {
            LineField::Text(label) | LineField::Who(label) | LineField::Day(label) | LineField::Grade(label) => label,
        }
    }

    fn label_mut(&mut self) -> &mut String {
        match self {
            LineField::Text(label) | LineField::Who(label) | LineField::Day(label) | LineField::Grade(label) => label,
        }
    }

    /// Whether a cell can stand under it.
    fn takes(&self, cell: &str) -> bool {
        match self {
            LineField::Text(_) | LineField::Who(_) => true,
            LineField::Day(_) => cell.is_empty() || cell.parse::<NaiveDate>().is_ok(),
            LineField::Grade(_) => Grade::ALL.iter().any(|grade| grade.letter() == cell),
        }
    }
}

/// Numbers from 0 to 10 out of a survey, as somebody else gave them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Survey {
    /// Unique in the script: `[a-z0-9-]`.
    pub id: String,
    /// What is asked for.
    pub ask: String,
    /// For the facilitator alone: what to watch for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watch: Option<String>,
}

/// Anything that is typed and not voted on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Typed<'a> {
    /// A month.
    Date(&'a Date),
    /// Lines.
    Lines(&'a Lines),
    /// Numbers of a survey.
    Survey(&'a Survey),
}

/// The most characters of a cell.
const LONGEST_CELL: usize = 400;

impl<'a> Typed<'a> {
    /// The same to be kept.
    #[must_use]
    pub fn to_lens(self) -> Lens {
        match self {
            Typed::Date(date) => Lens::Date(date.clone()),
            Typed::Lines(lines) => Lens::Lines(lines.clone()),
            Typed::Survey(survey) => Lens::Survey(survey.clone()),
        }
    }

    /// Its id in the script.
    #[must_use]
    pub fn id(self) -> &'a str {
        match self {
            Typed::Date(d) => &d.id,
            Typed::Lines(l) => &l.id,
            Typed::Survey(s) => &s.id,
        }
    }

    /// What is asked.
    #[must_use]
    pub fn ask(self) -> &'a str {
        match self {
            Typed::Date(d) => &d.ask,
            Typed::Lines(l) => &l.ask,
            Typed::Survey(s) => &s.ask,
        }
    }

    /// What the facilitator is to watch for.
    #[must_use]
    pub fn watch(self) -> Option<&'a str> {
        match self {
            Typed::Date(d) => d.watch.as_deref(),
            Typed::Lines(l) => l.watch.as_deref(),
            Typed::Survey(s) => s.watch.as_deref(),
        }
    }

    /// What it is called in files.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Typed::Date(_) => "date",
            Typed::Lines(_) => "lines",
            Typed::Survey(_) => "survey",
        }
    }

    /// Whether something can be typed here now, beside what stands here.
    ///
    /// # Errors
    /// Why not, as a sentence.
    pub fn check(self, what: &Typing, entered: Option<&Entered>) -> Result<(), Message> {
        let lines = entered.map_or(&[][..], |entered| &entered.lines);
        let fits = match (self, what) {
            (Typed::Date(_), Typing::Since(day)) => day.day() == 1,
            (Typed::Lines(l), Typing::Line(_)) if lines.len() >= l.most => {
                return Err(message!("app-refused-most-lines", count = l.most));
            }
            (Typed::Lines(l), Typing::Line(cells)) => {
                let is_said = cells.first().is_some_and(|cell| !cell.trim().is_empty());
                let is_short = cells.iter().all(|cell| cell.chars().count() <= LONGEST_CELL);
                let takes = l.fields.iter().zip(cells).all(|(field, cell)| field.takes(cell));
                is_said && is_short && takes && cells.len() == l.fields.len()
            }
            (Typed::Lines(_), Typing::TakenOn(line)) => lines.get(*line).is_some_and(|line| !line.taken_on),
            (Typed::Survey(_), Typing::Figures(figures)) => figures.answers() > 0,
            _ => false,
        };
        if fits { Ok(()) } else { Err(message!("app-refused-typed", id = self.id())) }
    }
}

impl Date {
    /// What the room is shown where it has been so for too long, as of `today`.
    #[must_use]
    pub fn flag(&self, since: NaiveDate, today: NaiveDate) -> Option<&str> {
        let over = self.over_years.is_some_and(|years| months(since, today) > years.saturating_mul(12));
        self.flag.as_deref().filter(|_| over)
    }
}

/// Whole months from one to the other; none where it is the other way round.
#[must_use]
pub fn months(since: NaiveDate, today: NaiveDate) -> u32 {
    let count = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
    u32::try_from(count(today) - count(since)).unwrap_or(0)
}

impl Date {
    pub(super) fn texts_mut(&mut self) -> Vec<&mut String> {
        [&mut self.ask].into_iter().chain(&mut self.flag).collect()
    }
}

impl Lines {
    pub(super) fn texts_mut(&mut self) -> Vec<&mut String> {
        [&mut self.ask].into_iter().chain(self.fields.iter_mut().map(LineField::label_mut)).collect()
    }
}

/// The numbers of a survey, as somebody types them: `9 9 8 7 6`, with commas if they like.
///
/// # Errors
/// With the first word that is no number from 0 to 10; empty where there is none at all.
pub fn figures(text: &str, by_them: bool) -> Result<Figures, String> {
    let mut figures = Figures { counts: [0; HIGHEST_FIGURE + 1], by_them };
    let words = text.split(|c: char| c.is_whitespace() || c == ',' || c == ';').filter(|word| !word.is_empty());
    for word in words {
        let cell = word.parse::<usize>().ok().and_then(|number| figures.counts.get_mut(number));
        *cell.ok_or_else(|| word.to_owned())? += 1;
    }
    if figures.answers() == 0 { Err(String::new()) } else { Ok(figures) }
}

#[cfg(test)]
mod tests;
