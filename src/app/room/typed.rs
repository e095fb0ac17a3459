//! What is typed beside the ladder: its forms, and what comes of them.

use super::forms::{Purpose, day_ahead, filled};
use super::{Outcome, Overlay, Room};
use crate::app::form::{Field, Form, Wrong};
use crate::domain::dates;
use crate::domain::reading::Grade;
use crate::domain::session::{Event, Moment, Stop, Typing};
use crate::domain::vote::Tally;
use crate::domain::workshop::{LineField, Lines, Question, Typed, figures};
use crate::words::Words;
use crate::{message, say};

/// The field of an action that says who does it, and the one that says by when.
const ACTION_WHO: usize = 1;
const ACTION_BY: usize = 2;

impl Room {
    fn typed_here(&self) -> Option<Typed<'_>> {
        match self.session.here() {
            Stop::Typed(typed) => Some(typed),
            _ => None,
        }
    }

    /// The form of what is typed here.
    pub(super) fn type_form(&self) -> Option<Form> {
        let words = &self.words;
        let typed = self.typed_here()?;
        let fields = match typed {
            Typed::Date(_) => vec![Field::text(say!(words, "app-month-label"), say!(words, "app-month-hint"), "")],
            Typed::Lines(lines) => lines.fields.iter().map(|field| line_field(words, field)).collect(),
            Typed::Survey(_) => {
                let who = vec![say!(words, "app-figures-they"), say!(words, "app-figures-we")];
                let nobody = who.len();
                vec![
                    Field::choice(say!(words, "app-figures-who"), say!(words, "app-figures-who-hint"), who, nobody),
                    Field::text(say!(words, "app-figures-label"), say!(words, "app-figures-hint"), ""),
                ]
            }
        };
        Some(Form::new(words.shown(typed.ask()), fields))
    }

    /// The event of a form, with what is wrong with it.
    pub(super) fn entered(&self, id: &str, form: &Form, now: Moment) -> Result<Event, Wrong> {
        let Some(typed) = self.session.workshop.typed_under(id) else {
            return Err((0, message!("app-refused-no-question", id)));
        };
        let what = match typed {
            Typed::Date(_) => {
                let said = filled(form, 0, message!("app-month-empty"))?;
                let since = dates::month(&said, now.date_naive());
                Typing::Since(since.ok_or_else(|| (0, message!("app-month-like", said)))?)
            }
            Typed::Lines(lines) => Typing::Line(self.cells(lines, form, now)?),
            Typed::Survey(_) => {
                let by_them = match form.chosen(0) {
                    0 => true,
                    1 => false,
                    _ => return Err((0, message!("app-figures-who-empty"))),
                };
                let wrong = |word: String| match word.as_str() {
                    "" => (1, message!("app-figures-empty")),
                    _ => (1, message!("app-figures-like", said = word)),
                };
                Typing::Figures(figures(form.answer(1), by_them).map_err(wrong)?)
            }
        };
        Ok(Event::Enter { lens: id.to_owned(), what })
    }

    fn cells(&self, lines: &Lines, form: &Form, now: Moment) -> Result<Vec<String>, Wrong> {
        let cell = |(at, field): (usize, &LineField)| match field {
            LineField::Text(_) if at == 0 => filled(form, at, message!("app-line-empty")),
            LineField::Day(_) if !form.answer(at).is_empty() => Ok(day_ahead(form, at, now)?.to_string()),
            LineField::Who(_) => self.typed_role(form, at),
            LineField::Grade(_) => Ok(Grade::ALL.get(form.chosen(at)).copied().unwrap_or(Grade::D).letter().to_owned()),
            LineField::Text(_) | LineField::Day(_) => Ok(form.answer(at).to_owned()),
        };
        lines.fields.iter().enumerate().map(cell).collect()
    }

    /// A role; what looks like a name is asked about once.
    fn typed_role(&self, form: &Form, at: usize) -> Result<String, Wrong> {
        let who = form.answer(at);
        self.not_a_name(form, at, who, message!("app-who-name"))?;
        Ok(who.to_owned())
    }

    /// Complains at once about a field of what is typed that was just accepted.
    pub(super) fn check_typed(&mut self, field: usize, now: Moment) {
        let Overlay::Form(dialog) = &self.over else { return };
        if dialog.purpose != Purpose::TypeIn {
            return;
        }
        if let Err((at, what)) = self.entered(&dialog.about, &dialog.form, now)
            && at <= field
            // A name is asked about once, when the line is sent.
            && what != message!("app-who-name")
        {
            let what = self.words.say(&what);
            if let Overlay::Form(dialog) = &mut self.over {
                dialog.form.complain(at, what);
            }
        }
    }

    /// Whether another line can be typed where this one was.
    pub(super) fn takes_more(&self, id: &str) -> bool {
        let count = self.session.progress.entered.get(id).map_or(0, |entered| entered.lines.len());
        matches!(self.session.workshop.typed_under(id), Some(Typed::Lines(lines)) if count < lines.most)
    }

    /// The lines that stand here already.
    pub(super) fn typed_lines(&self, id: &str) -> Vec<String> {
        let told = self.session.workshop.typed_under(id).filter(|typed| matches!(typed, Typed::Lines(_)));
        let told = told.and_then(|typed| crate::export::typed::one(&self.session, typed));
        told.map_or_else(Vec::new, |told| told.said(&self.words))
    }

    /// The form of an action, with the next line that nobody has taken on filled in.
    pub(super) fn take_on_line(&mut self) -> Outcome {
        let open = || {
            let Some(Typed::Lines(lines)) = self.typed_here() else { return None };
            let entered = self.session.progress.entered.get(&lines.id)?;
            let number = entered.lines.iter().position(|line| !line.taken_on)?;
            Some((number, action_of(lines, &entered.lines.get(number)?.cells)))
        };
        match open() {
            None => Outcome::say(say!(self.words, "app-no-line-open")),
            Some((number, [what, who, by])) => {
                let outcome = self.open_sheet(Purpose::TakeOnLine(number));
                if let Overlay::Form(dialog) = &mut self.over {
                    for (field, text) in [(0, what), (ACTION_WHO, who), (ACTION_BY, by)] {
                        dialog.form.fields.iter_mut().skip(field).take(1).for_each(|field| field.fill(&text));
                    }
                    // What is known needs no more than a glance.
                    let unsaid = dialog.form.fields.iter().position(|field| field.answer().is_empty());
                    dialog.form.at = unsaid.unwrap_or(dialog.form.fields.len().saturating_sub(1));
                }
                outcome
            }
        }
    }

    /// Goes to the question that the answer in the lead leads to.
    pub(super) fn go_there(&mut self, now: Moment) -> Outcome {
        let place = self.led_to().and_then(|id| {
            let mut places = self.session.places();
            places.find(|(_, stop)| stop.id() == Some(id)).map(|(place, _)| place)
        });
        match place {
            Some(place) => {
                let done = self.go(place, now);
                self.told(done)
            }
            None => Outcome::nothing(),
        }
    }

    /// The question that the answer in the lead leads to, once it is seen that it leads.
    #[must_use]
    pub fn led_to(&self) -> Option<&str> {
        let Some(Question::Poll(poll)) = self.session.question() else { return None };
        let ballot = self.session.progress.ballot(poll.id()).filter(|ballot| ballot.is_revealed())?;
        let Tally::Poll(tally) = ballot.shown()?.tally else { return None };
        poll.leads_to(&tally)
    }
}

fn line_field(words: &Words, field: &LineField) -> Field {
    let label = words.shown(field.label());
    match field {
        LineField::Text(_) => Field::text(label, say!(words, "app-line-hint"), ""),
        LineField::Who(_) => Field::text(label, say!(words, "app-line-who-hint"), ""),
        LineField::Day(_) => Field::text(label, say!(words, "app-by-when-hint"), ""),
        LineField::Grade(_) => {
            let grades = Grade::ALL.iter().map(|grade| words.say(&grade.said())).collect();
            Field::choice(label, say!(words, "app-line-grade-hint"), grades, 0)
        }
    }
}

/// What, who and by when of the action that a line becomes.
fn action_of(lines: &Lines, cells: &[String]) -> [String; 3] {
    let mut action: [String; 3] = Default::default();
    for (field, cell) in lines.fields.iter().zip(cells) {
        let at = match field {
            LineField::Text(_) => 0,
            LineField::Who(_) => ACTION_WHO,
            LineField::Day(_) => ACTION_BY,
            LineField::Grade(_) => continue,
        };
        if action[at].is_empty() {
            action[at].clone_from(cell);
        }
    }
    action
}
