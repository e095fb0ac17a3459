//! The papers of the others as they are kept here: read without any store.

use std::path::PathBuf;

use super::here::{self, Here};
use super::store::{AT_ONCE, CAP};
use super::{papers, parallel};
use crate::domain::circle::{Index, is_name};
use crate::storage::folders::Folders;
use crate::storage::source::read_bytes;

/// Where they lie, each under its writer.
#[must_use]
pub fn folder(folders: &Folders, here: &Here) -> PathBuf {
    here.folder(folders).join("members")
}

/// The others of whom something is kept, in order.
#[must_use]
pub fn writers(folders: &Folders, here: &Here) -> Vec<String> {
    let files = here::files(&folder(folders, here));
    files.into_iter().filter(|name| is_name(name) && *name != here.writer).collect()
}

/// Gives the index of each of some others to `take`, on several processors; what cannot be read is passed by.
pub fn fold<S: Send>(
    folders: &Folders,
    here: &Here,
    writers: &[String],
    new: impl Fn() -> S + Sync,
    take: impl Fn(&mut S, &str, Index) + Sync,
) -> Vec<S> {
    let folder = folder(folders, here);
    parallel::fold(writers.chunks(AT_ONCE), new, |made, some| {
        for writer in some {
            let bytes = read_bytes(&folder.join(writer), CAP).ok();
            let index = bytes.and_then(|bytes| papers::index(&bytes, &here.circle.store, writer));
            index.into_iter().for_each(|index| take(made, writer, index));
        }
    })
}
