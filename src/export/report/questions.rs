//! Pairs and signs, with what the room saw of them.

use super::{Report, TOO_FEW};
use crate::domain::reading::{PairReading, Reading, SignReading};
use crate::domain::session::{Ballot, Evidence, Session};
use crate::domain::vote::{PairTally, Pole, Presence, Revealed, State, Tally};
use crate::domain::workshop::{Pair, Sign};

/// A pair with what became of it.
pub struct PairTold<'a> {
    pub pair: &'a Pair,
    /// The rung it tests.
    pub rung: String,
    /// Whether the room made it.
    pub made: bool,
    /// `None` until votes are revealed.
    pub state: Option<State>,
    pub fragile: bool,
    /// Whether somebody saw the picture that the state is not, or fresh evidence shows it.
    pub otherwise: bool,
    /// Why it does not apply, where the room says so.
    pub passed_over: Option<&'a str>,
    /// The rounds that were revealed.
    pub rounds: Vec<RoundTold>,
    /// What the second vote changed.
    pub shift: Option<String>,
    /// That votes are in, and nothing of what they are.
    pub waiting: Option<String>,
    pub evidence: Vec<EvidenceTold<'a>>,
}

/// A round of votes on a pair.
pub struct RoundTold {
    pub name: &'static str,
    pub state: State,
    /// The votes; `None` where too few could speak.
    pub tally: Option<PairTally>,
    /// The votes in words.
    pub counts: String,
}

/// An evidence line with how far it counts.
pub struct EvidenceTold<'a> {
    pub line: &'a Evidence,
    /// `A seen first-hand; too old to count`
    pub standing: String,
    /// Whether it can back a pair that is held.
    pub counts: bool,
}

/// A family of signs that is present.
pub struct Hazard<'a> {
    pub name: &'a str,
    pub about: &'a str,
    pub flag: Option<&'a str>,
}

/// A sign with its answers.
pub struct SignTold<'a> {
    pub sign: &'a Sign,
    pub family: &'a str,
    /// In a word.
    pub state: &'static str,
    /// Answers; empty where too few could speak.
    pub answers: String,
    pub more: String,
    pub evidence: Vec<EvidenceTold<'a>>,
}

impl PairTold<'_> {
    /// The trusted picture.
    pub fn trusted(&self) -> String {
        format!("The trusted picture: {}", self.pair.trusted)
    }

    /// Its opposite.
    pub fn opposite(&self) -> String {
        format!("The opposite picture: {}", self.pair.opposite)
    }

    /// What is to be said of the state beside its name.
    pub fn remarks(&self) -> Vec<String> {
        let fragile = self.fragile.then(|| "Fragile: one voter moving one step would change it.".to_owned());
        let otherwise = self.otherwise.then(|| "Somebody saw otherwise.".to_owned());
        let passed_over = self.passed_over.map(|reason| format!("It does not apply here: {reason}"));
        [passed_over, fragile, otherwise].into_iter().flatten().collect()
    }

    /// The rounds in words; their states only where there are two.
    pub fn votes(&self) -> Vec<String> {
        let only = self.rounds.len() == 1;
        let round = |round: &RoundTold| {
            let state = if only { String::new() } else { format!(" {};", round.state.word()) };
            format!("{}:{state} {}.", round.name, round.counts)
        };
        self.rounds.iter().map(round).collect()
    }
}

impl EvidenceTold<'_> {
    /// As a sentence, with what people typed made harmless by `shown`.
    pub fn sentence(&self, shown: impl Fn(&str) -> String) -> String {
        let Evidence { who, what, when, .. } = self.line;
        format!("Evidence, {when}: {}: {} ({}).", shown(who), shown(what), self.standing)
    }
}

impl SignTold<'_> {
    /// The question, with what *yes* looks like for those who were not there.
    pub fn asked(&self) -> String {
        let looks_like = self.sign.yes_looks_like().map_or_else(String::new, |text| format!(" {text}"));
        format!("{}{looks_like}", self.sign.ask)
    }
}

impl<'a> Report<'a> {
    /// Every pair, rail by rail as the script has them: the rail's name and its pairs.
    pub fn rails(&self) -> Vec<(&'a str, Vec<PairTold<'a>>)> {
        let mut rails: Vec<(&str, Vec<PairTold>)> = Vec::new();
        let mut last = None;
        for pair in self.session.pairs() {
            let told = pair_told(self.session, pair, &self.reading);
            match rails.last_mut().filter(|_| last == Some(&pair.dimension)) {
                Some((_, pairs)) => pairs.push(told),
                None => rails.push((self.ladder().dimension_name(&pair.dimension), vec![told])),
            }
            last = Some(&pair.dimension);
        }
        rails
    }

