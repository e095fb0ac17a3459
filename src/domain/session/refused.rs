//! What cannot happen, and why.

use std::fmt;

use crate::words::{Message, Words};

/// Why something cannot happen, as a sentence for the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused(pub(super) Message);

impl Refused {
    /// Why, as it is said.
    #[must_use]
    pub fn said(&self) -> &Message {
        &self.0
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&Words::default().say(&self.0))
    }
}

impl std::error::Error for Refused {}

pub(super) fn refuse<T>(why: Message) -> Result<T, Refused> {
    Err(Refused(why))
}
