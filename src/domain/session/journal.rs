//! What happened in a session, in order. It is the session's only record; undo marks, it does not erase.
//!
//! The one thing that is erased here is the order of votes: once a question is revealed, only counts are kept.
//! What goes to disk is less (`Session::to_keep`): nothing that was taken back, and never an order of votes.

mod undoable;

use std::sync::Arc;

use self::undoable::{can_be_undone, is_undoable, is_vote};
use super::{Event, Moment};
use crate::domain::vote::Tally;

/// What became of an entry.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Fate {
    /// It stands.
    #[default]
    Kept,
    /// It was taken back and can be brought back.
    Undone,
    /// It was taken back and something else was done instead.
    Dropped,
}

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// When; single votes have no time.
    pub at: Option<Moment>,
    /// What; `None` for an event that only a newer version knows.
    pub what: Option<Event>,
    /// What became of it.
    pub fate: Fate,
    /// Its text as it was read, kept so that nothing a newer version wrote is lost.
    pub text: Option<Arc<str>>,
}

/// All entries of a session.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Journal {
    entries: Vec<Arc<Entry>>,
}

impl FromIterator<Entry> for Journal {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        Journal { entries: entries.into_iter().map(Arc::new).collect() }
    }
}

impl Journal {
    /// The entries, in order.
    #[must_use]
    pub fn entries(&self) -> &[Arc<Entry>] {
        &self.entries
    }

    /// Entries that only a newer version knows.
    #[must_use]
    pub fn unknown(&self) -> usize {
        self.entries.iter().filter(|e| e.what.is_none()).count()
    }

    /// Entries in order, as they are.
    pub(super) fn of(entries: Vec<Arc<Entry>>) -> Self {
        Journal { entries }
    }

