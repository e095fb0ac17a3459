//! Lists to choose from, each entry with its number.

use super::{Part, Slot};
use crate::app::room::{Over, Room};
use crate::app::start::{Choice, Listing, SessionLine, Start};
use crate::app::{App, Screen};
use crate::domain::session::{FollowUp, Settled, Stamped};
use crate::ui::pages::mark;
use crate::ui::room::stop_name;
use crate::ui::step::actions;

/// How many entries a list has whose entries are chosen by their numbers.
pub(super) fn numbered(app: &App) -> Option<usize> {
    match &app.screen {
        Screen::Start => Some(match &app.start.picking {
            Some(picking) => picking.workshops.as_ref().map_or(0, |l| l.lines.len()),
            None if app.start.second.is_some() => app.start.second.as_ref().map_or(0, |second| second.others.len()),
            None => app.start.choices().len(),
        }),
        Screen::Room(room) => match &room.over {
            Over::Places { .. } => Some(room.session.places().count()),
            Over::Moves { .. } => Some(room.cards().len()),
            _ => None,
        },
        _ => None,
    }
}

/// The start screen, or what is being picked on it.
pub(super) fn start(start: &Start, offered: &str) -> Vec<Part> {
    let mut parts = vec![Part::new(Slot::Screen, choices(start))];
    if start.chosen().is_some() && start.picking.is_none() && start.second.is_none() {
        parts.push(Part::new(Slot::Ask, vec![format!("Number {} is chosen: {offered}", start.at + 1)]));
    }
    parts
}

fn choices(start: &Start) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(second) = &start.second {
        lines.push(format!("Compare {} with which? Type its number; esc goes back.", session(&second.first)));
        lines.extend((1..).zip(&second.others).map(|(number, line)| format!("{number}: {}", session(line))));
        return lines;
    }
    if let Some(picking) = &start.picking {
        lines.push("Which workshop? Type its number; esc goes back.".to_owned());
        for (number, line) in (1..).zip(picking.workshops.iter().flat_map(|l| &l.lines)) {
            lines.push(format!(
                "{number}: {}, {} minutes, {}. {}",
                line.title, line.minutes, line.audience, line.summary
            ));
        }
        lines.extend(picking.workshops.iter().flat_map(troubles));
        return lines;
    }
    lines.push("How far does this client trust us? A workshop for one room. Type a number, or q to quit.".to_owned());
    lines.extend((1..).zip(start.choices()).map(|(number, choice)| format!("{number}: {}", describe(&choice))));
    lines.extend(start.sessions.iter().flat_map(troubles));
    lines
}

fn troubles<T>(listing: &Listing<T>) -> impl Iterator<Item = String> {
    listing.troubles.iter().map(|trouble| format!("Trouble: {trouble}"))
}

fn session(line: &SessionLine) -> String {
    format!("{}, {}, {}, {}", line.account, line.workshop, line.date, line.place)
}

fn describe(choice: &Choice) -> String {
    match choice {
        Choice::Demo => "See it first: a made-up account with every vote in. r reveals, an empty line goes on.".into(),
        Choice::New => "Run a workshop: pick a script, name the account, go.".into(),
        Choice::Accounts => "All accounts: furthest from its target first; hazards and overdue actions.".into(),
        Choice::Session(line) if line.finished => format!("Look at {}", session(line)),
        Choice::Session(line) => format!("Go on with {}", session(line)),
    }
}

/// As in `5 minutes`.
pub(super) fn minutes(n: u32) -> String {
    if n == 1 { "1 minute".to_owned() } else { format!("{n} minutes") }
}

/// Every place of the workshop, with what has been answered.
pub(super) fn places(room: &Room) -> Vec<String> {
    let mut lines = vec!["Where to? Type the number; esc goes back.".to_owned()];
    let mut last_step = None;
    for (number, (place, stop)) in (1..).zip(room.session.places()) {
        let Some(step) = room.session.workshop.steps.get(place.step) else { continue };
        if last_step.replace(place.step) != Some(place.step) {
            lines.push(format!("Step {}: {}, {}", place.step + 1, step.title, minutes(step.minutes)));
        }
        let mark = match mark(room, place, stop).as_str() {
            "" | "·" => String::new(),
            word => format!(" ({word})"),
        };
        let here = if place == room.session.progress.place { ", you are here" } else { "" };
        lines.push(format!("{number}: {}{mark}{here}", stop_name(stop, step)));
    }
    lines
}

/// First moves as cards.
pub(super) fn moves(room: &Room) -> Vec<String> {
    let what = &room.session.ladder.subject;
    let head = format!("First moves against what holds the {what} back. A number makes one an action; esc goes back.");
    let card = |(number, card): (usize, crate::app::moves::Card)| {
        format!("{number}: {}. {} To move {}.", card.title, card.first_move, card.moves)
    };
    [head].into_iter().chain((1..).zip(room.cards()).map(card)).collect()
}

/// What stands in a list that is gone through.
pub(super) struct Entries {
    head: String,
    texts: Vec<String>,
}

/// The parking lot.
pub(super) fn parked(room: &Room) -> Entries {
    let text = |remark: &Stamped<crate::domain::session::Remark>| {
        let became = remark.settled.map_or_else(String::new, |how| format!(" ({})", Settled::word(how)));
        format!("{}, parked in step {}{became}", remark.text, remark.step + 1)
    };
    let head = format!("The parking lot: {} to come back to.", room.session.progress.parked().count());
    Entries { head, texts: room.session.progress.remarks.iter().map(text).collect() }
}

/// The actions of the last time.
pub(super) fn pending(room: &Room) -> Entries {
    let text = |pending: &crate::domain::session::Pending| {
        let action = &pending.carried.action;
        let became = pending.became.map_or_else(String::new, |how| format!(" ({})", FollowUp::words(how)));
        format!("{}. {}{became}", action.what, actions::who(room, action))
    };
    let head = "Taken on the last time. What has become of it?".to_owned();
    Entries { head, texts: room.session.progress.pending.iter().map(text).collect() }
}

/// A list that is gone through, with the entry that is asked about and what can be said to it.
pub(super) fn entries(list: &Entries, at: usize, offered: &str) -> Vec<Part> {
    let texts = (1..).zip(&list.texts).map(|(number, text)| format!("{number}: {text}"));
    let lines = [list.head.clone()].into_iter().chain(texts).collect();
    let text = list.texts.get(at).map_or("", String::as_str);
    let ask = vec![format!("About number {}: {text}", at + 1), offered.to_owned()];
    vec![Part::new(Slot::Over, lines), Part::new(Slot::Ask, ask)]
}
