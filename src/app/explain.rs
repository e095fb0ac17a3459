//! The ladder in words: why not higher, and what a reveal has changed.

use std::cmp::Ordering;

use crate::domain::ladder::{Cap, Family, Height, Ladder, Remedy};
use crate::domain::reading::{FirstMove, Heights, Hold, HoldKind, Reading, SignReading, by_evidence};
use crate::domain::session::{Event, Session};
use crate::domain::vote::{Presence, State};
use crate::domain::workshop::{Pair, Question};
use crate::words::{Message, Words};
use crate::{message, say};

/// A heading and what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// One paragraph each.
    pub lines: Vec<String>,
}

/// Why the account stands where it does, and what would change it.
#[must_use]
pub fn why(
    words: &Words,
    ladder: &Ladder,
    reading: &Reading,
    target: Option<Height>,
    session: &Session,
) -> Vec<Section> {
    let section = |title: Message, lines: Vec<String>| Section { title: words.say(&title), lines };
    // Before anything was seen, nothing can be said of it.
    if !session.progress.is_any_shown() {
        return vec![section(message!("method-why-stands"), vec![say!(words, "method-why-nothing-yet")])];
    }
    let say = |messages: Vec<Message>| messages.iter().map(|message| words.say(message)).collect();
    let confidence = reading.confidence.as_ref();
    let doubts = reading.doubts().into_iter().flat_map(|(part, _)| reading.advice(part)).collect();
    let sections = [
        section(message!("method-why-stands"), say(standing(ladder, reading, target))),
        section(message!("method-why-holds"), reading.holds_back.iter().map(|h| words.say(&h.text)).collect()),
        section(message!("method-why-first"), first_moves(ladder, reading)),
        section(message!("method-why-open"), say(reading.still_open())),
        section(message!("method-why-hazards"), hazards(words, ladder, reading)),
        section(message!("method-why-not-seen"), say(not_seen(reading, session))),
        section(message!("method-why-otherwise"), seen_otherwise(words, reading, session)),
        section(message!("method-why-passed-over"), passed_over(words, session)),
        section(message!("method-why-fragile"), fragile(words, reading, session)),
        section(
            confidence
                .map_or(message!("method-why-stands"), |c| message!("method-why-confidence", level = c.level.said())),
            say(doubts),
        ),
    ];
    sections.into_iter().filter(|s| !s.lines.is_empty()).collect()
}

/// Pairs of which somebody saw the picture that the state is not.
#[must_use]
pub fn seen_otherwise(words: &Words, reading: &Reading, session: &Session) -> Vec<String> {
    let ask = |id: &str| session.pairs().find(|pair| pair.id == id).map(|pair| pair.ask.clone());
    let pairs = reading.pairs.iter().filter(|p| p.seen_otherwise);
    let told = pairs
        .filter_map(|p| Some(say!(words, "method-seen-otherwise", ask = ask(&p.votes.id)?, state = p.state.said())));
    told.collect()
}

/// Whether a pair was passed over, or what is asked before it so as to know.
#[must_use]
pub fn applies(words: &Words, session: &Session, pair: &Pair) -> Option<String> {
    match session.progress.passed_over.get(&pair.id) {
        Some(reason) => Some(say!(words, "method-passed-over", reason)),
        None => pair.applies.as_ref().map(|ask| say!(words, "method-applies", ask)),
    }
}

/// Pairs that do not apply, with the reasons.
#[must_use]
pub fn passed_over(words: &Words, session: &Session) -> Vec<String> {
    session.passed_over().map(|(pair, reason)| words.shown(format!("{} {reason}", pair.ask))).collect()
}

