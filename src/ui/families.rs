//! What there is instead of a ladder where no pair is asked: the families of signs.
//!
//! ```text
//!  ! Blind faith      present
//!  · Coercion          absent
//!  ? Closed circle       open
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::layout;
use super::text::{fit, rows, width};
use super::theme::{Role, Theme};
use crate::view::ladder::Family;

/// The widest it becomes: a word far from its name is hard to find.
const WIDEST: u16 = 60;
/// The most empty rows between two families.
const AIR: u16 = 2;

/// Draws the families into `area`, what has just moved turned round.
pub fn draw(frame: &mut Frame, area: Rect, families: &[Family], theme: Theme) {
    let area = Rect { width: area.width.min(WIDEST), ..area };
    let is_narrow = families.iter().any(|family| !is_one_line(family, area.width));
    let each = if is_narrow { 2 } else { 1 };
    let free = area.height.saturating_sub(rows(families.len()) * each);
    let gap = (free / rows(families.len()).max(1)).min(AIR);
    let mut rest = area;
    for family in families {
        let lines = lines(family, area.width, is_narrow, theme);
        if rest.height < each {
            break;
        }
        frame.render_widget(Paragraph::new(lines), Rect { height: each, ..rest });
        rest = layout::below(rest, each + gap);
    }
}

/// Whether name and word stand on one line.
fn is_one_line(family: &Family, wide: u16) -> bool {
    width(&family.name) + width(&family.word) + 3 <= wide
}

fn lines(family: &Family, wide: u16, is_narrow: bool, theme: Theme) -> Vec<Line<'static>> {
    let style = theme.style(family.role);
    let name = fit(&family.name, wide);
    let word = if family.has_moved { theme.style(Role::Chosen) } else { style };
    let word = |text: String| Span::styled(text, word);
    if is_narrow {
        let told = fit(&family.word, wide.saturating_sub(2));
        return vec![Line::styled(name, style), Line::from(vec![Span::styled("  ", Style::new()), word(told)])];
    }
    let gap = wide.saturating_sub(width(&name) + width(&family.word));
    vec![Line::from(vec![Span::styled(name, style), Span::raw(" ".repeat(gap.into())), word(family.word.clone())])]
}
