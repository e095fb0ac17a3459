//! Votes that were collected beforehand, brought into a session: all of them or none.

use super::{Kept, Outcome, Over, Purpose, Room};
use crate::app::{Effect, Notice};
use crate::domain::session::Moment;
use crate::domain::votes_csv::{self, Votes};

impl Room {
    /// A file of votes was read: they come in, or the form says why none does.
    pub(in crate::app) fn votes_read(&mut self, bytes: Result<Vec<u8>, String>, now: Moment) -> Outcome {
        let workshop = &self.session.workshop;
        let votes = bytes.map_err(|why| vec![why]).and_then(|bytes| {
            votes_csv::parse(&bytes, workshop, None).map_err(|wrong| wrong.iter().map(ToString::to_string).collect())
        });
        let Over::Form(sheet) = &mut self.over else { return Outcome::nothing() };
        if sheet.purpose != Purpose::Votes {
            return Outcome::nothing();
        }
        match votes.and_then(|votes| self.bring_in(&votes, now).map_err(|why| vec![why])) {
            Ok(outcome) => {
                self.over = Over::Nothing;
                outcome
            }
            Err(wrong) => {
                if let Over::Form(sheet) = &mut self.over {
                    sheet.form.complain(0, "Nothing was brought in:");
                    sheet.form.more = wrong;
                }
                Outcome::nothing()
            }
        }
    }

    /// Lets votes that were collected beforehand happen, hidden.
    ///
    /// # Errors
    /// Why none of them can.
    pub(in crate::app) fn bring_in(&mut self, votes: &Votes, now: Moment) -> Result<Outcome, String> {
        if self.kept == Kept::LookingOnly {
            return Err("You are looking at this session: nothing can be changed here.".to_owned());
        }
        let events = votes.into_session(&self.session)?;
        let questions = match events.len() {
            1 => "1 question".to_owned(),
            n => format!("{n} questions"),
        };
        // On a copy: whatever goes wrong half-way leaves nothing behind.
        let mut session = self.session.clone();
        for event in events {
            session.happen(event, now).map_err(|refused| refused.to_string())?;
        }
        self.session = session;
        let effects: Vec<Effect> = self.changed(now);
        let text = format!("Votes of {} people on {questions} are in, hidden until you reveal them.", votes.people());
        Ok(Outcome::Say(Notice::said(text), effects))
    }
}
