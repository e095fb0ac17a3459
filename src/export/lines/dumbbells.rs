//! Rows with two heights, drawn in characters.

use super::{GAP, Line, row, widths};
use crate::domain::ladder::Height;
use crate::export::doc::Table;
use crate::export::doc::dumbbells::{BOTH, Dumbbell, Dumbbells, FROM, TO};
use crate::export::layout::{self, pad, wrap};

/// Columns between two heights: as many as there is room for.
const STEPS: [(usize, usize); 3] = [(150, 6), (110, 4), (0, 3)];
/// From this many columns on the heights stand there in words too.
const WORDY: usize = 130;

/// The widest that names count for, and cells.
const NAME: usize = 22;
const CELL: usize = 40;
/// The column that says what the axis shows.
const SAID: usize = 1;

impl Dumbbells {
    /// In lines of at most `width` columns. Where a row's cells have no room beside each other, the widest of them stand
    /// below it.
    pub(super) fn lines(&self, width: usize) -> Vec<(Line, String)> {
        let step = STEPS.iter().find(|(from, _)| width >= *from).map_or(3, |(_, step)| *step);
        let axis = self.rungs.len().saturating_sub(1) * step + 3;
        let (table, room) = (self.table(), width.saturating_sub(axis + GAP));
        let (beside, below) = split(&table, width, room);
        let columns = widths(&only(&table, &beside), room);
        let mut lines = Vec::new();
        let mut put = |line: Line, drawn: &str, cells: &[String]| {
            let texts = beside_axis(&pad(drawn, axis), cells, &columns);
            lines.extend(texts.into_iter().map(|text| (line, text)));
        };
        let of = |cells: &[String]| beside.iter().filter_map(|n| cells.get(*n).cloned()).collect::<Vec<_>>();
        put(Line::Heads, &self.numbers(step), &of(&table.heads));
        put(Line::Rule, &"-".repeat(axis), &columns.iter().map(|n| "-".repeat(*n)).collect::<Vec<_>>());
        for (cells, row) in table.rows.iter().zip(&self.rows) {
            let texts = beside_axis(&self.drawn(row, step), &of(cells), &columns);
            lines.extend(texts.into_iter().map(|text| (Line::Plain, text)));
            for n in &below {
                let (head, cell) = (table.heads.get(*n), cells.get(*n).filter(|cell| !cell.is_empty()));
                let under = head.zip(cell).map(|(head, cell)| wrap("    ", &format!("{head}: {cell}"), width));
                lines.extend(under.into_iter().flatten().map(|text| (Line::Plain, text)));
            }
        }
        lines
    }

    /// The heights along the axis.
    fn numbers(&self, step: usize) -> String {
        let mut line = String::new();
        for (n, (at, _)) in self.rungs.iter().enumerate() {
            // A sign stands before its place.
            let begin = (n * step + 1).saturating_sub(usize::from(*at < 0));
            line = pad(&line, begin) + &at.to_string();
        }
        line
    }

    fn drawn(&self, row: &Dumbbell, step: usize) -> String {
        let place = |at: Height| self.rungs.iter().position(|(height, _)| *height == at).map(|n| n * step + 1);
        let [from, to] = [row.from, row.to].map(|at| at.and_then(place));
        let mut cells = vec!['·'; self.rungs.len().saturating_sub(1) * step + 3];
        let mut put = |at: usize, sign: char| cells.get_mut(at).into_iter().for_each(|cell| *cell = sign);
        if let Some((from, to)) = from.zip(to) {
            (from.min(to)..=from.max(to)).for_each(|at| put(at, '━'));
        }
        from.into_iter().for_each(|at| put(at, FROM));
        to.into_iter().for_each(|at| put(at, if from == to { BOTH } else { TO }));
        cells.into_iter().collect()
    }
}

/// Which columns of the table stand beside the axis, and which below the row. What the axis shows is said there only
/// where there is much room.
fn split(table: &Table, width: usize, room: usize) -> (Vec<usize>, Vec<usize>) {
    let wide = |n: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(n)).chain(table.heads.get(n));
        let widest = cells.map(|cell| layout::columns(cell)).max().unwrap_or(0);
        // What is longer is wrapped before others lose their places.
        widest.min(if n == 0 { NAME } else { CELL })
    };
    let wide: Vec<usize> = (0..table.heads.len()).map(wide).collect();
    let wide = |n: &usize| wide.get(*n).copied().unwrap_or(0);
    let mut beside: Vec<usize> = (0..table.heads.len()).filter(|n| *n != SAID || width >= WORDY).collect();
    let mut below = Vec::new();
    while beside.iter().map(|n| wide(n) + GAP).sum::<usize>() > room + GAP {
        let Some(widest) = beside.iter().copied().skip(1).max_by_key(wide) else { break };
        beside.retain(|n| *n != widest);
        below.push(widest);
    }
    below.retain(|n| *n != SAID);
    below.sort_unstable();
    (beside, below)
}

/// Some columns of a table.
fn only(table: &Table, columns: &[usize]) -> Table {
    let of = |cells: &Vec<String>| columns.iter().filter_map(|n| cells.get(*n).cloned()).collect();
    Table { heads: of(&table.heads), rows: table.rows.iter().map(of).collect(), ..table.clone() }
}

/// The name, the axis and the rest of a row in lines.
fn beside_axis(drawn: &str, cells: &[String], columns: &[usize]) -> Vec<String> {
    let (Some((name, rest)), Some((first, others))) = (cells.split_first(), columns.split_first()) else {
        return Vec::new();
    };
    let (name, rest) = (row(std::slice::from_ref(name), &[*first]), row(rest, others));
    let (blank, gap) = (" ".repeat(layout::columns(drawn)), " ".repeat(GAP));
    let line = |n: usize| {
        let part = |lines: &[String]| lines.get(n).cloned().unwrap_or_default();
        let drawn = if n == 0 { drawn } else { &blank };
        format!("{}{gap}{drawn}{gap}{}", pad(&part(&name), *first), part(&rest)).trim_end().to_owned()
    };
    (0..name.len().max(rest.len())).map(line).collect()
}
