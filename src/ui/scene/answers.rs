//! What can be answered, column by column: digits to show with fingers, and after the reveal the votes above them.
//!
//! ```text
//!     ● ● ●          ● ●                                                rows kept for the votes
//!      [1]───────────[2]───────────[3]───────────[4]───────────[5]
//!  clearly left   more left     seen both    more right   clearly right
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::ui::letters::{Set, Size};
use crate::ui::motion;
use crate::ui::text::{rows, width};
use crate::ui::theme::{Role, Theme};
use crate::view::outcome::Answer;

/// The answers over the width that they have.
pub struct Answers<'a> {
    /// The answers.
    pub answers: &'a [Answer],
    /// Whether the first and the last stand below two pictures, and a line joins them.
    pub joined: bool,
    /// Milliseconds since the votes were shown, while they still fall.
    pub moving: Option<u16>,
}

/// Milliseconds that a vote takes to land.
const FALL: u32 = 80;
/// The most that stand in a row: no screen is so wide.
const MOST: u16 = 1000;
/// Milliseconds in which all of them set out.
const SET_OUT: u32 = motion::LANDED as u32 - FALL;

impl Answers<'_> {
    /// The middle of each answer's column.
    fn columns(&self, wide: u16) -> Vec<u16> {
        let count = rows(self.answers.len()).max(1);
        match self.joined {
            // More than a pair has take the whole width.
            true if count > 5 => (0..count).map(|i| wide * (2 * i + 1) / (2 * count)).collect(),
            // Two under each of the pictures, and one between them.
            true => (0..count).map(|i| wide / 8 + wide * 3 / 4 * i / count.saturating_sub(1).max(1)).collect(),
            false => (0..count).map(|i| (wide / count).min(44) * (2 * i + 1) / 2).collect(),
        }
    }

    fn apart(columns: &[u16], wide: u16) -> u16 {
        columns.get(1).zip(columns.first()).map_or(wide, |(b, a)| b - a).max(1)
    }

    /// Draws digits with their words into `area`, whose last row the words take.
    pub fn digits(&self, frame: &mut Frame, area: Rect, size: Size, theme: Theme) {
        let columns = self.columns(area.width);
        let apart = Self::apart(&columns, area.width);
        let is_roomy = self.answers.iter().all(|answer| width(&answer.word) < apart);
        let words = area.height.saturating_sub(1);
        for (Answer { key, word, short, .. }, x) in self.answers.iter().zip(&columns) {
            match Set::new(&key.to_string(), size, apart, theme.style(Role::Key)) {
                Some(set) if size != Size::Plain => {
                    let place = Rect { x: area.x + x.saturating_sub(set.width() / 2), width: set.width(), ..area };
                    set.draw(frame, place.intersection(area));
                }
                _ => centred(frame, area, *x, 0, &format!("[{key}]"), theme.style(Role::Key)),
            }
            centred(frame, area, *x, words, if is_roomy { word } else { short }, Style::new());
        }
        for two in columns.windows(2).filter(|_| self.joined && size == Size::Plain) {
            let line = "─".repeat(two[1].saturating_sub(two[0] + 3).into());
            put(frame, area, two[0] + 2, 0, &line, theme.style(Role::Line));
        }
    }

    /// Where each digit stands with the word under it.
    pub fn places(&self, area: Rect) -> Vec<(u8, Rect)> {
        let columns = self.columns(area.width);
        let apart = Self::apart(&columns, area.width);
        let place = |x: u16| Rect { x: area.x + x.saturating_sub(apart / 2), width: apart, ..area }.intersection(area);
        self.answers.iter().map(|answer| answer.key).zip(columns).map(|(key, x)| (key, place(x))).collect()
    }

    /// Draws the votes into the rows that were kept for them, in the colour of the state that they come to.
    pub fn votes(&self, frame: &mut Frame, area: Rect, style: Style) {
        let columns = self.columns(area.width);
        let dot = self.dot(&columns, area);
        let all: u32 = self.answers.iter().filter_map(|answer| answer.count).sum();
        let mut before = 0;
        for (answer, x) in self.answers.iter().zip(&columns) {
            let count = answer.count.unwrap_or(0);
            let landed = self.landed(before, count, all);
            before += count;
            if landed > 0 {
                dot.draw(frame, (area, *x), (landed, count), style);
            }
        }
    }

    /// How many of `count` votes have landed, after `before` others of `all`.
    fn landed(&self, before: u32, count: u32, all: u32) -> u32 {
        let Some(moving) = self.moving.map(u32::from) else { return count };
        (0..count).filter(|i| (before + i) * SET_OUT / all.max(1) + FALL <= moving).count().try_into().unwrap_or(count)
    }

    /// The largest that all votes can be drawn with: where nobody chose the answer beside it, one may take its room.
    fn dot(&self, columns: &[u16], area: Rect) -> Dot {
        let fits = |dot: &Dot| {
            let (across, down) = dot.size();
            let half = |answer: &Answer| (dot.row(answer.count.unwrap_or(0), area.height) * across).div_ceil(2);
            let places: Vec<(u16, u16)> = self.answers.iter().map(half).zip(columns.iter().copied()).collect();
            let is_inside = places.iter().all(|(half, x)| half <= x && x + half <= area.width);
            down <= area.height && is_inside && places.windows(2).all(|two| two[0].1 + two[0].0 + two[1].0 <= two[1].1)
        };
        let is_drawn = |dot: &Dot| *dot == Dot::Small || Size::Large.line() > 1;
        [Dot::Round, Dot::Wide, Dot::Small].into_iter().filter(is_drawn).find(fits).unwrap_or(Dot::Counted)
    }
}

/// A vote as it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dot {
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
    /// Columns, with the air beside it, and rows.
    const fn size(self) -> (u16, u16) {
        match self {
            Dot::Round => (4, 2),
            Dot::Wide => (3, 1),
            Dot::Small | Dot::Counted => (2, 1),
        }
    }

    /// How many of `count` stand in a row where there are so many rows.
    fn row(self, count: u32, high: u16) -> u16 {
        u16::try_from(count.div_ceil(u32::from(high / self.size().1).max(1))).unwrap_or(u16::MAX).min(MOST)
    }

    /// Draws `landed` of `count` votes round the column at `x`, from the foot of the area upwards.
    fn draw(self, frame: &mut Frame, (area, x): (Rect, u16), (landed, count): (u32, u32), style: Style) {
        let (across, down) = self.size();
        if self == Dot::Counted {
            return centred(frame, area, x, area.height.saturating_sub(1), &format!("● × {landed}"), style);
        }
        let row = self.row(count, area.height);
        let left = x.saturating_sub(across * row / 2);
        let row = u32::from(row).max(1);
        for i in 0..landed {
            let at = |n: u32| u16::try_from(n).unwrap_or(u16::MAX);
            let (column, level) = (at(i % row), at(i / row) + 1);
            let y = area.height.saturating_sub(level * down);
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

pub(super) fn centred(frame: &mut Frame, area: Rect, x: u16, y: u16, text: &str, style: Style) {
    put(frame, area, x.saturating_sub(width(text) / 2), y, text, style);
}

pub(super) fn put(frame: &mut Frame, area: Rect, x: u16, y: u16, text: &str, style: Style) {
    let place = Rect { x: area.x + x, y: area.y + y, width: width(text), height: 1 }.intersection(area);
    if !place.is_empty() {
        frame.render_widget(Line::from(Span::styled(text.to_owned(), style)), place);
    }
}
