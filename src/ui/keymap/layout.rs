//! Keyboards that type other characters than Latin letters and plain digits: what a press stands for on them.
//!
//! Full-width letters and the digits of any script stand for one key each and are taken as they come. The number row
//! of a French or Czech keyboard is not so sure: its characters mean other things on other keyboards (`é` is 2 or 0,
//! `"` is a slip of Shift on the 2 of a German one). A vote is therefore counted by it only once the keyboard is known:
//! from `config.ron`, or because two different keys of the same number row came one after the other.

use super::{Key, Keymap, Press};
use crate::app::{Action, App, Msg, Number, Stray, Where};
use crate::domain::config::Keyboard;
use crate::domain::text::{digit, narrow};

/// A keyboard.
struct Layout {
    keyboard: Keyboard,
    /// What its number row types without Shift, each with the digit that is printed on the key.
    row: &'static [(&'static str, char)],
    /// What its letters type, each with the Latin letter of the same key.
    letters: &'static [(&'static str, &'static str)],
    /// Languages whose letters are typed on it and on nothing else; none where a locale tells nothing.
    languages: &'static [&'static str],
}

const CYRILLIC: (&str, &str) = ("йцукенгшщзфывапролдячсмить", "qwertyuiopasdfghjklzxcvbnm");

const LAYOUTS: &[Layout] = &[
    Layout {
        keyboard: Keyboard::Azerty,
        row: &[
            ("&", '1'),
            ("é", '2'),
            ("\"", '3'),
            ("'", '4'),
            ("(", '5'),
            ("§", '6'),
            ("è", '7'),
            ("!_", '8'),
            ("ç", '9'),
            ("à", '0'),
        ],
        letters: &[],
        languages: &[],
    },
    Layout {
        keyboard: Keyboard::Czech,
        row: &[
            ("+", '1'),
            ("ěľ", '2'),
            ("š", '3'),
            ("č", '4'),
            ("řť", '5'),
            ("ž", '6'),
            ("ý", '7'),
            ("á", '8'),
            ("í", '9'),
            ("é", '0'),
        ],
        letters: &[],
        languages: &[],
    },
    // Their letters, not Bulgarian or Serbian ones: those stand on other keys.
    Layout { keyboard: Keyboard::Russian, row: &[], letters: &[CYRILLIC], languages: &["ru", "be", "kk"] },
    Layout { keyboard: Keyboard::Ukrainian, row: &[], letters: &[CYRILLIC, ("і", "s")], languages: &["uk"] },
    Layout {
        keyboard: Keyboard::Greek,
        row: &[],
        letters: &[("ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm")],
        languages: &["el"],
    },
];

/// What typed characters divide from each other where somebody writes votes in a row.
const DIVIDES: [Key; 5] = [Key::Char(' '), Key::Char('.'), Key::Char(','), Key::Char(';'), Key::Tab];

impl Layout {
    fn of(keyboard: Keyboard) -> Option<&'static Layout> {
        LAYOUTS.iter().find(|layout| layout.keyboard == keyboard)
    }

    /// The digit on the key of the number row that types `c`, with Caps Lock or without.
    fn digit(&self, c: char) -> Option<char> {
        let small = small(c);
        self.row.iter().find(|(typed, _)| typed.contains(small)).map(|(_, digit)| *digit)
    }

    /// The Latin letter on the key that types `c`.
    fn letter(&self, c: char) -> Option<char> {
        let latin = self.letters.iter().find_map(|(typed, latin)| {
            let at = typed.chars().position(|t| t == small(c))?;
            latin.chars().nth(at)
        })?;
        Some(if c.is_uppercase() { latin.to_ascii_uppercase() } else { latin })
    }
}

