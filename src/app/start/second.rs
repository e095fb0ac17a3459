//! Picking what a session is set beside.

use super::SessionLine;
use crate::app::history::Ask;
use crate::domain::history::account_key;
use crate::domain::order;

/// Picking what a session is set beside.
#[derive(Debug)]
pub struct Second {
    /// The session that was picked first.
    pub first: SessionLine,
    /// The others: those about the same account first, and of each the newest.
    pub others: Vec<SessionLine>,
    /// The line that is chosen.
    pub at: usize,
}

impl Second {
    /// `None` where there is no other session; `all` are the newest first.
    pub(in crate::app) fn new(first: &SessionLine, all: &[SessionLine]) -> Option<Self> {
        let same = |line: &SessionLine| account_key(&line.name);
        let mut others: Vec<SessionLine> = all.iter().filter(|l| l.id != first.id).cloned().collect();
        order::by_key(&mut others, |line| same(line) != same(first));
        (!others.is_empty()).then(|| Second { first: first.clone(), others, at: 0 })
    }

    /// The two of them, the older one first; `all` are the newest first.
    pub(in crate::app) fn ask(&self, all: &[SessionLine]) -> Option<Ask> {
        let other = self.others.get(self.at)?;
        let age = |id: &str| all.iter().position(|l| l.id == id);
        let (older, newer) = match age(&self.first.id) > age(&other.id) {
            true => (&self.first, other),
            false => (other, &self.first),
        };
        Some(Ask::Compare(older.id.clone(), newer.id.clone()))
    }
}
