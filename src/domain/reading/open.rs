//! Open questions: hazards that would limit the reading, and of which nobody can say whether they are there.

use serde::{Deserialize, Serialize};

use super::{NOT_VOTED, Reading, SignReading};
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
    /// What is known of it, as a sentence.
    pub known: &'static str,
    /// What it would limit beyond what is limited now, as in `the account no higher than 2 Predictable`.
    pub limit: String,
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
    pub fn text(&self) -> String {
        format!("{}: {}{}", self.name, self.known, if_so("it", &self.limit))
    }
}

/// The same of all of them; those of which the same is known, and which would limit the same, in one line.
#[must_use]
pub fn told(questions: &[OpenQuestion]) -> Vec<String> {
    let alike = |a: &OpenQuestion, b: &OpenQuestion| (a.known, &a.limit) == (b.known, &b.limit);
    let is_first = |(at, q): &(usize, &OpenQuestion)| !questions[..*at].iter().any(|before| alike(before, q));
    let firsts = questions.iter().enumerate().filter(is_first).map(|(_, q)| q);
    let line = |first: &OpenQuestion| {
        let names: Vec<&str> = questions.iter().filter(|q| alike(first, q)).map(|q| q.name.as_str()).collect();
        match names[..] {
            [_] => first.text(),
            _ => format!("{}: {}{}", names.join(", "), first.known, if_so("one of them", &first.limit)),
        }
    };
    firsts.map(line).collect()
}

/// What would follow; nothing where nothing would.
fn if_so(what: &str, limit: &str) -> String {
    if limit.is_empty() { String::new() } else { format!(" If {what} is so: {limit}.") }
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
        (Asked::Open, FamilyKind::Fact) => "at least one person says so. Who could find out?",
        (Asked::Open, FamilyKind::Habit) => "some of its signs are there, fewer than half.",
        (Asked::NotSeen, _) if voted => "too few could say.",
        (Asked::NotSeen, _) => "not voted on.",
        (Asked::NotAsked, _) => "not asked.",
    };
    let (id, name, kind) = (family.id.clone(), family.name.clone(), family.kind);
    Some(OpenQuestion { family: id, name, state, kind, voted, known, limit: limit(ladder, reading, family).join(", ") })
}

/// What a family would limit if it proved to be there, beyond what is limited already.
fn limit(ladder: &Ladder, reading: &Reading, family: &Family) -> Vec<String> {
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
    let limits = rails.chain(whole.map(|at| (format!("the {}", ladder.subject), at)));
    limits.map(|(what, at)| format!("{what} no higher than {}", ladder.rung_label(at))).collect()
}
