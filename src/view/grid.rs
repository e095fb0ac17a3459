//! A grid of who trusts whom as everybody sees it: roles, contacts, what each row's votes came to, and what is found.

use super::outcome::{Finding, Found, Outcome};
use super::{Role, Said};
use crate::app::room::{Cell, Room};
use crate::domain::grid::{self, Seen, Standing, Stood};
use crate::domain::session::journal::Fate;
use crate::domain::session::{Ballot, Event, Filling};
use crate::domain::text::capitalised;
use crate::domain::vote::{PollTally, Tally};
use crate::domain::workshop::{Grid, Mark, Poll};
use crate::export::grid::changes;
use crate::words::{Message, Words};
use crate::{message, say};

/// A grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// That it is scored nowhere, and the stretch of time that is asked about.
    pub how: String,
    /// What is asked of each row.
    pub ask: String,
    /// Questions that help the room to think of roles; none once it has named some.
    pub prompts: Vec<String>,
    /// Roles of ours, each with its letter.
    pub heads: Vec<(char, String)>,
    /// Roles of theirs.
    pub rows: Vec<Row>,
    /// The number of the row at hand.
    pub at_hand: Option<usize>,
    /// What is found; before the room reads it, only once something was revealed.
    pub findings: Vec<Said>,
    /// What the keys do next, to whoever has them.
    pub next: Option<String>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The role.
    pub role: String,
    /// Its tag, or what was promised there; empty where it has none.
    pub tag: String,
    /// Contact with each column.
    pub contacts: Vec<Contact>,
    /// What its votes came to; `None` before they were shown.
    pub found: Option<Found>,
    /// Whether nobody knows of a promise there, and so nobody votes on it.
    pub is_unknown: bool,
}

/// Whether two have worked together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contact {
    /// They have not.
    No,
    /// It was just marked, and is not on disk.
    Coming,
    /// They have.
    Yes,
}

impl Contact {
    /// Its sign.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Contact::No => "·",
            Contact::Coming => "◌",
            Contact::Yes => "●",
        }
    }

    /// What it means, for its colour.
    #[must_use]
    pub fn role(self) -> Role {
        match self {
            Contact::No => Role::Line,
            Contact::Coming | Contact::Yes => Role::Taken,
        }
    }
}

impl Filled {
    /// The grid as it stands in the room.
    #[must_use]
    pub fn of(room: &Room, asked: &Grid, filling: Filling) -> Self {
        let words = &room.words;
        let seen = grid::seen(&room.session, asked);
        let is_asked = seen.rows.iter().any(|row| row.standing != Standing::NotAsked);
        let is_told = is_asked || filling != Filling::Names;
        let letters = 'a'..='z';
        let roles = seen.filled.columns.iter().map(|column| words.shown(&column.role));
        let prompts = if seen.rows.is_empty() { asked.rows.prompt.clone() } else { Vec::new() };
        Filled {
            how: format!("{} · {}", say!(words, "term-beside-ladder"), room.session.workshop.window),
            ask: words.shown(&asked.ask),
            prompts: prompts.iter().map(|text| words.shown(text)).collect(),
            heads: letters.zip(roles).collect(),
            rows: seen.rows.iter().map(|row| self::row(room, &seen, row, is_told)).collect(),
            at_hand: match filling {
                Filling::Names => at_hand(room, &seen),
                Filling::Reads => None,
                Filling::Says(at) => seen.found_in(at),
            },
            findings: match filling {
                Filling::Says(at) => findings(room, &seen).into_iter().skip(at).take(1).collect(),
                _ if is_told => findings(room, &seen),
                _ => Vec::new(),
            },
            next: next(room, asked, filling).filter(|_| room.has_keys()),
        }
    }

    /// How many rows have votes that were shown, and how many there are.
    #[must_use]
    pub fn asked(&self) -> (usize, usize) {
        (self.rows.iter().filter(|row| row.found.is_some()).count(), self.rows.len())
    }
}

