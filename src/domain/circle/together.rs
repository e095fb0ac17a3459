//! What all of a circle say together. Nothing is merged: of one session that two tell otherwise, neither counts until
//! somebody has chosen.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Line;
use crate::domain::history::{Snapshot, account_key};
use crate::domain::order;

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

/// What of a line says whether it counts: a few bytes, for there may be a million.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brief {
    /// Stands for the session.
    pub object: u64,
    /// The same for all who tell the same of it.
    pub essence: u64,
    /// Stands for the account.
    pub account: u64,
    /// Stands for the ladder, and tells a footing from signs alone: however old, it says more.
    pub kind: u32,
    /// The day of the room, counted from the first of our era.
    pub day: i32,
}

impl Brief {
    /// Of a line.
    #[must_use]
    pub fn of(line: &Line) -> Self {
        let read = &line.reading;
        let mut kind = DefaultHasher::new();
        (&read.ladder, read.is_reading()).hash(&mut kind);
        Brief {
            object: number(&line.object),
            essence: essence(read),
            account: account(&read.account),
            kind: u32::try_from(kind.finish() >> 32).unwrap_or_default(),
            day: read.day.num_days_from_ce(),
        }
    }
}

/// Stands for an account, however it is written.
#[must_use]
pub fn account(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    account_key(name).hash(&mut hasher);
    hasher.finish()
}

/// The sessions that are told in more than one way, in order, and who tells them.
#[must_use]
pub fn told_apart(told: impl Iterator<Item = (u64, Brief)>) -> Vec<(u64, Vec<u64>)> {
    let told: Vec<[u64; 3]> = told.map(|(writer, brief)| [brief.object, brief.essence, writer]).collect();
    let places = order::places(told.len(), &|one, other| told.get(one).cmp(&told.get(other)));
    let told = |place: &usize| told.get(*place).copied().unwrap_or_default();
    let sessions = places.chunk_by(|one, next| told(one)[0] == told(next)[0]);
    let is_apart = |all: &&[usize]| all.first().map(|one| told(one)[1]) != all.last().map(|one| told(one)[1]);
    let apart = |all: &[usize]| {
        let mut writers: Vec<u64> = all.iter().map(|one| told(one)[2]).collect();
        order::by_key(&mut writers, |writer| *writer);
        Some((told(all.first()?)[0], writers))
    };
    sessions.filter(is_apart).filter_map(apart).collect()
}

/// The number that is the name of an object or a writer.
#[must_use]
pub fn number(object: &str) -> u64 {
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

/// What says where each account stands now; the older ones are not asked.
#[derive(Debug, Default)]
pub struct Newest(HashMap<(u64, u32), (i32, Vec<Told>)>);

/// A line by who tells it and what it stands for; with what it says, where that is at hand.
pub type Told = ((u64, u64), Option<Line>);

impl Newest {
    /// Takes in one that counts.
    pub fn add(&mut self, brief: &Brief, told: Told) {
        let (day, there) = self.0.entry((brief.account, brief.kind)).or_insert((i32::MIN, Vec::new()));
        if brief.day > *day {
            // Room for one, as there are seldom more: a line is large.
            (*day, *there) = (brief.day, vec![told]);
        } else if brief.day == *day {
            there.push(told);
        }
    }

    /// All of them.
    pub fn all(self) -> impl Iterator<Item = Told> {
        self.0.into_values().flat_map(|(_, all)| all)
    }
}
