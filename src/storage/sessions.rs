//! Sessions on disk: one RON file each, replaced whole at every save, with a lock beside it while it is open.

mod beside;
mod damaged;
mod disk;
mod elsewhere;
mod file;
mod follow;
mod format;
mod index;
mod known;
mod layout;
mod list;
mod lock;
mod moving;
mod name;
mod note;
mod open_error;
mod reading;
mod renaming;
mod settled;
mod summary;
mod swap;
mod taking;

use std::path::{Path, PathBuf};
use std::{fs, io};

pub(super) use self::disk::{make_folder, rename_to_free, write_beside};
pub use beside::{Beside, Copied, Maker, beside, copies, sweep, taken_in};
pub use disk::{Disk, Fill, RealDisk, SaveError};
pub use file::{Moved, SessionFile};
pub use follow::{Locks, holder, mark};
pub use format::{FORMAT, PROGRAM};
pub use index::Mark;
pub use list::{Listed, last_about, latest_open, linked, list, resolve, snapshots};
pub use lock::Holder;
pub use moving::{Clash, MoveError, Removed, copies_beside, delete, import, text, told};
pub use name::{is_session_id, link_key, random_name, session_id, slug};
pub use note::{keep_note, note, note_mark};
pub use open_error::OpenError;
pub use reading::Damage;
pub use renaming::{Account, Renamed, about, rename};
pub use summary::Summary;
pub use swap::Meddled;
pub use taking::{Wanted, want, wanted_by};

use self::known::Scripts;
use self::lock::{Lock, LockError};
use self::name::random;
use self::reading::Stored;
use super::folders::Folders;
use super::problem::{Invalid, Origin, Problem};
use super::source::{FileError, decode, ours, read_bytes};
use crate::domain::session::{Moment, Session};
use crate::message;
use crate::words::Message;

/// The largest session file, in bytes.
pub const SESSION_CAP: u64 = 16 << 20;

fn held(id: &str, holder: &Holder) -> Message {
    let since = holder.since.map_or("unknown".into(), |s| s.format("%Y-%m-%d %H:%M").to_string());
    let process = holder.pid.map_or("unknown".into(), |pid| pid.to_string());
    message!("file-open-elsewhere", id, since, process)
}

/// The lock at `path`, for as long as the value lives; `None` where somebody has it, or the folder takes none.
pub(super) fn lock_at(path: &Path, now: Moment) -> Option<impl Sized + use<>> {
    Lock::take(path, now).ok()
}

/// Reads a session without opening it: for lists, reports and a second window.
///
/// # Errors
/// There is no such session, or its file cannot be used.
pub fn read(folders: &Folders, id: &str) -> Result<Session, OpenError> {
    Ok(look(folders, id, Damage::Refuse)?.session)
}

/// A session that was read, and what is to be said of its file.
#[derive(Debug)]
pub struct Looked {
    /// The session.
    pub session: Session,
    /// Sentences.
    pub notes: Vec<Message>,
}

/// Reads a session without opening it, and says what is odd about its file.
///
/// # Errors
/// There is no such session, or its file cannot be used.
pub fn look(folders: &Folders, id: &str, damage: Damage) -> Result<Looked, OpenError> {
    let Stored { session, left_out, changed, .. } = stored(&newest(folders, id)?, id, damage)?;
    let all = left_out + session.journal.entries().len();
    let notes = match (left_out, changed) {
        (0, false) => None,
        (0, true) => Some(message!("file-changed")),
        _ => Some(message!("file-entries-left-out", count = left_out, all)),
    };
    Ok(Looked { session, notes: notes.into_iter().collect() })
}

/// The same, one of many.
fn read_of_many(folders: &Folders, id: &str, scripts: &Scripts) -> Result<Session, OpenError> {
    Ok(stored_of_many(&newest(folders, id)?, id, scripts)?.session)
}

fn stored(path: &Path, id: &str, damage: Damage) -> Result<Stored, OpenError> {
    stored_in(bytes_of(path, id)?, path, Some(id), &Scripts::default(), damage)
}

