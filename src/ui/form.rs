//! Fields to fill in.

use ratatui::Frame;
use ratatui::layout::{Margin, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::letters::{Set, Size};
use super::pointing::{Click, HitMap};
use super::text::{fit, rows, width, wrap};
use super::theme::{Role, Theme};
use super::{Look, layout};
use crate::app::setup::SetUp;
use crate::say;
use crate::view::Said;
use crate::view::form::{Field, Form, Given};
use crate::view::start::known;

/// The set-up screen.
pub fn set_up(frame: &mut Frame, area: Rect, set_up: &SetUp, look: Look, spots: &mut HitMap) {
    let Look { theme, words, .. } = look;
    let area = area.inner(Margin::new(3, 1));
    let line = &set_up.workshop;
    let head = format!("{} · {}", line.title, say!(words, "screen-minutes", minutes = line.minutes));
    let (sizes, free) =
        ([Size::Large, Size::Plain], (area.width, if area.height < ROOMY { 1 } else { area.height / 6 }));
    let head = Set::largest(&head, &sizes, free, theme.style(Role::Question));
    head.draw(frame, area);
    let area = layout::below(area, head.height());
    let [rehearsal, votes] =
        known(words, set_up).map(|said| said.map(|s| Line::styled(fit(&s.text, area.width), theme.style(s.role))));
    let summary = wrap(&line.summary, area.width.min(100)).into_iter().map(Line::from);
    let lines: Vec<Line> = rehearsal.into_iter().chain(summary).chain(votes).collect();
    let used = rows(lines.len()) + 1;
    frame.render_widget(Paragraph::new(lines), area);
    let area = layout::below(area, used);
    let form = Form::of(words, &set_up.form);
    let high = fields(frame, area, &form, look, spots);
    at_hand(frame, layout::below(area, high + 1), &form, theme);
}

/// What is asked now, and what was answered, for who looks on: below all fields, so that none of them moves.
fn at_hand(frame: &mut Frame, area: Rect, form: &Form, theme: Theme) {
    let Some(Field { label, answer, .. }) = form.here() else { return };
    let text = if answer.is_empty() { label.clone() } else { format!("{label}: {answer}") };
    let set = Set::new(&text, Size::Large, area.width, theme.style(Role::Key));
    if let Some(set) = set.filter(|set| set.height() <= area.height) {
        set.draw(frame, area);
    }
}

/// Rows from which on the workshop's name is in large letters over a form.
const ROOMY: u16 = 30;

/// A form that lists all that is wrong with a file, over the whole screen.
pub fn page(frame: &mut Frame, area: Rect, form: &Form, look: Look, spots: &mut HitMap) {
    let area = area.inner(Margin::new(2, 1));
    let styled = |line, role| Line::styled(line, look.theme.style(role));
    let title: Vec<Line> = wrap(&form.title, area.width).into_iter().map(|line| styled(line, Role::Question)).collect();
    let used = rows(title.len()) + 1;
    frame.render_widget(Paragraph::new(title), area);
    let area = layout::below(area, used);
    fields(frame, area, form, look, spots);
    let more = form.more.iter().flat_map(|line| wrap(line, area.width));
    let lines: Vec<Line> = more.map(|line| styled(line, Role::Hazard)).collect();
    frame.render_widget(Paragraph::new(lines), layout::below(area, ONE_FIELD));
}

/// Rows of a form's only field, with the air under it.
const ONE_FIELD: u16 = 4;

/// What is above a sheet at the bottom of an area, and the sheet: its title, a row a field, and what is to be known of
/// the one at the cursor.
pub fn place(area: Rect, form: &Form) -> [Rect; 2] {
    let height = 1 + rows(form.fields.len()) + hint_rows(form, area.width.saturating_sub(6));
    layout::foot(area, height)
}

/// The rows of the longest hint, up to two, so that nothing moves from field to field.
fn hint_rows(form: &Form, wide: u16) -> u16 {
    let most = if form.fields.len() < MANY { 2 } else { 1 };
    let hints = form.fields.iter().map(|field| rows(wrap(&field.hint, wide).len()));
    hints.max().unwrap_or(1).clamp(1, most)
}

/// From so many fields on, a sheet leaves a hint one row: it is to take 8 of them at most.
const MANY: usize = 6;

/// A sheet of a few rows at the bottom; the question stays in sight above it.
pub fn sheet(frame: &mut Frame, area: Rect, form: &Form, look: Look, spots: &mut HitMap) {
    let theme = look.theme;
    let title = fit(&format!("── {} ", form.title), area.width);
    let rule = "─".repeat(area.width.saturating_sub(width(&title)).into());
    let title = [Span::styled(title, theme.style(Role::Question)), Span::styled(rule, theme.style(Role::Line))];
    frame.render_widget(Line::from_iter(title), Rect { height: 1, ..area });
    let area = layout::below(area, 1).inner(Margin::new(1, 0));
    let label = form.fields.iter().map(|f| width(&f.label)).max().unwrap_or(0).min(area.width / 3);
    for (y, (i, field)) in (area.y..).zip(form.fields.iter().enumerate()) {
        let row = Rect { y, height: 1, ..area }.intersection(area);
        let (here, column) = (form.at == i, (label + LEAD).min(row.width));
        spots.add(row, Click::Choose(i));
        draw_label(frame, Rect { width: column.saturating_sub(1), ..row }, field, here, theme);
        let value = Rect { x: row.x + column, width: row.width - column, ..row };
        draw_value(frame, value, field, here.then_some(form.is_refused), look);
    }
    let hint = layout::below(area, rows(form.fields.len())).inner(Margin::new(2, 0));
    draw_note(frame, hint, &form.note, theme);
}

/// Columns of the mark before a label and of the air behind it.
const LEAD: u16 = 4;

/// Draws them one below the other; the rows they take.
fn fields(frame: &mut Frame, area: Rect, form: &Form, look: Look, spots: &mut HitMap) -> u16 {
    let air = u16::from(area.height >= rows(form.fields.len()) * 4);
    let mut y = area.y;
    for (i, field) in form.fields.iter().enumerate() {
        let here = form.at == i;
        let height = if here { 3 } else { 2 };
        if y + height > area.bottom() {
            break;
        }
        let place = Rect { y, height, ..area };
        spots.add(place, Click::Choose(i));
        let value = Rect { x: place.x + 2, y: place.y + 1, width: place.width.saturating_sub(2), height: 1 };
        draw_label(frame, Rect { height: 1, ..place }, field, here, look.theme);
        draw_value(frame, value, field, here.then_some(form.is_refused), look);
        if here {
            draw_note(frame, Rect { y: value.y + 1, ..value }, &form.note, look.theme);
        }
        y += height + air;
    }
    y - area.y
}

fn draw_label(frame: &mut Frame, area: Rect, field: &Field, here: bool, theme: Theme) {
    let (mark, role) = if here { ("▸ ", Role::Key) } else { ("  ", Role::Text) };
    let label = fit(&format!("{mark}{}", field.label), area.width);
    frame.render_widget(Line::styled(label, theme.style(role)), area);
}

fn draw_note(frame: &mut Frame, area: Rect, Said { text, role }: &Said, theme: Theme) {
    let lines = match area.height {
        1 => vec![fit(text, area.width)],
        _ => wrap(text, area.width),
    };
    let lines: Vec<Line> = lines.into_iter().map(|line| Line::styled(line, theme.style(*role))).collect();
    frame.render_widget(Paragraph::new(lines), area);
}

/// An answer; at the cursor with whether it was refused.
fn draw_value(frame: &mut Frame, value: Rect, field: &Field, refused: Option<bool>, look: Look) {
    let (theme, here) = (look.theme, refused.is_some());
    match &field.given {
        Given::Typed(input) => {
            let scroll = input.visual_scroll(value.width.saturating_sub(1).into());
            let shown = visible(input.value(), scroll, value.width);
            let free = value.width.min(72).saturating_sub(width(&shown));
            let line = theme.style(Role::Question).underlined();
            let style = match refused {
                // What is typed takes its place.
                Some(true) => theme.style(Role::Chosen),
                Some(false) => line,
                None => theme.style(Role::Text),
            };
            let rest = here.then(|| Span::styled(" ".repeat(free.into()), line));
            let spans = [Span::styled(shown, style)].into_iter().chain(rest);
            frame.render_widget(Line::from_iter(spans), value);
            if here {
                let column = u16::try_from(input.visual_cursor().saturating_sub(scroll)).unwrap_or(0);
                frame.set_cursor_position(Position::new(value.x + column.min(value.width.saturating_sub(1)), value.y));
            }
        }
        Given::Chosen(options, at) => frame.render_widget(choice(options, *at, here, value.width, look), value),
    }
}

/// The text from column `scroll` on, in `wide` columns; `…` where it is cut.
fn visible(text: &str, scroll: usize, wide: u16) -> String {
    use unicode_segmentation::UnicodeSegmentation;
    let wide = usize::from(wide);
    let ends = usize::from(width(text));
    // The last column is the cursor's, unless more follows.
    let (cut_before, cut_behind) = (scroll > 0, ends > scroll + wide.saturating_sub(1));
    let first = scroll + usize::from(cut_before);
    let last = scroll + wide.saturating_sub(1);
    let mut column = 0;
    let mut shown = if cut_before { "…".to_owned() } else { String::new() };
    for grapheme in text.graphemes(true) {
        let next = column + usize::from(width(grapheme));
        if column >= first && next <= last {
            shown.push_str(grapheme);
        } else if next > first && column < first {
            // Half of a wide letter is cut: what follows stays in its column.
            shown.extend(std::iter::repeat_n(' ', next - first));
        }
        column = next;
    }
    if cut_behind {
        shown.push('…');
    }
    shown
}

fn choice(options: &[String], at: usize, here: bool, wide: u16, look: Look) -> Line<'static> {
    let Look { theme, words, .. } = look;
    let chosen = options.get(at).map_or("…", String::as_str);
    let all: u16 = options.iter().map(|o| width(o) + 4).sum();
    if all > wide {
        // Too many to stand side by side: one at a time.
        let place = options.get(at).map_or(0, |_| at + 1);
        let text =
            fit(&format!("‹ {chosen} ›  {}", say!(words, "screen-one-of", at = place, count = options.len())), wide);
        return Line::styled(text, theme.style(if here { Role::Chosen } else { Role::Text }));
    }
    let option = |(i, text): (usize, &String)| {
        let style = match (i == at, here) {
            (true, true) => theme.style(Role::Chosen),
            (true, false) => theme.style(Role::Question),
            _ => theme.style(Role::Text),
        };
        let text = if i == at { format!("[{text}]") } else { format!(" {text} ") };
        [Span::styled(fit(&text, wide), style), Span::raw("  ")]
    };
    Line::from(options.iter().enumerate().flat_map(option).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests;
