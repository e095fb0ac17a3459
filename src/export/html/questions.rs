//! Pairs, each with both pictures, and signs.

use super::super::report::{EvidenceTold, NO_FAMILY, PairTold, Report, SCALE, UNSEEN, unrevealed_pairs};
use super::Page;
use super::spread;
use super::write::{element, escape};
use crate::domain::vote::State;

/// Every pair, rail by rail.
pub fn pairs(page: &mut Page, report: &Report) {
    let rails = report.rails();
    if rails.is_empty() {
        return;
    }
    page.section("pairs", "Pair by pair");
    page.words("p", SCALE);
    for (rail, pairs) in rails {
        page.words("h3", rail);
        for pair in &pairs {
            one_pair(page, pair);
        }
    }
    page.close("section");
}

fn one_pair(page: &mut Page, told: &PairTold) {
    page.open("article class=\"pair\"");
    let made = if told.made { " <small>(made by the room)</small>" } else { "" };
    page.raw(&format!("<h4><bdi>{}</bdi>{made} {}</h4>", escape(&told.rung), badge(told.state)));
    page.words("p class=\"ask\"", &told.pair.ask);
    page.open("div class=\"pictures\"");
    for (point, text) in [("The opposite picture", &told.pair.opposite), ("The trusted picture", &told.pair.trusted)] {
        page.raw(&format!("<div><p class=\"end\">{point}</p>{}</div>", element("p", text)));
    }
    page.close("div");
    for remark in told.remarks() {
        page.words("p class=\"quiet\"", &remark);
    }
    page.open("div class=\"seen\"");
    rounds(page, told);
    evidence(page, &told.evidence);
    page.close("div");
    if let Some(waiting) = &told.waiting {
        page.words("p class=\"quiet\"", waiting);
    }
    page.close("article");
}

fn evidence(page: &mut Page, lines: &[EvidenceTold]) {
    if lines.is_empty() {
        return;
    }
    page.open("div");
    page.words("p class=\"label\"", "Evidence");
    page.open("ul class=\"evidence\"");
    for line in lines {
        let (who, what) = (escape(&line.line.who), escape(&line.line.what));
        let standing = escape(&line.standing);
        page.raw(&format!(
            "<li><time>{}</time> <bdi>{who}</bdi>: <bdi>{what}</bdi> <small>({standing})</small></li>",
            line.line.when
        ));
    }
    page.close("ul");
    page.close("div");
}

fn rounds(page: &mut Page, told: &PairTold) {
    if told.rounds.is_empty() {
        return;
    }
    let both = told.rounds.len() > 1;
    page.open("div class=\"rounds\"");
    for round in &told.rounds {
        page.open("div");
        let state = if both { format!(": {}", round.state.word()) } else { String::new() };
        page.words("p class=\"label\"", &format!("{}{state}", round.name));
        if let Some(tally) = &round.tally {
            page.raw(&spread::svg(tally));
        }
        page.words("p class=\"counts\"", &round.counts);
        page.close("div");
    }
    if let Some(shift) = &told.shift {
        page.words("p class=\"quiet\"", shift);
    }
    page.close("div");
}

/// The state in a word, with a glyph that tells it without colour.
fn badge(state: Option<State>) -> String {
    let (glyph, word, class) = match state {
        Some(State::Held) => ("■", "held", "held"),
        Some(State::Mixed) => ("◧", "mixed", "open"),
        Some(State::Split) => ("◫", "split", "open"),
        Some(State::Reversed) => ("▼", "reversed", "down"),
        Some(State::NotSeen) => ("○", "not seen", "open"),
        Some(State::PassedOver) => ("–", "passed over", "open"),
        Some(State::NotAsked) => ("○", "not asked", "open"),
        None => ("○", "not revealed", "open"),
    };
    format!("<span class=\"badge {class}\"><span aria-hidden=\"true\">{glyph}</span> {word}</span>")
}

/// What nobody could say, and what was not voted on.
pub fn not_seen(page: &mut Page, report: &Report) {
    let (unseen, unvoted) = report.not_seen();
    let unvoted = unrevealed_pairs(unvoted);
    if unseen.is_empty() && unvoted.is_none() {
        return;
    }
    page.section("unseen", "Not seen");
    if !unseen.is_empty() {
        page.words("p", UNSEEN);
        page.list("ul", &unseen);
    }
    if let Some(unvoted) = unvoted {
        page.words("p", &unvoted);
    }
    page.close("section");
}

/// Families of warning signs, and each sign with its answers.
pub fn signs(page: &mut Page, report: &Report) {
    let signs = report.signs();
    if signs.is_empty() {
        return;
    }
    page.section("signs", "Warning signs");
    let hazards = report.hazards();
    if hazards.is_empty() {
        page.words("p", NO_FAMILY);
    }
    for hazard in &hazards {
        let flag = hazard.flag.map_or_else(String::new, |flag| format!(" {}", escape(flag)));
        let (name, about) = (escape(hazard.name), escape(hazard.about));
        page.raw(&format!(
            "<p class=\"hazard\" dir=\"auto\"><strong><span aria-hidden=\"true\">▲</span> {name}</strong> is present. \
             {about}{flag}</p>"
        ));
    }
    let shown = signs.iter().filter(|told| !told.evidence.is_empty());
    for told in shown {
        page.words("p class=\"ask\"", &told.sign.ask);
        evidence(page, &told.evidence);
    }
    let rows = signs.into_iter().map(|told| {
        let asked = told.asked();
        let answers = [told.answers, told.more].into_iter().filter(|a| !a.is_empty()).collect::<Vec<_>>().join(", ");
        [asked, told.family.to_owned(), told.state.to_owned(), answers]
    });
    page.table("Each sign with its answers", &["Sign", "Family", "State", "Answers"], rows);
    page.close("section");
}
