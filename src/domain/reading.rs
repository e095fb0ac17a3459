//! The reading: from tallies to rails, footing, ceiling and what holds the account back.
//!
//! Everything here is `method.md` in code; every comparison but consensus is on whole numbers.

mod confidence;
mod holds;
mod mark;

use std::collections::BTreeMap;

pub use confidence::{Confidence, Level, Part};
pub use holds::{Hold, HoldKind};
pub use mark::Mark;

use super::ladder::{Cap, Height, Ladder};
use super::vote::{PairTally, Presence, SignTally, State};

/// How we know of something that somebody did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Grade {
    /// Seen first-hand.
    A,
    /// Told by the client.
    B,
    /// Told by a colleague.
    C,
    /// A guess.
    D,
}

impl Grade {
    /// Every grade, best first.
    pub const ALL: [Grade; 4] = [Grade::A, Grade::B, Grade::C, Grade::D];

    /// Letter and meaning, as in `A seen first-hand`.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Grade::A => "A seen first-hand",
            Grade::B => "B told by the client",
            Grade::C => "C told by a colleague",
            Grade::D => "D a guess",
        }
    }
}

/// A pair with its votes.
#[derive(Debug, Clone, PartialEq)]
pub struct PairVotes {
    /// The pair's id.
    pub id: String,
    /// The rail.
    pub dimension: String,
    /// The rung it tests.
    pub rung: Height,
    /// The votes of the round that counts: the last one revealed.
    pub tally: PairTally,
}

/// A sign with its votes.
#[derive(Debug, Clone, PartialEq)]
pub struct SignVotes {
    /// The sign's id.
    pub id: String,
    /// The family.
    pub family: String,
    /// The votes of the round that counts.
    pub tally: SignTally,
}

/// What a reading needs to know of an evidence line.
#[derive(Debug, Clone, PartialEq)]
pub struct EvidenceAge {
    /// The pair it is about.
    pub pair: String,
    /// How we know.
    pub grade: Grade,
    /// Days since it happened; the future counts as today.
    pub days: u32,
}

/// Everything a reading is computed from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers {
    /// People voting.
    pub room: u32,
    /// Every pair asked, voted or not.
    pub pairs: Vec<PairVotes>,
    /// Every sign asked.
    pub signs: Vec<SignVotes>,
    /// Evidence lines.
    pub evidence: Vec<EvidenceAge>,
}

/// One rail as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Rail {
    /// The dimension's id.
    pub dimension: String,
    /// The state of each cell, rung 1 upward.
    pub cells: Vec<State>,
    /// Trust seen: held cells from rung 1 without a gap, or -1.
    pub observed: Height,
    /// What is still possible.
    pub ceiling: Height,
    /// What we may rest on.
    pub footing: Height,
    /// The lowest cap on this rail; the ladder's top where there is none.
    pub cap: Height,
}

/// A pair as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct PairReading {
    /// Its votes.
    pub votes: PairVotes,
    /// Their state.
    pub state: State,
    /// Consensus, 0 to 1; `None` without votes.
    pub consensus: Option<f64>,
    /// One voter moving one step would change the state.
    pub fragile: bool,
}

/// A sign as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct SignReading {
    /// Its votes.
    pub votes: SignVotes,
    /// Whether it is there.
    pub presence: Presence,
}

/// The three heights of the whole account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heights {
    /// The lowest of the rails' observed.
    pub observed: Height,
    /// The lowest of the rails' ceilings.
    pub ceiling: Height,
    /// What we may rest on: the lowest footing, and the account's cap.
    pub footing: Height,
}

