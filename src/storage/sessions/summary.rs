//! What is known of a session without opening it: its name in the folder, and its line in a list.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::OpenError;
use crate::domain::circle::Sharing;
use crate::domain::history::Snapshot;
use crate::domain::session::{Linked, Moment, Party, Session};

/// What a list says of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Whom the room reads, as it was written: not yet safe to show.
    pub account: String,
    /// What the account is called on the screen instead.
    #[serde(default)]
    pub codename: Option<String>,
    /// The workshop's title.
    pub workshop: String,
    /// When it was begun.
    pub created: Moment,
    /// When something last happened in it.
    pub touched: Moment,
    /// Whether its end was reached.
    pub finished: bool,
    /// The step it is at, from 1.
    pub step: usize,
    /// Steps of the workshop.
    pub steps: usize,
    /// The step's title.
    pub step_title: String,
    /// The question or prompt it is at, from 1, and how many the step has; `None` at a step without any.
    pub question: Option<(usize, usize)>,
    /// Entries that only a newer version knows.
    pub unknown: usize,
    /// Whose side of two it is.
    #[serde(default)]
    pub side: Option<Linked>,
    /// What of its reading goes to the circle, once the room was asked.
    #[serde(default)]
    pub sharing: Option<Sharing>,
    /// What history keeps of it.
    pub history: Snapshot,
}

impl Summary {
    /// Whether it is of those whom others read: nothing of it is history of an account.
    #[must_use]
    pub fn is_theirs(&self) -> bool {
        self.side.as_ref().is_some_and(|side| side.who == Party::Theirs)
    }
}

impl From<&Session> for Summary {
    fn from(session: &Session) -> Self {
        let place = session.progress.place;
        let stops = session.stops(place.step);
        let asks = stops.iter().any(|s| s.id().is_some());
        let (step, steps) = session.step_of(place.step);
        Summary {
            account: session.header.setup.account.clone(),
            codename: session.progress.codename.clone(),
            workshop: session.workshop.title.clone(),
            created: session.header.created,
            touched: session.progress.clock.last_moment.unwrap_or(session.header.created),
            finished: session.progress.finished,
            step,
            steps,
            step_title: session.workshop.steps.get(place.step).map(|s| s.title.clone()).unwrap_or_default(),
            question: asks.then_some((place.stop + 1, stops.len())),
            unknown: session.journal.unknown(),
            side: session.header.setup.side.clone(),
            sharing: session.progress.sharing,
            history: Snapshot::of(session),
        }
    }
}

/// What is in the folder, in no order. No folder is an empty one; names that are no text are no business of ours.
pub(super) fn names(folder: &Path) -> Result<Vec<String>, OpenError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(source) => return Err(OpenError::Folder { path: folder.to_owned(), source }),
    };
    Ok(entries.filter_map(|e| e.ok()?.file_name().into_string().ok()).collect())
}
