//! The model answer to a pair of a told case, shown when it is called.

use ratatui::text::Line;

use crate::app::room::Room;
use crate::domain::vote::State;
use crate::domain::workshop::ToldPair;
use crate::ui::text::wrap;
use crate::ui::theme::{Role, Theme};

/// Rows that the model answer takes beside its reason.
pub const ROWS: u16 = 2;

/// The model answer beside the room's, or the key that calls it.
pub fn model(room: &Room, told: &ToldPair, state: State, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    if !room.session.progress.models.contains(&told.pair.id) {
        return vec![Line::styled("m shows the model answer.", theme.style(Role::Question))];
    }
    let key = told.pair.side.turn(told.model);
    let model = told.state(&room.session.ladder.rules);
    let beside = if model == state {
        format!("Model answer [{key}], {}: as you have it.", model.word())
    } else {
        format!("Model answer [{key}], {}. You: {}. Where in the story?", model.word(), state.word())
    };
    let head = wrap(&beside, wide).into_iter().map(|l| Line::styled(l, theme.style(Role::Heading)));
    head.chain(wrap(&told.why, wide).into_iter().map(Line::from)).collect()
}
