//! A warning sign.

use serde::{Deserialize, Serialize};

/// One warning sign.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Unique in the script: `[a-z0-9-]`.
    pub id: String,
    /// The family it belongs to.
    pub family: String,
    /// The question, answered yes, partly, no or not sure.
    pub ask: String,
    /// What *yes* would look like, for a room that asks.
    #[serde(default)]
    pub looks_like: Option<String>,
    /// May be left out when time is short.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
}
