//! Workshop scripts with their ladders, and made-up accounts: the bundled ones and the user's own.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::bundled::{Bundled, CASES, LADDERS, WORKSHOPS, unpacked};
use super::folders::{Folders, at_home};
use super::parse::{parse, problems, settle};
use super::problem::{Invalid, Origin};
use super::source::{FileError, SCRIPT_CAP, Source, decode, read_bytes};
use crate::domain::case::Case;
use crate::domain::check::{Finding, check, check_ladder, is_id};
use crate::domain::ladder::Ladder;
use crate::domain::nearest::likely;
use crate::domain::order;
use crate::domain::text::one_line;
use crate::domain::workshop::Workshop;
use crate::message;
use crate::words::{Language, Message, Words};

/// A script that can be run, with the ladder it scores on.
#[derive(Debug, Clone, PartialEq)]
pub struct Script {
    /// The script.
    pub workshop: Workshop,
    /// Its ladder.
    pub ladder: Ladder,
    /// Where the script comes from.
    pub origin: Origin,
}

/// Why there is no script.
#[derive(Debug, thiserror::Error)]
#[error("{}", Words::default().say(&self.said()))]
pub enum ScriptError {
    /// No script has this name.
    Unknown {
        /// As it was asked for, safe to print.
        name: String,
        /// A known id that is much like it.
        nearest: Option<String>,
    },
    /// No course has this name.
    NoCourse {
        /// As it was asked for, safe to print.
        name: String,
        /// A known id that is much like it.
        nearest: Option<String>,
    },
    /// The file cannot be read.
    Unreadable(#[from] FileError),
    /// The script or its ladder is not valid. [`Invalid::render`] says it at length.
    Invalid(#[from] Invalid),
}

impl ScriptError {
    /// As a sentence.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            ScriptError::Unknown { name, nearest: None } => message!("file-no-workshop", name),
            ScriptError::Unknown { name, nearest: Some(nearest) } => {
                message!("file-no-workshop-but", name, nearest)
            }
            ScriptError::NoCourse { name, nearest: None } => message!("file-no-course", name),
            ScriptError::NoCourse { name, nearest: Some(nearest) } => message!("file-no-course-but", name, nearest),
            ScriptError::Unreadable(error) => error.said(),
            ScriptError::Invalid(invalid) => invalid.said(),
        }
    }
}

/// A script that commands know by its id.
#[derive(Debug)]
pub struct Known {
    /// Its id; of a script that cannot be read, the name of its file.
    pub id: String,
    /// Where it comes from.
    pub origin: Origin,
    /// The script, or what is wrong with it.
    pub script: Result<Script, ScriptError>,
}

/// Every known script: the bundled ones in their order, then the user's by id. One of the user's takes the place
/// of a bundled one of the same id. A broken one is listed with what is wrong.
#[must_use]
pub fn workshops(folders: &Folders) -> Vec<Known> {
    let _held = unpacked();
    let mut own = own(folders);
    let bundled = WORKSHOPS.iter().map(|bundled| {
        let script = || load_bundled(bundled, folders);
        own.remove(bundled.0).unwrap_or_else(|| Known {
            id: bundled.0.to_owned(),
            origin: Origin::Bundled(bundled.1),
            script: script(),
        })
    });
    let mut all: Vec<Known> = bundled.collect();
    all.extend(own.into_values());
    all
}

/// The user's own scripts, by id.
fn own(folders: &Folders) -> BTreeMap<String, Known> {
    let mut own: BTreeMap<String, Known> = BTreeMap::new();
    for path in ron_files(&folders.workshops()) {
        let script = load(&path, folders);
        let stem = one_line(&path.file_stem().unwrap_or_default().to_string_lossy()).into_owned();
        let id = script.as_ref().map_or(stem.clone(), |s| s.workshop.id.clone());
        let known = Known { id: id.clone(), origin: Origin::File(path), script };
        // The second of two with one id is listed by its file's name.
        let id = if own.contains_key(&id) { format!("{id} ({stem}.ron)") } else { id };
        own.entry(id.clone()).or_insert(Known { id, ..known });
    }
    own
}

/// The script with the id `name`, or in the `.ron` file at the path `name`.
///
/// # Errors
/// There is none, it cannot be read, or it is not valid.
pub fn find(name: &str, folders: &Folders) -> Result<Script, ScriptError> {
    let path = &at_home(name.into());
    if path.extension().is_some_and(|e| e.eq_ignore_ascii_case("ron")) {
        return load(path, folders);
    }
    if name.contains(std::path::MAIN_SEPARATOR) && path.exists() {
        return load(path, folders);
    }
    let mut own = own(folders);
    if let Some(known) = own.remove(name) {
        return known.script;
    }
    match WORKSHOPS.iter().find(|(id, ..)| *id == name) {
        Some(bundled) => load_bundled(bundled, folders),
        None => {
            let ids = own.keys().map(String::as_str).chain(WORKSHOPS.iter().map(|(id, ..)| *id));
            let nearest = likely(name, ids).map(str::to_owned);
            Err(ScriptError::Unknown { name: one_line(name).into_owned(), nearest })
        }
    }
}

