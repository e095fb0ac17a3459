//! What is handed on and what is seen of the others: tombstones first, then the index, so that a cut between them tells
//! too little rather than too much. Nothing is taken for deleted because it is not there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use chrono::NaiveDate;

use super::here::{self, Here};
use super::own::{Own, own};
use super::papers::{self, Gone, Member, Wanted, key, writer_of};
use super::store::{CAP, Entry, Refused, Store, settle};
use super::{ShareError, seen};
use crate::domain::circle::{Apart, Index, Line};
use crate::domain::history::account_key;
use crate::domain::session::Moment;
use crate::storage::folders::Folders;
use crate::storage::sessions;
use crate::storage::source::read_bytes;

/// What an exchange came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Readings that are handed on.
    pub shared: usize,
    /// Of those, new ones or with something new.
    pub sent: usize,
    /// What was withdrawn: here, or by another who has the same session.
    pub withdrawn: usize,
    /// Others whose readings were seen.
    pub members: usize,
    /// Those of whom what was seen before still counts.
    pub unread: Vec<String>,
    /// Sessions that are withdrawn at the next exchange: they are soon older than what is kept there.
    pub aging: Vec<String>,
    /// Accounts that others ask to withdraw, of which something is handed on from here.
    pub asked: Vec<String>,
}

/// Exchanges everything with `store` and keeps what came of it.
///
/// # Errors
/// The store cannot be reached or is another one, or nothing can be kept here.
pub fn exchange(folders: &Folders, here: &mut Here, store: &dyn Store, now: Moment) -> Result<Report, ShareError> {
    let today = now.date_naive();
    let circle = papers::circle(&store.get(papers::CIRCLE)?)?;
    if circle.store != here.circle.store {
        return Err(ShareError::Another);
    }
    here.circle = circle;
    settle_place(folders, here);
    let mut report = Report::default();
    let before: BTreeSet<String> = here.gone.keys().cloned().collect();
    take_tombstones(here, store, today, &mut report)?;
    let own = own(folders, here, today)?;
    hand_on(folders, here, &own, store, now, &mut report)?;
    report.withdrawn += here.gone.keys().filter(|object| !before.contains(*object)).count();
    introduce(here, store, today)?;
    asked(here, store, &mut report)?;
    see(folders, here, store, &mut report)?;
    seen::settle(folders, here, &own)?;
    here.names = names(store, &seen::newest(folders, here).apart);
    here.exchanged = Some(now);
    here.save(folders)?;
    Ok(report)
}

/// What was copied to another computer is another writer: two would write one paper.
fn settle_place(folders: &Folders, here: &mut Here) {
    let place = here::place(folders);
    if here.place != place {
        (here.place, here.writer, here.rev) = (place, sessions::random_name(), 0);
        here.lines.clear();
    }
}

/// What anybody has withdrawn who had it is withdrawn; what was withdrawn here is told first.
fn take_tombstones(
    here: &mut Here,
    store: &dyn Store,
    today: NaiveDate,
    report: &mut Report,
) -> Result<(), ShareError> {
    let mine: BTreeSet<String> = here.lines.iter().map(|line| line.object.clone()).collect();
    let mut told = BTreeMap::new();
    for (name, writer) in papers_of(store, "gone")? {
        match store.get(&format!("gone/{name}")).ok().and_then(|bytes| papers::gone(&bytes, &writer)) {
            Some(Gone { gone, .. }) if writer == here.writer => told.extend(gone),
            Some(Gone { gone, .. }) => {
                let ours = gone.keys().filter(|object| mine.contains(*object));
                here.gone.extend(ours.map(|object| (object.clone(), today)));
                here.hidden.extend(gone.into_keys());
            }
            None => report.unread.push(writer),
        }
    }
    here.gone.extend(told.iter().map(|(object, day)| (object.clone(), *day)));
    if told != here.gone {
        let gone = Gone { writer: here.writer.clone(), gone: here.gone.clone() };
        settle(store, &key("gone", &here.writer), &papers::written(&gone)?)?;
    }
    Ok(())
}

