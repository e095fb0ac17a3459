//! What this computer knows of a circle it belongs to: who it is there, what it has handed on, and what it has seen of
//! the others. It lies in a folder of its own and can be lost: the sessions are elsewhere, and the store knows the rest.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::ShareError;
use super::store::{Refused, Store};
use crate::domain::circle::{Chosen, Circle, Line, is_name};
use crate::domain::history::account_key;
use crate::domain::json;
use crate::domain::session::Moment;
use crate::storage::folders::Folders;
use crate::storage::output::{self, OutputError};
use crate::storage::sessions::{Disk, RealDisk, make_folder, write_beside};
use crate::storage::source::{read_bytes, shown};

/// The largest of these files that is read, in bytes.
const CAP: u64 = 256 << 20;

/// A circle as it is known here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Here {
    /// The circle.
    pub circle: Circle,
    /// Its folder.
    pub at: PathBuf,
    /// Who this computer is in it.
    pub writer: String,
    /// Tells whether this is still the computer and the folder that this was written for.
    pub place: u64,
    /// What it is called there.
    pub called: String,
    /// The state that was written last.
    pub rev: u64,
    /// What was handed on.
    pub lines: Vec<Line>,
    /// What was withdrawn, and when.
    pub gone: BTreeMap<String, NaiveDate>,
    /// What was handed on as a whole, by the session.
    #[serde(default)]
    pub whole: Vec<Given>,
    /// What others have withdrawn.
    pub hidden: BTreeSet<String>,
    /// What is soon too old, and was named once.
    pub named: BTreeSet<String>,
    /// What stands for accounts that others are asked to withdraw.
    pub wanted: BTreeSet<String>,
    /// Whose word counts for a session that several tell.
    pub chosen: Chosen,
    /// What those are called who tell a session in more than one way, as of the last exchange.
    #[serde(default)]
    pub names: BTreeMap<String, String>,
    /// Of how many nothing new could be read then.
    #[serde(default)]
    pub unread: usize,
    /// When all was exchanged last.
    pub exchanged: Option<Moment>,
}

/// A session that was chosen to go as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// Stands for the session.
    pub object: String,
    /// What it is called there.
    pub name: String,
    /// Stands for what lies there.
    pub digest: u64,
    /// Whether it still goes there: a session that was opened again may have become one that does not.
    pub stays: bool,
}

impl Here {
    /// The circles that this computer belongs to; one whose file cannot be read is left out.
    #[must_use]
    pub fn all(folders: &Folders) -> Vec<Here> {
        let load = |store: &String| {
            let here: Here = kept(&file(folders, store))?;
            (here.circle.store == *store && is_name(&here.writer)).then_some(here)
        };
        stores(folders).iter().filter_map(load).collect()
    }

    /// The store where it lies, as those see it who have the key.
    ///
    /// # Errors
    /// There is no way there, or the key is not here.
    pub fn open(&self, folders: &Folders) -> Result<Box<dyn Store>, Refused> {
        super::opened(folders, &self.at, self.circle.seal.as_deref())
    }

    /// Keeps it.
    ///
    /// # Errors
    /// The system refuses.
    pub fn save(&self, folders: &Folders) -> Result<(), ShareError> {
        let text = json::compact(self).map_err(|_| ShareError::Torn)?;
        let files = [("here.json".to_owned(), text.into_bytes())];
        output::write_all(&self.folder(folders), true, &files).map_err(ShareError::Output)
    }

    /// A session that was chosen to go as a whole.
    #[must_use]
    pub fn given(&self, object: &str) -> Option<&Given> {
        self.whole.iter().find(|given| given.object == object)
    }

    /// Stands for an account in this circle, and does not tell it.
    #[must_use]
    pub fn stands_for(&self, account: &str) -> String {
        format!("{:016x}", hash(&[&self.circle.store, &account_key(account)]))
    }

    /// Where it lies, with what was seen of the others.
    #[must_use]
    pub fn folder(&self, folders: &Folders) -> PathBuf {
        root(folders).join(&self.circle.store)
    }

    /// Forgets it.
    ///
    /// # Errors
    /// The system refuses.
    pub fn forget(&self, folders: &Folders) -> Result<(), ShareError> {
        let folder = self.folder(folders);
        fs::remove_dir_all(&folder).map_err(|error| ShareError::Output(OutputError::Io(shown(&folder), error)))
    }
}

/// What was kept in a file of this computer's; `None` where it is not there or torn. Text is parsed, not bytes: what
/// reads a value is then the same for all that is read.
#[must_use]
pub fn kept<T: DeserializeOwned>(file: &Path) -> Option<T> {
    let text = String::from_utf8(read_bytes(file, CAP).ok()?).ok()?;
    serde_json::from_str(&text).ok()
}

/// Keeps what can be had again: all of it or none, and for no power cut.
///
/// # Errors
/// The system refuses.
pub fn keep(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), ShareError> {
    let failed = |error| ShareError::Output(OutputError::Io(shown(folder), error));
    make_folder(&RealDisk, folder).map_err(failed)?;
    let temp = folder.join(format!(".{name}.{}.tmp", std::process::id()));
    let fill = &mut |out: &mut dyn Write| out.write_all(bytes);
    write_beside(&Hasty, &temp, fill, || fs::rename(&temp, folder.join(name))).map_err(failed)
}

/// A disk that is not waited for.
struct Hasty;

impl Disk for Hasty {
    fn sync(&self, _: &fs::File) -> io::Result<()> {
        Ok(())
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }
}

/// What the circles are called: all that a run asks of them before there is something to be shared, so no more is read.
#[must_use]
pub fn names(folders: &Folders) -> Vec<String> {
    #[derive(Deserialize)]
    struct Named {
        circle: Circle,
    }
    let name = |store: &String| Some(kept::<Named>(&file(folders, store))?.circle.name);
    stores(folders).iter().filter_map(name).collect()
}

/// The circles that something is known of, by their numbers.
fn stores(folders: &Folders) -> Vec<String> {
    files(&root(folders)).into_iter().filter(|name| is_name(name)).collect()
}

/// What is in a folder of this computer's, in order; nothing where there is none.
pub fn files(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = names.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}

fn root(folders: &Folders) -> PathBuf {
    folders.data.join("shared")
}

fn file(folders: &Folders, store: &str) -> PathBuf {
    root(folders).join(store).join("here.json")
}

/// Tells this computer and this folder from others: what was copied to another computer is another writer.
#[must_use]
pub fn place(folders: &Folders) -> u64 {
    let path = fs::canonicalize(&folders.data).unwrap_or_else(|_| folders.data.clone());
    hash(&[&computer(), &path.to_string_lossy()])
}

#[cfg(unix)]
fn computer() -> String {
    let known = |path: &str| fs::read_to_string(Path::new(path)).ok().map(|id| id.trim().to_owned());
    known("/etc/machine-id").unwrap_or_else(|| rustix::system::uname().nodename().to_string_lossy().into_owned())
}

#[cfg(not(unix))]
fn computer() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}

/// A number that stands for texts, the same on every computer: FNV-1a of 64 bits.
#[must_use]
pub fn hash(texts: &[&str]) -> u64 {
    texts.iter().fold(0xcbf2_9ce4_8422_2325, |hash, text| mixed(mixed(hash, text.as_bytes()), &[0xff]))
}

/// The same, going on with more.
#[must_use]
pub fn mixed(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
