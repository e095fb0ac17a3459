//! A session reaches the disk: when it is entered, changed, left or handed over.

use super::{Kept, Room, TRY_AGAIN};
use crate::app::Effect;
use crate::domain::session::{Event, Moment};
use crate::words::Message;

impl Room {
    /// The session was opened.
    pub(in crate::app) fn enter(&mut self, now: Moment) -> Vec<Effect> {
        if self.kept == Kept::LookingOnly {
            return Vec::new();
        }
        // Once, when it begins: later a key that is meant for a vote must not land there.
        if self.has_news_to_ask() && self.is_new() {
            self.open_pending();
        }
        let mut effects = self.happen(Event::Opened, now).unwrap_or_default();
        effects.extend(self.meet());
        effects
    }

    /// The session is left: the clock stops.
    pub(in crate::app) fn leave(&mut self, now: Moment) -> Vec<Effect> {
        match self.kept {
            Kept::LookingOnly => Vec::new(),
            _ => {
                self.keep_draft(now);
                self.happen(Event::Left, now).unwrap_or_default()
            }
        }
    }

    /// Another window wants the session: what is here is saved and nothing more is taken, so that nothing is lost.
    pub(in crate::app) fn hand_over(&mut self, now: Moment) -> Vec<Effect> {
        if self.kept != Kept::Stored {
            return Vec::new();
        }
        let mut effects = self.leave(now);
        self.kept = Kept::LookingOnly;
        effects.push(Effect::HandOver);
        effects
    }

    /// The session could not be handed over, and goes on here.
    pub(in crate::app) fn keep_it(&mut self, now: Moment) -> Vec<Effect> {
        self.kept = Kept::Stored;
        self.happen(Event::Opened, now).unwrap_or_default()
    }

    pub(in crate::app) fn saved(&mut self, revision: u64, result: Result<(), Message>) {
        match result {
            Ok(()) => {
                self.saved = self.saved.max(revision);
                self.unsaved = None;
                self.warned = false;
                self.coming.retain(|coming| coming.revision > self.saved);
                while self.on_the_way.front().is_some_and(|r| *r <= self.saved) {
                    self.on_the_way.pop_front();
                }
            }
            Err(why) => self.unsaved = Some(self.words.say(&why)),
        }
    }

    /// What failed to be saved is written again by itself: the disk may work by now.
    pub(in crate::app) fn try_again(&mut self, now: Moment) -> Option<Effect> {
        self.unsaved.as_ref()?;
        let is_due = self.tried.is_none_or(|at| now < at || now - at >= TRY_AGAIN);
        is_due.then(|| {
            self.tried = Some(now);
            self.save()
        })
    }

    /// Whether something that happened is not on disk.
    #[must_use]
    pub fn is_saving(&self) -> bool {
        self.kept == Kept::Stored && self.saved < self.revision
    }

    pub(super) fn save(&self) -> Effect {
        Effect::Save(self.revision, self.session.to_keep())
    }
}
