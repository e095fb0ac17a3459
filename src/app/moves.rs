//! First moves as cards: each becomes an action with one key.

use super::explain;
use crate::domain::ladder::{Ladder, Remedy};
use crate::domain::reading::Reading;
use crate::words::Words;

/// A first move and what it is meant to move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// A few words.
    pub title: String,
    /// What to do, as a sentence.
    pub first_move: String,
    /// What it is meant to move: a cell or a family, in words.
    pub moves: String,
}

/// Every first move against what holds the account back, then against the other hazards that are present.
#[must_use]
pub fn cards(words: &Words, ladder: &Ladder, reading: &Reading) -> Vec<Card> {
    let holds = reading.holds_to_move().into_iter().map(|h| (words.say(&h.name(ladder)), explain::remedies(ladder, h)));
    let families = reading.present_families().filter_map(|id| ladder.family(id));
    let hazards = families.map(|f| (f.name.clone(), f.remedies.iter().collect()));
    let mut cards: Vec<Card> = Vec::new();
    for (moves, remedies) in holds.chain(hazards) {
        for Remedy { title, first_move } in remedies {
            // Two rails held back at one rung have the same moves.
            if cards.iter().all(|c| c.first_move != *first_move) {
                cards.push(Card { title: title.clone(), first_move: first_move.clone(), moves: moves.clone() });
            }
        }
    }
    cards
}
