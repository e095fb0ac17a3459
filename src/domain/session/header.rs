//! Whose session it is, and where it stands.

use serde::{Deserialize, Serialize};

use super::Moment;
use super::setup::Setup;

/// What a session is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Header {
    /// Names the session in commands and on disk.
    pub id: String,
    /// When it was begun.
    pub created: Moment,
    /// What was agreed at the start, with what was corrected since.
    pub setup: Setup,
    /// Version of the method under which it was begun.
    pub method: u32,
}

/// Where the room is: a step, and a stop in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Counted from 0.
    pub step: usize,
    /// Counted from 0.
    pub stop: usize,
}
