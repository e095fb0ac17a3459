//! Replacing a file so that there is always a whole one, whatever fails and whenever the power goes.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::message;
use crate::storage::source::{plain, shown};
use crate::words::{Message, Value, Words};

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
        // Only on Unix is a folder a file that can be synced, and only what can be read; to write in it is not to
        // read it.
        match File::open(folder) {
            _ if !cfg!(unix) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(()),
            opened => opened?.sync_all(),
        }
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
#[error("{}", Words::default().say(&self.said()))]
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

    /// As a sentence.
    #[must_use]
    pub fn said(&self) -> Message {
        let why = self.why_said();
        match self.source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => message!("file-not-saved-full", why),
            _ => message!("file-not-saved", why),
        }
    }

    /// Why, without what is to be done: in a session that is another thing than outside of one.
    #[must_use]
    pub fn why_said(&self) -> Message {
        message!("file-why", what = what(&self.source), path = shown(&self.path))
    }
}

fn what(source: &io::Error) -> Value {
    use io::ErrorKind as Kind;
    let message = match source.kind() {
        Kind::StorageFull => message!("file-disk-full"),
        Kind::QuotaExceeded => message!("file-quota"),
        Kind::ReadOnlyFilesystem => message!("file-read-only"),
        Kind::PermissionDenied => message!("file-may-not-write"),
        Kind::NotFound => message!("file-folder-gone"),
        Kind::NotADirectory | Kind::AlreadyExists => message!("file-in-place-of-folder"),
        _ => return plain(source),
    };
    message.into()
}

/// Whether the disk as it is takes nothing new there: it is full, gone, or not to be written.
pub(super) fn takes_nothing(error: &io::Error) -> bool {
    use io::ErrorKind as Kind;
    let gone = matches!(error.kind(), Kind::NotFound | Kind::NotADirectory);
    let full = matches!(error.kind(), Kind::StorageFull | Kind::QuotaExceeded);
    gone || full || is_read_only(error) || error.kind() == Kind::PermissionDenied
}

/// Whether nobody can write there.
pub(super) fn is_read_only(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::ReadOnlyFilesystem
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

/// Lets nobody but its owner read a file that something else wrote. A disk that knows no owners has no such thing, and
/// what a link points to is not ours.
pub(super) fn make_private(path: &Path) {
    #[cfg(unix)]
    if path.symlink_metadata().is_ok_and(|meta| meta.is_file()) {
        let _ = fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600));
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// Makes a folder that only its owner can enter, and those above it; each of them outlives a power cut when this
/// returns. One that is there already stays as it is.
pub(in crate::storage) fn make_folder(disk: &dyn Disk, folder: &Path) -> io::Result<()> {
    let missing: Vec<&Path> = folder.ancestors().take_while(|above| !above.exists()).collect();
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    // The name of each stands in the folder above it.
    for parent in missing.iter().rev().filter_map(|made| made.parent()) {
        disk.sync_folder(if parent.as_os_str().is_empty() { Path::new(".") } else { parent })?;
    }
    Ok(())
}

/// Replaces or makes the file `name` in `folder`: after an error the old file is whole, after success the new one is
/// on the disk. A failed sync is never asked again of the same file: what it lost would pass for saved.
pub(super) fn replace(disk: &dyn Disk, folder: &Path, name: &str, pieces: &[&str]) -> Result<(), SaveError> {
    let target = folder.join(format!("{name}.ron"));
    let temp = folder.join(format!(".{name}.{}.tmp", std::process::id()));
    let fill = &mut |out: &mut dyn Write| pieces.iter().try_for_each(|piece| out.write_all(piece.as_bytes()));
    write_beside(disk, &temp, fill, || disk.rename(&temp, &target)).map_err(|e| SaveError::new(&target, e))
}

/// Writes what a new file holds.
pub type Fill<'a> = &'a mut dyn FnMut(&mut dyn Write) -> io::Result<()>;

/// Lets `fill` write a new file at `temp` and `put` bring it where it goes in the same folder: after an error from either it
/// is gone again; after success what `put` did is on the disk.
pub(in crate::storage) fn write_beside(
    disk: &dyn Disk,
    temp: &Path,
    fill: Fill,
    put: impl FnOnce() -> io::Result<()>,
) -> io::Result<()> {
    if let Err(error) = write_new(disk, temp, fill).and_then(|()| put()) {
        // Best effort: it has a name that says what it is.
        let _ = disk.remove(temp);
        return Err(error);
    }
    let folder = temp.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    disk.sync_folder(folder)
}

/// Writes a new file of the owner's alone; its content is on the disk when this returns.
fn write_new(disk: &dyn Disk, temp: &Path, fill: Fill) -> io::Result<()> {
    let file = match disk.create(temp) {
        // Left by a save that could not even clear up.
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {
            disk.remove(temp)?;
            disk.create(temp)?
        }
        made => made?,
    };
    let mut filling = Filling { disk, file };
    fill(&mut filling)?;
    disk.sync(&filling.file)
}

/// A file that is written.
struct Filling<'a> {
    disk: &'a dyn Disk,
    file: File,
}

impl Write for Filling<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.disk.write(&mut self.file, bytes).map(|()| bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Renames, over nothing that is there.
pub(in crate::storage) fn rename_to_free(from: &Path, to: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE).map_err(io::Error::from) {
            Err(e) if cannot(&e) => {}
            done => return done,
        }
    }
    if to.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    fs::rename(from, to)
}

/// Whether the system or this disk does not know how to do what was asked.
pub(super) fn cannot(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput)
}

#[cfg(test)]
mod tests;
