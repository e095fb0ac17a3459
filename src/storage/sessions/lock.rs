//! One writer a session: a lock file of its own, for a lock on a file that is replaced would be a lock on nothing.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use super::disk::open_private;
use crate::domain::session::Moment;
use crate::message;
use crate::storage::source::ours;

/// A session's lock, held until dropped; the system lets go of it when the process ends in any way.
#[derive(Debug)]
pub struct Lock {
    file: File,
    path: PathBuf,
}

/// Why there is no lock.
#[derive(Debug)]
pub enum LockError {
    /// Somebody has it.
    Held(Holder),
    /// The system refused.
    Io(io::Error),
}

/// Who has a session open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holder {
    /// The process; `None` where it cannot be told.
    pub pid: Option<u32>,
    /// Since when.
    pub since: Option<Moment>,
}

impl From<io::Error> for LockError {
    fn from(error: io::Error) -> Self {
        LockError::Io(error)
    }
}

impl Lock {
    /// Takes the lock at `path` and writes down who has it since when.
    pub fn take(path: &Path, since: Moment) -> Result<Lock, LockError> {
        // Whoever leaves removes the file, which makes a lock on the removed one worthless: then again.
        for _ in 0..100 {
            let mut lock = Lock::try_take(path)?;
            if lock.is_current() {
                // On a disk that is full nobody learns who has it, and that is all.
                let _ = lock.sign(since);
                return Ok(lock);
            }
        }
        Err(LockError::Held(Holder { pid: None, since: None }))
    }

    fn try_take(path: &Path) -> Result<Lock, LockError> {
        // Opening a pipe would wait for its other end.
        if fs::symlink_metadata(path).is_ok_and(|m| !m.is_file()) {
            return Err(ours(io::ErrorKind::AlreadyExists, message!("file-lock-no-file")).into());
        }
        let mut file = open_private(path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(LockError::Held(holder(&mut file))),
            // A disk that knows no locks is no reason to hold no workshop.
            Err(TryLockError::Error(e)) if e.kind() == io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(e)) => return Err(e.into()),
        }
        Ok(Lock { file, path: path.to_owned() })
    }

    #[cfg(unix)]
    fn is_current(&self) -> bool {
        use std::os::unix::fs::MetadataExt;
        let id = |m: fs::Metadata| (m.dev(), m.ino());
        let mine = self.file.metadata().map(id).ok();
        mine.is_some() && mine == fs::symlink_metadata(&self.path).map(id).ok()
    }

    #[cfg(not(unix))]
    fn is_current(&self) -> bool {
        true
    }

    fn sign(&mut self, since: Moment) -> io::Result<()> {
        self.file.set_len(0)?;
        self.file.rewind()?;
        writeln!(self.file, "{} {}", std::process::id(), since.to_rfc3339())
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Elsewhere another process may hold the very file that would be removed.
        if cfg!(unix) && self.is_current() {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Who has the session of the lock at `path` open; `None` where nobody has. No lock is taken for asking: for the
/// moment that it was held, whoever opens the session would be turned away.
pub fn held_by(path: &Path) -> Option<Holder> {
    // Opening a pipe would wait for its other end.
    fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file)?;
    let holder = holder(&mut File::open(path).ok()?);
    // A process that was killed leaves its file behind.
    holder.pid.is_some_and(is_alive).then_some(holder)
}

/// Whether there is a process of this number.
#[cfg(unix)]
pub fn is_alive(pid: u32) -> bool {
    use rustix::process::{Pid, test_kill_process};
    let pid = i32::try_from(pid).ok().and_then(Pid::from_raw);
    pid.is_some_and(|pid| test_kill_process(pid) != Err(rustix::io::Errno::SRCH))
}

/// Nobody can be asked.
#[cfg(not(unix))]
pub fn is_alive(_: u32) -> bool {
    true
}

fn holder(file: &mut File) -> Holder {
    let mut text = String::new();
    let read = file.take(200).read_to_string(&mut text);
    let mut words = if read.is_ok() { text.split_whitespace() } else { "".split_whitespace() };
    let pid = words.next().and_then(|w| w.parse().ok());
    let since = words.next().and_then(|w| Moment::parse_from_rfc3339(w).ok());
    Holder { pid, since }
}
