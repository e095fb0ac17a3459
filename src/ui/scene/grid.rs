//! A grid of who trusts whom: roles down the left, contacts across, what the votes came to at the right, what is found
//! below or beside.
//!
//! ```text
//! beside the ladder · the last 12 months
//! █ Has this role come to rely on one of us enough?
//!                     our lead  service  finance
//! buyer      decides      ●        ·        ·      ● enough
//! planner    uses it      ●        ●        ·      1 one voice
//! Planner: knows only our lead.
//! ```
//!
//! While contacts are marked, the row at hand stands over it in large letters, with our roles to raise a hand for.

mod hand;
mod table;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::texts::SIZES;
use crate::app::room::Room;
use crate::domain::session::Filling;
use crate::domain::workshop::Grid;
use crate::ui::layout;
use crate::ui::letters::{Set, Size};
use crate::ui::pointing::HitMap;
use crate::ui::text::{rows, wrap};
use crate::ui::theme::{Role, Theme};
use crate::view::Said;
use crate::view::grid::Filled;
use hand::Upper;
use table::Table;

/// Columns between a table and what stands beside it, and the fewest of that.
const GAP: u16 = 2;
const BESIDE: u16 = 28;
/// Letters of a table from large to small, with the fewest rows of a row; signs alone are large in those between.
const TABLES: [(Size, u16); 4] = [(Size::Large, 0), (Size::Plain, 3), (Size::Plain, 2), (Size::Plain, 1)];
const SMALLEST: (Size, u16) = TABLES[3];

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
    match filling {
        Filling::Reads => return picture(frame, body, &filled, theme, spots),
        Filling::Says(_) => return one(frame, body, &filled, theme, spots),
        Filling::Names => {}
    }
    let needs = needs(&filled, body.width, theme);
    let least = Table::new(&filled, SMALLEST, body.width).map_or(u16::MAX, |table| table.height()) + 2;
    let is_told = needs > 0 && least + needs <= body.height;
    let kept = if is_told { needs } else { 0 };
    let used = ask_and_table(frame, Rect { height: body.height - kept, ..body }, (room, &filled), theme, spots);
    if is_told {
        read(frame, layout::below(body, used), &filled.findings, theme, &mut HitMap::default());
    }
}

/// The rows that what is found takes at the least, with the air over it.
fn needs(filled: &Filled, wide: u16, theme: Theme) -> u16 {
    rows(super::foot::prose(&filled.findings, wide, theme).len()) + u16::from(!filled.findings.is_empty())
}

/// A whole grid as large as it can be with all that is found below it or at its right, and over it what was asked where
/// there is room.
fn picture(frame: &mut Frame, area: Rect, filled: &Filled, theme: Theme, spots: &mut HitMap) {
    // Without contacts to be seen, what is found says it all: better that large than a table small.
    let ways = if filled.heads.is_empty() { &TABLES[..1] } else { &TABLES };
    let mut parts =
        ways.iter().flat_map(|way| below(area, filled, *way, theme).or_else(|| beside(area, filled, *way, theme)));
    let Some((table, left, found)) = parts.next() else {
        // What is found comes before what it is found in.
        return read(frame, area, &filled.findings, theme, spots);
    };
    let ask = wrap(&filled.ask, left.width);
    let high = rows(ask.len());
    let is_asked = high < left.height - table.height();
    let place = if is_asked { layout::below(left, high + 1) } else { left };
    if is_asked {
        let lines = ask.into_iter().map(|line| Line::styled(line, theme.style(Role::Question)));
        frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), left);
    }
    table.draw(frame, place, (filled, None), theme, spots);
    spots.letters = vec![(Rect { height: area.bottom() - place.y, ..place }, table.size().line())];
    read(frame, found, &filled.findings, theme, &mut HitMap::default());
}

/// One thing that is found, in large letters, and where there is room the table under it, as large as it leaves it.
fn one(frame: &mut Frame, area: Rect, filled: &Filled, theme: Theme, spots: &mut HitMap) {
    let mut under = TABLES.iter().filter_map(|way| {
        let table = Table::new(filled, *way, area.width)?;
        let high = area.height.checked_sub(table.height() + 1)?;
        let (size, ..) = largest(Rect { height: high, ..area }, &filled.findings, theme)?;
        size.is_drawn().then_some(table)
    });
    let Some(table) = under.next() else { return read(frame, area, &filled.findings, theme, spots) };
    let place = layout::below(area, area.height - table.height());
    table.draw(frame, place, (filled, None), theme, spots);
    read(frame, Rect { height: area.height - table.height() - 1, ..area }, &filled.findings, theme, spots);
}

/// A table, where it stands with what was asked, and where all that is found has room.
type Parts = (Table, Rect, Rect);

