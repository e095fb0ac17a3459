//! The ladder: the account on its rungs.
//!
//! ```text
//!                Personal     Corporate    Capability
//!  4 Aligned    ──────────────────────────────────────
//!               ╎          ╎ ╎          ╎ ╎          ╎     outlined: still possible
//!  3 Relied on  ──────────────────────────────────────
//!   ⚑ target    ▒▒▒▒▒▒▒▒▒▒▒▒ ╎  split   ╎    mixed         cracked: seen, but a hazard will not let us rest on it
//!  2 Predictable══════════════════════════════════════
//!   ▲ FOOTING   ████ held ██ ████ held ██ ████ held ██     solid: what we may rest on
//!  0 Unproven   ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
//! ```

mod facts;

pub use facts::{facts, legend};

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::families;
use super::motion;
use super::text::{fit, rows, width};
use super::theme::{Role, Theme};
use crate::domain::ladder::Height;
use crate::domain::reading::Mark;
use crate::domain::vote::State;
use crate::view::ladder::{Cell, Drawn};
use crate::view::reading::role_of;

/// What the ladder shows at this moment of a reveal.
#[derive(Clone, Copy)]
struct View<'a> {
    drawn: &'a Drawn,
    /// Milliseconds since the reveal that changed it, while that is still to be seen.
    moving: Option<u16>,
}

impl View<'_> {
    /// Where it stands; while a cell fills, where it stood.
    fn footing(&self) -> Option<Height> {
        let [is, was] = self.drawn.footing;
        if self.moving.is_some_and(|at| at < motion::CLIMBED) { was } else { is }
    }

    /// Eighths of a cell of so many rows that are filled by now.
    fn filled(&self, rows: u16) -> u16 {
        let Some(at) = self.moving.filter(|at| *at < motion::CLIMBED) else { return rows * 8 };
        at.saturating_sub(motion::LANDED).saturating_mul(rows * 8) / (motion::CLIMBED - motion::LANDED)
    }

    /// The name of a height.
    fn name(&self, at: Height) -> &str {
        self.drawn.rungs.iter().find(|(rung, _)| *rung == at).map_or("", |(_, name)| name)
    }
}

/// Rows and columns of the drawing.
#[derive(Debug, Clone, Copy)]
struct Grid {
    area: Rect,
    /// Rows of the rails' names.
    heads: u16,
    label: u16,
    rail: u16,
    cell: u16,
}

/// The widest a rail becomes; more only makes it harder to read.
const WIDEST_RAIL: u16 = 18;
const TALLEST_CELL: u16 = 7;

/// Draws the ladder into `area`; without pairs, what the signs allow.
pub fn draw(frame: &mut Frame, area: Rect, drawn: &Drawn, moving: Option<u16>, theme: Theme) {
    if drawn.rails.is_empty() {
        return families::draw(frame, area, &drawn.families, theme);
    }
    let view = View { drawn, moving };
    let Some(grid) = Grid::new(area, drawn) else { return };
    grid.heads(frame, &view, theme);
    for at in (1..=drawn.top).rev() {
        grid.rung(frame, &view, at, theme);
    }
    grid.ground(frame, &view, theme);
}

/// The top of what rises, in eighths of a row.
const RISING: [&str; 8] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇"];

impl Grid {
    /// `None` where there is no room for even the smallest.
    fn new(area: Rect, drawn: &Drawn) -> Option<Self> {
        let (label, rail) = widths(drawn, area.width)?;
        // Names that are wider than their rails have a row each, from the first on down: none is cut.
        let rails = &drawn.rails;
        let heads = if rails.iter().any(|rail_of| width(&rail_of.name) > rail) { rows(rails.len()) } else { 1 };
        let levels = u16::try_from(drawn.top).ok()?.max(1);
        // Above the rungs the names of the rails, below them the ground and what lies under it.
        let level = area.height.checked_sub(heads + 2)? / levels;
        let cell = level.checked_sub(1)?.min(TALLEST_CELL);
        (rail >= 3 && cell >= 1).then_some(Grid { area, heads, label, rail, cell })
    }

    fn put(&self, frame: &mut Frame, x: u16, y: u16, text: &str, style: Style) {
        let area = Rect::new(self.area.x + x, self.area.y + y, self.area.width.saturating_sub(x), 1);
        let area = area.intersection(self.area);
        if !area.is_empty() {
            frame.render_widget(Line::from(Span::styled(fit(text, area.width), style)), area);
        }
    }

