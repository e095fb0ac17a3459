//! The start screen.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};

use super::Look;
use super::letters::{Set, Size};
use super::pages::scrolled;
use super::pointing::{Click, HitMap};
use super::text::{fit, rows, wrap};
use super::theme::Role;
use crate::app::start::Start;
use crate::view::over::Card;
use crate::view::start::List;

/// The widest the start screen becomes.
const WIDEST: u16 = 104;

/// Draws the start screen.
pub fn draw(frame: &mut Frame, area: Rect, start: &Start, look: Look, spots: &mut HitMap) {
    let theme = look.theme;
    let wide = area.width.saturating_sub(6).min(WIDEST);
    let x = area.x + (area.width - wide) / 2;
    let area = Rect { x, width: wide, ..area }.inner(Margin::new(0, 1));
    let title = Rect { height: TITLE.min(area.height), ..area };
    Set::largest("rungs", &[Size::Large], (wide, title.height), theme.style(Role::Heading)).draw(frame, title);
    let area = Rect { y: area.y + title.height, height: area.height - title.height, ..area };
    let list = List::of(look.words, start);
    // Large where all of it is seen so.
    let large = (wide == WIDEST).then(|| Laid::new(&list, (wide, Size::Large), look));
    let large = large.filter(|laid| laid.lines.len() < area.height.into());
    let Laid { lines, clicks, chosen, .. } = large.unwrap_or_else(|| Laid::new(&list, (wide, Size::Plain), look));
    // One row more, so that the mark of what follows covers nothing of what is chosen.
    let scroll = rows(chosen.end + 1).saturating_sub(area.height).min(rows(chosen.start));
    let scroll = scrolled(frame, area, lines, scroll, look, spots);
    spots.add_lines(area, scroll, clicks);
}

/// Rows of the title with the air under it.
const TITLE: u16 = 5;

/// What can be chosen, as it is laid.
struct Laid<'a> {
    look: Look<'a>,
    wide: u16,
    /// Of what each is called.
    size: Size,
    lines: Vec<Line<'static>>,
    /// Lines and what a click on them does.
    clicks: Vec<(Range<usize>, Click)>,
    /// The lines of what is chosen; from the last choice on, all that follows.
    chosen: Range<usize>,
}

impl<'a> Laid<'a> {
    fn new(list: &List, (wide, size): (u16, Size), look: Look<'a>) -> Self {
        let lines = vec![Line::from(fit(&list.about, wide))];
        let mut laid = Laid { look, wide, size, lines, clicks: Vec::new(), chosen: 0..0 };
        for (head, cards) in &list.groups {
            laid.lines.push(Line::default());
            let style = look.theme.style(head.role);
            laid.lines.extend(head.text.lines().map(|line| Line::styled(fit(line, wide), style)));
            cards.iter().for_each(|card| laid.card(card, list.at));
        }
        laid.lines.extend(list.looking.iter().map(|text| Line::from(format!("   {text}"))));
        let style = look.theme.style(Role::Hazard);
        let troubles = list.troubles.iter().flat_map(|trouble| wrap(&format!("! {trouble}"), wide));
        laid.lines.extend(troubles.map(|line| Line::styled(line, style)));
        laid.lines.extend((!list.circles.is_empty()).then(Line::default));
        laid.lines.extend(list.circles.iter().flat_map(|line| wrap(line, wide)).map(Line::from));
        if list.at + 1 == laid.clicks.len() {
            laid.chosen.end = laid.lines.len();
        }
        laid
    }

    /// What it is, what it is about, and where it is chosen all that it says.
    fn card(&mut self, Card { title, about, text, .. }: &Card, at: usize) {
        // Large letters touch what stands right above them.
        self.lines.extend((self.size != Size::Plain).then(Line::default));
        let (number, first, room) = (self.clicks.len(), self.lines.len(), self.wide.saturating_sub(5));
        let is_chosen = number == at;
        let (mark, role) = if is_chosen { ("▸", Role::Chosen) } else { (" ", Role::Question) };
        let style = self.look.theme.style(role);
        let set = Set::new(title, self.size, room, style).filter(|_| self.size != Size::Plain);
        let rows = set.map_or_else(|| vec![fit(title, room)], |set| set.texts());
        let middle = rows.len() / 2;
        self.lines.extend(rows.into_iter().enumerate().map(|(row, text)| {
            let mark = Span::raw(format!(" {} ", if row == middle { mark } else { " " }));
            Line::from(vec![mark, Span::styled(format!(" {text} "), style)])
        }));
        self.lines.push(Line::from(format!("    {}", fit(about, self.wide.saturating_sub(4)))));
        self.clicks.push((first..self.lines.len(), Click::line(number, is_chosen)));
        if is_chosen {
            let text = text.iter().flat_map(|text| wrap(text, self.wide.saturating_sub(8).min(92)));
            self.lines.extend(text.map(|line| Line::from(format!("     {line}"))));
            self.chosen = first..self.lines.len();
        }
    }
}
