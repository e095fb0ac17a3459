//! What was asked, and what became of it.

use crate::domain::vote::{PairTally, Presence, SignTally, State};

/// All pairs with their votes between their two pictures.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    /// What its rows are, for whoever hears it.
    pub caption: String,
    /// Over the pairs: rung and question, the opposite picture, votes, the trusted picture.
    pub heads: [String; 4],
    /// The rails by name, with their pairs.
    pub rails: Vec<(String, Vec<Pair>)>,
}

/// A pair with its votes.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The rung it tests.
    pub rung: String,
    /// `None` until votes are revealed.
    pub state: Option<State>,
    /// The same in a word or two.
    pub said: String,
    /// What else is to be said of it in a word or two: that it is fragile, that the room made it.
    pub marks: Vec<String>,
    /// What was asked.
    pub ask: String,
    /// The opposite picture, then the trusted one.
    pub pictures: [String; 2],
    /// The votes; `None` where there are none to be shown.
    pub tally: Option<PairTally>,
    /// The votes in words; empty until they are revealed.
    pub counts: String,
    /// How many have not seen it, in words; empty where all have.
    pub blank: String,
    /// The point of the model answer to a told case.
    pub model: Option<u8>,
    /// What is to be said under it.
    pub remarks: Vec<String>,
}

/// A pair that is worth a closer look.
#[derive(Debug, Clone, PartialEq)]
pub struct Closer {
    /// Its rail and rung.
    pub place: String,
    /// What the votes say.
    pub state: Option<State>,
    /// The same in a word or two.
    pub said: String,
    /// What was asked.
    pub ask: String,
    /// Why it is worth one.
    pub remarks: Vec<String>,
    /// The rounds that were revealed.
    pub rounds: Vec<Round>,
    /// Lines of evidence.
    pub evidence: Vec<Evidence>,
}

/// A round of votes on a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Which, and its state where there are two.
    pub which: String,
    /// The votes; `None` where too few could speak, or where they stand elsewhere.
    pub tally: Option<PairTally>,
    /// The votes in words.
    pub counts: String,
}

/// A warning sign with its answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Sign {
    /// `None` until answers are revealed.
    pub presence: Option<Presence>,
    /// The same in a word or two.
    pub said: String,
    /// Its family.
    pub family: String,
    /// What was asked.
    pub ask: String,
    /// The answers; `None` where there are none to be shown.
    pub tally: Option<SignTally>,
    /// The answers in words.
    pub answers: String,
    /// What is to be said under it.
    pub remarks: Vec<String>,
    /// Lines of evidence.
    pub evidence: Vec<Evidence>,
}

/// A line of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// That it is one.
    pub label: String,
    /// When it was.
    pub when: String,
    /// Who did it.
    pub who: String,
    /// What they did.
    pub what: String,
    /// How it is known, and how far it counts.
    pub standing: String,
}

impl Evidence {
    /// In a line.
    pub(crate) fn line(&self) -> String {
        let Evidence { label, when, who, what, standing } = self;
        format!("{label}, {when}: {who}: {what} ({standing}).")
    }

    pub(super) fn texts(&mut self) -> [&mut String; 5] {
        let Evidence { label, when, who, what, standing } = self;
        [label, when, who, what, standing]
    }
}

impl Matrix {
    pub(super) fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let rails = self.rails.iter_mut();
        let rails = rails.flat_map(|(rail, pairs)| [rail].into_iter().chain(pairs.iter_mut().flat_map(Pair::texts)));
        [&mut self.caption].into_iter().chain(&mut self.heads).chain(rails)
    }
}

impl Pair {
    /// Its state with what else is to be said of it in a word or two.
    pub(crate) fn standing(&self) -> String {
        [&self.said].into_iter().chain(&self.marks).map(String::as_str).collect::<Vec<_>>().join(", ")
    }

    fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let Pair { rung, state: _, said, marks, ask, pictures, tally: _, counts, blank, model: _, remarks } = self;
        [rung, said, ask, counts, blank].into_iter().chain(marks).chain(pictures).chain(remarks)
    }
}

impl Closer {
    /// All that is said of it under its question.
    pub(crate) fn facts(&self) -> impl Iterator<Item = String> {
        let rounds = self.rounds.iter().map(|round| format!("{}: {}.", round.which, round.counts));
        self.remarks.iter().cloned().chain(rounds).chain(self.evidence.iter().map(Evidence::line))
    }

    pub(super) fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let Closer { place, state: _, said, ask, remarks, rounds, evidence } = self;
        let rounds = rounds.iter_mut().flat_map(|round| [&mut round.which, &mut round.counts]);
        let evidence = evidence.iter_mut().flat_map(Evidence::texts);
        [place, said, ask].into_iter().chain(remarks).chain(rounds).chain(evidence)
    }
}

impl Sign {
    /// All that is said of it under its question.
    pub(crate) fn facts(&self) -> impl Iterator<Item = String> {
        self.remarks.iter().cloned().chain(self.evidence.iter().map(Evidence::line))
    }

    pub(super) fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let Sign { presence: _, said, family, ask, tally: _, answers, remarks, evidence } = self;
        [said, family, ask, answers].into_iter().chain(remarks).chain(evidence.iter_mut().flat_map(Evidence::texts))
    }
}
