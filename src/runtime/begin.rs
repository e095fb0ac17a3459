//! A new session: with what was taken on the last time and is still open.

use super::now;
use crate::domain::history::account_key;
use crate::domain::session::GridStood;
use crate::domain::session::{Carried, Event, Session, Setup};
use crate::domain::workshop::Workshop;
use crate::storage::folders::Folders;
use crate::storage::scripts::Script;
use crate::storage::sessions::{self, SaveError, SessionFile, Summary};

/// Begins a session of `script` about `setup`'s account; its file is on the disk when this returns.
///
/// # Errors
/// The file cannot be made.
pub fn begin(folders: &Folders, setup: Setup, script: Script) -> Result<(SessionFile, Session), SaveError> {
    let open = open_actions(folders, &setup.account, &script.ladder.id);
    let before = grids(folders, &setup.account, &script.workshop);
    let (mut file, mut session) = SessionFile::create(folders, setup, script.workshop, script.ladder, now())?;
    for carried in open {
        // There is nothing that could keep it from being carried.
        let _ = session.happen(Event::Carry(carried), now());
    }
    for grid in before {
        let _ = session.happen(Event::Before(grid), now());
    }
    if !(session.progress.pending.is_empty() && session.progress.before.is_empty()) {
        file.save(&session.to_keep())?;
    }
    Ok((file, session))
}

/// The grids that the script asks for, as the last session about the account that has them left them.
fn grids(folders: &Folders, account: &str, workshop: &Workshop) -> Vec<GridStood> {
    if workshop.grids().next().is_none() {
        return Vec::new();
    }
    let key = account_key(account);
    let listed = sessions::list(folders).unwrap_or_default().into_iter().filter_map(|listed| listed.summary.ok());
    let about: Vec<Summary> = listed.filter(|summary| account_key(&summary.account) == key).collect();
    let last = |id: &str| about.iter().flat_map(|summary| &summary.history.grids).find(|grid| grid.id == id).cloned();
    workshop.grids().filter_map(|grid| last(&grid.id)).collect()
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
