//! Who may vote, and what was voted.
//!
//! A seat is a phone that knows the code; on one phone two people may vote. Votes lie here by question and round until
//! they are frozen: then one tally leaves, and who chose what is forgotten.

use std::collections::{HashMap, HashSet};

use super::{Asked, Code, Key, Later, Pace};
use crate::domain::vote::{Tally, Vote};

/// What a phone carries to be known again: chance, and nothing about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Seat(pub [u8; 16]);

/// Which of the two people of a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Person {
    /// Whoever joined with it.
    First,
    /// Another person who votes there too.
    Second,
}

/// Whether a phone is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// It is.
    In,
    /// It knows the code, and the door is closed.
    Waits,
    /// There are far more phones than people.
    Full,
}

/// What became of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It counts.
    In,
    /// The question is not open any more.
    Late,
    /// Nobody asks it now; it may still be asked, so whoever keeps the vote goes on keeping it.
    Unasked,
    /// It is no answer to the question.
    Misfit,
    /// As many have voted as there are people.
    Full,
    /// Whoever sent it has no seat.
    NoSeat,
}

/// How many there are: all that is ever told of phones before a reveal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Here {
    /// Phones that are in and were heard of lately.
    pub phones: u32,
    /// Votes on the question at hand.
    pub voted: u32,
    /// Phones that are here and have not voted on it.
    pub missing: u32,
    /// Phones in front of a closed door.
    pub waiting: u32,
}

/// A phone.
#[derive(Debug)]
struct Sitting {
    /// The code that it came with.
    code: Code,
    entry: Entry,
    /// When it was last heard of, in milliseconds.
    heard: u64,
    /// For news, and for all else.
    paces: [Pace; 2],
}

/// What a phone asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The page, by which it joins.
    Page,
    /// What has changed, which it then waits for: each of its windows does, and votes of others end the waiting.
    News,
    /// That a vote be taken, or given back.
    Vote,
}

/// How long a phone is here after it was heard of: one that waits for news asks each 25 s.
const HERE: u64 = 40_000;

/// How long a phone keeps its place without a word and without a vote, once others want it.
const GONE: u64 = 60_000;

/// Requests a second that a phone may make, of each sort: a window that waits for news must keep no vote out.
const REQUESTS: u32 = 10;

/// The votes of a round: each person's digit, and what it stands for.
type Votes = HashMap<(Seat, Person), (u8, Vote)>;

/// Every phone with its votes.
#[derive(Debug)]
pub struct Seats {
    seats: HashMap<Seat, Sitting>,
    votes: HashMap<Key, Votes>,
    frozen: HashSet<Key>,
    asked: Option<Asked>,
    later: Vec<Later>,
    room: u32,
    door: bool,
}

impl Seats {
    /// Nobody yet, for a room of so many people.
    #[must_use]
    pub fn new(room: u32) -> Self {
        let (seats, votes, frozen) = Default::default();
        Seats { seats, votes, frozen, asked: None, later: Vec::new(), room, door: true }
    }

    /// What phones are shown now, which rounds are shown later, and how many people there are.
    pub fn ask(&mut self, asked: Option<Asked>, later: Vec<Later>, room: u32) {
        (self.asked, self.later, self.room) = (asked, later, room);
    }

    /// What phones are shown.
    #[must_use]
    pub fn asked(&self) -> Option<&Asked> {
        self.asked.as_ref()
    }

