//! Votes that were collected beforehand, brought into a session: all of them or none.

use super::{Kept, Outcome, Over, Purpose, Room};
use crate::app::Notice;
use crate::domain::session::{Event, Moment};
use crate::domain::votes_csv::{self, Votes};

impl Room {
    /// A file of votes was read: they come in, or the form says why none does.
    pub(in crate::app) fn votes_read(&mut self, bytes: Result<Vec<u8>, String>, now: Moment) -> Outcome {
        let workshop = &self.session.workshop;
        let votes = bytes.map_err(|why| vec![why]).and_then(|bytes| {
            votes_csv::parse(&bytes, workshop, None)
                .map_err(|wrong| wrong.iter().map(|problem| self.words.say(&problem.said())).collect())
        });
        let Over::Form(sheet) = &mut self.over else { return Outcome::nothing() };
        if sheet.purpose != Purpose::Votes {
            return Outcome::nothing();
        }
        match votes.and_then(|votes| self.bring_in_asked(votes, now).map_err(|why| vec![why])) {
            Ok(Some(outcome)) => {
                self.over = Over::Nothing;
                outcome
            }
            Ok(None) => Outcome::nothing(),
            Err(wrong) => {
                if let Over::Form(sheet) = &mut self.over {
                    sheet.form.complain(0, "Nothing was brought in:");
                    sheet.form.more = wrong;
                }
                Outcome::nothing()
            }
        }
    }

    /// Brings votes in; `None` where those of an earlier file would go, and the form asks first.
    fn bring_in_asked(&mut self, votes: Votes, now: Moment) -> Result<Option<Outcome>, String> {
        let (_, replaced) = votes.into_session(&self.session).map_err(|why| self.words.say(&why))?;
        if replaced > 0 && self.asked_to_replace.as_ref() != Some(&votes) {
            if let Over::Form(sheet) = &mut self.over {
                let on = questions(replaced);
                sheet
                    .form
                    .complain(0, format!("Votes of an earlier file are in, on {on}: Enter once more replaces them."));
                sheet.form.more.clear();
            }
            self.asked_to_replace = Some(votes);
            return Ok(None);
        }
        self.asked_to_replace = None;
        self.bring_in(&votes, now).map(Some)
    }

    /// Lets votes that were collected beforehand happen, hidden.
    ///
    /// # Errors
    /// Why none of them can.
    pub(in crate::app) fn bring_in(&mut self, votes: &Votes, now: Moment) -> Result<Outcome, String> {
        if self.kept == Kept::LookingOnly {
            return Err("You are looking at this session: nothing can be changed here.".to_owned());
        }
        let (event, replaced) = votes.into_session(&self.session).map_err(|why| self.words.say(&why))?;
        let on = match &event {
            Event::Collected(votes) => questions(votes.len()),
            _ => String::new(),
        };
        let effects = self.happen(event, now).map_err(|notice| notice.text)?;
        self.brought = self.session.journal.next_undone().cloned();
        let instead = if replaced > 0 { ", in place of the earlier ones" } else { "" };
        let text = format!("Votes of {} people on {on} are in{instead}, hidden until you reveal them.", votes.people());
        let read_past = votes.read_past().into_iter().map(|note| self.words.say(&note));
        let told: Vec<String> = [text].into_iter().chain(read_past).collect();
        Ok(Outcome::Say(Notice::said(told.join(" ")), effects))
    }
}

fn questions(count: usize) -> String {
    match count {
        1 => "1 question".to_owned(),
        n => format!("{n} questions"),
    }
}
