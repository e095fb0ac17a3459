//! Undo and redo, what is asked before, and the two ends of a session.

use std::sync::Arc;

use super::{Kept, Outcome, Overlay, Purpose, Room, trouble};
use crate::app::explain;
use crate::app::{Action, Notice};
use crate::domain::session::journal::Entry;
use crate::domain::session::{Event, Moment};
use crate::{message, say};

impl Room {
    pub(super) fn undo_or_redo(&mut self, action: Action, asked: Option<Arc<Entry>>, now: Moment) -> Outcome {
        if self.kept == Kept::LookingOnly {
            return Outcome::say(say!(self.words, "app-looking-only"));
        }
        if self.session.progress.finished {
            return Outcome::say(say!(self.words, "app-closed"));
        }
        if action == Action::Undo
            && let Some(question) = self.ask_to_undo(asked)
        {
            return Outcome::Say(trouble(question), Vec::new());
        }
        let is_undo = action == Action::Undo;
        let event = if is_undo { self.session.undo(now) } else { self.session.redo(now) };
        let Some(event) = event else {
            let nothing = if is_undo { message!("app-nothing-to-undo") } else { message!("app-nothing-to-redo") };
            return Outcome::say(self.words.say(&nothing));
        };
        self.shift = None;
        self.on_the_way.clear();
        let effects = self.changed(now);
        let what = explain::event(&event, &self.session);
        let said = if is_undo { message!("app-undone", what) } else { message!("app-redone", what) };
        Outcome::Say(Notice::said(self.words.say(&said)), effects)
    }

    /// What is asked before undo takes back many votes at once that were not brought in just now: after a resume they
    /// are all that is known of a round, and Backspace asks there too.
    fn ask_to_undo(&mut self, asked: Option<Arc<Entry>>) -> Option<String> {
        let next = self.session.journal.next_undone()?;
        let is = |entry: Option<&Arc<Entry>>| entry.is_some_and(|entry| Arc::ptr_eq(entry, next));
        let votes = self.session.votes_undone_at_once();
        if votes < 2 || is(self.brought.as_ref()) || is(asked.as_ref()) {
            return None;
        }
        let what = explain::event(next.what.as_ref()?, &self.session);
        self.asked_to_undo = Some(Arc::clone(next));
        Some(say!(self.words, "app-undo-again", count = votes, what))
    }

    /// Passes the pair over, or takes it up again.
    pub(super) fn pass_over(&mut self, now: Moment) -> Outcome {
        let Some(question) = self.session.question().map(|q| q.id().to_owned()) else {
            return Outcome::say(say!(self.words, "app-pass-over-pair-only"));
        };
        if self.session.progress.is_passed_over(&question) {
            return match self.happen(Event::TakeUp { question }, now) {
                Ok(effects) => Outcome::Say(Notice::said(say!(self.words, "app-taken-up")), effects),
                Err(notice) => Outcome::Say(notice, Vec::new()),
            };
        }
        if self.session.progress.finished {
            return Outcome::Say(trouble(say!(self.words, "app-closed")), Vec::new());
        }
        // Before anybody types a reason that is then refused.
        match self.session.progress.check_may_pass_over(&question, &self.session.workshop) {
            Err(refused) => Outcome::Say(trouble(self.words.say(refused.said())), Vec::new()),
            Ok(()) => self.open_sheet(Purpose::PassOver),
        }
    }

    pub(super) fn finish(&mut self, now: Moment) -> Outcome {
        let parked = self.session.progress.parked().next().is_some();
        // The lot asks itself what becomes of each.
        if parked && self.kept != Kept::LookingOnly && !self.session.progress.finished {
            return self.open_parked();
        }
        if self.lacks_consent() {
            return self.open_sheet(Purpose::Consent);
        }
        if self.is_to_ask_for_sharing() {
            self.asked_for_sharing = true;
            return self.open_sheet(Purpose::Sharing);
        }
        if !self.session.progress.finished && !std::mem::replace(&mut self.asked_to_close, true) {
            return Outcome::say(match self.unasked() {
                0 => say!(self.words, "app-close-again"),
                count => say!(self.words, "app-close-again-open", count),
            });
        }
        match self.happen(Event::Finish, now) {
            Ok(effects) => {
                self.over = Overlay::Report { page: self.report(), scroll: 0 };
                Outcome::Say(Notice::said(say!(self.words, "app-finished")), effects)
            }
            Err(notice) => Outcome::Say(notice, Vec::new()),
        }
    }

    pub(super) fn ask_to_leave(&mut self, now: Moment) -> Outcome {
        if self.unsaved.is_some() && !self.warned {
            self.warned = true;
            return Outcome::Say(trouble(say!(self.words, "app-leave-unsaved")), vec![self.save()]);
        }
        Outcome::Leave(self.leave(now))
    }
}
