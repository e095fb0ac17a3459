//! The reading: from tallies to rails, footing, ceiling and what holds the account back.
//!
//! Everything here is `method.md` in code; every comparison but consensus is on whole numbers.

mod confidence;
mod holds;
mod mark;
mod open;
mod told;

use crate::message;
use crate::words::Message;
use std::collections::{BTreeMap, BTreeSet};

pub use confidence::{Confidence, Level, Part};
pub use holds::{FirstMove, Hold, HoldKind};
pub use mark::Mark;
pub use open::{Asked, OpenQuestion};

use super::ladder::{Cap, FamilyKind, Height, Ladder};
use super::vote::{PairTally, Pole, Presence, SignTally, State};

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

    /// Its letter, as in files.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Grade::A => "A",
            Grade::B => "B",
            Grade::C => "C",
            Grade::D => "D",
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
    /// People voting when it was revealed.
    pub room: u32,
}

impl PairVotes {
    /// Whether anybody voted.
    #[must_use]
    pub fn is_voted(&self) -> bool {
        self.tally != PairTally::default()
    }
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
    /// People voting when it was revealed.
    pub room: u32,
}

impl SignVotes {
    /// Whether anybody voted.
    #[must_use]
    pub fn is_voted(&self) -> bool {
        self.tally != SignTally::default()
    }
}

/// What a reading needs to know of an evidence line.
#[derive(Debug, Clone, PartialEq)]
pub struct EvidenceAge {
    /// The pair or the sign it is about.
    pub about: String,
    /// How we know.
    pub grade: Grade,
    /// Days since it happened; the future counts as today.
    pub days: u32,
    /// Which picture it shows; none counts for the trusted one.
    pub shows: Option<Pole>,
}

impl EvidenceAge {
    /// Whether it counts: seen first-hand or told by those whom the room reads, at most so many days ago.
    #[must_use]
    pub fn is_fresh(&self, days: u32) -> bool {
        self.grade.counts() && self.days <= days
    }
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
    /// Pairs that the room passed over, by id.
    pub passed_over: BTreeSet<String>,
}

/// How many people there were at the reveals: who comes or leaves after them was not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Rooms {
    /// In the smallest room.
    pub fewest: u32,
    /// In the largest.
    pub most: u32,
}

impl Rooms {
    /// As in `5` or `3 to 5`.
    #[must_use]
    pub fn said(self) -> Message {
        match self.fewest == self.most {
            true => message!("term-number", count = self.most),
            false => message!("term-from-to", fewest = self.fewest, most = self.most),
        }
    }

    /// As in `5 people` or `3 to 5 people`.
    #[must_use]
    pub fn people(self) -> Message {
        match self.fewest == self.most {
            true => message!("term-people", count = self.most),
            false => message!("term-people-from-to", fewest = self.fewest, most = self.most),
        }
    }
}

/// One rail as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Rail {
    /// The dimension's id.
    pub dimension: String,
    /// The state of each cell, rung 1 upward.
    pub cells: Vec<State>,
    /// Where it stands; `None` where rung 1 was not asked: such a rail stands on nothing.
    pub heights: Option<Heights>,
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
    /// Somebody saw the picture that the state is not, by vote or by fresh evidence.
    pub seen_otherwise: bool,
}

impl PairReading {
    /// In a word or two, as it is said.
    #[must_use]
    pub fn said(&self) -> Message {
        match self.state {
            State::NotSeen if !self.votes.is_voted() => message!("term-not-voted"),
            state => state.said(),
        }
    }
}

/// A sign as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct SignReading {
    /// Its votes.
    pub votes: SignVotes,
    /// Whether it is there.
    pub presence: Presence,
    /// Whether it would be open without a line of evidence.
    pub by_evidence: bool,
}

impl SignReading {
    /// In a word or two, as it is said.
    #[must_use]
    pub fn said(&self) -> Message {
        match self.presence {
            Presence::NotSeen if !self.votes.is_voted() => message!("term-not-voted"),
            presence => presence.said(),
        }
    }
}

/// The three heights of a rail, or of the whole account: the lowest of its rails'.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heights {
    /// Trust seen: the highest held rung with nothing but held or passed-over cells below it, or -1.
    pub observed: Height,
    /// What is still possible.
    pub ceiling: Height,
    /// What we may rest on: lowered to the caps.
    pub footing: Height,
}

