//! What was taken on, what became of it, and what rose after it.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Followed, RailStood, Snapshot, Task};
use crate::domain::ladder::Height;
use crate::domain::session::FollowUp;

/// Something that was taken on, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Deed {
    /// The day of the session that took it on.
    pub taken: NaiveDate,
    /// What.
    pub what: String,
    /// Who owns it.
    pub who: String,
    /// By when, as it was moved to last.
    pub by: NaiveDate,
    /// What a later session said of it last; `None` until one has.
    pub became: Option<FollowUp>,
    /// The day of that session.
    pub told: Option<NaiveDate>,
    /// What the next reading saw risen. It came after; that it came of it nobody has shown.
    pub rises: Vec<Rise>,
}

/// A height that the next reading saw above the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rise {
    /// The rail; `None` where the whole account rose.
    pub rail: Option<String>,
    /// The day of the reading that saw it.
    pub day: NaiveDate,
    /// The footing before.
    pub from: Height,
    /// The footing then.
    pub to: Height,
}

/// What the sessions on `ladder` took on, the oldest first; `readings` and `sessions` are the oldest first too.
pub(super) fn deeds(ladder: &str, readings: &[&Snapshot], sessions: &[&Snapshot]) -> Vec<Deed> {
    let on_it = sessions.iter().enumerate().filter(|(_, session)| session.ladder == ladder);
    on_it.flat_map(|(at, session)| deeds_of(session, sessions.get(at + 1..).unwrap_or_default(), readings)).collect()
}

/// What one session took on, and what those `later` said of it.
pub(super) fn deeds_of(session: &Snapshot, later: &[&Snapshot], readings: &[&Snapshot]) -> Vec<Deed> {
    let deed = |task: &Task| {
        let about = |f: &Followed| f.session == session.session && (&f.what, &f.who) == (&task.what, &task.who);
        let said = later.iter().flat_map(|s| s.followed.iter().filter(|f| about(f)).map(|f| (s.day, f.became)));
        let last = said.filter_map(|(day, became)| Some((day, became?))).next_back();
        Deed {
            taken: session.day,
            what: task.what.clone(),
            who: task.who.clone(),
            by: last.and_then(|(_, how)| moved(how)).unwrap_or(task.by),
            became: last.map(|(_, how)| how),
            told: last.map(|(day, _)| day),
            rises: rises(readings, session),
        }
    };
    session.actions.iter().map(deed).collect()
}

fn moved(how: FollowUp) -> Option<NaiveDate> {
    match how {
        FollowUp::Moved(day) => Some(day),
        FollowUp::Done | FollowUp::Dropped => None,
    }
}

/// What rose from the reading that stood when `session` ended to the next one: the whole account, else its rails.
fn rises(readings: &[&Snapshot], session: &Snapshot) -> Vec<Rise> {
    let own = readings.iter().position(|r| r.session == session.session);
    let stood = own.or_else(|| readings.iter().rposition(|r| r.day <= session.day));
    let Some((was, is)) = stood.and_then(|at| readings.get(at).zip(readings.get(at + 1))) else { return Vec::new() };
    let rise = |rail: Option<&str>, from: Height, to: Height| {
        (to > from).then(|| Rise { rail: rail.map(str::to_owned), day: is.day, from, to })
    };
    let whole = was.footing.as_ref().zip(is.footing.as_ref()).and_then(|(a, b)| rise(None, a.at, b.at));
    let of_rail = |a: &RailStood| {
        let b = is.rails.iter().find(|b| b.dimension == a.dimension)?;
        let same = !a.by_opportunity || super::opportunity_key(was) == super::opportunity_key(is);
        rise(Some(&a.name), a.footing, b.footing).filter(|_| same)
    };
    match whole {
        Some(whole) => vec![whole],
        None => was.rails.iter().filter_map(of_rail).collect(),
    }
}
