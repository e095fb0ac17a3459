//! What an answer is awaited of before the next line is read.

use crate::app::phones::{Heard, Tell};
use crate::app::{Effect, Msg};

/// What an effect is answered with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Awaited {
    Saved(u64),
    Sessions,
    Workshops,
    Created,
    Opened,
    File,
    Votes,
    Told,
    Noted,
    Met,
    Phones,
}

impl Awaited {
    pub(super) fn of(effect: &Effect) -> Option<Self> {
        Some(match effect {
            Effect::Save(revision, _) => Awaited::Saved(*revision),
            Effect::ListSessions => Awaited::Sessions,
            Effect::ListWorkshops => Awaited::Workshops,
            Effect::Create(..) => Awaited::Created,
            Effect::Rehearse(..) | Effect::Open(..) | Effect::Demo => Awaited::Opened,
            Effect::HandOver => return None,
            Effect::WriteFile { .. } => Awaited::File,
            Effect::ReadVotes(_) => Awaited::Votes,
            Effect::Ask(_) => Awaited::Told,
            Effect::ReadNote => Awaited::Noted,
            Effect::Meet(_) => Awaited::Met,
            Effect::Phones(_) | Effect::Note(_) | Effect::Exchange => return None,
            Effect::SaveTo(_) | Effect::Close | Effect::Watch(_) | Effect::Follow(_) => return None,
            Effect::Suspend | Effect::Redraw | Effect::Quit | Effect::Bell | Effect::Mouse(_) => return None,
        })
    }

    /// What is told where nobody phones is answered by nobody.
    pub(super) fn of_phones(tell: &Tell) -> Option<Self> {
        (cfg!(feature = "phones") && matches!(tell, Tell::Open(_) | Tell::Freeze(..))).then_some(Awaited::Phones)
    }

    pub(super) fn is_answered(self, msg: &Msg) -> bool {
        match msg {
            // Each save holds everything before it.
            Msg::Saved(revision, _) => matches!(self, Awaited::Saved(wanted) if wanted <= *revision),
            Msg::Sessions(_) => self == Awaited::Sessions,
            Msg::Workshops(_) => self == Awaited::Workshops,
            Msg::Created(_) => self == Awaited::Created,
            Msg::Opened(_) => self == Awaited::Opened,
            Msg::FileWritten(_) => self == Awaited::File,
            Msg::VotesRead(_) => self == Awaited::Votes,
            Msg::Told(..) => self == Awaited::Told,
            Msg::Noted(_) => self == Awaited::Noted,
            Msg::Met(_) => self == Awaited::Met,
            Msg::Phones(Heard::Open(_) | Heard::Frozen(..) | Heard::Failed(_)) => self == Awaited::Phones,
            _ => false,
        }
    }
}
