//! A workshop in four sentences: where it stands, what holds it, what was taken on, what stays open.

use super::ladder;
use crate::app::room::Room;
use crate::export::told;
use crate::say;

pub(super) fn sentences(room: &Room) -> Vec<String> {
    let session = &room.session;
    if session.workshop.only_tells() {
        // A class stands nowhere and takes nothing on.
        let short = told::in_short(session, &room.words);
        return vec![short.unwrap_or_else(|| say!(room.words, "report-no-model-called")), open(room)];
    }
    vec![ladder::standing(room), holds(room), taken_on(room), open(room)]
}

fn holds(room: &Room) -> String {
    let (words, ladder) = (&room.words, &room.session.ladder);
    let names: Vec<String> = room.reading.holds_back.iter().map(|hold| room.words.say(&hold.name(ladder))).collect();
    match names.is_empty() {
        true => say!(words, "plain-summary-no-hold"),
        false => say!(words, "plain-summary-holds", what = words.list(names)),
    }
}

fn taken_on(room: &Room) -> String {
    let progress = &room.session.progress;
    let first = progress.actions.iter().min_by_key(|action| action.by);
    let decisions = progress.decisions.len();
    match first {
        None => say!(room.words, "plain-summary-no-actions", decisions),
        Some(first) => say!(
            room.words,
            "plain-summary-actions",
            actions = progress.actions.len(),
            decisions,
            what = &first.what,
            who = &first.who,
            day = first.by.to_string()
        ),
    }
}

fn open(room: &Room) -> String {
    let (questions, parked) = (room.unasked(), room.session.progress.parked().count());
    match (questions, parked) {
        (0, 0) => say!(room.words, "plain-summary-nothing-open"),
        _ => say!(room.words, "plain-summary-open", questions, parked),
    }
}
