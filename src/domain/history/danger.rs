//! Hazards: what was there in a reading or may have been, and from when to when.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Snapshot;
use crate::domain::ladder::{Family, Ladder};
use crate::domain::reading::Reading;
use crate::domain::vote::Presence;

/// What a family of signs does to an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Harm {
    /// It limits how high the account may stand, and is no habit of ours: a promise that was broken, force.
    Breach,
    /// It makes trust look larger than it is.
    OverTrust,
    /// It is watched, and limits nothing.
    Watched,
}

impl Harm {
    fn of(family: &Family) -> Self {
        match (family.over_trust, family.caps.is_empty()) {
            (true, _) => Harm::OverTrust,
            (false, false) => Harm::Breach,
            (false, true) => Harm::Watched,
        }
    }
}

/// A family of signs that was present in a reading, or open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Danger {
    /// Its name.
    pub name: String,
    /// Present or open.
    pub presence: Presence,
    /// What it does.
    pub harm: Harm,
}

/// From when to when a family of signs was there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Span {
    /// Its name.
    pub name: String,
    /// Whether it was present, or open.
    pub presence: Presence,
    /// The first reading that saw it.
    pub from: NaiveDate,
    /// The reading that saw it otherwise; `None` where the latest one sees it still.
    pub to: Option<NaiveDate>,
}

/// Families that are present or open, in the ladder's order.
pub(super) fn dangers(ladder: &Ladder, reading: &Reading) -> Vec<Danger> {
    let presence = |id: &str| reading.families.iter().find(|(family, _)| family == id).map(|(_, presence)| *presence);
    let there = |family: &Family| {
        let presence = presence(&family.id).filter(|p| matches!(p, Presence::Present | Presence::Open))?;
        Some(Danger { name: family.name.clone(), presence, harm: Harm::of(family) })
    };
    ladder.families.iter().filter_map(there).collect()
}

/// Each family over time, in the order in which they came; `readings` are the oldest first.
pub(super) fn spans(readings: &[Snapshot]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for reading in readings {
        let seen = |span: &Span| reading.dangers.iter().any(|d| d.name == span.name && d.presence == span.presence);
        for span in spans.iter_mut().filter(|span| span.to.is_none()) {
            span.to = (!seen(span)).then_some(reading.day);
        }
        for Danger { name, presence, .. } in &reading.dangers {
            if !spans.iter().any(|s| s.to.is_none() && s.name == *name && s.presence == *presence) {
                spans.push(Span { name: name.clone(), presence: *presence, from: reading.day, to: None });
            }
        }
    }
    spans
}
