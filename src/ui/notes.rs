//! The facilitator's notes: what to say, to do and to watch for.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Stylize;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::text::{fit, rows, wrap};
use super::theme::{Role, Theme};
use crate::app::room::Room;
use crate::domain::workshop::{Kind, Step};

/// What the notes stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The whole body.
    Alone,
    /// Beside what the room sees.
    Beside,
}

/// Draws the notes of the current step, with what it shows where that has no other place.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, place: Place, theme: Theme) {
    let Some(step) = room.step() else { return };
    let head = match room.votes_in() {
        (0, 0) => "Notes: the room sees them too. n hides them.".to_owned(),
        (taken, coming) => {
            format!("Notes. {} of {} have voted. n hides them.", taken + coming, room.session.progress.room)
        }
    };
    let mut lines = vec![Line::from(fit(&head, area.width)).italic()];
    // Air only where nothing is lost by it.
    let mut spare = area.height.saturating_sub(tall(step, place, area.width));
    for (title, texts) in parts(step, place) {
        if spare > 0 {
            lines.push(Line::default());
            spare -= 1;
        }
        lines.push(Line::styled(title, theme.style(Role::Heading)));
        lines.extend(texts.iter().flat_map(|text| wrap(text, area.width)).map(Line::from));
    }
    frame.render_widget(Paragraph::new(lines), area);
}

/// The rows that the notes of a step take, without any air.
pub fn height(step: &Step, wide: u16) -> u16 {
    tall(step, Place::Alone, wide)
}

fn tall(step: &Step, place: Place, wide: u16) -> u16 {
    1 + parts(step, place).map(|(_, texts)| 1 + rows(texts.iter().map(|t| wrap(t, wide).len()).sum())).sum::<u16>()
}

pub(super) fn parts(step: &Step, place: Place) -> impl Iterator<Item = (&'static str, &[String])> {
    let notes = &step.notes;
    // Beside the whole ladder there is little room, and beside a question none.
    let has_no_place = step.kind.asks() || (step.kind == Kind::Reading && place == Place::Alone);
    let shown: &[String] = if has_no_place { &step.show } else { &[] };
    let parts: [(&str, &[String]); 4] =
        [("For all", shown), ("Say", &notes.say), ("Do", &notes.act), ("Watch for", &notes.watch)];
    parts.into_iter().filter(|(_, texts)| !texts.is_empty())
}
