//! Cards that were sorted, beside the model answers that were called.

use super::Report;
use crate::export::doc::{Block, Doc};
use crate::export::lens::right;
use crate::export::sorted::{Exercise, NONE, Sorted};
use crate::say;

impl Report<'_> {
    /// A table for each sort: what the class made of each card, where the card belongs, and why.
    pub fn cards(&self, doc: &mut Doc, exercises: &[Exercise], with_counts: bool) {
        let words = &self.words;
        if exercises.is_empty() {
            return;
        }
        doc.section("cards", say!(words, "report-cards"));
        doc.text(say!(words, "report-cards-about"));
        let [number, card, class, answers, model, why] = [
            say!(words, "report-handout-number"),
            say!(words, "report-head-card"),
            say!(words, "report-head-class"),
            say!(words, "report-head-answers"),
            say!(words, "report-head-model"),
            say!(words, "report-head-why"),
        ];
        for exercise in exercises {
            doc.text(exercise.in_short(words));
            let caption = say!(words, "report-cards-caption");
            let told = |card: &Sorted| {
                let of = card.dealt.card;
                (
                    card.number.to_string(),
                    of.text.clone(),
                    card.word(words),
                    right(card.dealt, words).unwrap_or_else(|| NONE.to_owned()),
                    of.why.clone(),
                )
            };
            if with_counts {
                let row = |card: &Sorted| {
                    let (number, text, word, key, why) = told(card);
                    [number, text, word, card.counts(words), key, why]
                };
                let heads = [&number, &card, &class, &answers, &model, &why].map(Clone::clone);
                doc.table(caption, heads, exercise.cards.iter().map(row).collect());
            } else {
                let row = |card: &Sorted| <[String; 5]>::from(told(card));
                let heads = [&number, &card, &class, &model, &why].map(Clone::clone);
                doc.table(caption, heads, exercise.cards.iter().map(row).collect());
            }
        }
    }

    /// What to ask of each card that the class did not read as the model answer does, misled first.
    pub fn asks_of_cards(&self, doc: &mut Doc, exercises: &[Exercise]) {
        let words = &self.words;
        let asks: Vec<String> =
            exercises.iter().flat_map(|exercise| &exercise.cards).filter_map(|card| card.ask(words)).collect();
        if !asks.is_empty() {
            doc.blocks.push(Block::Heading(say!(words, "report-cards-ask")));
            doc.list(asks);
        }
    }
}
