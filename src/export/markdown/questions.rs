//! Pairs and signs, with what the room saw of them.

use super::super::COUNTED_FROM;
use super::{Document, escape};
use crate::domain::reading::{PairReading, Reading};
use crate::domain::session::{Ballot, Evidence, Session};
use crate::domain::vote::{PairTally, Presence, State, Tally};
use crate::domain::workshop::Pair;

/// Every pair, rail by rail.
pub(super) fn pairs(out: &mut Document, session: &Session, reading: &Reading) {
    if reading.pairs.is_empty() {
        return;
    }
    out.block("## Pair by pair");
    out.block("Votes run from 1, clearly the opposite picture, to 5, clearly the trusted one.");
    let mut rail = None;
    for pair in session.pairs() {
        if rail.replace(&pair.dimension) != Some(&pair.dimension) {
            out.block(format!("### {}", escape(session.ladder.dimension_name(&pair.dimension))));
        }
        one_pair(out, session, pair, reading.pair(&pair.id));
    }
}

fn one_pair(out: &mut Document, session: &Session, pair: &Pair, reading: Option<&PairReading>) {
    let ballot = session.progress.ballot(&pair.id);
    let rounds = ballot.map_or(&[][..], |b| b.rounds.as_slice());
    let made = session.progress.made.iter().any(|(_, made)| made.id == pair.id);
    let made = if made { " (made by the room)" } else { "" };
    out.block(format!("**{}**{made}: {}", escape(&session.ladder.rung_label(pair.rung)), escape(&pair.ask)));
    let mut facts = vec![
        format!("5, the trusted picture: {}", escape(&pair.trusted)),
        format!("1, the opposite: {}", escape(&pair.opposite)),
    ];
    facts.push(match reading.filter(|_| !rounds.is_empty()) {
        Some(reading) if reading.fragile => {
            format!("**{}**, and fragile: one voter moving one step would change it.", reading.state.word())
        }
        Some(reading) => format!("**{}**", reading.state.word()),
        None => "**not revealed**".to_owned(),
    });
    facts.extend(rounds_told(session, rounds));
    facts.extend(ballot.and_then(unrevealed));
    facts.extend(session.progress.evidence.iter().filter(|e| e.pair == pair.id).map(|e| line(session, pair, e)));
    out.list(facts);
}

fn rounds_told(session: &Session, rounds: &[Tally]) -> Vec<String> {
    let tallies: Vec<&PairTally> = rounds
        .iter()
        .filter_map(|round| match round {
            Tally::Pair(tally) => Some(tally),
            Tally::Sign(_) => None,
        })
        .collect();
    let mut told = match tallies.as_slice() {
        [only] => vec![format!("Votes: {}.", counts(only))],
        rounds => ["First vote", "Second vote"]
            .iter()
            .zip(rounds)
            .map(|(name, tally)| {
                let state = tally.state(&session.ladder.rules, session.progress.room).word();
                format!("{name}: {state}; {}.", counts(tally))
            })
            .collect(),
    };
    if let [first, second] = tallies.as_slice()
        && first.valid().min(second.valid()) >= COUNTED_FROM
    {
        told.push(format!(
            "Shift: 4 or 5 went from {} to {}, 1 or 2 from {} to {}.",
            first.high(),
            second.high(),
            first.low(),
            second.low()
        ));
    }
    told
}

/// `1 chose 1, 3 chose 4; 1 not seen`
fn counts(tally: &PairTally) -> String {
    if tally.valid() < COUNTED_FROM {
        return "too few have seen it for counts to be shown".to_owned();
    }
    let points = (1..).zip(tally.counts).filter(|&(_, n)| n > 0);
    let points: Vec<String> = points.map(|(point, n): (u8, _)| format!("{n} chose {point}")).collect();
    let blank = if tally.not_seen > 0 { format!("; {} not seen", tally.not_seen) } else { String::new() };
    format!("{}{blank}", points.join(", "))
}

