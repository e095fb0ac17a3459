//! The place that a circle shares: names with bytes behind them, wherever they lie. Its laws are in `tests/share.rs`.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::message;
use crate::storage::sessions::{Disk, write_beside};
use crate::storage::source::{FileError, plain, read_bytes, shown};
use crate::words::Message;

/// The largest thing that is read out of a store, in bytes.
pub const CAP: u64 = 16 << 20;
/// So much is asked of a store at a time.
pub const AT_ONCE: usize = 32;

/// Why a store did not do what it was asked.
#[derive(Debug)]
pub enum Refused {
    /// There is nothing of this name.
    Missing,
    /// Whoever keeps the store does not let us.
    Denied(String),
    /// Nobody can tell whether it was done: the way there failed.
    Unsure(String, io::Error),
    /// There is no way there: what is wrong with the place, or with how we go there.
    Place(Message),
}

impl Refused {
    /// As a sentence, without a full stop.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            Refused::Missing => message!("share-store-missing"),
            Refused::Denied(at) => message!("share-store-denied", at = at.as_str()),
            Refused::Place(why) => why.clone(),
            Refused::Unsure(at, why) => message!("share-store-unsure", at = at.as_str(), why = plain(why)),
        }
    }
}

/// A name in a folder of a store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The name.
    pub name: String,
    /// Tells these bytes from what may lie there later, where the store has such a thing. It is compared with what was
    /// listed before and with nothing else.
    pub tag: Option<String>,
}

/// A place with bytes under names of the form `folder/name`. Everything in it has one writer for ever, so that nothing
/// here rests on who comes first.
pub trait Store: Send + Sync {
    /// All names in a folder, or an error: what is not named may be there.
    ///
    /// # Errors
    /// They cannot all be told.
    fn list(&self, folder: &str) -> Result<Vec<Entry>, Refused>;

    /// The bytes under a name.
    ///
    /// # Errors
    /// There are none, or they cannot be told.
    fn get(&self, key: &str) -> Result<Vec<u8>, Refused>;

    /// The bytes under each of some names, as [`Store::get`] tells them; how many at a time is for whoever asks.
    fn get_many(&self, keys: &[String]) -> Vec<Result<Vec<u8>, Refused>> {
        keys.iter().map(|key| self.get(key)).collect()
    }

    /// Puts bytes under a name, in the place of those that are there; whoever reads sees all of them or none.
    ///
    /// # Errors
    /// They may be there or not.
    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), Refused>;

    /// Removes a name; that it is not there is no error.
    ///
    /// # Errors
    /// It may be there or not.
    fn delete(&self, key: &str) -> Result<(), Refused>;

    /// Whether the exchange is still wanted.
    ///
    /// # Errors
    /// It is not.
    fn goes_on(&self) -> Result<(), Refused> {
        Ok(())
    }

    /// Makes the folders that members write in, where a store has such a thing.
    ///
    /// # Errors
    /// They cannot be made.
    fn prepare(&self, _folders: &[&str]) -> Result<(), Refused> {
        Ok(())
    }
}

/// Puts bytes and reads them back: what the way there swallowed is tried once more.
///
/// # Errors
/// They are not there after all.
pub fn settle(store: &dyn Store, key: &str, bytes: &[u8]) -> Result<(), Refused> {
    let is_there = || store.get(key).is_ok_and(|there| there == bytes);
    match store.put(key, bytes) {
        Err(denied @ Refused::Denied(_)) => Err(denied),
        _ if is_there() => Ok(()),
        _ => match store.put(key, bytes) {
            _ if is_there() => Ok(()),
            Err(error) => Err(error),
            Ok(()) => Err(Refused::Unsure(key.to_owned(), io::ErrorKind::InvalidData.into())),
        },
    }
}

/// A store that is asked nothing any more once it is over.
pub struct While<'a> {
    /// The store.
    pub store: &'a dyn Store,
    /// Whether it goes on.
    pub goes_on: &'a (dyn Fn() -> bool + Sync),
}

