//! A pair with both pictures, its votes and what is known of it.

use super::super::doc::{Evidence, Pair, Round};
use super::spread;
use super::write::{Page, element, escape};
use crate::domain::vote::State;

pub fn pair(page: &mut Page, told: &Pair) {
    page.open("article class=\"pair\"");
    let made = told.made.as_ref().map_or_else(String::new, |made| format!(" <small>({})</small>", escape(made)));
    page.raw(&format!("<h4><bdi>{}</bdi>{made} {}</h4>", escape(&told.rung), badge(told.state, &told.said)));
    page.words("p class=\"ask\"", &told.ask);
    page.open("div class=\"pictures\"");
    for side in &told.pictures {
        page.raw(&format!("<div>{}{}</div>", element("p class=\"end\"", &side.which), element("p", &side.text)));
    }
    page.close("div");
    told.remarks.iter().for_each(|remark| page.words("p class=\"quiet\"", remark));
    page.open("div class=\"seen\"");
    if !told.rounds.is_empty() {
        page.open("div class=\"rounds\"");
        told.rounds.iter().for_each(|round| self::round(page, told, round));
        page.close("div");
    }
    evidence(page, &told.evidence);
    page.close("div");
    told.votes.iter().for_each(|line| page.words("p class=\"quiet\"", line));
    page.close("article");
}

fn round(page: &mut Page, told: &Pair, round: &Round) {
    page.open("div");
    page.words("p class=\"label\"", &round.which);
    if let Some(tally) = &round.tally {
        page.raw(&spread::svg(tally, told.pictures.each_ref().map(|side| side.short.as_str())));
    }
    page.words("p class=\"counts\"", &round.counts);
    page.close("div");
}

/// Lines of evidence under the word for them; nothing where there are none.
pub fn evidence(page: &mut Page, lines: &[Evidence]) {
    let Some(first) = lines.first() else { return };
    page.open("div");
    page.words("p class=\"label\"", &first.label);
    page.open("ul class=\"evidence\"");
    for Evidence { label: _, when, who, what, standing } in lines {
        let [when, who, what, standing] = [when, who, what, standing].map(|text| escape(text));
        page.raw(&format!(
            "<li><time>{when}</time> <bdi>{who}</bdi>: <bdi>{what}</bdi> <small>({standing})</small></li>"
        ));
    }
    page.close("ul");
    page.close("div");
}

/// The state in a word, with a glyph that tells it without colour.
fn badge(state: Option<State>, said: &str) -> String {
    let (glyph, class) = match state {
        Some(State::Held) => ("■", "held"),
        Some(State::Mixed) => ("◧", "open"),
        Some(State::Split) => ("◫", "open"),
        Some(State::Reversed) => ("▼", "down"),
        Some(State::PassedOver) => ("–", "open"),
        Some(State::NotSeen | State::NotAsked) | None => ("○", "open"),
    };
    format!("<span class=\"badge {class}\"><span aria-hidden=\"true\">{glyph}</span> {}</span>", escape(said))
}
