//! The ladder as a drawing: rails climbing rungs, solid up to the footing, cracked from there to what is seen,
//! outlined up to what is still possible. Every cell says its state in a word.

use std::fmt::Write;

use super::super::picture;
use super::write::escape;
use crate::domain::ladder::{Height, Ladder, Rung};
use crate::domain::reading::{Mark, Rail, Reading};
use crate::domain::vote::State;

/// Left of the rails: the names of the rungs.
const NAMES: i32 = 118;
/// A rail.
const RAIL: i32 = 116;
/// Right of the rails: the flags.
const FLAGS: i32 = 86;
/// A rung.
const ROW: i32 = 46;
/// The names of the rails.
const HEAD: i32 = 30;
/// A line of the legend.
const LINE: i32 = 22;

/// The drawing, with a title and a description for whoever hears it.
pub fn svg(ladder: &Ladder, reading: &Reading, target: Option<Height>) -> String {
    let mut rungs: Vec<&Rung> = ladder.rungs.iter().collect();
    rungs.sort_by_key(|rung| -rung.at);
    let rails = i32::try_from(reading.rails.len()).unwrap_or(0);
    let marks = picture::marks(reading);
    let foot = HEAD + ROW * i32::try_from(rungs.len()).unwrap_or(0);
    let (width, height) = (NAMES + RAIL * rails + FLAGS, foot + 14 + LINE * i32::try_from(marks.len()).unwrap_or(0));
    let mut out = format!(
        "<svg class=\"ladder\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"ladder-title\" \
         aria-describedby=\"ladder-desc\">\n<title id=\"ladder-title\">{}</title>\n<desc id=\"ladder-desc\">{}</desc>\n\
         {CRACKS}\n",
        escape(&format!("The ladder: {}", ladder.title)),
        escape(&description(ladder, reading, target))
    );
    for (x, rail) in columns(reading) {
        text(&mut out, "rail", x + RAIL / 2, HEAD - 10, ladder.dimension_name(&rail.dimension), 16);
    }
    for (y, rung) in (0..).map(|row| HEAD + ROW * row).zip(rungs) {
        row(&mut out, ladder, reading, target, rung.at, y, width);
    }
    for (y, mark) in (0..).map(|line| foot + 14 + LINE * line).zip(marks) {
        cell(&mut out, mark, 0, y, 34, 14);
        text(&mut out, "legend", 42, y + 11, picture::meaning(mark), 60);
    }
    out.push_str("</svg>");
    out
}

/// Trust that is weakened: the solid cell, cracked.
pub const CRACKS: &str = "<defs><pattern id=\"cracks\" width=\"9\" height=\"9\" patternUnits=\"userSpaceOnUse\" \
patternTransform=\"rotate(45)\"><rect class=\"crack-ground\" width=\"9\" height=\"9\"/><path class=\"crack\" d=\"M0 \
0V9\"/></pattern></defs>";

fn columns(reading: &Reading) -> impl Iterator<Item = (i32, &Rail)> {
    (0..).map(|column| NAMES + RAIL * column).zip(&reading.rails)
}

fn row(out: &mut String, ladder: &Ladder, reading: &Reading, target: Option<Height>, at: Height, y: i32, width: i32) {
    let footing = reading.heights.is_some_and(|h| h.footing == at);
    let ground = if at == 0 { "rung ground" } else { "rung" };
    let _ = writeln!(out, "<path class=\"{ground}\" d=\"M0 {0}H{width}\"/>", y + ROW);
    text(out, "name", 0, y + ROW / 2 + 5, &reading.label(ladder, at), 17);
    for (x, rail) in columns(reading) {
        let (x, y, wide, tall) = (x + 5, y + 5, RAIL - 10, ROW - 10);
        let mark = reading.mark(rail, at);
        if let Some(mark) = mark {
            cell(out, mark, x, y, wide, tall);
        }
        if let Some(state) = picture::state(rail, at) {
            let class = match mark {
                Some(Mark::Solid) => "state on-solid",
                Some(Mark::Cracked) => "state on-cracks",
                _ => "state",
            };
            text(out, class, x + wide / 2, y + tall / 2 + 5, reading.cell_word(&rail.dimension, at, state), 16);
        }
    }
    let flags = [footing.then_some("▲ footing"), (target == Some(at)).then_some("⚑ target")];
    for (line, flag) in (0..).zip(flags.into_iter().flatten()) {
        text(out, "flag", width - FLAGS + 8, y + ROW / 2 - 2 + 16 * line, flag, 16);
    }
}

/// How the style sheet names it.
pub fn class(mark: Mark) -> &'static str {
    match mark {
        Mark::Solid => "solid",
        Mark::Cracked => "cracked",
        Mark::Outlined => "outlined",
        Mark::Sunk => "sunk",
    }
}

fn cell(out: &mut String, mark: Mark, x: i32, y: i32, wide: i32, tall: i32) {
    let class = class(mark);
    let _ = writeln!(out, "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{tall}\" rx=\"3\"/>");
}

/// A line of text, cut to so many letters.
fn text(out: &mut String, class: &str, x: i32, y: i32, text: &str, most: usize) {
    let shown = super::super::layout::cut(text, most);
    let _ = writeln!(out, "<text class=\"{class}\" x=\"{x}\" y=\"{y}\">{}</text>", escape(&shown));
}

/// The drawing in words.
fn description(ladder: &Ladder, reading: &Reading, target: Option<Height>) -> String {
    let label = |at: Height| reading.label(ladder, at);
    let rail = |rail: &Rail| {
        let name = ladder.dimension_name(&rail.dimension);
        let word = |at, state: &State| reading.cell_word(&rail.dimension, at, *state);
        let cells = (1..).zip(&rail.cells).map(|(at, state)| format!("{} {}", label(at), word(at, state)));
        let cells = cells.collect::<Vec<_>>().join(", ");
        match rail.heights.zip(reading.rest_on(rail)) {
            Some((heights, rest_on)) => {
                let (footing, seen, ceiling) = (label(rest_on), label(heights.observed), label(heights.ceiling));
                format!("{name}: rest on {footing}, seen up to {seen}, possible up to {ceiling}; {cells}.")
            }
            None => format!("{name}: not asked from the ground up, so it stands on nothing; {cells}."),
        }
    };
    let mut told: Vec<String> = reading.rails.iter().map(rail).collect();
    told.extend(reading.heights.map(|h| format!("The footing of the {} is {}.", ladder.subject, label(h.footing))));
    told.extend(target.map(|at| format!("The target is {}.", label(at))));
    told.join(" ")
}
