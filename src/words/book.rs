//! The catalogue in one language.

use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::{Keys, Language, Message, Value, Words};

/// An area of the program, with its file in each language.
struct Area {
    name: &'static str,
    texts: [&'static str; 2],
}

macro_rules! areas {
    ($($name:literal),* $(,)?) => {
        [$(Area {
            name: $name,
            texts: [
                include_str!(concat!("en/", $name, ".ftl")),
                include_str!(concat!("de/", $name, ".ftl")),
            ],
        }),*]
    };
}

/// Every area; a message's id begins with the area's name.
const AREAS: [Area; 18] = areas![
    "app", "check", "cli", "config", "date", "file", "grid", "help", "history", "join", "keys", "method", "phone",
    "plain", "prompter", "report", "screen", "term",
];

type Bundle = FluentBundle<FluentResource>;

/// The catalogue in one language; an area is read when it is first needed.
pub(super) struct Book {
    language: Language,
    keys: Arc<Keys>,
    areas: [OnceLock<Bundle>; AREAS.len()],
}

impl fmt::Debug for Book {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_tuple("Book").field(&self.language).finish()
    }
}

impl Book {
    pub(super) fn new(language: Language, keys: Arc<Keys>) -> Self {
        Book { language, keys, areas: [const { OnceLock::new() }; AREAS.len()] }
    }

    /// The sentence in this language. `tests/words.rs` holds that each is there, with all its arguments: where one is
    /// not, the id is said, for a room must go on.
    pub(super) fn say(&self, message: &Message, words: &Words) -> String {
        let said = self.pattern(message, words);
        debug_assert!(said.is_some(), "no sentence {}", message.id);
        said.unwrap_or_else(|| message.id.to_string())
    }

    fn pattern(&self, message: &Message, words: &Words) -> Option<String> {
        let bundle = self.bundle(&message.id)?;
        let pattern = bundle.get_message(&message.id)?.value()?;
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
        let mut wrong = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&arguments), &mut wrong);
        debug_assert!(wrong.is_empty(), "{}: {wrong:?}", message.id);
        Some(said.into_owned())
    }

    fn bundle(&self, id: &str) -> Option<&Bundle> {
        let name = id.split('-').next().unwrap_or_default();
        let at = AREAS.iter().position(|area| area.name == name)?;
        Some(self.areas.get(at)?.get_or_init(|| self.read(AREAS.get(at))))
    }

    fn read(&self, area: Option<&Area>) -> Bundle {
        let language = self.language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // What is isolated would show as boxes in a terminal.
        bundle.set_use_isolating(false);
        let text = area.and_then(|area| area.texts.get(self.language as usize)).copied().unwrap_or_default();
        // What cannot be read is left out; tests hold that all can.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, wrong)| {
            debug_assert!(wrong.is_empty(), "{wrong:?}");
            resource
        });
        bundle.add_resource_overriding(resource);
        let keys = Arc::clone(&self.keys);
        let key = bundle.add_function("KEY", move |given, _| match given {
            [FluentValue::String(action)] => {
                keys.get(action.as_ref()).map_or_else(|| action.to_string(), String::clone).into()
            }
            _ => FluentValue::Error,
        });
        let added = key.and_then(|()| bundle.add_function("CAP", capitalised));
        debug_assert!(added.is_ok(), "{added:?}");
        bundle
    }
}

fn capitalised<'a>(given: &[FluentValue<'a>], _: &FluentArgs) -> FluentValue<'a> {
    let [FluentValue::String(text)] = given else { return FluentValue::Error };
    let mut chars = text.chars();
    let text: String = chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect());
    text.into()
}
