//! How a grid, and the account itself, stood at the end of an earlier session, as the next one carries it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::grid::Standing;
use crate::domain::ladder::Height;

/// A grid as it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridStood {
    /// Its id in the script.
    pub id: String,
    /// What was asked of each row.
    pub ask: String,
    /// The stretch of time that was asked about.
    pub window: String,
    /// Whether its rows are moments with a promise each, and no roles.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_journey: bool,
    /// Its rows.
    pub rows: Vec<RowStood>,
    /// What stood out, a sentence each, in the session's own language.
    pub findings: Vec<String>,
}

/// A role as it stood. No vote of it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowStood {
    /// As it was typed.
    pub role: String,
    /// Roles of ours that it had worked with.
    pub contacts: BTreeSet<String>,
    /// What its votes came to.
    pub standing: Standing,
    /// What is known of a promise that was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub then: Option<Standing>,
    /// The same in a word or two.
    pub said: String,
}

/// What the account rested on at its last reading on the same ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rested {
    /// The day of the reading.
    pub day: NaiveDate,
    /// The height.
    pub at: Height,
    /// The version of the ladder.
    pub ladder_version: String,
    /// The id of the script it was read with.
    pub workshop: String,
    /// The version of that.
    pub version: String,
}