fn small(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// The keyboard of `config.ron`, or the one that the locale's language is typed on.
pub(super) fn keyboard(set: Keyboard, locale: &str) -> Keyboard {
    let spoken = locale.split(['_', '.', '@', '-']).next().unwrap_or_default();
    let typed_on = || LAYOUTS.iter().find(|layout| layout.languages.contains(&spoken)).map(|layout| layout.keyboard);
    match set {
        Keyboard::Auto => typed_on().unwrap_or_default(),
        set => set,
    }
}

impl Keymap {
    /// What the keyboard's user meant by a character, where another key does what is meant.
    pub(super) fn translated(&self, app: &App, press: Press) -> Option<Press> {
        let Press { key: Key::Char(c), ctrl: false } = press else { return None };
        let known = self.known(app);
        // Only Greek keyboards type Greek letters, and there is one of them.
        let greek = Layout::of(Keyboard::Greek).filter(|_| self.keyboard != Keyboard::Latin);
        let letter = known.into_iter().chain(greek).find_map(|layout| layout.letter(c));
        let meant = digit(c).or_else(|| narrow(c)).or(letter)?;
        (meant != c).then_some(Press { key: Key::Char(meant), ctrl: false })
    }

    /// The vote for which a press of the number row of a known keyboard stands: before anything else that it means.
    pub(super) fn number_row(&self, app: &App, press: Press) -> Option<Action> {
        let Press { key: Key::Char(c), ctrl: false } = press else { return None };
        self.vote(app, self.known(app)?.digit(c)?)
    }

    fn known(&self, app: &App) -> Option<&'static Layout> {
        Layout::of(app.keyboard.unwrap_or(self.keyboard))
    }

    /// What the key of a digit does at a vote.
    fn vote(&self, app: &App, digit: char) -> Option<Action> {
        let action = self.bound_at(app, Press { key: Key::Char(digit), ctrl: false })?.row.action;
        matches!(action, Action::Vote(_)).then_some(action)
    }

    /// What a key press leads to: never nothing, for whoever presses a key must see that it was heard.
    #[must_use]
    pub fn answer(&self, app: &App, press: Press) -> Msg {
        if app.is_just_voted() && DIVIDES.contains(&press.key) {
            return Msg::Meaningless(Stray::Divides);
        }
        let msg = self.message(app, press);
        if let Some(number) = self.guess(app, press, msg.as_ref()) {
            return Msg::Number(number);
        }
        msg.unwrap_or_else(|| Msg::Meaningless(self.stray(app, press)))
    }

    /// A press that may be a digit of a number row, where the keyboard is not known.
    fn guess(&self, app: &App, press: Press, msg: Option<&Msg>) -> Option<Number> {
        let does = match msg {
            None => None,
            Some(Msg::Do(action)) => Some(*action),
            Some(_) => return None,
        };
        if does == Some(Action::CountWaiting) {
            let [one] = self.candidates(app, &app.waiting)[..] else { return Some(Number::Unclear) };
            return Some(self.known_by(app, one, &app.waiting));
        }
        let Press { key: Key::Char(c), ctrl: false } = press else { return None };
        let all: Vec<char> = app.waiting.iter().copied().chain([c]).collect();
        let is_news = app.waiting.iter().any(|w| small(*w) != small(c));
        match self.candidates(app, &all)[..] {
            // Two keys of one row: no slip types both.
            [one] if is_news => Some(self.known_by(app, one, &all)),
            [] => {
                let alone = self.candidates(app, &[c]);
                (!alone.is_empty()).then(|| Number::Waits { key: c, anew: true, on: names(&alone), does })
            }
            ref several => Some(Number::Waits { key: c, anew: false, on: names(several), does }),
        }
    }

    fn known_by(&self, app: &App, layout: &Layout, keys: &[char]) -> Number {
        let votes = keys.iter().filter_map(|c| self.vote(app, layout.digit(*c)?)).collect();
        Number::Known { keyboard: layout.keyboard, votes }
    }

    /// Keyboards on whose number row all of these are votes; none where the keyboard is known.
    fn candidates(&self, app: &App, keys: &[char]) -> Vec<&'static Layout> {
        let asked = app.keyboard.unwrap_or(self.keyboard);
        if asked != Keyboard::Auto || keys.is_empty() {
            return Vec::new();
        }
        // Digits that are no vote anywhere are not worth asking about.
        let is_vote = |layout: &Layout, c: char| {
            let vote = layout.digit(c).filter(|d| ('0'..='5').contains(d)).and_then(|d| self.vote(app, d));
            vote.is_some()
        };
        LAYOUTS.iter().filter(|layout| keys.iter().all(|c| is_vote(layout, *c))).collect()
    }

    /// Why a press means nothing here.
    fn stray(&self, app: &App, press: Press) -> Stray {
        if let Press { key: Key::Char(c), ctrl: false } = press {
            let meant = small(c);
            let without_caps = Press { key: Key::Char(meant), ctrl: false };
            if c.is_uppercase() && self.bound_at(app, without_caps).is_some() {
                return Stray::CapsLock { typed: c, meant };
            }
            if c.is_alphabetic() && !is_latin(c) {
                return Stray::OtherLetters;
            }
        }
        // Which key it was may be a vote, and votes are not shown one by one.
        let at_vote = app.contexts().contains(&Where::Vote);
        if press.key == Key::Other {
            return Stray::Unnamed;
        }
        Stray::Key((!at_vote || press.ctrl || !matches!(press.key, Key::Char(_))).then(|| super::label(&press)))
    }
}

fn names(layouts: &[&Layout]) -> Vec<Keyboard> {
    layouts.iter().map(|layout| layout.keyboard).collect()
}

/// Letters as they stand on a Latin keyboard, with whatever accents.
fn is_latin(c: char) -> bool {
    c < '\u{250}' || ('\u{1e00}'..='\u{1eff}').contains(&c)
}
