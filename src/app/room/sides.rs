//! One of two sides: what it holds back, what it agrees to, and what both saw.

use super::{Kept, Outcome, Room};
use crate::app::form::{Field, Form};
use crate::app::{Effect, Notice};
use crate::domain::gap::{Across, Consent};
use crate::domain::session::{Event, Moment};
use crate::domain::workshop::{Kind, Question};
use crate::say;
use crate::words::Message;

impl Room {
    /// The pair on the screen, where both sides answer it and its votes are shown.
    #[must_use]
    pub fn shown_to_one_side(&self) -> Option<&str> {
        match self.session.question()? {
            Question::Pair(pair) if pair.theirs.is_some() && self.is_shown() => Some(&pair.id),
            _ => None,
        }
    }

    /// Holds the pair on the screen back, or does so no more.
    pub(super) fn hold_back(&mut self, now: Moment) -> Outcome {
        let Some(question) = self.shown_to_one_side().map(str::to_owned) else { return Outcome::nothing() };
        let on = !self.session.progress.held_back.contains(&question);
        match self.happen(Event::HoldBack { question, on }, now) {
            Ok(effects) => {
                let said = if on { say!(self.words, "gap-kept-held") } else { say!(self.words, "gap-kept-not-held") };
                Outcome::Say(Notice::said(said), effects)
            }
            Err(notice) => Outcome::Say(notice, Vec::new()),
        }
    }

    /// Whether the other side is to say what may be shown, before its session can be closed.
    pub(super) fn lacks_consent(&self) -> bool {
        self.session.is_theirs() && self.session.progress.consent.is_none() && !self.session.progress.finished
    }

    /// Whether what they saw may be shown. *No* is where the key that goes on leads by a slip.
    pub(super) fn consent_form(&self) -> Form {
        let words = &self.words;
        let options: Vec<String> = Consent::ALL.iter().map(|consent| words.say(&consent.said())).collect();
        let at = options.len() - 1;
        let field = Field::choice(say!(words, "gap-consent-label"), say!(words, "gap-consent-hint"), options, at);
        Form::new(say!(words, "gap-consent-title"), vec![field])
    }

    /// Asks for what both saw, once the room comes to where it is looked at.
    pub(super) fn meet(&self) -> Option<Effect> {
        let is_due = self.step().is_some_and(|step| step.kind == Kind::Gap) && self.session.progress.met.is_none();
        let side = self.session.header.setup.side.as_ref().filter(|_| is_due && self.kept == Kept::Stored)?;
        (!self.session.is_theirs()).then(|| Effect::Meet(side.key.clone()))
    }

    /// What both saw has come, or why it has not.
    pub(in crate::app) fn met(&mut self, met: Result<Across, Message>, now: Moment) -> Vec<Effect> {
        match met {
            Ok(met) => self.happen(Event::Met(met), now).unwrap_or_default(),
            Err(why) => {
                self.apart = Some(self.words.say(&why));
                Vec::new()
            }
        }
    }
}
