//! Votes, their tallies, and what a tally says: the state of a pair and of a sign.

mod grasp;
mod nps;
mod poll;

use serde::{Deserialize, Serialize};

pub use grasp::Grasp;
pub use nps::{Figures, HIGHEST_FIGURE, Nps, points};
pub use poll::{DIGITS, PollTally, PollVotes, View};

use super::ladder::{FamilyKind, Rules};
use crate::message;
use crate::words::Message;

/// Valid votes from which on counts are shown; among fewer, who voted what could be guessed.
pub const COUNTED_FROM: u32 = 4;

/// Which of the two pictures of a pair something belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pole {
    /// What they would do if they trusted us.
    Trusted,
    /// Its reverse.
    Opposite,
}

impl Pole {
    /// In a word, for other programs.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Pole::Trusted => "trusted",
            Pole::Opposite => "opposite",
        }
    }
}

/// One person's answer, stored the same way whatever side the picture stood on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Vote {
    /// On a pair, 1 (clearly the opposite) to 5 (clearly the trusted picture).
    Point(u8),
    /// On a sign.
    Yes,
    /// On a sign.
    Partly,
    /// On a sign.
    No,
    /// On a poll, 0 to 9.
    Choice(u8),
    /// *Not seen* on a pair, *not sure* elsewhere. Never turned into anything else.
    Blank,
}

/// How often each point of a pair was chosen. The order of the voters is not in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairTally {
    /// Votes for 1 to 5.
    pub counts: [u32; 5],
    /// People who have not seen it.
    pub not_seen: u32,
}

/// How often each answer to a sign was chosen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignTally {
    /// *yes*
    pub yes: u32,
    /// *partly*
    pub partly: u32,
    /// *no*
    pub no: u32,
    /// *not sure*
    pub not_sure: u32,
}

/// A round that was shown, with the room it was shown to: whoever comes or leaves later changes nothing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revealed {
    /// The votes.
    pub tally: Tally,
    /// People voting at the reveal.
    pub room: u32,
}

/// The votes of one round of a question, without their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tally {
    /// Of a pair.
    Pair(PairTally),
    /// Of a sign.
    Sign(SignTally),
    /// Of a poll.
    Poll(PollTally),
}

impl Tally {
    /// Everybody who voted, blanks included.
    #[must_use]
    pub fn voters(&self) -> u32 {
        match self {
            Tally::Pair(t) => t.valid().saturating_add(t.not_seen),
            Tally::Sign(t) => t.valid().saturating_add(t.not_sure),
            Tally::Poll(t) => t.valid().saturating_add(t.no_answer),
        }
    }

    /// The votes where they are shown at all; see [`COUNTED_FROM`].
    #[must_use]
    pub fn told(&self) -> Option<Tally> {
        match self {
            Tally::Pair(tally) => tally.told().map(Tally::Pair),
            Tally::Sign(tally) => tally.told().map(Tally::Sign),
            Tally::Poll(tally) => tally.told().map(Tally::Poll),
        }
    }

    /// The same kind without any votes.
    #[must_use]
    pub fn none(&self) -> Tally {
        match self {
            Tally::Pair(_) => Tally::Pair(PairTally::default()),
            Tally::Sign(_) => Tally::Sign(SignTally::default()),
            Tally::Poll(_) => Tally::Poll(PollTally::default()),
        }
    }

    /// Both together; the first alone where the second is of another kind.
    #[must_use]
    pub fn plus(self, other: Tally) -> Tally {
        match (self, other) {
            (Tally::Pair(a), Tally::Pair(b)) => Tally::Pair(PairTally {
                counts: std::array::from_fn(|i| a.counts[i].saturating_add(b.counts[i])),
                not_seen: a.not_seen.saturating_add(b.not_seen),
            }),
            (Tally::Sign(a), Tally::Sign(b)) => Tally::Sign(SignTally {
                yes: a.yes.saturating_add(b.yes),
                partly: a.partly.saturating_add(b.partly),
                no: a.no.saturating_add(b.no),
                not_sure: a.not_sure.saturating_add(b.not_sure),
            }),
            (Tally::Poll(a), Tally::Poll(b)) => Tally::Poll(PollTally {
                counts: std::array::from_fn(|i| a.counts[i].saturating_add(b.counts[i])),
                no_answer: a.no_answer.saturating_add(b.no_answer),
            }),
            (one, _) => one,
        }
    }

    /// Adds one vote. False, and unchanged, when the vote is not one for this kind of question.
    #[must_use]
    pub fn add(&mut self, vote: Vote) -> bool {
        let Some(cell) = self.cell(vote) else { return false };
        *cell = cell.saturating_add(1);
        true
    }

    /// Takes one vote away. False, and unchanged, when there is none like it.
    #[must_use]
    pub fn take(&mut self, vote: Vote) -> bool {
        let Some(cell) = self.cell(vote).filter(|cell| **cell > 0) else { return false };
        *cell -= 1;
        true
    }

    /// How often a vote was given; `None` where it is not one for this kind of question.
    fn cell(&mut self, vote: Vote) -> Option<&mut u32> {
        Some(match (self, vote) {
            (Tally::Pair(t), Vote::Point(p @ 1..=5)) => &mut t.counts[usize::from(p - 1)],
            (Tally::Pair(t), Vote::Blank) => &mut t.not_seen,
            (Tally::Sign(t), Vote::Yes) => &mut t.yes,
            (Tally::Sign(t), Vote::Partly) => &mut t.partly,
            (Tally::Sign(t), Vote::No) => &mut t.no,
            (Tally::Sign(t), Vote::Blank) => &mut t.not_sure,
            (Tally::Poll(t), vote) => return t.cell(vote),
            _ => return None,
        })
    }
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
            .map(|(x, count)| count * (1.0 - (x - mean).abs() / 4.0).log2())
            .sum();
        // Two ends of equal weight give exactly 0, which rounding may miss by a hair.
        Some((1.0 + sum / n).clamp(0.0, 1.0))
    }
}

