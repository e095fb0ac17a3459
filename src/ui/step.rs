//! What is particular to one kind of step, a file each: how it is drawn, and how much of an 80×24 screen it takes.

pub mod actions;
pub mod agreed;
pub mod close;
pub mod pair;
pub mod poll;
pub mod sign;
pub mod told;
pub mod write;
