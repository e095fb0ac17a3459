//! `rungs export`, `rungs import` and `rungs delete`.

use std::io::{self, BufRead, IsTerminal};
use std::path::Path;

use super::args::{Delete, Export, Rename};
use super::{Failure, deliver, print, say};
use crate::domain::history::account_key;
use crate::domain::nearest::likely;
use crate::domain::text::one_line;
use crate::runtime::now;
use crate::storage::folders::Folders;
use crate::storage::sessions::{self, Clash, MoveError, Removed, Summary};

/// One session as one file.
pub fn export(folders: &Folders, export: &Export) -> Result<(), Failure> {
    let id = sessions::resolve(&export.session, folders)?;
    // Read first: a wrong session leaves no file behind.
    let text = sessions::text(folders, &id)?;
    deliver(&text, &export.to, &format!("{id}, which `rungs import` brings in elsewhere,"))
}

/// Brings a session in; where its id is taken by another, whoever is here is asked.
pub fn import(folders: &Folders, file: &Path, as_copy: bool) -> Result<(), Failure> {
    let clash = if as_copy { Clash::Copy } else { Clash::Refuse };
    let id = match sessions::import(folders, file, clash) {
        Err(MoveError::Exists(id)) if somebody_is_here() => match keep_both(folders, &id)? {
            Answer::Both => sessions::import(folders, file, Clash::Copy).map_err(moved)?,
            Answer::Old => {
                say(format_args!("{id} is as it was; the file was not brought in"));
                return Ok(());
            }
            Answer::Cancel => return Err(Failure::Failed("cancelled: nothing was brought in".to_owned())),
        },
        done => done.map_err(moved)?,
    };
    print(&format!("{id}\n"))?;
    if sessions::taken_in(folders, file) {
        say("the conflict copy is a session now, and its file is removed");
    }
    say(format_args!("`rungs show {id}` reads it, `rungs resume {id}` goes on with it"));
    Ok(())
}

/// What is to happen where an id is taken.
enum Answer {
    Both,
    Old,
    Cancel,
}

fn keep_both(folders: &Folders, id: &str) -> Result<Answer, Failure> {
    say(format_args!("There is a session {id}{} already, and it differs from the file.", about(folders, id)));
    let answer = ask("Type b to keep both, the new one under a new id; o to keep only the old one; c to cancel: ")?;
    Ok(match answer.as_str() {
        "b" | "both" => Answer::Both,
        "o" | "old" => Answer::Old,
        _ => Answer::Cancel,
    })
}

/// Removes a session for good.
pub fn delete(folders: &Folders, delete: &Delete) -> Result<(), Failure> {
    let id = sessions::resolve(&delete.session, folders)?;
    if !delete.yes {
        if !somebody_is_here() {
            return Err(Failure::Usage(format!("nobody is here to be asked: `rungs delete {id} --yes` removes it")));
        }
        let copies = match sessions::copies_beside(folders, &id) {
            0 => String::new(),
            1 => ", with the conflict copy of it,".to_owned(),
            n => format!(", with the {n} conflict copies of it,"),
        };
        let question = format!("Remove {id}{}{copies} for good? Type yes: ", about(folders, &id));
        if !matches!(ask(&question)?.as_str(), "yes" | "y") {
            say("Nothing was removed.");
            return Ok(());
        }
    }
    let Removed { copies, stays } = sessions::delete(folders, &id, now()).map_err(moved)?;
    let copies = match copies {
        0 => String::new(),
        1 => ", and the conflict copy of it".to_owned(),
        n => format!(", and the {n} conflict copies of it"),
    };
    say(format_args!("{id} is removed{copies}. Reports and exports of it that you saved elsewhere stay"));
    if let Some(file) = stays {
        say(format_args!("its newest state was saved in {} and stays there", one_line(&file.to_string_lossy())));
    }
    Ok(())
}

