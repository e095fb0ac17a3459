//! What the RON reader says, in the words of somebody who writes a script.

use std::ops::Range;

use ron::Error;

use super::tokens::{Token, What};
use crate::domain::check::Severity;
use crate::domain::nearest::likely;
use crate::message;
use crate::words::Message;

/// Texts stand in this quote elsewhere.
const SINGLE: char = '\'';

/// How it is told that a comma is missing.
pub fn no_comma() -> Message {
    message!("check-comma-missing")
}

/// Something wrong at a place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The bytes it is about.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: Message,
    /// What to do.
    pub help: Option<Message>,
}

impl Diagnostic {
    /// A slip with something to do about it.
    pub fn new(span: Range<usize>, message: Message, help: impl Into<Option<Message>>) -> Self {
        Diagnostic { severity: Severity::Error, span, message, help: help.into() }
    }
}

/// Says `error`, which the reader met at byte `at` of `text`.
pub fn say(error: &Error, at: usize, text: &str, tokens: &[Token]) -> Diagnostic {
    let index = tokens.partition_point(|t| t.span.end <= at);
    let place = Place {
        text,
        before: tokens.get(..index).and_then(<[_]>::last),
        here: tokens.get(index),
        next: tokens.get(index + 1),
    };
    let (message, help) = match error {
        Error::ExpectedComma => return place.comma(at),
        other => said(other, &place),
    };
    Diagnostic::new(place.span(at), message, help)
}

/// What the reader says, and what to do.
fn said(error: &Error, place: &Place) -> (Message, Option<Message>) {
    let alone = |message: Message| (message, None);
    let and = |message: Message, help: Message| (message, Some(help));
    match error {
        Error::NoSuchStructField { expected, found, outer } => {
            (message!("check-no-field", found, thing = thing(outer.as_deref())), known(found, expected))
        }
        Error::NoSuchEnumVariant { expected, found, outer } => {
            (unknown_variant(found, outer.as_deref()), known(found, expected))
        }
        Error::MissingStructField { field, outer } => and(
            message!("check-missing-in", field = *field, thing = thing(outer.as_deref())),
            message!("check-add-field", field = *field),
        ),
        Error::DuplicateStructField { field, outer } => and(
            message!("check-given-twice", field = *field, thing = thing(outer.as_deref())),
            message!("check-leave-one-out"),
        ),
        Error::ExpectedString | Error::ExpectedChar => (message!("check-text-expected"), place.quoting()),
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } => {
            (message!("check-whole-number-expected"), place.unquoting())
        }
        Error::ExpectedFloat => (message!("check-number-expected"), place.unquoting()),
        Error::ExpectedBoolean => and(message!("check-boolean-expected"), message!("check-write-boolean")),
        Error::IntegerOutOfBounds => alone(message!("check-out-of-bounds", number = place.here())),
        Error::ExpectedArray => and(message!("check-list-expected"), message!("check-square-brackets")),
        Error::ExpectedArrayEnd => alone(message!("check-expected", sign = "]")),
        Error::ExpectedNamedStructLike(name) => {
            and(message!("check-thing-expected", thing = thing(Some(name))), message!("check-round-brackets"))
        }
        Error::ExpectedStructLike => (message!("check-expected", sign = "("), place.listing()),
        Error::ExpectedStructLikeEnd => {
            and(message!("check-expected", sign = ")"), message!("check-more-than-belongs"))
        }
        Error::ExpectedMapColon => and(message!("check-colon-expected"), message!("check-write-field")),
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) => (message!("check-name-expected"), place.bare()),
        Error::TrailingCharacters => and(message!("check-behind-end"), message!("check-one-thing")),
        Error::Eof => and(message!("check-ends-early"), message!("check-cut-off")),
        Error::ExceededRecursionLimit => and(message!("check-too-deep"), message!("check-a-dozen")),
        Error::UnclosedBlockComment => and(message!("check-open-comment"), message!("check-end-comment")),
        Error::InvalidEscape(why) => and(message!("check-backslash", why = *why), message!("check-write-backslash")),
        other => alone(message!("check-reader", what = other.to_string())),
    }
}

/// Where the reader stopped.
struct Place<'a> {
    text: &'a str,
    before: Option<&'a Token>,
    here: Option<&'a Token>,
    next: Option<&'a Token>,
}

