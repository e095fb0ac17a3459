//! A class on its way through a course, by the sessions that it has.

use chrono::NaiveDate;

use super::{Course, Module};
use crate::domain::history::{Snapshot, account_key};

/// A class on its way through a course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// What it is called.
    pub name: String,
    /// The session in which something happened last.
    pub last: Option<String>,
    /// How far it is in each module.
    pub stands: Vec<Stand>,
}

/// How far a class is in a module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stand {
    /// A session of it reached its end on this day.
    Done(NaiveDate),
    /// A session of it is open: its id, and the day on which something happened in it.
    Open(String, NaiveDate),
    /// There is no session of it.
    ToCome,
}

impl Course {
    /// Every class that has a session of one of the modules. Sessions come with the one first in which something
    /// happened last, and so do the classes.
    #[must_use]
    pub fn classes(&self, sessions: &[Snapshot]) -> Vec<Class> {
        let is_module = |told: &&Snapshot| self.modules.iter().any(|module| module.workshop == told.workshop);
        let mut classes: Vec<Class> = Vec::new();
        for told in sessions.iter().filter(is_module) {
            let key = account_key(&told.account);
            if !classes.iter().any(|class| account_key(&class.name) == key) {
                classes.push(self.class(&told.account, sessions));
            }
        }
        classes
    }

    /// The class of this name: the same names make one class that make one account.
    #[must_use]
    pub fn class(&self, name: &str, sessions: &[Snapshot]) -> Class {
        let key = account_key(name);
        let own: Vec<&Snapshot> = sessions.iter().filter(|told| account_key(&told.account) == key).collect();
        let stand = |module: &Module| {
            let of_it = || own.iter().filter(|told| told.workshop == module.workshop);
            match (of_it().find(|told| told.finished), of_it().next()) {
                (Some(done), _) => Stand::Done(done.day),
                (None, Some(open)) => Stand::Open(open.session.clone(), open.day),
                (None, None) => Stand::ToCome,
            }
        };
        let stands = self.modules.iter().map(stand).collect();
        Class { name: name.to_owned(), last: own.first().map(|told| told.session.clone()), stands }
    }
}

impl Class {
    /// The first module that is not done.
    #[must_use]
    pub fn next(&self) -> Option<usize> {
        self.stands.iter().position(|stand| !matches!(stand, Stand::Done(_)))
    }

    /// How many modules are done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.stands.iter().filter(|stand| matches!(stand, Stand::Done(_))).count()
    }
}