    fn rail_x(&self, index: usize) -> u16 {
        self.label + rows(index) * (self.rail + 1)
    }

    /// The row of the line of a rung.
    fn line_y(&self, view: &View, at: Height) -> u16 {
        u16::try_from(view.drawn.top - at).unwrap_or(0) * (self.cell + 1) + self.heads
    }

    fn heads(&self, frame: &mut Frame, view: &View, theme: Theme) {
        for (i, rail) in view.drawn.rails.iter().enumerate() {
            let name = fit(&rail.name, self.area.width);
            let last = self.area.width.saturating_sub(width(&name));
            if self.heads == 1 {
                let x = self.rail_x(i) + self.rail.saturating_sub(width(&name)) / 2;
                self.put(frame, x.min(last), 0, &name, theme.style(Role::Heading));
                continue;
            }
            // Each begins above its rail, and a line leads down to it.
            let x = self.rail_x(i).min(last);
            self.put(frame, x, rows(i), &name, theme.style(Role::Heading));
            for y in rows(i) + 1..self.heads {
                self.put(frame, x, y, "│", theme.style(Role::Line));
            }
        }
    }

    fn rung(&self, frame: &mut Frame, view: &View, at: Height, theme: Theme) {
        let y = self.line_y(view, at);
        self.label(frame, view, at, y, theme);
        self.line(frame, view, at, y, theme);
        for (i, rail) in view.drawn.rails.iter().enumerate() {
            if let Some(cell) = usize::try_from(at - 1).ok().and_then(|at| rail.cells.get(at)) {
                self.cell(frame, view, cell, (self.rail_x(i), y + 1), theme);
            }
            if view.drawn.chosen == Some((i, at)) {
                let x = self.rail_x(i);
                let y = y + 1 + (self.cell - 1) / 2;
                self.put(frame, x, y, "▸", theme.style(Role::Chosen));
                self.put(frame, x + self.rail - 1, y, "◂", theme.style(Role::Chosen));
            }
        }
    }

    /// The rung itself, right across the rails; double where the account stands on it.
    fn line(&self, frame: &mut Frame, view: &View, at: Height, y: u16, theme: Theme) {
        let footing = view.footing() == Some(at);
        let (stroke, role) = match (footing, at) {
            (true, _) => ("═", role_of(at)),
            (false, 0) => ("━", Role::Line),
            _ => ("─", Role::Line),
        };
        let wide = rows(view.drawn.rails.len()) * (self.rail + 1) - 1;
        self.put(frame, self.label, y, &stroke.repeat(wide.into()), theme.style(role));
    }

    fn label(&self, frame: &mut Frame, view: &View, at: Height, y: u16, theme: Theme) {
        let footing = view.footing() == Some(at);
        let target = view.drawn.target == Some(at);
        let wide = self.label > 4;
        let name = if wide { view.name(at).to_owned() } else { at.to_string() };
        let role = if footing { role_of(at) } else { Role::Text };
        self.put(frame, 0, y, &format!("{name:>2}"), theme.style(role));
        let [here, aim] = &view.drawn.marks;
        let marks = [(footing, "▲", here, role_of(at)), (target, "⚑", aim, Role::Target)];
        let marks = marks.into_iter().filter(|(on, ..)| *on);
        for (row, (_, glyph, word, role)) in (1u16..).zip(marks) {
            let mark = if wide { format!("{glyph} {word}") } else { glyph.to_owned() };
            // Where the cell has one row only, the second mark stands beside the first.
            let (x, row) = if row > self.cell { (if wide { 11 } else { 2 }, 1) } else { (u16::from(wide), row) };
            self.put(frame, x, y + row, &mark, theme.style(role));
        }
    }

    /// The cell below a rung's line.
    fn cell(&self, frame: &mut Frame, view: &View, cell: &Cell, (x, y): (u16, u16), theme: Theme) {
        let &Cell { mark, state, role, has_moved, .. } = cell;
        let word = if is_short(cell, self.rail) { cell.said.1 } else { &cell.said.0 };
        let filled = if has_moved { view.filled(self.cell) } else { self.cell * 8 };
        for row in 0..self.cell {
            let text = match (filled + 8 * (row + 1)).checked_sub(8 * self.cell) {
                Some(8..) => filled_row(mark, self.rail),
                Some(part) => RISING[usize::from(part)].repeat(self.rail.into()),
                None => continue,
            };
            self.put(frame, x, y + row, &text, theme.cell(role));
        }
        if filled == self.cell * 8 {
            self.word(frame, mark, word, (x, y), theme.cell_word(role));
        }
        let is_asked = state.is_some_and(|state| state != State::NotAsked);
        if has_moved && is_asked && filled == self.cell * 8 {
            self.mark(frame, word, (x, y), theme);
        }
    }

