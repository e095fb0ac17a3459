//! `rungs new`: a commented script to start from.

use std::path::Path;

use super::{Failure, say};
use crate::storage::output::{self, OutputError};
use crate::storage::starter::starter;

/// Writes it into the current folder; a file that is there stays as it is.
pub fn new(name: &str) -> Result<(), Failure> {
    let id = name.strip_suffix(".ron").unwrap_or(name);
    let wrong = "a script's name has 1 to 40 characters: small letters a to z, digits and hyphens";
    let text = starter(id).ok_or_else(|| Failure::Usage(wrong.to_owned()))?;
    let file = format!("{id}.ron");
    output::write(Path::new(&file), false, &text).map_err(|error| match error {
        OutputError::Exists(file) => {
            Failure::Failed(format!("{file} exists and was left as it is: choose another name"))
        }
        other => Failure::failed(other),
    })?;
    say(format_args!("{file} is written. Look at it while you change it: rungs preview {file}"));
    Ok(())
}
