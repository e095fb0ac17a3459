//! What grids say, in words: their roles, who of us has worked with them, what the votes came to, and what stands out.

use super::doc::{Block, Doc};
use super::layout::wrap;
use super::sheet::{Cell, cells};
use crate::domain::grid::{Seen, Stood, all};
use crate::domain::history::since;
use crate::domain::session::Session;
use crate::domain::text::capitalised;
use crate::domain::vote::PollTally;
use crate::domain::workshop::{Grid, Mark};
use crate::words::Words;
use crate::{message, say};

/// Over the columns of a grid's table.
fn heads(words: &Words, grid: &Grid) -> [String; 5] {
    let of = grid.of();
    let (tag, contacts) = match &grid.promise {
        Some(promise) => (capitalised(&promise.name), say!(words, "grid-head-known")),
        None => (say!(words, "grid-head-tag"), say!(words, "grid-head-contacts")),
    };
    [say!(words, "grid-head-role", of), tag, contacts, say!(words, "grid-head-state"), say!(words, "grid-head-votes")]
}

/// A row's own role, tag or promise, contacts or whether they know of it, state and votes.
fn row(words: &Words, seen: &Seen, stood: &Stood) -> [String; 5] {
    let (tag, contacts) = match &seen.grid.promise {
        Some(promise) => (
            stood.row.line.clone().unwrap_or_default(),
            stood.then.map_or_else(String::new, |(_, told)| of_told(words, told, (seen.grid, &promise.answers))),
        ),
        None => (stood.tag.map_or_else(String::new, |tag| tag.word.clone()), contacts(seen, stood).join(", ")),
    };
    let state = words.say(&stood.said(seen.grid));
    let votes =
        if stood.is_asked() { of_told(words, stood.told, (seen.grid, &seen.grid.answers)) } else { String::new() };
    [stood.row.role.clone(), tag, contacts, state, votes]
}

/// Roles of ours that a row has worked with.
fn contacts(seen: &Seen, stood: &Stood) -> Vec<String> {
    let known = seen.filled.columns.iter().filter(|column| stood.knows(&column.id));
    known.map(|column| column.role.clone()).collect()
}

/// How many gave which answer; a word where that could be guessed at.
fn of_told(words: &Words, told: Option<PollTally>, asked: (&Grid, &[Mark])) -> String {
    told.map_or_else(|| say!(words, "grid-few-row"), |told| counts(words, asked, &told))
}

/// How many gave which of two answers, and how many none.
#[must_use]
pub fn counts(words: &Words, (grid, answers): (&Grid, &[Mark]), told: &PollTally) -> String {
    let word = |at: usize| answers.get(at).map_or("", |mark| mark.word.as_str());
    let (first, second, silent, of) = (told.of(1), told.of(2), told.no_answer, grid.of());
    say!(words, "grid-counts", first, first_word = word(0), second, second_word = word(1), silent, of)
}

/// What stands out, a sentence each.
#[must_use]
pub fn findings(words: &Words, seen: &Seen) -> Vec<String> {
    seen.said().iter().map(|said| capitalised(&words.say(said))).collect()
}

/// What has changed since the last time, likewise.
#[must_use]
pub fn changes(words: &Words, session: &Session, seen: &Seen) -> Vec<String> {
    since(session, &seen.grid.id).iter().map(|said| capitalised(&words.say(said))).collect()
}

/// Puts the grids of a session into its report.
pub(super) fn put(doc: &mut Doc, session: &Session, grids: &[Seen], words: &Words) {
    for seen in grids {
        doc.blocks.push(Block::Heading(seen.grid.ask.clone()));
        doc.text(say!(words, "grid-about", of = seen.grid.of()));
        let rows = seen.rows.iter().map(|stood| row(words, seen, stood)).collect();
        doc.table(say!(words, "grid-caption", of = seen.grid.of()), heads(words, seen.grid), rows);
        for (heading, lines) in
            [(message!("grid-found"), findings(words, seen)), (message!("grid-since"), changes(words, session, seen))]
        {
            if !lines.is_empty() {
                doc.blocks.push(Block::Heading(words.say(&heading)));
                doc.list(lines);
            }
        }
    }
}

/// What `rungs show` says of grids under a reading; empty where there is none.
#[must_use]
pub fn text(session: &Session, words: &Words, width: usize) -> String {
    let mut lines = Vec::new();
    for seen in all(session) {
        lines.extend(wrap("  ", &seen.grid.ask, width));
        for stood in &seen.rows {
            let [role, tag, contacts, state, votes] = row(words, &seen, stood);
            let parts = [&tag, &contacts, &state, &votes].map(|part| part.trim_end_matches('.'));
            let parts = parts.into_iter().filter(|part| !part.is_empty());
            lines.extend(wrap("    ", &format!("{role}: {}", parts.collect::<Vec<_>>().join("; ")), width));
        }
        let said = findings(words, &seen).into_iter().chain(changes(words, session, &seen));
        lines.extend(said.flat_map(|said| wrap("    ", &said, width)));
    }
    if lines.is_empty() {
        return String::new();
    }
    format!("\n{}\n{}\n", say!(words, "term-beside-ladder"), lines.join("\n"))
}

/// Over the columns of the table of grids.
pub(super) const HEADS: [&str; 14] = [
    "session",
    "account",
    "grid",
    "row",
    "role",
    "tag",
    "contacts",
    "state",
    "first",
    "second",
    "do_not_know",
    "promise",
    "known",
    "redacted",
];

/// A row for each role of theirs.
pub(super) fn sheet_rows(session: &Session, redacted: bool) -> Vec<Vec<Cell>> {
    let (id, account) = (&session.header.id, &session.header.setup.account);
    let mut rows = Vec::new();
    for seen in all(session) {
        for stood in &seen.rows {
            let tag = stood.tag.map(|tag| &tag.id);
            let lead = cells![id, account, &seen.grid.id, &stood.row.id, &stood.row.role, tag];
            let contacts = contacts(&seen, stood).join("; ");
            let state = cells![contacts, stood.standing.word(&seen.grid.answers)];
            let told = stood.told;
            let votes = cells![told.map(|t| t.of(1)), told.map(|t| t.of(2)), told.map(|t| t.no_answer)];
            let answers = seen.grid.promise.as_ref().map_or(&[][..], |promise| &promise.answers);
            let known = stood.then.map(|(standing, _)| standing.word(answers));
            rows.push([lead, state, votes, cells![stood.row.line.as_ref(), known, redacted]].concat());
        }
    }
    rows
}
