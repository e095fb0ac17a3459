//! `rungs share`, `rungs sync`, and history with what a circle has handed on.

mod listed;
mod readings;
mod status;
mod stores;

pub use listed::sessions;
pub use readings::{among, history, whole};
pub use stores::{Stores, VARIABLE};

use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use super::args::{ListFormat, Share, Sharing, Which};
use super::{Failure, tell};
use crate::domain::circle::{Apart, Chosen, Settled, is_name};
use crate::domain::text::one_line;
use crate::runtime::{minute, now};
use crate::storage::folders::Folders;
use crate::storage::sessions;
use crate::storage::share::{self, Here, Own, Report, ShareError};
use crate::storage::source::shown;
use crate::words::{Message, Words};
use crate::{message, say};
use readings::as_of;
use status::status;

/// So long is waited for all circles when the program is left.
const PATIENCE: Duration = Duration::from_secs(5);
/// So often is asked whether an exchange is over.
const PAUSE: Duration = Duration::from_millis(50);

impl From<ShareError> for Failure {
    fn from(error: ShareError) -> Self {
        match error {
            ShareError::Open(error) => error.into(),
            other => Failure::from(other.said()),
        }
    }
}

/// `rungs share`
pub fn share(folders: &Folders, words: &Words, stores: &Stores, asked: Share) -> Result<u8, Failure> {
    let of = |store: Option<String>| stores.joined(folders, store.as_deref());
    match asked.what {
        None => match asked.session {
            Some(session) => hand_on(folders, words, &session, of(asked.which.store)?, asked.whole)?,
            None => return status(folders, words, &of(asked.which.store)?, ListFormat::Table),
        },
        Some(Sharing::Init { folder, name, months, seal }) => {
            let (name, folder) = (called(&name)?, stores.at(folder)?);
            let sealed = match seal {
                true => Some(share::init_sealed(folders, &folder, &name, months)?.1),
                false => share::init(&folder, &name, months).map(|_| None)?,
            };
            tell(say!(words, "share-made", name, at = shown(&folder)));
            sealed.into_iter().for_each(|key| tell(say!(words, "share-made-sealed", key)));
        }
        Some(Sharing::Join { folder, called: typed }) => {
            let typed = typed.as_deref().map(called).transpose()?;
            let here = share::join(folders, &stores.at(folder)?, typed.as_deref(), now().date_naive())?;
            let members = share::members(folders, &here)?.len();
            let sealed = if here.circle.seal.is_some() { "yes" } else { "no" };
            let (called, name) = (here.called, here.circle.name);
            tell(say!(words, "share-joined", called, name, sealed, count = members));
        }
        Some(Sharing::Status { which, format }) => return status(folders, words, &of(which.store)?, format),
        Some(Sharing::Withdraw { session, which }) => withdraw(folders, words, &session, of(which.store)?)?,
        Some(Sharing::Choose { object, member, which }) => choose(folders, words, &object, &member, of(which.store)?)?,
        Some(Sharing::Forget { account, which }) => {
            let mut here = of(which.store)?;
            let count = share::forget(folders, &mut here, &account, now().date_naive())?;
            tell(say!(words, "share-forgotten", count));
            exchanged(folders, words, &mut here)?;
        }
        Some(Sharing::Leave { delete_mine, which }) => {
            let mut here = of(which.store)?;
            let name = here.circle.name.clone();
            let count = share::leave(folders, &mut here, delete_mine, now())?;
            tell(say!(words, "share-left", name, count));
        }
    }
    Ok(0)
}

/// A name that others will read.
fn called(typed: &str) -> Result<String, Failure> {
    let name = one_line(typed.trim()).into_owned();
    match share::is_called(&name) {
        true => Ok(name),
        false => Err(Failure::Usage(message!("share-no-name").into())),
    }
}

/// `rungs sync`
pub fn sync(folders: &Folders, words: &Words, stores: &Stores, which: Which) -> Result<(), Failure> {
    exchanged(folders, words, &mut stores.joined(folders, which.store.as_deref())?)
}

