//! Parts of a question, one under the other, with the word that the room waits for in large letters.

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::letters;
use super::text::{rows, width};

/// A stack of parts, spread over the height there is. A word in large letters may stand between the parts.
pub struct Stack<'a> {
    /// From the top.
    pub parts: Vec<Vec<Line<'a>>>,
    /// The word in large letters.
    pub large: Option<Large>,
}

/// A word in large letters, before the part of this number; a line in its place where there is no room.
pub struct Large {
    before: usize,
    word: String,
    style: Style,
    small: Option<Line<'static>>,
}

impl Large {
    /// What was found.
    #[must_use]
    pub fn state(before: usize, glyph: &str, word: &str, style: Style) -> Self {
        let small = Some(Line::styled(format!("{glyph} {word}"), style));
        Large { before, word: word.to_owned(), style, small }
    }
}

/// Rows and columns of a large letter.
const LETTER: u16 = 4;

impl<'a> Stack<'a> {
    /// Draws the parts from the top, with as much air between them as there is, up to two rows.
    pub fn draw(mut self, frame: &mut Frame, area: Rect) {
        let used: u16 = self.parts.iter().map(|p| rows(p.len())).sum();
        let gaps = rows(self.parts.len()).saturating_sub(1).max(1);
        let mut spare = area.height.saturating_sub(used);
        let fits = |l: &Large| width(&l.word) * LETTER <= area.width && spare > LETTER + gaps;
        let large = match self.large {
            Some(large) if fits(&large) => Some(large),
            Some(Large { before, small, .. }) => {
                if let Some(part) = self.parts.get_mut(before) {
                    spare = spare.saturating_sub(u16::from(small.is_some()));
                    part.splice(0..0, small);
                }
                None
            }
            None => None,
        };
        spare = spare.saturating_sub(large.as_ref().map_or(0, |_| LETTER + 1));
        let gap = (spare / gaps).min(2);
        let mut y = area.y;
        for (i, part) in self.parts.into_iter().enumerate() {
            if let Some(Large { word, style, .. }) = large.as_ref().filter(|l| l.before == i) {
                let place = Rect { y, height: LETTER, ..area }.intersection(area);
                let word = Line::styled(word.clone(), *style);
                letters::draw_large(frame, place, vec![word], Alignment::Left);
                y = (y + LETTER + 1).min(area.bottom());
            }
            let height = rows(part.len()).min(area.bottom().saturating_sub(y));
            let place = Rect { y, height, ..area };
            frame.render_widget(Paragraph::new(part), place);
            y = (y + height + gap).min(area.bottom());
        }
    }
}