fn stored_of_many(path: &Path, id: &str, scripts: &Scripts) -> Result<Stored, OpenError> {
    stored_in(bytes_of(path, id)?, path, Some(id), scripts, Damage::Refuse)
}

fn bytes_of(path: &Path, id: &str) -> Result<Vec<u8>, OpenError> {
    read_bytes(path, SESSION_CAP).map_err(|e| match e {
        FileError::Missing(_) => OpenError::NoSuch { name: id.to_owned() },
        other => other.into(),
    })
}

/// Reads the bytes of a session file, which is to be the session `id`.
fn stored_in(
    bytes: Vec<u8>,
    path: &Path,
    id: Option<&str>,
    scripts: &Scripts,
    damage: Damage,
) -> Result<Stored, OpenError> {
    let origin = Origin::File(path.to_owned());
    let bytes = match damage {
        Damage::Refuse => bytes,
        // A damaged byte may be no character any more.
        Damage::LeaveOut => String::from_utf8_lossy(&bytes).replace('\0', "\u{fffd}").into_bytes(),
    };
    let mark = if bytes.starts_with("\u{feff}".as_bytes()) { "\u{feff}" } else { "" };
    let mut stored = reading::read(origin.clone(), decode(bytes, &origin)?, scripts, damage)?;
    stored.frame.head.insert_str(0, mark);
    let inside = &stored.session.header.id;
    if !is_session_id(inside) || id.is_some_and(|id| id != inside) {
        let head = &stored.frame.head;
        let at = head.find("id:").unwrap_or(0);
        let message = message!("file-other-session", id = inside);
        return Err(Invalid::one(origin, Problem::at(head, at..at + 3, message, message!("file-name-it"))).into());
    }
    Ok(stored)
}

fn path_of(folders: &Folders, id: &str) -> Result<PathBuf, OpenError> {
    if !is_session_id(id) {
        return Err(OpenError::NoSuch { name: crate::domain::text::one_line(id).into_owned() });
    }
    Ok(folders.sessions().join(format!("{id}.ron")))
}

/// The file that has the newest state of the session `id`: its own, or that in the folder it was saved to instead.
fn newest(folders: &Folders, id: &str) -> Result<PathBuf, OpenError> {
    let own = path_of(folders, id)?;
    match elsewhere::noted(folders, id) {
        None => Ok(own),
        Some((_, file)) if file.is_file() => Ok(if goes_on(&own, &file) { own } else { file }),
        Some((note, file)) => Err(OpenError::Elsewhere { id: id.to_owned(), file, note }),
    }
}

/// Whether the file at `own` is a later state of that at `away`: then a save was killed before it could forget where the
/// session had been. What differs only in what is replaced at every save is as old as its file.
fn goes_on(own: &Path, away: &Path) -> bool {
    let (Ok(mine), Ok(there)) = (fs::read(own), fs::read(away)) else { return false };
    let written = |path| index::Mark::of(path).map(index::Mark::written);
    swap::holds(&mine, &there) && (!swap::holds(&there, &mine) || written(own) > written(away))
}

fn lock_path(folder: &Path, id: &str) -> PathBuf {
    folder.join(format!("{id}.lock"))
}

/// An id that no session has, and its lock.
fn free_id(folder: &Path, account: &str, now: Moment) -> Result<(String, Lock), SaveError> {
    let taken = || SaveError::new(folder, ours(io::ErrorKind::Other, message!("file-no-free-name")));
    for _ in 0..100 {
        let id = session_id(account, now.date_naive(), random());
        match Lock::take(&lock_path(folder, &id), now) {
            Err(LockError::Held(_)) => {}
            Err(LockError::Io(e)) => return Err(SaveError::new(folder, e)),
            Ok(lock) if folder.join(format!("{id}.ron")).symlink_metadata().is_err() => return Ok((id, lock)),
            Ok(_) => {}
        }
    }
    Err(taken())
}

fn unwritable(folder: &Path, error: &ron::Error) -> SaveError {
    SaveError::new(folder, io::Error::other(error.to_string()))
}
