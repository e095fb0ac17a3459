//! What was typed beside the ladder, in words: a month, lines, the numbers of a survey. Nothing of it is scored.

use chrono::NaiveDate;

use crate::domain::dates;
use crate::domain::reading::Grade;
use crate::domain::session::Session;
use crate::domain::session::{Entered, Line};
use crate::domain::vote::{Figures, points};
use crate::domain::workshop::{LineField, Lines, Typed, months};
use crate::say;
use crate::words::Words;

/// Something that was typed, with where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// What was asked.
    pub typed: Typed<'a>,
    /// What was typed.
    pub entered: &'a Entered,
    /// The day as of which it is told.
    pub today: NaiveDate,
}

/// All that was typed, as the script has it.
#[must_use]
pub fn of(session: &Session) -> Vec<Told<'_>> {
    session.workshop.typed().filter_map(|typed| one(session, typed)).collect()
}

/// What was typed under one of them, where anything was.
#[must_use]
pub fn one<'a>(session: &'a Session, typed: Typed<'a>) -> Option<Told<'a>> {
    let entered = session.progress.entered.get(typed.id())?;
    Some(Told { typed, entered, today: session.day() })
}

impl<'a> Told<'a> {
    /// A sentence each.
    #[must_use]
    pub fn said(&self, words: &Words) -> Vec<String> {
        match self.typed {
            Typed::Date(_) => self.entered.since.map(|since| lasted(words, since, self.today)).into_iter().collect(),
            Typed::Lines(lines) => self.entered.lines.iter().map(|line| self::line(words, lines, line)).collect(),
            Typed::Survey(_) => self.entered.figures.iter().flat_map(|figures| figured(words, figures)).collect(),
        }
    }

    /// What the script says where it has been so for too long.
    #[must_use]
    pub fn flag(&self) -> Option<&'a str> {
        match (self.typed, self.entered.since) {
            (Typed::Date(date), Some(since)) => date.flag(since, self.today),
            _ => None,
        }
    }
}

/// `Since April 2021: 5 years and 7 months.`
pub(super) fn lasted(words: &Words, since: NaiveDate, today: NaiveDate) -> String {
    let months = months(since, today);
    say!(words, "term-since", month = dates::month_written(since), years = months / 12, months = months % 12)
}

/// The cells that say anything, behind one another.
#[must_use]
pub fn line(words: &Words, lines: &Lines, line: &Line) -> String {
    let cells = lines.fields.iter().zip(&line.cells).filter(|(_, text)| !text.is_empty());
    let said = cells.map(|(field, text)| cell(words, field, text)).collect::<Vec<_>>().join(" · ");
    if line.taken_on { say!(words, "term-line-taken-on", line = said) } else { said }
}

fn cell(words: &Words, field: &LineField, text: &str) -> String {
    match field {
        LineField::Text(_) | LineField::Who(_) => text.to_owned(),
        LineField::Day(_) => text.parse().map_or_else(|_| text.to_owned(), |day| words.day(day)),
        LineField::Grade(_) => {
            let grade = Grade::ALL.into_iter().find(|grade| grade.letter() == text);
            grade.map_or_else(|| text.to_owned(), |grade| words.say(&grade.said()))
        }
    }
}

/// The counts first, then what can be made of them.
pub(super) fn figured(words: &Words, figures: &Figures) -> Vec<String> {
    let Some(told) = figures.told() else { return vec![say!(words, "term-figures-few")] };
    let counts = told.into_iter().map(|(number, count)| say!(words, "term-figure", number, count));
    let counts = counts.collect::<Vec<_>>().join(", ");
    let nps = match figures.nps() {
        None => vec![say!(words, "term-nps-guessed")],
        Some(nps) => {
            let (low, high) = nps.width();
            let (score, low, high) = (points(nps.score), points(low), points(high));
            let said = say!(words, "term-nps", score, count = nps.answers, low, high);
            let thin = nps.is_thin().then(|| say!(words, "term-nps-thin"));
            [said].into_iter().chain(thin).collect()
        }
    };
    [say!(words, "term-figures", counts)].into_iter().chain(nps).collect()
}
