//! Pairs: all of them at a glance, and what is worth a closer look.

use super::{Report, amended, waiting};
use crate::domain::session::Ballot;
use crate::domain::vote::{PairTally, Revealed, State, Tally};
use crate::domain::workshop;
use crate::export::doc::{Block, Closer, Doc, Matrix, Pair, Round};
use crate::words::Words;
use crate::{message, say};

impl Report<'_> {
    /// Every pair, rail by rail as the script has them.
    pub(super) fn pairs(&self, doc: &mut Doc) {
        let words = &self.words;
        let mut rails: Vec<(&str, Vec<Pair>)> = Vec::new();
        for pair in self.session.pairs() {
            match rails.last_mut() {
                Some((rail, pairs)) if *rail == pair.dimension => pairs.push(self.pair(pair)),
                _ => rails.push((&pair.dimension, vec![self.pair(pair)])),
            }
        }
        if rails.is_empty() {
            return;
        }
        doc.section("pairs", say!(words, "report-pairs"));
        doc.text(say!(words, "report-scale"));
        let named = |(rail, pairs): (&str, Vec<Pair>)| (self.ladder().dimension_name(rail).to_owned(), pairs);
        doc.blocks.push(Block::Matrix(Box::new(self.matrix(rails.into_iter().map(named).collect()))));
    }

    pub(super) fn matrix(&self, rails: Vec<(String, Vec<Pair>)>) -> Matrix {
        let words = &self.words;
        let heads = [
            say!(words, "report-head-pair"),
            say!(words, "report-opposite"),
            say!(words, "report-votes"),
            say!(words, "report-trusted"),
        ];
        Matrix { caption: say!(words, "report-all-pairs"), heads, rails }
    }

    pub(super) fn pair(&self, pair: &workshop::Pair) -> Pair {
        let (words, progress) = (&self.words, &self.session.progress);
        let ballot = progress.ballot(&pair.id);
        let last = tallies(ballot).last().map(|(tally, _)| *tally);
        let made = progress.made.iter().any(|(_, made)| made.id == pair.id);
        let (fragile, otherwise) = self.doubted(pair);
        let marks = [
            fragile.then(|| say!(words, "report-fragile-short")),
            otherwise.then(|| say!(words, "report-otherwise-short")),
            made.then(|| say!(words, "report-made")),
        ];
        let (state, told) = (self.state(pair), last.and_then(|tally| tally.told()));
        let blank = told.filter(|tally| tally.not_seen > 0);
        let reason = progress.passed_over.get(&pair.id);
        let passed_over = reason.map(|reason| say!(words, "report-does-not-apply", reason));
        Pair {
            rung: self.ladder().rung_label(pair.rung),
            state,
            said: words.say(&state.map_or_else(|| message!("report-not-revealed"), State::said)),
            marks: marks.into_iter().flatten().collect(),
            ask: pair.ask.clone(),
            pictures: [pair.opposite.clone(), pair.trusted.clone()],
            tally: told,
            counts: last.map_or_else(String::new, |tally| counts(words, &tally)),
            blank: blank.map_or_else(String::new, |t| say!(words, "report-point-blank", count = t.not_seen)),
            model: None,
            remarks: passed_over.into_iter().chain(amended(words, ballot)).chain(waiting(words, ballot)).collect(),
        }
    }

    /// `None` until votes are revealed.
    fn state(&self, pair: &workshop::Pair) -> Option<State> {
        let progress = &self.session.progress;
        let read = self.reading.pair(&pair.id).filter(|_| progress.is_shown(&pair.id)).map(|p| p.state);
        read.or(progress.passed_over.contains_key(&pair.id).then_some(State::PassedOver))
    }

    /// Whether it is fragile, and whether somebody saw otherwise.
    fn doubted(&self, pair: &workshop::Pair) -> (bool, bool) {
        let read = self.reading.pair(&pair.id).filter(|_| self.session.progress.is_shown(&pair.id));
        // Like a count, it would tell of few how they voted.
        let fragile = read.is_some_and(|r| r.fragile && r.votes.tally.told().is_some());
        (fragile, read.is_some_and(|r| r.seen_otherwise))
    }

    /// What does not plainly hold, and what changed from one vote to the next; with the evidence for it, and then the
    /// evidence for the others.
    pub(super) fn closer(&self, doc: &mut Doc) {
        let words = &self.words;
        let closer: Vec<Closer> = self.session.pairs().filter_map(|pair| self.closer_look(pair)).collect();
        let unseen = self.unseen();
        let other: Vec<Block> = self.session.pairs().filter_map(|pair| self.other_evidence(pair)).collect();
        if closer.is_empty() && unseen.is_empty() && other.is_empty() {
            return;
        }
        doc.section("closer", say!(words, "report-closer"));
        if !closer.is_empty() {
            doc.blocks.push(Block::Closer(closer));
        }
        doc.blocks.extend(unseen);
        if !other.is_empty() {
            doc.blocks.push(Block::Heading(say!(words, "report-evidence-for-others")));
            doc.blocks.extend(other);
        }
    }

    fn closer_look(&self, pair: &workshop::Pair) -> Option<Closer> {
        let (words, state) = (&self.words, self.state(pair)?);
        let tallies = tallies(self.session.progress.ballot(&pair.id));
        let (fragile, otherwise) = self.doubted(pair);
        let plain = state == State::Held && !fragile && !otherwise && tallies.len() < 2;
        let is_told_apart = state == State::NotSeen && tallies.len() < 2;
        if plain || is_told_apart || matches!(state, State::PassedOver | State::NotAsked) {
            return None;
        }
        let remarks = [
            fragile.then(|| say!(words, "report-fragile")),
            otherwise.then(|| say!(words, "report-somebody-otherwise")),
            shift(words, &tallies),
        ];
        Some(Closer {
            place: self.place(pair),
            state: Some(state),
            said: words.say(&state.said()),
            ask: pair.ask.clone(),
            remarks: remarks.into_iter().flatten().collect(),
            rounds: self.rounds(&tallies),
            evidence: self.evidence(&pair.id),
        })
    }

    /// The rounds that were revealed; their states and votes only where there are two, for the last one's stand among all
    /// the pairs.
    fn rounds(&self, tallies: &[(PairTally, u32)]) -> Vec<Round> {
        let words = &self.words;
        let names = match tallies.len() {
            1 => vec![say!(words, "report-votes")],
            _ => vec![say!(words, "report-first-vote"), say!(words, "report-second-vote")],
        };
        let both = tallies.len() > 1;
        let round = |(name, (tally, room)): (String, &(PairTally, u32))| {
            let state = words.say(&self.session.state(tally, *room).said());
            let which = if both { format!("{name} ({state})") } else { name };
            Round { which, tally: tally.told().filter(|_| both), counts: counts(words, tally) }
        };
        names.into_iter().zip(tallies).map(round).collect()
    }

    /// Pairs that too few could speak of, and how many were not voted on.
    fn unseen(&self) -> Vec<Block> {
        let (words, progress) = (&self.words, &self.session.progress);
        let seen = |pair: &&workshop::Pair| self.state(pair) == Some(State::NotSeen);
        let line = |pair| format!("{}: {}", self.place(pair), pair.ask);
        let unseen: Vec<String> = self.session.pairs().filter(seen).map(line).collect();
        let unvoted = self.session.pairs().filter(|pair| !progress.is_settled(&pair.id)).count();
        let mut blocks = Vec::new();
        if !unseen.is_empty() {
            blocks.push(Block::Heading(say!(words, "report-unseen")));
            blocks.extend([Block::Text(say!(words, "report-unseen-about")), Block::List(unseen)]);
        }
        blocks.extend((unvoted > 0).then(|| Block::Text(say!(words, "report-unrevealed", count = unvoted))));
        blocks
    }

    /// The evidence for a pair that there is no closer look at.
    fn other_evidence(&self, pair: &workshop::Pair) -> Option<Block> {
        let lines = self.evidence(&pair.id);
        let other = !lines.is_empty() && self.closer_look(pair).is_none();
        other.then(|| Block::Evidence { ask: format!("{}: {}", self.place(pair), pair.ask), lines })
    }

    /// Rail and rung of a pair.
    pub(super) fn place(&self, pair: &workshop::Pair) -> String {
        self.words.say(&self.ladder().place(&pair.dimension, pair.rung))
    }
}

