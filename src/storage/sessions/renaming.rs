//! An account under another name, in all its sessions.

use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;

use super::disk::{RealDisk, SaveError, replace};
use super::list::list;
use super::lock::{Lock, LockError};
use super::moving::{MoveError, renamed};
use super::name::renamed_id;
use super::reading::{Damage, Stored};
use super::settled::{Corrected, settled};
use super::{OpenError, elsewhere, lock_path, newest, path_of, stored, unwritable};
use crate::domain::history::account_key;
use crate::domain::journal::Entry;
use crate::domain::session::{Agreed, Event, Moment};
use crate::domain::text::without;
use crate::storage::folders::Folders;

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
    let moved: BTreeMap<&str, &str> = taken.iter().map(|t| (t.id.as_str(), t.to.as_str())).collect();
    for one in &taken {
        let (text, words) = one.renamed(new, &moved).map_err(|e| unwritable(&folders.sessions(), &e))?;
        let text = match one.to == one.id {
            true => text,
            false => renamed(&one.id, &text.head, &text.whole, &one.to)
                .map(|whole| Text { whole, ..text })
                .ok_or_else(|| MoveError::NoCopy(one.id.clone()))?,
        };
        replace(&RealDisk, &folders.sessions(), &one.to, &[&text.whole])?;
        if one.to != one.id {
            let path = path_of(folders, &one.id)?;
            fs::remove_file(&path).map_err(|e| SaveError::new(&path, e))?;
        }
        // The newest state is here again.
        elsewhere::forget(folders, &one.id);
        done.push(Renamed { was: one.id.clone(), is: one.to.clone(), words });
    }
    Ok(())
}

/// A session that nobody else can write, under its id and under the one that it gets.
struct Taken {
    id: String,
    to: String,
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
        // Not taken by a file, nor by another session that is being renamed.
        let is_missing = |path: std::path::PathBuf| path.symlink_metadata().is_err();
        let is_free = |other: &str| {
            other == id || is_missing(folder.join(format!("{other}.ron"))) && is_missing(lock_path(&folder, other))
        };
        let to = renamed_id(id, account, is_free).unwrap_or_else(|| id.to_owned());
        let second = if to == id { None } else { Some(lock(&to)?) };
        // Read once nobody else can write it any more.
        Ok(Taken {
            id: id.to_owned(),
            to,
            stored: stored(&newest(folders, id)?, id, Damage::Refuse)?,
            _locks: [Some(first), second],
        })
    }

    /// The file with the account's new name, and how many lines of it are the room's own words with the old one.
    fn renamed(&self, new: &str, moved: &BTreeMap<&str, &str>) -> Result<(Text, usize), ron::Error> {
        let Stored { frame, session, .. } = &self.stored;
        let entries = session.journal.entries();
        let corrected = settled(frame, entries)?;
        let (frame, entries) = match &corrected {
            Some(Corrected { frame, entries }) => (frame, entries.as_slice()),
            None => (frame, entries),
        };
        let setup = &session.header.setup;
        let frame = frame.corrected(&Agreed { account: new.to_owned(), opportunity: setup.opportunity.clone() })?;
        let entries: Vec<Arc<Entry>> = entries.iter().map(|entry| carried_from(entry, moved)).collect();
        let whole = frame.around(&entries)?;
        let was = setup.account.split_whitespace().collect::<Vec<_>>().join(" ");
        let events = whole.get(frame.head.len()..).unwrap_or_default();
        let words = events.lines().filter(|line| without(line, &was, "") != *line).count();
        Ok((Text { head: frame.head, whole }, words))
    }
}

/// An entry that names the session it comes from by its new id.
fn carried_from(entry: &Arc<Entry>, moved: &BTreeMap<&str, &str>) -> Arc<Entry> {
    let Some(Event::Carry(carried)) = &entry.what else { return entry.clone() };
    let Some(to) = moved.get(carried.session.as_str()).filter(|to| **to != carried.session) else {
        return entry.clone();
    };
    let mut carried = carried.clone();
    carried.session = (*to).to_owned();
    Arc::new(Entry { what: Some(Event::Carry(carried)), text: None, ..Entry::clone(entry) })
}
