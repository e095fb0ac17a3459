//! Votes as a table that a survey tool exports: one line a person, one column a question, named by its id.
//!
//! Text in, answers out; whoever calls reads the file. Either everything fits, or every problem is told and nothing
//! is scored.

mod grid;

use super::nearest::nearest;
use super::reading::{Answers, PairVotes, SignVotes};
use super::session::{Event, Session};
use super::text::one_line;
use super::vote::{PairTally, SignTally, Tally, Vote};
use super::workshop::{Pair, Sign, Workshop};
use grid::{Grid, Line};

/// A column that may stand beside the questions and is not read: whose votes a line holds.
const SEAT: &str = "seat";
/// Characters of a wrong value that a message shows.
const SHOWN: usize = 40;

/// What a file of votes says.
#[derive(Debug, Clone, PartialEq)]
pub struct Votes {
    /// The answers, in the script's order.
    pub answers: Answers,
    /// Ids of questions that have no column.
    pub missing: Vec<String>,
}

impl Votes {
    /// What brings the votes into a session of this script: unrevealed, and without the order in which they came.
    /// Questions that have no column are left to the room.
    ///
    /// # Errors
    /// Why none of them can be brought in, as a sentence.
    pub fn into_session(&self, session: &Session) -> Result<Vec<Event>, String> {
        let pairs = self.answers.pairs.iter().map(|p| (&p.id, Tally::Pair(p.tally)));
        let signs = self.answers.signs.iter().map(|s| (&s.id, Tally::Sign(s.tally)));
        let voted: Vec<(&String, Tally)> = pairs.chain(signs).filter(|(_, votes)| votes.voters() > 0).collect();
        let has_votes = |id: &str| session.progress.ballot(id).is_some_and(|b| !b.rounds.is_empty() || b.voted() > 0);
        let taken: Vec<&str> = voted.iter().map(|(id, _)| id.as_str()).filter(|id| has_votes(id)).collect();
        match taken.as_slice() {
            [] => {}
            [one] => {
                return Err(format!(
                    "There are votes on {one} already, so nothing was brought in: take its column out of the file."
                ));
            }
            [one, more @ ..] => {
                return Err(format!(
                    "There are votes on {one} and {} more questions already, so nothing was brought in: take their \
                     columns out of the file.",
                    more.len()
                ));
            }
        }
        let (people, room) = (self.people(), session.progress.room);
        if people > room {
            return Err(format!(
                "The file has votes of {people} people and the room has {room}, so nothing was brought in: make the \
                 room larger first."
            ));
        }
        Ok(voted.into_iter().map(|(id, votes)| Event::Tally { question: id.clone(), votes }).collect())
    }

    /// How many people the file has votes of.
    #[must_use]
    pub fn people(&self) -> u32 {
        let pairs = self.answers.pairs.iter().map(|p| Tally::Pair(p.tally));
        let signs = self.answers.signs.iter().map(|s| Tally::Sign(s.tally));
        pairs.chain(signs).map(|votes| votes.voters()).max().unwrap_or(0)
    }

    /// A sentence about questions that have no column; `None` where every question has one.
    #[must_use]
    pub fn note(&self) -> Option<String> {
        let all = self.answers.pairs.len() + self.answers.signs.len();
        match self.missing.as_slice() {
            [] => None,
            [one] => Some(format!("{one}, one of {all} questions, has no column in the file and counts as not seen.")),
            many => Some(format!(
                "{} of {all} questions have no column in the file and count as not seen: {}.",
                many.len(),
                many.join(", ")
            )),
        }
    }
}

