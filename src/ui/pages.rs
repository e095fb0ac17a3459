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
use crate::app::scroll::Viewport;
use crate::say;
use crate::view::places::{Entry, Step};

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
    // Only where there are letters: a paragraph styles every cell of its area first.
    for (row, line) in area.rows().zip(lines.iter().skip(scroll.into())) {
        frame.buffer_mut().set_line(row.x, row.y, line, row.width);
    }
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

/// Every place of a workshop, step by step, the one at `at` chosen.
pub fn places(frame: &mut Frame, area: Rect, steps: &[Step], at: usize, look: Look, spots: &mut HitMap) {
    let theme = look.theme;
    let (mut lines, mut clicks, mut chosen) = (Vec::new(), Vec::new(), 0);
    let marks = steps.iter().flat_map(|step| &step.stops).map(|entry| width(&entry.mark));
    let column = usize::from(marks.max().unwrap_or(0).max(MARK));
    for step in steps {
        lines.push(Line::styled(fit(&step.head, area.width), theme.style(Role::Heading)));
        for Entry { name, mark, is_here, .. } in &step.stops {
            let is_chosen = clicks.len() == at;
            let here = if *is_here { "▸" } else { " " };
            let text = fit(&format!(" {here} {mark:<column$} {name}"), area.width);
            chosen = if is_chosen { lines.len() } else { chosen };
            clicks.push((lines.len()..lines.len() + 1, Click::line(clicks.len(), is_chosen)));
            lines.push(Line::styled(text, theme.style(if is_chosen { Role::Chosen } else { Role::Text })));
        }
    }
    let scroll = rows(chosen).saturating_sub(area.height / 2);
    let scroll = scrolled(frame, area, lines, scroll, look, spots);
    spots.add_lines(area, scroll, clicks);
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
