//! A session as text, and back: a head with the script as it was, then one entry a line.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::layout::Layout;
use crate::domain::ladder::Ladder;
use crate::domain::session::journal::{Entry, Fate};
use crate::domain::session::{Header, Moment, Setup};
use crate::domain::workshop::Workshop;
use crate::storage::dialect::write::{on_lines, on_one_line};

/// Version of the format. A file of a higher one is never written.
pub const FORMAT: u32 = 2;

/// The first version, which did not say under which method a session was begun: it was the first.
pub const FIRST: u32 = 1;

/// What the last line of a file begins with: a check sum over everything before it.
pub const CHECK: &str = "// check: ";

/// What stands behind the entries of a new session.
pub const TAIL: &str = "],\n)\n";

/// The version of this program, which files say they were begun with.
pub const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// The head of a session file. Fields that it does not know are let be.
#[derive(Debug, Deserialize)]
pub struct Head {
    #[serde(rename = "format")]
    pub(super) _format: u32,
    /// The version of the method under which it was begun; files of the first format do not say it.
    #[serde(default = "first")]
    pub method: u32,
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
            field("method", &header.method)?,
            field("program", PROGRAM)?,
            field("id", &header.id)?,
            field("created", &header.created)?,
            field("setup", &header.setup)?,
            field("workshop", workshop)?,
            field("ladder", ladder)?,
            "    events: [".into(),
        ];
        Ok(Frame { head: head.concat(), tail: TAIL.to_owned() })
    }

    /// The same frame in this format, where it is of the first one: it says so, and which method that was.
    pub fn upgraded(mut self) -> Self {
        let span = Layout::of(&self.head).format;
        let said = span.filter(|s| self.head.get(s.clone()) == Some(&FIRST.to_string()));
        if let Some(span) = said {
            self.head.replace_range(span, &format!("{FORMAT},\n    method: {FIRST}"));
        }
        self
    }

    /// The whole file, with its check sum.
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
        Ok(sealed(text))
    }
}

/// What a file's check sum says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// It has none: it is of the first format, or was cut off.
    Missing,
    /// It is as it was written.
    Whole,
    /// Something changed it since.
    Broken,
}

/// `text` with its check sum as its last line.
pub fn sealed(mut text: String) -> String {
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let sum = text_sum(&text);
    text.push_str(&format!("{CHECK}{sum:016x}\n"));
    text
}

/// A file's text without its check sum, and what that says.
pub fn unsealed(text: &str) -> (&str, Seal) {
    let Some(at) = text.rfind(CHECK).filter(|at| *at == 0 || text.as_bytes().get(at - 1) == Some(&b'\n')) else {
        return (text, Seal::Missing);
    };
    let (body, line) = text.split_at(at);
    let said = line.strip_prefix(CHECK).map(str::trim_end).unwrap_or_default();
    if said.contains('\n') {
        return (text, Seal::Missing);
    }
    (body, if said == format!("{:016x}", text_sum(body)) { Seal::Whole } else { Seal::Broken })
}

fn text_sum(text: &str) -> u64 {
    sum(text.trim_start_matches('\u{feff}').as_bytes())
}

/// FNV-1a in 64 bits: it finds damage, and is no secret.
pub fn sum(bytes: &[u8]) -> u64 {
    let add = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, add)
}

/// The method of a session whose file does not say it.
pub fn first() -> u32 {
    FIRST
}

fn field<T: Serialize + ?Sized>(name: &str, value: &T) -> Result<String, ron::Error> {
    // Line ends within texts are written as \n, so that every one here is ours to indent.
    let text = on_lines(value)?.replace('\n', "\n    ");
    Ok(format!("    {name}: {text},\n"))
}

/// An entry as it was read, or else as it is; `None` where there is neither, or where it was taken back.
fn line(entry: &Entry) -> Result<Option<std::borrow::Cow<'_, str>>, ron::Error> {
    if entry.fate != Fate::Kept {
        return Ok(None);
    }
    if let Some(text) = &entry.text {
        return Ok(Some(text.as_ref().into()));
    }
    let Some(event) = &entry.what else { return Ok(None) };
    let at = match &entry.at {
        Some(at) => format!("at: {}, ", on_one_line(at)?),
        None => String::new(),
    };
    let what = on_one_line(event)?;
    Ok(Some(format!("({at}what: {what})").into()))
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
