//! How it stands, for the back row: the ladder, and in words where it rests and what holds it back.
//!
//! ```text
//! █ Rests on 1 Checked                    ⚑ target 3 Relied on: two rungs to climb
//!  4 Aligned     ▒▒▒▒▒▒▒▒    mixed      not seen      WHAT HOLDS IT BACK
//!  3 Relied on ⚑ ████████    split      mixed         A promise of ours they still bring up
//! ▲ 1 Checked ══ ████████ ══ ████████ ═ ████████      STILL OPEN
//! ```

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Block, Borders, Paragraph};

use super::foot::prose;
use super::texts::SIZES;
use crate::app::explain::{Section, Topic};
use crate::app::room::{Kept, Room};
use crate::say;
use crate::ui::letters::{Set, Size};
use crate::ui::room::{disclaimer, legend, with_view};
use crate::ui::text::{rows, width, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::{ladder, layout, motion};
use crate::view::reading::{Stand, head_and_rest, limit};
use crate::view::step::Page;

/// The ladder beside the question: whose reading it is, the ladder, the facts; at the first reveal of all, what its
/// signs mean.
pub fn beside(frame: &mut Frame, area: Rect, room: &Room, (theme, moving): (Theme, Option<u16>)) {
    let block = Block::new().borders(Borders::LEFT).border_style(theme.style(Role::Line));
    let inner = block.inner(area).inner(Margin::new(1, 0));
    frame.render_widget(block, area);
    with_view(room, moving, |view| {
        let limit = room.reading.heights.is_none().then(|| limit(&room.words, &room.session.ladder, &room.reading));
        let mut facts = prose(limit.as_slice(), inner.width, theme);
        facts.extend(ladder::facts(&view, usize::MAX, theme));
        if room.session.progress.shown_count() == 1 && room.reading.heights.is_some() {
            facts.extend(legend(room, inner.width, theme));
        }
        let short = ladder::legend(&view, inner.width);
        if facts.len() + short.len() <= usize::from(inner.height / 3) {
            facts.extend(short);
        }
        let below = rows(facts.len()).min(inner.height / 2);
        let whose = disclaimer(room, inner.width);
        let parts = [Constraint::Length(rows(whose.len())), Constraint::Fill(1), Constraint::Length(below)];
        let [head, drawing, below] = Layout::vertical(parts).areas(inner);
        frame.render_widget(Paragraph::new(whose), head);
        ladder::draw(frame, drawing, view, theme);
        if moving.is_none_or(|at| at >= motion::CLIMBED) {
            frame.render_widget(Paragraph::new(facts), below);
        }
    });
}

/// Columns that the ladder takes at most, beside what it says, and those that it takes without rails.
const WIDEST: u16 = 90;
const BESIDE: u16 = 62;
const NARROW: u16 = 34;

/// Rows up to which they are the ladder's.
const LOW: u16 = 17;

/// Sizes of a heading and of what stands under it, and the rows between.
type Spread = (Size, Size, u16);

/// The best first.
const SPREADS: [Spread; 4] =
    [(Size::Large, Size::Large, 1), (Size::Plain, Size::Large, 0), (Size::Plain, Size::Plain, 1), SMALLEST];
const SMALLEST: Spread = (Size::Plain, Size::Plain, 0);

/// The ladder whole, and what it says in words.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, theme: Theme) {
    let stand = Stand::of(room);
    if !room.session.progress.is_any_shown() {
        return nothing_yet(frame, area, room, &stand, theme);
    }
    let style = theme.style(stand.headline.role);
    // Read from afar before the ladder is roomy.
    let most = (area.height / 5).max(if area.height > LOW { Size::Large.line() } else { 0 });
    let head = Set::largest(&stand.headline.text, &SIZES, (area.width, most), style);
    head.draw(frame, area);
    let mut rest = layout::below(area, head.height());
    if let Some(target) = &stand.target {
        // Beside the headline where there is room for it, in its last row; else below.
        let (used, free) = (head.width() + 3, area.width.saturating_sub(head.width() + 3));
        let style = theme.style(target.role);
        let lines = |wide| wrap(&target.text, wide).into_iter().map(|l| Line::styled(l, style)).collect::<Vec<_>>();
        let beside = lines(free.max(1));
        let down = head.height().saturating_sub(rows(beside.len()));
        if free >= 24 && rows(beside.len()) <= head.height() {
            let place = Rect { x: area.x + used, y: area.y + down / 2, width: free, height: rows(beside.len()) };
            frame.render_widget(Paragraph::new(beside), place.intersection(area));
        } else {
            let below = lines(area.width);
            let high = rows(below.len());
            frame.render_widget(Paragraph::new(below), rest);
            rest = layout::below(rest, high);
        }
    }
    // Whose reading it is, always.
    let whose = disclaimer(room, area.width);
    let high = rows(whose.len()).min(rest.height);
    let body = Rect { height: rest.height - high, ..rest };
    frame.render_widget(Paragraph::new(whose), layout::below(rest, body.height));
    self::body(frame, layout::below(body, 1), room, &stand, theme);
}

