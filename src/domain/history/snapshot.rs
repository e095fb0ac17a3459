//! What history keeps of a session.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::danger::Danger;
use super::lens::LensStood;
use super::{Extent, Followed, Named, RailStood, Task, danger, grid, lens};
use crate::domain::ladder::{Height, Ladder};
use crate::domain::reading::{Heights, Level, Rail, Reading, Rooms};
use crate::domain::session::{Action, Carried, GridStood, Pending, Session};
use crate::domain::vote::Presence;
use crate::words::Words;

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

pub(super) fn task(action: &Action) -> Task {
    Task { what: action.what.clone(), who: action.who.clone(), by: action.by }
}

pub(super) fn followed(pending: &Pending) -> Followed {
    let Carried { session, action } = &pending.carried;
    let (what, who) = (action.what.clone(), action.who.clone());
    Followed { session: session.clone(), what, who, became: pending.became }
}

/// A rail that stands on nothing has no place in history.
pub(super) fn stood(ladder: &Ladder, rail: &Rail) -> Option<RailStood> {
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

pub(super) fn hazards(ladder: &Ladder, reading: &Reading) -> Vec<String> {
    reading.present_families().map(|id| ladder.family_name(id).to_owned()).collect()
}
