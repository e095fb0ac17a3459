//! The keys as they are in this run: the table with the user's own keys in it.

use std::borrow::Cow;

use tui_input::InputRequest;

use super::names::is_named;
use super::{KEYS, Key, Press, Row, label};
use crate::app::form::Value;
use crate::app::{Action, App, Msg, Where};
use crate::domain::config::Keyboard;
use crate::ui::palette;
use crate::words::{Language, Message, Words};

/// A row of the table with the keys it has in this run.
#[derive(Debug, Clone)]
pub struct Bound {
    /// The row.
    pub row: &'static Row,
    /// Its keys; the first ones are shown. None where the user took them all away.
    pub keys: Cow<'static, [Press]>,
}

impl Bound {
    /// The keys as people read them, at most `most` of them; `None` where there are none, or a field takes them all
    /// as text. Of the digits of a poll, those up to the `last` one that answers it.
    #[must_use]
    pub fn label(&self, most: usize, typing: bool, last: Option<u8>) -> Option<String> {
        match (self.digits(), last) {
            (Some(POLL), Some(last)) => return Some(format!("0–{last}")),
            (Some(digits), _) => return Some(digits.to_owned()),
            (None, _) => {}
        }
        let works = |press: &&Press| !(typing && is_typed(**press));
        let labels: Vec<String> = self.keys.iter().filter(works).take(most).map(label).collect();
        (!labels.is_empty()).then(|| labels.join(" "))
    }

    /// Its word in the footer; empty for none.
    #[must_use]
    pub fn word(&self, words: &Words) -> String {
        said(words, self.row.word)
    }

    /// Its line of help; empty where another row says it.
    #[must_use]
    pub fn help(&self, words: &Words) -> String {
        said(words, self.row.help)
    }

    /// The digits that one row stands for.
    #[must_use]
    pub fn digits(&self) -> Option<&'static str> {
        match (self.row.action, self.row.place) {
            (Action::Vote(1), Where::VoteSign) => Some("1–3"),
            (Action::Vote(1), Where::VotePoll) => Some(POLL),
            (Action::Vote(1), _) => Some("1–5"),
            (Action::Contact(1), _) => Some("a–f"),
            (Action::Tag(1), _) => Some("1–6"),
            _ => None,
        }
    }
}

/// All digits that may answer a poll.
const POLL: &str = "0–9";

fn said(words: &Words, id: &'static str) -> String {
    if id.is_empty() { String::new() } else { words.say(&Message::new(id)) }
}

/// Every key of this run, built once at start.
#[derive(Debug, Clone)]
pub struct Keymap {
    pub(super) rows: Vec<Bound>,
    /// The keyboard that they are pressed on, as far as it is known at the start.
    pub(super) keyboard: Keyboard,
}

impl Default for Keymap {
    fn default() -> Self {
        let rows = KEYS.iter().map(|row| Bound { row, keys: row.keys.into() }).collect();
        Keymap { rows, keyboard: Keyboard::Auto }
    }
}

impl Keymap {
    /// The same on a keyboard that was set, or that the locale's language is typed on.
    #[must_use]
    pub fn on(self, keyboard: Keyboard, locale: &str) -> Self {
        Keymap { keyboard: super::layout::keyboard(keyboard, locale), ..self }
    }

    /// What an action's key is called on the screen, by the action's name in `config.ron`; one that has no key is found by
    /// its name in the palette. `None` for what is no action.
    #[must_use]
    pub fn called(&self, language: Language, action: &str) -> Option<String> {
        self.called_by(language, action, |bound, words| match bound.keys.first() {
            Some(key) => label(key),
            None => {
                let palette = self.rows.iter().find(|b| b.row.action == Action::Palette).and_then(|b| b.keys.first());
                format!("{} {}", palette.map(label).unwrap_or_default(), bound.word(words)).trim().to_owned()
            }
        })
    }

    /// The same as somebody else calls it; a row of the action that has a key goes before one that has none.
    #[must_use]
    pub fn called_by(
        &self,
        language: Language,
        action: &str,
        call: impl Fn(&Bound, &Words) -> String,
    ) -> Option<String> {
        let rows = || self.rows.iter().filter(|bound| is_named(bound.row.action, action));
        let bound = rows().find(|bound| !bound.keys.is_empty()).or_else(|| rows().next())?;
        Some(call(bound, &Words::new(language, |_, _| None)))
    }

