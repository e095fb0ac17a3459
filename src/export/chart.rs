//! Readings over time: a column a reading.

use super::layout::pad;
use super::picture::{GROUND, flags, glyph, legend, meaning};
use crate::domain::history::{Named, Snapshot, Trend};
use crate::domain::ladder::Height;
use crate::domain::reading::Mark;
use crate::say;
use crate::words::Words;

/// Footing and ceiling over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What is drawn.
    pub title: String,
    /// The drawing in words.
    pub description: String,
    /// Under the columns.
    pub days: Vec<String>,
    /// From the top down: a height, and what each reading shows there.
    pub rows: Vec<(Height, Vec<Spot>)>,
    /// What the marks mean.
    pub legend: Vec<(Mark, String)>,
    /// What the rung is called that is aimed at.
    pub target: String,
}

/// What a reading shows at a height.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// What stands there.
    pub mark: Option<Mark>,
    /// Whether it was the target.
    pub is_target: bool,
}

/// The most readings side by side, the latest of them.
const MOST: usize = 24;
/// A reading, in characters.
const COLUMN: usize = 12;
/// Readings on a line.
const GROUP: usize = 5;

impl Chart {
    /// An account over time.
    pub(super) fn of(words: &Words, trend: &Trend) -> Self {
        let readings = &trend.readings[trend.readings.len().saturating_sub(MOST)..];
        let all = |r: &Snapshot| [&r.footing, &r.observed, &r.ceiling, &r.target].map(height);
        let top = readings.iter().flat_map(all).max().unwrap_or(0).max(1);
        let low = readings.iter().flat_map(all).min().unwrap_or(0).min(0);
        let row = |at| (at, readings.iter().map(|reading| spot(reading, at)).collect());
        let [_, target] = flags(words);
        Chart {
            title: say!(words, "history-chart"),
            description: readings.iter().map(|r| description(words, r)).collect::<Vec<_>>().join(" "),
            days: readings.iter().map(|r| r.day.to_string()).collect(),
            rows: (low..=top).rev().map(row).collect(),
            legend: [Mark::Solid, Mark::Cracked, Mark::Outlined].map(|mark| meaning(words, mark)).into(),
            target,
        }
    }

    pub(super) fn each(&mut self, change: &impl Fn(&mut String)) {
        let Chart { title, description, days, rows: _, legend, target } = self;
        [title, description, target].into_iter().chain(days).for_each(change);
        legend.iter_mut().for_each(|(_, text)| change(text));
    }

    /// In characters, in groups of as many columns as fit on a line.
    pub(super) fn lines(&self, width: usize) -> Vec<String> {
        let drawn = |at: Height, spot: &Spot| {
            let glyph = if at == 0 { GROUND } else { spot.mark.map_or("", glyph) };
            let target = if spot.is_target { format!(" {}", self.target) } else { String::new() };
            pad(&format!("{glyph:3}{target}"), COLUMN)
        };
        let mut lines = Vec::new();
        for (group, days) in self.days.chunks(GROUP).enumerate() {
            for (at, spots) in &self.rows {
                let cells: String = spots.iter().skip(group * GROUP).take(GROUP).map(|spot| drawn(*at, spot)).collect();
                lines.push(format!("{at:>3}  {cells}").trim_end().to_owned());
            }
            let days: String = days.iter().map(|day| pad(day, COLUMN)).collect();
            lines.push(format!("     {}", days.trim_end()));
        }
        lines.extend(legend(&self.legend, width));
        lines
    }
}

fn height(named: &Option<Named>) -> Height {
    named.as_ref().map_or(0, |n| n.at)
}

fn spot(reading: &Snapshot, at: Height) -> Spot {
    let stood = [&reading.footing, &reading.observed, &reading.ceiling].map(height);
    Spot { mark: Mark::between(stood, at), is_target: reading.target.as_ref().is_some_and(|t| t.at == at) }
}

fn description(words: &Words, reading: &Snapshot) -> String {
    let name = |named: &Option<Named>| named.as_ref().map(|n| n.name.clone()).unwrap_or_default();
    let (footing, seen, ceiling) = (name(&reading.footing), name(&reading.observed), name(&reading.ceiling));
    say!(words, "history-chart-reading", day = reading.day.to_string(), footing, seen, ceiling)
}
