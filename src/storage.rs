//! The only file I/O: where things live, scripts and ladders, sessions.
//!
//! Nothing here reads the clock, and nothing here is trusted: files come from editors, mail and other machines.

mod brackets;
mod bundled;
pub mod config;
mod draft;
pub mod folders;
pub mod inspect;
mod mistakes;
pub mod output;
mod parse;
pub mod problem;
pub mod scripts;
pub mod sessions;
mod slips;
pub mod source;
mod spans;
pub mod starter;
mod tokens;
mod wording;
