//! History with what a circle has handed on.

use std::collections::BTreeSet;

use super::{Stores, apart_said};
use crate::app::history::Ask;
use crate::cli::args::{Among, HistoryForm, To};
use crate::cli::{Failure, deliver, history, tell};
use crate::domain::circle::Settled;
use crate::domain::config::Config;
use crate::domain::history::Snapshot;
use crate::runtime::history::Silent;
use crate::runtime::{self, minute, now};
use crate::storage::folders::Folders;
use crate::storage::scripts::ScriptError;
use crate::storage::sessions;
use crate::storage::share::{self, Here};
use crate::ui::signs::Signs;
use crate::words::Words;
use crate::{message, say};

/// What history says, with what a circle has handed on where that is asked for.
pub fn history(
    folders: &Folders,
    words: &Words,
    signs: Signs,
    ask: &Ask,
    here: Option<Here>,
    form: &HistoryForm,
    to: &To,
) -> Result<(), Failure> {
    let Some(here) = here else { return history::history(folders, words, signs, ask, form, to) };
    let told = || {
        let (all, skipped) = readings(folders, words, &here, ask)?;
        runtime::history::of(all, skipped, ask)
    };
    history::write(told, words, signs, ask, form, to)?;
    as_of(words, &here);
    Ok(())
}

/// The circle that history is asked of too, where it is.
pub fn among(folders: &Folders, among: Among, config: Result<Config, ScriptError>) -> Result<Option<Here>, Failure> {
    let Some(store) = among.store else { return Ok(None) };
    Ok(Some(Stores::new(config)?.joined(folders, Some(&store))?))
}

/// How old what is shown is.
pub(super) fn as_of(words: &Words, here: &Here) {
    let name = here.circle.name.as_str();
    tell(match here.exchanged {
        Some(at) => say!(words, "share-as-of", when = minute(at), name),
        None => say!(words, "share-never", name),
    });
}

/// Our own readings with those of the others; where a session is told in more than one way, the one that counts.
fn readings(folders: &Folders, words: &Words, here: &Here, ask: &Ask) -> Result<(Vec<Snapshot>, Vec<String>), Silent> {
    let (own, damaged) = share::own_of(sessions::list(folders)?, here, now().date_naive());
    let Settled { lines, apart } = match ask {
        Ask::Trend(account) => share::about(folders, here, &own, account),
        _ => share::newest(folders, here, &own),
    };
    let objects = lines.iter().map(|line| &line.object).chain(apart.iter().map(|apart| &apart.object));
    let taken: BTreeSet<&String> = objects.collect();
    // Nothing of the other side's is history of an account.
    let ours = own.into_iter().filter(|own| !taken.contains(&own.object) && !own.summary.is_theirs());
    let mut all: Vec<Snapshot> = ours.map(|own| own.summary.history).collect();
    all.extend(lines.into_iter().map(|line| line.reading));
    let skipped = damaged.iter().map(ToString::to_string);
    let undecided = apart.iter().map(|one| words.say(&apart_said(one, here)));
    Ok((all, skipped.chain(undecided).collect()))
}

/// The whole of a session that another hands on, as a file.
pub fn whole(folders: &Folders, words: &Words, here: &Here, object: &str, to: &To) -> Result<(), Failure> {
    let own = share::own(folders, here, now().date_naive())?;
    let text = share::fetch(folders, here, &own, object)?;
    deliver(&text, to, words, |file| message!("cli-export-in", id = object.to_owned(), file))
}
