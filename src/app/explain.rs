//! The ladder in words: why not higher, and what a reveal has changed.

mod event;

pub use event::event;
use std::cmp::Ordering;

use crate::domain::ladder::{Cap, Family, Height, Ladder, Remedy};
use crate::domain::reading::{FirstMove, Heights, Hold, HoldKind, PairReading, Rail, Reading, SignReading};
use crate::domain::session::Session;
use crate::domain::vote::{Presence, State};
use crate::domain::workshop::{Pair, Question};
use crate::export::caps;
use crate::words::{Message, Words};
use crate::{message, say};

/// What is told of the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Where it stands.
    Standing,
    /// What holds it back.
    Holds,
    /// What would move it first.
    Moves,
    /// What is still open.
    Open,
    /// Hazards that are present.
    Hazards,
    /// What too few have seen, what was seen otherwise, what was passed over, what is one voter away.
    Doubtful,
    /// How sure it is.
    Confidence,
}

/// A heading and what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What it is about.
    pub topic: Topic,
    /// The heading.
    pub title: String,
    /// One paragraph each.
    pub lines: Vec<String>,
}

/// Why the account stands where it does, and what would change it.
#[must_use]
pub fn why(words: &Words, reading: &Reading, session: &Session) -> Vec<Section> {
    let section = |topic, title: Message, lines: Vec<Message>| Section {
        topic,
        title: words.say(&title),
        lines: lines.iter().map(|line| words.say(line)).collect(),
    };
    let said = |topic, title: Message, lines: Vec<String>| Section { topic, title: words.say(&title), lines };
    // Before anything was seen, nothing can be said of it.
    if !session.progress.is_any_shown() {
        let nothing = vec![message!("method-why-nothing-yet")];
        return vec![section(Topic::Standing, message!("method-why-standing"), nothing)];
    }
    let ladder = &session.ladder;
    let doubts = reading.doubts().iter().map(|(part, _)| reading.advice(*part)).collect();
    let level = reading.confidence.as_ref().map(|c| c.level).unwrap_or_default();
    let mut standing = standing(ladder, reading, session.progress.target);
    standing.extend(unshown(session));
    let holds = reading.holds_back.iter().map(|h| h.said.clone()).collect();
    let sections = [
        section(Topic::Standing, message!("method-why-standing"), standing),
        section(Topic::Holds, message!("method-why-holds"), holds),
        section(Topic::Moves, message!("method-why-moves"), first_moves(ladder, reading)),
        section(Topic::Open, message!("term-still-open"), reading.asked_and_open()),
        said(Topic::Hazards, message!("term-hazards"), hazards(words, ladder, reading)),
        section(Topic::Doubtful, message!("method-why-not-seen"), not_seen(reading, session)),
        section(Topic::Doubtful, message!("term-seen-otherwise"), seen_otherwise(reading, session)),
        said(Topic::Doubtful, message!("term-passed-over"), passed_over(words, session)),
        section(Topic::Doubtful, message!("method-why-fragile"), fragile(reading, session)),
        section(Topic::Confidence, message!("method-why-confidence", level = level.said()), doubts),
    ];
    sections.into_iter().filter(|s| !s.lines.is_empty()).collect()
}

/// Pairs that were asked, with what is asked.
fn asked<'a>(reading: &'a Reading, session: &'a Session) -> impl Iterator<Item = (&'a PairReading, &'a Pair)> {
    reading.pairs.iter().filter_map(|p| Some((p, session.pairs().find(|pair| pair.id == p.votes.id)?)))
}

/// Pairs of which somebody saw the picture that the state is not.
fn seen_otherwise(reading: &Reading, session: &Session) -> Vec<Message> {
    let pairs = asked(reading, session).filter(|(p, _)| p.seen_otherwise);
    pairs.map(|(p, pair)| message!("method-otherwise", ask = &pair.ask, state = p.state.said())).collect()
}

/// Whether a pair was passed over, or what is asked before it so as to know.
#[must_use]
pub fn applies(words: &Words, session: &Session, pair: &Pair) -> Option<String> {
    match session.progress.passed_over.get(&pair.id) {
        Some(reason) => Some(say!(words, "method-applies-passed-over", reason)),
        None => pair.applies.as_ref().map(|ask| say!(words, "method-applies-first", ask)),
    }
}

/// Pairs that do not apply, with the reasons.
fn passed_over(words: &Words, session: &Session) -> Vec<String> {
    session.passed_over().map(|(pair, reason)| words.shown(format!("{} {reason}", pair.ask))).collect()
}

/// That votes are in which nobody has seen: they count for nothing yet.
fn unshown(session: &Session) -> Option<Message> {
    let waits = |question: &Question| {
        let ballot = session.progress.ballot(question.id());
        question.is_scored() && ballot.is_some_and(|ballot| !ballot.is_revealed() && ballot.voted() > 0)
    };
    let count = session.workshop.questions().filter(waits).count();
    (count > 0).then(|| message!("method-why-unshown", count))
}

