//! Colours by meaning. A word or a glyph always says it too; with no colour only the modifiers stay.
//!
//! One accent stands for what can be done now: keys, digits, where one types, who has voted. A state has one colour
//! wherever it is told: its votes, its word, its cell on the ladder, which has a tint of it.

#[cfg(test)]
mod contrast;
pub mod palettes;

use ratatui::style::{Color, Modifier, Style};

use crate::domain::config::ThemeName;
pub use crate::view::Role;
use palettes::{Ink, Palette};

/// The colours, degraded once at start to what the terminal shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Theme {
    /// The terminal's own sixteen on its own background: how far they stand apart is the user's choice.
    Sixteen,
    /// None.
    None,
    /// Text and background of our own.
    Own(&'static Palette, Depth),
}

/// How many colours a terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Any.
    True,
    /// The 256 of xterm.
    Indexed,
    /// Sixteen, with names.
    Named,
}

impl Depth {
    /// What a terminal says of itself in the environment: `told` gives a variable, empty where it is not set.
    #[must_use]
    pub fn told(told: impl Fn(&str) -> String) -> Self {
        let term = told("TERM");
        match told("COLORTERM").as_str() {
            "truecolor" | "24bit" if !is_gnu_screen(&term, &told) => Depth::True,
            _ if term.contains("256color") => Depth::Indexed,
            _ => Depth::Named,
        }
    }

    /// A quarter of `ink` on `back`, where any colour can be shown: of the 256 none is dark enough for a word on it.
    fn tint(self, ink: (u8, u8, u8), back: (u8, u8, u8)) -> Option<Color> {
        let mix = |ink: u8, back: u8| u8::try_from((u16::from(ink) + 3 * u16::from(back)) / 4).unwrap_or(back);
        (self == Depth::True).then(|| Color::Rgb(mix(ink.0, back.0), mix(ink.1, back.1), mix(ink.2, back.2)))
    }

    fn colour(self, ink: &Ink) -> Color {
        match self {
            Depth::True => Color::Rgb(ink.rgb.0, ink.rgb.1, ink.rgb.2),
            Depth::Indexed => Color::Indexed(ink.indexed),
            Depth::Named => ink.named,
        }
    }
}

/// Whether GNU screen lies between: it hands on the `COLORTERM` of the terminal outside and drops such colours itself.
/// tmux calls itself `screen` too at times, but turns every colour into one that the terminal outside shows.
fn is_gnu_screen(term: &str, told: impl Fn(&str) -> String) -> bool {
    !told("STY").is_empty() || term.starts_with("screen") && told("TMUX").is_empty()
}

/// Whether the background is a light one of the sixteen; it comes last, after the text.
fn is_light(colours: &str) -> bool {
    matches!(colours.rsplit(';').next().map(str::parse), Some(Ok(7u8 | 9..=15)))
}

impl Theme {
    /// The theme of a name on the terminal that the environment tells of: `told` gives a variable, empty where it is not
    /// set. The terminal's own colours are taken only where they are asked for: Solarized's stand 2:1 off its background.
    #[must_use]
    pub fn told(name: ThemeName, told: impl Fn(&str) -> String + Copy) -> Self {
        let name = match name {
            ThemeName::Auto if is_light(&told("COLORFGBG")) => ThemeName::StageLight,
            name => name,
        };
        Theme::new(name, Depth::told(told))
    }

    /// What lies under everything: a theme that sets its background sets it for the whole screen.
    #[must_use]
    pub fn ground(self) -> Style {
        match self {
            Theme::Sixteen | Theme::None => Style::new(),
            Theme::Own(palette, depth) => {
                Style::new().fg(depth.colour(&palette.ink(Role::Text))).bg(depth.colour(&palette.back))
            }
        }
    }

    /// What lies under a state's cell: some of its colour, where the background is ours and can be mixed.
    fn tint(self, role: Role) -> Option<Color> {
        match (self, role) {
            (Theme::Own(palette, depth), Role::Solid | Role::Cracked | Role::Hazard | Role::Split) => {
                depth.tint(palette.ink(role).rgb, palette.back.rgb)
            }
            _ => None,
        }
    }

