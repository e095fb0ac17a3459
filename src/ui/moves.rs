//! First moves to choose from, a card each.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::pages;
use super::pointing::{Click, HitMap};
use super::text::{fit, wrap};
use super::theme::{Role, Theme};
use crate::app::room::Room;
use crate::say;

/// The widest a card becomes.
const WIDEST: u16 = 100;

/// Draws the cards with the one at `at` chosen.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, at: usize, theme: Theme, spots: &mut HitMap) {
    let wide = area.width.min(WIDEST);
    let head = say!(room.words, "screen-moves");
    let mut lines: Vec<Line> =
        wrap(&head, wide).into_iter().map(|l| Line::styled(l, theme.style(Role::Question))).collect();
    let mut chosen = 0..0;
    let mut clicks = Vec::new();
    for (i, card) in room.cards().into_iter().enumerate() {
        lines.push(Line::default());
        let start = lines.len();
        let (mark, role) = if i == at { ("▸ ", Role::Chosen) } else { ("  ", Role::Heading) };
        let title = Span::styled(fit(&card.title, wide.saturating_sub(2)), theme.style(role));
        lines.push(Line::from(vec![Span::raw(mark), title]));
        let text = wrap(&card.first_move, wide.saturating_sub(4));
        lines.extend(text.into_iter().map(|l| Line::from(format!("    {l}"))));
        lines.push(Line::from(fit(&format!("    {}", say!(room.words, "screen-to-move", what = &card.moves)), wide)));
        clicks.push((start..lines.len(), Click::line(i, i == at)));
        if i == at {
            chosen = start..lines.len();
        }
    }
    pages::cards(frame, Rect { width: wide, ..area }, lines, chosen, clicks, spots);
}
