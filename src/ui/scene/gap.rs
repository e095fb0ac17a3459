//! What both sides saw of one thing, for everybody who is in the room.
//!
//! ```text
//! beside the ladder · 2 held back
//! █ When we have named a day to them, what happens?
//!             ours                                                      theirs
//!           █ HELD        they think better of it than we do           ⇄ SPLIT
//!           ● ● ●                    It is done.                            ●
//! ```

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::app::room::Room;
use crate::domain::gap::Met;
use crate::ui::layout;
use crate::ui::letters::{Set, Size};
use crate::ui::text::{rows, wrap};
use crate::ui::theme::{Role, Theme};
use crate::view::gap::{Beside, Facing};

/// Dots beside each other at the most; above, a number stands for them.
const DOTS: u32 = 10;

/// Draws a pair that was met.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, met: &Met, theme: Theme) {
    let facing = Facing::of(room, met);
    let line = |text: &str, role: Role| Line::styled(text.to_owned(), theme.style(role));
    let how: Vec<Line> = wrap(&facing.how, area.width).iter().map(|text| line(text, Role::Line)).collect();
    let rest = layout::below(area, rows(how.len()) + 1);
    frame.render_widget(Paragraph::new(how), area);
    let sizes = [Size::Large, Size::Plain];
    let ask = Set::largest(&facing.ask, &sizes, (area.width, area.height / 3), theme.style(Role::Question));
    ask.draw(frame, rest);
    let rest = layout::below(rest, ask.height() + 1);
    let style = theme.style(facing.together.role);
    let together = Set::largest(&facing.together.text, &sizes, (area.width, area.height / 4), style);
    together.draw(frame, rest);
    let quarter = (area.width + 2) / 4;
    let [left, theirs] = layout::beside(layout::below(rest, together.height() + 1), quarter);
    let (ours, between) = (Rect { width: quarter, ..left }, layout::right_of(left, quarter));
    let (middle, last) = pictures(&facing, between.width.saturating_sub(4));
    for (place, side) in [ours, theirs].into_iter().zip(&facing.sides) {
        frame.render_widget(Paragraph::new(column(side, last, theme)).alignment(Alignment::Center), place);
    }
    let middle: Vec<Line> = middle.iter().map(|text| line(text, Role::Text)).collect();
    frame.render_widget(Paragraph::new(middle).alignment(Alignment::Center), layout::below(between, HEAD));
}

/// Rows above the dots: whose they are, what they came to, a row of air.
const HEAD: u16 = 3;

/// Both pictures, with the three answers between them, and the row in which the lower one begins.
fn pictures(facing: &Facing, wide: u16) -> (Vec<String>, usize) {
    let [trusted, opposite] = facing.pictures.each_ref().map(|picture| wrap(picture, wide));
    let lower = 4.max(trusted.len() + 1);
    let air = std::iter::repeat_n(String::new(), lower - trusted.len());
    (trusted.into_iter().chain(air).chain(opposite).collect(), lower)
}

/// A side: whose it is, its state, and a row of dots for each answer, the last one beside the lower picture.
fn column(side: &Beside, last: usize, theme: Theme) -> Vec<Line<'static>> {
    let found = &side.found;
    let mut lines = vec![
        Line::styled(side.head.clone(), theme.style(Role::Heading)),
        Line::styled(format!("{} {}", found.mark, found.word), theme.style(found.role)),
        Line::default(),
    ];
    let dots = |count: u32| match count {
        0 => "·".to_owned(),
        1..=DOTS => vec!["●"; count as usize].join(" "),
        count => format!("● {count}"),
    };
    let Some(counts) = side.counts else { return lines };
    for (at, count) in counts.into_iter().enumerate() {
        if at + 1 == counts.len() {
            let air = last.saturating_sub(at);
            lines.extend(std::iter::repeat_n(Line::default(), air));
        }
        lines.push(Line::styled(dots(count), theme.style(if count == 0 { Role::Line } else { Role::Taken })));
    }
    lines
}
