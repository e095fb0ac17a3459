//! RON cut into tokens, tolerantly: it never fails, so that even a broken file can be pointed into.

use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// A name or a number.
    Word,
    /// A string or character; false when it is never closed.
    Text(bool),
    /// Anything else.
    Other(char),
}

/// A token and the bytes it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub what: What,
    /// Where it is.
    pub span: Range<usize>,
}

/// All tokens of `text`, without comments and `#![…]` attributes.
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

/// Cuts as it goes, so that a long file need not be held in pieces.
pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        loop {
            let rest = self.text.get(self.at..)?;
            let c = rest.chars().next()?;
            let skipped = match c {
                c if is_blank(c) => c.len_utf8(),
                '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
                '/' if rest.starts_with("/*") => block_comment(rest),
                '#' if rest.starts_with("#!") => rest.find(']').map_or(rest.len(), |end| end + 1),
                _ => {
                    let (what, length) = token(rest, c);
                    let span = self.at..self.at + length;
                    self.at = span.end;
                    return Some(Token { what, span });
                }
            };
            self.at += skipped;
        }
    }
}

/// What `rest`, which starts with `c`, starts with, and how long that is.
fn token(rest: &str, c: char) -> (What, usize) {
    match c {
        '(' | '[' | '{' => (What::Open(c), 1),
        ')' | ']' | '}' => (What::Close(c), 1),
        ',' => (What::Comma, 1),
        ':' => (What::Colon, 1),
        _ => {
            if let Some((length, closed)) = raw_string(rest).or_else(|| quoted(rest)) {
                (What::Text(closed), length)
            } else if is_word(c) {
                let word = rest.strip_prefix("r#").unwrap_or(rest);
                let length = word.find(|c| !is_word(c)).unwrap_or(word.len());
                (What::Word, length + rest.len() - word.len())
            } else {
                (What::Other(c), c.len_utf8())
            }
        }
    }
}

/// What the reader passes over; a no-break space is none of it.
fn is_blank(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, '\u{b}' | '\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}')
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '+' | '-' | '.')
}

/// The length of a comment that may hold others.
fn block_comment(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let (mut depth, mut at) = (0usize, 0);
    while at < bytes.len() {
        match bytes.get(at..at + 2) {
            Some(b"/*") => (depth, at) = (depth + 1, at + 2),
            Some(b"*/") => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    bytes.len()
}

/// The length of `r"…"` or `r#"…"#`, with or without `b`, and whether it is closed.
fn raw_string(rest: &str) -> Option<(usize, bool)> {
    let body = rest.strip_prefix('b').unwrap_or(rest).strip_prefix('r')?;
    let text = body.trim_start_matches('#');
    let end = format!("\"{}", "#".repeat(body.len() - text.len()));
    let text = text.strip_prefix('"')?;
    let start = rest.len() - text.len();
    Some(text.find(&end).map_or((rest.len(), false), |at| (start + at + end.len(), true)))
}

/// The length of `"…"` or `'…'`, with or without `b`, and whether it is closed.
fn quoted(rest: &str) -> Option<(usize, bool)> {
    let body = rest.strip_prefix('b').unwrap_or(rest);
    let quote = *body.as_bytes().first().filter(|q| matches!(q, b'"' | b'\''))?;
    let start = rest.len() - body.len() + 1;
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(start) {
        match byte {
            // A character never runs over a line: such a quote stands alone.
            b'\n' if quote == b'\'' => return None,
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            _ if byte == quote => return Some((at + 1, true)),
            _ => {}
        }
    }
    Some((rest.len(), false))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        tokens(text).map(|t| &text[t.span]).collect()
    }

    #[test]
    fn cuts_strings_comments_words_and_brackets() {
        assert_eq!(
            cut("#![enable(implicit_some)]\n(a: \"x \\\" ) y\", /* b /* c */ d */ // e\n f: Some(-1.5))"),
            ["(", "a", ":", "\"x \\\" ) y\"", ",", "f", ":", "Some", "(", "-1.5", ")", ")"]
        );
        assert_eq!(cut("r#\"a\" b\"# br\"c\" b'x' r#type 'é'"), ["r#\"a\" b\"#", "br\"c\"", "b'x'", "r#type", "'é'"]);
    }

    #[test]
    fn broken_text_is_cut_too() {
        assert_eq!(cut("“a” /* /*"), ["“", "a", "”"]);
        assert_eq!(tokens("\"abc").next().map(|t| t.what), Some(What::Text(false)));
        assert_eq!(tokens("r##\"abc\"#").next().map(|t| t.what), Some(What::Text(false)));
        assert_eq!(cut("don't\n"), ["don", "'", "t"]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_cut_and_pointed_into(text in "\\PC*|[\\[\\](){}:,\"'#/*r\\\\ a1\n]*") {
            let cut: Vec<Token> = tokens(&text).collect();
            assert!(cut.iter().all(|t| text.get(t.span.clone()).is_some_and(|s| !s.is_empty())));
            assert!(cut.windows(2).all(|w| w[0].span.end <= w[1].span.start));
        }
    }
}
