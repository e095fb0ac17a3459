//! What both sides saw of one thing: two columns of dots with words between them, and never one ladder.

use super::outcome::Found;
use super::{Role, Said};
use crate::app::room::{Kept, Room};
use crate::domain::gap::{Gap, Half, Met};
use crate::domain::session::Party;
use crate::export::gap;
use crate::say;
use crate::words::Words;

/// One pair as both see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facing {
    /// That it is scored nowhere, and what is held back.
    pub how: String,
    /// The question, in our words.
    pub ask: String,
    /// The trusted picture, and the opposite one.
    pub pictures: [String; 2],
    /// We, and they.
    pub sides: [Beside; 2],
    /// What both say together.
    pub together: Said,
}

/// One side of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Whose it is.
    pub head: String,
    /// Its state.
    pub found: Found,
    /// Votes from clearly the trusted picture to clearly the opposite one, where they are told.
    pub counts: Option<[u32; 5]>,
}

impl Facing {
    /// A pair as it stands in the room.
    #[must_use]
    pub fn of(room: &Room, met: &Met) -> Self {
        let words = &room.words;
        let about = room.session.progress.met.iter().flat_map(|across| gap::about(words, across));
        let how = [say!(words, "term-beside-ladder")].into_iter().chain(about).collect::<Vec<_>>().join(" · ");
        let side = |who: Party, half: &Half| Beside {
            head: words.say(&who.said()),
            found: Found::pair(words, half.state),
            counts: half.votes.map(|votes| {
                let mut counts = votes.counts;
                counts.reverse();
                counts
            }),
        };
        let gap = met.gap();
        Facing {
            how,
            ask: words.shown(&met.pair.ask),
            pictures: [&met.pair.trusted, &met.pair.opposite].map(|picture| words.shown(picture)),
            sides: [side(Party::Ours, &met.ours), side(Party::Theirs, &met.theirs)],
            together: Said::new(words.say(&gap.said()), role(gap)),
        }
    }
}

/// What it means; nothing of it is a verdict.
fn role(gap: Gap) -> Role {
    match gap {
        Gap::TheyThinkBetter | Gap::SeenByBoth => Role::Solid,
        Gap::TheyAreDivided | Gap::UnclearToBoth | Gap::WeHalfSeeIt => Role::Split,
        Gap::FaultBothSee | Gap::WeThinkBetter => Role::Hazard,
        Gap::TheyHaveNotNoticed | Gap::WeDidNotLook | Gap::NobodyLooks | Gap::Nothing => Role::Text,
    }
}

/// The same in lines.
#[must_use]
pub fn lines(words: &Words, met: &Met) -> Vec<String> {
    vec![
        say!(words, "gap-line-trusted", text = words.shown(&met.pair.trusted)),
        say!(words, "gap-line-opposite", text = words.shown(&met.pair.opposite)),
        format!("{}.", gap::together(words, met)),
    ]
}

/// Why nothing is side by side, in place of the pairs.
#[must_use]
pub fn waiting(room: &Room) -> Vec<Said> {
    let words = &room.words;
    let said = match (&room.session.progress.met, &room.apart) {
        (Some(across), _) => gap::about(words, across),
        (None, Some(why)) => vec![format!("{why}.")],
        (None, None) if room.kept == Kept::Stored || !room.has_keys() => vec![say!(words, "gap-looks")],
        (None, None) => vec![say!(words, "gap-none-here")],
    };
    said.into_iter().map(Said::plain).collect()
}

/// What whoever runs one of two sides needs to know of it at the start: to the other side, whom it is about and what is
/// kept; to us, how they begin theirs.
#[must_use]
pub fn linked(room: &Room) -> Vec<Said> {
    let Some(side) = room.session.header.setup.side.as_ref().filter(|_| room.session.progress.place.step == 0) else {
        return Vec::new();
    };
    let words = &room.words;
    match side.who {
        Party::Theirs => vec![Said::plain(say!(words, "gap-your-view")), Said::plain(say!(words, "gap-your-kept"))],
        Party::Ours if !room.has_keys() || side.key.is_empty() => Vec::new(),
        Party::Ours => vec![Said::new(say!(words, "gap-key", key = &side.key), Role::Line)],
    }
}
