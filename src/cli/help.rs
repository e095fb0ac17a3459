//! `rungs doctor` and `rungs completions`.

use std::env;
use std::io::{self, IsTerminal};
use std::path::Path;

use clap_complete::Shell;
use unicode_width::UnicodeWidthStr;

use super::share::VARIABLE;
use super::{Failure, print, settings, spoken};
use crate::domain::text::one_line;
use crate::storage::folders::Folders;
use crate::storage::scripts;
use crate::storage::sessions;
use crate::storage::share::{KEY_VARIABLE, is_place};
use crate::ui::signs::Signs;
use crate::words::{Message, Words};
use crate::{message, say};

/// Variables that change what the program does, and the sentence that says how.
pub const VARIABLES: [(&str, &str); 14] = [
    ("RUNGS_CONFIG_DIR", "help-env-config-dir"),
    ("RUNGS_DATA_DIR", "help-env-data-dir"),
    (VARIABLE, "help-env-store"),
    (KEY_VARIABLE, "help-env-seal"),
    ("XDG_CONFIG_HOME", "help-env-xdg-config"),
    ("XDG_DATA_HOME", "help-env-xdg-data"),
    ("TERM", "help-env-term"),
    ("COLORTERM", "help-env-colorterm"),
    ("STY", "help-env-sty"),
    ("LC_ALL", "help-env-lc-all"),
    ("LC_MESSAGES", "help-env-lc-messages"),
    ("LC_CTYPE", "help-env-lc-ctype"),
    ("LANG", "help-env-lang"),
    ("NO_COLOR", "help-env-no-color"),
];

/// Variables that only tell what kind of terminal it is.
const TELLING: [&str; 2] = ["TERM_PROGRAM", "TMUX"];

/// A line of the report: what it is about, and what is to be said of it.
type Line = (String, String);

/// What a bug report needs to know: versions, paths, the terminal, and no word of any session.
pub fn doctor(folders: &Folders, words: &Words) -> Result<(), Failure> {
    let mut lines = places(folders, words);
    lines.extend(stored(folders, words));
    lines.extend(terminal(folders, words));
    #[cfg(feature = "phones")]
    lines.extend(phones(folders, words));
    let widest = lines.iter().map(|(what, _)| what.width() + 1).max().unwrap_or(0).max(18);
    let (os, arch) = (env::consts::OS, env::consts::ARCH);
    let mut out = say!(words, "cli-doctor-version", version = env!("CARGO_PKG_VERSION"), os, arch) + "\n";
    for (what, told) in lines {
        out.push_str(&what);
        out.push_str(&" ".repeat(widest - what.width()));
        out.push_str(&one_line(&told));
        out.push('\n');
    }
    print(&out)
}

fn places(folders: &Folders, words: &Words) -> Vec<Line> {
    let at = |path: &Path, found: String| format!("{} ({found})", path.display());
    let folder = |what: String, path: &Path| (what, at(path, words.say(&found(path))));
    vec![
        (say!(words, "cli-doctor-format"), sessions::FORMAT.to_string()),
        folder(say!(words, "cli-doctor-sessions"), &folders.sessions()),
        folder(say!(words, "cli-doctor-workshops"), &folders.workshops()),
        folder(say!(words, "cli-doctor-ladders"), &folders.ladders()),
        (say!(words, "cli-doctor-configuration"), at(&folders.config_file(), settled(folders, words))),
    ]
}

fn stored(folders: &Folders, words: &Words) -> Vec<Line> {
    let mut lines = Vec::new();
    let swept = sessions::sweep(folders);
    if swept > 0 {
        lines.push((say!(words, "cli-doctor-killed"), say!(words, "cli-doctor-swept", count = swept)));
    }
    let listed = match sessions::list(folders) {
        Ok(listed) => {
            // Ids are made of accounts' names: only how many.
            let damaged = listed.iter().filter(|l| l.summary.is_err()).count();
            say!(words, "cli-doctor-damaged-of", count = listed.len(), damaged)
        }
        Err(error) => words.say(&error.said()),
    };
    lines.push((say!(words, "cli-doctor-stored"), listed));
    let copies = sessions::copies(folders).map_or(0, |copies| copies.len());
    if copies > 0 {
        lines.push((say!(words, "cli-doctor-copies"), say!(words, "cli-doctor-listed", count = copies)));
    }
    let beside = sessions::beside(folders);
    if beside.damaged > 0 {
        lines.push((say!(words, "cli-doctor-damaged"), say!(words, "cli-doctor-kept", count = beside.damaged)));
    }
    if beside.elsewhere > 0 {
        lines.push((say!(words, "cli-doctor-elsewhere"), say!(words, "cli-doctor-opens", count = beside.elsewhere)));
    }
    let known = scripts::workshops(folders);
    let broken: Vec<&str> = known.iter().filter(|k| k.script.is_err()).map(|k| k.id.as_str()).collect();
    lines.push((say!(words, "cli-doctor-known"), known.len().to_string()));
    if !broken.is_empty() {
        lines.push((say!(words, "cli-doctor-broken"), broken.join(", ")));
    }
    lines
}

