//! What lies beside the sessions in their folder: conflict copies, and temporaries of saves that were killed.

use std::fs;
use std::path::{Path, PathBuf};

use super::damaged::DAMAGED;
use super::elsewhere;
use super::known::Scripts;
use super::lock::is_alive;
use super::name::is_session_id;
use super::reading::Damage;
use super::summary::{Summary, names};
use super::swap::{Print, holds, keep_beside};
use super::{OpenError, SESSION_CAP, stored_in};
use crate::message;
use crate::storage::folders::Folders;
use crate::storage::source::read_bytes;
use crate::words::{Message, Words};

/// Who made a conflict copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Maker {
    /// We did, of what another program had written.
    Rungs,
    /// A program that keeps folders the same on several machines.
    SyncClient,
}

impl Maker {
    /// In words.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Maker::Rungs => message!("file-copy-of-ours"),
            Maker::SyncClient => message!("file-copy-of-sync"),
        }
    }

    /// The same in English.
    #[must_use]
    pub fn word(self) -> String {
        Words::default().say(&self.said())
    }
}

/// Another version of a session, in a file of its own.
#[derive(Debug)]
pub struct Copied {
    /// The file's name, as it is: not yet safe to show.
    pub name: String,
    /// Its path.
    pub path: PathBuf,
    /// The session's id.
    pub of: String,
    /// Who made it.
    pub by: Maker,
    /// What it is, or what is wrong with it.
    pub summary: Result<Summary, OpenError>,
}

/// Every conflict copy of a session, by name.
///
/// # Errors
/// The folder cannot be listed.
pub fn copies(folders: &Folders) -> Result<Vec<Copied>, OpenError> {
    let folder = folders.sessions();
    let mut found = names(&folder)?;
    found.sort();
    Ok(found.into_iter().filter_map(|name| copied(&folder, name)).collect())
}

fn copied(folder: &Path, name: String) -> Option<Copied> {
    let of = copy_of(folder, &name)?;
    let path = folder.join(&name);
    let by = if name.starts_with(&format!("{of}.conflict-")) { Maker::Rungs } else { Maker::SyncClient };
    let read = read_bytes(&path, SESSION_CAP).map_err(OpenError::from);
    let stored = read.and_then(|bytes| stored_in(bytes, &path, None, &Scripts::default(), Damage::Refuse));
    let summary = stored.map(|stored| Summary::from(&stored.session));
    Some(Copied { of: of.to_owned(), path, by, summary, name })
}

/// The paths of the conflict copies of the session `id`.
pub fn copies_of(folder: &Path, id: &str) -> Vec<PathBuf> {
    let names = names(folder).unwrap_or_default();
    names.iter().filter(|name| copy_of(folder, name) == Some(id)).map(|name| folder.join(name)).collect()
}

/// The damaged files that the session `id` went on without.
pub fn damaged_of(folder: &Path, id: &str) -> Vec<PathBuf> {
    let names = names(folder).unwrap_or_default();
    let is_of = |name: &&String| name.strip_prefix(id).is_some_and(|rest| rest.starts_with(DAMAGED));
    names.iter().filter(is_of).map(|name| folder.join(name)).collect()
}

/// What lies in the sessions' folder beside sessions and conflict copies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Beside {
    /// Damaged files that sessions went on without.
    pub damaged: usize,
    /// Sessions whose newest state is in another folder.
    pub elsewhere: usize,
}

/// Counts what lies beside the sessions.
#[must_use]
pub fn beside(folders: &Folders) -> Beside {
    let names = names(&folders.sessions()).unwrap_or_default();
    let is_id = |id: Option<&str>| id.is_some_and(is_session_id);
    Beside {
        damaged: names.iter().filter(|name| is_id(name.split_once(DAMAGED).map(|(id, _)| id))).count(),
        elsewhere: elsewhere::ids(&names, folders).len(),
    }
}

/// Removes the file at `path`, which was brought in just now, where it is a conflict copy among the sessions: it would
/// be listed for ever. Whether it was one.
#[must_use]
pub fn taken_in(folders: &Folders, path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    let is_copy = name.is_some_and(|name| copy_of(&folders.sessions(), name).is_some());
    let folder = path.parent().and_then(|folder| folder.canonicalize().ok());
    let is_beside = folder.is_some() && folder == folders.sessions().canonicalize().ok();
    is_copy && is_beside && fs::remove_file(path).is_ok()
}

/// The id of the session that the file `name` is a conflict copy of. A name that could also be a session's own, as after
/// an import, is one where the file says so of itself.
pub fn copy_of<'a>(folder: &Path, name: &'a str) -> Option<&'a str> {
    let of = original(name)?;
    let own = name.strip_suffix(".ron").filter(|stem| is_session_id(stem));
    own.is_none_or(|own| !says_it_is(&folder.join(name), own)).then_some(of)
}

fn says_it_is(path: &Path, id: &str) -> bool {
    read_bytes(path, SESSION_CAP).is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains(&format!("id: \"{id}\"")))
}

