//! What stood beside the ladder, question by question: words and answers that led, and no vote. Sessions are set side by
//! side by their days; nobody says that one is better than the other.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use std::cmp::Reverse;

use super::Snapshot;
use crate::domain::ladder::Height;
use crate::domain::order;
use crate::domain::session::{GridStood, Session};
use crate::domain::vote::{Figures, PollTally, View};
use crate::domain::workshop::{Part, Poll, Typed};

/// A question beside the ladder as it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LensStood {
    /// Its id in the script.
    pub id: String,
    /// What was asked.
    pub ask: String,
    /// What it came to.
    pub came_to: CameTo,
    /// What the script says where that does not fit.
    pub flags: Vec<String>,
    /// Whether it says why the target is the right one.
    #[serde(default)]
    pub for_target: bool,
}

/// What a question beside the ladder came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CameTo {
    /// A word.
    Votes {
        /// The word.
        view: View,
        /// The answers that led; none where too few could say.
        led: Vec<String>,
    },
    /// The month from which on it has been so.
    Since(NaiveDate),
    /// The numbers of a survey.
    Figures(Figures),
}

/// A question over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LensOver {
    /// Its id in the script.
    pub id: String,
    /// What was asked, in these very words each time.
    pub ask: String,
    /// What it came to, the oldest first.
    pub days: Vec<LensDay>,
}

/// What a question came to in one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LensDay {
    /// The session's id.
    pub session: String,
    /// The day it was last open.
    pub day: NaiveDate,
    /// What it came to.
    pub came_to: CameTo,
    /// What the script said where that did not fit.
    pub flags: Vec<String>,
}

/// What an account has beside its place among others.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Beside {
    /// Why its target is the right one: each question as it was answered last.
    pub for_target: Vec<LensOver>,
    /// The grids of the latest session that filled any in.
    pub grids: Vec<GridStood>,
}

impl LensStood {
    /// Over the one session in which it stood.
    fn over(&self, session: &Snapshot) -> LensOver {
        let LensStood { id, ask, came_to, flags, .. } = self.clone();
        LensOver { id, ask, days: vec![LensDay { session: session.session.clone(), day: session.day, came_to, flags }] }
    }
}

/// What stood beside the ladder in a session, as the script has it. Lines that were typed stay in it.
pub(super) fn of(session: &Session, footing: Option<Height>) -> Vec<LensStood> {
    let votes = session.polls();
    let tally = |poll: Poll| votes.iter().find(|votes| votes.id == poll.id()).map(|votes| votes.tally);
    let one = |part: Part| match part {
        Part::Poll(poll) => {
            let tally = tally(poll).filter(|tally| *tally != PollTally::default())?;
            let led = poll.led(&tally).into_iter().map(str::to_owned).collect();
            let flags = poll.flags(&tally, session.progress.target, footing);
            let stood = stood(poll.id(), poll.ask(), CameTo::Votes { view: poll.view(&tally), led }, flags);
            Some(LensStood { for_target: poll.is_for_target(), ..stood })
        }
        Part::Typed(typed) => self::typed(session, typed),
        _ => None,
    };
    session.workshop.parts().filter_map(one).collect()
}

fn typed(session: &Session, typed: Typed) -> Option<LensStood> {
    let entered = session.progress.entered.get(typed.id())?;
    let (came_to, flag) = match typed {
        Typed::Date(date) => (CameTo::Since(entered.since?), date.flag(entered.since?, session.day())),
        Typed::Survey(_) => (CameTo::Figures(entered.figures.filter(|figures| figures.told().is_some())?), None),
        Typed::Lines(_) => return None,
    };
    Some(stood(typed.id(), typed.ask(), came_to, flag))
}

fn stood<'a>(id: &str, ask: &str, came_to: CameTo, flags: impl IntoIterator<Item = &'a str>) -> LensStood {
    let flags = flags.into_iter().map(str::to_owned).collect();
    LensStood { id: id.to_owned(), ask: ask.to_owned(), came_to, flags, for_target: false }
}

/// Why the target is the right one, and what stands out in grids: each question and each grid as it stood last.
/// `sessions` are of one account, the latest of a day first.
pub(super) fn beside(sessions: &[&Snapshot]) -> Beside {
    let mut in_order = sessions.to_vec();
    order::by_key(&mut in_order, |session| Reverse(session.day));
    let mut beside = Beside::default();
    for session in in_order {
        for lens in session.lenses.iter().filter(|lens| lens.for_target) {
            if beside.for_target.iter().all(|known| known.id != lens.id) {
                beside.for_target.push(lens.over(session));
            }
        }
        if beside.grids.is_empty() {
            beside.grids.clone_from(&session.grids);
        }
    }
    beside
}

/// The questions of sessions over time, the oldest first. In other words it is another question.
pub(super) fn over<'a>(sessions: impl Iterator<Item = &'a Snapshot>) -> Vec<LensOver> {
    let mut all: Vec<LensOver> = Vec::new();
    for session in sessions {
        for lens in &session.lenses {
            let mut once = lens.over(session);
            match all.iter_mut().find(|over| over.id == once.id && over.ask == once.ask) {
                Some(over) => over.days.append(&mut once.days),
                None => all.push(once),
            }
        }
    }
    all
}