/// The row that is marked; where somebody else marks, the one that was typed or marked last.
fn at_hand(room: &Room, seen: &Seen) -> Option<usize> {
    if room.has_keys() {
        return room.marking().map(|cell| cell.row);
    }
    let kept = room.session.journal.entries().iter().rev().filter(|entry| entry.fate == Fate::Kept);
    let last = match kept.filter_map(|entry| entry.what.as_ref()).next()? {
        Event::Row { id, .. } | Event::Contact { row: id, .. } => id,
        _ => return None,
    };
    seen.rows.iter().position(|stood| stood.row.id == *last)
}

fn row(room: &Room, seen: &Seen, stood: &Stood, is_told: bool) -> Row {
    let contact = |column: &str| match stood.knows(column) {
        false => Contact::No,
        true if room.is_coming(&stood.row.id, column) => Contact::Coming,
        true => Contact::Yes,
    };
    Row {
        role: room.words.shown(&stood.row.role),
        tag: match &seen.grid.promise {
            Some(promise) => {
                let none = if is_told { &promise.none } else { "" };
                room.words.shown(stood.row.line.as_deref().unwrap_or(none))
            }
            None => stood.tag.map_or_else(String::new, |tag| room.words.shown(&tag.word)),
        },
        contacts: seen.filled.columns.iter().map(|column| contact(&column.id)).collect(),
        found: stood.is_asked().then(|| {
            let (answers, standing) = stood.came_to(seen.grid);
            found(&room.words, answers, standing)
        }),
        is_unknown: seen.grid.promise.is_some() && is_told && stood.is_unknown(),
    }
}

/// A state's sign, word and meaning.
fn found(words: &Words, answers: &[Mark], standing: Standing) -> Found {
    let glyph = |at: usize, or: &'static str| match answers.get(at).map(|mark| mark.glyph.as_str()) {
        Some("●") => "●",
        Some("○") => "○",
        _ => or,
    };
    let (mark, role) = match standing {
        Standing::First => (glyph(0, "●"), Role::Solid),
        Standing::Second => (glyph(1, "○"), Role::Hazard),
        Standing::Open => ("⇄", Role::Split),
        Standing::OneVoice => ("1", Role::Text),
        Standing::Unknown | Standing::NotAsked => ("?", Role::Text),
    };
    Found { mark, word: words.shown(words.say(&standing.said(answers))), role }
}

/// What is found, a sentence each.
#[must_use]
pub fn findings(room: &Room, seen: &Seen) -> Vec<Said> {
    let words = &room.words;
    let found = seen.said();
    let found = found.iter().map(|said| Said::new(words.shown(capitalised(&words.say(said))), Role::Question));
    let mut found: Vec<Said> = found.collect();
    if found.is_empty() {
        found.push(Said::plain(say!(words, "grid-nothing-found")));
    }
    let changes = changes(words, &room.session, seen);
    let head = (!changes.is_empty()).then(|| Said::new(say!(words, "grid-since"), Role::Heading));
    found.into_iter().chain(head).chain(changes.into_iter().map(|text| Said::plain(words.shown(text)))).collect()
}

fn next(room: &Room, asked: &Grid, filling: Filling) -> Option<String> {
    let words = &room.words;
    let filled = room.session.progress.filled(&asked.id);
    let has_columns = asked.columns.is_some();
    Some(match (room.marking(), filling) {
        (Some(Cell { .. }), _) => tags(words, asked)?,
        (None, Filling::Reads | Filling::Says(_)) => return None,
        (None, Filling::Names) if filled.rows.is_empty() => say!(words, "grid-next-rows", of = asked.of()),
        (None, Filling::Names) if asked.promise.is_some() => say!(words, "grid-next-promises"),
        (None, Filling::Names) if has_columns && filled.columns.is_empty() => say!(words, "grid-next-columns"),
        (None, Filling::Names) => say!(words, "grid-next-marks"),
    })
}

/// The digit of each tag.
fn tags(words: &Words, grid: &Grid) -> Option<String> {
    let tags = (1..)
        .zip(&grid.tags)
        .map(|(digit, tag): (u8, _)| say!(words, "screen-poll-meaning", digit, meaning = &tag.word));
    let tags: Vec<String> = tags.collect();
    (!tags.is_empty()).then(|| words.shown(tags.join(" · ")))
}

