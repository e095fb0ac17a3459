//! Pages and lists that lie over the question.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::pointing::{Click, HitMap};
use super::text::{fit, rows, width, wrap};
use super::theme::Role;
use super::{Look, keymap};
use crate::app::App;
use crate::app::room::Room;
use crate::app::scroll::Viewport;
use crate::domain::reading::SignReading;
use crate::domain::session::{Place, Stop};
use crate::domain::vote::State;
use crate::say;
use crate::view::step::stop_name;

/// Lines that can be scrolled, with a word at the end of what is shown where there is more; how many are scrolled
/// away.
pub(super) fn scrolled(
    frame: &mut Frame,
    area: Rect,
    lines: Vec<Line>,
    scroll: u16,
    look: Look,
    spots: &mut HitMap,
) -> u16 {
    spots.viewport = Viewport { rows: rows(lines.len()), height: area.height };
    let hidden = spots.viewport.rows.saturating_sub(area.height);
    let scroll = scroll.min(hidden);
    frame.render_widget(Paragraph::new(lines).scroll((scroll, 0)), area);
    let ends = [("↑", area.y, scroll > 0), ("↓", area.bottom().saturating_sub(1), scroll < hidden)];
    for (arrow, y, _) in ends.into_iter().filter(|(_, _, is_more)| *is_more) {
        let more = format!(" {arrow} {} ", say!(look.words, "screen-more"));
        let x = area.right().saturating_sub(width(&more));
        let place = Rect { x, y, width: width(&more), height: 1 }.intersection(area);
        frame.render_widget(Span::styled(more, look.theme.style(Role::Chosen)), place);
    }
    scroll
}

/// The widest a column of prose becomes.
pub const PROSE: u16 = 100;

/// Columns for what has become of a question, at the least.
const MARK: u16 = 11;

/// Every place of the workshop, with what has been answered.
pub fn places(frame: &mut Frame, area: Rect, room: &Room, at: usize, look: Look, spots: &mut HitMap) {
    let Look { theme, words, .. } = look;
    let (mut lines, mut clicks) = (Vec::new(), Vec::new());
    let mut chosen = 0;
    let mut last_step = None;
    let marks: Vec<String> = room.session.places().map(|(place, stop)| mark(room, place, stop)).collect();
    let column = usize::from(marks.iter().map(|mark| width(mark)).max().unwrap_or(0).max(MARK));
    for (i, ((place, stop), mark)) in room.session.places().zip(marks).enumerate() {
        let Some(step) = room.session.workshop.steps.get(place.step) else { continue };
        if last_step != Some(place.step) {
            let minutes = say!(words, "screen-minutes-short", minutes = step.minutes);
            let at = match room.session.stands_by(place.step) {
                true => "+".to_owned(),
                false => room.session.step_of(place.step).0.to_string(),
            };
            let title = format!("{at}  {}  ({minutes})", step.title);
            lines.push(Line::styled(fit(&title, area.width), theme.style(Role::Heading)));
            last_step = Some(place.step);
        }
        let here = if place == room.session.progress.place { "▸" } else { " " };
        let text =
            fit(&format!(" {here} {mark:<column$} {}", stop_name(&room.words, &room.session, stop, step)), area.width);
        let role = if i == at { Role::Chosen } else { Role::Text };
        if i == at {
            chosen = lines.len();
        }
        clicks.push((lines.len()..lines.len() + 1, Click::line(i, i == at)));
        lines.push(Line::styled(text, theme.style(role)));
    }
    let scroll = rows(chosen).saturating_sub(area.height / 2);
    let scroll = scrolled(frame, area, lines, scroll, look, spots);
    spots.add_lines(area, scroll, clicks);
}

/// What has become of a question, in a word.
pub fn mark(room: &Room, place: Place, stop: Stop) -> String {
    let words = &room.words;
    let out = |otherwise: &str| match room.session.progress.left_out.has(place.step, stop) {
        true if room.session.stands_by(place.step) => say!(words, "term-extra"),
        true => say!(words, "term-left-out"),
        false => otherwise.to_owned(),
    };
    let Some(id) = stop.id() else { return out("") };
    if room.session.progress.is_passed_over(id) {
        return words.say(&State::PassedOver.said());
    }
    if !room.session.progress.is_shown(id) {
        return match room.session.progress.ballot(id).map_or(0, |b| b.voted()) {
            0 => out("·"),
            count => say!(words, "screen-votes", count),
        };
    }
    let pair = room.reading.pair(id).map(|p| p.state.said());
    let sign = room.reading.sign(id).map(SignReading::said);
    pair.or(sign).map_or_else(|| "·".to_owned(), |said| words.say(&said))
}

/// Columns for the keys on their page.
const KEYS: u16 = 28;

/// The keys that work now.
pub fn help(frame: &mut Frame, area: Rect, app: &App, scroll: u16, look: Look, spots: &mut HitMap) {
    let Look { theme, keys, words, .. } = look;
    let contexts = app.contexts_below();
    let area = area.inner(Margin::new(2, 1));
    let mut lines = vec![Line::styled(say!(words, "screen-keys"), theme.style(Role::Question)), Line::default()];
    let mut place = None;
    for bound in keys.help(&contexts).filter(|bound| app.offers(bound.row.action)) {
        if place != Some(bound.row.place) {
            place = Some(bound.row.place);
            let title = keymap::place_title(words, bound.row.place);
            lines.push(Line::styled(title, theme.style(Role::Heading)));
        }
        let keys = bound.label(4, false, app.last_digit()).unwrap_or_default();
        let about = wrap(&bound.help(words), area.width.saturating_sub(KEYS));
        for (row, text) in about.into_iter().enumerate() {
            let keys = if row == 0 { fit(&keys, KEYS.saturating_sub(1)) } else { String::new() };
            let keys = format!("{keys:<wide$}", wide = usize::from(KEYS));
            lines.push(Line::from(vec![Span::styled(keys, theme.style(Role::Key)), Span::raw(text)]));
        }
    }
    lines.push(Line::default());
    lines.extend(wrap(&app.privacy(), area.width.min(PROSE)).into_iter().map(Line::from));
    scrolled(frame, area, lines, scroll, look, spots);
}

/// Somebody else has the session.
pub fn held(frame: &mut Frame, area: Rect, who: &str, Look { theme, words, .. }: Look) {
    let area = area.inner(Margin::new(4, 3));
    let mut lines = vec![Line::styled(say!(words, "screen-held"), theme.style(Role::Question)), Line::default()];
    lines.extend(wrap(who, area.width.min(PROSE)).into_iter().map(Line::from));
    lines.push(Line::default());
    for text in [say!(words, "screen-held-look"), say!(words, "screen-held-take-over")] {
        lines.extend(wrap(&text, area.width).into_iter().map(Line::from));
    }
    frame.render_widget(Paragraph::new(lines), area);
}
