//! Files that a user asked for: reports, exports, scripts to start from.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::sessions::{Disk, Fill, RealDisk, make_folder, rename_to_free, write_beside};
use super::source::{ours, plain, shown};
use crate::message;
use crate::words::{Message, Words};

/// What is made piece by piece goes on in pieces of so many bytes.
pub const PIECE: usize = 1 << 16;

/// Why a file was not written. Whatever was there before is there still, and whole.
#[derive(Debug, thiserror::Error)]
#[error("{}", Words::default().say(&self.said()))]
pub enum OutputError {
    /// There is a file already.
    Exists(String),
    /// The system refuses.
    Io(String, io::Error),
}

impl OutputError {
    /// As a sentence.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            OutputError::Exists(path) => message!("file-exists", path),
            OutputError::Io(path, why) => message!("file-unwritable", path, why = plain(why)),
        }
    }
}

/// Writes a file that its owner alone can read; all of it is on the disk when this returns. What a link points to is
/// never written.
///
/// # Errors
/// There is something at `path` and `force` is not set, it is no file, or the system refuses.
pub fn write(path: &Path, force: bool, text: &[u8]) -> Result<(), OutputError> {
    write_on(&RealDisk, path, force, text)
}

/// The same, writing to `disk`: for tests of disks that fail.
///
/// # Errors
/// The same.
pub fn write_on(disk: &dyn Disk, path: &Path, force: bool, text: &[u8]) -> Result<(), OutputError> {
    fill_on(disk, path, force, &mut |out| out.write_all(text))
}

/// The same of what is written piece by piece.
///
/// # Errors
/// The same, and what `fill` says.
pub fn fill(path: &Path, force: bool, fill: Fill) -> Result<(), OutputError> {
    let buffered = &mut |out: &mut dyn Write| {
        let mut out = BufWriter::with_capacity(PIECE, out);
        fill(&mut out)?;
        out.flush()
    };
    fill_on(&RealDisk, path, force, buffered)
}

fn fill_on(disk: &dyn Disk, path: &Path, force: bool, fill: Fill) -> Result<(), OutputError> {
    let told = |error: io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => OutputError::Exists(shown(path)),
        _ => OutputError::Io(shown(path), error),
    };
    match path.symlink_metadata() {
        Ok(_) if !force => return Err(OutputError::Exists(shown(path))),
        Ok(meta) if !meta.is_file() && !meta.is_symlink() => {
            return Err(told(ours(io::ErrorKind::Other, message!("file-no-file"))));
        }
        _ => {}
    }
    let temp = path.with_file_name(format!(".rungs.{}.tmp", std::process::id()));
    let put = || if force { disk.rename(&temp, path) } else { rename_to_free(&temp, path) };
    write_beside(disk, &temp, fill, put).map_err(told)
}

/// Writes files of our own into `folder`, which is made where there is none; none is written where one of them is there
/// already and `force` is not set.
///
/// # Errors
/// There is one already, or the system refuses.
pub fn write_all(folder: &Path, force: bool, files: &[(String, Vec<u8>)]) -> Result<(), OutputError> {
    make_folder(&RealDisk, folder).map_err(|e| OutputError::Io(shown(folder), e))?;
    let paths = || files.iter().map(|(name, _)| folder.join(name));
    if let Some(taken) = paths().find(|path| !force && path.symlink_metadata().is_ok()) {
        return Err(OutputError::Exists(shown(&taken)));
    }
    paths().zip(files).try_for_each(|(path, (_, bytes))| write(&path, force, bytes))
}

/// The most files of one name that are told apart by a number.
const SAME_NAME: u32 = 999;

/// Writes a file of our own into `folder`, which is made where there is none; where a file has the name already, the
/// new one gets a number. Gives its path.
///
/// # Errors
/// The system refuses.
pub fn keep(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, OutputError> {
    make_folder(&RealDisk, folder).map_err(|e| OutputError::Io(shown(folder), e))?;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "txt"));
    let mut number = 1;
    loop {
        let name = if number == 1 { name.to_owned() } else { format!("{stem}-{number}.{ending}") };
        let path = folder.join(name);
        match write(&path, false, bytes) {
            Err(OutputError::Exists(_)) if number < SAME_NAME => number += 1,
            written => return written.map(|()| path),
        }
    }
}
