//! What stands below a question: who has voted, and the time of a talk.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::answers::Large;
use super::dots::put;
use crate::app::room::Room;
use crate::domain::session::Stop;
use crate::say;
use crate::ui::layout;
use crate::ui::letters::{Set, Size};
use crate::ui::text::{rows, width, wrap};
use crate::ui::theme::{Role, Theme};
use crate::view::Said;
use crate::view::question::{Posed, Votes};
use crate::words::Words;

/// Sentences as lines of so many columns.
pub fn prose(texts: &[Said], wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let line = |said: &Said| {
        let style = theme.style(said.role);
        wrap(&said.text, wide).into_iter().map(move |line| Line::styled(line, style)).collect::<Vec<_>>()
    };
    texts.iter().flat_map(line).collect()
}

/// Draws who has voted, a dot each up to the size of the room and no values, and what there is to know.
pub fn voting(frame: &mut Frame, area: Rect, posed: &Posed, words: &Words, theme: Theme) {
    let whole = |high: u16| {
        let mut fewer = (0..=posed.aside.len()).rev().map(|count| prose(&posed.aside[..count], area.width, theme));
        fewer.find(|lines| rows(lines.len()) <= high).unwrap_or_default()
    };
    let aside = whole(area.height.saturating_sub(1));
    let free = area.height.saturating_sub(rows(aside.len())).max(1);
    // What is stored is read by those in front; who has voted, by all.
    let due: Vec<Said> = posed.aside.iter().filter(|said| said.role != Role::Line).cloned().collect();
    let large = rows(prose(&due, area.width, theme).len()) + Size::Large.line();
    let free = if large <= area.height { free.max(Size::Large.line()) } else { free };
    let mut rest = area;
    if posed.passed_over.is_none() {
        let (wide, high) = in_and_zero(frame, Rect { height: free, ..area }, posed, words, theme);
        rest = layout::below(area, high);
        // Beside the dots where there is room for it.
        let next = posed.next.clone().unwrap_or_default();
        let beside = wide + 3 + width(&next) <= area.width && high == 1;
        let place = if beside { Rect { x: area.x + wide + 3, width: area.width - wide - 3, ..area } } else { rest };
        let lines: Vec<Line> = wrap(&next, place.width).into_iter().map(Line::from).collect();
        rest = if beside || posed.next.is_none() { rest } else { layout::below(rest, rows(lines.len())) };
        frame.render_widget(Paragraph::new(lines), place);
    }
    // No sentence breaks off.
    frame.render_widget(Paragraph::new(whole(rest.height)), rest);
}

/// Draws as many votes as are still on their way to the scale.
pub fn leaving(frame: &mut Frame, area: Rect, votes: u32, theme: Theme) {
    let (shape, across): (&[&str], u16) = if Size::Large.line() > 1 { (&ROUND[..], 4) } else { (&["● "][..], 2) };
    let most = u32::from(area.width / across).min(DOTS);
    for (y, part) in (0..).zip(shape) {
        put(frame, area, 0, y, &part.repeat(votes.min(most) as usize), theme.style(Role::Taken));
    }
}

/// A vote, two rows high.
const ROUND: [&str; 2] = ["▟█▙ ", "▜█▛ "];

/// Rows that it takes at the least.
pub fn least_voting(posed: &Posed, wide: u16, theme: Theme) -> u16 {
    let next = posed.next.as_ref().map_or(0, |next| width(next) + 3);
    let dots = u16::try_from(posed.votes.room).unwrap_or(u16::MAX).saturating_mul(2).saturating_add(12);
    let second =
        if dots.saturating_add(next) > wide { wrap(posed.next.as_deref().unwrap_or_default(), wide).len() } else { 0 };
    1 + rows(second) + rows(prose(&posed.aside, wide, theme).len())
}

/// The most people that dots stand for.
pub(in crate::ui) const DOTS: u32 = 40;

/// The longest bar.
const LONGEST: u16 = 80;

/// Where dots would be too many to be told apart, a bar; it is whole only once all are in.
fn bar(voted: u32, room: u32, wide: u16) -> String {
    let wide = usize::from(wide.min(LONGEST));
    let full = (voted as usize * wide / room.max(1) as usize).max(usize::from(voted > 0)).min(wide);
    "█".repeat(full) + &"░".repeat(wide - full)
}

