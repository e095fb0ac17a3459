//! Reading a file that somebody gave us: only real files, only so large, only UTF-8.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::folders::at_home;
use super::problem::{Invalid, Origin, Problem};
use crate::domain::text::one_line;
use crate::message;
use crate::words::{Message, Value, Words};

/// The largest script or ladder, in bytes.
pub const SCRIPT_CAP: u64 = 1 << 20;

/// The largest file of votes, in bytes.
pub const VOTES_CAP: u64 = 16 << 20;

/// Why a file cannot be read at all.
#[derive(Debug, thiserror::Error)]
#[error("{}", Words::default().say(&self.said()))]
pub enum FileError {
    /// It is not there.
    Missing(PathBuf),
    /// It is a folder, a pipe, a device …
    NotAFile {
        /// Which.
        path: PathBuf,
        /// Whether it is a folder.
        is_folder: bool,
    },
    /// It is larger than anything of its kind.
    TooLarge {
        /// Which.
        path: PathBuf,
        /// The most bytes it may have.
        cap: u64,
    },
    /// The system refused.
    Io {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl FileError {
    /// As a sentence.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            FileError::Missing(path) => message!("file-missing", path = shown(path)),
            FileError::NotAFile { path, is_folder: true } => message!("file-is-folder", path = shown(path)),
            FileError::NotAFile { path, is_folder: false } => message!("file-is-device", path = shown(path)),
            FileError::TooLarge { path, cap } => {
                message!("file-too-large", path = shown(path), kib = cap / 1024)
            }
            FileError::Io { path, source } => message!("file-unreadable", path = shown(path), why = plain(source)),
        }
    }
}

/// What we say ourselves where the system speaks otherwise.
#[derive(Debug, thiserror::Error)]
#[error("{}", Words::default().say(.0))]
struct Ours(Message);

/// An error of ours among those of the system.
pub(super) fn ours(kind: io::ErrorKind, message: Message) -> io::Error {
    io::Error::new(kind, Ours(message))
}

/// A path as it can be printed.
#[must_use]
pub fn shown(path: &Path) -> String {
    one_line(&path.to_string_lossy()).into_owned()
}

/// What the system said, without its number; what it says most in the words of the catalogue.
pub(super) fn plain(error: &io::Error) -> Value {
    if let Some(Ours(message)) = error.get_ref().and_then(|ours| ours.downcast_ref()) {
        return message.into();
    }
    let message = match error.kind() {
        io::ErrorKind::PermissionDenied => message!("file-system-denied"),
        io::ErrorKind::StorageFull => message!("file-system-full"),
        io::ErrorKind::ReadOnlyFilesystem => message!("file-system-read-only"),
        io::ErrorKind::NotFound => message!("file-system-missing"),
        _ => {
            let text = error.to_string();
            return text.split(" (os error").next().unwrap_or(&text).to_lowercase().into();
        }
    };
    message.into()
}

/// The path that somebody typed, or dropped into the terminal: as it is, if there is such a file; else without the
/// quotes, the backslashes or the `file://` that terminals put there. `~` is their home.
#[must_use]
pub fn typed_path(typed: &str) -> PathBuf {
    let typed = typed.trim();
    let as_it_is = at_home(typed.into());
    if as_it_is.exists() {
        return as_it_is;
    }
    // PowerShell calls what is dropped into it.
    let typed = typed.strip_prefix("& ").unwrap_or(typed);
    let quoted = ['\'', '"'].into_iter().find_map(|quote| typed.strip_prefix(quote)?.strip_suffix(quote));
    let bare = match quoted {
        // Inside single quotes a shell writes one like this.
        Some(inner) => inner.replace("'\\''", "'"),
        // A backslash that is no separator takes the meaning from the letter after it.
        None if cfg!(unix) => without_backslashes(typed),
        None => typed.to_owned(),
    };
    match bare.strip_prefix("file://") {
        Some(url) => {
            let path = decoded(url.strip_prefix("localhost").unwrap_or(url));
            // `file:///C:/votes.csv`
            PathBuf::from(if cfg!(windows) { path.trim_start_matches('/') } else { &path })
        }
        None => at_home(bare.into()),
    }
}

