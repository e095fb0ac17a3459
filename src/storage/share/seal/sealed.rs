//! A store in which everything is sealed as it leaves and opened as it comes. To whom is sealed is said by the key alone and
//! by nothing that lies there: whoever keeps the store cannot name another.

use std::io;

use serde::{Deserialize, Serialize};

use super::keys::{self, Key};
use crate::domain::circle::Circle;
use crate::message;
use crate::storage::folders::Folders;
use crate::storage::share::papers::{self, CIRCLE};
use crate::storage::share::{Entry, Refused, Store};

/// The circle's own file: all that is told without the key. What the circle is called and how long it keeps stands sealed in
/// it, so that a key which opens that is the right one.
#[derive(Serialize, Deserialize)]
struct Cover {
    v: u32,
    store: String,
    /// Tells the key.
    seal: String,
    /// The circle, sealed, in hex digits.
    circle: String,
}

struct Sealed {
    store: Box<dyn Store>,
    key: Key,
}

/// A store as those see it who have the key.
///
/// # Errors
/// It is not here.
pub fn over(folders: &Folders, store: Box<dyn Store>, id: &str) -> Result<Box<dyn Store>, Refused> {
    Ok(Box::new(Sealed { store, key: keys::key(folders, id)? }))
}

impl Sealed {
    /// The circle's own file, as if it were not sealed. One that is not is given as it lies: it is not the one that was joined.
    fn uncovered(&self, bytes: Vec<u8>) -> Result<Vec<u8>, Refused> {
        let Some(cover) = papers::parse::<Cover>(&bytes) else { return Ok(bytes) };
        let circle = unhex(&cover.circle).and_then(|sealed| self.key.open(&sealed));
        circle.ok_or_else(|| Refused::Place(message!("share-seal-wrong")))
    }

    fn covered(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let Circle { store, .. } = papers::circle(bytes).ok()?;
        let cover = Cover { v: papers::SEALED, store, seal: self.key.id(), circle: hex(&self.key.seal(bytes)?) };
        papers::written(&cover).ok()
    }

    /// What cannot be opened is as what is torn, and does no more harm: nothing can be read in it.
    fn opened(&self, told: Result<Vec<u8>, Refused>) -> Result<Vec<u8>, Refused> {
        told.map(|bytes| self.key.open(&bytes).unwrap_or_default())
    }
}

impl Store for Sealed {
    fn list(&self, folder: &str) -> Result<Vec<Entry>, Refused> {
        self.store.list(folder)
    }

    fn get(&self, key: &str) -> Result<Vec<u8>, Refused> {
        match self.store.get(key) {
            Ok(bytes) if key == CIRCLE => self.uncovered(bytes),
            told => self.opened(told),
        }
    }

    fn get_many(&self, keys: &[String]) -> Vec<Result<Vec<u8>, Refused>> {
        self.store.get_many(keys).into_iter().map(|told| self.opened(told)).collect()
    }

    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), Refused> {
        let sealed = if key == CIRCLE { self.covered(bytes) } else { self.key.seal(bytes) };
        let failed = || Refused::Unsure(key.to_owned(), io::ErrorKind::Other.into());
        self.store.put(key, &sealed.ok_or_else(failed)?)
    }

    fn delete(&self, key: &str) -> Result<(), Refused> {
        self.store.delete(key)
    }

    fn goes_on(&self) -> Result<(), Refused> {
        self.store.goes_on()
    }

    fn prepare(&self, folders: &[&str]) -> Result<(), Refused> {
        self.store.prepare(folders)
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let pairs = text.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}
