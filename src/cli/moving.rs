//! `rungs export`, `rungs import` and `rungs delete`.

use std::io::{self, BufRead, IsTerminal};
use std::path::Path;

use super::args::{Among, Delete, Export, Rename};
use super::{Failure, deliver, print, share, tell};
use crate::domain::config::Config;
use crate::domain::history::account_key;
use crate::domain::nearest::likely;
use crate::domain::text::one_line;
use crate::runtime::now;
use crate::storage::folders::Folders;
use crate::storage::scripts::ScriptError;
use crate::storage::sessions::{self, Clash, MoveError, Removed, Renamed, Summary};
use crate::storage::source::shown;
use crate::words::{Message, Words};
use crate::{message, say};

/// One session as one file.
pub fn export(
    folders: &Folders,
    words: &Words,
    config: Result<Config, ScriptError>,
    export: &Export,
) -> Result<(), Failure> {
    if let Some(here) = share::among(folders, Among { store: export.store.clone() }, config)? {
        return share::whole(folders, words, &here, &export.session, &export.to);
    }
    let id = sessions::resolve(&export.session, folders)?;
    // Read first: a wrong session leaves no file behind.
    let text = sessions::text(folders, &id)?;
    let session = sessions::read(folders, &id)?;
    if session.keeps_to_itself() {
        return Err(message!("gap-kept-back").into());
    }
    if session.tells_votes() {
        tell(say!(words, "cli-note", note = message!("share-export-small")));
    }
    deliver(&text, &export.to, words, |file| message!("cli-export-in", id, file))
}

/// Brings a session in; where its id is taken by another, whoever is here is asked.
pub fn import(folders: &Folders, words: &Words, file: &Path, as_copy: bool) -> Result<(), Failure> {
    let clash = if as_copy { Clash::Copy } else { Clash::Refuse };
    let id = match sessions::import(folders, file, clash) {
        Err(MoveError::Exists(id)) if somebody_is_here() => match keep_both(folders, words, &id)? {
            Answer::Both => sessions::import(folders, file, Clash::Copy).map_err(moved)?,
            Answer::Old => {
                tell(say!(words, "cli-import-old", id));
                return Ok(());
            }
            Answer::Cancel => return Err(message!("cli-import-cancelled").into()),
        },
        done => done.map_err(moved)?,
    };
    print(&format!("{id}\n"))?;
    if sessions::taken_in(folders, file) {
        tell(say!(words, "cli-import-copy"));
    }
    tell(say!(words, "cli-import-next", id));
    Ok(())
}

/// What is to happen where an id is taken.
enum Answer {
    Both,
    Old,
    Cancel,
}

fn keep_both(folders: &Folders, words: &Words, id: &str) -> Result<Answer, Failure> {
    tell(say!(words, "cli-import-taken", what = about(folders, id)));
    let answer = ask(&say!(words, "cli-import-ask"))?;
    let is = |told: &str| told.split(' ').any(|one| one == answer);
    Ok(match () {
        () if is(&say!(words, "cli-answer-both")) => Answer::Both,
        () if is(&say!(words, "cli-answer-old")) => Answer::Old,
        () => Answer::Cancel,
    })
}

/// Removes a session for good.
pub fn delete(folders: &Folders, words: &Words, delete: &Delete) -> Result<(), Failure> {
    let id = sessions::resolve(&delete.session, folders)?;
    if !delete.yes {
        if !somebody_is_here() {
            return Err(Failure::Usage(message!("cli-delete-nobody", id).into()));
        }
        let copies = sessions::copies_beside(folders, &id);
        if !agreed(words, &say!(words, "cli-delete-ask", what = about(folders, &id), copies))? {
            tell(say!(words, "cli-delete-not"));
            return Ok(());
        }
    }
    let shared = share::objects_of(folders, &id);
    let Removed { copies, stays } = sessions::delete(folders, &id, now()).map_err(moved)?;
    tell(say!(words, "cli-deleted", id, copies));
    if let Some(file) = stays {
        tell(say!(words, "cli-deleted-stays", file = shown(&file)));
    }
    share::withdraw_deleted(folders, words, &shared)
}

