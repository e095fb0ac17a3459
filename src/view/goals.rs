//! Where one can go by name.

use super::step::stop_name;
use crate::app::palette::Goal;
use crate::app::room::{Overlay, Room};
use crate::app::start::{Choice, SessionLine};
use crate::app::{App, Screen};
use crate::domain::session::Stop;
use crate::domain::text::capitalised;
use crate::say;

/// Where one can go from the screen below the palette, each by its name, in the order of its own list.
#[must_use]
pub fn goals(app: &App) -> Vec<(String, Goal)> {
    match &app.screen {
        Screen::Start => begun(app).into_iter().chain(stored(app)).collect(),
        Screen::Room(room) if matches!(room.over, Overlay::Nothing | Overlay::Places { .. }) => places(room),
        _ => Vec::new(),
    }
}

fn begun(app: &App) -> Vec<(String, Goal)> {
    (0..).zip(app.start.workshops()).map(|(at, line)| (line.title.clone(), Goal::Workshop(at))).collect()
}

fn stored(app: &App) -> Vec<(String, Goal)> {
    let named = |line: &SessionLine| {
        let name = format!("{} · {} · {}", line.account, line.workshop, line.date);
        (name, Goal::Session(line.id.clone(), line.access()))
    };
    let session = |choice| if let Choice::Session(line) = choice { Some(named(line)) } else { None };
    app.start.choices().into_iter().filter_map(session).collect()
}

/// Every step, and what is asked in it.
fn places(room: &Room) -> Vec<(String, Goal)> {
    let mut named = Vec::new();
    for (place, stop) in room.session.places() {
        let Some(step) = room.session.workshop.steps.get(place.step) else { continue };
        if place.stop == 0 {
            let title = &step.title;
            let name = match room.session.stands_by(place.step) {
                true => format!("{}: {title}", capitalised(&say!(room.words, "term-extra"))),
                false => say!(room.words, "keys-palette-step", at = room.session.step_of(place.step).0, title),
            };
            named.push((name, Goal::Place(place)));
        }
        if !matches!(stop, Stop::Step) {
            named.push((stop_name(&room.words, &room.session, stop, step), Goal::Place(place)));
        }
    }
    named
}