impl While<'_> {
    fn then<T>(&self, ask: impl FnOnce(&dyn Store) -> Result<T, Refused>) -> Result<T, Refused> {
        self.goes_on()?;
        ask(self.store)
    }
}

impl Store for While<'_> {
    fn list(&self, folder: &str) -> Result<Vec<Entry>, Refused> {
        self.then(|store| store.list(folder))
    }

    fn get(&self, key: &str) -> Result<Vec<u8>, Refused> {
        self.then(|store| store.get(key))
    }

    fn get_many(&self, keys: &[String]) -> Vec<Result<Vec<u8>, Refused>> {
        match self.goes_on() {
            Ok(()) => self.store.get_many(keys),
            Err(_) => keys.iter().map(|key| self.get(key)).collect(),
        }
    }

    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), Refused> {
        self.then(|store| store.put(key, bytes))
    }

    fn delete(&self, key: &str) -> Result<(), Refused> {
        self.then(|store| store.delete(key))
    }

    fn goes_on(&self) -> Result<(), Refused> {
        if (self.goes_on)() { Ok(()) } else { Err(Refused::Unsure(String::new(), io::ErrorKind::Interrupted.into())) }
    }
}

/// A folder that something else keeps in step: SharePoint, OneDrive, Dropbox, a NAS.
#[derive(Debug, Clone)]
pub struct Folder(pub PathBuf);

/// What lies there is for all who may open the folder, as its keeper has it: nothing of it is the owner's alone.
struct Open;

impl Disk for Open {
    fn create(&self, path: &Path) -> io::Result<fs::File> {
        fs::File::create_new(path)
    }
}

impl Folder {
    fn refused(path: &Path, error: io::Error) -> Refused {
        match error.kind() {
            io::ErrorKind::NotFound => Refused::Missing,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Refused::Denied(shown(path)),
            _ => Refused::Unsure(shown(path), error),
        }
    }
}

impl Store for Folder {
    fn list(&self, folder: &str) -> Result<Vec<Entry>, Refused> {
        let path = self.0.join(folder);
        let refused = |error| Folder::refused(&path, error);
        let mut names = Vec::new();
        for entry in fs::read_dir(&path).map_err(refused)? {
            // Names that are no text, and what is on its way, are no business of ours.
            let name = entry.map_err(refused)?.file_name().into_string().ok();
            // The time of a file is no tag: what keeps folders in step may bring it along.
            names.extend(name.filter(|name| !name.starts_with('.')).map(|name| Entry { name, tag: None }));
        }
        Ok(names)
    }

    fn get(&self, key: &str) -> Result<Vec<u8>, Refused> {
        let path = self.0.join(key);
        read_bytes(&path, CAP).map_err(|error| match error {
            FileError::Missing(_) => Refused::Missing,
            FileError::Io { source, .. } => Folder::refused(&path, source),
            _ => Refused::Unsure(shown(&path), io::ErrorKind::InvalidData.into()),
        })
    }

    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), Refused> {
        let path = self.0.join(key);
        let refused = |error| Folder::refused(&path, error);
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Err(Refused::Missing) };
        fs::create_dir_all(folder).map_err(refused)?;
        // Whatever keeps the folder in step leaves alone what begins with a dot and ends in `.tmp`.
        let temp = folder.join(format!(".{}.{}.tmp", name.to_string_lossy(), std::process::id()));
        write_beside(&Open, &temp, &mut |out: &mut dyn Write| out.write_all(bytes), || fs::rename(&temp, &path))
            .map_err(refused)
    }

    fn delete(&self, key: &str) -> Result<(), Refused> {
        let path = self.0.join(key);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Folder::refused(&path, error)),
            _ => Ok(()),
        }
    }

    fn prepare(&self, folders: &[&str]) -> Result<(), Refused> {
        folders.iter().try_for_each(|folder| {
            let path = self.0.join(folder);
            fs::create_dir_all(&path).map_err(|error| Folder::refused(&path, error))
        })
    }
}
