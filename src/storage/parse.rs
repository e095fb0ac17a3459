//! From a text to a value, or to everything that is wrong with the text.

use std::ops::Range;

use ron::error::{Position, SpannedError};
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::problem::{Invalid, Problem};
use super::slips::slips;
use super::source::Source;
use super::spans::Spans;
use super::tokens::{Token, tokens};
use super::wording::{NO_FIELD, Slip, say};
use crate::domain::check::{Finding, Severity};

/// The most mistakes that are looked for in one text: each costs another reading of it.
const MOST: usize = 50;

/// The most problems that are told of one text.
const TOLD: usize = 200;

/// How this program reads and writes RON: an optional value stands bare.
pub fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads a value.
///
/// # Errors
/// Every mistake that can be told apart.
pub fn parse<T: DeserializeOwned>(source: &Source) -> Result<T, Invalid> {
    options().from_str(&source.text).map_err(|error| invalid(source, explain::<T>(&source.text, error)))
}

/// Why `text` is no `T`, of which `error` is the first sign.
pub fn explain<T: DeserializeOwned>(text: &str, error: SpannedError) -> Vec<Slip> {
    let found = slips(text, &tokens(text).collect::<Vec<_>>());
    if found.is_empty() { mistakes::<T>(text, error) } else { found }
}

/// Lets a file pass that a check found no error in; warnings are told by `rungs check` alone.
///
/// # Errors
/// The errors among the findings, if there are any.
pub fn settle(source: &Source, findings: &[Finding]) -> Result<(), Invalid> {
    let errors: Vec<Finding> = findings.iter().filter(|f| f.severity == Severity::Error).cloned().collect();
    if errors.is_empty() { Ok(()) } else { Err(invalid(source, located(source, &errors))) }
}

/// What a check found as problems at their places, from the top of the file down.
pub fn problems(source: &Source, findings: &[Finding]) -> Vec<Problem> {
    if findings.is_empty() { Vec::new() } else { invalid(source, located(source, findings)).problems }
}

fn located(source: &Source, findings: &[Finding]) -> Vec<Slip> {
    let spans = Spans::of(&source.text);
    let slip = |finding: &Finding| {
        let twin = finding.other.as_ref().map(|path| {
            let twin = Problem::at(&source.text, spans.nearest(path), "", None);
            format!("the other is at {}:{}; ", twin.line, twin.column)
        });
        let help = finding.help.clone().map(|help| twin.unwrap_or_default() + &help);
        let (severity, message) = (finding.severity, finding.message.clone());
        Slip { severity, span: spans.nearest(&finding.path), message, help }
    };
    let mut slips: Vec<Slip> = findings.iter().take(TOLD).map(slip).collect();
    slips.sort_by_key(|s| s.span.start);
    slips
}

/// The slips as problems of `source`.
pub fn invalid(source: &Source, mut slips: Vec<Slip>) -> Invalid {
    slips.truncate(TOLD);
    let problem = |slip: Slip| Problem::at(&source.text, slip.span, slip.message, slip.help).graded(slip.severity);
    Invalid { origin: source.origin.clone(), problems: slips.into_iter().map(problem).collect() }
}

/// The reader stops at its first mistake: each is noted, what it is in is blanked out, and the rest is read again.
fn mistakes<T: DeserializeOwned>(text: &str, first: SpannedError) -> Vec<Slip> {
    let mut text = text.to_owned();
    let mut found: Vec<Slip> = Vec::new();
    let mut error = first;
    loop {
        let at = offset(&text, &error.span.start);
        let tokens: Vec<Token> = tokens(&text).collect();
        let slip = say(&error.code, at, &text, &tokens);
        if !follows(&error.code, &slip, &text, &found) {
            found.push(slip);
        }
        let Some(blank) = blanked(&text, &error.code, at).filter(|_| found.len() < MOST) else { break };
        text = blank;
        match options().from_str::<T>(&text) {
            Ok(_) => break,
            Err(next) => error = next,
        }
    }
    found.sort_by_key(|s| s.span.start);
    found
}

/// Whether a field is missing only because its name was not understood: that was told already.
fn follows(error: &ron::Error, slip: &Slip, text: &str, found: &[Slip]) -> bool {
    let item = || Spans::of(text).item_around(slip.span.start).unwrap_or(0..text.len());
    let unknown = |found: &Slip| found.message.starts_with(NO_FIELD);
    matches!(error, ron::Error::MissingStructField { .. })
        && found.iter().any(|f| unknown(f) && item().contains(&f.span.start))
}

/// The text without the list item that the mistake is in, or without the field that nobody knows.
fn blanked(text: &str, error: &ron::Error, at: usize) -> Option<String> {
    let spans = Spans::of(text);
    let unknown = matches!(error, ron::Error::NoSuchStructField { .. } | ron::Error::DuplicateStructField { .. });
    let field = || spans.field_at(at).filter(|_| unknown);
    let span = field().or_else(|| spans.item_around(at))?;
    Some(without(text, span)).filter(|blank| blank != text)
}

/// The text with `span` and the comma behind it made blank; every other byte keeps its place.
pub fn without(text: &str, span: Range<usize>) -> String {
    let behind = text.get(span.end..).unwrap_or("");
    let comma = behind.find(|c: char| !c.is_whitespace()).filter(|&i| behind[i..].starts_with(','));
    let end = comma.map_or(span.end, |i| span.end + i + 1);
    let blank = text.get(span.start..end).unwrap_or("").bytes().map(|b| if b == b'\n' { '\n' } else { ' ' });
    let (before, behind) = (text.get(..span.start).unwrap_or(""), text.get(end..).unwrap_or(""));
    before.chars().chain(blank).chain(behind.chars()).collect()
}

/// The byte at a line and column of the reader.
pub fn offset(text: &str, position: &Position) -> usize {
    let before = text.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum::<usize>();
    let line = text.get(before..).unwrap_or("");
    before + line.char_indices().nth(position.col.saturating_sub(1)).map_or(line.len(), |(at, _)| at)
}