/// Whether a sign, or a family of signs, is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// It is.
    Present,
    /// Of a fact: at least one person says so. Of a family of habits: some of its signs are there, fewer than half.
    Open,
    /// Too few could say.
    NotSeen,
    /// It is not.
    Absent,
}

impl Presence {
    /// In a word or two, as it is said.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Presence::Present => message!("term-presence-present"),
            Presence::Open => message!("term-presence-open"),
            Presence::NotSeen => message!("term-presence-not-seen"),
            Presence::Absent => message!("term-presence-absent"),
        }
    }

    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Presence::Present => "present",
            Presence::Open => "open",
            Presence::NotSeen => "not seen",
            Presence::Absent => "absent",
        }
    }
}

impl SignTally {
    /// How many gave each answer, in the order in which answers are offered.
    #[must_use]
    pub fn answers(&self) -> [(&'static str, u32); 4] {
        [("yes", self.yes), ("partly", self.partly), ("no", self.no), ("not sure", self.not_sure)]
    }

    /// Votes that said yes, partly or no.
    #[must_use]
    pub fn valid(&self) -> u32 {
        self.yes.saturating_add(self.partly).saturating_add(self.no)
    }

    /// The answers where they are shown at all, as with pairs.
    #[must_use]
    pub fn told(&self) -> Option<SignTally> {
        (self.valid() >= COUNTED_FROM).then_some(*self)
    }

    /// The state of a sign of a `kind` in a room of `room` people (`method.md`, "State of a sign"); `witnessed` where
    /// a line of evidence about it was seen first-hand or told by those whom the room reads.
    #[must_use]
    pub fn presence(&self, rules: &Rules, kind: FamilyKind, room: u32, witnessed: bool) -> Presence {
        let valid = self.valid();
        let halves = self.yes.saturating_mul(2).saturating_add(self.partly);
        let heard = valid > 0 && valid >= rules.quorum(room);
        let is_fact = kind == FamilyKind::Fact;
        if heard && rules.present.reached(halves, valid.saturating_mul(2)) || is_fact && witnessed && self.yes > 0 {
            Presence::Present
        } else if is_fact && halves > 0 {
            Presence::Open
        } else if heard {
            Presence::Absent
        } else {
            Presence::NotSeen
        }
    }
}

impl Presence {
    /// The state of a family of a `kind` whose signs have these states; `None` without any (`method.md`, "State of a
    /// sign and of a family").
    #[must_use]
    pub fn of_family(kind: FamilyKind, signs: &[Presence]) -> Option<Presence> {
        if signs.is_empty() {
            return None;
        }
        let any = |state| signs.contains(&state);
        let present = signs.iter().filter(|s| **s == Presence::Present).count();
        let is_present = match kind {
            FamilyKind::Fact => present > 0,
            FamilyKind::Habit => 2 * present >= signs.len(),
        };
        let open = match kind {
            FamilyKind::Fact => any(Presence::Open),
            FamilyKind::Habit => present > 0,
        };
        Some(match () {
            () if is_present => Presence::Present,
            () if open => Presence::Open,
            () if any(Presence::NotSeen) => Presence::NotSeen,
            () => Presence::Absent,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ladder::{Rules, Share};

    const RULES: Rules = Rules {
        quorum_least: 3,
        quorum_share: Share(1, 2),
        split: Share(1, 5),
        held: Share(2, 3),
        wide: 3,
        present: Share(1, 2),
    };

    fn pair(votes: &[u8]) -> PairTally {
        votes.iter().map(|&v| (v > 0).then_some(v)).collect()
    }

    #[test]
    fn quorum_is_three_or_half_the_room_whichever_is_more_but_never_more_than_the_room() {
        let quorum: Vec<u32> = [0, 1, 2, 3, 5, 6, 7, 100].iter().map(|&r| RULES.quorum(r)).collect();
        assert_eq!(quorum, [0, 1, 2, 3, 3, 3, 4, 50]);
    }

    #[test]
    fn range_is_the_distance_between_the_ends() {
        assert_eq!(pair(&[]).range(), 0);
        assert_eq!(pair(&[0, 3]).range(), 0);
        assert_eq!(pair(&[2, 5, 3]).range(), 3);
    }

    #[test]
    fn a_vote_of_the_other_kind_is_refused() {
        let mut tally = Tally::Pair(PairTally::default());
        assert!(!tally.add(Vote::Yes));
        assert!(!tally.add(Vote::Point(6)));
        assert!(tally.add(Vote::Blank));
        assert_eq!(tally.voters(), 1);
    }

    #[test]
    fn partly_counts_half_a_yes() {
        let sign =
            |yes, partly, no| SignTally { yes, partly, no, not_sure: 0 }.presence(&RULES, FamilyKind::Habit, 5, false);
        assert_eq!(sign(2, 1, 2), Presence::Present);
        assert_eq!(sign(2, 0, 3), Presence::Absent);
        assert_eq!(sign(0, 5, 0), Presence::Present);
        assert_eq!(sign(1, 1, 0), Presence::NotSeen);
    }
}
