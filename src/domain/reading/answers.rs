//! What a reading is computed from.

use std::collections::BTreeSet;

use crate::domain::ladder::Height;
use crate::domain::vote::{PairTally, Pole, SignTally};

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
