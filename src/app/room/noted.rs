//! What was parked, and what was taken on the last time: gone through one by one.

use super::{Kept, Outcome, Overlay, Purpose, Room};
use crate::app::start::moved;
use crate::app::{Action, Effect, Notice};
use crate::domain::session::{Event, FollowUp, Moment, Settled};
use crate::say;

impl Room {
    /// The parking lot at the first remark that nobody has come back to.
    pub(super) fn open_parked(&mut self) -> Outcome {
        if self.session.progress.remarks.is_empty() {
            return Outcome::say(say!(self.words, "app-nothing-parked"));
        }
        let at = self.session.progress.parked().next().map_or(0, |(at, _)| at);
        self.lay(Overlay::Parked { at })
    }

    /// What was taken on the last time, at the first action of which nobody has said what became of it.
    pub(super) fn open_pending(&mut self) -> Outcome {
        if self.session.progress.pending.is_empty() {
            return Outcome::say(say!(self.words, "app-nothing-pending"));
        }
        let at = self.session.progress.pending.iter().position(|p| p.became.is_none()).unwrap_or(0);
        self.lay(Overlay::Pending { at })
    }

    /// Whether something of the last time waits to be gone through.
    pub(super) fn has_news_to_ask(&self) -> bool {
        self.kept != Kept::LookingOnly && self.session.progress.pending.iter().any(|p| p.became.is_none())
    }

    pub(super) fn act_on_parked(&mut self, at: usize, action: Action, now: Moment) -> Outcome {
        let last = self.session.progress.remarks.len().saturating_sub(1);
        if let Some(at) = moved(action, at, last) {
            return self.lay(Overlay::Parked { at });
        }
        let Action::Pick(number) = action else { return Outcome::nothing() };
        let Some(how) = Settled::ALL.get(usize::from(number).saturating_sub(1)).copied() else {
            return Outcome::nothing();
        };
        if how == Settled::Action {
            // Settled once the action is written down.
            return self.open_sheet(Purpose::ActOn(at));
        }
        let remark = self.session.progress.remarks.get(at).map(|remark| remark.text.clone()).unwrap_or_default();
        match self.settle(at, how, now) {
            // With the last one the list goes, and nothing would say that it was heard.
            Ok(effects) if self.over == Overlay::Nothing => {
                let text = say!(self.words, "app-remark-became", remark, how = how.said());
                Outcome::Say(Notice::said(text), effects)
            }
            done => self.told(done),
        }
    }

    /// Says what became of a remark and goes on to the next that is still parked; after the last one, back.
    pub(super) fn settle(&mut self, at: usize, how: Settled, now: Moment) -> Result<Vec<Effect>, Notice> {
        let effects = self.happen(Event::Settle { remark: at, how }, now)?;
        self.over = match self.session.progress.parked().next() {
            Some((at, _)) => Overlay::Parked { at },
            None => Overlay::Nothing,
        };
        Ok(effects)
    }

    pub(super) fn act_on_pending(&mut self, at: usize, action: Action, now: Moment) -> Outcome {
        let last = self.session.progress.pending.len().saturating_sub(1);
        if let Some(at) = moved(action, at, last) {
            return self.lay(Overlay::Pending { at });
        }
        let how = match action {
            Action::Pick(1) => FollowUp::Done,
            Action::Pick(2) => return self.open_sheet(Purpose::Move(at)),
            Action::Pick(3) => FollowUp::Dropped,
            _ => return Outcome::nothing(),
        };
        let done = self.follow(at, how, now);
        self.told(done)
    }

    /// Says what became of an old action and goes on to the next; after the last one, back.
    pub(super) fn follow(&mut self, at: usize, how: FollowUp, now: Moment) -> Result<Vec<Effect>, Notice> {
        let effects = self.happen(Event::Follow { action: at, how }, now)?;
        self.over = match self.session.progress.pending.iter().position(|p| p.became.is_none()) {
            Some(at) => Overlay::Pending { at },
            None => Overlay::Nothing,
        };
        Ok(effects)
    }
}
