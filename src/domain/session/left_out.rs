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
    /// What is left out from the start: the steps that are extra.
    pub(super) fn at_first(workshop: &Workshop) -> Self {
        let steps = workshop.steps.iter().enumerate().filter(|(_, step)| step.extra);
        LeftOut { steps: steps.map(|(at, _)| at).collect(), ..LeftOut::default() }
    }

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

    /// Whether a step is extra, and nobody has gone there.
    #[must_use]
    pub fn stands_by(&self, step: usize) -> bool {
        let is_extra = self.workshop.steps.get(step).is_some_and(|step| step.extra);
        is_extra && self.progress.left_out.steps.contains(&step)
    }

    /// The number of a step, from 1, and of how many: extra steps are counted once somebody has gone there.
    #[must_use]
    pub fn step_of(&self, step: usize) -> (usize, usize) {
        let counted = (0..self.workshop.steps.len()).filter(|at| !self.stands_by(*at));
        (counted.clone().filter(|at| *at <= step).count(), counted.count())
    }
}
