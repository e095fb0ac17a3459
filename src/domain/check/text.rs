//! Checks on single texts and ids.

use super::{Findings, Path};
use crate::domain::text::is_safe;

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
            let help = "an id has 1 to 40 characters: small letters a to z, digits and hyphens";
            self.add(path, "this is no id", help);
        }
    }

    /// A text that must be there.
    pub(super) fn text(&mut self, path: Path, text: &str) {
        if text.trim().is_empty() {
            self.add(path, "this text is empty", "write what the room should read here");
        } else if !is_safe(text) {
            let help = "keep each text to one line, without control, invisible or direction characters";
            self.add(path, "this text holds characters that cannot be shown", help);
        }
    }

    pub(super) fn texts(&mut self, path: &Path, texts: &[String]) {
        for (i, text) in texts.iter().enumerate() {
            self.text(path.at(i), text);
        }
    }

    pub(super) fn maybe_text(&mut self, path: Path, text: Option<&str>) {
        if let Some(text) = text {
            self.text(path, text);
        }
    }
}

/// The known word nearest to `word`, as "did you mean …?" or else the list of all.
pub(super) fn one_of<'a>(word: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    match crate::domain::nearest::likely(word, known.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("it can be: {}", known.collect::<Vec<_>>().join(", ")),
    }
}
