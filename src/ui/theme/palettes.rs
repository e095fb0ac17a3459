//! Which colours a theme has; those that bring a background of their own. `contrast` holds every pair in them to 7:1.

use ratatui::style::Color;

use super::{Depth, Role, Theme};
use crate::domain::config::ThemeName;

/// A colour in the three ways that terminals know.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ink {
    /// Where any colour can be shown.
    pub rgb: (u8, u8, u8),
    /// Of the 256 of xterm.
    pub indexed: u8,
    /// Of the sixteen with names.
    pub named: Color,
}

const fn ink(rgb: u32, indexed: u8, named: Color) -> Ink {
    let [_, red, green, blue] = rgb.to_be_bytes();
    Ink { rgb: (red, green, blue), indexed, named }
}

/// Text colours on one background.
#[derive(Debug, PartialEq)]
pub struct Palette {
    /// The background.
    pub back: Ink,
    text: Ink,
    line: Ink,
    /// What can be done now, and who has.
    accent: Ink,
    solid: Ink,
    cracked: Ink,
    target: Ink,
    hazard: Ink,
    split: Ink,
}

impl Palette {
    /// The text colour of a role.
    #[must_use]
    pub fn ink(&self, role: Role) -> Ink {
        match role {
            Role::Text | Role::Question | Role::Heading | Role::Open | Role::Chosen => self.text,
            Role::Line => self.line,
            Role::Key | Role::Taken => self.accent,
            Role::Solid => self.solid,
            Role::Cracked => self.cracked,
            Role::Target => self.target,
            Role::Hazard | Role::Trouble => self.hazard,
            Role::Split => self.split,
        }
    }
}

impl Theme {
    /// The theme of a name on a terminal.
    #[must_use]
    pub fn new(name: ThemeName, depth: Depth) -> Self {
        match name {
            ThemeName::Terminal => Theme::Sixteen,
            ThemeName::None => Theme::None,
            ThemeName::Auto | ThemeName::StageDark => Theme::Own(&STAGE_DARK, depth),
            ThemeName::StageLight => Theme::Own(&STAGE_LIGHT, depth),
            ThemeName::HighContrast => Theme::Own(&HIGH_CONTRAST, depth),
        }
    }
}

/// Light on dark, for a dim room. Of the sixteen named colours only black and white stand far apart on every terminal.
const STAGE_DARK: Palette = Palette {
    back: ink(0x10_14_1a, 233, Color::Black),
    text: ink(0xf2_ef_e6, 255, Color::White),
    line: ink(0xa8_b0_ba, 249, Color::White),
    accent: ink(0x7f_d4_f5, 117, Color::White),
    solid: ink(0x8f_e0_9a, 120, Color::White),
    cracked: ink(0xf2_c9_6b, 222, Color::White),
    target: ink(0xa9_c4_ff, 153, Color::White),
    hazard: ink(0xff_9d_8c, 216, Color::White),
    split: ink(0xf0_a6_f0, 219, Color::White),
};

/// Dark on light, for a bright room and a weak projector. Of the sixteen named colours hardly one is dark enough on
/// every terminal's white: there, black alone.
const STAGE_LIGHT: Palette = Palette {
    back: ink(0xfb_f9_f4, 231, Color::White),
    text: ink(0x14_18_1e, 234, Color::Black),
    line: ink(0x4a_50_58, 239, Color::Black),
    accent: ink(0x00_48_78, 24, Color::Black),
    solid: ink(0x00_55_20, 22, Color::Black),
    cracked: ink(0x66_46_00, 236, Color::Black),
    target: ink(0x20_30_98, 18, Color::Black),
    hazard: ink(0x95_0c_0c, 88, Color::Black),
    split: ink(0x78_0c_78, 53, Color::Black),
};

/// Full colours on black.
const HIGH_CONTRAST: Palette = Palette {
    back: ink(0x00_00_00, 16, Color::Black),
    text: ink(0xff_ff_ff, 231, Color::White),
    line: ink(0xff_ff_ff, 231, Color::White),
    accent: ink(0x00_ff_ff, 51, Color::LightCyan),
    solid: ink(0x5f_ff_5f, 83, Color::LightGreen),
    cracked: ink(0xff_ff_00, 226, Color::LightYellow),
    target: ink(0xaf_d7_ff, 153, Color::LightCyan),
    hazard: ink(0xff_c8_b4, 223, Color::LightYellow),
    split: ink(0xff_d7_ff, 225, Color::White),
};
