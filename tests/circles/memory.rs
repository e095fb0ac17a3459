//! A store in memory that can be made to fail, to lie and to forget.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::sync::{Arc, Mutex};

use rungs::storage::share::{Entry, Refused, Store};

/// A store in memory that can be made to fail, to lie and to forget.
#[derive(Clone, Default)]
pub struct Memory {
    pub held: Arc<Mutex<BTreeMap<String, Vec<u8>>>>,
    /// Faults that are still to come: each call takes one.
    pub faults: Arc<Mutex<Vec<Fault>>>,
    /// Whether a listing tells one state from another.
    pub is_tagged: bool,
    /// What was asked for.
    pub asked: Arc<Mutex<Vec<String>>>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fault {
    Fine,
    /// The call fails and does nothing.
    Before,
    /// It does what it was asked, and says that it failed.
    After,
    /// Half of it is written.
    Half,
    /// A listing leaves out every other name and does not say so.
    Part,
    /// Half of it is written, and whoever wrote is dead: nothing else is done.
    Kill,
}

/// What becomes of the next call.
fn next(faults: &Mutex<Vec<Fault>>) -> Fault {
    let mut faults = faults.lock().unwrap();
    let fault = faults.pop().unwrap_or(Fault::Fine);
    if fault == Fault::Kill {
        *faults = vec![Fault::Before; 10_000];
    }
    fault
}

impl Memory {
    fn next(&self) -> Fault {
        next(&self.faults)
    }
}

/// A way to any store that fails and lies as it is told.
#[derive(Clone)]
pub struct Cut {
    pub store: Arc<dyn Store>,
    pub faults: Arc<Mutex<Vec<Fault>>>,
}

impl Cut {
    pub fn new(store: Box<dyn Store>) -> Self {
        Cut { store: store.into(), faults: Arc::default() }
    }
}

impl Store for Cut {
    fn list(&self, folder: &str) -> Result<Vec<Entry>, Refused> {
        match next(&self.faults) {
            Fault::Fine => self.store.list(folder),
            Fault::Part => Ok(self.store.list(folder)?.into_iter().step_by(2).collect()),
            _ => Err(unsure()),
        }
    }

    fn get(&self, key: &str) -> Result<Vec<u8>, Refused> {
        match next(&self.faults) {
            Fault::Fine | Fault::Part => self.store.get(key),
            _ => Err(unsure()),
        }
    }

    fn get_many(&self, keys: &[String]) -> Vec<Result<Vec<u8>, Refused>> {
        let told = self.store.get_many(keys).into_iter();
        let reaches = || matches!(next(&self.faults), Fault::Fine | Fault::Part);
        told.map(|told| if reaches() { told } else { Err(unsure()) }).collect()
    }

    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), Refused> {
        match next(&self.faults) {
            Fault::Before => Err(unsure()),
            Fault::Half | Fault::Kill => self.store.put(key, &bytes[..bytes.len() / 2]).and(Err(unsure())),
            Fault::After => self.store.put(key, bytes).and(Err(unsure())),
            Fault::Fine | Fault::Part => self.store.put(key, bytes),
        }
    }

    fn delete(&self, key: &str) -> Result<(), Refused> {
        match next(&self.faults) {
            Fault::Before | Fault::Kill => Err(unsure()),
            Fault::Fine => self.store.delete(key),
            _ => self.store.delete(key).and(Err(unsure())),
        }
    }
}

fn unsure() -> Refused {
    Refused::Unsure("memory".into(), io::ErrorKind::TimedOut.into())
}

fn tag(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish().to_string()
}

impl Store for Memory {
    fn list(&self, folder: &str) -> Result<Vec<Entry>, Refused> {
        let every = match self.next() {
            Fault::Fine => 1,
            Fault::Part => 2,
            _ => return Err(unsure()),
        };
        let held = self.held.lock().unwrap();
        let entry = |(key, bytes): (&String, &Vec<u8>)| {
            let name = key.strip_prefix(folder)?.strip_prefix('/')?.to_owned();
            Some(Entry { name, tag: self.is_tagged.then(|| tag(bytes)) })
        };
        Ok(held.iter().filter_map(entry).step_by(every).collect())
    }

    fn get(&self, key: &str) -> Result<Vec<u8>, Refused> {
        if !matches!(self.next(), Fault::Fine | Fault::Part) {
            return Err(unsure());
        }
        self.asked.lock().unwrap().push(key.to_owned());
        self.held.lock().unwrap().get(key).cloned().ok_or(Refused::Missing)
    }

    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), Refused> {
        let fault = self.next();
        let kept = match fault {
            Fault::Before => return Err(unsure()),
            Fault::Half | Fault::Kill => bytes[..bytes.len() / 2].to_vec(),
            Fault::Fine | Fault::After | Fault::Part => bytes.to_vec(),
        };
        self.held.lock().unwrap().insert(key.to_owned(), kept);
        if matches!(fault, Fault::Fine | Fault::Part) { Ok(()) } else { Err(unsure()) }
    }

    fn delete(&self, key: &str) -> Result<(), Refused> {
        match self.next() {
            Fault::Before | Fault::Kill => Err(unsure()),
            _ => {
                self.held.lock().unwrap().remove(key);
                Ok(())
            }
        }
    }
}
