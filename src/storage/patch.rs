//! A text that is mended on the way, so that what stands behind a mistake can be read too.

use std::ops::Range;

/// The text as it is mended, and where it was put right: what is found in it is told of the text as it was.
pub struct Patched {
    /// The text as it is now.
    pub text: String,
    /// What was put in: where in the text as it was, and how many bytes; in order.
    inserted: Vec<(usize, usize)>,
}

impl Patched {
    /// A text with nothing mended.
    pub fn new(text: String) -> Self {
        Patched { text, inserted: Vec::new() }
    }

    /// The byte of the text as it was that now stands at `at`.
    pub fn original(&self, at: usize) -> usize {
        let mut shift = 0;
        for (place, length) in &self.inserted {
            if at < place + shift {
                break;
            }
            // Within what was put in, the place where it was put.
            shift += (*length).min(at - place - shift);
        }
        at - shift
    }

    /// Where the byte `original` of the text as it was stands now.
    pub fn now(&self, original: usize) -> usize {
        let before = self.inserted.iter().filter(|(place, _)| *place <= original);
        original + before.map(|(_, length)| length).sum::<usize>()
    }

    /// Puts words in at the byte `at`.
    pub fn insert(&mut self, at: usize, words: &str) {
        if self.text.is_char_boundary(at) {
            let place = self.original(at);
            let index = self.inserted.partition_point(|(p, _)| *p <= place);
            self.text.insert_str(at, words);
            self.inserted.insert(index, (place, words.len()));
        }
    }

    /// Makes `span` blank.
    pub fn blank(&mut self, span: Range<usize>) {
        self.text = blanked(&self.text, span);
    }

    /// Makes `span` and the comma behind it blank.
    pub fn leave_out(&mut self, span: Range<usize>) {
        self.text = without(&self.text, span);
    }
}

/// The text with `span` made blank but for its line ends; every other byte keeps its place.
pub fn blanked(text: &str, span: Range<usize>) -> String {
    let blank = text.get(span.clone()).unwrap_or("").bytes().map(|b| if b == b'\n' { '\n' } else { ' ' });
    let (before, behind) = (text.get(..span.start).unwrap_or(""), text.get(span.end..).unwrap_or(""));
    before.chars().chain(blank).chain(behind.chars()).collect()
}

/// The text with `span` and the comma behind it made blank; every other byte keeps its place.
pub fn without(text: &str, span: Range<usize>) -> String {
    let behind = text.get(span.end..).unwrap_or("");
    let comma = behind.find(|c: char| !c.is_whitespace()).filter(|&i| behind[i..].starts_with(','));
    blanked(text, span.start..comma.map_or(span.end, |i| span.end + i + 1))
}

/// The text with ASCII `words` over its bytes from `at` on; every other byte keeps its place.
pub fn overwritten(text: &str, at: usize, words: &str) -> String {
    let behind = at + words.len();
    match (text.get(..at), text.get(behind..)) {
        (Some(before), Some(behind)) => format!("{before}{words}{behind}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_text_as_it_was() {
        let mut draft = Patched::new("(a: 1, b: 2)".to_owned());
        draft.insert(1, "x: \"\", ");
        draft.insert(draft.text.len() - 1, ", c: 3");
        draft.blank(8..13);
        assert_eq!(draft.text, "(x: \"\",       b: 2, c: 3)");
        let b = draft.text.find('b').expect("there");
        assert_eq!((draft.original(b), draft.now(7)), (7, b));
        assert_eq!((draft.original(0), draft.original(3), draft.original(8)), (0, 1, 1));
        assert_eq!(draft.original(draft.text.len()), 12);
    }
}
