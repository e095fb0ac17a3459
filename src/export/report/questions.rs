//! Pairs and signs, with what the room saw of them.

use super::Report;
use crate::domain::reading::SignReading;
use crate::domain::session::{Ballot, Evidence, Session};
use crate::domain::vote::{PairTally, Pole, Presence, Revealed, SignTally, State, Tally};
use crate::domain::workshop::{self, Sign};
use crate::export::doc::{self, Block, Doc, Round, Side, Tone};
use crate::words::Words;
use crate::{message, say};

impl Report<'_> {
    /// Every pair, rail by rail as the script has them.
    pub(super) fn pairs(&self, doc: &mut Doc) {
        let mut rail = None;
        for pair in self.session.pairs() {
            if rail.is_none() {
                doc.section("pairs", say!(self.words, "report-pairs"));
                doc.text(say!(self.words, "report-scale"));
            }
            if rail.replace(&pair.dimension) != Some(&pair.dimension) {
                doc.blocks.push(Block::Heading(self.ladder().dimension_name(&pair.dimension).to_owned()));
            }
            doc.blocks.push(Block::Pair(Box::new(self.pair(pair))));
        }
    }

    fn pair(&self, pair: &workshop::Pair) -> doc::Pair {
        let (words, session) = (&self.words, self.session);
        let ballot = session.progress.ballot(&pair.id);
        let tallies = tallies(ballot);
        let state = self.state(pair);
        let made = session.progress.made.iter().any(|(_, made)| made.id == pair.id);
        doc::Pair {
            rung: session.ladder.rung_label(pair.rung),
            made: made.then(|| say!(words, "report-made")),
            state,
            said: words.say(&state.map_or_else(|| message!("report-not-revealed"), State::said)),
            ask: pair.ask.clone(),
            pictures: [
                Side {
                    which: say!(words, "report-opposite"),
                    short: say!(words, "report-opposite-short"),
                    text: pair.opposite.clone(),
                },
                Side {
                    which: say!(words, "report-trusted"),
                    short: say!(words, "term-trusted"),
                    text: pair.trusted.clone(),
                },
            ],
            remarks: self.remarks(pair),
            rounds: self.rounds(&tallies),
            votes: shift(words, &tallies)
                .into_iter()
                .chain(amended(words, ballot))
                .chain(waiting(words, ballot))
                .collect(),
            evidence: self.evidence(&pair.id),
        }
    }

    /// `None` until votes are revealed.
    fn state(&self, pair: &workshop::Pair) -> Option<State> {
        let progress = &self.session.progress;
        let shown = progress.ballot(&pair.id).is_some_and(|ballot| !ballot.rounds.is_empty());
        let read = self.reading.pair(&pair.id).filter(|_| shown).map(|p| p.state);
        read.or(progress.passed_over.contains_key(&pair.id).then_some(State::PassedOver))
    }

    /// What is to be said of the state of a pair beside its name.
    fn remarks(&self, pair: &workshop::Pair) -> Vec<String> {
        let words = &self.words;
        let shown = self.session.progress.is_shown(&pair.id);
        let read = self.reading.pair(&pair.id).filter(|_| shown);
        let reason = self.session.progress.passed_over.get(&pair.id);
        let passed_over = reason.map(|reason| say!(words, "report-does-not-apply", reason));
        // Like a count, it would tell of few how they voted.
        let fragile = read.is_some_and(|r| r.fragile && r.votes.tally.told().is_some());
        let otherwise = read.is_some_and(|r| r.seen_otherwise);
        let fragile = fragile.then(|| say!(words, "report-fragile"));
        let otherwise = otherwise.then(|| say!(words, "report-somebody-otherwise"));
        [passed_over, fragile, otherwise].into_iter().flatten().collect()
    }

    /// The rounds that were revealed; their states only where there are two.
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
            Round { which, tally: tally.told(), counts: counts(words, tally) }
        };
        names.into_iter().zip(tallies).map(round).collect()
    }

    /// Pairs that too few could speak of: rail, rung and question; and how many were not voted on.
    pub(super) fn not_seen(&self, doc: &mut Doc) {
        let (mut unseen, mut unvoted) = (Vec::new(), 0);
        for pair in self.session.pairs() {
            let settled = self.session.progress.is_settled(&pair.id);
            let state = self.reading.pair(&pair.id).map(|p| p.state);
            match (settled, state) {
                (true, Some(State::NotSeen)) => unseen.push(format!("{}: {}", self.place(pair), pair.ask)),
                (true, _) => {}
                (false, _) => unvoted += 1,
            }
        }
        if unseen.is_empty() && unvoted == 0 {
            return;
        }
        doc.section("unseen", say!(self.words, "report-unseen"));
        if !unseen.is_empty() {
            doc.text(say!(self.words, "report-unseen-about"));
            doc.list(unseen);
        }
        if unvoted > 0 {
            doc.text(say!(self.words, "report-unrevealed", count = unvoted));
        }
    }

    /// Rail and rung of a pair.
    fn place(&self, pair: &workshop::Pair) -> String {
        format!("{}, {}", self.ladder().dimension_name(&pair.dimension), self.ladder().rung_label(pair.rung))
    }

    /// Pairs of which somebody saw the picture that the state is not.
    pub(super) fn seen_otherwise(&self) -> Vec<String> {
        let line = |pair: &workshop::Pair| {
            let read = self.reading.pair(&pair.id).filter(|_| self.session.progress.is_shown(&pair.id))?;
            let state = self.words.say(&self.state(pair)?.said());
            read.seen_otherwise.then(|| format!("{}, {state}: {}", self.place(pair), pair.ask))
        };
        self.session.pairs().filter_map(line).collect()
    }

    /// Pairs that do not apply, with the reasons.
    pub(super) fn passed_over(&self) -> Vec<String> {
        self.session.passed_over().map(|(pair, reason)| format!("{} {reason}", pair.ask)).collect()
    }

    /// Families of warning signs, and each sign with its answers.
    pub(super) fn signs(&self, doc: &mut Doc) {
        let words = &self.words;
        let signs: Vec<&Sign> = self.session.workshop.signs().collect();
        if signs.is_empty() {
            return;
        }
        doc.section("signs", say!(words, "report-signs"));
        let families: Vec<_> = self.reading.present_families().filter_map(|id| self.ladder().family(id)).collect();
        if families.is_empty() {
            doc.text(say!(words, "report-no-family"));
        }
        for family in families {
            let about = [Some(family.about.as_str()), family.flag.as_deref()];
            let about = about.into_iter().flatten().collect::<Vec<_>>().join(" ");
            doc.note(Tone::Hazard, say!(words, "report-family-present", family = &family.name), about);
        }
        for sign in &signs {
            let lines = self.evidence(&sign.id);
            if !lines.is_empty() {
                doc.blocks.push(Block::Evidence { ask: sign.ask.clone(), lines });
            }
        }
        let heads = [
            say!(words, "report-head-sign"),
            say!(words, "report-head-family"),
            say!(words, "report-head-state"),
            say!(words, "report-head-answers"),
        ];
        doc.table(say!(words, "report-signs-caption"), heads, signs.into_iter().map(|sign| self.sign(sign)).collect());
    }

    /// The question with what *yes* looks like for those who were not there, its family, whether it is there, and the
    /// answers.
    fn sign(&self, sign: &Sign) -> [String; 4] {
        let words = &self.words;
        let looks_like = sign.yes_looks_like().map(|said| format!(" {}", words.say(&said)));
        let asked = format!("{}{}", sign.ask, looks_like.unwrap_or_default());
        let family = self.ladder().family_name(&sign.family).to_owned();
        let ballot = self.session.progress.ballot(&sign.id);
        let Some(Tally::Sign(tally)) = ballot.and_then(Ballot::shown).map(|shown| shown.tally) else {
            let waits = waiting(words, ballot).unwrap_or_default();
            return [asked, family, say!(words, "report-not-revealed"), waits];
        };
        let read = self.reading.sign(&sign.id);
        let state = words.say(&read.map_or_else(|| Presence::NotSeen.said(), SignReading::said));
        let by_evidence = read.is_some_and(|s| s.by_evidence);
        let amended = amended(words, ballot).map_or_else(String::new, |said| format!(". {said}"));
        [asked, family, state, sign_answers(words, &tally, by_evidence).join(", ") + &amended]
    }

    /// The evidence lines about a question, each with how far it counts.
    fn evidence(&self, about: &str) -> Vec<doc::Evidence> {
        let lines = self.session.progress.evidence.iter().filter(|line| line.about == about);
        lines.map(|line| self.evidence_line(line)).collect()
    }

    fn evidence_line(&self, line: &Evidence) -> doc::Evidence {
        let (words, is_pair) = (&self.words, fresh_days(self.session, line).is_some());
        let shows = match (line.shows, is_pair) {
            (Some(Pole::Trusted), _) => Some(say!(words, "report-shows-trusted")),
            (Some(Pole::Opposite), _) => Some(say!(words, "report-shows-opposite")),
            (None, true) => Some(say!(words, "report-shows-nothing")),
            (None, false) => None,
        };
        let why_not = match counts_as_evidence(self.session, line) {
            true => None,
            false if line.grade.counts() => Some(say!(words, "report-too-old")),
            false => Some(say!(words, "report-no-evidence")),
        };
        let standing = [Some(words.say(&line.grade.said())), shows, why_not];
        doc::Evidence {
            label: say!(words, "report-evidence"),
            when: line.when.to_string(),
            who: line.who.clone(),
            what: line.what.clone(),
            standing: standing.into_iter().flatten().collect::<Vec<_>>().join("; "),
        }
    }
}

