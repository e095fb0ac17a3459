//! The ladder as a drawing: rails climbing rungs, solid up to the footing, cracked from there to what is seen,
//! outlined up to what is still possible. Every cell says its state in a word.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use super::super::layout::cut;
use super::super::picture::{Cell, Picture, Rung};
use super::write::escape;
use crate::domain::reading::Mark;

/// A letter, in the widest of the fonts that a page may be shown in.
const LETTER: i32 = 9;
/// A rail, however short its name is.
const RAIL: i32 = 92;
/// Letters of a rail's and of a rung's name that are drawn.
const MOST: [usize; 2] = [16, 17];
/// Right of the rails: the flags.
const FLAGS: i32 = 66;
/// A rung.
const ROW: i32 = 40;
/// The names of the rails.
const HEAD: i32 = 30;
/// A line of the legend.
const LINE: i32 = 22;
/// Before the names of the flags.
const SIGNS: [&str; 2] = ["▲", "⚑"];
/// How the style sheet names their lines.
const CLASSES: [&str; 2] = ["rests", "aim"];

/// What names take, so that none runs into what stands beside it.
struct Layout {
    /// Left of the rails: the names of the rungs.
    names: i32,
    /// A rail.
    rail: i32,
}

impl Layout {
    fn of(picture: &Picture) -> Self {
        let wide = |texts: &mut dyn Iterator<Item = usize>, most: usize| {
            6 + LETTER * i32::try_from(texts.max().unwrap_or(0).min(most)).unwrap_or(0)
        };
        let names = wide(&mut picture.rungs.iter().map(|rung| name(rung).width()), MOST[1]);
        let rail = wide(&mut picture.rails.iter().map(|rail| rail.width()), MOST[0]).max(RAIL);
        Layout { names, rail }
    }

    fn columns(&self) -> impl Iterator<Item = i32> {
        (0..).map(|column| self.names + self.rail * column)
    }
}

fn name(rung: &Rung) -> String {
    format!("{} {}", rung.at, rung.name).trim_end().to_owned()
}

/// The drawing, with a title and a description for whoever hears it; `number` tells the drawings of a page apart.
pub fn svg(picture: &Picture, number: usize) -> String {
    let Picture { title, description, rails, rungs, legend, framed, .. } = picture;
    let count = |n: usize| i32::try_from(n).unwrap_or(0);
    let foot = HEAD + ROW * count(rungs.len());
    let layout = Layout::of(picture);
    let (width, height) = (
        layout.names + layout.rail * count(rails.len()) + FLAGS,
        foot + 14 + LINE * count(legend.len() + framed.iter().len()),
    );
    let mut out = format!(
        "<svg class=\"ladder\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"drawn-{number}\" \
         aria-describedby=\"told-{number}\">\n<title id=\"drawn-{number}\">{}</title>\n<desc id=\"told-{number}\">{}\
         </desc>\n{CRACKS}\n",
        escape(title),
        escape(description)
    );
    for (x, rail) in layout.columns().zip(rails) {
        text(&mut out, "rail", x + layout.rail / 2, HEAD - 10, rail, MOST[0]);
    }
    for (y, rung) in (0..).map(|row| HEAD + ROW * row).zip(rungs) {
        row(&mut out, picture, rung, y, &layout, width);
    }
    for (y, (mark, meaning)) in (0..).map(|line| foot + 14 + LINE * line).zip(legend) {
        mark.iter().for_each(|mark| block(&mut out, *mark, [0, y, 34, 14]));
        text(&mut out, "legend", if mark.is_some() { 42 } else { 0 }, y + 11, meaning, 60);
    }
    if let Some(meaning) = framed {
        let y = foot + 14 + LINE * count(legend.len());
        rect(&mut out, "holds", [2, y, 32, 14]);
        text(&mut out, "legend", 42, y + 11, meaning, 60);
    }
    out.push_str("</svg>");
    out
}

/// Trust that is weakened: the solid cell, cracked.
pub const CRACKS: &str = "<defs><pattern id=\"cracks\" width=\"9\" height=\"9\" patternUnits=\"userSpaceOnUse\" \
patternTransform=\"rotate(45)\"><rect class=\"crack-ground\" width=\"9\" height=\"9\"/><path class=\"crack\" d=\"M0 \
0V9\"/></pattern></defs>";

fn row(out: &mut String, picture: &Picture, rung: &Rung, y: i32, layout: &Layout, width: i32) {
    if let [true, _] = rung.flagged {
        let _ = writeln!(out, "<rect class=\"band\" x=\"0\" y=\"{y}\" width=\"{width}\" height=\"{ROW}\"/>");
    }
    let _ = writeln!(out, "<path class=\"rung\" d=\"M0 {0}H{width}\"/>", y + ROW);
    text(out, "name", 0, y + ROW / 2 + 5, &name(rung), MOST[1]);
    for (x, cell) in layout.columns().zip(&rung.cells) {
        self::cell(out, cell, [x + 5, y + 5, layout.rail - 10, ROW - 10]);
    }
    let flags = SIGNS.iter().zip(&picture.flags).zip(CLASSES).zip(rung.flagged).filter(|(_, is)| *is);
    for (line, (((sign, flag), class), _)) in (0..).zip(flags) {
        let _ = writeln!(out, "<path class=\"{class}\" d=\"M0 {}H{width}\"/>", y + ROW);
        text(out, class, width, y + ROW / 2 + 10 - 18 * line, &format!("{sign} {flag}"), 12);
    }
}

fn cell(out: &mut String, cell: &Cell, [x, y, wide, tall]: [i32; 4]) {
    if let Some(mark) = cell.mark {
        block(out, mark, [x, y, wide, tall]);
    }
    if cell.holds {
        rect(out, "holds", [x, y, wide, tall]);
    }
    if !cell.said.is_empty() {
        let class = match cell.mark {
            Some(Mark::Solid) => "state on-solid",
            Some(Mark::Cracked) => "state on-cracks",
            _ => "state",
        };
        text(out, class, x + wide / 2, y + tall / 2 + 5, &cell.short, 16);
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

/// A mark of this place and size.
pub fn block(out: &mut String, mark: Mark, [x, y, wide, tall]: [i32; 4]) {
    rect(out, class(mark), [x, y, wide, tall]);
}

fn rect(out: &mut String, class: &str, [x, y, wide, tall]: [i32; 4]) {
    let _ = writeln!(out, "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{tall}\" rx=\"3\"/>");
}

/// A line of text, cut to so many letters.
fn text(out: &mut String, class: &str, x: i32, y: i32, text: &str, most: usize) {
    let _ = writeln!(out, "<text class=\"{class}\" x=\"{x}\" y=\"{y}\">{}</text>", escape(&cut(text, most)));
}
