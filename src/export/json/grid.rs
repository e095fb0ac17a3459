//! Grids of who trusts whom: beside the ladder, nothing is made of them.

use serde::Serialize;

use super::InOrder;
use crate::domain::grid::{Seen, Stood, all};
use crate::domain::session::Session;
use crate::domain::vote::PollTally;
use crate::domain::workshop::Mark;

/// A grid.
#[derive(Serialize)]
pub struct GridEntry {
    id: String,
    ask: String,
    rows: Vec<RowEntry>,
    columns: Vec<ColumnEntry>,
    findings: Vec<FoundEntry>,
}

/// A role of theirs.
#[derive(Serialize)]
struct RowEntry {
    id: String,
    role: String,
    tag: Option<String>,
    /// Ids of columns.
    contacts: Vec<String>,
    state: String,
    counts: Option<InOrder<String, u32>>,
    /// What was promised there.
    #[serde(skip_serializing_if = "Option::is_none")]
    promise: Option<String>,
    /// Whether they know that it was kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    known: Option<KnownEntry>,
}

/// What was asked about a promise that was kept.
#[derive(Serialize)]
struct KnownEntry {
    state: String,
    counts: Option<InOrder<String, u32>>,
}

/// A role of ours.
#[derive(Serialize)]
struct ColumnEntry {
    id: String,
    role: String,
}

/// What stands out, by ids.
#[derive(Serialize)]
struct FoundEntry {
    kind: &'static str,
    row: Option<String>,
    column: Option<String>,
}

/// The grids of a session that have anything in them.
pub fn grids(session: &Session) -> Vec<GridEntry> {
    all(session).iter().map(grid).collect()
}

fn grid(seen: &Seen) -> GridEntry {
    let columns = seen.filled.columns.iter();
    let found = seen.findings.iter().map(|found| FoundEntry {
        kind: found.kind.word(),
        row: found.row.map(|row| row.id.clone()),
        column: found.column.map(|(id, _)| id.to_owned()),
    });
    GridEntry {
        id: seen.grid.id.clone(),
        ask: seen.grid.ask.clone(),
        rows: seen.rows.iter().map(|stood| row(seen, stood)).collect(),
        columns: columns.map(|column| ColumnEntry { id: column.id.clone(), role: column.role.clone() }).collect(),
        findings: found.collect(),
    }
}

fn row(seen: &Seen, stood: &Stood) -> RowEntry {
    let promise = seen.grid.promise.as_ref();
    let known = stood.then.zip(promise).map(|((standing, told), promise)| KnownEntry {
        state: standing.word(&promise.answers).to_owned(),
        counts: counts(told, &promise.answers),
    });
    let columns = seen.filled.columns.iter().filter(|column| stood.knows(&column.id));
    RowEntry {
        id: stood.row.id.clone(),
        role: stood.row.role.clone(),
        tag: stood.tag.map(|tag| tag.id.clone()),
        contacts: columns.map(|column| column.id.clone()).collect(),
        state: stood.standing.word(&seen.grid.answers).to_owned(),
        counts: counts(stood.told, &seen.grid.answers),
        promise: stood.row.line.clone(),
        known,
    }
}

fn counts(told: Option<PollTally>, marks: &[Mark]) -> Option<InOrder<String, u32>> {
    told.map(|told| {
        let answers = (1..).zip(marks).map(|(digit, mark)| (mark.id.clone(), told.of(digit)));
        answers.chain([("do-not-know".to_owned(), told.no_answer)]).collect()
    })
}
