//! Taking over a session that another window has open: asked, waited for, and opened once its lock is free.

use std::thread;
use std::time::Duration;

use super::now;
use crate::domain::session::Session;
use crate::storage::folders::Folders;
use crate::storage::sessions::{self, Damage, OpenError, SessionFile};

/// How often it is tried, and how long apart: ten seconds in all.
const TRIES: u32 = 100;
const PAUSE: Duration = Duration::from_millis(100);

/// Opens the session `id`; whoever has it is asked to hand it over.
///
/// # Errors
/// It cannot be opened, or the other window does not answer.
pub fn take_over(folders: &Folders, id: &str, damage: Damage) -> Result<(SessionFile, Session), OpenError> {
    take_over_in(TRIES, folders, id, damage)
}

fn take_over_in(tries: u32, folders: &Folders, id: &str, damage: Damage) -> Result<(SessionFile, Session), OpenError> {
    let first = SessionFile::open_damaged(folders, id, now(), damage);
    let Err(OpenError::Held { .. }) = first else { return first };
    let lock = |source| OpenError::Lock { path: folders.sessions(), source };
    let _wanted = sessions::want(folders, id, now()).map_err(lock)?;
    for _ in 0..tries {
        thread::sleep(PAUSE);
        match SessionFile::open_damaged(folders, id, now(), damage) {
            Err(OpenError::Held { .. }) => {}
            opened => return opened,
        }
    }
    match SessionFile::open_damaged(folders, id, now(), damage) {
        Err(OpenError::Held { id, holder }) => Err(OpenError::Silent { id, holder }),
        opened => opened,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::Setup;
    use crate::storage::scripts::find;

    #[test]
    fn a_window_that_does_not_answer_keeps_its_session() {
        let place = tempfile::tempdir().unwrap();
        let folders = Folders { config: place.path().into(), data: place.path().into() };
        let script = find("too-cosy", &folders).unwrap();
        let setup = Setup::new("Acme", 3);
        let (file, _) = SessionFile::create(&folders, setup, script.workshop, script.ladder, now()).unwrap();
        let id = file.id().to_owned();
        let told = take_over_in(2, &folders, &id, Damage::Refuse).map(|_| ()).unwrap_err();
        assert!(told.to_string().contains("did not answer"), "{told}");
        let notes = std::fs::read_dir(folders.sessions()).unwrap();
        assert!(!notes.map(|e| e.unwrap().path()).any(|path| path.extension().is_some_and(|e| e == "wanted")));
        drop(file);
        assert!(take_over_in(2, &folders, &id, Damage::Refuse).is_ok(), "nobody has it, so nobody is asked");
    }
}