/// A room must not read a verdict before it has voted: what the step says of reading a ladder, and that there is none.
fn nothing_yet(frame: &mut Frame, area: Rect, room: &Room, stand: &Stand, theme: Theme) {
    let head = &stand.headline.text;
    let head = Set::largest(head, &[Size::Large], (area.width, area.height), theme.style(Role::Heading));
    head.draw(frame, area);
    let whose = disclaimer(room, area.width);
    let rest = layout::below(area, head.height() + 1);
    let body = Rect { height: rest.height.saturating_sub(rows(whose.len())), ..rest };
    frame.render_widget(Paragraph::new(whose), layout::below(rest, body.height));
    if let Some(step) = room.step().filter(|_| room.is_reading()) {
        super::step::page(frame, body, &Page::of(room, step), None, theme);
    }
}

fn body(frame: &mut Frame, area: Rect, room: &Room, stand: &Stand, theme: Theme) {
    let side = match area.width {
        // Without pairs the ladder is one column.
        wide if room.reading.heights.is_none() => wide.saturating_sub(NARROW).max(wide / 2),
        wide => wide.saturating_sub(WIDEST).max(wide * 2 / 5).max((wide / 2).min(wide.saturating_sub(BESIDE))),
    };
    let [left, right] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(side)]).areas(area);
    let left = Rect { width: left.width.saturating_sub(2), ..left };
    with_view(room, None, |view| ladder::draw(frame, left, view, theme));
    let used = sections(frame, right, room, stand, theme);
    // What is left: what the script says, what the signs of the ladder mean.
    let prose = |text: &String| wrap(text, side).into_iter().map(Line::from).collect::<Vec<_>>();
    // One sentence of several would stand there as if it were said of this reading.
    let show: Vec<Line> = stand.show.iter().flat_map(prose).collect();
    let signs = room.reading.heights.map(|_| legend(room, side, theme));
    let mut lines: Vec<Line> = Vec::new();
    let rest = layout::below(right, used);
    for part in [show].into_iter().chain(signs).filter(|part| !part.is_empty()) {
        if lines.len() + part.len() < usize::from(rest.height) {
            lines.extend(part);
            lines.push(Line::default());
        }
    }
    frame.render_widget(Paragraph::new(lines), rest);
}

/// A section as it is set.
struct Told {
    sets: Vec<Set>,
    /// Rows between two of its lines.
    gap: u16,
    /// Lines that are not among them.
    left_out: usize,
}

impl Told {
    /// `None` where it cannot be set so large.
    fn new(section: &Section, (head, text, gap): Spread, wide: u16, theme: Theme) -> Option<Self> {
        let title = Set::new(&section.title, head, wide, theme.style(Role::Heading));
        let lines = section.lines.iter().map(|line| Set::new(line, text, wide, theme.style(Role::Text)));
        let sets = [title].into_iter().chain(lines).collect::<Option<Vec<Set>>>()?;
        Some(Told { sets, gap, left_out: 0 })
    }

    /// What its first lines, so many of them, say first, in large letters; the rest is left to its key.
    fn headed(section: &Section, count: usize, wide: u16, theme: Theme) -> Option<Self> {
        let title = Set::new(&section.title, Size::Plain, wide, theme.style(Role::Heading));
        let points = section.lines.iter().take(count).map(|line| match head_and_rest(line) {
            Some((point, _)) => (point, Size::Large),
            None if line.len() <= SHORT => (line.as_str(), Size::Large),
            None => (line.as_str(), Size::Plain),
        });
        let points = points.map(|(point, size)| Set::new(point, size, wide, theme.style(Role::Text)));
        let sets = [title].into_iter().chain(points).collect::<Option<Vec<Set>>>()?;
        let left_out = section.lines.len().saturating_sub(count);
        sets.iter().any(|set| set.size().is_drawn()).then_some(Told { sets, gap: 0, left_out })
    }

    /// Its title, and how much there is to it.
    fn titled(section: &Section, wide: u16, theme: Theme) -> Option<Self> {
        let title = Set::new(&section.title, Size::Plain, wide, theme.style(Role::Heading))?;
        Some(Told { sets: vec![title], gap: 0, left_out: section.lines.len() })
    }

    /// Whether what it says is in drawn letters.
    fn is_drawn(&self) -> bool {
        self.sets.last().is_some_and(|set| set.size().is_drawn())
    }

    /// Rows with one of air behind it.
    fn height(&self) -> u16 {
        self.of(self.sets.len()) + 1 + u16::from(self.left_out > 0 && self.sets.len() > 1)
    }

