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

/// What a state's cell on the ladder is drawn with.
const STATES: [Role; 4] = [Role::Solid, Role::Cracked, Role::Hazard, Role::Split];

#[test]
fn a_word_in_a_tinted_cell_stands_seven_to_one_off_it_and_what_fills_it_three_to_one() {
    for name in [ThemeName::StageDark, ThemeName::StageLight, ThemeName::HighContrast] {
        let theme = Theme::new(name, Depth::True);
        for role in STATES {
            assert_ne!(theme.cell(role).bg, theme.ground().bg, "{name:?} {role:?} has no tint");
            for (style, least) in [(theme.cell_word(role), 7.0), (theme.cell(role), 3.0)] {
                let (text, back) = pair(style, theme.ground());
                let ratio = contrast(shown(text), shown(back));
                assert!(ratio >= least, "{name:?} {role:?}: {text:?} on {back:?} is {ratio:.2}:1");
            }
        }
    }
}

#[test]
fn without_a_background_of_our_own_nothing_is_tinted() {
    for theme in [Theme::Sixteen, Theme::None, Theme::new(ThemeName::StageDark, Depth::Indexed)] {
        assert!(STATES.iter().all(|role| theme.cell(*role) == theme.style(*role)), "{theme:?}");
    }
}

#[test]
fn the_measure_is_the_one_of_the_wcag() {
    assert!((contrast((0, 0, 0), (255, 255, 255)) - 21.0).abs() < 1e-9);
    assert!((contrast((119, 119, 119), (255, 255, 255)) - 4.48).abs() < 0.01);
}

/// Whose sixteen colours are whose, with text and background.
struct Terminal {
    name: &'static str,
    text: u32,
    back: u32,
    sixteen: [u32; 16],
}

const SOLARIZED: [u32; 16] = [
    0x07_36_42,
    0xdc_32_2f,
    0x85_99_00,
    0xb5_89_00,
    0x26_8b_d2,
    0xd3_36_82,
    0x2a_a1_98,
    0xee_e8_d5,
    0x00_2b_36,
    0x00cb_4b16,
    0x58_6e_75,
    0x65_7b_83,
    0x83_94_96,
    0x6c_71_c4,
    0x93_a1_a1,
    0xfd_f6_e3,
];
const XTERM: [u32; 16] = [
    0x00_00_00, 0xcd_00_00, 0x00_cd_00, 0xcd_cd_00, 0x00_00_ee, 0xcd_00_cd, 0x00_cd_cd, 0xe5_e5_e5, 0x7f_7f_7f,
    0xff_00_00, 0x00_ff_00, 0xff_ff_00, 0x5c_5c_ff, 0xff_00_ff, 0x00_ff_ff, 0xff_ff_ff,
];
/// Where a theme has made colour 8 the same as the background.
const EIGHT_IS_BACK: [u32; 16] = {
    let mut sixteen = XTERM;
    sixteen[8] = 0x28_28_28;
    sixteen
};

const TERMINALS: [Terminal; 4] = [
    Terminal { name: "Solarized dark", text: 0x83_94_96, back: 0x00_2b_36, sixteen: SOLARIZED },
    Terminal { name: "Solarized light", text: 0x65_7b_83, back: 0xfd_f6_e3, sixteen: SOLARIZED },
    Terminal { name: "xterm, dark", text: 0xe5_e5_e5, back: 0x00_00_00, sixteen: XTERM },
    Terminal { name: "colour 8 is the background", text: 0xe5_e5_e5, back: 0x28_28_28, sixteen: EIGHT_IS_BACK },
];

/// The number of a colour with a name.
fn number(colour: Color) -> usize {
    use Color::{
        Black, Blue, Cyan, DarkGray, Gray, Green, LightBlue, LightCyan, LightGreen, LightMagenta, LightRed,
        LightYellow, Magenta, Red, White, Yellow,
    };
    let named = [
        Black,
        Red,
        Green,
        Yellow,
        Blue,
        Magenta,
        Cyan,
        Gray,
        DarkGray,
        LightRed,
        LightGreen,
        LightYellow,
        LightBlue,
        LightMagenta,
        LightCyan,
        White,
    ];
    named.iter().position(|c| *c == colour).expect("one of the sixteen")
}

fn rgb(hex: u32) -> (u8, u8, u8) {
    let [_, red, green, blue] = hex.to_be_bytes();
    (red, green, blue)
}

#[test]
fn unless_the_terminals_own_colours_are_asked_for_every_text_stands_seven_to_one_off_on_any_terminal() {
    for Terminal { name, sixteen, .. } in TERMINALS {
        for theme in [ThemeName::Auto, ThemeName::StageLight].map(|name| Theme::new(name, Depth::Named)) {
            for role in ROLES {
                let (text, back) = pair(theme.style(role), theme.ground());
                let [text, back] = [text, back].map(|colour| rgb(sixteen[number(colour)]));
                assert!(contrast(text, back) >= 7.0, "{name}: {role:?} is {:.2}:1", contrast(text, back));
            }
        }
    }
}

#[test]
fn k4_nothing_disappears_in_the_terminals_own_colours() {
    for Terminal { name, text, back, sixteen } in TERMINALS {
        for role in ROLES {
            let style = Theme::Sixteen.style(role);
            let colours: Vec<u32> = match style.fg.map(number) {
                None => vec![text],
                // Many terminals show bold text in the bright one of a pair.
                Some(n) if style.add_modifier.contains(Modifier::BOLD) && n < 8 => vec![sixteen[n], sixteen[n + 8]],
                Some(n) => vec![sixteen[n]],
            };
            assert_eq!((style.bg, style.add_modifier.contains(Modifier::DIM)), (None, false), "{role:?}");
            for colour in colours {
                let ratio = contrast(rgb(colour), rgb(back));
                assert!(ratio >= 2.0, "{name}: {role:?} is {ratio:.2}:1 off the background");
            }
        }
    }
}
