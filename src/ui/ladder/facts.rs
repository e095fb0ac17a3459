//! What stands below the ladder: its legend and the facts.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{View, inside, short, widths};
use crate::domain::ladder::Height;
use crate::domain::reading::Heights;
use crate::domain::vote::State;
use crate::ui::text::{width, wrap};
use crate::ui::theme::{Role, Theme};
use crate::view::reading::role_of;
use crate::words::{Message, Words};
use crate::{message, say};

/// Columns for the name of a fact.
const FACT: u16 = 12;

/// What the glyphs mean that stand for words on a ladder this wide.
#[must_use]
pub fn legend(view: &View, wide: u16) -> Vec<Line<'static>> {
    let Some((_, rail)) = widths(view, wide) else { return Vec::new() };
    let said = |state: State| view.words.say(&state.said());
    let shown = |state: State| {
        view.reading.rails.iter().any(|r| {
            let asked = |at: Height| state == State::NotAsked || (view.asked)(&r.dimension, at);
            (1..).zip(&r.cells).any(|(at, cell)| {
                *cell == state && asked(at) && width(&said(state)) > inside(view.reading.mark(r, at), rail)
            })
        })
    };
    let states =
        [State::NotAsked, State::PassedOver, State::NotSeen, State::Reversed, State::Split, State::Mixed, State::Held];
    let told = states.into_iter().filter(|s| shown(*s)).map(|s| format!("{} {}", short(s), said(s)));
    wrap(&told.collect::<Vec<_>>().join(" · "), wide).into_iter().map(Line::from).collect()
}

/// The account's heights, target, confidence and hazards in words, in at most `most` lines.
#[must_use]
pub fn facts(view: &View, most: usize, theme: Theme) -> Vec<Line<'static>> {
    let label = |at: Height| view.words.say(&view.reading.label(view.ladder, at));
    let words = view.words;
    let fact =
        |glyph: &str, name: Message, value: String, role: Role| fact(words, (glyph, name), value, theme.style(role));
    let mut lines = Vec::new();
    let is_any_voted = view.reading.is_any_voted();
    if !is_any_voted {
        lines.push(Line::from(say!(words, "screen-nothing-revealed")));
    } else if let Some(Heights { observed, ceiling, footing }) = view.reading.stood() {
        lines.push(fact("▲ ", message!("term-footing"), label(footing), role_of(footing)));
        if observed > footing {
            lines.push(fact("▒ ", message!("screen-seen"), label(observed), Role::Cracked));
        }
        lines.push(fact("╎ ", message!("screen-possible"), label(ceiling), Role::Open));
    } else if view.reading.is_unread() {
        lines.push(Line::from(say!(words, "screen-not-read")));
    }
    if let Some(target) = view.target {
        lines.push(fact("⚑ ", message!("term-target"), label(target), Role::Target));
    }
    let confidence = view.reading.confidence.iter().filter(|_| view.reading.stood().is_some());
    lines.extend(confidence.map(|c| fact("", message!("screen-confidence"), words.say(&c.level.said()), Role::Text)));
    let counted = |count: usize| match view.has_keys {
        true => say!(words, "screen-count-why", count),
        false => count.to_string(),
    };
    // What the room has yet to vote on is no news.
    let open = view.reading.open_questions.iter().filter(|question| question.voted).count();
    if open > 0 && is_any_voted {
        lines.push(fact("? ", message!("screen-open"), counted(open), Role::Split));
    }
    // Without a ladder its place tells of the families.
    let told = view.reading.present_families().filter(|_| view.reading.heights.is_some());
    let names: Vec<&str> = told.map(|id| view.ladder.family_name(id)).collect();
    if lines.len() + names.len() > most.max(1) {
        lines.truncate(most.saturating_sub(1));
        lines.push(fact("! ", message!("screen-hazards-short"), counted(names.len()), Role::Hazard));
        return lines;
    }
    lines.extend(names.iter().map(|name| fact("! ", message!("screen-hazard"), (*name).to_owned(), Role::Hazard)));
    lines
}

fn fact(words: &Words, (glyph, name): (&str, Message), value: String, style: Style) -> Line<'static> {
    let name = format!("{glyph}{}", words.say(&name));
    let gap = " ".repeat(FACT.saturating_sub(width(&name)).max(1).into());
    Line::from(vec![Span::raw(name + &gap), Span::styled(value, style)])
}