fn without_backslashes(path: &str) -> String {
    let mut chars = path.chars();
    let mut bare = String::new();
    while let Some(c) = chars.next() {
        bare.extend(if c == '\\' { chars.next() } else { Some(c) });
    }
    bare
}

/// The path of a URL: `%20` is a blank.
fn decoded(url: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = url.as_bytes();
    while let [first, more @ ..] = rest {
        let hex = |at: usize| more.get(at).and_then(|&b| char::from(b).to_digit(16));
        let escaped = (*first == b'%').then(|| u8::try_from(hex(0)? * 16 + hex(1)?).ok()).flatten();
        bytes.push(escaped.unwrap_or(*first));
        rest = &more[if escaped.is_some() { 2 } else { 0 }..];
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Reads the file at `path`, at most `cap` bytes. Never waits for a pipe and never reads a device.
///
/// # Errors
/// The file is missing, no regular file, too large, or the system refuses.
pub fn read_bytes(path: &Path, cap: u64) -> Result<Vec<u8>, FileError> {
    let fail = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => FileError::Missing(path.to_owned()),
        _ => FileError::Io { path: path.to_owned(), source },
    };
    let too_large = || FileError::TooLarge { path: path.to_owned(), cap };
    // Asked before opening: to open a pipe is to wait for its other end.
    let metadata = fs::metadata(path).map_err(fail)?;
    if !metadata.is_file() {
        return Err(FileError::NotAFile { path: path.to_owned(), is_folder: metadata.is_dir() });
    }
    if metadata.len() > cap {
        return Err(too_large());
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(fail)?;
    file.take(cap + 1).read_to_end(&mut bytes).map_err(fail)?;
    if bytes.len() as u64 > cap { Err(too_large()) } else { Ok(bytes) }
}

/// The text in `bytes`, without its byte-order mark.
///
/// # Errors
/// What the bytes are instead of UTF-8 text, and where that shows.
pub fn decode(bytes: Vec<u8>, origin: &Origin) -> Result<String, Invalid> {
    let invalid = |text: &str, at: usize, message: Message, help: Message| {
        Invalid::one(origin.clone(), Problem::at(text, at..at + 1, message, help))
    };
    if bytes.is_empty() {
        return Err(invalid("", 0, message!("check-empty-file"), message!("check-start-from-new")));
    }
    if let Some((message, help)) = foreign(&bytes) {
        return Err(invalid("", 0, message, help));
    }
    let text = String::from_utf8(bytes).map_err(|e| {
        let (valid, bytes) = (e.utf8_error().valid_up_to(), e.as_bytes());
        let byte = bytes.get(valid).copied().unwrap_or(0);
        let message = message!("check-not-utf8", byte = format!("{byte:#04x}"));
        invalid(&String::from_utf8_lossy(bytes), valid, message, message!("check-save-as-utf8"))
    })?;
    if let Some(at) = text.find('\0') {
        return Err(invalid(&text, at, message!("check-nul"), message!("check-maybe-binary")));
    }
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// What a file is that is no text at all, by its first bytes.
fn foreign(bytes: &[u8]) -> Option<(Message, Message)> {
    let begins = |sign: &[u8]| bytes.starts_with(sign);
    if begins(&[0xff, 0xfe]) || begins(&[0xfe, 0xff]) {
        Some((message!("check-utf16"), message!("check-save-as-utf8")))
    } else if begins(b"PK\x03\x04") || begins(&[0xd0, 0xcf, 0x11, 0xe0]) || begins(b"{\\rtf") || begins(b"%PDF-") {
        Some((message!("check-document"), message!("check-save-as-text")))
    } else {
        None
    }
}

/// A text and where it comes from.
#[derive(Debug, Clone)]
pub struct Source {
    /// Where from.
    pub origin: Origin,
    /// With line feeds as its only line ends.
    pub text: String,
}

impl Source {
    /// Takes a text as it is; CR LF and CR become LF, on which RON's comments and lines end.
    #[must_use]
    pub fn new(origin: Origin, text: &str) -> Self {
        let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() };
        Source { origin, text }
    }
}

#[cfg(test)]
mod tests;
