//! Forms: one question a field, answered by a whole line.

use super::{Part, Slot};
use crate::app::form::{Field, Form, Value};
use crate::words::{Message, Words};
use crate::{message, say};

/// How a form is filled in.
pub(super) fn help(words: &Words) -> [String; 4] {
    [
        say!(words, "plain-form-line"),
        say!(words, "plain-form-choice"),
        say!(words, "plain-form-back"),
        say!(words, "plain-form-slash"),
    ]
}

/// A field with its place among the fields, where there are several.
pub(super) fn place(form: &Form, field: &Field) -> Message {
    match form.fields.len() {
        1 => message!("plain-field", label = &field.label),
        count => message!("plain-field-of", label = &field.label, at = form.at + 1, count),
    }
}

/// The field that is to be filled in.
pub(super) fn field(words: &Words, form: &Form, terse: bool) -> Part {
    let Some(field) = form.fields.get(form.at) else { return Part::new(Slot::Ask, Vec::new()) };
    let wrong = form.wrong.as_ref().filter(|(at, _)| *at == form.at);
    let wrong = wrong.map(|(_, why)| say!(words, "plain-not-done", why));
    let mut lines: Vec<String> = wrong.into_iter().chain(form.more.iter().cloned()).collect();
    lines.push(match terse || field.hint.is_empty() {
        true => words.say(&place(form, field)),
        false => say!(words, "plain-field-hint", field = place(form, field), hint = &field.hint),
    });
    let again = lines.clone();
    if let Value::Choice { options, .. } = &field.value {
        lines.extend((1..).zip(options).map(|(number, option)| format!("{number}: {option}")));
    }
    if !field.answer().is_empty() {
        lines.push(say!(words, "plain-keeps", answer = field.answer()));
    }
    Part { again, ..Part::keyed(Slot::Ask, format!("{} {}", form.title, form.at), lines) }
}
