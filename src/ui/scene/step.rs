//! Steps without a question, and prompts that the room writes to, filling the screen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::texts::SIZES;
use crate::app::room::Room;
use crate::domain::workshop::Prompt;
use crate::ui::layout;
use crate::ui::letters::{Set, Size};
use crate::ui::text::rows;
use crate::ui::theme::{Role, Theme};
use crate::view::Said;
use crate::view::step::{Column, Page, Written};

/// Draws a title and paragraphs, all of one size, in the largest that fits; where nothing does, those that do. Where
/// something has come of the workshop, it is what is seen whole.
pub fn page(frame: &mut Frame, area: Rect, page: Page, time: Option<(String, Role)>, theme: Theme) {
    let high = time.map_or(0, |(text, role)| clock(frame, area, &text, theme.style(role)));
    let area = Rect { height: area.height.saturating_sub(high), ..area };
    let Page { title, show, lines } = page;
    let show: Vec<Said> = show.into_iter().map(|text| Said::new(text, Role::Question)).collect();
    let all: Vec<Said> = show.into_iter().chain(lines.iter().cloned()).collect();
    let set = |texts: &[Said], size| -> Option<Vec<Set>> {
        // What only stands beside it takes no room from it.
        let of = |said: &Said| if said.role == Role::Line { Size::Plain } else { size };
        texts.iter().map(|said| Set::new(&said.text, of(said), area.width, theme.style(said.role))).collect()
    };
    let height = |sets: &[Set], gap: u16| sets.iter().map(|set| set.height() + gap).sum::<u16>();
    let head = |size| Set::new(&title, size, area.width, theme.style(Role::Heading));
    let whole = |texts: &[Said]| {
        // Rather a small title and little air than small lines.
        let ways = SIZES.iter().flat_map(|size| [(*size, *size, 1), (Size::Plain, *size, 1), (Size::Plain, *size, 0)]);
        let mut sets = ways.filter_map(|(large, size, gap)| Some((head(large)?, set(texts, size)?, gap)));
        sets.find(|(head, sets, gap)| head.height() + height(sets, *gap) <= area.height)
    };
    let small = || Some((head(Size::Plain)?, set(&all, Size::Plain)?, 1));
    // Lines of what was done come before what the script says of doing it.
    let Some((head, sets, gap)) = whole(&all).or_else(|| whole(&lines)).or_else(small) else { return };
    let free = area.height.saturating_sub(head.height() + height(&sets, gap));
    let gap = gap + (free / rows(sets.len() + 1).max(1)).min(3);
    head.draw(frame, area);
    let mut rest = layout::below(area, head.height() + gap);
    for set in sets {
        // A paragraph that does not fit is left out whole.
        if set.height() <= rest.height {
            set.draw(frame, rest);
            rest = layout::below(rest, set.height() + gap);
        }
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
const COLUMNS: [(Size, Size); 8] = [
    (Size::Rows(7), Size::Rows(7)),
    (Size::Rows(6), Size::Rows(6)),
    (Size::Large, Size::Rows(6)),
    (Size::Large, Size::Large),
    (Size::Plain, Size::Large),
    (Size::Large, Size::Plain),
    (Size::Airy, Size::Airy),
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
