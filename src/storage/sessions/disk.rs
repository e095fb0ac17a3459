//! Replacing a file so that there is always a whole one, whatever fails and whenever the power goes.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::storage::source::{plain, shown};

/// What saving asks of a disk. The methods do it for real; a test overrides those that are to fail.
pub trait Disk: Send {
    /// Makes a new file that only its owner can read.
    ///
    /// # Errors
    /// What the system says, also when the file is there already.
    fn create(&self, path: &Path) -> io::Result<File> {
        new_private(path)
    }

    /// Writes all of `bytes`.
    ///
    /// # Errors
    /// What the system says; part of it may be written.
    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    /// Waits until the file's content is on the disk.
    ///
    /// # Errors
    /// What the system says; the content may then be lost.
    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_all()
    }

    /// Puts one file in the place of another.
    ///
    /// # Errors
    /// What the system says.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    /// Lets two files change places in one step.
    ///
    /// # Errors
    /// What the system says; `Unsupported` or `InvalidInput` where it cannot.
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        exchange(one, other)
    }

    /// Waits until the folder's names are on the disk.
    ///
    /// # Errors
    /// What the system says.
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // Only on Unix is a folder a file that can be synced.
        if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
    }

    /// Removes a file.
    ///
    /// # Errors
    /// What the system says.
    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// The disk as it is.
#[derive(Debug, Clone, Copy)]
pub struct RealDisk;

impl Disk for RealDisk {}

/// Why something was not saved. Whatever was on the disk before is still there and whole.
#[derive(Debug, thiserror::Error)]
#[error("not saved: {} ({}): {}", what(.source), shown(.path), next(.source))]
pub struct SaveError {
    /// What was to be written.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

impl SaveError {
    pub(super) fn new(path: &Path, source: io::Error) -> Self {
        SaveError { path: path.to_owned(), source }
    }
}

fn what(source: &io::Error) -> String {
    use io::ErrorKind as Kind;
    let words = match source.kind() {
        Kind::StorageFull => "the disk is full",
        Kind::QuotaExceeded => "your share of the disk is used up",
        Kind::ReadOnlyFilesystem => "the disk can only be read",
        Kind::PermissionDenied => "you may not write there",
        Kind::NotFound => "the folder is gone",
        Kind::NotADirectory | Kind::AlreadyExists => "there is a file where the folder should be",
        _ => return plain(source),
    };
    words.to_owned()
}

fn next(source: &io::Error) -> &'static str {
    match source.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "free some space, or save to another folder",
        _ => "save to another folder, or name one with --data-dir",
    }
}

fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Opens a file of the owner's alone for reading and writing, making it where it is missing.
pub(super) fn open_private(path: &Path) -> io::Result<File> {
    private().read(true).create(true).truncate(false).open(path)
}

/// Makes a file of the owner's alone, over nothing that is there.
pub(super) fn new_private(path: &Path) -> io::Result<File> {
    private().create_new(true).open(path)
}

/// Makes a folder that only its owner can enter, and those above it. One that is there already stays as it is.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Replaces or makes the file `name` in `folder`: after an error the old file is whole, after success the new one is
/// on the disk. A failed sync is never asked again of the same file: what it lost would pass for saved.
pub(super) fn replace(disk: &dyn Disk, folder: &Path, name: &str, pieces: &[&str]) -> Result<(), SaveError> {
    let target = folder.join(format!("{name}.ron"));
    let temp = folder.join(format!(".{name}.{}.tmp", std::process::id()));
    let written = write_new(disk, &temp, pieces).and_then(|()| disk.rename(&temp, &target));
    if let Err(error) = written {
        // Best effort: the next save clears it away too.
        let _ = disk.remove(&temp);
        return Err(SaveError::new(&target, error));
    }
    disk.sync_folder(folder).map_err(|e| SaveError::new(&target, e))
}

pub(super) fn write_new(disk: &dyn Disk, temp: &Path, pieces: &[&str]) -> io::Result<()> {
    let mut file = match disk.create(temp) {
        // Left by a save that could not even clear up.
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {
            disk.remove(temp)?;
            disk.create(temp)?
        }
        made => made?,
    };
    for piece in pieces {
        disk.write(&mut file, piece.as_bytes())?;
    }
    disk.sync(&file)
}
