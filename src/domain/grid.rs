//! What a grid says: the state of each row, and what is to be read of it. Nothing is scored and nothing is added up.

mod found;
mod standing;

use self::found::found;
pub use standing::{FoundKind, Standing};

use super::session::{Filled, Progress, Row, Session};
use super::vote::{PollTally, Presence};
use super::workshop::{Grid, Mark, Tag};
use crate::message;
use crate::words::Message;

/// One thing that is found.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding<'a> {
    /// What.
    pub kind: FoundKind,
    /// In which row.
    pub row: Option<&'a Row>,
    /// In which column: its id and its role.
    pub column: Option<(&'a str, &'a str)>,
    /// As it is said.
    pub said: Message,
}

/// A row with what its votes come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Stood<'a> {
    /// The row.
    pub row: &'a Row,
    /// Its tag.
    pub tag: Option<&'a Tag>,
    /// What its votes come to.
    pub standing: Standing,
    /// The votes; `None` where too few could say for them to be shown.
    pub told: Option<PollTally>,
    /// The same of what was asked about a promise that was kept; `None` before that was shown.
    pub then: Option<(Standing, Option<PollTally>)>,
}

impl Stood<'_> {
    /// Whether its votes were shown.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.standing != Standing::NotAsked
    }

    /// What they know of a promise that was kept.
    #[must_use]
    pub fn knowing(&self) -> Option<Standing> {
        self.then.map(|(standing, _)| standing).filter(|_| self.standing == Standing::First)
    }

    /// What it comes to, with the answers that this is told by: of a promise that was kept, whether they know.
    #[must_use]
    pub fn came_to<'a>(&self, grid: &'a Grid) -> (&'a [Mark], Standing) {
        match (&grid.promise, self.knowing()) {
            (Some(promise), Some(known @ (Standing::First | Standing::Second))) => (&promise.answers, known),
            _ => (&grid.answers, self.standing),
        }
    }

    /// The same in a few words.
    #[must_use]
    pub fn said(&self, grid: &Grid) -> Message {
        let (answers, standing) = self.came_to(grid);
        match &grid.promise {
            Some(promise) if self.is_unknown() => message!("grid-said", word = &promise.none),
            _ => standing.said(answers),
        }
    }

    /// Whether nobody knows of a promise there.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.row.line.is_none() && !self.is_asked()
    }

    /// Whether it has contact with a column.
    #[must_use]
    pub fn knows(&self, column: &str) -> bool {
        self.row.contacts.contains(column)
    }
}

/// A grid with all that is found in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen<'a> {
    /// What is asked.
    pub grid: &'a Grid,
    /// What the room put in.
    pub filled: &'a Filled,
    /// Its rows.
    pub rows: Vec<Stood<'a>>,
    /// What is found, what matters most first.
    pub findings: Vec<Finding<'a>>,
}

impl Seen<'_> {
    /// What is found, as it is said: along a journey a sentence for each kind, with its moments.
    #[must_use]
    pub fn said(&self) -> Vec<Message> {
        if self.grid.promise.is_none() {
            return self.findings.iter().map(|found| found.said.clone()).collect();
        }
        let those = |found: &[Finding]| {
            let roles: Vec<&str> = found.iter().filter_map(|found| found.row).map(|row| row.role.as_str()).collect();
            Some(message!("grid-along", state = &found.first()?.said, roles = roles.join(", ")))
        };
        self.findings.chunk_by(|a, b| a.kind == b.kind).filter_map(those).collect()
    }

    /// The number of the row in which a thing is found.
    #[must_use]
    pub fn found_in(&self, at: usize) -> Option<usize> {
        let row = self.findings.get(at)?.row?;
        self.rows.iter().position(|stood| stood.row.id == row.id)
    }
}

/// From so many rows on it means something that one of them is alone.
const SEVERAL: usize = 3;
/// So many findings are too many for one look.
const MANY: usize = 3;

/// A grid of a session as it stands.
#[must_use]
pub fn seen<'a>(session: &'a Session, grid: &'a Grid) -> Seen<'a> {
    let filled = session.progress.filled(&grid.id);
    let rows = all_stood(&session.progress, grid, filled);
    // Read only where one carries all contact: a grid is drawn at every key.
    let family = || {
        let id = grid.family.as_deref()?;
        let reading = session.reading(session.day());
        let is_absent = reading.families.iter().any(|(known, is)| known == id && *is == Presence::Absent);
        Some((session.ladder.family_name(id), is_absent))
    };
    let findings = found(grid, filled, &rows, family);
    Seen { grid, filled, rows, findings }
}

/// How many things are found that the room reads one at a time: a few stand together, and along a journey those of a kind
/// are one.
#[must_use]
pub fn one_by_one(progress: &Progress, grid: &Grid) -> usize {
    if grid.promise.is_some() {
        return 0;
    }
    let filled = progress.filled(&grid.id);
    let count = found(grid, filled, &all_stood(progress, grid, filled), || None).len();
    if count < MANY { 0 } else { count }
}

/// All grids of a session that have anything in them.
#[must_use]
pub fn all(session: &Session) -> Vec<Seen<'_>> {
    session.grids().map(|(grid, _)| seen(session, grid)).collect()
}

fn all_stood<'a>(progress: &Progress, grid: &'a Grid, filled: &'a Filled) -> Vec<Stood<'a>> {
    filled.rows.iter().map(|row| stood(progress, grid, row)).collect()
}

fn stood<'a>(progress: &Progress, grid: &'a Grid, row: &'a Row) -> Stood<'a> {
    let votes = |question: &str| progress.shown_poll(question);
    let standing = progress.standing(&row.id);
    let told = votes(&row.id).and_then(|tally| tally.told());
    let then = row.then.as_ref().and_then(|then| votes(&then.id)).map(|tally| (Standing::voted(&tally), tally.told()));
    let tag = row.tag.as_deref().and_then(|id| grid.tag(id));
    Stood { row, tag, standing, told, then }
}

#[cfg(test)]
mod tests;