/// Why a file of votes cannot be scored: where, what, and the way out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Nothing in it.
    #[error("the file is empty; it needs a first line with the ids of the questions and then one line a person")]
    Empty,
    /// A first line and no more.
    #[error("there are no votes below the first line; add one line a person")]
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
    /// Separated by tabs.
    #[error("the columns are separated by tabs; save the table with commas or semicolons between them")]
    Tabs,
    /// A quote that is not closed where it was opened.
    #[error("line {line}: a quote (\") is opened and not closed on the line; close it or take it out")]
    OpenQuote {
        /// Counted from 1.
        line: usize,
    },
    /// A column with an empty name.
    #[error("line 1: column {column} has no name; give it the id of its question or take the column out")]
    Unnamed {
        /// Counted from 1.
        column: usize,
    },
    /// A column that is no question of the script.
    #[error("line 1: column {column}, \"{name}\", is no question of this workshop{}", did_you_mean(.nearest))]
    Unknown {
        /// Counted from 1.
        column: usize,
        /// As it is in the file, cut.
        name: String,
        /// The question whose id is nearest.
        nearest: Option<String>,
    },
    /// Two columns of one name.
    #[error("line 1: columns {first} and {column} are both \"{name}\"; take one of them out")]
    Twice {
        /// Counted from 1.
        column: usize,
        /// Its twin.
        first: usize,
        /// The question's id.
        name: String,
    },
    /// No column is a question.
    #[error("line 1 names no question of this workshop; name each column by the id of its question")]
    NoQuestion,
    /// A line with too few or too many cells.
    #[error("row {row} (line {line}) has {cells} of {columns} columns; every line needs as many as the first")]
    Width {
        /// The person, counted from 1.
        row: usize,
        /// Counted from 1.
        line: usize,
        /// Cells on this line.
        cells: usize,
        /// Cells on the first.
        columns: usize,
    },
    /// An answer that the question does not take.
    #[error(
        "row {row} (line {line}), column {column}: \"{value}\" is no answer; {takes}, or leave it empty for not seen"
    )]
    Cell {
        /// The person, counted from 1.
        row: usize,
        /// Counted from 1.
        line: usize,
        /// The question's id.
        column: String,
        /// As it is in the file, cut.
        value: String,
        /// What the question takes.
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

fn did_you_mean(nearest: &Option<String>) -> String {
    nearest.as_ref().map_or_else(String::new, |id| format!("; did you mean \"{id}\"?"))
}

/// Reads votes on the questions of `workshop`. `room` is the number of people, by default as many as there are
/// lines of votes; it may be more, never less. Questions without a column count as not seen.
///
/// # Errors
/// Every problem of the file, in the order of its lines.
pub fn parse(bytes: &[u8], workshop: &Workshop, room: Option<u32>) -> Result<Votes, Vec<Problem>> {
    let grid = Grid::cut(bytes)?;
    let mut ballots = Ballots::new(workshop);
    let mut problems = Vec::new();
    let columns = columns(&grid.header, &ballots, &mut problems);
    for (row, line) in (1..).zip(&grid.rows) {
        match line.cells.len() == columns.len() {
            true => ballots.count(row, line, &columns, &mut problems),
            false => problems.push(Problem::Width {
                row,
                line: line.number,
                cells: line.cells.len(),
                columns: columns.len(),
            }),
        }
    }
    let rows = grid.rows.len();
    if rows == 0 {
        problems.push(Problem::NoRows);
    }
    let counted = u32::try_from(rows).unwrap_or(u32::MAX);
    if let Some(room) = room.filter(|&room| room < counted) {
        problems.push(Problem::Room { rows, room });
    }
    if problems.is_empty() { Ok(ballots.votes(room.unwrap_or(counted), &columns)) } else { Err(problems) }
}

/// What a column holds: the number of its question, or nothing that is read.
type Column = Option<usize>;

fn columns(header: &[String], ballots: &Ballots, problems: &mut Vec<Problem>) -> Vec<Column> {
    let before = problems.len();
    let mut columns = Vec::new();
    for (at, name) in header.iter().enumerate() {
        let question = ballots.ids.iter().position(|id| id == name);
        let column = at + 1;
        if name.is_empty() {
            problems.push(Problem::Unnamed { column });
        } else if question.is_none() && name != SEAT {
            let nearest = nearest(name, ballots.ids.iter().copied().chain([SEAT])).map(str::to_owned);
            problems.push(Problem::Unknown { column, name: cut(name), nearest });
        } else if let Some(first) = header[..at].iter().position(|n| n == name) {
            problems.push(Problem::Twice { column, first: first + 1, name: name.clone() });
        }
        columns.push(question);
    }
    if problems.len() == before && columns.iter().all(Option::is_none) {
        problems.push(Problem::NoQuestion);
    }
    columns
}

/// The votes on every question of a script, as they are counted.
struct Ballots<'a> {
    pairs: Vec<&'a Pair>,
    signs: Vec<&'a Sign>,
    /// Pairs first.
    ids: Vec<&'a str>,
    tallies: Vec<Tally>,
}

