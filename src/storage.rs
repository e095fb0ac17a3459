//! The only file I/O.
