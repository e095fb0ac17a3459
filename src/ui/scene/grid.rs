//! A grid of who trusts whom: roles down the left, contacts across, what the votes came to at the right, what is found
//! below.
//!
//! ```text
//! beside the ladder · the last 12 months
//! █ Has this role come to rely on one of us enough?
//!                     our lead  service  finance
//! buyer      decides      ●        ·        ·      ● enough
//! planner    uses it      ●        ●        ·      1 one voice
//! Planner: knows only our lead.
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::answers::{centred, put};
use super::texts::SIZES;
use crate::app::room::{Cell, Room};
use crate::domain::session::Filling;
use crate::domain::workshop::Grid;
use crate::ui::layout;
use crate::ui::letters::{Set, Size};
use crate::ui::pointing::{Click, HitMap};
use crate::ui::text::{fit, rows, width, wrap};
use crate::ui::theme::{Role, Theme};
use crate::view::Said;
use crate::view::grid::{Contact, Filled};

/// Columns between two parts of a row.
const GAP: u16 = 2;
/// The fewest columns of a contact, and the most.
const LEAST: u16 = 3;
const MOST: u16 = 14;
/// Columns of the sign before a state, with the air behind it.
const MARK: u16 = 2;

/// Draws a grid that is filled in or read.
pub fn draw(
    frame: &mut Frame,
    area: Rect,
    room: &Room,
    (asked, filling): (&Grid, Filling),
    theme: Theme,
    spots: &mut HitMap,
) {
    let filled = Filled::of(room, asked, filling);
    let how = wrap(&filled.how, area.width);
    let rest = layout::below(area, rows(how.len()));
    frame.render_widget(Paragraph::new(how.into_iter().map(Line::from).collect::<Vec<_>>()), area);
    if filled.rows.is_empty() && filled.heads.is_empty() {
        return empty(frame, rest, &filled, theme, spots);
    }
    let next = filled.next.as_ref().map_or_else(Vec::new, |next| wrap(next, area.width));
    let under = rows(next.len());
    let body = Rect { height: rest.height.saturating_sub(under), ..rest };
    let lines = next.into_iter().map(|line| Line::styled(line, theme.style(Role::Key)));
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), layout::below(rest, body.height));
    let said = |wide| super::foot::prose(&filled.findings, wide, theme);
    let table = |size| Table::new(&filled, size, body.width);
    let least = table(Size::Plain).map_or(u16::MAX, |table| table.height()) + 2;
    let needs = rows(said(body.width).len()) + u16::from(!filled.findings.is_empty());
    // Without contacts to be seen, what is found says it all: better that large than a table small.
    let is_small = table(Size::Large).is_none_or(|table| table.height() + needs > body.height);
    match filling {
        // What is found comes before what it is found in.
        Filling::Reads if least + needs > body.height || (is_small && filled.heads.is_empty()) => {
            read(frame, body, &filled.findings, theme, spots);
        }
        _ => {
            let is_told = least + needs <= body.height;
            let kept = if is_told { needs } else { 0 };
            let used = ask_and_table(frame, Rect { height: body.height - kept, ..body }, (room, &filled), theme, spots);
            if is_told {
                read(frame, layout::below(body, used), &filled.findings, theme, &mut HitMap::default());
            }
        }
    }
}

/// What is asked, as large as it may be, and the table under it; the rows that both take.
fn ask_and_table(
    frame: &mut Frame,
    area: Rect,
    (room, filled): (&Room, &Filled),
    theme: Theme,
    spots: &mut HitMap,
) -> u16 {
    let cell = room.marking();
    for size in [Size::Large, Size::Airy, Size::Plain] {
        let Some(table) = Table::new(filled, size, area.width) else { continue };
        // Where there are too many rows for large letters, the one at hand stands over them in place of the question,
        // which has been read.
        let at_hand = cell.filter(|_| !size.is_drawn()).and_then(|cell| filled.rows.get(cell.row));
        let (text, role) = at_hand.map_or((&filled.ask, Role::Question), |row| (&row.role, Role::Heading));
        let free = area.height.saturating_sub(table.height() + 1);
        let set = Set::largest(text, &[Size::Large, Size::Plain], (area.width, free), theme.style(role));
        if set.height() + table.height() > area.height && size != Size::Plain {
            continue;
        }
        let air = u16::from(set.height() + table.height() < area.height);
        set.draw(frame, area);
        let place = layout::below(area, set.height() + air);
        table.draw(frame, place, (filled, cell), theme, spots);
        spots.letters = vec![(place, size.line())];
        return set.height() + air + table.height() + 1;
    }
    0
}

