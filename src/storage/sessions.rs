//! Sessions on disk: one RON file each, replaced whole at every save, with a lock beside it while it is open.

mod beside;
mod damaged;
mod disk;
mod elsewhere;
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
mod reading;
mod renaming;
mod settled;
mod summary;
mod swap;
mod taking;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use beside::{Beside, Copied, Maker, beside, copies, sweep, taken_in};
pub use disk::{Disk, Fill, RealDisk, SaveError};
pub use follow::{Locks, holder, mark};
pub use format::{FORMAT, PROGRAM};
pub use index::Mark;
pub use list::{Listed, last_about, latest_open, linked, list, resolve, snapshots};
pub use lock::Holder;
pub use moving::{Clash, MoveError, Removed, copies_beside, delete, import, text};
pub use name::{is_session_id, link_key, random_name, session_id, slug};
pub use note::{keep_note, note, note_mark};
pub use reading::Damage;
pub use renaming::{Account, Renamed, about, rename};
pub use summary::Summary;
pub use swap::Meddled;
pub use taking::{Wanted, want, wanted_by};

use self::disk::{is_read_only, takes_nothing};
pub(super) use self::disk::{make_folder, rename_to_free, write_beside};
use self::format::Frame;
use self::known::Scripts;
use self::lock::{Lock, LockError};
use self::name::random;
use self::reading::Stored;
use self::settled::{Corrected, is_corrected, is_left, settled};
use self::swap::Place;
use super::folders::Folders;
use super::problem::{Invalid, Origin, Problem};
use super::source::{FileError, decode, ours, plain, read_bytes, shown};
use crate::domain::ladder::Ladder;
use crate::domain::session::journal::Entry;
use crate::domain::session::{Header, METHOD, Moment, Session, Setup};
use crate::domain::workshop::Workshop;
use crate::message;
use crate::words::{Message, Value, Words};

/// The largest session file, in bytes.
pub const SESSION_CAP: u64 = 16 << 20;

