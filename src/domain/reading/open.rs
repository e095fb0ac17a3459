//! Open questions: hazards that would limit the reading, and of which nobody can say whether they are there.

use serde::{Deserialize, Serialize};

use super::{NOT_VOTED, Reading, SignReading};
use crate::domain::ladder::{Cap, Family, FamilyKind, Height, Ladder};
use crate::domain::vote::Presence;
use crate::message;
use crate::words::{Message, Value};

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
    /// Its name.
    pub name: String,
    /// How far it was asked.
    pub state: Asked,
    /// Whether it is a fact: then somebody can find out.
    pub kind: FamilyKind,
    /// Whether it is as the room said, or no question of the script; false where it was not voted on.
    pub voted: bool,
    /// What is known of it.
    pub known: Message,
    /// What it would limit beyond what is limited now, as in `the account no higher than 2 Predictable`.
    pub limits: Vec<Message>,
}

impl OpenQuestion {
    /// In a word or two, as it is said.
    #[must_use]
    pub fn said(&self) -> Message {
        if self.voted { self.state.said() } else { message!("term-not-voted") }
    }

    /// How far it was asked, in a word or two.
    #[must_use]
    pub fn word(&self) -> &'static str {
        if self.voted { self.state.word() } else { NOT_VOTED }
    }

    /// What is open, and what it would limit if it proved true.
    #[must_use]
    pub fn text(&self) -> Message {
        text(self, &[self.name.as_str()])
    }
}

/// The same of all of them; those of which the same is known, and which would limit the same, in one line.
#[must_use]
pub fn told(questions: &[OpenQuestion]) -> Vec<Message> {
    let alike = |a: &OpenQuestion, b: &OpenQuestion| (&a.known, &a.limits) == (&b.known, &b.limits);
    let is_first = |(at, q): &(usize, &OpenQuestion)| !questions[..*at].iter().any(|before| alike(before, q));
    let firsts = questions.iter().enumerate().filter(is_first).map(|(_, q)| q);
    let line = |first: &OpenQuestion| {
        let names: Vec<&str> = questions.iter().filter(|q| alike(first, q)).map(|q| q.name.as_str()).collect();
        text(first, &names)
    };
    firsts.map(line).collect()
}

fn text(question: &OpenQuestion, names: &[&str]) -> Message {
    let (known, families) = (&question.known, names.join(", "));
    if question.limits.is_empty() {
        return message!("method-open", families, known);
    }
    let limits = Value::Several(question.limits.clone(), ", ");
    message!("method-open-if", families, known, count = names.len(), limits)
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
    let known = match (state, family.kind) {
        (Asked::Open, FamilyKind::Fact) => message!("method-known-one-says"),
        (Asked::Open, FamilyKind::Habit) => message!("method-known-some-signs"),
        (Asked::NotSeen, _) if voted => message!("method-known-too-few"),
        (Asked::NotSeen, _) => message!("method-known-not-voted"),
        (Asked::NotAsked, _) => message!("method-known-not-asked"),
    };
    let (id, name, kind) = (family.id.clone(), family.name.clone(), family.kind);
    Some(OpenQuestion { family: id, name, state, kind, voted, known, limits: limits(ladder, reading, family) })
}

/// What a family would limit if it proved to be there, beyond what is limited already.
fn limits(ladder: &Ladder, reading: &Reading, family: &Family) -> Vec<Message> {
    let present = reading.present_families().filter(|id| ladder.family(id).is_some_and(|f| f.over_trust)).count();
    let with_others = ladder.over_trust.cap(present + 1).filter(|_| family.over_trust).map(Cap::Account);
    // The lowest for each of what it limits; a rail stands no higher than the account.
    let account = |cap: &Cap| if let Cap::Account(at) = cap { Some(*at) } else { None };
    let own = || family.caps.iter().chain(&with_others);
    let whole = own().filter_map(account).min().filter(|at| *at < reading.cap);
    let rails = own().filter_map(|cap| match cap {
        Cap::Rail(rail, at) => {
            let now = reading.rail(rail).map_or(ladder.top(), |r| r.cap).min(reading.cap);
            (*at < now).then(|| (ladder.dimension_name(rail).to_owned(), *at))
        }
        Cap::Account(_) => None,
    });
    let rail = |(rail, at): (String, Height)| message!("method-limit-rail", rail, rung = ladder.rung_label(at));
    let whole = whole.map(|at| message!("method-limit", rung = ladder.rung_label(at)));
    rails.map(rail).chain(whole).collect()
}
