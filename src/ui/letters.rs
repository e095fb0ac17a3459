//! Text in letters of several sizes. Nothing is ever cut: a size either sets a text whole or not at all.

use std::cell::Cell;

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;
use tui_big_text::{BigText, PixelSize};

use crate::ui::text::{rows, width, wrap};

/// How large letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// Eight cells wide and high.
    Huge,
    /// Four cells wide and high.
    Large,
    /// The terminal's own, with an empty row between two lines.
    Airy,
    /// The terminal's own.
    Plain,
}

impl Size {
    /// Columns and rows of a letter.
    const fn letter(self) -> u16 {
        match self {
            Size::Huge => 8,
            Size::Large => 4,
            Size::Airy | Size::Plain => 1,
        }
    }
}

/// A text set in one size.
#[derive(Debug, Clone)]
pub struct Set {
    size: Size,
    lines: Vec<String>,
    style: Style,
    alignment: Alignment,
}

impl Set {
    /// Sets `text` in lines of at most `wide` columns; `None` where a word or a letter of it cannot be set so large.
    pub fn new(text: &str, size: Size, wide: u16, style: Style) -> Option<Self> {
        let text = if size.letter() > 1 { drawn(text)? } else { text.to_owned() };
        let longest = text.split_whitespace().map(width).max().unwrap_or(0);
        let letters = wide / size.letter();
        // The terminal's own letters break a word rather than leave it out.
        (letters > 0 && (longest <= letters || size.letter() == 1)).then(|| Set {
            size,
            lines: wrap(&text, letters),
            style,
            alignment: Alignment::Left,
        })
    }

    /// In the largest of `sizes` that it fits into `wide` by `high`; the last size is taken in any case.
    pub fn largest(text: &str, sizes: &[Size], (wide, high): (u16, u16), style: Style) -> Self {
        let fitting = sizes.iter().find_map(|s| Set::new(text, *s, wide, style).filter(|set| set.height() <= high));
        fitting.unwrap_or_else(|| Set { size: Size::Plain, lines: wrap(text, wide), style, alignment: Alignment::Left })
    }

    /// The same, each line in the middle.
    pub fn centred(self) -> Self {
        Set { alignment: Alignment::Center, ..self }
    }

    /// Rows it takes.
    pub fn height(&self) -> u16 {
        let lines = rows(self.lines.len());
        match self.size {
            Size::Airy => (lines * 2).saturating_sub(1),
            size => lines.saturating_mul(size.letter()),
        }
    }

    /// Columns it takes.
    pub fn width(&self) -> u16 {
        self.lines.iter().map(|line| width(line)).max().unwrap_or(0).saturating_mul(self.size.letter())
    }

    /// Draws it at the top of `area`.
    pub fn draw(&self, frame: &mut Frame, area: Rect) {
        let area = Rect { height: self.height(), ..area }.intersection(frame.area());
        let line = |text: &String| Line::styled(text.clone(), self.style);
        let lines: Vec<Line> = self.lines.iter().map(line).collect();
        match self.size {
            Size::Huge => draw_pixels(frame, area, lines, PixelSize::Full, self.alignment),
            Size::Large => draw_large(frame, area, lines, self.alignment),
            Size::Airy | Size::Plain => {
                let between = usize::from(self.size == Size::Airy);
                let lines = self.lines.iter().flat_map(|l| [line(l), Line::default()].into_iter().take(1 + between));
                let text = Paragraph::new(lines.collect::<Vec<_>>()).alignment(self.alignment);
                frame.render_widget(text, area);
            }
        }
    }
}

thread_local! {
    /// Whether this screen can show a quarter of a cell. Sizes are chosen in many places, and none of them but the
    /// drawing of letters needs to know; a screen is drawn on one thread.
    static QUARTERS: Cell<bool> = const { Cell::new(true) };
}

/// Says whether the screen that is drawn next can show quarters of cells.
pub fn set_quarters(on: bool) {
    QUARTERS.set(on);
}

/// Draws lines of [`Size::Large`]. Where there are no quarters of cells, the terminal's own letters stand in their
/// place: letters made of whole cells would be twice as large.
pub fn draw_large(frame: &mut Frame, area: Rect, lines: Vec<Line>, alignment: Alignment) {
    if QUARTERS.get() {
        return draw_pixels(frame, area, lines, PixelSize::Quadrant, alignment);
    }
    let high = Size::Large.letter();
    for (line, y) in lines.into_iter().zip((area.y + 1..area.bottom()).step_by(high.into())) {
        frame.render_widget(line.alignment(alignment), Rect { y, height: 1, ..area });
    }
}

fn draw_pixels(frame: &mut Frame, area: Rect, lines: Vec<Line>, pixels: PixelSize, alignment: Alignment) {
    frame.render_widget(BigText::builder().pixel_size(pixels).alignment(alignment).lines(lines).build(), area);
}

/// The text in the characters that there are large letters for; `None` where one is missing.
fn drawn(text: &str) -> Option<String> {
    let letter = |c: char| match c {
        '‘' | '’' => Some('\''),
        '“' | '”' | '„' => Some('"'),
        '–' | '—' | '‑' => Some('-'),
        '\u{a0}' => Some(' '),
        ' '..='~' | '\u{a1}'..='\u{ff}' => Some(c),
        _ => None,
    };
    text.replace('…', "...").chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str, size: Size, wide: u16) -> Option<(u16, u16)> {
        Set::new(text, size, wide, Style::new()).map(|set| (set.width(), set.height()))
    }

    #[test]
    fn a_size_sets_a_text_whole_or_not_at_all() {
        assert_eq!(set("They call us", Size::Large, 48), Some((48, 4)));
        assert_eq!(set("They call us", Size::Large, 44), Some((36, 8)));
        assert_eq!(set("They call us", Size::Large, 12), None, "`They` would be broken");
        assert_eq!(set("日本", Size::Large, 80), None, "there are no large letters for it");
        assert_eq!(set("they’d call", Size::Huge, 96), Some((88, 8)));
        assert_eq!(set("They call us", Size::Airy, 9), Some((9, 3)));
        assert_eq!(set("abcdef", Size::Plain, 4), Some((4, 2)));
    }
}
