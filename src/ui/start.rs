//! The start screen.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};

use super::Look;
use super::letters::{Set, Size};
use super::pages::scrolled;
use super::pointing::{Click, HitMap};
use super::text::{fit, rows, wrap};
use super::theme::{Role, Theme};
use crate::app::start::Second;
use crate::app::start::{Choice, Picking, SessionLine, Start};
use crate::words::Words;
use crate::{message, say};

/// The widest the start screen becomes.
const WIDEST: u16 = 104;

/// Draws the start screen.
pub fn draw(frame: &mut Frame, area: Rect, start: &Start, look: Look, spots: &mut HitMap) {
    let Look { theme, words, .. } = look;
    let wide = area.width.saturating_sub(6).min(WIDEST);
    let x = area.x + (area.width - wide) / 2;
    let area = Rect { x, width: wide, ..area }.inner(Margin::new(0, 1));
    let title = Rect { height: TITLE.min(area.height), ..area };
    Set::largest("rungs", &[Size::Large, Size::Airy], (wide, title.height), theme.style(Role::Heading))
        .draw(frame, title);
    let area = Rect { y: area.y + title.height, height: area.height - title.height, ..area };
    let list = |size: Size| {
        let mut lines = vec![Line::from(fit(&say!(words, "screen-start"), wide))];
        let mut clicks = Vec::new();
        let chosen = match (&start.second, &start.picking) {
            (Some(second), _) => pick_second(second, (wide, size), &mut lines, &mut clicks, look),
            (None, Some(picking)) => pick(picking, (wide, size), &mut lines, &mut clicks, look),
            (None, None) => choose(start, (wide, size), &mut lines, &mut clicks, look),
        };
        (lines, clicks, chosen)
    };
    // Large where all of it is seen so.
    let large = Some(list(Size::Large)).filter(|(lines, ..)| wide == WIDEST && lines.len() < area.height.into());
    let (lines, clicks, chosen) = large.unwrap_or_else(|| list(Size::Plain));
    // One row more, so that the mark of what follows covers nothing of what is chosen.
    let scroll = rows(chosen.end + 1).saturating_sub(area.height).min(rows(chosen.start));
    let scroll = scrolled(frame, area, lines, scroll, look, spots);
    spots.add_lines(area, scroll, clicks);
}

/// The lines of what is chosen; from the last choice on, all that follows.
type Chosen = std::ops::Range<usize>;

/// Lines and what a click on them does.
type Clicks = Vec<(std::ops::Range<usize>, Click)>;

/// Rows of the title with the air under it.
const TITLE: u16 = 5;

fn choose(
    start: &Start,
    (wide, size): (u16, Size),
    lines: &mut Vec<Line<'static>>,
    clicks: &mut Clicks,
    look: Look,
) -> Chosen {
    let Look { theme, words, .. } = look;
    let mut at = 0..0;
    let mut heading = String::new();
    let choices = start.choices();
    let last = choices.len().saturating_sub(1);
    for (i, choice) in choices.into_iter().enumerate() {
        let (group, title, about) = describe(&choice, words);
        if group != heading {
            lines.push(Line::default());
            lines.push(Line::styled(group.clone(), theme.style(Role::Heading)));
            heading = group;
        }
        let item = item((&title, &about), i == start.at, (wide, size), theme);
        if i == start.at {
            at = lines.len()..lines.len() + item.len();
        }
        clicks.push((lines.len()..lines.len() + item.len(), Click::line(i, i == start.at)));
        lines.extend(item);
    }
    match &start.sessions {
        None if start.slow => lines.push(Line::from(format!("   {}", say!(words, "screen-start-looking")))),
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

/// What it is, and in the last line what it is about.
fn item((title, about): (&str, &str), chosen: bool, (wide, size): (u16, Size), theme: Theme) -> Vec<Line<'static>> {
    let (mark, style) = if chosen { ("▸", theme.style(Role::Chosen)) } else { (" ", theme.style(Role::Question)) };
    let room = wide.saturating_sub(5);
    let set = Set::new(title, size, room, style).filter(|_| size != Size::Plain);
    let rows = set.map_or_else(|| vec![Line::styled(fit(title, room), style)], |set| set.drawn());
    let rows = rows.into_iter().enumerate().map(|(row, line)| {
        let mark = Span::raw(format!(" {} ", if row == 0 { mark } else { " " }));
        let text: String = line.spans.iter().map(|span| span.content.as_ref()).collect();
        Line::from(vec![mark, Span::styled(format!(" {text} "), style)])
    });
    rows.chain([Line::from(format!("    {}", fit(about, wide.saturating_sub(4))))]).collect()
}

/// The session to set beside the one that was picked first.
fn pick_second(
    second: &Second,
    (wide, size): (u16, Size),
    lines: &mut Vec<Line<'static>>,
    clicks: &mut Clicks,
    look: Look,
) -> Chosen {
    let Look { theme, words, .. } = look;
    lines.push(Line::default());
    let first = format!("{} · {}", session(&second.first), second.first.date);
    lines.push(Line::styled(fit(&say!(words, "screen-compare", first), wide), theme.style(Role::Heading)));
    lines.push(Line::styled(say!(words, "screen-compare-with"), theme.style(Role::Heading)));
    let mut chosen = 0..0;
    for (i, line) in second.others.iter().enumerate() {
        let here = i == second.at;
        let item = item((&session(line), &format!("{}, {}", line.date, line.place)), here, (wide, size), theme);
        if here {
            chosen = lines.len()..lines.len() + item.len();
        }
        clicks.push((lines.len()..lines.len() + item.len(), Click::line(i, here)));
        lines.extend(item);
    }
    chosen
}

/// The workshops one can run.
fn pick(
    picking: &Picking,
    (wide, size): (u16, Size),
    lines: &mut Vec<Line<'static>>,
    clicks: &mut Clicks,
    look: Look,
) -> Chosen {
    let Look { theme, words, .. } = look;
    lines.push(Line::default());
    let (heading, role) = match picking.rehearse {
        true => (say!(words, "screen-which-rehearsal"), Role::Question),
        false => (say!(words, "screen-which"), Role::Heading),
    };
    lines.push(Line::styled(heading, theme.style(role)));
    let Some(listing) = &picking.workshops else { return 0..0 };
    let mut chosen = 0..0;
    for (i, line) in listing.lines.iter().enumerate() {
        let here = i == picking.at;
        let first = lines.len();
        let about = format!("{} · {}", say!(words, "screen-minutes", minutes = line.minutes), line.audience);
        let item = item((&line.title, &about), here, (wide, size), theme);
        clicks.push((lines.len()..lines.len() + item.len(), Click::line(i, here)));
        lines.extend(item);
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
