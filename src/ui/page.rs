//! A page to read: headings stand out, tables are in columns.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::letters::{Set, Size};
use super::pages::scrolled;
use super::pointing::HitMap;
use super::text::{fit, wrap};
use super::theme::Role;
use super::{Look, layout};
use crate::app::history::Told;
use crate::domain::text::capitalised;
use crate::export::doc::Doc;
use crate::export::lines;
use crate::say;

/// The widest a page becomes: longer lines are hard to read from afar.
const WIDEST: u16 = 110;

/// Draws as much of a page as there is room for.
pub fn draw(frame: &mut Frame, area: Rect, page: &Doc, scroll: u16, look: Look, spots: &mut HitMap) {
    in_columns(area.width.min(WIDEST), frame, area, page, scroll, look, spots);
}

/// The title stays where it is read from across the room; where there is no room for that it is the first line.
fn in_columns(wide: u16, frame: &mut Frame, area: Rect, page: &Doc, scroll: u16, look: Look, spots: &mut HitMap) {
    let free = (area.width, area.height / 6);
    let title = Set::largest(&page.whole_title(), &[Size::Large], free, look.theme.style(Role::Heading));
    let is_large = title.size().is_drawn();
    if is_large {
        title.draw(frame, area);
    }
    let area = layout::below(area, if is_large { title.height() } else { 0 });
    let lines = page.lines(wide.into()).into_iter();
    let lines = lines.skip_while(|(line, _)| is_large && *line == lines::Line::Heading).map(|(line, text)| {
        let role = match line {
            lines::Line::Heading | lines::Line::Heads => Role::Heading,
            lines::Line::Item => Role::Question,
            lines::Line::Rule => Role::Line,
            lines::Line::Warning => Role::Hazard,
            lines::Line::Plain | lines::Line::Drawn => Role::Text,
        };
        let text = match line {
            lines::Line::Rule => text.replace('-', "─"),
            // As the ladder on the screen draws them.
            lines::Line::Drawn => text.replace("###", "███").replace("#/#", "▒▒▒").replace("| |", "╎ ╎"),
            _ => text,
        };
        Line::styled(fit(&text, wide), look.theme.style(role))
    });
    let lines: Vec<Line> = lines.collect();
    scrolled(frame, area, lines, scroll, look, spots);
}

/// What history says, or that it still looks.
pub fn history(frame: &mut Frame, area: Rect, told: &Told, look: Look, spots: &mut HitMap) {
    let area = area.inner(Margin::new(1, 1));
    let sentence = match &told.answer {
        // Drawings over time and rows of accounts take all the room there is.
        Some(Ok(page)) => return in_columns(area.width, frame, area, page, told.scroll, look, spots),
        Some(Err(why)) => why.clone(),
        None => say!(look.words, "screen-history"),
    };
    let lines: Vec<Line> =
        wrap(&sentence_case(&sentence), area.width.min(WIDEST)).into_iter().map(Line::from).collect();
    frame.render_widget(Paragraph::new(lines), area);
}

/// With a capitalised and a full stop.
fn sentence_case(text: &str) -> String {
    let stop = if text.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    format!("{}{stop}", capitalised(text))
}
