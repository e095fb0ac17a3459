//! What stands below a question: who has voted, or what a reveal says.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::answers::{Large, put};
use super::texts::SIZES;
use crate::app::room::Room;
use crate::domain::session::Stop;
use crate::say;
use crate::ui::letters::{Set, Size};
use crate::ui::text::{rows, width, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::{layout, motion};
use crate::view::Said;
use crate::view::outcome::{Finding, Outcome};
use crate::view::question::{Posed, Votes};
use crate::view::reading::{Footing, flagged};
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
const APART: u16 = 4;

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

/// What a reveal says and asks.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    outcome: &'a Outcome,
    /// The request, then what follows it.
    requests: &'a [String],
    /// Whether what is asked comes before what was seen.
    asks: bool,
    footing: Option<&'a Footing>,
    /// What a talk about it has left.
    time: Option<&'a Said>,
}

/// What was found, at the left; at the right where that leaves the whole or, while the room talks, its time.
#[derive(Clone)]
struct Head {
    found: Set,
    beside: Option<Set>,
    /// What it leaves to be said of it.
    rest: Option<String>,
}

impl Head {
    /// Both in one line of this size, in as many words as there is room for.
    fn whole(told: &Told, size: Size, wide: u16, theme: Theme) -> Option<Self> {
        let beside: Vec<&Said> = match (told.time, told.footing) {
            _ if !size.is_drawn() => return None,
            (Some(time), _) => vec![time],
            (None, footing) => footing.into_iter().flat_map(|Footing { at, short, .. }| [at, short]).collect(),
        };
        // In the colour of what was found it would be taken for a part of it.
        let role = |said: &Said| if said.role == told.outcome.found.role { Role::Question } else { said.role };
        let set = |said: &Said| Set::new(&said.text, size, wide, theme.style(role(said)));
        let line = |set: &Set| set.height() == set.size().line();
        let beside: Vec<Set> = beside.into_iter().filter_map(set).filter(line).collect();
        Head::bare(told, size, wide, theme).filter(|head| line(&head.found)).find_map(|head| {
            let free = wide.checked_sub(head.found.width() + APART)?;
            let beside = beside.iter().find(|beside| beside.width() <= free)?;
            Some(Head { beside: Some(beside.clone()), ..head })
        })
    }

    /// What was found alone, from long to short.
    fn bare<'a>(told: &'a Told, size: Size, wide: u16, theme: Theme) -> impl Iterator<Item = Self> + use<'a> {
        let style = theme.style(told.outcome.found.role);
        told.outcome.finding.iter().filter_map(move |Finding { text, rest }| {
            let found = Set::new(text, size, wide, style)?;
            Some(Head { found, beside: None, rest: rest.clone() })
        })
    }

    fn height(&self) -> u16 {
        self.found.height()
    }

    /// Draws what was found and then, once the ladder stands still, where that leaves the whole.
    fn draw(&self, frame: &mut Frame, area: Rect, moving: Option<u16>) {
        self.found.draw(frame, area);
        if let Some(beside) = self.beside.as_ref().filter(|_| moving.is_none_or(|at| at >= motion::CLIMBED)) {
            beside.draw(frame, layout::right_of(area, area.width.saturating_sub(beside.width())));
        }
    }
}

impl<'a> Told<'a> {
    /// What was made of a question that was revealed.
    pub fn of(outcome: &'a Outcome, posed: &'a Posed) -> Self {
        Told { outcome, requests: &posed.requests, asks: posed.asks, footing: posed.footing.as_ref(), time: None }
    }

    /// The same while a talk about it goes on.
    pub fn during(self, time: Option<&'a Said>) -> Self {
        Told { time, ..self }
    }

    /// Rows that it needs at the least, with what is talked about then in this size; `None` where it cannot be set so.
    pub fn least(&self, wide: u16, talk: Size, theme: Theme) -> Option<u16> {
        let said = rows(prose(&most_said(self.outcome), wide, theme).len());
        Some(1 + height(&talked(self.outcome, wide, talk, theme)?) + said + rows(self.requests.len().min(1)))
    }

    /// Rows of what gives way to large letters: all that follows from it but the first sentence.
    pub fn spare(&self, wide: u16, theme: Theme) -> u16 {
        let said = most_said(self.outcome);
        rows(prose(said.get(1..).unwrap_or_default(), wide, theme).len())
    }

    /// Rows that the request takes more in large letters.
    pub fn more(&self, wide: u16) -> u16 {
        let first = self.requests.first().and_then(|text| Set::new(text, Size::Large, wide, Style::new()));
        first.map_or(0, |set| set.height().saturating_sub(1))
    }

    /// What heads it in this size: with where that leaves the whole, if there is room for both in a line; else of what was
    /// found the longest that takes one, or the first.
    fn head(&self, size: Size, wide: u16, theme: Theme) -> Option<Head> {
        let bare = || Head::bare(self, size, wide, theme);
        let is_line = |head: &Head| head.height() == head.found.size().line();
        Head::whole(self, size, wide, theme).or_else(|| bare().find(is_line)).or_else(|| bare().next())
    }

