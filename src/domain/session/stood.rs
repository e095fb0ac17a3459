//! How a grid stood at the end of an earlier session, as the next one carries it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::grid::Standing;

/// A grid as it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridStood {
    /// Its id in the script.
    pub id: String,
    /// What was asked of each row.
    pub ask: String,
    /// The stretch of time that was asked about.
    pub window: String,
    /// Roles on the other side.
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
    /// The same in a word or two.
    pub said: String,
}
