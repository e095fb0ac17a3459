//! Whether a script and a ladder make sense: every problem at once, each with the place it is at.

mod case;
mod course;
mod grid;
mod ladder;
mod lens;
mod lists;
mod negation;
mod pairs;
mod rails;
mod signs;
mod sort;
mod text;
mod told;
mod wording;
mod workshop;
mod write;

use std::fmt;

use super::workshop::Kind;
use crate::message;
use crate::words::Message;

pub use case::check_case;
pub use course::check_course;
pub use ladder::check_ladder;
pub use text::is_id;
use workshop::Check;
pub use workshop::{MAX_QUESTIONS, check};

/// One part of a [`Path`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Segment {
    /// A field, by the name it has in the file.
    Field(&'static str),
    /// A position in a list or a tuple, from 0.
    Index(usize),
    /// A key of a map.
    Key(String),
}

/// Where in a script or ladder something is, as in `steps[3].kind[1].rung`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Path(Vec<Segment>);

impl Path {
    /// This path and a field of what is there.
    #[must_use]
    pub fn field(&self, name: &'static str) -> Path {
        self.and(Segment::Field(name))
    }

    /// This path and a position in what is there.
    #[must_use]
    pub fn at(&self, index: usize) -> Path {
        self.and(Segment::Index(index))
    }

    /// This path and a key in what is there.
    #[must_use]
    pub fn key(&self, key: &str) -> Path {
        self.and(Segment::Key(key.to_owned()))
    }

    /// This path as seen from outside, where what it starts at is the field `name`.
    #[must_use]
    pub fn inside(&self, name: &'static str) -> Path {
        Path([Segment::Field(name)].into_iter().chain(self.0.iter().cloned()).collect())
    }

    /// Its parts, outermost first.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    fn and(&self, segment: Segment) -> Path {
        Path(self.0.iter().cloned().chain([segment]).collect())
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Field(name) if i == 0 => f.write_str(name)?,
                Segment::Field(name) => write!(f, ".{name}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
                Segment::Key(key) => write!(f, "[{key:?}]")?,
            }
        }
        Ok(())
    }
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// It can be used; something in it will probably not do what its author wants.
    Warning,
}

impl Severity {
    /// What a person reads of it.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Severity::Error => message!("check-error"),
            Severity::Warning => message!("check-warning"),
        }
    }

    /// The word for it, for machines.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// Where.
    pub path: Path,
    /// What is wrong, as a sentence's start.
    pub message: Message,
    /// What to do about it.
    pub help: Option<Message>,
    /// The other place, where two do not go together.
    pub other: Option<Path>,
}

impl Finding {
    /// An error.
    #[must_use]
    pub fn error(path: Path, message: Message, help: impl Into<Option<Message>>) -> Self {
        Finding { severity: Severity::Error, path, message, help: help.into(), other: None }
    }

    /// A warning.
    #[must_use]
    pub fn warning(path: Path, message: Message, help: impl Into<Option<Message>>) -> Self {
        Finding { severity: Severity::Warning, ..Finding::error(path, message, help) }
    }

    /// The same, with the other place that it does not go together with.
    #[must_use]
    pub fn with(self, other: Path) -> Self {
        Finding { other: Some(other), ..self }
    }
}

impl<'a> Check<'a> {
    /// Checks what a kind of step brings, each in a file of its own; whether it has nothing of what it should bring.
    fn is_empty(&mut self, path: &Path, kind: &'a Kind) -> bool {
        match kind {
            Kind::Pairs(pairs) => self.pairs(path, pairs),
            Kind::Sides(pairs) => self.both_sides(path, pairs),
            Kind::Signs(signs) => self.signs(path, signs),
            Kind::Lens(lenses) => self.lenses(path, lenses),
            Kind::Grid(grid) => self.grid(path, grid),
            Kind::Sort(sort) => self.sort(path, sort),
            Kind::Write(prompts) => self.prompts(path, prompts),
            Kind::Told(pairs) => self.told(path, pairs),
            Kind::Compare => self.compare(path),
            Kind::Brief | Kind::Gap | Kind::Reading | Kind::Actions | Kind::Close => false,
        }
    }
}

/// Findings as they are gathered.
#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, path: Path, message: Message, help: impl Into<Option<Message>>) {
        self.0.push(Finding::error(path, message, help));
    }

    fn warn(&mut self, path: Path, message: Message, help: impl Into<Option<Message>>) {
        self.0.push(Finding::warning(path, message, help));
    }

    fn add_twin(&mut self, path: Path, other: Path, message: Message, help: impl Into<Option<Message>>) {
        self.0.push(Finding::error(path, message, help).with(other));
    }

    fn warn_twin(&mut self, path: Path, other: Path, message: Message, help: impl Into<Option<Message>>) {
        self.0.push(Finding::warning(path, message, help).with(other));
    }
}
