//! The facilitator's notes: what to say, to do and to watch for.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Stylize;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::text::{fit, rows, wrap};
use super::theme::{Role, Theme};
use crate::app::room::Room;
use crate::domain::session::Stop;
use crate::domain::workshop::Step;

/// Draws the notes of the current step; above a question also what its step shows, which has no other place.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, theme: Theme) {
    let Some(step) = room.step() else { return };
    let asks = room.session.here() != Stop::Step;
    let head = match room.votes_in() {
        (0, 0) => "Notes: the room sees them too. n hides them.".to_owned(),
        (taken, coming) => {
            format!("Notes. {} of {} have voted. n hides them.", taken + coming, room.session.progress.room)
        }
    };
    let mut lines = vec![Line::from(fit(&head, area.width)).italic()];
    for (title, texts) in parts(step, asks) {
        // Air only where nothing is lost by it.
        if rows(texts.iter().map(|t| wrap(t, area.width).len()).sum::<usize>() + lines.len() + 2) <= area.height {
            lines.push(Line::default());
        }
        lines.push(Line::styled(title, theme.style(Role::Heading)));
        lines.extend(texts.iter().flat_map(|text| wrap(text, area.width)).map(Line::from));
    }
    frame.render_widget(Paragraph::new(lines), area);
}

/// The rows that the notes of a step take, without any air.
pub fn height(step: &Step, wide: u16) -> u16 {
    let asks = step.kind.asks();
    1 + parts(step, asks).map(|(_, texts)| 1 + rows(texts.iter().map(|t| wrap(t, wide).len()).sum())).sum::<u16>()
}

fn parts(step: &Step, asks: bool) -> impl Iterator<Item = (&'static str, &[String])> {
    let notes = &step.notes;
    let shown: &[String] = if asks { &step.show } else { &[] };
    let parts: [(&str, &[String]); 4] =
        [("For all", shown), ("Say", &notes.say), ("Do", &notes.act), ("Watch for", &notes.watch)];
    parts.into_iter().filter(|(_, texts)| !texts.is_empty())
}
