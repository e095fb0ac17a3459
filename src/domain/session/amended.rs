//! One wrong vote of many, put right after it was shown.

use super::Progress;
use super::ballot::Ballot;
use super::refused::{Refused, refuse};
use crate::domain::vote::{Tally, Vote};
use crate::message;

impl Progress {
    /// The votes of `question` with one that was `shown` as it was `meant`.
    ///
    /// # Errors
    /// Why none of them can be put right, or not this one.
    pub fn amended(&self, question: &str, shown: Vote, meant: Vote) -> Result<Tally, Refused> {
        let mut tally = self.check_may_amend(question)?;
        if shown == meant {
            return refuse(message!("app-refused-amend-same"));
        }
        match tally.take(shown) {
            false => refuse(message!("app-refused-amend-nobody")),
            true if tally.add(meant) => Ok(tally),
            true => refuse(message!("app-refused-vote-misfit", id = question)),
        }
    }

    /// Whether a vote on `question` can be put right: asked before anybody types which. Gives the votes there are.
    ///
    /// # Errors
    /// Why not.
    pub fn check_may_amend(&self, question: &str) -> Result<Tally, Refused> {
        let shown = self.ballot(question).filter(|ballot| ballot.is_revealed()).and_then(Ballot::shown);
        match shown {
            None => refuse(message!("app-refused-reveal-first")),
            // Its vote would have been changed by what it was to be measured by.
            Some(_) if self.models.contains(question) => refuse(message!("app-refused-amend-model")),
            // What was typed would tell how somebody voted.
            Some(round) => round.tally.told().map_or_else(|| refuse(message!("app-refused-amend-few")), Ok),
        }
    }
}