fn tallies(ballot: Option<&Ballot>) -> Vec<(PairTally, u32)> {
    let rounds = ballot.map_or(&[][..], |b| b.rounds.as_slice());
    let of_pair = |round: &Revealed| match round.tally {
        Tally::Pair(tally) => Some((tally, round.room)),
        Tally::Sign(_) | Tally::Poll(_) => None,
    };
    rounds.iter().filter_map(of_pair).collect()
}

fn shift(words: &Words, tallies: &[(PairTally, u32)]) -> Option<String> {
    let [(first, _), (second, _)] = tallies else { return None };
    first.told().and(second.told()).map(|_| {
        let (high, high_then) = (first.high(), second.high());
        say!(words, "report-shift", high, high_then, low = first.low(), low_then = second.low())
    })
}

/// `1 clearly the opposite picture, 3 more the trusted picture; 1 not seen`
fn counts(words: &Words, tally: &PairTally) -> String {
    let Some(tally) = tally.told() else { return say!(words, "report-too-few") };
    let [low, lower, both, higher, high] = tally.counts;
    let points = [
        (low, message!("report-point-1", count = low)),
        (lower, message!("report-point-2", count = lower)),
        (both, message!("report-point-3", count = both)),
        (higher, message!("report-point-4", count = higher)),
        (high, message!("report-point-5", count = high)),
    ];
    let points: Vec<String> = points.iter().filter(|(n, _)| *n > 0).map(|(_, point)| words.say(point)).collect();
    let blank = (tally.not_seen > 0).then(|| say!(words, "report-point-blank", count = tally.not_seen));
    [points.join(", ")].into_iter().chain(blank).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ")
}