fn standing(ladder: &Ladder, reading: &Reading, target: Option<Height>) -> Vec<Message> {
    let Some(heights) = reading.heights else {
        return vec![message!("method-no-rail", rung = ladder.rung_label(reading.cap))];
    };
    let (footing, seen) = (reading.label(ladder, heights.footing), reading.label(ladder, heights.observed));
    let possible = ladder.rung_label(heights.ceiling);
    let mut lines = vec![match heights.footing > 0 {
        true => message!("method-stands", footing, seen, possible),
        false => message!("method-stands-on-nothing", footing, seen, possible),
    }];
    if let Some(target) = target {
        let label = ladder.rung_label(target);
        lines.push(match heights.footing.cmp(&target) {
            Ordering::Less => message!("method-target-below", target = label, count = target - heights.footing),
            Ordering::Equal => message!("method-target-reached", target = label),
            Ordering::Greater => message!("method-target-above", target = label),
        });
    }
    if heights.footing == ladder.top() {
        lines.push(message!("method-top"));
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

/// What holds back, in a few words: `Corporate at 3 Relied on`.
#[must_use]
pub fn hold_name(ladder: &Ladder, hold: &Hold) -> String {
    match &hold.kind {
        HoldKind::Cell { dimension, rung, .. } => ladder.place(dimension, *rung),
        HoldKind::Cap { family, .. } => ladder.family_name(family).to_owned(),
        HoldKind::OverTrust { families, .. } => {
            families.iter().map(|id| ladder.family_name(id)).collect::<Vec<_>>().join(", ")
        }
    }
}

fn first_moves(ladder: &Ladder, reading: &Reading) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for remedy in reading.holds_back.iter().flat_map(|h| remedies(ladder, h).into_iter().take(2)) {
        let line = format!("{}: {}", remedy.title, remedy.first_move);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.truncate(4);
    lines
}

/// Hazards in words: what is present, and what it does.
#[must_use]
pub fn hazards(words: &Words, ladder: &Ladder, reading: &Reading) -> Vec<String> {
    let told = |f: &Family| {
        let about = f.flag.as_ref().unwrap_or(&f.about);
        let why = reading.is_by_evidence(&f.id).then(by_evidence);
        let more: Vec<Message> = why.into_iter().chain(own_caps(ladder, f)).collect();
        let told = format!("{}: {about}", f.name);
        more.iter().fold(told, |told, message| format!("{told} {}", words.say(message)))
    };
    let mut lines: Vec<String> = reading.present_families().filter_map(|id| ladder.family(id)).map(told).collect();
    lines.extend(over_trust(ladder, reading).map(|message| words.say(&message)));
    reading.banner(ladder).map(|message| words.say(&message)).into_iter().chain(lines).collect()
}

/// How high a family lets the account or a rail stand, in sentences.
fn own_caps(ladder: &Ladder, family: &Family) -> Vec<Message> {
    let cap = |cap: &Cap| match cap {
        Cap::Account(at) => message!("method-cap", rung = ladder.rung_label(*at)),
        Cap::Rail(rail, at) => {
            message!("method-cap-rail", rail = ladder.dimension_name(rail), rung = ladder.rung_label(*at))
        }
    };
    family.caps.iter().map(cap).collect()
}

/// What the families of over-trust that are present do together.
fn over_trust(ladder: &Ladder, reading: &Reading) -> Option<Message> {
    let present = reading.present_families().filter_map(|id| ladder.family(id)).filter(|f| f.over_trust);
    let names: Vec<&str> = present.map(|f| f.name.as_str()).collect();
    let rung = ladder.rung_label(ladder.over_trust.cap(names.len())?);
    Some(message!("method-over-trust", families = names.join(", "), rung))
}

fn not_seen(reading: &Reading, session: &Session) -> Vec<Message> {
    reading
        .pairs
        .iter()
        .filter(|p| p.state == State::NotSeen && session.progress.is_shown(&p.votes.id))
        .filter_map(|p| session.pairs().find(|pair| pair.id == p.votes.id))
        .map(|pair| message!("method-go-and-look", ask = &pair.ask))
        .collect()
}

fn fragile(words: &Words, reading: &Reading, session: &Session) -> Vec<String> {
    let of = |id: &str| session.pairs().find(|pair| pair.id == id).map(|pair| pair.ask.clone());
    let pairs = reading.pairs.iter().filter(|p| p.fragile && p.votes.tally.told().is_some());
    pairs.filter_map(|p| Some(format!("{} ({})", of(&p.votes.id)?, words.say(&p.state.said())))).collect()
}

/// What a reveal did to the ladder, in a sentence or two.
#[must_use]
pub fn shift(words: &Words, ladder: &Ladder, question: &str, before: &Reading, after: &Reading) -> String {
    let own = match (after.pair(question), after.sign(question)) {
        (Some(pair), _) => {
            vec![pair_shift(ladder, &pair.votes.dimension, pair.votes.rung, pair.state, before, after)]
        }
        (_, Some(sign)) => sign_shift(ladder, sign, before, after),
        _ => Vec::new(),
    };
    let all = own.into_iter().chain(account_shift(ladder, before, after));
    all.map(|message| words.say(&message)).collect::<Vec<_>>().join(" ")
}

fn pair_shift(
    ladder: &Ladder,
    dimension: &str,
    rung: Height,
    state: State,
    before: &Reading,
    after: &Reading,
) -> Message {
    let rail = ladder.dimension_name(dimension);
    let heights = |reading: &Reading| reading.rail(dimension).and_then(|rail| rail.heights);
    let (Some(was), Some(is)) = (heights(before), heights(after)) else {
        return message!("method-shift-no-rail", rail);
    };
    let named = |at: Height| ladder.rung_label(at);
    match state {
        State::NotSeen => message!("method-shift-not-seen"),
        State::Split => message!("method-shift-split"),
        State::Held if is.observed > was.observed => climbed(ladder, rail, is),
        State::Held if is.observed >= rung => message!("method-shift-under", rail, rung = named(rung)),
        State::Held => message!("method-shift-gap", rail, rung = named(rung)),
        State::Reversed if is.observed < 0 => message!("method-shift-ground", rail, rung = named(-1)),
        _ if is.observed < was.observed => message!("method-shift-down", rail, rung = named(is.observed)),
        _ if is.ceiling < was.ceiling => message!("method-shift-ceiling", rail, rung = named(is.ceiling)),
        _ => message!("method-shift-stays", rail),
    }
}

fn climbed(ladder: &Ladder, rail: &str, is: Heights) -> Message {
    let seen = ladder.rung_label(is.observed);
    match is.footing < is.observed {
        true => message!("method-shift-climbs-capped", rail, seen, footing = ladder.rung_label(is.footing)),
        false => message!("method-shift-climbs", rail, seen),
    }
}

/// What is said of a fact that somebody knows of and too few can settle.
#[must_use]
pub fn open() -> Message {
    message!("method-sign-open")
}

fn sign_shift(ladder: &Ladder, sign: &SignReading, before: &Reading, after: &Reading) -> Vec<Message> {
    let id = sign.votes.family.as_str();
    let family = ladder.family_name(id);
    let is_there = |reading: &Reading| reading.present_families().any(|present| present == id);
    let present = || match ladder.family(id).and_then(|f| f.flag.as_ref()) {
        _ if is_there(before) => message!("method-sign-present-already", family),
        Some(flag) => message!("method-sign-present-flag", family, flag),
        None => message!("method-sign-present", family),
    };
    vec![match sign.presence {
        Presence::Present if !is_there(after) => message!("method-sign-one-of", family),
        Presence::Present if sign.by_evidence => return vec![present(), by_evidence()],
        Presence::Present => present(),
        Presence::Open => open(),
        Presence::NotSeen => message!("method-sign-not-seen"),
        Presence::Absent if is_there(after) => message!("method-sign-by-another", family),
        Presence::Absent if sign.votes.tally.yes + sign.votes.tally.partly > 0 => message!("method-sign-some"),
        Presence::Absent => message!("method-sign-nobody"),
    }]
}

fn account_shift(ladder: &Ladder, before: &Reading, after: &Reading) -> Option<Message> {
    let cap = (after.cap < before.cap).then(|| message!("method-cap", rung = ladder.rung_label(after.cap)));
    let (Some(was), Some(is)) = (before.heights, after.heights) else { return cap };
    let rung = after.label(ladder, is.footing);
    match is.footing.cmp(&was.footing) {
        Ordering::Greater => Some(message!("method-footing-rises", rung)),
        Ordering::Less => Some(message!("method-footing-falls", rung)),
        Ordering::Equal if cap.is_some() => cap,
        // On the ground it stays until every rail has something to stand on: nothing to be told each time.
        Ordering::Equal if is.footing == 0 => None,
        Ordering::Equal => Some(message!("method-footing-stays", rung)),
    }
}

/// What an event was, in a few words.
#[must_use]
pub fn event(event: &Event, session: &Session) -> Message {
    let ask = |id: &str| {
        let pair = session.pairs().find(|p| p.id == id).map(Question::Pair);
        let sign = session.workshop.signs().find(|s| s.id == id).map(Question::Sign);
        pair.or(sign).map_or_else(|| id.to_owned(), |q| q.ask().to_owned())
    };
    match event {
        Event::Vote { .. } => message!("app-event-vote"),
        Event::TakeBack { .. } => message!("app-event-take-back"),
        Event::Tally { question, .. } => message!("app-event-tally", ask = ask(question)),
        Event::Collected(votes) => message!("app-event-collected", count = votes.len()),
        Event::PassOver { question, .. } => message!("app-event-pass-over", ask = ask(question)),
        Event::TakeUp { question } => message!("app-event-take-up", ask = ask(question)),
        Event::Reveal { question } => message!("app-event-reveal", ask = ask(question)),
        Event::Revote { question } => message!("app-event-revote", ask = ask(question)),
        Event::Model { question } => message!("app-event-model", ask = ask(question)),
        Event::Evidence(line) => message!("app-event-evidence", who = &line.who, what = &line.what),
        Event::Wrote(line) => message!("app-event-wrote", text = &line.text),
        Event::Made { .. } => message!("app-event-made"),
        Event::Act(action) => message!("app-event-act", what = &action.what),
        Event::Room(room) => message!("app-event-room", room = *room),
        Event::Target(target) => message!("app-event-target", rung = session.ladder.rung_label(*target)),
        Event::Park(text) => message!("app-event-park", text),
        Event::Settle { how, .. } => message!("app-event-settle", how = how.said()),
        Event::Decide(text) => message!("app-event-decide", text),
        Event::Follow { how, .. } => message!("app-event-follow", how = how.said()),
        Event::Extend(minutes) => message!("app-event-extend", count = *minutes),
        Event::LeaveOut(_) => message!("app-event-leave-out"),
        Event::Codename(_) => message!("app-event-codename"),
        // No name in it: there may be a codename.
        Event::Correct(_) => message!("app-event-correct"),
        Event::Opened
        | Event::Left
        | Event::Go(_)
        | Event::Carry(_)
        | Event::Pause
        | Event::Continue
        | Event::Blank(_)
        | Event::Draft(_)
        | Event::Finish => message!("app-event-move"),
    }
}
