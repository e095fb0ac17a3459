//! Rows with two heights of a ladder on one axis: a footing and its target, a rail then and now.
//!
//! ```text
//!               -1  0   1   2   3   4    Hazards        Read on
//! ------------  ----------------------   -------------  ----------
//! Harbour       ··········●━━━━━━━◆···   Gatekeeping    2026-11-11
//! ```

use super::Table;
use crate::domain::ladder::Height;

/// Rows with two heights each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dumbbells {
    /// What they are to the style sheet.
    pub name: &'static str,
    /// What they are of, for whoever hears it.
    pub caption: String,
    /// The axis, from the lowest up, with what its heights are called.
    pub rungs: Vec<(Height, String)>,
    /// What the two heights are.
    pub ends: [String; 2],
    /// Over the row's name, the axis and the cells.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Dumbbell>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dumbbell {
    /// What it is about.
    pub name: String,
    /// The height it starts from.
    pub from: Option<Height>,
    /// The height it aims at, or has come to.
    pub to: Option<Height>,
    /// Both in words.
    pub said: String,
    /// The rest of the row.
    pub cells: Vec<String>,
}

impl Dumbbells {
    pub(in crate::export) fn each(&mut self, change: &impl Fn(&mut String)) {
        let Dumbbells { name: _, caption, rungs, ends, heads, rows } = self;
        let named = rungs.iter_mut().map(|(_, name)| name);
        [caption].into_iter().chain(named).chain(ends).chain(heads).for_each(change);
        for Dumbbell { name, said, cells, .. } in rows {
            [name, said].into_iter().chain(cells).for_each(change);
        }
    }

    /// With words in place of the axis.
    pub(crate) fn table(&self) -> Table {
        let cells = |row: &Dumbbell| [&row.name, &row.said].into_iter().chain(&row.cells).cloned().collect();
        let rows = self.rows.iter().map(cells).collect();
        Table { name: self.name, caption: self.caption.clone(), heads: self.heads.clone(), rows }
    }

    /// What the axis's numbers and marks mean.
    pub(crate) fn key(&self) -> (String, String) {
        let rungs: Vec<&str> = self.rungs.iter().map(|(_, name)| name.as_str()).collect();
        let [from, to] = &self.ends;
        (rungs.join(" · "), format!("{FROM} {from} · {TO} {to} · {BOTH} {from} = {to}"))
    }
}

pub(in crate::export) const FROM: char = '●';
pub(in crate::export) const TO: char = '◆';
pub(in crate::export) const BOTH: char = '◉';
