//! The forms for the room's own lines and for a pair made of them.

use super::{Purpose, filled};
use crate::app::Action;
use crate::app::form::{Field, Form, Wrong};
use crate::app::room::{Outcome, Overlay, Room, trouble};
use crate::domain::ladder::Height;
use crate::domain::session::{Event, Moment, Pole, Stop, Written};
use crate::domain::workshop::{Pair, Prompt, Side};
use crate::words::Words;
use crate::{message, say};

pub(super) fn line_form(words: &Words, question: &str) -> Form {
    let field = Field::text(say!(words, "app-line-label"), say!(words, "app-line-hint"), "");
    Form::new(words.shown(question), vec![field])
}

pub(super) fn written(prompt: &str, pole: Pole, form: &Form) -> Result<Event, Wrong> {
    let text = filled(form, 0, message!("app-line-empty"))?;
    Ok(Event::Wrote(Written { prompt: prompt.to_owned(), pole, text }))
}

impl Room {
    /// The lines that were sent from a form that stays open for the next.
    #[must_use]
    pub fn kept(&self) -> Vec<String> {
        let Overlay::Form(dialog) = &self.over else { return Vec::new() };
        let lines = match dialog.purpose {
            Purpose::WriteTrusted => self.lines(&dialog.about, Pole::Trusted),
            Purpose::WriteOpposite => self.lines(&dialog.about, Pole::Opposite),
            Purpose::TheirRole | Purpose::OurRole => self.roles(dialog.purpose, &dialog.about),
            Purpose::TypeIn => self.typed_lines(&dialog.about),
            _ => Vec::new(),
        };
        lines.into_iter().map(|line| self.words.shown(line)).collect()
    }

    /// Whether what was done last came from the form that is open, and stays so: that can be taken out without leaving it.
    #[must_use]
    pub fn can_take_out(&self) -> bool {
        let Overlay::Form(dialog) = &self.over else { return false };
        let last = self.session.journal.next_undone().and_then(|entry| entry.what.as_ref());
        let from = match (dialog.purpose, last) {
            (Purpose::WriteTrusted, Some(Event::Wrote(line))) if line.pole == Pole::Trusted => &line.prompt,
            (Purpose::WriteOpposite, Some(Event::Wrote(line))) if line.pole == Pole::Opposite => &line.prompt,
            (Purpose::TheirRole, Some(Event::Row { grid, .. }))
            | (Purpose::OurRole, Some(Event::Column { grid, .. })) => grid,
            (Purpose::TypeIn, Some(Event::Enter { lens, .. })) => lens,
            _ => return false,
        };
        *from == dialog.about
    }

    /// Takes that out; nothing that came before the form.
    pub(super) fn take_out(&mut self, now: Moment) -> Outcome {
        let Overlay::Form(dialog) = &self.over else { return Outcome::nothing() };
        if !self.can_take_out() {
            return Outcome::Say(trouble(say!(self.words, "app-nothing-to-take-out")), Vec::new());
        }
        let purpose = dialog.purpose;
        let outcome = self.undo_or_redo(Action::Undo, None, now);
        // What is gone cannot be chosen any more.
        let fresh = self.role_form(purpose).filter(|_| purpose == Purpose::TheirRole);
        if let (Some(fresh), Overlay::Form(dialog)) = (fresh, &mut self.over) {
            dialog.form = fresh;
        }
        outcome
    }

    fn lines(&self, prompt: &str, pole: Pole) -> Vec<String> {
        let of = |w: &&Written| w.prompt == prompt && w.pole == pole;
        self.session.progress.written.iter().filter(of).map(|w| w.text.clone()).collect()
    }

    pub(super) fn pair_form(&self, prompt: &Prompt) -> Option<Form> {
        let trusted = self.lines(&prompt.id, Pole::Trusted);
        let opposite = self.lines(&prompt.id, Pole::Opposite);
        if trusted.is_empty() || opposite.is_empty() {
            return None;
        }
        let words = &self.words;
        let field = |label, hint, options: Vec<String>, at| {
            let options = options.into_iter().map(|option| words.shown(option)).collect();
            Field::choice(words.say(&label), words.say(&hint), options, at)
        };
        let (last_trusted, last_opposite) = (trusted.len() - 1, opposite.len() - 1);
        let rungs = (1..=self.session.ladder.top()).map(|at| self.session.ladder.rung_label(at)).collect();
        Some(Form::new(
            say!(words, "app-own-pair-title"),
            vec![
                field(message!("app-own-pair-trusted"), message!("app-own-pair-trusted-hint"), trusted, last_trusted),
                field(
                    message!("app-own-pair-opposite"),
                    message!("app-own-pair-opposite-hint"),
                    opposite,
                    last_opposite,
                ),
                field(message!("app-own-pair-rung"), message!("app-own-pair-rung-hint"), rungs, 0),
            ],
        ))
    }

    pub(super) fn made(&self, prompt: &str, form: &Form) -> Result<Event, Wrong> {
        let Stop::Prompt(from) = self.session.here() else { return Err((0, message!("app-own-pair-elsewhere"))) };
        // What is chosen is shown without the name that a codename hides; what is kept is what was written.
        let chosen =
            |field: usize, pole| self.lines(prompt, pole).into_iter().nth(form.chosen(field)).unwrap_or_default();
        let (trusted, opposite) = (chosen(0, Pole::Trusted), chosen(1, Pole::Opposite));
        if trusted.to_lowercase() == opposite.to_lowercase() {
            return Err((1, message!("app-own-pair-same")));
        }
        let number = self.session.progress.made.len() + 1;
        // Sides take turns, as in the scripts, so that nobody can vote by habit.
        let side = if number.is_multiple_of(2) { Side::Right } else { Side::Left };
        let pair = Pair {
            id: format!("own-{number}"),
            dimension: from.dimension.clone(),
            rung: Height::try_from(form.chosen(2)).unwrap_or(0) + 1,
            side,
            ask: from.ask.clone(),
            trusted,
            opposite,
            theirs: None,
            applies: None,
            watch: None,
            optional: false,
        };
        Ok(Event::Made { prompt: prompt.to_owned(), pair })
    }
}