    /// Rows of so many of its sets.
    fn of(&self, count: usize) -> u16 {
        self.sets.iter().take(count).map(Set::height).sum::<u16>() + self.gap * rows(count.saturating_sub(2))
    }

    /// Draws it; the rows it takes. Where not all of it fits it is said how much there is besides.
    fn draw(&self, frame: &mut Frame, area: Rect, room: &Room, theme: Theme) -> u16 {
        let all = self.sets.len();
        // What is left out takes a row, beside the heading where that is all there is.
        let is_more = |count: usize| count > 1 && (count < all || self.left_out > 0);
        let fits = |count: &usize| self.of(*count) + u16::from(is_more(*count)) <= area.height;
        let Some(count) = (1..=all).rev().find(fits) else { return 0 };
        for (i, set) in self.sets.iter().take(count).enumerate() {
            set.draw(frame, layout::below(area, self.of(i + 1) - set.height()));
        }
        let left = all - count + self.left_out;
        if left == 0 {
            return self.of(all);
        }
        let beside = self.sets.first().filter(|_| count == 1).map_or(0, Set::width);
        let row = layout::below(area, if count == 1 { 0 } else { self.of(count) });
        let row = Rect { x: row.x + beside, width: row.width.saturating_sub(beside), height: row.height.min(1), ..row };
        let (few, how) =
            (say!(room.words, "screen-and-more", count = left), say!(room.words, "screen-and-more-why", count = left));
        let more = if room.kept == Kept::Following || width(&how) >= row.width { few } else { how };
        frame.render_widget(Line::styled(format!(" {more}"), theme.style(Role::Line)), row);
        self.of(count) + u16::from(count > 1)
    }
}

/// As many reasons are in large letters at most.
const MOST: usize = 3;

/// Letters of a sentence that is large as a whole.
const SHORT: usize = 60;

/// Rows that what matters most leaves to the rest.
const LEFT: u16 = 5;

/// Draws what explains it, as large as at least the first sections of it fit; the rows it takes. What matters most may be
/// larger than the rest: it is to be read from across the room.
fn sections(frame: &mut Frame, area: Rect, room: &Room, stand: &Stand, theme: Theme) -> u16 {
    let set = |(first, rest): (Spread, Spread)| -> Option<Vec<Told>> {
        let spreads = [first].into_iter().chain(std::iter::repeat(rest));
        stand.sections.iter().zip(spreads).map(|(told, spread)| Told::new(told, spread, area.width, theme)).collect()
    };
    let ways = (0..SPREADS.len()).flat_map(|at| SPREADS[at..].iter().map(move |rest| (SPREADS[at], *rest)));
    let all = ways.filter_map(set);
    let high = |sections: &[Told], first| sections.iter().take(first).map(Told::height).sum::<u16>();
    let is_far = |sections: &[Told]| sections.first().is_some_and(Told::is_drawn);
    let large = |first, free| all.clone().find(|sections| is_far(sections) && high(sections, first) <= free);
    let small = || all.clone().find(|sections| high(sections, 3) <= area.height + 1);
    // Rather two sections, the first of them large, and how sure it is in a word than three that nobody reads from afar.
    let far = || large(2, area.height.saturating_sub(1));
    // What holds it back before all of what else there is, as long as something of that is seen, as small as it may be.
    let first = || all.clone().rfind(|told| is_far(told) && high(told, 1) + LEFT <= area.height);
    let headed = || {
        let told = stand.sections.first()?;
        let ways = (1..=told.lines.len().min(MOST)).rev();
        let mut ways = ways.filter_map(|count| Told::headed(told, count, area.width, theme));
        let first = ways.find(|told| told.height() + LEFT <= area.height)?;
        let rest = stand.sections.iter().skip(1).map(|told| Told::titled(told, area.width, theme));
        [Some(first)].into_iter().chain(rest).collect::<Option<Vec<Told>>>()
    };
    let set = large(3, area.height + 1).or_else(far).or_else(first).or_else(headed).or_else(small);
    let set = set.or_else(|| all.clone().next_back());
    let mut rest = area;
    for (told, section) in set.unwrap_or_default().into_iter().zip(&stand.sections) {
        let is_sure = section.topic == Topic::Confidence;
        if is_sure && told.height() > rest.height + 1 {
            frame.render_widget(Line::styled(section.title.clone(), theme.style(Role::Heading)), rest);
            rest = layout::below(rest, 2);
            continue;
        }
        // How sure it is, in a word, stays in sight.
        let kept = if is_sure || rest == area { 0 } else { 2 };
        let place = Rect { height: rest.height.saturating_sub(kept), ..rest };
        let used = told.draw(frame, place, room, theme);
        rest = layout::below(rest, if used > 0 { used + 1 } else { 0 });
    }
    area.height - rest.height
}
