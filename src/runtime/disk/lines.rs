//! What the start screen lists.

use std::path::Path;

use crate::app::start::{Listing, SessionLine, WorkshopLine};
use crate::say;
use crate::storage::folders::Folders;
use crate::storage::problem::Origin;
use crate::storage::scripts::{self, Known, Script};
use crate::storage::sessions::{self, Listed, Summary};
use crate::words::{Language, Words};

/// Every known script, those in other languages behind the rest: of forty that are read out, a room wants one that it
/// understands.
#[must_use]
pub fn known_for(language: Language, folders: &Folders) -> Vec<Known> {
    let mut all = scripts::workshops(folders);
    all.sort_by_key(|known| {
        let written = known.script.as_ref().ok().and_then(|script| script.workshop.language.or(script.ladder.language));
        written.is_some_and(|written| written != language)
    });
    all
}

pub(super) fn workshop_lines(folders: &Folders, words: &Words) -> Listing<WorkshopLine> {
    let mut listing = Listing { lines: Vec::new(), troubles: Vec::new() };
    for workshop in known_for(words.language(), folders) {
        match workshop.script {
            Ok(script) => listing.lines.push(line(&workshop.id, &script)),
            Err(error) => {
                let trouble = say!(words, "cli-workshop-trouble", id = workshop.id, why = error.said());
                listing.troubles.push(trouble);
            }
        }
    }
    listing
}

pub(super) fn session_lines(folders: &Folders, words: &Words) -> Listing<SessionLine> {
    let mut listing = Listing { lines: Vec::new(), troubles: Vec::new() };
    match sessions::list(folders) {
        Ok(listed) => {
            for Listed { id, summary } in listed {
                match summary {
                    Ok(summary) => listing.lines.push(session_line(id, &summary, words)),
                    Err(error) => listing.troubles.push(words.say(&error.said())),
                }
            }
        }
        Err(error) => listing.troubles.push(words.say(&error.said())),
    }
    listing
}

/// A script as the start screen lists it.
#[must_use]
pub fn line(id: &str, script: &Script) -> WorkshopLine {
    let mut line = WorkshopLine::new(&script.workshop, &script.ladder);
    line.id = match &script.origin {
        Origin::File(path) => path.to_string_lossy().into_owned(),
        _ => id.to_owned(),
    };
    line
}

fn session_line(id: String, summary: &Summary, words: &Words) -> SessionLine {
    let Summary { step, steps, step_title: title, .. } = summary;
    let place = match summary.question {
        _ if summary.finished => say!(words, "term-closed"),
        None => say!(words, "cli-place-step-title", step = *step, steps = *steps, title),
        Some((question, questions)) => {
            say!(words, "cli-place-question-title", step = *step, steps = *steps, title, question, questions)
        }
    };
    SessionLine {
        id,
        account: summary.codename.as_ref().unwrap_or(&summary.account).clone(),
        name: summary.account.clone(),
        workshop: summary.workshop.clone(),
        date: words.day(summary.created.date_naive()),
        place,
        finished: summary.finished,
    }
}

pub(super) fn shown(path: &Path) -> String {
    crate::domain::text::one_line(&path.to_string_lossy()).into_owned()
}
