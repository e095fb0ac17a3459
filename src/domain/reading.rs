//! The reading: from tallies to rails, footing, ceiling and what holds the account back.
//!
//! Everything here is `method.md` in code; every comparison but consensus is on whole numbers.

mod answers;
mod confidence;
mod holds;
mod mark;
mod open;
mod read;
mod told;

use crate::message;
use crate::words::Message;

pub use answers::{Answers, EvidenceAge, Grade, PairVotes, SignVotes};
pub use confidence::{Confidence, Level, Part};
pub use holds::{FirstMove, Hold, HoldKind};
pub use mark::Mark;
pub use open::{Asked, OpenQuestion};
pub use read::{WhatIf, read, read_as_if};
use read::{account_caps, first_gap, over_trust, rail_caps};

use super::ladder::{Height, Ladder};
use super::vote::{Presence, State};

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
            presence => self.votes.tally.said(presence),
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
            Presence::NotSeen if self.is_family_in_part(family) => message!("term-voted-in-part"),
            presence => presence.said(),
        })
    }

    /// Whether only some of a family's signs were voted on: then nobody failed to see the others.
    #[must_use]
    pub fn is_family_in_part(&self, family: &str) -> bool {
        let mut signs = self.signs.iter().filter(|sign| sign.votes.family == family);
        self.is_family_voted(family) && signs.any(|sign| !sign.votes.is_voted())
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

    /// Whether a rail is asked from the ground and no votes on a pair are in yet.
    #[must_use]
    pub fn is_unread(&self) -> bool {
        self.heights.is_some() && self.stood().is_none()
    }

    /// The height that the account may stand on at most; `None` where that is the top.
    #[must_use]
    pub fn limit(&self, ladder: &Ladder) -> Option<Height> {
        (self.cap < ladder.top()).then_some(self.cap)
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
