//! The time in words: what is left of the step, and whether the whole ends when it should.

use super::theme::Role;
use crate::app::room::Room;
use crate::domain::pace::{LATE, Pace, Proposal, pace, planned};
use crate::domain::session::Moment;

/// Seconds of a step from which on its end is near, if they are also its last fifth.
const NEAR: u64 = 180;

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
    let (glyph, role) = match stand {
        Stand::Paused => ("▮▮", Role::Split),
        Stand::Running => ("◔", Role::Text),
        Stand::Near => ("◕", Role::Cracked),
        Stand::Over => ("■", Role::Hazard),
    };
    (format!("{glyph} {words}"), role)
}

/// How the step's time stands, in words alone.
pub fn words(room: &Room, now: Moment) -> (Stand, String) {
    let at = room.session.progress.place.step;
    let planned = planned(&room.session, at);
    let spent = room.session.progress.seconds_in(at, now);
    let left = match planned.checked_sub(spent) {
        Some(left) => format!("{} left", show(left)),
        None => format!("OVER by {}", show(spent - planned)),
    };
    let stand = stand(room.session.progress.clock.paused, planned, spent);
    let words = match stand {
        Stand::Paused => format!("PAUSED, {left}"),
        Stand::Near => format!("{left}: wrap up"),
        Stand::Running | Stand::Over => left,
    };
    (stand, words)
}

fn stand(paused: bool, planned: u64, spent: u64) -> Stand {
    match planned.checked_sub(spent) {
        _ if paused => Stand::Paused,
        None => Stand::Over,
        Some(left) if left < NEAR && left * 5 <= planned => Stand::Near,
        Some(_) => Stand::Running,
    }
}

/// The whole session's time, as in `3 min behind, ends 10:13`; without the end where there is little room.
pub fn whole(room: &Room, now: Moment, roomy: bool) -> String {
    let Pace { behind, end, .. } = pace(&room.session, now);
    let end = if roomy { format!(", ends {}", end.format("%H:%M")) } else { String::new() };
    match behind {
        _ if room.session.progress.finished => "closed".to_owned(),
        late if late >= 60 => format!("in all {} min behind{end}", late / 60),
        early if early <= -60 => format!("in all {} min ahead{end}", -early / 60),
        _ => format!("on time{end}"),
    }
}

/// What could be left out so as to end on time, in a sentence; `None` where nothing is proposed.
pub fn offer(room: &Room, now: Moment) -> Option<String> {
    room.offer().map(|proposal| format!("{}  y yes, Esc no", ask(room, proposal, now)))
}

/// A proposal as a question.
pub fn ask(room: &Room, proposal: &Proposal, now: Moment) -> String {
    let behind = pace(&room.session, now).behind / 60;
    let then = match proposal.then.behind {
        late if late >= LATE / 2 => format!("to be {} min behind only", late / 60),
        _ => format!("to end at {}", proposal.then.end.format("%H:%M")),
    };
    format!("{behind} min behind. Leave out {} {then}?", room.names(&proposal.leave_out))
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
