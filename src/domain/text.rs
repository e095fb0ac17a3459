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

/// The word of `known` that `word` was most likely meant to be, if one is near enough.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // One slip in three letters is a slip; more is another word.
    let most = word.chars().count().clamp(1, 60).div_ceil(3);
    let near = known.into_iter().map(|k| (distance(word, k, most), k)).filter(|(d, _)| *d <= most);
    near.min_by_key(|(d, _)| *d).map(|(_, k)| k)
}

/// How many letters must be changed, added, left out or swapped to make one word the other; more than `most` where
/// that is certain.
fn distance(a: &str, b: &str, most: usize) -> usize {
    let letters = |word: &str| word.chars().flat_map(char::to_lowercase).collect::<Vec<char>>();
    let (a, b) = (letters(a), letters(b));
    // Endless words are nobody's slip.
    if a.len().abs_diff(b.len()) > most || a.len() > 100 {
        return most + 1;
    }
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let above = &rows[i - 1];
        let mut row = vec![i];
        for j in 1..=b.len() {
            let change = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = change.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows.last().and_then(|row| row.last()).copied().unwrap_or(most + 1)
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
    fn a_slip_finds_its_word_and_another_word_does_not() {
        assert_eq!(nearest("persnal", ["personal", "corporate"]), Some("personal"));
        assert_eq!(nearest("aks", ["id", "family", "ask"]), Some("ask"));
        assert_eq!(nearest("Paris", ["Brief", "Pairs", "Signs"]), Some("Pairs"));
        assert_eq!(nearest("zebra", ["personal", "corporate"]), None);
        assert_eq!(nearest("", ["personal"]), None);
        assert_eq!(nearest("x", []), None);
    }

    #[test]
    fn a_tower_of_marks_is_cut() {
        let tower = format!("a{}", "\u{301}".repeat(200));
        assert_eq!(one_line(&tower).chars().count(), 1 + MARKS);
    }
}
