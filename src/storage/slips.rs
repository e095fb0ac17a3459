//! Slips that the RON reader meets too late to say what they are: quotes, brackets, habits from other formats.

use super::tokens::{Token, What};
use super::wording::Slip;

/// Every such slip in `text`, which could not be read.
pub fn slips(text: &str, tokens: &[Token]) -> Vec<Slip> {
    let mut slips: Vec<Slip> = (0..tokens.len()).filter_map(|i| habit(text, tokens, i)).collect();
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

/// The first bracket that does not fit.
fn bracket(text: &str, tokens: &[Token]) -> Option<Slip> {
    let mut open: Vec<(&Token, char)> = Vec::new();
    for token in tokens {
        match token.what {
            What::Open(c) => open.push((token, c)),
            What::Close(c) => match open.pop() {
                Some((_, o)) if closing(o) == c => {}
                Some((opened, o)) => {
                    let line = text.get(..opened.span.start).unwrap_or("").matches('\n').count() + 1;
                    let message = format!("`{c}` cannot close the `{o}` of line {line}");
                    return Some(Slip::new(token.span.clone(), message, format!("put `{}` before it", closing(o))));
                }
                None => {
                    return Some(Slip::new(token.span.clone(), format!("this `{c}` closes nothing"), "leave it out"));
                }
            },
            _ => {}
        }
    }
    let (opened, c) = open.last()?;
    let help = format!("put `{}` where it ends, or is the file cut off?", closing(*c));
    Some(Slip::new(opened.span.clone(), format!("this `{c}` is never closed"), help))
}

fn closing(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}
