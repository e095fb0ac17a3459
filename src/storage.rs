//! The only file I/O: where things live, scripts and ladders, sessions.
//!
//! Nothing here reads the clock, and nothing here is trusted: files come from editors, mail and other machines.

mod brackets;
mod bundled;
pub mod config;
pub mod courses;
mod diagnose;
mod diagnostic;
mod dialect;
pub mod folders;
pub mod inspect;
pub mod output;
mod parse;
mod patch;
mod prescan;
pub mod problem;
pub mod scripts;
pub mod sessions;
pub mod share;
pub mod source;
mod spans;
pub mod starter;
mod tokens;
