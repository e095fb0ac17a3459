//! The session screen: header, question, ladder.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::style::Stylize;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders};

use super::pointing::HitMap;
use super::text::{fit, rows, width, wrap};
use super::theme::{Role, Theme};
use super::{Look, cards, form, join, layout, notes, over, page, pages, scene, what_if};
use crate::app::room::Room;
use crate::domain::session::{Moment, Stop};
use crate::say;
use crate::view::clock;
use crate::view::header::Header;
use crate::view::notes::Place;
use crate::view::over::Over;
use crate::view::reading::whose;
use crate::view::step::Page;
use crate::view::typed;

/// Workshop, account and opportunity; step, question and time left.
pub fn header(frame: &mut Frame, area: Rect, room: &Room, theme: Theme, now: Moment) {
    let [first, rest] = layout::head(area, 1);
    let [second, line] = layout::head(rest, 1);
    let Header { about, mark, place, clock, behind, offer } = Header::of(room, area.width >= 110, now);
    let mark = mark.map_or_else(String::new, |mark| format!(" {mark} "));
    let about = fit(&format!(" {about}"), area.width.saturating_sub(width(&mark)));
    let mark = Line::styled(mark, theme.style(Role::Question));
    sides(frame, first, Span::styled(about, theme.style(Role::Heading)), mark);
    let behind = format!("  ·  {behind} ");
    let place = fit(&format!(" {place}"), area.width.saturating_sub(width(&clock.text) + width(&behind)));
    let clock = Line::from(vec![Span::styled(clock.text, theme.style(clock.role)), Span::raw(behind)]);
    sides(frame, second, Span::raw(place), clock);
    frame.render_widget(Line::styled("─".repeat(area.width.into()), theme.style(Role::Line)), line);
    if let Some(offer) = offer {
        let text = format!(" {} ", fit(&offer, area.width.saturating_sub(4)));
        frame.render_widget(Line::styled(text, theme.style(Role::Question)), line.inner(Margin::new(1, 0)));
    }
}

pub(super) fn sides(frame: &mut Frame, area: Rect, left: Span, right: Line) {
    let wide = rows(right.width()).min(area.width);
    let [at_left, at_right] = layout::beside(area, wide);
    frame.render_widget(Line::from(left), at_left);
    frame.render_widget(right, at_right);
}

/// The question and the ladder, or what lies over them.
pub fn body(frame: &mut Frame, area: Rect, room: &Room, look: Look, now: Moment, spots: &mut HitMap) {
    let theme = look.theme;
    let inside = area.inner(Margin::new(1, 0));
    match Over::of(room) {
        None | Some(Over::Marks(_)) => split(frame, area, room, (look, now), spots),
        Some(Over::Page { title, sections, scroll }) => {
            pages::scrolled(frame, inside, over::page(inside, &title, &sections, theme), scroll, look, spots);
        }
        Some(Over::Cards { head, cards, at, answers, .. }) => {
            let inside = over::answered(frame, inside, answers.as_deref().unwrap_or_default(), theme);
            cards::draw(frame, inside, (&head, &cards), at, theme, spots);
        }
        Some(Over::Places { steps, at, .. }) => pages::places(frame, inside, &steps, at, look, spots),
        Some(Over::Ladder) => scene::reading::draw(frame, inside, room, theme),
        Some(Over::Report { page: told, scroll }) => page::draw(frame, inside, told, scroll, look, spots),
        Some(Over::WhatIf(trial)) => what_if::draw(frame, inside, room, trial, theme),
        Some(Over::Join) => join::draw(frame, inside, room, look, now),
        Some(Over::Checked(form)) => form::page(frame, inside, &form, look, spots),
        Some(Over::Form(form)) => {
            let [above, low] = form::place(area, &form);
            // While something is typed, nothing above it is for a click.
            split(frame, above, room, (look, now), &mut HitMap::default());
            form::sheet(frame, low, &form, look, spots);
        }
    }
}

/// The stop, as on the stage; the notes lie beside it or over it.
fn split(frame: &mut Frame, area: Rect, room: &Room, at: (Look, Moment), spots: &mut HitMap) {
    let theme = at.0.theme;
    if room.notes && layout::notes_alone(area.width) {
        return notes::draw(frame, area.inner(Margin::new(1, 0)), room, Place::Alone, theme);
    }
    if !room.notes {
        return stop(frame, layout::question(area, area.width), room, at, spots);
    }
    let [left, right] = layout::with_notes(area);
    stop(frame, layout::question(left, area.width), room, at, spots);
    let block = Block::new().borders(Borders::LEFT).border_style(theme.style(Role::Line));
    let inner = block.inner(right);
    frame.render_widget(block, right);
    notes::draw(frame, inner.inner(Margin::new(1, 0)), room, Place::Beside, theme);
}

/// Whose reading it is.
pub(super) fn disclaimer(room: &Room, wide: u16) -> Vec<Line<'static>> {
    wrap(&whose(room), wide).into_iter().map(|line| Line::from(line).italic()).collect()
}

pub(super) fn legend(room: &Room, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let line = |glyph: &'static str, text: String, role: Role| {
        let rows = wrap(&text, wide.saturating_sub(4)).into_iter().enumerate();
        let lead = move |at| if at == 0 { Span::styled(glyph, theme.style(role)) } else { Span::raw("   ") };
        rows.map(move |(at, text)| Line::from(vec![lead(at), Span::raw(format!(" {text}"))])).collect::<Vec<_>>()
    };
    let lines = [
        line("███", say!(room.words, "screen-legend-solid"), Role::Solid),
        line("▒▒▒", say!(room.words, "screen-legend-cracked"), Role::Cracked),
        line("╎ ╎", say!(room.words, "term-still-possible"), Role::Open),
    ];
    lines.concat()
}

fn stop(frame: &mut Frame, area: Rect, room: &Room, (look, now): (Look, Moment), spots: &mut HitMap) {
    let Look { theme, moving, .. } = look;
    let talk = clock::talk_left(room, now);
    match (room.session.here(), room.step()) {
        (Stop::Question(asked), _) => {
            scene::question::draw(frame, area, room, asked, (theme, moving, talk.clone()), spots)
        }
        (Stop::Prompt(prompt), _) => scene::step::prompt(frame, area, room, prompt, theme),
        (Stop::Typed(typed), _) => scene::step::page(frame, area, &typed::page(room, typed), None, theme),
        (Stop::Grid(grid, filling), _) => scene::grid::draw(frame, area, room, (grid, filling), theme, spots),
        (Stop::Met(met), _) => scene::gap::draw(frame, area, room, met, theme),
        (Stop::Step, _) if room.is_reading() => scene::reading::draw(frame, area, room, theme),
        (Stop::Step, Some(step)) => {
            scene::step::page(frame, area, &Page::of(room, step), clock::talk_said(room, now), theme)
        }
        (Stop::Step, None) => {}
    }
    scene::foot::talk(frame, area, room, talk, theme);
}
