//! What history says, on the screen: an account over time, two readings side by side, all accounts.

use unicode_normalization::UnicodeNormalization;

use super::scroll::Viewport;
use super::{Action, App, Effect, Notice, Screen, Where};
use crate::export::doc::Doc;
use crate::say;
use crate::words::Words;

/// What is asked of history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Two sessions side by side, by their names.
    Compare(String, String),
    /// An account over time.
    Trend(String),
    /// Every account by its gap.
    Portfolio,
    /// Every account by what it asks for.
    Segments,
    /// What both sides saw, by the key of their sessions.
    Sides(String),
}

impl Ask {
    /// The same accounts in the other order; `None` where there is none.
    fn otherwise(&self) -> Option<Ask> {
        match self {
            Ask::Portfolio => Some(Ask::Segments),
            Ask::Segments => Some(Ask::Portfolio),
            Ask::Compare(..) | Ask::Trend(_) | Ask::Sides(_) => None,
        }
    }
}

/// The most letters of a title in a file's name.
const LONGEST_NAME: usize = 80;

/// Letters and digits, with hyphens for all else.
fn one_word(title: &str) -> String {
    let letters = title.nfc().map(|c| if c.is_alphanumeric() { c } else { ' ' }).take(LONGEST_NAME);
    letters.collect::<String>().split_whitespace().collect::<Vec<_>>().join("-").to_lowercase()
}

/// What history was asked, and what it says.
#[derive(Debug)]
pub struct Told {
    /// What was asked.
    pub ask: Ask,
    /// The answer, or why there is none; `None` until it has come.
    pub answer: Option<Result<Doc, String>>,
    /// Rows scrolled away.
    pub scroll: u16,
}

impl App {
    /// Asks history; until it answers the page says that it looks.
    pub(super) fn ask_history(&mut self, ask: Ask) -> Vec<Effect> {
        self.screen = Screen::History(Box::new(Told { ask: ask.clone(), answer: None, scroll: 0 }));
        vec![Effect::Ask(ask)]
    }

    /// History has answered; whoever has left the page in the meantime is not brought back.
    pub(super) fn history_told(&mut self, ask: &Ask, answer: Result<Doc, String>) {
        if let Screen::History(told) = &mut self.screen
            && told.ask == *ask
        {
            told.answer = Some(answer);
        }
    }
}

/// What a key on the page led to.
pub(super) enum Outcome {
    Stay,
    Back,
    Ask(Ask),
    Write(Effect),
}

impl Told {
    pub(super) fn contexts(&self) -> Vec<Where> {
        let of_all = self.ask.otherwise().map(|_| Where::Accounts);
        of_all.into_iter().chain([Where::History]).collect()
    }

    pub(super) fn act(&mut self, action: Action, viewport: Viewport) -> Outcome {
        if let Some(to) = viewport.moved(action, self.scroll) {
            self.scroll = to;
            return Outcome::Stay;
        }
        match (action, &self.answer) {
            (Action::Cancel | Action::Leave | Action::Back, _) => Outcome::Back,
            (Action::Segments, _) => self.ask.otherwise().map_or(Outcome::Stay, Outcome::Ask),
            (Action::KeepMarkdown, Some(Ok(page))) => keep(page, "md", page.to_markdown()),
            (Action::KeepHtml, Some(Ok(page))) => keep(page, "html", page.to_html()),
            _ => Outcome::Stay,
        }
    }
}

/// The file is named after what the page calls the account: its own name may not be shown.
fn keep(page: &Doc, form: &str, text: String) -> Outcome {
    Outcome::Write(Effect::WriteFile { name: format!("{}.{form}", one_word(&page.title)), bytes: text.into_bytes() })
}

/// Why nothing can be set beside the only session.
pub(super) fn alone(words: &Words) -> Option<Notice> {
    Notice::plain(say!(words, "history-alone"))
}