    /// Headline and requests in these sizes, where they fit; what follows the request may be the smaller, or give way.
    fn set(&self, (head, ask): (Size, Size), (wide, high): (u16, u16), theme: Theme) -> Option<(Head, Vec<Set>)> {
        let head = self.head(head, wide, theme)?;
        let request = |text: &String, size| Set::new(text, size, wide, theme.style(Role::Question));
        let first = self.requests.iter().take(1).map(|text| request(text, ask)).collect::<Option<Vec<Set>>>()?;
        let then =
            |size| self.requests.iter().skip(1).map(move |text| request(text, size)).collect::<Option<Vec<Set>>>();
        let ways = [then(ask), then(Size::Plain), Some(Vec::new())];
        let asked = ways.into_iter().flatten().map(|then| first.iter().cloned().chain(then).collect::<Vec<Set>>());
        let fits = |asked: &Vec<Set>| head.height() + height(asked) <= high;
        asked.into_iter().find(fits).map(|asked| (head.clone(), asked))
    }

    /// The largest in `high` rows, of which `spare` more are there if sentences give way: where it leaves the whole is
    /// told before the letters are larger.
    fn largest(&self, sizes: &[Size], (wide, high, spare): (u16, u16, u16), theme: Theme) -> (Head, Vec<Set>) {
        let set = |sizes, high| self.set(sizes, (wide, high), theme);
        let drawn = || sizes.iter().filter(|size| size.is_drawn());
        let both = |high| drawn().find_map(|size| set((*size, *size), high));
        let whole = drawn().filter_map(|size| set((*size, *size), high)).find(|(head, _)| head.beside.is_some());
        let mixed = [(Size::Plain, Size::Large), (Size::Large, Size::Plain)];
        let mixed = if self.asks { mixed } else { [mixed[1], mixed[0]] };
        let one = |high| mixed.into_iter().find_map(|sizes| set(sizes, high));
        let drawn = whole.or_else(|| both(high)).or_else(|| set((Size::Large, Size::Large), high + spare));
        let drawn = drawn.or_else(|| one(high)).or_else(|| one(high + spare));
        drawn.or_else(|| set((Size::Plain, Size::Plain), high + spare)).unwrap_or_else(|| {
            let style = theme.style(self.outcome.found.role);
            let found = Set::largest(&self.outcome.headline, &[], (wide, high), style);
            (Head { found, beside: None, rest: None }, Vec::new())
        })
    }

    /// Where that leaves the whole, as far as the head does not tell it.
    fn rest(&self, head: &Head) -> Option<Said> {
        let footing = self.footing?;
        if head.beside.is_some() && self.time.is_none() {
            footing.target.clone().map(flagged)
        } else {
            Some(Said::plain(footing.line().text))
        }
    }
}

/// What the room goes on from, in one size.
fn talked(outcome: &Outcome, wide: u16, size: Size, theme: Theme) -> Option<Vec<Set>> {
    outcome.talk.iter().map(|text| Set::new(text, size, wide, theme.style(Role::Question))).collect()
}

fn height(sets: &[Set]) -> u16 {
    sets.iter().map(Set::height).sum()
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

/// What follows from it, behind the sign of what was found: first what its head leaves to be said.
fn said(outcome: &Outcome, rest: Option<&str>) -> Vec<Said> {
    let short = outcome.short.iter().map(Said::plain);
    let mut said: Vec<Said> = short.chain(outcome.said.iter().cloned()).collect();
    if let Some((first, rest)) = said.first_mut().zip(rest) {
        first.text = format!("{} {rest}", outcome.found.mark);
    }
    said
}

/// The same with the most that a head may leave.
fn most_said(outcome: &Outcome) -> Vec<Said> {
    said(outcome, outcome.finding.last().and_then(|finding| finding.rest.as_deref()))
}

/// Draws what a reveal says: what was seen and what is asked now as large as they fit; what is talked about then, large
/// where it can be; what it means, and the evidence, as far as there is room for whole sentences. The rows that a line of
/// the first takes.
pub fn revealed(frame: &mut Frame, area: Rect, (told, asked): (Told, Size), moving: Option<u16>, theme: Theme) -> u16 {
    let Told { outcome, requests, .. } = told;
    let lines = |texts: &[Said]| prose(texts, area.width, theme);
    let high = area.height.saturating_sub(rows(lines(&most_said(outcome)).len()));
    let large = talked(outcome, area.width, Size::Large, theme);
    let large = large.filter(|sets| Size::Large.line() + height(sets) <= high);
    let talk = large.or_else(|| talked(outcome, area.width, Size::Plain, theme)).unwrap_or_default();
    let free = high.saturating_sub(height(&talk)).max(1);
    // A word does not shout over letters that only those in front can read.
    let sizes = if asked.is_drawn() { &SIZES[..] } else { &SIZES[SIZES.len() - 2..] };
    let (head, asked) = told.largest(sizes, (area.width, free, told.spare(area.width, theme)), theme);
    if moving.is_none_or(|at| at >= motion::LANDED) {
        head.draw(frame, area, moving);
    }
    let line = head.found.size().line();
    if moving.is_some_and(|at| at < motion::SAID) {
        return line;
    }
    let used = head.height() + height(&asked);
    let air = u16::from(free > used && (line != Size::Large.line() || !talk.is_empty() || !requests.is_empty()));
    let mut rest = layout::below(area, head.height() + air);
    for set in talk.iter().chain(&asked) {
        set.draw(frame, rest);
        rest = layout::below(rest, set.height());
    }
    let aside = outcome.aside.iter().map(Said::plain).chain(told.rest(&head));
    let mut texts: Vec<Said> = said(outcome, head.rest.as_deref()).into_iter().chain(aside).collect();
    while rows(lines(&texts).len()) > rest.height && texts.len() > 1 {
        texts.pop();
    }
    frame.render_widget(Paragraph::new(lines(&texts)), rest);
    if let Some(time) = told.time.filter(|_| head.beside.is_none()) {
        clock(frame, area, time, theme);
    }
    line
}
