//! A reveal as it is seen to happen: about a second, on places that stand still. What is drawn depends on nothing but the
//! milliseconds since, so that a slow line skips frames and never lags.
//!
//! | ms | what stands |
//! |---|---|
//! | 0 | question, pictures, digits; the ladder as it was |
//! | 0 to 500 | the votes land, one after the other |
//! | 500 | what was seen, in words; the cell on the ladder begins to fill |
//! | 700 | what follows from it |
//! | 850 | the footing has moved |

use crate::app::room::Room;
use crate::app::{App, Screen};

/// Milliseconds in which the votes land.
pub const LANDED: u16 = 500;
/// Milliseconds after which it is said what follows.
pub const SAID: u16 = 700;
/// Milliseconds after which the ladder stands still.
pub const CLIMBED: u16 = 850;
/// Milliseconds after which nothing moves.
pub const END: u16 = 1000;
/// Milliseconds from one frame to the next.
pub const FRAME: u16 = 40;

/// The reveal that is on the screen: its question, and its round. Where it is another than before, it has just happened.
#[must_use]
pub fn reveal(app: &App) -> Option<(String, usize)> {
    let room: &Room = match &app.screen {
        Screen::Room(room) => room,
        Screen::Follow(follow) => follow.room.as_ref()?,
        _ => return None,
    };
    let shift = room.shift.as_ref().filter(|_| room.is_shown())?;
    let rounds = room.session.progress.ballot(&shift.question).map_or(0, |ballot| ballot.rounds.len());
    Some((shift.question.clone(), rounds))
}
