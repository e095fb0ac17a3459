//! Readings shared in a circle of facilitators, over a folder that something else keeps in step. Offline first: what is
//! asked is answered from what was seen at the last exchange, and nothing of anybody is ever written over.

mod address;
mod exchange;
mod here;
mod kept;
mod others;
mod own;
mod papers;
mod parallel;
#[cfg(feature = "remote")]
mod remote;
mod seal;
mod seen;
mod store;
mod table;
mod told;
mod whole;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

pub use address::{is_lasting, is_place, store_at};
pub use exchange::{Report, exchange};
pub use here::Here;
pub use own::{Own, own, own_of};
pub use papers::{Member, is_called, packed};
pub use seal::{VARIABLE as KEY_VARIABLE, over as sealed};
pub use seen::{about, all, newest};
pub use store::{Entry, Folder, Refused, Store, While, settle};
pub use whole::{fetch, give};

use crate::domain::circle::{Circle, Unshared};
use crate::domain::history::account_key;
use crate::domain::order;
use crate::domain::session::Moment;
use crate::message;
use crate::storage::folders::Folders;
use crate::storage::output::OutputError;
use crate::storage::sessions::{self, Locks, OpenError};
use crate::storage::source::{shown, typed_path};
use crate::words::{Message, Words};

/// Why nothing was shared.
#[derive(Debug, thiserror::Error)]
#[error("{}", Words::default().say(&self.said()))]
pub enum ShareError {
    /// There is no circle at this place.
    NoCircle,
    /// There is one already.
    Taken(String),
    /// It is of a newer form.
    Newer,
    /// It is not the one that was joined.
    Another,
    /// This computer belongs to no circle, or to none of this name.
    NotJoined,
    /// It belongs to several.
    Several(Vec<String>),
    /// A room is open.
    Room,
    /// Another window is at it.
    Busy,
    /// The session hands nothing on.
    Unshared(Unshared),
    /// Nobody hands this on as a whole.
    NoWhole(String),
    /// Nobody tells the session in more than one way, or not this one.
    NotApart(String),
    /// The store refused.
    Refused(Refused),
    /// The sessions cannot be listed.
    Open(OpenError),
    /// Nothing can be kept here.
    Output(OutputError),
    /// A value that cannot be written.
    Torn,
}

impl ShareError {
    /// Whether somebody has to do something about it: that nobody is reached, or that it is not the time, passes.
    #[must_use]
    pub fn needs_somebody(&self) -> bool {
        !matches!(self, ShareError::Room | ShareError::Busy | ShareError::Refused(Refused::Unsure(..)))
    }

    /// As a sentence, without a full stop.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            ShareError::NoCircle => message!("share-no-circle"),
            ShareError::Taken(at) => message!("share-taken", at = at.as_str()),
            ShareError::Newer => message!("share-newer"),
            ShareError::Another => message!("share-another"),
            ShareError::NotJoined => message!("share-not-joined"),
            ShareError::Several(names) => message!("share-several", names = names.join(", ")),
            ShareError::Room => message!("share-room-open"),
            ShareError::Busy => message!("share-busy"),
            ShareError::Unshared(why) => why.said(),
            ShareError::NoWhole(name) => message!("share-no-whole", name = name.as_str()),
            ShareError::NotApart(name) => message!("share-not-apart", name = name.as_str()),
            ShareError::Refused(refused) => refused.said(),
            ShareError::Open(error) => error.said(),
            ShareError::Output(error) => error.said(),
            ShareError::Torn => message!("share-torn"),
        }
    }
}

impl From<Refused> for ShareError {
    fn from(refused: Refused) -> Self {
        ShareError::Refused(refused)
    }
}

/// Makes a place for a circle; gives its description.
///
/// # Errors
/// There is one already, or the place cannot be written.
pub fn init(at: &Path, name: &str, months: u32) -> Result<Circle, ShareError> {
    made(free(at)?, name, months, None)
}

/// The same for a circle that is sealed; gives where its key is kept, too. That is kept before the circle is there.
///
/// # Errors
/// What [`init`] says, and that there is no key.
pub fn init_sealed(folders: &Folders, at: &Path, name: &str, months: u32) -> Result<(Circle, String), ShareError> {
    let store = free(at)?;
    let (key, kept) = seal::new_key(folders)?;
    let store = seal::over(folders, store, &key)?;
    Ok((made(store, name, months, Some(key))?, kept))
}

