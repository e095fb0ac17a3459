//! What is handed on and what is seen of the others: tombstones first, then the index, so that a cut between them tells
//! too little rather than too much. Nothing is taken for deleted because it is not there.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::here::{self, Here};
use super::others::{Seen, best, see};
use super::own::{Own, own};
use super::papers::{self, Gone, Member, Wanted, key, spare};
use super::store::{Store, settle};
use super::told::{Listed, Named, Told, listed, named, told_in};
use super::{ShareError, whole};
use crate::domain::circle::{Apart, Index, Line};
use crate::domain::session::Moment;
use crate::storage::folders::Folders;
use crate::storage::sessions;

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
    /// Sessions that are told in more than one way.
    pub apart: Vec<Apart>,
}

/// Exchanges everything with `store` and keeps what came of it.
///
/// # Errors
/// The store cannot be reached or is another one, or nothing can be kept here.
pub fn exchange(folders: &Folders, here: &mut Here, store: &dyn Store, now: Moment) -> Result<Report, ShareError> {
    let today = now.date_naive();
    let circle = papers::circle(&store.get(papers::CIRCLE)?)?;
    // Whoever keeps the store could lay a circle there that is not sealed, or with a key of its own.
    if circle.store != here.circle.store || circle.seal != here.circle.seal {
        return Err(ShareError::Another);
    }
    here.circle = circle;
    settle_place(folders, here);
    let mut report = Report::default();
    let before: BTreeSet<String> = here.gone.keys().cloned().collect();
    let listed = listed(store, "index")?;
    take_tombstones(folders, here, store, today, &mut report)?;
    if !here.whole.is_empty() {
        whole::put(folders, here, &own(folders, here, today)?, store)?;
    }
    let own = own(folders, here, today)?;
    hand_on(folders, here, &own, store, &listed, now, &mut report)?;
    report.withdrawn += here.gone.keys().filter(|object| !before.contains(*object)).count();
    introduce(here, store, today)?;
    asked(folders, here, &own, store, &mut report)?;
    let Seen { members, unread, apart } = see(folders, here, &own, store, &listed)?;
    report.members = members;
    report.unread.extend(unread);
    report.unread.sort();
    report.unread.dedup();
    here.names = called(store, &apart);
    report.apart = apart;
    here.unread = report.unread.len();
    // Whoever was not asked any more was not read, and that is no exchange.
    store.goes_on()?;
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
        here.whole.clear();
    }
}

/// What anybody has withdrawn who had it is withdrawn; what was withdrawn here is told first.
fn take_tombstones(
    folders: &Folders,
    here: &mut Here,
    store: &dyn Store,
    today: NaiveDate,
    report: &mut Report,
) -> Result<(), ShareError> {
    let mine: BTreeSet<String> = here.lines.iter().map(|line| line.object.clone()).collect();
    let mut told = BTreeMap::new();
    for Told { paper: Named { writer, key: name, .. }, bytes } in told_in(folders, here, store, "gone")? {
        match bytes.and_then(|bytes| papers::gone(&bytes, &writer)) {
            paper if writer == here.writer => {
                drop(told.insert(name, paper.map(|paper| paper.gone).unwrap_or_default()))
            }
            Some(Gone { gone, .. }) => {
                let ours = gone.keys().filter(|object| mine.contains(*object));
                here.gone.extend(ours.map(|object| (object.clone(), today)));
                here.hidden.extend(gone.into_keys());
            }
            None => report.unread.push(writer),
        }
    }
    here.gone.extend(told.values().flatten().map(|(object, day)| (object.clone(), *day)));
    let gone = papers::written(&Gone { writer: here.writer.clone(), gone: here.gone.clone() })?;
    // They are kept twice: no one else has them if a laptop is restored while its paper is torn.
    for name in [spare("gone", &here.writer), key("gone", &here.writer)] {
        if told.get(&name).map_or(!here.gone.is_empty(), |there| *there != here.gone || there.is_empty()) {
            settle(store, &name, &gone)?;
        }
    }
    Ok(())
}

/// Writes our own index where anything in it is new, or where what lies under its name is not the newest of it. Its
/// number is kept here before it is put there: an exchange that is killed after that goes on above what others saw.
fn hand_on(
    folders: &Folders,
    here: &mut Here,
    own: &[Own],
    store: &dyn Store,
    listed: &Listed,
    now: Moment,
    report: &mut Report,
) -> Result<(), ShareError> {
    let today = now.date_naive();
    let best = own_best(here, store, listed)?;
    let was = best.as_ref().map_or(&here.lines[..], |(_, index)| &index.lines[..]);
    let lines = to_share(here, own, was, today);
    report.shared = lines.len();
    report.sent = lines.iter().filter(|line| !was.contains(line)).count();
    let is_newest = best.as_ref().is_some_and(|(is_ours, index)| *is_ours && index.rev >= here.rev);
    if !is_newest || was != lines.as_slice() {
        here.rev = next_rev(here, best.as_ref(), now);
        here.save(folders)?;
        put(here, own, store, &lines)?;
    }
    let was = was.to_vec();
    whole::adopt(here, &lines);
    whole::sweep(here, store, &was, &lines)?;
    here.lines = lines;
    aging(here, own, today, report);
    // What a sync client has put beside our own paper is ours to clear up, once all of it is in that.
    let there = listed.get(&here.writer).into_iter().flatten().filter(|entry| entry.name != here.writer);
    there.map(|entry| format!("index/{}", entry.name)).try_for_each(|name| store.delete(&name))?;
    Ok(())
}

