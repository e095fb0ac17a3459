//! Where the newest state of a session is that was saved to another folder than its own: a note beside its file, or in
//! the configuration's folder where the sessions' folder takes none.

use std::fs;
use std::io;
use std::path::{Path, PathBuf, absolute};

use super::disk::{RealDisk, make_folder};
use super::is_session_id;
use super::summary::names;
use crate::storage::folders::Folders;

/// What the note's name has behind the session's id.
const NOTE: &str = ".elsewhere";

fn places(folders: &Folders, id: &str) -> [PathBuf; 2] {
    [folders.sessions(), other(folders)].map(|folder| folder.join(format!("{id}{NOTE}")))
}

/// The folder with the configuration for notes on the sessions of this data folder: there may be several.
fn other(folders: &Folders) -> PathBuf {
    let data = absolute(&folders.data).unwrap_or_else(|_| folders.data.clone());
    folders.config.join("elsewhere").join(data.to_string_lossy().replace(['/', '\\', ':'], "%"))
}

/// The ids of all sessions with a note: among the names in the sessions' folder, and with the configuration.
pub(super) fn ids(own: &[String], folders: &Folders) -> Vec<String> {
    let others = names(&other(folders)).unwrap_or_default();
    let ids = own.iter().chain(&others).filter_map(|name| name.strip_suffix(NOTE));
    ids.filter(|id| is_session_id(id)).map(str::to_owned).collect()
}

/// Notes that the newest state of the session `id` is in `file`. Whether that could be.
pub(super) fn note(folders: &Folders, id: &str, file: &Path) -> bool {
    let Ok(file) = absolute(file) else { return false };
    forget(folders, id);
    let [own, with_config] = places(folders, id);
    make(&file, &own).is_ok()
        || make_folder(&RealDisk, &other(folders)).and_then(|()| make(&file, &with_config)).is_ok()
}

/// The note on the session `id`, and the file that it names.
pub(super) fn noted(folders: &Folders, id: &str) -> Option<(PathBuf, PathBuf)> {
    places(folders, id).into_iter().find_map(|note| read(&note).ok().map(|file| (note, file)))
}

/// Forgets where the session `id` was saved.
pub(super) fn forget(folders: &Folders, id: &str) {
    for place in places(folders, id) {
        // Most often there is none.
        let _ = fs::remove_file(place);
    }
}

/// A link has room on a disk that is full.
#[cfg(unix)]
fn make(file: &Path, note: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(file, note)
}

#[cfg(unix)]
fn read(note: &Path) -> io::Result<PathBuf> {
    fs::read_link(note)
}

#[cfg(not(unix))]
fn make(file: &Path, note: &Path) -> io::Result<()> {
    fs::write(note, file.to_string_lossy().as_bytes())
}

#[cfg(not(unix))]
fn read(note: &Path) -> io::Result<PathBuf> {
    fs::read_to_string(note).map(PathBuf::from)
}
