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
mod trend;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

pub use compare::{Comparison, FamilyMove, PairMove, PollMove, RailMove, Said, Seen, TypedMove, compare};
pub use danger::{Danger, Harm, Span};
pub use deed::{Deed, Rise};
pub use grid::{GridMove, RowMove, since};
pub use lens::{Beside, CameTo, LensDay, LensOver, LensStood};
pub use portfolio::{Begun, Due, Holding, OnLadder, Overdue, Portfolio, portfolio};
pub use segment::{Placed, Reason, STALE_DAYS, Segment, Segments, SegmentsOn, segments};
pub use trend::{GridDay, Point, Series, Trend, trends};

use super::ladder::{Height, Ladder};
use super::reading::{Heights, Level, Rail, Reading, Rooms};
use super::session::{Action, Carried, FollowUp, GridStood, Pending, Session};
use super::vote::Presence;
use crate::message;
use crate::words::{Message, Value, Words};

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

/// What history keeps of a session: no vote and no evidence, and of people only who owns what was taken on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The session's id.
    pub session: String,
    /// Whom the room read.
    pub account: String,
    /// What capability was read for.
    pub opportunity: Option<String>,
    /// The day it was last open.
    pub day: NaiveDate,
    /// The script's id.
    pub workshop: String,
    /// Its version.
    pub version: String,
    /// The ladder's id.
    pub ladder: String,
    /// Its version.
    pub ladder_version: String,
    /// Its title.
    pub ladder_title: String,
    /// What stands on it, as in `account` or `team`.
    pub subject: String,
    /// People voting at the reveals.
    pub rooms: Rooms,
    /// Whether the end was reached.
    pub finished: bool,
    /// What is read so far.
    pub read: Extent,
    /// The rung that is right for this account.
    pub target: Option<Named>,
    /// What one could rest on; `None` where no votes on a pair were revealed.
    pub footing: Option<Named>,
    /// Trust seen.
    pub observed: Option<Named>,
    /// What was still possible.
    pub ceiling: Option<Named>,
    /// Whether some rail was not asked.
    pub partial: bool,
    /// The rails.
    pub rails: Vec<RailStood>,
    /// Names of the families that were present.
    pub hazards: Vec<String>,
    /// Families that were present or open.
    pub dangers: Vec<Danger>,
    /// The form of dependence that belongs to the footing's rung.
    pub dependence: Option<String>,
    /// The ladder's rungs, from the lowest up.
    pub rungs: Vec<Named>,
    /// How far the reading could be relied on.
    pub confidence: Level,
    /// What was taken on.
    pub actions: Vec<Task>,
    /// What was taken on here or before and is not done.
    pub open: Vec<Task>,
    /// Actions of earlier sessions.
    pub followed: Vec<Followed>,
    /// Grids that were filled in: beside the ladder.
    pub grids: Vec<GridStood>,
    /// Questions beside the ladder that were answered.
    pub lenses: Vec<LensStood>,
}

impl Snapshot {
    /// What history keeps of `session`.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let reading = session.reading(session.day());
        let ladder = &session.ladder;
        let words = session.words(&Words::default());
        let named = |at: Height| Named { at, name: words.say(&reading.label(ladder, at)) };
        let setup = &session.header.setup;
        let heights = reading.stood();
        Snapshot {
            session: session.header.id.clone(),
            account: setup.account.clone(),
            opportunity: setup.opportunity.as_ref().map(|o| o.name.clone()),
            day: session.day(),
            workshop: session.workshop.id.clone(),
            version: session.workshop.version.clone(),
            ladder: ladder.id.clone(),
            ladder_version: ladder.version.clone(),
            ladder_title: ladder.title.clone(),
            subject: ladder.subject.clone(),
            rooms: reading.rooms(),
            finished: session.progress.finished,
            read: Extent::of(session),
            target: session.progress.target.map(named),
            footing: heights.map(|h| named(h.footing)),
            observed: heights.map(|h| named(h.observed)),
            ceiling: heights.map(|h| named(h.ceiling)),
            partial: reading.partial,
            rails: reading.rails.iter().filter_map(|rail| heights.and(stood(ladder, rail))).collect(),
            hazards: hazards(ladder, &reading),
            dangers: danger::dangers(ladder, &reading),
            dependence: heights.and_then(|h| ladder.rung(h.footing)?.dependence.clone()),
            rungs: ladder.rungs.iter().map(|r| Named { at: r.at, name: ladder.rung_label(r.at) }).collect(),
            confidence: reading.confidence.as_ref().map_or(Level::Low, |c| c.level),
            actions: session.progress.actions.iter().map(|a| task(a)).collect(),
            open: session.open_actions().iter().map(|c| task(&c.action)).collect(),
            followed: session.progress.pending.iter().map(followed).collect(),
            grids: grid::of(session),
            lenses: lens::of(session, heights.map(|h| h.footing)),
        }
    }

    /// Whether the account stands on its ladder with it: a told case is about nobody.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        self.read == Extent::Something && self.footing.is_some()
    }

    /// Rungs from the footing up to the target; `None` without one of them.
    #[must_use]
    pub fn gap(&self) -> Option<i32> {
        Some(i32::from(self.target.as_ref()?.at) - i32::from(self.footing.as_ref()?.at))
    }

    /// Names of the families that are open.
    #[must_use]
    pub fn open_dangers(&self) -> Vec<String> {
        let open = self.dangers.iter().filter(|danger| danger.presence == Presence::Open);
        open.map(|danger| danger.name.clone()).collect()
    }

    /// Actions that are not done and whose day is past on `today`.
    pub fn overdue(&self, today: NaiveDate) -> impl Iterator<Item = &Task> {
        self.open.iter().filter(move |task| task.by < today)
    }
}

fn task(action: &Action) -> Task {
    Task { what: action.what.clone(), who: action.who.clone(), by: action.by }
}

fn followed(pending: &Pending) -> Followed {
    let Carried { session, action } = &pending.carried;
    let (what, who) = (action.what.clone(), action.who.clone());
    Followed { session: session.clone(), what, who, became: pending.became }
}

/// A rail that stands on nothing has no place in history.
fn stood(ladder: &Ladder, rail: &Rail) -> Option<RailStood> {
    let Heights { observed, ceiling, footing } = rail.heights?;
    Some(RailStood {
        dimension: rail.dimension.clone(),
        name: ladder.dimension_name(&rail.dimension).to_owned(),
        by_opportunity: ladder.dimension(&rail.dimension).is_some_and(|d| d.by_opportunity),
        observed,
        ceiling,
        footing,
    })
}

fn hazards(ladder: &Ladder, reading: &Reading) -> Vec<String> {
    reading.present_families().map(|id| ladder.family_name(id).to_owned()).collect()
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
mod tests {
    use super::account_key;

    #[test]
    fn d16_a_name_in_two_forms_of_unicode_is_one_account() {
        assert_eq!(account_key("Caf\u{e9}  Ltd"), account_key("cafe\u{301} Ltd"));
        assert_eq!(account_key("\u{130}stanbul"), account_key("I\u{307}stanbul"));
        assert_ne!(account_key("Cafe"), account_key("Caf\u{e9}"));
    }
}
