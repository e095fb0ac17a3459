//! Votes of a small poll, and the one word that they come to. Nothing of it is scored, and nothing is added up.

use serde::{Deserialize, Serialize};

use super::{COUNTED_FROM, Tally, Vote};
use crate::domain::ladder::Share;
use crate::message;
use crate::words::Message;

/// How many digits there are.
pub const DIGITS: usize = 10;

/// From this share on, most of a room agree.
const MOST: Share = Share(2, 3);
/// From this share on, a group of a room cannot be passed over.
const GROUP: Share = Share(1, 5);

/// How often each digit of a poll was chosen. The order of the voters is not in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollTally {
    /// Votes for 0 to 9.
    pub counts: [u32; DIGITS],
    /// People who did not know, or would not say.
    pub no_answer: u32,
}

/// The votes on a poll, with the room that they are of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PollVotes {
    /// The poll's id.
    pub id: String,
    /// The votes.
    pub tally: PollTally,
    /// People in the room.
    pub room: u32,
}

/// What the votes of a poll come to, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    /// Numbers: most are above the middle.
    High,
    /// Numbers: most are below it.
    Low,
    /// Numbers: a group above the middle and one below it.
    Apart,
    /// Numbers: none of these.
    Between,
    /// A choice: most chose the same.
    Clear,
    /// A choice: two answers that have a group each, and no third.
    TwoViews,
    /// A choice: none of these.
    Open,
    /// Nobody said anything.
    NoAnswer,
    /// A line of the room's own: most have seen it.
    Seen,
    /// Most have seen its reverse.
    Reverse,
    /// Most have seen both.
    Both,
    /// Most have not looked.
    NotLooked,
}

impl View {
    /// In a word or two, as it is said.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            View::High => message!("term-view-high"),
            View::Low => message!("term-view-low"),
            View::Apart => message!("term-view-apart"),
            View::Between => message!("term-view-between"),
            View::Clear => message!("term-view-clear"),
            View::TwoViews => message!("term-view-two"),
            View::Open => message!("term-presence-open"),
            View::NoAnswer => message!("term-view-none"),
            View::Seen => message!("term-view-seen"),
            View::Reverse => message!("term-view-reverse"),
            View::Both => message!("term-view-both"),
            View::NotLooked => message!("term-view-not-looked"),
        }
    }

    /// The word for it, as in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            View::High => "high",
            View::Low => "low",
            View::Apart => "apart",
            View::Between => "between",
            View::Clear => "clear",
            View::TwoViews => "two-views",
            View::Open => "open",
            View::NoAnswer => "no-answer",
            View::Seen => "seen",
            View::Reverse => "reverse",
            View::Both => "both",
            View::NotLooked => "not-looked",
        }
    }
}

impl PollTally {
    /// How often a vote was given; `None` where it is none for a poll.
    pub(super) fn cell(&mut self, vote: Vote) -> Option<&mut u32> {
        match vote {
            Vote::Choice(digit) => self.counts.get_mut(usize::from(digit)),
            Vote::Blank => Some(&mut self.no_answer),
            _ => None,
        }
    }

    /// How many chose a digit.
    #[must_use]
    pub fn of(&self, digit: u8) -> u32 {
        self.counts.get(usize::from(digit)).copied().unwrap_or(0)
    }

    /// Votes that chose a digit.
    #[must_use]
    pub fn valid(&self) -> u32 {
        self.counts.iter().fold(0, |sum, n| sum.saturating_add(*n))
    }

    /// The votes where they are shown at all, as with pairs.
    #[must_use]
    pub fn told(&self) -> Option<PollTally> {
        (self.valid() >= COUNTED_FROM).then_some(*self)
    }

    /// What votes on the numbers `from` to `to` come to: the same shares as a pair's, about the middle of the scale. Those
    /// beside the middle lie on a side of it, and not apart.
    #[must_use]
    pub fn of_numbers(&self, from: u8, to: u8) -> View {
        let (valid, twice_the_middle) = (self.valid(), u16::from(from) + u16::from(to));
        let quarter_twice = u16::from(to.saturating_sub(from)).div_ceil(2);
        let votes = |is: &dyn Fn(u16) -> bool| -> u32 {
            let side = (0u16..).zip(self.counts).filter(|(digit, _)| is(digit * 2));
            side.fold(0, |sum, (_, count)| sum.saturating_add(count))
        };
        let high = |off: u16| votes(&|twice| twice >= twice_the_middle + off.max(1));
        let low = |off: u16| votes(&|twice| twice + off.max(1) <= twice_the_middle);
        match () {
            () if valid == 0 => View::NoAnswer,
            () if [high(quarter_twice), low(quarter_twice)].iter().all(|votes| GROUP.exceeded(*votes, valid)) => {
                View::Apart
            }
            () if MOST.reached(high(0), valid) => View::High,
            () if MOST.reached(low(0), valid) => View::Low,
            () => View::Between,
        }
    }

    /// What votes on a choice come to, with the digits that lead: one where it is clear, two where there are two views.
    #[must_use]
    pub fn of_choice(&self) -> (View, Vec<u8>) {
        let valid = self.valid();
        let reached = |share: Share| -> Vec<u8> {
            let all = (0u8..).zip(self.counts);
            all.filter(|(_, count)| share.reached(*count, valid)).map(|(digit, _)| digit).collect()
        };
        if valid == 0 {
            return (View::NoAnswer, Vec::new());
        }
        match (reached(MOST), reached(GROUP)) {
            (most, _) if most.len() == 1 => (View::Clear, most),
            (_, groups) if groups.len() == 2 => (View::TwoViews, groups),
            _ => (View::Open, Vec::new()),
        }
    }

    /// What votes on a line of the room's own come to: the four states of what can be seen or not, and nothing between.
    #[must_use]
    pub fn of_line(&self) -> View {
        let all = self.valid().saturating_add(self.no_answer);
        if self.valid() == 0 || MOST.reached(self.no_answer, all) {
            return View::NotLooked;
        }
        match self.of_choice() {
            (View::Clear, leads) => match leads.first() {
                Some(1) => View::Seen,
                Some(2) => View::Reverse,
                _ => View::Both,
            },
            (view, _) => view,
        }
    }
}

impl From<PollTally> for Tally {
    fn from(tally: PollTally) -> Self {
        Tally::Poll(tally)
    }
}

#[cfg(test)]
mod tests;
