//! QR codes in cells: black on white wherever there is any colour.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};

use crate::app::phones::Grid;
use crate::ui::text::rows;
use crate::ui::theme::Theme;

/// Light squares around a code, so that it is found.
const QUIET: isize = 2;

/// How large the squares of a code are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Squares {
    /// Two columns and one row each.
    Large,
    /// One column each, two of them in a row.
    Small,
}

impl Squares {
    /// Columns and rows of a code.
    pub fn size(self, grid: &Grid) -> (u16, u16) {
        let side = rows(grid.size) + 2 * QUIET.unsigned_abs() as u16;
        match self {
            Squares::Large => (2 * side, side),
            Squares::Small => (side, side.div_ceil(2)),
        }
    }

    /// Draws a code at the top left of `area`.
    pub fn draw(self, frame: &mut Frame, area: Rect, grid: &Grid, (theme, swapped): (Theme, bool)) {
        let ((wide, high), ink) = (self.size(grid), Ink { theme, swapped });
        for (y, x) in (0..high).flat_map(|y| (0..wide).map(move |x| (y, x))) {
            let Some(cell) = frame.buffer_mut().cell_mut((area.x + x, area.y + y)) else { continue };
            let (symbol, style) = ink.cell(grid, self, (x as isize, y as isize));
            cell.set_symbol(symbol).set_style(style);
        }
    }
}

struct Ink {
    theme: Theme,
    swapped: bool,
}

impl Ink {
    /// A cell of the code. Dark is black and light is white wherever there is a colour at all; both halves of a cell are
    /// said, so that no gap between two rows shows through.
    fn cell(&self, grid: &Grid, squares: Squares, (x, y): (isize, isize)) -> (&'static str, Style) {
        let (top, bottom) = match squares {
            Squares::Large => {
                let dark = grid.is_dark(x / 2 - QUIET, y - QUIET);
                (dark, dark)
            }
            Squares::Small => (grid.is_dark(x - QUIET, 2 * y - QUIET), grid.is_dark(x - QUIET, 2 * y + 1 - QUIET)),
        };
        if self.theme != Theme::None {
            let colour = |dark: bool| if dark { Color::Black } else { Color::White };
            return match top == bottom {
                true => (" ", Style::new().fg(colour(!top)).bg(colour(top))),
                false => ("▀", Style::new().fg(colour(top)).bg(colour(bottom))),
            };
        }
        // Without colours, letters are taken for light and what is behind them for dark.
        let (top, bottom) = (top != self.swapped, bottom != self.swapped);
        let plain = Style::new().remove_modifier(Modifier::REVERSED);
        match (top, bottom) {
            (true, true) => (" ", plain),
            (false, false) => (" ", Style::new().add_modifier(Modifier::REVERSED)),
            (false, true) => ("▀", plain),
            (true, false) => ("▀", Style::new().add_modifier(Modifier::REVERSED)),
        }
    }
}
