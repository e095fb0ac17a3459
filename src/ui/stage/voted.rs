//! Who has voted, on the stage.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::say;
use crate::ui::answers::put;
use crate::ui::letters::{Set, Size};
use crate::ui::text::{rows, width};
use crate::ui::theme::{Role, Theme};
use crate::words::Words;

/// Who has voted: a shape each up to the size of the room, and no values.
pub struct Voted {
    voted: u32,
    room: u32,
}

/// Where dots would be too many to be told apart, a bar as long as there is room for it; whole only once all are in.
pub(in crate::ui) fn bar(voted: u32, room: u32, wide: u16) -> String {
    let wide = usize::from(wide.min(LONGEST));
    let full = (voted as usize * wide) / room.max(1) as usize;
    let full = full.max(usize::from(voted > 0)).min(wide);
    "█".repeat(full) + &"░".repeat(wide - full)
}

/// The most people that dots stand for.
pub(in crate::ui) const DOTS: u32 = 40;

/// The longest bar.
const LONGEST: u16 = 80;

impl Voted {
    /// So many of the room.
    pub fn new(voted: u32, room: u32) -> Self {
        Voted { voted, room }
    }

    /// Rows it takes in this width, at its smallest.
    pub const LEAST: u16 = 1;
    /// Rows it takes at its largest.
    pub const MOST: u16 = 4;

    /// Draws them as large as the area lets it.
    pub fn draw(&self, frame: &mut Frame, area: Rect, words: &Words, theme: Theme) {
        let text = say!(words, "screen-one-of", at = self.voted, count = self.room);
        let style = theme.style(Role::Taken);
        let large = Set::new(&text, Size::Large, area.width, style).filter(|set| set.height() <= area.height);
        let head = large.as_ref().map_or(width(&text), Set::width) + 2;
        match &large {
            Some(set) => set.draw(frame, area),
            None => put(frame, area, 0, 0, &text, style),
        }
        let area = Rect { x: area.x + head, width: area.width.saturating_sub(head), ..area };
        if self.room > DOTS {
            let down = if large.is_some() { 1 } else { 0 };
            return put(frame, area, 0, down, &bar(self.voted, self.room, area.width), style);
        }
        let room = rows(self.room as usize);
        if area.height >= Voted::MOST && large.is_some() && room * 5 <= area.width {
            let down = (area.height - 2) / 2;
            self.row(frame, area, down, (" ▟█▙ ", " ╭─╮ "), theme);
            self.row(frame, area, down + 1, (" ▜█▛ ", " ╰─╯ "), theme);
        } else if room * 2 <= area.width {
            self.row(frame, area, if large.is_some() { 1 } else { 0 }, ("● ", "○ "), theme);
        }
    }

    fn row(&self, frame: &mut Frame, area: Rect, y: u16, (is_in, missing): (&str, &str), theme: Theme) {
        let ins = is_in.repeat(self.voted as usize);
        put(frame, area, 0, y, &ins, theme.style(Role::Taken));
        let left = missing.repeat(self.room.saturating_sub(self.voted) as usize);
        put(frame, area, width(&ins), y, &left, theme.style(Role::Line));
    }
}
