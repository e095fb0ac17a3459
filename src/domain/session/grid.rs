//! What a room puts into a grid: roles, marks and contacts. Votes on a row are votes like any other.

use std::collections::{BTreeMap, BTreeSet};

use super::ballot::Ballot;
use super::refused::{Refused, refuse};
use super::{Event, Progress, Session};
use crate::domain::text::is_safe;
use crate::domain::workshop::{Choice, Grid, Workshop};
use crate::message;

/// The most characters of a role: more is no role, and does not fit beside a grid.
pub const LONGEST_ROLE: usize = 40;

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
    /// Ids of the columns that it has contact with.
    pub contacts: BTreeSet<String>,
    /// What is voted on.
    pub asked: Choice,
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
fn free_id<'a>(grid: &str, letter: char, taken: impl Iterator<Item = &'a str> + Clone) -> String {
    let named = |number: u32| format!("{grid}/{letter}{number}");
    let first = (1..).find(|number| !taken.clone().any(|id| id == named(*number)));
    named(first.unwrap_or(u32::MAX))
}

/// Whether an id is one of a grid's own.
fn is_id_of(id: &str, grid: &str, letter: char) -> bool {
    let number =
        id.strip_prefix(grid).and_then(|rest| rest.strip_prefix('/')).and_then(|rest| rest.strip_prefix(letter));
    number.is_some_and(|number| (1..=9).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit()))
}

/// Why a text can be no role, or one that is there already.
fn check_role<'a>(role: &str, mut others: impl Iterator<Item = &'a str>) -> Result<(), Refused> {
    let small = role.trim().to_lowercase();
    match () {
        () if small.is_empty() => refuse(message!("grid-refused-empty")),
        () if role.chars().count() > LONGEST_ROLE => refuse(message!("grid-refused-long", most = LONGEST_ROLE)),
        () if !is_safe(role) || role.contains('\n') => refuse(message!("grid-refused-unsafe")),
        () if others.any(|other| other.trim().to_lowercase() == small) => refuse(message!("grid-refused-twice", role)),
        () => Ok(()),
    }
}

impl Progress {
    /// What the room has put into a grid; nothing before it has.
    #[must_use]
    pub fn filled(&self, grid: &str) -> &Filled {
        const NOTHING: &Filled = &Filled { rows: Vec::new(), columns: Vec::new() };
        self.grids.get(grid).unwrap_or(NOTHING)
    }

    /// The row of an id, with its grid's.
    #[must_use]
    pub fn row(&self, id: &str) -> Option<(&str, &Row)> {
        self.grids.iter().find_map(|(grid, filled)| Some((grid.as_str(), filled.row(id)?)))
    }

    /// Whether something can be put into a grid, or taken out.
    pub(super) fn check_grid(&self, event: &Event, workshop: &Workshop) -> Result<(), Refused> {
        let (Event::Row { grid: id, .. }
        | Event::Column { grid: id, .. }
        | Event::Contact { grid: id, .. }
        | Event::Drop { grid: id, .. }) = event
        else {
            return Ok(());
        };
        let Some(grid) = workshop.grid(id) else {
            return refuse(message!("grid-refused-none", id));
        };
        let filled = self.filled(id);
        match event {
            Event::Row { id, role, tag, .. } => self.check_row(grid, (id, role, tag.as_deref())),
            Event::Column { id, role, .. } => {
                let others = filled.columns.iter().filter(|column| column.id != *id).map(|column| column.role.as_str());
                check_role(role, others)?;
                let is_new = filled.column(id).is_none();
                check_place(is_id_of(id, &grid.id, 'c'), is_new, filled.columns.len(), grid.most_columns())
            }
            Event::Contact { row, column, .. } if filled.row(row).is_none() || filled.column(column).is_none() => {
                refuse(message!("grid-refused-no-cell"))
            }
            Event::Drop { id, .. } if filled.row(id).is_none() && filled.column(id).is_none() => {
                refuse(message!("grid-refused-no-cell"))
            }
            Event::Drop { id, .. } if self.has_votes(id) => refuse(message!("grid-refused-voted")),
            _ => Ok(()),
        }
    }

