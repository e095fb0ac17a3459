//! A footing over time in characters, as wide as there is room.
//!
//! ```text
//! 3 Relied on    ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ target
//! 2 Predictable              ○       ┏━━━━━━━━●────────
//! 1 Checked      ●━━━━━━━━━━━●━━━━━━━┛
//! 0 Unproven
//!                ┴─────────────┴─────────────┴─────────
//!                2025          2025-07       2026
//! Gatekeeping                ░░░░░░░░█████████████████
//! ```

use unicode_width::UnicodeWidthStr;

use super::{Bar, Chart, END, Place, Sign, Stand};
use crate::domain::ladder::Height;
use crate::export::layout::{cut, pad};
use crate::export::lines::{GAP, side_by_side};

/// The narrowest the axis becomes.
const NARROWEST: usize = 12;
/// The widest: beyond it steps are lost between their readings.
const WIDEST: usize = 140;

/// How wide a small one is.
const SMALL: std::ops::RangeInclusive<usize> = 34..=60;

/// A drawing in cells, a row a height.
struct Canvas {
    rows: Vec<(Height, Vec<char>)>,
    wide: usize,
}

impl Chart {
    /// In lines of at most `width` columns.
    pub(in crate::export) fn lines(&self, width: usize) -> Vec<String> {
        let label = |(at, name): &(Height, String)| if name.is_empty() { at.to_string() } else { name.clone() };
        let names: Vec<String> = self.rungs.iter().map(label).collect();
        let bars = self.bars.iter().map(|bar| &bar.name);
        let most = bars.chain(&names).map(|name| name.width()).max().unwrap_or(0);
        let left = most.min(width / 3);
        let beside = if self.target.is_empty() { 0 } else { 1 + self.target.width() };
        let wide = width.saturating_sub(left + 2 + beside).clamp(NARROWEST, WIDEST);
        let canvas = self.drawn(wide);
        let line = |name: &str, drawn: &str| format!("{}  {drawn}", pad(name, left)).trim_end().to_owned();
        let labelled = self.target_lines().last().map(|(_, _, at)| at).filter(|_| beside > 0);
        let mut lines = Vec::new();
        for (name, (at, cells)) in names.iter().zip(&canvas.rows) {
            let target = if labelled == Some(*at) { format!(" {}", self.target) } else { String::new() };
            lines.push(line(name, &format!("{}{target}", cells.iter().collect::<String>())));
        }
        lines.extend(self.axis(wide).map(|drawn| line("", &drawn)));
        for bar in &self.bars {
            let drawn = drawn_bar(bar, wide);
            if bar.name.width() > left {
                lines.push(cut(&bar.name, width));
                lines.push(line("", &drawn));
            } else {
                lines.push(line(&bar.name, &drawn));
            }
        }
        lines.extend(self.explained(width));
        lines.iter().map(|line| cut(line, width)).collect()
    }

    fn drawn(&self, wide: usize) -> Canvas {
        let mut canvas = Canvas { rows: self.rungs.iter().map(|(at, _)| (*at, vec![' '; wide])).collect(), wide };
        for (from, to, at) in self.target_lines() {
            (column(from, wide)..=column(to, wide)).for_each(|x| canvas.put(at, x, '┄'));
        }
        for (stand, next) in self.lines_of() {
            let from = column(stand.at, wide);
            let (to, sign) = next.map_or((wide - 1, '─'), |next| (column(next.at, wide), '━'));
            (from..=to).for_each(|x| canvas.put(stand.footing, x, sign));
            if let Some(next) = next {
                canvas.step(to, stand.footing, next);
            }
        }
        for Stand { at, footing, seen, .. } in &self.stands {
            let x = column(*at, wide);
            if seen > footing {
                canvas.put(*seen, x, '○');
            }
            canvas.put(*footing, x, '●');
        }
        canvas
    }

    /// The axis and the days along it: all that may be named, or the major ones where those would run into each other.
    fn axis(&self, wide: usize) -> [String; 2] {
        let places = |all: bool| {
            let named = self.ticks.iter().filter(move |tick| all || !tick.minor);
            named.map(|tick| (column(tick.at, wide), tick.label.as_str())).collect::<Vec<_>>()
        };
        let all = places(true);
        let apart = all.windows(2).all(|two| two[0].0 + two[0].1.width() + 1 < two[1].0);
        let (mut line, mut named) = (vec!['─'; wide], String::new());
        for (x, label) in if apart { all } else { places(false) } {
            let begin = x.min(wide.saturating_sub(label.width()));
            if named.is_empty() || begin > named.width() {
                named = pad(&named, begin) + label;
                line.get_mut(x).into_iter().for_each(|cell| *cell = '┴');
            }
        }
        [line.into_iter().collect(), named]
    }

    fn explained(&self, width: usize) -> Vec<String> {
        let entries: Vec<String> =
            self.legend.iter().map(|(sign, meaning)| format!("{} {meaning}", glyph(*sign))).collect();
        let one = entries.join("   ");
        match entries.is_empty() {
            true => Vec::new(),
            false if one.width() <= width => vec![String::new(), one],
            false => std::iter::once(String::new()).chain(entries).collect(),
        }
    }
}

impl Canvas {
    fn put(&mut self, at: Height, x: usize, sign: char) {
        let row = self.rows.iter_mut().find(|(height, _)| *height == at);
        row.and_then(|(_, cells)| cells.get_mut(x)).into_iter().for_each(|cell| *cell = sign);
    }

    /// The way up or down from a height to that of the next reading.
    fn step(&mut self, x: usize, from: Height, next: &Stand) {
        let to = next.footing;
        if from == to || x >= self.wide {
            return;
        }
        let way = if next.goes_on { '┃' } else { '╎' };
        (from.min(to)..=from.max(to)).for_each(|at| self.put(at, x, way));
        self.put(from, x, if to > from { '┛' } else { '┓' });
    }
}

fn column(at: Place, wide: usize) -> usize {
    let last = wide.saturating_sub(1);
    (at as usize * last / END as usize).min(last)
}

fn glyph(sign: Sign) -> char {
    match sign {
        Sign::Seen => '○',
        Sign::Break => '╎',
        Sign::Present => '█',
        Sign::Open => '░',
    }
}

fn drawn_bar(bar: &Bar, wide: usize) -> String {
    let mut cells = vec![' '; wide];
    for (from, to, sign) in &bar.spans {
        // What lasts has the last column too; whatever ended there has not.
        let (from, last) = (column(*from, wide), *to == END);
        let to = if last { wide } else { column(*to, wide) };
        cells.iter_mut().take(to.max(from + 1)).skip(from).for_each(|cell| *cell = glyph(*sign));
    }
    cells.into_iter().collect()
}

/// Small charts side by side, as many as there is room for.
pub(in crate::export) fn several(charts: &[Chart], width: usize) -> Vec<String> {
    let across = ((width + GAP) / (SMALL.start() + GAP)).clamp(1, charts.len().max(1));
    let wide = ((width + GAP) / across - GAP).min(*SMALL.end());
    let titled = |chart: &Chart| [cut(&chart.title, wide)].into_iter().chain(chart.lines(wide)).collect();
    let row = |row: &[Chart]| side_by_side(&row.iter().map(titled).collect::<Vec<_>>(), &vec![wide; row.len()]);
    charts.chunks(across).map(row).collect::<Vec<_>>().join(&String::new())
}
