//! What lies over the question: pages, lists, forms.

use super::{Part, Slot, form, ladder, lists, what_if};
use crate::app::room::{Over, Room};

const BACK: &str = "esc or an empty line goes back.";

pub(super) fn parts(room: &Room, offered: &str) -> Vec<Part> {
    let page = |lines: Vec<String>| vec![Part::new(Slot::Over, lines)];
    match &room.over {
        Over::Nothing => Vec::new(),
        Over::Why { .. } => page(why(room)),
        Over::Ladder => page(ladder::lines(room).into_iter().chain([BACK.to_owned()]).collect()),
        Over::Report { page, .. } => {
            let ask = vec![offered.to_owned()];
            let text = page.to_markdown().lines().map(str::to_owned).collect();
            vec![Part::new(Slot::Over, text), Part::new(Slot::Ask, ask)]
        }
        Over::Places { .. } => page(lists::places(room)),
        Over::Moves { .. } => page(lists::moves(room)),
        Over::WhatIf(trial) => what_if::parts(room, trial, offered),
        Over::Parked { at } => lists::entries(&lists::parked(room), *at, offered),
        Over::Pending { at } => lists::entries(&lists::pending(room), *at, offered),
        Over::Form(sheet) => {
            let kept = room.kept(sheet).iter().map(|line| format!("Kept: {line}")).collect();
            vec![
                Part::keyed(Slot::Over, sheet.form.title.clone(), vec![sheet.form.title.clone()]),
                Part::new(Slot::Kept, kept),
                form::field(&sheet.form),
            ]
        }
    }
}

fn why(room: &Room) -> Vec<String> {
    let section = |s: crate::app::explain::Section| [format!("{}:", s.title)].into_iter().chain(s.lines);
    room.why().into_iter().flat_map(section).chain([BACK.to_owned()]).collect()
}