fn standing(ladder: &Ladder, reading: &Reading, target: Option<Height>) -> Vec<Message> {
    let Some(heights) = reading.stood() else {
        let why = if reading.is_unread() { message!("method-not-read") } else { message!("method-no-footing") };
        return [why].into_iter().chain(caps(ladder, reading)).collect();
    };
    let footing = reading.label(ladder, heights.footing);
    let seen = match heights.observed > heights.footing {
        true => message!("method-seen-up-to", seen = reading.label(ladder, heights.observed)),
        false => message!("method-seen-no-higher"),
    };
    let ceiling = match heights.ceiling > heights.footing {
        true => message!("method-can-climb", ceiling = ladder.rung_label(heights.ceiling)),
        false => message!("method-cannot-climb"),
    };
    let mut lines = vec![match heights.footing > 0 {
        true => message!("method-footing", footing, seen, ceiling),
        false => message!("method-footing-none", footing, seen, ceiling),
    }];
    if let Some(at) = target {
        let target = ladder.rung_label(at);
        lines.push(match heights.footing.cmp(&at) {
            Ordering::Less => message!("method-target-below", target, rungs = at - heights.footing),
            Ordering::Equal => message!("method-target-at", target),
            Ordering::Greater => message!("method-target-above", target),
        });
    }
    if heights.footing == ladder.top() {
        lines.push(message!("method-at-the-top"));
    }
    lines
}

/// What to do first about something that holds back: the family's moves, or the rung's; none where the first thing is
/// to hear both or to look.
#[must_use]
pub fn remedies<'a>(ladder: &'a Ladder, hold: &'a Hold) -> Vec<&'a Remedy> {
    let of_family = |id: &String| ladder.family(id).into_iter().flat_map(|f| &f.remedies);
    match &hold.kind {
        _ if hold.first_move() != FirstMove::Remedy => Vec::new(),
        HoldKind::Cap { family, .. } => of_family(family).collect(),
        HoldKind::OverTrust { families, .. } => families.iter().flat_map(of_family).collect(),
        HoldKind::Cell { rung, .. } => ladder.rung(*rung).into_iter().flat_map(|r| &r.remedies).collect(),
    }
}

