//! What must be true of pairs.

use super::Path;
use super::negation::is_negation;
use super::workshop::Check;
use crate::domain::workshop::Pair;

impl<'a> Check<'a> {
    /// Whether there is none.
    pub(super) fn pairs(&mut self, path: &Path, pairs: &'a [Pair]) -> bool {
        for (i, pair) in pairs.iter().enumerate() {
            self.pair(&path.at(i), pair);
        }
        self.sides(pairs.iter().enumerate().map(|(i, pair)| (path.at(i), pair)));
        pairs.is_empty()
    }

    pub(super) fn pair(&mut self, path: &Path, pair: &'a Pair) {
        self.unique(path.field("id"), &pair.id);
        self.dimension(path.field("dimension"), &pair.dimension);
        let top = self.ladder.top();
        if !(1..=top).contains(&pair.rung) {
            let message = format!("rung {} cannot be asked for", pair.rung);
            self.found.add(path.field("rung"), message, format!("this ladder's rungs go from 1 to {top}"));
        }
        self.found.text(path.field("ask"), &pair.ask);
        self.found.text(path.field("trusted"), &pair.trusted);
        self.found.text(path.field("opposite"), &pair.opposite);
        self.found.maybe_text(path.field("applies"), pair.applies.as_deref());
        self.found.maybe_text(path.field("watch"), pair.watch.as_deref());
        if pair.applies.is_some() && pair.rung == 1 {
            let help = "leave it out, or ask for something that every account shows";
            self.found.warn(path.field("applies"), "a pair at rung 1 is never passed over", help);
        }
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
            let help = "write what would be seen instead when the client does not trust you";
            self.found.add_twin(here, other, "both pictures of this pair are the same", help);
        } else if is_negation(trusted, opposite) {
            let message = "one picture is only the other with a `not` in it";
            let help = "nobody can see what does not happen: write what they do instead";
            self.found.warn_twin(here, other, message, help);
        }
    }

    /// Pairs in one step whose trusted pictures all stand on one side are voted on by habit.
    pub(super) fn sides<'b>(&mut self, pairs: impl Iterator<Item = (Path, &'b Pair)>) {
        let pairs: Vec<_> = pairs.collect();
        let [(_, first), second, ..] = pairs.as_slice() else { return };
        if pairs.iter().all(|(_, pair)| pair.side == first.side) {
            let (side, other) = first.side.words();
            let message = format!("all {} trusted pictures of this step stand on the {side}", pairs.len());
            let help = format!("let the sides take turns, `side: {other}` here, so that nobody votes by habit");
            self.found.warn(second.0.field("side"), message, help);
        }
    }
}
