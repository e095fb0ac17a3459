//! A sentence to whoever is at the keyboard.

/// A line that says what happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
}

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// For information.
    Plain,
    /// It did not work.
    Trouble,
}

impl Notice {
    pub(crate) fn said(text: impl Into<String>) -> Self {
        Notice { text: text.into(), tone: Tone::Plain }
    }

    pub(crate) fn plain(text: impl Into<String>) -> Option<Self> {
        Some(Notice::said(text))
    }

    pub(crate) fn trouble(text: impl Into<String>) -> Option<Self> {
        Some(Notice { text: text.into(), tone: Tone::Trouble })
    }
}
