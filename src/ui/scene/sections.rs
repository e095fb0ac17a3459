//! What explains a reading, in sections, as large as they fit.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::explain::{Section, Topic};
use crate::app::room::Room;
use crate::say;
use crate::ui::layout;
use crate::ui::letters::{Set, Size};
use crate::ui::text::{rows, width};
use crate::ui::theme::{Role, Theme};
use crate::view::reading::{Stand, head_and_rest};

/// Sizes of a heading and of what stands under it, and the rows between.
type Spread = (Size, Size, u16);

/// The best first.
const SPREADS: [Spread; 4] =
    [(Size::Large, Size::Large, 1), (Size::Plain, Size::Large, 0), (Size::Plain, Size::Plain, 1), SMALLEST];
const SMALLEST: Spread = (Size::Plain, Size::Plain, 0);

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
        let more = if !room.has_keys() || width(&how) >= row.width { few } else { how };
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
pub fn sections(frame: &mut Frame, area: Rect, room: &Room, stand: &Stand, theme: Theme) -> u16 {
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
