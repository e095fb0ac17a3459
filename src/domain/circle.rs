//! A circle of facilitators who share readings: what a room lets go out, what one of them hands on, and what all of
//! them say together. `docs/firm.md` has the rules and their reasons.

mod line;
mod together;

pub use line::{Circle, Index, Line, Unshared, is_name};
pub use together::{Apart, Brief, Chosen, Newest, Settled, account, number, told_apart};

use serde::{Deserialize, Serialize};

use crate::domain::session::Session;
use crate::message;
use crate::words::Message;

/// What of a reading the room lets go to the circle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sharing {
    /// The reading, under the account's name.
    Named,
    /// The reading, under the codename.
    Coded,
    /// Nothing.
    No,
}

impl Sharing {
    /// What can be chosen where the account has a codename or none; *no* is the last.
    #[must_use]
    pub fn choices(has_codename: bool) -> &'static [Sharing] {
        match has_codename {
            true => &[Sharing::Named, Sharing::Coded, Sharing::No],
            false => &[Sharing::Named, Sharing::No],
        }
    }

    /// As it is said.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Sharing::Named => message!("share-yes"),
            Sharing::Coded => message!("share-coded"),
            Sharing::No => message!("share-no"),
        }
    }
}

/// Whether a session can be handed on as a whole: nothing in it tells how anybody voted.
///
/// # Errors
/// Why it cannot.
pub fn goes_whole(session: &Session) -> Result<(), Unshared> {
    let is_open = session.progress.ballots.values().any(|ballot| ballot.voted() > 0);
    match () {
        () if is_open => Err(Unshared::WholeOpen),
        () if session.tells_votes() => Err(Unshared::WholeSmall),
        () => Ok(()),
    }
}