/// Sentences as large as all of them can be.
fn read(frame: &mut Frame, area: Rect, said: &[Said], theme: Theme, spots: &mut HitMap) {
    let sets = |(size, air): (Size, u16)| -> Option<(Size, u16, Vec<Set>)> {
        // What is for whoever has the keys takes no room from the rest.
        let of = |said: &Said| if said.role == Role::Key { Size::Plain } else { size };
        let sets = said.iter().map(|said| Set::new(&said.text, of(said), area.width, theme.style(said.role)));
        Some((size, air, sets.collect::<Option<_>>()?))
    };
    let height = |air: u16, sets: &[Set]| sets.iter().map(|set| set.height() + air).sum::<u16>().saturating_sub(air);
    // Rather little air than small letters.
    let ways = SIZES.into_iter().flat_map(|size| [(size, 1), (size, 0)]);
    let fitting = ways.filter_map(sets).find(|(_, air, sets)| height(*air, sets) <= area.height);
    let Some((size, air, sets)) = fitting else {
        let lines = super::foot::prose(said, area.width, theme);
        return frame.render_widget(Paragraph::new(lines), area);
    };
    spots.letters = vec![(area, size.line())];
    let mut rest = area;
    for set in sets {
        set.draw(frame, rest);
        rest = layout::below(rest, set.height() + air);
    }
}

/// Before anybody has named a role: what is asked, and what helps to think of them.
fn empty(frame: &mut Frame, area: Rect, filled: &Filled, theme: Theme, spots: &mut HitMap) {
    let asked = Said::new(filled.ask.clone(), Role::Question);
    let prompts = filled.prompts.iter().map(|text| Said::plain(text.clone()));
    let next = filled.next.iter().map(|text| Said::new(text.clone(), Role::Key));
    let said: Vec<Said> = [asked].into_iter().chain(prompts).chain(next).collect();
    read(frame, area, &said, theme, spots);
}

/// How wide the parts of a table are, in letters of one size.
struct Table {
    size: Size,
    role: u16,
    tag: u16,
    column: u16,
    /// Rows of the names of columns that have no room over them.
    legend: Vec<String>,
    count: u16,
}

impl Table {
    /// `None` where it does not fit the width.
    fn new(filled: &Filled, size: Size, wide: u16) -> Option<Self> {
        let of = |text: &str| Set::new(text, size, wide, Style::new()).filter(|set| set.height() == size.line());
        let widest = |texts: Vec<&str>| {
            texts.into_iter().map(|text| of(text).map(|set| set.width())).collect::<Option<Vec<_>>>()
        };
        let most = |widths: Vec<u16>| widths.into_iter().max().unwrap_or(0);
        let role = most(widest(filled.rows.iter().map(|row| row.role.as_str()).collect())?) + GAP;
        let words = filled.rows.iter().filter_map(|row| row.found.as_ref()).map(|found| found.word.as_str());
        let states = most(widest(words.collect())?);
        let state = if states > 0 { states + MARK } else { 0 };
        let count = rows(filled.heads.len());
        // What was promised is cut here, where nothing smaller is left: it is asked about whole.
        let free = wide.checked_sub(role + state + GAP)?;
        let tags = match (size, count) {
            (Size::Plain, 0) => filled.rows.iter().map(|row| width(&row.tag)).max().unwrap_or(0).min(free),
            _ => most(widest(filled.rows.iter().map(|row| row.tag.as_str()).collect())?),
        };
        let tag = if tags > 0 { tags + GAP } else { 0 };
        let left = wide.checked_sub(role + tag + state)?;
        let column = (left / count.max(1)).min(MOST);
        let named = filled.heads.iter().all(|(letter, name)| width(&head(*letter, name)) < column);
        let legend = filled.heads.iter().map(|(letter, name)| head(*letter, name)).collect::<Vec<_>>().join(" · ");
        let legend = if named || count == 0 { Vec::new() } else { wrap(&legend, wide) };
        (count == 0 || column >= LEAST).then_some(Table {
            size,
            role,
            tag,
            column,
            legend,
            count: rows(filled.rows.len()),
        })
    }

