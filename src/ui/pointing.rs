//! Where on the screen something can be done with the mouse. Whatever is drawn says it itself, while it is drawn.

use std::ops::Range;

use ratatui::layout::{Position, Rect};

use super::keymap::Keymap;
use super::text::rows;
use crate::app::scroll::Viewport;
use crate::app::{Action, App, Msg};

/// What a click does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Click {
    /// What a key would do.
    Do(Action),
    /// Chooses the line or field at this position.
    Choose(usize),
}

impl Click {
    /// A line of a list: the first click chooses it, one more does what Enter does.
    #[must_use]
    pub fn line(at: usize, chosen: bool) -> Self {
        if chosen { Click::Do(Action::Accept) } else { Click::Choose(at) }
    }
}

/// What a frame has shown, for what comes after it: every place that can be clicked, and what of a page was in sight.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HitMap {
    places: Vec<(Rect, Click)>,
    /// Where a question and what is voted on stand, and the rows that a line of each takes.
    pub letters: Vec<(Rect, u16)>,
    /// What was in sight of what scrolls.
    pub viewport: Viewport,
}

impl HitMap {
    pub(super) fn add(&mut self, area: Rect, click: Click) {
        if !area.is_empty() {
            self.places.push((area, click));
        }
    }

    /// Adds those of lines that are drawn into `area` with so many of them scrolled away.
    pub(super) fn add_lines(&mut self, area: Rect, scroll: u16, lines: Vec<(Range<usize>, Click)>) {
        for (range, click) in lines {
            let [start, end] = [range.start, range.end].map(|row| rows(row).saturating_sub(scroll).min(area.height));
            self.add(Rect { y: area.y + start, height: end - start, ..area }, click);
        }
    }

    /// Forgets those that something is drawn over.
    pub(super) fn clear(&mut self) {
        self.places.clear();
    }

    /// Every place with what a click on it does.
    pub fn all(&self) -> impl Iterator<Item = &(Rect, Click)> {
        self.places.iter()
    }

    /// What a click at a column and row means just now.
    #[must_use]
    pub fn message(&self, keys: &Keymap, app: &App, (x, y): (u16, u16)) -> Option<Msg> {
        let (_, click) = self.places.iter().rev().find(|(area, _)| area.contains(Position { x, y }))?;
        match click {
            Click::Do(action) => keys.asked(app, *action),
            Click::Choose(at) => Some(Msg::Choose(*at)),
        }
    }
}

/// What a turn of the wheel means just now: where lines are scrolled or chosen, the same as the arrow keys.
#[must_use]
pub fn wheel(keys: &Keymap, app: &App, up: bool) -> Option<Msg> {
    keys.asked(app, if up { Action::Up } else { Action::Down })
}
