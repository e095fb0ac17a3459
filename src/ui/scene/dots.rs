//! A vote as it is drawn above its answer, and text put anywhere.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::ui::text::width;

/// The most that stand in a row: no screen is so wide.
const MOST: u16 = 1000;

/// A vote as it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dot {
    /// Two rows high.
    Round,
    /// One row high, and as wide as it is high.
    Wide,
    /// One row high, as letters are.
    Small,
    /// One for all, with their number.
    Counted,
}

impl Dot {
    /// Columns and rows, with the air beside it and above it: drawn ones that touch are one lump from the back row.
    pub const fn size(self) -> (u16, u16) {
        match self {
            Dot::Round => (4, 3),
            Dot::Wide => (3, 2),
            Dot::Small | Dot::Counted => (2, 1),
        }
    }

    /// How many stand above each other in so many rows: the uppermost needs no air.
    pub fn levels(self, high: u16) -> u32 {
        let down = self.size().1;
        let air = if down > 1 { 1 } else { 0 };
        u32::from((high + air) / down)
    }

    /// How many of `count` stand in a row where there are so many rows of them.
    pub fn row(count: u32, levels: u32) -> u16 {
        u16::try_from(count.div_ceil(levels.max(1))).unwrap_or(u16::MAX).min(MOST)
    }

    /// Where a row of so many round the column at `x` begins and ends: inside the area, as far as it has room there.
    pub fn pile(self, x: u16, row: u16, wide: u16) -> (u16, u16) {
        let across = self.size().0 * row;
        let left = x.saturating_sub(across / 2).min(wide.saturating_sub(across));
        (left, left + across)
    }

    /// Draws `landed` of `count` votes round the column at `x`, from the foot of the area upwards.
    pub fn draw(
        self,
        frame: &mut Frame,
        (area, x): (Rect, u16),
        (landed, count, levels): (u32, u32, u32),
        style: Style,
    ) {
        let (across, down) = self.size();
        let at = |n: u32| u16::try_from(n).unwrap_or(u16::MAX);
        if self == Dot::Counted {
            return centred(frame, area, x, area.height.saturating_sub(1), &format!("● × {landed}"), style);
        }
        let row = Self::row(count, levels);
        let (left, _) = self.pile(x, row, area.width);
        let air = if down > 1 { 1 } else { 0 };
        // A row of air parts them from large digits, where there is one.
        let foot = (area.height + air).min(at(levels).saturating_mul(down).max(area.height));
        let row = u32::from(row).max(1);
        for i in 0..landed {
            let (column, level) = (at(i % row), at(i / row) + 1);
            let y = foot.saturating_sub(level * down);
            let shape: &[&str] = match self {
                Dot::Round => &["▟█▙", "▜█▛"],
                Dot::Wide => &["▆▆"],
                Dot::Small | Dot::Counted => &["●"],
            };
            for (line, text) in (0..).zip(shape) {
                put(frame, area, left + column * across, y + line, text, style);
            }
        }
    }
}

pub fn centred(frame: &mut Frame, area: Rect, x: u16, y: u16, text: &str, style: Style) {
    put(frame, area, x.saturating_sub(width(text) / 2), y, text, style);
}

pub fn put(frame: &mut Frame, area: Rect, x: u16, y: u16, text: &str, style: Style) {
    let place = Rect { x: area.x + x, y: area.y + y, width: width(text), height: 1 }.intersection(area);
    if !place.is_empty() {
        frame.render_widget(Line::from(Span::styled(text.to_owned(), style)), place);
    }
}
