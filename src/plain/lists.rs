//! Lists to choose from, each entry with its number.

use super::{Part, Slot, page};
use crate::app::start::Start;
use crate::app::{App, Screen};
use crate::say;
use crate::view::over::{Card, Over};
use crate::view::start::List;
use crate::words::Words;

/// How many entries a list has whose entries are chosen by their numbers.
pub(super) fn numbered(app: &App) -> Option<usize> {
    match &app.screen {
        Screen::Start => Some(List::of(app.gate(), &app.start).cards().count()),
        Screen::Room(room) => match Over::of(room)? {
            Over::Report { page: doc, .. } => Some(page::sections(doc).len()),
            Over::Cards { cards, answers: None, .. } => Some(cards.len()),
            Over::Places { steps, .. } => Some(steps.iter().map(|step| step.stops.len()).sum()),
            Over::Page { .. } | Over::Cards { .. } | Over::Ladder | Over::WhatIf(_) => None,
            Over::Marks(_) | Over::Join | Over::Form(_) | Over::Checked(_) => None,
        },
        _ => None,
    }
}

/// The start screen, or what is being picked on it.
pub(super) fn start(words: &Words, start: &Start, offered: &str) -> Vec<Part> {
    let list = List::of(words, start);
    let troubles = list.troubles.iter().map(|trouble| say!(words, "plain-trouble", trouble));
    let lines = [list.heard.clone()].into_iter().chain(entries(list.cards())).chain(troubles);
    let mut parts = vec![Part::new(Slot::Screen, lines.collect())];
    if !list.circles.is_empty() {
        parts.push(Part::new(Slot::Head, list.circles));
    }
    if list.is_session {
        let chosen = say!(words, "plain-number-chosen", number = list.at + 1);
        parts.push(Part::new(Slot::Ask, vec![chosen]).with(vec![offered.to_owned()]));
    }
    parts
}

/// Cards with their numbers.
pub(super) fn entries<'a>(cards: impl Iterator<Item = &'a Card>) -> impl Iterator<Item = String> {
    (1..).zip(cards).map(|(number, card)| format!("{number}: {}", card.heard))
}
