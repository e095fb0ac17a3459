//! Readings over time as a drawing: a column a reading.

use std::fmt::Write;

use super::super::chart::{Chart, Spot};
use super::ladder::{CRACKS, block};
use super::write::escape;

/// A reading, in points.
const WIDE: i32 = 104;
/// A rung.
const TALL: i32 = 34;
/// Left of the readings.
const LEFT: i32 = 36;
/// The legend.
const LEGEND: i32 = 26;
/// No drawing is narrower, in readings.
const FEWEST: i32 = 6;

/// The drawing, with a title and a description for whoever hears it; `number` tells the drawings of a page apart.
pub fn svg(chart: &Chart, number: usize) -> String {
    let Chart { title, description, days, rows, legend, target } = chart;
    let count = |n: usize| i32::try_from(n).unwrap_or(0);
    let (width, foot) = (LEFT + WIDE * count(days.len()).max(FEWEST), TALL * count(rows.len()));
    let mut out = format!(
        "<svg class=\"trend\" viewBox=\"0 0 {width} {}\" width=\"{width}\" role=\"img\" \
         aria-labelledby=\"drawn-{number}\">\n<title id=\"drawn-{number}\">{}</title>\n<desc>{}</desc>\n{CRACKS}\n",
        foot + 26 + LEGEND,
        escape(title),
        escape(description),
    );
    for (y, (at, spots)) in (0..).map(|row| row * TALL).zip(rows) {
        let _ = writeln!(out, "<path class=\"rung\" d=\"M0 {0}H{width}\"/>", y + TALL);
        text(&mut out, 0, y + 22, &at.to_string());
        for (x, spot) in columns().zip(spots) {
            self::spot(&mut out, *spot, target, x, y);
        }
    }
    for (x, day) in columns().zip(days) {
        text(&mut out, x, foot + 20, day);
    }
    for (x, (mark, meaning)) in columns().step_by(2).zip(legend) {
        let y = foot + 34;
        block(&mut out, *mark, [x, y, 30, 12]);
        text(&mut out, x + 36, y + 11, meaning);
    }
    out.push_str("</svg>");
    out
}

fn columns() -> impl Iterator<Item = i32> {
    (0..).map(|column| LEFT + column * WIDE)
}

fn spot(out: &mut String, spot: Spot, target: &str, x: i32, y: i32) {
    if let Some(mark) = spot.mark {
        block(out, mark, [x, y + 5, 30, TALL - 10]);
    }
    if spot.is_target {
        text(out, x + 34, y + 22, &format!("⚑ {target}"));
    }
}

fn text(out: &mut String, x: i32, y: i32, text: &str) {
    let _ = writeln!(out, "<text x=\"{x}\" y=\"{y}\">{}</text>", escape(text));
}
