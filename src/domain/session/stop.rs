//! What a room stops at on its way through a step.

use crate::domain::gap::Met;
use crate::domain::workshop::{Grid, Part, Prompt, Question, Step, Typed};
use crate::words::Message;

/// Something to stop at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stop<'a> {
    /// A question to vote on.
    Question(Question<'a>),
    /// A prompt to write answers to.
    Prompt(&'a Prompt),
    /// Something to type beside the ladder.
    Typed(Typed<'a>),
    /// A grid to fill in, or the same once more to read what it says.
    Grid(&'a Grid, Filling),
    /// What both sides saw of one thing.
    Met(&'a Met),
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
    /// It reads one thing of many that were found, by its number.
    Says(usize),
}

impl<'a> From<Part<'a>> for Stop<'a> {
    fn from(part: Part<'a>) -> Self {
        match part {
            Part::Prompt(prompt) => Stop::Prompt(prompt),
            Part::Typed(typed) => Stop::Typed(typed),
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
            Stop::Typed(t) => Some(t.id()),
            Stop::Grid(grid, _) => Some(&grid.id),
            Stop::Met(met) => Some(&met.pair.id),
            Stop::Step => None,
        }
    }

    /// What the facilitator asks, says, does and watches for here, in a step.
    pub fn cues(self, step: &'a Step) -> impl Iterator<Item = (Message, Vec<&'a str>)> {
        step.cues(self.question().and_then(Question::applies), self.watch())
    }

    /// What the facilitator is to watch for.
    #[must_use]
    pub fn watch(self) -> Option<&'a str> {
        match self {
            Stop::Question(q) => q.watch(),
            Stop::Typed(t) => t.watch(),
            Stop::Met(met) => met.pair.watch.as_deref(),
            Stop::Prompt(_) | Stop::Grid(..) | Stop::Step => None,
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
