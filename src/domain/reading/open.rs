//! Open questions: hazards that would limit the reading, and of which nobody can say whether they are there.

use serde::{Deserialize, Serialize};

use super::Reading;
use crate::domain::ladder::{Cap, Family, FamilyKind, Height, Ladder};
use crate::domain::vote::Presence;

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
    /// All of them, from the nearest to an answer.
    pub const ALL: [Asked; 3] = [Asked::Open, Asked::NotSeen, Asked::NotAsked];

    /// In a word or two.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Asked::Open => "open",
            Asked::NotSeen => "not seen",
            Asked::NotAsked => "not asked",
        }
    }
}

/// A family with a cap of which it is not known whether it is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenQuestion {
    /// The family's id.
    pub family: String,
    /// How far it was asked.
    pub state: Asked,
    /// Whether it is a fact: then somebody can find out.
    pub kind: FamilyKind,
    /// What is open, and what it would limit if it proved true, as a sentence.
    pub text: String,
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
    let told = match (state, family.kind) {
        (Asked::Open, FamilyKind::Fact) => "at least one person says so. Who could find out?",
        (Asked::Open, FamilyKind::Habit) => "some of its signs are there, fewer than half.",
        (Asked::NotSeen, _) => "too few could say.",
        (Asked::NotAsked, _) => "not asked.",
    };
    let text = format!("{}: {told} {}", family.name, would_limit(ladder, reading, family));
    Some(OpenQuestion { family: family.id.clone(), state, kind: family.kind, text })
}

/// What a family would do if it proved to be there.
fn would_limit(ladder: &Ladder, reading: &Reading, family: &Family) -> String {
    let present = reading.present_families().filter(|id| ladder.family(id).is_some_and(|f| f.over_trust)).count();
    let whole = |at: Height| (format!("the {}", ladder.subject), at);
    let own = family.caps.iter().map(|cap| match cap {
        Cap::Account(at) => whole(*at),
        Cap::Rail(rail, at) => (ladder.dimension_name(rail).to_owned(), *at),
    });
    let with_others = ladder.over_trust.cap(present + 1).filter(|_| family.over_trust).map(whole);
    let limits: Vec<String> =
        own.chain(with_others).map(|(what, at)| format!("{what} no higher than {}", ladder.rung_label(at))).collect();
    format!("If it is so: {}.", limits.join(", "))
}