    fn check_row(&self, grid: &Grid, (id, role, tag): (&str, &str, Option<&str>)) -> Result<(), Refused> {
        let filled = self.filled(&grid.id);
        let others = filled.rows.iter().filter(|row| row.id != id).map(|row| row.role.as_str());
        check_role(role, others)?;
        if tag.is_some_and(|tag| grid.tag(tag).is_none()) {
            return refuse(message!("grid-refused-no-tag"));
        }
        let before = filled.row(id);
        if before.is_some_and(|row| row.role != role) && self.has_votes(id) {
            return refuse(message!("grid-refused-voted"));
        }
        check_place(is_id_of(id, &grid.id, 'r'), before.is_none(), filled.rows.len(), grid.rows.most)
    }

    /// Whether anybody has voted on a row: it is then what they voted on.
    fn has_votes(&self, row: &str) -> bool {
        self.ballot(row).is_some_and(|ballot| !ballot.rounds.is_empty() || ballot.voted() > 0)
    }

    /// Puts something into a grid, or takes it out.
    pub(super) fn fill(&mut self, event: &Event, workshop: &Workshop) {
        match event {
            Event::Row { grid, id, role, tag } => {
                let Some(script) = workshop.grid(grid) else { return };
                let rows = &mut self.grids.entry(grid.clone()).or_default().rows;
                let (role, tag, asked) = (role.clone(), tag.clone(), script.asked(id, role));
                match rows.iter_mut().find(|row| row.id == *id) {
                    Some(row) => (row.role, row.tag, row.asked) = (role, tag, asked),
                    None => rows.push(Row { id: id.clone(), role, tag, contacts: BTreeSet::new(), asked }),
                }
            }
            Event::Column { grid, id, role } => {
                let columns = &mut self.grids.entry(grid.clone()).or_default().columns;
                match columns.iter_mut().find(|column| column.id == *id) {
                    Some(column) => column.role.clone_from(role),
                    None => columns.push(Column { id: id.clone(), role: role.clone() }),
                }
            }
            Event::Contact { grid, row, column, on } => {
                let filled = self.grids.entry(grid.clone()).or_default();
                if let Some(row) = filled.rows.iter_mut().find(|known| known.id == *row) {
                    if *on {
                        row.contacts.insert(column.clone())
                    } else {
                        row.contacts.remove(column)
                    };
                }
            }
            Event::Drop { grid, id } => {
                let filled = self.grids.entry(grid.clone()).or_default();
                filled.rows.retain(|row| row.id != *id);
                filled.columns.retain(|column| column.id != *id);
                filled.rows.iter_mut().for_each(|row| _ = row.contacts.remove(id));
                // Whoever voted took it back before.
                self.ballots.retain(|question, ballot: &mut Ballot| question != id || !ballot.rounds.is_empty());
            }
            _ => {}
        }
    }
}

/// Whether one more has a place, under an id that is the grid's own.
fn check_place(is_own: bool, is_new: bool, count: usize, most: usize) -> Result<(), Refused> {
    match () {
        () if !is_own => refuse(message!("grid-refused-no-cell")),
        () if is_new && count >= most => refuse(message!("grid-refused-most", most)),
        () => Ok(()),
    }
}

impl Session {
    /// What happens when a role of theirs is added to a grid.
    #[must_use]
    pub fn new_row(&self, grid: &str, role: &str) -> Event {
        let taken = self.progress.filled(grid).rows.iter().map(|row| row.id.as_str());
        Event::Row { grid: grid.to_owned(), id: free_id(grid, 'r', taken), role: role.to_owned(), tag: None }
    }

    /// What happens when a role of ours is.
    #[must_use]
    pub fn new_column(&self, grid: &str, role: &str) -> Event {
        let taken = self.progress.filled(grid).columns.iter().map(|column| column.id.as_str());
        Event::Column { grid: grid.to_owned(), id: free_id(grid, 'c', taken), role: role.to_owned() }
    }

    /// The grids that the room has put anything into, as the script has them.
    pub fn grids(&self) -> impl Iterator<Item = (&Grid, &Filled)> {
        let filled = self.workshop.grids().map(|grid| (grid, self.progress.filled(&grid.id)));
        filled.filter(|(_, filled)| !filled.rows.is_empty() || !filled.columns.is_empty())
    }
}

/// Every row of every grid, as a question.
pub(super) fn rows(grids: &BTreeMap<String, Filled>) -> impl Iterator<Item = &Choice> {
    grids.values().flat_map(|filled| &filled.rows).map(|row| &row.asked)
}
