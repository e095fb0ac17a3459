//! Everything that the RON reader has to say of a text. It stops at its first mistake: each is noted and put right in
//! a draft, and the draft is read again. What follows from a mistake that was told is not told.

use std::ops::Range;

use ron::Error;
use ron::error::SpannedError;

use super::diagnostic::{Diagnostic, no_comma, say};
use super::dialect::offset;
use super::patch::Patched;
use super::spans::{Part, Spans};
use super::tokens::{Token, What, tokens};
use crate::domain::nearest::likely;
use crate::domain::order;

/// The most mistakes that are looked for in one text.
const MOST: usize = 50;

/// The most bytes that are read again: a long text has fewer readings.
const WORK: usize = 1 << 20;

/// Values to put in for a missing field; `_` is a word that no list of words has.
const VALUES: [&str; 7] = ["\"\"", "1", "[]", "_", "true", "()", "{}"];

/// A field unlike any that there is.
const NOBODYS: &str = "nobodys_field: 0, ";

/// The first sign that a text is none of a kind: all that is asked of a reader here, whatever it reads.
pub type Refuses = fn(&str) -> Option<SpannedError>;

/// All that is wrong with `text`, of which `first` is the first sign. Lines of what was `told` before are mended in
/// silence.
pub fn diagnose(refuses: Refuses, text: String, first: SpannedError, told: &[Diagnostic]) -> Vec<Diagnostic> {
    let lines = told.iter().filter_map(|slip| line(&text, slip.span.start)).collect();
    let draft = Patched::new(text);
    let mut reading = Reading { refuses, draft, lines, found: Vec::new(), gone: Vec::new(), work: WORK };
    let mut error = Some(first);
    while let Some(found) = error {
        error = reading.mend(&found);
    }
    let mut found = reading.found;
    order::by_key(&mut found, |s| s.span.start);
    found
}

/// The bytes of the line of byte `at`.
fn line(text: &str, at: usize) -> Option<Range<usize>> {
    let start = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
    let end = text.get(at..)?.find('\n').map_or(text.len(), |end| at + end);
    Some(start..end)
}

struct Reading {
    refuses: Refuses,
    draft: Patched,
    /// Lines of which something was told before.
    lines: Vec<Range<usize>>,
    found: Vec<Diagnostic>,
    /// Fields that were left out: where they stood, and the name; `None` for a name that nobody knows.
    gone: Vec<(usize, Option<String>)>,
    work: usize,
}

impl Reading {
    /// Notes a mistake and puts it right; the next one, if there is another and it can be found.
    fn mend(&mut self, error: &SpannedError) -> Option<SpannedError> {
        let at = offset(&self.draft.text, &error.span.start);
        let tokens: Vec<Token> = tokens(&self.draft.text).collect();
        let mut slip = say(&error.code, at, &self.draft.text, &tokens);
        let here = slip.span.start;
        let before = self.draft.text.clone();
        match &error.code {
            Error::MissingStructField { field, .. } => {
                if !self.is_explained(at, field) {
                    slip.span = self.before_missing(at, field).unwrap_or(slip.span);
                    self.note(slip);
                }
                return self.supply(at, field);
            }
            Error::NoSuchStructField { .. } | Error::DuplicateStructField { .. } => {
                let is_unknown = matches!(error.code, Error::NoSuchStructField { .. });
                self.note(slip);
                self.leave_out_field(at, here, &tokens, is_unknown);
            }
            Error::NoSuchEnumVariant { expected, found, .. } => {
                let (span, near) = (slip.span.clone(), likely(found, expected.iter().copied()));
                self.note(slip);
                match near {
                    Some(near) => {
                        self.draft.blank(span);
                        self.draft.insert(here, near);
                    }
                    None => self.leave_out_part(here, &tokens),
                }
            }
            Error::ExpectedComma if slip.message == no_comma() && parts_values(&tokens, here) => {
                self.note(slip);
                self.draft.insert(here, ",");
            }
            _ => {
                self.note(slip);
                self.leave_out_part(here, &tokens);
            }
        }
        if self.draft.text == before || self.found.len() >= MOST { None } else { self.read() }
    }

    fn leave_out_field(&mut self, at: usize, here: usize, tokens: &[Token], is_unknown: bool) {
        match Spans::of(&self.draft.text).field_at(at) {
            Some(span) => {
                self.gone.extend(is_unknown.then(|| (self.draft.original(span.start), None)));
                self.draft.leave_out(span);
            }
            None => self.leave_out_part(here, tokens),
        }
    }

    /// Reads the draft, as long as there is work left to do.
    fn read(&mut self) -> Option<SpannedError> {
        self.work = self.work.checked_sub(self.draft.text.len())?;
        (self.refuses)(&self.draft.text)
    }

    /// Keeps a slip in the draft as one in the text as it was.
    fn note(&mut self, slip: Diagnostic) {
        let span = self.draft.original(slip.span.start)..self.draft.original(slip.span.end);
        if !self.lines.iter().any(|line| line.start <= span.start && span.start <= line.end) {
            self.found.push(Diagnostic { span, ..slip });
        }
    }

    /// Whether a field is missing only because it, or a name that was not understood, was left out.
    fn is_explained(&self, at: usize, field: &str) -> bool {
        let spans = Spans::of(&self.draft.text);
        let (inner, _) = spans.fields_around(at);
        self.gone.iter().any(|(place, name)| {
            name.as_ref().is_none_or(|name| name == field) && spans.fields_around(self.draft.now(*place)).0 == inner
        })
    }

