//! By which shares and counts votes are read.

use serde::{Deserialize, Serialize};

/// A fraction, kept as two whole numbers so that nothing depends on rounding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share(pub u32, pub u32);

impl Share {
    /// Whether `part` of `whole` is at least this share. True for 0 of 0.
    #[must_use]
    pub fn reached(self, part: u32, whole: u32) -> bool {
        u64::from(part) * u64::from(self.1) >= u64::from(whole) * u64::from(self.0)
    }

    /// Whether `part` of `whole` is more than this share.
    #[must_use]
    pub fn exceeded(self, part: u32, whole: u32) -> bool {
        u64::from(part) * u64::from(self.1) > u64::from(whole) * u64::from(self.0)
    }
}

/// How votes become states. See `method.md`, "Votes".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Quorum is the larger of min(this, room) …
    pub quorum_least: u32,
    /// … and this share of the room, rounded up.
    pub quorum_share: Share,
    /// Split when both ends have more than this share of the valid votes.
    pub split: Share,
    /// Held or reversed when one end has at least this share.
    pub held: Share,
    /// From this range between lowest and highest vote on, anyone is asked what somebody could have seen.
    pub wide: u8,
    /// A sign is present when *yes*, with *partly* counted half, has at least this share.
    pub present: Share,
}

impl Rules {
    /// Valid votes needed in a room of `room` people.
    #[must_use]
    pub fn quorum(&self, room: u32) -> u32 {
        let Share(part, whole) = self.quorum_share;
        let share = (u64::from(room) * u64::from(part)).div_ceil(u64::from(whole.max(1)));
        self.quorum_least.min(room).max(u32::try_from(share).unwrap_or(u32::MAX))
    }
}

/// A pair of cuts: from the first on it is high, from the second on medium, else low.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Cuts<T>(pub T, pub T);

/// Cuts of the parts of confidence. See `method.md`, "Confidence".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfidenceRules {
    /// Share of deciding cells that were seen; high needs all of them.
    pub coverage_medium: Share,
    /// Lowest consensus among the deciding pairs, 0 to 1.
    pub agreement: Cuts<f64>,
    /// Share of deciding held cells that are backed by evidence.
    pub evidence: Cuts<Share>,
    /// People in the room.
    pub voices: Cuts<u32>,
    /// Held cells above a gap; here fewer is better.
    pub gaps: Cuts<u32>,
}
