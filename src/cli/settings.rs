//! What holds for a whole run: `config.ron`, options and the environment, in one place.

use std::env;
use std::io::{self, IsTerminal};

use super::Failure;
use super::args::{ThemeArg, When};
use crate::domain::check::Finding;
use crate::domain::config::{Config, ThemeName};
use crate::runtime::Settings;
use crate::storage::config;
use crate::storage::folders::Folders;
use crate::storage::problem::Ink;
use crate::ui::keymap::Keymap;
use crate::ui::signs::Signs;
use crate::ui::theme::{Depth, Theme};
use crate::words::{Language, Words};

/// What is wrong with a configuration beside its form.
pub fn findings(config: &Config) -> Vec<Finding> {
    Keymap::with(&config.keys).err().unwrap_or_default()
}

/// Reads the configuration; the options win over it.
pub fn settings(
    folders: &Folders,
    theme: Option<ThemeArg>,
    language: Option<Language>,
    when: When,
    plain: bool,
) -> Result<Settings, Failure> {
    let config = config::load(folders, &findings)?;
    // It was checked while it was read.
    let keys = Keymap::with(&config.keys).unwrap_or_default().on(config.keyboard, &locale());
    let name = theme.map_or(config.theme, ThemeName::from);
    let signs = Signs::told(config.signs, &locale(), told);
    let language = language.or(config.language).unwrap_or_default();
    let words = Words::new(language, &keys.called(language));
    Ok(Settings { words, plain, theme: colours(name, when), signs, keys, mouse: config.mouse, bell: config.bell })
}

/// The gate of what is printed and asks for nothing else of the user's: a file of settings that is wrong keeps nobody
/// from a report.
pub fn words(folders: &Folders, language: Option<Language>) -> Words {
    let config = config::load(folders, &findings).unwrap_or_default();
    let keys = Keymap::with(&config.keys).unwrap_or_default();
    let language = language.or(config.language).unwrap_or_default();
    Words::new(language, &keys.called(language))
}

fn colours(name: ThemeName, when: When) -> Theme {
    let theme = Theme::new(name, Depth::told(told));
    match when {
        When::Always => {
            crossterm::style::force_color_output(true);
            theme
        }
        When::Never => Theme::None,
        When::Auto if no_color() => Theme::None,
        When::Auto => theme,
    }
}

/// A variable of the environment; empty where it is not set.
pub fn told(name: &str) -> String {
    env::var(name).unwrap_or_default()
}

/// The locale that texts are typed in, as the system sets it: the first of its three names that is set.
pub fn locale() -> String {
    let set = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().map(told).find(|value| !value.is_empty());
    set.unwrap_or_default()
}

fn no_color() -> bool {
    env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty())
}

/// Whether what is printed is coloured.
pub fn ink(when: When) -> Ink {
    let plain = no_color() || !io::stdout().is_terminal();
    match when {
        When::Always => Ink::Ansi,
        When::Auto if !plain => Ink::Ansi,
        When::Auto | When::Never => Ink::Plain,
    }
}
