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

impl Memory {
    fn next(&self) -> Fault {
        let mut faults = self.faults.lock().unwrap();
        let fault = faults.pop().unwrap_or(Fault::Fine);
        if fault == Fault::Kill {
            *faults = vec![Fault::Before; 10_000];
        }
        fault
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
