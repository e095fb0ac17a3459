//! What a room stops at on its way through a step.

use crate::domain::workshop::{Grid, Part, Prompt, Question};

/// Something to stop at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stop<'a> {
    /// A question to vote on.
    Question(Question<'a>),
    /// A prompt to write answers to.
    Prompt(&'a Prompt),
    /// A grid to fill in, or the same once more to read what it says.
    Grid(&'a Grid, Filling),
    /// The step itself.
    Step,
}

/// What a room does at a grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filling {
    /// It names roles and contacts.
    Names,
    /// It reads what was found.
    Reads,
}

impl<'a> From<Part<'a>> for Stop<'a> {
    fn from(part: Part<'a>) -> Self {
        match part {
            Part::Prompt(prompt) => Stop::Prompt(prompt),
            Part::Grid(grid) => Stop::Grid(grid, Filling::Names),
            asked => asked.question().map_or(Stop::Step, Stop::Question),
        }
    }
}

impl<'a> Stop<'a> {
    /// The id of the question or prompt.
    #[must_use]
    pub fn id(self) -> Option<&'a str> {
        match self {
            Stop::Question(q) => Some(q.id()),
            Stop::Prompt(p) => Some(&p.id),
            Stop::Grid(grid, _) => Some(&grid.id),
            Stop::Step => None,
        }
    }

    /// The question, if it is one.
    #[must_use]
    pub fn question(self) -> Option<Question<'a>> {
        match self {
            Stop::Question(q) => Some(q),
            _ => None,
        }
    }
}
