//! The ladder as it might be: what is tried, what would follow, and no doubt that none of it is real.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::text::{fit, wrap};
use super::theme::{Role, Theme};
use super::{ladder, layout};
use crate::app::room::{Room, Trial};
use crate::view::ladder::Drawn;
use crate::view::what_if::Tried;

/// Draws the ladder under trial, with the families beside it.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, trial: &Trial, theme: Theme) {
    let [banner, body] = layout::head(area, 1);
    let Tried { title, not_real, follows, hazards, families, .. } = Tried::of(room, trial);
    let text = format!(" {}  {not_real}", title.to_uppercase());
    let text = format!("{text:<0$}", usize::from(area.width));
    frame.render_widget(Line::styled(fit(&text, area.width), theme.style(Role::Chosen)), banner);
    let side = layout::beside_ladder(area.width);
    let [left, right] = layout::beside(body, side);
    ladder::draw(frame, left, &Drawn::tried(room, trial), None, theme);
    let mut lines = vec![Line::default()];
    lines.extend(wrap(&follows, side).into_iter().map(|l| Line::styled(l, theme.style(Role::Question))));
    lines.extend([Line::default(), Line::styled(hazards, theme.style(Role::Heading))]);
    lines.extend(families.into_iter().map(|(said, is_chosen)| {
        let (mark, role) = if is_chosen { ("▸ ", Role::Chosen) } else { ("  ", said.role) };
        let text = fit(&said.text, side.saturating_sub(2));
        Line::from(vec![Span::raw(mark), Span::styled(text, theme.style(role))])
    }));
    frame.render_widget(Paragraph::new(lines), right);
}
