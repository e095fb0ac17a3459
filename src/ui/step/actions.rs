//! What has been taken on.

use ratatui::text::Line;

use crate::app::room::Room;
use crate::domain::session::{Action, Pending};
use crate::say;
use crate::ui::text::{fit, wrap};
use crate::ui::theme::{Role, Theme};

/// What stands where no action does.
pub fn none(room: &Room) -> String {
    say!(room.words, "screen-actions-none")
}

/// Who does it, by when, and what it is to move.
pub fn who(room: &Room, action: &Action) -> String {
    let (who, day) = (&action.who, action.by.to_string());
    match &action.moves {
        Some(what) => say!(room.words, "screen-who-by-to-move", who, day, what),
        None => say!(room.words, "screen-who-by", who, day),
    }
}

/// Every action with its owner and its day; those of the last time first, with what became of them.
pub fn lines(room: &Room, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let actions = &room.session.progress.actions;
    let mut lines = pending(room, wide, theme);
    if actions.is_empty() {
        lines.extend([none(room)].iter().chain(&moves(room)).flat_map(|text| wrap(text, wide)).map(Line::from));
    }
    for action in actions {
        for (i, text) in wrap(&room.words.shown(&action.what), wide.saturating_sub(2)).into_iter().enumerate() {
            let lead = if i == 0 { "▸ " } else { "  " };
            lines.push(Line::styled(format!("{lead}{text}"), theme.style(Role::Question)));
        }
        lines.push(Line::from(fit(&format!("  {}", who(room, action)), wide)));
    }
    lines
}

/// The first moves that are due, by their names; nothing before anything was revealed.
pub fn moves(room: &Room) -> Option<String> {
    let cards = if room.are_moves_due() { room.cards() } else { Vec::new() };
    let names: Vec<String> = cards.iter().take(MOST).map(|card| room.words.shown(&card.title)).collect();
    (!names.is_empty()).then(|| say!(room.words, "screen-moves-due", names = names.join(" · ")))
}

/// So many first moves are named at most.
const MOST: usize = 4;

fn pending(room: &Room, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let pending = &room.session.progress.pending;
    if pending.is_empty() {
        return Vec::new();
    }
    let words = &room.words;
    let mut lines = vec![Line::styled(fit(&say!(words, "screen-pending-keys"), wide), theme.style(Role::Heading))];
    for Pending { carried, became } in pending {
        let became = became.map_or_else(|| "?".to_owned(), |how| words.say(&how.said()));
        let text = words.shown(format!("{became}: {} ({})", carried.action.what, carried.action.who));
        for (i, text) in wrap(&text, wide.saturating_sub(2)).into_iter().enumerate() {
            lines.push(Line::from(format!("{}{text}", if i == 0 { "▸ " } else { "  " })));
        }
    }
    lines.push(Line::default());
    lines
}
