//! The table of a grid in letters of one size.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::super::dots::{centred, put};
use crate::app::room::Cell;
use crate::ui::layout;
use crate::ui::letters::{Set, Size};
use crate::ui::pointing::{Click, HitMap};
use crate::ui::text::{fit, rows, width, wrap};
use crate::ui::theme::{Role, Theme};
use crate::view::grid::{Contact, Filled};

/// Columns between two parts of a row.
const GAP: u16 = 2;
/// The fewest columns of a contact, and the most; the fewest of one that is two rows high.
const LEAST: u16 = 3;
const MOST: u16 = 14;
const TALL: u16 = 5;
/// Columns of the sign before a state, with the air behind it; of one that is two rows high.
const MARK: u16 = 2;
const TALL_MARK: u16 = 4;

/// How wide the parts of a table are, in letters of one size.
pub struct Table {
    size: Size,
    /// Rows of each of its rows, and whether its signs take two of them.
    line: u16,
    is_tall: bool,
    role: u16,
    tag: u16,
    column: u16,
    /// Rows of the names of columns that have no room over them.
    legend: Vec<String>,
    count: u16,
    narrowest: u16,
}

impl Table {
    /// In letters of a size, with at least so many rows a row; `None` where it does not fit the width.
    pub fn new(filled: &Filled, (size, line): (Size, u16), wide: u16) -> Option<Self> {
        let line = line.max(size.line());
        // Signs of two rows are seen from where no letter is read.
        let is_tall = line > 1 && Size::Large.line() > 1;
        let of = |text: &str| Set::new(text, size, wide, Style::new()).filter(|set| set.height() == size.line());
        let widest = |texts: Vec<&str>| {
            texts.into_iter().map(|text| of(text).map(|set| set.width())).collect::<Option<Vec<_>>>()
        };
        let most = |widths: Vec<u16>| widths.into_iter().max().unwrap_or(0);
        let role = most(widest(filled.rows.iter().map(|row| row.role.as_str()).collect())?) + GAP;
        let words = filled.rows.iter().filter_map(|row| row.found.as_ref()).map(|found| found.word.as_str());
        let states = most(widest(words.collect())?);
        let state = if states > 0 { states + mark(is_tall) + 1 } else { 0 };
        let count = rows(filled.heads.len());
        // What was promised is cut here, where nothing smaller is left: it is asked about whole.
        let free = wide.checked_sub(role + state + GAP)?;
        let tags = match (line, count) {
            (1, 0) => filled.rows.iter().map(|row| width(&row.tag)).max().unwrap_or(0).min(free),
            _ => most(widest(filled.rows.iter().map(|row| row.tag.as_str()).collect())?),
        };
        let tag = if tags > 0 { tags + GAP } else { 0 };
        let left = wide.checked_sub(role + tag + state)?;
        let column = (left / count.max(1)).min(MOST);
        let named = filled.heads.iter().all(|(letter, name)| width(&head(*letter, name)) < column);
        let legend = filled.heads.iter().map(|(letter, name)| head(*letter, name)).collect::<Vec<_>>().join(" · ");
        let legend = if named || count == 0 { Vec::new() } else { wrap(&legend, wide) };
        let least = if is_tall { TALL } else { LEAST };
        (count == 0 || column >= least).then_some(Table {
            size,
            line,
            is_tall,
            role,
            tag,
            column,
            legend,
            count: rows(filled.rows.len()),
            narrowest: role + tag + count * least + state,
        })
    }

    /// How large its letters are.
    pub fn size(&self) -> Size {
        self.size
    }

    /// The columns of the narrowest that is as large.
    pub fn narrowest(&self) -> u16 {
        self.narrowest
    }

    /// Rows of it.
    pub fn height(&self) -> u16 {
        1 + self.count * self.line + rows(self.legend.len())
    }

    /// Draws it at the top of an area.
    pub fn draw(
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
            let y = 1 + rows(at) * self.line;
            let place = Rect { height: self.line, ..layout::below(area, y) };
            let is_chosen = filled.at_hand == Some(at);
            let role = if is_chosen { Role::Chosen } else { Role::Question };
            self.text(frame, place, 0, &row.role, theme.style(role));
            let tag = if self.line == 1 { fit(&row.tag, self.tag.saturating_sub(GAP)) } else { row.tag.clone() };
            self.text(frame, place, self.role, &tag, theme.style(Role::Text));
            for (column, contact) in row.contacts.iter().enumerate() {
                let is_here = cell == Some(Cell { row: at, column: Some(column) });
                self.contact(frame, place, middle(column), *contact, (is_here, theme));
            }
            if let Some(found) = &row.found {
                let x = left + self.column * rows(filled.heads.len());
                sign(frame, place, x, (found.mark, self.is_tall), theme.style(found.role));
                self.text(frame, place, x + mark(self.is_tall), &found.word, theme.style(found.role));
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
                1 + self.count * self.line + rows(at),
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
        let style = theme.style(contact.role());
        let style = if is_here { style.add_modifier(Modifier::REVERSED) } else { style };
        let half = if self.is_tall { 1 } else { 0 };
        sign(frame, area, x.saturating_sub(half), (contact.sign(), self.is_tall), style);
    }
}

/// Columns of the sign before a state, with the air behind it.
fn mark(is_tall: bool) -> u16 {
    if is_tall { TALL_MARK } else { MARK }
}

/// Signs in two rows, each with air to the next one below. What the room sees differently is half a dot, what nobody
/// knows a place with nothing in it.
const SIGNS: [(&str, [&str; 2]); 6] = [
    ("●", ["▟█▙", "▝▀▘"]),
    ("◌", ["▗▄▖", "▝▀▘"]),
    ("○", ["▟▀▙", "▝▀▘"]),
    ("⇄", ["▟▌ ", "▝▘ "]),
    ("1", ["▗█ ", "▝▀▘"]),
    ("?", ["▘ ▝", "▘ ▝"]),
];

/// Draws a sign from the column `x` on, in the middle of the rows of an area.
pub fn sign(frame: &mut Frame, area: Rect, x: u16, (sign, is_tall): (&str, bool), style: Style) {
    let tall = SIGNS.iter().find(|(known, _)| *known == sign && is_tall);
    let small = [sign];
    let lines = tall.map_or(&small[..], |(_, lines)| lines);
    let middle = if tall.is_none() && is_tall { 1 } else { 0 };
    let down = area.height.saturating_sub(rows(lines.len())) / 2;
    for (y, line) in (down..).zip(lines) {
        put(frame, area, x + middle, y, line, style);
    }
}

/// A column's letter and name.
pub fn head(letter: char, name: &str) -> String {
    format!("{letter} {name}")
}
