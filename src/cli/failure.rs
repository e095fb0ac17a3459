//! Why a command did not do what it was asked.

use std::fmt::Display;
use std::io;

use crate::say;
use crate::storage::output::OutputError;
use crate::storage::problem::Invalid;
use crate::storage::scripts::ScriptError;
use crate::storage::sessions::{OpenError, SaveError};
use crate::words::{Message, Value, Words};

/// Why a command did not do what it was asked; its kind decides the exit code.
#[derive(Debug)]
pub enum Failure {
    /// It failed.
    Failed(Value),
    /// It cannot be asked like this.
    Usage(Value),
    /// A file of votes is not valid.
    Invalid(Vec<Value>),
    /// A script or `config.ron` is not valid.
    Script(Invalid),
    /// A session cannot be read.
    Damaged(Invalid),
    /// Standard output was closed by whoever read it: nobody is left to be told.
    Closed,
}

impl Failure {
    /// The exit code.
    #[must_use]
    pub fn code(&self) -> u8 {
        match self {
            Failure::Failed(_) | Failure::Damaged(_) => 1,
            Failure::Usage(_) => 2,
            Failure::Invalid(_) | Failure::Script(_) => 3,
            Failure::Closed => 0,
        }
    }

    pub(super) fn failed(error: impl Display) -> Self {
        Failure::Failed(error.to_string().into())
    }

    /// What is said of it, in lines.
    pub(super) fn text(&self, words: &Words) -> String {
        let error = |why: &Value| say!(words, "cli-error", why = why.clone());
        match self {
            Failure::Failed(why) | Failure::Usage(why) => error(why),
            Failure::Invalid(all) => all.iter().map(error).collect::<Vec<_>>().join("\n"),
            Failure::Script(invalid) => invalid.rendered(words),
            Failure::Damaged(invalid) => format!("{}\n{}", invalid.rendered(words), say!(words, "cli-left-as-it-is")),
            Failure::Closed => String::new(),
        }
    }
}

impl From<Message> for Failure {
    fn from(why: Message) -> Self {
        Failure::Failed(why.into())
    }
}

impl From<ScriptError> for Failure {
    fn from(error: ScriptError) -> Self {
        match error {
            ScriptError::Invalid(invalid) => Failure::Script(invalid),
            other => Failure::from(other.said()),
        }
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Damaged(invalid) => Failure::Damaged(invalid),
            other => Failure::from(other.said()),
        }
    }
}

impl From<SaveError> for Failure {
    fn from(error: SaveError) -> Self {
        error.said().into()
    }
}

impl From<OutputError> for Failure {
    fn from(error: OutputError) -> Self {
        error.said().into()
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::Closed,
            _ => Failure::failed(error),
        }
    }
}