/// The id of the session that a file of this name may be a conflict copy of: sync programs put something behind the
/// name, in front of its ending.
fn original(name: &str) -> Option<&str> {
    let stem = name.strip_suffix(".ron")?;
    let length = stem.bytes().take_while(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || *b == b'-').count();
    let mut id = stem.get(..length)?;
    while !ends_like_an_id(id) {
        id = id.rsplit_once('-')?.0;
    }
    (id.len() < stem.len() && is_session_id(id)).then_some(id)
}

/// Whether the last of its five parts or more is four hex digits, as in every id that we make.
fn ends_like_an_id(id: &str) -> bool {
    let is_hex = |part: &str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_hexdigit());
    id.split('-').count() >= 5 && id.rsplit('-').next().is_some_and(is_hex)
}

/// Clears away what killed saves left, whatever the session. Gives how many files that were.
pub fn sweep(folders: &Folders) -> usize {
    let data = names(&folders.data).unwrap_or_default();
    let index = data.iter().filter(|name| name.strip_prefix(".index.").and_then(dead).is_some());
    let index = index.filter(|name| fs::remove_file(folders.data.join(name)).is_ok()).count();
    let folder = folders.sessions();
    index + sweep_named(&folder, &names(&folder).unwrap_or_default())
}

/// The same of a folder's names that were read already.
pub fn sweep_named(folder: &Path, names: &[String]) -> usize {
    let left = names.iter().filter_map(|name| {
        let (id, rest) = temporary(name)?;
        dead(rest).map(|()| (folder.join(name), id, rest))
    });
    left.filter(|(path, id, rest)| clear(path, id, rest)).count()
}

/// Clears away what saves of the session `id` left when their process was killed. Only whoever has the lock may ask.
pub fn clear_up(folder: &Path, id: &str) {
    for name in names(folder).unwrap_or_default() {
        if let Some((_, rest)) = temporary(&name).filter(|(of, _)| *of == id) {
            clear(&folder.join(&name), id, rest);
        }
    }
}

/// The session that a temporary file is of, and the rest of its name, where the process is.
fn temporary(name: &str) -> Option<(&str, &str)> {
    let (id, rest) = name.strip_prefix('.')?.split_once('.')?;
    (is_session_id(id) && rest.ends_with(".tmp")).then_some((id, rest))
}

/// Whether the process that the rest of a temporary's name tells has ended.
fn dead(rest: &str) -> Option<()> {
    let pid: u32 = rest.strip_suffix(".tmp")?.split('-').next()?.parse().ok()?;
    (!is_alive(pid)).then_some(())
}

/// Clears one temporary away. When a save is killed right after the files have changed places, it holds what was in
/// the session's file: where another program had written that, it is the only one, and kept.
fn clear(temp: &Path, id: &str, rest: &str) -> bool {
    if is_needed(temp, id, rest) { keep_beside(temp, id).is_ok() } else { fs::remove_file(temp).is_ok() }
}

fn is_needed(temp: &Path, id: &str, rest: &str) -> bool {
    // Process and chance of a save, then what it knew. What is renamed or brought in has but the process: it changes
    // places with nothing, and its original is there.
    let mut known = rest.trim_end_matches(".tmp").split('-').skip(1);
    if known.next().is_none() {
        return false;
    }
    let Ok(bytes) = read_bytes(temp, SESSION_CAP) else { return false };
    let target = temp.with_file_name(format!("{id}.ron"));
    if let Ok(there) = read_bytes(&target, SESSION_CAP) {
        let print = Print::of(&bytes).to_string();
        if known.any(|known| known == print) || holds(&there, &bytes) {
            return false;
        }
    }
    match stored_in(bytes, temp, Some(id), &Scripts::default(), Damage::Refuse) {
        Ok(stored) => !stored.session.journal.entries().is_empty(),
        // Another machine's rungs wrote it. What of ours was cut off is of no newer format.
        Err(error) => matches!(error, OpenError::Newer { .. }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f_a_file_of_a_copys_name_that_says_it_is_a_session_is_one() {
        let place = tempfile::tempdir().unwrap();
        let (id, name) = ("2026-11-25-acme-0b1c", "2026-11-25-acme-0b1c-v2.ron");
        for (said, of) in [(id, Some(id)), ("2026-11-25-acme-0b1c-v2", None)] {
            fs::write(place.path().join(name), format!("(\n    id: \"{said}\",\n")).unwrap();
            assert_eq!(copy_of(place.path(), name), of);
        }
    }

    #[test]
    fn d3_names_of_conflict_copies_tell_their_session() {
        let id = "2026-11-25-acme-0b1c";
        for behind in [
            " (Ann's conflicted copy 2026-11-25)",
            " (conflicted copy 2026-11-25 101010)",
            "-LAPTOP",
            "-laptop",
            "-lApTop-2",
            ".sync-conflict-20261125-101010-ABCDEFG",
            ".conflict-1",
            " 2",
            "_conflict-20261125",
        ] {
            assert_eq!(original(&format!("{id}{behind}.ron")), Some(id), "{behind}");
        }
        for none in ["2026-11-25-acme-0b1c.ron", "notes.ron", "2026-plan x.ron", ".x.ron", "2026-11-25-acme-0b1c.lock"]
        {
            assert_eq!(original(none), None, "{none}");
        }
    }
}
