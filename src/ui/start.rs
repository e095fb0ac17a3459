//! The start screen.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};

use super::Look;
use super::letters::{Set, Size};
use super::pages::scrolled;
use super::pointing::{Click, HitMap};
use super::text::{fit, rows, wrap};
use super::theme::Role;
use crate::app::start::{Choice, Listing, Picking, Second, SessionLine, Start, WorkshopLine};
use crate::words::Words;
use crate::{message, say};

/// The widest the start screen becomes.
const WIDEST: u16 = 104;

/// Draws the start screen.
pub fn draw(frame: &mut Frame, area: Rect, start: &Start, look: Look, spots: &mut HitMap) {
    let theme = look.theme;
    let wide = area.width.saturating_sub(6).min(WIDEST);
    let x = area.x + (area.width - wide) / 2;
    let area = Rect { x, width: wide, ..area }.inner(Margin::new(0, 1));
    let title = Rect { height: TITLE.min(area.height), ..area };
    Set::largest("rungs", &[Size::Large], (wide, title.height), theme.style(Role::Heading)).draw(frame, title);
    let area = Rect { y: area.y + title.height, height: area.height - title.height, ..area };
    // Large where all of it is seen so.
    let large = (wide == WIDEST).then(|| List::new(start, (wide, Size::Large), look));
    let large = large.filter(|list| list.lines.len() < area.height.into());
    let List { lines, clicks, chosen, .. } = large.unwrap_or_else(|| List::new(start, (wide, Size::Plain), look));
    // One row more, so that the mark of what follows covers nothing of what is chosen.
    let scroll = rows(chosen.end + 1).saturating_sub(area.height).min(rows(chosen.start));
    let scroll = scrolled(frame, area, lines, scroll, look, spots);
    spots.add_lines(area, scroll, clicks);
}

/// Rows of the title with the air under it.
const TITLE: u16 = 5;

/// What can be chosen, as it grows.
struct List<'a> {
    look: Look<'a>,
    wide: u16,
    /// Of what each is called.
    size: Size,
    lines: Vec<Line<'static>>,
    /// Lines and what a click on them does.
    clicks: Vec<(Range<usize>, Click)>,
    /// The lines of what is chosen; from the last choice on, all that follows.
    chosen: Range<usize>,
}

impl<'a> List<'a> {
    fn new(start: &Start, (wide, size): (u16, Size), look: Look<'a>) -> Self {
        let lines = vec![Line::from(fit(&say!(look.words, "screen-start"), wide))];
        let mut list = List { look, wide, size, lines, clicks: Vec::new(), chosen: 0..0 };
        match (&start.second, &start.picking) {
            (Some(second), _) => list.seconds(second),
            (None, Some(picking)) => list.workshops(picking, start.workshops.as_ref()),
            (None, None) => list.choices(start),
        }
        list
    }

    fn choices(&mut self, start: &Start) {
        let mut heading = String::new();
        let choices = start.choices();
        let last = choices.len().saturating_sub(1);
        for (i, choice) in choices.into_iter().enumerate() {
            let (group, title, about) = describe(&choice, self.look.words);
            if group != heading {
                self.lines.push(Line::default());
                self.heading(&group, Role::Heading);
                heading = group;
            }
            self.item((&title, &about), i, start.at);
        }
        match &start.sessions {
            None if start.slow => {
                self.lines.push(Line::from(format!("   {}", say!(self.look.words, "screen-start-looking"))));
            }
            None => {}
            Some(listing) => self.troubles(&listing.troubles),
        }
        if !start.circles.is_empty() {
            self.lines.push(Line::default());
            let lines = start.circles.iter().flat_map(|line| wrap(line, self.wide));
            self.lines.extend(lines.map(Line::from));
        }
        if start.at == last {
            self.chosen.end = self.lines.len();
        }
    }

