//! The keys that circles are sealed with: out of the environment, or a file that nobody but its owner can read. They are
//! never said again, and stand in no other file.

use std::env;
use std::path::{Path, PathBuf};

use age::secrecy::ExposeSecret;
use age::x25519::{Identity, Recipient};

use super::VARIABLE;
use crate::message;
use crate::storage::folders::Folders;
use crate::storage::output;
use crate::storage::share::{Refused, ShareError, here};
use crate::storage::source::{FileError, read_bytes, shown};

/// The file that has them, in the folder of the configuration.
const FILE: &str = "seal.key";
/// The largest such file, in bytes.
const CAP: u64 = 1 << 16;

/// What opens a circle, and what is sealed with to whoever has the same.
pub struct Key {
    opens: Identity,
    seals: Recipient,
}

impl Key {
    fn of(opens: Identity) -> Self {
        Key { seals: opens.to_public(), opens }
    }

    /// Tells it from other keys. Neither half of it can be worked out of that: who does not have it cannot even seal.
    pub fn id(&self) -> String {
        format!("{:016x}", here::hash(&[&self.seals.to_string()]))
    }

    /// Bytes as they may leave this computer; `None` where the library fails.
    pub fn seal(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        age::encrypt(&self.seals, bytes).ok()
    }

    /// What was sealed with it; `None` where it is torn, or was sealed with another.
    pub fn open(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        age::decrypt(&self.opens, bytes).ok()
    }
}

/// The key that is told by an id.
///
/// # Errors
/// It is not here.
pub fn key(folders: &Folders, id: &str) -> Result<Key, Refused> {
    let (keys, at) = all(folders)?;
    let is_any = !keys.is_empty();
    let file = shown(&file(folders));
    keys.into_iter().find(|key| key.id() == id).ok_or_else(|| match is_any {
        true => Refused::Place(message!("share-seal-other", key = id, at)),
        false => Refused::Place(message!("share-seal-none", key = id, file)),
    })
}

/// A key for a new circle, by its id, and where it is kept: the first of the environment, or one that is made here.
///
/// # Errors
/// What the environment has is no key, or none can be kept.
pub fn new_key(folders: &Folders) -> Result<(String, String), ShareError> {
    let (keys, at) = all(folders)?;
    if let Some(key) = keys.first().filter(|_| env_keys().is_some()) {
        return Ok((key.id(), at));
    }
    let key = Key::of(Identity::generate());
    let secret = key.opens.to_string();
    let line = format!("# {}\n{}\n", key.id(), secret.expose_secret());
    let files = [(FILE.to_owned(), (text_of(&file(folders))? + &line).into_bytes())];
    output::write_all(&folders.config, true, &files).map_err(ShareError::Output)?;
    Ok((key.id(), at))
}

/// All keys of this computer, and where they stand.
fn all(folders: &Folders) -> Result<(Vec<Key>, String), Refused> {
    let file = file(folders);
    let (text, at) = match env_keys() {
        Some(text) => (text, VARIABLE.to_owned()),
        None => (text_of(&file)?, shown(&file)),
    };
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let key = |line: &str| {
        // Why it is none is not said: that could tell what stands there.
        let key: Result<Identity, _> = line.parse();
        key.map(Key::of).map_err(|_| Refused::Place(message!("share-seal-torn", at = at.as_str())))
    };
    let keys = lines.map(key).collect::<Result<_, _>>()?;
    Ok((keys, at))
}

fn env_keys() -> Option<String> {
    let told = env::var_os(VARIABLE).filter(|told| !told.is_empty())?;
    Some(told.to_string_lossy().into_owned())
}

fn file(folders: &Folders) -> PathBuf {
    folders.config.join(FILE)
}

/// What stands in the file; nothing where there is none.
fn text_of(file: &Path) -> Result<String, Refused> {
    let bytes = match read_bytes(file, CAP) {
        Err(FileError::Missing(_)) => return Ok(String::new()),
        bytes => bytes.map_err(|error| Refused::Place(error.said()))?,
    };
    match is_private(file) {
        true => Ok(String::from_utf8_lossy(&bytes).into_owned()),
        false => Err(Refused::Place(message!("share-seal-others", file = shown(file)))),
    }
}

/// Whether nobody but its owner can read it, as far as the system knows owners.
fn is_private(file: &Path) -> bool {
    #[cfg(unix)]
    return file.metadata().is_ok_and(|meta| std::os::unix::fs::PermissionsExt::mode(&meta.permissions()) & 0o077 == 0);
    #[cfg(not(unix))]
    file.exists()
}