/// With what is found below.
fn below(area: Rect, filled: &Filled, way: (Size, u16), theme: Theme) -> Option<Parts> {
    let table = Table::new(filled, way, area.width)?;
    let spare = area.height.checked_sub(table.height() + needs(filled, area.width, theme))?;
    let ask = rows(wrap(&filled.ask, area.width).len()) + 1;
    let high = table.height() + if ask <= spare { ask } else { 0 };
    Some((table, Rect { height: high, ..area }, layout::below(area, high + 1)))
}

/// With what is found at the right.
fn beside(area: Rect, filled: &Filled, way: (Size, u16), theme: Theme) -> Option<Parts> {
    let wide = Table::new(filled, way, area.width)?.narrowest();
    let table = Table::new(filled, way, wide).filter(|table| table.height() <= area.height)?;
    let width = area.width.checked_sub(wide + GAP).filter(|width| *width >= BESIDE)?;
    let found = Rect { x: area.right() - width, width, ..area };
    (needs(filled, width, theme) <= area.height).then_some((table, Rect { width: wide, ..area }, found))
}

/// What is asked or the row at hand, as large as it may be, and the table under it; the rows that both take.
fn ask_and_table(
    frame: &mut Frame,
    area: Rect,
    (room, filled): (&Room, &Filled),
    theme: Theme,
    spots: &mut HitMap,
) -> u16 {
    let uppers = Upper::of(filled, area.width, theme);
    let ways = uppers.iter().flat_map(|upper| TABLES.map(|way| (upper, way)));
    let fitting = ways.filter_map(|(upper, way)| {
        let table = Table::new(filled, way, area.width)?;
        (upper.height() + table.height() <= area.height).then_some((upper, table))
    });
    let last = || Some((uppers.last()?, Table::new(filled, SMALLEST, area.width)?));
    let Some((upper, table)) = { fitting }.next().or_else(last) else { return 0 };
    let air = u16::from(upper.height() + table.height() < area.height);
    upper.draw(frame, area, theme);
    let place = layout::below(area, upper.height() + air);
    table.draw(frame, place, (filled, room.marking()), theme, spots);
    spots.letters = vec![(area, upper.line()), (place, table.size().line())];
    upper.height() + air + table.height() + 1
}

/// Sentences as large as all of them can be.
fn read(frame: &mut Frame, area: Rect, said: &[Said], theme: Theme, spots: &mut HitMap) {
    let Some((size, air, sets)) = largest(area, said, theme) else {
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

/// The largest letters in which sentences fit, the rows of air between two, and the sentences set in them.
fn largest(area: Rect, said: &[Said], theme: Theme) -> Option<(Size, u16, Vec<Set>)> {
    let sets = |(size, air): (Size, u16)| -> Option<(Size, u16, Vec<Set>)> {
        // What is for whoever has the keys takes no room from the rest.
        let of = |said: &Said| if said.role == Role::Key { Size::Plain } else { size };
        let sets = said.iter().map(|said| Set::new(&said.text, of(said), area.width, theme.style(said.role)));
        Some((size, air, sets.collect::<Option<_>>()?))
    };
    let height = |air: u16, sets: &[Set]| sets.iter().map(|set| set.height() + air).sum::<u16>().saturating_sub(air);
    // Rather little air than small letters.
    let ways = SIZES.into_iter().flat_map(|size| [(size, 1), (size, 0)]);
    ways.filter_map(sets).find(|(_, air, sets)| height(*air, sets) <= area.height)
}

/// Before anybody has named a role: what is asked, and what helps to think of them, a line each or one after another.
fn empty(frame: &mut Frame, area: Rect, filled: &Filled, theme: Theme, spots: &mut HitMap) {
    let said = |prompts: Vec<String>, asked: Option<Said>| {
        let next = filled.next.iter().map(|text| Said::new(text.clone(), Role::Key));
        asked.into_iter().chain(prompts.into_iter().map(Said::plain)).chain(next).collect::<Vec<_>>()
    };
    let asked = || Some(Said::new(filled.ask.clone(), Role::Question));
    let ways = [said(filled.prompts.clone(), asked()), said(vec![filled.prompts.join(" ")], asked())];
    let is_drawn = |area, said: &[Said]| largest(area, said, theme).is_some_and(|(size, ..)| size.is_drawn());
    if let Some(drawn) = ways.iter().find(|said| is_drawn(area, said)) {
        return read(frame, area, drawn, theme, spots);
    }
    // Then what the room is to think of comes before what it will be asked.
    let ask = super::foot::prose(asked().as_slice(), area.width, theme);
    let rest = layout::below(area, rows(ask.len()));
    let helps = said(filled.prompts.clone(), None);
    if filled.prompts.is_empty() || !is_drawn(rest, &helps) {
        return read(frame, area, &ways[0], theme, spots);
    }
    frame.render_widget(Paragraph::new(ask), area);
    read(frame, rest, &helps, theme, spots);
}
