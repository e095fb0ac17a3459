//! What a piece of a screen means; how that looks, a theme decides.

/// What a piece of the screen means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Plain text.
    Text,
    /// Lines that only divide.
    Line,
    /// What the room must answer.
    Question,
    /// A heading.
    Heading,
    /// A key.
    Key,
    /// Trust we may rest on.
    Solid,
    /// Trust seen that we may not rest on.
    Cracked,
    /// What is still possible.
    Open,
    /// The target.
    Target,
    /// A hazard, or trust turned round.
    Hazard,
    /// Disagreement.
    Split,
    /// What is chosen or has just moved.
    Chosen,
    /// Something went wrong.
    Trouble,
    /// A vote that is on disk.
    Taken,
}
