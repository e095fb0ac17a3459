//! Forms: one question a field, answered by a whole line.

use super::{Part, Slot};
use crate::app::form::{Form, Value};

/// How a form is filled in.
pub(super) const HELP: [&str; 4] = [
    "The whole line is the answer. An empty line keeps what there is, a single - empties it.",
    "Where there is a choice, its number or its words choose.",
    "esc goes back; what was typed is kept. .up goes to the field before.",
    "With a dot before them, words are no answer: .help, .again, .quit.",
];

/// The field that is to be filled in.
pub(super) fn field(form: &Form) -> Part {
    let Some(field) = form.fields.get(form.at) else { return Part::new(Slot::Ask, Vec::new()) };
    let wrong = form.wrong.as_ref().filter(|(at, _)| *at == form.at).map(|(_, what)| format!("Not done: {what}"));
    let place = match form.fields.len() {
        1 => String::new(),
        all => format!(" ({} of {all})", form.at + 1),
    };
    let mut lines: Vec<String> = wrong.into_iter().chain(form.more.iter().cloned()).collect();
    lines.push(format!("{}{place}: {}", field.label, field.hint));
    let again = lines.clone();
    match &field.value {
        Value::Text(_) if field.answer().is_empty() => {}
        Value::Text(_) => lines.push(format!("An empty line keeps: {}", field.answer())),
        Value::Choice { options, .. } => {
            lines.extend((1..).zip(options).map(|(number, option)| format!("{number}: {option}")));
            lines.push(format!("An empty line keeps: {}", field.answer()));
        }
    }
    Part { again, ..Part::keyed(Slot::Ask, format!("{} {}", form.title, form.at), lines) }
}