fn exchanged(folders: &Folders, words: &Words, here: &mut Here) -> Result<(), Failure> {
    let report = share::sync(folders, here, now()).inspect_err(|error| still(words, here, error))?;
    told(words, here, &report);
    report.apart.iter().for_each(|one| tell(words.say(&apart_said(one, here))));
    Ok(())
}

/// Where a circle was not reached: how old what is shown of it is.
fn still(words: &Words, here: &Here, error: &ShareError) {
    let name = here.circle.name.as_str();
    match (error, here.exchanged) {
        (ShareError::Refused(_) | ShareError::NoCircle, Some(at)) => {
            tell(say!(words, "share-still", when = minute(at), name))
        }
        (ShareError::Refused(_), None) => tell(say!(words, "share-never", name)),
        _ => {}
    }
}

fn told(words: &Words, here: &Here, report: &Report) {
    let Report { shared, sent, withdrawn, members, unread, aging, asked, apart: _ } = report;
    let name = here.circle.name.as_str();
    tell(say!(words, "share-exchanged", name, shared = *shared, sent = *sent, members = *members));
    if *withdrawn > 0 {
        tell(say!(words, "share-has-withdrawn", count = *withdrawn));
    }
    unread.iter().for_each(|writer| tell(say!(words, "share-unread", writer)));
    aging.iter().for_each(|id| tell(say!(words, "share-aging", id)));
    asked.iter().for_each(|name| tell(say!(words, "share-asked", name)));
}

fn apart_said(apart: &Apart, here: &Here) -> Message {
    let Apart { object, account, day, writers } = apart;
    let who = |writer: &String| match here.names.get(writer) {
        Some(name) => format!("{name} ({writer})"),
        None => writer.clone(),
    };
    let writers = writers.iter().map(who).collect::<Vec<_>>().join(", ");
    message!("share-apart", object, name = one_line(account).into_owned(), day = day.to_string(), writers)
}

/// Hands on one session's reading, or all of it, or says why not.
fn hand_on(folders: &Folders, words: &Words, name: &str, mut here: Here, whole: bool) -> Result<(), Failure> {
    let id = sessions::resolve(name, folders)?;
    let own = mine(folders, &here, &id)?;
    if let Some(Err(why)) = own.as_ref().map(|own| &own.line) {
        return Err(ShareError::Unshared(*why).into());
    }
    if let Some(own) = own.filter(|_| whole) {
        share::give(folders, &mut here, &own)?;
        tell(say!(words, "share-whole"));
    }
    exchanged(folders, words, &mut here)
}

/// One of our sessions, as the circle would see it; `None` where it cannot be read.
fn mine(folders: &Folders, here: &Here, id: &str) -> Result<Option<Own>, ShareError> {
    Ok(share::own(folders, here, now().date_naive())?.into_iter().find(|own| own.id == id))
}

/// The session as the circle knows it: one of ours, or an object that is typed.
fn object(folders: &Folders, here: &Here, name: &str) -> Result<String, Failure> {
    if is_name(name) {
        return Ok(name.to_owned());
    }
    let id = sessions::resolve(name, folders)?;
    let object = mine(folders, here, &id)?.map(|own| own.object);
    object.ok_or_else(|| message!("file-no-session", name = one_line(name).into_owned()).into())
}

fn withdraw(folders: &Folders, words: &Words, name: &str, mut here: Here) -> Result<(), Failure> {
    let object = object(folders, &here, name)?;
    share::withdraw(folders, &mut here, &[object], now().date_naive())?;
    said_there(folders, words, &mut here);
    Ok(())
}

/// Tells the circle what was withdrawn; where it cannot be reached, that waits.
fn said_there(folders: &Folders, words: &Words, here: &mut Here) {
    let (when, why) = match share::sync(folders, here, now()) {
        Ok(_) => ("now", String::new()),
        Err(error) => ("later", words.say(&error.said())),
    };
    tell(say!(words, "share-withdrawn", when, name = here.circle.name.as_str(), why));
}

