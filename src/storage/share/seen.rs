//! What was seen of the others at the last exchange, and what of it counts. No network and no store is asked for it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::here::{self, Here};
use super::own::Own;
use super::{ShareError, kept};
use crate::domain::circle::{Apart, Index, Line, Newest, Settled, Versions};
use crate::domain::history::account_key;
use crate::domain::{json, order};
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
    Counted::keep(folders, here, [0; 2], Going::new(here, own, &|_| true).all::<Newest>(folders)).map(drop)
}

/// Where each account stands by the others' word; what another state of the program has kept otherwise, and what is
/// torn, is worked out of the papers.
#[must_use]
pub fn newest(folders: &Folders, here: &Here, own: &[Own]) -> Settled {
    let kept = here::kept(&here.folder(folders).join(NEWEST));
    kept.unwrap_or_else(|| Going::new(here, own, &|_| true).all::<Newest>(folders))
}

/// All that the others say of one account.
#[must_use]
pub fn about(folders: &Folders, here: &Here, own: &[Own], account: &str) -> Settled {
    let key = account_key(account);
    Going::new(here, own, &|line| account_key(&line.reading.account) == key).all::<Vec<Line>>(folders)
}

/// All that the others say.
#[must_use]
pub fn all(folders: &Folders, here: &Here, own: &[Own]) -> Settled {
    Going::new(here, own, &|_| true).all::<Vec<Line>>(folders)
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
pub trait Sieve: Default + Send {
    /// One that counts.
    fn take(&mut self, line: Line);
    /// All that another was given.
    fn join(&mut self, other: Self);
    /// All that are left.
    fn lines(self) -> Vec<Line>;
}

impl Sieve for Newest {
    fn take(&mut self, line: Line) {
        self.add(line);
    }

    fn join(&mut self, other: Self) {
        Newest::join(self, other);
    }

    fn lines(self) -> Vec<Line> {
        Newest::lines(self)
    }
}

impl Sieve for Vec<Line> {
    fn take(&mut self, line: Line) {
        self.push(line);
    }

    fn join(&mut self, other: Self) {
        self.extend(other);
    }

    fn lines(self) -> Vec<Line> {
        self
    }
}

/// What several tell, as far as one has gone through it.
#[derive(Default)]
pub struct Sift<S> {
    versions: Versions,
    sieve: S,
}

/// A going through what the others tell: with what is ours, and for what is wanted.
pub struct Going<'a> {
    here: &'a Here,
    own: &'a [Own],
    is_own: BTreeSet<&'a str>,
    wanted: &'a (dyn Fn(&Line) -> bool + Sync),
}

impl<'a> Going<'a> {
    /// Nothing is gone through yet.
    pub fn new(here: &'a Here, own: &'a [Own], wanted: &'a (dyn Fn(&Line) -> bool + Sync)) -> Self {
        let is_own = own.iter().map(|own| own.object.as_str()).collect();
        Going { here, own, is_own, wanted }
    }

    /// What one writer tells.
    pub fn take<S: Sieve>(&self, sift: &mut Sift<S>, writer: &str, index: Index) {
        for line in self.there(index) {
            sift.versions.add(writer, &line);
            if (self.wanted)(&line) && !self.is_own.contains(line.object.as_str()) {
                sift.sieve.take(line);
            }
        }
    }

    /// What some of the others tell, as it is kept here.
    pub fn kept<S: Sieve>(&self, folders: &Folders, writers: &[String]) -> Vec<Sift<S>> {
        let take = |sift: &mut Sift<S>, writer: &str, index| self.take(sift, writer, index);
        kept::fold(folders, self.here, writers, Sift::default, take)
    }

    fn all<S: Sieve>(&self, folders: &Folders) -> Settled {
        self.settled(folders, self.kept::<S>(folders, &kept::writers(folders, self.here)))
    }

    /// What anybody has withdrawn is left out.
    fn there(&self, index: Index) -> impl Iterator<Item = Line> {
        let Here { hidden, gone, .. } = self.here;
        index.lines.into_iter().filter(|line| !hidden.contains(&line.object) && !gone.contains_key(&line.object))
    }

    /// What all that was gone through comes to. Where a session is told in more than one way all is gone through again: what
    /// it would have taken the place of is needed then.
    pub fn settled<S: Sieve>(&self, folders: &Folders, sifts: Vec<Sift<S>>) -> Settled {
        let (mut versions, mut sieve) = (Versions::default(), S::default());
        let ours = || self.own.iter().filter_map(|own| own.line.as_ref().ok());
        ours().for_each(|line| versions.add(&self.here.writer, line));
        for sift in sifts {
            versions.join(sift.versions);
            sieve.join(sift.sieve);
        }
        let mut apart = Called::new();
        if versions.is_any_apart() {
            sieve = S::default();
            let again = |(sieve, apart): &mut (S, Called), writer: &str, index| {
                self.again(&versions, sieve, apart, writer, index);
            };
            let writers = kept::writers(folders, self.here);
            for (lines, called) in kept::fold(folders, self.here, &writers, Default::default, again) {
                sieve.join(lines);
                called.into_iter().for_each(|(object, how)| call(&mut apart, object, how));
            }
            // What a session is called here goes before what others call it.
            apart.extend(ours().filter(|line| versions.is_apart(&line.object)).map(called));
        }
        Settled { lines: once(sieve.lines()), apart: self.undecided(&versions, apart) }
    }

    fn again<S: Sieve>(&self, versions: &Versions, sieve: &mut S, apart: &mut Called, writer: &str, index: Index) {
        for line in self.there(index) {
            if versions.is_apart(&line.object) {
                let (object, how) = called(&line);
                call(apart, object, how);
            }
            let is_chosen = self.here.chosen.get(&line.object).is_some_and(|one| one == writer);
            let counts = versions.counts(writer, &line.object, &self.here.chosen);
            if counts && (self.wanted)(&line) && (is_chosen || !self.is_own.contains(line.object.as_str())) {
                sieve.take(line);
            }
        }
    }

    /// The sessions of which nothing counts until it is chosen.
    fn undecided(&self, versions: &Versions, apart: Called) -> Vec<Apart> {
        let told = apart.into_iter().map(|(object, (day, account))| {
            let writers = versions.writers(&object);
            Apart { object, account, day, writers }
        });
        let chosen = &self.here.chosen;
        told.filter(|apart| chosen.get(&apart.object).is_none_or(|one| !apart.writers.contains(one))).collect()
    }
}

/// The day of a session that is told in more than one way, and what it is called, by its object.
type Called = BTreeMap<String, (NaiveDate, String)>;

/// Of what several call it the first, in whatever order they came.
fn call(called: &mut Called, object: String, how: (NaiveDate, String)) {
    let there = called.entry(object).or_insert_with(|| how.clone());
    if how < *there {
        *there = how;
    }
}

fn called(line: &Line) -> (String, (NaiveDate, String)) {
    (line.object.clone(), (line.reading.day, line.reading.account.clone()))
}

/// A session that several tell in the same way is there once, in whatever order they came.
fn once(mut lines: Vec<Line>) -> Vec<Line> {
    order::by_key(&mut lines, |line| (line.object.clone(), line.reading.account.clone()));
    lines.dedup_by(|one, before| one.object == before.object);
    lines
}
