//! One question in two wordings: ours, and theirs about the same thing.

use serde::{Deserialize, Serialize};

use super::{Kind, Pair, Part, Workshop};

/// What a pair says to the other side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// What they are asked.
    pub ask: String,
    /// The trusted picture, as they would say it.
    pub trusted: String,
    /// The opposite one.
    pub opposite: String,
}

impl Workshop {
    /// The pairs that both sides answer, in order; they stand beside the ladder.
    pub fn sided(&self) -> impl Iterator<Item = &Pair> {
        self.parts().filter_map(|part| if let Part::Sided(pair) = part { Some(pair) } else { None })
    }

    /// Whether it is for one of two sides: it asks what both answer, or sets it side by side.
    #[must_use]
    pub fn has_sides(&self) -> bool {
        self.steps.iter().any(|step| matches!(step.kind, Kind::Sides(_) | Kind::Gap))
    }

    /// Puts their wording in the place of ours.
    pub fn turn(&mut self) {
        let pairs = self.steps.iter_mut().flat_map(|step| match &mut step.kind {
            Kind::Sides(pairs) => pairs.iter_mut(),
            _ => [].iter_mut(),
        });
        for pair in pairs {
            if let Some(Wording { ask, trusted, opposite }) = pair.theirs.clone() {
                (pair.ask, pair.trusted, pair.opposite) = (ask, trusted, opposite);
            }
        }
    }
}
