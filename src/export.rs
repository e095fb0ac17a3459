//! A reading as text: pure functions.
pub mod markdown;
