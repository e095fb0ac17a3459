//! A sentence before it is said: which, and of what.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::date::written;

/// A sentence to be said, in whatever language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub(super) id: Cow<'static, str>,
    pub(super) arguments: Vec<(&'static str, Value)>,
}

/// What a sentence is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text that is no sentence of ours: a title, a path, what somebody typed.
    Text(String),
    /// A count; the language's plural follows it.
    Number(i64),
    /// Another sentence, or a word of the catalogue.
    Said(Message),
    /// Some of them, with this between two.
    Several(Vec<Message>, &'static str),
}

impl Message {
    /// The sentence of this id, with no arguments yet; `message!` is shorter.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Message { id: Cow::Borrowed(id), arguments: Vec::new() }
    }

    /// The same where the id comes from a table that keeps no static texts.
    #[must_use]
    pub fn named(id: String) -> Self {
        Message { id: Cow::Owned(id), arguments: Vec::new() }
    }

    /// The same with an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The same with every text in it changed: made harmless, for one.
    #[must_use]
    pub fn with_texts(mut self, change: &dyn Fn(&str) -> String) -> Self {
        for (_, value) in &mut self.arguments {
            match value {
                Value::Text(text) => *text = change(text),
                Value::Said(message) => *message = message.clone().with_texts(change),
                Value::Several(messages, _) => {
                    messages.iter_mut().for_each(|message| *message = message.clone().with_texts(change));
                }
                Value::Number(_) => {}
            }
        }
        self
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Value::Text(text.clone())
    }
}

impl From<char> for Value {
    fn from(c: char) -> Self {
        Value::Text(c.to_string())
    }
}

impl From<Vec<Message>> for Value {
    /// Sentence after sentence.
    fn from(messages: Vec<Message>) -> Self {
        Value::Several(messages, " ")
    }
}

impl From<NaiveDate> for Value {
    /// In a sentence a day is in words; in columns it stays in figures.
    fn from(day: NaiveDate) -> Self {
        Value::Said(written(day))
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Value::Said(message)
    }
}

impl From<&Message> for Value {
    fn from(message: &Message) -> Self {
        Value::Said(message.clone())
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {
        $(impl From<$number> for Value {
            fn from(number: $number) -> Self {
                Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        })*
    };
}

numbers!(i8, u8, u16, i32, u32, i64, u64, usize);
