//! The damaged file of a session that goes on without what cannot be read.

use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::disk::new_private;

/// What their names have behind the session's id.
pub(super) const DAMAGED: &str = ".damaged";

/// The most damaged files that are kept of one session.
const MOST: u32 = 100;

/// Copies the file at `path` beside itself, under a name that nothing has yet. The copy is on the disk when this returns.
pub(super) fn keep(path: &Path) -> io::Result<()> {
    let ends = (1..=MOST).map(|n| if n == 1 { DAMAGED.to_owned() } else { format!("{DAMAGED}-{n}") });
    for end in ends {
        match new_private(&path.with_extension(&end[1..])) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
            Ok(mut copy) => {
                io::copy(&mut File::open(path)?, &mut copy)?;
                return copy.sync_all();
            }
        }
    }
    Err(io::Error::other("too many damaged copies lie beside it already"))
}