/// Why a session cannot be opened or read. Its file is then untouched.
#[derive(Debug, thiserror::Error)]
#[error("{}", Words::default().say(&self.said()))]
pub enum OpenError {
    /// No session has this name.
    NoSuch {
        /// As it was asked for, safe to print.
        name: String,
    },
    /// Several sessions begin like this.
    Ambiguous {
        /// As it was asked for, safe to print.
        name: String,
        /// The ids it could be.
        candidates: Vec<String>,
    },
    /// Every session there is has reached its end.
    AllClosed(String),
    /// There is no session of the kind asked for.
    None,
    /// The one in which something happened last is among those that cannot be read.
    Latest(Box<OpenError>),
    /// Somebody has it open.
    Held {
        /// Which.
        id: String,
        /// Who has it.
        holder: Holder,
    },
    /// Whoever has it open was asked to hand it over, and did not answer.
    Silent {
        /// Which.
        id: String,
        /// Who has it.
        holder: Holder,
    },
    /// The file cannot be read.
    Unreadable(#[from] FileError),
    /// The file is of a newer format.
    Newer {
        /// Which.
        file: String,
        /// Its format.
        format: u32,
    },
    /// The file is damaged. [`Invalid::render`] says it at length.
    Damaged(#[from] Invalid),
    /// Its newest state was saved to another folder, which is not there.
    Elsewhere {
        /// Which.
        id: String,
        /// The file that it was saved in.
        file: PathBuf,
        /// The note that says so.
        note: PathBuf,
    },
    /// The session cannot be locked for writing.
    Lock {
        /// The session file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The folder cannot be listed.
    Folder {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl OpenError {
    /// As a sentence.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            OpenError::NoSuch { name } => message!("file-no-session", name),
            OpenError::Ambiguous { name, candidates } => {
                let either = |before: Value, last: Value| message!("file-either", before, last).into();
                let candidates = candidates.iter().map(Value::from).reduce(either);
                message!("file-ambiguous", name, candidates = candidates.unwrap_or("".into()))
            }
            OpenError::AllClosed(id) => message!("file-all-closed", id),
            OpenError::None => message!("file-no-session-yet"),
            OpenError::Latest(error) => message!("file-latest", why = error.said()),
            OpenError::Held { id, holder } => held(id, holder),
            OpenError::Silent { id, holder } => {
                message!("file-take-over-silent", id, process = holder.pid.map_or("?".into(), |pid| pid.to_string()))
            }
            OpenError::Unreadable(error) => error.said(),
            OpenError::Newer { file, format } => message!("file-newer", file, format = *format, known = FORMAT),
            OpenError::Damaged(invalid) => message!("file-damaged", what = invalid.said()),
            OpenError::Elsewhere { id, file, note } => {
                message!("file-elsewhere", id, file = shown(file), note = shown(note))
            }
            OpenError::Lock { path, source } => message!("file-no-lock", path = shown(path), why = plain(source)),
            OpenError::Folder { path, source } => message!("file-no-list", path = shown(path), why = plain(source)),
        }
    }
}

fn held(id: &str, holder: &Holder) -> Message {
    let since = holder.since.map_or("unknown".into(), |s| s.format("%Y-%m-%d %H:%M").to_string());
    let process = holder.pid.map_or("unknown".into(), |pid| pid.to_string());
    message!("file-open-elsewhere", id, since, process)
}

/// The lock at `path`, for as long as the value lives; `None` where somebody has it, or the folder takes none.
pub(super) fn lock_at(path: &Path, now: Moment) -> Option<impl Sized + use<>> {
    Lock::take(path, now).ok()
}

/// A session file that this process alone may write, for as long as this value lives.
pub struct SessionFile {
    id: String,
    folders: Folders,
    frame: Frame,
    disk: Box<dyn Disk>,
    place: Place,
    /// The other folder that it was saved to last.
    elsewhere: Option<(PathBuf, Place)>,
    /// The file that has its newest state, where that is another than its own; and whether that is noted.
    away: Option<(PathBuf, bool)>,
    /// What is to be told of where it is.
    moved: Option<Moved>,
    /// Where no lock can be made nobody else can write either.
    _lock: Option<Lock>,
}

impl SessionFile {
    /// Begins a session about `setup`'s account at `now`, whose file is on the disk when this returns.
    ///
    /// # Errors
    /// The file cannot be made.
    pub fn create(
        folders: &Folders,
        setup: Setup,
        workshop: Workshop,
        ladder: Ladder,
        now: Moment,
    ) -> Result<(SessionFile, Session), SaveError> {
        let folder = folders.sessions();
        make_folder(&RealDisk, &folder).map_err(|e| SaveError::new(&folder, e))?;
        let (id, lock) = free_id(&folder, &setup.account, now)?;
        let header = Header { id: id.clone(), created: now, setup, method: METHOD };
        let frame = Frame::new(&header, &workshop, &ladder).map_err(|e| unwritable(&folder, &e))?;
        let mut file = SessionFile::new(folders, id, frame, Place::default(), Some(lock));
        file.save(&[])?;
        Ok((file, Session::new(header, workshop, ladder)))
    }

    /// Opens the session `id` for going on with it; `now` is told to whoever tries the same meanwhile.
    ///
    /// # Errors
    /// There is no such session, somebody has it open, or its file cannot be used.
    pub fn open(folders: &Folders, id: &str, now: Moment) -> Result<(SessionFile, Session), OpenError> {
        SessionFile::open_damaged(folders, id, now, Damage::Refuse)
    }

    /// The same, where `damage` may be left out: the damaged file is then kept beside the session's own.
    ///
    /// # Errors
    /// The same, or the damaged file cannot be kept.
    pub fn open_damaged(
        folders: &Folders,
        id: &str,
        now: Moment,
        damage: Damage,
    ) -> Result<(SessionFile, Session), OpenError> {
        // Read first: no lock is made for what is no session.
        stored(&newest(folders, id)?, id, damage)?;
        let lock = path_of(folders, id).and_then(|path| lock(folders, id, path, now))?;
        beside::clear_up(&folders.sessions(), id);
        // Read again: whoever had the lock may have written until just now.
        let path = newest(folders, id)?;
        let bytes = bytes_of(&path, id)?;
        let away = (path != path_of(folders, id)?).then(|| (path.clone(), true));
        // What came home while the newest state was elsewhere is known only where that has it all.
        let own = if away.is_none() { Some(bytes.clone()) } else { fs::read(path_of(folders, id)?).ok() };
        let known = own.filter(|own| away.is_none() || swap::holds(&bytes, own));
        let mut place = known.map_or_else(Place::default, |own| Place::read(&own));
        let folder = away.as_ref().and_then(|(file, _)| file.parent()).map(Path::to_owned);
        let mut elsewhere = folder.map(|folder| (folder, Place::read(&bytes)));
        let Stored { frame, session, left_out, changed } =
            stored_in(bytes, &path, Some(id), &Scripts::default(), damage)?;
        if left_out > 0 || changed {
            let there = elsewhere.as_mut().map_or(&mut place, |(_, there)| there);
            match damaged::keep(&path) {
                Ok(copy) if left_out == 0 => there.tell(Meddled::Edited(copy)),
                Ok(_) => {}
                // The disk takes nothing, so the file stays; once it takes something again, the first save keeps it.
                Err(error) if left_out == 0 && takes_nothing(&error) => *there = Place::default(),
                Err(source) => return Err(OpenError::Lock { path, source }),
            }
        }
        if away.is_none() {
            // A note that a save at home was killed before it could remove.
            elsewhere::forget(folders, id);
        }
        let file = SessionFile::new(folders, id.to_owned(), frame.upgraded(), place, lock);
        Ok((SessionFile { elsewhere, away, ..file }, session))
    }

    fn new(folders: &Folders, id: String, frame: Frame, place: Place, lock: Option<Lock>) -> Self {
        let (folders, disk) = (folders.clone(), Box::new(RealDisk));
        SessionFile { id, folders, frame, disk, place, elsewhere: None, away: None, moved: None, _lock: lock }
    }

    /// The same, writing to `disk`: for tests of disks that fail.
    #[must_use]
    pub fn on(self, disk: Box<dyn Disk>) -> Self {
        SessionFile { disk, ..self }
    }

    /// The session's id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its file.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.folders.sessions().join(format!("{}.ron", self.id))
    }

    /// Writes the whole journal; all of it is on the disk when this returns.
    ///
    /// # Errors
    /// Nothing was saved. The file is as it was or, where only the last step failed, new and whole; saving again
    /// writes everything anew.
    pub fn save(&mut self, entries: &[Arc<Entry>]) -> Result<(), SaveError> {
        let folder = self.folders.sessions();
        write(self.disk.as_ref(), &self.frame, &self.id, &folder, &mut self.place, entries)?;
        self.forget_what_was_wrong(entries);
        if self.away.take().is_some() {
            elsewhere::forget(&self.folders, &self.id);
            self.moved = Some(Moved::Home);
        }
        Ok(())
    }

    /// Writes the whole journal to another folder, which is made if need be, for when the session's own is gone.
    /// Gives the file's path.
    ///
    /// # Errors
    /// Nothing was saved there either.
    pub fn save_to(&mut self, folder: &Path, entries: &[Arc<Entry>]) -> Result<PathBuf, SaveError> {
        make_folder(self.disk.as_ref(), folder).map_err(|e| SaveError::new(folder, e))?;
        let (_, place) = match self.elsewhere.take() {
            Some((last, place)) if last == folder => self.elsewhere.insert((last, place)),
            _ => self.elsewhere.insert((folder.to_owned(), Place::default())),
        };
        write(self.disk.as_ref(), &self.frame, &self.id, folder, place, entries)?;
        self.forget_what_was_wrong(entries);
        let file = folder.join(format!("{}.ron", self.id));
        let is_new = self.away.as_ref().is_none_or(|(last, _)| *last != file);
        if file != self.path() && (is_new || self.away.as_ref().is_some_and(|(_, is_noted)| !is_noted)) {
            let is_noted = elsewhere::note(&self.folders, &self.id, &file);
            if is_new || is_noted {
                self.moved = Some(Moved::Away { is_noted });
            }
            self.away = Some((file.clone(), is_noted));
        }
        Ok(file)
    }

    /// What was corrected is out of the file now, and must not stay in the index until somebody lists the sessions.
    fn forget_what_was_wrong(&self, entries: &[Arc<Entry>]) {
        if is_left(entries) && is_corrected(entries) {
            index::forget(&self.folders, &[&self.id]);
        }
    }

    /// Where the session is now, when that is another folder than before; told once.
    pub fn take_moved(&mut self) -> Option<Moved> {
        self.moved.take()
    }

    /// What something else did to the session's file, as the last saves found it; told once.
    pub fn take_meddled(&mut self) -> Option<Meddled> {
        let elsewhere = self.elsewhere.as_mut().and_then(|(_, place)| place.take_meddled());
        elsewhere.or_else(|| self.place.take_meddled())
    }
}

/// That a session is in another folder than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// Out of its own, and whether it is noted where.
    Away {
        /// Then it is found there when it is opened again.
        is_noted: bool,
    },
    /// Into its own again.
    Home,
}

impl Moved {
    /// As a sentence.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            Moved::Away { is_noted: true } => message!("file-moved"),
            Moved::Away { is_noted: false } => message!("file-moved-unnoted"),
            Moved::Home => message!("file-moved-home"),
        }
    }
}

