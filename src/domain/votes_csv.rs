//! Votes as a table that a survey tool exports: one line a person, one column a question.
//!
//! Text in, answers out; whoever calls reads the file. It is read as survey tools and spreadsheets write it: either
//! everything is understood, or every problem is told and nothing is scored. What is read past is told too.

mod cell;
mod grid;
mod header;
mod people;
mod problem;
mod roles;

use std::collections::BTreeMap;

pub use problem::{Columns, Of, Problem, Rows, Values};
pub use roles::roles;

use header::{Asked, Column, Header};
use people::People;

use super::nearest::likely;
use super::reading::{Answers, PairVotes, SignVotes};
use super::session::{Ballot, Event, Session, may_pass_over};
use super::text::one_line;
use super::vote::{PollVotes, Tally, Vote};
use super::workshop::{Pair, Poll, Question, Workshop};
use crate::domain::order;
use crate::message;
use crate::words::{Message, Value};

/// Characters of a wrong value that a message shows.
const SHOWN: usize = 40;

/// What a file of votes says.
#[derive(Debug, Clone, PartialEq)]
pub struct Votes {
    /// The answers, in the script's order.
    pub answers: Answers,
    /// Votes beside the ladder, likewise.
    pub polls: Vec<PollVotes>,
    /// Votes on pairs that both sides answer, likewise.
    pub sided: Vec<(String, Tally)>,
    /// Ids of questions that have no column.
    pub missing: Vec<String>,
    /// Names of columns that are no question, as they can be shown; the first one may have none.
    pub left_out: Vec<String>,
    /// People who answered nothing.
    pub silent: Rows,
    /// Cells with a 0.
    pub zeros: usize,
    /// Whether signs are answered by numbers.
    pub has_numbers: bool,
}

impl Votes {
    /// What brings the votes into a session of this script: unrevealed, and without the order in which they came.
    /// Questions that have no column are left to the room. With it, on how many questions votes of an earlier file are
    /// replaced.
    ///
    /// # Errors
    /// Why none of them can be brought in, as a sentence.
    pub fn into_session(&self, session: &Session) -> Result<(Event, usize), Message> {
        let voted = self.tallies().filter(|(_, votes)| votes.voters() > 0);
        let voted: BTreeMap<String, Tally> = voted.map(|(id, votes)| (id.clone(), votes)).collect();
        let progress = &session.progress;
        let is_early = |id: &&str| progress.ballot(id).is_some_and(Ballot::is_collected);
        let has_votes = |id: &&str| progress.ballot(id).is_some_and(|b| !b.rounds.is_empty() || b.voted() > 0);
        let ids = || voted.keys().map(String::as_str);
        let taken: Vec<&str> = ids().filter(|id| has_votes(id) && !is_early(id)).collect();
        let passed: Vec<&str> = ids().filter(|id| progress.is_passed_over(id)).collect();
        let refused = match (taken.as_slice(), passed.as_slice()) {
            ([], []) => None,
            ([one, more @ ..], _) => Some(message!("check-votes-there-are", one = *one, more = more.len())),
            ([], passed) => Some(message!("check-votes-passed", ids = passed.join(", "), count = passed.len())),
        };
        if let Some(why) = refused {
            return Err(why);
        }
        let (people, room) = (self.people(), progress.room);
        if people > room {
            return Err(message!("check-votes-more-people", people, room));
        }
        let replaced = ids().filter(is_early).count();
        Ok((Event::Collected(voted), replaced))
    }

    /// How many people the file has votes of.
    #[must_use]
    pub fn people(&self) -> u32 {
        self.tallies().map(|(_, votes)| votes.voters()).max().unwrap_or(0)
    }

    /// The votes on every question.
    fn tallies(&self) -> impl Iterator<Item = (&String, Tally)> {
        let pairs = self.answers.pairs.iter().map(|p| (&p.id, Tally::Pair(p.tally)));
        let signs = self.answers.signs.iter().map(|s| (&s.id, Tally::Sign(s.tally)));
        let sided = self.sided.iter().map(|(id, votes)| (id, *votes));
        pairs.chain(signs).chain(sided).chain(self.polls.iter().map(|p| (&p.id, Tally::Poll(p.tally))))
    }

