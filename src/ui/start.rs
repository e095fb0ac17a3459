//! The start screen.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::text::{fit, rows, wrap};
use super::theme::{Role, Theme};
use crate::app::start::{Choice, SessionLine, Start};

/// Draws the start screen.
pub fn draw(frame: &mut Frame, area: Rect, start: &Start, theme: Theme) {
    let area = area.inner(Margin::new(3, 1));
    let mut lines = vec![
        Line::styled("rungs", theme.style(Role::Heading)),
        Line::from(fit("How far does this client trust us? A workshop for a room and one screen.", area.width)),
        Line::default(),
    ];
    let chosen = match start.picking {
        Some(at) => pick(start, at, area.width, &mut lines, theme),
        None => choose(start, area.width, &mut lines, theme),
    };
    let scroll = rows(chosen + 3).saturating_sub(area.height);
    frame.render_widget(Paragraph::new(lines).scroll((scroll, 0)), Rect { ..area });
}

fn choose(start: &Start, wide: u16, lines: &mut Vec<Line<'static>>, theme: Theme) -> usize {
    let mut at = 0;
    let mut heading = "";
    for (i, choice) in start.choices().into_iter().enumerate() {
        let (group, title, about) = describe(&choice);
        if group != heading {
            lines.push(Line::default());
            lines.push(Line::styled(group, theme.style(Role::Heading)));
            heading = group;
        }
        if i == start.at {
            at = lines.len();
        }
        lines.push(item(&title, &about, i == start.at, wide, theme));
    }
    match &start.known {
        None => lines.push(Line::from("   looking for your sessions…")),
        Some(known) => {
            for trouble in &known.troubles {
                lines.extend(wrap(&format!("! {trouble}"), wide).into_iter().map(|l| Line::styled(l, theme.style(Role::Hazard))));
            }
        }
    }
    at
}

fn describe(choice: &Choice) -> (&'static str, String, String) {
    match choice {
        Choice::Demo => (
            "Begin",
            "See it first: a made-up account".to_owned(),
            "Every vote is in. Walk it with the arrow keys: ↓ reveals, → goes on.".to_owned(),
        ),
        Choice::New => ("Begin", "Run a workshop".to_owned(), "Pick a script, name the account, go.".to_owned()),
        Choice::Session(line) if line.finished => ("Closed", session(line), format!("{}, {}", line.date, line.place)),
        Choice::Session(line) => ("Go on", session(line), format!("{}, {}", line.date, line.place)),
    }
}

fn session(line: &SessionLine) -> String {
    format!("{} · {}", line.account, line.workshop)
}

fn item(title: &str, about: &str, chosen: bool, wide: u16, theme: Theme) -> Line<'static> {
    let (mark, style) =
        if chosen { ("▸", theme.style(Role::Chosen)) } else { (" ", theme.style(Role::Question)) };
    let title = fit(title, wide / 2);
    let about = fit(about, wide.saturating_sub(super::text::width(&title) + 8));
    Line::from(vec![Span::raw(format!(" {mark} ")), Span::styled(title, style), Span::raw(format!("   {about}"))])
}

/// The workshops one can run.
fn pick(start: &Start, at: usize, wide: u16, lines: &mut Vec<Line<'static>>, theme: Theme) -> usize {
    lines.push(Line::default());
    lines.push(Line::styled("Which workshop?", theme.style(Role::Heading)));
    let mut chosen = 0;
    for (i, line) in start.known.iter().flat_map(|k| &k.workshops).enumerate() {
        if i == at {
            chosen = lines.len() + 3;
        }
        let about = format!("{} minutes · {}", line.minutes, line.audience);
        lines.push(item(&line.title, &about, i == at, wide, theme));
        if i == at {
            let summary = wrap(&line.summary, wide.saturating_sub(8).min(92));
            lines.extend(summary.into_iter().map(|l| Line::from(format!("     {l}"))));
        }
    }
    chosen
}