/// How an account stands on a ladder.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// People voting.
    pub room: u32,
    /// The account's heights; `None` where no pair is asked.
    pub heights: Option<Heights>,
    /// The lowest cap on the account; the ladder's top where there is none.
    pub cap: Height,
    /// Some dimension of the ladder has no pair.
    pub partial: bool,
    /// The rails, in the ladder's order; only dimensions that have a pair.
    pub rails: Vec<Rail>,
    /// The pairs, in the script's order.
    pub pairs: Vec<PairReading>,
    /// The signs, in the script's order.
    pub signs: Vec<SignReading>,
    /// Families that have a sign in the script, in the ladder's order.
    pub families: Vec<(String, Presence)>,
    /// How far the reading itself can be relied on.
    pub confidence: Confidence,
    /// All that must move for the account to move.
    pub holds_back: Vec<Hold>,
    /// Whether two or more over-trust families are present.
    pub verge: bool,
}

impl Reading {
    /// The rail of this dimension.
    #[must_use]
    pub fn rail(&self, dimension: &str) -> Option<&Rail> {
        self.rails.iter().find(|r| r.dimension == dimension)
    }

    /// The pair with this id.
    #[must_use]
    pub fn pair(&self, id: &str) -> Option<&PairReading> {
        self.pairs.iter().find(|p| p.votes.id == id)
    }

    /// The sign with this id.
    #[must_use]
    pub fn sign(&self, id: &str) -> Option<&SignReading> {
        self.signs.iter().find(|s| s.votes.id == id)
    }

    /// What weakens the confidence. What is missing is not judged: agreement needs votes, evidence something that
    /// holds, and all of it a pair.
    #[must_use]
    pub fn doubts(&self) -> Vec<(Part, Level)> {
        let seen = self.pairs.iter().any(|p| p.state != State::NotSeen);
        let held = self.pairs.iter().any(|p| p.state == State::Held);
        let is_about_something = |part: Part| match part {
            _ if self.heights.is_none() => false,
            Part::Agreement => seen,
            Part::Evidence => held,
            _ => true,
        };
        self.confidence.weak_parts().into_iter().filter(|(part, _)| is_about_something(*part)).collect()
    }

    /// Ids of the families that are present.
    pub fn present_families(&self) -> impl Iterator<Item = &str> {
        self.families.iter().filter(|(_, p)| *p == Presence::Present).map(|(id, _)| id.as_str())
    }
}

/// Cells and families to be read at another state than the votes give: "what if".
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WhatIf {
    /// State by dimension and rung.
    pub cells: BTreeMap<(String, Height), State>,
    /// Presence by family.
    pub families: BTreeMap<String, Presence>,
}

/// Reads `answers` on `ladder`.
#[must_use]
pub fn read(ladder: &Ladder, answers: &Answers) -> Reading {
    read_as_if(ladder, answers, &WhatIf::default())
}

/// Reads `answers` on `ladder` with some cells or families put at another state.
#[must_use]
pub fn read_as_if(ladder: &Ladder, answers: &Answers, what_if: &WhatIf) -> Reading {
    let rules = &ladder.rules;
    let pairs: Vec<PairReading> = answers
        .pairs
        .iter()
        .map(|votes| PairReading {
            state: votes.tally.state(rules, answers.room),
            consensus: votes.tally.consensus(),
            fragile: votes.tally.fragile(rules, answers.room),
            votes: votes.clone(),
        })
        .collect();
    let signs: Vec<SignReading> = answers
        .signs
        .iter()
        .map(|votes| SignReading { presence: votes.tally.presence(rules, answers.room), votes: votes.clone() })
        .collect();
    let families = families(ladder, &signs, what_if);
    let present: Vec<&str> =
        families.iter().filter(|(_, p)| *p == Presence::Present).map(|(id, _)| id.as_str()).collect();

    let rails: Vec<Rail> = ladder
        .dimensions
        .iter()
        .filter(|d| pairs.iter().any(|p| p.votes.dimension == d.id))
        .map(|d| rail(ladder, &d.id, &pairs, &present, what_if))
        .collect();
    let cap = account_caps(ladder, &present).map(|(_, at)| at).min().unwrap_or(ladder.top());
    let lowest = |height: fn(&Rail) -> Height| rails.iter().map(height).min();
    let heights = lowest(|r| r.footing)
        .zip(lowest(|r| r.observed))
        .zip(lowest(|r| r.ceiling))
        .map(|((footing, observed), ceiling)| Heights { observed, ceiling, footing: footing.min(cap) });
    let mut reading = Reading {
        room: answers.room,
        heights,
        cap,
        partial: rails.len() < ladder.dimensions.len(),
        confidence: Confidence::default(),
        holds_back: Vec::new(),
        verge: over_trust(ladder, &present).count() >= 2,
        rails,
        pairs,
        signs,
        families,
    };
    reading.confidence = confidence::judge(ladder, &reading, &answers.evidence);
    reading.holds_back = holds::holds_back(ladder, &reading);
    reading
}

