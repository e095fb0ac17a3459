//! Fields to fill in, one at a time.

use tui_input::{Input, InputRequest};

use crate::domain::text::one_line;
use crate::words::{Message, Words};

/// The most characters a field holds.
pub const LONGEST: usize = 400;

/// A field that is wrong, and why.
pub type Wrong = (usize, Message);

/// A few fields and where the cursor is.
#[derive(Debug, Clone)]
pub struct Form {
    /// What it is for.
    pub title: String,
    /// The fields, in order.
    pub fields: Vec<Field>,
    /// The field that is being filled in.
    pub at: usize,
    /// What is wrong with a field, and which.
    pub wrong: Option<(usize, String)>,
    /// More that is wrong, a sentence each.
    pub more: Vec<String>,
}

/// One field.
#[derive(Debug, Clone)]
pub struct Field {
    /// What it asks for.
    pub label: String,
    /// What a good answer looks like.
    pub hint: String,
    /// The answer so far.
    pub value: Value,
}

/// An answer so far.
#[derive(Debug, Clone)]
pub enum Value {
    /// Typed text.
    Text(Input),
    /// One of several.
    Choice {
        /// The options.
        options: Vec<String>,
        /// The one that is chosen; as many as there are where none is.
        at: usize,
        /// Whether none may be, once one was.
        free: bool,
    },
}

impl Field {
    /// A field to type in.
    #[must_use]
    pub fn text(label: impl Into<String>, hint: impl Into<String>, value: &str) -> Self {
        let value = Value::Text(Input::new(one_line(value).into_owned()));
        Field { label: label.into(), hint: hint.into(), value }
    }

    /// A field to choose in; where nothing is chosen to begin with, it can be so again.
    #[must_use]
    pub fn choice(label: impl Into<String>, hint: impl Into<String>, options: Vec<String>, at: usize) -> Self {
        let free = at >= options.len();
        Field { label: label.into(), hint: hint.into(), value: Value::Choice { options, at, free } }
    }

    /// The same where what is chosen to begin with can be taken back.
    #[must_use]
    pub fn to_be_cleared(mut self) -> Self {
        if let Value::Choice { free, .. } = &mut self.value {
            *free = true;
        }
        self
    }

    /// The answer as text, without spaces around it.
    #[must_use]
    pub fn answer(&self) -> &str {
        match &self.value {
            Value::Text(input) => input.value().trim(),
            Value::Choice { options, at, .. } => options.get(*at).map_or("", String::as_str),
        }
    }

    /// Which option is chosen; 0 for typed text.
    #[must_use]
    pub fn chosen(&self) -> usize {
        match &self.value {
            Value::Text(_) => 0,
            Value::Choice { at, .. } => *at,
        }
    }
}

/// What a key did to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It goes on being filled in.
    Stay,
    /// This field was accepted, and the cursor is in the next.
    Accepted(usize),
    /// The last field was accepted.
    Submit,
}

impl Form {
    /// A form with the cursor in its first field.
    #[must_use]
    pub fn new(title: impl Into<String>, fields: Vec<Field>) -> Self {
        Form { title: title.into(), fields, at: 0, wrong: None, more: Vec::new() }
    }

    /// Moves between fields and choices.
    pub fn act(&mut self, action: super::Action) -> Step {
        use super::Action;
        let last = self.fields.len().saturating_sub(1);
        match action {
            Action::Accept if self.at >= last => return Step::Submit,
            Action::Accept => {
                self.at += 1;
                return Step::Accepted(self.at - 1);
            }
            Action::NextField | Action::Down => self.at = (self.at + 1).min(last),
            Action::PrevField | Action::Up => self.at = self.at.saturating_sub(1),
            Action::TakeBack if self.is_cleared_by_key() => self.choose(|_, count| count),
            Action::Left => self.choose(|at, _| at.saturating_sub(1)),
            // Behind the last option none is marked.
            Action::Right => {
                self.choose(|at, count| if at < count { (at + 1).min(count.saturating_sub(1)) } else { 0 })
            }
            _ => {}
        }
        Step::Stay
    }