fn terminal(folders: &Folders, words: &Words) -> Vec<Line> {
    let ends =
        [("in", io::stdin().is_terminal()), ("out", io::stdout().is_terminal()), ("err", io::stderr().is_terminal())];
    let ends: Vec<&str> = ends.into_iter().filter(|(_, is)| *is).map(|(name, _)| name).collect();
    let on = if ends.is_empty() { say!(words, "cli-doctor-nothing") } else { ends.join(", ") };
    let size = match crossterm::terminal::size() {
        Ok((wide, high)) => say!(words, "cli-doctor-wide-high", wide = i32::from(wide), high = i32::from(high)),
        Err(_) => say!(words, "cli-doctor-unknown"),
    };
    let mut lines = vec![(say!(words, "cli-doctor-terminal"), on), (say!(words, "cli-doctor-size"), size)];
    if let Ok(config) = settings::config(folders) {
        let signs = Signs::told(config.signs, &settings::locale(), settings::told).name();
        lines.push((say!(words, "cli-doctor-signs"), signs.to_owned()));
    }
    lines.push((say!(words, "cli-doctor-language"), words.language().code().to_owned()));
    for name in VARIABLES.map(|(name, _)| name).into_iter().chain(TELLING) {
        let told = env::var_os(name).map(|value| value.to_string_lossy().into_owned());
        // What is or may hold a secret of a store is not told.
        let is_told = |told: &str| name != KEY_VARIABLE && (name != VARIABLE || is_place(told));
        let told = told.map(|told| if is_told(&told) { told } else { "…".to_owned() });
        lines.extend(told.map(|told| (name.to_owned(), told)));
    }
    lines
}

/// Where phones would come in.
#[cfg(feature = "phones")]
fn phones(folders: &Folders, words: &Words) -> Vec<Line> {
    use crate::runtime::phones::{PORTS, addresses, is_free};
    let all = addresses::of_this_computer();
    let shown = match all.iter().map(ToString::to_string).collect::<Vec<_>>() {
        none if none.is_empty() => say!(words, "cli-doctor-no-network"),
        all => all.join(", "),
    };
    let own = settings::config(folders).ok().and_then(|config| config.phones.port);
    let ports = own.into_iter().chain(PORTS.into_iter().filter(|port| *port > 0 && Some(*port) != own));
    let state = |port: u16| match is_free(port) {
        true => say!(words, "cli-doctor-port-free", port = port.to_string()),
        false => say!(words, "cli-doctor-port-taken", port = port.to_string()),
    };
    let ports = ports.map(state).collect::<Vec<_>>().join(", ");
    vec![(say!(words, "cli-doctor-addresses"), shown), (say!(words, "cli-doctor-ports"), ports)]
}

fn found(path: &Path) -> Message {
    match path.metadata() {
        Ok(meta) if !meta.is_dir() => message!("cli-doctor-no-folder"),
        Ok(meta) if meta.permissions().readonly() => message!("cli-doctor-read-only"),
        Ok(_) => message!("cli-doctor-there"),
        Err(error) if error.kind() == io::ErrorKind::NotFound => message!("cli-doctor-not-there"),
        Err(_) => message!("cli-doctor-unreadable"),
    }
}

/// What is to be said of the configuration.
fn settled(folders: &Folders, words: &Words) -> String {
    match settings::config(folders) {
        Ok(_) if !folders.config_file().exists() => say!(words, "cli-doctor-defaults"),
        Ok(_) => say!(words, "cli-doctor-there"),
        Err(error) => say!(words, "cli-doctor-not-valid", why = error.said()),
    }
}

/// Completions for a shell. They know the commands and their options; what sessions, workshops and accounts there are
/// would have to be asked for at each press of Tab, and clap's way to do so is not stable yet.
pub fn completions(words: &Words, shell: Shell) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut spoken::commands(words), "rungs", &mut script);
    super::print_bytes(&script)
}
