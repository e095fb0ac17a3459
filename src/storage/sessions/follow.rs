//! What a window that only follows a session asks of the disk. It takes no lock and writes nothing.

use std::fs;

use super::index::Mark;
use super::lock::{Holder, held_by};
use super::{is_session_id, lock_path, path_of};
use crate::storage::folders::Folders;

/// What tells the file of the session `id` from what it was before; `None` where there is none.
#[must_use]
pub fn mark(folders: &Folders, id: &str) -> Option<Mark> {
    Mark::of(&path_of(folders, id).ok()?)
}

/// Who has the session `id` open.
#[must_use]
pub fn holder(folders: &Folders, id: &str) -> Option<Holder> {
    is_session_id(id).then(|| held_by(&lock_path(&folders.sessions(), id))).flatten()
}

/// The session that was opened last of those that somebody has open.
#[must_use]
pub fn newest_held(folders: &Folders) -> Option<String> {
    let held = |name: std::ffi::OsString| {
        let id = name.to_str()?.strip_suffix(".lock")?.to_owned();
        Some((holder(folders, &id)?.since, id))
    };
    let entries = fs::read_dir(folders.sessions()).ok()?;
    let open = entries.filter_map(|e| held(e.ok()?.file_name()));
    // A lock comes before its file.
    open.filter(|(_, id)| mark(folders, id).is_some()).max().map(|(_, id)| id)
}
