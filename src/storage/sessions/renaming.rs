//! An account under another name, in all its sessions.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::beside::{clear_up, copies_of, damaged_of};
use super::damaged::take_along;
use super::disk::{RealDisk, SaveError, replace};
use super::known::Scripts;
use super::list::list;
use super::lock::{Lock, LockError};
use super::moving::{MoveError, renamed};
use super::name::renamed_ids;
use super::note;
use super::reading::{Damage, Stored};
use super::settled::{Corrected, settled};
use super::swap::{holds, keep_beside};
use super::{OpenError, bytes_of, elsewhere, index, lock_path, newest, path_of, stored, stored_in, unwritable};
use crate::domain::history::account_key;
use crate::domain::session::journal::Entry;
use crate::domain::session::{Agreed, Event, Moment, Session};
use crate::storage::folders::Folders;
use crate::words::without;

/// The sessions about an account, and what else there is to know before it is renamed.
#[derive(Debug, Default)]
pub struct Account {
    /// Its sessions, the one in which something happened last first.
    pub sessions: Vec<String>,
    /// Names of accounts that there are, for a name that none has.
    pub others: Vec<String>,
    /// Sessions that cannot be read: whom they are about is not known.
    pub unreadable: Vec<String>,
}

/// What became of a session whose account was renamed.
#[derive(Debug, PartialEq, Eq)]
pub struct Renamed {
    /// Its id before.
    pub was: String,
    /// Its id now: the account's name is part of it.
    pub is: String,
    /// What the room wrote down and still names the account as it was called: its words are its own.
    pub words: usize,
    /// Conflict copies and damaged files beside it: what is in them names the account as it was called.
    pub beside: usize,
    /// The file in another folder that had its newest state: it stays there as it is.
    pub away: Option<PathBuf>,
}

/// Looks for the sessions about `account`.
///
/// # Errors
/// The folder cannot be listed.
pub fn about(folders: &Folders, account: &str) -> Result<Account, OpenError> {
    let mut found = Account::default();
    for listed in list(folders)? {
        match listed.summary {
            Ok(summary) if account_key(&summary.account) == account_key(account) => found.sessions.push(listed.id),
            Ok(summary) => found.others.push(summary.account),
            Err(_) => found.unreadable.push(listed.id),
        }
    }
    Ok(found)
}

/// Renames the account of these sessions: all of them are locked before the first is changed, and each file is replaced
/// whole. Gives what was renamed.
///
/// # Errors
/// Somebody has one of them open, or one cannot be read or written; with what was renamed until then. Doing it again
/// goes on there.
pub fn rename(folders: &Folders, ids: &[String], new: &str, now: Moment) -> (Vec<Renamed>, Result<(), MoveError>) {
    let mut done = Vec::new();
    let result = rename_all(folders, ids, new, now, &mut done);
    if !done.is_empty() {
        // The index must not keep the old name until somebody lists the sessions.
        index::forget(folders, &done.iter().map(|one| one.was.as_str()).collect::<Vec<_>>());
        let _ = list(folders);
    }
    (done, result)
}

fn rename_all(
    folders: &Folders,
    ids: &[String],
    new: &str,
    now: Moment,
    done: &mut Vec<Renamed>,
) -> Result<(), MoveError> {
    let taken = ids.iter().map(|id| Taken::take(folders, id, new, now)).collect::<Result<Vec<_>, _>>()?;
    let moved: Vec<(&str, &str)> = taken.iter().map(|t| (t.id.as_str(), t.to.as_str())).collect();
    let folder = folders.sessions();
    for one in &taken {
        let (text, words) = one.renamed(folders, new, &moved).map_err(|e| unwritable(&folder, &e))?;
        let text = match one.to == one.id {
            true => text,
            false => renamed(&one.id, &text.head, &text.whole, &one.to)
                .map(|whole| Text { whole, ..text })
                .ok_or_else(|| MoveError::NoCopy(one.id.clone()))?,
        };
        let path = path_of(folders, &one.id)?;
        let away = elsewhere::noted(folders, &one.id).map(|(_, file)| file);
        if one.is_foreign(&path) {
            keep_beside(&path, &one.to).map_err(|e| SaveError::new(&path, e))?;
        }
        replace(&RealDisk, &folder, &one.to, &[&text.whole])?;
        let mut beside = copies_of(&folder, &one.to).len() + damaged_of(&folder, &one.to).len();
        if one.to != one.id {
            beside += one.leave(folders, &path)?;
        }
        // The newest state is here again.
        elsewhere::forget(folders, &one.id);
        done.push(Renamed { was: one.id.clone(), is: one.to.clone(), words, beside, away });
    }
    Ok(())
}

/// A session that nobody else can write, under its id and under the one that it gets.
struct Taken {
    id: String,
    to: String,
    /// The account's name before.
    was: String,
    /// The file with its newest state, and what is in it.
    newest: PathBuf,
    bytes: Vec<u8>,
    stored: Stored,
    _locks: [Option<Lock>; 2],
}

/// The text of a file, and how it begins.
struct Text {
    head: String,
    whole: String,
}

