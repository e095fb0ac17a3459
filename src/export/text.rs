//! A reading for a terminal, without colour: one screenful, or with every question.

use super::layout::{cut, wrap};
use super::report::{Report, WEAKENS};
use super::{Subject, cap_line, footing_line, hazards_line, picture};
use crate::domain::ladder::{Height, Ladder};
use crate::domain::reading::{
    Asked, BY_EVIDENCE, Confidence, Hold, HoldKind, Level, NOT_VOTED, PairReading, Reading, SignReading,
};
use crate::domain::session::Session;

/// Lines that are left for us on a terminal of 24 with the prompt below.
const SCREEN: usize = 23;
/// Below this many columns nothing gets narrower.
const NARROWEST: usize = 20;

/// The reading in one screenful: at `width` 80 it has at most 24 lines on a ladder of six rungs and three rails,
/// whatever the votes. What holds the account back is told at length where there is room, and always named.
#[must_use]
pub fn screenful(subject: &Subject, ladder: &Ladder, reading: &Reading, width: usize) -> String {
    let width = width.max(NARROWEST);
    let mut lines = top(subject, ladder, reading, width);
    let (at_length, named) = (holds_at_length(reading, width), open_named(reading, width));
    let bodies = [[at_length.clone(), open_questions(reading, width)], [at_length, named.clone()]].map(|b| b.concat());
    let fits = |body: &Vec<String>| lines.len() + body.len() <= SCREEN;
    let body = bodies.into_iter().find(fits);
    lines.extend(body.unwrap_or_else(|| [holds_named(ladder, reading, width), named].concat()));
    finish(lines)
}

/// The reading with every pair and sign: state, counts and what is fragile. Counts only where at least four voted.
#[must_use]
pub fn full(subject: &Subject, ladder: &Ladder, reading: &Reading, width: usize) -> String {
    let width = width.max(NARROWEST);
    let mut lines = top(subject, ladder, reading, width);
    lines.extend(holds_at_length(reading, width));
    lines.extend(open_questions(reading, width));
    for (id, _) in reading.families.iter().filter(|(id, _)| reading.present_families().any(|p| p == id)) {
        if let Some(family) = ladder.family(id) {
            let told = [Some(family.about.as_str()), family.flag.as_deref()];
            let why = reading.is_by_evidence(id).then_some(BY_EVIDENCE);
            let told: Vec<&str> = told.into_iter().flatten().chain(why).collect();
            lines.extend(wrap("! ", &format!("{}: {}", family.name, told.join(" ")), width));
        }
    }
    let weak = reading.weak_parts(ladder);
    lines.extend((!weak.is_empty()).then(|| format!("{WEAKENS}:")));
    lines.extend(weak.iter().flat_map(|line| wrap("- ", line, width)));
    if !reading.pairs.is_empty() {
        lines.extend([
            String::new(),
            cut("Pairs (votes from clearly the opposite picture to clearly the trusted one)", width),
        ]);
        lines.extend(reading.pairs.iter().flat_map(|pair| wrap("  ", &pair_line(pair), width)));
    }
    if !reading.signs.is_empty() {
        lines.extend([String::new(), "Signs".to_owned()]);
        lines.extend(reading.signs.iter().flat_map(|sign| wrap("  ", &sign_line(sign), width)));
    }
    finish(lines)
}

/// What the room took on, decided and parked, under its reading; empty where it did none of these.
#[must_use]
pub fn agreed(session: &Session, width: usize) -> String {
    let report = Report::new(session, false);
    let actions = report.actions().into_iter().map(|[what, who, by, moves]| {
        let moves = if moves.is_empty() { moves } else { format!("to move {moves}") };
        vec![what, who, by, moves]
    });
    let mut parts = vec![("Actions", actions.collect())];
    parts.extend(report.agreed().into_iter().chain(report.parked()).map(|noted| (noted.heading, noted.rows)));
    let mut out = String::new();
    for (heading, rows) in parts.into_iter().filter(|(_, rows): &(_, Vec<Vec<String>>)| !rows.is_empty()) {
        let rows = rows.iter().flat_map(|row| wrap("- ", &in_words(row), width));
        out += &finish([String::new(), heading.to_owned()].into_iter().chain(rows).collect());
    }
    out
}

/// `Show them the figures (Ann, by 2026-12-04): done`; rows of a report have one, two or four cells.
fn in_words(row: &[String]) -> String {
    match row {
        [what, who, by, last] if last.is_empty() => format!("{what} ({who}, by {by})"),
        [what, who, by, last] => format!("{what} ({who}, by {by}): {last}"),
        cells => cells.join(": "),
    }
}

fn finish(lines: Vec<String>) -> String {
    lines.join("\n") + "\n"
}

/// Everything but what holds the account back.
fn top(subject: &Subject, ladder: &Ladder, reading: &Reading, width: usize) -> Vec<String> {
    let names = [Some(subject.workshop.title.as_str()), subject.account, subject.opportunity];
    let names: Vec<&str> = names.into_iter().flatten().collect();
    let mut lines = vec![cut(&names.join(" - "), width)];
    lines.extend(wrap("", &format!("{}. {} in the room.", ladder.disclaimer, reading.rooms().people()), width));
    lines.push(String::new());
    let hazards = hazards_line(ladder, reading);
    let hazards = || (!hazards.is_empty()).then(|| wrap("Hazards     ", &hazards, width));
    if reading.heights.is_some() {
        lines.extend(picture::ladder(ladder, reading, subject.target, width));
        lines.push(String::new());
    } else {
        lines.extend(wrap("Cap         ", &format!("{}.", cap_line(ladder, reading)), width));
        lines.extend(hazards().into_iter().flatten());
    }
    lines.extend(wrap("Footing     ", &footing_line(ladder, reading, subject.target), width));
    if let Some(heights) = reading.heights {
        let label = |at: Height| ladder.rung_label(at);
        let partial = if reading.partial { " Some rails were not asked from the ground up." } else { "" };
        let (seen, ceiling) = (reading.label(ladder, heights.observed), label(heights.ceiling));
        lines.extend(wrap("Seen        ", &format!("{seen}; the ceiling is {ceiling}.{partial}"), width));
    }
    lines.extend(reading.confidence.iter().flat_map(|c| wrap("Confidence  ", &confidence(ladder, c), width)));
    lines.extend(hazards().filter(|_| reading.heights.is_some()).into_iter().flatten());
    lines
}

