//! Pairs: all of them in rows, and a closer look at some.

use super::super::doc::{Closer, Evidence, Matrix, Pair, Round};
use super::spread;
use super::write::{Page, badge, element, escape};
use crate::domain::vote::State;

/// A row a pair: its votes between its two pictures.
pub fn matrix(page: &mut Page, Matrix { caption: _, heads, rails }: &Matrix) {
    let [_, opposite, votes, trusted] = heads;
    page.open("div class=\"matrix\"");
    page.raw(&format!(
        "<p class=\"ends\">{}{}{}</p>",
        element("span", opposite),
        element("span", votes),
        element("span", trusted)
    ));
    for (rail, pairs) in rails {
        page.words("h3", rail);
        pairs.iter().for_each(|pair| self::pair(page, pair));
    }
    page.close("div");
}

fn pair(page: &mut Page, pair: &Pair) {
    page.open("article class=\"pair\"");
    let marks: String = pair.marks.iter().map(|mark| format!(" <small>{}</small>", escape(mark))).collect();
    let badge = badge(glyph(pair.state), class(pair.state), &pair.said);
    page.raw(&format!(
        "<h4><span><bdi class=\"rung\">{}</bdi> <bdi>{}</bdi></span> <span>{badge}{marks}</span></h4>",
        escape(&pair.rung),
        escape(&pair.ask)
    ));
    let [opposite, trusted] = pair.pictures.each_ref();
    page.words("p class=\"picture\"", opposite);
    page.open("div class=\"votes\"");
    match &pair.tally {
        Some(tally) => page.raw(&spread::svg(tally, &pair.counts, pair.model)),
        None if pair.counts.is_empty() => {}
        None => page.words("p", &pair.counts),
    }
    if !pair.blank.is_empty() {
        page.words("p", &pair.blank);
    }
    page.close("div");
    page.words("p class=\"picture\"", trusted);
    pair.remarks.iter().for_each(|remark| page.words("p class=\"quiet\"", remark));
    page.close("article");
}

/// Cards side by side.
pub fn closer(page: &mut Page, pairs: &[Closer]) {
    page.open("div class=\"cards\"");
    for pair in pairs {
        page.open("article class=\"card\"");
        let badge = badge(glyph(pair.state), class(pair.state), &pair.said);
        page.raw(&format!("<h3><bdi>{}</bdi> {badge}</h3>", escape(&pair.place)));
        page.words("p class=\"ask\"", &pair.ask);
        pair.rounds.iter().for_each(|round| self::round(page, round));
        pair.remarks.iter().for_each(|remark| page.words("p", remark));
        evidence(page, &pair.evidence);
        page.close("article");
    }
    page.close("div");
}

fn round(page: &mut Page, Round { which, tally, counts }: &Round) {
    page.raw(&format!("<p><strong>{}:</strong> <bdi>{}</bdi></p>", escape(which), escape(counts)));
    if let Some(tally) = tally {
        page.raw(&spread::svg(tally, counts, None));
    }
}

/// Lines of evidence; nothing where there are none.
pub fn evidence(page: &mut Page, lines: &[Evidence]) {
    if lines.is_empty() {
        return;
    }
    page.open("ul class=\"evidence\"");
    for Evidence { label, when, who, what, standing } in lines {
        let [label, when, who, what, standing] = [label, when, who, what, standing].map(|text| escape(text));
        page.raw(&format!(
            "<li><small>{label},</small> {when} <bdi>{who}</bdi>: <bdi>{what}</bdi> \
             <small>({standing})</small></li>"
        ));
    }
    page.close("ul");
}

/// Tells a state without colour.
fn glyph(state: Option<State>) -> &'static str {
    match state {
        Some(State::Held) => "■",
        Some(State::Mixed) => "◧",
        Some(State::Split) => "◫",
        Some(State::Reversed) => "▼",
        Some(State::PassedOver) => "–",
        Some(State::NotSeen | State::NotAsked) | None => "○",
    }
}

fn class(state: Option<State>) -> &'static str {
    match state {
        Some(State::Held) => "held",
        Some(State::Reversed) => "down",
        _ => "open",
    }
}