impl<'a> Ballots<'a> {
    fn new(workshop: &'a Workshop) -> Self {
        let (pairs, signs): (Vec<_>, Vec<_>) = (workshop.pairs().collect(), workshop.signs().collect());
        let ids = pairs.iter().map(|p| p.id.as_str()).chain(signs.iter().map(|s| s.id.as_str())).collect();
        let tallies = pairs
            .iter()
            .map(|_| Tally::Pair(PairTally::default()))
            .chain(signs.iter().map(|_| Tally::Sign(SignTally::default())))
            .collect();
        Ballots { pairs, signs, ids, tallies }
    }

    fn count(&mut self, row: usize, line: &Line, columns: &[Column], problems: &mut Vec<Problem>) {
        for (cell, question) in line.cells.iter().zip(columns) {
            let Some(question) = *question else { continue };
            let (vote, takes) = match self.tallies[question] {
                Tally::Pair(_) => (point(cell), "it takes 1 to 5"),
                Tally::Sign(_) => (answer(cell), "it takes yes, partly or no"),
            };
            if !vote.is_some_and(|vote| self.tallies[question].add(vote)) {
                problems.push(Problem::Cell {
                    row,
                    line: line.number,
                    column: self.ids[question].to_owned(),
                    value: cut(cell),
                    takes,
                });
            }
        }
    }

    fn votes(self, room: u32, columns: &[Column]) -> Votes {
        let has_column = |n: &usize| columns.contains(&Some(*n));
        let missing = (0..self.ids.len()).filter(|n| !has_column(n)).map(|n| self.ids[n].to_owned()).collect();
        let (of_pairs, of_signs) = self.tallies.split_at(self.pairs.len());
        let pairs = self.pairs.iter().zip(of_pairs).filter_map(|(pair, tally)| match *tally {
            Tally::Pair(tally) => {
                Some(PairVotes { id: pair.id.clone(), dimension: pair.dimension.clone(), rung: pair.rung, tally, room })
            }
            Tally::Sign(_) => None,
        });
        let signs = self.signs.iter().zip(of_signs).filter_map(|(sign, tally)| match *tally {
            Tally::Sign(tally) => Some(SignVotes { id: sign.id.clone(), family: sign.family.clone(), tally, room }),
            Tally::Pair(_) => None,
        });
        let answers = Answers { room, pairs: pairs.collect(), signs: signs.collect(), ..Answers::default() };
        Votes { answers, missing }
    }
}

fn point(cell: &str) -> Option<Vote> {
    match cell.as_bytes() {
        [] | b"?" => Some(Vote::Blank),
        [digit @ b'1'..=b'5'] => Some(Vote::Point(digit - b'0')),
        _ => None,
    }
}

fn answer(cell: &str) -> Option<Vote> {
    match cell.to_ascii_lowercase().as_str() {
        "" | "?" => Some(Vote::Blank),
        "yes" | "y" => Some(Vote::Yes),
        "partly" | "p" => Some(Vote::Partly),
        "no" | "n" => Some(Vote::No),
        _ => None,
    }
}

/// A value as a message shows it: harmless, and not endless.
fn cut(value: &str) -> String {
    let shown = one_line(value);
    match shown.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &shown[..end]),
        None => shown.into_owned(),
    }
}

#[cfg(test)]
mod tests;
