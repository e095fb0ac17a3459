//! What is wrong with a file, told like a compiler tells it: where, the line itself, and what to do.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::path::PathBuf;

use unicode_width::UnicodeWidthStr;

use crate::domain::check::Severity;
use crate::domain::text::one_line;
use crate::words::{Message, Value, Words};
use crate::{message, say};

/// The most problems that are printed of one file.
const SHOWN: usize = 20;

/// The most characters of a line that are kept before, in and behind the words pointed at.
const AROUND: usize = 48;

/// Where a text comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Compiled into the program: its path in the source tree.
    Bundled(&'static str),
    /// A file.
    File(PathBuf),
}

impl Origin {
    /// Where that is, in words.
    #[must_use]
    pub fn said(&self) -> Value {
        match self {
            Origin::Bundled(path) => message!("file-bundled", path = *path).into(),
            Origin::File(path) => one_line(&path.to_string_lossy()).into_owned().into(),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Bundled(path) => write!(f, "bundled {path}"),
            Origin::File(path) => f.write_str(&one_line(&path.to_string_lossy())),
        }
    }
}

/// One thing that is wrong, safe to print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// The line behind the last character that is meant.
    pub end_line: usize,
    /// The column behind the last character that is meant.
    pub end_column: usize,
    /// The line, made harmless and cut to what is around the column.
    pub source: String,
    /// The columns of [`Problem::source`] that are meant, from 0, as a terminal counts them.
    pub caret: Range<usize>,
    /// What is wrong.
    pub message: Message,
    /// What to do.
    pub help: Option<Message>,
}

impl Problem {
    /// The problem `message` at the bytes `span` of `text`.
    #[must_use]
    pub fn at(text: &str, span: Range<usize>, message: Message, help: impl Into<Option<Message>>) -> Self {
        let start = floor(text, span.start);
        let end = floor(text, span.end.max(start));
        let (line, line_start) = line_of(text, start);
        let rest = text.get(line_start..).unwrap_or("");
        let line_end = line_start + rest.find(['\n', '\r']).unwrap_or(rest.len());
        let part = |range: Range<usize>| text.get(range).unwrap_or("");
        let before = part(line_start..start);
        let meant = part(start..end.min(line_end).max(start));
        let behind = part(end.min(line_end).max(start)..line_end.max(start));
        let column = before.chars().count() + 1;
        let before = one_line(&last_chars(before)).into_owned();
        let meant = one_line(&first_chars(meant)).into_owned();
        let caret = before.width()..before.width() + meant.width().max(1);
        let source = before + &meant + &one_line(&first_chars(behind));
        let harmless = |said: Message| said.with_texts(&|text| one_line(text).into_owned());
        let (message, help) = (harmless(message), help.into().map(harmless));
        let (end_line, end_start) = line_of(text, end);
        let end_column = part(end_start..end).chars().count() + 1;
        Problem { severity: Severity::Error, line, column, end_line, end_column, source, caret, message, help }
    }

    /// The same, that bad.
    #[must_use]
    pub fn graded(self, severity: Severity) -> Self {
        Problem { severity, ..self }
    }

    /// What is wrong and what to do, in the words of the gate.
    #[must_use]
    pub fn said(&self, words: &Words) -> (String, Option<String>) {
        (words.say(&self.message), self.help.as_ref().map(|help| words.say(help)))
    }

