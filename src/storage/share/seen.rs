//! What was seen of the others at the last exchange, and what of it counts. No network and no store is asked for it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::here::{self, Here};
use super::own::Own;
use super::{ShareError, kept};
use crate::domain::circle::{Apart, Index, Line, Newest, Settled, Versions};
use crate::domain::history::account_key;
use crate::domain::json;
use crate::storage::folders::Folders;

/// What says where each account stands, as a file.
const NEWEST: &str = "newest.json";
/// What that was worked out of, as a file beside it.
const COUNTED: &str = "counted.json";

/// What was worked out, but for the lines: they are many, and an exchange with nothing new does not read them.
#[derive(Default, Serialize, Deserialize)]
pub struct Counted {
    /// Stands for what is ours and was chosen here, and for the papers of the others; another of either is another count.
    pub of: [u64; 2],
    /// The sessions of which nothing counts.
    pub apart: Vec<Apart>,
}

impl Counted {
    /// What was worked out last.
    #[must_use]
    pub fn load(folders: &Folders, here: &Here) -> Self {
        here::kept(&here.folder(folders).join(COUNTED)).unwrap_or_default()
    }

    /// Keeps what counts for whoever asks later. What it was worked out of comes last: an exchange that is killed before
    /// that works it out again.
    ///
    /// # Errors
    /// The system refuses.
    pub fn keep(folders: &Folders, here: &Here, of: [u64; 2], settled: Settled) -> Result<Self, ShareError> {
        let folder = here.folder(folders);
        let text = json::compact(&settled).map_err(|_| ShareError::Torn)?;
        here::keep(&folder, NEWEST, text.as_bytes())?;
        let counted = Counted { of, apart: settled.apart };
        let text = json::compact(&counted).map_err(|_| ShareError::Torn)?;
        here::keep(&folder, COUNTED, text.as_bytes())?;
        Ok(counted)
    }
}

/// Works out what counts for all accounts at once, and keeps it; the next exchange does it once more.
///
/// # Errors
/// It cannot be kept.
pub fn settle(folders: &Folders, here: &Here, own: &[Own]) -> Result<(), ShareError> {
    Counted::keep(folders, here, [0; 2], sift::<Newest>(folders, here, own, &|_| true)).map(drop)
}

/// Where each account stands by the others' word; what another state of the program has kept otherwise, and what is
/// torn, is worked out of the papers.
#[must_use]
pub fn newest(folders: &Folders, here: &Here, own: &[Own]) -> Settled {
    let kept = here::kept(&here.folder(folders).join(NEWEST));
    kept.unwrap_or_else(|| sift::<Newest>(folders, here, own, &|_| true))
}

/// All that the others say of one account.
#[must_use]
pub fn about(folders: &Folders, here: &Here, own: &[Own], account: &str) -> Settled {
    let key = account_key(account);
    sift::<Vec<Line>>(folders, here, own, &|line: &Line| account_key(&line.reading.account) == key)
}

/// All that the others say.
#[must_use]
pub fn all(folders: &Folders, here: &Here, own: &[Own]) -> Settled {
    sift::<Vec<Line>>(folders, here, own, &|_| true)
}

/// Stands for all of ours that what counts of the others depends on.
///
/// # Errors
/// None that our values can give.
pub fn of_own(here: &Here, own: &[Own]) -> Result<u64, ShareError> {
    let told: Vec<(&str, Option<&Line>)> =
        own.iter().map(|own| (own.object.as_str(), own.line.as_ref().ok())).collect();
    let text =
        json::compact(&(told, &here.writer, &here.hidden, &here.gone, &here.chosen)).map_err(|_| ShareError::Torn)?;
    Ok(here::hash(&[&text]))
}

/// Where the lines that count go.
pub trait Sieve: Default {
    /// One that counts.
    fn take(&mut self, line: Line);
    /// All that are left.
    fn lines(self) -> Vec<Line>;
}

impl Sieve for Newest {
    fn take(&mut self, line: Line) {
        self.add(line);
    }

    fn lines(self) -> Vec<Line> {
        Newest::lines(self)
    }
}

impl Sieve for Vec<Line> {
    fn take(&mut self, line: Line) {
        self.push(line);
    }

    fn lines(self) -> Vec<Line> {
        self
    }
}

/// What counts of what is told, a writer after the other.
pub struct Sift<'a, S> {
    here: &'a Here,
    is_own: BTreeSet<&'a str>,
    versions: Versions,
    sieve: S,
    wanted: &'a dyn Fn(&Line) -> bool,
}

impl<'a, S: Sieve> Sift<'a, S> {
    /// With what is ours, and for what is wanted.
    pub fn new(here: &'a Here, own: &'a [Own], wanted: &'a dyn Fn(&Line) -> bool) -> Self {
        let is_own = own.iter().map(|own| own.object.as_str()).collect();
        let mut versions = Versions::default();
        own.iter().filter_map(|own| own.line.as_ref().ok()).for_each(|line| versions.add(&here.writer, line));
        Sift { here, is_own, versions, sieve: S::default(), wanted }
    }

    /// What one writer tells; what anybody has withdrawn is left out.
    pub fn take(&mut self, writer: &str, index: Index) {
        for line in index.lines.into_iter().filter(|line| is_there(self.here, line)) {
            self.versions.add(writer, &line);
            if (self.wanted)(&line) && !self.is_own.contains(line.object.as_str()) {
                self.sieve.take(line);
            }
        }
    }

    /// What it comes to. Where a session is told in more than one way all is gone through `again`: what it would have taken
    /// the place of is needed then.
    pub fn settled(self, again: impl Fn(&mut dyn FnMut(&str, Index))) -> Settled {
        let Sift { here, is_own, versions, mut sieve, wanted } = self;
        if versions.is_apart() {
            sieve = S::default();
            again(&mut |writer, index| {
                for line in index.lines.into_iter().filter(|line| is_there(here, line)) {
                    let is_chosen = here.chosen.get(&line.object).is_some_and(|one| one == writer);
                    let counts = versions.counts(writer, &line.object, &here.chosen);
                    if counts && wanted(&line) && (is_chosen || !is_own.contains(line.object.as_str())) {
                        sieve.take(line);
                    }
                }
            });
        }
        let mut seen = BTreeSet::new();
        // A session that several tell in the same way is there once.
        let lines = sieve.lines().into_iter().filter(|line| seen.insert(line.object.clone())).collect();
        Settled { lines, apart: versions.undecided(&here.chosen) }
    }
}

fn is_there(here: &Here, line: &Line) -> bool {
    !here.hidden.contains(&line.object) && !here.gone.contains_key(&line.object)
}

/// What counts of all that is kept here and `wanted`.
fn sift<S: Sieve>(folders: &Folders, here: &Here, own: &[Own], wanted: &dyn Fn(&Line) -> bool) -> Settled {
    let mut sift = Sift::<S>::new(here, own, wanted);
    kept::each(folders, here, &mut |writer, index| sift.take(writer, index));
    sift.settled(|tell| kept::each(folders, here, tell))
}
