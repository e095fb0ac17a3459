//! Rows with two heights on one axis, as a table with a drawing in it; on a phone each row is a card.

use std::fmt::Write;

use super::write::{Page, element, escape};
use crate::domain::ladder::Height;
use crate::export::doc::dumbbells::{Dumbbell, Dumbbells};

pub fn dumbbells(page: &mut Page, all: &Dumbbells) {
    let Dumbbells { name, caption, rungs, ends: [from, to], heads, rows } = all;
    page.open(&format!("div class=\"bells {name}\""));
    page.raw(&format!(
        "<ul class=\"marks\"><li>{}<span dir=\"auto\">{}</span></li><li>{}<span dir=\"auto\">{}</span></li></ul>",
        mark("<circle class=\"dot\" cx=\"7\" cy=\"7\" r=\"5\"/>"),
        escape(from),
        mark("<path class=\"goal\" d=\"M7 1l6 6l-6 6l-6 -6z\"/>"),
        escape(to)
    ));
    page.raw(&format!("<table>\n{}", element("caption", caption)));
    let head = |(n, head): (usize, &String)| match n {
        1 => format!("<th scope=\"col\" dir=\"auto\">{}{}</th>", escape(head), numbers(rungs)),
        _ => element("th scope=\"col\"", head),
    };
    let heads_said: String = heads.iter().enumerate().map(head).collect();
    page.raw(&format!("<thead><tr>{heads_said}</tr></thead>\n<tbody>"));
    for row in rows {
        self::row(page, all, row);
    }
    page.raw("</tbody>\n</table>");
    page.close("div");
}

fn row(page: &mut Page, all: &Dumbbells, row: &Dumbbell) {
    let mut cells = element("th scope=\"row\"", &row.name);
    let drawn = drawing(&all.rungs, row);
    let _ = write!(cells, "<td class=\"bell\">{drawn}{}</td>", element("span", &row.said));
    for (head, cell) in all.heads.iter().skip(2).zip(&row.cells) {
        let said = if cell.is_empty() { String::new() } else { format!(" data-head=\"{}\"", escape(head)) };
        cells.push_str(&element(&format!("td{said}"), cell));
    }
    page.raw(&format!("<tr>{cells}</tr>"));
}

/// The numbers of the heights, each over its place.
fn numbers(rungs: &[(Height, String)]) -> String {
    let number = |(n, (at, _)): (usize, &(Height, String))| {
        format!("<text x=\"{}\" y=\"12\">{at}</text>", place(n, rungs.len()))
    };
    let numbers: String = rungs.iter().enumerate().map(number).collect();
    format!("<svg class=\"scale\" aria-hidden=\"true\">{numbers}</svg>")
}

/// What it shows stands beside it in words.
fn drawing(rungs: &[(Height, String)], row: &Dumbbell) -> String {
    let at = |height: Option<Height>| {
        let n = rungs.iter().position(|(at, _)| Some(*at) == height)?;
        Some(place(n, rungs.len()))
    };
    let mut svg = "<svg class=\"scale\" aria-hidden=\"true\">".to_owned();
    for n in 0..rungs.len() {
        let x = place(n, rungs.len());
        let _ = write!(svg, "<line class=\"rung\" x1=\"{x}\" x2=\"{x}\" y1=\"2\" y2=\"18\"/>");
    }
    let (from, to) = (at(row.from), at(row.to));
    if let Some((from, to)) = from.as_ref().zip(to.as_ref()) {
        let _ = write!(svg, "<line class=\"bar\" x1=\"{from}\" x2=\"{to}\" y1=\"10\" y2=\"10\"/>");
    }
    if let Some(x) = to {
        // A drawing within it has its place in parts of the width and its form in points.
        let _ = write!(
            svg,
            "<svg x=\"{x}\" y=\"10\" overflow=\"visible\"><path class=\"goal\" d=\"M0 -8l8 8l-8 8l-8 -8z\"/></svg>"
        );
    }
    if let Some(x) = from {
        let _ = write!(svg, "<circle class=\"dot\" cx=\"{x}\" cy=\"10\" r=\"5\"/>");
    }
    svg + "</svg>"
}

/// Half a step stays free at both ends.
fn place(n: usize, of: usize) -> String {
    let thousandths = (2 * n + 1) * 500 / of.max(1);
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

fn mark(drawn: &str) -> String {
    format!("<svg class=\"mark\" width=\"14\" height=\"14\" aria-hidden=\"true\">{drawn}</svg>")
}
