//! An account over time, on one ladder.

use chrono::NaiveDate;
use serde::Serialize;

use super::danger::spans;
use super::deed::deeds;
use super::lens::{LensOver, over};
use super::{Deed, Extent, Named, Snapshot, Span, account_key, differences};
use crate::domain::ladder::Height;
use crate::domain::order;
use crate::domain::session::GridStood;
use crate::words::Message;

/// An account over time, on one ladder.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Trend {
    /// The account.
    pub account: String,
    /// The ladder's id.
    pub ladder: String,
    /// The day on which it is told.
    pub today: NaiveDate,
    /// The readings, the oldest first.
    pub readings: Vec<Snapshot>,
    /// Why a reading is no step on from the one before it, by reading; the first has nothing before it.
    #[serde(skip)]
    pub breaks: Vec<Vec<Message>>,
    /// Rails over time; one that is read for a named opportunity is apart for each.
    pub series: Vec<Series>,
    /// From when to when each hazard was there or may have been.
    pub spans: Vec<Span>,
    /// What was taken on, whichever session on this ladder did it, the oldest first.
    pub deeds: Vec<Deed>,
    /// What stood out in grids, session by session, the oldest first: beside the ladder.
    pub grids: Vec<GridDay>,
    /// Questions beside the ladder, those first that were asked first.
    pub lenses: Vec<LensOver>,
}

impl Trend {
    /// The rungs of the ladder as the latest reading has it, from the lowest up.
    #[must_use]
    pub fn rungs(&self) -> &[Named] {
        self.readings.last().map_or(&[], |reading| &reading.rungs)
    }
}

/// What stood out in the grids of one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GridDay {
    /// The session's id.
    pub session: String,
    /// The day it was last open.
    pub day: NaiveDate,
    /// A sentence each.
    pub findings: Vec<String>,
    /// Moments with what was said of each: another room names other roles, but the journey stays.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub journeys: Vec<GridStood>,
}

/// A rail over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Series {
    /// The rail's name, with the opportunity where it is read for one.
    pub name: String,
    /// A point a reading; `None` where the rail was not asked or read for something else.
    pub points: Vec<Option<Point>>,
}

/// A rail in one reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Point {
    /// What one could rest on.
    pub footing: Height,
    /// Trust seen.
    pub observed: Height,
    /// What was still possible.
    pub ceiling: Height,
}

/// The account's readings among `all`, which has the latest of a day first, a trend for each ladder it was read on, as
/// of `today`. Told cases and sessions in which no votes on a pair were revealed are no readings.
#[must_use]
pub fn trends(all: &[Snapshot], account: &str, today: NaiveDate) -> Vec<Trend> {
    let key = account_key(account);
    let mut sessions: Vec<&Snapshot> = all.iter().rev().filter(|s| account_key(&s.account) == key).collect();
    order::by_key(&mut sessions, |s| s.day);
    let readings: Vec<&Snapshot> = sessions.iter().copied().filter(|s| s.is_reading()).collect();
    let mut ladders: Vec<&str> = Vec::new();
    // What stands beside any ladder is told with the one that its session was about.
    let beside = sessions.iter().copied().filter(|s| !s.grids.is_empty() || is_asked_beside(s));
    for reading in readings.iter().copied().chain(beside) {
        if !ladders.contains(&reading.ladder.as_str()) {
            ladders.push(&reading.ladder);
        }
    }
    let of = |ladder: &str| readings.iter().filter(|s| s.ladder == ladder).map(|s| (*s).clone()).collect();
    ladders.into_iter().map(|ladder| trend(ladder, of(ladder), &sessions, today)).collect()
}

/// Whether questions beside the ladder were answered, about the account.
fn is_asked_beside(session: &Snapshot) -> bool {
    session.read != Extent::ToldCase && !session.lenses.is_empty()
}

fn trend(ladder: &str, readings: Vec<Snapshot>, sessions: &[&Snapshot], today: NaiveDate) -> Trend {
    let first = std::iter::once(Vec::new());
    let breaks = first.chain(readings.windows(2).map(|two| differences(&two[0], &two[1]))).collect();
    Trend {
        account: readings.last().or(sessions.last().copied()).map(|s| s.account.clone()).unwrap_or_default(),
        ladder: ladder.to_owned(),
        today,
        breaks,
        series: series(&readings),
        spans: spans(&readings),
        deeds: deeds(ladder, &readings.iter().collect::<Vec<_>>(), sessions),
        grids: grids(ladder, sessions),
        lenses: over(sessions.iter().copied().filter(|s| s.ladder == ladder && is_asked_beside(s))),
        readings,
    }
}

fn grids(ladder: &str, sessions: &[&Snapshot]) -> Vec<GridDay> {
    let filled = sessions.iter().filter(|s| s.ladder == ladder && !s.grids.is_empty());
    let day = |s: &&Snapshot| GridDay {
        session: s.session.clone(),
        day: s.day,
        findings: s.grids.iter().flat_map(|grid| grid.findings.clone()).collect(),
        journeys: s.grids.iter().filter(|grid| grid.is_journey).cloned().collect(),
    };
    filled.map(day).collect()
}

fn series(readings: &[Snapshot]) -> Vec<Series> {
    let mut all: Vec<((String, Option<String>), Series)> = Vec::new();
    for (at, reading) in readings.iter().enumerate() {
        for rail in &reading.rails {
            let what = reading.opportunity.as_deref().filter(|_| rail.by_opportunity);
            let key = (rail.dimension.clone(), what.map(account_key));
            let found = all.iter().position(|(k, _)| *k == key).unwrap_or_else(|| {
                let name = what.map_or_else(|| rail.name.clone(), |what| format!("{}, {what}", rail.name));
                all.push((key, Series { name, points: vec![None; readings.len()] }));
                all.len() - 1
            });
            let point = Point { footing: rail.footing, observed: rail.observed, ceiling: rail.ceiling };
            if let Some(slot) = all.get_mut(found).and_then(|(_, series)| series.points.get_mut(at)) {
                *slot = Some(point);
            }
        }
    }
    all.into_iter().map(|(_, series)| series).collect()
}
