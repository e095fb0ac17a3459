//! The ladder as it might be: what is tried, and what would follow.

use super::{Part, Slot};
use crate::app::room::{Room, Trial};
use crate::say;
use crate::ui::what_if::{follows, not_real};

/// What is chosen, what is tried, and what would follow.
pub(super) fn parts(room: &Room, trial: &Trial, offered: &str) -> Vec<Part> {
    let head = vec![say!(room.words, "plain-what-if", about = not_real(room))];
    let name = trial.at.name(&room.reading, &room.session.ladder);
    let chosen = say!(room.words, "plain-chosen", name);
    let lines = [chosen].into_iter().chain(tried(room, trial)).chain([follows(room, trial)]).collect();
    vec![Part::new(Slot::Over, head).with(vec![offered.to_owned()]), Part::new(Slot::Ask, lines)]
}

fn tried(room: &Room, trial: &Trial) -> Vec<String> {
    let (words, ladder) = (&room.words, &room.session.ladder);
    let cells = trial.what_if.cells.iter().map(|((dimension, rung), state)| {
        say!(words, "plain-tried", what = ladder.place(dimension, *rung), state = state.said())
    });
    let families = trial
        .what_if
        .families
        .iter()
        .map(|(id, presence)| say!(words, "plain-tried", what = ladder.family_name(id), state = presence.said()));
    cells.chain(families).collect()
}
