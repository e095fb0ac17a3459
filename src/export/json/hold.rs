//! What holds an account back.

use serde::Serialize;

use crate::domain::ladder::Height;
use crate::domain::reading::HoldKind;
use crate::domain::vote::State;

#[derive(Serialize)]
pub(super) struct HoldEntry<'a> {
    #[serde(flatten)]
    pub(super) kind: HoldName<'a>,
    pub(super) text: String,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum HoldName<'a> {
    Cell {
        dimension: &'a str,
        rung: Height,
        state: State,
    },
    Cap {
        family: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        dimension: Option<&'a str>,
        at: Height,
    },
    #[serde(rename = "cap")]
    OverTrust {
        family: &'a str,
        families: &'a [String],
        must_go: usize,
        at: Height,
    },
}

pub(super) fn hold(kind: &HoldKind) -> HoldName<'_> {
    match kind {
        HoldKind::Cell { dimension, rung, state } => HoldName::Cell { dimension, rung: *rung, state: *state },
        HoldKind::OverTrust { families, must_go, at } => HoldName::OverTrust {
            family: families.first().map_or("", String::as_str),
            families,
            must_go: *must_go,
            at: *at,
        },
        HoldKind::Cap { family, dimension, at } => HoldName::Cap { family, dimension: dimension.as_deref(), at: *at },
    }
}
