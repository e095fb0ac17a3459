//! What is particular to one kind of step, a file each.

pub mod told;
