//! The votes on a pair, and what they say.

use serde::{Deserialize, Serialize};

use super::COUNTED_FROM;
use crate::domain::ladder::Rules;
use crate::message;
use crate::words::Message;

/// How often each point of a pair was chosen. The order of the voters is not in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairTally {
    /// Votes for 1 to 5.
    pub counts: [u32; 5],
    /// People who have not seen it.
    pub not_seen: u32,
}

impl FromIterator<Option<u8>> for PairTally {
    /// Points 1 to 5; `None` is *not seen*. Other points are left out.
    fn from_iter<I: IntoIterator<Item = Option<u8>>>(votes: I) -> Self {
        let mut tally = PairTally::default();
        for vote in votes {
            match vote {
                Some(p @ 1..=5) => tally.counts[usize::from(p - 1)] += 1,
                Some(_) => {}
                None => tally.not_seen += 1,
            }
        }
        tally
    }
}

/// What the votes on a pair, or on all pairs of a cell, say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Most see the opposite picture.
    Reversed,
    /// Both ends have a share: two groups have seen two clients.
    Split,
    /// Neither picture has enough.
    Mixed,
    /// Most see the trusted picture.
    Held,
    /// Too few have seen anything.
    NotSeen,
    /// The room said that it does not apply.
    PassedOver,
    /// The script has no pair there.
    NotAsked,
}

impl State {
    /// In a word or two, as it is said.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            State::Reversed => message!("term-state-reversed"),
            State::Split => message!("term-state-split"),
            State::Mixed => message!("term-state-mixed"),
            State::Held => message!("term-state-held"),
            State::NotSeen => message!("term-state-not-seen"),
            State::PassedOver => message!("term-state-passed-over"),
            State::NotAsked => message!("term-state-not-asked"),
        }
    }

    /// The word for it, as in files and on screens.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            State::Reversed => "reversed",
            State::Split => "split",
            State::Mixed => "mixed",
            State::Held => "held",
            State::NotSeen => "not seen",
            State::PassedOver => "passed over",
            State::NotAsked => "not asked",
        }
    }
}

impl PairTally {
    /// Votes that chose a point.
    #[must_use]
    pub fn valid(&self) -> u32 {
        self.counts.iter().fold(0, |sum, n| sum.saturating_add(*n))
    }

    /// The votes where they are shown at all. Among fewer valid votes not even how many have not seen it is told: beside
    /// a state it would tell the rest.
    #[must_use]
    pub fn told(&self) -> Option<PairTally> {
        (self.valid() >= COUNTED_FROM).then_some(*self)
    }

    /// Votes for 4 or 5.
    #[must_use]
    pub fn high(&self) -> u32 {
        self.counts[3].saturating_add(self.counts[4])
    }

    /// Votes for 1 or 2.
    #[must_use]
    pub fn low(&self) -> u32 {
        self.counts[0].saturating_add(self.counts[1])
    }

    /// The state in a room of `room` people (`method.md`, "State of a pair").
    #[must_use]
    pub fn state(&self, rules: &Rules, room: u32) -> State {
        let valid = self.valid();
        if valid == 0 || valid < rules.quorum(room) {
            State::NotSeen
        } else if rules.split.exceeded(self.high(), valid) && rules.split.exceeded(self.low(), valid) {
            State::Split
        } else if rules.held.reached(self.high(), valid) {
            State::Held
        } else if rules.held.reached(self.low(), valid) {
            State::Reversed
        } else {
            State::Mixed
        }
    }

    /// Whether one voter moving one step would change the state.
    #[must_use]
    pub fn fragile(&self, rules: &Rules, room: u32) -> bool {
        let now = self.state(rules, room);
        (0..5usize).filter(|&from| self.counts[from] > 0).any(|from| {
            [from.checked_sub(1), Some(from + 1).filter(|&to| to < 5)]
                .into_iter()
                .flatten()
                .any(|to| self.moved(from, to).state(rules, room) != now)
        })
    }

    fn moved(mut self, from: usize, to: usize) -> Self {
        self.counts[from] -= 1;
        self.counts[to] += 1;
        self
    }

    /// Whether the pair is held though somebody saw the opposite picture, or reversed though somebody saw the
    /// trusted one.
    #[must_use]
    pub fn seen_otherwise(&self, rules: &Rules, room: u32) -> bool {
        match self.state(rules, room) {
            State::Held => self.low() > 0,
            State::Reversed => self.high() > 0,
            _ => false,
        }
    }

    /// The distance between the lowest and the highest vote; 0 without votes.
    #[must_use]
    pub fn range(&self) -> u8 {
        let lowest = self.counts.iter().position(|&n| n > 0).unwrap_or(0);
        let highest = self.counts.iter().rposition(|&n| n > 0).unwrap_or(0);
        u8::try_from(highest - lowest).unwrap_or(0)
    }

    /// Whether the votes lie apart; among few it would tell how they voted.
    #[must_use]
    pub fn is_wide(&self, rules: &Rules) -> bool {
        self.told().is_some_and(|told| told.range() >= rules.wide)
    }

    /// Consensus of the valid votes, 0 (half at each end) to 1 (all the same); `None` without votes.
    ///
    /// Cns = 1 + (1/n) Σ log₂(1 − |Xᵢ − μ| / 4), Tastle & Wierman 2007.
    #[must_use]
    pub fn consensus(&self) -> Option<f64> {
        let valid = self.valid();
        if valid == 0 {
            return None;
        }
        let n = f64::from(valid);
        let points = || (1u8..).map(f64::from).zip(self.counts.iter().map(|&c| f64::from(c)));
        let mean = points().map(|(x, count)| x * count).sum::<f64>() / n;
        let sum: f64 = points()
            .filter(|&(_, count)| count > 0.0)
            .map(|(x, count)| count * libm::log2(1.0 - (x - mean).abs() / 4.0))
            .sum();
        // Two ends of equal weight give exactly 0, which rounding may miss by a hair.
        Some((1.0 + sum / n).clamp(0.0, 1.0))
    }
}
