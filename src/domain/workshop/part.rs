//! What a step is made of.

use super::{CasePair, Grid, Pair, Poll, Prompt, Question, SeenOf, Sign, Typed};

/// Something in a step that the room answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part<'a> {
    /// Two pictures.
    Pair(&'a Pair),
    /// Two pictures with a model answer.
    Told(&'a CasePair),
    /// Two pictures that both sides answer, beside the ladder.
    Sided(&'a Pair),
    /// A warning sign.
    Sign(&'a Sign),
    /// A poll beside the ladder.
    Poll(Poll<'a>),
    /// Something typed beside the ladder.
    Typed(Typed<'a>),
    /// A poll on each line that the room writes.
    SeenOf(&'a SeenOf),
    /// A prompt.
    Prompt(&'a Prompt),
    /// A grid; its rows are the room's.
    Grid(&'a Grid),
}

impl<'a> Part<'a> {
    /// The pair, with or without a model answer.
    #[must_use]
    pub fn pair(self) -> Option<&'a Pair> {
        match self {
            Part::Pair(pair) => Some(pair),
            Part::Told(told) => Some(&told.pair),
            _ => None,
        }
    }

    /// Whether there is a model answer to it.
    #[must_use]
    pub fn is_keyed(self) -> bool {
        matches!(self, Part::Told(_) | Part::Poll(Poll::Card(_)))
    }

    /// A poll beside the ladder.
    #[must_use]
    pub fn poll(self) -> Option<Poll<'a>> {
        if let Part::Poll(poll) = self { Some(poll) } else { None }
    }

    /// What the room votes on.
    #[must_use]
    pub fn question(self) -> Option<Question<'a>> {
        match self {
            Part::Sign(sign) => Some(Question::Sign(sign)),
            Part::Sided(pair) => Some(Question::Pair(pair)),
            Part::Poll(poll) => Some(Question::Poll(poll)),
            Part::Typed(_) | Part::SeenOf(_) | Part::Prompt(_) | Part::Grid(_) => None,
            pair => pair.pair().map(Question::Pair),
        }
    }
}