    /// The problem with its line, a caret under the words and what to do.
    #[must_use]
    pub fn render(&self, origin: &Origin, ink: Ink, words: &Words) -> String {
        let number = self.line.to_string();
        let margin = " ".repeat(number.len());
        let word = ink.graded(self.severity, &words.say(&self.severity.said()));
        let carets = ink.graded(self.severity, &"^".repeat(self.caret.len()));
        let (arrow, bar, equals) = (ink.frame("-->"), ink.frame("|"), ink.frame("="));
        let mut lines = vec![
            format!("{word}: {}", ink.strong(&words.say(&self.message))),
            format!("{margin}{arrow} {origin}:{}:{}", self.line, self.column),
            format!("{margin} {bar}"),
            format!("{} {bar} {}", ink.frame(&number), self.source.trim_end()),
            format!("{margin} {bar} {}{carets}", " ".repeat(self.caret.start)),
        ];
        let help = self.help.as_ref().map(|help| say!(words, "check-help", help));
        lines.extend(help.map(|help| format!("{margin} {equals} {help}")));
        lines.push(String::new());
        lines.join("\n")
    }
}

/// Whether a rendered problem is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Plain text.
    Plain,
    /// With escape sequences of the terminal's sixteen colours.
    Ansi,
}

impl Ink {
    fn graded(self, severity: Severity, text: &str) -> String {
        match severity {
            Severity::Error => self.paint("1;91", text),
            Severity::Warning => self.paint("1;33", text),
        }
    }

    fn frame(self, text: &str) -> String {
        self.paint("36", text)
    }

    fn strong(self, text: &str) -> String {
        self.paint("1", text)
    }

    fn paint(self, codes: &str, text: &str) -> String {
        match self {
            Ink::Plain => text.to_owned(),
            Ink::Ansi => format!("\u{1b}[{codes}m{text}\u{1b}[0m"),
        }
    }
}

/// A file that is not what it should be, with everything that is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invalid {
    /// Which file.
    pub origin: Origin,
    /// What is wrong, from the top of the file down; at least one.
    pub problems: Vec<Problem>,
}

impl std::error::Error for Invalid {}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Words::default().say(&self.said()))
    }
}

impl Invalid {
    /// A file with one problem.
    #[must_use]
    pub fn one(origin: Origin, problem: Problem) -> Self {
        Invalid { origin, problems: vec![problem] }
    }

    /// One line: the first problem, and how many more there are. [`Invalid::rendered`] has them all.
    #[must_use]
    pub fn said(&self) -> Message {
        let origin = self.origin.said();
        match self.problems.first() {
            None => message!("file-invalid", origin),
            Some(Problem { line, column, message, .. }) => {
                let more = self.problems.len() - 1;
                message!("file-problem", origin, line = *line, column = *column, message, more)
            }
        }
    }

    /// The same in English, at length.
    #[must_use]
    pub fn render(&self) -> String {
        self.rendered(&Words::default())
    }

    /// Every problem with its line, a caret and what to do, in plain text; at most 20 of them.
    #[must_use]
    pub fn rendered(&self, words: &Words) -> String {
        let shown = self.problems.iter().take(SHOWN).map(|p| p.render(&self.origin, Ink::Plain, words) + "\n");
        let mut out: String = shown.collect();
        let hidden = self.problems.len().saturating_sub(SHOWN);
        if hidden > 0 {
            out.push_str(&say!(words, "check-more", count = hidden, origin = self.origin.said()));
            out.push('\n');
        }
        out
    }
}

/// The nearest character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0)
}

/// Number and start of the line that byte `at` is on; LF, CR LF and CR end lines.
fn line_of(text: &str, at: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    let before = bytes.get(..at).unwrap_or(bytes);
    let ends = before.iter().enumerate().filter(|&(i, &b)| match b {
        b'\n' => true,
        b'\r' => bytes.get(i + 1) != Some(&b'\n'),
        _ => false,
    });
    ends.fold((1, 0), |(line, _), (i, _)| (line + 1, i + 1))
}

fn first_chars(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(AROUND).and_then(|(at, _)| text.get(..at)) {
        Some(first) => Cow::Owned(format!("{first}…")),
        None => Cow::Borrowed(text),
    }
}

fn last_chars(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth_back(AROUND).and_then(|(at, c)| text.get(at + c.len_utf8()..)) {
        Some(last) => Cow::Owned(format!("…{last}")),
        None => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests;
