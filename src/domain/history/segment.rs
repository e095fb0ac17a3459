//! Accounts by what they ask for, which is not how high they stand.
//!
//! Five segments; the first whose rule fits is an account's. Within one by name. Nothing is in it of who owns what: an
//! account's segment says nothing of the people who work on it.

use chrono::NaiveDate;
use serde::Serialize;

use super::danger::Harm;
use super::{Beside, Danger, Holding, Named, OnLadder, Portfolio, Snapshot, account_key};
use crate::domain::order;
use crate::domain::reading::Level;
use crate::domain::vote::Presence;

/// A reading older than this many days is looked at again before anything is built on it.
pub const STALE_DAYS: i64 = 180;

/// What an account asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Segment {
    /// Something is broken, or may be.
    Repair,
    /// Too little is known.
    Look,
    /// Trust that may be too large, or larger than is needed.
    Loosen,
    /// The footing is below the target.
    Lift,
    /// All the rest.
    Keep,
}

impl Segment {
    /// Every segment, in the order in which their rules are tried.
    pub const ALL: [Segment; 5] = [Segment::Repair, Segment::Look, Segment::Loosen, Segment::Lift, Segment::Keep];

    /// Why an account belongs to it; empty where it does not. All the rest belong to [`Segment::Keep`].
    fn reasons(self, latest: &Snapshot, age: i64) -> Vec<Reason> {
        let there = |wanted: fn(&Danger) -> bool| {
            let there = latest.dangers.iter().filter(move |danger| wanted(danger));
            there.map(|d| Reason::Sign { name: d.name.clone(), presence: d.presence })
        };
        let gap = latest.gap();
        match self {
            Segment::Repair => there(|d| d.harm == Harm::Breach).collect(),
            Segment::Look => {
                let low = latest.confidence == Level::Low;
                let all = [
                    latest.footing.is_none().then_some(Reason::NoFooting),
                    low.then_some(Reason::LowConfidence),
                    (age > STALE_DAYS).then_some(Reason::Old { days: age }),
                    latest.target.is_none().then_some(Reason::NoTarget),
                ];
                all.into_iter().flatten().collect()
            }
            Segment::Loosen => {
                let present = there(|d| d.harm == Harm::OverTrust && d.presence == Presence::Present);
                present.chain(gap.filter(|gap| *gap < 0).map(|gap| Reason::Above { rungs: -gap })).collect()
            }
            Segment::Lift => gap.filter(|gap| *gap > 0).map(|rungs| Reason::Below { rungs }).into_iter().collect(),
            Segment::Keep => vec![Reason::AtTarget],
        }
    }

    /// The first whose rule fits, and why. `age` is in days.
    #[must_use]
    pub fn of(latest: &Snapshot, age: i64) -> (Segment, Vec<Reason>) {
        let fits = |segment: Segment| Some((segment, segment.reasons(latest, age))).filter(|(_, why)| !why.is_empty());
        Segment::ALL.into_iter().find_map(fits).unwrap_or((Segment::Keep, Vec::new()))
    }
}

/// Why an account stands in its segment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "why")]
pub enum Reason {
    /// A family of signs is present or open.
    Sign {
        /// Its name.
        name: String,
        /// Which of the two.
        presence: Presence,
    },
    /// No footing was read.
    NoFooting,
    /// The reading can hardly be relied on.
    LowConfidence,
    /// The reading is old.
    Old {
        /// Its age.
        days: i64,
    },
    /// No target was chosen.
    NoTarget,
    /// It stands higher than it needs to.
    Above {
        /// By so many rungs.
        rungs: i32,
    },
    /// It stands lower than it should.
    Below {
        /// By so many rungs.
        rungs: i32,
    },
    /// It stands where it should.
    AtTarget,
}

/// Every account by what it asks for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Segments {
    /// The day on which it is told.
    pub today: NaiveDate,
    /// Apart by ladder, by the ladders' ids.
    pub ladders: Vec<SegmentsOn>,
}

/// The accounts that were read on one ladder.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SegmentsOn {
    /// The ladder's id.
    pub ladder: String,
    /// Its title, as the latest reading has it.
    pub title: String,
    /// What stands on it.
    pub subject: String,
    /// The versions of it on which these accounts were read, in order.
    pub versions: Vec<String>,
    /// The scripts they were read with, in order.
    pub scripts: Vec<String>,
    /// Its rungs, from the lowest up.
    pub rungs: Vec<Named>,
    /// By segment, and within one by name.
    pub accounts: Vec<Placed>,
}

/// An account in its segment.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Placed {
    /// Its segment.
    pub segment: Segment,
    /// Why it stands there.
    pub reasons: Vec<Reason>,
    /// The account.
    pub account: String,
    /// What one could rest on.
    pub footing: Option<Named>,
    /// The rung that is right for it.
    pub target: Option<Named>,
    /// The form of dependence that belongs to the footing's rung.
    pub dependence: Option<String>,
    /// Why the target is the right one, and what stands out in grids: beside the ladder.
    pub beside: Beside,
    /// The day of the reading.
    pub day: NaiveDate,
    /// Days since then.
    pub age: i64,
    /// The script it was read with.
    pub script: String,
}

/// The accounts of a portfolio by what they ask for.
#[must_use]
pub fn segments(portfolio: &Portfolio) -> Segments {
    Segments { today: portfolio.today, ladders: portfolio.ladders.iter().map(on).collect() }
}

fn on(on: &OnLadder) -> SegmentsOn {
    let mut accounts: Vec<Placed> = on.accounts.iter().map(placed).collect();
    order::by_key(&mut accounts, |placed| (placed.segment, account_key(&placed.account)));
    let mut scripts: Vec<String> = accounts.iter().map(|placed| placed.script.clone()).collect();
    order::once(&mut scripts);
    let OnLadder { ladder, title, subject, versions, rungs, accounts: _ } = on;
    SegmentsOn {
        ladder: ladder.clone(),
        title: title.clone(),
        subject: subject.clone(),
        versions: versions.clone(),
        scripts,
        rungs: rungs.clone(),
        accounts,
    }
}

fn placed(Holding { latest, age, beside, .. }: &Holding) -> Placed {
    let (segment, reasons) = Segment::of(latest, *age);
    Placed {
        segment,
        reasons,
        account: latest.account.clone(),
        footing: latest.footing.clone(),
        target: latest.target.clone(),
        dependence: latest.dependence.clone(),
        beside: beside.clone(),
        day: latest.day,
        age: *age,
        script: format!("{} {}", latest.workshop, latest.version),
    }
}
