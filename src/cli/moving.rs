//! `rungs export`, `rungs import` and `rungs delete`.

use std::io::{self, BufRead, IsTerminal};
use std::path::Path;

use super::args::{Delete, Export};
use super::{Failure, print, say};
use crate::domain::text::one_line;
use crate::runtime::now;
use crate::storage::folders::Folders;
use crate::storage::output::Output;
use crate::storage::sessions::{self, MoveError, Summary};

/// One session as one file.
pub fn export(folders: &Folders, export: &Export) -> Result<(), Failure> {
    let id = sessions::resolve(&export.session, folders)?;
    // Read first: a wrong session leaves no file behind.
    let text = sessions::text(folders, &id)?;
    if export.output == Path::new("-") {
        return print(&text);
    }
    Output::open(&export.output, export.force)?.write(&text)?;
    let path = export.output.to_string_lossy();
    say(format_args!("{id} is in {}: `rungs import` brings it in elsewhere", one_line(&path)));
    Ok(())
}

/// Brings a session in.
pub fn import(folders: &Folders, file: &Path) -> Result<(), Failure> {
    let id = sessions::import(folders, file).map_err(moved)?;
    print(&format!("{id}\n"))?;
    say(format_args!("`rungs show {id}` reads it, `rungs resume {id}` goes on with it"));
    Ok(())
}

/// Removes a session for good.
pub fn delete(folders: &Folders, delete: &Delete) -> Result<(), Failure> {
    let id = sessions::resolve(&delete.session, folders)?;
    if !delete.yes {
        if !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
            return Err(Failure::Usage(format!("nobody is here to be asked: `rungs delete {id} --yes` removes it")));
        }
        if !agreed(&question(folders, &id))? {
            say("Nothing was removed.");
            return Ok(());
        }
    }
    sessions::delete(folders, &id, now()).map_err(moved)?;
    say(format_args!("{id} is removed"));
    Ok(())
}

/// What is about to go.
fn question(folders: &Folders, id: &str) -> String {
    let about = sessions::read(folders, id).map(|session| {
        let Summary { account, workshop, created, .. } = Summary::from(&session);
        format!(" ({}, {}, begun {})", one_line(&account), one_line(&workshop), created.format("%Y-%m-%d"))
    });
    format!("Remove {id}{} for good? Type yes: ", about.unwrap_or_default())
}

fn agreed(question: &str) -> Result<bool, Failure> {
    use io::Write;
    write!(io::stderr(), "{question}")?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(matches!(line.trim().to_lowercase().as_str(), "yes" | "y"))
}

fn moved(error: MoveError) -> Failure {
    match error {
        MoveError::Open(error) => error.into(),
        other => Failure::failed(other),
    }
}
