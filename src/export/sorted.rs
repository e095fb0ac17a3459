//! Cards whose model answer was called: what a class made of each, and never what a person did.

use super::layout::wrap;
use super::lens::{self, Polled, key};
use crate::domain::order;
use crate::domain::session::Session;
use crate::domain::vote::Grasp;
use crate::domain::workshop::{Dealt, Kind, Poll};
use crate::say;
use crate::words::Words;

/// What stands in a table for a model answer where there is none.
pub(super) const NONE: &str = "–";

/// How well a class reads something, in a word.
pub(super) fn grasp_said(grasp: Option<Grasp>, words: &Words) -> String {
    grasp.map_or_else(|| say!(words, "term-grasp-none"), |grasp| words.say(&grasp.said()))
}

/// A card whose model answer was called.
pub(super) struct Sorted<'a> {
    /// Its number on the sheets of paper.
    pub number: usize,
    /// The card.
    pub dealt: Dealt<'a>,
    /// How well the class reads it; `None` where no bin is right, or nobody chose one.
    pub grasp: Option<Grasp>,
    polled: Polled<'a>,
}

/// The cards of a step whose model answers were called.
pub(super) struct Exercise<'a> {
    /// How many cards it has.
    of: usize,
    /// The step's title.
    pub title: &'a str,
    /// Misled first, then contested, then what has no right bin, then sure.
    pub cards: Vec<Sorted<'a>>,
}

/// The sorts of a session in which a model answer was called, as the script has them.
pub(super) fn exercises(session: &Session) -> Vec<Exercise<'_>> {
    let exercises = session.workshop.steps.iter().filter_map(|step| {
        let Kind::Sort(sort) = &step.kind else { return None };
        let is_here = |id: &str| sort.cards.iter().any(|card| card.id == id);
        let called = |id: &str| session.progress.models.contains(id);
        let number = |id: &str| {
            session
                .workshop
                .keyed()
                .position(|part| part.question().is_some_and(|asked| asked.id() == id))
                .map_or(0, |at| at + 1)
        };
        let polled = lens::of(session).into_iter().filter(|one| is_here(one.poll.id()) && called(one.poll.id()));
        let mut cards: Vec<Sorted> = polled.filter_map(|one| Sorted::of(number(one.poll.id()), one)).collect();
        order::by_key(&mut cards, |sorted| match sorted.grasp {
            Some(Grasp::Misled) => 0,
            Some(Grasp::Overlooked) => 1,
            Some(Grasp::Contested) => 2,
            None => 3,
            Some(Grasp::Sure) => 4,
        });
        (!cards.is_empty()).then_some(Exercise { title: &step.title, of: sort.cards.len(), cards })
    });
    exercises.collect()
}

impl<'a> Sorted<'a> {
    fn of(number: usize, polled: Polled<'a>) -> Option<Self> {
        let Poll::Card(dealt) = polled.poll else { return None };
        Some(Sorted { number, dealt, grasp: dealt.grasp(&polled.tally), polled })
    }

    /// How well the class reads it, in a word.
    pub fn word(&self, words: &Words) -> String {
        grasp_said(self.grasp, words)
    }

    /// How many chose which bin.
    pub fn counts(&self, words: &Words) -> String {
        self.polled.counts(words).unwrap_or_else(|| say!(words, "report-lens-few"))
    }

    /// What to ask those who did not read it as the model answer does, by what they chose; nothing where most did.
    pub fn ask(&self, words: &Words) -> Option<String> {
        let (number, text) = (self.number, &self.dealt.card.text);
        let chosen = self.chosen();
        Some(match (self.grasp, chosen.as_slice()) {
            (Some(Grasp::Sure), _) => return None,
            (Some(Grasp::Misled), [most, ..]) => say!(words, "report-card-misled", number, text, bin = *most),
            (Some(Grasp::Contested), [one, two, ..]) => {
                say!(words, "report-card-contested", number, text, one = *one, two = *two)
            }
            (Some(_), _) => say!(words, "report-card-ask", number, text),
            (None, _) => say!(words, "report-card-talk", number, text),
        })
    }

    /// The bins that were chosen, the fullest first; none where the votes are not told.
    fn chosen(&self) -> Vec<&'a str> {
        let Some(told) = self.polled.tally.told() else { return Vec::new() };
        let bins = (1..).zip(&self.dealt.of.bins).map(|(digit, bin)| (told.of(digit), bin.word.as_str()));
        let mut bins: Vec<(u32, &str)> = bins.filter(|(count, _)| *count > 0).collect();
        order::by_key(&mut bins, |(count, _)| std::cmp::Reverse(*count));
        bins.into_iter().map(|(_, word)| word).collect()
    }
}

impl Exercise<'_> {
    /// On how many cards the class is sure and on how many misled, beside what luck would do: of so many bins one is
    /// right, with those that can be argued for too.
    pub fn in_short(&self, words: &Words) -> String {
        let keyed = || self.cards.iter().filter(|card| card.grasp.is_some());
        let count = |grasp: Grasp| keyed().filter(|card| card.grasp == Some(grasp)).count();
        let bins: usize = keyed().map(|card| card.dealt.of.bins.len()).sum();
        let right = keyed().map(|card| card.dealt.right().len()).sum::<usize>().max(1);
        let (sure, misled, luck) = (count(Grasp::Sure), count(Grasp::Misled), (bins + right / 2) / right);
        let (all, shown, of) = (keyed().count(), self.cards.len(), self.of);
        say!(words, "report-cards-in-short", exercise = self.title, sure, all, misled, luck, shown, of)
    }
}

/// What `rungs show` says of cards under what stands beside the ladder; empty where no model answer was called.
#[must_use]
pub fn text(session: &Session, words: &Words, width: usize) -> String {
    let words = &super::Subject::of(session).words(&session.ladder, words);
    let mut lines = Vec::new();
    for exercise in exercises(session) {
        lines.push(String::new());
        lines.extend(wrap("", &exercise.in_short(words), width));
        for card in &exercise.cards {
            let (text, key, why) = (&card.dealt.card.text, key(card.dealt), &card.dealt.card.why);
            let line = say!(words, "report-card-line", number = card.number, text, grasp = card.word(words), key, why);
            lines.extend(wrap("  ", &line, width));
        }
    }
    if lines.is_empty() { String::new() } else { lines.join("\n") + "\n" }
}
