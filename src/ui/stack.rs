//! Parts of a question, one under the other, with the word that the room waits for in large letters.

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::answers::Answers;
use super::letters::{self, Size};
use super::text::rows;
use super::theme::Theme;

/// A stack of parts, spread over the height there is, with a word in large letters between them.
pub struct Stack<'a> {
    /// From the top.
    pub parts: Vec<Part<'a>>,
    /// The word in large letters.
    pub large: Large<'a>,
}

/// A part of a stack.
pub enum Part<'a> {
    /// Lines of text.
    Text(Vec<Line<'a>>),
    /// The answers, with so many rows of votes above them at most.
    Answers(Answers, u16),
}

impl Part<'_> {
    fn height(&self) -> u16 {
        match self {
            Part::Text(lines) => rows(lines.len()),
            Part::Answers(answers, most) => answers.height(Size::Plain, *most),
        }
    }

    fn draw(self, frame: &mut Frame, area: Rect, theme: Theme) {
        match self {
            Part::Text(lines) => frame.render_widget(Paragraph::new(lines), area),
            Part::Answers(answers, most) => answers.draw(frame, area, Size::Plain, most, theme),
        }
    }
}

/// A word in large letters, before the part of this number; a line in its place where there is no room.
pub struct Large<'a> {
    before: usize,
    word: Line<'a>,
    small: Line<'a>,
}

impl Large<'_> {
    /// What was found.
    #[must_use]
    pub fn state(before: usize, glyph: &str, word: &str, style: Style) -> Self {
        let small = Line::styled(format!("{glyph} {word}"), style);
        Large { before, word: Line::styled(word.to_owned(), style), small }
    }
}

/// Rows and columns of a large letter.
const LETTER: u16 = 4;

impl Stack<'_> {
    /// Draws the parts from the top, with as much air between them as there is, up to two rows.
    pub fn draw(mut self, frame: &mut Frame, area: Rect, theme: Theme) {
        let Large { before, word, small } = self.large;
        let used: u16 = self.parts.iter().map(Part::height).sum();
        let gaps = rows(self.parts.len()).saturating_sub(1).max(1);
        let spare = area.height.saturating_sub(used);
        let is_large = rows(word.width()) * LETTER <= area.width && spare > LETTER + gaps;
        let spare = spare.saturating_sub(if is_large { LETTER + 1 } else { 1 });
        if !is_large && let Some(Part::Text(lines)) = self.parts.get_mut(before) {
            lines.insert(0, small);
        }
        let gap = (spare / gaps).min(2);
        let mut y = area.y;
        for (i, part) in self.parts.into_iter().enumerate() {
            if is_large && i == before {
                let place = Rect { y, height: LETTER, ..area }.intersection(area);
                letters::draw_large(frame, place, vec![word.clone()], Alignment::Left);
                y = (y + LETTER + 1).min(area.bottom());
            }
            let height = part.height().min(area.bottom().saturating_sub(y));
            part.draw(frame, Rect { y, height, ..area }, theme);
            y = (y + height + gap).min(area.bottom());
        }
    }
}
