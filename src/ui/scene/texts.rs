//! What is asked and what is voted on, set in sizes that fit.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::style::Style;
use ratatui::widgets::{Block, BorderType, Borders};

use crate::ui::layout;
use crate::ui::letters::{Set, Size};
use crate::ui::text::rows;
use crate::ui::theme::{Role, Theme};
use crate::view::outcome::Answer;
use crate::view::question::Posed;

/// Rows of the frame of a picture, and of the line above one in drawn letters, which need no more to stand apart.
const FRAME: u16 = 2;
const LINE: u16 = 1;
/// Sizes from large to small: those that are drawn, then the terminal's own.
pub const SIZES: [Size; 9] = [
    Size::Rows(12),
    Size::Rows(10),
    Size::Rows(9),
    Size::Rows(8),
    Size::Rows(7),
    Size::Rows(6),
    Size::Large,
    Size::Airy,
    Size::Plain,
];

/// The question and its pictures, or what *yes* looks like, in sizes of their own.
#[derive(Debug, Clone)]
pub struct Texts {
    pub ask: Set,
    /// Left and right; of a sign, what *yes* looks like.
    pub below: Vec<Set>,
    /// Rows of what is round a picture.
    frame: u16,
}

/// Sizes of the question and of what stands below it, the best first. What is voted on is never smaller than what is
/// asked; both are drawn or neither is, as long as that can be.
fn choices(framed: bool) -> impl Iterator<Item = (Size, Size)> {
    let drawn = SIZES.iter().take_while(|size| size.is_drawn()).count();
    let of_drawn = (0..drawn).flat_map(move |large| {
        (large..drawn).map(move |small| match framed {
            true => (SIZES[small], SIZES[large]),
            false => (SIZES[large], SIZES[small]),
        })
    });
    let small: [(Size, Size); 5] = match framed {
        true => [
            (Size::Airy, Size::Large),
            (Size::Plain, Size::Large),
            (Size::Airy, Size::Airy),
            (Size::Plain, Size::Airy),
            (Size::Plain, Size::Plain),
        ],
        false => [
            (Size::Large, Size::Airy),
            (Size::Large, Size::Plain),
            (Size::Airy, Size::Airy),
            (Size::Airy, Size::Plain),
            (Size::Plain, Size::Plain),
        ],
    };
    of_drawn.chain(small)
}

impl Texts {
    /// The largest that fits a width and a height; the smallest where nothing does.
    pub fn fitting(posed: &Posed, (wide, high): (u16, u16), theme: Theme) -> Self {
        let sets = |sizes: (Size, Size)| Self::set(posed, sizes, wide, theme);
        let fitting = choices(posed.pictures.is_some()).filter_map(sets).find(|texts| texts.height() <= high);
        fitting.or_else(|| sets((Size::Plain, Size::Plain))).unwrap_or_else(|| Texts {
            ask: Set::largest(&posed.ask, &[], (wide, high), Style::new()),
            below: Vec::new(),
            frame: 0,
        })
    }

    /// The largest of which each part fits its own place; `None` where nothing does.
    pub fn within(posed: &Posed, ask: Rect, below: Rect, theme: Theme) -> Option<Self> {
        let sets = choices(posed.pictures.is_some()).filter_map(|sizes| Self::set(posed, sizes, ask.width, theme));
        let mut sets = sets.filter(|texts| texts.ask.height() <= ask.height && texts.below_height() <= below.height);
        sets.next()
    }

    fn set(posed: &Posed, (ask, size): (Size, Size), wide: u16, theme: Theme) -> Option<Self> {
        let bold = theme.style(Role::Question);
        let is_drawn = size.is_drawn();
        let (frame, inside) = match posed.pictures {
            Some(_) if is_drawn => (LINE, layout::half(wide)),
            Some(_) => (FRAME, layout::picture(wide)),
            None => (0, wide),
        };
        let texts: Vec<String> = match &posed.pictures {
            Some(pictures) => pictures.iter().map(|picture| picture.text.clone()).collect(),
            None => {
                posed.about.iter().cloned().chain(posed.answers.iter().filter(|_| posed.is_list).map(listed)).collect()
            }
        };
        // Drawn letters are bold enough.
        let style = if is_drawn || frame == 0 { Style::new() } else { bold };
        let below = texts.iter().map(|text| Set::new(text, size, inside, style)).collect::<Option<_>>()?;
        Some(Texts { ask: Set::new(&posed.ask, ask, wide, bold)?, below, frame })
    }

    /// Whether all of it is in drawn letters.
    pub fn is_drawn(&self) -> bool {
        self.ask.size().is_drawn() && self.are_pictures_drawn()
    }

    /// Whether what is voted on is.
    pub fn are_pictures_drawn(&self) -> bool {
        self.below.iter().all(|set| set.size().is_drawn())
    }

    /// Rows of what stands below the question, with its frame.
    pub fn below_height(&self) -> u16 {
        let heights = self.below.iter().map(Set::height);
        match self.frame {
            0 => heights.sum(),
            frame => heights.max().unwrap_or(0) + frame,
        }
    }

    /// Rows with the least air.
    pub fn height(&self) -> u16 {
        self.ask.height() + self.between() + self.below_height()
    }

    /// Rows of air that part the question from what has no frame of its own.
    pub fn between(&self) -> u16 {
        u16::from(!self.below.is_empty() && self.frame == 0)
    }

    /// Draws what stands below the question over all of `area`; where each part stands.
    pub fn draw_below(&self, frame: &mut Frame, area: Rect, posed: &Posed, theme: Theme) -> Vec<Rect> {
        let mut rest = area;
        let mut places = Vec::new();
        for (i, text) in self.below.iter().enumerate() {
            let picture = posed.pictures.as_ref().and_then(|pictures| pictures.get(i));
            let half =
                Rect { x: area.x + rows(i) * layout::second(area.width), width: layout::half(area.width), ..area };
            let place = match picture {
                Some(picture) => {
                    let inner = framed(frame, half, (&picture.head, self.frame), theme);
                    layout::below(inner, inner.height.saturating_sub(text.height()) / 2)
                }
                None => rest,
            };
            text.draw(frame, place);
            places.push(Rect { height: text.height().min(place.height), ..place });
            rest = layout::below(rest, text.height());
        }
        places
    }
}

/// An answer in a list: its digit, what it means, and how many chose it.
fn listed(answer: &Answer) -> String {
    let Answer { key, word, count, .. } = answer;
    match count {
        Some(count) => format!("{key}  {word}  × {count}"),
        None => format!("{key}  {word}"),
    }
}

/// Draws a frame of so many rows with a head; gives what is inside.
fn framed(frame: &mut Frame, area: Rect, (head, rows): (&str, u16), theme: Theme) -> Rect {
    let (borders, margin) = if rows == LINE { (Borders::TOP, 0) } else { (Borders::ALL, 1) };
    let block = Block::new().borders(borders).border_type(BorderType::Rounded).border_style(theme.style(Role::Line));
    let block = block.title(format!(" {head} "));
    let inner = block.inner(area).inner(Margin::new(margin, 0));
    frame.render_widget(block, area);
    inner
}
