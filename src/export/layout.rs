//! Text in columns and lines, by the width it takes on a terminal; all of it harmless to show.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::domain::text::one_line;

/// The text with blanks up to `width` columns; cut with `…` where it is longer.
pub(super) fn pad(text: &str, width: usize) -> String {
    let text = cut(text, width);
    let blanks = width.saturating_sub(text.width());
    text + &" ".repeat(blanks)
}

/// The text in at most `width` columns; what is left out shows as `…`.
pub(super) fn cut(text: &str, width: usize) -> String {
    let text = one_line(text);
    if text.width() <= width {
        return text.into_owned();
    }
    let (mut kept, mut wide) = (String::new(), 0);
    for grapheme in text.graphemes(true) {
        wide += grapheme.width();
        if wide >= width {
            break;
        }
        kept.push_str(grapheme);
    }
    if width > 0 {
        kept.push('…');
    }
    kept
}

/// The text in lines of at most `width` columns, broken at blanks; the first begins with `head` and the others with
/// as many blanks. A word that is wider than a line is broken where the line ends.
pub(super) fn wrap(head: &str, text: &str, width: usize) -> Vec<String> {
    let indent = head.width();
    let room = width.saturating_sub(indent).max(8);
    let text = one_line(text);
    // Most cells of a table: nothing to break, and no blanks to be made one.
    if text.width() <= room && !text.contains("  ") && !text.contains(|c: char| c.is_whitespace() && c != ' ') {
        return vec![format!("{head}{}", text.trim()).trim_end().to_owned()];
    }
    let (mut lines, mut wide) = (vec![String::new()], 0);
    for word in text.split_whitespace().flat_map(|word| pieces(word, room)) {
        let (word_wide, is_first) = (word.width(), wide == 0);
        match lines.last_mut() {
            Some(line) if is_first || wide + 1 + word_wide <= room => {
                line.push_str(if is_first { "" } else { " " });
                line.push_str(&word);
                wide += usize::from(!is_first) + word_wide;
            }
            _ => {
                lines.push(word);
                wide = word_wide;
            }
        }
    }
    let blanks = " ".repeat(indent);
    let heads = std::iter::once(head).chain(std::iter::repeat(blanks.as_str()));
    heads.zip(lines).map(|(head, line)| format!("{head}{line}").trim_end().to_owned()).collect()
}

/// The word itself, or parts of it that fit.
fn pieces(word: &str, room: usize) -> Vec<String> {
    if word.width() <= room {
        return vec![word.to_owned()];
    }
    let mut pieces = vec![String::new()];
    for grapheme in word.graphemes(true) {
        match pieces.last_mut() {
            Some(piece) if piece.width() + grapheme.width() <= room => piece.push_str(grapheme),
            _ => pieces.push(grapheme.to_owned()),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pads_and_cuts_by_display_width() {
        assert_eq!(pad("ab", 4), "ab  ");
        assert_eq!(pad("abcdef", 4), "abc…");
        assert_eq!(pad("日本語", 4), "日… ");
        assert_eq!(cut("abc", 0), "");
    }

    #[test]
    fn wraps_at_blanks_under_its_head() {
        assert_eq!(wrap("- ", "one two three", 10), ["- one two", "  three"]);
        assert_eq!(wrap("- ", "", 10), ["-"]);
        assert_eq!(wrap("", "0123456789abcdef", 10), ["0123456789", "abcdef"]);
    }

    #[test]
    fn a_line_narrower_than_its_head_still_ends() {
        assert_eq!(wrap("Confidence  ", "low and more", 3), ["Confidence  low and", "            more"]);
    }
}
