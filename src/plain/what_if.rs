//! The ladder as it might be: what is tried, and what would follow.

use super::{Part, Slot};
use crate::app::room::{Room, Trial};
use crate::domain::vote::Presence;
use crate::ui::what_if::{follows, not_real};

/// What is chosen, what is tried, and what would follow.
pub(super) fn parts(room: &Room, trial: &Trial, offered: &str) -> Vec<Part> {
    let head = vec![format!("What if. {}", not_real(room)), offered.to_owned()];
    let chosen = format!("Chosen: {}.", room.words.say(&trial.at.name(&room.reading, &room.session.ladder)));
    let lines = [chosen].into_iter().chain(tried(room, trial)).chain([follows(room, trial)]).collect();
    vec![Part::new(Slot::Over, head), Part::new(Slot::Ask, lines)]
}

fn tried(room: &Room, trial: &Trial) -> Vec<String> {
    let ladder = &room.session.ladder;
    let cells = trial.what_if.cells.iter().map(|((dimension, rung), state)| {
        let name = ladder.dimension_name(dimension);
        format!("Tried: {name} at {} is {}.", ladder.rung_label(*rung), state.word())
    });
    let families = trial.what_if.families.iter().map(|(id, presence)| {
        let word = if *presence == Presence::Present { "present" } else { "absent" };
        format!("Tried: {} is {word}.", ladder.family_name(id))
    });
    cells.chain(families).collect()
}