/// What 0 stands for in a vote on a row, where a question is one.
pub(super) fn zero(room: &Room, question: &str) -> Option<Message> {
    room.session.progress.row(question).map(|(grid, _)| message!("grid-zero", of = of(room, grid)))
}

/// The same in lines.
pub(super) fn zero_said(room: &Room, question: &str) -> Option<Message> {
    room.session.progress.row(question).map(|(grid, _)| message!("grid-zero-said", of = of(room, grid)))
}

/// What the digits of a row are; `None` where the question is no row.
#[must_use]
pub fn scale(room: &Room, poll: Poll) -> Option<String> {
    let (grid, _) = room.session.progress.row(poll.id())?;
    let word = |at: usize| poll.answers().get(at).map_or("", |(_, word)| word).to_owned();
    Some(say!(room.words, "grid-scale", first = word(0), second = word(1), of = of(room, grid)))
}

/// What the rows of a grid are, as the catalogue tells them apart.
fn of(room: &Room, grid: &str) -> &'static str {
    room.session.workshop.grid(grid).map_or("roles", Grid::of)
}

/// What a reveal says of a row: what its votes come to, how many gave which answer, who does not know the role, and
/// what is found there. `None` where the question is no row.
pub(super) fn outcome(room: &Room, question: &str, ballot: Option<&Ballot>, tally: &PollTally) -> Option<Outcome> {
    let (id, row) = room.session.progress.row(question)?;
    let asked = room.session.workshop.grid(id)?;
    let (_, answers) = row.questions(asked).find(|(choice, _)| choice.id == question)?;
    let words = &room.words;
    let found = found(words, answers, Standing::voted(tally));
    let told = |told| crate::export::grid::counts(words, (asked, answers), &told);
    let counts = words.shown(tally.told().map_or_else(|| say!(words, "grid-few"), told));
    let rounds = ballot.map_or(&[][..], |ballot| ballot.rounds.as_slice());
    let first = rounds.first().filter(|_| rounds.len() > 1).and_then(|first| match first.tally {
        Tally::Poll(tally) => Some(Standing::voted(&tally)),
        _ => None,
    });
    let first = first.map(|standing| say!(words, "screen-first-vote", state = standing.said(answers)));
    let seen = grid::seen(&room.session, asked);
    let here = seen.findings.iter().filter(|found| found.row.is_some_and(|row| row.asks(question)));
    let here = here.filter(|_| asked.promise.is_none());
    let talk = here.map(|found| words.shown(capitalised(&words.say(&found.said)))).collect();
    let said = first.into_iter().chain(room.told_of(question));
    let headline = capitalised(&found.word);
    let found = Found { word: headline.clone(), ..found };
    Some(Outcome {
        finding: vec![Finding::whole(headline.clone())],
        headline,
        found,
        counts: Some(counts.clone()),
        short: Some(counts),
        talk,
        said: said.map(|text| Said::plain(words.shown(text))).collect(),
        aside: Vec::new(),
    })
}

/// A row in a sentence, for lines.
#[must_use]
pub fn said(room: &Room, filled: &Filled, row: &Row) -> String {
    let words = &room.words;
    let known = row.contacts.iter().zip(&filled.heads).filter(|(contact, _)| **contact != Contact::No);
    let known: Vec<String> = known.map(|(_, (_, role))| role.clone()).collect();
    let contacts = match (known.is_empty(), filled.heads.is_empty()) {
        (_, true) => None,
        (true, false) => Some(words.say(&message!("grid-line-no-contact"))),
        (false, false) => Some(say!(words, "grid-line-contacts", roles = words.list(known))),
    };
    let asked = || (!row.is_unknown).then(|| say!(words, "term-state-not-asked"));
    let state = row.found.as_ref().map(|found| found.word.clone()).or_else(asked);
    let tag = (!row.tag.is_empty()).then(|| row.tag.clone());
    let parts: Vec<String> = tag.into_iter().chain(contacts).chain(state).collect();
    format!("{}: {}.", row.role, parts.join("; "))
}
