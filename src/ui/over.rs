//! What lies over the question to be read or chosen from, whatever it is.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::layout;
use super::letters::{Set, Size};
use super::pages::PROSE;
use super::text::{fit, wrap};
use super::theme::{Role, Theme};
use crate::app::explain::{Section, Topic};
use crate::view::Said;
use crate::view::reading::head_and_rest;

/// Rows from which on a page has room for large letters, and how many reasons are in them.
const ROOMY: u16 = 24;
const MOST_FAR: usize = 3;

/// Sections to read, under what they are about.
pub fn page(area: Rect, title: &Said, sections: &[Section], theme: Theme) -> Vec<Line<'static>> {
    let wide = area.width.min(PROSE);
    let large = |text: &str, role| Set::new(text, Size::Large, area.width, theme.style(role));
    let is_roomy = area.height >= ROOMY;
    let free = (area.width, area.height / 6);
    let mut lines = Set::largest(&title.text, &[Size::Large], free, theme.style(title.role)).drawn();
    for section in sections {
        lines.push(Line::default());
        lines.push(Line::styled(fit(&section.title, wide), theme.style(Role::Heading)));
        for (at, text) in section.lines.iter().enumerate() {
            // What holds it back most is read from the back row: its point, where it is long.
            let is_far = is_roomy && section.topic == Topic::Holds && at < MOST_FAR;
            let (point, more) = head_and_rest(text).unwrap_or((text, ""));
            if let Some(set) = large(point, Role::Text).filter(|_| is_far) {
                lines.extend(set.drawn());
                lines.extend(wrap(more, wide).into_iter().filter(|_| !more.is_empty()).map(Line::from));
                continue;
            }
            for (i, line) in wrap(text, wide.saturating_sub(2)).into_iter().enumerate() {
                lines.push(Line::from(format!("{}{line}", if i == 0 { "• " } else { "  " })));
            }
        }
    }
    lines
}

/// Draws what can be answered in large letters at the foot, where there is room for it; what is left above.
pub fn answered(frame: &mut Frame, area: Rect, answers: &str, theme: Theme) -> Rect {
    let line = |text| Set::new(text, Size::Large, area.width, theme.style(Role::Key));
    let answers: Vec<Set> = answers.lines().filter_map(line).filter(|set| set.size().is_drawn()).collect();
    let used: u16 = answers.iter().map(Set::height).sum();
    if used == 0 || used > area.height / 3 {
        return area;
    }
    let [above, mut rest] = layout::foot(area, used);
    for set in answers {
        set.draw(frame, rest);
        rest = layout::below(rest, set.height());
    }
    Rect { height: above.height.saturating_sub(1), ..above }
}
