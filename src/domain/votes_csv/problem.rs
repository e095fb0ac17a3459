//! What is wrong with a file of votes, a sentence each.

use std::collections::BTreeSet;
use std::fmt::{self, Display, Formatter};

/// The most values, columns and runs of numbers that a sentence names.
const NAMED: usize = 4;

/// Why a file of votes cannot be scored: where, what, and the way out. Each kind is told once, with its rows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Nothing in it.
    #[error("the file is empty; it needs a first line with the ids of the questions and then one line a person")]
    Empty,
    /// A first line and no more.
    #[error("there are no votes below the line with the questions; add one line a person")]
    NoRows,
    /// A spreadsheet, a picture and so on.
    #[error("this is no text file; save the table as CSV, in UTF-8")]
    Binary,
    /// Another encoding.
    #[error("line {line}: the text is not UTF-8; save the table as \"CSV UTF-8\"")]
    NotUtf8 {
        /// Counted from 1.
        line: usize,
    },
    /// More columns than any survey has.
    #[error("the table has more than {most} columns, so it was not read: is it the right file?")]
    Wide {
        /// Columns that are read.
        most: usize,
    },
    /// A quote that is not closed where its cell ends.
    #[error("line {line}: a quote (\") is opened and not closed at the end of its cell; close it or take it out")]
    OpenQuote {
        /// Counted from 1.
        line: usize,
    },
    /// A column with an empty name and something in it.
    #[error("line {line}: column {column} has no name; give it the id of its question or take the column out")]
    Unnamed {
        /// Of the column names, counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// A column that was meant to be a question of the script.
    #[error(
        "line {line}: column {column}, \"{name}\", is no question of this workshop; did you mean \"{nearest}\"? Name it \
         so, or take the column out"
    )]
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
    #[error("line {line}: columns {first} and {column} are both \"{name}\"; take one of them out")]
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
    #[error(
        "line {line} names no question of this workshop; name each column by the id of its question: `rungs survey` \
         prints them"
    )]
    NoQuestion {
        /// Counted from 1.
        line: usize,
    },
    /// Questions stand one below the other.
    #[error(
        "column {column} has the questions one below the other; one line a person is needed and one column a question: \
         turn the table round (paste it transposed), or make a pivot table where each line is one vote"
    )]
    Turned {
        /// Counted from 1.
        column: usize,
    },
    /// How often each answer was given, instead of who gave it.
    #[error(
        "column {column}, \"{name}\", lists answers, so these are counts and no people; export the single responses, one \
         line a person"
    )]
    Counts {
        /// Counted from 1.
        column: usize,
        /// As it is in the file, cut.
        name: String,
    },
    /// Lines with too few or too many cells.
    #[error("{rows}: {cells} of {columns} columns; every line needs as many as the one with the questions")]
    Width {
        /// Where.
        rows: Rows,
        /// Cells on the first of them.
        cells: usize,
        /// Cells on the line with the questions.
        columns: usize,
    },
    /// An average, a total and the like.
    #[error("{rows}: an average or a total is no person; take it out of the file")]
    NoPerson {
        /// Where.
        rows: Rows,
    },
    /// Lines that do not say who they are, where the others do.
    #[error(
        "{rows}: nothing in column {column} (\"{name}\"), where the others have something; fill it in for a person, and \
         take anything else out of the file"
    )]
    Nameless {
        /// Where.
        rows: Rows,
        /// Counted from 1.
        column: usize,
        /// As it is in the file, cut.
        name: String,
    },
    /// Seats that stand on several lines.
    #[error("{rows}: a seat comes twice; keep one line a seat, the one that counts")]
    SameSeat {
        /// Where.
        rows: Rows,
    },
    /// Numbers with decimals among whole ones.
    #[error(
        "{rows}: decimals in {columns}, where other lines have none; an average is no person: take it out, or write \
         whole numbers"
    )]
    Decimals {
        /// Where.
        rows: Rows,
        /// Ids of the questions.
        columns: Columns,
    },
    /// 0 and 1, which may be no and yes or not sure and yes.
    #[error("{rows}: 0 in {columns} may be no or not sure; write no or ? instead, and yes for 1")]
    ZeroOrOne {
        /// Where.
        rows: Rows,
        /// Ids of the questions.
        columns: Columns,
    },
    /// Answers that their questions do not take.
    #[error("{rows}, {columns}: {values}; {takes}, or leave it empty for not seen")]
    Cell {
        /// Where.
        rows: Rows,
        /// Ids of the questions.
        columns: Columns,
        /// What stands there.
        values: Values,
        /// What the questions take.
        takes: &'static str,
    },
    /// More people voted than there were.
    #[error("the file has votes of {rows} people and the room is said to have {room}; raise --room or leave it out")]
    Room {
        /// Lines of votes.
        rows: usize,
        /// As given.
        room: u32,
    },
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

impl Display for Rows {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let s = if self.0.len() == 1 { "" } else { "s" };
        let (rows, lines) = (self.0.iter().map(|(row, _)| *row), self.0.iter().map(|(_, line)| *line));
        write!(f, "row{s} {} (line{s} {})", runs(rows), runs(lines))
    }
}

/// Numbers in a sentence: `1, 3 to 7 and 9`.
fn runs(numbers: impl Iterator<Item = usize>) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let run = |&(first, last): &(usize, usize)| match last - first {
        0 => vec![first.to_string()],
        1 => vec![first.to_string(), last.to_string()],
        _ => vec![format!("{first} to {last}")],
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

impl Display for Columns {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let s = if self.0.len() == 1 { "" } else { "s" };
        write!(f, "column{s} {}", listed(self.0.iter().cloned()))
    }
}

impl Display for Values {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let are = if self.0.len() == 1 { "is no answer" } else { "are no answers" };
        write!(f, "{} {are}", listed(self.0.iter().map(|value| format!("\"{value}\""))))
    }
}

/// A list in a sentence, the first of many.
fn listed(words: impl Iterator<Item = String>) -> String {
    let words: Vec<String> = words.collect();
    match words.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] if words.len() <= NAMED => format!("{} and {last}", first.join(", ")),
        many => format!("{} and {} more", many[..NAMED - 1].join(", "), many.len() + 1 - NAMED),
    }
}
