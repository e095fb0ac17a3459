//! Which sessions there are, and which one a name means.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::thread;

use super::beside::{copy_of, sweep_named};
use super::index::{self, INDEXED_FROM, Index, Mark};
use super::known::Scripts;
use super::name::is_session_id;
use super::summary::{Summary, names};
use super::{OpenError, path_of, read_of_many};
use crate::domain::history::{Snapshot, account_key};
use crate::domain::order;
use crate::domain::session::Session;
use crate::domain::text::one_line;
use crate::storage::folders::Folders;

/// A session in a list.
#[derive(Debug)]
pub struct Listed {
    /// Its id.
    pub id: String,
    /// What it is, or what is wrong with its file.
    pub summary: Result<Summary, OpenError>,
}

/// Every session, the one in which something happened last first; damaged ones at the end, with what is wrong.
/// No folder is no session.
///
/// # Errors
/// The folder cannot be listed.
pub fn list(folders: &Folders) -> Result<Vec<Listed>, OpenError> {
    let folder = folders.sessions();
    let names = names(&folder)?;
    sweep_named(&folder, &names);
    let ids = ids_of(&names, folders);
    let many = ids.len() >= INDEXED_FROM;
    let index = if many { Index::load(folders) } else { Index::default() };
    let known: HashMap<&str, &str> = index.lines().collect();
    let scripts = Scripts::default();
    let look = |id: &String| look(folders, id, known.get(id.as_str()).copied(), &scripts);
    let workers = thread::available_parallelism().map_or(1, usize::from).min(8);
    let share = ids.len().div_ceil(workers).max(1);
    let looked: Vec<Looked> = thread::scope(|scope| {
        let parts = ids.chunks(share);
        let parts: Vec<_> = parts.map(|part| scope.spawn(|| part.iter().map(look).collect::<Vec<_>>())).collect();
        parts.into_iter().filter_map(|part| part.join().ok()).flatten().collect()
    });
    let still_there = ids.iter().filter(|id| known.contains_key(id.as_str())).count();
    if many && (looked.iter().any(|l| l.is_new) || still_there < known.len()) {
        index::keep(folders, &looked.iter().filter_map(Looked::line).collect::<String>());
    }
    if !many {
        // Nothing would be taken out of it any more.
        index::remove(folders);
    }
    let mut all: Vec<Listed> = looked.into_iter().map(|l| l.listed).collect();
    let age = |l: &Listed| l.summary.as_ref().ok().map(|s| (s.touched, s.created));
    order::by_key(&mut all, |l| Reverse((age(l), l.id.clone())));
    Ok(all)
}

/// A session that was looked at for a list.
struct Looked {
    listed: Listed,
    /// The mark its file had before it was read.
    mark: Option<Mark>,
    /// Whether the index did not know it.
    is_new: bool,
}

impl Looked {
    fn line(&self) -> Option<String> {
        index::line(&self.listed.id, self.mark?, self.listed.summary.as_ref().ok()?)
    }
}

fn look(folders: &Folders, id: &str, known: Option<&str>, scripts: &Scripts) -> Looked {
    let mark = super::newest(folders, id).ok().and_then(|path| Mark::of(&path));
    let known = known.and_then(index::entry).filter(|(known, _)| Some(*known) == mark);
    let was_known = known.is_some();
    let summary = match known {
        Some((_, summary)) => Ok(summary),
        None => read_of_many(folders, id, scripts).map(|s| Summary::from(&s)),
    };
    let is_new = !was_known && summary.is_ok();
    Looked { listed: Listed { id: id.to_owned(), summary }, mark, is_new }
}

/// What history keeps of every session, and what is wrong with those that cannot be read.
///
/// # Errors
/// The folder cannot be listed.
pub fn snapshots(folders: &Folders) -> Result<(Vec<Snapshot>, Vec<OpenError>), OpenError> {
    let (mut snapshots, mut damaged) = (Vec::new(), Vec::new());
    for listed in list(folders)? {
        match listed.summary {
            Ok(summary) if summary.is_theirs() => {}
            Ok(summary) => snapshots.push(summary.history),
            Err(error) => damaged.push(error),
        }
    }
    Ok((snapshots, damaged))
}

