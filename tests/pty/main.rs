//! The real program in a pseudo-terminal, used as somebody at the keyboard would: whole workshops, kills, signals,
//! pastes, odd sizes and failing disks.
//!
//! Nothing here waits a fixed time for something to happen: every wait is for a text, a state or an end, and only its
//! giving up is timed.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods)]

mod asks;
mod faults;
mod keys;
mod kills;
mod mouse;
mod panics;
#[cfg(feature = "phones")]
mod phones;
mod plain;
mod refused;
mod reveals;
mod shapes;
mod signals;
mod terminal;
mod windows;
mod workshop;
