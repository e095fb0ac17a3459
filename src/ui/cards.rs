//! Cards one below the other, of which one is chosen: in letters for the back row as long as all of them are seen so.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::letters::{Set, Size};
use super::pointing::{Click, HitMap};
use super::text::{fit, rows, width};
use super::theme::{Role, Theme};
use crate::view::over::Card;

/// Sizes of what is asked, of the chosen card's title, of the texts and of the other titles, and whether the others are
/// told in full.
type Way = ([Size; 4], bool);

/// The best first. What it is about is read from afar of the chosen one, before it is read of all of them by those in
/// front.
const WAYS: [Way; 12] = [
    ([Size::Rows(8); 4], true),
    ([Size::Rows(8); 4], false),
    ([Size::Rows(6); 4], true),
    ([Size::Rows(6); 4], false),
    ([Size::Large; 4], true),
    ([Size::Large; 4], false),
    ([Size::Plain, Size::Large, Size::Large, Size::Large], false),
    ([Size::Plain, Size::Large, Size::Plain, Size::Large], true),
    ([Size::Large, Size::Large, Size::Large, Size::Plain], false),
    ([Size::Plain, Size::Large, Size::Large, Size::Plain], false),
    ([Size::Plain, Size::Large, Size::Plain, Size::Plain], false),
    ([Size::Plain; 4], true),
];
/// The widest that the terminal's own letters become.
const WIDEST: u16 = 100;
/// What stands before the title of a card that is chosen, before that of another, and before what is told under it.
const MARK: &str = "▸";
const NONE: &str = " ";
const UNDER: &str = "   ";

/// Draws what is asked and the cards under it, the one at `at` chosen; where not all fit, that one is seen whole, and so is
/// the head while there is room for both.
pub fn draw(
    frame: &mut Frame,
    area: Rect,
    (head, cards): (&str, &[Card]),
    at: usize,
    theme: Theme,
    spots: &mut HitMap,
) {
    let mut ways = WAYS.iter().filter_map(|way| Laid::new(head, cards, (*way, at), area.width, theme));
    let is_whole = |laid: &Laid| laid.lines.len() <= area.height.into() || laid.is_last;
    let Some(Laid { lines, places, .. }) = ways.find(is_whole) else { return };
    let chosen = places.get(at).cloned().unwrap_or_default();
    let scroll = rows(chosen.end).saturating_sub(area.height).min(rows(chosen.start));
    frame.render_widget(Paragraph::new(lines).scroll((scroll, 0)), area);
    let clicks = places.into_iter().enumerate().map(|(i, place)| (place, Click::line(i, i == at)));
    spots.add_lines(area, scroll, clicks.collect());
}

/// Cards as they are set.
struct Laid {
    lines: Vec<Line<'static>>,
    places: Vec<Range<usize>>,
    is_last: bool,
}

impl Laid {
    /// `None` where something cannot be set so large.
    fn new(head: &str, cards: &[Card], ((sizes, is_all), at): (Way, usize), wide: u16, theme: Theme) -> Option<Self> {
        let [asked, chosen, text, other] = sizes;
        let is_last = chosen == Size::Plain;
        let wide = if is_last { wide.min(WIDEST) } else { wide };
        let mut lines = Set::new(head, asked, wide, theme.style(Role::Question))?.drawn();
        let mut places = Vec::new();
        for (i, card) in cards.iter().enumerate() {
            // Small titles that stand alone need no air between them.
            let is_close = !is_all && other == Size::Plain && i > 0 && i != at && i != at + 1;
            lines.extend((!is_close).then(Line::default));
            let start = lines.len();
            let title = if i == at { chosen } else { other };
            // What is settled steps back.
            let other_role = if card.became.is_some() { Role::Text } else { Role::Heading };
            let (mark, role) = if i == at { (MARK, Role::Chosen) } else { (NONE, other_role) };
            lines.extend(marked(&card.title, title, (mark, wide), theme.style(role))?);
            let full = card.text.as_ref().filter(|_| is_all || i == at);
            if let Some(said) = full {
                lines.extend(marked(said, text, (UNDER, wide), Style::new())?);
            }
            let under = if card.text.is_some() { UNDER } else { NONE };
            if !is_all && i != at {
                places.push(start..lines.len());
                continue;
            }
            let became = card.became.as_ref().map_or_else(String::new, |became| format!("{became}  ·  "));
            let became = format!("{under} {became}");
            let about = fit(&card.about, wide.saturating_sub(width(&became)));
            let became = Span::styled(became, theme.style(Role::Solid));
            lines.push(Line::from(vec![became, Span::raw(about)]));
            places.push(start..lines.len());
        }
        Some(Laid { lines, places, is_last })
    }
}

/// A text behind a mark in the middle of its first line.
fn marked(text: &str, size: Size, (mark, wide): (&str, u16), style: Style) -> Option<Vec<Line<'static>>> {
    // What is reversed is read better with air beside it.
    let set = Set::new(text, size, wide.saturating_sub(width(mark) + 2), style)?;
    let (at, none) = (usize::from(size.line() / 2), " ".repeat(width(mark).into()));
    let line = |(row, text): (usize, String)| {
        let mark = if row == at { mark } else { &none };
        Line::from(vec![Span::raw(mark.to_owned()), Span::styled(format!(" {text} "), style)])
    };
    Some(set.texts().into_iter().enumerate().map(line).collect())
}