    /// Pairs that too few could speak of: rail, rung and question; and how many were not voted on.
    pub fn not_seen(&self) -> (Vec<String>, usize) {
        let (mut unseen, mut unvoted) = (Vec::new(), 0);
        for pair in self.session.pairs() {
            let settled = self.session.progress.is_settled(&pair.id);
            let state = self.reading.pair(&pair.id).map(|p| p.state);
            match (settled, state) {
                (true, Some(State::NotSeen)) => {
                    let rail = self.ladder().dimension_name(&pair.dimension);
                    unseen.push(format!("{rail}, {}: {}", self.ladder().rung_label(pair.rung), pair.ask));
                }
                (true, _) => {}
                (false, _) => unvoted += 1,
            }
        }
        (unseen, unvoted)
    }

    /// Pairs of which somebody saw the picture that the state is not.
    pub(super) fn seen_otherwise(&self) -> Vec<String> {
        let told = self.rails().into_iter().flat_map(|(rail, pairs)| pairs.into_iter().map(move |pair| (rail, pair)));
        let line = |(rail, pair): (&str, PairTold)| {
            let state = pair.state.filter(|_| pair.otherwise)?;
            Some(format!("{rail}, {}, {}: {}", pair.rung, state.word(), pair.pair.ask))
        };
        told.filter_map(line).collect()
    }

    /// Pairs that do not apply, with the reasons.
    pub(super) fn passed_over(&self) -> Vec<String> {
        self.session.passed_over().map(|(pair, reason)| format!("{} {reason}", pair.ask)).collect()
    }

    /// Families that are present.
    pub fn hazards(&self) -> Vec<Hazard<'a>> {
        let families = self.reading.present_families().filter_map(|id| self.ladder().family(id));
        families.map(|f| Hazard { name: &f.name, about: &f.about, flag: f.flag.as_deref() }).collect()
    }

    /// What is said where two or more over-trust families are present.
    pub fn banner(&self) -> Option<String> {
        self.reading.banner(self.ladder())
    }

    /// Each sign with its answers.
    pub fn signs(&self) -> Vec<SignTold<'a>> {
        self.session.workshop.signs().map(|sign| sign_told(self.session, sign, &self.reading)).collect()
    }
}

/// A sentence on pairs that were not revealed.
pub fn unrevealed_pairs(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("One pair was not revealed.".to_owned()),
        n => Some(format!("{n} pairs were not revealed.")),
    }
}

fn pair_told<'a>(session: &'a Session, pair: &'a Pair, reading: &Reading) -> PairTold<'a> {
    let ballot = session.progress.ballot(&pair.id);
    let tallies = tallies(ballot);
    let read: Option<&PairReading> = reading.pair(&pair.id).filter(|_| !tallies.is_empty());
    let names: &[&str] = if tallies.len() == 1 { &["Votes"] } else { &["First vote", "Second vote"] };
    let round = |(name, (tally, room)): (&&'static str, &(PairTally, u32))| RoundTold {
        name,
        state: session.state(tally, *room),
        tally: tally.told(),
        counts: counts(tally),
    };
    let fresh = session.ladder.dimension(&pair.dimension).map(|d| d.fresh_days);
    let passed_over = session.progress.passed_over.get(&pair.id).map(String::as_str);
    PairTold {
        pair,
        rung: session.ladder.rung_label(pair.rung),
        made: session.progress.made.iter().any(|(_, made)| made.id == pair.id),
        state: read.map(|r| r.state).or(passed_over.map(|_| State::PassedOver)),
        // Like a count, it would tell of few how they voted.
        fragile: read.is_some_and(|r| r.fragile && r.votes.tally.told().is_some()),
        otherwise: read.is_some_and(|r| r.seen_otherwise),
        passed_over,
        rounds: names.iter().zip(&tallies).map(round).collect(),
        shift: shift(&tallies),
        waiting: ballot.and_then(waiting),
        evidence: evidence(session, &pair.id, fresh),
    }
}

