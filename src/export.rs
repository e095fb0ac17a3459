//! A reading as text: pure functions.
