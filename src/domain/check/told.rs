//! What must be true of a told case.

use super::Path;
use super::workshop::Check;
use crate::domain::workshop::{CasePair, Kind, TOLD_ANSWERS};
use crate::message;

impl<'a> Check<'a> {
    /// Whether there is none.
    pub(super) fn told(&mut self, path: &Path, pairs: &'a [CasePair]) -> bool {
        for (i, told) in pairs.iter().enumerate() {
            let path = path.at(i);
            self.pair(&path.field("pair"), &told.pair);
            if let Some(answer) = told.model.filter(|answer| !TOLD_ANSWERS.contains(answer)) {
                let message = message!("check-no-answer", answer);
                self.found.add(path.field("model"), message, message!("check-answers-are"));
            }
            self.found.text(path.field("why"), &told.why);
        }
        self.sides(pairs.iter().enumerate().map(|(i, told)| (path.at(i).field("pair"), &told.pair)));
        pairs.is_empty()
    }

    /// Never empty by itself: what is compared stands in the steps before. That those ask nothing is told there.
    pub(super) fn compare(&mut self, path: &Path) -> bool {
        if !self.workshop.steps.iter().any(|s| matches!(s.kind, Kind::Told(_) | Kind::Sort(_))) {
            self.found.add(path.clone(), message!("check-nothing-told"), message!("check-put-told"));
        }
        false
    }
}
