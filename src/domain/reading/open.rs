//! Open questions: hazards that would limit the reading, and of which nobody can say whether they are there.

use serde::{Deserialize, Serialize};

use super::{Reading, SignReading};
use crate::domain::ladder::{Cap, Family, FamilyKind, Ladder};
use crate::domain::vote::Presence;
use crate::message;
use crate::words::Message;

/// How far a question was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asked {
    /// Somebody says so, and it is not settled.
    Open,
    /// Too few could say.
    NotSeen,
    /// Nobody was asked.
    NotAsked,
}

impl Asked {
    /// In a word or two, as it is said.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Asked::Open => message!("term-asked-open"),
            Asked::NotSeen => message!("term-asked-not-seen"),
            Asked::NotAsked => message!("term-asked-not-asked"),
        }
    }

    /// All of them, from the nearest to an answer.
    pub const ALL: [Asked; 3] = [Asked::Open, Asked::NotSeen, Asked::NotAsked];
}

/// A family with a cap of which it is not known whether it is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenQuestion {
    /// The family's id.
    pub family: String,
    /// Its name.
    pub name: String,
    /// How far it was asked.
    pub state: Asked,
    /// Whether it is a fact: then somebody can find out.
    pub kind: FamilyKind,
    /// Whether it is as the room said, or no question of the script; false where it was not voted on.
    pub voted: bool,
    /// Whether only some of its signs were voted on.
    pub in_part: bool,
    /// What is known of it, as it is said.
    pub known: Message,
    /// What it would limit beyond what is limited now, each as in `the account no higher than 2 Predictable`.
    pub limit: Vec<Message>,
}

impl OpenQuestion {
    /// Whether the room was asked and could not settle it.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.voted && self.state != Asked::NotAsked
    }

    /// In a word or two, as it is said.
    #[must_use]
    pub fn said(&self) -> Message {
        match self.state {
            _ if !self.voted => message!("term-not-voted"),
            Asked::NotSeen if self.in_part => message!("term-voted-in-part"),
            state => state.said(),
        }
    }
}

pub(super) fn questions(ladder: &Ladder, reading: &Reading) -> Vec<OpenQuestion> {
    let limiting = ladder.families.iter().filter(|f| f.over_trust || !f.caps.is_empty());
    limiting.filter_map(|f| question(ladder, reading, f)).collect()
}

fn question(ladder: &Ladder, reading: &Reading, family: &Family) -> Option<OpenQuestion> {
    let state = match reading.families.iter().find(|(id, _)| *id == family.id).map(|(_, presence)| presence) {
        Some(Presence::Open) => Asked::Open,
        Some(Presence::NotSeen) => Asked::NotSeen,
        None => Asked::NotAsked,
        Some(Presence::Present | Presence::Absent) => return None,
    };
    let is_voted = |s: &SignReading| s.votes.family == family.id && s.votes.is_voted();
    let voted = state == Asked::NotAsked || reading.signs.iter().any(is_voted);
    let in_part = reading.is_family_in_part(&family.id);
    let known = match (state, family.kind) {
        (Asked::Open, FamilyKind::Fact) => message!("method-known-fact"),
        (Asked::Open, FamilyKind::Habit) => message!("method-known-habit"),
        (Asked::NotSeen, _) if in_part => message!("method-known-in-part"),
        (Asked::NotSeen, _) if voted => message!("method-known-not-seen"),
        (Asked::NotSeen, _) => message!("method-known-not-voted"),
        (Asked::NotAsked, _) => message!("method-known-not-asked"),
    };
    let (id, name, kind) = (family.id.clone(), family.name.clone(), family.kind);
    Some(OpenQuestion { family: id, name, state, kind, voted, in_part, known, limit: limit(ladder, reading, family) })
}

/// What a family would limit if it proved to be there, beyond what is limited already.
fn limit(ladder: &Ladder, reading: &Reading, family: &Family) -> Vec<Message> {
    let present = reading.present_families().filter(|id| ladder.family(id).is_some_and(|f| f.over_trust)).count();
    let with_others = ladder.over_trust.cap(present + 1).filter(|_| family.over_trust).map(Cap::Account);
    // The lowest for each of what it limits; a rail stands no higher than the account.
    let account = |cap: &Cap| if let Cap::Account(at) = cap { Some(*at) } else { None };
    let own = || family.caps.iter().chain(&with_others);
    let whole = own().filter_map(account).min().filter(|at| *at < reading.cap);
    let rails = own().filter_map(|cap| match cap {
        Cap::Rail(rail, at) => {
            let now = reading.rail(rail).map_or(ladder.top(), |r| r.cap).min(reading.cap);
            let name = ladder.dimension_name(rail);
            (*at < now).then(|| message!("method-limit-rail", name, rung = ladder.rung_label(*at)))
        }
        Cap::Account(_) => None,
    });
    let whole = whole.map(|at| message!("method-limit", rung = ladder.rung_label(at)));
    rails.chain(whole).collect()
}