fn choose(folders: &Folders, words: &Words, name: &str, member: &str, mut here: Here) -> Result<(), Failure> {
    let object = object(folders, &here, name)?;
    let own = share::own(folders, &here, now().date_naive())?;
    let called = here.names.iter().find(|(_, name)| *name == member);
    let writer = called.map_or(member, |(writer, _)| writer).to_owned();
    let undecided = Here { chosen: Chosen::new(), ..here.clone() };
    let Settled { apart, .. } = share::all(folders, &undecided, &own);
    if !apart.iter().any(|apart| apart.object == object && apart.writers.contains(&writer)) {
        return Err(ShareError::NotApart(one_line(name).into_owned()).into());
    }
    here.chosen.insert(object, writer);
    share::settled(folders, &here, &own)?;
    tell(say!(words, "share-chosen", writer = member));
    Ok(())
}

/// Exchanges with every circle in which something waits, and waits for an exchange that was begun on the start screen. A
/// circle that cannot be reached keeps nobody: it is told, and the next exchange does it.
pub fn on_leaving(folders: &Folders, words: &Words) {
    let (sender, receiver) = channel();
    let mut all = Vec::new();
    for here in Here::all(folders) {
        let own = share::own(folders, &here, now().date_naive()).unwrap_or_default();
        let count = share::waiting(&here, &own);
        if count == 0 && !share::is_busy(folders, &here, now()) {
            continue;
        }
        let (folders, sender, there, at) = (folders.clone(), sender.clone(), here.clone(), all.len());
        thread::spawn(move || {
            while share::is_busy(&folders, &there, now()) {
                thread::sleep(PAUSE);
            }
            // Whoever was busy has kept it anew.
            let mut there = share::joined(&folders, Some(&there.circle.store)).unwrap_or(there);
            let report = (count > 0).then(|| share::sync(&folders, &mut there, now()));
            // Where nobody waits any more, nothing is to be said.
            let _ = sender.send(Some((at, report)));
        });
        all.push(Some((here, count)));
    }
    thread::spawn(move || {
        thread::sleep(PATIENCE);
        let _ = sender.send(None);
    });
    while all.iter().any(Option::is_some) {
        let Ok(Some((at, report))) = receiver.recv() else { break };
        let Some((here, count)) = all.get_mut(at).and_then(Option::take) else { break };
        match report {
            Some(Ok(report)) => told(words, &here, &report),
            None | Some(Err(ShareError::Room | ShareError::Busy)) => {}
            Some(Err(error)) => {
                tell(words.say(&error.said()));
                still(words, &here, &error);
                tell(say!(words, "share-waits", count));
            }
        }
    }
    let waits = all.into_iter().flatten().filter(|(_, count)| *count > 0);
    waits.for_each(|(_, count)| tell(say!(words, "share-waits", count)));
}

/// A session was deleted: it is withdrawn from every circle that it was shared with.
pub fn withdraw_deleted(folders: &Folders, words: &Words, objects: &[(String, String)]) -> Result<(), Failure> {
    for mut here in Here::all(folders) {
        let of_it = objects.iter().filter(|(store, _)| *store == here.circle.store).map(|(_, object)| object.clone());
        let shared: Vec<String> = of_it.filter(|object| here.lines.iter().any(|line| line.object == *object)).collect();
        if shared.is_empty() {
            continue;
        }
        share::withdraw(folders, &mut here, &shared, now().date_naive())?;
        tell(say!(words, "share-deleted", name = here.circle.name.as_str()));
        said_there(folders, words, &mut here);
    }
    Ok(())
}

/// What stands for a session in each circle, asked before it is deleted.
pub fn objects_of(folders: &Folders, id: &str) -> Vec<(String, String)> {
    let object = |here: Here| {
        let object = mine(folders, &here, id).ok()??.object;
        Some((here.circle.store, object))
    };
    Here::all(folders).into_iter().filter_map(object).collect()
}
