//! First moves to choose from.

use super::{Outcome, Overlay, Room};
use crate::app::Action;
use crate::app::moves::{Card, cards};
use crate::app::start::moved;
use crate::domain::reading::{FirstMove, Hold, HoldKind};
use crate::domain::workshop::{Kind, Part};
use crate::words::Message;
use crate::{message, say};

impl Room {
    /// The first moves that the reading calls for.
    #[must_use]
    pub fn cards(&self) -> Vec<Card> {
        let mut all = cards(&self.words, &self.session.ladder, &self.reading);
        all.extend(self.grid_cards());
        all
    }

    /// Whether this is the step to choose one in, and there is something to choose by.
    #[must_use]
    pub fn are_moves_due(&self) -> bool {
        let is_step = self.step().is_some_and(|step| matches!(step.kind, Kind::Reading | Kind::Actions));
        is_step && self.offers(Action::Moves) && !self.cards().is_empty()
    }

    /// Whether anything here stands on a ladder, or may come to: cards do not, nor what stands beside it.
    #[must_use]
    pub fn has_ladder(&self) -> bool {
        let workshop = &self.session.workshop;
        let may_stand = |part| matches!(part, Part::Sign(_) | Part::Prompt(_));
        !self.reading.rails.is_empty() || !workshop.only_tells() && workshop.parts().any(may_stand)
    }

    /// Whether an action makes sense: first moves do not before anything was revealed, nor what belongs to an account
    /// in a class, nor what changes something once the workshop is closed.
    #[must_use]
    pub fn offers(&self, action: Action) -> bool {
        match action {
            Action::Target => !self.session.progress.finished && !self.session.workshop.only_tells(),
            Action::Phones => !self.session.progress.finished,
            Action::Remote if self.session.workshop.only_tells() => false,
            Action::Act | Action::Evidence | Action::GoAndLook | Action::Pending | Action::Codename
                if self.session.workshop.only_tells() =>
            {
                false
            }
            Action::WhatIf if !self.has_ladder() => false,
            _ => self.is_timely(action),
        }
    }

    /// Whether there is something to do it with yet, or still.
    fn is_timely(&self, action: Action) -> bool {
        use Action::{
            Act, Amend, BringIn, Correct, Decide, Evidence, Extend, GoAndLook, Model, Park, PassOver, Pause, Pick,
        };
        use Action::{Contacts, OurRole, TheirRole};
        use Action::{Redo, Remote, Revote, RoomLess, RoomMore, Talk, TalkPart, TalkShort, Undo};
        match action {
            Action::Moves => self.session.progress.is_any_shown() || !self.grid_cards().is_empty(),
            Action::Ladder | Action::Why | Action::WhatIf => self.session.progress.is_any_shown(),
            Action::Parked => !self.session.progress.remarks.is_empty(),
            Action::Pending => !self.session.progress.pending.is_empty(),
            // A step that collects goes on instead, and what is passed over is not voted on.
            Action::Reveal => !self.is_collecting() && !self.is_passed_over(),
            Action::Vote(_) | Action::TakeBack => !self.is_passed_over(),
            Act | Amend | BringIn | Correct | Decide | Evidence | Extend(_) | GoAndLook | Model | Park | PassOver
            | Pause | Pick(_) | Contacts | OurRole | TheirRole | Redo | Remote | Revote | RoomLess | RoomMore
            | Talk | TalkPart | TalkShort | Undo => !self.session.progress.finished,
            _ => true,
        }
    }

    fn is_passed_over(&self) -> bool {
        self.session.question().is_some_and(|asked| self.session.progress.is_passed_over(asked.id()))
    }

    pub(super) fn open_moves(&mut self) -> Outcome {
        if !self.offers(Action::Moves) {
            return Outcome::say(match self.is_collecting() {
                true => say!(self.words, "app-refused-model-first"),
                false if !self.has_ladder() => say!(self.words, "app-no-ladder"),
                false => say!(self.words, "app-first-reveal"),
            });
        }
        self.lay(Overlay::Moves { at: 0 })
    }

    /// What comes before any of the ladder's first moves, while there are none.
    #[must_use]
    pub fn first_of_all(&self) -> Option<Message> {
        self.cards().is_empty().then(|| self.before_moves())
    }

    fn before_moves(&self) -> Message {
        let (holds, first) = (&self.reading.holds_back, |wanted| move |h: &Hold| h.first_move() == wanted);
        let is_unvoted = |h: &Hold| match &h.kind {
            HoldKind::Cell { dimension, rung, .. } => self.reading.is_unvoted(dimension, *rung),
            _ => false,
        };
        match () {
            () if holds.iter().any(is_unvoted) => {
                message!("app-first-vote")
            }
            () if holds.iter().any(first(FirstMove::HearBoth)) => {
                message!("app-first-hear-both")
            }
            () if holds.iter().any(first(FirstMove::Look)) => message!("app-first-look"),
            () => message!("app-first-own"),
        }
    }

    pub(super) fn act_on_moves(&mut self, at: usize, action: Action) -> Outcome {
        let cards = self.cards();
        if let Some(at) = moved(action, at, cards.len().saturating_sub(1)) {
            return self.lay(Overlay::Moves { at });
        }
        match (action, cards.get(at)) {
            (Action::Accept | Action::Act, Some(card)) => self.open_action(&card.first_move, Some(&card.moves)),
            (Action::Accept | Action::Act, None) => self.open_action("", None),
            (Action::Why | Action::Ladder, _) => self.open_over(action),
            _ => Outcome::nothing(),
        }
    }
}
