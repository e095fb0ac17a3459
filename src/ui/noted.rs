//! What was parked, and what was taken on the last time, one under the other with what became of it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::pages;
use super::pointing::{Click, HitMap};
use super::text::{fit, rows, wrap};
use super::theme::{Role, Theme};
use crate::app::room::Room;
use crate::domain::session::{FollowUp, Settled, Stamped};
use crate::say;

/// The widest an entry becomes.
const WIDEST: u16 = 100;

/// An entry: its text, a line about it, and what became of it.
struct Entry {
    text: String,
    about: String,
    became: Option<(&'static str, String)>,
}

/// The parking lot, with the remark at `at` chosen.
pub fn parked(frame: &mut Frame, area: Rect, room: &Room, at: usize, theme: Theme, spots: &mut HitMap) {
    let entries = room.session.progress.remarks.iter().map(|remark| Entry {
        text: room.words.shown(&remark.text),
        about: stamp(room, remark),
        became: remark.settled.map(|how| (settled_mark(how), room.words.say(&how.said()))),
    });
    let head = match room.session.progress.parked().count() {
        0 => say!(room.words, "screen-parked-none"),
        count => say!(room.words, "screen-parked", count),
    };
    list(frame, area, (&head, entries.collect()), at, theme, spots);
}

/// The actions of the last time, with the one at `at` chosen.
pub fn pending(frame: &mut Frame, area: Rect, room: &Room, at: usize, theme: Theme, spots: &mut HitMap) {
    let words = &room.words;
    let entries = room.session.progress.pending.iter().map(|pending| {
        let action = &pending.carried.action;
        // What was moved has one day: the new one.
        let is_moved = matches!(pending.became, Some(FollowUp::Moved(_)));
        let by = (!is_moved).then(|| say!(words, "screen-by", day = action.by.to_string()));
        let moves = action.moves.as_ref().map(|what| say!(words, "screen-to-move", what));
        let about: Vec<String> = [words.shown(&action.who)].into_iter().chain(by).chain(moves).collect();
        Entry {
            text: words.shown(&action.what),
            about: about.join(", "),
            became: pending.became.map(|how| (followed_mark(how), words.say(&how.said()))),
        }
    });
    let head = say!(words, "screen-pending");
    list(frame, area, (&head, entries.collect()), at, theme, spots);
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
    format!("{} {title}{time}", say!(room.words, "screen-step", at = room.session.step_of(of.step).0))
}

fn list(
    frame: &mut Frame,
    area: Rect,
    (head, entries): (&str, Vec<Entry>),
    at: usize,
    theme: Theme,
    spots: &mut HitMap,
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
