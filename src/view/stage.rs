//! What the stage says beside the stop itself: that it waits, the time, what has become of the session, how the account
//! stands.

use super::reading;
use super::{Role, Said, clock};
use crate::app::follow::{Follow, Standing};
use crate::app::room::Room;
use crate::domain::pace::planned;
use crate::domain::session::Moment;
use crate::say;
use crate::words::Words;

/// What stands alone while there is no session to be seen, the large words first.
pub fn alone(words: &Words, standing: Standing) -> [String; 2] {
    match standing {
        Standing::Unreadable(_) => [say!(words, "screen-stage-unreadable"), say!(words, "screen-stage-again")],
        _ => [say!(words, "screen-stage-waiting"), say!(words, "screen-stage-start")],
    }
}

/// The time that a step has left, for exercises in turns; no minutes are told once it is up.
pub fn time(follow: &Follow, room: &Room, now: Moment) -> Option<(Vec<String>, Role)> {
    let progress = &room.session.progress;
    let left = planned(&room.session, progress.place.step).checked_sub(progress.seconds_in(progress.place.step, now));
    let (_, role) = clock::step(room, now);
    if let Some(talk) = clock::talk_said(room, now).filter(|_| follow.standing() == Standing::Live) {
        return Some(talk);
    }
    let text = match left {
        _ if follow.standing() != Standing::Live || progress.finished => return None,
        _ if progress.clock.paused => say!(room.words, "screen-stage-paused"),
        Some(left @ 1..) => say!(room.words, "screen-time-left", time = clock::show(left)),
        _ => say!(room.words, "screen-stage-time-up"),
    };
    Some((vec![text], role))
}

/// What has become of the session, where that takes the place of how the account stands.
pub fn standing(follow: &Follow, room: &Room) -> Option<Said> {
    let words = &room.words;
    let said = match follow.standing() {
        Standing::Live | Standing::Waiting => {
            let at = follow.taken_over.filter(|_| !follow.shows_join())?;
            say!(words, "screen-handed-over", time = at.format("%H:%M").to_string())
        }
        Standing::Left => say!(words, "screen-stage-left"),
        Standing::Closed => say!(words, "screen-stage-closed"),
        Standing::Gone => say!(words, "screen-stage-gone"),
        Standing::Unreadable(_) => say!(words, "screen-stage-moment"),
    };
    Some(Said::new(said, Role::Heading))
}

/// The clock of a talk, where one has a time of its own, and where we are.
pub fn place(follow: &Follow, room: &Room, now: Moment) -> Vec<Said> {
    let is_live = follow.standing() == Standing::Live && !follow.shows_join();
    let talk = clock::talk(room, now).filter(|_| is_live);
    let talk = talk.map(|(text, role)| Said::new(format!("{text}   "), role));
    let (at, count) = room.session.step_of(room.session.progress.place.step);
    talk.into_iter().chain([Said::plain(say!(room.words, "screen-step-of", at, count))]).collect()
}

/// The account, and how it stands where no ladder says it; what matters most first.
pub fn account(room: &Room) -> Vec<String> {
    let mut parts = vec![room.session.shown_account().to_owned()];
    if room.is_shown() || room.is_reading() {
        return parts;
    }
    let label = |at| room.words.say(&room.reading.label(&room.session.ladder, at));
    let standing = reading::Standing::of(room);
    match standing {
        reading::Standing::On(heights) => {
            parts.push(format!("▲ {} {}", say!(room.words, "term-footing"), label(heights.footing)));
            parts.push(format!("╎ {} {}", say!(room.words, "screen-possible"), label(heights.ceiling)));
        }
        reading::Standing::AtMost(cap) => {
            parts.push(format!("{} {}", say!(room.words, "screen-no-higher"), label(cap)));
        }
        standing => parts.push(standing.said(&room.words, &room.session.ladder, &room.reading).text),
    }
    let target = room.session.progress.target.filter(|_| standing != reading::Standing::Nothing);
    parts.extend(target.map(|at| format!("⚑ {} {}", say!(room.words, "term-target"), label(at))));
    parts
}
