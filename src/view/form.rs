//! A form as it is filled in, told once: what each field asks for and answers, and what there is to know of the one at
//! the cursor.

use tui_input::Input;

use super::{Role, Said};
use crate::app::form::{self, Value};
use crate::words::Words;

/// A few fields.
#[derive(Debug)]
pub struct Form<'a> {
    /// What it is for.
    pub title: String,
    /// The fields, in order.
    pub fields: Vec<Field<'a>>,
    /// The field at the cursor.
    pub at: usize,
    /// Why its answer was refused; as long as it was not, what a good one looks like.
    pub note: Said,
    /// Whether it was refused: what is typed then takes its place.
    pub is_refused: bool,
    /// More that is wrong, a sentence each.
    pub more: Vec<String>,
}

/// One field.
#[derive(Debug)]
pub struct Field<'a> {
    /// What it asks for.
    pub label: String,
    /// What a good answer looks like.
    pub hint: String,
    /// The answer so far; empty where there is none.
    pub answer: String,
    /// How it is given.
    pub given: Given<'a>,
}

/// How an answer is given.
#[derive(Debug)]
pub enum Given<'a> {
    /// By typing.
    Typed(&'a Input),
    /// By choosing one of several, if one is chosen.
    Chosen(Vec<String>, usize),
}

impl<'a> Form<'a> {
    /// A form as it may be shown.
    #[must_use]
    pub fn of(words: &Words, form: &'a form::Form) -> Self {
        let fields: Vec<Field> = form.fields.iter().map(|field| Field::of(words, field)).collect();
        let refused = form.wrong.as_ref().filter(|(at, _)| *at == form.at);
        let hint = fields.get(form.at).map_or("", |field| &field.hint);
        let note = refused.map_or_else(|| Said::plain(hint), |(_, why)| Said::new(words.shown(why), Role::Hazard));
        let more = form.more.iter().map(|line| words.shown(line)).collect();
        Form { title: words.shown(&form.title), at: form.at, note, is_refused: refused.is_some(), more, fields }
    }

    /// The field at the cursor.
    #[must_use]
    pub fn here(&self) -> Option<&Field<'a>> {
        self.fields.get(self.at)
    }
}

impl<'a> Field<'a> {
    fn of(words: &Words, field: &'a form::Field) -> Self {
        let given = match &field.value {
            Value::Text(input) => Given::Typed(input),
            Value::Choice { options, at, .. } => Given::Chosen(options.iter().map(|o| words.shown(o)).collect(), *at),
        };
        let [label, hint, answer] = [&field.label, &field.hint, field.answer()].map(|text| words.shown(text));
        Field { label, hint, answer, given }
    }
}
