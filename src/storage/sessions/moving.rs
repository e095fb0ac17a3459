//! Sessions handed on, brought in and removed.

use std::fs;
use std::path::Path;

use super::disk::{RealDisk, SaveError, make_folder, replace};
use super::known::Scripts;
use super::lock::{Lock, LockError};
use super::{OpenError, SESSION_CAP, lock_path, path_of, stored_in};
use crate::domain::session::Moment;
use crate::domain::text::one_line;
use crate::storage::folders::Folders;
use crate::storage::source::read_bytes;

/// Why a session was not brought in or removed.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// It cannot be read or is in use.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// It cannot be written or removed.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// It is there already, and not the same.
    #[error("there is a session {0} already, and it differs: remove it first with `rungs delete {0}`")]
    Exists(String),
}

/// The session's file as text, checked, for handing it on.
///
/// # Errors
/// There is no such session, or its file cannot be used.
pub fn text(folders: &Folders, id: &str) -> Result<String, OpenError> {
    let path = path_of(folders, id)?;
    let stored = super::stored(&path, id)?;
    let entries = stored.session.journal.entries();
    stored.frame.around(entries).map_err(|e| OpenError::NoSuch { name: e.to_string() })
}

/// Brings in the session in the file at `path`, byte for byte. Gives its id. The same one twice is no error.
///
/// # Errors
/// It is no session, one of that id differs from it, or it cannot be written.
pub fn import(folders: &Folders, path: &Path) -> Result<String, MoveError> {
    let bytes = read_bytes(path, SESSION_CAP).map_err(OpenError::from)?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let id = stored_in(bytes, path, None, &Scripts::default())?.session.header.id;
    let folder = folders.sessions();
    let target = path_of(folders, &id)?;
    match read_bytes(&target, SESSION_CAP) {
        Ok(there) if there == text.as_bytes() => return Ok(id),
        Err(crate::storage::source::FileError::Missing(_)) => {}
        _ => return Err(MoveError::Exists(id)),
    }
    make_folder(&folder).map_err(|e| SaveError::new(&folder, e))?;
    replace(&RealDisk, &folder, &id, &[&text])?;
    Ok(id)
}

/// Removes the session `id` for good, damaged or not.
///
/// # Errors
/// There is no such session, somebody has it open, or the system refuses.
pub fn delete(folders: &Folders, id: &str, now: Moment) -> Result<(), MoveError> {
    let path = path_of(folders, id)?;
    if path.symlink_metadata().is_err() {
        return Err(OpenError::NoSuch { name: one_line(id).into_owned() }.into());
    }
    let _lock = Lock::take(&lock_path(&folders.sessions(), id), now).map_err(|e| match e {
        LockError::Held(holder) => OpenError::Held { id: id.to_owned(), holder },
        LockError::Io(source) => OpenError::Lock { path: path.clone(), source },
    })?;
    fs::remove_file(&path).map_err(|e| SaveError::new(&path, e))?;
    Ok(())
}