    /// Puts a missing field in, with a value that the reader takes; the next mistake.
    fn supply(&mut self, at: usize, field: &str) -> Option<SpannedError> {
        let (inner, _) = Spans::of(&self.draft.text).fields_around(at);
        let whole = self.draft.text.clone();
        let mut values: Vec<String> = VALUES.iter().rev().map(|v| (*v).to_owned()).collect();
        while let Some(value) = values.pop() {
            let words = format!("{field}: {value}, ");
            let text = format!("{}{words}{}", whole.get(..inner.start)?, whole.get(inner.start..)?);
            self.work = self.work.checked_sub(text.len())?;
            let error = (self.refuses)(&text)?;
            let at = offset(&text, &error.span.start);
            if (inner.start..inner.start + words.len()).contains(&at) {
                if let Error::NoSuchEnumVariant { expected, .. } = &error.code {
                    values.extend(expected.first().filter(|_| value == "_").map(|word| (*word).to_owned()));
                }
                continue;
            }
            self.draft.insert(inner.start, &words);
            return (self.found.len() < MOST).then_some(error);
        }
        let item = Spans::of(&whole).item_around(at)?;
        self.draft.leave_out(item);
        self.read()
    }

    /// The field behind which `field` belongs, in the brackets that end at `at`. The reader names all fields in their
    /// order when it meets one that nobody knows.
    fn before_missing(&mut self, at: usize, field: &str) -> Option<Range<usize>> {
        let text = &self.draft.text;
        let spans = Spans::of(text);
        let (inner, mut present) = spans.fields_around(at);
        // A field that was put in stands nowhere.
        present.retain(|(_, span)| self.draft.original(span.start) < self.draft.original(span.end));
        let (before, behind) = (text.get(..inner.start)?, text.get(inner.start..)?);
        self.work = self.work.checked_sub(text.len())?;
        let asked = (self.refuses)(&format!("{before}{NOBODYS}{behind}"))?;
        let Error::NoSuchStructField { expected, .. } = asked.code else { return None };
        let earlier = expected.iter().take_while(|name| **name != field);
        let place = |name: &&str| present.iter().find(|(n, _)| n == name).map(|(_, span)| span.clone());
        let span = earlier.filter_map(place).last().unwrap_or(inner.start.saturating_sub(1)..inner.start);
        // Of several lines the last one is where the next field begins.
        let is_long = text.get(span.clone())?.contains('\n');
        Some(if is_long { span.end.saturating_sub(1)..span.end } else { span })
    }

    /// Leaves out the smallest part around `at` behind which the text goes on as it should.
    fn leave_out_part(&mut self, at: usize, tokens: &[Token]) {
        let spans = Spans::of(&self.draft.text);
        let whole = |part: Part| {
            let ends_well = ends_well(&self.draft.text, tokens, &part);
            let span = if ends_well { Some(part.span.clone()) } else { line_of(&self.draft.text, tokens, &part) };
            span.map(|span| (span, part.name))
        };
        let Some((span, name)) = spans.parts_around(at).find_map(whole) else { return };
        self.gone.extend(name.map(|name| (self.draft.original(span.start), Some(name))));
        self.draft.leave_out(span);
    }
}

/// Whether a comma between values is missing at `at`: what follows is another field, or another item of a list.
fn parts_values(tokens: &[Token], at: usize) -> bool {
    let index = tokens.partition_point(|t| t.span.start < at);
    let what = |i: usize| tokens.get(i).map(|t| t.what);
    let mut depth = 0usize;
    let list = tokens.iter().take(index).rev().find_map(|token| match token.what {
        What::Close(_) => {
            depth += 1;
            None
        }
        What::Open(c) if depth == 0 => Some(c == '['),
        What::Open(_) => {
            depth -= 1;
            None
        }
        _ => None,
    });
    match what(index) {
        Some(What::Word) => what(index + 1) == Some(What::Colon),
        Some(What::Text(_) | What::Open(_)) => list == Some(true),
        _ => false,
    }
}

/// The rest of the line of a field that stands on a line of its own, where it is too broken to end by itself.
fn line_of(text: &str, tokens: &[Token], part: &Part) -> Option<Range<usize>> {
    let line = line(text, part.span.start)?;
    let begins_it = text.get(line.start..part.span.start)?.trim().is_empty();
    let index = tokens.partition_point(|t| t.span.start < line.end);
    let what = |i: usize| tokens.get(i).map(|t| t.what);
    let goes_on = matches!(what(index), None | Some(What::Close(_))) || what(index + 1) == Some(What::Colon);
    let on_it = tokens.iter().take(index).rev().take_while(|t| t.span.start >= line.start);
    let brackets = on_it.filter(|t| matches!(t.what, What::Open(_) | What::Close(_))).count();
    (part.name.is_some() && begins_it && goes_on && brackets == 0).then_some(part.span.start..line.end)
}

/// Whether the text goes on with a field, an item or an end where `part` is left out; a bare word in a list of texts
/// may be one of many that lack their quotes.
fn ends_well(text: &str, tokens: &[Token], part: &Part) -> bool {
    let index = tokens.partition_point(|t| t.span.start < part.span.end);
    let what = |i: usize| tokens.get(i).map(|t| t.what);
    let comma = what(index) == Some(What::Comma);
    let next = what(index + usize::from(comma));
    let is_end = matches!(next, None | Some(What::Close(_)));
    if part.name.is_some() {
        let is_field = matches!(next, Some(What::Word | What::Text(_)));
        return is_end || (comma && is_field && what(index + 2) == Some(What::Colon));
    }
    let value = text.get(part.span.clone()).unwrap_or("");
    let is_bare = value.starts_with(|c: char| c.is_alphabetic()) && !part.bracketed;
    (is_end || comma) && !is_bare
}
