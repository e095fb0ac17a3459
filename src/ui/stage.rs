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
use super::{Look, clock, join};
use crate::app::follow::{Follow, Standing};
use crate::app::room::Room;
use crate::domain::pace::planned;
use crate::domain::session::{Moment, Stop};
use crate::view::step::Page;
use crate::view::typed;
use crate::{message, say};

/// Draws the stage.
pub fn draw(frame: &mut Frame, area: Rect, follow: &Follow, look: Look, now: Moment, spots: &mut HitMap) {
    let Look { theme, words, moving, .. } = look;
    let inside = area.inner(Margin::new(if area.width >= 110 { 3 } else { 1 }, u16::from(area.height >= 30)));
    let Some(room) = &follow.room else {
        let (large, small) = match follow.standing() {
            Standing::Unreadable(_) => (message!("screen-stage-unreadable"), message!("screen-stage-again")),
            _ => (message!("screen-stage-waiting"), message!("screen-stage-start")),
        };
        return alone(frame, inside, &words.say(&large), &words.say(&small), theme);
    };
    // People forget that they are sharing: whatever the room must not see is then not to be seen here either.
    if room.session.progress.blank {
        return;
    }
    let body = Rect { height: inside.height - 2, ..inside };
    let below = Rect { y: inside.bottom() - 1, height: 1, ..inside };
    if follow.shows_join() {
        join::draw(frame, body, room, look, now);
        return bottom(frame, below, room, (follow.standing(), None, None), theme);
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
        (Stop::Step, Some(at)) => step::page(frame, body, &Page::of(room, at), time(follow, room, now), theme),
        (Stop::Step, None) => {}
    }
    foot::talk(frame, body, room, left, theme);
    // Nothing can be clicked there.
    spots.clear();
    let talk = clock::talk(room, now).filter(|_| is_live);
    let taken = follow.taken_over.map(|at| say!(words, "screen-handed-over", time = at.format("%H:%M").to_string()));
    bottom(frame, below, room, (follow.standing(), talk, taken), theme);
}

/// The time that a step has left, for exercises in turns; no minutes are told once it is up.
fn time(follow: &Follow, room: &Room, now: Moment) -> Option<step::Time> {
    let progress = &room.session.progress;
    let left = planned(&room.session, progress.place.step).checked_sub(progress.seconds_in(progress.place.step, now));
    let (_, role) = clock::step(room, now);
    if let Some(talk) = clock::talk_said(room, now).filter(|_| follow.standing() == Standing::Live) {
        return Some(talk);
    }
    let text = match left {
        _ if follow.standing() != Standing::Live || progress.finished => return None,
        _ if progress.clock.paused => say!(room.words, "screen-stage-paused"),
        Some(left @ 1..) => say!(room.words, "screen-time-left", time = clock::show(left)),
        _ => say!(room.words, "screen-stage-time-up"),
    };
    Some((vec![text], role))
}

/// A sentence in the middle of an empty screen.
fn alone(frame: &mut Frame, area: Rect, large: &str, small: &str, theme: Theme) {
    let size = (area.width, area.height.saturating_sub(4));
    let large = Set::largest(large, &[Size::Large, Size::Plain], size, theme.style(Role::Heading)).centred();
    let small = Set::largest(small, &[Size::Plain], size, theme.style(Role::Text)).centred();
    let y = area.y + area.height.saturating_sub(large.height() + 1 + small.height()) / 2;
    large.draw(frame, Rect { y, ..area });
    small.draw(frame, Rect { y: y + large.height() + 1, ..area });
}

/// The last line: what has become of the session, or how the account stands; and where we are.
fn bottom(
    frame: &mut Frame,
    area: Rect,
    room: &Room,
    (standing, talk, taken): (Standing, Option<(String, Role)>, Option<String>),
    theme: Theme,
) {
    let said = match standing {
        Standing::Live | Standing::Waiting => taken,
        Standing::Left => Some(say!(room.words, "screen-stage-left")),
        Standing::Closed => Some(say!(room.words, "screen-stage-closed")),
        Standing::Gone => Some(say!(room.words, "screen-stage-gone")),
        Standing::Unreadable(_) => Some(say!(room.words, "screen-stage-moment")),
    };
    let (at, count) = room.session.step_of(room.session.progress.place.step);
    let place = Span::raw(say!(room.words, "screen-step-of", at, count));
    let talk = talk.map(|(text, role)| Span::styled(format!("{text}   "), theme.style(role)));
    let place = Line::from_iter(talk.into_iter().chain([place]));
    let free = area.width.saturating_sub(rows(place.width()) + 2);
    let left = match said {
        Some(said) => Span::styled(said, theme.style(Role::Heading)),
        None => Span::raw(standing_of(room, free)),
    };
    let left = Span::styled(fit(&left.content, free), left.style);
    sides(frame, area, left, place);
}

/// The account on one line; how it stands, where no ladder says it and in as many words as fit.
fn standing_of(room: &Room, wide: u16) -> String {
    let label = |at| room.words.say(&room.reading.label(&room.session.ladder, at));
    let mut parts = vec![room.session.shown_account().to_owned()];
    match room.reading.heights {
        // Nobody is to read a verdict before there was a vote.
        _ if !room.session.progress.is_any_shown() => parts.push(say!(room.words, "screen-nothing-revealed")),
        Some(heights) => {
            parts.push(format!("▲ {} {}", say!(room.words, "term-footing"), label(heights.footing)));
            parts.push(format!("╎ {} {}", say!(room.words, "screen-possible"), label(heights.ceiling)));
        }
        None => parts.push(format!("{} {}", say!(room.words, "screen-no-higher"), label(room.reading.cap))),
    }
    let target = room.session.progress.target.filter(|_| room.session.progress.is_any_shown());
    parts.extend(target.map(|at| format!("⚑ {} {}", say!(room.words, "term-target"), label(at))));
    let has_ladder = room.is_shown() || room.is_reading();
    let mut line = parts.remove(0);
    for part in parts.into_iter().filter(|_| !has_ladder) {
        if width(&line) + 3 + width(&part) <= wide {
            line = format!("{line}   {part}");
        }
    }
    line
}
