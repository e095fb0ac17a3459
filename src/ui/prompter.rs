//! The facilitator's own window: what is spoken of at the left, what is looked at beside it.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Block, Borders, Paragraph};

use super::layout::{self, HEADER};
use super::letters::{Set, Size};
use super::room;
use super::text::{rows, wrap};
use super::theme::{Role, Theme};
use crate::app::follow::Follow;
use crate::app::room::Room;
use crate::domain::session::Moment;
use crate::say;
use crate::view::prompter::{Part, Spoken, at_a_glance, beside, notices};
use crate::words::Words;

/// Draws the prompter.
pub fn draw(frame: &mut Frame, area: Rect, follow: &Follow, look: (&Words, Theme), now: Moment) {
    let (words, theme) = look;
    let said = notices(words, follow, now);
    let Some(room) = &follow.room else {
        let inside = area.inner(Margin::new(2, 1));
        let lines = said.iter().flat_map(|said| wrap(&said.text, inside.width)).map(Line::from);
        return frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), inside);
    };
    let [head, body] = layout::head(area, HEADER);
    room::header(frame, head, room, theme, now);
    let body = body.inner(Margin::new(1, 0));
    let set = |text: &str, role| wrap(text, body.width).into_iter().map(move |l| Line::styled(l, theme.style(role)));
    let lines: Vec<Line> = said.iter().flat_map(|said| set(&said.text, said.role)).collect();
    let rest = layout::below(body, rows(lines.len()) + u16::from(!lines.is_empty()));
    frame.render_widget(Paragraph::new(lines), body);
    let body = rest;
    let side = if body.width >= 108 { body.width * 2 / 5 } else { body.width * 9 / 20 };
    let [left, right] = layout::beside(body, side);
    let left = Rect { width: left.width.saturating_sub(2), ..left };
    speak(frame, left, follow, room, theme);
    let block = Block::new().borders(Borders::LEFT).border_style(theme.style(Role::Line));
    let inner = block.inner(right).inner(Margin::new(1, 0));
    frame.render_widget(block, right);
    watch(frame, inner, room, theme, now);
}

/// As large as all of it can be; scrolled where it cannot.
fn speak(frame: &mut Frame, area: Rect, follow: &Follow, room: &Room, theme: Theme) {
    let Some(step) = room.step() else { return };
    let Spoken { parts, pictures } = Spoken::of(room, step);
    let with_pictures = pictures.into_iter().flat_map(|pictures| {
        let mut parts = parts.clone();
        parts.insert(parts.iter().take_while(|part| part.title.is_empty()).count(), pictures);
        SPREADS.map(|spread| spoken(&parts, spread, (area.width, theme)))
    });
    let without = SPREADS.map(|spread| spoken(&parts, spread, (area.width, theme)));
    let mut choices = with_pictures.chain(without).flatten();
    if let Some(sets) = choices.find(|sets| tall(sets) <= area.height) {
        let mut rest = area;
        for (set, gap) in sets {
            set.draw(frame, rest);
            rest = layout::below(rest, set.height() + gap);
        }
        return;
    }
    let mut lines = Vec::new();
    for part in &parts {
        lines.extend((!lines.is_empty()).then(Line::default));
        lines.extend((!part.title.is_empty()).then(|| Line::styled(part.title.clone(), theme.style(Role::Heading))));
        for (i, text) in part.texts.iter().enumerate() {
            let role = if part.leads && i == 0 { Role::Question } else { part.role };
            lines.extend(wrap(text, area.width).into_iter().map(|l| Line::styled(l, theme.style(role))));
        }
    }
    scrolled(frame, area, lines, (&room.words, follow.scroll, theme));
}

/// Sizes of the first words to say and of everything else, and rows between paragraphs; the best first.
const SPREADS: [(Size, Size, u16); 3] =
    [(Size::Large, Size::Plain, 1), (Size::Large, Size::Plain, 0), (Size::Plain, Size::Plain, 1)];

/// The parts set with the rows below each; `None` where something cannot be set so large.
fn spoken(parts: &[Part], spread: (Size, Size, u16), (wide, theme): (u16, Theme)) -> Option<Vec<(Set, u16)>> {
    let (lead, size, gap) = spread;
    let mut sets = Vec::new();
    for Part { title, texts, role, leads } in parts {
        if !title.is_empty() {
            sets.push((Set::new(title, Size::Plain, wide, theme.style(Role::Heading))?, 0));
        }
        for (i, text) in texts.iter().enumerate() {
            let (size, role) = if *leads && i == 0 { (lead, Role::Question) } else { (size, *role) };
            let last = i + 1 == texts.len();
            // Between two parts there is more air than inside one.
            sets.push((Set::new(text, size, wide, theme.style(role))?, if last { gap + 1 } else { gap }));
        }
    }
    Some(sets)
}

fn tall(sets: &[(Set, u16)]) -> u16 {
    let all: u16 = sets.iter().map(|(set, gap)| set.height() + gap).sum();
    all.saturating_sub(sets.last().map_or(0, |(_, gap)| *gap))
}

/// Lines that may be more than fit.
fn scrolled(frame: &mut Frame, area: Rect, lines: Vec<Line>, (words, scroll, theme): (&Words, u16, Theme)) {
    let most = rows(lines.len()).saturating_sub(area.height);
    let scroll = scroll.min(most);
    // The last row says that there is more, until there is not.
    let seen = Rect { height: area.height - u16::from(scroll < most), ..area };
    frame.render_widget(Paragraph::new(lines).scroll((scroll, 0)), seen);
    if scroll < most {
        let more = Line::styled(format!("↓ {}", say!(words, "screen-more")), theme.style(Role::Key));
        frame.render_widget(more, Rect { y: area.bottom() - 1, height: 1, ..area });
    }
}

/// The time, votes, what comes next, hints.
fn watch(frame: &mut Frame, area: Rect, room: &Room, theme: Theme, now: Moment) {
    let sizes: &[Size] = if area.height >= ROOMY { &[Size::Large, Size::Plain] } else { &[Size::Plain] };
    let heading = |title| Line::styled(title, theme.style(Role::Heading));
    let mut area = area;
    for (title, said) in at_a_glance(room, now) {
        frame.render_widget(heading(title), Rect { height: 1, ..area });
        let set = Set::largest(&said.text, sizes, (area.width, area.height), theme.style(said.role));
        set.draw(frame, layout::below(area, 1));
        area = layout::below(area, set.height() + 2);
    }
    let mut lines: Vec<Line> = Vec::new();
    for Part { title, texts, .. } in beside(room, now) {
        lines.extend((!lines.is_empty()).then(Line::default));
        lines.push(heading(title));
        lines.extend(texts.iter().flat_map(|text| wrap(text, area.width)).map(Line::from));
    }
    frame.render_widget(Paragraph::new(lines), area);
}

/// Rows from which on time and votes are large.
const ROOMY: u16 = 28;
