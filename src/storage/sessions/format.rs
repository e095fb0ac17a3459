//! A session as text, and back: a head with the script as it was, then one entry a line.

use std::sync::Arc;

use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use crate::domain::journal::{Entry, Fate};
use crate::domain::ladder::Ladder;
use crate::domain::session::{Event, Header, Moment, Setup};
use crate::domain::workshop::Workshop;
use crate::storage::parse::options;

/// Version of the format. A file of a higher one is never written.
pub const FORMAT: u32 = 1;

/// The version of this program, which files say they were begun with.
pub const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// The head of a session file. Fields that it does not know are let be.
#[derive(Debug, Deserialize)]
pub struct Head {
    #[serde(rename = "format")]
    pub(super) _format: u32,
    /// The program that began it.
    pub program: String,
    /// Its id.
    pub id: String,
    /// When it was begun.
    pub created: Moment,
    /// What was agreed.
    pub setup: Setup,
    /// The script as it was.
    pub workshop: Workshop,
    /// The ladder as it was.
    pub ladder: Ladder,
    #[serde(rename = "events")]
    pub(super) _events: Vec<serde::de::IgnoredAny>,
}

/// One entry of a session file.
#[derive(Debug, Deserialize)]
#[serde(rename = "Entry")]
pub struct Line<E> {
    /// When.
    #[serde(default)]
    pub at: Option<Moment>,
    /// What.
    pub what: E,
    /// What became of it.
    #[serde(default)]
    pub fate: Fate,
}

/// What comes before and behind the entries, kept byte for byte from one save to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Up to the bracket that opens the list, with it.
    pub head: String,
    /// From the bracket that closes it.
    pub tail: String,
}

impl Frame {
    /// The frame of a new session.
    ///
    /// # Errors
    /// A value that RON cannot write; there is none in a session.
    pub fn new(header: &Header, workshop: &Workshop, ladder: &Ladder) -> Result<Frame, ron::Error> {
        let head = [
            "// A session of rungs: the script as it was when it began, and everything that happened, in order.\n"
                .into(),
            format!("// `rungs resume {0}` goes on with it, `rungs show {0}` reads it.\n", header.id),
            "// It is not encrypted. Copy it, mail it, keep it as you see fit.\n(\n".into(),
            format!("    format: {FORMAT},\n"),
            field("program", PROGRAM)?,
            field("id", &header.id)?,
            field("created", &header.created)?,
            field("setup", &header.setup)?,
            field("workshop", workshop)?,
            field("ladder", ladder)?,
            "    events: [".into(),
        ];
        Ok(Frame { head: head.concat(), tail: "],\n)\n".to_owned() })
    }

    /// The whole file, in pieces.
    ///
    /// # Errors
    /// A value that RON cannot write; there is none in a session.
    pub fn around(&self, entries: &[Arc<Entry>]) -> Result<String, ron::Error> {
        let mut text = String::with_capacity(self.head.len() + self.tail.len() + 100 * entries.len() + 8);
        text.push_str(&self.head);
        for entry in entries {
            if let Some(line) = line(entry)? {
                text.push_str("\n        ");
                text.push_str(&line);
                text.push(',');
            }
        }
        text.push_str("\n    ");
        text.push_str(&self.tail);
        Ok(text)
    }
}

fn field<T: Serialize + ?Sized>(name: &str, value: &T) -> Result<String, ron::Error> {
    // Line ends within texts are written as \n, so that every one here is ours to indent.
    let pretty = PrettyConfig::new().new_line("\n");
    let text = options().to_string_pretty(value, pretty)?.replace('\n', "\n    ");
    Ok(format!("    {name}: {text},\n"))
}

/// An entry as it was read, or else as it is; `None` where there is neither.
fn line(entry: &Entry) -> Result<Option<std::borrow::Cow<'_, str>>, ron::Error> {
    if let Some(text) = &entry.text {
        return Ok(Some(text.as_ref().into()));
    }
    let Some(event) = &entry.what else { return Ok(None) };
    let at = match &entry.at {
        Some(at) => format!("at: {}, ", options().to_string(at)?),
        None => String::new(),
    };
    let what = one_line(event)?;
    let fate =
        if entry.fate == Fate::Kept { String::new() } else { format!(", fate: {}", options().to_string(&entry.fate)?) };
    Ok(Some(format!("({at}what: {what}{fate})").into()))
}

fn one_line(event: &Event) -> Result<String, ron::Error> {
    options().to_string_pretty(event, PrettyConfig::new().new_line("\n").depth_limit(0))
}

/// Whether `program` is a later version than this one, so that what we do not know in its files is new, not wrong.
#[must_use]
pub fn is_newer(program: &str) -> bool {
    let numbers = |version: &str| -> Option<Vec<u64>> {
        let core = version.split(['-', '+']).next().unwrap_or(version);
        core.split('.').map(|n| n.parse().ok()).collect()
    };
    numbers(program).is_some_and(|theirs| numbers(PROGRAM).is_some_and(|ours| theirs > ours))
}
