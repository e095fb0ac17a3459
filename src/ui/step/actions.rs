//! What has been taken on.

use ratatui::text::Line;

use crate::app::room::Room;
use crate::ui::text::{fit, wrap};
use crate::ui::theme::{Role, Theme};

/// Every action with its owner and its day.
pub fn lines(room: &Room, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let actions = &room.session.progress.actions;
    if actions.is_empty() {
        return vec![Line::from("No action yet: a writes one, m shows first moves.")];
    }
    let mut lines = Vec::new();
    for action in actions {
        let shown = |text: &str| room.session.shown(text).into_owned();
        for (i, text) in wrap(&shown(&action.what), wide.saturating_sub(2)).into_iter().enumerate() {
            let lead = if i == 0 { "▸ " } else { "  " };
            lines.push(Line::styled(format!("{lead}{text}"), theme.style(Role::Question)));
        }
        let moves = action.moves.as_ref().map_or_else(String::new, |m| format!(", to move {m}"));
        lines.push(Line::from(fit(&format!("  {} by {}{moves}", shown(&action.who), action.by), wide)));
    }
    lines
}
