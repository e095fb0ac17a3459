//! Text laid out by display width. Whatever passes here is harmless for a terminal.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::domain::text::one_line;

/// Breaks text into lines of at most `width` columns, between words where it can.
#[must_use]
pub fn wrap(text: &str, width: u16) -> Vec<String> {
    let width = usize::from(width.max(1));
    let text = even(text);
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split_whitespace() {
        let wide = word.width();
        if used > 0 && used + 1 + wide <= width {
            push(&mut lines, " ");
            push(&mut lines, word);
            used += 1 + wide;
            continue;
        }
        if used > 0 {
            lines.push(String::new());
            used = 0;
        }
        for grapheme in word.graphemes(true) {
            if used > 0 && used + grapheme.width() > width {
                lines.push(String::new());
                used = 0;
            }
            push(&mut lines, grapheme);
            used += grapheme.width();
        }
    }
    lines
}

/// One line without the selectors that make an emoji of a sign: terminals disagree on how wide it is then.
fn even(text: &str) -> String {
    one_line(text).replace('\u{fe0f}', "")
}

fn push(lines: &mut [String], text: &str) {
    if let Some(line) = lines.last_mut() {
        line.push_str(text);
    }
}

/// One line of at most `width` columns, cut with `…` where it is longer.
#[must_use]
pub fn fit(text: &str, width: u16) -> String {
    let width = usize::from(width);
    let text = even(text);
    if text.width() <= width {
        return text;
    }
    let mut line = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        if used + grapheme.width() + 1 > width {
            break;
        }
        used += grapheme.width();
        line.push_str(grapheme);
    }
    if width > 0 {
        line.push('…');
    }
    line
}

/// The columns a text takes.
#[must_use]
pub fn width(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// A count as a number of rows or columns.
#[must_use]
pub fn rows(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_in_words_that_are_too_long() {
        assert_eq!(wrap("they tell us first", 9), ["they tell", "us first"]);
        assert_eq!(wrap("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(wrap("日本語 日本", 4), ["日本", "語", "日本"]);
        assert_eq!(wrap("", 4), [""]);
    }

    #[test]
    fn nothing_is_wider_than_its_place() {
        for width in 0..12 {
            assert!(usize::from(super::width(&fit("👨‍👩‍👧 日本語 and a long name", width))) <= usize::from(width));
        }
        assert_eq!(fit("short", 9), "short");
        assert_eq!(fit("much too long", 6), "much …");
    }

    #[test]
    fn escape_sequences_do_not_pass() {
        assert_eq!(wrap("a\u{1b}[31mb", 20), ["a·[31mb"]);
    }
}
