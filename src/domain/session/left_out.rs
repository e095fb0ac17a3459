//! What is left out of a workshop so as to end on time.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::refused::{Refused, refuse};
use super::{Place, Session, Stop};
use crate::domain::workshop::Workshop;
use crate::message;

/// Steps and questions that are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Steps, counted from 0.
    #[serde(default)]
    pub steps: BTreeSet<usize>,
    /// Ids of what is voted on.
    #[serde(default)]
    pub questions: BTreeSet<String>,
}

impl LeftOut {
    /// Whether nothing is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.questions.is_empty()
    }

    /// How many steps and questions there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.steps.len() + self.questions.len()
    }

    /// Whether a stop of a step is among them.
    #[must_use]
    pub fn has(&self, step: usize, stop: Stop) -> bool {
        self.steps.contains(&step) || stop.id().is_some_and(|id| self.questions.contains(id))
    }

    /// Takes more in.
    pub fn add(&mut self, more: &LeftOut) {
        self.steps.extend(&more.steps);
        self.questions.extend(more.questions.iter().cloned());
    }

    pub(super) fn check(&self, workshop: &Workshop) -> Result<(), Refused> {
        if self.steps.iter().any(|step| *step >= workshop.steps.len()) {
            return refuse(message!("app-refused-no-step"));
        }
        let known = |id: &String| workshop.questions().any(|question| question.id() == id);
        match self.questions.iter().find(|id| !known(id)) {
            Some(id) => refuse(message!("app-refused-leave-out", id)),
            None => Ok(()),
        }
    }
}

impl Session {
    /// The places that the room goes to, in order: without what is left out, but with where it is now.
    pub fn route(&self) -> impl Iterator<Item = Place> {
        let on = |(place, stop): &(Place, Stop)| {
            *place == self.progress.place || !self.progress.left_out.has(place.step, *stop)
        };
        self.places().filter(on).map(|(place, _)| place)
    }
}
