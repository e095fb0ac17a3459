//! Checks on single texts and ids.

use super::{Findings, Path};
use crate::domain::text::is_safe;
use crate::message;
use crate::words::Message;

/// The longest id.
const LONGEST_ID: usize = 40;

/// Whether `text` can be an id: `[a-z0-9-]`, 1 to 40 characters.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=LONGEST_ID).contains(&text.len()) && text.bytes().all(fits)
}

impl Findings {
    pub(super) fn id(&mut self, path: Path, id: &str) {
        if !is_id(id) {
            self.add(path, message!("check-no-id"), message!("check-id-has", most = LONGEST_ID));
        }
    }

    /// A text that must be there.
    pub(super) fn text(&mut self, path: Path, text: &str) {
        if text.trim().is_empty() {
            self.add(path, message!("check-empty-text"), message!("check-write-text"));
        } else if text.trim().contains('\n') {
            self.add(path, message!("check-many-lines"), message!("check-join-lines"));
        } else if !is_safe(text) {
            self.add(path, message!("check-unsafe-text"), message!("check-one-line"));
        }
    }

    pub(super) fn texts(&mut self, path: &Path, texts: &[String]) {
        for (i, text) in texts.iter().enumerate() {
            self.text(path.at(i), text);
        }
    }

    /// A field that says something else in every item of a list.
    pub(super) fn unique(&mut self, list: &Path, field: &'static str, words: impl Iterator<Item = String>) {
        let mut seen: Vec<String> = Vec::new();
        for (i, word) in words.enumerate() {
            if let Some(first) = seen.iter().position(|w| *w == word) {
                let (here, there) = (list.at(i).field(field), list.at(first).field(field));
                self.add_twin(here, there, message!("check-used-twice", word = &word), message!("check-give-own"));
            }
            seen.push(word);
        }
    }

    pub(super) fn maybe_text(&mut self, path: Path, text: Option<&str>) {
        if let Some(text) = text {
            self.text(path, text);
        }
    }
}

/// The known word nearest to `word`, as "did you mean …?" or else the list of all.
pub(super) fn one_of<'a>(word: &str, known: impl Iterator<Item = &'a str> + Clone) -> Message {
    match crate::domain::nearest::likely(word, known.clone()) {
        Some(near) => message!("check-did-you-mean", near),
        None => message!("check-can-be", known = known.collect::<Vec<_>>().join(", ")),
    }
}
