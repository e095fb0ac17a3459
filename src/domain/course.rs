//! A course: workshops for a class, one after the other, a session each.

mod class;

use serde::Deserialize;

pub use class::{Class, Stand};

use crate::words::Language;

/// A course, as read from a `.ron` file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Course {
    /// The name by which commands refer to it: `[a-z0-9-]`.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The language of its workshops.
    #[serde(default)]
    pub language: Option<Language>,
    /// One sentence for the list of courses.
    pub summary: String,
    /// What it is made of, in order.
    pub modules: Vec<Module>,
}

/// A part of a course.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Module {
    /// The id of a workshop.
    pub workshop: String,
    /// The time that it has in the course.
    pub minutes: u32,
}

impl Course {
    /// The minutes of all modules.
    #[must_use]
    pub fn minutes(&self) -> u64 {
        self.modules.iter().map(|module| u64::from(module.minutes)).sum()
    }
}
