//! What lies over the question: pages, lists, forms.

use super::lists::entries;
use super::spoken::{heading, meant};
use super::{Manner, Part, Slot, form, page, summary};
use crate::app::room::{Cell, Overlay, Room, Trial};
use crate::domain::session::Moment;
use crate::domain::text::sentence;
use crate::export::doc::Doc;
use crate::say;
use crate::ui::keymap::place_title;
use crate::view::grid::{self, Filled};
use crate::view::over::{Card, Over};
use crate::view::places::{Entry, Step};
use crate::view::what_if::Tried;
use crate::view::{join, ladder};
use crate::words::Words;

pub(super) fn parts(room: &Room, over: &Over, offered: &str, now: Moment, manner: Manner) -> Vec<Part> {
    let words = &room.words;
    let page = |lines: Vec<String>| vec![Part::new(Slot::Over, lines).with(vec![say!(words, "plain-back")])];
    match over {
        Over::Page { sections, .. } => {
            let lines = sections.iter().flat_map(|s| [heading(&s.title)].into_iter().chain(s.lines.clone()));
            page(lines.collect())
        }
        Over::Cards { heard, cards, answers: None, .. } => {
            vec![Part::new(Slot::Over, [heard.clone()].into_iter().chain(entries(cards.iter())).collect())]
        }
        Over::Cards { heard, cards, at, .. } => gone_through(words, heard, cards, *at, offered),
        Over::Places { heard, steps, .. } => {
            let mut numbers = 1..;
            let entry = |(number, entry): (usize, &Entry)| format!("{number}: {}", meant(words, &entry.heard));
            let of = |step: &Step| {
                [step.heard.clone()].into_iter().chain(numbers.by_ref().zip(&step.stops).map(entry)).collect::<Vec<_>>()
            };
            vec![Part::new(Slot::Over, [heard.clone()].into_iter().chain(steps.iter().flat_map(of)).collect())]
        }
        Over::Ladder => page(ladder::lines(room)),
        Over::Report { page, .. } => report(room, page, offered),
        Over::WhatIf(trial) => what_if(room, trial, offered),
        Over::Marks(cell) => marks(room, *cell),
        // As long as it lies there, only what is new is said.
        Over::Join => {
            let back = Part::new(Slot::Ask, Vec::new()).with(vec![say!(words, "plain-back")]);
            vec![Part::growing(Slot::Over, join::lines(room, now)), back]
        }
        Over::Form(form) | Over::Checked(form) => {
            let lines = room.kept();
            let last = lines.last().filter(|_| room.can_take_out());
            // Whoever meant a key hears that it was none.
            let how = last.map(|line| match line.chars().count() {
                0..=2 => say!(words, "plain-take-out-short", line),
                _ => say!(words, "plain-take-out"),
            });
            let kept = lines.iter().map(|line| say!(words, "plain-kept", line)).collect();
            let before = [form.title.clone()].into_iter().chain(form::said_before(form)).collect();
            vec![
                Part::keyed(Slot::Over, form.title.clone(), before),
                Part::growing(Slot::Kept, kept).with(how.into_iter().collect()),
                form::field(words, form, manner),
            ]
        }
    }
}

/// What lies there, where in it one is, and how to leave it.
pub(super) fn place(room: &Room, over: &Over) -> Option<String> {
    let words = &room.words;
    if let Over::Form(form) | Over::Checked(form) = over {
        return Some(say!(words, "plain-where-form", title = sentence(&form.title), field = form::place(form)?));
    }
    let at = match over {
        Over::Cards { cards, at, .. } => Some((at + 1, cards.len())),
        Over::Places { steps, at, .. } => Some((at + 1, steps.iter().map(|step| step.stops.len()).sum())),
        _ => None,
    };
    let place = place_title(words, room.over.context());
    Some(match at.filter(|(_, count)| *count > 0) {
        Some((at, count)) => say!(words, "plain-where-over-at", place, at, count),
        None => say!(words, "plain-where-over", place),
    })
}

/// Cards that are gone through: with the one that is asked about and what can be said to it.
fn gone_through(words: &Words, heard: &str, cards: &[Card], at: usize, offered: &str) -> Vec<Part> {
    // What lies there alone is said once: as what is asked about.
    let is_alone = cards.len() == 1;
    let lines = [heard.to_owned()].into_iter().chain(entries(cards.iter()).filter(|_| !is_alone)).collect();
    let text = cards.get(at).map_or("", |card| &card.heard);
    let about = match is_alone {
        true => text.to_owned(),
        false => say!(words, "plain-about-number", number = at + 1, text),
    };
    let ask = Part::new(Slot::Ask, vec![about]).with(vec![offered.to_owned()]);
    vec![Part::growing(Slot::Over, lines), ask]
}

/// What is chosen, what is tried, and what would follow.
fn what_if(room: &Room, trial: &Trial, offered: &str) -> Vec<Part> {
    let Tried { title, not_real, chosen, tried, follows, .. } = Tried::of(room, trial);
    let head = vec![format!("{title}. {not_real}")];
    let chosen = say!(room.words, "plain-chosen", name = chosen);
    let lines = [chosen].into_iter().chain(tried).chain([follows]).collect();
    vec![Part::new(Slot::Over, head).with(vec![offered.to_owned()]), Part::new(Slot::Ask, lines)]
}

/// The row that is marked, and what can be marked there.
fn marks(room: &Room, cell: Cell) -> Vec<Part> {
    let Some((asked, filling)) = room.grid() else { return Vec::new() };
    let filled = Filled::of(room, asked, filling);
    let letters = filled.heads.iter().map(|(letter, name)| format!("{letter}: {name}"));
    let head = letters.chain(filled.next.iter().cloned()).collect();
    let row = filled.rows.get(cell.row).map(|row| grid::said(room, &filled, row));
    let chosen = cell.column.and_then(|at| filled.heads.get(at)).map(|(_, name)| name.clone());
    vec![Part::new(Slot::Over, head), Part::new(Slot::Ask, row.into_iter().chain(chosen).collect())]
}

/// The report is a summary first; its sections are read when their numbers are typed.
fn report(room: &Room, page: &Doc, offered: &str) -> Vec<Part> {
    let sections = page::sections(page);
    let mut lines = summary::sentences(room, page);
    lines.push(say!(room.words, "plain-sections", count = sections.len()));
    lines.extend((1..).zip(&sections).map(|(number, section)| format!("{number}: {}", section.heading)));
    vec![Part::new(Slot::Over, lines), Part::new(Slot::Ask, Vec::new()).with(vec![offered.to_owned()])]
}

/// The section of this number; where the report draws the ladder, it is said rail by rail.
pub(super) fn section(room: &Room, number: usize) -> Vec<String> {
    let Overlay::Report { page, .. } = &room.over else { return Vec::new() };
    let section = page::sections(page).into_iter().nth(number.saturating_sub(1)).unwrap_or_default();
    let rails = ladder::rails(room).filter(|_| section.has_ladder);
    [heading(&section.heading)].into_iter().chain(section.lines).chain(rails).collect()
}