/// Gives an account another name in all its sessions.
pub fn rename(folders: &Folders, words: &Words, rename: &Rename) -> Result<(), Failure> {
    let new = one_line(rename.new.trim()).into_owned();
    let old = one_line(rename.old.trim()).into_owned();
    if new.is_empty() {
        return Err(Failure::Usage(message!("cli-rename-empty").into()));
    }
    let found = sessions::about(folders, &rename.old)?;
    if found.sessions.is_empty() {
        return Err(match likely(&old, found.others.iter().map(String::as_str)) {
            Some(near) => message!("cli-rename-near", old = &old, near = one_line(near).into_owned()),
            None => message!("cli-rename-none", old = &old),
        }
        .into());
    }
    let count = found.sessions.len();
    let joins = found.others.iter().filter(|other| account_key(other) == account_key(&new)).count();
    if !rename.yes && !somebody_is_here() {
        return Err(Failure::Usage(message!("cli-rename-nobody", old, new, count, joins).into()));
    }
    if !rename.yes && !agreed(words, &say!(words, "cli-rename-ask", old = &old, new = &new, count, joins))? {
        tell(say!(words, "cli-rename-not"));
        return Ok(());
    }
    let (done, result) = sessions::rename(folders, &found.sessions, &new, now());
    for session in &done {
        print(&format!("{}\n", session.is))?;
        if session.is != session.was {
            tell(say!(words, "cli-renamed-id", old = &session.was, new = &session.is));
        }
    }
    tell(say!(words, "cli-renamed", old = &old, new = &new, count = done.len()));
    if joins > 0 {
        tell(say!(words, "cli-renamed-joined", new = &new, count = joins));
    }
    still_named(folders, words, &old, &done);
    if !found.unreadable.is_empty() {
        tell(say!(words, "cli-rename-unreadable", count = found.unreadable.len()));
    }
    result.map_err(moved)
}

/// Where the old name stays.
fn still_named(folders: &Folders, words: &Words, old: &str, done: &[Renamed]) {
    let lines: usize = done.iter().map(|session| session.words).sum();
    if lines > 0 {
        tell(say!(words, "cli-rename-words", old, count = lines));
    }
    let beside: usize = done.iter().map(|session| session.beside).sum();
    if beside > 0 {
        let folder = shown(&folders.sessions());
        tell(say!(words, "cli-rename-beside", old, count = beside, sessions = done.len(), folder));
    }
    for file in done.iter().filter_map(|session| session.away.as_ref()) {
        tell(say!(words, "cli-rename-away", old, file = shown(file)));
    }
}

/// A session with its account, workshop and day in brackets; its id alone where it cannot be read.
fn about(folders: &Folders, id: &str) -> Message {
    match sessions::read(folders, id) {
        Ok(session) => {
            let Summary { account, workshop, created, .. } = Summary::from(&session);
            let day = created.format("%Y-%m-%d").to_string();
            let (account, workshop) = (one_line(&account).into_owned(), one_line(&workshop).into_owned());
            message!("cli-session-about", id, whom = account, workshop, day)
        }
        Err(_) => message!("cli-session-alone", id),
    }
}

/// Whether whoever is here says yes.
fn agreed(words: &Words, question: &str) -> Result<bool, Failure> {
    let answer = ask(question)?;
    Ok(say!(words, "cli-answer-yes").split(' ').any(|yes| yes == answer))
}

fn somebody_is_here() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// The answer to a question, in small letters.
fn ask(question: &str) -> Result<String, Failure> {
    use io::Write;
    write!(io::stderr(), "{question} ")?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim().to_lowercase())
}

fn moved(error: MoveError) -> Failure {
    match error {
        MoveError::Open(error) => error.into(),
        other => Failure::from(other.said()),
    }
}
