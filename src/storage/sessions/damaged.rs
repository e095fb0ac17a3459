//! The damaged file of a session that goes on without what cannot be read.

use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::disk::{new_private, rename_to_free};
use crate::message;
use crate::storage::source::ours;

/// What their names have behind the session's id.
pub(super) const DAMAGED: &str = ".damaged";

/// The most damaged files that are kept of one session.
const MOST: u32 = 100;

/// Copies the file at `path` beside itself, under a name that nothing has yet. The copy is on the disk when this returns.
/// Gives its path.
pub(super) fn keep(path: &Path) -> io::Result<PathBuf> {
    for name in names(path) {
        match new_private(&name) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
            Ok(mut copy) => {
                io::copy(&mut File::open(path)?, &mut copy)?;
                copy.sync_all()?;
                return Ok(name);
            }
        }
    }
    Err(too_many())
}

/// Moves a damaged file to where it lies beside the session's file at `path`.
pub(super) fn take_along(damaged: &Path, path: &Path) -> io::Result<PathBuf> {
    for name in names(path) {
        match rename_to_free(damaged, &name) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            done => return done.map(|()| name),
        }
    }
    Err(too_many())
}

fn names(path: &Path) -> impl Iterator<Item = PathBuf> {
    let ends = (1..=MOST).map(|n| if n == 1 { DAMAGED.to_owned() } else { format!("{DAMAGED}-{n}") });
    ends.map(|end| path.with_extension(&end[1..]))
}

fn too_many() -> io::Error {
    ours(ErrorKind::Other, message!("file-many-damaged"))
}
