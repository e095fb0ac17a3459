//! What the list and history show of each session, kept so that thousands of files need not be read each time.
//!
//! It can be deleted at any time. An entry counts only while its file has the size, time and place on the disk that
//! it had when it was read; everything else is read anew. No vote and no evidence is in it.

use std::fs::{self, Metadata};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use super::disk::new_private;
use super::format::PROGRAM;
use super::summary::Summary;
use crate::domain::json;
use crate::storage::folders::Folders;
use crate::storage::source::read_bytes;

/// From this many sessions on an index is kept; fewer are read in no time.
pub const INDEXED_FROM: usize = 50;

/// Raised when entries change their form.
const VERSION: u32 = 10;

/// The largest index that is read.
const CAP: u64 = 256 << 20;

/// What tells one state of a file from another. Each save makes a new file, so its number on the disk changes too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    size: u64,
    seconds: u64,
    nanos: u32,
    number: u64,
}

impl Mark {
    /// The mark of the file at `path`; `None` where it cannot be told.
    pub fn of(path: &Path) -> Option<Mark> {
        let meta = fs::metadata(path).ok()?;
        let time = meta.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some(Mark { size: meta.len(), seconds: time.as_secs(), nanos: time.subsec_nanos(), number: number(&meta) })
    }

    /// When the file was written last, in seconds and nanoseconds.
    pub fn written(self) -> (u64, u32) {
        (self.seconds, self.nanos)
    }
}

#[cfg(unix)]
fn number(meta: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(meta)
}

#[cfg(not(unix))]
fn number(_: &Metadata) -> u64 {
    0
}

/// The index as it lies on the disk: what wrote it, and a line a session, its id before its entry. Whoever looks for a
/// session reads its line, so that several look at once.
#[derive(Default)]
pub struct Index(String);

impl Index {
    /// The index; an empty one where it is missing, damaged or another program's.
    pub fn load(folders: &Folders) -> Self {
        read(folders).unwrap_or_default()
    }

    /// The line of each session.
    pub fn lines(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.lines().skip(1).filter_map(|line| line.split_once(' '))
    }
}

/// The mark of a session's file and what a list says of it, out of its line; `None` where that is damaged.
pub fn entry(line: &str) -> Option<(Mark, Summary)> {
    serde_json::from_str(line).ok()
}

/// The line of a session.
pub fn line(id: &str, mark: Mark, summary: &Summary) -> Option<String> {
    Some(format!("{id} {}\n", json::compact(&(mark, summary)).ok()?))
}

/// What begins an index of this version of this program.
fn head() -> String {
    format!("{{\"version\":{VERSION},\"program\":\"{PROGRAM}\"}}\n")
}

fn read(folders: &Folders) -> Option<Index> {
    let text = String::from_utf8(read_bytes(&path(folders), CAP).ok()?).ok()?;
    text.starts_with(&head()).then_some(Index(text))
}

/// Keeps lines of entries. Where that fails the next list reads the files again, and that is all.
pub fn keep(folders: &Folders, lines: &str) {
    let temp = folders.data.join(format!(".index.{}.tmp", std::process::id()));
    let written = new_private(&temp).and_then(|mut file| {
        file.write_all((head() + lines).as_bytes())?;
        fs::rename(&temp, path(folders))
    });
    if written.is_err() {
        let _ = fs::remove_file(&temp);
    }
}

/// Forgets sessions: what they were called is in the index no more.
pub fn forget(folders: &Folders, ids: &[&str]) {
    let Some(known) = read(folders) else {
        // Nobody can tell what is in it.
        return remove(folders);
    };
    let (gone, left): (Vec<_>, Vec<_>) = known.lines().partition(|(id, _)| ids.contains(id));
    if !gone.is_empty() {
        keep(folders, &left.into_iter().flat_map(|(id, entry)| [id, " ", entry, "\n"]).collect::<String>());
    }
}

/// Removes the index.
pub fn remove(folders: &Folders) {
    // Most often there is none.
    let _ = fs::remove_file(path(folders));
}

fn path(folders: &Folders) -> PathBuf {
    folders.data.join("index.json")
}
