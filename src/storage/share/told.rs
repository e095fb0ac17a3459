//! The small papers of a folder, each with its writer. What a store tags as it was is not asked for again.

use std::collections::BTreeMap;

use super::ShareError;
use super::here::{self, Here};
use super::papers::{self, key, spare, writer_of};
use super::store::{AT_ONCE, Entry, Refused, Store};
use crate::storage::folders::Folders;

/// By the writer: what lies in a store's folder in its name.
pub type Listed = BTreeMap<String, Vec<Entry>>;

/// By the key: how the store tagged a paper when it was read, and what it said.
type Known = BTreeMap<String, (String, String)>;

/// What lies in a folder, by its writer; a folder that is not there yet is an empty one.
///
/// # Errors
/// It cannot be told.
pub fn listed(store: &dyn Store, folder: &str) -> Result<Listed, ShareError> {
    let entries = match store.list(folder) {
        Err(Refused::Missing) => Vec::new(),
        entries => entries?,
    };
    let mut all = Listed::new();
    for entry in entries {
        if let Some(writer) = writer_of(&entry.name).map(str::to_owned) {
            all.entry(writer).or_default().push(entry);
        }
    }
    Ok(all)
}

/// Where a paper lies.
#[derive(Clone)]
pub struct Named {
    /// Whose it is.
    pub writer: String,
    /// Its name in the store.
    pub key: String,
    tag: Option<String>,
}

/// All papers in a folder, and last our own two, which we know whatever a listing leaves out, and ask for whatever it says.
pub fn named(listed: &Listed, folder: &str, me: &str) -> Vec<Named> {
    let own = [spare(folder, me), key(folder, me)];
    let named = |writer: &str, key: String, tag| Named { writer: writer.to_owned(), key, tag };
    let all = listed.iter().flat_map(|(writer, entries)| entries.iter().map(move |entry| (writer, entry)));
    let all = all.map(|(writer, entry)| named(writer, format!("{folder}/{}", entry.name), entry.tag.clone()));
    let others = all.filter(|paper| !own.contains(&paper.key)).collect::<Vec<_>>();
    others.into_iter().chain(own.iter().map(|key| named(me, key.clone(), None))).collect()
}

/// A paper in a folder; no bytes where it cannot be told what it says.
pub struct Told {
    /// Where it lies.
    pub paper: Named,
    /// What lies there.
    pub bytes: Option<Vec<u8>>,
}

/// The papers in a folder; those of others are kept here with their tags.
///
/// # Errors
/// The folder or a paper of our own cannot be told, as we write on top of that; or nothing can be kept here.
pub fn told_in(folders: &Folders, here: &Here, store: &dyn Store, folder: &str) -> Result<Vec<Told>, ShareError> {
    let (root, file) = (here.folder(folders), format!("{folder}.json"));
    let was: Known = here::kept(&root.join(&file)).unwrap_or_default();
    let (mut all, mut new) = (Vec::new(), Vec::new());
    for paper in named(&listed(store, folder)?, folder, &here.writer) {
        match was.get(&paper.key).filter(|(tag, _)| paper.tag.as_ref() == Some(tag)) {
            Some((_, text)) => all.push(Told { paper, bytes: Some(text.clone().into_bytes()) }),
            None => new.push(paper),
        }
    }
    for some in new.chunks(AT_ONCE) {
        let keys: Vec<String> = some.iter().map(|paper| paper.key.clone()).collect();
        for (paper, bytes) in some.iter().cloned().zip(store.get_many(&keys)) {
            match bytes {
                Err(Refused::Missing) => {}
                Err(refused) if paper.writer == here.writer => return Err(refused.into()),
                bytes => all.push(Told { paper, bytes: bytes.ok() }),
            }
        }
    }
    let known = all.iter().filter_map(Told::known).collect();
    if was != known {
        here::keep(&root, &file, &papers::written(&known)?)?;
    }
    Ok(all)
}

impl Told {
    /// What is kept of it: nothing where no tag would tell when it is another.
    fn known(&self) -> Option<(String, (String, String))> {
        let text = std::str::from_utf8(self.bytes.as_ref()?).ok()?;
        Some((self.paper.key.clone(), (self.paper.tag.clone()?, text.to_owned())))
    }
}