    /// Passes pairs over that do not apply; gives a sentence for each that had votes, which then do not count.
    ///
    /// # Errors
    /// Why one of them cannot be passed over, as a sentence.
    pub fn pass_over(&mut self, workshop: &Workshop, ids: &[String]) -> Result<Vec<Message>, Message> {
        let mut passed: Vec<&Pair> = Vec::new();
        let mut told = Vec::new();
        for id in ids {
            let Some(pair) = workshop.pairs().find(|p| p.id == *id) else {
                let meant = likely(id, workshop.pairs().map(|p| p.id.as_str()));
                return Err(match meant {
                    None => message!("check-votes-no-pair", id = cut(id)),
                    Some(meant) => message!("check-votes-no-pair-but", id = cut(id), meant),
                });
            };
            may_pass_over(pair, passed.iter().copied())
                .map_err(|why| message!("check-votes-may-not-pass", id, why = why.to_string()))?;
            passed.push(pair);
            for votes in self.answers.pairs.iter_mut().filter(|votes| votes.id == *id) {
                // As in a session, where nobody votes on it.
                let counted = std::mem::take(&mut votes.tally).valid();
                if counted > 0 {
                    told.push(message!("check-votes-do-not-count", id, count = counted));
                }
            }
            self.missing.retain(|missing| missing != id);
            self.answers.passed_over.insert(id.clone());
        }
        Ok(told)
    }

    /// What whoever brings the file should know of how it was read, a sentence each.
    #[must_use]
    pub fn notes(&self) -> Vec<Message> {
        let all = self.tallies().count();
        let missing = match self.missing.as_slice() {
            [] => None,
            many => Some(message!("check-votes-missing", count = many.len(), all, ids = many.join(", "))),
        };
        missing.into_iter().chain(self.read_past()).collect()
    }

    /// What was read past, or read as people may not expect, a sentence each.
    #[must_use]
    pub fn read_past(&self) -> Vec<Message> {
        // Short: on the screen it stands in the one line of what was just done.
        let named = self.left_out.iter().map(|name| match name.as_str() {
            "" => message!("check-votes-first-column").into(),
            name => name.into(),
        });
        let named = named.reduce(|before: Value, next| message!("check-votes-next", before, next).into());
        let left_out = named.map(|columns| message!("check-votes-left-out", columns));
        let silent = (!self.silent.is_empty()).then(|| message!("check-votes-silent", rows = self.silent.said()));
        let zeros = (self.zeros > 0).then(|| message!("check-votes-zeros", count = self.zeros));
        let numbers = self.has_numbers.then(|| message!("check-votes-numbers"));
        [left_out, silent, zeros, numbers].into_iter().flatten().collect()
    }
}

/// Reads votes on the questions of `workshop`. `room` is the number of people, by default as many as there are
/// lines of votes; it may be more, never less. Questions without a column count as not seen.
///
/// # Errors
/// Every problem of the file, each kind once.
pub fn parse(bytes: &[u8], workshop: &Workshop, room: Option<u32>) -> Result<Votes, Vec<Problem>> {
    let mut ballots = Ballots::new(workshop);
    let lines = grid::cut(bytes, |line| header::named(line, &ballots.asked)).map_err(|problem| vec![problem])?;
    let (header, mut problems) = header::read(&lines, &ballots.asked)?;
    let (people, of_lines) = people::of(&lines, &header);
    problems.extend(of_lines);
    problems.extend(ballots.count(&people, &header.columns));
    let rows = people.len();
    if rows == 0 && problems.is_empty() {
        problems.push(Problem::NoRows);
    }
    let counted = u32::try_from(rows).unwrap_or(u32::MAX);
    if let Some(room) = room.filter(|&room| room < counted) {
        problems.push(Problem::Room { rows, room });
    }
    if problems.is_empty() { Ok(ballots.votes(room.unwrap_or(counted), header, &people)) } else { Err(problems) }
}

/// The votes on every question of a script, as they are counted.
struct Ballots<'a> {
    questions: Vec<Question<'a>>,
    surveyed: Vec<&'a str>,
    asked: Vec<Asked<'a>>,
    tallies: Vec<Tally>,
    zeros: usize,
    has_numbers: bool,
}

/// Cells of one kind that are wrong in the same way.
#[derive(Default)]
struct Wrong {
    rows: Rows,
    columns: Columns,
    values: Values,
}

impl<'a> Ballots<'a> {
    fn new(workshop: &'a Workshop) -> Self {
        let mut questions: Vec<Question> = workshop.questions().collect();
        // Pairs first, then signs, then what is beside the ladder.
        order::by_key(&mut questions, |question| Of::from(*question));
        let asked = questions.iter().map(|question| Asked::new(question.id(), question.ask())).collect();
        let tallies = questions.iter().map(|question| question.no_votes()).collect();
        let surveyed = workshop.surveyed().map(Poll::id).collect();
        Ballots { questions, surveyed, asked, tallies, zeros: 0, has_numbers: false }
    }

