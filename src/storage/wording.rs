//! What the RON reader says, in the words of somebody who writes a script.

use std::ops::Range;

use ron::Error;

use super::tokens::{Token, What};
use crate::domain::check::Severity;
use crate::domain::nearest::likely;

/// How it is told that a field is unknown.
const NO_FIELD: &str = "there is no field";

/// How it is told that a comma is missing.
pub const NO_COMMA: &str = "a comma is missing here";

/// Something wrong at a place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// How bad it is.
    pub severity: Severity,
    /// The bytes it is about.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

impl Slip {
    /// A slip with something to do about it.
    pub fn new(span: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Self {
        let help = Some(help.into()).filter(|h| !h.is_empty());
        Slip { severity: Severity::Error, span, message: message.into(), help }
    }
}

/// Says `error`, which the reader met at byte `at` of `text`.
pub fn say(error: &Error, at: usize, text: &str, tokens: &[Token]) -> Slip {
    let index = tokens.partition_point(|t| t.span.end <= at);
    let place = Place {
        text,
        before: tokens.get(..index).and_then(<[_]>::last),
        here: tokens.get(index),
        next: tokens.get(index + 1),
    };
    let (message, help) = match error {
        Error::ExpectedComma => return place.comma(at),
        Error::NoSuchStructField { expected, found, outer } => unknown_field(found, expected, outer.as_deref()),
        Error::NoSuchEnumVariant { expected, found, outer } => unknown_variant(found, expected, outer.as_deref()),
        Error::MissingStructField { field, outer } => {
            (format!("`{field}` is missing in {}", thing(outer.as_deref())), format!("add `{field}: …,`"))
        }
        Error::DuplicateStructField { field, outer } => {
            (format!("`{field}` is given twice in {}", thing(outer.as_deref())), "leave one of them out".into())
        }
        Error::ExpectedString | Error::ExpectedChar => {
            ("a text in double quotes is expected here".into(), place.quoting())
        }
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } => {
            ("a whole number is expected here".into(), place.unquoting())
        }
        Error::ExpectedFloat => ("a number is expected here".into(), place.unquoting()),
        Error::ExpectedBoolean => {
            ("`true` or `false` is expected here".into(), "write it in small letters, without quotes".into())
        }
        Error::IntegerOutOfBounds => (format!("{} is too small or too large here", place.number()), String::new()),
        Error::ExpectedArray => ("a list is expected here".into(), "a list stands in square brackets: [ … ]".into()),
        Error::ExpectedArrayEnd => ("`]` is expected here".into(), String::new()),
        Error::ExpectedNamedStructLike(name) => {
            (format!("{} is expected here", thing(Some(name))), "it stands in round brackets: ( … )".into())
        }
        Error::ExpectedStructLike => ("`(` is expected here".into(), String::new()),
        Error::ExpectedStructLikeEnd => ("`)` is expected here".into(), "there is more here than belongs".into()),
        Error::ExpectedMapColon => ("a colon is expected here".into(), "write `name: value,`".into()),
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) => ("a name is expected here".into(), place.bare()),
        Error::TrailingCharacters => {
            ("there is something behind the end".into(), "a file holds one thing, in one pair of brackets".into())
        }
        Error::Eof => ("the file ends too early".into(), "a bracket is missing, or the file was cut off".into()),
        Error::ExceededRecursionLimit => {
            ("the brackets are nested too deeply".into(), "a script needs no more than a dozen levels".into())
        }
        Error::UnclosedBlockComment => ("a comment is never closed".into(), "end it with */".into()),
        Error::InvalidEscape(why) => {
            (format!("this backslash is not understood: {why}"), "for a backslash, write \\\\".into())
        }
        other => (other.to_string(), String::new()),
    };
    Slip::new(place.span(at), message, help)
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
        self.here.and_then(|t| self.text.get(t.span.clone())).unwrap_or("the end")
    }

    fn number(&self) -> String {
        format!("`{}`", self.here())
    }

    /// The reader wants a comma wherever something it took for whole goes on.
    fn comma(&self, at: usize) -> Slip {
        let inside = self.here.filter(|t| t.span.start < at && t.what == What::Word);
        if let Some(token) = inside {
            return Slip::new(
                token.span.clone(),
                format!("a whole number is expected here, not {}", self.number()),
                "",
            );
        }
        let span = self.span(at);
        let joined = |what: What| self.before.is_some_and(|b| b.what == what && b.span.end == span.start);
        match self.here.map(|t| t.what) {
            Some(What::Word) if joined(What::Text(true)) => {
                let message = "a double quote inside a text needs a backslash";
                Slip::new(span.start - 1..span.start, message, "write \\\" for it")
            }
            Some(What::Word) if self.is_unit() => {
                let message = format!("{} does not belong here", self.number());
                Slip::new(span, message, "a number stands alone")
            }
            Some(What::Open('(')) if joined(What::Word) => {
                Slip::new(span, "nothing in brackets belongs here", "leave the brackets out")
            }
            Some(What::Other(c)) => {
                Slip::new(span, format!("`{c}` does not belong here"), "values are parted by commas")
            }
            _ => {
                let end = self.before.map_or(at, |b| b.span.end);
                Slip::new(end..end + 1, NO_COMMA, "put a comma behind each value")
            }
        }
    }

    /// Whether a word stands behind a number, as in `75 min`, and is no field.
    fn is_unit(&self) -> bool {
        let before = self.before.and_then(|t| self.text.get(t.span.clone())).unwrap_or("");
        before.parse::<f64>().is_ok() && self.next.is_none_or(|t| t.what != What::Colon)
    }

    fn quoting(&self) -> String {
        match self.here.map(|t| t.what) {
            Some(What::Word) => format!("write \"{}\"", self.here()),
            Some(What::Open('[')) => "one text belongs here, and no list".to_owned(),
            _ => String::new(),
        }
    }

    fn bare(&self) -> String {
        match self.here.map(|t| t.what) {
            Some(What::Text(_)) => format!("write {}, without quotes", self.here().trim_matches('"')),
            _ => String::new(),
        }
    }

    fn unquoting(&self) -> String {
        let bare = self.here().trim_matches('"');
        match self.here.map(|t| t.what) {
            Some(What::Text(_)) if bare.parse::<f64>().is_ok() => format!("write {bare}, without quotes"),
            _ => String::new(),
        }
    }
}

