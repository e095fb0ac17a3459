//! Slips that the RON reader meets too late to say what they are: quotes, brackets, habits from other formats.

use super::tokens::{Token, What};
use super::wording::Slip;

/// The most habits that are told of: a file full of them is another format.
const MOST: usize = 50;

/// Every such slip in `text`, which could not be read.
pub fn slips(text: &str, tokens: &[Token]) -> Vec<Slip> {
    let maps = maps(text, tokens);
    let strange = |i: &usize| !maps.get(*i).copied().unwrap_or(false);
    let habits = (0..tokens.len()).filter(strange).filter_map(|i| habit(text, tokens, i));
    let mut slips: Vec<Slip> = habits.take(MOST).collect();
    // Behind a text that is not closed, everything is the wrong way round.
    if let Some(open) = unclosed_text(text, tokens) {
        slips.retain(|s| s.span.start < open.span.start);
        slips.push(open);
    } else {
        slips.extend(bracket(text, tokens));
    }
    slips.sort_by_key(|s| s.span.start);
    slips
}

/// The fields of a made-up account that hold maps.
const MAPS: [&str; 2] = ["votes", "signs"];

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

/// A habit from a word processor or another format, at one token.
fn habit(text: &str, tokens: &[Token], i: usize) -> Option<Slip> {
    let token = tokens.get(i)?;
    let next = tokens.get(i + 1).map(|t| t.what);
    let slip = |message: &str, help: &str| Some(Slip::new(token.span.clone(), message, help));
    match token.what {
        What::Other('“' | '”' | '„' | '«' | '»' | '‘' | '’') => {
            slip("this is a typographic quote", "texts stand in straight quotes: \"…\"")
        }
        What::Other('#') => slip("this is no comment", "a comment begins with //"),
        What::Other('=') if next.is_some() => slip("a colon belongs here", "write `name: value,`"),
        What::Other(';') => slip("a comma belongs here", "values are parted by commas"),
        What::Other('\'') => slip("texts stand in double quotes", "write \"…\""),
        What::Open('{') => slip("`{` is not used here", "things stand in round brackets, ( … ), lists in [ … ]"),
        What::Text(true) if next == Some(What::Colon) => {
            let name = text.get(token.span.clone())?.trim_matches('"');
            slip("a field's name stands without quotes", &format!("write `{name}: …`"))
        }
        _ => None,
    }
}

/// The first text that lacks its closing quote: it swallows the line ends up to the next text's opening one.
fn unclosed_text(text: &str, tokens: &[Token]) -> Option<Slip> {
    let swallows = |i: usize, token: &Token| {
        let runs_on = text.get(token.span.clone()).is_some_and(|t| t.contains('\n'));
        let broken = matches!(tokens.get(i + 1).map(|t| t.what), Some(What::Word | What::Text(_) | What::Other(_)));
        token.what == What::Text(false) || (token.what == What::Text(true) && runs_on && broken)
    };
    let (_, token) = tokens.iter().enumerate().find(|(i, t)| swallows(*i, t))?;
    Some(Slip::new(token.span.clone(), "this text is not closed", "put a double quote at its end"))
}

/// The first bracket that does not fit; where the lines are set in, the line that shows it.
fn bracket(text: &str, tokens: &[Token]) -> Option<Slip> {
    let mut open: Vec<(&Token, char)> = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        match token.what {
            What::Open(c) => open.push((token, c)),
            What::Close(c) => match open.pop() {
                // That `{` is none of ours has been told.
                Some((_, o)) if closing(o) == c || (o == '{' && c == ')') => {}
                Some((opened, o)) => {
                    return outdented(text, tokens.get(..=i)?).or_else(|| {
                        let line = line(text, opened.span.start);
                        let message = format!("`{c}` cannot close the `{o}` of line {line}");
                        Some(Slip::new(token.span.clone(), message, format!("put `{}` before it", closing(o))))
                    });
                }
                None => {
                    return Some(Slip::new(token.span.clone(), format!("this `{c}` closes nothing"), "leave it out"));
                }
            },
            _ => {}
        }
    }
    let (opened, c) = open.last()?;
    outdented(text, tokens).or_else(|| {
        let end = tokens.last()?.span.end;
        let message = format!("the file ends, and the `{c}` of line {} is still open", line(text, opened.span.start));
        Some(Slip::new(
            end.saturating_sub(1)..end,
            message,
            format!("put `{}` here, or is the file cut off?", closing(*c)),
        ))
    })
}

/// Somebody who sets lines in shows where a bracket should have been closed: at the first line that stands no
/// further in than the line that opened it, and does not begin with its closing bracket.
fn outdented(text: &str, tokens: &[Token]) -> Option<Slip> {
    let mut open: Vec<(char, &Token, Option<usize>)> = Vec::new();
    let mut before: Option<&Token> = None;
    for (i, token) in tokens.iter().enumerate() {
        if let (Some(before), Some((c, opened, Some(indent)))) = (before, open.last())
            && parts_lines(text, before, token)
            && indent_of(text, token.span.start) <= *indent
            && token.what != What::Close(closing(*c))
        {
            let (end, line) = (before.span.end, line(text, opened.span.start));
            let message = format!("`{}` is missing here: the `{c}` of line {line} is still open", closing(*c));
            return Some(Slip::new(end.saturating_sub(1)..end, message, format!("put `{}` behind it", closing(*c))));
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
