//! What the list and history show of each session, kept so that thousands of files need not be read each time.
//!
//! It can be deleted at any time. An entry counts only while its file has the size, time and place on the disk that
//! it had when it was read; everything else is read anew. No vote and no evidence is in it.

use std::collections::HashMap;
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
const VERSION: u32 = 8;

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

/// A session as it was when its file had this mark.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The session's id.
    pub id: String,
    /// The file's mark.
    pub mark: Mark,
    /// What a list says of it.
    pub summary: Summary,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    version: u32,
    program: String,
    sessions: Vec<Entry>,
}

/// The entries of the index by session; none where it is missing, damaged or another program's.
pub fn load(folders: &Folders) -> HashMap<String, Entry> {
    read(folders).unwrap_or_default().into_iter().map(|entry| (entry.id.clone(), entry)).collect()
}

fn read(folders: &Folders) -> Option<Vec<Entry>> {
    let stored: Stored = serde_json::from_slice(&read_bytes(&path(folders), CAP).ok()?).ok()?;
    (stored.version == VERSION && stored.program == PROGRAM).then_some(stored.sessions)
}

/// Keeps the entries. Where that fails the next list reads the files again, and that is all.
pub fn keep(folders: &Folders, sessions: Vec<Entry>) {
    let stored = Stored { version: VERSION, program: PROGRAM.to_owned(), sessions };
    let temp = folders.data.join(format!(".index.{}.tmp", std::process::id()));
    let written = json::compact(&stored).map_err(std::io::Error::from).and_then(|text| {
        new_private(&temp)?.write_all(text.as_bytes())?;
        fs::rename(&temp, path(folders))
    });
    if written.is_err() {
        let _ = fs::remove_file(&temp);
    }
}

/// Forgets sessions: what they were called is in the index no more.
pub fn forget(folders: &Folders, ids: &[&str]) {
    let Some(mut known) = read(folders) else {
        // Nobody can tell what is in it.
        return remove(folders);
    };
    let all = known.len();
    known.retain(|entry| !ids.contains(&entry.id.as_str()));
    if known.len() < all {
        keep(folders, known);
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
