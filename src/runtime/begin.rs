//! A new session: with what was taken on the last time and is still open.

use super::now;
use crate::domain::history::account_key;
use crate::domain::session::{Carried, Event, Session, Setup};
use crate::storage::folders::Folders;
use crate::storage::scripts::Script;
use crate::storage::sessions::{self, SaveError, SessionFile, Summary};

/// Begins a session of `script` about `setup`'s account; its file is on the disk when this returns.
///
/// # Errors
/// The file cannot be made.
pub fn begin(folders: &Folders, setup: Setup, script: Script) -> Result<(SessionFile, Session), SaveError> {
    let open = open_actions(folders, &setup.account, &script.ladder.id);
    let (mut file, mut session) = SessionFile::create(folders, setup, script.workshop, script.ladder, now())?;
    for carried in open {
        // There is nothing that could keep it from being carried.
        let _ = session.happen(Event::Carry(carried), now());
    }
    if !session.progress.pending.is_empty() {
        file.save(&session.to_keep())?;
    }
    Ok((file, session))
}

/// What was taken on in earlier sessions about the account on the same ladder: a team may bear a client's name. A session that cannot be read keeps nobody from beginning
/// the next: the list of sessions says what is wrong with it.
fn open_actions(folders: &Folders, account: &str, ladder: &str) -> Vec<Carried> {
    let key = account_key(account);
    let about = |s: &Summary| account_key(&s.account) == key && s.history.ladder == ladder;
    let mut listed = sessions::list(folders).unwrap_or_default().into_iter();
    let last = listed.find(|l| l.summary.as_ref().is_ok_and(about));
    last.and_then(|l| sessions::read(folders, &l.id).ok()).map_or_else(Vec::new, |session| session.open_actions())
}