    fn choose(&mut self, to: impl Fn(usize, usize) -> usize) {
        if let Some(Field { value: Value::Choice { options, at, .. }, .. }) = self.fields.get_mut(self.at) {
            *at = to(*at, options.len());
        }
    }

    /// Whether the field at the cursor has a choice that can be taken back.
    #[must_use]
    pub fn is_cleared_by_key(&self) -> bool {
        let value = self.fields.get(self.at).map(|field| &field.value);
        matches!(value, Some(Value::Choice { options, at, free: true }) if *at < options.len())
    }

    /// Whether the field at the cursor takes typed text.
    #[must_use]
    pub fn takes_text(&self) -> bool {
        matches!(self.fields.get(self.at), Some(Field { value: Value::Text(_), .. }))
    }

    /// Whether the complaint is about the text at the cursor: what is typed then takes its place.
    #[must_use]
    pub fn is_replaced(&self) -> bool {
        self.takes_text() && self.wrong.as_ref().is_some_and(|(at, _)| *at == self.at)
    }

    /// Changes the text at the cursor.
    pub fn edit(&mut self, request: InputRequest) {
        if self.is_replaced() && matches!(request, InputRequest::InsertChar(_)) {
            self.clear(self.at);
        }
        self.wrong = None;
        self.more.clear();
        if let Some(Field { value: Value::Text(input), .. }) = self.fields.get_mut(self.at) {
            let full = input.value().chars().count() >= LONGEST;
            if !(full && matches!(request, InputRequest::InsertChar(_))) {
                input.handle(request);
            }
        }
    }

    /// Inserts pasted text at the cursor as one harmless line. False when some of it did not fit.
    pub fn paste(&mut self, text: &str) -> bool {
        if self.is_replaced() && !text.is_empty() {
            self.clear(self.at);
        }
        let Some(Field { value: Value::Text(input), .. }) = self.fields.get(self.at) else { return true };
        let free = LONGEST.saturating_sub(input.value().chars().count());
        // Only so much is even looked at: a paste can be a megabyte.
        let mut taken = text.chars().take(LONGEST * 2).collect::<String>();
        taken = one_line(&taken.replace("\r\n", "\n")).into_owned();
        for c in taken.chars().take(free) {
            self.edit(InputRequest::InsertChar(c));
        }
        text.chars().take(free + 1).count() <= free
    }

    /// Complains where the fields up to the accepted one are wrong; what comes later was not asked yet.
    pub fn check<T>(&mut self, words: &Words, accepted: usize, agreed: Result<T, Wrong>) {
        if let Err((field, what)) = agreed
            && field <= accepted
        {
            self.complain(field, words.say(&what));
        }
    }

    /// Says what is wrong with a field and goes there.
    pub fn complain(&mut self, field: usize, what: impl Into<String>) {
        self.at = field;
        self.wrong = Some((field, what.into()));
    }

    /// The answer of a field; empty when there is no such field.
    #[must_use]
    pub fn answer(&self, field: usize) -> &str {
        self.fields.get(field).map_or("", Field::answer)
    }

    /// The chosen option of a field.
    #[must_use]
    pub fn chosen(&self, field: usize) -> usize {
        self.fields.get(field).map_or(0, Field::chosen)
    }

    /// Empties a text field.
    pub fn clear(&mut self, field: usize) {
        if let Some(Field { value: Value::Text(input), .. }) = self.fields.get_mut(field) {
            input.reset();
        }
    }

    /// Whether somebody has typed into any field.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        self.fields.iter().any(Field::is_typed)
    }
}

impl Field {
    /// Puts an answer in that was given before; a choice that is not offered any more stays as it is.
    pub fn fill(&mut self, answer: &str) {
        match &mut self.value {
            Value::Text(input) => *input = Input::new(one_line(answer).into_owned()),
            Value::Choice { options, at, .. } => *at = options.iter().position(|o| o == answer).unwrap_or(*at),
        }
    }

    /// Whether the last of several options is chosen.
    #[must_use]
    pub fn is_last(&self) -> bool {
        matches!(&self.value, Value::Choice { options, at, .. } if at + 1 == options.len())
    }

    /// Whether somebody has typed into it.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        matches!(&self.value, Value::Text(input) if !input.value().trim().is_empty())
    }
}
