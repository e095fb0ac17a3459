//! Text in letters of several sizes. Nothing is ever cut: a size either sets a text whole or not at all.

mod breaks;
mod font;

use std::cell::Cell;
use std::rc::Rc;

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::domain::config::LettersName;
use crate::ui::signs::Signs;
use crate::ui::text::{rows, width, wrap};
use font::{Face, LEAST_OUTLINE};

/// How large letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// Drawn from an outline, in lines of so many rows.
    Rows(u16),
    /// Drawn from a bitmap: three rows high of sixths of a cell, four of quarters.
    Large,
    /// The terminal's own.
    Plain,
}

/// The parts of a cell that large letters are drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blocks {
    /// Two by three.
    Sextants,
    /// Two by two.
    Quadrants,
    /// None: the terminal's own letters are all there are.
    Whole,
}

thread_local! {
    /// What this screen can show of a cell. Sizes are chosen in many places, and none of them but the drawing of letters
    /// needs to know; a screen is drawn on one thread.
    static BLOCKS: Cell<Blocks> = const { Cell::new(Blocks::Quadrants) };
}

/// Says what the screen that is drawn next can show.
pub fn set_blocks(blocks: Blocks) {
    BLOCKS.set(blocks);
}

/// Terminals that draw sixths of a cell themselves, and so without gaps, by how `TERM` begins.
const SEXTANTS: [&str; 5] = ["xterm-kitty", "xterm-ghostty", "foot", "alacritty", "wezterm"];

impl Blocks {
    /// What is set, or what the environment tells: `told` gives a variable, empty where it is not set. Nobody knows what
    /// is outside a multiplexer.
    #[must_use]
    pub fn told(set: LettersName, signs: Signs, told: impl Fn(&str) -> String) -> Self {
        let term = told("TERM");
        let is_inside = !told("TMUX").is_empty() || !told("STY").is_empty() || term.starts_with("screen");
        let knows = SEXTANTS.iter().any(|start| term.starts_with(start))
            || ["WezTerm", "ghostty"].contains(&told("TERM_PROGRAM").as_str())
            || !told("VTE_VERSION").is_empty();
        match set {
            _ if signs == Signs::Ascii => Blocks::Whole,
            LettersName::Plain => Blocks::Whole,
            LettersName::Sextants => Blocks::Sextants,
            LettersName::Auto if knows && !is_inside => Blocks::Sextants,
            LettersName::Auto | LettersName::Quadrants => Blocks::Quadrants,
        }
    }

    /// Pixels of a cell, one above the other.
    const fn high(self) -> u16 {
        match self {
            Blocks::Sextants => 3,
            Blocks::Quadrants => 2,
            Blocks::Whole => 1,
        }
    }

    /// The character of a cell in which these pixels are set: from the top, left before right, from the lowest bit on.
    fn sign(self, bits: u8) -> char {
        const QUADRANTS: [char; 16] = [' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'];
        match (self, bits) {
            (Blocks::Quadrants, bits) => QUADRANTS.get(usize::from(bits)).copied().unwrap_or(' '),
            (_, 0) => ' ',
            (_, 0b01_01_01) => '▌',
            (_, 0b10_10_10) => '▐',
            (_, 0b11_11_11) => '█',
            // Unicode leaves out those that it had already.
            (_, bits) => {
                let at = u32::from(bits) - 1 - u32::from(bits > 0b01_01_01) - u32::from(bits > 0b10_10_10);
                char::from_u32(0x1_fb00 + at).unwrap_or(' ')
            }
        }
    }
}

/// Columns of pixels of a cell.
const ACROSS: u32 = 2;

impl Size {
    /// What its letters are drawn from; `None` of the terminal's own.
    fn face(self) -> Option<Face> {
        let blocks = BLOCKS.get();
        match self {
            _ if blocks == Blocks::Whole => None,
            Size::Rows(rows) => Some(Face::Outline(rows * blocks.high())),
            Size::Large => Some(Face::Bitmap),
            Size::Plain => None,
        }
    }

    /// Whether its letters are drawn, where they can be.
    #[must_use]
    pub fn is_drawn(self) -> bool {
        matches!(self, Size::Rows(_) | Size::Large)
    }

    /// Rows of one line.
    #[must_use]
    pub fn line(self) -> u16 {
        match (self, BLOCKS.get()) {
            (_, Blocks::Whole) | (Size::Plain, _) => 1,
            (Size::Rows(rows), _) => rows,
            // A row of pixels more, so that lines do not touch.
            (Size::Large, Blocks::Sextants) => 3,
            (Size::Large, Blocks::Quadrants) => 4,
        }
    }
}

/// A text set in one size.
#[derive(Debug, Clone)]
pub struct Set {
    size: Size,
    lines: Rc<[String]>,
    style: Style,
    alignment: Alignment,
}