fn tallies(ballot: Option<&Ballot>) -> Vec<(PairTally, u32)> {
    let rounds = ballot.map_or(&[][..], |b| b.rounds.as_slice());
    let of_pair = |round: &Revealed| match round.tally {
        Tally::Pair(tally) => Some((tally, round.room)),
        Tally::Sign(_) => None,
    };
    rounds.iter().filter_map(of_pair).collect()
}

fn shift(tallies: &[(PairTally, u32)]) -> Option<String> {
    let [(first, _), (second, _)] = tallies else { return None };
    let (high, low) = ((first.high(), second.high()), (first.low(), second.low()));
    first.told().and(second.told()).map(|_| {
        format!(
            "From the first vote to the second, votes nearer the trusted picture went from {} to {}, and those \
                 nearer the opposite from {} to {}.",
            high.0, high.1, low.0, low.1
        )
    })
}

/// What each point from 1 to 5 says.
const POINTS: [&str; 5] = [
    "clearly the opposite picture",
    "more the opposite picture",
    "both pictures seen",
    "more the trusted picture",
    "clearly the trusted picture",
];

/// `1 clearly the opposite picture, 3 more the trusted picture; 1 not seen`
fn counts(tally: &PairTally) -> String {
    let Some(tally) = tally.told() else { return TOO_FEW.to_owned() };
    let points = POINTS.iter().zip(tally.counts).filter(|&(_, n)| n > 0);
    let points: Vec<String> = points.map(|(point, n)| format!("{n} {point}")).collect();
    let blank = if tally.not_seen > 0 { format!("; {} not seen", tally.not_seen) } else { String::new() };
    format!("{}{blank}", points.join(", "))
}

fn waiting(ballot: &Ballot) -> Option<String> {
    match ballot.voted() {
        0 => None,
        1 => Some("1 vote is in and not revealed.".to_owned()),
        n => Some(format!("{n} votes are in and not revealed.")),
    }
}

/// The evidence lines about a question. Those about a pair count for so many days, those about a sign at any age.
fn evidence<'a>(session: &'a Session, about: &str, fresh_days: Option<u32>) -> Vec<EvidenceTold<'a>> {
    let lines = session.progress.evidence.iter().map(|stamped| &**stamped).filter(|line| line.about == about);
    lines.map(|line| evidence_told(session, line, fresh_days)).collect()
}

fn evidence_told<'a>(session: &Session, line: &'a Evidence, fresh_days: Option<u32>) -> EvidenceTold<'a> {
    let is_old = fresh_days.is_some_and(|days| (session.day() - line.when).num_days() > i64::from(days));
    let why_not = match () {
        () if !line.grade.counts() => "; does not count as evidence",
        () if is_old => "; too old to count",
        () => "",
    };
    let shows = match (line.shows, fresh_days) {
        (Some(Pole::Trusted), _) => "; shows the trusted picture",
        (Some(Pole::Opposite), _) => "; shows the opposite picture",
        (None, Some(_)) => "; without a direction, counted for the trusted picture",
        (None, None) => "",
    };
    EvidenceTold {
        line,
        standing: format!("{}{shows}{why_not}", line.grade.label(&session.ladder)),
        counts: why_not.is_empty(),
    }
}

fn sign_told<'a>(session: &'a Session, sign: &'a Sign, reading: &Reading) -> SignTold<'a> {
    let family = session.ladder.family_name(&sign.family);
    let ballot = session.progress.ballot(&sign.id);
    let evidence = evidence(session, &sign.id, None);
    let Some(Tally::Sign(tally)) = ballot.and_then(Ballot::shown).map(|shown| shown.tally) else {
        let more = ballot.and_then(waiting).unwrap_or_default();
        return SignTold { sign, family, state: "not revealed", answers: String::new(), more, evidence };
    };
    let read = reading.sign(&sign.id);
    let state = read.map_or(Presence::NotSeen.word(), SignReading::word);
    let told = tally.told();
    let answers = told.map_or_else(String::new, |t| format!("{} yes, {} partly, {} no", t.yes, t.partly, t.no));
    let not_sure = told.filter(|t| t.not_sure > 0).map(|t| format!("{} not sure", t.not_sure));
    let by_evidence = read.is_some_and(|s| s.by_evidence).then(|| "by a yes and a line of evidence".to_owned());
    let more = not_sure.into_iter().chain(by_evidence).collect::<Vec<_>>().join(", ");
    SignTold { sign, family, state, answers, more, evidence }
}
