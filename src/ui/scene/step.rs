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
use crate::view::step::{Column, Page, Paragraph, Rank, Written};

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
    sets: Vec<(Rank, Set)>,
    /// Rows of air.
    gap: u16,
}

impl Paragraphs {
    /// All of one size, in the largest that fits. Else as many as fit are large: what was made, then what is asked, then
    /// the others from the top. Where nothing fits, what the script says gives way to what has come of it.
    fn laid(page: &Page, area: Rect, theme: Theme) -> Option<Self> {
        let fits = |laid: &Paragraphs| laid.height() <= area.height;
        let all = Self::of_one_size(page, area.width, theme).find(fits);
        let few = |is_kept: fn(&Paragraph) -> bool| {
            let kept: Vec<&Paragraph> = page.paragraphs.iter().filter(|paragraph| is_kept(paragraph)).collect();
            let small = |gap| Self::small(page, &kept, gap, area.width, theme).filter(fits);
            let laid = [0, 1].into_iter().filter_map(small).map(|laid| laid.enlarged(&kept, area, theme));
            laid.max_by_key(Self::drawn)
        };
        let few = || few(|_| true).or_else(|| few(|of| matches!(of.rank, Rank::Made | Rank::Aside)));
        let small = || Self::small(page, &page.paragraphs.iter().collect::<Vec<_>>(), 1, area.width, theme);
        let mut laid = all.or_else(few).or_else(small)?;
        let free = area.height.saturating_sub(laid.height());
        laid.gap += (free / rows(laid.sets.len() + 1).max(1)).min(3);
        Some(laid)
    }

    /// From large to small, as long as it is in drawn letters: the title as large as the rest, then a small title.
    fn of_one_size(page: &Page, wide: u16, theme: Theme) -> impl Iterator<Item = Paragraphs> {
        let asks = page.paragraphs.iter().any(|paragraph| paragraph.rank < Rank::Aside && paragraph.rank != Rank::Made);
        let drawn = SIZES.iter().filter(|size| size.is_drawn());
        // Where nothing but the title is asked, it is as large as what is answered, as long as both are drawn; and what is
        // answered stands apart without air, each line behind its sign.
        let answers = drawn.clone().filter(move |_| !asks);
        let titled = answers.clone().map(|size| (*size, *size, 1));
        let ways = titled.chain(drawn.flat_map(|size| [(*size, *size, 1), (Size::Plain, *size, 1)]));
        let ways = ways.chain(answers.map(|size| (Size::Plain, *size, 0)));
        ways.filter_map(move |(head, size, gap)| {
            let head = Set::new(&page.title, head, wide, theme.style(Role::Heading))?;
            let set = |Paragraph { said, rank }: &Paragraph| {
                let size = if *rank == Rank::Aside { Size::Plain } else { size };
                Some((*rank, Set::new(&said.text, size, wide, theme.style(said.role))?))
            };
            Some(Paragraphs { head, sets: page.paragraphs.iter().map(set).collect::<Option<_>>()?, gap })
        })
    }

    /// These in the terminal's own letters.
    fn small(page: &Page, kept: &[&Paragraph], gap: u16, wide: u16, theme: Theme) -> Option<Self> {
        let set = |text: &str, role| Set::new(text, Size::Plain, wide, theme.style(role));
        let sets = kept.iter().map(|of| Some((of.rank, set(&of.said.text, of.said.role)?))).collect::<Option<_>>()?;
        Some(Paragraphs { head: set(&page.title, Role::Heading)?, sets, gap })
    }

    /// The same with as many of them large as fit. Of what was made the newest comes first; behind the first that does
    /// not fit all are small, so that what is large is not a matter of how short it is.
    fn enlarged(mut self, kept: &[&Paragraph], area: Rect, theme: Theme) -> Self {
        let mut order: Vec<usize> = (0..kept.len()).filter(|at| kept[*at].rank < Rank::Aside).collect();
        order.sort_by_key(|at| match kept[*at].rank {
            Rank::Made => (Rank::Made, kept.len() - at),
            rank => (rank, *at),
        });
        for at in order {
            let Said { text, role } = &kept[at].said;
            let Some(large) = Set::new(text, Size::Large, area.width, theme.style(*role)) else { break };
            let small = std::mem::replace(&mut self.sets[at].1, large);
            if self.height() > area.height {
                self.sets[at].1 = small;
                break;
            }
        }
        self
    }

    /// How many are in drawn letters.
    fn drawn(&self) -> usize {
        self.sets.iter().filter(|(_, set)| set.size().is_drawn()).count()
    }

    /// Rows above a paragraph: asides stand close together.
    fn above(&self, at: usize) -> u16 {
        let is_aside = |at: usize| self.sets.get(at).is_some_and(|(rank, _)| *rank == Rank::Aside);
        if at > 0 && is_aside(at) && is_aside(at - 1) { 0 } else { self.gap }
    }

    fn height(&self) -> u16 {
        let heights = self.sets.iter().enumerate().map(|(at, (_, set))| set.height() + self.above(at));
        self.head.height() + heights.sum::<u16>()
    }

    fn draw(&self, frame: &mut Frame, area: Rect) {
        self.head.draw(frame, area);
        let mut rest = layout::below(area, self.head.height());
        for (at, (_, set)) in self.sets.iter().enumerate() {
            // A paragraph that does not fit is left out whole.
            let place = layout::below(rest, self.above(at));
            if set.height() <= place.height {
                set.draw(frame, place);
                rest = layout::below(place, set.height());
            }
        }
    }

    /// What is free beside the last line; nothing where that is not seen, or small.
    fn beside(&self, area: Rect) -> Rect {
        let last = self.sets.last().map(|(_, set)| set);
        let last = last.filter(|last| last.size().is_drawn() && self.height() <= area.height);
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
