//! Steps without a question, and prompts that the room writes to, filling the screen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::foot::AIR;
use super::texts::SIZES;
use crate::app::room::Room;
use crate::domain::workshop::Prompt;
use crate::ui::layout;
use crate::ui::letters::{Set, Size};
use crate::ui::text::rows;
use crate::ui::theme::{Role, Theme};
use crate::view::Said;
use crate::view::step::{Column, Page, Written};

/// A time, in wordings from long to short, and how it is meant.
pub type Time = (Vec<String>, Role);

/// Draws a title and paragraphs. A time stands beside the last line where there is room for it in large letters, else at
/// the foot.
pub fn page(frame: &mut Frame, area: Rect, page: &Page, time: Option<Time>, theme: Theme) {
    let Some(whole) = Paragraphs::laid(page, area, theme) else { return };
    let Some((texts, role)) = time else { return whole.draw(frame, area) };
    let (style, place) = (theme.style(role), whole.beside(area));
    let sets = texts.iter().filter_map(|text| Set::new(text, Size::Large, place.width, style));
    if let Some(set) = sets.into_iter().find(|set| set.height() <= place.height) {
        whole.draw(frame, area);
        return set.draw(frame, Rect { x: place.right() - set.width(), width: set.width(), ..place });
    }
    let high = texts.first().map_or(0, |text| clock(frame, area, text, style));
    let above = Rect { height: area.height.saturating_sub(high), ..area };
    if let Some(laid) = Paragraphs::laid(page, above, theme) {
        laid.draw(frame, above);
    }
}

/// A page as it is set.
struct Paragraphs {
    head: Set,
    sets: Vec<Set>,
    /// Rows of air.
    gap: u16,
}

impl Paragraphs {
    /// All of one size, in the largest that fits; where nothing does, those that do. Where something has come of the
    /// workshop, it is what is seen whole.
    fn laid(page: &Page, area: Rect, theme: Theme) -> Option<Self> {
        let Page { title, show, lines } = page;
        let all: Vec<Said> =
            show.iter().map(|text| Said::new(text, Role::Question)).chain(lines.iter().cloned()).collect();
        let set = |texts: &[Said], (large, size, gap): (Size, Size, u16)| {
            let of = |said: &Said| match said.role {
                // What only stands beside it, or is for whoever has the keys, takes no room from it.
                Role::Line | Role::Key => Size::Plain,
                // What a story asks is read from afar, where the story is too long for it.
                Role::Question if said.text.ends_with('?') && size == Size::Plain => large,
                _ => size,
            };
            let one = |said: &Said| Set::new(&said.text, of(said), area.width, theme.style(said.role));
            let large = if size == Size::Plain { Size::Plain } else { large };
            let head = Set::new(title, large, area.width, theme.style(Role::Heading))?;
            Some(Paragraphs { head, sets: texts.iter().map(one).collect::<Option<_>>()?, gap })
        };
        let whole = |texts: &[Said]| {
            // Where nothing but the title is asked, it is as large as what is answered, as long as both are drawn.
            let drawn = SIZES.iter().filter(|size| show.is_empty() && size.is_drawn()).map(|size| (*size, *size, 1));
            // Else rather a small title and little air than small lines.
            let ways =
                SIZES.iter().flat_map(|size| [(*size, *size, 1), (Size::Plain, *size, 1), (Size::Plain, *size, 0)]);
            let small = [(Size::Large, Size::Plain, 1), (Size::Plain, Size::Plain, 1), (Size::Plain, Size::Plain, 0)];
            let ways = ways.filter(|(_, size, _)| size.is_drawn()).chain(small);
            drawn.chain(ways).filter_map(|way| set(texts, way)).find(|laid| laid.height() <= area.height)
        };
        // Lines of what was done come before what the script says of doing it.
        let small = || set(&all, (Size::Plain, Size::Plain, 1));
        let mut laid = whole(&all).or_else(|| whole(lines)).or_else(small)?;
        let free = area.height.saturating_sub(laid.height());
        laid.gap += (free / rows(laid.sets.len() + 1).max(1)).min(3);
        Some(laid)
    }

    fn height(&self) -> u16 {
        self.head.height() + self.sets.iter().map(|set| set.height() + self.gap).sum::<u16>()
    }