impl Set {
    /// Sets `text` in lines of at most `wide` columns; `None` where a word or a letter of it cannot be set so large.
    pub fn new(text: &str, size: Size, wide: u16, style: Style) -> Option<Self> {
        let lines = match size.face() {
            Some(Face::Outline(high)) if high < LEAST_OUTLINE => return None,
            Some(face) => breaks::lines(text, u32::from(wide) * ACROSS, |c| face.advance(c))?,
            None if size.is_drawn() => return None,
            None if wide == 0 => return None,
            // The terminal's own letters break a word rather than leave it out.
            None => wrap(text, wide),
        };
        Some(Set { size, lines: lines.into(), style, alignment: Alignment::Left })
    }

    /// In the largest of `sizes` that it fits into `wide` by `high`; the last size is taken in any case.
    pub fn largest(text: &str, sizes: &[Size], (wide, high): (u16, u16), style: Style) -> Self {
        let fitting = sizes.iter().find_map(|s| Set::new(text, *s, wide, style).filter(|set| set.height() <= high));
        fitting.unwrap_or_else(|| Set {
            size: Size::Plain,
            lines: wrap(text, wide).into(),
            style,
            alignment: Alignment::Left,
        })
    }

    /// The same, each line in the middle.
    pub fn centred(self) -> Self {
        Set { alignment: Alignment::Center, ..self }
    }

    /// How large its letters are.
    pub fn size(&self) -> Size {
        self.size
    }

    /// Rows it takes.
    pub fn height(&self) -> u16 {
        rows(self.lines.len()).saturating_mul(self.size.line())
    }

    /// Columns it takes.
    pub fn width(&self) -> u16 {
        self.lines.iter().map(|line| self.wide(line)).max().unwrap_or(0)
    }

    /// Columns of its last line.
    pub fn last_width(&self) -> u16 {
        self.lines.last().map_or(0, |line| self.wide(line))
    }

    fn wide(&self, line: &str) -> u16 {
        match self.size.face() {
            Some(face) => rows(face.wide(line).unwrap_or(0).div_ceil(ACROSS) as usize),
            None => width(line),
        }
    }

    /// Draws it at the top of `area`.
    pub fn draw(&self, frame: &mut Frame, area: Rect) {
        let area = Rect { height: self.height(), ..area }.intersection(frame.area());
        if !self.size.is_drawn() {
            return frame.render_widget(Paragraph::new(self.drawn()).alignment(self.alignment), area);
        }
        // A sign a cell: looking for graphemes took a tenth of a frame.
        let buffer = frame.buffer_mut();
        for (y, text) in (area.top()..area.bottom()).zip(self.texts()) {
            let wide = rows(text.chars().count());
            let free = match self.alignment {
                Alignment::Left => 0,
                Alignment::Center => (area.width / 2).saturating_sub(wide / 2),
                Alignment::Right => area.width.saturating_sub(wide),
            };
            for (x, sign) in (area.left() + free..area.right()).zip(text.chars()) {
                buffer[(x, y)].set_char(sign).set_style(self.style);
            }
        }
    }

    /// Its rows, one by one.
    pub fn drawn(&self) -> Vec<Line<'static>> {
        self.texts().into_iter().map(|text| Line::styled(text, self.style)).collect()
    }

    /// The same without a style.
    pub fn texts(&self) -> Vec<String> {
        match self.size.face() {
            Some(face) => self.lines.iter().flat_map(|text| drawn(text, face, self.size.line())).collect(),
            None => self.lines.to_vec(),
        }
    }
}

/// How a word in letters of this size looks, begun at either half of a cell: for whoever looks for it on a screen.
#[must_use]
pub fn looks(word: &str, size: Size) -> [Vec<String>; 2] {
    [0, 1].map(|shift| size.face().map_or_else(Vec::new, |face| shifted(word, face, size.line(), shift)))
}

/// A line of text as `high` rows of cells.
fn drawn(text: &str, face: Face, high: u16) -> Vec<String> {
    shifted(text, face, high, 0)
}

/// The same so many pixels further to the right.
fn shifted(text: &str, face: Face, high: u16, shift: u32) -> Vec<String> {
    let blocks = BLOCKS.get();
    let deep = u32::from(blocks.high());
    let wide = (face.wide(text).unwrap_or(0) + shift).div_ceil(ACROSS) as usize;
    let mut cells = vec![vec![0u8; wide]; usize::from(high)];
    for (x, y) in face.pixels(text).into_iter().map(|(x, y)| (x + shift, y)) {
        let cell = cells.get_mut((y / deep) as usize).and_then(|row| row.get_mut((x / ACROSS) as usize));
        if let Some(cell) = cell {
            *cell |= 1 << (y % deep * ACROSS + x % ACROSS);
        }
    }
    cells.into_iter().map(|row| row.into_iter().map(|bits| blocks.sign(bits)).collect()).collect()
}

#[cfg(test)]
mod tests;
