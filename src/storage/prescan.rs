//! What the RON reader meets too late to say what they are: quotes, brackets, habits from other formats.

use std::ops::Range;

use super::brackets::brackets;
use super::diagnostic::Diagnostic;
use super::patch::{blanked, overwritten};
use super::tokens::{Token, What, tokens};
use crate::domain::order;
use crate::message;
use crate::words::Message;

/// The most habits that are told of: a file full of them is another format.
const MOST: usize = 50;

/// The most texts that are closed: where more lack a quote, the quotes are not understood.
const MOST_TEXTS: usize = 10;

/// What was found, and what can be read on.
pub struct Prescan {
    /// Every such mistake.
    pub told: Vec<Diagnostic>,
    /// The text without them, byte for byte as long; `None` where that cannot be known.
    pub mended: Option<String>,
}

/// Every such mistake in `text`, which could not be read.
pub fn prescan(text: &str) -> Prescan {
    let (merges, text) = &unmerged(text);
    let (blanks, text) = &plain_blanks(text);
    let (texts, closed) = close_texts(text);
    let (habits, usual) = habits(closed.as_deref().unwrap_or(text));
    let (misfits, mended) = brackets(&usual);
    let mut told = habits;
    let mended = match texts.first() {
        // Behind a text that is not closed, everything is the wrong way round: unless all fits once it is closed,
        // nothing behind it is told.
        Some(open) if closed.is_none() || mended.is_none() => {
            told.retain(|s| s.span.start < open.span.start);
            told.push(open.clone());
            None
        }
        _ => {
            told.extend(texts.into_iter().chain(misfits));
            mended
        }
    };
    told.extend(merges.iter().chain(blanks).cloned());
    order::by_key(&mut told, |s| s.span.start);
    let mended = mended.filter(|_| told.len() < MOST);
    Prescan { told, mended }
}

/// Where git left two versions of something, and the text with the first of each.
fn unmerged(text: &str) -> (Vec<Diagnostic>, String) {
    let (mut draft, mut told, mut at) = (text.to_owned(), Vec::new(), 0);
    let mut theirs = false;
    for line in text.split_inclusive('\n') {
        let span = at..at + line.trim_end().len();
        at += line.len();
        let is = |mark: &str| {
            line.strip_prefix(mark).is_some_and(|rest| rest.trim_end().is_empty() || rest.starts_with(' '))
        };
        let (begins, parts, ends) = (is("<<<<<<<"), is("=======") && !told.is_empty(), is(">>>>>>>") && theirs);
        if begins {
            told.push(Diagnostic::new(span.clone(), message!("check-unmerged"), message!("check-keep-one-version")));
        }
        theirs = (theirs || parts) && !ends;
        if begins || parts || ends || theirs {
            draft = blanked(&draft, span);
        }
    }
    (told, draft)
}

/// The first blank that the reader takes for none, and the text with plain ones.
fn plain_blanks(text: &str) -> (Option<Diagnostic>, String) {
    let is_blank = |c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}');
    let odd: Vec<Range<usize>> =
        tokens(text).filter(|t| matches!(t.what, What::Other(c) if is_blank(c))).map(|t| t.span).collect();
    let slip = odd.first().map(|first| {
        let help = message!("check-plain-space", count = odd.len());
        Diagnostic::new(first.clone(), message!("check-odd-blank"), help)
    });
    (slip, odd.into_iter().fold(text.to_owned(), |draft, span| blanked(&draft, span)))
}

/// The texts that are never closed, and the text without the rest of their lines, if then no other is open.
fn close_texts(text: &str) -> (Vec<Diagnostic>, Option<String>) {
    let mut draft = text.to_owned();
    let mut told: Vec<Diagnostic> = Vec::new();
    while told.len() < MOST_TEXTS {
        let tokens: Vec<Token> = tokens(&draft).collect();
        let Some((at, open)) = unclosed_text(&draft, &tokens) else { return (told, Some(draft)) };
        let start = open.span.start;
        let rest = draft.get(start..).unwrap_or("");
        let end = start + rest.find('\n').unwrap_or(rest.len());
        let before = at.checked_sub(1).and_then(|i| tokens.get(i)).map(|t| t.what);
        draft = blanked(&draft, start..end);
        if matches!(before, Some(What::Colon | What::Word | What::Text(_))) {
            draft = overwritten(&draft, end.saturating_sub(1), ",");
        }
        told.push(open);
    }
    (told, None)
}