/// `low: coverage, evidence low; voices medium.`
fn confidence(ladder: &Ladder, confidence: &Confidence) -> String {
    let weak = confidence.weak_parts();
    let named = |wanted: Level| {
        let parts: Vec<String> = weak.iter().filter(|(_, l)| *l == wanted).map(|(part, _)| part.name(ladder)).collect();
        (!parts.is_empty()).then(|| format!("{} {}", parts.join(", "), wanted.word()))
    };
    let parts: Vec<String> = [Level::Low, Level::Medium].into_iter().filter_map(named).collect();
    let level = confidence.level.word();
    if parts.is_empty() { format!("{level} in every part.") } else { format!("{level}: {}.", parts.join("; ")) }
}

fn holds_at_length(reading: &Reading, width: usize) -> Vec<String> {
    let holds = &reading.holds_back;
    let head = match (reading.heights, holds.len()) {
        (None, _) => return Vec::new(),
        (Some(_), 0) if !reading.open_questions.is_empty() => "The top of the ladder, with open questions:",
        (Some(_), 0) => "Nothing holds it back: this is the top of the ladder.",
        (Some(_), 1) => "What holds it back:",
        (Some(_), _) => "What holds it back (all of it must move):",
    };
    let mut lines = wrap("", head, width);
    lines.extend(holds.iter().flat_map(|hold| wrap("- ", &hold.text, width)));
    lines
}

/// What is open, and what it would limit if it proved true.
fn open_questions(reading: &Reading, width: usize) -> Vec<String> {
    let open = reading.still_open();
    let head = (!open.is_empty()).then(|| "Still open:".to_owned());
    head.into_iter().chain(open.iter().flat_map(|line| wrap("? ", line, width))).collect()
}

/// Names what is open in as few words as it can.
fn open_named(reading: &Reading, width: usize) -> Vec<String> {
    let of = |wanted: &&str| {
        let those = reading.open_questions.iter().filter(|q| q.word() == *wanted && reading.is_any_voted());
        let names: Vec<&str> = those.map(|q| q.name.as_str()).collect();
        (!names.is_empty()).then(|| format!("{wanted}: {}", names.join(", ")))
    };
    let words = [Asked::Open.word(), Asked::NotSeen.word(), NOT_VOTED, Asked::NotAsked.word()];
    let groups: Vec<String> = words.iter().filter_map(of).collect();
    if groups.is_empty() { Vec::new() } else { wrap("Still open  ", &format!("{}.", groups.join("; ")), width) }
}

/// Names what holds the account back in as few words as it can.
fn holds_named(ladder: &Ladder, reading: &Reading, width: usize) -> Vec<String> {
    if reading.holds_back.is_empty() {
        return Vec::new();
    }
    let names: Vec<String> = reading.holds_back.iter().map(|hold| hold_name(ladder, reading, hold)).collect();
    wrap("Held by     ", &format!("{}.", names.join("; ")), width)
}

fn hold_name(ladder: &Ladder, reading: &Reading, hold: &Hold) -> String {
    match &hold.kind {
        HoldKind::Cell { dimension, rung, state } => {
            let word = reading.cell_word(dimension, *rung, *state);
            format!("{} {rung} {word}", ladder.dimension_name(dimension))
        }
        HoldKind::Cap { family, .. } => ladder.family_name(family).to_owned(),
        HoldKind::OverTrust { families, .. } => {
            families.iter().map(|id| ladder.family_name(id)).collect::<Vec<_>>().join(" and ")
        }
    }
}

/// `personal-1: held, 0 0 0 4 1, 1 not seen, fragile`
fn pair_line(pair: &PairReading) -> String {
    let mut parts = vec![format!("{}: {}", pair.votes.id, pair.word())];
    if let Some(tally) = pair.votes.tally.told() {
        parts.push(tally.counts.map(|n| n.to_string()).join(" "));
        parts.extend((tally.not_seen > 0).then(|| format!("{} not seen", tally.not_seen)));
        parts.extend(pair.fragile.then(|| "fragile".to_owned()));
    }
    if pair.seen_otherwise {
        parts.push("seen otherwise".to_owned());
    }
    parts.join(", ")
}

/// `coercion: absent, 0 yes, 1 partly, 4 no, 0 not sure`
fn sign_line(sign: &SignReading) -> String {
    let mut parts = vec![format!("{}: {}", sign.votes.id, sign.word())];
    if let Some(tally) = sign.votes.tally.told() {
        parts.push(format!("{} yes, {} partly, {} no", tally.yes, tally.partly, tally.no));
        parts.extend((tally.not_sure > 0).then(|| format!("{} not sure", tally.not_sure)));
    }
    if sign.by_evidence {
        parts.push("by a yes and evidence".to_owned());
    }
    parts.join(", ")
}
