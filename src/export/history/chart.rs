//! Footing and ceiling over time: a column a reading, in characters and as SVG.

use std::fmt::Write;

use super::super::html::escape;
use super::super::layout::pad;
use crate::domain::history::{Snapshot, Trend};
use crate::domain::ladder::Height;

/// A reading, in characters.
const COLUMN: usize = 12;
/// The most readings side by side, the latest of them.
const MOST: usize = 24;

/// What stands at a height in a reading.
fn glyph(reading: &Snapshot, at: Height) -> &'static str {
    let height = |named: &Option<crate::domain::history::Named>| named.as_ref().map_or(0, |n| n.at);
    let (footing, seen, ceiling) = (height(&reading.footing), height(&reading.observed), height(&reading.ceiling));
    match at {
        ..0 if seen < 0 => "vvv",
        ..=0 => "---",
        _ if at <= footing => "###",
        _ if at <= seen => "#/#",
        _ if at <= ceiling => "| |",
        _ => "",
    }
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
                pad(&format!("{:3}{target}", glyph(r, *at)), COLUMN)
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
const WIDE: i32 = 92;
/// A rung.
const TALL: i32 = 34;
/// Left of the readings.
const LEFT: i32 = 36;

/// As SVG.
pub(super) fn svg(trend: &Trend) -> String {
    let (readings, heights) = shown(trend);
    let count = |n: usize| i32::try_from(n).unwrap_or(0);
    let (width, foot) = (LEFT + WIDE * count(readings.len()), TALL * count(heights.len()));
    let id = format!("trend-{}", trend.ladder);
    let mut out = format!(
        "<svg class=\"trend\" viewBox=\"0 0 {width} {}\" width=\"{width}\" role=\"img\" aria-labelledby=\"{id}\">\n\
         <title id=\"{id}\">Footing and ceiling over time</title>\n<desc>{}</desc>\n{}\n",
        foot + 26,
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
    out.push_str("</svg>");
    out
}

fn cell(out: &mut String, reading: &Snapshot, at: Height, x: i32, y: i32) {
    let class = match glyph(reading, at) {
        "###" => Some("solid"),
        "#/#" => Some("cracked"),
        "| |" => Some("outlined"),
        "vvv" => Some("sunk"),
        _ => None,
    };
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
        let name = |n: &Option<crate::domain::history::Named>| n.as_ref().map(|n| n.name.clone()).unwrap_or_default();
        format!("{}: footing {}, seen {}, ceiling {}.", r.day, name(&r.footing), name(&r.observed), name(&r.ceiling))
    };
    readings.iter().map(one).collect::<Vec<_>>().join(" ")
}
