//! What grids say, in words: their roles, who of us has worked with them, what the votes came to, and what stands out.

use super::doc::{Block, Doc};
use super::layout::wrap;
use super::sheet::{Cell, cells};
use crate::domain::grid::{Seen, Stood, all};
use crate::domain::history::since;
use crate::domain::session::Session;
use crate::domain::text::capitalised;
use crate::domain::vote::PollTally;
use crate::domain::workshop::Grid;
use crate::words::Words;
use crate::{message, say};

/// Over the columns of a grid's table.
fn heads(words: &Words) -> [String; 5] {
    [
        say!(words, "grid-head-role"),
        say!(words, "grid-head-tag"),
        say!(words, "grid-head-contacts"),
        say!(words, "grid-head-state"),
        say!(words, "grid-head-votes"),
    ]
}

/// A row's own role, tag, contacts, state and votes.
fn row(words: &Words, seen: &Seen, stood: &Stood) -> [String; 5] {
    let tag = stood.tag.map_or_else(String::new, |tag| tag.word.clone());
    let state = words.say(&stood.standing.said(seen.grid));
    [stood.row.role.clone(), tag, contacts(seen, stood).join(", "), state, votes(words, seen, stood)]
}

/// Roles of ours that a row has worked with.
fn contacts(seen: &Seen, stood: &Stood) -> Vec<String> {
    let known = seen.filled.columns.iter().filter(|column| stood.knows(&column.id));
    known.map(|column| column.role.clone()).collect()
}

/// How many gave which answer; a word where that could be guessed at, and nothing where nobody was asked.
fn votes(words: &Words, seen: &Seen, stood: &Stood) -> String {
    match stood.told {
        Some(told) => counts(words, seen.grid, &told),
        None if stood.is_asked() => say!(words, "grid-few-row"),
        None => String::new(),
    }
}

/// How many gave which answer of a grid's two, and how many none.
#[must_use]
pub fn counts(words: &Words, grid: &Grid, told: &PollTally) -> String {
    let word = |at: usize| grid.answers.get(at).map_or("", |mark| mark.word.as_str());
    let (first, second, silent) = (told.of(1), told.of(2), told.no_answer);
    say!(words, "grid-counts", first, first_word = word(0), second, second_word = word(1), silent)
}

/// What stands out, a sentence each.
#[must_use]
pub fn findings(words: &Words, seen: &Seen) -> Vec<String> {
    seen.findings.iter().map(|found| capitalised(&words.say(&found.said))).collect()
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
        doc.text(say!(words, "grid-about"));
        let rows = seen.rows.iter().map(|stood| row(words, seen, stood)).collect();
        doc.table(say!(words, "grid-caption"), heads(words), rows);
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
            let parts = [tag, contacts, state, votes].into_iter().filter(|part| !part.is_empty());
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
pub(super) const HEADS: [&str; 12] = [
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
            let state = cells![contacts, stood.standing.word(seen.grid)];
            let told = stood.told;
            let votes = cells![told.map(|t| t.of(1)), told.map(|t| t.of(2)), told.map(|t| t.no_answer), redacted];
            rows.push([lead, state, votes].concat());
        }
    }
    rows
}