fn first_moves(ladder: &Ladder, reading: &Reading) -> Vec<Message> {
    let mut lines: Vec<Message> = Vec::new();
    for remedy in reading.holds_to_move().into_iter().flat_map(|h| remedies(ladder, h).into_iter().take(2)) {
        let line = message!("method-move", title = &remedy.title, first_move = &remedy.first_move);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.truncate(4);
    lines
}

/// Hazards in words: what is present, and what it does.
fn hazards(words: &Words, ladder: &Ladder, reading: &Reading) -> Vec<String> {
    let told = |family: &Family| {
        let about = family.flag.as_ref().unwrap_or(&family.about);
        let why = reading.is_by_evidence(&family.id).then(|| message!("method-by-evidence"));
        let first = message!("method-family", name = &family.name, about);
        let sentences = [first].into_iter().chain(why).chain(family.caps.iter().map(|cap| own_cap(ladder, cap)));
        sentences.map(|sentence| words.say(&sentence)).collect::<Vec<_>>().join(" ")
    };
    let banner = reading.banner(ladder).map(|banner| words.say(&banner));
    let families = reading.present_families().filter_map(|id| ladder.family(id)).map(told);
    banner.into_iter().chain(families).chain(over_trust(ladder, reading).map(|said| words.say(&said))).collect()
}

/// How high a family lets the account or a rail stand.
fn own_cap(ladder: &Ladder, cap: &Cap) -> Message {
    match cap {
        Cap::Account(at) => message!("method-cap", rung = ladder.rung_label(*at)),
        Cap::Rail(rail, at) => {
            message!("method-cap-rail", rail = ladder.dimension_name(rail), rung = ladder.rung_label(*at))
        }
    }
}

/// What the families of over-trust that are present do together.
fn over_trust(ladder: &Ladder, reading: &Reading) -> Option<Message> {
    let present = reading.present_families().filter_map(|id| ladder.family(id)).filter(|f| f.over_trust);
    let names: Vec<&str> = present.map(|f| f.name.as_str()).collect();
    let rung = ladder.rung_label(ladder.over_trust.cap(names.len())?);
    Some(message!("method-over-trust", names = names.join(", "), rung))
}

fn not_seen(reading: &Reading, session: &Session) -> Vec<Message> {
    let is_one = |p: &PairReading| p.state == State::NotSeen && session.progress.is_shown(&p.votes.id);
    let pairs = asked(reading, session).filter(|(p, _)| is_one(p));
    pairs.map(|(_, pair)| message!("method-look", ask = &pair.ask)).collect()
}

fn fragile(reading: &Reading, session: &Session) -> Vec<Message> {
    let pairs = asked(reading, session).filter(|(p, _)| p.fragile && p.votes.tally.told().is_some());
    pairs.map(|(p, pair)| message!("method-fragile", ask = &pair.ask, state = p.state.said())).collect()
}

/// What a reveal did to the ladder, in a sentence or two.
#[must_use]
pub fn shift(words: &Words, ladder: &Ladder, question: &str, before: &Reading, after: &Reading) -> String {
    let own = match (after.pair(question), after.sign(question)) {
        (Some(pair), _) => vec![pair_shift(ladder, pair, before, after)],
        (_, Some(sign)) => sign_shift(ladder, sign, before, after),
        // What stands beside the ladder does nothing to it.
        _ => return String::new(),
    };
    let sentences = own.into_iter().chain(account_shift(ladder, before, after));
    sentences.map(|sentence| words.say(&sentence)).collect::<Vec<_>>().join(" ")
}

fn pair_shift(ladder: &Ladder, pair: &PairReading, before: &Reading, after: &Reading) -> Message {
    let (dimension, at) = (&pair.votes.dimension, pair.votes.rung);
    let name = ladder.dimension_name(dimension);
    let heights = |reading: &Reading| reading.rail(dimension).and_then(|rail| rail.heights);
    let (Some(was), Some(is)) = (heights(before), heights(after)) else {
        return message!("method-shift-no-footing", name);
    };
    let rung = ladder.rung_label(at);
    match pair.state {
        State::NotSeen => message!("method-shift-not-seen"),
        State::Held if is.observed > was.observed => climbed(ladder, name, is),
        State::Held if is.observed >= at => message!("method-shift-has", name, rung),
        State::Held => message!("method-shift-gap", rung, name),
        State::Reversed if is.observed < 0 => {
            message!("method-shift-below-ground", name, rung = ladder.rung_label(-1))
        }
        _ if is.observed < was.observed => {
            message!("method-shift-comes-down", name, rung = ladder.rung_label(is.observed))
        }
        _ if is.ceiling < was.ceiling => {
            message!("method-shift-ceiling", name, rung = ladder.rung_label(is.ceiling))
        }
        _ => message!("method-shift-stays", name),
    }
}

fn climbed(ladder: &Ladder, name: &str, is: Heights) -> Message {
    let seen = ladder.rung_label(is.observed);
    match is.footing < is.observed {
        true => message!("method-shift-seen", name, seen, rest = ladder.rung_label(is.footing)),
        false => message!("method-shift-climbs", name, rung = seen),
    }
}

fn sign_shift(ladder: &Ladder, sign: &SignReading, before: &Reading, after: &Reading) -> Vec<Message> {
    let family = sign.votes.family.as_str();
    let name = ladder.family_name(family);
    let is_there = |reading: &Reading| reading.present_families().any(|id| id == family);
    let present = match ladder.family(family).and_then(|f| f.flag.as_ref()) {
        _ if is_there(before) => message!("method-shift-present-already", name),
        Some(flag) => message!("method-shift-present", name, flag),
        None => message!("method-shift-present-beside", name),
    };
    vec![match sign.presence {
        Presence::Present if !is_there(after) => message!("method-shift-one-sign", name),
        Presence::Present if sign.by_evidence => return vec![present, message!("method-by-evidence")],
        Presence::Present => present,
        Presence::Open => message!("method-open-fact"),
        Presence::NotSeen => message!("method-shift-sign-not-seen"),
        Presence::Absent if is_there(after) => message!("method-shift-by-another", name),
        Presence::Absent => match sign.votes.tally.is_seen_by_some() {
            Some(true) => message!("method-shift-few-see"),
            Some(false) => message!("method-shift-nobody-sees"),
            None => message!("method-shift-fewer"),
        },
    }]
}

fn account_shift(ladder: &Ladder, before: &Reading, after: &Reading) -> Option<Message> {
    let cap = || (after.cap < before.cap).then(|| message!("method-cap", rung = ladder.rung_label(after.cap)));
    let (Some(was), Some(is)) = (before.heights, after.heights) else { return cap() };
    let rung = after.label(ladder, is.footing);
    match is.footing.cmp(&was.footing) {
        Ordering::Greater => Some(message!("method-shift-rises", rung)),
        Ordering::Less => Some(message!("method-shift-falls", rung)),
        Ordering::Equal if after.cap < before.cap => cap(),
        // It stays until every rail is higher: told where one that held it has climbed, not each time.
        Ordering::Equal if !left_behind(before, after, is.footing) => None,
        Ordering::Equal if is.footing == 0 => Some(message!("method-shift-ground-stays", rung)),
        Ordering::Equal => Some(message!("method-shift-footing-stays", rung)),
    }
}

/// Whether a rail climbed off this height.
fn left_behind(before: &Reading, after: &Reading, at: Height) -> bool {
    let rests = |rail: &Rail| rail.heights.map_or(0, |heights| heights.footing);
    after.rails.iter().any(|rail| rests(rail) > at && before.rail(&rail.dimension).is_some_and(|was| rests(was) <= at))
}
