//! The same session in lines of text, for screen readers, pipes and terminals that show no screen: reads the state,
//! changes nothing. Told is what has changed since it was told last.

pub mod words;

mod form;
mod ladder;
mod lists;
mod over;
mod question;
mod room;
mod what_if;

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::app::{Action, App, Notice, Screen, Tone};
use crate::domain::session::Moment;
use crate::domain::text::one_line;
use crate::say;
use crate::ui::keymap::{Bound, Keymap};

/// What has been told already.
#[derive(Debug, Default)]
pub struct Teller {
    told: BTreeMap<Slot, String>,
}

/// What a part is about. Each is told anew when it has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Slot {
    /// The screen itself: start, set-up, somebody else has it.
    Screen,
    /// Workshop and account.
    Head,
    Step,
    Clock,
    Notes,
    /// The question, or whatever the step stops at.
    Stop,
    Votes,
    Outcome,
    /// What the room has written so far.
    Written,
    Offer,
    Unsaved,
    /// What lies over the question.
    Over,
    /// What was sent from a form that stays open.
    Kept,
    /// What is chosen, or asked, there.
    Ask,
}

/// Something that is told together.
struct Part {
    slot: Slot,
    /// It has changed when this has.
    key: String,
    lines: Vec<String>,
    /// Said in its place where nothing has changed.
    again: Vec<String>,
}

impl Part {
    fn new(slot: Slot, lines: Vec<String>) -> Self {
        Part::keyed(slot, lines.join("\n"), lines)
    }

    fn keyed(slot: Slot, key: impl Into<String>, lines: Vec<String>) -> Self {
        Part { slot, key: key.into(), lines, again: Vec::new() }
    }
}

impl Teller {
    /// What has changed since the last time, in lines.
    pub fn tell(&mut self, app: &App, keys: &Keymap, now: Moment) -> Vec<String> {
        let parts = parts(app, keys, now);
        // What lies over a question does not make it forgotten.
        let is_over = parts.iter().any(|p| p.slot == Slot::Over);
        let was_over = self.told.contains_key(&Slot::Over);
        self.told.retain(|slot, _| parts.iter().any(|p| p.slot == *slot) || (is_over && *slot < Slot::Over));
        let mut lines = Vec::new();
        let mut moved = false;
        for part in parts {
            if self.told.get(&part.slot) == Some(&part.key) {
                lines.extend(part.again);
            } else {
                moved |= part.slot <= Slot::Stop;
                lines.extend(part.lines);
                self.told.insert(part.slot, part.key);
            }
        }
        if was_over && !is_over && !moved {
            lines.extend(room::back(app));
        }
        lines.iter().map(|line| spoken(&shown(app, line))).collect()
    }

    /// Everything is told again the next time.
    pub fn forget(&mut self) {
        self.told.clear();
    }
}

fn parts(app: &App, keys: &Keymap, now: Moment) -> Vec<Part> {
    match &app.screen {
        Screen::Start => lists::start(&app.start, &words::offered(keys, &app.contexts(), app.gate())),
        Screen::History(told) => {
            let text = match &told.answer {
                None => vec!["Looking.".to_owned()],
                Some(Ok(page)) => page.to_markdown().lines().map(str::to_owned).collect(),
                Some(Err(why)) => vec![why.clone()],
            };
            vec![
                Part::new(Slot::Over, text),
                Part::new(Slot::Ask, vec![words::offered(keys, &app.contexts(), app.gate())]),
            ]
        }
        Screen::Setup(set_up) => {
            let line = &set_up.workshop;
            let head = format!("{}, {} minutes. {}", line.title, line.minutes, line.summary);
            vec![Part::new(Slot::Screen, vec![head]), form::field(&set_up.form)]
        }
        Screen::Room(room) => room::parts(room, &words::offered(keys, &app.contexts(), app.gate()), now),
        // Both are windows that show: there is nothing to say in them.
        Screen::Broken(_) | Screen::Follow(_) => Vec::new(),
        Screen::Held { who, .. } => {
            let ask = "An empty line opens it here to look at, without changing anything; esc goes back.";
            vec![Part::new(Slot::Screen, vec!["This session is open elsewhere.".into(), who.clone(), ask.into()])]
        }
    }
}

/// A notice as a line.
#[must_use]
pub fn notice(app: &App, notice: &Notice) -> String {
    let word = if notice.tone == Tone::Trouble { "Not done" } else { "Note" };
    spoken(&shown(app, &format!("{word}: {}", notice.text)))
}

/// Every key that works now, a line each, and how a line is read.
#[must_use]
pub fn help(app: &App, keys: &Keymap) -> Vec<String> {
    let row = |bound: &Bound| {
        // Lines have no mouse, and every name is a word already.
        if matches!(bound.row.action, Action::Mouse | Action::Palette) {
            return None;
        }
        let keys = bound.label(usize::MAX, false)?.replace(' ', " or ");
        let name = words::names(bound, app.gate()).first().map_or_else(String::new, |name| format!(" or {name}"));
        Some(format!("{keys}{name}: {}", bound.help(app.gate())))
    };
    let how: &[&str] = match app.form() {
        Some(_) => &form::HELP,
        None => &[
            "Keys may stand together in one line, as in 44554r. An empty line is Enter, or goes on.",
            "Letters that stand together are a word. again: everything is said again.",
        ],
    };
    let contexts = app.contexts();
    let rows: Vec<String> = match app.form() {
        Some(_) => Vec::new(),
        None => keys.help(&contexts).filter_map(row).collect(),
    };
    ["What works here:".to_owned()]
        .into_iter()
        .chain(rows)
        .chain(how.iter().map(|l| (*l).to_owned()))
        .chain([say!(app.words, "screen-privacy")])
        .map(|line| spoken(&line))
        .collect()
}

/// The line under the account's codename, if it has one.
fn shown<'a>(app: &App, line: &'a str) -> Cow<'a, str> {
    match &app.screen {
        Screen::Room(room) => room.session.shown(line),
        _ => line.into(),
    }
}

/// A harmless line, with words where the screen has arrows.
fn spoken(text: &str) -> String {
    let mut line = one_line(text).into_owned();
    for (arrow, name) in [("←", "left"), ("→", "right"), ("↑", "up"), ("↓", "down")] {
        line = line.replace(arrow, name);
    }
    line
}
