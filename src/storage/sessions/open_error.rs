//! Why a session did not open.

use std::io;
use std::path::PathBuf;

use super::format::FORMAT;
use super::held;
use super::lock::Holder;
use crate::message;
use crate::storage::problem::Invalid;
use crate::storage::source::{FileError, plain, shown};
use crate::words::{Message, Value, Words};

/// Why a session cannot be opened or read. Its file is then untouched.
#[derive(Debug, thiserror::Error)]
#[error("{}", Words::default().say(&self.said()))]
pub enum OpenError {
    /// No session has this name.
    NoSuch {
        /// As it was asked for, safe to print.
        name: String,
    },
    /// Several sessions begin like this.
    Ambiguous {
        /// As it was asked for, safe to print.
        name: String,
        /// The ids it could be.
        candidates: Vec<String>,
    },
    /// Every session there is has reached its end.
    AllClosed(String),
    /// There is no session of the kind asked for.
    None,
    /// The one in which something happened last is among those that cannot be read.
    Latest(Box<OpenError>),
    /// Somebody has it open.
    Held {
        /// Which.
        id: String,
        /// Who has it.
        holder: Holder,
    },
    /// Whoever has it open was asked to hand it over, and did not answer.
    Silent {
        /// Which.
        id: String,
        /// Who has it.
        holder: Holder,
    },
    /// The file cannot be read.
    Unreadable(#[from] FileError),
    /// The file is of a newer format.
    Newer {
        /// Which.
        file: String,
        /// Its format.
        format: u32,
    },
    /// The file is damaged. [`Invalid::render`] says it at length.
    Damaged(#[from] Invalid),
    /// Its newest state was saved to another folder, which is not there.
    Elsewhere {
        /// Which.
        id: String,
        /// The file that it was saved in.
        file: PathBuf,
        /// The note that says so.
        note: PathBuf,
    },
    /// The session cannot be locked for writing.
    Lock {
        /// The session file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The folder cannot be listed.
    Folder {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl OpenError {
    /// As a sentence.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            OpenError::NoSuch { name } => message!("file-no-session", name),
            OpenError::Ambiguous { name, candidates } => {
                let either = |before: Value, last: Value| message!("file-either", before, last).into();
                let candidates = candidates.iter().map(Value::from).reduce(either);
                message!("file-ambiguous", name, candidates = candidates.unwrap_or("".into()))
            }
            OpenError::AllClosed(id) => message!("file-all-closed", id),
            OpenError::None => message!("file-no-session-yet"),
            OpenError::Latest(error) => message!("file-latest", why = error.said()),
            OpenError::Held { id, holder } => held(id, holder),
            OpenError::Silent { id, holder } => {
                message!("file-take-over-silent", id, process = holder.pid.map_or("?".into(), |pid| pid.to_string()))
            }
            OpenError::Unreadable(error) => error.said(),
            OpenError::Newer { file, format } => message!("file-newer", file, format = *format, known = FORMAT),
            OpenError::Damaged(invalid) => message!("file-damaged", what = invalid.said()),
            OpenError::Elsewhere { id, file, note } => {
                message!("file-elsewhere", id, file = shown(file), note = shown(note))
            }
            OpenError::Lock { path, source } => message!("file-no-lock", path = shown(path), why = plain(source)),
            OpenError::Folder { path, source } => message!("file-no-list", path = shown(path), why = plain(source)),
        }
    }
}
