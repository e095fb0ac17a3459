//! What stands below a question once its votes are shown: what was found, where that leaves the whole, what is asked.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Paragraph;

use super::foot::{APART, clock, prose};
use super::texts::SIZES;
use crate::ui::letters::{Set, Size};
use crate::ui::text::rows;
use crate::ui::theme::{Role, Theme};
use crate::ui::{layout, motion};
use crate::view::Said;
use crate::view::outcome::{Finding, Outcome};
use crate::view::question::Posed;
use crate::view::reading::{Footing, flagged};

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
        let is_more = self.footing.is_some() || self.time.is_some();
        let mut both = sizes.iter().filter(|size| size.is_drawn()).filter_map(|size| set((*size, *size), high));
        let first = both.next();
        let whole = |(head, _): &(Head, Vec<Set>)| head.beside.is_some() || !is_more;
        let both = match first {
            Some(first) if !whole(&first) => both.find(whole).or(Some(first)),
            first => first,
        };
        let mixed = [(Size::Plain, Size::Large), (Size::Large, Size::Plain)];
        let mixed = if self.asks { mixed } else { [mixed[1], mixed[0]] };
        let one = |high| mixed.into_iter().find_map(|sizes| set(sizes, high));
        let drawn = both.or_else(|| set((Size::Large, Size::Large), high + spare));
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

/// What follows from it: first what its head leaves to be said.
fn said(outcome: &Outcome, rest: Option<&str>) -> Vec<Said> {
    let short = outcome.short.iter().map(Said::plain);
    let mut said: Vec<Said> = short.chain(outcome.said.iter().cloned()).collect();
    if let Some((first, rest)) = said.first_mut().zip(rest) {
        rest.clone_into(&mut first.text);
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
