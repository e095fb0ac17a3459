//! Sessions handed on, brought in and removed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::beside::{clear_up, copies_of, damaged_of};
use super::disk::{Disk, RealDisk, SaveError, make_folder, replace};
use super::elsewhere;
use super::file::lock;
use super::format::{Seal, sealed, unsealed};
use super::index::forget;
use super::known::Scripts;
use super::note;
use super::reading::Damage;
use super::settled::{Corrected, settled};
use super::taking;
use super::{OpenError, SESSION_CAP, free_id, newest, path_of, stored_in};
use crate::domain::session::{Header, Moment, Session};
use crate::domain::text::one_line;
use crate::message;
use crate::storage::folders::Folders;
use crate::storage::source::{FileError, read_bytes};
use crate::words::{Message, Words};

/// Why a session was not brought in or removed.
#[derive(Debug, thiserror::Error)]
#[error("{}", Words::default().say(&self.said()))]
pub enum MoveError {
    /// It cannot be read or is in use.
    Open(#[from] OpenError),
    /// It cannot be written or removed.
    Save(#[from] SaveError),
    /// It is there already, and not the same.
    Exists(String),
    /// Its id stands elsewhere in the file too, so it cannot get another.
    NoCopy(String),
}

impl MoveError {
    /// As a sentence.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            MoveError::Open(error) => error.said(),
            MoveError::Save(error) => error.said(),
            MoveError::Exists(id) => message!("file-session-exists", id),
            MoveError::NoCopy(id) => message!("file-no-new-id", id),
        }
    }
}

/// What is done where the id is taken by a session that differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clash {
    /// Nothing is brought in.
    Refuse,
    /// It is brought in under a new id, and both are kept.
    Copy,
}

/// The session's file as text, checked, for handing it on.
///
/// # Errors
/// There is no such session, or its file cannot be used.
pub fn text(folders: &Folders, id: &str) -> Result<String, OpenError> {
    let path = newest(folders, id)?;
    let stored = super::stored(&path, id, Damage::Refuse)?;
    let entries = stored.session.journal.entries();
    // Whoever gets it gets nothing that was typed wrong and corrected.
    let text = match settled(&stored.frame, entries) {
        Ok(Some(Corrected { frame, entries })) => frame.around(&entries),
        Ok(None) => stored.frame.around(entries),
        Err(error) => Err(error),
    };
    text.map_err(|e| OpenError::NoSuch { name: e.to_string() })
}

/// The session that a file from elsewhere tells.
///
/// # Errors
/// It is none that can be read whole.
pub fn told(bytes: Vec<u8>, path: &Path) -> Result<Session, OpenError> {
    Ok(stored_in(bytes, path, None, &Scripts::default(), Damage::Refuse)?.session)
}

/// Brings in the session in the file at `path`, byte for byte. Gives its id, which is a new one where `clash` asks for
/// that and the old one is taken. The same one twice is no error.
///
/// # Errors
/// It is no session, one of that id differs from it, or it cannot be written.
pub fn import(folders: &Folders, path: &Path, clash: Clash) -> Result<String, MoveError> {
    let bytes = read_bytes(path, SESSION_CAP).map_err(OpenError::from)?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let stored = stored_in(bytes, path, None, &Scripts::default(), Damage::Refuse)?;
    let id = stored.session.header.id.clone();
    let folder = folders.sessions();
    let target = path_of(folders, &id)?;
    match read_bytes(&target, SESSION_CAP) {
        Ok(there) if there == text.as_bytes() => Ok(id),
        Err(FileError::Missing(_)) => {
            make_folder(&RealDisk, &folder).map_err(|e| SaveError::new(&folder, e))?;
            replace(&RealDisk, &folder, &id, &[&text])?;
            elsewhere::forget(folders, &id);
            Ok(id)
        }
        _ if clash == Clash::Refuse => Err(MoveError::Exists(id)),
        _ => {
            let Header { setup, created, .. } = &stored.session.header;
            let (new, _lock) = free_id(&folder, &setup.account, *created)?;
            let copy = renamed(&id, &stored.frame.head, &text, &new).ok_or(MoveError::NoCopy(id))?;
            let bytes = copy.clone().into_bytes();
            let again = stored_in(bytes, path, Some(&new), &Scripts::default(), Damage::Refuse)?.session;
            let Session { header, .. } = &stored.session;
            if again != (Session { header: Header { id: new.clone(), ..header.clone() }, ..stored.session.clone() }) {
                return Err(MoveError::NoCopy(header.id.clone()));
            }
            replace(&RealDisk, &folder, &new, &[&copy])?;
            Ok(new)
        }
    }
}

/// The text of a session file with another id: in its field, and in what the comments say.
pub(super) fn renamed(old: &str, head: &str, text: &str, new: &str) -> Option<String> {
    let (body, seal) = unsealed(text);
    let rest = body.strip_prefix(head)?;
    let line = |line: &str| match line.trim_start().starts_with("//") {
        true => line.replace(old, new),
        false => line.replace(&format!("\"{old}\""), &format!("\"{new}\"")),
    };
    let renamed = head.split_inclusive('\n').map(line).collect::<String>() + rest;
    Some(match seal {
        Seal::Whole => sealed(renamed),
        // What was changed by hand stays known as that.
        Seal::Missing | Seal::Broken => renamed + &text[body.len()..],
    })
}

/// What was removed with a session.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Removed {
    /// Conflict copies of it.
    pub copies: usize,
    /// Its newest state, which was saved to another folder and is there still.
    pub stays: Option<PathBuf>,
}

/// How many conflict copies of the session `id` there are, which go with it.
#[must_use]
pub fn copies_beside(folders: &Folders, id: &str) -> usize {
    copies_of(&folders.sessions(), id).len()
}

/// Removes the session `id` for good, damaged or not, and all that lies beside it: conflict copies, damaged files that
/// it went on without, what killed saves left, the lock, and its line in the index.
///
/// # Errors
/// There is no such session, somebody has it open, or the system refuses.
pub fn delete(folders: &Folders, id: &str, now: Moment) -> Result<Removed, MoveError> {
    let path = path_of(folders, id)?;
    let stays = elsewhere::noted(folders, id).map(|(_, file)| file);
    if path.symlink_metadata().is_err() && stays.is_none() {
        return Err(OpenError::NoSuch { name: one_line(id).into_owned() }.into());
    }
    let _lock = lock(folders, id, path.clone(), now)?;
    let folder = folders.sessions();
    // The temporaries first: what is in one of them may become a copy.
    clear_up(&folder, id);
    let copies = copies_of(&folder, id);
    let note = note::path(&folder, id);
    for file in copies.iter().chain(&damaged_of(&folder, id)).chain([&note, &path]) {
        match fs::remove_file(file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(SaveError::new(file, error).into()),
            _ => {}
        }
    }
    elsewhere::forget(folders, id);
    taking::forget(folders, id);
    forget(folders, &[id]);
    if folder.is_dir() {
        RealDisk.sync_folder(&folder).map_err(|e| SaveError::new(&folder, e))?;
    }
    Ok(Removed { copies: copies.len(), stays })
}
