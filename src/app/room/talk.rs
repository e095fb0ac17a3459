//! A time for talk: 90 seconds after a split, the parts that a step names, or a free one.

use super::forms::minutes;
use super::{Kept, Outcome, Purpose, Room};
use crate::app::form::{Field, Form, Wrong};
use crate::app::{Action, Notice};
use crate::domain::session::{Event, Moment, seconds};
use crate::domain::vote::Tally;
use crate::words::Message;
use crate::{message, say};

/// The seconds of a talk after votes that lie apart.
const SHORT: u32 = 90;

impl Room {
    /// What a talk is called: the part of the step that it is, or just a talk.
    #[must_use]
    pub fn talk_name(&self) -> Option<String> {
        let talk = self.session.progress.talk?;
        let part = talk.part.and_then(|at| self.step()?.part(at));
        Some(part.map_or_else(|| say!(self.words, "term-talk"), |(name, _)| self.words.shown(name)))
    }

    /// The part of the step that comes next, with its number.
    #[must_use]
    pub fn next_part(&self) -> Option<(usize, &str, u32)> {
        let at = self.session.progress.part.map_or(0, |at| at + 1);
        let (name, seconds) = self.step()?.part(at)?;
        Some((at, name, seconds))
    }

    /// Whether votes are shown that lie apart: the room should hear both sides.
    #[must_use]
    pub fn is_apart(&self) -> bool {
        let ballot = self.session.question().and_then(|q| self.session.progress.ballot(q.id()));
        let shown = ballot.filter(|ballot| ballot.is_revealed()).and_then(|ballot| ballot.shown());
        matches!(shown.map(|shown| shown.tally), Some(Tally::Pair(tally)) if tally.is_wide(&self.session.ladder.rules))
    }

    pub(super) fn talk(&mut self, action: Action, now: Moment) -> Outcome {
        let (seconds, part) = match action {
            Action::TalkPart => match self.next_part() {
                Some((at, _, seconds)) => (seconds, Some(at)),
                None => return Outcome::nothing(),
            },
            Action::TalkShort => (SHORT, None),
            Action::TalkEnd => (0, None),
            _ => return self.open_sheet(Purpose::Talk),
        };
        let outcome = self.happen(Event::Talk { seconds, part }, now);
        match outcome {
            Ok(effects) => Outcome::Say(Notice::said(self.words.say(&self.talk_said(seconds))), effects),
            Err(notice) => Outcome::Say(notice, Vec::new()),
        }
    }

    /// What is said once a talk has begun, or was ended.
    pub(super) fn talk_said(&self, seconds: u32) -> Message {
        let time = minutes(seconds);
        match (self.talk_name(), self.next_part()) {
            (Some(name), Some((_, next, _))) => message!("app-talk-part-begins", name, time, next),
            (Some(name), None) => message!("app-talk-begins", name, time),
            (None, _) => message!("app-talk-ended"),
        }
    }

    pub(super) fn talk_form(&self) -> Form {
        let words = &self.words;
        let field = Field::text(say!(words, "app-talk-label"), say!(words, "app-talk-hint"), "");
        Form::new(say!(words, "app-talk-title"), vec![field])
    }

    pub(super) fn talk_of(form: &Form) -> Result<Event, Wrong> {
        let seconds = seconds(form.answer(0)).ok_or_else(|| (0, message!("app-talk-empty")))?;
        Ok(Event::Talk { seconds, part: None })
    }

    /// Whether a talk's time runs or has just run out, where it can be ended.
    pub(super) fn is_talking(&self) -> bool {
        self.session.progress.talk.is_some() && !self.is_talk_up() && self.kept != Kept::LookingOnly
    }
}
