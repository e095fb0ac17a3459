//! Where in a session file the list of events is, found without reading what is in it.

use std::ops::Range;

use crate::storage::tokens::{Token, What, tokens};

/// The bytes of a session file's parts.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The number behind `format:`.
    pub format: Option<Range<usize>>,
    /// Between the brackets of `events`; `None` where there is no whole list.
    pub events: Option<Range<usize>>,
    /// Each entry; empty where a comma stands behind nothing.
    pub entries: Vec<Range<usize>>,
}

impl Layout {
    /// Finds the parts of `text`, which may be broken.
    pub fn of(text: &str) -> Layout {
        let mut layout = Layout::default();
        let mut tokens = tokens(text);
        let mut depth = 0usize;
        // The name of the field whose value comes next.
        let (mut name, mut word) = ("", "");
        while let Some(token) = tokens.next() {
            match token.what {
                What::Open('[') if depth == 1 && name == "events" && layout.events.is_none() => {
                    layout.events = layout.entries(&mut tokens, token.span.end);
                }
                What::Open(_) => depth += 1,
                What::Close(_) => depth = depth.saturating_sub(1),
                What::Colon if depth == 1 => name = word,
                What::Word if depth == 1 && name == "format" => layout.format = Some(token.span.clone()),
                _ => {}
            }
            word = text.get(token.span).unwrap_or("");
            if token.what != What::Colon {
                name = "";
            }
        }
        layout
    }

    /// Finds the parts of a damaged text by its lines, one an entry, as this program writes them. `None` where no line
    /// begins the list.
    pub fn by_lines(text: &str) -> Option<Layout> {
        const BEGINS: &str = "\n    events: [";
        let start = text.find(BEGINS)? + BEGINS.len();
        let mut layout = Layout { format: Layout::of(text.get(..start)?).format, ..Layout::default() };
        let mut at = start;
        for line in text.get(start..)?.split_inclusive('\n') {
            let entry = line.trim();
            if line.starts_with("    ]") {
                layout.events = Some(start..at + 4);
                return Some(layout);
            }
            if line.starts_with("        ") && !entry.is_empty() {
                let from = at + (line.len() - line.trim_start().len());
                layout.entries.push(from..from + entry.strip_suffix(',').unwrap_or(entry).len());
            }
            at += line.len();
        }
        layout.events = Some(start..text.len());
        Some(layout)
    }

    /// Takes the entries behind the bracket that ends at `start`, up to the one that closes it.
    fn entries(&mut self, tokens: &mut impl Iterator<Item = Token>, start: usize) -> Option<Range<usize>> {
        let mut depth = 0usize;
        let mut entry: Option<Range<usize>> = None;
        for Token { what, span } in tokens {
            match what {
                What::Close(_) if depth == 0 => {
                    self.entries.extend(entry);
                    return Some(start..span.start);
                }
                What::Comma if depth == 0 => {
                    self.entries.push(entry.take().unwrap_or(span.start..span.start));
                    continue;
                }
                What::Open(_) => depth += 1,
                What::Close(_) => depth -= 1,
                _ => {}
            }
            entry = Some(entry.map_or(span.start, |e| e.start)..span.end);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_entries_whatever_is_in_them() {
        let text = "// [\n(format: 2, x: (events: [1]), events: [ /* , */ (a: \"]\"), B((2, [3])), ,\n], y: [],)";
        let layout = Layout::of(text);
        assert_eq!(layout.format.map(|f| &text[f]), Some("2"));
        assert_eq!(layout.events.map(|e| &text[e]), Some(" /* , */ (a: \"]\"), B((2, [3])), ,\n"));
        let entries: Vec<&str> = layout.entries.into_iter().map(|e| &text[e]).collect();
        assert_eq!(entries, ["(a: \"]\")", "B((2, [3]))", ""]);
    }

    #[test]
    fn a_list_that_is_cut_off_is_no_list() {
        assert_eq!(Layout::of("(events: [(a: 1), (b").events, None);
        assert_eq!(Layout::of("").events, None);
    }
}
