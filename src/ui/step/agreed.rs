//! What the room agrees on before it votes.

use crate::app::room::Room;
use crate::say;

/// What has been agreed, where the step speaks of it; to whoever `has_keys`, how what is missing is set.
pub fn texts(room: &Room, has_keys: bool) -> Vec<String> {
    if !room.step().is_some_and(|step| step.target) {
        return Vec::new();
    }
    let (words, setup) = (&room.words, &room.session.header.setup);
    let opportunity = setup.opportunity.as_ref();
    let opportunity =
        opportunity.map(|o| say!(words, "plain-head-opportunity", name = words.shown(&o.name), reach = o.reach.said()));
    let target = match room.session.progress.target {
        Some(at) => Some(say!(words, "screen-agreed-target", rung = room.session.ladder.rung_label(at))),
        None => has_keys.then(|| say!(words, "screen-agreed-no-target")),
    };
    opportunity.into_iter().chain(target).collect()
}