/// The papers in a folder with their writers; a folder that is not there yet is an empty one.
fn papers_of(store: &dyn Store, folder: &str) -> Result<Vec<(String, String)>, ShareError> {
    let names = match store.list(folder) {
        Err(Refused::Missing) => Vec::new(),
        names => names?,
    };
    let with_writer = |entry: Entry| {
        let writer = writer_of(&entry.name)?.to_owned();
        Some((entry.name, writer))
    };
    Ok(names.into_iter().filter_map(with_writer).collect())
}

/// Writes our own index where anything in it is new, or where what lies under its name is not the newest of it. Its
/// number is kept here before it is put there: an exchange that is killed after that goes on above what others saw.
fn hand_on(
    folders: &Folders,
    here: &mut Here,
    own: &[Own],
    store: &dyn Store,
    now: Moment,
    report: &mut Report,
) -> Result<(), ShareError> {
    let today = now.date_naive();
    let there = candidates(store, "index")?.remove(&here.writer).unwrap_or_default();
    let best = best(store, &here.circle.store, &here.writer, &there)?;
    let was = best.as_ref().map_or(&here.lines[..], |best| &best.index.lines[..]);
    let lines = to_share(here, own, was, today);
    report.shared = lines.len();
    report.sent = lines.iter().filter(|line| !was.contains(line)).count();
    let is_newest = best.as_ref().is_some_and(|best| best.name == here.writer && best.index.rev >= here.rev);
    if !is_newest || was != lines.as_slice() {
        here.rev = next_rev(here, best.as_ref(), now);
        here.save(folders)?;
        let (store_id, writer) = (here.circle.store.clone(), here.writer.clone());
        let index = Index { v: Index::VERSION, store: store_id, writer, rev: here.rev, lines: lines.clone() };
        settle(store, &key("index", &here.writer), &papers::packed(&index)?)?;
    }
    here.lines = lines;
    aging(here, own, today, report);
    // What a sync client has put beside our own paper is ours to clear up, once all of it is in that.
    for name in there.iter().filter(|name| **name != here.writer) {
        store.delete(&format!("index/{name}"))?;
    }
    Ok(())
}

/// A number above all that others have seen of our index. Where what lies under its name cannot be read, a laptop that was
/// restored does not know that number: the seconds of its clock are above any that was counted one by one, and the leap is
/// for a clock that was set back.
fn next_rev(here: &Here, best: Option<&Best>, now: Moment) -> u64 {
    const LEAP: u64 = 1_000;
    let known = here.rev.max(best.map_or(0, |best| best.index.rev));
    match best {
        Some(best) if best.name == here.writer => known + 1,
        _ => known.max(now.timestamp().unsigned_abs()) + LEAP,
    }
}

/// What of ours is handed on: what the sessions here allow, and of what `was` handed on before that which is not on this
/// computer any more. Only a tombstone removes.
fn to_share(here: &Here, own: &[Own], was: &[Line], today: NaiveDate) -> Vec<Line> {
    let known: BTreeSet<&str> = own.iter().map(|own| own.object.as_str()).collect();
    let is_kept = |line: &&Line| {
        let is_over = here.gone.contains_key(&line.object) || here.circle.is_old(line.reading.day, today);
        !known.contains(line.object.as_str()) && !is_over
    };
    let kept = was.iter().filter(is_kept).cloned();
    kept.chain(own.iter().filter_map(|own| own.line.clone().ok())).collect()
}

/// Names once what the next exchange withdraws for its age.
fn aging(here: &mut Here, own: &[Own], today: NaiveDate, report: &mut Report) {
    /// Days in which it is named before.
    const NOTICE: i64 = 31;
    let soon = today + chrono::TimeDelta::days(NOTICE);
    for own in own.iter().filter(|own| own.line.is_ok() && here.circle.is_old(own.summary.history.day, soon)) {
        if here.named.insert(own.object.clone()) {
            report.aging.push(own.id.clone());
        }
    }
}

/// By the writer: its index, and what sync clients have put beside it.
fn candidates(store: &dyn Store, folder: &str) -> Result<BTreeMap<String, Vec<String>>, ShareError> {
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, writer) in papers_of(store, folder)? {
        all.entry(writer).or_default().push(name);
    }
    Ok(all)
}

