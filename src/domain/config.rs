//! What a user has set: only what differs from the defaults.

use std::fmt;

use crate::domain::phones::RevealWhen;
use crate::message;
use crate::words::{Language, Message};

use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};

/// All that can be set in `config.ron`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The colours.
    #[serde(default)]
    pub theme: ThemeName,
    /// Whether the mouse works from the start.
    #[serde(default)]
    pub mouse: bool,
    /// How the end of a step's time is told.
    #[serde(default)]
    pub bell: Bell,
    /// The signs that screens are drawn with.
    #[serde(default)]
    pub signs: SignsName,
    /// What large letters are drawn with.
    #[serde(default)]
    pub letters: LettersName,
    /// Whether what a reveal changes is seen to move.
    #[serde(default)]
    pub motion: Motion,
    /// What the program speaks.
    #[serde(default)]
    pub language: Option<Language>,
    /// The keyboard.
    #[serde(default)]
    pub keyboard: Keyboard,
    /// Actions with other keys.
    #[serde(default)]
    pub keys: Vec<Rebound>,
    /// Votes from phones.
    #[serde(default)]
    pub phones: Phones,
    /// Places of circles, by names of one's own; the first is meant where none is named.
    #[serde(default)]
    pub stores: Vec<Shared>,
}

/// A place where a circle shares, by a name of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shared {
    /// The name.
    pub name: String,
    /// A folder, or the address of a store.
    pub at: String,
}

/// How people vote with their phones, where they are asked in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phones {
    /// This port and no other.
    #[serde(default)]
    pub port: Option<u16>,
    /// The address of this computer that is shown.
    #[serde(default)]
    pub address: Option<String>,
    /// The network that newcomers join first, as they are to read it.
    #[serde(default)]
    pub wifi: String,
    /// Its password, where newcomers are to be shown that too.
    #[serde(default)]
    pub password: String,
    /// When votes are shown.
    #[serde(default)]
    pub reveal: RevealWhen,
}

/// All keys of one action in one place, instead of those it has.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rebound {
    /// Where.
    pub place: Word,
    /// What it does.
    pub action: Word,
    /// Its keys; none take it off the keyboard.
    pub keys: Vec<String>,
}

/// The colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum ThemeName {
    /// Light on dark or dark on light, as far as the environment tells.
    #[default]
    Auto,
    /// The terminal's own sixteen.
    Terminal,
    /// Light on dark, for a dim room.
    StageDark,
    /// Dark on light, for a bright room and a weak projector.
    StageLight,
    /// Full colours on black.
    HighContrast,
    /// None at all.
    None,
}

impl ThemeName {
    /// All, in the order in which they are offered.
    pub const ALL: [ThemeName; 6] = [
        ThemeName::Auto,
        ThemeName::Terminal,
        ThemeName::StageDark,
        ThemeName::StageLight,
        ThemeName::HighContrast,
        ThemeName::None,
    ];

    /// What it is called on the command line, and the sentence that says what it is.
    #[must_use]
    pub fn named(self) -> (&'static str, &'static str) {
        match self {
            ThemeName::Auto => ("auto", "help-theme-auto"),
            ThemeName::Terminal => ("terminal", "help-theme-terminal"),
            ThemeName::StageDark => ("stage-dark", "help-theme-stage-dark"),
            ThemeName::StageLight => ("stage-light", "help-theme-stage-light"),
            ThemeName::HighContrast => ("high-contrast", "help-theme-high-contrast"),
            ThemeName::None => ("none", "help-theme-none"),
        }
    }
}

/// How the end of a step's time is told, beside the clock.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum Bell {
    /// Not at all.
    #[default]
    Off,
    /// By the terminal's bell, once.
    Bell,
    /// By a header that is turned round for a second.
    Flash,
}

/// The signs that screens are drawn with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum SignsName {
    /// As the environment tells.
    #[default]
    Auto,
    /// Ours: dots, blocks, arrows.
    Unicode,
    /// What every terminal shows.
    Ascii,
}

/// What large letters are drawn with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum LettersName {
    /// As the environment tells.
    #[default]
    Auto,
    /// Sixths of a cell: the finest.
    Sextants,
    /// Quarters of a cell, which every terminal shows.
    Quadrants,
    /// Nothing: the terminal's own letters.
    Plain,
}

/// Whether what a reveal changes is seen to move.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum Motion {
    /// For about a second.
    #[default]
    On,
    /// What has changed stands at once.
    Off,
}

/// The keyboard, where its keys type other characters than Latin letters and digits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum Keyboard {
    /// Not known: told by what is typed.
    #[default]
    Auto,
    /// Latin letters, and digits without Shift.
    Latin,
    /// French and Belgian: digits with Shift.
    Azerty,
    /// Czech and Slovak: digits with Shift.
    Czech,
    /// Greek letters.
    Greek,
    /// Cyrillic letters as Russian keyboards have them.
    Russian,
    /// Cyrillic letters as Ukrainian keyboards have them.
    Ukrainian,
}

impl Keyboard {
    /// What it is called in a sentence.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Keyboard::Auto | Keyboard::Latin => message!("app-keyboard-latin"),
            Keyboard::Azerty => message!("app-keyboard-french"),
            Keyboard::Czech => message!("app-keyboard-czech"),
            Keyboard::Greek => message!("app-keyboard-greek"),
            Keyboard::Russian => message!("app-keyboard-russian"),
            Keyboard::Ukrainian => message!("app-keyboard-ukrainian"),
        }
    }
}

/// A name that stands bare in the file, as a step's kind does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Word(pub String);

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bare;
        impl Visitor<'_> for Bare {
            type Value = Word;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a name without quotes")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Word, E> {
                Ok(Word(text.to_owned()))
            }
        }
        deserializer.deserialize_identifier(Bare)
    }
}
