//! What was parked, and what was taken on the last time, one under the other with what became of it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::pages;
use super::pointing::{Click, Spots};
use super::text::{fit, rows, wrap};
use super::theme::{Role, Theme};
use crate::app::room::Room;
use crate::domain::session::{FollowUp, Settled, Stamped};

/// The widest an entry becomes.
const WIDEST: u16 = 100;

/// An entry: its text, a line about it, and what became of it.
struct Entry {
    text: String,
    about: String,
    became: Option<(&'static str, String)>,
}

/// The parking lot, with the remark at `at` chosen.
pub fn parked(frame: &mut Frame, area: Rect, room: &Room, at: usize, theme: Theme, spots: &mut Spots) {
    let entries = room.session.progress.remarks.iter().map(|remark| Entry {
        text: room.session.shown(&remark.text).into_owned(),
        about: stamp(room, remark),
        became: remark.settled.map(|how| (settled_mark(how), how.word().to_owned())),
    });
    let left = room.session.progress.parked().count();
    let head = match left {
        0 => "The parking lot: everything in it has been gone through.".to_owned(),
        1 => "The parking lot: one remark to come back to. What becomes of it?".to_owned(),
        n => format!("The parking lot: {n} remarks to come back to. What becomes of each?"),
    };
    list(frame, area, (&head, entries.collect()), at, theme, spots);
}

/// The actions of the last time, with the one at `at` chosen.
pub fn pending(frame: &mut Frame, area: Rect, room: &Room, at: usize, theme: Theme, spots: &mut Spots) {
    let entries = room.session.progress.pending.iter().map(|pending| {
        let action = &pending.carried.action;
        // What was moved has one day: the new one.
        let by = match pending.became {
            Some(FollowUp::Moved(_)) => String::new(),
            _ => format!(", by {}", action.by),
        };
        let moves = action.moves.as_ref().map_or_else(String::new, |m| format!(", to move {m}"));
        Entry {
            text: room.session.shown(&action.what).into_owned(),
            about: format!("{}{by}{moves}", room.session.shown(&action.who)),
            became: pending.became.map(|how| (followed_mark(how), how.words())),
        }
    });
    let head = "Taken on the last time. What has become of it?";
    list(frame, area, (head, entries.collect()), at, theme, spots);
}

fn settled_mark(how: Settled) -> &'static str {
    match how {
        Settled::Answered | Settled::Action => "✓",
        Settled::Open => "…",
        Settled::Dropped => "×",
    }
}

fn followed_mark(how: FollowUp) -> &'static str {
    match how {
        FollowUp::Done => "✓",
        FollowUp::Moved(_) => "→",
        FollowUp::Dropped => "×",
    }
}

/// The step and the time of something that was written down, as in `step 2, 14:05`.
fn stamp<T>(room: &Room, of: &Stamped<T>) -> String {
    let title = room.session.workshop.steps.get(of.step).map_or("", |s| &s.title);
    let time = of.at.map_or_else(String::new, |at| format!(", {}", at.format("%H:%M")));
    format!("step {} {title}{time}", of.step + 1)
}

fn list(
    frame: &mut Frame,
    area: Rect,
    (head, entries): (&str, Vec<Entry>),
    at: usize,
    theme: Theme,
    spots: &mut Spots,
) {
    let wide = area.width.min(WIDEST);
    let mut lines: Vec<Line> =
        wrap(head, wide).into_iter().map(|l| Line::styled(l, theme.style(Role::Question))).collect();
    let mut chosen = 0..0;
    let mut clicks = Vec::new();
    for (i, entry) in entries.into_iter().enumerate() {
        lines.push(Line::default());
        let start = lines.len();
        let (mark, role) = match (i == at, &entry.became) {
            (true, _) => ("▸ ", Role::Chosen),
            (false, None) => ("  ", Role::Heading),
            (false, Some(_)) => ("  ", Role::Text),
        };
        for (row, text) in wrap(&entry.text, wide.saturating_sub(2)).into_iter().enumerate() {
            let mark = if row == 0 { mark } else { "  " };
            lines.push(Line::from(vec![Span::raw(mark), Span::styled(text, theme.style(role))]));
        }
        let became = entry.became.map_or_else(String::new, |(mark, became)| format!("{mark} {became}  ·  "));
        lines.push(Line::from(vec![
            Span::styled(format!("  {became}"), theme.style(Role::Solid)),
            Span::raw(fit(&entry.about, wide.saturating_sub(rows(became.chars().count()) + 2))),
        ]));
        clicks.push((start..lines.len(), Click::line(i, i == at)));
        if i == at {
            chosen = start..lines.len();
        }
    }
    pages::cards(frame, Rect { width: wide, ..area }, lines, chosen, clicks, spots);
}
