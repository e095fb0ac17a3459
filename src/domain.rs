//! What is true, computed from values: scripts, votes, the ladder, the reading, sessions.
//!
//! Touches no terminal, file, clock or environment.

pub mod case;
pub mod chance;
pub mod check;
pub mod circle;
pub mod config;
pub mod course;
pub mod dates;
pub mod entered;
pub mod gap;
pub mod grid;
pub mod history;
pub mod json;
pub mod ladder;
pub mod nearest;
pub mod order;
pub mod pace;
pub mod phones;
pub mod reading;
pub mod rehearsal;
pub mod session;
pub mod sides;
pub mod text;
pub mod vote;
pub mod votes_csv;
pub mod workshop;
