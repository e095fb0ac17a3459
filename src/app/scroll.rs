//! Moving through what is longer than the screen.

use super::Action;

/// Rows that a page moves where nothing was drawn yet.
const UNSEEN_PAGE: u16 = 10;

/// What was drawn last of something that scrolls.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Viewport {
    /// All its rows.
    pub rows: u16,
    /// The rows that were in sight.
    pub height: u16,
}

impl Viewport {
    /// Where a key moves; `None` when it does not move. A page leaves one row of the last one in sight.
    #[must_use]
    pub fn moved(self, action: Action, at: u16) -> Option<u16> {
        let (last, page) = match self.height {
            0 => (u16::MAX, UNSEEN_PAGE),
            height => (self.rows.saturating_sub(height), height.saturating_sub(1).max(1)),
        };
        let at = at.min(last);
        match action {
            Action::Up => Some(at.saturating_sub(1)),
            Action::Down => Some(at.saturating_add(1).min(last)),
            Action::PageUp => Some(at.saturating_sub(page)),
            Action::PageDown => Some(at.saturating_add(page).min(last)),
            Action::First => Some(0),
            Action::Last => Some(last),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_what_is_in_sight_and_the_end_is_the_end() {
        let viewport = Viewport { rows: 50, height: 21 };
        assert_eq!(viewport.moved(Action::PageDown, 0), Some(20));
        assert_eq!(viewport.moved(Action::PageDown, 20), Some(29));
        assert_eq!(viewport.moved(Action::Up, 400), Some(28), "however far one went past the end");
        assert_eq!(viewport.moved(Action::PageUp, 5), Some(0));
        assert_eq!(viewport.moved(Action::First, 5), Some(0));
        assert_eq!(viewport.moved(Action::Last, 5), Some(29));
        assert_eq!(viewport.moved(Action::Accept, 5), None);
    }
}
