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
    /// The card.
    pub dealt: Dealt<'a>,
    /// How well the class reads it; `None` where no bin is right, or nobody chose one.
    pub grasp: Option<Grasp>,
    polled: Polled<'a>,
}

/// The cards of a step whose model answers were called.
pub(super) struct Exercise<'a> {
    /// The step's title.
    pub title: &'a str,
    /// Misled first, then contested, then what has no right bin, then sure.
    pub cards: Vec<Sorted<'a>>,
}

/// The sorts of a session in which a model answer was called, as the script has them.
pub(super) fn exercises(session: &Session) -> Vec<Exercise<'_>> {
    let steps = session.workshop.steps.iter().filter(|step| matches!(step.kind, Kind::Sort(_)));
    let exercises = steps.map(|step| {
        let is_here = |id: &str| matches!(&step.kind, Kind::Sort(sort) if sort.cards.iter().any(|card| card.id == id));
        let called = |id: &str| session.progress.models.contains(id);
        let polled = lens::of(session).into_iter().filter(|one| is_here(one.poll.id()) && called(one.poll.id()));
        let mut cards: Vec<Sorted> = polled.filter_map(Sorted::of).collect();
        order::by_key(&mut cards, |sorted| match sorted.grasp {
            Some(Grasp::Misled) => 0,
            Some(Grasp::Contested) => 1,
            None => 2,
            Some(Grasp::Sure) => 3,
        });
        Exercise { title: &step.title, cards }
    });
    exercises.filter(|exercise| !exercise.cards.is_empty()).collect()
}

impl<'a> Sorted<'a> {
    fn of(polled: Polled<'a>) -> Option<Self> {
        let Poll::Card(dealt) = polled.poll else { return None };
        Some(Sorted { dealt, grasp: dealt.grasp(&polled.tally), polled })
    }

    /// How well the class reads it, in a word.
    pub fn word(&self, words: &Words) -> String {
        grasp_said(self.grasp, words)
    }

    /// How many chose which bin.
    pub fn counts(&self, words: &Words) -> String {
        self.polled.counts(words).unwrap_or_else(|| say!(words, "report-lens-few"))
    }

    /// What to ask those who did not read it as the model answer does; nothing where most did.
    pub fn ask(&self, words: &Words) -> Option<String> {
        let text = &self.dealt.card.text;
        match self.grasp {
            Some(Grasp::Sure) => None,
            Some(Grasp::Misled | Grasp::Contested) => Some(say!(words, "report-card-ask", text)),
            None => Some(say!(words, "report-card-talk", text)),
        }
    }
}

impl Exercise<'_> {
    /// On how many cards the class is sure and on how many misled, beside what luck would do.
    pub fn in_short(&self, words: &Words) -> String {
        let count = |grasp: Grasp| self.cards.iter().filter(|card| card.grasp == Some(grasp)).count();
        let all = self.cards.iter().filter(|card| card.grasp.is_some()).count();
        let bins = self.cards.first().map_or(0, |card| card.dealt.of.bins.len());
        let (sure, misled) = (count(Grasp::Sure), count(Grasp::Misled));
        say!(words, "report-cards-in-short", exercise = self.title, sure, all, misled, bins)
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
            lines.extend(wrap("  ", &say!(words, "report-card-line", text, grasp = card.word(words), key, why), width));
        }
    }
    if lines.is_empty() { String::new() } else { lines.join("\n") + "\n" }
}
