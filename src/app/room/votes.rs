//! Votes that were collected beforehand, brought into a session: all of them or none.

use super::{Kept, Outcome, Overlay, Purpose, Room};
use crate::app::Notice;
use crate::domain::session::{Event, Moment};
use crate::domain::votes_csv::{self, Problem, Votes};
use crate::words::Message;
use crate::{message, say};

impl Room {
    /// A file of votes was read: they come in, or the form says why none does.
    pub(in crate::app) fn votes_read(&mut self, bytes: Result<Vec<u8>, Message>, now: Moment) -> Outcome {
        if let (Ok(bytes), Some((grid, _)), Overlay::Form(sheet)) = (&bytes, self.grid(), &self.over)
            && sheet.purpose == Purpose::Votes
            && let Some(roles) = votes_csv::roles(bytes, &self.session, grid)
        {
            return self.roles_read(roles, now);
        }
        let workshop = &self.session.workshop;
        let votes = bytes.map_err(|why| vec![self.words.say(&why) + "."]).and_then(|bytes| {
            votes_csv::parse(&bytes, workshop, None)
                .map_err(|wrong| wrong.iter().map(|problem| self.words.say(&problem.said())).collect())
        });
        let Overlay::Form(sheet) = &mut self.over else { return Outcome::nothing() };
        if sheet.purpose != Purpose::Votes {
            return Outcome::nothing();
        }
        match votes.and_then(|votes| self.bring_in_asked(votes, now).map_err(|why| vec![why])) {
            Ok(Some(outcome)) => {
                self.over = Overlay::Nothing;
                outcome
            }
            Ok(None) => Outcome::nothing(),
            Err(wrong) => {
                if let Overlay::Form(sheet) = &mut self.over {
                    sheet.form.complain(0, say!(self.words, "app-votes-none-in"));
                    sheet.form.more = wrong;
                }
                Outcome::nothing()
            }
        }
    }

    /// A file with the roles of a grid was read: all of them come in, or the form says why none does.
    fn roles_read(&mut self, roles: Result<Vec<Event>, Problem>, now: Moment) -> Outcome {
        let mut after = self.session.clone();
        let wrong = match &roles {
            Err(problem) => Some(self.words.say(&problem.said())),
            Ok(events) if self.kept == Kept::LookingOnly || events.is_empty() => Some(self.no_row()),
            Ok(events) => events.iter().find_map(|event| {
                let refused = after.happen(event.clone(), now).err()?;
                Some(self.words.say(refused.said()))
            }),
        };
        let (None, Ok(events)) = (&wrong, roles) else {
            if let Overlay::Form(sheet) = &mut self.over {
                sheet.form.complain(0, say!(self.words, "grid-none-in"));
                sheet.form.more = wrong.into_iter().collect();
            }
            return Outcome::nothing();
        };
        let count = events.iter().filter(|event| matches!(event, Event::Row { .. })).count();
        let mut effects = Vec::new();
        for event in events {
            match self.happen(event, now) {
                // Each save holds all before it.
                Ok(save) => effects = save,
                Err(notice) => return Outcome::Say(notice, effects),
            }
        }
        self.over = Overlay::Nothing;
        Outcome::Say(Notice::said(say!(self.words, "grid-in", count)), effects)
    }

    /// Brings votes in; `None` where those of an earlier file would go, and the form asks first.
    fn bring_in_asked(&mut self, votes: Votes, now: Moment) -> Result<Option<Outcome>, String> {
        let (_, replaced) = votes.into_session(&self.session).map_err(|why| self.words.say(&why))?;
        if replaced > 0 && self.asked_to_replace.as_ref() != Some(&votes) {
            if let Overlay::Form(sheet) = &mut self.over {
                sheet.form.complain(0, say!(self.words, "app-votes-replace", questions = questions(replaced)));
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
            return Err(say!(self.words, "app-looking-only"));
        }
        let (event, replaced) = votes.into_session(&self.session).map_err(|why| self.words.say(&why))?;
        let on = if let Event::Collected(votes) = &event { votes.len() } else { 0 };
        let effects = self.happen(event, now).map_err(|notice| notice.text)?;
        self.brought = self.session.journal.next_undone().cloned();
        let (people, questions) = (votes.people(), questions(on));
        let text = match replaced {
            0 => say!(self.words, "app-votes-in", people, questions),
            _ => say!(self.words, "app-votes-in-instead", people, questions),
        };
        let told: Vec<String> = [text].into_iter().chain(self.words.each(&votes.read_past())).collect();
        Ok(Outcome::Say(Notice::said(told.join(" ")), effects))
    }
}

fn questions(count: usize) -> Message {
    message!("app-questions", count)
}
