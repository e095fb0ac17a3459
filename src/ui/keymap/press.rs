//! A key press.

/// A key press, the same on every platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Press {
    /// The key.
    pub key: Key,
    /// With Ctrl held.
    pub ctrl: bool,
}

/// A key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// A character, as typed.
    Char(char),
    /// Enter
    Enter,
    /// Esc
    Esc,
    /// Tab
    Tab,
    /// Shift-Tab
    BackTab,
    /// Backspace
    Backspace,
    /// Delete
    Delete,
    /// ↑
    Up,
    /// ↓
    Down,
    /// ←
    Left,
    /// →
    Right,
    /// Home
    Home,
    /// End
    End,
    /// PageUp
    PageUp,
    /// PageDown
    PageDown,
    /// F1 and so on
    F(u8),
    /// A key that nothing here is bound to.
    Other,
}

pub(super) const fn key(key: Key) -> Press {
    Press { key, ctrl: false }
}

pub(super) const fn c(c: char) -> Press {
    Press { key: Key::Char(c), ctrl: false }
}

pub(super) const fn ctrl(c: char) -> Press {
    Press { key: Key::Char(c), ctrl: true }
}