/// What an account stands on whose footing is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// Nothing has been seen yet.
    Unproven,
    /// Something was seen, and seen differently.
    Unsettled,
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
    /// What a footing of 0 means; `None` at any other.
    pub ground: Option<Ground>,
    /// Some rail of the ladder has no footing.
    pub partial: bool,
    /// The rails, in the ladder's order; only dimensions that have a pair.
    pub rails: Vec<Rail>,
    /// The pairs, in the script's order.
    pub pairs: Vec<PairReading>,
    /// The signs, in the script's order.
    pub signs: Vec<SignReading>,
    /// Families that have a sign in the script, in the ladder's order.
    pub families: Vec<(String, Presence)>,
    /// How far the reading itself can be relied on; `None` where there is no footing to rely on.
    pub confidence: Option<Confidence>,
    /// All that must move for the account to move.
    pub holds_back: Vec<Hold>,
    /// Families with a cap of which it is not known whether they are there.
    pub open_questions: Vec<OpenQuestion>,
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

    /// What weakens the confidence, the weakest first.
    #[must_use]
    pub fn doubts(&self) -> Vec<(Part, Level)> {
        self.confidence.iter().flat_map(Confidence::weak_parts).collect()
    }

    /// Whether nobody voted on any pair of a cell that has one.
    #[must_use]
    pub fn is_unvoted(&self, dimension: &str, rung: Height) -> bool {
        let mut pairs = self.pairs.iter().filter(|p| p.votes.dimension == dimension && p.votes.rung == rung).peekable();
        pairs.peek().is_some() && pairs.all(|p| !p.votes.is_voted())
    }

    /// The state of a cell in a word or two, as it is said.
    #[must_use]
    pub fn cell_said(&self, dimension: &str, rung: Height, state: State) -> Message {
        match state {
            State::NotSeen if self.is_unvoted(dimension, rung) => message!("term-not-voted"),
            state => state.said(),
        }
    }

    /// Whether a family is there, in a word or two, as it is said; `None` where it has no sign in the script.
    #[must_use]
    pub fn family_said(&self, family: &str) -> Option<Message> {
        let presence = self.families.iter().find(|(id, _)| id == family).map(|(_, presence)| *presence)?;
        Some(match presence {
            Presence::NotSeen if !self.is_family_voted(family) => message!("term-not-voted"),
            presence => presence.said(),
        })
    }

    /// Whether anybody voted on a sign of a family.
    #[must_use]
    pub fn is_family_voted(&self, family: &str) -> bool {
        self.signs.iter().any(|sign| sign.votes.family == family && sign.votes.is_voted())
    }

    /// Whether a family is there only because a line of evidence stands beside a yes.
    #[must_use]
    pub fn is_by_evidence(&self, family: &str) -> bool {
        let mut present =
            self.signs.iter().filter(|s| s.votes.family == family && s.presence == Presence::Present).peekable();
        present.peek().is_some() && present.all(|s| s.by_evidence)
    }

    /// Whether any votes are in it.
    #[must_use]
    pub fn is_any_voted(&self) -> bool {
        self.signs.iter().any(|s| s.votes.is_voted()) || self.pairs.iter().any(|p| p.votes.is_voted())
    }

    /// What it stands on; `None` where no rail was asked from the ground, or no votes on a pair are in yet.
    #[must_use]
    pub fn stood(&self) -> Option<Heights> {
        self.heights.filter(|_| self.pairs.iter().any(|p| p.votes.is_voted()))
    }

    /// The lowest cap on a rail that is in force, whether the rail is asked or not.
    #[must_use]
    pub fn rail_cap(&self, ladder: &Ladder, dimension: &str) -> Option<Height> {
        let present: Vec<&str> = self.present_families().collect();
        rail_caps(ladder, &present, dimension).map(|(_, at)| at).min()
    }

    /// The rooms that what was voted on was revealed to.
    #[must_use]
    pub fn rooms(&self) -> Rooms {
        let pairs = self.pairs.iter().filter(|p| p.votes.is_voted()).map(|p| p.votes.room);
        let signs = self.signs.iter().filter(|s| s.votes.is_voted()).map(|s| s.votes.room);
        let all = || pairs.clone().chain(signs.clone());
        Rooms { fewest: all().min().unwrap_or(self.room), most: all().max().unwrap_or(self.room) }
    }

    /// People voting: the fewest that a pair was revealed to.
    #[must_use]
    pub fn voices(&self) -> u32 {
        self.pairs.iter().filter(|p| p.votes.is_voted()).map(|p| p.votes.room).min().unwrap_or(self.room)
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
    let pairs: Vec<PairReading> = answers.pairs.iter().map(|votes| pair(ladder, answers, votes)).collect();
    let signs: Vec<SignReading> = answers.signs.iter().map(|votes| sign(ladder, answers, votes)).collect();
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
    let heights = rails.iter().filter_map(|r| r.heights).reduce(|a, b| Heights {
        observed: a.observed.min(b.observed),
        ceiling: a.ceiling.min(b.ceiling),
        footing: a.footing.min(b.footing),
    });
    let heights = heights.map(|h| Heights { footing: h.footing.min(cap), ..h });
    let mut reading = Reading {
        room: answers.room,
        heights,
        cap,
        ground: heights.filter(|h| h.footing == 0).map(|_| ground(&rails)),
        partial: rails.iter().filter(|r| r.heights.is_some()).count() < ladder.dimensions.len(),
        confidence: None,
        holds_back: Vec::new(),
        open_questions: Vec::new(),
        verge: over_trust(ladder, &present).count() >= 2,
        rails,
        pairs,
        signs,
        families,
    };
    reading.open_questions = open::questions(ladder, &reading);
    reading.confidence = heights.map(|_| confidence::judge(ladder, &reading, &answers.evidence));
    reading.holds_back = holds::holds_back(ladder, &reading);
    reading
}

