//! Every place of a workshop, step by step, with what has become of what is asked there.

use super::step::stop_name;
use crate::app::room::Room;
use crate::domain::reading::SignReading;
use crate::domain::session::{Place, Stop};
use crate::domain::vote::State;
use crate::say;

/// A step with what it stops at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its number, title and time, as they are read.
    pub head: String,
    /// The same, as it is heard.
    pub heard: String,
    /// What it stops at.
    pub stops: Vec<Entry>,
}

/// A place to go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What is there.
    pub name: String,
    /// What has become of it, in a word or a sign.
    pub mark: String,
    /// Whether the room is there.
    pub is_here: bool,
    /// All of it, as it is heard.
    pub heard: String,
}

/// The steps of a room.
pub(super) fn steps(room: &Room) -> Vec<Step> {
    let (words, session) = (&room.words, &room.session);
    let step = |(at, step): (usize, &crate::domain::workshop::Step)| {
        let (title, minutes) = (&step.title, step.minutes);
        let (number, heard) = match (session.stands_by(at), session.step_of(at).0) {
            (true, _) => ("+".to_owned(), say!(words, "plain-places-extra", title, minutes)),
            (false, at) => (at.to_string(), say!(words, "plain-places-step", at, title, minutes)),
        };
        let entry = |(stop, what): (usize, &Stop)| {
            let place = Place { step: at, stop };
            let name = stop_name(words, session, *what, step);
            let (mark, is_here) = (mark(room, place, *what), place == session.progress.place);
            let became = if matches!(&*mark, "" | NONE) { String::new() } else { format!(" ({mark})") };
            let heard = format!("{name}{became}");
            let heard = if is_here { say!(words, "plain-places-here", name = heard) } else { heard };
            Entry { name, mark, is_here, heard }
        };
        let stops = (0..).zip(&session.stops(at)).map(entry).collect();
        let head = format!("{number}  {title}  ({})", say!(words, "screen-minutes-short", minutes));
        Step { head, heard, stops }
    };
    session.workshop.steps.iter().enumerate().map(step).collect()
}

/// Of a question that nothing has become of.
const NONE: &str = "·";

/// What has become of a question, in a word.
fn mark(room: &Room, place: Place, stop: Stop) -> String {
    let words = &room.words;
    let out = |otherwise: &str| match room.session.progress.left_out.has(place.step, stop) {
        true if room.session.stands_by(place.step) => say!(words, "term-extra"),
        true => say!(words, "term-left-out"),
        false => otherwise.to_owned(),
    };
    let Some(id) = stop.id() else { return out("") };
    if room.session.progress.is_passed_over(id) {
        return words.say(&State::PassedOver.said());
    }
    if !room.session.progress.is_shown(id) {
        return match room.session.progress.ballot(id).map_or(0, |b| b.voted()) {
            0 => out(NONE),
            count => say!(words, "screen-votes", count),
        };
    }
    let pair = room.reading.pair(id).map(|p| p.state.said());
    let sign = room.reading.sign(id).map(SignReading::said);
    pair.or(sign).map_or_else(|| NONE.to_owned(), |said| words.say(&said))
}
