//! What is said: every sentence that a person reads comes out of one catalogue, by id and arguments, through one gate.
//!
//! A sentence is a [`Message`]: which one, and of what. [`Words::say`] is the gate that makes it a text, and it alone
//! knows the language, the keys of this run, what is read (an account, a team, …), who stands on its other side, and the
//! name that must not be read under a codename. The catalogue lies in `src/words/en` and `src/words/de`, a file an area,
//! in Project Fluent's form (<https://projectfluent.org>): whoever writes, and does not program, can read and correct it.
//! A message's id begins with the name of its file.
//!
//! A sentence may use beside its own arguments:
//!
//! | | |
//! |---|---|
//! | `{ KEY("Reveal") }` | the key of an action, as this run has it; the action is named as in `config.ron` |
//! | `{ $account }` | what the account is called on the screen: its codename where it has one |
//! | `{ $subject }`, `{ CAP($subject) }` | what the ladder reads, as it calls it |
//! | `{ $other }` | who stands on the other side, as the ladder calls them |
//!
//! A file is unpacked when the first of its sentences is said, and each sentence parsed when it is said first.

mod book;
pub mod date;
mod message;
mod name;

use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use book::Book;
pub use message::{Message, Value};
pub use name::{INSIDE_WORDS, without};

/// A sentence of the catalogue: `message!("room-left", count = 2, name)`; a bare name is its own value.
#[macro_export]
macro_rules! message {
    ($id:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::words::Message::new($id)$(.with(stringify!($name), $crate::message!(@value $name $($value)?)))*
    };
    (@value $name:ident $value:expr) => { $value };
    (@value $name:ident) => { $name };
}

/// A sentence of the catalogue as a text: `say!(words, "room-left", count = 2)`.
#[macro_export]
macro_rules! say {
    ($words:expr, $id:literal $($rest:tt)*) => { $words.say(&$crate::message!($id $($rest)*)) };
}

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English
    #[default]
    #[serde(rename = "en")]
    English,
    /// German
    #[serde(rename = "de")]
    German,
}

impl Language {
    /// Every language, in the order of the catalogue.
    pub const ALL: [Language; 2] = [Language::English, Language::German];

