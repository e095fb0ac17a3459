//! What stands below the ladder: its legend and the facts.

use ratatui::text::{Line, Span};

use super::{View, inside, short, widths};
use crate::app::room::Room;
use crate::domain::ladder::Height;
use crate::domain::vote::State;
use crate::ui::scene::foot::prose;
use crate::ui::text::{width, wrap};
use crate::ui::theme::Theme;
use crate::view::Said;
use crate::view::ladder::facts as facts_of;

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

/// The account's heights, target, confidence and hazards in words; what has no name takes the lines that it needs.
pub fn facts(room: &Room, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let lines = |(name, said): (Option<String>, Said)| {
        let Some(name) = name else { return prose(&[said], wide, theme) };
        let gap = FACT.saturating_sub(width(&name)).max(1);
        let name = name + &" ".repeat(gap.into());
        vec![Line::from(vec![Span::raw(name), Span::styled(said.text, theme.style(said.role))])]
    };
    facts_of(room).into_iter().flat_map(lines).collect()
}