fn pair(ladder: &Ladder, answers: &Answers, votes: &PairVotes) -> PairReading {
    let (rules, room, tally) = (&ladder.rules, votes.room, votes.tally);
    let state = match answers.passed_over.contains(&votes.id) {
        true => State::PassedOver,
        false => tally.state(rules, room),
    };
    let fresh = ladder.dimension(&votes.dimension).map_or(0, |d| d.fresh_days);
    let against = |e: &&EvidenceAge| e.about == votes.id && e.is_fresh(fresh) && e.shows == Some(Pole::Opposite);
    let otherwise =
        tally.seen_otherwise(rules, room) || state == State::Held && answers.evidence.iter().any(|e| against(&e));
    PairReading {
        state,
        consensus: tally.consensus(),
        fragile: tally.fragile(rules, room),
        seen_otherwise: otherwise && state != State::PassedOver,
        votes: votes.clone(),
    }
}

fn sign(ladder: &Ladder, answers: &Answers, votes: &SignVotes) -> SignReading {
    let kind = ladder.family(&votes.family).map_or(FamilyKind::Habit, |f| f.kind);
    let witnessed = answers.evidence.iter().any(|e| e.about == votes.id && e.grade.counts());
    let presence = |witnessed| votes.tally.presence(&ladder.rules, kind, votes.room, witnessed);
    let by_evidence = presence(witnessed) != presence(false);
    SignReading { presence: presence(witnessed), by_evidence, votes: votes.clone() }
}

/// What the rails that stand on the ground stand on.
fn ground(rails: &[Rail]) -> Ground {
    let on_it = rails.iter().filter(|r| r.heights.is_some_and(|h| h.footing == 0));
    let blocked = |r: &Rail| first_gap(&r.cells).map(|(_, state)| state);
    match on_it.map(blocked).all(|state| matches!(state, Some(State::NotSeen | State::NotAsked))) {
        true => Ground::Unproven,
        false => Ground::Unsettled,
    }
}

/// The first cell that is neither held nor passed over.
fn first_gap(cells: &[State]) -> Option<(Height, State)> {
    (1..).zip(cells.iter().copied()).find(|(_, state)| !matches!(state, State::Held | State::PassedOver))
}

fn families(ladder: &Ladder, signs: &[SignReading], what_if: &WhatIf) -> Vec<(String, Presence)> {
    let voted = |id: &str| signs.iter().filter(|s| s.votes.family == id).map(|s| s.presence).collect::<Vec<_>>();
    let presence = |f: &super::ladder::Family| {
        let tried = what_if.families.get(&f.id).copied();
        tried.or_else(|| Presence::of_family(f.kind, &voted(&f.id)))
    };
    ladder.families.iter().filter_map(|f| Some((f.id.clone(), presence(f)?))).collect()
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
    let cap = rail_caps(ladder, present, dimension).map(|(_, at)| at).min().unwrap_or(top);
    let heights = (cells.first() != Some(&State::NotAsked)).then(|| {
        let observed = climb(&cells, |s| s == State::Held);
        let ceiling = climb(&cells, |s| matches!(s, State::Held | State::Split | State::NotSeen | State::NotAsked));
        Heights { observed, ceiling, footing: observed.min(cap) }
    });
    Rail { dimension: dimension.to_owned(), heights, cap, cells }
}

/// The highest cell that counts with nothing below it but cells that count or were passed over; -1 on distrust.
fn climb(cells: &[State], counts: fn(State) -> bool) -> Height {
    if cells.first() == Some(&State::Reversed) {
        return -1;
    }
    let up = (1..).zip(cells).take_while(|(_, s)| counts(**s) || **s == State::PassedOver);
    up.filter(|(_, s)| counts(**s)).map(|(rung, _)| rung).last().unwrap_or(0)
}

/// The first of reversed, split, mixed, held, not seen, passed over that any pair of the cell has.
fn cell<'a>(pairs: impl Iterator<Item = &'a PairReading>) -> State {
    pairs.map(|p| p.state).min().unwrap_or(State::NotAsked)
}
