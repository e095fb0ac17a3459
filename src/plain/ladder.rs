//! The ladder rail by rail: a drawing says nothing to whoever has it read aloud.

use crate::app::room::Room;
use crate::domain::ladder::Height;
use crate::domain::reading::Rail;
use crate::domain::vote::State;

/// Where the account stands.
pub(super) fn lines(room: &Room) -> Vec<String> {
    let (ladder, reading) = (&room.session.ladder, &room.reading);
    let label = |at: Height| room.words.say(&reading.label(ladder, at));
    let mut lines = vec![format!("The ladder. {}.", ladder.disclaimer)];
    lines.extend(reading.rails.iter().map(|rail| self::rail(room, rail)));
    lines.push(match reading.heights {
        Some(h) => {
            format!("Footing: {}. Seen: {}. Possible: {}.", label(h.footing), label(h.observed), label(h.ceiling))
        }
        None => format!("No higher than {}.", label(reading.cap)),
    });
    lines.extend(room.session.progress.target.map(|target| format!("Target: {}.", label(target))));
    if reading.heights.is_some() {
        lines.extend(reading.confidence.iter().map(|c| format!("Confidence: {}.", c.level.word())));
        lines.extend(reading.still_open().iter().map(|line| format!("Still open: {}", room.words.say(line))));
    }
    lines.extend(reading.present_families().map(|id| format!("Hazard: {}.", ladder.family_name(id))));
    lines
}

/// As in `Personal: rests on 2 Predictable, seen up to 2 Predictable, possible up to 4 Aligned. 1 held, 2 held.`
fn rail(room: &Room, rail: &Rail) -> String {
    let label = |at: Height| room.words.say(&room.reading.label(&room.session.ladder, at));
    let name = room.session.ladder.dimension_name(&rail.dimension);
    let cells: Vec<String> = (1..)
        .zip(&rail.cells)
        .filter(|(_, state)| **state != State::NotAsked)
        .map(|(at, state)| {
            format!("{at} {}", if room.has_shown(&rail.dimension, at) { state.word() } else { "not voted on" })
        })
        .collect();
    let rungs = if cells.is_empty() { String::new() } else { format!(" Rungs: {}.", cells.join(", ")) };
    match rail.heights.zip(room.reading.rest_on(rail)) {
        Some((heights, rest_on)) => format!(
            "{name}: rests on {}, seen up to {}, possible up to {}.{rungs}",
            label(rest_on),
            label(heights.observed),
            label(heights.ceiling)
        ),
        None => format!("{name}: not asked from the ground up, so it stands on nothing.{rungs}"),
    }
}
