//! What must be true of cards and their bins.

use super::Path;
use super::text::one_of;
use super::workshop::Check;
use crate::domain::workshop::{Card, MOST_BINS, Sort};
use crate::message;

/// Cards with a right bin from which on one bin may not be right on most of them.
const FEWEST_KEYED: usize = 4;

impl<'a> Check<'a> {
    /// Whether there is no card.
    pub(super) fn sort(&mut self, path: &Path, sort: &'a Sort) -> bool {
        self.found.text(path.field("ask"), &sort.ask);
        self.found.maybe_text(path.field("watch"), sort.watch.as_deref());
        let bins = path.field("bins");
        let count = sort.bins.len();
        if !(2..=MOST_BINS).contains(&count) {
            let help = message!("check-sort-bins-help", most = MOST_BINS);
            self.found.add(bins.clone(), message!("check-sort-bins", count), help);
        }
        for (i, bin) in sort.bins.iter().enumerate() {
            self.found.id(bins.at(i).field("id"), &bin.id);
            self.found.text(bins.at(i).field("word"), &bin.word);
        }
        self.found.unique(&bins, "id", sort.bins.iter().map(|bin| bin.id.clone()));
        for (i, card) in sort.cards.iter().enumerate() {
            self.card(&path.field("cards").at(i), card, sort);
        }
        self.leaning(&path.field("cards"), sort);
        sort.cards.is_empty()
    }

    /// Whether one bin is right so often that a class which always says it seems to read well; told at the last such card.
    fn leaning(&mut self, cards: &Path, sort: &Sort) {
        let all = sort.cards.iter().filter(|card| card.bin.is_some()).count();
        for bin in &sort.bins {
            let is_key = |card: &Card| card.bin.as_ref() == Some(&bin.id);
            let mut right = sort.cards.iter().enumerate().filter(|(_, c)| is_key(c) || c.also.contains(&bin.id));
            let (count, last) = (right.clone().count(), right.next_back());
            if let Some((at, card)) = last.filter(|_| all >= FEWEST_KEYED && 2 * count > all) {
                let place = cards.at(at).field(if is_key(card) { "bin" } else { "also" });
                let message = message!("check-sort-leaning", bin = &bin.word, count, all);
                self.found.warn(place, message, message!("check-sort-leaning-help"));
            }
        }
    }

    fn card(&mut self, path: &Path, card: &'a Card, sort: &Sort) {
        self.unique(path.field("id"), &card.id);
        self.found.text(path.field("text"), &card.text);
        self.found.text(path.field("why"), &card.why);
        let known = |id: &str| sort.bins.iter().any(|bin| bin.id == id);
        let keys = card.bin.iter().map(|bin| (path.field("bin"), bin));
        let also = card.also.iter().enumerate().map(|(i, bin)| (path.field("also").at(i), bin));
        for (path, id) in keys.chain(also).filter(|(_, id)| !known(id)) {
            let help = one_of(id, sort.bins.iter().map(|bin| bin.id.as_str()));
            self.found.add(path, message!("check-sort-no-bin", id), help);
        }
        if card.bin.is_none() && !card.also.is_empty() {
            let help = message!("check-sort-also-alone-help");
            self.found.add(path.field("also"), message!("check-sort-also-alone"), help);
        }
        if let Some(twice) = card.also.iter().position(|id| card.bin.as_ref() == Some(id)) {
            let (message, help) = (message!("check-sort-also-twice"), message!("check-sort-also-twice-help"));
            self.found.add(path.field("also").at(twice), message, help);
        }
    }
}
