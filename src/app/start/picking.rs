//! The second choice of an account: which of its sessions.

use super::{WorkshopLine, moved};
use crate::app::Action;

/// Picking a workshop.
#[derive(Debug, Default)]
pub struct Picking {
    /// The line that is chosen.
    pub at: usize,
    /// Whether it is for a rehearsal.
    pub rehearse: bool,
}

/// What a key led to while picking.
pub(super) enum Picked {
    Nothing,
    Back,
    One(WorkshopLine),
}

impl Picking {
    pub(super) fn act(&mut self, action: Action, lines: &[WorkshopLine]) -> Picked {
        if let Some(at) = moved(action, self.at, lines.len().saturating_sub(1)) {
            self.at = at;
            return Picked::Nothing;
        }
        match action {
            Action::Accept | Action::Next => lines.get(self.at).cloned().map_or(Picked::Nothing, Picked::One),
            Action::Cancel | Action::Leave | Action::Back => Picked::Back,
            _ => Picked::Nothing,
        }
    }
}