/// Every habit, and the text as it should be.
fn habits(text: &str) -> (Vec<Diagnostic>, String) {
    let tokens: Vec<Token> = tokens(text).collect();
    let maps = maps(text, &tokens);
    let (mut draft, mut told) = (text.to_owned(), Vec::new());
    // What stands in curly quotes or behind a `#` is text, whatever it looks like.
    let mut text_to = 0;
    for (i, token) in tokens.iter().enumerate() {
        if token.span.start < text_to || maps.get(i) == Some(&true) || told.len() >= MOST {
            continue;
        }
        let Some(slip) = habit(text, &tokens, i) else { continue };
        told.push(slip);
        let rest = text.get(token.span.start..).and_then(|r| r.lines().next()).unwrap_or("");
        match token.what {
            What::Other('#') => {
                text_to = token.span.start + rest.len();
                draft = blanked(&draft, token.span.start..text_to);
            }
            What::Other('=') => draft = overwritten(&draft, token.span.start, ":"),
            What::Other(';') => draft = overwritten(&draft, token.span.start, ","),
            What::Open('{') => draft = round(&draft, &tokens, i),
            What::Text(true) => {
                draft = overwritten(&overwritten(&draft, token.span.start, " "), token.span.end - 1, " ");
            }
            What::Other(c) => {
                if let Some((at, other)) = closing_quote(c, rest) {
                    text_to = token.span.start + at + other.len_utf8();
                    told.push(curly(text_to - other.len_utf8()..text_to));
                    let empty = format!("\"{}\"", " ".repeat(text_to - token.span.start - 2));
                    draft = overwritten(&draft, token.span.start, &empty);
                }
            }
            _ => {}
        }
    }
    (told, draft)
}

/// The typographic quote that ends what `open` begins, on the same line: where it is, and which.
fn closing_quote(open: char, rest: &str) -> Option<(usize, char)> {
    let ends: &[char] = match open {
        '“' => &['”', '“'],
        '”' => &['”'],
        '„' => &['“', '”'],
        '«' => &['»'],
        '»' => &['«'],
        '‘' | '’' => &['’'],
        _ => return None,
    };
    rest.char_indices().skip(1).find(|(_, c)| ends.contains(c))
}

/// The text with round brackets for the curly ones that open at the token `i`.
fn round(text: &str, tokens: &[Token], i: usize) -> String {
    let mut depth = 0usize;
    let end = tokens.iter().skip(i).find(|token| {
        match token.what {
            What::Open(_) => depth += 1,
            What::Close(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    });
    let at = |token: &Token| token.span.start;
    let text = tokens.get(i).map_or_else(|| text.to_owned(), |open| overwritten(text, at(open), "("));
    match end.filter(|t| t.what == What::Close('}')) {
        Some(close) => overwritten(&text, at(close), ")"),
        None => text,
    }
}

/// The fields of a made-up account that hold maps.
const MAPS: [&str; 3] = ["votes", "signs", "polls"];

/// Which tokens are a map's brackets and keys, where a map belongs.
fn maps(text: &str, tokens: &[Token]) -> Vec<bool> {
    let word = |i: usize| tokens.get(i).and_then(|t| text.get(t.span.clone())).unwrap_or("");
    let mut open: Vec<bool> = Vec::new();
    let mut found = Vec::with_capacity(tokens.len());
    for (i, token) in tokens.iter().enumerate() {
        let named = i >= 2 && MAPS.contains(&word(i - 2)) && word(i - 1) == ":";
        if let What::Open(c) = token.what {
            open.push(c == '{' && named);
        }
        found.push(open.last() == Some(&true));
        if matches!(token.what, What::Close(_)) {
            open.pop();
        }
    }
    found
}

fn curly(span: Range<usize>) -> Diagnostic {
    Diagnostic::new(span, message!("check-curly-quote"), message!("check-straight-quotes"))
}

/// A habit from a word processor or another format, at one token.
fn habit(text: &str, tokens: &[Token], i: usize) -> Option<Diagnostic> {
    let token = tokens.get(i)?;
    let next = tokens.get(i + 1).map(|t| t.what);
    let slip = |message: Message, help: Message| Some(Diagnostic::new(token.span.clone(), message, help));
    match token.what {
        What::Other('“' | '”' | '„' | '«' | '»' | '‘' | '’') => Some(curly(token.span.clone())),
        What::Other('#') => slip(message!("check-no-comment"), message!("check-comment-begins")),
        What::Other('=') if next.is_some() => slip(message!("check-colon-belongs"), message!("check-write-field")),
        What::Other(';') => slip(message!("check-comma-belongs"), message!("check-parted-by-commas")),
        What::Other('\'') => slip(message!("check-double-quotes"), message!("check-write-double-quotes")),
        What::Open('{') => slip(message!("check-curly-bracket"), message!("check-round-brackets-lists")),
        What::Text(true) if next == Some(What::Colon) => {
            let name = text.get(token.span.clone())?.trim_matches('"');
            slip(message!("check-quoted-name"), message!("check-write-name", name))
        }
        _ => None,
    }
}

/// The first text that lacks its closing quote: it swallows the line ends up to the next text's opening one.
fn unclosed_text(text: &str, tokens: &[Token]) -> Option<(usize, Diagnostic)> {
    let swallows = |i: usize, token: &Token| {
        let runs_on = text.get(token.span.clone()).is_some_and(|t| t.contains('\n'));
        let broken = matches!(tokens.get(i + 1).map(|t| t.what), Some(What::Word | What::Text(_) | What::Other(_)));
        token.what == What::Text(false) || (token.what == What::Text(true) && runs_on && broken)
    };
    let (at, token) = tokens.iter().enumerate().find(|(i, t)| swallows(*i, t))?;
    Some((at, Diagnostic::new(token.span.clone(), message!("check-text-not-closed"), message!("check-close-text"))))
}
