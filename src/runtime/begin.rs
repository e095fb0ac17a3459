//! A new session: with what was taken on the last time and is still open, and with where the account stood.

use super::now;
use crate::domain::history::{Snapshot, account_key};
use crate::domain::session::{Event, GridStood, Party, Rested, Session, Setup};
use crate::domain::workshop::Workshop;
use crate::storage::folders::Folders;
use crate::storage::scripts::Script;
use crate::storage::sessions::{self, Listed, SaveError, SessionFile};

/// Begins a session of `script` about `setup`'s account; its file is on the disk when this returns.
///
/// # Errors
/// The file cannot be made.
pub fn begin(folders: &Folders, mut setup: Setup, script: Script) -> Result<(SessionFile, Session), SaveError> {
    // What they take on, and where an account stands with us, is no business of the other side.
    let is_theirs = setup.side.as_ref().is_some_and(|side| side.who == Party::Theirs);
    let before = if is_theirs { Vec::new() } else { before(folders, &setup.account, &script) };
    if let Some(side) = setup.side.as_mut().filter(|side| side.key.is_empty()) {
        side.key = sessions::link_key();
    }
    let (mut file, mut session) = SessionFile::create(folders, setup, script.workshop, script.ladder, now())?;
    let is_first = before.is_empty();
    for event in before {
        // There is nothing that could keep it from being carried.
        let _ = session.happen(event, now());
    }
    if !is_first {
        file.save(&session.to_keep())?;
    }
    Ok((file, session))
}

/// What earlier sessions about the account hand on. One that cannot be read keeps nobody from beginning the next: the
/// list of sessions says what is wrong with it.
fn before(folders: &Folders, account: &str, script: &Script) -> Vec<Event> {
    let key = account_key(account);
    let listed = sessions::list(folders).unwrap_or_default().into_iter();
    let ours = |listed: Listed| Some((listed.id, listed.summary.ok().filter(|summary| !summary.is_theirs())?.history));
    let read = listed.filter_map(ours);
    let about: Vec<(String, Snapshot)> = read.filter(|(_, told)| account_key(&told.account) == key).collect();
    // On the same ladder: a team may bear a client's name.
    let on_ladder = || about.iter().filter(|(_, told)| told.ladder == script.ladder.id);
    let last = on_ladder().next().and_then(|(id, _)| sessions::read(folders, id).ok());
    let open = last.map_or_else(Vec::new, |session| session.open_actions());
    let rested = on_ladder().map(|(_, told)| told).find(|told| told.is_reading()).and_then(rested);
    let rested = rested.filter(|_| !script.workshop.only_tells());
    let grids = grids(&about, &script.workshop).into_iter().map(Event::Before);
    open.into_iter().map(Event::Carry).chain(grids).chain(rested.map(Event::Rested)).collect()
}

/// The grids that the script asks for, as the last session that has them left them.
fn grids(about: &[(String, Snapshot)], workshop: &Workshop) -> Vec<GridStood> {
    let last = |id: &str| about.iter().flat_map(|(_, told)| &told.grids).find(|grid| grid.id == id).cloned();
    workshop.grids().filter_map(|grid| last(&grid.id)).collect()
}

fn rested(told: &Snapshot) -> Option<Rested> {
    Some(Rested {
        day: told.day,
        at: told.footing.as_ref()?.at,
        ladder_version: told.ladder_version.clone(),
        workshop: told.workshop.clone(),
        version: told.version.clone(),
    })
}
