//! A told case in a session: votes that are locked once they are shown, model answers that are called.

use super::Progress;
use super::ballot::Ballot;
use super::refused::{Refused, refuse};
use crate::domain::ladder::Rules;
use crate::domain::vote::{Grasp, PairTally, State};
use crate::domain::workshop::{CasePair, Workshop};
use crate::message;

impl Progress {
    /// Whether the model answer to a pair or a card can be called.
    ///
    /// # Errors
    /// Why it cannot.
    pub(super) fn check_model(&self, question: &str, workshop: &Workshop) -> Result<(), Refused> {
        if !workshop.has_model(question) {
            refuse(message!("app-refused-no-model"))
        } else if !self.ballot(question).is_some_and(Ballot::is_revealed) {
            refuse(message!("app-refused-model-first"))
        } else if self.models.contains(question) {
            refuse(message!("app-refused-model-shown"))
        } else {
            Ok(())
        }
    }

    /// Whether a vote on `question` is locked: on a told case or a card nobody votes again.
    pub(super) fn check_unlocked(&self, question: &str, workshop: &Workshop) -> Result<(), Refused> {
        match workshop.has_model(question) {
            true => refuse(message!("app-refused-locked")),
            false => Ok(()),
        }
    }
}

impl CasePair {
    /// The state that the model answer comes to.
    #[must_use]
    pub fn state(&self, rules: &Rules) -> Option<State> {
        // One voter is a room of one, so that the ladder's own rules decide.
        Some(self.tally()?.state(rules, 1))
    }

    /// How well a class reads it whose votes come to this state; `None` where no answer is right.
    #[must_use]
    pub fn grasp(&self, class: State, rules: &Rules) -> Option<Grasp> {
        Some(Grasp::of_states(class, self.state(rules)?))
    }

    /// The model answer as the vote of one.
    #[must_use]
    pub fn tally(&self) -> Option<PairTally> {
        let mut tally = PairTally::default();
        match usize::from(self.model?).checked_sub(1).and_then(|at| tally.counts.get_mut(at)) {
            Some(count) => *count = 1,
            None => tally.not_seen = 1,
        }
        Some(tally)
    }
}
