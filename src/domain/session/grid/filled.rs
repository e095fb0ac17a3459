//! The rows and columns of a grid as they were put in.

use std::collections::BTreeSet;

use crate::domain::workshop::{Choice, Grid, Mark};

/// The most characters of a role: more is no role, and does not fit beside a grid.
pub const LONGEST_ROLE: usize = 40;

/// The most characters of what was promised at a row: it is asked about in one question.
pub const LONGEST_LINE: usize = 80;

/// The rows and columns of one grid, in the order in which they came.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filled {
    /// Roles on the other side.
    pub rows: Vec<Row>,
    /// Roles on ours.
    pub columns: Vec<Column>,
}

/// A role on the other side.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Names it in the journal; what is voted on has it too.
    pub id: String,
    /// As it was typed.
    pub role: String,
    /// The id of its tag.
    pub tag: Option<String>,
    /// What was promised there.
    pub line: Option<String>,
    /// Ids of the columns that it has contact with.
    pub contacts: BTreeSet<String>,
    /// What is voted on.
    pub asked: Choice,
    /// What is asked about a promise that was kept.
    pub then: Option<Choice>,
}

impl Row {
    pub(super) fn new(grid: &Grid, id: &str, role: &str) -> Self {
        Row {
            id: id.to_owned(),
            role: role.to_owned(),
            tag: None,
            line: None,
            contacts: BTreeSet::new(),
            asked: grid.asked(id, role, None),
            then: None,
        }
    }

    /// Whether a question is one of its two.
    #[must_use]
    pub fn asks(&self, question: &str) -> bool {
        self.id == question || self.then.as_ref().is_some_and(|then| then.id == question)
    }

    /// What may be voted on in it, each with its two answers.
    pub fn questions<'a>(&'a self, grid: &'a Grid) -> impl Iterator<Item = (&'a Choice, &'a [Mark])> {
        let then = self.then.as_ref().zip(grid.promise.as_ref());
        let then = then.map(|(then, promise)| (then, promise.answers.as_slice()));
        [(&self.asked, grid.answers.as_slice())].into_iter().chain(then)
    }

    /// What is voted on holds the role, the promise and the script's question.
    pub fn ask_anew(&mut self, grid: &Grid) {
        self.asked = grid.asked(&self.id, &self.role, self.line.as_deref());
        self.then = grid.then_asked(&self.id, &self.role, self.line.as_deref());
    }
}

/// A role on our side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Names it in the journal.
    pub id: String,
    /// As it was typed.
    pub role: String,
}

impl Filled {
    /// What stands there before the room has put anything in.
    pub(in crate::domain::session) fn at_first(grid: &Grid) -> Self {
        let rows = (1..).zip(&grid.start);
        let rows = rows.map(|(number, role): (u8, _)| Row::new(grid, &format!("{}/r{number}", grid.id), role));
        Filled { rows: rows.collect(), columns: Vec::new() }
    }

    /// The row of an id.
    #[must_use]
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// The column of an id.
    #[must_use]
    pub fn column(&self, id: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.id == id)
    }
}

/// Ids of the rows, and of the columns, of a grid: the first that is free.
pub(super) fn free_id<'a>(grid: &str, letter: char, taken: impl Iterator<Item = &'a str> + Clone) -> String {
    let named = |number: u32| format!("{grid}/{letter}{number}");
    let first = (1..).find(|number| !taken.clone().any(|id| id == named(*number)));
    named(first.unwrap_or(u32::MAX))
}

/// Whether an id is one of a grid's own.
pub(super) fn is_id_of(id: &str, grid: &str, letter: char) -> bool {
    let number =
        id.strip_prefix(grid).and_then(|rest| rest.strip_prefix('/')).and_then(|rest| rest.strip_prefix(letter));
    number.is_some_and(|number| (1..=9).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit()))
}
