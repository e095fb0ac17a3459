//! What is asked and what is voted on, set in sizes that fit.

use std::cell::OnceCell;

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::style::Style;
use ratatui::widgets::{Block, BorderType, Borders};

use super::answers::Answers;
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
pub const SIZES: [Size; 8] = [
    Size::Rows(12),
    Size::Rows(10),
    Size::Rows(9),
    Size::Rows(8),
    Size::Rows(7),
    Size::Rows(6),
    Size::Large,
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

/// The places in [`SIZES`] of the largest bitmap and of the terminal's own, and how many are drawn.
const LARGE: usize = 6;
const PLAIN: usize = 7;
const DRAWN: usize = 7;
/// What is left where nothing fits.
const SMALLEST: (usize, usize) = (PLAIN, PLAIN);

/// Sizes of the question and of what stands below it, the best first. What is voted on is never smaller than what is
/// asked; both are drawn or neither is, as long as that can be. Where `shrinks`, the question may be small beside large answers.
fn choices(framed: bool, shrinks: bool) -> impl Iterator<Item = (usize, usize)> {
    let of_drawn = (0..DRAWN)
        .flat_map(move |large| (large..DRAWN).map(move |small| if framed { (small, large) } else { (large, small) }));
    let small = match framed {
        true => vec![(PLAIN, LARGE), SMALLEST],
        false if shrinks => vec![(PLAIN, LARGE), (LARGE, PLAIN), SMALLEST],
        false => vec![(LARGE, PLAIN), SMALLEST],
    };
    of_drawn.chain(small)
}

/// A question and its pictures over so many columns, in every size that somebody asks for: each is set once, however many
/// plans are tried.
pub struct Sizes<'a> {
    posed: &'a Posed,
    pub wide: u16,
    /// Whether the question may be small beside large answers that have their counts.
    pub shrinks: bool,
    theme: Theme,
    asks: [OnceCell<Option<Set>>; SIZES.len()],
    belows: [OnceCell<Option<Vec<Set>>>; SIZES.len()],
    scale: OnceCell<u16>,
}

impl<'a> Sizes<'a> {
    pub fn new(posed: &'a Posed, wide: u16, theme: Theme) -> Self {
        let (asks, belows) = Default::default();
        Sizes { posed, wide, shrinks: false, theme, asks, belows, scale: OnceCell::new() }
    }

    /// Rows of the digits with their words in large letters.
    pub fn scale(&self) -> u16 {
        let at = (self.wide, Size::Large);
        *self.scale.get_or_init(|| Answers::new(self.posed, at, self.theme).high())
    }

    /// The largest that fits a height; the smallest where nothing does.
    pub fn fitting(&self, high: u16) -> Texts {
        self.all().find(|texts| texts.height() <= high).or_else(|| self.set(SMALLEST)).unwrap_or_else(|| Texts {
            ask: Set::largest(&self.posed.ask, &[], (self.wide, high), Style::new()),
            below: Vec::new(),
            frame: 0,
        })
    }

    /// The largest of which each part fits its own height; `None` where nothing does.
    pub fn within(&self, ask: u16, below: u16) -> Option<Texts> {
        self.all().find(|texts| texts.ask.height() <= ask && texts.below_height() <= below)
    }

    fn all(&self) -> impl Iterator<Item = Texts> {
        choices(self.posed.pictures.is_some(), self.shrinks).filter_map(|sizes| self.set(sizes))
    }

    fn set(&self, (ask, below): (usize, usize)) -> Option<Texts> {
        let set = || Set::new(&self.posed.ask, SIZES[ask], self.wide, self.theme.style(Role::Question));
        let ask = self.asks[ask].get_or_init(set).clone()?;
        let frame = self.frame(below).0;
        let below = self.belows[below].get_or_init(|| self.set_below(below)).clone()?;
        Some(Texts { ask, below, frame })
    }

    /// Rows of what is round a picture in this size, and the columns inside.
    fn frame(&self, size: usize) -> (u16, u16) {
        match self.posed.pictures {
            Some(_) if SIZES[size].is_drawn() => (LINE, layout::half(self.wide)),
            Some(_) => (FRAME, layout::picture(self.wide)),
            None => (0, self.wide),
        }
    }

    fn set_below(&self, size: usize) -> Option<Vec<Set>> {
        let Posed { pictures, about, answers, is_list, .. } = self.posed;
        let texts: Vec<String> = match pictures {
            Some(pictures) => pictures.iter().map(|picture| picture.text.clone()).collect(),
            None => about.iter().cloned().chain(answers.iter().filter(|_| *is_list).map(listed)).collect(),
        };
        let (_, inside) = self.frame(size);
        // Drawn letters are bold enough.
        let style = if !SIZES[size].is_drawn() { self.theme.style(Role::Question) } else { Style::new() };
        texts.iter().map(|text| Set::new(text, SIZES[size], inside, style)).collect()
    }
}

impl Texts {
    /// Whether all of it is in drawn letters.
    pub fn is_drawn(&self) -> bool {
        self.ask.size().is_drawn() && self.are_pictures_drawn()
    }

    /// Whether the question is.
    pub fn is_asked_drawn(&self) -> bool {
        self.ask.size().is_drawn()
    }

    /// The largest letters in it.
    pub fn largest(&self) -> Size {
        let sizes = [&self.ask].into_iter().chain(&self.below).map(Set::size);
        sizes.max_by_key(|size| size.line()).unwrap_or(Size::Plain)
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
        if self.frame == LINE {
            between(frame, Rect { height: self.below_height().min(area.height), ..area }, theme);
        }
        let mut rest = area;
        let mut places = Vec::new();
        for (i, text) in self.below.iter().enumerate() {
            let picture = posed.pictures.as_ref().and_then(|pictures| pictures.get(i));
            let half =
                Rect { x: area.x + rows(i) * layout::second(area.width), width: layout::half(area.width), ..area };
            let place = match picture {
                Some(picture) => framed(frame, half, (&picture.head, self.frame), theme),
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

/// Draws a line between two pictures, so that nobody reads across from one to the other.
fn between(frame: &mut Frame, area: Rect, theme: Theme) {
    let line = layout::below(area, LINE);
    let line = Rect { x: area.x + layout::half(area.width), width: 1, ..line }.intersection(area);
    frame.render_widget(Block::new().borders(Borders::LEFT).border_style(theme.style(Role::Line)), line);
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
