//! What is wrong with a file of votes, a sentence each.

use std::collections::BTreeSet;
use std::fmt::{self, Display, Formatter};

use crate::domain::workshop::Question;
use crate::message;
use crate::words::{Message, Value, Words};

/// The most values, columns and runs of numbers that a sentence names.
const NAMED: usize = 4;

/// Why a file of votes cannot be scored: where, what, and the way out. Each kind is told once, with its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Nothing in it.
    Empty,
    /// A first line and no more.
    NoRows,
    /// A spreadsheet, a picture and so on.
    Binary,
    /// Another encoding.
    NotUtf8 {
        /// Counted from 1.
        line: usize,
    },
    /// More columns than any survey has.
    Wide {
        /// Columns that are read.
        most: usize,
    },
    /// A quote that is not closed where its cell ends.
    OpenQuote {
        /// Counted from 1.
        line: usize,
    },
    /// A column with an empty name and something in it.
    Unnamed {
        /// Of the column names, counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// A column that was meant to be a question of the script.
    Unknown {
        /// Of the column names, counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// As it is in the file, cut.
        name: String,
        /// The question whose id is nearest.
        nearest: String,
    },
    /// Two columns of one question.
    Twice {
        /// Of the column names, counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// Its twin.
        first: usize,
        /// The question's id.
        name: String,
    },
    /// No column is a question.
    NoQuestion {
        /// Counted from 1.
        line: usize,
    },
    /// Questions stand one below the other.
    Turned {
        /// Counted from 1.
        column: usize,
    },
    /// How often each answer was given, instead of who gave it.
    Counts {
        /// Counted from 1.
        column: usize,
        /// As it is in the file, cut.
        name: String,
    },
    /// Lines with too few or too many cells.
    Width {
        /// Where.
        rows: Rows,
        /// Cells on the first of them.
        cells: usize,
        /// Cells on the line with the questions.
        columns: usize,
    },
    /// An average, a total and the like.
    NoPerson {
        /// Where.
        rows: Rows,
    },
    /// Lines that do not say who they are, where the others do.
    Nameless {
        /// Where.
        rows: Rows,
        /// Counted from 1.
        column: usize,
        /// As it is in the file, cut.
        name: String,
    },
    /// Seats that stand on several lines.
    SameSeat {
        /// Where.
        rows: Rows,
    },
    /// Numbers with decimals among whole ones.
    Decimals {
        /// Where.
        rows: Rows,
        /// Ids of the questions.
        columns: Columns,
    },
    /// 0 and 1, which may be no and yes or not sure and yes.
    ZeroOrOne {
        /// Where.
        rows: Rows,
        /// Ids of the questions.
        columns: Columns,
    },
    /// Answers that their questions do not take.
    Cell {
        /// Where.
        rows: Rows,
        /// Ids of the questions.
        columns: Columns,
        /// What stands there.
        values: Values,
        /// What the questions are.
        of: Of,
    },
    /// More people voted than there were.
    Room {
        /// Lines of votes.
        rows: usize,
        /// As given.
        room: u32,
    },
}

/// What a question is, as far as its column goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// Two pictures.
    Pair,
    /// A warning sign.
    Sign,
    /// A poll beside the ladder.
    Poll,
}

impl Of {
    pub(super) fn from(question: Question) -> Self {
        match question {
            Question::Pair(_) => Of::Pair,
            Question::Sign(_) => Of::Sign,
            Question::Poll(_) => Of::Poll,
        }
    }
}

impl Of {
    /// That these values answer no question of the kind.
    fn misfit(self, rows: Message, columns: Message, values: Message) -> Message {
        match self {
            Of::Pair => message!("check-votes-cell-of-pair", rows, columns, values),
            Of::Sign => message!("check-votes-cell-of-sign", rows, columns, values),
            Of::Poll => message!("check-votes-cell-of-poll", rows, columns, values),
        }
    }
}

