//! Accounts by how far they stand from where they should, one table a ladder.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Extent, Named, Snapshot, Task, account_key};
use crate::domain::order;

/// Every account at its latest reading.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Portfolio {
    /// The day against which actions are overdue.
    pub today: NaiveDate,
    /// One table a ladder, by the ladders' ids: their rungs mean different things.
    pub ladders: Vec<OnLadder>,
    /// Accounts of which nothing is read yet, by name.
    pub begun: Vec<Begun>,
    /// Actions whose day is past and that nobody has called done or dropped, the oldest first.
    pub overdue: Vec<Overdue>,
}

/// The accounts that were read on one ladder.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OnLadder {
    /// The ladder's id.
    pub ladder: String,
    /// Its title, as the latest reading has it.
    pub title: String,
    /// What stands on it.
    pub subject: String,
    /// The versions of it on which these accounts were read, in order.
    pub versions: Vec<String>,
    /// Its rungs, from the lowest up, as the latest reading has them.
    pub rungs: Vec<Named>,
    /// The widest gap first, and among equals the oldest reading.
    pub accounts: Vec<Holding>,
}

/// An account at its latest reading on a ladder.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Holding {
    /// Rungs from the footing up to the target; below 0 where it stands higher than it needs to.
    pub gap: Option<i32>,
    /// Days since the reading.
    pub age: i64,
    /// Of what was taken on about it and is not done, what is due first.
    pub next: Option<Due>,
    /// The latest reading; where no pair was asked, what was read beside pairs.
    pub latest: Snapshot,
}

/// What is due first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Due {
    /// The action, its owner and its day.
    #[serde(flatten)]
    pub task: Task,
    /// Whether its day is past.
    pub overdue: bool,
}

/// An account that has sessions and nothing read in them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Begun {
    /// The account.
    pub account: String,
    /// Its latest session.
    pub session: String,
    /// The workshop of that.
    pub workshop: String,
    /// The day it was last open.
    pub day: NaiveDate,
}

/// An action whose day is past.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Overdue {
    /// About whom it was taken on.
    pub account: String,
    /// The action, its owner and its day.
    #[serde(flatten)]
    pub task: Task,
}

/// Every account in `all`, which has the latest of a day first, as of `today`. Told cases are about none.
#[must_use]
pub fn portfolio(all: Vec<Snapshot>, today: NaiveDate) -> Portfolio {
    let mut by_account: BTreeMap<String, Vec<Snapshot>> = BTreeMap::new();
    for snapshot in all {
        by_account.entry(account_key(&snapshot.account)).or_default().push(snapshot);
    }
    let mut on: BTreeMap<String, Vec<Holding>> = BTreeMap::new();
    let (mut begun, mut overdue) = (Vec::new(), Vec::new());
    for owned in by_account.into_values() {
        let sessions: Vec<&Snapshot> = owned.iter().collect();
        let about: Vec<&Snapshot> = sessions.iter().copied().filter(|s| s.read != Extent::ToldCase).collect();
        let Some(last) = latest(&about, |_| true) else { continue };
        if about.iter().all(|s| s.read == Extent::Nothing) {
            let Snapshot { account, session, workshop, day, .. } = last.clone();
            begun.push(Begun { account, session, workshop, day });
        }
        // Each session carries what the one before left open, whatever it was about.
        let acted = latest(&sessions, |s| !(s.actions.is_empty() && s.followed.is_empty()));
        let next = acted.and_then(|s| s.open.iter().min_by_key(|task| task.by));
        let next = next.map(|task| Due { task: task.clone(), overdue: task.by < today });
        let late = acted.into_iter().flat_map(|s| s.overdue(today)).cloned();
        overdue.extend(late.map(|task| Overdue { account: last.account.clone(), task }));
        let stand: Vec<String> = latest_by_ladder(&about).into_iter().map(|s| s.session.clone()).collect();
        for latest in owned.into_iter().filter(|s| stand.contains(&s.session)) {
            let age = (today - latest.day).num_days().max(0);
            let holding = Holding { gap: latest.gap(), age, next: next.clone(), latest };
            on.entry(holding.latest.ladder.clone()).or_default().push(holding);
        }
    }
    order::by_key(&mut overdue, |late| late.task.by);
    Portfolio { today, ladders: on.into_values().filter_map(on_ladder).collect(), begun, overdue }
}

/// The latest of `sessions` that is `wanted`; they have the latest of a day first.
fn latest<'a>(sessions: &[&'a Snapshot], wanted: impl Fn(&Snapshot) -> bool) -> Option<&'a Snapshot> {
    sessions.iter().rev().copied().filter(|s| wanted(s)).max_by_key(|s| s.day)
}

/// Where an account stands on each ladder it was read on. A footing, however old, says more than signs alone.
fn latest_by_ladder<'a>(sessions: &[&'a Snapshot]) -> Vec<&'a Snapshot> {
    let mut on: BTreeMap<&str, Vec<&Snapshot>> = BTreeMap::new();
    for snapshot in sessions.iter().filter(|s| s.read == Extent::Something) {
        on.entry(&snapshot.ladder).or_default().push(snapshot);
    }
    on.values().filter_map(|read| latest(read, Snapshot::is_reading).or_else(|| latest(read, |_| true))).collect()
}

/// `None` where nothing was read on it.
fn on_ladder(mut accounts: Vec<Holding>) -> Option<OnLadder> {
    order::by_key(&mut accounts, |h| (Reverse(h.gap), h.latest.day, account_key(&h.latest.account)));
    let newest = &accounts.iter().max_by_key(|h| h.latest.day)?.latest;
    let Snapshot { ladder, ladder_title: title, subject, rungs, .. } = newest.clone();
    let mut versions: Vec<String> = accounts.iter().map(|h| h.latest.ladder_version.clone()).collect();
    order::once(&mut versions);
    Some(OnLadder { ladder, title, subject, versions, rungs, accounts })
}
