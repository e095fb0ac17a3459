//! The ladder on the stage: beside what was revealed, and whole.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::style::Stylize;
use ratatui::text::Line;
use ratatui::widgets::{Block, Borders, Paragraph};

use crate::app::room::Room;
use crate::ui::letters::{Set, Size};
use crate::ui::room::{legend, with_view};
use crate::ui::text::{fit, rows, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::{ladder, layout};

/// The ladder beside the question: whose reading it is, the ladder, the facts.
pub fn beside(frame: &mut Frame, area: Rect, room: &Room, theme: Theme) {
    let block = Block::new().borders(Borders::LEFT).border_style(theme.style(Role::Line));
    let inner = block.inner(area).inner(Margin::new(1, 0));
    frame.render_widget(block, area);
    with_view(room, |view| {
        let facts = ladder::facts(&view, usize::MAX, theme);
        let below = rows(facts.len()).min(inner.height / 2);
        let parts = [Constraint::Length(1), Constraint::Fill(1), Constraint::Length(below)];
        let [head, drawing, below] = Layout::vertical(parts).areas(inner);
        frame.render_widget(Line::from(fit(&room.session.ladder.disclaimer, head.width)).italic(), head);
        ladder::draw(frame, drawing, view, theme);
        frame.render_widget(Paragraph::new(facts), below);
    });
}

/// Columns that the ladder takes at most.
const WIDEST: u16 = 80;
/// Things that hold the account back, said one by one.
const MOST_HOLDS: usize = 2;

/// The ladder whole, and what it says in words.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, theme: Theme) {
    let side = match area.width {
        0..150 => layout::beside_ladder(area.width).max(area.width / 3),
        wide => wide - WIDEST,
    };
    let [left, right] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(side)]).areas(area);
    with_view(room, |view| {
        ladder::draw(frame, left, view, theme);
        let label = match room.reading.heights {
            Some(heights) => room.session.ladder.rung_label(heights.footing),
            None => room.session.ladder.rung_label(room.reading.cap),
        };
        let is_low = room.reading.heights.is_some_and(|h| h.footing < 0);
        let style = theme.style(if is_low { Role::Hazard } else { Role::Solid });
        let mut rest = right;
        let mut put = |text: &str, sizes: &[Size], style| {
            let set = Set::largest(text, sizes, (side, right.height / 3), style);
            // Whole paragraphs or none.
            if set.height() <= rest.height {
                set.draw(frame, rest);
                rest = layout::below(rest, set.height() + 1);
            }
        };
        put(&label, &[Size::Huge, Size::Large, Size::Plain], style);
        // What holds it back is what the room talks about now.
        for hold in room.reading.holds_back.iter().take(MOST_HOLDS) {
            put(&hold.text, &[Size::Large, Size::Airy, Size::Plain], theme.style(Role::Question));
        }
        let mut lines = ladder::facts(&view, usize::MAX, theme);
        let prose = |text: &str| wrap(text, side).into_iter().map(Line::from).collect::<Vec<_>>();
        let shown = room.step().into_iter().flat_map(|s| &s.show).map(|t| prose(t));
        let disclaimer = vec![Line::from(fit(&room.session.ladder.disclaimer, side)).italic()];
        for part in shown.chain([legend(theme), disclaimer]) {
            if lines.len() + part.len() < usize::from(rest.height) {
                lines.push(Line::default());
                lines.extend(part);
            }
        }
        frame.render_widget(Paragraph::new(lines), rest);
    });
}
