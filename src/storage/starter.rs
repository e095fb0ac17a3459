//! The script that `rungs new` writes.

use crate::domain::check::is_id;
use crate::packed;
use crate::packed::Packed;

/// Its text, with the name still to be filled in.
const STARTER: Packed = packed!("workshops/starter/starter.ron");

/// A commented starter script with this id; `None` where it is no id.
#[must_use]
pub fn starter(id: &str) -> Option<String> {
    is_id(id).then(|| STARTER.text().replace("\"starter\"", &format!("\"{id}\"")))
}
