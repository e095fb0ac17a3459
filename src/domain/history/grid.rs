//! Who trusted whom, then and now. Rows are told apart by what they are called: ids are given in the order of typing, and
//! another room types in another order.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Snapshot, account_key};
use crate::domain::grid::{self, Standing};
use crate::domain::session::{GridStood, RowStood, Session};
use crate::domain::text::capitalised;
use crate::message;
use crate::words::{Message, Words};

/// What has changed in a grid since the last time, a sentence each; nothing where there was no last time.
#[must_use]
pub fn since(session: &Session, grid: &str) -> Vec<Message> {
    let Some(before) = session.progress.before.iter().rev().find(|before| before.id == grid) else { return Vec::new() };
    let Some(now) = of(session).into_iter().find(|now| now.id == grid) else { return Vec::new() };
    let moved = moved(&now, Some(before.clone()), Some(now.clone()));
    let named = |is: fn(&RowMove) -> bool| -> Vec<String> {
        moved.rows.iter().filter(|row| is(row)).map(|row| row.role.clone()).collect()
    };
    let (new, gone) = (named(|row| row.first.is_none()), named(|row| row.then.is_none()));
    let list = |roles: Vec<String>| roles.join(", ");
    let new = (!new.is_empty()).then(|| message!("grid-since-new", roles = list(new)));
    let gone = (!gone.is_empty()).then(|| message!("grid-since-gone", roles = list(gone)));
    let lost = moved.rows.iter().filter(|row| !row.lost.is_empty());
    let lost = lost.map(|row| message!("grid-since-lost", role = &row.role, roles = list(row.lost.clone())));
    let changed = moved.rows.iter().filter(|row| row.changed).filter_map(|row| {
        let (first, then) = (row.first.as_ref()?, row.then.as_ref()?);
        let is_asked = then.standing != Standing::NotAsked;
        is_asked.then(|| message!("grid-since-changed", role = &row.role, first = &first.said, then = &then.said))
    });
    let apart = moved.is_apart.then(|| message!("grid-other-window"));
    new.into_iter().chain(gone).chain(lost).chain(changed).chain(apart).collect()
}

/// The grids of a session.
pub(super) fn of(session: &Session) -> Vec<GridStood> {
    let words = session.words(&Words::default());
    let stood = |seen: grid::Seen| GridStood {
        id: seen.grid.id.clone(),
        ask: seen.grid.ask.clone(),
        window: session.workshop.window.clone(),
        is_journey: seen.grid.promise.is_some(),
        rows: seen
            .rows
            .iter()
            .map(|row| RowStood {
                role: row.row.role.clone(),
                contacts: seen.filled.columns.iter().filter(|c| row.knows(&c.id)).map(|c| c.role.clone()).collect(),
                standing: row.standing,
                then: row.knowing(),
                said: words.say(&row.said(seen.grid)),
            })
            .collect(),
        findings: seen.said().iter().map(|said| capitalised(&words.say(said))).collect(),
    };
    grid::all(session).into_iter().map(stood).collect()
}

/// A grid, then and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GridMove {
    /// Its id.
    pub id: String,
    /// What was asked of each row, the second time if it was.
    pub ask: String,
    /// Whether the two asked about different stretches of time, or in other words: states are then not set side by side.
    pub is_apart: bool,
    /// Whether its rows are moments with a promise each, and no roles.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_journey: bool,
    /// Rows that either room named, those of the second first.
    pub rows: Vec<RowMove>,
}

/// A role of theirs, then and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowMove {
    /// As it was typed, the second time if it was.
    pub role: String,
    /// `None` where it was not named.
    pub first: Option<RowStood>,
    /// The same, the second time.
    pub then: Option<RowStood>,
    /// Roles of ours that had contact with it and have none any more.
    pub lost: Vec<String>,
    /// Whether its state is another one; never where states are not set side by side.
    pub changed: bool,
}

/// Grids that either room filled in.
pub(super) fn moves(first: &Snapshot, then: &Snapshot) -> Vec<GridMove> {
    let only_first = first.grids.iter().filter(|grid| then.grids.iter().all(|other| other.id != grid.id));
    let all = then.grids.iter().chain(only_first);
    all.map(|grid| {
        let of = |side: &Snapshot| side.grids.iter().find(|other| other.id == grid.id).cloned();
        moved(grid, of(first), of(then))
    })
    .collect()
}

fn moved(grid: &GridStood, first: Option<GridStood>, then: Option<GridStood>) -> GridMove {
    let is_apart = first.as_ref().zip(then.as_ref()).is_some_and(|(a, b)| a.window != b.window || a.ask != b.ask);
    let rows = |side: Option<GridStood>| side.map(|grid| grid.rows).unwrap_or_default();
    let (first, then) = (rows(first), rows(then));
    let of =
        |side: &[RowStood], role: &str| side.iter().find(|row| account_key(&row.role) == account_key(role)).cloned();
    let gone = first.iter().filter(|row| of(&then, &row.role).is_none());
    let row = |row: &RowStood| {
        let (was, is) = (of(&first, &row.role), of(&then, &row.role));
        let both = was.as_ref().zip(is.as_ref());
        let keys = |row: &RowStood| row.contacts.iter().map(|role| account_key(role)).collect::<BTreeSet<_>>();
        let lost = both.map(|(was, is)| {
            let now = keys(is);
            was.contacts.iter().filter(|role| !now.contains(&account_key(role))).cloned().collect()
        });
        let changed = !is_apart && both.is_some_and(|(was, is)| (was.standing, was.then) != (is.standing, is.then));
        RowMove { role: row.role.clone(), lost: lost.unwrap_or_default(), changed, first: was, then: is }
    };
    let rows = then.iter().chain(gone).map(row).collect();
    GridMove { id: grid.id.clone(), ask: grid.ask.clone(), is_apart, is_journey: grid.is_journey, rows }
}