/// The lock of the session `id`, whose own file is at `path`; `None` where the disk takes none. The session is then in
/// memory, and each save says why it is nowhere else.
fn lock(folders: &Folders, id: &str, path: PathBuf, now: Moment) -> Result<Option<Lock>, OpenError> {
    let at = lock_path(&folders.sessions(), id);
    match Lock::take(&at, now) {
        Ok(lock) => Ok(Some(lock)),
        Err(LockError::Held(holder)) => Err(OpenError::Held { id: id.to_owned(), holder }),
        Err(LockError::Io(error)) if takes_nothing(&error) && (is_read_only(&error) || !at.exists()) => Ok(None),
        Err(LockError::Io(source)) => Err(OpenError::Lock { path, source }),
    }
}

fn write(
    disk: &dyn Disk,
    frame: &Frame,
    id: &str,
    folder: &Path,
    place: &mut Place,
    entries: &[Arc<Entry>],
) -> Result<(), SaveError> {
    // While it is open, a correction can be taken back.
    let settled = if is_left(entries) { settled(frame, entries) } else { Ok(None) };
    let text = settled.and_then(|settled| match settled {
        Some(Corrected { frame, entries }) => frame.around(&entries),
        None => frame.around(entries),
    });
    let text = text.map_err(|e| unwritable(folder, &e))?;
    place.replace(disk, folder, id, &text)
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
