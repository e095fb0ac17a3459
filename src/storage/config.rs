//! `config.ron`: read, and everything that is wrong with it.

use std::path::Path;

use super::folders::Folders;
use super::inspect::Inspected;
use super::parse::{parse, settle};
use super::problem::{Invalid, Origin};
use super::scripts::ScriptError;
use super::source::{FileError, SCRIPT_CAP, Source, decode, read_bytes};
use super::tokens::{What, tokens};
use crate::domain::check::Finding;
use crate::domain::config::Config;

/// The fields that no script has.
const FIELDS: [&str; 7] = ["theme", "mouse", "bell", "signs", "keyboard", "keys", "phones"];

/// What only others can know to be wrong: which keys there are, and what they do.
pub type Check<'a> = &'a dyn Fn(&Config) -> Vec<Finding>;

/// What the user has set; the defaults where there is no file.
///
/// # Errors
/// The file cannot be read, or something is wrong with it.
pub fn load(folders: &Folders, check: Check) -> Result<Config, ScriptError> {
    match read(&folders.config_file(), check) {
        Err(ScriptError::Unreadable(FileError::Missing(_))) => Ok(Config::default()),
        read => read,
    }
}

fn read(path: &Path, check: Check) -> Result<Config, ScriptError> {
    let origin = Origin::File(path.to_owned());
    let bytes = read_bytes(path, SCRIPT_CAP)?;
    if bytes.is_empty() {
        return Ok(Config::default());
    }
    let source = Source::new(origin.clone(), &decode(bytes, &origin)?);
    // Comments alone change nothing.
    if tokens(&source.text).next().is_none() {
        return Ok(Config::default());
    }
    let config = parse::<Config>(&source)?;
    settle(&source, &check(&config))?;
    Ok(config)
}

/// Finds all that is wrong with the file at `path`, if it is a configuration.
///
/// # Errors
/// The file cannot be read at all.
pub fn inspect(path: &Path, check: Check) -> Result<Option<Inspected>, FileError> {
    if !is_config(path)? {
        return Ok(None);
    }
    let problems = match read(path, check) {
        Ok(_) => Vec::new(),
        Err(ScriptError::Invalid(Invalid { problems, .. })) => problems,
        Err(ScriptError::Unreadable(error)) => return Err(error),
        Err(ScriptError::Unknown { .. } | ScriptError::NoCourse { .. }) => {
            return Err(FileError::Missing(path.to_owned()));
        }
    };
    Ok(Some(Inspected { origin: Origin::File(path.to_owned()), problems, script: None }))
}

/// Told by its name, or by a field that no script has.
fn is_config(path: &Path) -> Result<bool, FileError> {
    if path.file_name().is_some_and(|name| name == "config.ron") {
        return Ok(true);
    }
    let bytes = read_bytes(path, SCRIPT_CAP)?;
    let text = String::from_utf8_lossy(&bytes);
    let mut depth = 0usize;
    let mut word = "";
    for token in tokens(&text) {
        match token.what {
            What::Open(_) => depth += 1,
            What::Close(_) => depth = depth.saturating_sub(1),
            What::Word => word = text.get(token.span).unwrap_or(""),
            What::Colon if depth == 1 => return Ok(FIELDS.contains(&word)),
            _ => {}
        }
    }
    Ok(false)
}
