//! How a scene is drawn: one thing, as large as it fits. The same in the session's own window and on the stage.

pub(super) mod answers;
mod dots;
pub(super) mod foot;
pub(super) mod gap;
pub(super) mod grid;
mod laid;
mod plan;
pub(super) mod question;
pub(super) mod reading;
mod sections;
pub(super) mod step;
mod texts;
mod told;
