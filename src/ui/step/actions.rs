//! What has been taken on.

use ratatui::text::Line;

use crate::app::room::Room;
use crate::domain::session::Action;
use crate::ui::text::{fit, wrap};
use crate::ui::theme::{Role, Theme};

/// What stands where no action does.
pub const NONE: &str = "No action yet: a writes one, m shows first moves.";

/// Who does it, by when, and what it is to move.
pub fn who(action: &Action) -> String {
    let moves = action.moves.as_ref().map_or_else(String::new, |m| format!(", to move {m}"));
    format!("{} by {}{moves}", action.who, action.by)
}

/// Every action with its owner and its day.
pub fn lines(room: &Room, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let actions = &room.session.progress.actions;
    if actions.is_empty() {
        return vec![Line::from(NONE)];
    }
    let mut lines = Vec::new();
    for action in actions {
        for (i, text) in wrap(&action.what, wide.saturating_sub(2)).into_iter().enumerate() {
            let lead = if i == 0 { "▸ " } else { "  " };
            lines.push(Line::styled(format!("{lead}{text}"), theme.style(Role::Question)));
        }
        lines.push(Line::from(fit(&format!("  {}", who(action)), wide)));
    }
    lines
}