    /// Counts everybody's votes; gives what is wrong with them.
    fn count(&mut self, people: &People, columns: &[Column]) -> Vec<Problem> {
        let mut wrong: BTreeMap<Of, Wrong> = BTreeMap::new();
        let mut zeros = Wrong::default();
        let mut has_three_answers = false;
        for (row, line) in people {
            for (cell, column) in line.cells.iter().zip(columns) {
                let Column::Question(question) = *column else { continue };
                let of = Of::from(self.questions[question]);
                let is_sign = of == Of::Sign;
                let vote = cell::vote(cell, self.questions[question]);
                let add = |to: &mut Wrong| {
                    to.rows.add(*row, line.number);
                    to.columns.add(self.asked[question].id);
                    to.values.add(cut(cell));
                };
                let digit = cell::digit(cell);
                self.zeros += usize::from(digit == Some(0) && vote == Some(Vote::Blank));
                self.has_numbers |= is_sign && digit.is_some_and(|digit| digit > 0);
                match digit {
                    Some(0) if is_sign => add(&mut zeros),
                    Some(2 | 3) if is_sign => has_three_answers = true,
                    _ => {}
                }
                if vote.is_none() {
                    add(wrong.entry(of).or_default());
                }
                let _ = vote.is_some_and(|vote| self.tallies[question].add(vote));
            }
        }
        let told =
            wrong.into_iter().map(|(of, Wrong { rows, columns, values })| Problem::Cell { rows, columns, values, of });
        let mut problems: Vec<Problem> = told.collect();
        if !has_three_answers && !zeros.rows.is_empty() {
            problems.push(Problem::ZeroOrOne { rows: zeros.rows, columns: zeros.columns });
        }
        problems.extend(self.decimals(people, columns));
        problems
    }

    /// Whole numbers that some lines write with decimals and some without: the few are no people's.
    fn decimals(&self, people: &People, columns: &[Column]) -> Option<Problem> {
        let mut found = Wrong::default();
        for (i, column) in columns.iter().enumerate() {
            let Column::Question(question) = *column else { continue };
            let cells = || people.iter().filter_map(|(row, line)| line.cells.get(i).map(|cell| (*row, line, cell)));
            let with = || cells().filter(|(_, _, cell)| cell::has_decimals(cell));
            let without =
                cells().filter(|(.., cell)| cell::digit(cell).is_some_and(|d| d > 0) && !cell::has_decimals(cell));
            if without.count() > 0 {
                for (row, line, _) in with() {
                    found.rows.add(row, line.number);
                    found.columns.add(self.asked[question].id);
                }
            }
        }
        (!found.rows.is_empty()).then_some(Problem::Decimals { rows: found.rows, columns: found.columns })
    }

    fn votes(self, room: u32, header: Header, people: &People) -> Votes {
        let has_column = |n: &usize| header.columns.contains(&Column::Question(*n));
        // What no survey asks is missed in none.
        let is_missed = |n: &usize| match self.questions[*n] {
            Question::Poll(poll) => self.surveyed.contains(&poll.id()),
            _ => true,
        };
        let missing = (0..self.asked.len()).filter(|n| !has_column(n) && is_missed(n));
        let missing = missing.map(|n| self.asked[n].id.to_owned()).collect();
        let (mut answers, mut polls, mut sided) = (Answers { room, ..Answers::default() }, Vec::new(), Vec::new());
        let here = (0..self.questions.len()).map(|n| has_column(&n) || is_missed(&n));
        let here: Vec<bool> = here.collect();
        for ((question, tally), _) in self.questions.iter().zip(self.tallies).zip(here).filter(|(_, here)| *here) {
            let id = question.id().to_owned();
            match (question, tally) {
                (question, tally) if matches!(tally, Tally::Pair(_)) && !question.is_scored() => {
                    sided.push((id, tally));
                }
                (Question::Pair(pair), Tally::Pair(tally)) => {
                    let (dimension, rung) = (pair.dimension.clone(), pair.rung);
                    answers.pairs.push(PairVotes { id, dimension, rung, tally, room });
                }
                (Question::Sign(sign), Tally::Sign(tally)) => {
                    answers.signs.push(SignVotes { id, family: sign.family.clone(), tally, room });
                }
                (_, Tally::Poll(tally)) => polls.push(PollVotes { id, tally, room }),
                _ => {}
            }
        }
        let silent = people.iter().filter(|(_, line)| {
            let mut cells = line.cells.iter().zip(&header.columns);
            cells.all(|(cell, column)| !matches!(column, Column::Question(_)) || cell.is_empty())
        });
        let silent = silent.map(|(row, line)| (*row, line.number)).collect();
        let (left_out, zeros, has_numbers) = (header.left_out, self.zeros, self.has_numbers);
        Votes { answers, polls, sided, missing, left_out, silent, zeros, has_numbers }
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
