//! The ladder in words: why not higher, and what a reveal has changed.

use crate::domain::ladder::{Cap, Family, Height, Ladder, Remedy};
use crate::domain::reading::{BY_EVIDENCE, FirstMove, Heights, Hold, HoldKind, Reading, SignReading};
use crate::domain::session::{Event, Session};
use crate::domain::vote::{Presence, State};
use crate::domain::workshop::{Pair, Question};

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
pub fn why(ladder: &Ladder, reading: &Reading, target: Option<Height>, session: &Session) -> Vec<Section> {
    // Before anything was seen, nothing can be said of it.
    if !session.progress.is_any_shown() {
        let nothing = "Nothing has been revealed yet: everything is still possible.".to_owned();
        return vec![section("Where it stands", vec![nothing])];
    }
    let sections = [
        section("Where it stands", standing(ladder, reading, target)),
        section("What holds it back", reading.holds_back.iter().map(|h| h.text.clone()).collect()),
        section("What would move it first", first_moves(ladder, reading)),
        section("Still open", reading.still_open()),
        section("Hazards", hazards(ladder, reading)),
        section("Too few have seen", not_seen(reading, session)),
        section("Seen otherwise", seen_otherwise(reading, session)),
        section("Passed over", passed_over(session)),
        section("One voter away from another answer", fragile(reading, session)),
        section(&confidence_title(reading), doubts(ladder, reading)),
    ];
    sections.into_iter().filter(|s| !s.lines.is_empty()).collect()
}

fn confidence_title(reading: &Reading) -> String {
    reading.confidence.as_ref().map_or_else(String::new, |c| format!("Confidence is {}", c.level.word()))
}

/// Pairs of which somebody saw the picture that the state is not.
#[must_use]
pub fn seen_otherwise(reading: &Reading, session: &Session) -> Vec<String> {
    let ask = |id: &str| session.pairs().find(|pair| pair.id == id).map(|pair| pair.ask.clone());
    let pairs = reading.pairs.iter().filter(|p| p.seen_otherwise);
    let told =
        pairs.filter_map(|p| Some(format!("{} ({}, and somebody saw otherwise)", ask(&p.votes.id)?, p.state.word())));
    told.collect()
}

/// Whether a pair was passed over, or what is asked before it so as to know.
#[must_use]
pub fn applies(session: &Session, pair: &Pair) -> Option<String> {
    match session.progress.passed_over.get(&pair.id) {
        Some(reason) => Some(format!("Passed over: {} (N takes it up again)", session.shown(reason))),
        None => pair.applies.as_ref().map(|ask| format!("First: {ask} If not, N passes it over.")),
    }
}

/// Pairs that do not apply, with the reasons.
#[must_use]
pub fn passed_over(session: &Session) -> Vec<String> {
    session.passed_over().map(|(pair, reason)| format!("{} {}", pair.ask, session.shown(reason))).collect()
}

fn section(title: &str, lines: Vec<String>) -> Section {
    Section { title: title.to_owned(), lines }
}

fn standing(ladder: &Ladder, reading: &Reading, target: Option<Height>) -> Vec<String> {
    let Some(heights) = reading.heights else {
        let cap = format!(
            "No rail is asked from the ground up here. The signs let the {} stand no higher than {}.",
            ladder.subject,
            ladder.rung_label(reading.cap)
        );
        return vec![cap];
    };
    let rest = if heights.footing > 0 { "what we may rest on" } else { "nothing that we may rest on yet" };
    let mut lines = vec![format!(
        "Footing {}: {rest}. Seen so far {}; still possible {}.",
        reading.label(ladder, heights.footing),
        reading.label(ladder, heights.observed),
        ladder.rung_label(heights.ceiling),
    )];
    if let Some(target) = target {
        let label = ladder.rung_label(target);
        lines.push(match heights.footing.cmp(&target) {
            std::cmp::Ordering::Less => format!("The target is {label}: {} to climb.", rungs(target - heights.footing)),
            std::cmp::Ordering::Equal => format!("That is the target, {label}: keep it."),
            std::cmp::Ordering::Greater => format!("That is above the target, {label}: is it worth what it costs?"),
        });
    }
    if heights.footing == ladder.top() {
        lines.push("There is no rung above. The question is what keeps it there.".to_owned());
    }
    lines
}