    /// What a key press means just now; nothing where it means nothing.
    #[must_use]
    pub fn message(&self, app: &App, press: Press) -> Option<Msg> {
        if let Some(form) = app.form()
            && let Some(field) = form.fields.get(form.at)
            && matches!(field.value, Value::Text(_))
            && let Some(request) = edit(press)
        {
            return Some(Msg::Edit(request));
        }
        let bound = |press| Some(self.bound_at(app, press)?.row.action);
        let action = self
            .number_row(app, press)
            .or_else(|| bound(press))
            .or_else(|| self.translated(app, press).and_then(bound))?;
        Some(self.meant(app, action))
    }

    /// The row of a key press, just as it is, where it has one just now.
    pub(super) fn bound_at(&self, app: &App, press: Press) -> Option<&Bound> {
        let at = |place: Where| self.rows.iter().find(|b| b.row.place == place && b.keys.contains(&press));
        app.contexts().into_iter().find_map(at)
    }

    /// What an action means just now: in the palette, the one that is chosen there.
    fn meant(&self, app: &App, action: Action) -> Msg {
        palette::meant(self, app, action).unwrap_or(Msg::Do(action))
    }

    /// What asking for an action without its key means just now; nothing where it is not to be had.
    #[must_use]
    pub fn asked(&self, app: &App, action: Action) -> Option<Msg> {
        let contexts = app.contexts();
        let is_here = self.rows.iter().any(|b| b.row.action == action && contexts.contains(&b.row.place));
        is_here.then(|| self.meant(app, action))
    }

    /// Rows for the footer, the most particular first; a key that is taken above is left out.
    pub fn footer(&self, contexts: &[Where]) -> impl Iterator<Item = &Bound> {
        self.reachable(contexts).filter(|b| !b.row.word.is_empty())
    }

    /// Rows for the help page of these places.
    pub fn help(&self, contexts: &[Where]) -> impl Iterator<Item = &Bound> {
        self.reachable(contexts).filter(|b| !b.row.help.is_empty() && !b.keys.is_empty())
    }

    /// Everything that can be done in these places, with or without a key.
    pub fn reachable(&self, contexts: &[Where]) -> impl Iterator<Item = &Bound> {
        contexts.iter().enumerate().flat_map(move |(depth, place)| {
            let above = &contexts[..depth];
            let taken =
                move |press: &Press| self.rows.iter().any(|b| above.contains(&b.row.place) && b.keys.contains(press));
            let is_free = move |b: &&Bound| b.keys.is_empty() || !b.keys.iter().all(taken);
            self.rows.iter().filter(move |b| b.row.place == *place && is_free(b))
        })
    }
}

/// Whether a field takes a key press as text, or moves its cursor by it.
pub(super) fn is_typed(press: Press) -> bool {
    edit(press).is_some()
}

/// What a key press does to a line of text.
fn edit(press: Press) -> Option<InputRequest> {
    Some(match (press.key, press.ctrl) {
        (Key::Char(c), false) => InputRequest::InsertChar(c),
        (Key::Backspace, false) | (Key::Char('h'), true) => InputRequest::DeletePrevChar,
        (Key::Delete, _) | (Key::Char('d'), true) => InputRequest::DeleteNextChar,
        (Key::Left, false) | (Key::Char('b'), true) => InputRequest::GoToPrevChar,
        (Key::Right, false) | (Key::Char('f'), true) => InputRequest::GoToNextChar,
        (Key::Left, true) => InputRequest::GoToPrevWord,
        (Key::Right, true) => InputRequest::GoToNextWord,
        (Key::Home, _) | (Key::Char('a'), true) => InputRequest::GoToStart,
        (Key::End, _) | (Key::Char('e'), true) => InputRequest::GoToEnd,
        (Key::Char('w'), true) | (Key::Backspace, true) => InputRequest::DeletePrevWord,
        (Key::Char('u'), true) => InputRequest::DeleteLine,
        (Key::Char('k'), true) => InputRequest::DeleteTillEnd,
        _ => return None,
    })
}
