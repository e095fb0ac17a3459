//! Pages and lists that lie over the question.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::Look;
use super::pointing::{Click, Spots};
use super::room::stop_name;
use super::text::{fit, rows, width, wrap};
use super::theme::{Role, Theme};
use crate::app::App;
use crate::app::room::Room;
use crate::app::scroll::Seen;

/// Lines that can be scrolled, with a word at the end of what is shown where there is more; how many are scrolled
/// away.
pub(super) fn scrolled(
    frame: &mut Frame,
    area: Rect,
    lines: Vec<Line>,
    scroll: u16,
    theme: Theme,
    spots: &mut Spots,
) -> u16 {
    spots.seen = Seen { rows: rows(lines.len()), height: area.height };
    let hidden = spots.seen.rows.saturating_sub(area.height);
    let scroll = scroll.min(hidden);
    frame.render_widget(Paragraph::new(lines).scroll((scroll, 0)), area);
    if scroll < hidden {
        let more = " ↓ more ";
        let x = area.right().saturating_sub(width(more));
        let place = Rect { x, y: area.bottom().saturating_sub(1), width: width(more), height: 1 }.intersection(area);
        frame.render_widget(Span::styled(more, theme.style(Role::Chosen)), place);
    }
    scroll
}

/// The widest a column of prose becomes.
const PROSE: u16 = 100;

/// Why not higher?
pub fn why(frame: &mut Frame, area: Rect, room: &Room, scroll: u16, theme: Theme, spots: &mut Spots) {
    let wide = area.width.min(PROSE);
    let mut lines = Vec::new();
    for section in room.why() {
        lines.push(Line::styled(fit(&section.title, wide), theme.style(Role::Heading)));
        for text in &section.lines {
            for (i, line) in wrap(text, wide.saturating_sub(2)).into_iter().enumerate() {
                lines.push(Line::from(format!("{}{line}", if i == 0 { "▸ " } else { "  " })));
            }
        }
        lines.push(Line::default());
    }
    scrolled(frame, area, lines, scroll, theme, spots);
}

/// Every place of the workshop, with what has been answered.
pub fn places(frame: &mut Frame, area: Rect, room: &Room, at: usize, theme: Theme, spots: &mut Spots) {
    let (mut lines, mut clicks) = (Vec::new(), Vec::new());
    let mut chosen = 0;
    let mut last_step = None;
    for (i, (place, stop)) in room.session.places().enumerate() {
        let Some(step) = room.session.workshop.steps.get(place.step) else { continue };
        if last_step != Some(place.step) {
            let title = format!("{}  {}  ({} min)", place.step + 1, step.title, step.minutes);
            lines.push(Line::styled(fit(&title, area.width), theme.style(Role::Heading)));
            last_step = Some(place.step);
        }
        let mark = mark(room, stop.id());
        let here = if place == room.session.progress.place { "▸" } else { " " };
        let text = fit(&format!(" {here} {mark:<9} {}", stop_name(stop, step)), area.width);
        let role = if i == at { Role::Chosen } else { Role::Text };
        if i == at {
            chosen = lines.len();
        }
        clicks.push((lines.len()..lines.len() + 1, Click::line(i, i == at)));
        lines.push(Line::styled(text, theme.style(role)));
    }
    let scroll = rows(chosen).saturating_sub(area.height / 2);
    let scroll = scrolled(frame, area, lines, scroll, theme, spots);
    spots.add_lines(area, scroll, clicks);
}

/// What has become of a question, in a word.
pub fn mark(room: &Room, id: Option<&str>) -> String {
    let Some(id) = id else { return String::new() };
    let revealed = room.session.progress.ballot(id).is_some_and(|b| !b.rounds.is_empty());
    if !revealed {
        return match room.session.progress.ballot(id).map_or(0, |b| b.voted()) {
            0 => "·".to_owned(),
            n => format!("{n} votes"),
        };
    }
    let pair = room.reading.pair(id).map(|p| p.state.word());
    let sign = room.reading.sign(id).map(|s| s.presence.word());
    pair.or(sign).unwrap_or("·").to_owned()
}

/// What is stored, in words.
pub const PRIVACY: &str = "Votes are stored as counts once they are revealed, never with names. All files stay on this \
                           computer, readable by you alone; they are not encrypted.";

/// The keys that work now.
pub fn help(frame: &mut Frame, area: Rect, app: &App, scroll: u16, look: Look, spots: &mut Spots) {
    let Look { theme, keys, .. } = look;
    let contexts = app.contexts_below();
    let area = area.inner(Margin::new(2, 1));
    let mut lines = vec![Line::styled("Keys that work here", theme.style(Role::Heading)), Line::default()];
    for bound in keys.help(&contexts) {
        let keys = bound.label(4, false).unwrap_or_default();
        lines.push(Line::from(vec![
            Span::styled(format!("{keys:<28}"), theme.style(Role::Key)),
            Span::raw(fit(bound.row.help, area.width.saturating_sub(28))),
        ]));
    }
    lines.push(Line::default());
    lines.extend(wrap(PRIVACY, area.width.min(PROSE)).into_iter().map(Line::from));
    scrolled(frame, area, lines, scroll, theme, spots);
}

/// Somebody else has the session.
pub fn held(frame: &mut Frame, area: Rect, who: &str, theme: Theme) {
    let area = area.inner(Margin::new(4, 3));
    let mut lines = vec![Line::styled("This session is open elsewhere", theme.style(Role::Question)), Line::default()];
    lines.extend(wrap(who, area.width.min(PROSE)).into_iter().map(Line::from));
    lines.push(Line::default());
    lines.extend(
        wrap("Enter opens it here to look at, without changing anything.", area.width).into_iter().map(Line::from),
    );
    frame.render_widget(Paragraph::new(lines), area);
}
