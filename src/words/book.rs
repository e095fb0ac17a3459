//! The catalogue in one language.

use std::cmp::Ordering;
use std::fmt;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::{Keys, Language, Message, Value, Words};
use crate::packed;
use crate::packed::Packed;

/// An area of the program, with its file in each language.
struct Area {
    name: &'static str,
    texts: [Packed; 2],
}

macro_rules! areas {
    ($($name:literal),* $(,)?) => {
        [$(Area {
            name: $name,
            texts: [packed!("src/words/en/", $name, ".ftl"), packed!("src/words/de/", $name, ".ftl")],
        }),*]
    };
}

/// Every area; a message's id begins with the area's name.
const AREAS: [Area; 22] = areas![
    "app", "check", "cli", "config", "date", "file", "footer", "gap", "grid", "help", "history", "join", "keys",
    "method", "phone", "plain", "prompter", "report", "screen", "share", "start", "term",
];

type Bundle = FluentBundle<FluentResource>;

/// The catalogue in one language. An area is unpacked when it is first needed, and a sentence parsed when it is first
/// said: a run says few of them.
pub(super) struct Book {
    language: Language,
    areas: [OnceLock<Sheet>; AREAS.len()],
    keys: Arc<Keys>,
    said: OnceLock<RwLock<Bundle>>,
}

impl fmt::Debug for Book {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_tuple("Book").field(&self.language).finish()
    }
}

impl Book {
    pub(super) fn new(language: Language, keys: Arc<Keys>) -> Self {
        Book { language, areas: [const { OnceLock::new() }; AREAS.len()], keys, said: OnceLock::new() }
    }

    /// The sentence in this language. `tests/words.rs` holds that each is there, with all its arguments: where one is
    /// not, the id is said, for a room must go on.
    pub(super) fn say(&self, message: &Message, words: &Words) -> String {
        let said = self.pattern(message, words);
        debug_assert!(said.is_some(), "no sentence {}", message.id);
        said.unwrap_or_else(|| message.id.to_string())
    }

    fn pattern(&self, message: &Message, words: &Words) -> Option<String> {
        let about = &*words.about;
        let mut arguments = FluentArgs::new();
        for (name, value) in [("account", &about.account), ("subject", &about.subject), ("other", &about.other)] {
            arguments.set(name, value.as_str());
        }
        for (name, value) in &message.arguments {
            let value: FluentValue = match value {
                Value::Text(text) => text.as_str().into(),
                Value::Number(number) => (*number).into(),
                Value::Said(message) => self.say(message, words).into(),
                Value::Several(messages, between) => {
                    let said: Vec<String> = messages.iter().map(|message| self.say(message, words)).collect();
                    said.join(between).into()
                }
            };
            arguments.set(*name, value);
        }
        self.learn(&message.id);
        let bundle = self.said().read().unwrap_or_else(PoisonError::into_inner);
        let pattern = bundle.get_message(&message.id)?.value()?;
        let mut wrong = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&arguments), &mut wrong);
        debug_assert!(wrong.is_empty(), "{}: {wrong:?}", message.id);
        Some(said.into_owned())
    }

    /// What was said; a language that is not spoken costs nothing.
    fn said(&self) -> &RwLock<Bundle> {
        self.said.get_or_init(|| RwLock::new(bundle(self.language, Arc::clone(&self.keys))))
    }

    /// Parses a sentence, unless it was said before.
    fn learn(&self, id: &str) {
        if self.said().read().unwrap_or_else(PoisonError::into_inner).has_message(id) {
            return;
        }
        let name = id.split('-').next().unwrap_or_default();
        let area = AREAS.iter().zip(&self.areas).find(|(area, _)| area.name == name);
        let sheet = area.map(|(area, sheet)| sheet.get_or_init(|| Sheet::of(area, self.language)));
        let Some(text) = sheet.and_then(|sheet| sheet.message(id)) else { return };
        // What cannot be read is left out; tests hold that all can.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, wrong)| {
            debug_assert!(wrong.is_empty(), "{wrong:?}");
            resource
        });
        self.said().write().unwrap_or_else(PoisonError::into_inner).add_resource_overriding(resource);
    }
}

/// An area's text; `build.rs` puts its messages in the order of their ids.
struct Sheet(String);

impl Sheet {
    fn of(area: &Area, language: Language) -> Self {
        Sheet(area.texts.get(language as usize).map_or_else(String::new, |text| text.text()))
    }

    /// Looked for by halves of the text: a message begins with a letter at the beginning of a line.
    fn message(&self, id: &str) -> Option<&str> {
        let (text, bytes) = (&self.0, self.0.as_bytes());
        let begins = |at: &usize| bytes[*at].is_ascii_lowercase() && (*at == 0 || bytes[*at - 1] == b'\n');
        let (mut from, mut to) = (0, text.len());
        while from < to {
            let middle = from.midpoint(to);
            let start = (from..=middle).rev().find(begins)?;
            let end = (middle + 1..to).find(begins).unwrap_or(to);
            let message = &text[start..end];
            match id_of(message).cmp(id) {
                Ordering::Less => from = end,
                Ordering::Equal => return Some(message),
                Ordering::Greater => to = start,
            }
        }
        None
    }
}

fn id_of(message: &str) -> &str {
    message.split(' ').next().unwrap_or_default()
}

fn bundle(language: Language, keys: Arc<Keys>) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language.code().parse().unwrap_or_default()]);
    // What is isolated would show as boxes in a terminal.
    bundle.set_use_isolating(false);
    let key = bundle.add_function("KEY", move |given, _| {
        let [FluentValue::String(action)] = given else { return FluentValue::Error };
        let key = keys(language, action);
        // Nobody can press the name of an action.
        debug_assert!(key.is_some(), "a gate without keys says the key of {action}");
        key.unwrap_or_else(|| action.to_string()).into()
    });
    let added = key.and_then(|()| bundle.add_function("CAP", capitalised));
    debug_assert!(added.is_ok(), "{added:?}");
    bundle
}

fn capitalised<'a>(given: &[FluentValue<'a>], _: &FluentArgs) -> FluentValue<'a> {
    let [FluentValue::String(text)] = given else { return FluentValue::Error };
    let mut chars = text.chars();
    let text: String = chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect());
    text.into()
}
