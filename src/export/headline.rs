//! Where a reading stands in a sentence, and how sure it is in one.

use crate::domain::ladder::{Height, Ladder};
use crate::domain::reading::{Confidence, Level, Reading};
use crate::export::rail_caps;
use crate::say;
use crate::words::Words;

/// Where `name` stands, how far from its target, and at the top that this is the top.
pub(super) fn of(words: &Words, ladder: &Ladder, reading: &Reading, name: &str, target: Option<Height>) -> String {
    if !reading.is_any_voted() {
        return say!(words, "report-headline-nothing", name);
    }
    let stands = stands(words, ladder, reading, name, target).unwrap_or_else(|| cap(words, ladder, reading, name));
    match reading.stood().is_some() && reading.holds_back.is_empty() {
        true => format!("{stands} {}", say!(words, "report-top")),
        false => stands,
    }
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
    let Some(limit) = reading.limit(ladder) else {
        return match words.each(&rail_caps(ladder, reading)).join(" ") {
            caps if caps.is_empty() => say!(words, "report-headline-no-cap", name),
            caps => say!(words, "report-headline-rail-caps", name, caps),
        };
    };
    let rung = reading.rung_name(ladder, limit);
    say!(words, "report-headline-cap", name, rung, count = reading.present_families().count())
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
