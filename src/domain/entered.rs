//! What was typed beside the ladder, and what stands there of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::vote::Figures;

/// Something that was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Typing {
    /// Since then; it takes the place of another month.
    Since(NaiveDate),
    /// One more line, a cell a field.
    Line(Vec<String>),
    /// The numbers of a survey; they take the place of others.
    Figures(Figures),
    /// A line became an action, by its number from 0.
    TakenOn(usize),
}

/// What stands under one of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Entered {
    /// The month, as its first day.
    pub since: Option<NaiveDate>,
    /// The lines, in order.
    pub lines: Vec<Line>,
    /// The numbers of a survey.
    pub figures: Option<Figures>,
}

/// A line that was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// A cell a field.
    pub cells: Vec<String>,
    /// Whether somebody has taken it on.
    pub taken_on: bool,
}

impl Entered {
    /// Takes in what was typed.
    pub fn take(&mut self, what: &Typing) {
        match what {
            Typing::Since(day) => self.since = Some(*day),
            Typing::Line(cells) => self.lines.push(Line { cells: cells.clone(), taken_on: false }),
            Typing::Figures(figures) => self.figures = Some(*figures),
            Typing::TakenOn(line) => {
                if let Some(line) = self.lines.get_mut(*line) {
                    line.taken_on = true;
                }
            }
        }
    }
}
