//! What is particular to one kind of step, a file each.

pub mod actions;
pub mod close;
pub mod told;
pub mod write;
