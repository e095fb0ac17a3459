//! What the room sees on a screen of its own: one thing, as large as it fits. No keys, no notes, nothing private.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};

use super::letters::{Set, Size};
use super::pointing::HitMap;
use super::room::sides;
use super::scene::{foot, gap, grid, question, reading, step};
use super::text::{fit, rows, width};
use super::theme::{Role, Theme};
use super::{Look, join};
use crate::app::follow::{Follow, Standing};
use crate::app::room::Room;
use crate::domain::session::{Moment, Stop};
use crate::view::step::Page;
use crate::view::{Said, clock, stage, typed};

/// Draws the stage.
pub fn draw(frame: &mut Frame, area: Rect, follow: &Follow, look: Look, now: Moment, spots: &mut HitMap) {
    let Look { theme, words, moving, .. } = look;
    let inside = area.inner(Margin::new(if area.width >= 110 { 3 } else { 1 }, u16::from(area.height >= 30)));
    let Some(room) = &follow.room else {
        return alone(frame, inside, &stage::alone(words, follow.standing()), theme);
    };
    // People forget that they are sharing: whatever the room must not see is then not to be seen here either.
    if room.session.progress.blank {
        return;
    }
    let body = Rect { height: inside.height - 2, ..inside };
    let below = Rect { y: inside.bottom() - 1, height: 1, ..inside };
    if follow.shows_join() {
        join::draw(frame, body, room, look, now);
        return bottom(frame, below, follow, room, (theme, now));
    }
    let is_live = follow.standing() == Standing::Live;
    let left = clock::talk_left(room, now).filter(|_| is_live);
    match (room.session.here(), room.step()) {
        _ if room.is_reading() => reading::draw(frame, body, room, theme),
        (Stop::Question(asked), _) => question::draw(frame, body, room, asked, (theme, moving, left.clone()), spots),
        (Stop::Prompt(prompt), _) => step::prompt(frame, body, room, prompt, theme),
        (Stop::Grid(asked, filling), _) => {
            grid::draw(frame, body, room, (asked, filling), theme, spots);
        }
        (Stop::Met(met), _) => gap::draw(frame, body, room, met, theme),
        (Stop::Typed(typed), _) => step::page(frame, body, &typed::page(room, typed), None, theme),
        (Stop::Step, Some(at)) => step::page(frame, body, &Page::of(room, at), stage::time(follow, room, now), theme),
        (Stop::Step, None) => {}
    }
    foot::talk(frame, body, room, left, theme);
    // Nothing can be clicked there.
    spots.clear();
    bottom(frame, below, follow, room, (theme, now));
}

/// A sentence in the middle of an empty screen.
fn alone(frame: &mut Frame, area: Rect, [large, small]: &[String; 2], theme: Theme) {
    let size = (area.width, area.height.saturating_sub(4));
    let large = Set::largest(large, &[Size::Large, Size::Plain], size, theme.style(Role::Heading)).centred();
    let small = Set::largest(small, &[Size::Plain], size, theme.style(Role::Text)).centred();
    let y = area.y + area.height.saturating_sub(large.height() + 1 + small.height()) / 2;
    large.draw(frame, Rect { y, ..area });
    small.draw(frame, Rect { y: y + large.height() + 1, ..area });
}

/// The last line: what has become of the session, or how the account stands; and where we are.
fn bottom(frame: &mut Frame, area: Rect, follow: &Follow, room: &Room, (theme, now): (Theme, Moment)) {
    let styled = |said: Said| Span::styled(said.text, theme.style(said.role));
    let place = Line::from_iter(stage::place(follow, room, now).into_iter().map(styled));
    let free = area.width.saturating_sub(rows(place.width()) + 2);
    let left = stage::standing(follow, room).map_or_else(|| Span::raw(line(&stage::account(room), free)), styled);
    let left = Span::styled(fit(&left.content, free), left.style);
    sides(frame, area, left, place);
}

/// As many of the parts as fit; the first is always there.
fn line(parts: &[String], wide: u16) -> String {
    let mut parts = parts.iter();
    let mut line = parts.next().cloned().unwrap_or_default();
    for part in parts {
        if width(&line) + 3 + width(part) <= wide {
            line = format!("{line}   {part}");
        }
    }
    line
}
