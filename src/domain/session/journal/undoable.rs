//! What can be taken back.

use super::{Entry, Fate, any_vote};
use crate::domain::session::Event;

pub(super) fn is_undoable(entry: &Entry) -> bool {
    entry.fate == Fate::Kept && entry.what.as_ref().is_some_and(can_be_undone)
}

pub(super) fn can_be_undone(event: &Event) -> bool {
    use Event::{Before, Blank, Carry, Continue, Draft, Finish, Go, Left, Met, Opened, Pause, Rested, Talk};
    !matches!(
        event,
        Opened
            | Left
            | Go(_)
            | Pause
            | Continue
            | Blank(_)
            | Carry(_)
            | Before(_)
            | Rested(_)
            | Met(_)
            | Draft(_)
            | Finish
            | Talk { .. }
    )
}

pub(super) fn is_vote(event: &Event) -> bool {
    any_vote(event).is_some() || matches!(event, Event::Collected(_))
}
