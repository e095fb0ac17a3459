//! The clock of a session: pause, more minutes, and what could be left out when it is late.

use super::{Kept, Outcome, Room};
use crate::app::{Action, Notice};
use crate::domain::pace::{LATE, Proposal, pace, planned, proposal};
use crate::domain::session::{Event, LeftOut, Moment};
use crate::domain::workshop::Question;
use crate::words::Message;
use crate::{message, say};

/// What is proposed so as to end on time, and what the room has said to it.
#[derive(Debug, Default)]
pub struct Offer {
    proposal: Option<Proposal>,
    /// Seconds behind when it was refused.
    refused: Option<i64>,
}

/// Whether a time has run out, and whether that is still to be told.
#[derive(Debug, Default)]
pub struct TimeOut {
    /// What was looked at last, by its number, and whether its time was up.
    seen: Option<(u64, bool)>,
    untold: bool,
}

impl TimeOut {
    fn look(&mut self, what: u64, over: bool) {
        // What was over when it was seen first has been told of before.
        self.untold |= over && self.seen == Some((what, false));
        self.seen = Some((what, over));
    }
}

impl Room {
    /// A second has passed, or something happened.
    pub(in crate::app) fn look_at_the_clock(&mut self, now: Moment) {
        self.look_for_time_out(now);
        let may_offer = matches!(self.kept, Kept::Stored | Kept::Rehearsal) && !self.session.progress.clock.paused;
        // Whoever said no is asked again only when it has become worse.
        let is_worse = |at| pace(&self.session, now).behind >= at + LATE;
        let wanted = may_offer && self.offer.refused.is_none_or(is_worse);
        self.offer.proposal = if wanted { proposal(&self.session, now) } else { None };
    }

    fn look_for_time_out(&mut self, now: Moment) {
        let step = self.session.progress.place.step;
        let over = self.session.progress.seconds_in(step, now) > planned(&self.session, step);
        self.time_out.look(step as u64, over);
        if let (Some(talk), Some(left)) = (self.session.progress.talk, self.session.progress.talk_left(now)) {
            self.talk_out.look(talk.from, left == 0);
        }
    }

    /// Whether the time of a talk is up.
    pub(super) fn is_talk_up(&self) -> bool {
        self.session.progress.talk.is_some_and(|talk| self.talk_out.seen == Some((talk.from, true)))
    }

    /// What is said where the time of a talk has run out since this was asked last.
    pub(in crate::app) fn talk_has_run_out(&mut self) -> Option<String> {
        let name = self.talk_name();
        std::mem::take(&mut self.talk_out.untold)
            .then(|| say!(self.words, "app-talk-up", name = name.unwrap_or_default()))
    }

    /// Whether the step's time has run out since this was asked last.
    pub(in crate::app) fn has_run_out(&mut self) -> bool {
        std::mem::take(&mut self.time_out.untold)
    }

    /// What could be left out, if that is being proposed.
    #[must_use]
    pub fn offer(&self) -> Option<&Proposal> {
        self.offer.proposal.as_ref()
    }

    /// What a proposal leaves out, in words.
    #[must_use]
    pub fn names(&self, left_out: &LeftOut) -> String {
        let steps = left_out.steps.iter().filter_map(|at| self.session.workshop.steps.get(*at));
        let titled = |title: &str| message!("app-left-out-title", title);
        let steps = steps.map(|step| titled(&step.title));
        let questions: Vec<Message> = match left_out.questions.len() {
            0 | 1 => left_out.questions.iter().filter_map(|id| Some(titled(self.question(id)?.ask()))).collect(),
            count => vec![message!("app-left-out-optional", count)],
        };
        let all = steps.chain(questions).reduce(|first, then| message!("app-left-out-and", first, then));
        all.map_or_else(String::new, |all| self.words.say(&all))
    }

    fn question(&self, id: &str) -> Option<Question<'_>> {
        self.session.progress.question(id, &self.session.workshop).ok()
    }

    pub(super) fn act_on_time(&mut self, action: Action, now: Moment) -> Outcome {
        let paused = self.session.progress.clock.paused;
        let (event, said) = match action {
            Action::Pause if paused => (Event::Continue, say!(self.words, "app-clock-goes-on")),
            Action::Pause => (Event::Pause, say!(self.words, "app-clock-stands")),
            Action::Extend(minutes) => (Event::Extend(minutes), say!(self.words, "app-more-minutes", count = minutes)),
            Action::TakeOffer => match self.offer.proposal.take() {
                Some(Proposal { leave_out, .. }) => {
                    let said = say!(self.words, "app-left-out", what = self.names(&leave_out));
                    (Event::LeaveOut(leave_out), said)
                }
                None => return Outcome::nothing(),
            },
            _ => {
                self.offer = Offer { proposal: None, refused: Some(pace(&self.session, now).behind) };
                return Outcome::say(say!(self.words, "app-left-out-nothing"));
            }
        };
        match self.happen(event, now) {
            Ok(effects) => Outcome::Say(Notice::said(said), effects),
            Err(notice) => Outcome::Say(notice, Vec::new()),
        }
    }

    pub(super) fn blank(&mut self, now: Moment) -> Outcome {
        let done = self.happen(Event::Blank(!self.session.progress.blank), now);
        self.told(done)
    }
}
