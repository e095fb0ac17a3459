//! The facilitator's notes on the session screen.

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
use crate::say;
use crate::view::notes::{Place, parts};

/// Draws the notes of the current step, with what it shows where that has no other place.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, place: Place, theme: Theme) {
    let Some(step) = room.step() else { return };
    let words = &room.words;
    let head = match room.votes_in() {
        (0, 0) => say!(words, "prompter-notes"),
        (taken, coming) => {
            say!(words, "prompter-notes-voted", count = taken + coming, size = room.session.progress.room)
        }
    };
    let mut lines = vec![Line::from(fit(&head, area.width)).italic()];
    // Air only where nothing is lost by it.
    let mut spare = area.height.saturating_sub(tall(step, room.session.here(), place, area.width));
    for (title, texts) in parts(step, room.session.here(), place) {
        if spare > 0 {
            lines.push(Line::default());
            spare -= 1;
        }
        lines.push(Line::styled(words.say(&title), theme.style(Role::Heading)));
        lines.extend(texts.iter().flat_map(|text| wrap(text, area.width)).map(Line::from));
    }
    frame.render_widget(Paragraph::new(lines), area);
}

/// The rows that the notes of a step take at its longest question, without any air.
pub fn height(step: &Step, wide: u16) -> u16 {
    let asked = step.kind.parts();
    let questions = asked.into_iter().map(Stop::from).chain([Stop::Step]);
    questions.map(|question| tall(step, question, Place::Alone, wide)).max().unwrap_or(0)
}

fn tall(step: &Step, question: Stop, place: Place, wide: u16) -> u16 {
    1 + parts(step, question, place)
        .map(|(_, texts)| 1 + rows(texts.iter().map(|t| wrap(t, wide).len()).sum()))
        .sum::<u16>()
}