    /// The session to set beside the one that was picked first.
    fn seconds(&mut self, second: &Second) {
        let words = self.look.words;
        self.lines.push(Line::default());
        let first = format!("{} · {}", session(&second.first), second.first.date);
        self.heading(&fit(&say!(words, "screen-compare", first), self.wide), Role::Heading);
        self.heading(&say!(words, "screen-compare-with"), Role::Heading);
        for (i, line) in second.others.iter().enumerate() {
            self.item((&session(line), &format!("{}, {}", line.date, line.place)), i, second.at);
        }
    }

    /// The workshops one can run.
    fn workshops(&mut self, picking: &Picking, listing: Option<&Listing<WorkshopLine>>) {
        let words = self.look.words;
        self.lines.push(Line::default());
        match picking.rehearse {
            true => self.heading(&say!(words, "screen-which-rehearsal"), Role::Question),
            false => self.heading(&say!(words, "screen-which"), Role::Heading),
        }
        let Some(listing) = listing else { return };
        for (i, line) in listing.lines.iter().enumerate() {
            let about = format!("{} · {}", say!(words, "screen-minutes", minutes = line.minutes), line.audience);
            self.item((&line.title, &about), i, picking.at);
            if i == picking.at {
                let summary = wrap(&line.summary, self.wide.saturating_sub(8).min(92));
                self.lines.extend(summary.into_iter().map(|l| Line::from(format!("     {l}"))));
                self.chosen.end = self.lines.len();
            }
        }
        self.troubles(&listing.troubles);
        if picking.at + 1 == listing.lines.len() {
            self.chosen.end = self.lines.len();
        }
    }

    fn heading(&mut self, text: &str, role: Role) {
        self.lines.push(Line::styled(text.to_owned(), self.look.theme.style(role)));
    }

    /// What it is, and in the last line what it is about.
    fn item(&mut self, (title, about): (&str, &str), number: usize, at: usize) {
        // Large letters touch what stands right above them.
        self.lines.extend((self.size != Size::Plain).then(Line::default));
        let (is_chosen, first, room) = (number == at, self.lines.len(), self.wide.saturating_sub(5));
        let (mark, role) = if is_chosen { ("▸", Role::Chosen) } else { (" ", Role::Question) };
        let style = self.look.theme.style(role);
        let set = Set::new(title, self.size, room, style).filter(|_| self.size != Size::Plain);
        let rows = set.map_or_else(|| vec![fit(title, room)], |set| set.texts());
        let middle = rows.len() / 2;
        self.lines.extend(rows.into_iter().enumerate().map(|(row, text)| {
            let mark = Span::raw(format!(" {} ", if row == middle { mark } else { " " }));
            Line::from(vec![mark, Span::styled(format!(" {text} "), style)])
        }));
        self.lines.push(Line::from(format!("    {}", fit(about, self.wide.saturating_sub(4)))));
        let all = first..self.lines.len();
        if is_chosen {
            self.chosen = all.clone();
        }
        self.clicks.push((all, Click::line(number, is_chosen)));
    }

    /// What could not be read.
    fn troubles(&mut self, troubles: &[String]) {
        let style = self.look.theme.style(Role::Hazard);
        let lines = troubles.iter().flat_map(|trouble| wrap(&format!("! {trouble}"), self.wide));
        self.lines.extend(lines.map(|line| Line::styled(line, style)));
    }
}

/// The heading it stands under, what it is, and what it is about.
fn describe(choice: &Choice, words: &Words) -> (String, String, String) {
    let (group, title, about) = match choice {
        Choice::Demo => (message!("screen-begin"), message!("screen-demo"), message!("screen-demo-about")),
        Choice::New => (message!("screen-begin"), message!("screen-new"), message!("screen-new-about")),
        Choice::Accounts => {
            (message!("screen-look-back"), message!("screen-accounts"), message!("screen-accounts-about"))
        }
        Choice::Session(line) => {
            let group = if line.finished { message!("screen-closed") } else { message!("screen-go-on") };
            return (words.say(&group), session(line), format!("{}, {}", line.date, line.place));
        }
    };
    (words.say(&group), words.say(&title), words.say(&about))
}

fn session(line: &SessionLine) -> String {
    format!("{} · {}", line.account, line.workshop)
}
