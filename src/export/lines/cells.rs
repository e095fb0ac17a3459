//! Cells side by side.

use super::{GAP, NARROWEST};
use crate::domain::vote::PairTally;
use crate::export::doc::Table;
use crate::export::layout::{columns, pad, wrap};

/// Votes between the two pictures in characters: a dot a vote, and a number where there are many.
pub(in crate::export) fn spread(tally: &PairTally) -> [String; 5] {
    tally.counts.map(|votes| match votes {
        0 => "·".to_owned(),
        1..=3 => "●".repeat(usize::try_from(votes).unwrap_or_default()),
        votes => format!("{votes}●"),
    })
}

/// How wide each column is.
pub(super) fn widths(table: &Table, width: usize) -> Vec<usize> {
    let cells = |n: usize| table.rows.iter().filter_map(move |row| row.get(n)).chain(table.heads.get(n));
    let word = |cell: &String| cell.split_whitespace().map(columns).max().unwrap_or(0);
    let numbers = 0..table.heads.len();
    let mut wide: Vec<usize> = numbers.clone().map(|n| cells(n).map(|cell| columns(cell)).max().unwrap_or(0)).collect();
    let words: Vec<usize> = numbers.map(|n| cells(n).map(word).max().unwrap_or(0).max(NARROWEST)).collect();
    let room = width.saturating_sub(GAP * wide.len().saturating_sub(1));
    for least in [words, vec![NARROWEST; wide.len()]] {
        while wide.iter().sum::<usize>() > room {
            let may = wide.iter().zip(&least).enumerate().filter(|(_, (wide, least))| wide > least);
            match may.max_by_key(|(_, (wide, _))| **wide).map(|(n, _)| n).and_then(|n| wide.get_mut(n)) {
                Some(widest) => *widest -= 1,
                None => break,
            }
        }
    }
    wide
}

pub(super) fn row(cells: &[String], wide: &[usize]) -> Vec<String> {
    let cells: Vec<Vec<String>> = cells.iter().zip(wide).map(|(cell, width)| wrap("", cell, *width)).collect();
    side_by_side(&cells, wide)
}

/// Lines of cells beside each other.
pub(in crate::export) fn side_by_side(cells: &[Vec<String>], wide: &[usize]) -> Vec<String> {
    let tall = cells.iter().map(Vec::len).max().unwrap_or(0);
    let line = |n: usize| {
        let parts = cells.iter().zip(wide).map(|(lines, width)| pad(lines.get(n).map_or("", String::as_str), *width));
        parts.collect::<Vec<_>>().join(&" ".repeat(GAP)).trim_end().to_owned()
    };
    (0..tall).map(line).collect()
}