/// The id that `name` means: an id, the beginning of just one, or `latest`.
///
/// # Errors
/// It means none or several.
pub fn resolve(name: &str, folders: &Folders) -> Result<String, OpenError> {
    if name == "latest" {
        return newest(folders, |_| true);
    }
    let unknown = || OpenError::NoSuch { name: one_line(name).into_owned() };
    let mut matching = match ids(folders)? {
        ids if ids.iter().any(|id| id == name) => return Ok(name.to_owned()),
        ids if name.is_empty() => return Err(OpenError::NoSuch { name: format!("…{}", ids.len()) }),
        ids => ids.into_iter().filter(|id| id.starts_with(name)).collect::<Vec<_>>(),
    };
    match matching.len() {
        0 => Err(unknown()),
        1 => matching.pop().ok_or_else(unknown),
        _ => Err(OpenError::Ambiguous { name: one_line(name).into_owned(), candidates: matching }),
    }
}

/// The session that is not finished and in which something happened last.
///
/// # Errors
/// There is none.
pub fn latest_open(folders: &Folders) -> Result<String, OpenError> {
    match newest(folders, |summary| !summary.finished) {
        Err(OpenError::None) => Err(newest(folders, |_| true).map_or_else(|none| none, OpenError::AllClosed)),
        found => found,
    }
}

/// The sessions that are linked by `key`, the one in which something happened last first.
///
/// # Errors
/// The folder cannot be listed, or one of them cannot be read.
pub fn linked(folders: &Folders, key: &str) -> Result<Vec<Session>, OpenError> {
    let is_linked = |summary: &Summary| summary.side.as_ref().is_some_and(|side| side.key == key);
    let linked = list(folders)?.into_iter().filter(|listed| listed.summary.as_ref().is_ok_and(is_linked));
    linked.map(|listed| super::read(folders, &listed.id)).collect()
}

/// The session about `account` in which something happened last; `None` where there is none that can be read.
///
/// # Errors
/// The folder cannot be listed.
pub fn last_about(folders: &Folders, account: &str) -> Result<Option<String>, OpenError> {
    let key = account_key(account);
    let about = |l: &Listed| l.summary.as_ref().is_ok_and(|s| account_key(&s.account) == key);
    Ok(list(folders)?.into_iter().find(about).map(|l| l.id))
}

/// The newest session that is wanted. One that cannot be read and may be newer is refused: what is told of the next
/// older one would be told of another account.
fn newest(folders: &Folders, wanted: impl Fn(&Summary) -> bool) -> Result<String, OpenError> {
    let (readable, damaged): (Vec<_>, Vec<_>) = list(folders)?.into_iter().partition(|l| l.summary.is_ok());
    let found = readable.into_iter().find(|l| l.summary.as_ref().is_ok_and(&wanted));
    let written = |id: &str| path_of(folders, id).ok().and_then(|path| Mark::of(&path)).map(Mark::written);
    let may_be_newer = |id: &str| match &found {
        Some(Listed { id: known, summary: Ok(summary) }) => {
            let begun = chrono::NaiveDate::parse_from_str(id.get(..10).unwrap_or(""), "%Y-%m-%d");
            begun.is_ok_and(|day| day > summary.touched.date_naive()) || written(id) >= written(known)
        }
        _ => true,
    };
    let newer = damaged.into_iter().filter(|l| may_be_newer(&l.id)).max_by_key(|l| written(&l.id));
    match newer.map(|l| l.summary) {
        Some(Err(error)) => Err(OpenError::Latest(Box::new(error))),
        _ => found.map(|l| l.id).ok_or(OpenError::None),
    }
}

/// The ids in the folder, in order.
fn ids(folders: &Folders) -> Result<Vec<String>, OpenError> {
    Ok(ids_of(&names(&folders.sessions())?, folders))
}

/// With those of sessions that are noted to be in another folder: their own may be gone.
fn ids_of(names: &[String], folders: &Folders) -> Vec<String> {
    let folder = folders.sessions();
    let id = |name: &String| {
        let id = name.strip_suffix(".ron")?;
        (is_session_id(id) && copy_of(&folder, name).is_none()).then(|| id.to_owned())
    };
    let noted = super::elsewhere::ids(names, folders);
    let mut ids: Vec<String> = names.iter().filter_map(id).chain(noted).collect();
    order::once(&mut ids);
    ids
}
