//! A reading in a sentence or two, and how sure it is in one.

use crate::domain::ladder::{Height, Ladder};
use crate::domain::reading::{Confidence, Hold, HoldKind, Level, Reading};
use crate::export::rail_caps;
use crate::say;
use crate::words::Words;

/// Causes that are named; of more, these are the first.
const NAMED: usize = 3;

/// Where `name` stands, what holds it there, and how much is not known.
pub(super) fn of(words: &Words, ladder: &Ladder, reading: &Reading, name: &str, target: Option<Height>) -> String {
    if !reading.is_any_voted() {
        return say!(words, "report-headline-nothing", name);
    }
    let stands = stands(words, ladder, reading, name, target).unwrap_or_else(|| cap(words, ladder, reading, name));
    let holds = reading.stood().map(|_| holds(words, ladder, reading));
    let open = reading.open_questions.len();
    let open = (open > 0).then(|| say!(words, "report-headline-open", count = open));
    [Some(stands), holds, open].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Footing against target; `None` where there is no footing to read.
fn stands(words: &Words, ladder: &Ladder, reading: &Reading, name: &str, target: Option<Height>) -> Option<String> {
    let at = reading.stood()?.footing;
    let footing = reading.rung_name(ladder, at);
    let apart = target.map(|target| i32::from(at) - i32::from(target));
    let target = || target.map(|at| reading.rung_name(ladder, at)).map_or_else(String::new, |name| words.say(&name));
    Some(match (apart, at > 0) {
        (None, true) => say!(words, "report-headline-no-target", name, footing),
        (None, false) => say!(words, "report-headline-ground-no-target", name, footing),
        (Some(0), _) => say!(words, "report-headline-target", name, footing),
        (Some(rungs @ 1..), _) => say!(words, "report-headline-above", name, footing, rungs, target = target()),
        (Some(rungs), true) => say!(words, "report-headline-below", name, footing, rungs = -rungs, target = target()),
        (Some(rungs), false) => say!(words, "report-headline-ground", name, footing, rungs = -rungs, target = target()),
    })
}

/// What signs alone say of the height.
fn cap(words: &Words, ladder: &Ladder, reading: &Reading, name: &str) -> String {
    let present: Vec<&str> = reading.present_families().map(|id| ladder.family_name(id)).collect();
    if reading.cap >= ladder.top() {
        return match rail_caps(words, ladder, reading).join(" ") {
            caps if caps.is_empty() => say!(words, "report-headline-no-cap", name),
            caps => say!(words, "report-headline-rail-caps", name, caps),
        };
    }
    let rung = reading.rung_name(ladder, reading.cap);
    say!(words, "report-headline-cap", name, rung, count = present.len(), hazards = words.list(present))
}

fn holds(words: &Words, ladder: &Ladder, reading: &Reading) -> String {
    let holds = &reading.holds_back;
    if holds.is_empty() {
        return say!(words, "report-top");
    }
    let named = holds.iter().take(NAMED).map(|hold| cause(words, ladder, reading, hold));
    say!(words, "report-headline-holds", count = holds.len(), what = words.list(named))
}

/// `Personal at 3 Relied on (mixed)`
fn cause(words: &Words, ladder: &Ladder, reading: &Reading, hold: &Hold) -> String {
    let name = hold.name(ladder);
    match &hold.kind {
        HoldKind::Cell { dimension, rung, state } => {
            say!(words, "report-cause", name, state = reading.cell_said(dimension, *rung, *state))
        }
        HoldKind::Cap { .. } => words.say(&name),
        HoldKind::OverTrust { .. } => say!(words, "report-cause-over-trust", name),
    }
}

/// `low: coverage, evidence low; voices medium.`
pub(super) fn confidence(words: &Words, confidence: &Confidence) -> String {
    let weak = confidence.weak_parts();
    let level = words.say(&confidence.level.said());
    let named = |wanted: Level| {
        let parts = weak.iter().filter(|(_, level)| *level == wanted).map(|(part, _)| words.say(&part.said()));
        let parts = parts.collect::<Vec<_>>().join(", ");
        (!parts.is_empty()).then(|| say!(words, "report-weak-parts", parts, level = wanted.said()))
    };
    let parts: Vec<String> = [Level::Low, Level::Medium].into_iter().filter_map(named).collect();
    match parts.is_empty() {
        true => say!(words, "report-confidence-whole", level),
        false => format!("{level}: {}.", parts.join("; ")),
    }
}
