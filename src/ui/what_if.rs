//! The ladder as it might be: what is tried, what would follow, and no doubt that none of it is real.

use std::cmp::Ordering;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::text::{fit, wrap};
use super::theme::{Role, Theme};
use super::{ladder, layout};
use crate::app::room::{Room, Spot, Trial};
use crate::domain::ladder::Height;
use crate::domain::reading::{Reading, WhatIf};
use crate::domain::vote::Presence;
use crate::say;
use crate::view::reading::limit;

/// So that nobody takes it for more.
pub fn not_real(room: &Room) -> String {
    say!(room.words, "screen-not-real")
}

/// Draws the ladder under trial, with the families beside it.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, trial: &Trial, theme: Theme) {
    let [banner, body] = layout::head(area, 1);
    let text = format!(" {}  {}", say!(room.words, "screen-what-if"), not_real(room));
    let text = format!("{text:<0$}", usize::from(area.width));
    frame.render_widget(Line::styled(fit(&text, area.width), theme.style(Role::Chosen)), banner);
    let side = layout::beside_ladder(area.width);
    let [left, right] = layout::beside(body, side);
    let tried = |dimension: &str, rung: Height| trial.what_if.cells.contains_key(&(dimension.to_owned(), rung));
    let asked = |dimension: &str, rung: Height| tried(dimension, rung) || room.has_shown(dimension, rung);
    let view = ladder::View {
        moving: None,
        words: &room.words,
        has_keys: true,
        ladder: &room.session.ladder,
        reading: &trial.reading,
        before: Some(&room.reading),
        target: room.session.progress.target,
        asked: &asked,
        chosen: chosen(trial),
    };
    ladder::draw(frame, left, view, theme);
    let mut lines = vec![Line::default()];
    lines.extend(wrap(&follows(room, trial), side).into_iter().map(|l| Line::styled(l, theme.style(Role::Question))));
    lines.push(Line::default());
    lines.extend(families(room, trial, side, theme));
    frame.render_widget(Paragraph::new(lines), right);
}

fn chosen(trial: &Trial) -> Option<(usize, Height)> {
    match trial.at {
        Spot::Cell { rail, rung } => Some((rail, rung)),
        Spot::Family(_) => None,
    }
}

/// What would follow, in a sentence.
pub fn follows(room: &Room, trial: &Trial) -> String {
    let label = |at| trial.reading.label(&room.session.ladder, at);
    let (words, is_none) = (&room.words, trial.what_if == WhatIf::default());
    let footing = |reading: &Reading| reading.heights.map(|heights| heights.footing);
    let stands = match footing(&room.reading).zip(footing(&trial.reading)) {
        // Signs alone rest nowhere.
        None => format!("{}.", limit(words, &room.session.ladder, &trial.reading).text),
        Some((is, _)) if is_none => say!(words, "screen-what-if-is", is = label(is)),
        Some((is, would)) => match would.cmp(&is) {
            Ordering::Equal => say!(words, "screen-what-if-stay", is = label(is)),
            Ordering::Greater => say!(words, "screen-what-if-rise", is = label(is), would = label(would)),
            Ordering::Less => say!(words, "screen-what-if-fall", is = label(is), would = label(would)),
        },
    };
    let name = trial.at.name(&room.reading, &room.session.ladder);
    let tries = is_none.then(|| say!(words, "screen-what-if-none", name));
    tries.into_iter().chain([stands]).collect::<Vec<_>>().join(" ")
}

/// Every family with what it is and, where it is tried, what it would be.
fn families(room: &Room, trial: &Trial, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let is = |id: &str| room.reading.present_families().any(|present| present == id);
    let words = &room.words;
    let mut lines = vec![Line::styled(say!(words, "term-hazards"), theme.style(Role::Heading))];
    for (at, family) in room.session.ladder.families.iter().enumerate() {
        let here = trial.at == Spot::Family(at);
        let tried = trial.what_if.families.get(&family.id).map(|p| *p == Presence::Present);
        let state = match tried {
            Some(true) => format!(" → {}", words.say(&Presence::Present.said())),
            Some(false) => format!(" → {}", words.say(&Presence::Absent.said())),
            None if is(&family.id) => format!(": {}", words.say(&Presence::Present.said())),
            None => String::new(),
        };
        let role = match (here, tried.unwrap_or(is(&family.id))) {
            (true, _) => Role::Chosen,
            (false, true) => Role::Hazard,
            (false, false) => Role::Text,
        };
        let mark = if here { "▸ " } else { "  " };
        let text = fit(&format!("{}{state}", family.name), wide.saturating_sub(2));
        lines.push(Line::from(vec![Span::raw(mark), Span::styled(text, theme.style(role))]));
    }
    lines
}
