//! Text in columns and lines, by the width it takes on a terminal; all of it harmless to show.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::domain::text::one_line;

/// The columns that a text of one line takes. Nearly all of it is ASCII, where they need not be looked up.
pub(super) fn columns(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// The text with blanks up to `width` columns; cut with `…` where it is longer.
pub(super) fn pad(text: &str, width: usize) -> String {
    let mut text = cut(text, width);
    let blanks = width.saturating_sub(columns(&text));
    text.extend(std::iter::repeat_n(' ', blanks));
    text
}

/// The text in at most `width` columns; what is left out shows as `…`.
pub(super) fn cut(text: &str, width: usize) -> String {
    let text = one_line(text);
    if columns(&text) <= width {
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
    let (mut lines, mut wide) = (vec![String::new()], 0);
    let mut put = |word: &str| {
        let (word_wide, is_first) = (columns(word), wide == 0);
        match lines.last_mut() {
            Some(line) if is_first || wide + 1 + word_wide <= room => {
                line.push_str(if is_first { "" } else { " " });
                line.push_str(word);
                wide += usize::from(!is_first) + word_wide;
            }
            _ => {
                lines.push(word.to_owned());
                wide = word_wide;
            }
        }
    };
    for word in text.split_whitespace() {
        match columns(word) <= room {
            true => put(word),
            false => pieces(word, room).into_iter().for_each(&mut put),
        }
    }
    if head.is_empty() {
        return lines;
    }
    let blanks = " ".repeat(indent);
    let heads = std::iter::once(head).chain(std::iter::repeat(blanks.as_str()));
    heads.zip(lines).map(|(head, line)| format!("{head}{line}").trim_end().to_owned()).collect()
}

/// Parts of a word that fit.
fn pieces(word: &str, room: usize) -> Vec<&str> {
    let (mut pieces, mut begin, mut wide) = (Vec::new(), 0, 0);
    for (at, grapheme) in word.grapheme_indices(true) {
        if wide + grapheme.width() > room {
            pieces.push(&word[begin..at]);
            (begin, wide) = (at, 0);
        }
        wide += grapheme.width();
    }
    pieces.push(&word[begin..]);
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
