//! What has been taken on.

use ratatui::text::Line;

use crate::app::room::Room;
use crate::domain::session::{Action, FollowUp, Pending};
use crate::ui::text::{fit, wrap};
use crate::ui::theme::{Role, Theme};

/// What stands where no action does.
pub const NONE: &str = "No action yet: a writes one, m shows first moves.";

/// Who does it, by when, and what it is to move.
pub fn who(action: &Action) -> String {
    let moves = action.moves.as_ref().map_or_else(String::new, |m| format!(", to move {m}"));
    format!("{} by {}{moves}", action.who, action.by)
}

/// Every action with its owner and its day; those of the last time first, with what became of them.
pub fn lines(room: &Room, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let actions = &room.session.progress.actions;
    let mut lines = pending(room, wide, theme);
    if actions.is_empty() {
        lines.push(Line::from(NONE));
    }
    for action in actions {
        let shown = |text: &str| room.session.shown(text).into_owned();
        for (i, text) in wrap(&shown(&action.what), wide.saturating_sub(2)).into_iter().enumerate() {
            let lead = if i == 0 { "▸ " } else { "  " };
            lines.push(Line::styled(format!("{lead}{text}"), theme.style(Role::Question)));
        }
        lines.push(Line::from(fit(&format!("  {}", shown(&who(action))), wide)));
    }
    lines
}

fn pending(room: &Room, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let pending = &room.session.progress.pending;
    if pending.is_empty() {
        return Vec::new();
    }
    let head = "Taken on the last time: A goes through it.";
    let mut lines = vec![Line::styled(fit(head, wide), theme.style(Role::Heading))];
    for Pending { carried, became } in pending {
        let became = became.map_or_else(|| "?".to_owned(), FollowUp::words);
        let text = format!("{became}: {} ({})", room.session.shown(&carried.action.what), carried.action.who);
        for (i, text) in wrap(&text, wide.saturating_sub(2)).into_iter().enumerate() {
            lines.push(Line::from(format!("{}{text}", if i == 0 { "▸ " } else { "  " })));
        }
    }
    lines.push(Line::default());
    lines
}