    /// Whether the question that phones are shown takes votes.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.asked.as_ref().is_some_and(|asked| asked.open && !self.frozen.contains(&asked.key))
    }

    /// The rounds that take votes: the one that phones are shown, and those that are shown later.
    pub fn open(&self) -> impl Iterator<Item = &Key> {
        let now = self.asked.as_ref().filter(|_| self.is_open()).map(|asked| &asked.key);
        let is_later = move |key: &&Key| now != Some(*key) && !self.frozen.contains(*key);
        now.into_iter().chain(self.later.iter().map(|later| &later.key).filter(is_later))
    }

    /// What a digit stands for in a round, and how many votes it has that came by no phone.
    fn answer(&self, key: &Key, digit: u8) -> (Option<Vote>, u32) {
        match self.asked.as_ref().filter(|asked| asked.key == *key) {
            Some(asked) => {
                let choice = asked.choices.iter().find(|choice| choice.digit == digit);
                (choice.map(|choice| choice.vote), asked.typed)
            }
            None => {
                let later = self.later.iter().find(|later| later.key == *key);
                let answer = later.and_then(|later| later.answers.iter().find(|answer| answer.0 == digit));
                (answer.map(|answer| answer.1), later.map_or(0, |later| later.typed))
            }
        }
    }

    /// Why a round takes no vote; nothing where it does.
    fn refusal(&self, key: &Key) -> Option<Verdict> {
        let was_asked = self.frozen.contains(key) || self.asked.as_ref().is_some_and(|asked| asked.key == *key);
        let why = if was_asked { Verdict::Late } else { Verdict::Unasked };
        (!self.open().any(|open| open == key)).then_some(why)
    }

    /// Opens the door to newcomers, or closes it; whoever waits in front of it comes in.
    pub fn set_door(&mut self, open: bool) {
        self.door = open;
        if open {
            self.seats.values_mut().for_each(|sitting| sitting.entry = Entry::In);
        }
    }

    /// The most phones there may be: people have a phone, a tablet and a second browser, and no more.
    fn most(&self) -> usize {
        (self.room as usize).saturating_mul(3)
    }

    /// Lets a phone in that knows the `code`, or knows it again.
    pub fn enter(&mut self, seat: Seat, code: &Code, now: u64) -> Entry {
        if let Some(sitting) = self.seats.get_mut(&seat) {
            sitting.heard = now;
            return sitting.entry;
        }
        if self.seats.len() >= self.most() {
            self.forget_gone(now);
        }
        if self.seats.len() >= self.most() {
            return Entry::Full;
        }
        let entry = if self.door { Entry::In } else { Entry::Waits };
        self.seats.insert(seat, Sitting { code: code.clone(), entry, heard: now, paces: Default::default() });
        entry
    }

    /// Gives the places of phones away that are gone and have no vote.
    fn forget_gone(&mut self, now: u64) {
        let voted: HashSet<Seat> = self.votes.values().flat_map(|votes| votes.keys().map(|(seat, _)| *seat)).collect();
        self.seats.retain(|seat, sitting| voted.contains(seat) || now.saturating_sub(sitting.heard) < GONE);
    }

    /// The code that a phone came with: it goes on being known by it.
    #[must_use]
    pub fn code_of(&self, seat: Seat) -> Option<&Code> {
        self.seats.get(&seat).map(|sitting| &sitting.code)
    }

    /// Whether a phone that was heard of just now may ask for something once more within this second.
    pub fn may_ask(&mut self, seat: Seat, wanted: Wanted, now: u64) -> bool {
        self.seats.get_mut(&seat).is_none_or(|sitting| {
            sitting.heard = now;
            sitting.paces[usize::from(wanted == Wanted::News)].allows(REQUESTS, now)
        })
    }

    /// Counts a person's vote in the place of an earlier one.
    pub fn take(&mut self, seat: Seat, person: Person, key: &Key, digit: u8) -> Verdict {
        if self.seats.get(&seat).is_none_or(|sitting| sitting.entry != Entry::In) {
            return Verdict::NoSeat;
        }
        if let Some(why) = self.refusal(key) {
            return why;
        }
        let (Some(vote), typed) = self.answer(key, digit) else { return Verdict::Misfit };
        let votes = self.votes.entry(key.clone()).or_default();
        let voter = (seat, person);
        if !votes.contains_key(&voter) && votes.len() + typed as usize >= self.room as usize {
            return Verdict::Full;
        }
        votes.insert(voter, (digit, vote));
        Verdict::In
    }

    /// Takes a person's vote back.
    pub fn take_back(&mut self, seat: Seat, person: Person, key: &Key) -> Verdict {
        if let Some(why) = self.refusal(key) {
            return why;
        }
        if let Some(votes) = self.votes.get_mut(key) {
            votes.remove(&(seat, person));
        }
        Verdict::In
    }

    /// The digit that a person has chosen in a round; nothing once it was frozen.
    #[must_use]
    pub fn own(&self, seat: Seat, person: Person, key: &Key) -> Option<u8> {
        self.votes.get(key)?.get(&(seat, person)).map(|(digit, _)| *digit)
    }

    /// Closes a round, forgets who chose what, and gives the votes; none a second time. A round without any vote, by
    /// phone or typed, stays open: there is nothing to be shown.
    pub fn freeze(&mut self, key: &Key, empty: Tally) -> Tally {
        let asked = self.asked.as_ref().filter(|asked| asked.key == *key);
        let typed = asked.map_or(0, |asked| asked.typed);
        let votes = self.votes.remove(key).unwrap_or_default();
        if votes.is_empty() && typed == 0 {
            return empty;
        }
        self.frozen.insert(key.clone());
        let mut tally = empty;
        for (_, vote) in votes.into_values() {
            // Only answers to the question were let in.
            let _ = tally.add(vote);
        }
        tally
    }

    /// How many there are.
    #[must_use]
    pub fn here(&self, now: u64) -> Here {
        let none = HashMap::new();
        let votes = self.asked.as_ref().filter(|_| self.is_open()).and_then(|asked| self.votes.get(&asked.key));
        let votes = votes.unwrap_or(&none);
        let mut here = Here { voted: count(votes.len()), ..Here::default() };
        for (seat, sitting) in &self.seats {
            let is_here = now.saturating_sub(sitting.heard) < HERE;
            match sitting.entry {
                Entry::In if is_here => {
                    here.phones += 1;
                    here.missing += u32::from(!votes.contains_key(&(*seat, Person::First)));
                }
                Entry::Waits if is_here => here.waiting += 1,
                _ => {}
            }
        }
        here
    }
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
