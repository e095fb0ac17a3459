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