/// That votes are in, and nothing of what they are.
fn unrevealed(ballot: &Ballot) -> Option<String> {
    match ballot.voted() {
        0 => None,
        1 => Some("1 vote is in and not revealed.".to_owned()),
        n => Some(format!("{n} votes are in and not revealed.")),
    }
}

fn line(session: &Session, pair: &Pair, line: &Evidence) -> String {
    let fresh = session.ladder.dimension(&pair.dimension).map_or(0, |d| i64::from(d.fresh_days));
    let counts = match () {
        () if !line.grade.counts() => "; does not count as evidence",
        () if (session.day() - line.when).num_days() > fresh => "; too old to count",
        () => "",
    };
    let (who, what) = (escape(&line.who), escape(&line.what));
    format!("Evidence, {}: {who}: {what} ({}{counts}).", line.when, line.grade.label())
}

/// What nobody could say, and what was not voted on.
pub(super) fn not_seen(out: &mut Document, session: &Session, reading: &Reading) {
    let (mut unseen, mut unvoted) = (Vec::new(), 0);
    for pair in session.pairs() {
        let revealed = session.progress.ballot(&pair.id).is_some_and(|b| b.shown().is_some());
        let state = reading.pair(&pair.id).map(|p| p.state);
        match (revealed, state) {
            (true, Some(State::NotSeen)) => {
                let rail = escape(session.ladder.dimension_name(&pair.dimension));
                let rung = escape(&session.ladder.rung_label(pair.rung));
                unseen.push(format!("{rail}, {rung}: {}", escape(&pair.ask)));
            }
            (true, _) => {}
            (false, _) => unvoted += 1,
        }
    }
    if unseen.is_empty() && unvoted == 0 {
        return;
    }
    out.block("## Not seen");
    if !unseen.is_empty() {
        out.block("Too few have seen these, so the ladder does not say. Who will go and look?");
        out.list(unseen);
    }
    match unvoted {
        0 => {}
        1 => out.block("One pair was not revealed."),
        n => out.block(format!("{n} pairs were not revealed.")),
    }
}

/// Families of warning signs, and each sign with its answers.
pub(super) fn signs(out: &mut Document, session: &Session, reading: &Reading) {
    if reading.signs.is_empty() {
        return;
    }
    out.block("## Warning signs");
    if reading.verge {
        out.block(format!("**{}**", escape(&session.ladder.over_trust.banner)));
    }
    let present: Vec<String> = reading.present_families().filter_map(|id| family(session, id)).collect();
    if present.is_empty() {
        out.block("No family of signs is present.");
    }
    out.list(present);
    let told = |id: &str| -> [String; 3] {
        let ballot = session.progress.ballot(id);
        let tally = match ballot.and_then(Ballot::shown) {
            Some(Tally::Sign(tally)) => tally,
            _ => return ["not revealed".to_owned(), String::new(), ballot.and_then(unrevealed).unwrap_or_default()],
        };
        let state = reading.sign(id).map_or(Presence::NotSeen, |s| s.presence).word().to_owned();
        let votes = match tally.valid() {
            COUNTED_FROM.. => format!("{} yes, {} partly, {} no", tally.yes, tally.partly, tally.no),
            _ => String::new(),
        };
        let unsure = if tally.not_sure > 0 { format!("{} not sure", tally.not_sure) } else { String::new() };
        [state, votes, unsure]
    };
    out.table(
        ["Sign", "Family", "State", "Answers", "And"],
        session.workshop.signs().map(|sign| {
            let [state, votes, more] = told(&sign.id);
            [escape(&sign.ask), escape(session.ladder.family_name(&sign.family)), state, votes, more]
        }),
    );
}

fn family(session: &Session, id: &str) -> Option<String> {
    let family = session.ladder.family(id)?;
    let flag = family.flag.as_ref().map_or_else(String::new, |flag| format!(" {}", escape(flag)));
    Some(format!("**{}** is present. {}{flag}", escape(&family.name), escape(&family.about)))
}