fn rungs(n: Height) -> String {
    if n == 1 { "one rung".to_owned() } else { format!("{n} rungs") }
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
pub fn hazards(ladder: &Ladder, reading: &Reading) -> Vec<String> {
    let told = |f: &Family| {
        let about = f.flag.as_ref().unwrap_or(&f.about);
        let why = if reading.is_by_evidence(&f.id) { format!(" {BY_EVIDENCE}") } else { String::new() };
        format!("{}: {about}{why}{}", f.name, own_caps(ladder, f))
    };
    let mut lines: Vec<String> = reading.present_families().filter_map(|id| ladder.family(id)).map(told).collect();
    lines.extend(over_trust(ladder, reading));
    reading.banner(ladder).into_iter().chain(lines).collect()
}

/// How high a family lets the account or a rail stand, in sentences.
fn own_caps(ladder: &Ladder, family: &Family) -> String {
    let cap = |cap: &Cap| match cap {
        Cap::Account(at) => {
            format!(" The {} may stand no higher than {}.", ladder.subject, ladder.rung_label(*at))
        }
        Cap::Rail(rail, at) => {
            format!(" {} may stand no higher than {}.", ladder.dimension_name(rail), ladder.rung_label(*at))
        }
    };
    family.caps.iter().map(cap).collect()
}

/// What the families of over-trust that are present do together.
fn over_trust(ladder: &Ladder, reading: &Reading) -> Option<String> {
    let present = reading.present_families().filter_map(|id| ladder.family(id)).filter(|f| f.over_trust);
    let names: Vec<&str> = present.map(|f| f.name.as_str()).collect();
    let rung = ladder.rung_label(ladder.over_trust.cap(names.len())?);
    Some(format!("Over-trust ({}): the {} may stand no higher than {rung}.", names.join(", "), ladder.subject))
}

fn not_seen(reading: &Reading, session: &Session) -> Vec<String> {
    reading
        .pairs
        .iter()
        .filter(|p| p.state == State::NotSeen && session.progress.is_shown(&p.votes.id))
        .filter_map(|p| session.pairs().find(|pair| pair.id == p.votes.id))
        .map(|pair| format!("{} Who will go and look?", pair.ask))
        .collect()
}

fn fragile(reading: &Reading, session: &Session) -> Vec<String> {
    let of = |id: &str| session.pairs().find(|pair| pair.id == id).map(|pair| pair.ask.clone());
    let pairs = reading.pairs.iter().filter(|p| p.fragile && p.votes.tally.told().is_some());
    pairs.filter_map(|p| Some(format!("{} ({})", of(&p.votes.id)?, p.state.word()))).collect()
}

fn doubts(ladder: &Ladder, reading: &Reading) -> Vec<String> {
    reading.doubts().iter().map(|(part, _)| reading.advice(ladder, *part)).collect()
}

/// What a reveal did to the ladder, in a sentence or two.
#[must_use]
pub fn shift(ladder: &Ladder, question: &str, before: &Reading, after: &Reading) -> String {
    let own = match (after.pair(question), after.sign(question)) {
        (Some(pair), _) => pair_shift(ladder, &pair.votes.dimension, pair.votes.rung, pair.state, before, after),
        (_, Some(sign)) => sign_shift(ladder, sign, before, after),
        _ => String::new(),
    };
    format!("{own} {}", account_shift(ladder, before, after)).trim().to_owned()
}

fn pair_shift(
    ladder: &Ladder,
    dimension: &str,
    rung: Height,
    state: State,
    before: &Reading,
    after: &Reading,
) -> String {
    let name = ladder.dimension_name(dimension);
    let heights = |reading: &Reading| reading.rail(dimension).and_then(|rail| rail.heights);
    let (Some(was), Some(is)) = (heights(before), heights(after)) else {
        return format!("{name} is not asked from the ground up: the pictures are compared, and it stands on nothing.");
    };
    let label = ladder.rung_label(rung);
    match state {
        State::NotSeen => "Too few have seen it: who will go and look?".to_owned(),
        State::Split => "Some saw the one picture, some the other.".to_owned(),
        State::Held if is.observed > was.observed => climbed(ladder, name, is),
        State::Held if is.observed >= rung => format!("{name} has {label} under its feet."),
        State::Held => format!("{label} holds, but {name} cannot reach it yet: a rung below is missing."),
        State::Reversed if is.observed < 0 => format!("{name} stands on {}.", ladder.rung_label(-1)),
        _ if is.observed < was.observed => format!("{name} comes down to {}.", ladder.rung_label(is.observed)),
        _ if is.ceiling < was.ceiling => {
            format!("{name} can stand no higher than {} now.", ladder.rung_label(is.ceiling))
        }
        _ => format!("{name} stays where it was."),
    }
}

fn climbed(ladder: &Ladder, name: &str, is: Heights) -> String {
    let seen = ladder.rung_label(is.observed);
    if is.footing < is.observed {
        format!("{name} is seen at {seen}, but may rest on {} only.", ladder.rung_label(is.footing))
    } else {
        format!("{name} climbs to {seen}.")
    }
}

/// What is said of a fact that somebody knows of and too few can settle.
pub const OPEN: &str = "At least one person says so. Nobody need say who. Who could find out?";

fn sign_shift(ladder: &Ladder, sign: &SignReading, before: &Reading, after: &Reading) -> String {
    let family = sign.votes.family.as_str();
    let name = ladder.family_name(family);
    let is_there = |reading: &Reading| reading.present_families().any(|id| id == family);
    let present = match ladder.family(family).and_then(|f| f.flag.as_ref()) {
        _ if is_there(before) => format!("{name} was present already."),
        Some(flag) => format!("{name} is present. {flag}"),
        None => format!("{name} is present: a hazard beside the ladder."),
    };
    match sign.presence {
        Presence::Present if !is_there(after) => {
            format!("One sign of {name}; it counts from half of its signs on.")
        }
        Presence::Present if sign.by_evidence => format!("{present} {BY_EVIDENCE}"),
        Presence::Present => present,
        Presence::Open => OPEN.to_owned(),
        Presence::NotSeen => "Too few could say: who will go and look?".to_owned(),
        Presence::Absent if is_there(after) => format!("Not this sign; {name} is present by another."),
        Presence::Absent if sign.votes.tally.yes + sign.votes.tally.partly > 0 => {
            "Some see it, fewer than half of those who know (partly counts half).".to_owned()
        }
        Presence::Absent => "Nobody sees it.".to_owned(),
    }
}

fn account_shift(ladder: &Ladder, before: &Reading, after: &Reading) -> String {
    let what = &ladder.subject;
    let (Some(was), Some(is)) = (before.heights, after.heights) else {
        return if after.cap < before.cap {
            format!("The {what} may stand no higher than {}.", ladder.rung_label(after.cap))
        } else {
            String::new()
        };
    };
    match is.footing.cmp(&was.footing) {
        std::cmp::Ordering::Greater => format!("The {what}'s footing rises to {}.", after.label(ladder, is.footing)),
        std::cmp::Ordering::Less => format!("The {what}'s footing falls to {}.", after.label(ladder, is.footing)),
        std::cmp::Ordering::Equal if after.cap < before.cap => {
            format!("The {what} may stand no higher than {}.", ladder.rung_label(after.cap))
        }
        // On the ground it stays until every rail has something to stand on: nothing to be told each time.
        std::cmp::Ordering::Equal if is.footing == 0 => String::new(),
        std::cmp::Ordering::Equal => format!("The {what}'s footing stays {}.", after.label(ladder, is.footing)),
    }
}

/// What an event was, in a few words.
#[must_use]
pub fn event(event: &Event, session: &Session) -> String {
    let name = |id: &str| {
        let pair = session.pairs().find(|p| p.id == id).map(Question::Pair);
        let sign = session.workshop.signs().find(|s| s.id == id).map(Question::Sign);
        pair.or(sign).map_or_else(|| id.to_owned(), |q| format!("“{}”", q.ask()))
    };
    match event {
        Event::Vote { .. } => "one vote".to_owned(),
        Event::TakeBack { .. } => "a vote that was taken back".to_owned(),
        Event::Tally { question, .. } => format!("the votes on {}", name(question)),
        Event::Collected(votes) if votes.len() == 1 => "the votes from a file, on 1 question".to_owned(),
        Event::Collected(votes) => format!("the votes from a file, on {} questions", votes.len()),
        Event::PassOver { question, .. } => format!("that {} was passed over", name(question)),
        Event::TakeUp { question } => format!("that {} was taken up again", name(question)),
        Event::Reveal { question } => format!("the reveal of {}", name(question)),
        Event::Revote { question } => format!("the second vote on {}", name(question)),
        Event::Model { question } => format!("the model answer to {}", name(question)),
        Event::Evidence(line) => format!("the evidence “{} {}”", line.who, line.what),
        Event::Wrote(line) => format!("the line “{}”", line.text),
        Event::Made { .. } => "a pair of your own".to_owned(),
        Event::Act(action) => format!("the action “{}”", action.what),
        Event::Room(room) => format!("a room of {room}"),
        Event::Target(target) => format!("the target {}", session.ladder.rung_label(*target)),
        Event::Park(text) => format!("the parked remark “{text}”"),
        Event::Settle { how, .. } => format!("that a remark was {}", how.word()),
        Event::Decide(text) => format!("the decision “{text}”"),
        Event::Follow { how, .. } => format!("that an action is {}", how.words()),
        Event::Extend(minutes) => format!("{minutes} more minutes"),
        Event::LeaveOut(_) => "what was left out".to_owned(),
        Event::Codename(_) => "the codename".to_owned(),
        // No name in it: there may be a codename.
        Event::Correct(_) => "the correction of what was agreed at the start".to_owned(),
        Event::Opened
        | Event::Left
        | Event::Go(_)
        | Event::Carry(_)
        | Event::Pause
        | Event::Continue
        | Event::Blank(_)
        | Event::Draft(_)
        | Event::Finish => "a move".to_owned(),
    }
}