    /// A word in the middle of a cell, with air round it where there is room.
    fn word(&self, frame: &mut Frame, mark: Option<Mark>, word: &str, (x, y): (u16, u16), style: Style) {
        let room = inside(mark, self.rail);
        let word = fit(word, room);
        let word = if !word.is_empty() && width(&word) + 2 <= room { format!(" {word} ") } else { word };
        let x = x + self.rail.saturating_sub(width(&word)) / 2;
        self.put(frame, x, y + (self.cell - 1) / 2, &word, style);
    }

    /// What has just moved stands out by being turned round.
    fn mark(&self, frame: &mut Frame, word: &str, (x, y): (u16, u16), theme: Theme) {
        let word = format!(" {word} ");
        let word = if width(&word) > self.rail { word.trim().to_owned() } else { word };
        let x = x + self.rail.saturating_sub(width(&word)) / 2;
        self.put(frame, x, y + (self.cell - 1) / 2, &fit(&word, self.rail), theme.style(Role::Chosen));
    }

    fn ground(&self, frame: &mut Frame, view: &View, theme: Theme) {
        let y = self.line_y(view, 0);
        let footing = view.footing();
        let wide = self.label > 4;
        for (at, row) in [(0, 0), (-1, 1)] {
            let on = footing == Some(at);
            let name = if wide { view.name(at).to_owned() } else { at.to_string() };
            let text = if on { format!("{name} ▲") } else { name };
            let role = if on { role_of(at) } else { Role::Text };
            self.put(frame, 0, y + row, &format!("{text:>2}"), theme.style(role));
        }
        self.line(frame, view, 0, y, theme);
        let rails = view.drawn.rails.iter().enumerate();
        for (i, text) in rails.filter_map(|(i, rail)| Some((i, rail.sunk.as_ref()?))) {
            let text = centred(if width(text) <= self.rail { text } else { "▼" }, self.rail);
            self.put(frame, self.rail_x(i), y + 1, &text, theme.style(Role::Hazard));
        }
    }
}

/// Whether there is no room for what a cell came to in a word.
fn is_short(cell: &Cell, rail: u16) -> bool {
    width(&cell.said.0) > inside(cell.mark, rail)
}

/// Columns of a cell between its edges.
fn inside(mark: Option<Mark>, rail: u16) -> u16 {
    match mark {
        Some(Mark::Outlined) => rail.saturating_sub(2),
        _ => rail,
    }
}

/// Columns of the rungs' labels and of a rail.
fn widths(drawn: &Drawn, wide: u16) -> Option<(u16, u16)> {
    let rails = rows(drawn.rails.len()).max(1);
    let names = drawn.rungs.iter().map(|(_, name)| width(name)).max().unwrap_or(0) + 3;
    let short = 4;
    let smallest = 8;
    let label = if wide >= names + rails * (smallest + 3) { names } else { short };
    Some((label, (wide.checked_sub(label)? / rails).checked_sub(1)?.min(WIDEST_RAIL)))
}

/// One row of a cell, `wide` columns.
fn filled_row(mark: Option<Mark>, wide: u16) -> String {
    let (edge, filling) = match mark {
        Some(Mark::Solid) => ("█", "█"),
        Some(Mark::Cracked) => ("▒", "▒"),
        Some(Mark::Outlined) => ("╎", " "),
        Some(Mark::Sunk) | None => (" ", " "),
    };
    format!("{edge}{}{edge}", filling.repeat(wide.saturating_sub(2).into()))
}

fn centred(text: &str, wide: u16) -> String {
    let text = fit(text, wide);
    let free = wide.saturating_sub(width(&text));
    format!("{}{text}", " ".repeat((free / 2).into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_a_cell_is_as_wide_as_its_rail() {
        for wide in 3..20 {
            for mark in [Some(Mark::Solid), Some(Mark::Cracked), Some(Mark::Outlined), None] {
                assert_eq!(width(&filled_row(mark, wide)), wide, "{mark:?} {wide}");
            }
        }
    }
}
