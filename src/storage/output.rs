//! Files that a user asked for: reports.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::domain::text::one_line;

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// There is a file already.
    #[error("{0} exists: name another file, or write over it with --force")]
    Exists(String),
    /// The system refuses.
    #[error("{0} cannot be written: {1}")]
    Io(String, io::Error),
}

/// A file that is open for writing and readable by its owner alone; it is removed again unless [`Output::write`]
/// comes to its end.
#[derive(Debug)]
pub struct Output {
    file: File,
    path: PathBuf,
    whole: bool,
}

impl Output {
    /// Opens `path` before any work is done. What a link points to is never written.
    ///
    /// # Errors
    /// There is something at `path` and `force` is not set, or the system refuses.
    pub fn open(path: &Path, force: bool) -> Result<Self, OutputError> {
        let shown = one_line(&path.to_string_lossy()).into_owned();
        if force && path.symlink_metadata().is_ok_and(|m| !m.is_dir()) {
            fs::remove_file(path).map_err(|e| OutputError::Io(shown.clone(), e))?;
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        match options.open(path) {
            Ok(file) => Ok(Output { file, path: path.to_owned(), whole: false }),
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => Err(OutputError::Exists(shown)),
            Err(e) => Err(OutputError::Io(shown, e)),
        }
    }

    /// Writes the whole text; it is on the disk when this returns.
    ///
    /// # Errors
    /// The system refuses; nothing is left of the file then.
    pub fn write(mut self, text: &str) -> Result<(), OutputError> {
        let written = self.file.write_all(text.as_bytes()).and_then(|()| self.file.sync_all());
        self.whole = written.is_ok();
        written.map_err(|e| OutputError::Io(one_line(&self.path.to_string_lossy()).into_owned(), e))
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        if !self.whole {
            // Half a file is worse than none; one that cannot be removed is named in the error already.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// The most files of one name that are told apart by a number.
const SAME_NAME: u32 = 999;

/// Writes a file of our own into `folder`, which is made where there is none; where a file has the name already, the
/// new one gets a number. Gives its path.
///
/// # Errors
/// The system refuses.
pub fn keep(folder: &Path, name: &str, text: &str) -> Result<PathBuf, OutputError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|e| OutputError::Io(one_line(&folder.to_string_lossy()).into_owned(), e))?;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "txt"));
    let mut number = 1;
    loop {
        let name = if number == 1 { name.to_owned() } else { format!("{stem}-{number}.{ending}") };
        let path = folder.join(name);
        match Output::open(&path, false) {
            Err(OutputError::Exists(_)) if number < SAME_NAME => number += 1,
            opened => return opened?.write(text).map(|()| path),
        }
    }
}