/// A place where no circle is yet.
fn free(at: &Path) -> Result<Box<dyn Store>, ShareError> {
    let store = store_at(at)?;
    match store.get(papers::CIRCLE) {
        Err(Refused::Missing) => Ok(store),
        Err(refused) => Err(refused.into()),
        Ok(_) => Err(ShareError::Taken(shown(at))),
    }
}

fn made(store: Box<dyn Store>, name: &str, months: u32, seal: Option<String>) -> Result<Circle, ShareError> {
    store.prepare(&["members", "index", "sessions", "gone", "wanted"])?;
    let circle = Circle { v: papers::FORM, store: sessions::random_name(), name: name.to_owned(), months, seal };
    store::settle(&*store, papers::CIRCLE, &papers::written(&circle)?)?;
    Ok(circle)
}

/// The store at a place, as those see it who have the key that it is sealed with.
///
/// # Errors
/// There is no way there, or the key is not here.
fn opened(folders: &Folders, at: &Path, seal: Option<&str>) -> Result<Box<dyn Store>, Refused> {
    let store = store_at(at)?;
    match seal {
        None => Ok(store),
        Some(key) => seal::over(folders, store, key),
    }
}

/// Makes this computer a member, or gives the membership it has.
///
/// # Errors
/// There is no circle, it cannot be written to, or nothing can be kept here.
pub fn join(folders: &Folders, at: &Path, called: Option<&str>, today: NaiveDate) -> Result<Here, ShareError> {
    let seal = match store_at(at)?.get(papers::CIRCLE) {
        Err(Refused::Missing) => return Err(ShareError::NoCircle),
        bytes => papers::seal(&bytes?)?,
    };
    let store = opened(folders, at, seal.as_deref())?;
    let circle = papers::circle(&store.get(papers::CIRCLE)?)?;
    let known = Here::all(folders).into_iter().find(|here| here.circle.store == circle.store);
    let writer = sessions::random_name();
    let mut here = known.unwrap_or_else(|| Here {
        circle,
        at: PathBuf::new(),
        called: writer.chars().take(4).collect(),
        writer,
        place: here::place(folders),
        rev: 0,
        lines: Vec::new(),
        gone: BTreeMap::new(),
        whole: Vec::new(),
        hidden: BTreeSet::new(),
        named: BTreeSet::new(),
        wanted: BTreeSet::new(),
        chosen: BTreeMap::new(),
        names: BTreeMap::new(),
        unread: 0,
        exchanged: None,
    });
    here.at = address::lasting(at);
    if let Some(called) = called {
        called.clone_into(&mut here.called);
    }
    // Nothing of it is worth anything where we may only read.
    exchange::introduce(&here, &*store, today)?;
    here.save(folders)?;
    Ok(here)
}

/// The circle that is meant: by its name or folder, or the only one.
///
/// # Errors
/// There is none, or there are several.
pub fn joined(folders: &Folders, named: Option<&str>) -> Result<Here, ShareError> {
    let all = Here::all(folders);
    let is_meant = |here: &Here| match named {
        None => true,
        Some(name) => {
            here.circle.name == name || here.circle.store == name || here.at == address::lasting(&typed_path(name))
        }
    };
    let mut meant: Vec<Here> = all.into_iter().filter(is_meant).collect();
    match (meant.pop(), meant.is_empty()) {
        (None, _) => Err(ShareError::NotJoined),
        (Some(here), true) => Ok(here),
        (Some(here), false) => {
            let names = meant.iter().chain([&here]).map(|here| here.circle.name.clone());
            Err(ShareError::Several(names.collect()))
        }
    }
}

/// What the circles are called that this computer belongs to; `None` where it belongs to none.
#[must_use]
pub fn called(folders: &Folders) -> Option<String> {
    let names = here::names(folders);
    (!names.is_empty()).then(|| names.join(", "))
}

/// Exchanges everything with the circle's store: never while a room is open, and never two at a time.
///
/// # Errors
/// What [`exchange`] says, and that it is not the time.
pub fn sync(folders: &Folders, here: &mut Here, now: Moment) -> Result<Report, ShareError> {
    sync_while(folders, here, now, &|| true)
}