fn unknown_field(found: &str, expected: &[&str], outer: Option<&str>) -> (String, String) {
    (format!("{NO_FIELD} `{found}` in {}", thing(outer)), known(found, expected))
}

fn unknown_variant(found: &str, expected: &[&str], outer: Option<&str>) -> (String, String) {
    let what = match outer {
        Some("Kind") => "kind of step",
        Some("Side") => "side",
        Some("Cap") => "cap",
        Some("Answer") => "answer to a sign",
        Some("Grade") => "grade of evidence",
        Some("ThemeName") => "theme",
        Some("Bell") => "bell",
        _ => "word known here",
    };
    (format!("`{found}` is no {what}"), known(found, expected))
}

fn known(found: &str, expected: &[&str]) -> String {
    let all = expected.iter().map(|e| format!("`{e}`")).collect::<Vec<_>>().join(", ");
    match likely(found, expected.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if expected.is_empty() => String::new(),
        None => format!("known here: {all}"),
    }
}

fn thing(name: Option<&str>) -> String {
    let known = match name {
        Some("Workshop") => "a workshop script",
        Some("Step") => "a step",
        Some("Notes") => "a step's notes",
        Some("Pair") => "a pair",
        Some("Sign") => "a sign",
        Some("Prompt") => "a prompt",
        Some("ToldPair") => "a pair of a told case",
        Some("Case") => "a made-up account",
        Some("Line") => "a line of evidence",
        Some("Task") => "an action",
        Some("Ladder") => "a ladder",
        Some("Rung") => "a rung",
        Some("Remedy") => "a remedy",
        Some("Dimension") => "a dimension",
        Some("Family") => "a family",
        Some("OverTrust") => "`over_trust`",
        Some("Rules") => "`rules`",
        Some("ConfidenceRules") => "`confidence`",
        Some("Config") => "the configuration",
        Some("Rebound") => "a line of `keys`",
        Some("Head") => "a session",
        Some("Entry") => "an entry",
        Some(other) => return format!("`{other}`"),
        None => "what stands here",
    };
    known.to_owned()
}
