//! A session handed from one window to another: who wants it leaves a note beside the lock, and who has it lets go of the
//! lock once all is saved. The lock alone says who may write.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use super::disk::open_private;
use super::is_session_id;
use super::lock::{Holder, held_by};
use crate::domain::session::Moment;
use crate::storage::folders::Folders;

/// A note that asks for a session; it goes when this is dropped.
#[derive(Debug)]
pub struct Wanted {
    note: PathBuf,
}

impl Drop for Wanted {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.note);
    }
}

/// Asks whoever has the session `id` open to hand it over to this process.
///
/// # Errors
/// The note cannot be written.
pub fn want(folders: &Folders, id: &str, now: Moment) -> io::Result<Wanted> {
    let note = note(folders, id).ok_or(io::ErrorKind::InvalidInput)?;
    // Opening a pipe would wait for its other end.
    if fs::symlink_metadata(&note).is_ok_and(|m| !m.is_file()) {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let wanted = Wanted { note };
    let mut file = open_private(&wanted.note)?;
    file.set_len(0)?;
    writeln!(file, "{} {}", std::process::id(), now.to_rfc3339())?;
    Ok(wanted)
}

/// Who wants the session `id`; `None` where nobody does who still runs.
#[must_use]
pub fn wanted_by(folders: &Folders, id: &str) -> Option<Holder> {
    let own = |holder: &Holder| holder.pid == Some(std::process::id());
    held_by(&note(folders, id)?).filter(|holder| !own(holder))
}

/// Removes a note that a killed window left.
pub(super) fn forget(folders: &Folders, id: &str) {
    if let Some(note) = note(folders, id) {
        let _ = fs::remove_file(note);
    }
}

fn note(folders: &Folders, id: &str) -> Option<PathBuf> {
    is_session_id(id).then(|| folders.sessions().join(format!("{id}.wanted")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_seen_by_others_while_it_lasts_and_no_file_beside_it_is_taken_for_one() {
        let place = tempfile::tempdir().unwrap();
        let folders = Folders { config: place.path().into(), data: place.path().into() };
        let id = "2026-11-22-acme-0000";
        fs::create_dir(folders.sessions()).unwrap();
        assert_eq!(wanted_by(&folders, id), None);
        let now = Moment::parse_from_rfc3339("2026-11-22T12:00:00+01:00").unwrap();
        let wanted = want(&folders, id, now).unwrap();
        assert_eq!(wanted_by(&folders, id), None, "nobody hands over to themselves");
        fs::write(note(&folders, id).unwrap(), "1 2026-11-22T12:00:00+01:00\n").unwrap();
        assert_eq!(wanted_by(&folders, id).and_then(|holder| holder.pid), Some(1));
        fs::write(note(&folders, id).unwrap(), "999999999 2026-11-22T12:00:00+01:00\n").unwrap();
        assert_eq!(wanted_by(&folders, id), None, "who was killed wants nothing");
        drop(wanted);
        assert!(!note(&folders, id).unwrap().exists());
        assert!(want(&folders, "../elsewhere", now).is_err());
    }
}
