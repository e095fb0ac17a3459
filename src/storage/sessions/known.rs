//! Scripts that were read and checked already: most sessions in a folder were begun with one of a few.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use serde::Deserialize;

use super::format::{Head, first, is_newer};
use crate::domain::ladder::Ladder;
use crate::domain::session::{Moment, Setup};
use crate::domain::workshop::Workshop;
use crate::storage::dialect::options;

/// Where the script begins in a head as this program writes it.
const BEGINS: &str = "\n    workshop: ";

/// A script with its ladder.
type Script = Arc<(Workshop, Ladder)>;

/// Scripts and their ladders by the very text that they were read from.
#[derive(Debug, Default)]
pub struct Scripts(Mutex<HashMap<String, Script>>);

/// What stands before the script.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Top {
    #[serde(rename = "format")]
    format: u32,
    #[serde(default = "first")]
    method: u32,
    program: String,
    id: String,
    created: Moment,
    setup: Setup,
}

impl Scripts {
    /// The head of a session whose script is known, to the letter; `None` where it must be read as a whole.
    pub fn head(&self, before: &str, behind: &str) -> Option<Head> {
        let at = before.find(BEGINS)?;
        let script = Arc::clone(self.0.lock().ok()?.get(&key(before, behind, at))?);
        // The rest of the file is known to be right after a comma, so whatever is right up to here is right as a whole.
        let Top { format, method, program, id, created, setup } =
            options().from_str(&format!("{}\n)", &before[..at])).ok()?;
        let (workshop, ladder) = Script::unwrap_or_clone(script);
        (!is_newer(&program)).then(|| Head {
            _format: format,
            method,
            program,
            id,
            created,
            setup,
            workshop,
            ladder,
            _events: Vec::new(),
        })
    }

    /// Keeps the script of a head that was read and checked.
    pub fn remember(&self, before: &str, behind: &str, head: &Head) {
        if let (Some(at), Ok(mut known)) = (before.find(BEGINS), self.0.lock())
            && !is_newer(&head.program)
        {
            known.insert(key(before, behind, at), Arc::new((head.workshop.clone(), head.ladder.clone())));
        }
    }
}

fn key(before: &str, behind: &str, at: usize) -> String {
    [before.get(at..).unwrap_or(""), behind].concat()
}