    /// The style of what fills a state's cell.
    #[must_use]
    pub fn cell(self, role: Role) -> Style {
        let style = self.style(role);
        self.tint(role).map_or(style, |tint| style.bg(tint))
    }

    /// The style of a word in it.
    #[must_use]
    pub fn cell_word(self, role: Role) -> Style {
        let style = self.style(role);
        self.tint(role).map_or(style, |tint| self.style(Role::Question).bg(tint))
    }

    /// The style of a role.
    #[must_use]
    pub fn style(self, role: Role) -> Style {
        let style = Style::new().add_modifier(modifier(role));
        match self {
            Theme::None => style,
            Theme::Sixteen => sixteen(role).map_or(style, |colour| style.fg(colour)),
            Theme::Own(palette, depth) => style.fg(depth.colour(&palette.ink(role))).bg(depth.colour(&palette.back)),
        }
    }
}

/// What says a role's weight where there is no colour.
fn modifier(role: Role) -> Modifier {
    match role {
        Role::Text | Role::Line | Role::Cracked | Role::Open => Modifier::empty(),
        Role::Chosen => Modifier::REVERSED,
        Role::Trouble => Modifier::BOLD.union(Modifier::REVERSED),
        _ => Modifier::BOLD,
    }
}

fn sixteen(role: Role) -> Option<Color> {
    Some(match role {
        // What only divides has no colour either: the greys (0, 7, 8 and 15) are the background of somebody's theme.
        Role::Text | Role::Line | Role::Question | Role::Heading | Role::Open | Role::Chosen => return None,
        Role::Key | Role::Taken => Color::Cyan,
        Role::Solid => Color::Green,
        Role::Cracked => Color::Yellow,
        Role::Target => Color::LightBlue,
        Role::Hazard | Role::Trouble => Color::LightRed,
        Role::Split => Color::LightMagenta,
    })
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

    /// The depth in this environment.
    fn depth(set: &[(&str, &str)]) -> Depth {
        Depth::told(|name| set.iter().find(|(n, _)| *n == name).map_or("", |(_, value)| value).to_owned())
    }

    #[test]
    fn the_background_is_light_only_where_the_terminal_says_so() {
        let light = Theme::new(ThemeName::StageLight, Depth::Named);
        for (colours, is_light) in [
            ("0;15", true),
            ("0;default;7", true),
            ("15;0", false),
            ("12;8", false),
            ("", false),
            ("15;default", false),
        ] {
            let told = |name: &str| if name == "COLORFGBG" { colours.to_owned() } else { String::new() };
            assert_eq!(Theme::told(ThemeName::Auto, told) == light, is_light, "{colours}");
            assert_eq!(Theme::told(ThemeName::Terminal, told), Theme::Sixteen);
        }
    }

    #[test]
    fn any_colour_only_where_the_terminal_says_so() {
        assert_eq!(depth(&[("COLORTERM", "truecolor"), ("TERM", "xterm")]), Depth::True);
        assert_eq!(depth(&[("COLORTERM", "24bit")]), Depth::True);
        assert_eq!(depth(&[("TERM", "tmux-256color")]), Depth::Indexed);
        assert_eq!(depth(&[("COLORTERM", "yes"), ("TERM", "linux")]), Depth::Named);
    }

    #[test]
    fn k5_inside_gnu_screen_256_colours_at_most() {
        let inherited = ("COLORTERM", "truecolor");
        assert_eq!(depth(&[inherited, ("TERM", "screen.xterm-256color"), ("STY", "7.pts-0.host")]), Depth::Indexed);
        assert_eq!(depth(&[inherited, ("TERM", "xterm-256color"), ("STY", "7.pts-0.host")]), Depth::Indexed);
        assert_eq!(depth(&[inherited, ("TERM", "screen-256color")]), Depth::Indexed, "over ssh, without STY");
        assert_eq!(depth(&[inherited, ("TERM", "screen")]), Depth::Named);
        assert_eq!(depth(&[inherited, ("TERM", "screen-256color"), ("TMUX", "/tmp/s,1,0")]), Depth::True, "tmux");
    }
}
