//! Cards that a class sorts into a few bins, each with a key that is shown on call.

use serde::{Deserialize, Serialize};

use super::{Lens, Poll};
use crate::domain::chance::Chance;
use crate::domain::vote::{Grasp, PollTally};

/// The most bins: more do not stand one below the other beside a card.
pub const MOST_BINS: usize = 6;

/// Cards and the bins that they are sorted into. Once the votes on a card are revealed they are locked; then its key
/// can be called.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sort {
    /// What is asked of each card.
    pub ask: String,
    /// Where a card can go, the first of them on the digit 1.
    pub bins: Vec<Bin>,
    /// The cards.
    pub cards: Vec<Card>,
    /// In which order they come.
    #[serde(default, skip_serializing_if = "Order::is_as_written")]
    pub order: Order,
    /// For the facilitator alone: what to watch for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watch: Option<String>,
}

/// Where a card can go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bin {
    /// Unique among the bins: `[a-z0-9-]`.
    pub id: String,
    /// What it is called.
    pub word: String,
}

/// Something to sort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Unique in the script: `[a-z0-9-]`.
    pub id: String,
    /// What it says.
    pub text: String,
    /// The id of the bin that one careful reader would choose; left out, there is no right one, and it is talked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bin: Option<String>,
    /// Bins that can be argued for as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// Why; or what to talk about where no bin is right.
    pub why: String,
}

/// In which order cards come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// As the script has them.
    #[default]
    AsWritten,
    /// Mixed by a number: the same order for every class.
    Mixed(u64),
}

impl Order {
    fn is_as_written(&self) -> bool {
        *self == Order::AsWritten
    }
}

/// A card as it is voted on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dealt<'a> {
    /// The card.
    pub(crate) card: &'a Card,
    /// The sort that it is part of.
    pub(crate) of: &'a Sort,
}

/// A poll that is kept beyond its script.
#[derive(Debug, Clone, PartialEq)]
pub enum KeptPoll {
    /// One that the script asks.
    Lens(Lens),
    /// A card with what it is sorted into.
    Card(Box<(Card, Sort)>),
}

impl KeptPoll {
    /// As it was asked.
    #[must_use]
    pub fn poll(&self) -> Option<Poll<'_>> {
        match self {
            KeptPoll::Lens(lens) => lens.poll(),
            KeptPoll::Card(kept) => Some(Poll::Card(Dealt { card: &kept.0, of: &kept.1 })),
        }
    }
}

impl Sort {
    /// The cards in the order in which they come.
    #[must_use]
    pub fn dealt(&self) -> Vec<Dealt<'_>> {
        let mut dealt: Vec<Dealt> = self.cards.iter().map(|card| Dealt { card, of: self }).collect();
        if let Order::Mixed(seed) = self.order {
            Chance(seed).mix(&mut dealt);
        }
        dealt
    }

    /// Every text that a report may print.
    pub fn texts_mut(&mut self) -> Vec<&mut String> {
        let bins = self.bins.iter_mut().map(|bin| &mut bin.word);
        let cards = self.cards.iter_mut().flat_map(|card| [&mut card.text, &mut card.why]);
        [&mut self.ask].into_iter().chain(bins).chain(cards).collect()
    }
}

impl<'a> Dealt<'a> {
    /// The card.
    #[must_use]
    pub fn card(self) -> &'a Card {
        self.card
    }

    /// The bins that are right, first the one that is most so; empty where none is.
    #[must_use]
    pub fn right(self) -> Vec<&'a Bin> {
        let ids = self.card.bin.iter().flat_map(|bin| [bin].into_iter().chain(&self.card.also));
        ids.filter_map(|id| self.of.bins.iter().find(|bin| bin.id == *id)).collect()
    }

    /// How well a class reads it, going by its votes; `None` where no bin is right or nobody chose one.
    #[must_use]
    pub fn grasp(self, tally: &PollTally) -> Option<Grasp> {
        let right = self.right();
        let digits = (1..=u8::MAX).zip(&self.of.bins).filter(|(_, bin)| right.contains(bin));
        let digits: Vec<u8> = digits.map(|(digit, _)| digit).collect();
        if digits.is_empty() { None } else { tally.grasp(&digits) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sort(order: Order) -> Sort {
        let bin = |id: &str| Bin { id: id.into(), word: id.to_uppercase() };
        let card = |n: u32| Card {
            id: format!("c{n}"),
            text: String::new(),
            bin: (n != 12).then(|| "r2".into()),
            also: if n == 2 { vec!["r3".into()] } else { Vec::new() },
            why: String::new(),
        };
        Sort {
            ask: String::new(),
            bins: ["r1", "r2", "r3"].map(bin).into(),
            cards: (1..=12).map(card).collect(),
            order,
            watch: None,
        }
    }

    fn ids(sort: &Sort) -> Vec<&str> {
        sort.dealt().into_iter().map(|dealt| dealt.card.id.as_str()).collect()
    }

    #[test]
    fn a_mixed_order_is_the_same_for_every_class_and_leaves_no_card_out() {
        let (written, mixed, other) = (sort(Order::AsWritten), sort(Order::Mixed(7)), sort(Order::Mixed(8)));
        assert_eq!(ids(&mixed), ["c11", "c12", "c6", "c2", "c8", "c5", "c9", "c3", "c10", "c7", "c1", "c4"]);
        assert_ne!(ids(&other), ids(&mixed));
        let (mut all, mut dealt) = (ids(&written), ids(&mixed));
        all.sort_unstable();
        dealt.sort_unstable();
        assert_eq!(dealt, all);
    }

    #[test]
    fn a_class_is_sure_contested_or_misled() {
        let sort = sort(Order::AsWritten);
        let dealt = sort.dealt();
        let grasp = |card: usize, counts: &[u32], no_answer: u32| {
            let mut tally = PollTally { no_answer, ..PollTally::default() };
            tally.counts[1..=counts.len()].copy_from_slice(counts);
            dealt[card - 1].grasp(&tally)
        };
        assert_eq!(grasp(1, &[1, 5, 0], 0), Some(Grasp::Sure));
        assert_eq!(grasp(1, &[1, 4, 1], 0), Some(Grasp::Sure));
        assert_eq!(grasp(1, &[3, 3, 0], 0), Some(Grasp::Contested));
        assert_eq!(grasp(1, &[5, 1, 0], 0), Some(Grasp::Misled));
        // Two wrong bins together are no one bin.
        assert_eq!(grasp(1, &[3, 0, 3], 0), Some(Grasp::Contested));
        // What can be argued for as well is right too, together with the key.
        assert_eq!(grasp(2, &[1, 1, 4], 0), Some(Grasp::Sure));
        // Who is not sure is not counted among those who chose.
        assert_eq!(grasp(1, &[0, 2, 1], 3), Some(Grasp::Sure));
        assert_eq!(grasp(1, &[0, 0, 0], 6), None);
        // No bin is right: nobody is sure and nobody misled.
        assert_eq!(grasp(12, &[0, 6, 0], 0), None);
    }
}
