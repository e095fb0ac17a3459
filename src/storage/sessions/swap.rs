//! Putting a new file in a session's place without losing what something else wrote there meanwhile: a sync client,
//! or a second machine that shares the folder and knows nothing of our lock.
//!
//! The new file and the old one change places in one step, and only then is looked at what came out. Whoever writes
//! between a look and a rename would be overwritten; here there is nothing in between.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Disk, SaveError, cannot, make_private, rename_to_free, write_beside};
use super::format::{CHECK, sum};
use super::name::random;
use crate::message;
use crate::storage::source::ours;
use crate::words::Message;

/// What tells the bytes of a file from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Print {
    length: usize,
    sum: u64,
}

impl Print {
    /// Of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Print { length: bytes.len(), sum: sum(bytes) }
    }
}

/// As it stands in the name of a temporary.
impl std::fmt::Display for Print {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:x}x{:016x}", self.length, self.sum)
    }
}

/// What something else did to a session's file since we read or wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meddled {
    /// It was changed; the other version is kept in this file.
    Changed(PathBuf),
    /// It was removed, and is there again.
    Removed(PathBuf),
    /// It was changed before it was opened, so that its check sum did not fit; as it was then it is kept in this file.
    Edited(PathBuf),
}

impl Meddled {
    /// As a sentence. No name of a file: it is made of the account's. Short enough for one line of 80 columns.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            Meddled::Changed(_) => message!("file-meddled-changed"),
            Meddled::Edited(_) => message!("file-meddled-edited"),
            Meddled::Removed(_) => message!("file-meddled-removed"),
        }
    }
}

/// A session's file in one folder: what we know to be in it.
#[derive(Debug)]
pub struct Place {
    /// What tells our temporary from that of a process with our number on another machine.
    own: u16,
    /// What we read or wrote last; `None` before the first time.
    known: Option<Print>,
    /// The copy that was kept last of what something else wrote.
    copy: Option<PathBuf>,
    /// What was not told yet.
    meddled: Option<Meddled>,
}

impl Default for Place {
    fn default() -> Self {
        Place { own: random(), known: None, copy: None, meddled: None }
    }
}

impl Place {
    /// A place whose file was read just now.
    pub fn read(bytes: &[u8]) -> Self {
        Place { known: Some(Print::of(bytes)), ..Place::default() }
    }

    /// Has something told with the next save.
    pub fn tell(&mut self, meddled: Meddled) {
        self.meddled = Some(meddled);
    }

    /// What something else did since this was asked last.
    pub fn take_meddled(&mut self) -> Option<Meddled> {
        self.meddled.take()
    }

    /// Replaces or makes the file `id` in `folder` by `text`: after an error the file is whole, after success the new
    /// one is on the disk, and whatever we did not know of is kept beside it.
    pub fn replace(&mut self, disk: &dyn Disk, folder: &Path, id: &str, text: &str) -> Result<(), SaveError> {
        let target = folder.join(format!("{id}.ron"));
        // Whoever finds it after a kill is told in its name what of it is ours: what it gets, and what was in the file.
        let prints = [Some(Print::of(text.as_bytes())), self.known].into_iter().flatten();
        let prints: String = prints.map(|print| format!("-{print}")).collect();
        let temp = folder.join(format!(".{id}.{}-{:04x}{prints}.tmp", std::process::id(), self.own));
        let put = || {
            self.put(disk, &temp, &target, id)?;
            self.known = Some(Print::of(text.as_bytes()));
            Ok(())
        };
        write_beside(disk, &temp, &mut |out| out.write_all(text.as_bytes()), put)
            .map_err(|e| SaveError::new(&target, e))
    }

