//! The time in words: what is left of the step, and whether the whole ends when it should.

use super::{Role, Said};
use crate::app::room::Room;
use crate::domain::pace::{LATE, Pace, Proposal, pace, planned};
use crate::domain::session::Moment;
use crate::{message, say};

/// Seconds of a step from which on its end is near, if they are also its last fifth.
const NEAR: u64 = 180;
/// Seconds of a talk from which on its end is near.
const TALK_NEAR: u64 = 15;

/// How the step's time stands. Each has its own shape and word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// The clock was stopped.
    Paused,
    /// There is time.
    Running,
    /// The end is near.
    Near,
    /// It is past its end.
    Over,
}

/// Minutes and seconds, as in `4:12`.
pub fn show(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// The step's clock, as in `◔ 4:12 left`, and how it is meant.
pub fn step(room: &Room, now: Moment) -> (String, Role) {
    let (stand, words) = words(room, now);
    let (glyph, role) = sign(stand);
    (format!("{glyph} {words}"), role)
}

fn sign(stand: Stand) -> (&'static str, Role) {
    match stand {
        Stand::Paused => ("▮▮", Role::Question),
        Stand::Running => ("◔", Role::Text),
        Stand::Near => ("◕", Role::Cracked),
        Stand::Over => ("■", Role::Hazard),
    }
}

/// The clock of a talk, where one has a time of its own, and how it is meant.
pub fn talk(room: &Room, now: Moment) -> Option<(String, Role)> {
    let (stand, words) = talk_words(room, now)?;
    let (glyph, role) = sign(stand);
    Some((format!("{glyph} {words}"), role))
}

/// The same for large letters, which lack its shape: the digits say it. First with its name, then without.
pub fn talk_said(room: &Room, now: Moment) -> Option<(Vec<String>, Role)> {
    let (stand, words) = talk_words(room, now)?;
    Some((vec![words, show(room.session.progress.talk_left(now)?)], sign(stand).1))
}

/// What a talk has left and no more, for letters that are read from afar.
pub fn talk_left(room: &Room, now: Moment) -> Option<Said> {
    let (mut texts, role) = talk_said(room, now)?;
    Some(Said::new(texts.pop()?, role))
}

/// How the time of a talk stands, in words alone.
pub fn talk_words(room: &Room, now: Moment) -> Option<(Stand, String)> {
    talk_told(room, now, show)
}

/// The same with its seconds as somebody else says them.
pub fn talk_told(room: &Room, now: Moment, said: impl Fn(u64) -> String) -> Option<(Stand, String)> {
    let (left, name) = (room.session.progress.talk_left(now)?, room.talk_name()?);
    let time = said(left);
    Some(match left {
        0 => (Stand::Over, say!(room.words, "screen-talk-up", name)),
        _ if room.session.progress.clock.paused => (Stand::Paused, say!(room.words, "screen-talk-paused", name, time)),
        1..=TALK_NEAR => (Stand::Near, say!(room.words, "screen-talk-left", name, time)),
        _ => (Stand::Running, say!(room.words, "screen-talk-left", name, time)),
    })
}

/// How the step's time stands, in words alone.
pub fn words(room: &Room, now: Moment) -> (Stand, String) {
    told(room, now, show)
}

/// The same with its seconds as somebody else says them.
pub fn told(room: &Room, now: Moment, said: impl Fn(u64) -> String) -> (Stand, String) {
    let at = room.session.progress.place.step;
    let planned = planned(&room.session, at);
    let spent = room.session.progress.seconds_in(at, now);
    let stand = stand(room.session.progress.clock.paused, planned, spent);
    let (over, time) = (spent > planned, said(planned.abs_diff(spent)));
    let said = match stand {
        Stand::Paused if over => say!(room.words, "screen-time-paused-over", time),
        Stand::Paused => say!(room.words, "screen-time-paused", time),
        Stand::Over => say!(room.words, "screen-time-over", time),
        Stand::Near => say!(room.words, "screen-time-near", time),
        Stand::Running => say!(room.words, "screen-time-left", time),
    };
    (stand, said)
}

fn stand(paused: bool, planned: u64, spent: u64) -> Stand {
    match planned.checked_sub(spent) {
        _ if paused => Stand::Paused,
        None => Stand::Over,
        Some(left) if left < NEAR && left * 5 <= planned => Stand::Near,
        Some(_) => Stand::Running,
    }
}

/// The whole session's time, as in `3 min behind, ends 10:13`; without the end where there is little room. While the clock
/// stands nobody knows the end: what is left stands as it does.
pub fn whole(room: &Room, now: Moment, roomy: bool) -> String {
    let Pace { behind, end, left, .. } = pace(&room.session, now);
    let (words, minutes) = (&room.words, behind.abs() / 60);
    let how = match behind {
        _ if room.session.progress.finished => return say!(words, "term-closed"),
        60.. => message!("screen-pace-behind", minutes),
        ..=-60 => message!("screen-pace-ahead", minutes),
        _ => message!("screen-pace-on-time"),
    };
    match roomy {
        true if room.session.progress.clock.paused => {
            say!(words, "screen-pace-to-go", how, minutes = left.div_ceil(60))
        }
        true => say!(words, "screen-pace-ends", how, time = end.format("%H:%M").to_string()),
        false => words.say(&how),
    }
}

/// What could be left out so as to end on time, in a sentence; `None` where nothing is proposed.
pub fn offer(room: &Room, now: Moment) -> Option<String> {
    room.offer().map(|proposal| format!("{}  {}", ask(room, proposal, now), say!(room.words, "screen-offer-keys")))
}

/// A proposal as a question.
pub fn ask(room: &Room, proposal: &Proposal, now: Moment) -> String {
    let behind = pace(&room.session, now).behind / 60;
    let what = room.names(&proposal.leave_out);
    match proposal.then.behind {
        late if late >= LATE / 2 => say!(room.words, "screen-offer-less-late", behind, what, minutes = late / 60),
        _ => {
            let time = proposal.then.end.format("%H:%M").to_string();
            say!(room.words, "screen-offer-on-time", behind, what, time)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_step_turns_in_time() {
        let of = |planned, spent| stand(false, planned, spent);
        assert_eq!(of(600, 0), Stand::Running);
        assert_eq!(of(600, 479), Stand::Running);
        assert_eq!(of(600, 480), Stand::Near);
        assert_eq!(of(600, 600), Stand::Near);
        assert_eq!(of(600, 601), Stand::Over);
        // Of a long step not the whole last fifth is its end.
        assert_eq!(of(3000, 2700), Stand::Running);
        assert_eq!(of(3000, 2821), Stand::Near);
        assert_eq!(stand(true, 600, 700), Stand::Paused);
    }
}
