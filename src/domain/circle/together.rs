//! What all of a circle say together. Nothing is merged: of one session that two tell otherwise, neither counts until
//! somebody has chosen.

use std::collections::{BTreeMap, HashMap};
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

/// Who tells a session, by the place among the writers, and what it comes to.
type Version = (u32, u64);

/// Every session that is told, and how: a few bytes each, for there may be a million.
#[derive(Debug, Default)]
pub struct Versions {
    writers: Vec<String>,
    /// By the object: how the first tells it.
    first: HashMap<u64, Version>,
    /// How those do who tell it after the first.
    more: BTreeMap<u64, Vec<Version>>,
}

impl Versions {
    /// Takes in what a writer tells.
    pub fn add(&mut self, writer: &str, line: &Line) {
        if self.writers.last().is_none_or(|last| last != writer) {
            self.writers.push(writer.to_owned());
        }
        let at = u32::try_from(self.writers.len() - 1).unwrap_or(u32::MAX);
        self.tell(number(&line.object), (at, essence(&line.reading)));
    }

    /// Takes in what others tell.
    pub fn join(&mut self, others: Versions) {
        let behind = u32::try_from(self.writers.len()).unwrap_or(u32::MAX);
        self.writers.extend(others.writers);
        let more = others.more.into_iter().flat_map(|(object, all)| all.into_iter().map(move |one| (object, one)));
        for (object, (at, essence)) in others.first.into_iter().chain(more) {
            self.tell(object, (at + behind, essence));
        }
    }

    fn tell(&mut self, object: u64, one: Version) {
        let first = *self.first.entry(object).or_insert(one);
        if first != one {
            self.more.entry(object).or_default().push(one);
        }
    }

    /// Whether any session is told in more than one way.
    #[must_use]
    pub fn is_any_apart(&self) -> bool {
        self.more.keys().any(|object| self.are_apart(*object))
    }

    /// Whether this session is.
    #[must_use]
    pub fn is_apart(&self, object: &str) -> bool {
        self.are_apart(number(object))
    }

    fn are_apart(&self, object: u64) -> bool {
        let first = self.first.get(&object).map(|(_, essence)| essence);
        self.more.get(&object).is_some_and(|all| all.iter().any(|(_, essence)| Some(essence) != first))
    }

    /// Whether what `writer` tells of the session counts: nobody tells it otherwise, or this one was chosen.
    #[must_use]
    pub fn counts(&self, writer: &str, object: &str, chosen: &Chosen) -> bool {
        !self.is_apart(object) || chosen.get(object).is_some_and(|one| one == writer)
    }

    /// Who tells a session, in order.
    #[must_use]
    pub fn writers(&self, object: &str) -> Vec<String> {
        let object = number(object);
        let all = self.first.get(&object).into_iter().chain(self.more.get(&object).into_iter().flatten());
        let mut writers: Vec<String> =
            all.filter_map(|(at, _)| self.writers.get(usize::try_from(*at).ok()?).cloned()).collect();
        writers.sort();
        writers
    }
}

/// The number that is an object's name.
fn number(object: &str) -> u64 {
    u64::from_str_radix(object, 16).unwrap_or_default()
}

/// The same for all who tell the same of a session, under whatever name.
fn essence(read: &Snapshot) -> u64 {
    let mut hasher = DefaultHasher::new();
    let heights = [&read.target, &read.footing, &read.observed, &read.ceiling];
    heights.map(|named| named.as_ref().map(|named| named.at)).hash(&mut hasher);
    read.rails.len().hash(&mut hasher);
    for rail in &read.rails {
        (&rail.dimension, rail.observed, rail.ceiling, rail.footing).hash(&mut hasher);
    }
    (read.day, &read.workshop, &read.version, &read.ladder, &read.ladder_version).hash(&mut hasher);
    (read.rooms.fewest, read.rooms.most, read.partial, &read.hazards, read.open_dangers()).hash(&mut hasher);
    hasher.finish()
}

/// The lines that say where each account stands now; for all accounts at once the older ones are not asked.
#[derive(Debug, Default)]
pub struct Newest(HashMap<u64, Vec<Line>>);

impl Newest {
    /// Takes in a line that counts.
    pub fn add(&mut self, line: Line) {
        let read = &line.reading;
        let mut place = DefaultHasher::new();
        // A footing, however old, says more than signs alone.
        (account_key(&read.account), &read.ladder, read.is_reading()).hash(&mut place);
        self.place(place.finish(), line);
    }

    /// Takes in all of another.
    pub fn join(&mut self, other: Newest) {
        let lines = other.0.into_iter().flat_map(|(place, lines)| lines.into_iter().map(move |line| (place, line)));
        lines.for_each(|(place, line)| self.place(place, line));
    }

    fn place(&mut self, place: u64, line: Line) {
        let there = self.0.entry(place).or_default();
        match there.first().map(|first| first.reading.day) {
            Some(day) if day > line.reading.day => {}
            Some(day) if day == line.reading.day => there.push(line),
            _ => *there = vec![line],
        }
    }

    /// All of them.
    #[must_use]
    pub fn lines(self) -> Vec<Line> {
        self.0.into_values().flatten().collect()
    }
}
