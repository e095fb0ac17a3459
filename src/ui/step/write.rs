//! What the room writes, both poles side by side.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::app::room::Room;
use crate::domain::check::Path;
use crate::domain::session::Pole;
use crate::domain::workshop::Prompt;
use crate::ui::fit::Fit;
use crate::ui::layout;
use crate::ui::text::{rows, wrap};
use crate::ui::theme::{Role, Theme};
use crate::{message, say};

/// Rows that the room's own lines need under a prompt.
const UNDER: u16 = 9;

/// What the room writes, both poles side by side.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, prompt: &Prompt, theme: Theme) {
    let half = layout::half(area.width);
    let words = &room.words;
    let columns = [
        (Pole::Trusted, message!("screen-write-trusted"), &prompt.ask),
        (Pole::Opposite, message!("screen-write-opposite"), &prompt.reverse),
    ];
    let asks: Vec<Vec<String>> = columns.iter().map(|(_, _, ask)| wrap(ask, half)).collect();
    let head = rows(asks.iter().map(Vec::len).max().unwrap_or(0));
    for (i, ((pole, keys, _), ask)) in columns.into_iter().zip(asks).enumerate() {
        let x = area.x + rows(i) * layout::second(area.width);
        let mut lines: Vec<Line> = ask.into_iter().map(|l| Line::styled(l, theme.style(Role::Question))).collect();
        lines.resize(usize::from(head) + 1, Line::default());
        let written: Vec<_> =
            room.session.progress.written.iter().filter(|w| w.prompt == prompt.id && w.pole == pole).collect();
        if written.is_empty() {
            lines.push(Line::from(words.say(&keys)));
        }
        for line in written {
            for (row, text) in wrap(&words.shown(&line.text), half.saturating_sub(2)).into_iter().enumerate() {
                lines.push(Line::from(format!("{}{text}", if row == 0 { "▸ " } else { "  " })));
            }
        }
        frame.render_widget(Paragraph::new(lines), Rect { x, width: half, ..area });
    }
    let count = room.session.progress.made.iter().filter(|(from, _)| *from == prompt.id).count();
    if count > 0 && area.height > 2 {
        let text = say!(words, "screen-own-pairs", count);
        let lines: Vec<Line> = wrap(&text, area.width).into_iter().map(Line::from).collect();
        let height = rows(lines.len()).min(area.height);
        frame.render_widget(Paragraph::new(lines), Rect { y: area.bottom() - height, height, ..area });
    }
}

/// Warns of questions that leave no room for lines under them.
pub fn measure(fit: &mut Fit, path: &Path, prompt: &Prompt) {
    let (wide, room) = (layout::half(fit.body.width), fit.body.height - UNDER);
    for (name, text) in [("ask", &prompt.ask), ("reverse", &prompt.reverse)] {
        let over = rows(wrap(text, wide).len()).saturating_sub(room);
        if over > 0 {
            fit.too_long(path.field(name), message!("check-long-prompt", over));
        }
    }
}
