//! The end of a workshop.

use ratatui::text::Line;

use crate::app::room::Room;
use crate::export::lens;
use crate::message;
use crate::ui::text::wrap;
use crate::ui::theme::{Role, Theme};
use crate::words::Message;

/// What is still open before the workshop is closed.
pub fn lines(room: &Room, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    texts(room).iter().flat_map(|t| wrap(t, wide)).map(|l| Line::styled(l, theme.style(Role::Text))).collect()
}

/// The same as sentences.
pub fn texts(room: &Room) -> Vec<String> {
    let progress = &room.session.progress;
    let pending = progress.pending.iter().filter(|p| p.became.is_none()).count();
    let counted = [
        (progress.decisions.len(), Message::new("screen-close-decisions")),
        (progress.parked().count(), Message::new("screen-close-parked")),
        (pending, Message::new("screen-close-pending")),
        (room.unasked(), Message::new("screen-close-unasked")),
        (progress.open_questions().len(), Message::new("screen-close-open")),
    ];
    let counted = counted.into_iter().filter(|(count, _)| *count > 0).map(|(count, said)| said.with("count", count));
    let last = if progress.finished { message!("screen-close-closed") } else { message!("screen-close-keys") };
    let actions = message!("screen-close-actions", count = progress.actions.len());
    let said = [actions].into_iter().chain(counted).chain([last]).map(|said| room.words.say(&said));
    // What the room said of itself at the start and at the end comes first: it is about them.
    let polls = lens::of(&room.session);
    let beside = polls.iter().filter_map(|poll| poll.side_by_side(&room.words));
    beside.map(|text| room.words.shown(text)).chain(said).collect()
}
