//! What was seen of the others at the last exchange, and what of it counts. No network and no store is asked for it.

use std::collections::BTreeSet;

use super::ShareError;
use super::here::{Here, files, keep, kept};
use super::own::Own;
use super::papers;
use super::store::CAP;
use crate::domain::circle::{Line, Newest, Settled, Versions};
use crate::domain::history::account_key;
use crate::domain::json;
use crate::storage::folders::Folders;
use crate::storage::source::read_bytes;

/// What says where each account stands, as a file.
const NEWEST: &str = "newest.json";

/// Works out what counts for all accounts at once, and keeps it for whoever asks later.
///
/// # Errors
/// It cannot be kept.
pub fn settle(folders: &Folders, here: &Here, own: &[Own]) -> Result<(), ShareError> {
    let settled = sift(folders, here, own, Newest::default(), &|_| true);
    let text = json::compact(&settled).map_err(|_| ShareError::Torn)?;
    keep(&here.folder(folders), NEWEST, text.as_bytes())
}

/// Where each account stands by the others' word.
#[must_use]
pub fn newest(folders: &Folders, here: &Here) -> Settled {
    kept(&here.folder(folders).join(NEWEST)).unwrap_or_default()
}

/// All that the others say of one account.
#[must_use]
pub fn about(folders: &Folders, here: &Here, own: &[Own], account: &str) -> Settled {
    let key = account_key(account);
    sift(folders, here, own, Vec::new(), &|line: &Line| account_key(&line.reading.account) == key)
}

/// All that the others say.
#[must_use]
pub fn all(folders: &Folders, here: &Here, own: &[Own]) -> Settled {
    sift(folders, here, own, Vec::new(), &|_| true)
}

/// Where the lines that count go.
trait Sieve: Default {
    fn take(&mut self, line: Line);
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

/// What counts of all that is `wanted`. Where a session is told in more than one way everything is gone through again:
/// what it would have taken the place of is needed then.
fn sift<S: Sieve>(
    folders: &Folders,
    here: &Here,
    own: &[Own],
    mut sieve: S,
    wanted: &dyn Fn(&Line) -> bool,
) -> Settled {
    let is_own: BTreeSet<&str> = own.iter().map(|own| own.object.as_str()).collect();
    let mut versions = Versions::default();
    own.iter().filter_map(|own| own.line.as_ref().ok()).for_each(|line| versions.add(&here.writer, line));
    each(folders, here, &mut |writer, line| {
        versions.add(writer, &line);
        if wanted(&line) && !is_own.contains(line.object.as_str()) {
            sieve.take(line);
        }
    });
    if versions.is_apart() {
        sieve = S::default();
        each(folders, here, &mut |writer, line| {
            let is_chosen = here.chosen.get(&line.object).is_some_and(|one| one == writer);
            let counts = versions.counts(writer, &line.object, &here.chosen);
            if counts && wanted(&line) && (is_chosen || !is_own.contains(line.object.as_str())) {
                sieve.take(line);
            }
        });
    }
    let mut seen = BTreeSet::new();
    // A session that several tell in the same way is there once.
    let lines = sieve.lines().into_iter().filter(|line| seen.insert(line.object.clone())).collect();
    Settled { lines, apart: versions.undecided(&here.chosen) }
}

/// Every line that was seen of the others and that nobody has withdrawn, a writer after the other.
fn each(folders: &Folders, here: &Here, tell: &mut dyn FnMut(&str, Line)) {
    let folder = here.folder(folders).join("members");
    for writer in files(&folder).iter().filter(|name| **name != here.writer) {
        let bytes = read_bytes(&folder.join(writer), CAP).ok();
        let index = bytes.and_then(|bytes| papers::index(&bytes, &here.circle.store, writer));
        let lines = index.into_iter().flat_map(|index| index.lines);
        lines
            .filter(|line| !here.hidden.contains(&line.object) && !here.gone.contains_key(&line.object))
            .for_each(|line| tell(writer, line));
    }
}