impl Place<'_> {
    fn span(&self, at: usize) -> Range<usize> {
        self.here.or(self.before).map_or(at..at, |t| t.span.clone())
    }

    fn here(&self) -> &str {
        self.here.and_then(|t| self.text.get(t.span.clone())).unwrap_or("…")
    }

    /// The reader wants a comma wherever something it took for whole goes on.
    fn comma(&self, at: usize) -> Diagnostic {
        let inside = self.here.filter(|t| t.span.start < at && t.what == What::Word);
        if let Some(token) = inside {
            let below = self.here().split_once('.').and_then(|(whole, _)| whole.parse::<u32>().ok());
            let help = below.map(|below| message!("check-write-whole", below, above = below.saturating_add(1)));
            return Diagnostic::new(token.span.clone(), message!("check-no-whole-number", number = self.here()), help);
        }
        let span = self.span(at);
        let joined = |what: What| self.before.is_some_and(|b| b.what == what && b.span.end == span.start);
        match self.here.map(|t| t.what) {
            Some(What::Word) if joined(What::Text(true)) => {
                let message = message!("check-quote-inside");
                Diagnostic::new(span.start - 1..span.start, message, message!("check-escape-quote"))
            }
            Some(What::Word) if self.is_unit() => {
                let message = message!("check-does-not-belong", what = self.here());
                Diagnostic::new(span, message, message!("check-number-alone"))
            }
            Some(What::Open('(')) if joined(What::Word) => {
                Diagnostic::new(span, message!("check-no-brackets"), message!("check-leave-brackets-out"))
            }
            Some(What::Other(c)) => {
                Diagnostic::new(span, message!("check-does-not-belong", what = c), message!("check-parted-by-commas"))
            }
            _ => {
                let end = self.before.map_or(at, |b| b.span.end);
                Diagnostic::new(end..end + 1, no_comma(), message!("check-put-commas"))
            }
        }
    }

    /// Whether a word stands behind a number, as in `75 min`, and is no field.
    fn is_unit(&self) -> bool {
        let before = self.before.and_then(|t| self.text.get(t.span.clone())).unwrap_or("");
        before.parse::<f64>().is_ok() && self.next.is_none_or(|t| t.what != What::Colon)
    }

    fn quoting(&self) -> Option<Message> {
        match self.here.map(|t| t.what) {
            Some(What::Word) => Some(message!("check-write-quoted", text = self.here())),
            Some(What::Text(_)) if self.here().starts_with(SINGLE) => {
                Some(message!("check-write-quoted", text = self.here().trim_matches(SINGLE)))
            }
            Some(What::Open('[')) => Some(message!("check-one-text")),
            _ => None,
        }
    }

    /// A list behind a name, as in `Pairs[ … ]`.
    fn listing(&self) -> Option<Message> {
        let word = self.before.filter(|t| t.what == What::Word).and_then(|t| self.text.get(t.span.clone()))?;
        let is_list = self.here.is_some_and(|t| t.what == What::Open('['));
        is_list.then(|| message!("check-list-in-brackets", word))
    }

    /// What stands here, without its quotes.
    fn inside(&self) -> &str {
        self.here().trim_matches('"')
    }

    fn bare(&self) -> Option<Message> {
        let is_text = matches!(self.here.map(|t| t.what), Some(What::Text(_)));
        is_text.then(|| message!("check-write-bare", text = self.inside()))
    }

    fn unquoting(&self) -> Option<Message> {
        self.bare().filter(|_| self.inside().parse::<f64>().is_ok())
    }
}

/// That a word is none of a list's.
fn unknown_variant(found: &str, outer: Option<&str>) -> Message {
    match outer {
        Some("Kind") => message!("check-no-kind", found),
        Some("Side") => message!("check-no-side", found),
        Some("Cap") => message!("check-no-cap", found),
        Some("Answer") => message!("check-no-answer-to-sign", found),
        Some("Grade") => message!("check-no-grade", found),
        Some("ThemeName") => message!("check-no-theme", found),
        Some("Bell") => message!("check-no-bell", found),
        _ => message!("check-no-word", found),
    }
}

fn known(found: &str, expected: &[&str]) -> Option<Message> {
    let all = || expected.iter().map(|e| format!("`{e}`")).collect::<Vec<_>>().join(", ");
    match likely(found, expected.iter().copied()) {
        Some(near) => Some(message!("check-did-you-mean", near)),
        None if expected.is_empty() => None,
        None => Some(message!("check-known-here", known = all())),
    }
}

fn thing(name: Option<&str>) -> Message {
    match name {
        Some("Workshop") => message!("check-thing-workshop"),
        Some("Step") => message!("check-thing-step"),
        Some("Notes") => message!("check-thing-notes"),
        Some("Pair") => message!("check-thing-pair"),
        Some("Sign") => message!("check-thing-sign"),
        Some("Numbers") => message!("check-thing-numbers"),
        Some("Choice") => message!("check-thing-choice"),
        Some("Answer") => message!("check-thing-answer"),
        Some("Flag") => message!("check-thing-flag"),
        Some("Date") => message!("check-thing-date"),
        Some("Lines") => message!("check-thing-lines"),
        Some("Survey") => message!("check-thing-survey"),
        Some("SeenOf") => message!("check-thing-seen-of"),
        Some("Grid") => message!("check-thing-grid"),
        Some("Axis") => message!("check-thing-axis"),
        Some("Promise") => message!("check-thing-promise"),
        Some("Tag") => message!("check-thing-tag"),
        Some("Mark") => message!("check-thing-mark"),
        Some("Sort") => message!("check-thing-sort"),
        Some("Bin") => message!("check-thing-bin"),
        Some("Card") => message!("check-thing-card"),
        Some("Prompt") => message!("check-thing-prompt"),
        Some("CasePair") => message!("check-thing-told-pair"),
        Some("Case") => message!("check-thing-case"),
        Some("Course") => message!("check-thing-course"),
        Some("Module") => message!("check-thing-module"),
        Some("Line") => message!("check-thing-evidence"),
        Some("Task") => message!("check-thing-action"),
        Some("Ladder") => message!("check-thing-ladder"),
        Some("Rung") => message!("check-thing-rung"),
        Some("Remedy") => message!("check-thing-remedy"),
        Some("Dimension") => message!("check-thing-dimension"),
        Some("Family") => message!("check-thing-family"),
        Some("Config") => message!("check-thing-config"),
        Some("Rebound") => message!("check-thing-keys"),
        Some("Head") => message!("check-thing-session"),
        Some("Entry") => message!("check-thing-entry"),
        Some("OverTrust") => message!("check-thing-field", name = "over_trust"),
        Some("Rules") => message!("check-thing-field", name = "rules"),
        Some("ConfidenceRules") => message!("check-thing-field", name = "confidence"),
        Some(name) => message!("check-thing-field", name),
        None => message!("check-thing-here"),
    }
}