/// Gives an account another name in all its sessions.
pub fn rename(folders: &Folders, rename: &Rename) -> Result<(), Failure> {
    let new = one_line(rename.new.trim()).into_owned();
    let (old, count) = (one_line(rename.old.trim()).into_owned(), |n: usize| count(n, "session"));
    if new.is_empty() {
        return Err(Failure::Usage("an account needs a name: `rungs rename OLD NEW`".to_owned()));
    }
    let found = sessions::about(folders, &rename.old)?;
    if found.sessions.is_empty() {
        let near = likely(&old, found.others.iter().map(String::as_str)).map(|near| format!("did you mean `{near}`?"));
        let next = near.unwrap_or_else(|| "`rungs portfolio` lists the accounts".to_owned());
        return Err(Failure::Failed(format!("no session is about `{old}`: {}", one_line(&next))));
    }
    let many = count(found.sessions.len());
    let there = found.others.iter().filter(|other| account_key(other) == account_key(&new)).count();
    let joined = match there {
        0 => String::new(),
        n => format!(" {} about {new} already: they become one account.", are(n)),
    };
    if !rename.yes {
        if !somebody_is_here() {
            let text = format!("nobody is here to be asked: with --yes, `{old}` becomes `{new}` in {many}.{joined}");
            return Err(Failure::Usage(text));
        }
        if !matches!(ask(&format!("{old} becomes {new} in {many}.{joined} Type yes: "))?.as_str(), "yes" | "y") {
            say("Nothing was renamed.");
            return Ok(());
        }
    }
    let (done, result) = sessions::rename(folders, &found.sessions, &new, now());
    for session in &done {
        print(&format!("{}\n", session.is))?;
        if session.is != session.was {
            say(format_args!("{} is {} now", session.was, session.is));
        }
    }
    say(format_args!("{old} is {new} in {}", count(done.len())));
    if there > 0 {
        say(format_args!("{} about {new} before: they are one account now", were(there)));
    }
    let words: usize = done.iter().map(|session| session.words).sum();
    if words > 0 {
        say(format_args!(
            "{} of what the room wrote down still name `{old}`: its words are left as they are",
            self::count(words, "line")
        ));
    }
    let beside: usize = done.iter().map(|session| session.beside).sum();
    if beside > 0 {
        say(format_args!(
            "{} beside {} still name `{old}` inside, in {}: conflict copies and damaged files, which `rungs delete` \
             removes with their session",
            self::count(beside, "file"),
            if done.len() == 1 { "it" } else { "them" },
            one_line(&folders.sessions().to_string_lossy())
        ));
    }
    for file in done.iter().filter_map(|session| session.away.as_ref()) {
        say(format_args!(
            "{} still names `{old}` and stays there: remove it yourself",
            one_line(&file.to_string_lossy())
        ));
    }
    if !found.unreadable.is_empty() {
        say(format_args!("{} cannot be read, and whom they are about is not known", count(found.unreadable.len())));
    }
    result.map_err(moved)
}

fn count(n: usize, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}

fn were(n: usize) -> String {
    if n == 1 { "1 session was".to_owned() } else { format!("{n} sessions were") }
}

fn are(n: usize) -> String {
    if n == 1 { "1 session is".to_owned() } else { format!("{n} sessions are") }
}

/// Account, workshop and day of a session, in brackets; nothing where it cannot be read.
fn about(folders: &Folders, id: &str) -> String {
    let about = sessions::read(folders, id).map(|session| {
        let Summary { account, workshop, created, .. } = Summary::from(&session);
        format!(" ({}, {}, begun {})", one_line(&account), one_line(&workshop), created.format("%Y-%m-%d"))
    });
    about.unwrap_or_default()
}

fn somebody_is_here() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// The answer to a question, in small letters.
fn ask(question: &str) -> Result<String, Failure> {
    use io::Write;
    write!(io::stderr(), "{question}")?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim().to_lowercase())
}

fn moved(error: MoveError) -> Failure {
    match error {
        MoveError::Open(error) => error.into(),
        other => Failure::failed(other),
    }
}
