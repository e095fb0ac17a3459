//! The first page, and what the room wrote and spent its time on.

use super::super::report::{ACTION_HEADS, ALL_MUST_MOVE, NO_ACTION, Noted, Report};
use super::super::told;
use super::Page;
use super::ladder;
use super::write::escape;

/// The ladder, the footing, and what holds it back.
pub fn standing(page: &mut Page, report: &Report) {
    page.section("standing", "Where it stands");
    page.open("dl class=\"standing\"");
    for (what, about, text) in report.standing() {
        page.entry(&format!("{what}{about}"), &sentence(&text));
    }
    page.close("dl");
    if let Some(banner) = report.banner() {
        page.raw(&format!("<p class=\"hazard\"><strong>{}</strong></p>", escape(&banner)));
    }
    let hazards = report.hazards();
    page.open("div class=\"split\"");
    if report.has_rails() {
        page.open("figure");
        page.raw(&ladder::svg(report.ladder(), &report.reading, report.session.progress.target));
        page.close("figure");
    }
    page.open("div");
    if let Some(holds) = report.holds() {
        page.words("h3", "What holds it back");
        page.words("p class=\"quiet\"", ALL_MUST_MOVE);
        page.list("ul", &holds);
    }
    if !hazards.is_empty() && report.has_rails() {
        let names: Vec<&str> = hazards.iter().map(|h| h.name).collect();
        page.words("h3", "Hazards");
        page.list("ul class=\"hazards\"", &names);
    }
    page.close("div");
    page.close("div");
    for (heading, lines) in report.reservations() {
        let lines: Vec<String> = lines.iter().map(|line| sentence(line)).collect();
        page.words("h3", heading);
        page.list("ul", &lines);
    }
    page.close("section");
}

/// `2 Predictable` as a sentence: its first letter large, a full stop where there is none.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    let stop = if text.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{first}{}{stop}", letters.as_str())
}

/// Who does what by when.
pub fn actions(page: &mut Page, report: &Report) {
    page.section("actions", "Actions");
    let actions = report.actions();
    if actions.is_empty() {
        page.words("p", NO_ACTION);
    } else {
        page.table("Who does what by when", &ACTION_HEADS, actions);
    }
    page.close("section");
    for noted in report.agreed() {
        note(page, noted, "kept");
    }
}

/// The parking lot, and planned and spent time, step by step.
pub fn parked_and_time(page: &mut Page, report: &Report) {
    if let Some(noted) = report.parked() {
        note(page, noted, "kept");
    }
    note(page, report.times(), "numbers");
}

fn note(page: &mut Page, noted: Noted, class: &str) {
    page.section(&noted.heading.to_lowercase().replace(' ', "-"), noted.heading);
    page.open(&format!("div class=\"{class}\""));
    page.table(noted.heading, noted.heads, noted.rows);
    page.close("div");
    page.close("section");
}

/// What the room saw beside the model answers that were called.
pub fn model_answers(page: &mut Page, report: &Report) {
    let rows = told::rows(report);
    if !rows.is_empty() {
        page.section("model", told::HEADING);
        page.words("p", told::ABOUT);
        page.table("Each pair beside its model answer", &told::HEADS, rows);
        page.close("section");
    }
}

/// The room's own answers, question by question.
pub fn words(page: &mut Page, report: &Report) {
    let words = report.words();
    if words.is_empty() {
        return;
    }
    page.section("words", "In the room's own words");
    for (ask, lines) in words {
        page.open("div class=\"kept\"");
        page.words("h3", ask);
        page.list("ul", &lines);
        page.close("div");
    }
    page.close("section");
}