/// Who has voted, and at the right what 0 stands for where both are large; the columns and rows of the first.
fn in_and_zero(frame: &mut Frame, area: Rect, posed: &Posed, words: &Words, theme: Theme) -> (u16, u16) {
    if let Some(call) = call(posed, area, words, theme) {
        let free = area.width - call.width();
        let (_, high) = dots(frame, Rect { width: free - AIR, ..area }, posed.votes, words, theme);
        call.draw(frame, layout::right_of(area, free));
        return (area.width, high);
    }
    let zero = posed.zero.as_ref().and_then(|zero| Large::new((0, Role::Key), Some(zero), area.width, theme));
    let fits = |zero: &Large| {
        let count = say!(words, "screen-one-of", at = posed.votes.room, count = posed.votes.room);
        let dots = u16::try_from(posed.votes.room.min(DOTS)).unwrap_or(u16::MAX) * 2;
        let count = Set::new(&count, Size::Large, area.width, theme.style(Role::Taken));
        let count = count.map_or(u16::MAX, |count| count.width());
        let free = area.width.checked_sub(zero.wide() + AIR);
        Size::Large.line() <= area.height && free.is_some_and(|free| count.saturating_add(APART + dots) <= free)
    };
    let Some(zero) = zero.filter(fits) else { return dots(frame, area, posed.votes, words, theme) };
    let free = area.width - zero.wide();
    let used = dots(frame, Rect { width: free - AIR, ..area }, posed.votes, words, theme);
    zero.draw(frame, layout::right_of(area, free));
    used
}

/// What is done now that all have voted, where it has room in large letters beside their count.
fn call(posed: &Posed, area: Rect, words: &Words, theme: Theme) -> Option<Set> {
    let large = |text: &str, role| Set::new(text, Size::Large, area.width, theme.style(role));
    let count = large(&say!(words, "screen-one-of", at = posed.votes.voted(), count = posed.votes.room), Role::Taken)?;
    let call = large(posed.call.as_ref()?, Role::Key)?;
    let fits = call.height() <= area.height && count.width() + AIR + call.width() <= area.width;
    fits.then_some(call)
}

/// Columns between the count of votes and their dots.
pub(super) const APART: u16 = 4;

/// The columns and rows that they take.
fn dots(frame: &mut Frame, area: Rect, votes: Votes, words: &Words, theme: Theme) -> (u16, u16) {
    let Votes { taken, coming, room } = votes;
    let text = say!(words, "screen-one-of", at = votes.voted(), count = room);
    let style = theme.style(Role::Taken);
    let set = Set::largest(&text, &[Size::Large, Size::Plain], (area.width, area.height), style);
    set.draw(frame, area);
    let line = Size::Large.line();
    let is_large = line > 1 && set.size() == Size::Large;
    let round = is_large && room.saturating_mul(4) <= u32::from(area.width.saturating_sub(set.width() + APART));
    let shapes: [[&str; 2]; 3] = match round {
        true => [ROUND, ["▗▄▖ ", "▝▀▘ "], ["╭─╮ ", "╰─╯ "]],
        false => [["● "; 2], ["◌ "; 2], ["○ "; 2]],
    };
    let missing = room.saturating_sub(votes.voted());
    let (mut x, down) = if is_large { (set.width() + APART, line / 3) } else { (set.width() + 2, 0) };
    if room > DOTS {
        let bar = bar(votes.voted(), room, area.width.saturating_sub(x));
        put(frame, area, x, down, &bar, style);
        return (x + width(&bar), set.height());
    }
    if u32::from(width(shapes[0][0])) * room > u32::from(area.width.saturating_sub(x)) {
        return (x, set.height());
    }
    for ((count, shape), role) in
        [taken, coming, missing].into_iter().zip(shapes).zip([Role::Taken, Role::Taken, Role::Line])
    {
        for (y, part) in (0..if round { 2 } else { 1 }).zip(shape) {
            put(frame, area, x, down + y, &part.repeat(count as usize), theme.style(role));
        }
        x += width(shape[0]) * u16::try_from(count).unwrap_or(u16::MAX);
    }
    (x, set.height())
}

/// Draws what a talk has left below what a room writes, types or fills in: the other stops have a place of their own.
pub fn talk(frame: &mut Frame, area: Rect, room: &Room, left: Option<Said>, theme: Theme) {
    let is_written = matches!(room.session.here(), Stop::Prompt(_) | Stop::Typed(_) | Stop::Grid(..) | Stop::Met(_));
    if let Some(left) = left.filter(|_| is_written) {
        clock(frame, layout::below(area, area.height * 2 / 3), &left, theme);
    }
}

/// Draws a time at the right of an area in large letters, in the first rows that are free there; nothing where none are.
pub fn clock(frame: &mut Frame, area: Rect, time: &Said, theme: Theme) {
    let Some(set) = Set::new(&time.text, Size::Large, area.width, theme.style(time.role)) else { return };
    let (wide, high) = (set.width(), set.height());
    let left = area.right().saturating_sub(wide + AIR).max(area.x);
    let mut is_free = |place: Rect| {
        let buffer = frame.buffer_mut();
        place.positions().all(|at| buffer.cell(at).is_none_or(|cell| cell.symbol() == " "))
    };
    let places = (area.y..area.bottom()).map(|y| Rect { x: left, y, width: wide + AIR, height: high });
    let free = places.filter(|place| place.bottom() <= area.bottom()).find(|place| is_free(*place));
    if let Some(place) = free {
        set.draw(frame, Rect { x: place.x + AIR, width: wide, ..place });
    }
}

/// Columns between a time and what stands left of it.
pub(super) const AIR: u16 = 3;
