//! One wrong vote of many, after the reveal: which digit was shown, and which was meant.

use super::{Outcome, Overlay, Purpose, Room, explain, trouble};
use crate::app::form::{Field, Form, Wrong};
use crate::domain::session::Event;
use crate::domain::text::digit;
use crate::domain::vote::Vote;
use crate::domain::workshop::Question;
use crate::{message, say};

/// The digit that was shown, and the one that was meant.
const SHOWN: usize = 0;
const MEANT: usize = 1;

impl Room {
    /// Opens the form, where a vote can be put right.
    pub(super) fn open_amend(&mut self) -> Outcome {
        let Some(question) = self.session.question().map(Question::id) else { return Outcome::nothing() };
        match self.session.progress.check_may_amend(question) {
            // Before anybody types what is then refused.
            Err(refused) => Outcome::Say(trouble(self.words.say(refused.said())), Vec::new()),
            Ok(_) if self.session.progress.finished => {
                Outcome::Say(trouble(say!(self.words, "app-closed")), Vec::new())
            }
            Ok(_) => self.open_sheet(Purpose::Amend),
        }
    }

    pub(super) fn amend_form(&self) -> Form {
        let words = &self.words;
        let shown = Field::text(say!(words, "app-amend-shown"), say!(words, "app-amend-shown-hint"), "");
        let meant = Field::text(say!(words, "app-amend-meant"), say!(words, "app-amend-meant-hint"), "");
        Form::new(say!(words, "app-amend-title"), vec![shown, meant])
    }

    /// What a form puts right.
    pub(super) fn amended(&self, question: &str, form: &Form) -> Result<Event, Wrong> {
        let shown = self.there(question, form)?;
        let meant = self.voted(form, MEANT)?;
        let checked = self.session.progress.amended(question, shown, meant);
        checked.map_err(|refused| (MEANT, refused.said().clone()))?;
        Ok(Event::Amend { question: question.to_owned(), shown, meant })
    }

    /// Complains at once where nobody has shown such a digit.
    pub(super) fn check_amend(&mut self, field: usize) {
        let Overlay::Form(sheet) = &self.over else { return };
        if sheet.purpose == Purpose::Amend
            && field == SHOWN
            && let Err((field, what)) = self.there(&sheet.about, &sheet.form)
        {
            let what = self.words.say(&what);
            if let Overlay::Form(sheet) = &mut self.over {
                sheet.form.complain(field, what);
            }
        }
    }

    /// The vote that was shown, which must be there.
    fn there(&self, question: &str, form: &Form) -> Result<Vote, Wrong> {
        let shown = self.voted(form, SHOWN)?;
        let votes = self.session.progress.check_may_amend(question);
        let mut votes = votes.map_err(|refused| (SHOWN, refused.said().clone()))?;
        if votes.take(shown) { Ok(shown) } else { Err((SHOWN, message!("app-refused-amend-nobody"))) }
    }

    fn voted(&self, form: &Form, field: usize) -> Result<Vote, Wrong> {
        let mut typed = form.answer(field).chars().map(digit);
        let key = match (typed.next().flatten(), typed.next()) {
            (Some(key), None) => key.to_digit(10).and_then(|key| u8::try_from(key).ok()),
            _ => None,
        };
        let (Some(question), Some(key)) = (self.session.question(), key) else {
            return Err((field, message!("app-amend-digit")));
        };
        question.vote(key).map_err(|why| (field, why))
    }

    /// What the last reveal did, told of the votes as they are now.
    pub(super) fn tell_shift_anew(&mut self) {
        if let Some(shift) = &mut self.shift {
            let (ladder, before) = (&self.session.ladder, &shift.before);
            shift.sentence = explain::shift(&self.words, ladder, &shift.question, before, &self.reading);
        }
    }
}