    fn draw(&self, frame: &mut Frame, area: Rect) {
        self.head.draw(frame, area);
        let mut rest = layout::below(area, self.head.height() + self.gap);
        for set in &self.sets {
            // A paragraph that does not fit is left out whole.
            if set.height() <= rest.height {
                set.draw(frame, rest);
                rest = layout::below(rest, set.height() + self.gap);
            }
        }
    }

    /// What is free beside the last line; nothing where that is not seen, or small.
    fn beside(&self, area: Rect) -> Rect {
        let last = self.sets.last().filter(|last| last.size().is_drawn() && self.height() <= area.height);
        last.map_or_else(Rect::default, |last| {
            let used = (last.last_width() + AIR).min(area.width);
            let y = area.y + self.height() - last.size().line();
            Rect { x: area.x + used, y, width: area.width - used, height: last.size().line() }
        })
    }
}

/// The time at the foot, as large as a fifth of the height lets it be; the rows it takes.
fn clock(frame: &mut Frame, area: Rect, text: &str, style: Style) -> u16 {
    let set = Set::largest(text, &[Size::Large, Size::Plain], (area.width, area.height / 5), style);
    set.draw(frame, layout::below(area, area.height.saturating_sub(set.height())));
    set.height() + 1
}

/// What the room writes, both poles side by side.
pub fn prompt(frame: &mut Frame, area: Rect, room: &Room, prompt: &Prompt, theme: Theme) {
    let Written { columns, made } = Written::of(room, prompt);
    let mut body = area;
    if let Some(made) = made {
        let set = Set::largest(&made, &[], (area.width, 2), theme.style(Role::Text));
        body.height = area.height.saturating_sub(set.height());
        set.draw(frame, layout::below(area, body.height));
    }
    let half = Rect { width: layout::half(body.width), ..body };
    let mut choices = COLUMNS.iter().filter_map(|sizes| {
        let [left, right] = columns.each_ref().map(|column| Poled::new(column, *sizes, half.width, theme));
        Some([left?, right?])
    });
    let fits = |sets: &[Poled; 2]| sets.iter().all(|set| set.height() <= body.height);
    let Some(sets) = choices.clone().find(fits).or_else(|| choices.next_back()) else { return };
    // Both begin on one line.
    let head = sets.iter().map(|set| set.ask.height()).max().unwrap_or(0);
    for (set, x) in sets.into_iter().zip([0, layout::second(body.width)]) {
        set.draw(frame, Rect { x: body.x + x, ..half }, head);
    }
}

/// Sizes of what is asked and of what is written, the best first: what the room wrote is never the smaller.
const COLUMNS: [(Size, Size); 7] = [
    (Size::Rows(7), Size::Rows(7)),
    (Size::Rows(6), Size::Rows(6)),
    (Size::Large, Size::Rows(6)),
    (Size::Large, Size::Large),
    (Size::Plain, Size::Large),
    (Size::Large, Size::Plain),
    (Size::Plain, Size::Plain),
];

/// A column as it is set.
struct Poled {
    ask: Set,
    lines: Vec<Set>,
}

impl Poled {
    fn new(column: &Column, (ask, size): (Size, Size), wide: u16, theme: Theme) -> Option<Self> {
        let line = |text: &String| Set::new(&format!("» {text}"), size, wide, theme.style(Role::Text));
        let mut lines = column.lines.iter().map(line).collect::<Option<Vec<_>>>()?;
        lines.extend(column.hint.iter().map(|hint| Set::largest(hint, &[], (wide, 2), theme.style(Role::Line))));
        Some(Poled { ask: Set::new(&column.ask, ask, wide, theme.style(Role::Question))?, lines })
    }

    fn height(&self) -> u16 {
        self.ask.height() + self.lines.iter().map(|set| set.height() + 1).sum::<u16>()
    }

    /// Draws it; where not all lines fit, the last ones are what is being talked about.
    fn draw(self, frame: &mut Frame, area: Rect, head: u16) {
        self.ask.draw(frame, area);
        let mut rest = layout::below(area, head + 1);
        let mut free = rest.height + 1;
        let mut fits = |set: &&Set| {
            let left = free.checked_sub(set.height() + 1);
            free = left.unwrap_or(0);
            left.is_some()
        };
        let last = self.lines.iter().rev().take_while(|set| fits(set)).count();
        for set in self.lines.iter().skip(self.lines.len() - last) {
            set.draw(frame, rest);
            rest = layout::below(rest, set.height() + 1);
        }
    }
}
