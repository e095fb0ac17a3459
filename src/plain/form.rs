//! Forms: one question a field, answered by a whole line.

use super::{Manner, Part, Slot};
use crate::view::form::{Form, Given};
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

/// The field at the cursor with its place among the fields, where there are several.
pub(super) fn place(form: &Form) -> Option<Message> {
    let label = &form.here()?.label;
    Some(match form.fields.len() {
        1 => message!("plain-field", label),
        count => message!("plain-field-of", label, at = form.at + 1, count),
    })
}

/// The number that an option begins with, as a rung does: no other number may stand for it.
pub(super) fn own_number(option: &str) -> Option<&str> {
    option.split(' ').next().filter(|word| word.parse::<i8>().is_ok())
}

/// Whether options go by numbers of their own, as rungs and digits do, of which one may be a word: what somebody wrote
/// may begin with a number, too.
pub(super) fn have_own_numbers(options: &[String]) -> bool {
    let own = options.iter().filter(|option| own_number(option).is_some()).count();
    own > 1 && own + 1 >= options.len()
}

/// What stands in the fields before the one that a form begins with.
pub(super) fn said_before(form: &Form) -> impl Iterator<Item = String> {
    form.fields.iter().take(form.at).map(|field| format!("{}: {}", field.label, field.answer))
}

/// The field that is to be filled in.
pub(super) fn field(words: &Words, form: &Form, manner: Manner) -> Part {
    let Some((field, place)) = form.here().zip(place(form)) else { return Part::new(Slot::Ask, Vec::new()) };
    let Form { note, is_refused, more, .. } = form;
    let short = words.say(&place);
    let refused = is_refused.then(|| say!(words, "plain-not-done", why = &note.text));
    let mut lines: Vec<String> = refused.into_iter().chain(more.iter().cloned()).collect();
    lines.push(match manner.terse || *is_refused || note.text.is_empty() {
        true => short.clone(),
        false => say!(words, "plain-field-hint", field = place, hint = &note.text),
    });
    let options = if let Given::Chosen(options, _) = &field.given { Some(options) } else { None };
    if let Some(options) = options {
        match have_own_numbers(options) {
            true => lines.extend(options.iter().cloned()),
            false => lines.extend((1..).zip(options).map(|(number, option)| format!("{number}: {option}"))),
        }
    }
    // Whoever types line after line has heard the hint; what there is to choose from is said each time.
    let again = if *is_refused || options.is_some() { lines.clone() } else { vec![short] };
    // What was refused is refused again.
    if !field.answer.is_empty() && !is_refused {
        lines.push(say!(words, "plain-keeps", answer = &field.answer));
    }
    let how = (!manner.knows_forms).then(|| say!(words, "plain-form-how"));
    Part {
        again,
        ..Part::keyed(Slot::Ask, format!("{} {}", form.title, form.at), lines).with(how.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_go_by_numbers_of_their_own_where_all_but_a_word_have_one() {
        let have = |options: &[&str]| have_own_numbers(&options.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert!(have(&["no target", "1 Tested", "2 Predictable"]));
        assert!(have(&["0", "1", "2"]));
        assert!(!have(&["They ask", "2 weeks late", "They pay"]));
        assert!(!have(&["They ask", "2 weeks late"]));
    }
}
