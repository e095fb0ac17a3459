//! Warning signs in rows: whether each is there, and a mark an answer.

use std::fmt::Write;

use super::super::doc::Sign;
use super::pair::evidence;
use super::write::{Page, badge, escape};
use crate::domain::vote::{Presence, SignTally};

/// With more answers than this the words alone tell them.
const MOST: u32 = 16;
/// Between two answers.
const STEP: u32 = 13;

/// A row a sign.
pub fn signs(page: &mut Page, signs: &[Sign]) {
    page.open("ul class=\"signs\"");
    for sign in signs {
        let (glyph, class) = match sign.presence {
            Some(Presence::Present) => ("▲", "down"),
            Some(Presence::Open) => ("◧", "open"),
            Some(Presence::NotSeen) | None => ("○", "quiet-badge"),
            Some(Presence::Absent) => ("–", "quiet-badge"),
        };
        page.open("li");
        page.raw(&badge(glyph, class, &sign.said));
        page.raw(&format!("<div><p><bdi>{}</bdi> <small>{}</small></p>", escape(&sign.ask), escape(&sign.family)));
        sign.remarks.iter().for_each(|remark| page.words("p class=\"quiet\"", remark));
        evidence(page, &sign.evidence);
        page.close("div");
        page.open("div class=\"votes\"");
        if let Some(tally) = &sign.tally {
            page.raw(&svg(tally));
        }
        page.words("p", &sign.answers);
        page.close("div");
        page.close("li");
    }
    page.close("ul");
}

/// The answers side by side: yes filled, partly half, no hollow, not sure a stroke. The words beside it say the same.
fn svg(tally: &SignTally) -> String {
    let SignTally { yes, partly, no, not_sure } = *tally;
    let all = [(yes, "yes"), (partly, "partly"), (no, "no"), (not_sure, "unsure")];
    let count = all.iter().fold(0u32, |sum, (n, _)| sum.saturating_add(*n));
    if count > MOST {
        return String::new();
    }
    let answers = all.iter().flat_map(|(n, class)| std::iter::repeat_n(class, usize::try_from(*n).unwrap_or(0)));
    let mut marks = String::new();
    for (x, class) in (0..).map(|n| n * STEP + STEP / 2).zip(answers) {
        let _ = match *class {
            "unsure" => write!(marks, "<path class=\"unsure\" d=\"M{} 7h6\"/>", x - 3),
            class => write!(marks, "<circle class=\"{class}\" cx=\"{x}\" cy=\"7\" r=\"4.5\"/>"),
        };
        if *class == "partly" {
            let _ = write!(marks, "<path class=\"dot\" d=\"M{x} 2.5a4.5 4.5 0 0 0 0 9z\"/>");
        }
    }
    let width = STEP * count;
    format!(
        "<svg class=\"answers\" viewBox=\"0 0 {width} 14\" width=\"{width}\" height=\"14\" aria-hidden=\"true\">{marks}</svg>"
    )
}
