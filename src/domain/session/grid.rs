//! What a room puts into a grid: roles, marks and contacts. Votes on a row are votes like any other.

mod filled;

use std::collections::BTreeMap;

pub use filled::{Column, Filled, LONGEST_LINE, LONGEST_ROLE, Row};

use self::filled::{free_id, is_id_of};
use super::ballot::Ballot;
use super::refused::{Refused, refuse};
use super::stop::Filling;
use super::{Event, Progress, Session};
use crate::domain::grid::{Standing, one_by_one};
use crate::domain::text::is_safe;
use crate::domain::vote::{PollTally, Revealed, Tally};
use crate::domain::workshop::{Choice, Grid, Workshop};
use crate::message;

/// Why a text can be no role, or one that is there already.
fn check_role<'a>(role: &str, mut others: impl Iterator<Item = &'a str>) -> Result<(), Refused> {
    check_text(role, LONGEST_ROLE)?;
    let small = role.trim().to_lowercase();
    match others.any(|other| other.trim().to_lowercase() == small) {
        true => refuse(message!("grid-refused-twice", role)),
        false => Ok(()),
    }
}

/// Why a text of at most so many characters can stand nowhere in a grid.
fn check_text(text: &str, most: usize) -> Result<(), Refused> {
    match () {
        () if text.trim().is_empty() => refuse(message!("grid-refused-empty")),
        () if text.chars().count() > most => refuse(message!("grid-refused-long", most)),
        () if !is_safe(text) || text.contains('\n') => refuse(message!("grid-refused-unsafe")),
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

    /// The row that asks a question, with its grid's id.
    #[must_use]
    pub fn row(&self, question: &str) -> Option<(&str, &Row)> {
        let row = |filled: &'_ Filled| filled.rows.iter().position(|row| row.asks(question));
        self.grids.iter().find_map(|(grid, filled)| Some((grid.as_str(), filled.rows.get(row(filled)?)?)))
    }

    /// What a row asks now: nothing where nobody knows of a promise, and of one that was kept whether they know.
    pub(super) fn asked_of<'a>(&'a self, grid: &Grid, row: &'a Row) -> impl Iterator<Item = &'a Choice> {
        let is_asked = grid.promise.is_none() || row.line.is_some();
        let is_kept = |then: &&Choice| self.standing(&row.id) == Standing::First || self.has_votes(&then.id);
        is_asked.then_some(&row.asked).into_iter().chain(row.then.as_ref().filter(is_kept))
    }

    /// How a grid is read, once anything stands in it: whole, and where much is found, that one by one. Where only
    /// moments stand, nobody has thought about them.
    pub(super) fn readings_of(&self, grid: &Grid) -> impl Iterator<Item = Filling> {
        let filled = self.filled(&grid.id);
        let is_read = !filled.rows.is_empty() && (grid.promise.is_none() || *filled != Filled::at_first(grid));
        let each = if is_read { one_by_one(self, grid) } else { 0 };
        is_read.then_some(Filling::Reads).into_iter().chain((0..each).map(Filling::Says))
    }

    /// What the votes on a question of a row come to.
    #[must_use]
    pub fn standing(&self, question: &str) -> Standing {
        self.shown_poll(question).map_or(Standing::NotAsked, |tally| Standing::voted(&tally))
    }

    /// The votes on such a question that were shown.
    #[must_use]
    pub fn shown_poll(&self, question: &str) -> Option<PollTally> {
        match self.shown(question)? {
            Revealed { tally: Tally::Poll(tally), .. } => Some(tally),
            _ => None,
        }
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
            Event::Row { id, role, tag, line, .. } => self.check_row(grid, (id, role, tag.as_deref(), line.as_deref())),
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
            Event::Drop { id, .. } if filled.row(id).is_some_and(|row| self.is_voted_on(row)) => {
                refuse(message!("grid-refused-voted"))
            }
            _ => Ok(()),
        }
    }

    fn check_row(
        &self,
        grid: &Grid,
        (id, role, tag, line): (&str, &str, Option<&str>, Option<&str>),
    ) -> Result<(), Refused> {
        let filled = self.filled(&grid.id);
        let others = filled.rows.iter().filter(|row| row.id != id).map(|row| row.role.as_str());
        check_role(role, others)?;
        if tag.is_some_and(|tag| grid.tag(tag).is_none()) {
            return refuse(message!("grid-refused-no-tag"));
        }
        if let Some(line) = line {
            check_line(grid, line)?;
        }
        let before = filled.row(id);
        let is_other = |row: &&Row| row.role != role || row.line.as_deref() != line;
        if before.filter(is_other).is_some_and(|row| self.is_voted_on(row)) {
            return refuse(message!("grid-refused-voted"));
        }
        check_place(is_id_of(id, &grid.id, 'r'), before.is_none(), filled.rows.len(), grid.rows.most)
    }

    /// Whether anybody has voted on a row: it is then what they voted on.
    #[must_use]
    pub fn is_voted_on(&self, row: &Row) -> bool {
        self.has_votes(&row.id) || row.then.as_ref().is_some_and(|then| self.has_votes(&then.id))
    }

    fn has_votes(&self, question: &str) -> bool {
        self.ballot(question).is_some_and(|ballot| !ballot.rounds.is_empty() || ballot.voted() > 0)
    }

    /// Puts something into a grid, or takes it out.
    pub(super) fn fill(&mut self, event: &Event, workshop: &Workshop) {
        match event {
            Event::Row { grid, id, role, tag, line, before } => {
                let Some(script) = workshop.grid(grid) else { return };
                let rows = &mut self.grids.entry(grid.clone()).or_default().rows;
                if !rows.iter().any(|row| row.id == *id) {
                    let at = before.as_ref().and_then(|before| rows.iter().position(|row| row.id == *before));
                    rows.insert(at.unwrap_or(rows.len()), Row::new(script, id, role));
                }
                for row in rows.iter_mut().filter(|row| row.id == *id) {
                    (row.role, row.tag, row.line) = (role.clone(), tag.clone(), line.clone());
                    row.ask_anew(script);
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
                let contacts = filled.rows.iter_mut().find(|known| known.id == *row).map(|row| &mut row.contacts);
                if let Some(contacts) = contacts {
                    _ = if *on { contacts.insert(column.clone()) } else { contacts.remove(column) };
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

/// Why a text can be no promise.
fn check_line(grid: &Grid, line: &str) -> Result<(), Refused> {
    match grid.promise.is_none() {
        true => refuse(message!("grid-refused-no-cell")),
        false => check_text(line, LONGEST_LINE),
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
    /// What happens when a role of theirs is added to a grid, before the row of that number or as the last one.
    #[must_use]
    pub fn new_row(&self, grid: &str, role: &str, before: Option<usize>) -> Event {
        let rows = &self.progress.filled(grid).rows;
        let taken = rows.iter().map(|row| row.id.as_str());
        Event::Row {
            grid: grid.to_owned(),
            id: free_id(grid, 'r', taken),
            role: role.to_owned(),
            tag: None,
            line: None,
            before: before.and_then(|at| rows.get(at)).map(|row| row.id.clone()),
        }
    }

    /// What happens when it is put down what was promised at a row, or that nobody knows.
    #[must_use]
    pub fn new_line(&self, grid: &str, row: &Row, line: Option<&str>) -> Event {
        let (grid, line) = (grid.to_owned(), line.map(str::to_owned));
        Event::Row { grid, id: row.id.clone(), role: row.role.clone(), tag: row.tag.clone(), line, before: None }
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
        let is_voted = |filled: &Filled| filled.rows.iter().any(|row| self.progress.is_voted_on(row));
        filled.filter(move |(grid, filled)| **filled != Filled::at_first(grid) || is_voted(filled))
    }
}

/// Every row of every grid, as a question.
pub(super) fn rows(grids: &BTreeMap<String, Filled>) -> impl Iterator<Item = &Choice> {
    grids.values().flat_map(|filled| &filled.rows).flat_map(|row| [&row.asked].into_iter().chain(&row.then))
}