impl Taken {
    fn take(folders: &Folders, id: &str, account: &str, now: Moment) -> Result<Taken, MoveError> {
        let (folder, path) = (folders.sessions(), path_of(folders, id)?);
        let lock = |id: &str| {
            Lock::take(&lock_path(&folder, id), now).map_err(|e| match e {
                LockError::Held(holder) => OpenError::Held { id: id.to_owned(), holder },
                LockError::Io(source) => OpenError::Lock { path: path.clone(), source },
            })
        };
        let first = lock(id)?;
        // What is in a temporary may become a copy, which is taken along.
        clear_up(&folder, id);
        // Read once nobody else can write it any more.
        let newest = newest(folders, id)?;
        let bytes = bytes_of(&newest, id)?;
        let own = stored_in(bytes.clone(), &newest, Some(id), &Scripts::default(), Damage::Refuse)?;
        let was = own.session.header.setup.account.clone();
        let taken = |to: String, stored, second| {
            let id = id.to_owned();
            Taken {
                id,
                to,
                was: was.clone(),
                newest: newest.clone(),
                bytes: bytes.clone(),
                stored,
                _locks: [Some(first), second],
            }
        };
        for to in renamed_ids(id, account) {
            if to == id {
                break;
            }
            let there = folder.join(format!("{to}.ron"));
            if there.symlink_metadata().is_err() {
                // A lock that a killed process left is taken. Another session that is being renamed holds its own.
                match lock(&to) {
                    Err(OpenError::Held { .. }) => continue,
                    second => return Ok(taken(to, own, Some(second?))),
                }
            }
            // It was renamed already, and then cut off before the old file was gone: that one goes on.
            if stored(&there, &to, Damage::Refuse).is_ok_and(|there| is_same(&there.session, &own.session)) {
                let second = lock(&to)?;
                return Ok(taken(to.clone(), stored(&there, &to, Damage::Refuse)?, Some(second)));
            }
        }
        Ok(taken(id.to_owned(), own, None))
    }

    /// Takes along what lies beside the session's old file, and removes that. Gives how many files went along.
    fn leave(&self, folders: &Folders, old: &Path) -> Result<usize, MoveError> {
        // The old file goes last: until then this can be done again, and goes on here.
        let beside = self.take_along(folders)?;
        // Its name is that of the account, and phones do not know it.
        note::keep_note(folders, &self.id, None);
        match fs::remove_file(old) {
            // It was saved elsewhere, and its own file was gone.
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(SaveError::new(old, error).into()),
            _ => Ok(beside),
        }
    }

    /// Whether the session's own file has something that its newest state, which is elsewhere, has not.
    fn is_foreign(&self, own: &Path) -> bool {
        self.newest != own && fs::read(own).is_ok_and(|own| !holds(&self.bytes, &own))
    }

    /// Lets what lies beside the session go by its new id, so that it goes with it when that is removed. Gives how many
    /// files that were.
    fn take_along(&self, folders: &Folders) -> Result<usize, SaveError> {
        let folder = folders.sessions();
        let to = folder.join(format!("{}.ron", self.to));
        let (copies, damaged) = (copies_of(&folder, &self.id), damaged_of(&folder, &self.id));
        for file in &copies {
            keep_beside(file, &self.to).map_err(|e| SaveError::new(file, e))?;
        }
        for file in &damaged {
            take_along(file, &to).map_err(|e| SaveError::new(file, e))?;
        }
        Ok(copies.len() + damaged.len())
    }

    /// The file with the account's new name, and how many lines of it are the room's own words with the old one.
    fn renamed(&self, folders: &Folders, new: &str, moved: &[(&str, &str)]) -> Result<(Text, usize), ron::Error> {
        let Stored { frame, session, .. } = &self.stored;
        let entries = session.journal.entries();
        let corrected = settled(frame, entries)?;
        let (frame, entries) = match &corrected {
            Some(Corrected { frame, entries }) => (frame, entries.as_slice()),
            None => (frame, entries),
        };
        let setup = &session.header.setup;
        let frame = frame.corrected(&Agreed { account: new.to_owned(), opportunity: setup.opportunity.clone() })?;
        let is_there = |id: &str| folders.sessions().join(format!("{id}.ron")).symlink_metadata().is_ok();
        let now_called = |id: &str| match moved.iter().find(|(from, _)| *from == id) {
            Some((_, to)) => Some((*to).to_owned()),
            // One that was renamed before this was cut off.
            None if !is_there(id) => renamed_ids(id, new).next().filter(|to| is_there(to)),
            None => None,
        };
        let entries: Vec<Arc<Entry>> = entries.iter().map(|entry| carried_from(entry, now_called)).collect();
        let whole = frame.around(&entries)?;
        let was = self.was.split_whitespace().collect::<Vec<_>>().join(" ");
        let events = whole.get(frame.head.len()..).unwrap_or_default();
        let words = events.lines().filter(|line| without(line, &was, "") != *line).count();
        Ok((Text { head: frame.head, whole }, words))
    }
}

/// Whether all that happened in `other` happened in `one` too, and they are the same but for id and name.
fn is_same(one: &Session, other: &Session) -> bool {
    let alike = |session: &Session| (session.header.created, session.workshop.clone(), session.ladder.clone());
    alike(one) == alike(other) && happened(one).starts_with(&happened(other))
}

/// What happened in a session, without what a renamed file says otherwise.
fn happened(session: &Session) -> Vec<Entry> {
    let entries = session.journal.entries().iter().filter(|entry| !matches!(entry.what, Some(Event::Correct(_))));
    let alike = |entry: &Arc<Entry>| {
        let mut entry = Entry::clone(entry);
        if let Some(what) = &mut entry.what {
            entry.text = None;
            if let Event::Carry(carried) = what {
                carried.session.clear();
            }
        }
        entry
    };
    entries.map(alike).collect()
}

/// An entry that names the session it comes from by its new id.
fn carried_from(entry: &Arc<Entry>, now_called: impl Fn(&str) -> Option<String>) -> Arc<Entry> {
    let Some(Event::Carry(carried)) = &entry.what else { return entry.clone() };
    let Some(to) = now_called(&carried.session).filter(|to| *to != carried.session) else { return entry.clone() };
    let mut carried = carried.clone();
    carried.session = to;
    Arc::new(Entry { what: Some(Event::Carry(carried)), text: None, ..Entry::clone(entry) })
}
