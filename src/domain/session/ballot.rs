//! The votes on one question, round by round.

use super::Event;
use crate::domain::vote::{Revealed, Tally, Vote};

/// A round of votes that has not been shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Round {
    /// Votes whose order is no longer known.
    pub counted: Option<Tally>,
    /// Whether these were collected beforehand.
    pub is_collected: bool,
    /// Votes in the order of typing.
    pub typed: Vec<Vote>,
}

/// The votes on one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Ballot {
    pub(super) empty: Tally,
    /// The rounds that were revealed, at most [`Ballot::ROUNDS`].
    pub rounds: Vec<Revealed>,
    /// The round that is being voted.
    pub open: Option<Round>,
    /// The votes that were put right after a reveal: as each was shown, and as it was meant.
    pub amended: Vec<(Vote, Vote)>,
}

impl Ballot {
    /// A first vote and one second vote.
    pub const ROUNDS: usize = 2;

    pub(super) fn new(empty: Tally) -> Self {
        Ballot { empty, rounds: Vec::new(), open: Some(Round::default()), amended: Vec::new() }
    }

    /// The round that counts: the last one revealed.
    #[must_use]
    pub fn shown(&self) -> Option<Revealed> {
        self.rounds.last().copied()
    }

    /// Whether the last round has been revealed and no other is open.
    #[must_use]
    pub fn is_revealed(&self) -> bool {
        self.open.is_none()
    }

    /// Whether all there is are votes that were collected beforehand: others may take their place.
    #[must_use]
    pub fn is_collected(&self) -> bool {
        self.rounds.is_empty() && self.open.as_ref().is_some_and(|round| round.is_collected && round.typed.is_empty())
    }

    /// The votes of the open round, without their order.
    #[must_use]
    pub fn open_tally(&self) -> Option<Tally> {
        let round = self.open.as_ref()?;
        let mut tally = round.counted.unwrap_or(self.empty);
        for &vote in &round.typed {
            // Only votes that fit were let in.
            let _ = tally.add(vote);
        }
        Some(tally)
    }

    /// How many have voted in the open round; 0 where none is.
    #[must_use]
    pub fn voted(&self) -> u32 {
        self.open_tally().map_or(0, |t| t.voters())
    }
}

impl Ballot {
    pub(super) fn apply(&mut self, event: &Event, room: u32) {
        match event {
            Event::Vote { vote, .. } => self.open.get_or_insert_default().typed.push(*vote),
            Event::TakeBack { .. } => {
                if let Some(round) = &mut self.open
                    && round.typed.pop().is_none()
                {
                    // Whose vote was last is no longer known: the round starts over.
                    round.counted = None;
                }
            }
            Event::Tally { votes, .. } => self.open = Some(Round { counted: Some(*votes), ..Round::default() }),
            Event::Reveal { .. } => {
                self.rounds.extend(self.open_tally().map(|tally| Revealed { tally, room }));
                self.open = None;
            }
            Event::Revote { .. } => self.open = Some(Round::default()),
            Event::Amend { shown, meant, .. } => {
                if let Some(round) = self.rounds.last_mut()
                    && round.tally.take(*shown)
                {
                    // Only a vote that fits was let in.
                    let _ = round.tally.add(*meant);
                    self.amended.push((*shown, *meant));
                }
            }
            _ => {}
        }
    }
}
