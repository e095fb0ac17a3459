//! A terminal workshop facilitator: a room reads how far a client trusts it, and the account stands live on a
//! ladder that can explain itself.
//!
//! This page is the map. Imports go one way, and `tests/layers.rs` fails when one does not:
//!
//! ```text
//! domain  <-  app  <-  ui  <-  runtime  <-  main        with  export  and  storage  beside  app
//! ```

pub mod app;
pub mod domain;
pub mod export;
pub mod storage;
pub mod ui;
