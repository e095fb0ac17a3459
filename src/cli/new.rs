//! `rungs new`: a commented script to start from.

use std::path::Path;

use super::{Failure, tell};
use crate::storage::output::{self, OutputError};
use crate::storage::starter::starter;
use crate::words::Words;
use crate::{message, say};

/// Writes it into the current folder; a file that is there stays as it is.
pub fn new(words: &Words, name: &str) -> Result<(), Failure> {
    let id = name.strip_suffix(".ron").unwrap_or(name);
    let text = starter(id).ok_or_else(|| Failure::Usage(message!("cli-new-name").into()))?;
    let file = format!("{id}.ron");
    output::write(Path::new(&file), false, text.as_bytes()).map_err(|error| match error {
        OutputError::Exists(file) => message!("cli-new-exists", file).into(),
        other => Failure::from(other.said()),
    })?;
    tell(say!(words, "cli-new-written", file));
    Ok(())
}