    /// As in HTML's `lang` and BCP 47: `en`, `de`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::German => "de",
        }
    }

    /// The language of a locale or a code, as in `de_AT.UTF-8`, `de-CH` or `de`; `None` for one that is not spoken here.
    #[must_use]
    pub fn told(locale: &str) -> Option<Language> {
        let code = locale.split(['_', '-', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
        Language::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// The keys of this run: what a language calls an action's key, by the action's name in `config.ron`; `None` for what is
/// no action.
type Keys = dyn Fn(Language, &str) -> Option<String> + Send + Sync;

/// The gate. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Words {
    books: Arc<[Book; 2]>,
    language: Language,
    about: Arc<About>,
}

/// What is spoken about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// What the account is called on the screen.
    pub account: String,
    /// The account's own name, where nobody may read it.
    pub hidden: Option<String>,
    /// What the ladder reads.
    pub subject: String,
    /// Who stands on the other side.
    pub other: String,
}

impl Default for Words {
    /// English, with no keys known: no sentence that names one is said by it. Asked for once a session and once an
    /// error, so its catalogue is read once a run.
    fn default() -> Self {
        static ENGLISH: OnceLock<Words> = OnceLock::new();
        ENGLISH.get_or_init(|| Words::new(Language::English, |_, _| None)).clone()
    }
}

impl Words {
    /// The gate of a run. `keys` tell what a language calls the key of an action, by its name in `config.ron`; `None` for
    /// what is no action.
    #[must_use]
    pub fn new(language: Language, keys: impl Fn(Language, &str) -> Option<String> + Send + Sync + 'static) -> Self {
        let keys: Arc<Keys> = Arc::new(keys);
        let books = Language::ALL.map(|language| Book::new(language, Arc::clone(&keys)));
        Words { books: Arc::new(books), language, about: Arc::default() }
    }

    /// The same about a certain account.
    #[must_use]
    pub fn about(&self, about: About) -> Self {
        Words { about: Arc::new(about), ..self.clone() }
    }

    /// The same in another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        Words { language, ..self.clone() }
    }

    /// The language that is spoken.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence as a text; under a codename the account's own name is not in it.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        let said = self.books.get(self.language as usize).map_or_else(String::new, |book| book.say(message, self));
        self.shown(ended_once(said))
    }

    /// Each of them as a text.
    #[must_use]
    pub fn each<'a>(&self, messages: impl IntoIterator<Item = &'a Message>) -> Vec<String> {
        messages.into_iter().map(|message| self.say(message)).collect()
    }

    /// A text that is no sentence of ours, as it may be shown: under a codename the account's own name is not in it.
    #[must_use]
    pub fn shown(&self, text: impl Into<String>) -> String {
        let text = text.into();
        match &self.about.hidden {
            Some(name) => without(&text, name.trim(), &self.about.account),
            None => text,
        }
    }

    /// A day with its year, as the language writes it: `27 November 2026`.
    #[must_use]
    pub fn day(&self, day: NaiveDate) -> String {
        self.say(&date::written(day))
    }

    /// Things one after the other, as the language writes them: `a, b and c`.
    #[must_use]
    pub fn list<T: Into<String>>(&self, things: impl IntoIterator<Item = T>) -> String {
        let mut things: Vec<String> = things.into_iter().map(Into::into).collect();
        let Some(last) = things.pop() else { return String::new() };
        if things.is_empty() { last } else { say!(self, "term-list", before = things.join(", "), last) }
    }
}

/// The sentence without the stop that follows what ends by itself, as in `Taken back: Who pays?.`
fn ended_once(mut said: String) -> String {
    for end in ["?.", "!.", "…."] {
        while let Some(at) = said.match_indices(end).map(|(at, _)| at).find(|at| {
            let behind = said[at + end.len()..].chars().next();
            behind.is_none_or(char::is_whitespace)
        }) {
            said.remove(at + end.len() - 1);
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(language: Language) -> Words {
        Words::new(language, |_, action| (action == "Reveal").then(|| "r".to_owned()))
    }

    #[test]
    fn a_list_is_written_as_the_language_writes_it() {
        let all = |language| words(language).list(["a", "b", "c"]);
        assert_eq!(all(Language::English), "a, b and c");
        assert_eq!(all(Language::German), "a, b und c");
        assert_eq!(words(Language::English).list(["a"]), "a");
        assert_eq!(words(Language::English).list(Vec::<String>::new()), "");
    }

    #[test]
    fn what_ends_by_itself_is_ended_once() {
        for (said, once) in [
            ("Taken back: Who pays?.", "Taken back: Who pays?"),
            ("Who pays?. And who asks!. x", "Who pays? And who asks! x"),
            ("who?.md stays, and so does it. (?)", "who?.md stays, and so does it. (?)"),
        ] {
            assert_eq!(ended_once(said.to_owned()), once);
        }
    }

    #[test]
    fn under_a_codename_no_sentence_has_the_name() {
        let about = About { account: "Blue".to_owned(), hidden: Some("Harbour".to_owned()), ..About::default() };
        let words = words(Language::English).about(about);
        assert_eq!(words.list(["the harbour", "b"]), "the Blue and b");
        assert_eq!(words.shown("Harbour calls"), "Blue calls");
    }

    #[test]
    fn a_locale_tells_its_language() {
        assert_eq!(Language::told("de_AT.UTF-8"), Some(Language::German));
        assert_eq!(Language::told("en"), Some(Language::English));
        assert_eq!(Language::told("C"), None);
        assert_eq!(Language::told(""), None);
    }
}
