//! What stands on a rail at a height, in whatever way it is drawn.

use super::{Rail, Reading};
use crate::domain::ladder::Height;
use crate::domain::vote::State;

/// What stands on a rail at a height.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Trust that we may rest on: up to the footing.
    Solid,
    /// Trust that is seen and that a hazard will not let us rest on: from the footing to what was seen.
    Cracked,
    /// Not seen, and still possible: up to the ceiling.
    Outlined,
    /// Distrust, at the foot of a rail.
    Sunk,
}

impl Mark {
    /// What stands at a height where footing, observed and ceiling are these; nothing stands on the ground.
    #[must_use]
    pub fn between([footing, observed, ceiling]: [Height; 3], at: Height) -> Option<Mark> {
        match at {
            ..0 => (observed < 0).then_some(Mark::Sunk),
            0 => None,
            _ if at <= footing => Some(Mark::Solid),
            _ if at <= observed => Some(Mark::Cracked),
            _ if at <= ceiling => Some(Mark::Outlined),
            _ => None,
        }
    }
}

impl Rail {
    /// What a rung of it came to; `None` where it has no such rung.
    #[must_use]
    pub fn state(&self, at: Height) -> Option<State> {
        usize::try_from(at - 1).ok().and_then(|index| self.cells.get(index)).copied()
    }
}

impl Reading {
    /// How high we may rest on a rail: its footing, and no higher than the account's cap, which weighs on every rail.
    /// `None` where the rail stands on nothing.
    #[must_use]
    pub fn rest_on(&self, rail: &Rail) -> Option<Height> {
        rail.heights.map(|h| h.footing.min(self.cap))
    }

    /// What stands on a rail at a height. What was passed over was not seen, even where trust that was stands above it.
    #[must_use]
    pub fn mark(&self, rail: &Rail, at: Height) -> Option<Mark> {
        let heights = rail.heights?;
        let mark = Mark::between([heights.footing.min(self.cap), heights.observed, heights.ceiling], at)?;
        Some(if rail.state(at) == Some(State::PassedOver) { Mark::Outlined } else { mark })
    }
}
