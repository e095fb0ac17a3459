//! `config.ron`: read, and everything that is wrong with it.

use std::path::Path;

use super::folders::Folders;
use super::inspect::Inspected;
use super::parse::{parse, settle};
use super::problem::{Invalid, Origin, Problem};
use super::scripts::ScriptError;
use super::share::is_place;
use super::source::{FileError, SCRIPT_CAP, Source, decode, read_bytes};
use super::tokens::{Token, What, tokens};
use crate::domain::check::Finding;
use crate::domain::config::Config;
use crate::message;

/// The fields that no script has.
const FIELDS: [&str; 8] = ["theme", "mouse", "bell", "signs", "keyboard", "keys", "phones", "stores"];

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
    if let Some(problem) = secret(&source.text) {
        return Err(Invalid::one(origin, problem).into());
    }
    let config = parse::<Config>(&source)?;
    settle(&source, &check(&config))?;
    Ok(config)
}

/// What is, or may hold, a secret of a store. It is told before anything else, and its line only as far as it holds none.
fn secret(text: &str) -> Option<Problem> {
    const LIKE: [&str; 6] = ["secret", "token", "credential", "access_key", "account_key", "sas"];
    let all: Vec<Token> = tokens(text).collect();
    let (mut depth, mut field) = (0usize, "");
    for (at, token) in all.iter().enumerate() {
        let said = |token: &Token| text.get(token.span.clone()).unwrap_or("");
        let word = said(token);
        match token.what {
            What::Open(_) => depth += 1,
            What::Close(_) => depth = depth.saturating_sub(1),
            What::Word if all.get(at + 1).is_some_and(|next| next.what == What::Colon) => {
                if depth == 1 {
                    field = word;
                }
                let is_place = word == "at" && all.get(at + 2).is_none_or(|place| is_place(said(place)));
                let is_within = field == "stores" && depth > 1 && word != "name" && !is_place;
                if is_within || LIKE.iter().any(|like| word.to_lowercase().contains(like)) {
                    let (message, help) = (message!("config-secret", field = word), message!("share-address"));
                    return Some(Problem::at(text.get(..token.span.end)?, token.span.clone(), message, help));
                }
            }
            _ => {}
        }
    }
    None
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
