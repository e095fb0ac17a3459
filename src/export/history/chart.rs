//! Footing and ceiling over time: a column a reading, in characters and as SVG.

use std::fmt::Write;

use super::super::html::{class, escape};
use super::super::layout::pad;
use super::super::picture::{self, GROUND};
use crate::domain::history::{Named, Snapshot, Trend};
use crate::domain::ladder::Height;
use crate::domain::reading::Mark;

/// A reading, in characters.
const COLUMN: usize = 12;
/// The most readings side by side, the latest of them.
const MOST: usize = 24;

/// What stands at a height in a reading.
fn mark(reading: &Snapshot, at: Height) -> Option<Mark> {
    let height = |named: &Option<Named>| named.as_ref().map_or(0, |n| n.at);
    let stood = [height(&reading.footing), height(&reading.observed), height(&reading.ceiling)];
    Mark::between(stood, at)
}

/// The readings that are shown, and the heights from the top down.
fn shown(trend: &Trend) -> (&[Snapshot], Vec<Height>) {
    let readings = &trend.readings[trend.readings.len().saturating_sub(MOST)..];
    let all = |r: &Snapshot| [&r.footing, &r.observed, &r.ceiling, &r.target].map(|n| n.as_ref().map_or(0, |n| n.at));
    let top = readings.iter().flat_map(all).max().unwrap_or(0).max(1);
    let low = readings.iter().flat_map(all).min().unwrap_or(0).min(0);
    (readings, (low..=top).rev().collect())
}

/// In characters, in groups of as many columns as fit on a line.
pub(super) fn lines(trend: &Trend) -> Vec<String> {
    let (readings, heights) = shown(trend);
    let mut lines = Vec::new();
    for group in readings.chunks(5) {
        for at in &heights {
            let cells = group.iter().map(|r| {
                let target = if r.target.as_ref().is_some_and(|t| t.at == *at) { " target" } else { "" };
                let glyph = if *at == 0 { GROUND } else { mark(r, *at).map_or("", picture::glyph) };
                pad(&format!("{glyph:3}{target}"), COLUMN)
            });
            lines.push(format!("{at:>3}  {}", cells.collect::<String>()).trim_end().to_owned());
        }
        let days: String = group.iter().map(|r| pad(&r.day.to_string(), COLUMN)).collect();
        lines.push(format!("     {}", days.trim_end()));
    }
    lines.push("     ### rest on it   #/# seen, but weakened   | | still possible".to_owned());
    lines
}

/// A reading, in points.
const WIDE: i32 = 104;
/// A rung.
const TALL: i32 = 34;
/// Left of the readings.
const LEFT: i32 = 36;
/// The legend.
const LEGEND: i32 = 26;

/// As SVG.
pub(super) fn svg(trend: &Trend) -> String {
    let (readings, heights) = shown(trend);
    let count = |n: usize| i32::try_from(n).unwrap_or(0);
    let (width, foot) = (LEFT + WIDE * count(readings.len()).max(6), TALL * count(heights.len()));
    let id = format!("trend-{}", trend.ladder);
    let mut out = format!(
        "<svg class=\"trend\" viewBox=\"0 0 {width} {}\" width=\"{width}\" role=\"img\" aria-labelledby=\"{id}\">\n\
         <title id=\"{id}\">Footing and ceiling over time</title>\n<desc>{}</desc>\n{}\n",
        foot + 26 + LEGEND,
        escape(&description(readings)),
        super::super::html::CRACKS
    );
    for (row, at) in (0..).zip(&heights) {
        let y = row * TALL;
        let _ = writeln!(out, "<path class=\"rung\" d=\"M0 {0}H{width}\"/>", y + TALL);
        let _ = writeln!(out, "<text x=\"0\" y=\"{}\">{at}</text>", y + 22);
        for (column, reading) in (0..).zip(readings) {
            cell(&mut out, reading, *at, LEFT + column * WIDE, y);
        }
    }
    for (column, reading) in (0..).zip(readings) {
        let x = LEFT + column * WIDE;
        let _ = writeln!(out, "<text x=\"{x}\" y=\"{}\">{}</text>", foot + 20, reading.day);
    }
    for (entry, mark) in (0..).zip([Mark::Solid, Mark::Cracked, Mark::Outlined]) {
        let (x, y) = (LEFT + entry * 2 * WIDE, foot + 34);
        let class = class(mark);
        let _ = writeln!(out, "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"30\" height=\"12\" rx=\"3\"/>");
        let _ = writeln!(out, "<text x=\"{}\" y=\"{}\">{}</text>", x + 36, y + 11, picture::meaning(mark));
    }
    out.push_str("</svg>");
    out
}

fn cell(out: &mut String, reading: &Snapshot, at: Height, x: i32, y: i32) {
    let class = mark(reading, at).map(class);
    if let Some(class) = class {
        let (y, tall) = (y + 5, TALL - 10);
        let _ = writeln!(out, "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"30\" height=\"{tall}\" rx=\"3\"/>");
    }
    if reading.target.as_ref().is_some_and(|t| t.at == at) {
        let _ = writeln!(out, "<text x=\"{}\" y=\"{}\">⚑ target</text>", x + 34, y + 22);
    }
}

fn description(readings: &[Snapshot]) -> String {
    let one = |r: &Snapshot| {
        let name = |n: &Option<Named>| n.as_ref().map(|n| n.name.clone()).unwrap_or_default();
        format!("{}: footing {}, seen {}, ceiling {}.", r.day, name(&r.footing), name(&r.observed), name(&r.ceiling))
    };
    readings.iter().map(one).collect::<Vec<_>>().join(" ")
}
