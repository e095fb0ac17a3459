//! What there is to see, once: a question, what a reveal says of it, a step, the lines of a room. Every window draws it
//! and `--plain` says it; none of them decides what is said.

pub mod clock;
pub mod form;
pub mod gap;
pub mod goals;
pub mod grid;
pub mod header;
pub mod join;
pub mod ladder;
pub mod notes;
pub mod outcome;
pub mod over;
pub mod places;
pub mod poll;
pub mod prompter;
pub mod question;
pub mod reading;
pub mod role;
pub mod stage;
pub mod start;
pub mod step;
pub mod typed;
pub mod what_if;

pub use role::Role;

/// A sentence and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The sentence.
    pub text: String,
    /// What it means.
    pub role: Role,
}

impl Said {
    /// A sentence of its own meaning.
    #[must_use]
    pub fn new(text: impl Into<String>, role: Role) -> Self {
        Said { text: text.into(), role }
    }

    /// Plain text.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Said::new(text, Role::Text)
    }
}
