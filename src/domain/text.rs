//! Text from outside, made harmless for a terminal, a report or a file.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

/// Combining marks a grapheme may carry; more is an attack on the line above.
const MARKS: usize = 8;

/// One line of text that is safe to show: control characters become `·`, tabs and line breaks a space;
/// direction overrides, invisible characters and tags go; a grapheme keeps at most eight combining marks.
#[must_use]
pub fn one_line(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|b| (b' '..=b'~').contains(&b)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.graphemes(true).flat_map(|g| g.chars().filter_map(safe).take(1 + MARKS)).collect())
}

/// Whether the text is safe as it is.
#[must_use]
pub fn is_safe(text: &str) -> bool {
    one_line(text) == text
}

fn safe(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
        c if c.is_control() => Some('·'),
        // Direction marks and overrides, zero-width space, word joiner and its kin, byte-order mark, tags.
        '\u{061c}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => None,
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_lose_their_teeth() {
        assert_eq!(one_line("a\u{1b}[31mb\u{9b}c\u{7}"), "a·[31mb·c·");
        assert_eq!(one_line("tab\tline\r\nend"), "tab line  end");
        assert_eq!(one_line("a\u{202e}b\u{200b}c\u{feff}\u{e0041}"), "abc");
    }

    #[test]
    fn ordinary_text_of_any_script_stays() {
        for text in ["", "plain", "Zoë", "日本語", "עברית", "👨‍👩‍👧", "☎️"] {
            assert_eq!(one_line(text), text);
            assert!(is_safe(text));
        }
    }

    #[test]
    fn a_tower_of_marks_is_cut() {
        let tower = format!("a{}", "\u{301}".repeat(200));
        assert_eq!(one_line(&tower).chars().count(), 1 + MARKS);
    }
}