/// The same, for as long as `goes_on`: it ends where it next asks anything of the store, as if it were killed there.
///
/// # Errors
/// What [`sync`] says, and that it was to end.
pub fn sync_while(
    folders: &Folders,
    here: &mut Here,
    now: Moment,
    goes_on: &(dyn Fn() -> bool + Sync),
) -> Result<Report, ShareError> {
    if Locks::default().newest_held(folders).is_some() {
        return Err(ShareError::Room);
    }
    let Some(_lock) = sessions::lock_at(&here.folder(folders).join("exchange.lock"), now) else {
        return Err(ShareError::Busy);
    };
    let exchanged = exchange(folders, here, &While { store: &*here.open(folders)?, goes_on }, now);
    exchanged.map_err(|error| if goes_on() { error } else { ShareError::Room })
}

/// Whether somebody exchanges just now.
#[must_use]
pub fn is_busy(folders: &Folders, here: &Here, now: Moment) -> bool {
    let lock = here.folder(folders).join("exchange.lock");
    lock.exists() && sessions::lock_at(&lock, now).is_none()
}

/// What of our own is not there yet as it is here, and what is there and should not be.
#[must_use]
pub fn waiting(here: &Here, own: &[Own]) -> usize {
    let ready = own.iter().filter_map(|own| own.line.as_ref().ok());
    let new = ready.filter(|line| !here.lines.contains(line)).count();
    new + here.lines.iter().filter(|line| here.gone.contains_key(&line.object)).count()
}

/// Keeps what was chosen here, and what counts with it.
///
/// # Errors
/// It cannot be kept.
pub fn settled(folders: &Folders, here: &Here, own: &[Own]) -> Result<(), ShareError> {
    here.save(folders)?;
    seen::settle(folders, here, own)
}

/// Takes a session back out of the circle; the tombstone is kept here until it can be told there.
///
/// # Errors
/// It cannot be kept.
pub fn withdraw(folders: &Folders, here: &mut Here, objects: &[String], today: NaiveDate) -> Result<(), ShareError> {
    here.gone.extend(objects.iter().map(|object| (object.clone(), today)));
    here.save(folders)
}

/// Takes all sessions about an account back, under whatever name they went out or would have, and asks the others for the
/// same. Gives how many of ours there were.
///
/// # Errors
/// The sessions cannot be listed, or it cannot be kept.
pub fn forget(folders: &Folders, here: &mut Here, account: &str, today: NaiveDate) -> Result<usize, ShareError> {
    let key = account_key(account);
    let is_it = |name: &str| account_key(name) == key;
    let handed = here.lines.iter().filter(|line| is_it(&line.reading.account)).map(|line| line.object.clone());
    let mut ours: BTreeSet<String> = handed.collect();
    let own = own(folders, here, today)?.into_iter().filter(|own| own.line.is_ok());
    ours.extend(own.filter(|own| is_it(&own.summary.history.account)).map(|own| own.object));
    let count = here.lines.iter().filter(|line| ours.contains(&line.object)).count();
    here.wanted.insert(here.stands_for(account));
    withdraw(folders, here, &Vec::from_iter(ours), today)?;
    Ok(count)
}

/// Who is in the circle, as far as it can be told now.
///
/// # Errors
/// The store cannot be reached.
pub fn members(folders: &Folders, here: &Here) -> Result<Vec<Member>, ShareError> {
    let store = here.open(folders)?;
    // Where the key is another one, nobody could be read, and that is not nobody.
    store.get(papers::CIRCLE)?;
    let names: Vec<String> = store.list("members")?.into_iter().map(|entry| entry.name).collect();
    let mut members = Vec::new();
    for names in names.chunks(store::AT_ONCE) {
        let keys: Vec<String> = names.iter().map(|name| format!("members/{name}")).collect();
        let read = names.iter().zip(store.get_many(&keys));
        members.extend(read.filter_map(|(name, bytes)| papers::member(&bytes.ok()?, papers::writer_of(name)?)));
    }
    order::by_key(&mut members, |member| (member.name.clone(), member.writer.clone()));
    Ok(members)
}

/// Leaves a circle: what was handed on stays there, unless it is to be deleted too.
///
/// # Errors
/// What [`sync`] says, or nothing can be removed.
pub fn leave(folders: &Folders, here: &mut Here, delete: bool, now: Moment) -> Result<usize, ShareError> {
    let mut withdrawn = 0;
    if delete {
        let mine: Vec<String> = here.lines.iter().map(|line| line.object.clone()).collect();
        withdraw(folders, here, &mine, now.date_naive())?;
        sync(folders, here, now)?;
        withdrawn = mine.len();
        here.open(folders)?.delete(&papers::key("members", &here.writer))?;
    }
    here.forget(folders)?;
    Ok(withdrawn)
}
