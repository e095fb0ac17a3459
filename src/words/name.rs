//! A name that must not be read, wherever it stands in a text.

use std::iter;

use unicode_normalization::UnicodeNormalization;

/// From this many letters on a name is also looked for inside words.
pub const INSIDE_WORDS: usize = 3;

/// The text with `code` for every `name` in it, whatever the case of its letters, the form of Unicode that they are
/// written in, and its blanks. A short name counts only as a word.
#[must_use]
pub fn without(text: &str, name: &str, code: &str) -> String {
    let inside = name.chars().count() >= INSIDE_WORDS;
    let letters: Vec<char> = name.split_whitespace().collect::<Vec<_>>().join(" ").chars().flat_map(bare).collect();
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let (mut out, mut rest) = (String::new(), text);
    while let Some(c) = rest.chars().next() {
        let end = matching(rest, &letters)
            .filter(|&end| inside || !(is_letter(out.chars().next_back()) || is_letter(rest[end..].chars().next())));
        match end {
            Some(end) => {
                out.push_str(code);
                rest = &rest[end..];
            }
            None => {
                out.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    out
}

/// Bytes of the name that the text begins with, if it does.
fn matching(text: &str, name: &[char]) -> Option<usize> {
    // No name is in every text.
    let mut wanted = Some(name.iter()).filter(|name| name.len() > 0)?;
    let mut is_blank = false;
    for (at, c) in text.char_indices() {
        if wanted.len() == 0 {
            return Some(at);
        }
        if c.is_whitespace() && is_blank {
            continue;
        }
        is_blank = c.is_whitespace();
        if !bare(if is_blank { ' ' } else { c }).all(|found| wanted.next() == Some(&found)) {
            return None;
        }
    }
    (wanted.len() == 0).then_some(text.len())
}

/// A letter in small, its marks behind it: the same whatever form of Unicode it was written in.
fn bare(c: char) -> impl Iterator<Item = char> {
    iter::once(c).nfd().flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_goes_out_of_a_text_inside_words_too() {
        for (text, name, clean) in [
            ("How does Harbour see us? HARBOUR's own words", "Harbour", "How does A see us? A's own words"),
            ("the Harbourmaster", "Harbour", "the Amaster"),
            ("X and Xerxes", "X", "A and Xerxes"),
            ("Zoë, zoë", "Zoë", "A, A"),
            // D16: as one system writes it, and as another does.
            ("Caf\u{e9} Ltd, CAFE\u{301} ltd", "Cafe\u{301} Ltd", "A, A"),
            ("Caf\u{e9} Ltd, CAFE\u{301} ltd", "Caf\u{e9} Ltd", "A, A"),
            ("Cafe\u{301}\t Ltd x", " Caf\u{e9}  Ltd", "A x"),
            ("the Caf\u{e9}", "Cafe", "the Caf\u{e9}"),
            ("nothing", "Harbour", "nothing"),
            ("nothing", "", "nothing"),
        ] {
            assert_eq!(without(text, name, "A"), clean);
        }
    }
}
