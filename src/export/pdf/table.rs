//! Rows under heads.

use pdf_writer::types::StructRole;

use super::super::doc::Table;
use super::face::Style;
use super::sheet::{Align, Sheets};
use super::{BOLD, INK, LINE, TEXT};

/// Between two columns.
const GAP: f32 = 12.0;

pub(super) fn table(sheets: &mut Sheets, Table { heads, rows, .. }: &Table) {
    let wide = widths(sheets, heads, rows);
    sheets.piece(StructRole::Table, None, |sheets| {
        sheets.together(|sheets| row(sheets, heads, &wide, StructRole::TH, BOLD, INK));
        for cells in rows {
            sheets.together(|sheets| row(sheets, cells, &wide, StructRole::TD, TEXT, LINE));
        }
    });
    sheets.gap(3.0);
}

fn row(sheets: &mut Sheets, cells: &[String], wide: &[f32], role: StructRole, style: Style, ink: [f32; 3]) {
    sheets.gap(2.5);
    sheets.piece(StructRole::TR, None, |sheets| {
        let (top, mut x, mut foot) = (sheets.y, sheets.x, sheets.y);
        for (cell, wide) in cells.iter().zip(wide) {
            foot = sheets.beside(top, x, *wide, |s| s.text(role, style, Align::Start, cell)).max(foot);
            x += wide + GAP;
        }
        sheets.y = foot;
    });
    sheets.gap(2.0);
    sheets.rule(if ink == INK { 1.0 } else { 0.5 }, ink);
}

/// How wide each column is: as its texts, and where they are wider than the sheet the widest give way first, but not to
/// less than their longest word.
fn widths(sheets: &mut Sheets, heads: &[String], rows: &[Vec<String>]) -> Vec<f32> {
    let room = sheets.width - GAP * (heads.len().max(1) - 1) as f32;
    let mut wide = Vec::new();
    for (n, head) in heads.iter().enumerate() {
        let cells: Vec<&String> = rows.iter().filter_map(|row| row.get(n)).collect();
        let mut most = [sheets.wide(BOLD, head), 0.0f32];
        for cell in &cells {
            let word = cell.split_whitespace().map(|word| sheets.wide(TEXT, word)).fold(0.0, f32::max);
            most = [most[0].max(sheets.wide(TEXT, cell)), most[1].max(word)];
        }
        wide.push([most[0] + 1.0, (most[1].max(24.0) + 1.0).min(most[0] + 1.0)]);
    }
    for keep_words in [true, false] {
        while wide.iter().map(|[is, _]| is).sum::<f32>() > room {
            let may = wide.iter_mut().filter(|[is, least]| *is > if keep_words { *least } else { 24.0 });
            let Some(widest) = may.max_by(|a, b| a[0].total_cmp(&b[0])) else { break };
            widest[0] -= 3.0;
        }
    }
    wide.into_iter().map(|[is, _]| is).collect()
}