/// The script in the file at `path`. Its ladder is looked for in `ladders/` beside it, in the user's `ladders/`, and
/// among the bundled ones.
///
/// # Errors
/// The file cannot be read, or it or its ladder is not valid.
pub fn load(path: &Path, folders: &Folders) -> Result<Script, ScriptError> {
    script(&read(path)?, &ladder_folders(path, folders))
}

/// Where the ladder of the script at `path` may lie.
pub(super) fn ladder_folders(path: &Path, folders: &Folders) -> [PathBuf; 2] {
    [path.parent().unwrap_or(Path::new("")).join("ladders"), folders.ladders()]
}

/// The ids of the bundled made-up accounts.
pub fn cases() -> impl Iterator<Item = &'static str> {
    CASES.iter().map(|(id, ..)| *id)
}

/// The made-up account that a demo shows in a language.
#[must_use]
pub fn demo(language: Language) -> &'static str {
    match language {
        Language::English => "demo",
        Language::German => "vorfuehrung",
    }
}

/// The bundled made-up account with this id.
///
/// # Errors
/// There is none.
pub fn case(id: &str) -> Result<Case, ScriptError> {
    match CASES.iter().find(|(known, ..)| *known == id) {
        Some((_, path, text)) => Ok(parse(&Source::new(Origin::Bundled(path), &text.text()))?),
        None => {
            let nearest = likely(id, cases()).map(str::to_owned);
            Err(ScriptError::Unknown { name: one_line(id).into_owned(), nearest })
        }
    }
}

/// The bundled ladder with this id.
///
/// # Errors
/// There is none.
pub fn bundled_ladder(id: &str) -> Result<Ladder, ScriptError> {
    match LADDERS.iter().find(|(known, ..)| *known == id) {
        Some(bundled) => ladder(&bundled_source(bundled)),
        None => Err(ScriptError::Unknown { name: one_line(id).into_owned(), nearest: None }),
    }
}

fn load_bundled(bundled: &Bundled, folders: &Folders) -> Result<Script, ScriptError> {
    script(&bundled_source(bundled), &[folders.ladders()])
}

pub(super) fn bundled_source((_, path, text): &Bundled) -> Source {
    Source::new(Origin::Bundled(path), &text.text())
}

pub(super) fn read(path: &Path) -> Result<Source, ScriptError> {
    let origin = Origin::File(path.to_owned());
    let text = decode(read_bytes(path, SCRIPT_CAP)?, &origin)?;
    Ok(Source::new(origin, &text))
}

fn script(source: &Source, ladder_folders: &[PathBuf]) -> Result<Script, ScriptError> {
    let workshop: Workshop = parse(source)?;
    let ladder = match ladder_source(&workshop.ladder, ladder_folders)? {
        Some(found) => ladder(&found)?,
        None => return Err(no_ladder(source, &workshop.ladder).into()),
    };
    settle(source, &check(&workshop, &ladder))?;
    Ok(Script { workshop, ladder, origin: source.origin.clone() })
}

pub(super) fn ladder_source(id: &str, folders: &[PathBuf]) -> Result<Option<Source>, ScriptError> {
    if !is_id(id) {
        return Ok(None);
    }
    for folder in folders {
        match read(&folder.join(format!("{id}.ron"))) {
            Err(ScriptError::Unreadable(FileError::Missing(_))) => {}
            found => return found.map(Some),
        }
    }
    Ok(LADDERS.iter().find(|(known, ..)| *known == id).map(bundled_source))
}

pub(super) fn ladder(source: &Source) -> Result<Ladder, ScriptError> {
    let ladder: Ladder = parse(source)?;
    settle(source, &check_ladder(&ladder))?;
    Ok(ladder)
}

fn no_ladder(source: &Source, id: &str) -> Invalid {
    let finding = unknown_ladder(id);
    Invalid { origin: source.origin.clone(), problems: problems(source, &[finding]) }
}

/// That there is no ladder `id`.
pub(super) fn unknown_ladder(id: &str) -> Finding {
    let known = || LADDERS.iter().map(|(id, ..)| *id);
    let help = match likely(id, known()) {
        Some(near) => message!("check-did-you-mean", near),
        None if !is_id(id) => message!("check-name-ladder"),
        None => {
            let known = known().collect::<Vec<_>>().join(", ");
            message!("check-put-ladder", id, known)
        }
    };
    Finding::error(crate::domain::check::Path::default().field("ladder"), message!("check-no-ladder", id), help)
}

/// The `.ron` files of a folder by name; none where there is no folder.
pub(super) fn ron_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(|e| Some(e.ok()?.path()));
    let mut files: Vec<PathBuf> = paths.filter(|p| p.extension().is_some_and(|e| e == "ron")).collect();
    order::by_key(&mut files, PathBuf::clone);
    files
}