/// The newest state of our own index that is there, and whether it lies under its own name.
fn own_best(here: &Here, store: &dyn Store, listed: &Listed) -> Result<Option<(bool, Index)>, ShareError> {
    let there = named(listed, "index", &here.writer).into_iter().filter(|paper| paper.writer == here.writer);
    let there: Vec<String> = there.map(|paper| paper.key).collect();
    let best = best(store.get_many(&there), &here.circle.store, &here.writer)?;
    Ok(best.map(|best| (best.at + 1 == there.len(), best.index)))
}

/// Puts our own index. What only the store has of it, as the sessions are not here any more, lies beside it for as long as
/// that takes: it is all there is, whatever becomes of the put.
fn put(here: &Here, own: &[Own], store: &dyn Store, lines: &[Line]) -> Result<(), ShareError> {
    let (store_id, writer) = (here.circle.store.clone(), here.writer.clone());
    let index = Index { v: Index::VERSION, store: store_id, writer, rev: here.rev, lines: lines.to_vec() };
    let bytes = papers::packed(&index)?;
    let beside = spare("index", &here.writer);
    let is_only_there = lines.iter().any(|line| !own.iter().any(|own| own.object == line.object));
    if is_only_there {
        settle(store, &beside, &bytes)?;
    }
    settle(store, &key("index", &here.writer), &bytes)?;
    if is_only_there {
        store.delete(&beside)?;
    }
    Ok(())
}

/// A number above all that others have seen of our index. Where what lies under its name cannot be read, a laptop that was
/// restored does not know that number: the seconds of its clock are above any that was counted one by one, and the leap is
/// for a clock that was set back.
fn next_rev(here: &Here, best: Option<&(bool, Index)>, now: Moment) -> u64 {
    const LEAP: u64 = 1_000;
    let known = here.rev.max(best.map_or(0, |(_, index)| index.rev));
    match best {
        Some((true, _)) => known + 1,
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
    // A laptop that was restored does not know what it had chosen.
    let chosen: Vec<&Line> = was.iter().filter(|line| line.whole.is_some()).collect();
    let whole = |line: &Line| chosen.iter().find(|was| was.object == line.object).and_then(|was| was.whole.clone());
    let ours = own.iter().filter_map(|own| own.line.clone().ok()).map(|line| match here.given(&line.object) {
        None => Line { whole: whole(&line), ..line },
        Some(_) => line,
    });
    kept.chain(ours).collect()
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
fn called(store: &dyn Store, apart: &[Apart]) -> BTreeMap<String, String> {
    let writers: BTreeSet<&String> = apart.iter().flat_map(|apart| &apart.writers).collect();
    let name = |writer: &String| {
        let bytes = store.get(&key("members", writer)).ok()?;
        Some((writer.clone(), papers::member(&bytes, writer)?.name))
    };
    writers.into_iter().filter_map(name).collect()
}

/// Asks the others for what was asked here, and tells what they ask of us.
fn asked(
    folders: &Folders,
    here: &Here,
    own: &[Own],
    store: &dyn Store,
    report: &mut Report,
) -> Result<(), ShareError> {
    let handed = handed(here, own);
    let mut mine = Some(BTreeSet::new());
    for Told { paper: Named { writer, .. }, bytes } in told_in(folders, here, store, "wanted")? {
        match bytes.and_then(|bytes| papers::wanted(&bytes, &writer)) {
            Some(wanted) if writer == here.writer => mine = Some(wanted.accounts),
            None if writer == here.writer => mine = None,
            Some(wanted) => {
                let ours = wanted.accounts.iter().filter_map(|account| handed.get(account));
                report.asked.extend(ours.map(|account| (*account).to_owned()));
            }
            None => report.unread.push(writer),
        }
    }
    if mine.as_ref() != Some(&here.wanted) {
        let wanted = Wanted { writer: here.writer.clone(), accounts: here.wanted.clone() };
        settle(store, &key("wanted", &here.writer), &papers::written(&wanted)?)?;
    }
    Ok(())
}

/// What is handed on from here, by what stands for it: for the name it has there, and for that which is behind a codename.
fn handed<'a>(here: &'a Here, own: &[Own]) -> BTreeMap<String, &'a str> {
    let names: BTreeMap<&str, &str> =
        own.iter().map(|own| (own.object.as_str(), own.summary.history.account.as_str())).collect();
    let of = |line: &'a Line| {
        let told = line.reading.account.as_str();
        let named = names.get(line.object.as_str()).copied().unwrap_or(told);
        [(here.stands_for(told), told), (here.stands_for(named), told)]
    };
    here.lines.iter().flat_map(of).collect()
}
