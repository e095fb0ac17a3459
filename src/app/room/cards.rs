//! First moves to choose from.

use super::{Outcome, Over, Room};
use crate::app::Action;
use crate::app::moves::{Card, cards};
use crate::app::start::moved;

impl Room {
    /// The first moves that the reading calls for.
    #[must_use]
    pub fn cards(&self) -> Vec<Card> {
        cards(&self.session.ladder, &self.reading)
    }

    pub(super) fn open_moves(&mut self) -> Outcome {
        if self.cards().is_empty() {
            return Outcome::say("The ladder has no first move for this reading: a writes your own action.");
        }
        self.lay(Over::Moves { at: 0 })
    }

    pub(super) fn act_on_moves(&mut self, at: usize, action: Action) -> Outcome {
        let cards = self.cards();
        if let Some(at) = moved(action, at, cards.len().saturating_sub(1)) {
            return self.lay(Over::Moves { at });
        }
        match (action, cards.get(at)) {
            (Action::Accept | Action::Act, Some(card)) => self.open_action(&card.first_move, Some(&card.moves)),
            (Action::Why | Action::Ladder, _) => self.open_over(action),
            _ => Outcome::nothing(),
        }
    }
}
