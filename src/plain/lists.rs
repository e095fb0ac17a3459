//! Lists to choose from, each entry with its number.

use super::{Part, Slot, page};
use crate::app::room::Overlay;
use crate::app::start::{Choice, Listing, SessionLine, Start};
use crate::app::{App, Screen};
use crate::say;
use crate::view::over::Over;
use crate::words::Words;

/// How many entries a list has whose entries are chosen by their numbers.
pub(super) fn numbered(app: &App) -> Option<usize> {
    match &app.screen {
        Screen::Start => Some(match &app.start.picking {
            Some(_) => app.start.workshops().len(),
            None if app.start.second.is_some() => app.start.second.as_ref().map_or(0, |second| second.others.len()),
            None => app.start.choices().len(),
        }),
        Screen::Room(room) => match &room.over {
            Overlay::Report { page: doc, .. } => Some(page::sections(doc).len()),
            _ => match Over::of(room)? {
                Over::Cards { cards, answers: None, .. } => Some(cards.len()),
                Over::Places { steps, .. } => Some(steps.iter().map(|step| step.stops.len()).sum()),
                Over::Page { .. } | Over::Cards { .. } => None,
            },
        },
        _ => None,
    }
}

/// The start screen, or what is being picked on it.
pub(super) fn start(words: &Words, start: &Start, offered: &str) -> Vec<Part> {
    let mut parts = vec![Part::new(Slot::Screen, choices(words, start))];
    if !start.circles.is_empty() && start.picking.is_none() && start.second.is_none() {
        parts.push(Part::new(Slot::Head, start.circles.clone()));
    }
    if start.chosen().is_some() && start.picking.is_none() && start.second.is_none() {
        let chosen = say!(words, "plain-number-chosen", number = start.at + 1);
        parts.push(Part::new(Slot::Ask, vec![chosen]).with(vec![offered.to_owned()]));
    }
    parts
}

fn choices(words: &Words, start: &Start) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(second) = &start.second {
        lines.push(say!(words, "plain-compare", first = session(&second.first)));
        lines.extend((1..).zip(&second.others).map(|(number, line)| format!("{number}: {}", session(line))));
        return lines;
    }
    if start.picking.is_some() {
        lines.push(say!(words, "plain-which"));
        for (number, line) in (1..).zip(start.workshops()) {
            let time = say!(words, "plain-minutes", minutes = line.minutes);
            lines.push(format!("{number}: {} ({time}). {}. {}", line.title, line.audience, line.summary));
        }
        lines.extend(start.workshops.iter().flat_map(|l| troubles(words, l)));
        return lines;
    }
    lines.push(say!(words, "plain-start"));
    lines.extend((1..).zip(start.choices()).map(|(number, choice)| format!("{number}: {}", describe(words, &choice))));
    lines.extend(start.sessions.iter().flat_map(|l| troubles(words, l)));
    lines
}

fn troubles<'a, T>(words: &'a Words, listing: &'a Listing<T>) -> impl Iterator<Item = String> + 'a {
    listing.troubles.iter().map(|trouble| say!(words, "plain-trouble", trouble))
}

fn session(line: &SessionLine) -> String {
    format!("{}, {}, {}, {}", line.account, line.workshop, line.date, line.place)
}

fn describe(words: &Words, choice: &Choice) -> String {
    match choice {
        Choice::Demo => say!(words, "plain-demo"),
        Choice::New => say!(words, "plain-new"),
        Choice::Accounts => say!(words, "plain-accounts"),
        Choice::Session(line) if line.finished => say!(words, "plain-look-at", session = session(line)),
        Choice::Session(line) => say!(words, "plain-go-on", session = session(line)),
    }
}
