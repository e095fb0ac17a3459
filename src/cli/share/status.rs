//! A circle at a glance: what is shared, what waits, who is there.

use serde::Serialize;

use super::apart_said;
use crate::cli::args::ListFormat;
use crate::cli::{Failure, lists, print};
use crate::domain::circle::Apart;
use crate::domain::json;
use crate::domain::session::Moment;
use crate::runtime::{minute, now};
use crate::say;
use crate::storage::folders::Folders;
use crate::storage::share::{self, Here, Member, ShareError};
use crate::storage::source::shown;
use crate::words::Words;

/// An exchange that is older than so many days is told by an exit code.
const STALE_DAYS: i64 = 14;
/// That code.
const STALE: u8 = 3;

/// A circle as JSON.
#[derive(Serialize)]
struct Status<'a> {
    circle: &'a str,
    store: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    seal: Option<&'a str>,
    folder: String,
    writer: &'a str,
    called: &'a str,
    months: u32,
    exchanged: Option<Moment>,
    shared: usize,
    waiting: usize,
    withdrawn: usize,
    members: Option<&'a [Member]>,
    apart: &'a [Apart],
}

pub(super) fn status(folders: &Folders, words: &Words, here: &Here, format: ListFormat) -> Result<u8, Failure> {
    let own = share::own(folders, here, now().date_naive())?;
    let members = share::members(folders, here);
    let apart = share::newest(folders, here, &own).apart;
    let status = Status {
        circle: &here.circle.name,
        store: &here.circle.store,
        seal: here.circle.seal.as_deref(),
        folder: shown(&here.at),
        writer: &here.writer,
        called: &here.called,
        months: here.circle.months,
        exchanged: here.exchanged,
        shared: here.lines.len(),
        waiting: share::waiting(here, &own),
        withdrawn: here.gone.len(),
        members: members.as_deref().ok(),
        apart: &apart,
    };
    match format {
        ListFormat::Json => print(&json::pretty(&status).map_err(Failure::failed)?)?,
        ListFormat::Table => print(&table(&status, &members, here, words))?,
    }
    let is_fresh = here.exchanged.is_some_and(|at| (now() - at).num_days() <= STALE_DAYS);
    Ok(if is_fresh { 0 } else { STALE })
}

fn table(status: &Status, members: &Result<Vec<Member>, ShareError>, here: &Here, words: &Words) -> String {
    let last = match status.exchanged {
        Some(at) => minute(at),
        None => say!(words, "share-status-never"),
    };
    let seen = |member: &Member| {
        let (name, writer, day) = (&member.name, &member.writer, member.seen.to_string());
        say!(words, "share-status-seen", name, writer, day)
    };
    let who = match members {
        Ok(members) => members.iter().map(seen).collect::<Vec<_>>(),
        Err(error) => vec![words.say(&error.said())],
    };
    let of_apart = |one: &Apart| words.say(&apart_said(one, here));
    let mut lines = vec![
        (say!(words, "share-status-circle"), format!("{} ({})", status.circle, status.store)),
        (say!(words, "share-status-folder"), status.folder.clone()),
        (say!(words, "share-status-here"), format!("{} ({})", status.called, status.writer)),
        (say!(words, "share-status-months"), say!(words, "share-status-month", count = status.months)),
        (say!(words, "share-status-last"), last),
        (say!(words, "share-status-shared"), status.shared.to_string()),
        (say!(words, "share-status-waiting"), status.waiting.to_string()),
        (say!(words, "share-status-gone"), status.withdrawn.to_string()),
    ];
    let sealed = status.seal.map(|key| (say!(words, "share-status-seal"), say!(words, "share-status-sealed", key)));
    lines.extend(sealed);
    lines.extend(who.into_iter().map(|one| (say!(words, "share-status-members"), one)));
    lines.extend(status.apart.iter().map(|one| (say!(words, "share-status-apart"), of_apart(one))));
    let rows: Vec<Vec<String>> = lines.into_iter().map(|(what, told)| vec![what, told]).collect();
    lists::rows(&rows)
}
