//! The script that `rungs new` writes.

use crate::domain::check::is_id;

/// Its text, with the name still to be filled in.
const STARTER: &str = include_str!("../../workshops/starter/starter.ron");

/// A commented starter script with this id; `None` where it is no id.
#[must_use]
pub fn starter(id: &str) -> Option<String> {
    is_id(id).then(|| STARTER.replace("\"starter\"", &format!("\"{id}\"")))
}
