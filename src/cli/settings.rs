//! What holds for a whole run: `config.ron`, options and the environment, in one place.

use std::env;
use std::io::{self, IsTerminal};
use std::net::Ipv4Addr;

use super::args::{Phones, When};
use crate::app::phones::Wanted;
use crate::domain::check::{Finding, Path};
use crate::domain::config::{Config, SignsName, ThemeName};
use crate::domain::phones::wifi_code;
use crate::domain::text::one_line;
use crate::message;
use crate::runtime::{PhoneServer, Settings, grid, heard};
use crate::storage::config;
use crate::storage::folders::Folders;
use crate::storage::problem::Ink;
use crate::storage::scripts::ScriptError;
use crate::ui::keymap::Keymap;
use crate::ui::letters::Blocks;
use crate::ui::signs::Signs;
use crate::ui::theme::Theme;
use crate::words::{Language, Words};

/// What is wrong with a configuration beside its form.
pub fn findings(config: &Config) -> Vec<Finding> {
    let mut found = Keymap::with(&config.keys).err().unwrap_or_default();
    if let Some(address) = config.phones.address.as_deref().filter(|address| address.parse::<Ipv4Addr>().is_err()) {
        let path = Path::default().field("phones").field("address");
        found.push(Finding::error(path, message!("config-no-address", address), message!("cli-usage-address")));
    }
    found
}

/// Reads `config.ron`, once a run.
pub fn config(folders: &Folders) -> Result<Config, ScriptError> {
    config::load(folders, &findings)
}

/// The gate of a run, which says everything in one language: the option's, else that of `config.ron`, else the
/// environment's, else English. A file of settings that is wrong, so that there is none here, keeps nobody from a report.
pub fn words(config: Option<&Config>, option: Option<Language>) -> Words {
    let language = option.or(config.and_then(|config| config.language)).or_else(environment).unwrap_or_default();
    let keys = config.map(keys).unwrap_or_else(|| keys(&Config::default()));
    Words::new(language, move |language, action| keys.called(language, action))
}

/// The language of the environment, where it is one that is spoken: the first of its three names that is set tells it.
pub fn environment() -> Option<Language> {
    Language::told(&first_set(["LC_ALL", "LC_MESSAGES", "LANG"]))
}

/// What the configuration and the options ask for; the options win.
pub fn settings(config: &Config, words: &Words, theme: Option<ThemeName>, when: When, plain: bool) -> Settings {
    let phones = config.phones.clone();
    let server = PhoneServer {
        port: phones.port,
        // It was checked while it was read.
        address: phones.address.as_deref().and_then(|address| address.parse().ok()),
        ..PhoneServer::default()
    };
    let [wifi, password] = [&phones.wifi, &phones.password].map(|text| one_line(text).trim().to_owned());
    let wifi_code = wifi_code(&wifi, &password).and_then(|text| grid(&text));
    let phones = Wanted { at_start: false, wifi, password, wifi_code, reveal: phones.reveal };
    let name = theme.unwrap_or(config.theme);
    let signs = signs(Some(config));
    let keys = keys(config);
    Settings {
        words: if plain { heard(&keys, words.language()) } else { words.clone() },
        plain,
        theme: colours(name, when),
        signs,
        blocks: Blocks::told(config.letters, signs, told),
        motion: config.motion,
        keys,
        mouse: config.mouse,
        bell: config.bell,
        server,
        phones,
    }
}

/// The signs that the terminal is shown: those that are set, else what the environment calls for.
pub fn signs(config: Option<&Config>) -> Signs {
    Signs::told(config.map_or(SignsName::Auto, |config| config.signs), &locale(), told)
}

/// They were checked while they were read.
fn keys(config: &Config) -> Keymap {
    Keymap::with(&config.keys).unwrap_or_default().on(config.keyboard, &locale())
}

fn colours(name: ThemeName, when: When) -> Theme {
    let theme = Theme::told(name, told);
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

/// The locale that texts are typed in, as the system sets it.
pub fn locale() -> String {
    first_set(["LC_ALL", "LC_CTYPE", "LANG"])
}

fn first_set(names: [&str; 3]) -> String {
    names.into_iter().map(told).find(|value| !value.is_empty()).unwrap_or_default()
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

impl Settings {
    /// The same with what the options say of phones.
    #[cfg(feature = "phones")]
    pub fn with(mut self, options: &Phones) -> Self {
        let Phones { phones, phones_port, phones_address, phones_url } = options;
        self.phones.at_start = *phones || phones_url.is_some();
        self.server.port = phones_port.or(self.server.port);
        self.server.address = phones_address.or(self.server.address);
        self.server.url.clone_from(phones_url);
        self.server.only_url = phones_url.is_some() && !phones;
        self
    }

    /// The same: there are no phones.
    #[cfg(not(feature = "phones"))]
    pub fn with(self, _: &Phones) -> Self {
        self
    }
}