    fn line(&self) -> u16 {
        if self.size == Size::Airy { 2 } else { self.size.line() }
    }

    fn height(&self) -> u16 {
        1 + self.count * self.line() + rows(self.legend.len())
    }

    fn draw(
        &self,
        frame: &mut Frame,
        area: Rect,
        (filled, cell): (&Filled, Option<Cell>),
        theme: Theme,
        spots: &mut HitMap,
    ) {
        let left = self.role + self.tag;
        let middle = |at: usize| left + self.column * rows(at) + self.column / 2;
        for (at, (letter, name)) in filled.heads.iter().enumerate() {
            let text = if self.legend.is_empty() { head(*letter, name) } else { letter.to_string() };
            let is_chosen = cell.is_some_and(|cell| cell.column == Some(at));
            let style = theme.style(if is_chosen { Role::Chosen } else { Role::Heading });
            centred(frame, area, middle(at), 0, &text, style);
        }
        for (at, row) in filled.rows.iter().enumerate() {
            let y = 1 + rows(at) * self.line();
            let place = Rect { height: self.size.line(), ..layout::below(area, y) };
            let is_chosen = cell.is_some_and(|cell| cell.row == at);
            let role = if is_chosen { Role::Chosen } else { Role::Question };
            self.text(frame, place, 0, &row.role, theme.style(role));
            let tag =
                if self.size == Size::Plain { fit(&row.tag, self.tag.saturating_sub(GAP)) } else { row.tag.clone() };
            self.text(frame, place, self.role, &tag, theme.style(Role::Text));
            for (column, contact) in row.contacts.iter().enumerate() {
                let is_here = cell == Some(Cell { row: at, column: Some(column) });
                self.contact(frame, place, middle(column), *contact, (is_here, theme));
            }
            if let Some(found) = &row.found {
                let x = left + self.column * rows(filled.heads.len());
                let down = place.height.saturating_sub(1) / 2;
                put(frame, place, x, down, found.mark, theme.style(found.role));
                self.text(frame, place, x + MARK, &found.word, theme.style(found.role));
            }
            if cell.is_some() {
                spots.add(place.intersection(area), Click::line(at, is_chosen));
            }
        }
        for (at, line) in self.legend.iter().enumerate() {
            put(
                frame,
                area,
                0,
                1 + self.count * self.line() + rows(at),
                &fit(line, area.width),
                theme.style(Role::Heading),
            );
        }
    }

    fn text(&self, frame: &mut Frame, area: Rect, x: u16, text: &str, style: Style) {
        let place = Rect { x: area.x + x, width: area.width.saturating_sub(x), ..area };
        if let Some(set) = Set::new(text, self.size, place.width, style) {
            set.draw(frame, place);
        }
    }

    fn contact(&self, frame: &mut Frame, area: Rect, x: u16, contact: Contact, (is_here, theme): (bool, Theme)) {
        let role = match contact {
            Contact::No => Role::Line,
            Contact::Coming | Contact::Yes => Role::Taken,
        };
        let style = theme.style(role);
        let style = if is_here { style.add_modifier(Modifier::REVERSED) } else { style };
        if contact == Contact::Yes && area.height > 2 {
            let down = area.height.saturating_sub(2) / 2;
            for (y, text) in (down..).zip(["▟█▙", "▜█▛"]) {
                centred(frame, area, x, y, text, style);
            }
            return;
        }
        centred(frame, area, x, area.height.saturating_sub(1) / 2, contact.sign(), style);
    }
}

/// A column's letter and name.
fn head(letter: char, name: &str) -> String {
    format!("{letter} {name}")
}
