//! The papers of the others as they are kept here: read without any store.

use std::path::PathBuf;

use super::here::{self, Here};
use super::parallel;
use super::store::{AT_ONCE, CAP};
use crate::domain::circle::is_name;
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

/// Gives the paper of each of some others to `take`, on several processors; what is not there is passed by.
pub fn fold<S: Default + Send>(
    folders: &Folders,
    here: &Here,
    writers: &[String],
    take: &(dyn Fn(&mut S, &str, Vec<u8>) + Sync),
) -> Vec<S> {
    let folder = folder(folders, here);
    parallel::fold(writers.chunks(AT_ONCE), S::default, |made, some| {
        for writer in some {
            let bytes = read_bytes(&folder.join(writer), CAP).ok();
            bytes.into_iter().for_each(|bytes| take(made, writer, bytes));
        }
    })
}
