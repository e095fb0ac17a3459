//! What stands below the ladder: its legend and the facts.

use ratatui::text::{Line, Span};

use super::{is_short, widths};
use crate::app::room::Room;
use crate::domain::vote::State;
use crate::ui::scene::foot::prose;
use crate::ui::text::{width, wrap};
use crate::ui::theme::Theme;
use crate::view::Said;
use crate::view::ladder::{Cell, Drawn, facts as facts_of};

/// Columns for the name of a fact.
const FACT: u16 = 12;

/// What the glyphs mean that stand for words on a ladder this wide.
#[must_use]
pub fn legend(drawn: &Drawn, wide: u16) -> Vec<Line<'static>> {
    let Some((_, room)) = widths(drawn, wide) else { return Vec::new() };
    let states =
        [State::NotAsked, State::PassedOver, State::NotSeen, State::Reversed, State::Split, State::Mixed, State::Held];
    let cells = drawn.rails.iter().flat_map(|rail| &rail.cells).filter(move |cell| is_short(cell, room));
    let told = states.into_iter().filter_map(|state| cells.clone().find(|cell| cell.state == Some(state)));
    let told = told.map(|Cell { said: (word, sign), .. }| format!("{sign} {word}"));
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