/// The newest state of a writer's index that can be read, as it is and as it lies there under its name.
struct Best<'a> {
    index: Index,
    bytes: Vec<u8>,
    name: &'a str,
}

/// # Errors
/// One of its files cannot be told: the newest may be in it.
fn best<'a>(store: &dyn Store, circle: &str, writer: &str, names: &'a [String]) -> Result<Option<Best<'a>>, Refused> {
    let mut best: Option<Best> = None;
    for name in names {
        let bytes = match store.get(&format!("index/{name}")) {
            Err(Refused::Missing) => continue,
            bytes => bytes?,
        };
        let Some(index) = papers::index(&bytes, circle, writer) else { continue };
        if best.as_ref().is_none_or(|best| index.rev > best.index.rev) {
            best = Some(Best { index, bytes, name });
        }
    }
    Ok(best)
}

/// Says who is here, once a day.
///
/// # Errors
/// The store cannot be written.
pub fn introduce(here: &Here, store: &dyn Store, today: NaiveDate) -> Result<(), ShareError> {
    let me = Member { writer: here.writer.clone(), name: here.called.clone(), seen: today };
    let at = key("members", &here.writer);
    let there = store.get(&at).ok().and_then(|bytes| papers::member(&bytes, &here.writer));
    if there.as_ref() != Some(&me) {
        settle(store, &at, &papers::written(&me)?)?;
    }
    Ok(())
}

/// What those are called who do not agree: whoever chooses between them has no store at hand, perhaps.
fn names(store: &dyn Store, apart: &[Apart]) -> BTreeMap<String, String> {
    let writers: BTreeSet<&String> = apart.iter().flat_map(|apart| &apart.writers).collect();
    let name = |writer: &String| {
        let bytes = store.get(&key("members", writer)).ok()?;
        Some((writer.clone(), papers::member(&bytes, writer)?.name))
    };
    writers.into_iter().filter_map(name).collect()
}

/// Asks the others for what was asked here, and tells what they ask of us.
fn asked(here: &Here, store: &dyn Store, report: &mut Report) -> Result<(), ShareError> {
    let handed: BTreeMap<String, &str> =
        here.lines.iter().map(|line| (account_key(&line.reading.account), line.reading.account.as_str())).collect();
    let mut mine = BTreeSet::new();
    for (name, writer) in papers_of(store, "wanted")? {
        let bytes = store.get(&format!("wanted/{name}"))?;
        match papers::wanted(&bytes, &writer) {
            Some(wanted) if writer == here.writer => mine = wanted.accounts,
            Some(wanted) => {
                let ours = wanted.accounts.iter().filter_map(|account| handed.get(&account_key(account)));
                report.asked.extend(ours.map(|account| (*account).to_owned()));
            }
            None => report.unread.push(writer),
        }
    }
    if mine != here.wanted {
        let wanted = Wanted { writer: here.writer.clone(), accounts: here.wanted.clone() };
        settle(store, &key("wanted", &here.writer), &papers::written(&wanted)?)?;
    }
    Ok(())
}

/// Keeps what can be read of the others. What cannot, or is older than what was seen before, changes nothing.
fn see(folders: &Folders, here: &Here, store: &dyn Store, report: &mut Report) -> Result<(), ShareError> {
    let folder: PathBuf = here.folder(folders).join("members");
    for (writer, names) in candidates(store, "index")? {
        if writer == here.writer {
            continue;
        }
        let known = read_bytes(&folder.join(&writer), CAP).ok();
        if let ([name], Some(known)) = (&names[..], &known)
            && store.get(&format!("index/{name}")).is_ok_and(|bytes| bytes == *known)
        {
            report.members += 1;
            continue;
        }
        let before = known.as_ref().and_then(|bytes| papers::index(bytes, &here.circle.store, &writer));
        let rev = before.map_or(0, |before| before.rev);
        match best(store, &here.circle.store, &writer, &names) {
            Ok(Some(best)) if best.index.rev > rev || known.as_ref() == Some(&best.bytes) => {
                here::keep(&folder, &writer, &best.bytes)?;
                report.members += 1;
            }
            _ => report.unread.push(writer),
        }
    }
    report.unread.sort();
    report.unread.dedup();
    Ok(())
}
