//! The start screen.

use ratatui::Frame;
use ratatui::layout::{Alignment, Margin, Rect};
use ratatui::text::{Line, Span};

use super::letters;
use super::pages::scrolled;
use super::pointing::{Click, Spots};
use super::text::{fit, rows, wrap};
use super::theme::{Role, Theme};
use crate::app::history::Second;
use crate::app::start::{Choice, Picking, SessionLine, Start};

/// The widest the start screen becomes.
const WIDEST: u16 = 104;

/// Draws the start screen.
pub fn draw(frame: &mut Frame, area: Rect, start: &Start, theme: Theme, spots: &mut Spots) {
    let wide = area.width.saturating_sub(6).min(WIDEST);
    let x = area.x + (area.width - wide) / 2;
    let area = Rect { x, width: wide, ..area }.inner(Margin::new(0, 1));
    let title = Rect { height: TITLE.min(area.height), ..area };
    let name = Line::styled("rungs", theme.style(Role::Heading));
    letters::draw_large(frame, title, vec![name], Alignment::Left);
    let area = Rect { y: area.y + title.height, height: area.height - title.height, ..area };
    let mut lines =
        vec![Line::from(fit("How far does this client trust us? A workshop for one room and one screen.", wide))];
    let mut clicks = Vec::new();
    let chosen = match (&start.second, &start.picking) {
        (Some(second), _) => pick_second(second, wide, &mut lines, &mut clicks, theme),
        (None, Some(picking)) => pick(picking, wide, &mut lines, &mut clicks, theme),
        (None, None) => choose(start, wide, &mut lines, &mut clicks, theme),
    };
    // One row more, so that the mark of what follows covers nothing of what is chosen.
    let scroll = rows(chosen.end + 1).saturating_sub(area.height).min(rows(chosen.start));
    let scroll = scrolled(frame, area, lines, scroll, theme, spots);
    spots.add_lines(area, scroll, clicks);
}

/// The lines of what is chosen; from the last choice on, all that follows.
type Chosen = std::ops::Range<usize>;

/// Lines and what a click on them does.
type Clicks = Vec<(std::ops::Range<usize>, Click)>;

/// Rows of the title with the air under it.
const TITLE: u16 = 5;

fn choose(start: &Start, wide: u16, lines: &mut Vec<Line<'static>>, clicks: &mut Clicks, theme: Theme) -> Chosen {
    let mut at = 0..0;
    let mut heading = "";
    let choices = start.choices();
    let last = choices.len().saturating_sub(1);
    for (i, choice) in choices.into_iter().enumerate() {
        let (group, title, about) = describe(&choice);
        if group != heading {
            lines.push(Line::default());
            lines.push(Line::styled(group, theme.style(Role::Heading)));
            heading = group;
        }
        if i == start.at {
            at = lines.len()..lines.len() + 2;
        }
        clicks.push((lines.len()..lines.len() + 2, Click::line(i, i == start.at)));
        lines.extend(item(&title, &about, i == start.at, wide, theme));
    }
    match &start.sessions {
        None if start.slow => lines.push(Line::from("   looking for your sessions…")),
        None => {}
        Some(listing) => troubles(&listing.troubles, wide, lines, theme),
    }
    if start.at == last {
        at.end = lines.len();
    }
    at
}

/// What could not be read.
fn troubles(troubles: &[String], wide: u16, lines: &mut Vec<Line<'static>>, theme: Theme) {
    for trouble in troubles {
        let text = wrap(&format!("! {trouble}"), wide);
        lines.extend(text.into_iter().map(|l| Line::styled(l, theme.style(Role::Hazard))));
    }
}

fn describe(choice: &Choice) -> (&'static str, String, String) {
    match choice {
        Choice::Demo => (
            "Begin",
            "See it first: a made-up account".to_owned(),
            "Every vote is in. Walk it with the arrow keys: ↓ reveals, → goes on.".to_owned(),
        ),
        Choice::New => ("Begin", "Run a workshop".to_owned(), "Pick a script, name the account, go.".to_owned()),
        Choice::Accounts => (
            "Look back",
            "All accounts".to_owned(),
            "Furthest from its target first; hazards and overdue actions.".to_owned(),
        ),
        Choice::Session(line) if line.finished => ("Closed", session(line), format!("{}, {}", line.date, line.place)),
        Choice::Session(line) => ("Go on", session(line), format!("{}, {}", line.date, line.place)),
    }
}

fn session(line: &SessionLine) -> String {
    format!("{} · {}", line.account, line.workshop)
}

/// Two lines: what it is, and what it is about.
fn item(title: &str, about: &str, chosen: bool, wide: u16, theme: Theme) -> [Line<'static>; 2] {
    let (mark, style) = if chosen { ("▸", theme.style(Role::Chosen)) } else { (" ", theme.style(Role::Question)) };
    let title = fit(title, wide.saturating_sub(5));
    [
        Line::from(vec![Span::raw(format!(" {mark} ")), Span::styled(format!(" {title} "), style)]),
        Line::from(format!("    {}", fit(about, wide.saturating_sub(4)))),
    ]
}

/// The session to set beside the one that was picked first.
fn pick_second(
    second: &Second,
    wide: u16,
    lines: &mut Vec<Line<'static>>,
    clicks: &mut Clicks,
    theme: Theme,
) -> Chosen {
    lines.push(Line::default());
    let first = format!("{} · {}", session(&second.first), second.first.date);
    lines.push(Line::styled(fit(&format!("Compare {first}"), wide), theme.style(Role::Heading)));
    lines.push(Line::styled("with which session?", theme.style(Role::Heading)));
    let mut chosen = 0..0;
    for (i, line) in second.others.iter().enumerate() {
        let here = i == second.at;
        if here {
            chosen = lines.len()..lines.len() + 2;
        }
        clicks.push((lines.len()..lines.len() + 2, Click::line(i, here)));
        lines.extend(item(&session(line), &format!("{}, {}", line.date, line.place), here, wide, theme));
    }
    chosen
}

/// The workshops one can run.
fn pick(picking: &Picking, wide: u16, lines: &mut Vec<Line<'static>>, clicks: &mut Clicks, theme: Theme) -> Chosen {
    lines.push(Line::default());
    let (heading, role) = match picking.rehearse {
        true => ("REHEARSAL: which workshop?", Role::Split),
        false => ("Which workshop?", Role::Heading),
    };
    lines.push(Line::styled(heading, theme.style(role)));
    let Some(listing) = &picking.workshops else { return 0..0 };
    let mut chosen = 0..0;
    for (i, line) in listing.lines.iter().enumerate() {
        let here = i == picking.at;
        let first = lines.len();
        let about = format!("{} minutes · {}", line.minutes, line.audience);
        clicks.push((lines.len()..lines.len() + 2, Click::line(i, here)));
        lines.extend(item(&line.title, &about, here, wide, theme));
        if here {
            let summary = wrap(&line.summary, wide.saturating_sub(8).min(92));
            lines.extend(summary.into_iter().map(|l| Line::from(format!("     {l}"))));
            chosen = first..lines.len();
        }
    }
    troubles(&listing.troubles, wide, lines, theme);
    if picking.at + 1 == listing.lines.len() {
        chosen.end = lines.len();
    }
    chosen
}