/// For how many days a line about a pair counts; `None` for one about a sign, which counts at any age.
fn fresh_days(session: &Session, line: &Evidence) -> Option<u32> {
    let pair = session.pairs().find(|pair| pair.id == line.about)?;
    session.ladder.dimension(&pair.dimension).map(|d| d.fresh_days)
}

/// Whether a line can back what the room saw.
pub fn counts_as_evidence(session: &Session, line: &Evidence) -> bool {
    let age = (session.day() - line.when).num_days();
    line.grade.counts() && fresh_days(session, line).is_none_or(|days| age <= i64::from(days))
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

/// `2 yes, 1 partly, 1 no`, who was not sure, and what made the sign present; no count among few.
pub fn sign_answers(words: &Words, tally: &SignTally, by_evidence: bool) -> Vec<String> {
    let told = tally.told();
    let answers = told.map(|t| say!(words, "report-answers", yes = t.yes, partly = t.partly, no = t.no));
    let not_sure = told.filter(|t| t.not_sure > 0).map(|t| say!(words, "report-not-sure", count = t.not_sure));
    let by_evidence = by_evidence.then(|| say!(words, "report-by-evidence"));
    [answers, not_sure, by_evidence].into_iter().flatten().collect()
}

fn amended(words: &Words, ballot: Option<&Ballot>) -> Option<String> {
    let count = ballot.map_or(0, |ballot| ballot.amended);
    (count > 0).then(|| say!(words, "term-amended", count))
}

fn waiting(words: &Words, ballot: Option<&Ballot>) -> Option<String> {
    let voted = ballot.map_or(0, Ballot::voted);
    (voted > 0).then(|| say!(words, "report-waiting", count = voted))
}