    fn put(&mut self, disk: &dyn Disk, temp: &Path, target: &Path, id: &str) -> io::Result<()> {
        match disk.exchange(temp, target) {
            Ok(()) => {}
            Err(e) if e.kind() == io::ErrorKind::NotFound => {
                disk.rename(temp, target)?;
                if self.known.is_some() {
                    self.meddled = Some(Meddled::Removed(target.to_owned()));
                }
                return Ok(());
            }
            // A disk that cannot do this in one step.
            Err(e) if cannot(&e) => {
                if self.is_foreign(target) {
                    let copy = self.keep(target, id)?;
                    self.meddled = Some(Meddled::Changed(copy));
                }
                return disk.rename(temp, target);
            }
            Err(e) => return Err(e),
        }
        // An earlier state of ours, from before it was opened anew.
        let is_ours = self.known.is_none() && continues(target, temp);
        if is_ours || !self.is_foreign(temp) {
            // What stays is swept away later.
            let _ = disk.remove(temp);
            return Ok(());
        }
        match self.keep(temp, id) {
            Ok(copy) => {
                self.meddled = Some(Meddled::Changed(copy));
                Ok(())
            }
            Err(error) => {
                // The other version goes back to where it was: it must not be cleared away.
                disk.exchange(temp, target)?;
                Err(error)
            }
        }
    }

    /// Whether the file at `path` is there and is not what we know.
    fn is_foreign(&self, path: &Path) -> bool {
        match fs::read(path) {
            Ok(bytes) => self.known != Some(Print::of(&bytes)),
            // A link that leads nowhere holds nothing.
            Err(error) => error.kind() != io::ErrorKind::NotFound,
        }
    }

    /// Moves the file at `from` to where it is kept. Where the copy that was kept last is but an earlier state of it,
    /// that one is replaced: otherwise each save of the other would leave one.
    fn keep(&mut self, from: &Path, id: &str) -> io::Result<PathBuf> {
        if let Some(copy) = &self.copy
            && continues(from, copy)
        {
            make_private(from);
            fs::rename(from, copy)?;
            return Ok(copy.clone());
        }
        let kept = keep_beside(from, id)?;
        self.copy = Some(kept.clone());
        Ok(kept)
    }
}

/// Whether all that is in the file at `older` is in that at `newer`.
fn continues(newer: &Path, older: &Path) -> bool {
    let (Ok(newer), Ok(older)) = (fs::read(newer), fs::read(older)) else { return false };
    holds(&newer, &older)
}

/// Whether all that is in the session file `less` is in `more` too: each line, but for the check sum, a draft, and
/// votes on a question that `more` has a later count of. Those are replaced at every save, and their earlier state is
/// nobody's loss.
pub fn holds(more: &[u8], less: &[u8]) -> bool {
    let lines = |text| <[u8]>::split(text, |b| *b == b'\n').filter_map(lasting);
    let there: HashSet<&[u8]> = lines(more).collect();
    lines(less).all(|line| there.contains(line))
}

/// What of a line a later state of the same session has too; `None` where that may be nothing.
fn lasting(line: &[u8]) -> Option<&[u8]> {
    let behind = |what: &[u8]| line.windows(what.len()).position(|part| part == what).map(|at| at + what.len());
    // The first is the field's name: what comes before it is a time.
    let event = behind(b"what: ").map_or(line, |at| &line[at..]);
    if line.starts_with(CHECK.as_bytes()) || event.starts_with(b"Draft(") {
        return None;
    }
    // The question is told before its votes.
    let counted = behind(b", votes:").filter(|_| event.starts_with(b"Tally("));
    Some(counted.map_or(line, |end| &line[..end]))
}

/// The most copies of one session.
const COPIES: u32 = 9999;

/// Moves the file at `from` to the first free name of a copy of the session `id` in the same folder.
pub fn keep_beside(from: &Path, id: &str) -> io::Result<PathBuf> {
    let folder = from.parent().unwrap_or(Path::new(""));
    make_private(from);
    for number in 1..=COPIES {
        let copy = folder.join(format!("{id}.conflict-{number}.ron"));
        match rename_to_free(from, &copy) {
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
            done => return done.map(|()| copy),
        }
    }
    Err(ours(io::ErrorKind::Other, message!("file-many-copies")))
}
