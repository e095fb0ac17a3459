//! Every text on its background, by the WCAG's relative luminance.

use ratatui::style::{Color, Modifier, Style};

use super::{Depth, Role, Theme};
use crate::domain::config::ThemeName;

const ROLES: [Role; 14] = [
    Role::Text,
    Role::Line,
    Role::Question,
    Role::Heading,
    Role::Key,
    Role::Solid,
    Role::Cracked,
    Role::Open,
    Role::Target,
    Role::Hazard,
    Role::Split,
    Role::Chosen,
    Role::Trouble,
    Role::Taken,
];

fn luminance((red, green, blue): (u8, u8, u8)) -> f64 {
    let linear = |value: u8| match f64::from(value) / 255.0 {
        v if v <= 0.040_45 => v / 12.92,
        v => ((v + 0.055) / 1.055).powf(2.4),
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

fn contrast(one: (u8, u8, u8), other: (u8, u8, u8)) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The colour as a terminal shows it; the sixteen named ones as xterm does, for a user may have changed them.
fn shown(colour: Color) -> (u8, u8, u8) {
    match colour {
        Color::Rgb(red, green, blue) => (red, green, blue),
        Color::Indexed(index @ 232..) => {
            let grey = 8 + 10 * (index - 232);
            (grey, grey, grey)
        }
        Color::Indexed(index @ 16..) => {
            let level = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
            let cube = index - 16;
            (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
        }
        Color::Black => (0, 0, 0),
        Color::White => (255, 255, 255),
        Color::LightCyan => (0, 255, 255),
        Color::LightGreen => (0, 255, 0),
        Color::LightYellow => (255, 255, 0),
        other => panic!("{other:?} is in no theme with a background"),
    }
}

/// Text and background as they come out.
fn pair(style: Style, ground: Style) -> (Color, Color) {
    let style = ground.patch(style);
    let (text, back) = (style.fg.expect("text"), style.bg.expect("background"));
    if style.add_modifier.contains(Modifier::REVERSED) { (back, text) } else { (text, back) }
}

#[test]
fn every_text_stands_seven_to_one_off_its_background() {
    for name in [ThemeName::StageDark, ThemeName::StageLight, ThemeName::HighContrast] {
        for depth in [Depth::True, Depth::Indexed, Depth::Named] {
            let theme = Theme::new(name, depth);
            // Text without a role stands on the ground; a role keeps its own background wherever it stands.
            let grounds = ROLES.map(|role| pair(theme.ground(), theme.style(role)));
            let pairs = ROLES.map(|role| pair(theme.style(role), theme.ground()));
            for (text, back) in pairs.into_iter().chain(grounds) {
                let ratio = contrast(shown(text), shown(back));
                assert!(ratio >= 7.0, "{name:?} {depth:?}: {text:?} on {back:?} is {ratio:.2}:1");
            }
        }
    }
}

#[test]
fn the_measure_is_the_one_of_the_wcag() {
    assert!((contrast((0, 0, 0), (255, 255, 255)) - 21.0).abs() < 1e-9);
    assert!((contrast((119, 119, 119), (255, 255, 255)) - 4.48).abs() < 0.01);
}
