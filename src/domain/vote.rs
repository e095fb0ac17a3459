//! Votes, their tallies, and what a tally says: the state of a pair and of a sign.

mod grasp;
mod nps;
mod pair;
mod poll;
mod sign;

use serde::{Deserialize, Serialize};

pub use grasp::Grasp;
pub use nps::{Figures, HIGHEST_FIGURE, Nps, points};
pub use pair::{PairTally, State};
pub use poll::{DIGITS, PollTally, PollVotes, View};
pub use sign::{Presence, SignTally};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ladder::{FamilyKind, Rules, Share};

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
