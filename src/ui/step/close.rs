//! The end of a workshop.

use ratatui::text::Line;

use crate::app::room::Room;
use crate::ui::text::wrap;
use crate::ui::theme::{Role, Theme};

/// What is still open before the workshop is closed.
pub fn lines(room: &Room, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    texts(room).iter().flat_map(|t| wrap(t, wide)).map(|l| Line::styled(l, theme.style(Role::Text))).collect()
}

/// The same as sentences.
pub fn texts(room: &Room) -> Vec<String> {
    let progress = &room.session.progress;
    let open = progress.open_questions().len();
    let unasked = room.unasked();
    let mut texts = vec![format!("Actions written down: {}.", progress.actions.len())];
    if !progress.decisions.is_empty() {
        texts.push(format!("Decisions written down: {}.", progress.decisions.len()));
    }
    match progress.parked().count() {
        0 => {}
        n => texts.push(format!("Remarks still parked: {n}; P goes through them first.")),
    }
    match progress.pending.iter().filter(|p| p.became.is_none()).count() {
        0 => {}
        n => texts.push(format!("Actions of the last time that nobody has spoken of: {n}; A goes through them.")),
    }
    if unasked > 0 {
        texts.push(format!("Questions that were not revealed: {unasked}; g goes to them."));
    }
    if open > 0 {
        texts.push(format!("Of these, with votes that were never shown: {open}."));
    }
    texts.push(if progress.finished {
        "This workshop is closed.".into()
    } else {
        "f closes the workshop and opens its report.".into()
    });
    texts
}