impl Problem {
    /// As a sentence.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            Problem::Empty => message!("check-votes-empty"),
            Problem::NoRows => message!("check-votes-no-rows"),
            Problem::Binary => message!("check-votes-binary"),
            Problem::NotUtf8 { line } => message!("check-votes-not-utf8", line = *line),
            Problem::Wide { most } => message!("check-votes-wide", most = *most),
            Problem::OpenQuote { line } => message!("check-votes-open-quote", line = *line),
            Problem::Unnamed { line, column } => message!("check-votes-unnamed", line = *line, column = *column),
            Problem::Unknown { line, column, name, nearest } => {
                message!("check-votes-unknown", line = *line, column = *column, name, nearest)
            }
            Problem::Twice { line, column, first, name } => {
                message!("check-votes-twice", line = *line, first = *first, column = *column, name)
            }
            Problem::NoQuestion { line } => message!("check-votes-no-question", line = *line),
            Problem::Turned { column } => message!("check-votes-turned", column = *column),
            Problem::Counts { column, name } => message!("check-votes-counts", column = *column, name),
            Problem::Width { rows, cells, columns } => {
                message!("check-votes-width", rows = rows.said(), cells = *cells, columns = *columns)
            }
            Problem::NoPerson { rows } => message!("check-votes-no-person", rows = rows.said()),
            Problem::Nameless { rows, column, name } => {
                message!("check-votes-nameless", rows = rows.said(), column = *column, name)
            }
            Problem::SameSeat { rows } => message!("check-votes-same-seat", rows = rows.said()),
            Problem::Decimals { rows, columns } => {
                message!("check-votes-decimals", rows = rows.said(), columns = columns.said())
            }
            Problem::ZeroOrOne { rows, columns } => {
                message!("check-votes-zero-or-one", rows = rows.said(), columns = columns.said())
            }
            Problem::Cell { rows, columns, values, of } => of.misfit(rows.said(), columns.said(), values.said()),
            Problem::Room { rows, room } => message!("check-votes-room", rows = *rows, room = *room),
        }
    }
}

impl Display for Problem {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(&Words::default().say(&self.said()))
    }
}

/// People of a file, each by its number and its line, both from 1.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rows(Vec<(usize, usize)>);

impl Rows {
    pub(super) fn add(&mut self, row: usize, line: usize) {
        if self.0.last() != Some(&(row, line)) {
            self.0.push((row, line));
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(usize, usize)> for Rows {
    fn from_iter<I: IntoIterator<Item = (usize, usize)>>(rows: I) -> Self {
        Rows(rows.into_iter().collect())
    }
}

impl Rows {
    /// As they are named in a sentence.
    #[must_use]
    pub fn said(&self) -> Message {
        let (rows, lines) = (self.0.iter().map(|(row, _)| *row), self.0.iter().map(|(_, line)| *line));
        message!("check-votes-rows", count = self.0.len(), rows = runs(rows), lines = runs(lines))
    }
}

/// Numbers in a sentence: `1, 3 to 7 and 9`.
fn runs(numbers: impl Iterator<Item = usize>) -> Value {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let run = |&(first, last): &(usize, usize)| match last - first {
        0 => vec![Value::from(first)],
        1 => vec![first.into(), last.into()],
        _ => vec![message!("check-votes-run", first, last).into()],
    };
    listed(runs.iter().flat_map(run))
}

/// Ids of questions in a sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns(BTreeSet<String>);

/// Wrong values in a sentence, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values(BTreeSet<String>);

impl Columns {
    pub(super) fn add(&mut self, id: &str) {
        self.0.insert(id.to_owned());
    }
}

impl Values {
    pub(super) fn add(&mut self, value: String) {
        self.0.insert(value);
    }
}

impl Columns {
    /// As they are named in a sentence.
    #[must_use]
    pub fn said(&self) -> Message {
        message!("check-votes-columns", count = self.0.len(), columns = listed(self.0.iter().map(Value::from)))
    }
}

impl Values {
    /// As they are named in a sentence.
    #[must_use]
    pub fn said(&self) -> Message {
        let values = listed(self.0.iter().map(|value| format!("\"{value}\"").into()));
        message!("check-votes-values", count = self.0.len(), values)
    }
}

/// A list in a sentence, the first of many.
fn listed(words: impl Iterator<Item = Value>) -> Value {
    let mut words: Vec<Value> = words.collect();
    let more = if words.len() > NAMED { words.drain(NAMED - 1..).count() } else { 0 };
    let last = if more == 0 { words.pop() } else { Some(message!("check-votes-more", count = more).into()) };
    let before = words.into_iter().reduce(|before, next| message!("check-votes-next", before, next).into());
    match (before, last) {
        (Some(before), Some(last)) => message!("term-list", before, last).into(),
        (one, other) => one.or(other).unwrap_or_else(|| "".into()),
    }
}
