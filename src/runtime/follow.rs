//! A session that another window runs: read anew whenever its file was replaced.

use std::time::{Duration, SystemTime};

use super::grid;
use super::watch::Look;
use crate::app::Msg;
use crate::app::follow::Followed;
use crate::app::phones::Doors;
use crate::say;
use crate::storage::folders::Folders;
use crate::storage::sessions::{self, Locks, Mark, OpenError};
use crate::words::Words;

/// An eighth of what a change may take to be seen; a look asks the system for one file's time.
const PAUSE: Duration = Duration::from_millis(25);

/// Nobody waits for anything before a session is open.
const IDLE: Duration = Duration::from_millis(100);

/// Looks between two at who has a session open: whoever was killed cannot say so.
const ASK: u32 = 20;

/// The session that is followed, and what it looked like last.
pub struct Follow {
    /// The one session that is meant; otherwise whichever was opened last.
    wanted: Option<String>,
    folders: Folders,
    words: Words,
    looks: u32,
    locks: Locks,
    id: Option<String>,
    /// The file as it was read last; outer `None` before the first time.
    mark: Option<Option<Mark>>,
    /// Whether the app was told that somebody has it open; `None` before the first time.
    told: Option<bool>,
    is_open: bool,
    /// When the note of phones was written that was read last, and what it said.
    note: (Option<SystemTime>, Option<Doors>),
}

impl Follow {
    /// Nothing has been seen of it yet.
    pub fn new(wanted: Option<String>, folders: Folders, words: Words) -> Self {
        let id = wanted.clone();
        let locks = Locks::default();
        let note = (None, None);
        Follow { wanted, folders, words, looks: 0, locks, id, mark: None, told: None, is_open: false, note }
    }

    /// Finds out who has what open.
    fn ask(&mut self) {
        let is_held = |id: &String| sessions::holder(&self.folders, id).is_some();
        self.is_open = self.id.as_ref().is_some_and(is_held);
        if self.is_open || self.wanted.is_some() {
            return;
        }
        if let Some(newest) = self.locks.newest_held(&self.folders) {
            if self.id.as_ref() != Some(&newest) {
                self.mark = None;
            }
            self.id = Some(newest);
            self.is_open = true;
        }
    }

    /// The session, if its file is not what it was.
    fn read(&mut self) -> Option<Result<crate::domain::session::Session, String>> {
        let id = self.id.as_ref()?;
        // The mark first: what is saved while we read is then seen by the next look.
        let mark = sessions::mark(&self.folders, id);
        if self.mark == Some(mark) {
            return None;
        }
        self.mark = Some(mark);
        Some(sessions::read(&self.folders, id).map_err(|error| match error {
            OpenError::NoSuch { name } => say!(self.words, "cli-session-gone", name),
            error => self.words.say(&error.said()),
        }))
    }
}

impl Follow {
    /// Reads where phones come in, if that is not what it was; whether it was read.
    fn look_at_doors(&mut self) -> bool {
        let Some(id) = self.id.as_ref().filter(|_| cfg!(feature = "phones")) else { return false };
        let mark = sessions::note_mark(&self.folders, id);
        if mark == self.note.0 {
            return false;
        }
        let doors = sessions::note(&self.folders, id).map(|note| Doors {
            grid: grid(&note.url),
            note,
            addresses: 1,
            is_alone: false,
        });
        self.note = (mark, doors);
        true
    }
}

impl Look for Follow {
    fn pause(&self) -> Duration {
        if self.is_open { PAUSE } else { IDLE }
    }

    fn look(&mut self) -> Option<Msg> {
        if !self.is_open || self.looks.is_multiple_of(ASK) {
            self.ask();
        }
        self.looks = self.looks.wrapping_add(1);
        let session = self.read();
        let is_other = self.look_at_doors();
        if session.is_none() && !is_other && self.told == Some(self.is_open) {
            return None;
        }
        self.told = Some(self.is_open);
        Some(Msg::Followed(Box::new(Followed { is_open: self.is_open, session, doors: self.note.1.clone() })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::{Event, Setup};
    use crate::runtime::now;
    use crate::storage::scripts::find;
    use crate::storage::sessions::SessionFile;

    fn seen(follow: &mut Follow) -> Option<Followed> {
        // As many looks as come before it is asked once more who has what open.
        (0..=ASK).find_map(|_| match follow.look() {
            Some(Msg::Followed(seen)) => Some(*seen),
            _ => None,
        })
    }

    #[test]
    fn the_session_that_is_open_is_followed_until_another_one_is() {
        let dir = tempfile::tempdir().unwrap();
        let folders = Folders { config: dir.path().into(), data: dir.path().into() };
        let begin = |account: &str| {
            let script = find("too-cosy", &folders).unwrap();
            let setup = Setup::new(account, 3);
            SessionFile::create(&folders, setup, script.workshop, script.ladder, now()).unwrap()
        };
        let mut follow = Follow::new(None, folders.clone(), Words::default());
        let nothing = seen(&mut follow).unwrap();
        assert!(!nothing.is_open && nothing.session.is_none());
        assert!(seen(&mut follow).is_none(), "it says once that there is nothing");

        let (mut file, mut session) = begin("First");
        let first = seen(&mut follow).unwrap();
        assert!(first.is_open && first.session.unwrap().unwrap().header.setup.account == "First");
        assert!(seen(&mut follow).is_none(), "nothing has changed");
        session.happen(Event::Room(5), now()).unwrap();
        file.save(&session.to_keep()).unwrap();
        assert_eq!(seen(&mut follow).unwrap().session.unwrap().unwrap().progress.room, 5);

        drop(file);
        let left = seen(&mut follow).unwrap();
        assert!(!left.is_open && left.session.is_none());
        let (_second, _) = begin("Second");
        let other = seen(&mut follow).unwrap();
        assert!(other.is_open && other.session.unwrap().unwrap().header.setup.account == "Second");
    }

    #[test]
    fn a_file_that_is_damaged_or_gone_is_told_and_looked_at_again() {
        let dir = tempfile::tempdir().unwrap();
        let folders = Folders { config: dir.path().into(), data: dir.path().into() };
        let script = find("too-cosy", &folders).unwrap();
        let setup = Setup::new("Harbour", 3);
        let (file, _) = SessionFile::create(&folders, setup, script.workshop, script.ladder, now()).unwrap();
        let mut follow = Follow::new(Some(file.id().to_owned()), folders.clone(), Words::default());
        assert!(seen(&mut follow).unwrap().session.unwrap().is_ok());
        let whole = std::fs::read(file.path()).unwrap();
        std::fs::write(file.path(), &whole[..whole.len() / 2]).unwrap();
        assert!(seen(&mut follow).unwrap().session.unwrap().is_err());
        std::fs::remove_file(file.path()).unwrap();
        assert!(seen(&mut follow).unwrap().session.unwrap().unwrap_err().contains("is gone"));
        std::fs::write(file.path(), &whole).unwrap();
        assert!(seen(&mut follow).unwrap().session.unwrap().is_ok());
        let files = std::fs::read_dir(folders.sessions()).unwrap().count();
        assert_eq!(files, 2, "the session and its lock: a follower writes nothing");
    }
}
