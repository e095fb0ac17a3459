//! What is kept beside a session of its phones: `ID.phones`. It holds no vote and no seat; it brings phones back after a
//! restart, and lets the stage show newcomers where they come in.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::disk::new_private;
use super::is_session_id;
use crate::domain::phones::Note;
use crate::domain::text::one_line;
use crate::storage::dialect::options;
use crate::storage::dialect::write::on_one_line;
use crate::storage::folders::Folders;
use crate::storage::source::read_bytes;

/// The most bytes that are read of one.
const CAP: u64 = 64 << 10;

/// Where the note of the session `id` lies.
pub(super) fn path(folder: &Path, id: &str) -> PathBuf {
    folder.join(format!("{id}.phones"))
}

/// The note beside the session `id`; `None` where there is none that can be read.
#[must_use]
pub fn note(folders: &Folders, id: &str) -> Option<Note> {
    let path = is_session_id(id).then(|| path(&folders.sessions(), id))?;
    let text = String::from_utf8(read_bytes(&path, CAP).ok()?).ok()?;
    let mut note: Note = options().from_str(&text).ok()?;
    // It is shown to a room, whoever wrote it.
    for shown in [&mut note.address, &mut note.url, &mut note.wifi].into_iter().chain(&mut note.via) {
        *shown = one_line(shown).into_owned();
    }
    Some(note)
}

/// When the note beside the session `id` was written; `None` where there is none.
#[must_use]
pub fn note_mark(folders: &Folders, id: &str) -> Option<SystemTime> {
    fs::metadata(path(&folders.sessions(), id)).and_then(|meta| meta.modified()).ok()
}

/// Keeps a note beside the session `id`, or removes it. What cannot be kept is no reason to hold no workshop.
pub fn keep_note(folders: &Folders, id: &str, note: Option<&Note>) {
    let (folder, pid) = (folders.sessions(), std::process::id());
    let path = path(&folder, id);
    let Some(text) = note.and_then(|note| on_one_line(note).ok()) else {
        let _ = fs::remove_file(path);
        return;
    };
    // It comes and goes with every vote: nobody waits for the disk, and whoever reads it finds a whole one.
    let temp = folder.join(format!(".{id}.{pid}.tmp"));
    let _ = fs::remove_file(&temp);
    let written = new_private(&temp).and_then(|mut file| file.write_all(text.as_bytes()));
    if written.and_then(|()| fs::rename(&temp, &path)).is_err() {
        let _ = fs::remove_file(&temp);
    }
}
