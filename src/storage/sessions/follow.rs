//! What a window that only follows a session asks of the disk. It takes no lock and writes nothing.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use super::index::Mark;
use super::lock::{Holder, held_by};
use super::{is_session_id, lock_path, newest};
use crate::storage::folders::Folders;

/// What tells the file of the session `id` from what it was before; `None` where there is none.
#[must_use]
pub fn mark(folders: &Folders, id: &str) -> Option<Mark> {
    Mark::of(&newest(folders, id).ok()?)
}

/// Who has the session `id` open.
#[must_use]
pub fn holder(folders: &Folders, id: &str) -> Option<Holder> {
    is_session_id(id).then(|| held_by(&lock_path(&folders.sessions(), id))).flatten()
}

/// Listings after a change of the folder: the clocks of some disks stand still for as long as two seconds, and what
/// happens meanwhile does not show in the folder's time.
const UNSETTLED: u32 = 20;

/// The locks in a folder. It is listed when its time has changed, and shortly after: whoever opens or leaves a session
/// makes or removes a lock, which changes it.
#[derive(Debug, Default)]
pub struct Locks {
    /// The folder's time when it was listed last.
    changed: Option<SystemTime>,
    /// How often it was listed with this time.
    listed: u32,
    /// Sessions with a lock, held or left behind.
    ids: Vec<String>,
}

impl Locks {
    /// The session that was opened last of those that somebody has open.
    pub fn newest_held(&mut self, folders: &Folders) -> Option<String> {
        self.look(&folders.sessions());
        // A lock comes before its file.
        let open = self.ids.iter().filter(|id| mark(folders, id).is_some());
        open.filter_map(|id| Some((holder(folders, id)?.since, id))).max().map(|(_, id)| id.clone())
    }

    fn look(&mut self, folder: &Path) {
        // The time first: what comes while it is listed then shows at the next look.
        let changed = fs::metadata(folder).and_then(|meta| meta.modified()).ok();
        if changed != self.changed {
            (self.changed, self.listed) = (changed, 0);
        }
        if changed.is_some() && self.listed >= UNSETTLED {
            return;
        }
        self.listed += 1;
        let id = |entry: fs::DirEntry| Some(entry.file_name().to_str()?.strip_suffix(".lock")?.to_owned());
        self.ids = fs::read_dir(folder).map_or_else(|_| Vec::new(), |all| all.filter_map(|e| id(e.ok()?)).collect());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locked(folders: &Folders, id: &str) {
        fs::write(folders.sessions().join(format!("{id}.ron")), "").unwrap();
        let text = format!("{} 2026-03-02T10:00:00+01:00\n", std::process::id());
        fs::write(lock_path(&folders.sessions(), id), text).unwrap();
    }

    #[test]
    fn d18_a_folder_in_which_nothing_happens_is_not_listed_again() {
        let place = tempfile::tempdir().unwrap();
        let folders = Folders { config: place.path().into(), data: place.path().into() };
        let mut locks = Locks::default();
        assert_eq!(locks.newest_held(&folders), None);
        fs::create_dir(folders.sessions()).unwrap();
        for _ in 0..10 * UNSETTLED {
            assert_eq!(locks.newest_held(&folders), None);
        }
        assert_eq!(locks.listed, UNSETTLED, "then its time alone is asked for");
        let (one, two) = ("2026-03-02-acme-0001", "2026-03-02-acme-0002");
        locked(&folders, one);
        assert_eq!(locks.newest_held(&folders).as_deref(), Some(one), "a change is seen at the first look");
        // Whoever opens a session whose lock was left behind changes no name in the folder.
        fs::write(lock_path(&folders.sessions(), one), "").unwrap();
        for _ in 0..2 * UNSETTLED {
            assert_eq!(locks.newest_held(&folders), None);
        }
        assert_eq!(locks.listed, UNSETTLED);
        locked(&folders, one);
        assert_eq!(locks.newest_held(&folders).as_deref(), Some(one));
        locked(&folders, two);
        fs::remove_file(lock_path(&folders.sessions(), one)).unwrap();
        assert_eq!(locks.newest_held(&folders).as_deref(), Some(two));
        fs::remove_dir_all(folders.sessions()).unwrap();
        assert_eq!(locks.newest_held(&folders), None);
    }
}
