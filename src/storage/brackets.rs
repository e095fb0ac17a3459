//! Brackets that do not fit each other.

use super::diagnostic::Diagnostic;
use super::patch::overwritten;
use super::tokens::{Token, What, tokens};
use crate::message;

/// The most brackets that are put in: a text that lacks more is another format, or torn.
const MOST: usize = 10;

/// A bracket that does not fit, and where one is missing, if the lines show it.
struct Misfit {
    slip: Diagnostic,
    missing: Option<(usize, char)>,
}

/// What is wrong with the brackets of `text`, and the text with brackets that fit, byte for byte as long. Where the
/// lines do not show which are missing, the first misfit alone: what follows from it is not told.
pub fn brackets(text: &str) -> (Vec<Diagnostic>, Option<String>) {
    let mut draft = text.to_owned();
    let mut told: Vec<Diagnostic> = Vec::new();
    loop {
        let tokens: Vec<Token> = tokens(&draft).collect();
        let Some(misfit) = bracket(&draft, &tokens) else { return (told, Some(draft)) };
        let closed = misfit.missing.filter(|_| told.len() < MOST).and_then(|(at, c)| with(&draft, &tokens, at, c));
        told.push(misfit.slip);
        match closed {
            Some(closed) => draft = closed,
            None => {
                told.truncate(1);
                return (told, None);
            }
        }
    }
}

/// The text with a bracket, and a comma where one is needed, in the white space between `at` and what comes next. The
/// line ends stay: how far lines are set in is what shows other brackets.
fn with(text: &str, tokens: &[Token], at: usize, bracket: char) -> Option<String> {
    let next = tokens.iter().find(|t| t.span.start >= at);
    let parted = matches!(next.map(|t| t.what), None | Some(What::Close(_) | What::Comma));
    let words = if parted { bracket.to_string() } else { format!("{bracket},") };
    let end = next.map_or(text.len(), |t| t.span.start);
    let gap = text.get(at..end)?;
    let spaces = gap.len() - gap.trim_end_matches([' ', '\t']).len();
    let free = gap.len() - gap.trim_end().len();
    (free >= words.len()).then(|| {
        let before = if spaces >= words.len() { words.len() } else { free };
        overwritten(text, end - before, &words)
    })
}

/// The first bracket that does not fit; where the lines are set in, the line that shows it.
fn bracket(text: &str, tokens: &[Token]) -> Option<Misfit> {
    let mut open: Vec<(&Token, char)> = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        match token.what {
            What::Open(c) => open.push((token, c)),
            What::Close(c) => match open.pop() {
                // That `{` is none of ours has been told.
                Some((_, o)) if closing(o) == c || (o == '{' && c == ')') => {}
                Some((opened, o)) => {
                    let before = tokens.get(..=i)?;
                    return listed(text, before).or_else(|| outdented(text, before)).or_else(|| {
                        let line = line(text, opened.span.start);
                        let message = message!("check-cannot-close", close = c, open = o, line);
                        let help = message!("check-put-before", bracket = closing(o));
                        Some(Misfit { slip: Diagnostic::new(token.span.clone(), message, help), missing: None })
                    });
                }
                None => {
                    let slip = Diagnostic::new(
                        token.span.clone(),
                        message!("check-closes-nothing", bracket = c),
                        message!("check-leave-it-out"),
                    );
                    return Some(Misfit { slip, missing: None });
                }
            },
            _ => {}
        }
    }
    let (opened, c) = open.last()?;
    listed(text, tokens).or_else(|| outdented(text, tokens)).or_else(|| {
        let end = tokens.last()?.span.end;
        let message = message!("check-open-at-end", open = *c, line = line(text, opened.span.start));
        let help = message!("check-put-here", bracket = closing(*c));
        Some(Misfit { slip: Diagnostic::new(end.saturating_sub(1)..end, message, help), missing: None })
    })
}

/// A list right behind a kind, as in `Pairs[ … ])`: its first bracket is wrong, wherever the last one stands.
fn listed(text: &str, tokens: &[Token]) -> Option<Misfit> {
    let word = |name: &Token| text.get(name.span.clone()).filter(|word| word.starts_with(char::is_uppercase));
    let mut pairs = tokens.iter().zip(tokens.iter().skip(1));
    let (name, bracket) = pairs
        .rfind(|(name, bracket)| name.what == What::Word && bracket.what == What::Open('[') && word(name).is_some())?;
    let help = message!("check-list-in-brackets", word = word(name)?);
    let slip = Diagnostic::new(bracket.span.clone(), message!("check-expected", sign = "("), help);
    Some(Misfit { slip, missing: None })
}

/// Somebody who sets lines in shows where a bracket should have been closed: at the first line that stands no
/// further in than the line that opened it, and does not begin with its closing bracket.
fn outdented(text: &str, tokens: &[Token]) -> Option<Misfit> {
    let mut open: Vec<(char, &Token, Option<usize>)> = Vec::new();
    let mut before: Option<&Token> = None;
    for (i, token) in tokens.iter().enumerate() {
        if let (Some(before), Some((c, opened, Some(indent)))) = (before, open.last())
            && parts_lines(text, before, token)
            && indent_of(text, token.span.start) <= *indent
            && token.what != What::Close(closing(*c))
        {
            let (end, line) = (before.span.end, line(text, opened.span.start));
            let message = message!("check-not-closed", close = closing(*c), open = *c, line);
            let help = message!("check-put-behind", bracket = closing(*c));
            let slip = Diagnostic::new(end.saturating_sub(1)..end, message, help);
            return Some(Misfit { slip, missing: Some((end, closing(*c))) });
        }
        match token.what {
            What::Open(c) => {
                // A bracket with more behind it on its line says nothing of the lines below.
                let ends_line = tokens.get(i + 1).is_none_or(|next| parts_lines(text, token, next));
                open.push((c, token, ends_line.then(|| indent_of(text, token.span.start))));
            }
            What::Close(_) => {
                open.pop();
            }
            _ => {}
        }
        before = Some(token);
    }
    None
}

/// Whether a line ends between two tokens.
fn parts_lines(text: &str, one: &Token, other: &Token) -> bool {
    text.get(one.span.end..other.span.start).is_some_and(|between| between.contains('\n'))
}

/// How far the line of byte `at` is set in.
fn indent_of(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or("");
    let line = text.get(before.rfind('\n').map_or(0, |end| end + 1)..).unwrap_or("");
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

/// The number of the line of byte `at`.
fn line(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or("").matches('\n').count() + 1
}

fn closing(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}