    /// What is written to disk: entries that stand, the last draft if there is one, no pair that was passed over and
    /// taken up again, and the votes of rounds that are `open`, by question, without their order.
    pub(super) fn to_keep<'a>(&self, open: impl Iterator<Item = (&'a str, Tally)>) -> Vec<Arc<Entry>> {
        let mut kept = Journal { entries: self.entries.clone() };
        kept.entries.retain(|e| e.fate == Fate::Kept);
        kept.forget_taken_up();
        for (question, votes) in open {
            kept.forget_order(question, votes);
        }
        let last = kept.entries.iter().rposition(|e| matches!(e.what, Some(Event::Draft(_))));
        let mut index = 0..;
        kept.entries.retain(|e| {
            let index = index.next();
            match e.what {
                Some(Event::Draft(None)) => false,
                Some(Event::Draft(Some(_))) => index == last,
                _ => true,
            }
        });
        kept.entries
    }

    /// Writes down `event`. What was undone before can then no longer be brought back,
    /// unless `event` is mere movement.
    pub(super) fn push(&mut self, event: Event, at: Moment) -> Arc<Entry> {
        if can_be_undone(&event) {
            for entry in self.entries.iter_mut().filter(|e| e.fate == Fate::Undone) {
                set_fate(entry, Fate::Dropped);
            }
        }
        let at = (!is_vote(&event)).then_some(at);
        let entry = Arc::new(Entry { at, what: Some(event), fate: Fate::Kept, text: None });
        self.entries.push(Arc::clone(&entry));
        entry
    }

    /// The entry that undo takes back next.
    #[must_use]
    pub fn next_undone(&self) -> Option<&Arc<Entry>> {
        self.entries.iter().rev().find(|e| is_undoable(e))
    }

    /// Marks the last entry that stands as undone.
    pub(super) fn undo(&mut self) -> Option<Event> {
        let entry = self.entries.iter_mut().rev().find(|e| is_undoable(e))?;
        set_fate(entry, Fate::Undone);
        entry.what.clone()
    }

    /// Lets the entry that was undone last stand again.
    pub(super) fn redo(&mut self) -> Option<Event> {
        // Undo goes from the end backwards, so the one undone last comes first.
        let entry = self.entries.iter_mut().find(|e| e.fate == Fate::Undone)?;
        set_fate(entry, Fate::Kept);
        entry.what.clone()
    }

    /// Replaces the votes of a question's open round, single or pasted, by one tally, and erases those that no longer
    /// stand: of several tallies the differences are the order. False where no vote but those of a file stood.
    pub(super) fn forget_order(&mut self, question: &str, votes: Tally) -> bool {
        let is = |e: &Arc<Entry>, wanted: fn(&Event) -> Option<&str>| {
            e.what.as_ref().and_then(wanted).is_some_and(|q| q == question)
        };
        let kept = |e: &Arc<Entry>| e.fate == Fate::Kept;
        let start = self.entries.iter().rposition(|e| kept(e) && is(e, reopened)).unwrap_or(0);
        let round = &self.entries[start..];
        // The last of them, so that nothing that had to come before it comes after; none where all it says is that
        // nobody had voted before the votes of a file came.
        let file = round.iter().rposition(|e| kept(e) && has_collected(e, question)).map(|i| start + i);
        let last =
            round.iter().rposition(|e| kept(e) && is(e, any_vote)).map(|i| start + i).filter(|l| Some(*l) > file);
        if let Some(last) = last {
            let tally = Some(Event::Tally { question: question.to_owned(), votes });
            if self.entries[last].what != tally {
                self.entries[last] = Arc::new(Entry { at: None, what: tally, fate: Fate::Kept, text: None });
            }
        }
        self.forget_collected(question, start, last.is_some());
        let mut index = 0..;
        self.entries.retain(|e| {
            let index = index.next();
            index == last || !(is(e, single_vote) || index >= Some(start) && is(e, any_vote))
        });
        last.is_some()
    }

    /// Erases what says that a pair was passed over, where it was taken up again.
    fn forget_taken_up(&mut self) {
        let is = |e: &Arc<Entry>, wanted: fn(&Event) -> Option<&str>, question: &str| {
            e.what.as_ref().and_then(wanted) == Some(question)
        };
        while let Some(up) = self.entries.iter().position(|e| e.what.as_ref().and_then(taken_up).is_some()) {
            let entry = self.entries.remove(up);
            let question = entry.what.as_ref().and_then(taken_up).unwrap_or_default();
            if let Some(over) = self.entries[..up].iter().rposition(|e| is(e, passed_over, question)) {
                self.entries.remove(over);
            }
        }
    }

    /// Erases a question's votes from files whose votes no longer count: beside those that do, they would show how
    /// somebody voted who came late.
    fn forget_collected(&mut self, question: &str, start: usize, typed: bool) {
        let has = |e: &Arc<Entry>| has_collected(e, question);
        let round = &self.entries[start..];
        let last = round.iter().rposition(|e| e.fate == Fate::Kept && has(e)).map(|i| start + i).filter(|_| !typed);
        for (index, entry) in self.entries.iter_mut().enumerate().skip(start) {
            if has(entry) && Some(index) != last {
                let entry = Arc::make_mut(entry);
                entry.text = None;
                if let Some(Event::Collected(votes)) = &mut entry.what {
                    votes.remove(question);
                }
            }
        }
    }

    /// Erases every single vote that no longer stands.
    pub(super) fn forget_taken_back(&mut self) {
        let single = |e: &Arc<Entry>| e.what.as_ref().and_then(single_vote).is_some();
        self.entries.retain(|e| e.fate == Fate::Kept || !single(e));
    }
}

fn has_collected(entry: &Entry, question: &str) -> bool {
    matches!(&entry.what, Some(Event::Collected(votes)) if votes.contains_key(question))
}

fn reopened(event: &Event) -> Option<&str> {
    match event {
        Event::Revote { question } => Some(question),
        _ => None,
    }
}

fn single_vote(event: &Event) -> Option<&str> {
    match event {
        Event::Vote { question, .. } | Event::TakeBack { question } => Some(question),
        _ => None,
    }
}

fn passed_over(event: &Event) -> Option<&str> {
    match event {
        Event::PassOver { question, .. } => Some(question),
        _ => None,
    }
}

fn taken_up(event: &Event) -> Option<&str> {
    match event {
        Event::TakeUp { question } => Some(question),
        _ => None,
    }
}

fn any_vote(event: &Event) -> Option<&str> {
    match event {
        Event::Tally { question, .. } => Some(question),
        other => single_vote(other),
    }
}

fn set_fate(entry: &mut Arc<Entry>, fate: Fate) {
    let entry = Arc::make_mut(entry);
    entry.fate = fate;
    entry.text = None;
}
