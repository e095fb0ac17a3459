//! How it stands, for the back row: the ladder, and in words where it rests and what holds it back.
//!
//! ```text
//! █ Rests on 1 Checked                    ⚑ target 3 Relied on: two rungs to climb
//!  4 Aligned     ▒▒▒▒▒▒▒▒    mixed      not seen      WHAT HOLDS IT BACK
//!  3 Relied on ⚑ ████████    split      mixed         A promise of ours they still bring up
//! ▲ 1 Checked ══ ████████ ══ ████████ ═ ████████      STILL OPEN
//! ```

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Block, Borders, Paragraph};

use super::sections::sections;
use super::texts::SIZES;
use crate::app::room::Room;
use crate::ui::letters::{Set, Size};
use crate::ui::room::{disclaimer, legend};
use crate::ui::text::{rows, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::{ladder, layout, motion};
use crate::view::ladder::Drawn;
use crate::view::reading::{Stand, Standing};
use crate::view::step::Page;

/// The ladder beside the question: whose reading it is, the ladder, the facts; at the first reveal of all, what its
/// signs mean.
pub fn beside(frame: &mut Frame, area: Rect, room: &Room, (theme, moving): (Theme, Option<u16>)) {
    let block = Block::new().borders(Borders::LEFT).border_style(theme.style(Role::Line));
    let inner = block.inner(area).inner(Margin::new(1, 0));
    frame.render_widget(block, area);
    let drawn = Drawn::of(room);
    let mut facts = ladder::facts(room, inner.width, theme);
    if room.session.progress.shown_count() == 1 && room.reading.heights.is_some() {
        facts.extend(legend(room, inner.width, theme));
    }
    let short = ladder::legend(&drawn, inner.width);
    if facts.len() + short.len() <= usize::from(inner.height / 3) {
        facts.extend(short);
    }
    let below = rows(facts.len()).min(inner.height / 2);
    let whose = disclaimer(room, inner.width);
    let [head, rest] = layout::head(inner, rows(whose.len()));
    let [drawing, below] = layout::foot(rest, below);
    frame.render_widget(Paragraph::new(whose), head);
    // Until the votes have landed it stands as it did.
    let before = moving.filter(|at| *at < motion::LANDED).and_then(|_| Drawn::before(room));
    ladder::draw(frame, drawing, before.as_ref().unwrap_or(&drawn), moving, theme);
    if moving.is_none_or(|at| at >= motion::CLIMBED) {
        frame.render_widget(Paragraph::new(facts), below);
    }
}

/// Columns that the ladder takes at most, beside what it says, and those that it takes without rails.
const WIDEST: u16 = 90;
const BESIDE: u16 = 62;
const NARROW: u16 = 34;

/// Rows up to which they are the ladder's.
const LOW: u16 = 17;

/// The ladder whole, and what it says in words.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, theme: Theme) {
    let stand = Stand::of(room);
    if stand.standing == Standing::Nothing {
        return nothing_yet(frame, area, room, &stand, theme);
    }
    let style = theme.style(stand.headline.role);
    // Read from afar before the ladder is roomy.
    let most = (area.height / 5).max(if area.height > LOW { Size::Large.line() } else { 0 });
    let head = Set::largest(&stand.headline.text, &SIZES, (area.width, most), style);
    head.draw(frame, area);
    let mut rest = layout::below(area, head.height());
    if let Some(target) = &stand.target {
        // Beside the headline where there is room for it, in its last row; else below.
        let (used, free) = (head.width() + 3, area.width.saturating_sub(head.width() + 3));
        let style = theme.style(target.role);
        let lines = |wide| wrap(&target.text, wide).into_iter().map(|l| Line::styled(l, style)).collect::<Vec<_>>();
        let beside = lines(free.max(1));
        let down = head.height().saturating_sub(rows(beside.len()));
        if free >= 24 && rows(beside.len()) <= head.height() {
            let place = Rect { x: area.x + used, y: area.y + down / 2, width: free, height: rows(beside.len()) };
            frame.render_widget(Paragraph::new(beside), place.intersection(area));
        } else {
            let below = lines(area.width);
            let high = rows(below.len());
            frame.render_widget(Paragraph::new(below), rest);
            rest = layout::below(rest, high);
        }
    }
    // Whose reading it is, always.
    let whose = disclaimer(room, area.width);
    let high = rows(whose.len()).min(rest.height);
    let body = Rect { height: rest.height - high, ..rest };
    frame.render_widget(Paragraph::new(whose), layout::below(rest, body.height));
    self::body(frame, layout::below(body, 1), room, &stand, theme);
}

/// A room must not read a verdict before it has voted: what the step says of reading a ladder, and that there is none.
fn nothing_yet(frame: &mut Frame, area: Rect, room: &Room, stand: &Stand, theme: Theme) {
    let head = &stand.headline.text;
    let head = Set::largest(head, &[Size::Large], (area.width, area.height), theme.style(Role::Heading));
    head.draw(frame, area);
    let whose = disclaimer(room, area.width);
    let rest = layout::below(area, head.height() + 1);
    let body = Rect { height: rest.height.saturating_sub(rows(whose.len())), ..rest };
    frame.render_widget(Paragraph::new(whose), layout::below(rest, body.height));
    if let Some(step) = room.step().filter(|_| room.is_reading()) {
        super::step::page(frame, body, &Page::of(room, step), None, theme);
    }
}

fn body(frame: &mut Frame, area: Rect, room: &Room, stand: &Stand, theme: Theme) {
    let side = match area.width {
        // Without pairs the ladder is one column.
        wide if room.reading.heights.is_none() => wide.saturating_sub(NARROW).max(wide / 2),
        wide => wide.saturating_sub(WIDEST).max(wide * 2 / 5).max((wide / 2).min(wide.saturating_sub(BESIDE))),
    };
    let [left, right] = layout::beside(area, side);
    let left = Rect { width: left.width.saturating_sub(2), ..left };
    ladder::draw(frame, left, &Drawn::of(room), None, theme);
    let used = sections(frame, right, room, stand, theme);
    // What is left: what the script says, what the signs of the ladder mean.
    let prose = |text: &String| wrap(text, side).into_iter().map(Line::from).collect::<Vec<_>>();
    // One sentence of several would stand there as if it were said of this reading.
    let show: Vec<Line> = stand.show.iter().flat_map(prose).collect();
    let signs = room.reading.heights.map(|_| legend(room, side, theme));
    let mut lines: Vec<Line> = Vec::new();
    let rest = layout::below(right, used);
    for part in [show].into_iter().chain(signs).filter(|part| !part.is_empty()) {
        if lines.len() + part.len() < usize::from(rest.height) {
            lines.extend(part);
            lines.push(Line::default());
        }
    }
    frame.render_widget(Paragraph::new(lines), rest);
}
