//! Whole sessions that were handed on by choice, one at a time: beside the index, under names that tell nothing.

use std::path::Path;

use super::here::{self, Given, Here};
use super::own::Own;
use super::store::{Refused, Store, settle};
use super::{ShareError, papers, seen};
use crate::domain::circle::{Line, Sharing, Unshared, goes_whole};
use crate::storage::folders::Folders;
use crate::storage::sessions::{self, OpenError};

/// Hands a session on as a whole, from the next exchange on.
///
/// # Errors
/// Why it is not, or it cannot be kept.
pub fn give(folders: &Folders, here: &mut Here, own: &Own) -> Result<(), ShareError> {
    text(folders, own)?;
    match here.whole.iter_mut().find(|given| given.object == own.object) {
        Some(given) => given.stays = true,
        None => choose(here, &own.object, sessions::random_name()),
    }
    here.save(folders)
}

fn choose(here: &mut Here, object: &str, name: String) {
    here.whole.push(Given { object: object.to_owned(), name, digest: 0, stays: true });
}

/// A session as it is handed on.
fn text(folders: &Folders, own: &Own) -> Result<String, ShareError> {
    own.line.as_ref().map_err(|why| ShareError::Unshared(*why))?;
    if own.summary.sharing != Some(Sharing::Named) {
        return Err(ShareError::Unshared(Unshared::WholeCoded));
    }
    let session = sessions::read(folders, &own.id).map_err(ShareError::Open)?;
    goes_whole(&session).map_err(ShareError::Unshared)?;
    sessions::text(folders, &own.id).map_err(ShareError::Open)
}

/// Puts what is new of those that were chosen, or is not there; before any index names it.
pub fn put(folders: &Folders, here: &mut Here, own: &[Own], store: &dyn Store) -> Result<(), ShareError> {
    let there = listed(here, store)?;
    let folder = folder(&here.writer);
    for given in here.whole.iter_mut().filter(|given| given.stays) {
        let mine = own.iter().find(|own| own.object == given.object && own.line.is_ok());
        let Some(own) = mine else { continue };
        match text(folders, own) {
            Ok(text) => {
                let digest = here::hash(&[&text]);
                if given.digest != digest || !there.contains(&given.name) {
                    settle(store, &format!("{folder}/{}", given.name), &papers::pressed(&text))?;
                    given.digest = digest;
                }
            }
            Err(ShareError::Unshared(_)) => given.stays = false,
            // What cannot be read now is there as it was.
            Err(_) => {}
        }
    }
    Ok(())
}

/// What a laptop that was restored did not know it had chosen is put again with the next exchange.
pub fn adopt(here: &mut Here, lines: &[Line]) {
    for line in lines {
        if let Some(name) = line.whole.clone().filter(|_| here.given(&line.object).is_none()) {
            choose(here, &line.object, name);
        }
    }
}

/// Takes back what no line names any more, with what a sync client has put beside it; after the index says so.
pub fn sweep(here: &mut Here, store: &dyn Store, was: &[Line], lines: &[Line]) -> Result<(), ShareError> {
    let stay: Vec<&str> = lines.iter().filter_map(|line| line.whole.as_deref()).collect();
    let known = was.iter().filter_map(|line| line.whole.as_deref());
    let known = known.chain(here.whole.iter().map(|given| given.name.as_str()));
    let gone: Vec<&str> = known.filter(|name| !stay.contains(name)).collect();
    if !gone.is_empty() {
        for name in listed(here, store)? {
            if name.get(..16).is_some_and(|first| gone.contains(&first)) {
                store.delete(&format!("{}/{name}", folder(&here.writer)))?;
            }
        }
        // Whatever a listing leaves out.
        gone.iter().try_for_each(|name| store.delete(&format!("{}/{name}", folder(&here.writer))))?;
    }
    here.whole.retain(|given| lines.iter().any(|line| line.object == given.object));
    Ok(())
}

fn folder(writer: &str) -> String {
    format!("sessions/{writer}")
}

fn listed(here: &Here, store: &dyn Store) -> Result<Vec<String>, ShareError> {
    if here.whole.is_empty() && here.lines.iter().all(|line| line.whole.is_none()) {
        return Ok(Vec::new());
    }
    match store.list(&folder(&here.writer)) {
        Err(Refused::Missing) => Ok(Vec::new()),
        entries => Ok(entries?.into_iter().map(|entry| entry.name).collect()),
    }
}

/// A whole session that another hands on, asked of the store now: the text of its file. Nothing of it is kept here.
///
/// # Errors
/// Nobody hands it on, it is not the one that was named, or the store cannot be reached.
pub fn fetch(folders: &Folders, here: &Here, own: &[Own], object: &str) -> Result<String, ShareError> {
    let none = || ShareError::NoWhole(object.to_owned());
    let (writer, name) = seen::whole(folders, here, own, object).ok_or_else(none)?;
    let bytes = here.open(folders)?.get(&format!("{}/{name}", folder(&writer)))?;
    let text = papers::pressed_out(&bytes).ok_or_else(none)?;
    let session = sessions::told(text.clone().into_bytes(), Path::new(&name));
    let session = session.map_err(|_: OpenError| none())?;
    let header = &session.header;
    if super::own::object(&header.id, header.created, here) == object { Ok(text) } else { Err(none()) }
}
