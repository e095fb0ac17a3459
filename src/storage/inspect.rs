//! Everything that is wrong with a script, a ladder, a made-up account or a course: what `rungs check` tells.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::courses::inspected;
use super::folders::Folders;
use super::parse::{parse, problems};
use super::problem::{Invalid, Origin, Problem};
use super::scripts::{
    Script, ScriptError, find, ladder, ladder_folders, ladder_source, read, ron_files, unknown_ladder,
};
use super::source::{FileError, Source};
use super::tokens::{What, tokens};
use crate::domain::case::Case;
use crate::domain::check::{self, Finding, Severity, check, check_case, check_ladder};
use crate::domain::course::Course;
use crate::domain::ladder::Ladder;
use crate::domain::workshop::Workshop;
use crate::message;
use crate::words::Message;

/// A file and everything that is wrong with it.
#[derive(Debug)]
pub struct Inspected {
    /// Which file.
    pub origin: Origin,
    /// What is wrong, from the top of the file down.
    pub problems: Vec<Problem>,
    /// The script, if the file is one that can be run.
    pub script: Option<Box<Script>>,
}

/// A further check of a script that can be run.
pub type More<'a> = &'a dyn Fn(&Workshop, &Ladder) -> Vec<Finding>;

/// Reads the file at `path`, whatever of the four it is, and finds all that is wrong with it; `more` checks what
/// only others can know.
///
/// # Errors
/// The file cannot be read at all.
pub fn inspect(path: &Path, folders: &Folders, more: More) -> Result<Inspected, FileError> {
    let source = match read(path) {
        Ok(source) => source,
        Err(ScriptError::Unreadable(error)) => return Err(error),
        Err(ScriptError::Invalid(Invalid { origin, problems })) => {
            return Ok(Inspected { origin, problems, script: None });
        }
        Err(ScriptError::Unknown { .. } | ScriptError::NoCourse { .. }) => {
            return Err(FileError::Missing(path.to_owned()));
        }
    };
    let mut script = None;
    let found = match kind(&source.text) {
        Kind::Ladder => parse::<Ladder>(&source).map(|ladder| check_ladder(&ladder)),
        Kind::Case => parse::<Case>(&source).map(|case| case_findings(&case, folders)),
        Kind::Course => parse::<Course>(&source).map(|course| inspected(&course, folders).1),
        Kind::Workshop => parse::<Workshop>(&source).map(|workshop| {
            let (findings, ladder) = workshop_findings(&workshop, path, folders, more);
            let origin = source.origin.clone();
            script = ladder.map(|ladder| Box::new(Script { workshop, ladder, origin }));
            findings
        }),
    };
    let problems = found.map_or_else(|invalid| invalid.problems, |findings| problems(&source, &findings));
    Ok(Inspected { origin: source.origin, problems, script })
}

/// What can be told of a script and the ladders it may name without reading them: size and time of the last change.
pub type Stamp = Vec<(PathBuf, Option<(u64, SystemTime)>)>;

/// The stamp of the script at `path` as it is now.
#[must_use]
pub fn stamp(path: &Path, folders: &Folders) -> Stamp {
    let ladders = ladder_folders(path, folders);
    let files = ladders.iter().flat_map(|folder| ron_files(folder));
    let told = |file: PathBuf| {
        let told = fs::metadata(&file).and_then(|m| Ok((m.len(), m.modified()?))).ok();
        (file, told)
    };
    [path.to_owned()].into_iter().chain(files).map(told).collect()
}

/// What a file holds.
enum Kind {
    Workshop,
    Ladder,
    Case,
    Course,
}

/// Told by the fields that only one of the four has, so that a broken one is still known for what it is.
fn kind(text: &str) -> Kind {
    let mut depth = 0usize;
    let mut word = "";
    for token in tokens(text) {
        match token.what {
            What::Open(_) => depth += 1,
            What::Close(_) => depth = depth.saturating_sub(1),
            What::Word => word = text.get(token.span).unwrap_or(""),
            What::Colon if depth == 1 => match word {
                "steps" | "minutes" | "audience" => return Kind::Workshop,
                "rungs" | "dimensions" | "families" | "disclaimer" => return Kind::Ladder,
                "modules" => return Kind::Course,
                "votes" | "story" | "workshop" => return Kind::Case,
                _ => {}
            },
            _ => {}
        }
    }
    Kind::Workshop
}

/// What is wrong with a script; its ladder too, if the script can be run.
fn workshop_findings(
    workshop: &Workshop,
    path: &Path,
    folders: &Folders,
    more: More,
) -> (Vec<Finding>, Option<Ladder>) {
    let ladder = match ladder_source(&workshop.ladder, &ladder_folders(path, folders)) {
        Ok(None) => return (vec![unknown_ladder(&workshop.ladder)], None),
        Ok(Some(source)) => ladder(&source).map_err(|error| broken_ladder(&source, &error)),
        Err(error) => Err(ladder_finding(error.said(), message!("check-mend-ladder"))),
    };
    let ladder = match ladder {
        Ok(ladder) => ladder,
        Err(finding) => return (vec![finding], None),
    };
    let mut findings = check(workshop, &ladder);
    if findings.iter().any(|f| f.severity == Severity::Error) {
        return (findings, None);
    }
    findings.extend(more(workshop, &ladder));
    (findings, Some(ladder))
}

fn broken_ladder(source: &Source, error: &ScriptError) -> Finding {
    ladder_finding(
        message!("check-broken-ladder", why = error.said()),
        message!("check-check-tells", origin = source.origin.said()),
    )
}

fn ladder_finding(message: Message, help: Message) -> Finding {
    Finding::error(check::Path::default().field("ladder"), message, help)
}

fn case_findings(case: &Case, folders: &Folders) -> Vec<Finding> {
    let root = check::Path::default();
    let script = match find(&case.workshop, folders) {
        Ok(script) => script,
        Err(error) => return vec![Finding::error(root.field("workshop"), error.said(), None)],
    };
    check_case(case, &script.workshop, &script.ladder)
}
