//! Readings side by side, over time and over accounts: what may be compared, and plain words where it may not.
//!
//! An account is compared with its own past and its target. There is no score over accounts, and none of people.

mod compare;
mod danger;
mod deed;
mod grid;
mod lens;
mod misled;
mod portfolio;
mod segment;
mod snapshot;
mod trend;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
pub use snapshot::Snapshot;
use unicode_normalization::UnicodeNormalization;

pub use compare::{Comparison, FamilyMove, PairMove, PollMove, RailMove, Said, Seen, TypedMove, compare};
pub use danger::{Danger, Harm, Span};
pub use deed::{Deed, Rise};
pub use grid::{GridMove, RowMove, since};
pub use lens::{Beside, CameTo, LensDay, LensOver, LensStood};
pub use portfolio::{Begun, Due, Holding, OnLadder, Overdue, Portfolio, portfolio};
pub use segment::{Placed, Reason, STALE_DAYS, Segment, Segments, SegmentsOn, segments};
pub use trend::{GridDay, Point, Series, Trend, trends};

use super::ladder::Height;
use super::session::{FollowUp, Session};
use crate::message;
use crate::words::{Message, Value};

/// A height with its name, as in `3 Relied on`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The height.
    pub at: Height,
    /// Number and name.
    pub name: String,
}

/// A rail as it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RailStood {
    /// The dimension's id.
    pub dimension: String,
    /// Its name.
    pub name: String,
    /// Whether it is read for one named opportunity.
    pub by_opportunity: bool,
    /// Trust seen.
    pub observed: Height,
    /// What was still possible.
    pub ceiling: Height,
    /// What one could rest on.
    pub footing: Height,
}

/// Something that was taken on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// What.
    pub what: String,
    /// Who owns it.
    pub who: String,
    /// By when.
    pub by: NaiveDate,
}

/// An action of an earlier session, and what the room said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Followed {
    /// The session that took it on.
    pub session: String,
    /// What was taken on.
    pub what: String,
    /// Who owns it.
    pub who: String,
    /// What became of it; `None` until the room has said.
    pub became: Option<FollowUp>,
}

/// What a session has read of whom it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extent {
    /// It only tells a case: whatever is revealed is about the story.
    ToldCase,
    /// Nothing is revealed yet.
    Nothing,
    /// Votes on a pair or a sign were revealed.
    Something,
}

impl Extent {
    fn of(session: &Session) -> Self {
        let (script, progress) = (&session.workshop, &session.progress);
        let pairs = session.pairs().map(|p| &p.id).filter(|id| script.model(id).is_none());
        if script.only_tells() && progress.made.is_empty() {
            Extent::ToldCase
        } else if pairs.chain(script.signs().map(|s| &s.id)).any(|id| progress.is_shown(id)) {
            Extent::Something
        } else {
            Extent::Nothing
        }
    }
}

/// A name as accounts are told apart: blanks and the case of letters make no other account.
#[must_use]
pub fn account_key(name: &str) -> String {
    let small = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    // It has one form only, and thousands are told apart at once.
    if name.is_ascii() {
        return small(name);
    }
    // Two systems write one name in two forms of Unicode; small letters may take it out of either form again.
    small(&name.nfc().collect::<String>()).nfc().collect()
}

/// Why the second reading may not be taken as where the first has come to.
#[must_use]
pub fn differences(first: &Snapshot, then: &Snapshot) -> Vec<Message> {
    let mut told = Vec::new();
    if account_key(&first.account) != account_key(&then.account) {
        told.push(message!("history-two-accounts", first = &first.account, then = &then.account));
    }
    if first.ladder != then.ladder {
        told.push(message!("history-two-ladders", first = &first.ladder, then = &then.ladder));
    } else if first.ladder_version != then.ladder_version {
        let (first, then) = (&first.ladder_version, &then.ladder_version);
        told.push(message!("history-ladder-version", first, then));
    }
    if first.workshop != then.workshop {
        told.push(message!("history-two-scripts", first = &first.workshop, then = &then.workshop));
    } else if first.version != then.version {
        told.push(message!("history-script-version", first = &first.version, then = &then.version));
    }
    if opportunity_key(first) != opportunity_key(then) {
        told.push(message!("history-two-opportunities", first = opportunity(first), then = opportunity(then)));
    }
    if first.rooms != then.rooms {
        told.push(message!("history-two-rooms", first = first.rooms.people(), then = then.rooms.people()));
    }
    told
}

fn opportunity(snapshot: &Snapshot) -> Value {
    snapshot.opportunity.as_ref().map_or_else(|| message!("term-none-named").into(), Value::from)
}

fn opportunity_key(snapshot: &Snapshot) -> Option<String> {
    snapshot.opportunity.as_deref().map(account_key)
}

#[cfg(test)]
mod tests;
