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

/// Gives the index of every other to `tell`, in order.
pub fn each(folders: &Folders, here: &Here, tell: &mut dyn FnMut(&str, Index)) {
    each_of(folders, here, &writers(folders, here), tell);
}

/// Gives the index of each of some others to `tell`; what cannot be read is passed by.
pub fn each_of(folders: &Folders, here: &Here, writers: &[String], tell: &mut dyn FnMut(&str, Index)) {
    let folder = folder(folders, here);
    let read = |writer: &String| {
        let bytes = read_bytes(&folder.join(writer), CAP).ok()?;
        papers::index(&bytes, &here.circle.store, writer)
    };
    for some in writers.chunks(AT_ONCE) {
        let read = parallel::each(some.iter().collect(), read);
        some.iter().zip(read).for_each(|(writer, index)| index.into_iter().for_each(|index| tell(writer, index)));
    }
}
