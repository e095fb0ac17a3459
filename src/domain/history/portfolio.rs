//! Accounts by how far they stand from where they should.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Snapshot, Task, account_key};

/// Every account at its latest reading.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Portfolio {
    /// The day against which actions are overdue.
    pub today: NaiveDate,
    /// The widest gap first, and among equals the oldest reading.
    pub accounts: Vec<Holding>,
    /// Accounts that have sessions and no reading yet.
    pub unread: Vec<String>,
}

/// An account at its latest reading.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Holding {
    /// Rungs from the footing up to the target; below 0 where it stands higher than it needs to.
    pub gap: Option<i32>,
    /// Days since the reading.
    pub age: i64,
    /// The latest reading.
    pub latest: Snapshot,
    /// Actions whose day is past and that nobody has called done or dropped.
    pub overdue: Vec<Task>,
}

/// Every account in `all`, which has the latest of a day first, as of `today`.
#[must_use]
pub fn portfolio(all: &[Snapshot], today: NaiveDate) -> Portfolio {
    let mut by_account: BTreeMap<String, Vec<&Snapshot>> = BTreeMap::new();
    for snapshot in all {
        by_account.entry(account_key(&snapshot.account)).or_default().push(snapshot);
    }
    let (mut accounts, mut unread) = (Vec::new(), Vec::new());
    for sessions in by_account.into_values() {
        match holding(&sessions, today) {
            Some(holding) => accounts.push(holding),
            None => unread.extend(sessions.first().map(|s| s.account.clone())),
        }
    }
    accounts.sort_by_key(|h: &Holding| (Reverse(h.gap), h.latest.day, account_key(&h.latest.account)));
    Portfolio { today, accounts, unread }
}

fn holding(sessions: &[&Snapshot], today: NaiveDate) -> Option<Holding> {
    let read = sessions.iter().rev().filter(|s| s.footing.is_some());
    let latest = (*read.max_by_key(|s| s.day)?).clone();
    // Each session carries what the one before left open.
    let acted = |s: &&&Snapshot| !(s.actions.is_empty() && s.followed.is_empty());
    let last = sessions.iter().rev().filter(acted).max_by_key(|s| s.day);
    let mut overdue: Vec<Task> = last.into_iter().flat_map(|s| s.overdue(today)).cloned().collect();
    overdue.sort_by_key(|task| task.by);
    Some(Holding { gap: latest.gap(), age: (today - latest.day).num_days().max(0), latest, overdue })
}
