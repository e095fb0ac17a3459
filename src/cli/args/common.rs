//! Options of every command.

use std::path::PathBuf;

use clap::builder::{OsStringValueParser, PossibleValue, TypedValueParser};
use clap::{Args, ValueEnum};

use crate::domain::config::ThemeName;
use crate::storage::folders::at_home;
use crate::words::Language;

/// A path that is typed.
pub(super) fn path() -> impl TypedValueParser<Value = PathBuf> {
    OsStringValueParser::new().map(|typed| at_home(typed.into()))
}

/// Options of every command.
#[derive(Debug, Default, Args)]
pub struct Common {
    /// Folder of config.ron and of your own workshops and ladders.
    #[arg(long, global = true, value_name = "DIR", value_parser = path(), help = "help-config-dir")]
    pub config_dir: Option<PathBuf>,
    /// Folder of the sessions.
    #[arg(long, global = true, value_name = "DIR", value_parser = path(), help = "help-data-dir")]
    pub data_dir: Option<PathBuf>,
    /// When colours are used.
    #[arg(long, global = true, value_enum, default_value_t = When::Auto, value_name = "WHEN", help = "help-color")]
    pub color: When,
    /// Whether there is no screen, only lines.
    #[arg(long, global = true, help = "help-plain")]
    pub plain: bool,
    /// The colours.
    #[arg(long, global = true, value_enum, value_name = "NAME", help = "help-theme")]
    pub theme: Option<ThemeName>,
    /// What the program speaks.
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = language, help = "help-language")]
    pub language: Option<Language>,
}

/// What is wrong is said by `crate::cli::usage`.
fn language(text: &str) -> Result<Language, String> {
    Language::told(text).ok_or_else(String::new)
}

impl ValueEnum for ThemeName {
    fn value_variants<'a>() -> &'a [Self] {
        &ThemeName::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (name, help) = self.named();
        Some(PossibleValue::new(name).help(help))
    }
}

/// When to use colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    #[value(help = "help-color-auto")]
    Auto,
    /// Always.
    #[value(help = "help-color-always")]
    Always,
    /// Never.
    #[value(help = "help-color-never")]
    Never,
}
