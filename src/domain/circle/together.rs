//! What all of a circle say together. Nothing is merged: of one session that two tell otherwise, neither counts until
//! somebody has chosen.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Line;
use crate::domain::history::{Snapshot, account_key};

/// A session that is told in more than one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Apart {
    /// Stands for the session.
    pub object: String,
    /// The account, as one of them calls it.
    pub account: String,
    /// The day of the room.
    pub day: NaiveDate,
    /// Who tells it.
    pub writers: Vec<String>,
}

/// What counts of all that is told, and what does not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    /// The readings that count.
    pub lines: Vec<Line>,
    /// The sessions of which none does, until it is chosen.
    pub apart: Vec<Apart>,
}

/// Whose word counts for a session, by the object that stands for it.
pub type Chosen = BTreeMap<String, String>;

/// Every session that is told, and how: a few bytes each, for there may be a hundred thousand.
#[derive(Debug, Default)]
pub struct Versions {
    writers: Vec<String>,
    /// By the object: who tells it, and what it comes to.
    told: BTreeMap<String, Vec<(usize, u64)>>,
    /// Those that are told in more than one way, as the first tells them.
    apart: BTreeMap<String, (String, NaiveDate)>,
}

impl Versions {
    /// Takes in what a writer tells.
    pub fn add(&mut self, writer: &str, line: &Line) {
        if self.writers.last().is_none_or(|last| last != writer) {
            self.writers.push(writer.to_owned());
        }
        let one = (self.writers.len() - 1, essence(&line.reading));
        let versions = self.told.entry(line.object.clone()).or_default();
        versions.push(one);
        if versions.iter().any(|(_, other)| *other != one.1) {
            let first = || (line.reading.account.clone(), line.reading.day);
            self.apart.entry(line.object.clone()).or_insert_with(first);
        }
    }

    /// Whether any session is told in more than one way.
    #[must_use]
    pub fn is_apart(&self) -> bool {
        !self.apart.is_empty()
    }

    /// Whether what `writer` tells of the session counts: nobody tells it otherwise, or this one was chosen.
    #[must_use]
    pub fn counts(&self, writer: &str, object: &str, chosen: &Chosen) -> bool {
        !self.apart.contains_key(object) || chosen.get(object).is_some_and(|one| one == writer)
    }

    /// The sessions of which nothing counts until it is chosen.
    #[must_use]
    pub fn undecided(&self, chosen: &Chosen) -> Vec<Apart> {
        let who = |object: &String| {
            let writers = self.told.get(object).into_iter().flatten();
            writers.filter_map(|(at, _)| self.writers.get(*at).cloned()).collect::<Vec<_>>()
        };
        let told = self.apart.iter().map(|(object, (account, day))| Apart {
            object: object.clone(),
            account: account.clone(),
            day: *day,
            writers: who(object),
        });
        told.filter(|apart| chosen.get(&apart.object).is_none_or(|one| !apart.writers.contains(one))).collect()
    }
}

/// The same for all who tell the same of a session, under whatever name.
fn essence(read: &Snapshot) -> u64 {
    let mut hasher = DefaultHasher::new();
    let heights = [&read.target, &read.footing, &read.observed, &read.ceiling];
    heights.map(|named| named.as_ref().map(|named| named.at)).hash(&mut hasher);
    let rails = read.rails.iter().map(|rail| (&rail.dimension, rail.observed, rail.ceiling, rail.footing));
    rails.collect::<Vec<_>>().hash(&mut hasher);
    (read.day, &read.workshop, &read.version, &read.ladder, &read.ladder_version).hash(&mut hasher);
    (read.rooms.fewest, read.rooms.most, read.partial, &read.hazards, read.open_dangers()).hash(&mut hasher);
    hasher.finish()
}

/// The lines that say where each account stands now; for all accounts at once the older ones are not asked.
#[derive(Debug, Default)]
pub struct Newest(BTreeMap<(String, String, bool), Vec<Line>>);

impl Newest {
    /// Takes in a line that counts.
    pub fn add(&mut self, line: Line) {
        let read = &line.reading;
        // A footing, however old, says more than signs alone.
        let place = (account_key(&read.account), read.ladder.clone(), read.is_reading());
        let there = self.0.entry(place).or_default();
        match there.first().map(|first| first.reading.day) {
            Some(day) if day > read.day => {}
            Some(day) if day == read.day => there.push(line),
            _ => *there = vec![line],
        }
    }

    /// All of them.
    #[must_use]
    pub fn lines(self) -> Vec<Line> {
        self.0.into_values().flatten().collect()
    }
}
