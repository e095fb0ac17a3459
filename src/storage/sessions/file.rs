//! A session that is open: its file, its lock, and each save.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::{Disk, RealDisk, SaveError, is_read_only, make_folder, takes_nothing};
use super::format::Frame;
use super::known::Scripts;
use super::lock::{Lock, LockError};
use super::open_error::OpenError;
use super::reading::{Damage, Stored};
use super::settled::{Corrected, is_corrected, is_left, settled};
use super::swap::{Meddled, Place};
use super::{
    bytes_of, damaged, elsewhere, free_id, index, lock_path, newest, path_of, stored, stored_in, swap, unwritable,
};
use crate::domain::ladder::Ladder;
use crate::domain::session::journal::Entry;
use crate::domain::session::{Header, METHOD, Moment, Session, Setup};
use crate::domain::workshop::Workshop;
use crate::message;
use crate::storage::folders::Folders;
use crate::words::Message;

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
        super::beside::clear_up(&folders.sessions(), id);
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
pub(super) fn lock(folders: &Folders, id: &str, path: PathBuf, now: Moment) -> Result<Option<Lock>, OpenError> {
    let at = lock_path(&folders.sessions(), id);
    match Lock::take(&at, now) {
        Ok(lock) => Ok(Some(lock)),
        Err(LockError::Held(holder)) => Err(OpenError::Held { id: id.to_owned(), holder }),
        Err(LockError::Io(error)) if takes_nothing(&error) && (is_read_only(&error) || !at.exists()) => Ok(None),
        Err(LockError::Io(source)) => Err(OpenError::Lock { path, source }),
    }
}

pub(super) fn write(
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
