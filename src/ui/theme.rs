//! Colours by meaning. A word or a glyph always says it too; with no colour only the modifiers stay.

use ratatui::style::{Color, Modifier, Style};

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

/// How many colours the terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// The terminal's own sixteen.
    Sixteen,
    /// None.
    None,
}

impl Theme {
    /// The style of a role.
    #[must_use]
    pub fn style(self, role: Role) -> Style {
        let (colour, modifier) = match role {
            Role::Text => (None, Modifier::empty()),
            Role::Line => (Some(Color::DarkGray), Modifier::empty()),
            Role::Question => (None, Modifier::BOLD),
            Role::Heading => (Some(Color::Cyan), Modifier::BOLD),
            Role::Key => (Some(Color::Cyan), Modifier::BOLD),
            Role::Solid => (Some(Color::Green), Modifier::BOLD),
            Role::Cracked => (Some(Color::Yellow), Modifier::empty()),
            Role::Open => (None, Modifier::empty()),
            Role::Target => (Some(Color::LightBlue), Modifier::BOLD),
            Role::Hazard => (Some(Color::LightRed), Modifier::BOLD),
            Role::Split => (Some(Color::LightMagenta), Modifier::BOLD),
            Role::Chosen => (None, Modifier::REVERSED),
            Role::Trouble => (Some(Color::LightRed), Modifier::BOLD.union(Modifier::REVERSED)),
            Role::Taken => (Some(Color::Cyan), Modifier::BOLD),
        };
        let style = Style::new().add_modifier(modifier);
        match (self, colour) {
            (Theme::Sixteen, Some(colour)) => style.fg(colour),
            _ => style,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_colour_no_style_has_one() {
        for role in [Role::Text, Role::Line, Role::Solid, Role::Hazard, Role::Trouble, Role::Chosen] {
            let style = Theme::None.style(role);
            assert_eq!((style.fg, style.bg), (None, None));
        }
    }
}
