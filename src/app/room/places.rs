//! Where a session takes keys, and what is there.

use super::{Overlay, Room};
use crate::app::Where;
use crate::domain::session::{Ballot, Filling, Stop};
use crate::domain::workshop::{CasePair, Kind, Question, Typed};

impl Room {
    /// What keys mean just now, the most particular first.
    #[must_use]
    pub fn contexts(&self) -> Vec<Where> {
        if self.session.progress.blank {
            return vec![Where::Blank];
        }
        match &self.over {
            Overlay::Nothing => {}
            Overlay::Report { .. } => {
                let workshop = &self.session.workshop;
                let told = workshop.keyed().next().map(|_| Where::ToldReport);
                // A class is about nobody who could be handed anything.
                let shared = (!workshop.only_tells()).then_some(Where::SharedReport);
                return told.into_iter().chain(shared).chain([Where::Report]).collect();
            }
            Overlay::Marks(_) if self.is_journey() => return vec![Where::Strike],
            over => return vec![over.context()],
        }
        let offer = self.offer().map(|_| Where::Offer);
        let here: &[Where] = match self.session.here() {
            Stop::Question(_) if self.is_shown() && self.has_model() => {
                if self.is_model_called() {
                    &[Where::ToldEnd]
                } else {
                    &[Where::Told]
                }
            }
            Stop::Question(Question::Pair(_)) if self.shown_to_one_side().is_some() => &[Where::Sided],
            Stop::Question(Question::Pair(_)) if self.is_shown() => &[Where::ShownPair],
            Stop::Question(Question::Sign(_) | Question::Poll(_)) if self.is_shown() => &[],
            Stop::Question(Question::Pair(_)) => &[Where::VotePair, Where::Vote],
            Stop::Question(Question::Sign(_)) => &[Where::VoteSign, Where::Vote],
            Stop::Question(Question::Poll(_)) => &[Where::VotePoll, Where::Vote],
            Stop::Prompt(_) => &[Where::Write],
            Stop::Typed(Typed::Lines(_)) => &[Where::Lines, Where::Typed],
            Stop::Typed(_) => &[Where::Typed],
            Stop::Grid(grid, Filling::Names) if grid.promise.is_some() => &[Where::Journey],
            Stop::Grid(_, Filling::Names) => &[Where::Grid],
            Stop::Grid(..) | Stop::Met(_) => &[],
            Stop::Step if self.at_the_end() && !self.session.progress.finished => &[Where::Close],
            Stop::Step => &[],
        };
        let unseen = self.is_unseen().then_some(Where::Unseen);
        let rehearsal = self.is_rehearsal().then_some(Where::Rehearsal);
        let again = self.may_vote_again().then_some(Where::Shown);
        let counted = self.is_shown().then_some(Where::Counted);
        let parts = self.next_part().map(|_| Where::Parts);
        let talking = self.is_talking().then_some(Where::Talking);
        let apart = self.is_apart().then_some(Where::Apart);
        let due = self.are_moves_due().then_some(Where::Due);
        let leads = self.led_to().map(|_| Where::Leads);
        let first = offer
            .into_iter()
            .chain(due)
            .chain(leads)
            .chain(parts)
            .chain(talking)
            .chain(apart)
            .chain(unseen)
            .chain(again);
        // What is seldom wanted comes last.
        first.chain(here.iter().copied()).chain(rehearsal).chain([Where::Room]).chain(counted).collect()
    }

    /// Whether votes on the current question are shown, and it may have one more vote.
    #[must_use]
    pub fn may_vote_again(&self) -> bool {
        let ballot = self.session.question().and_then(|q| self.session.progress.ballot(q.id()));
        !self.has_model() && ballot.is_some_and(|b| b.is_revealed() && b.rounds.len() < Ballot::ROUNDS)
    }

    /// The model answer to the current pair, if it is one of a told case.
    #[must_use]
    pub fn model(&self) -> Option<&CasePair> {
        self.session.workshop.model(self.session.question()?.id())
    }

    /// Whether there is a model answer to the current question.
    #[must_use]
    pub fn has_model(&self) -> bool {
        self.session.question().is_some_and(|question| self.session.workshop.has_model(question.id()))
    }

    /// Whether the model answer to the current question has been called.
    #[must_use]
    pub fn is_model_called(&self) -> bool {
        self.session.question().is_some_and(|q| self.session.progress.models.contains(q.id()))
    }

    /// The step the room is in.
    #[must_use]
    pub fn step(&self) -> Option<&crate::domain::workshop::Step> {
        self.session.workshop.steps.get(self.session.progress.place.step)
    }

    /// Whether the current step is the talk about the ladder.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        self.step().is_some_and(|s| s.kind == Kind::Reading)
    }

    /// Whether the current step only takes votes, which a later one shows.
    #[must_use]
    pub fn is_collecting(&self) -> bool {
        self.step().is_some_and(|step| self.session.workshop.collects(step))
    }
}