fn families(ladder: &Ladder, signs: &[SignReading], what_if: &WhatIf) -> Vec<(String, Presence)> {
    let presence = |id: &str| {
        let states = || signs.iter().filter(|s| s.votes.family == id).map(|s| s.presence);
        let asked = states().next()?;
        Some([Presence::Present, Presence::NotSeen].into_iter().find(|p| states().any(|s| s == *p)).unwrap_or(asked))
    };
    ladder
        .families
        .iter()
        .filter_map(|f| {
            let presence = what_if.families.get(&f.id).copied().or_else(|| presence(&f.id))?;
            Some((f.id.clone(), presence))
        })
        .collect()
}

fn over_trust<'a>(ladder: &'a Ladder, present: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    present.iter().copied().filter(|id| ladder.family(id).is_some_and(|f| f.over_trust))
}

/// Every cap on the account that is in force, with the family that sets it.
fn account_caps<'a>(ladder: &'a Ladder, present: &'a [&'a str]) -> impl Iterator<Item = (&'a str, Height)> {
    let at = ladder.over_trust.cap(over_trust(ladder, present).count());
    let own = present.iter().filter_map(|id| ladder.family(id)).flat_map(|f| {
        f.caps.iter().filter_map(|c| match c {
            Cap::Account(at) => Some((f.id.as_str(), *at)),
            Cap::Rail(..) => None,
        })
    });
    over_trust(ladder, present).filter_map(move |id| Some((id, at?))).chain(own)
}

/// Every cap on one rail that is in force, with the family that sets it.
fn rail_caps<'a>(
    ladder: &'a Ladder,
    present: &'a [&'a str],
    dimension: &'a str,
) -> impl Iterator<Item = (&'a str, Height)> {
    present.iter().filter_map(|id| ladder.family(id)).flat_map(move |f| {
        f.caps.iter().filter_map(move |c| match c {
            Cap::Rail(d, at) if d == dimension => Some((f.id.as_str(), *at)),
            _ => None,
        })
    })
}

fn rail(ladder: &Ladder, dimension: &str, pairs: &[PairReading], present: &[&str], what_if: &WhatIf) -> Rail {
    let top = ladder.top();
    let cells: Vec<State> = (1..=top)
        .map(|rung| {
            let asked = cell(pairs.iter().filter(|p| p.votes.dimension == dimension && p.votes.rung == rung));
            what_if.cells.get(&(dimension.to_owned(), rung)).copied().unwrap_or(asked)
        })
        .collect();
    let climb = |counts: fn(State) -> bool| {
        if cells.first() == Some(&State::Reversed) {
            return -1;
        }
        Height::try_from(cells.iter().take_while(|&&s| counts(s)).count()).unwrap_or(top)
    };
    let observed = climb(|s| s == State::Held);
    let ceiling = climb(|s| matches!(s, State::Held | State::Split | State::NotSeen | State::NotAsked));
    let cap = rail_caps(ladder, present, dimension).map(|(_, at)| at).min().unwrap_or(top);
    Rail { dimension: dimension.to_owned(), observed, ceiling, footing: observed.min(cap), cap, cells }
}

/// The first of reversed, split, mixed, held that any pair of the cell has.
fn cell<'a>(pairs: impl Iterator<Item = &'a PairReading>) -> State {
    pairs.map(|p| p.state).min().unwrap_or(State::NotAsked)
}
