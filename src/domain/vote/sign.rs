//! The votes on a sign, and what they say.

use serde::{Deserialize, Serialize};

use super::COUNTED_FROM;
use crate::domain::ladder::{FamilyKind, Rules};
use crate::message;
use crate::words::Message;

/// How often each answer to a sign was chosen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignTally {
    /// *yes*
    pub yes: u32,
    /// *partly*
    pub partly: u32,
    /// *no*
    pub no: u32,
    /// *not sure*
    pub not_sure: u32,
}

/// Whether a sign, or a family of signs, is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// It is.
    Present,
    /// Of a fact: at least one person says so. Of a family of habits: some of its signs are there, fewer than half.
    Open,
    /// Too few could say.
    NotSeen,
    /// It is not.
    Absent,
}

impl Presence {
    /// In a word or two, as it is said.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Presence::Present => message!("term-presence-present"),
            Presence::Open => message!("term-presence-open"),
            Presence::NotSeen => message!("term-presence-not-seen"),
            Presence::Absent => message!("term-presence-absent"),
        }
    }

    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Presence::Present => "present",
            Presence::Open => "open",
            Presence::NotSeen => "not seen",
            Presence::Absent => "absent",
        }
    }
}

impl SignTally {
    /// How many gave each answer, in the order in which answers are offered.
    #[must_use]
    pub fn answers(&self) -> [(&'static str, u32); 4] {
        [("yes", self.yes), ("partly", self.partly), ("no", self.no), ("not sure", self.not_sure)]
    }

    /// Votes that said yes, partly or no.
    #[must_use]
    pub fn valid(&self) -> u32 {
        self.yes.saturating_add(self.partly).saturating_add(self.no)
    }

    /// Whether anybody sees it at all; `None` among few, where it would tell how they voted.
    #[must_use]
    pub fn is_seen_by_some(&self) -> Option<bool> {
        self.told().map(|told| told.yes > 0 || told.partly > 0)
    }

    /// Whether it is there, in a word or two, as it is said. Who sees it is not told that it is not there.
    #[must_use]
    pub fn said(&self, presence: Presence) -> Message {
        match (presence, self.is_seen_by_some()) {
            (Presence::Absent, Some(true)) => message!("term-presence-few"),
            (presence, _) => presence.said(),
        }
    }

    /// The answers where they are shown at all, as with pairs.
    #[must_use]
    pub fn told(&self) -> Option<SignTally> {
        (self.valid() >= COUNTED_FROM).then_some(*self)
    }

    /// The state of a sign of a `kind` in a room of `room` people (`method.md`, "State of a sign"); `witnessed` where
    /// a line of evidence about it was seen first-hand or told by those whom the room reads.
    #[must_use]
    pub fn presence(&self, rules: &Rules, kind: FamilyKind, room: u32, witnessed: bool) -> Presence {
        let valid = self.valid();
        let halves = self.yes.saturating_mul(2).saturating_add(self.partly);
        let heard = valid > 0 && valid >= rules.quorum(room);
        let is_fact = kind == FamilyKind::Fact;
        if heard && rules.present.reached(halves, valid.saturating_mul(2)) || is_fact && witnessed && self.yes > 0 {
            Presence::Present
        } else if is_fact && halves > 0 {
            Presence::Open
        } else if heard {
            Presence::Absent
        } else {
            Presence::NotSeen
        }
    }
}

impl Presence {
    /// The state of a family of a `kind` whose signs have these states; `None` without any (`method.md`, "State of a
    /// sign and of a family").
    #[must_use]
    pub fn of_family(kind: FamilyKind, signs: &[Presence]) -> Option<Presence> {
        if signs.is_empty() {
            return None;
        }
        let any = |state| signs.contains(&state);
        let present = signs.iter().filter(|s| **s == Presence::Present).count();
        let is_present = match kind {
            FamilyKind::Fact => present > 0,
            FamilyKind::Habit => 2 * present >= signs.len(),
        };
        let open = match kind {
            FamilyKind::Fact => any(Presence::Open),
            FamilyKind::Habit => present > 0,
        };
        Some(match () {
            () if is_present => Presence::Present,
            () if open => Presence::Open,
            () if any(Presence::NotSeen) => Presence::NotSeen,
            () => Presence::Absent,
        })
    }
}
