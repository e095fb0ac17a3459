//! What must be true of pairs.

use super::Path;
use super::negation::is_negation;
use super::workshop::Check;
use crate::domain::workshop::{Pair, Side, Wording};
use crate::message;

impl<'a> Check<'a> {
    /// Whether there is none.
    pub(super) fn pairs(&mut self, path: &Path, pairs: &'a [Pair]) -> bool {
        for (i, pair) in pairs.iter().enumerate() {
            self.pair(&path.at(i), pair);
        }
        self.sides(pairs.iter().enumerate().map(|(i, pair)| (path.at(i), pair)));
        pairs.is_empty()
    }

    /// What both sides answer: no rail and no rung need it, but each side its own words. Whether there is none.
    pub(super) fn both_sides(&mut self, path: &Path, pairs: &'a [Pair]) -> bool {
        for (i, pair) in pairs.iter().enumerate() {
            let path = path.at(i);
            self.texts_of_pair(&path, pair);
            self.found.text(path.field("dimension"), &pair.dimension);
            if let Some(applies) = &pair.applies {
                self.found.add(path.field("applies"), message!("check-sides-applies", applies), None);
            }
            let Some(Wording { ask, trusted, opposite }) = pair.theirs.clone() else {
                self.found.add(path, message!("check-no-theirs"), message!("check-no-theirs-help"));
                continue;
            };
            // Their wording is held to what ours is.
            let path = path.field("theirs");
            self.found.text(path.field("ask"), &ask);
            self.found.text(path.field("trusted"), &trusted);
            self.found.text(path.field("opposite"), &opposite);
            let turned = Pair { ask, trusted, opposite, ..pair.clone() };
            self.pictures(&path, &turned);
            self.wording_of_pair(&path, &turned);
        }
        self.sides(pairs.iter().enumerate().map(|(i, pair)| (path.at(i), pair)));
        pairs.is_empty()
    }

    pub(super) fn pair(&mut self, path: &Path, pair: &'a Pair) {
        self.dimension(path.field("dimension"), &pair.dimension);
        if pair.theirs.is_some() {
            self.found.add(path.field("theirs"), message!("check-theirs"), message!("check-theirs-help"));
        }
        let top = self.ladder.top();
        if !(1..=top).contains(&pair.rung) {
            let message = message!("check-rung-not-asked", rung = pair.rung);
            self.found.add(path.field("rung"), message, message!("check-ladder-rungs-go", top));
        }
        self.texts_of_pair(path, pair);
        self.found.maybe_text(path.field("applies"), pair.applies.as_deref());
        if pair.applies.is_some() && pair.rung == 1 {
            let help = message!("check-rung-1-applies-help");
            self.found.warn(path.field("applies"), message!("check-rung-1-applies"), help);
        }
    }

    fn texts_of_pair(&mut self, path: &Path, pair: &'a Pair) {
        self.unique(path.field("id"), &pair.id);
        self.found.text(path.field("ask"), &pair.ask);
        self.found.text(path.field("trusted"), &pair.trusted);
        self.found.text(path.field("opposite"), &pair.opposite);
        self.found.maybe_text(path.field("watch"), pair.watch.as_deref());
        self.pictures(path, pair);
        self.wording_of_pair(path, pair);
    }

    fn pictures(&mut self, path: &Path, pair: &Pair) {
        let (here, other) = (path.field("opposite"), path.field("trusted"));
        let (trusted, opposite) = (pair.trusted.trim(), pair.opposite.trim());
        if trusted.is_empty() || opposite.is_empty() {
            return;
        }
        if trusted.to_lowercase() == opposite.to_lowercase() {
            let (message, help) = (message!("check-same-pictures"), message!("check-write-instead"));
            self.found.add_twin(here, other, message, help);
        } else if is_negation(trusted, opposite, self.lists) {
            let (message, help) = (message!("check-negation"), message!("check-negation-help"));
            self.found.warn_twin(here, other, message, help);
        }
    }

    /// Pairs in one step whose trusted pictures all stand on one side are voted on by habit.
    pub(super) fn sides<'b>(&mut self, pairs: impl Iterator<Item = (Path, &'b Pair)>) {
        let pairs: Vec<_> = pairs.collect();
        let [(_, first), second, ..] = pairs.as_slice() else { return };
        if pairs.iter().all(|(_, pair)| pair.side == first.side) {
            let (message, other) = match first.side {
                Side::Left => (message!("check-all-left", count = pairs.len()), Side::Right),
                Side::Right => (message!("check-all-right", count = pairs.len()), Side::Left),
            };
            let help = message!("check-take-turns", side = format!("{other:?}"));
            self.found.warn(second.0.field("side"), message, help);
        }
    }
}
