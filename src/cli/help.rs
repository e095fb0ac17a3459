//! `rungs doctor` and `rungs completions`.

use std::env;
use std::fmt::Write;
use std::io::{self, IsTerminal};
use std::path::Path;

use clap::CommandFactory;
use clap_complete::Shell;

use super::args::Cli;
use super::{Failure, print, settings};
use crate::domain::text::one_line;
use crate::storage::config;
use crate::storage::folders::Folders;
use crate::storage::scripts;
use crate::storage::sessions;
use crate::ui::signs::Signs;

/// Variables that change what the program does, and how.
pub const VARIABLES: [(&str, &str); 11] = [
    ("RUNGS_CONFIG_DIR", "The folder of config.ron and of your own workshops and ladders; --config-dir wins over it"),
    ("RUNGS_DATA_DIR", "The folder of the sessions and of what is kept beside them; --data-dir wins over it"),
    ("XDG_CONFIG_HOME", "On every Unix: the configuration lies in rungs/ below it, if nothing above says otherwise"),
    ("XDG_DATA_HOME", "On every Unix: the sessions lie in rungs/ below it, if nothing above says otherwise"),
    ("TERM", "What the terminal is; without it, or where it is dumb, only --plain runs a session"),
    ("COLORTERM", "truecolor or 24bit where the terminal shows every colour"),
    ("STY", "Set inside GNU screen, which shows 256 colours at most, whatever COLORTERM says"),
    ("LC_ALL", "The language and letters of the terminal; where they are not UTF-8, signs are drawn in ASCII"),
    ("LC_CTYPE", "The same, where LC_ALL is not set"),
    ("LANG", "The same, where neither is set"),
    ("NO_COLOR", "No colour, whatever it is set to; --color always wins over it"),
];

/// Variables that only tell what kind of terminal it is.
const TELLING: [&str; 2] = ["TERM_PROGRAM", "TMUX"];

/// What a bug report needs to know: versions, paths, the terminal, and no word of any session.
pub fn doctor(folders: &Folders) -> Result<(), Failure> {
    let mut out = format!("rungs {} on {} {}\n", env!("CARGO_PKG_VERSION"), env::consts::OS, env::consts::ARCH);
    let mut line = |what: &str, told: &str| {
        // Writing to a text cannot fail.
        let _ = writeln!(out, "{what:18}{}", one_line(told));
    };
    line("session format", &sessions::FORMAT.to_string());
    for (what, path) in
        [("sessions", folders.sessions()), ("workshops", folders.workshops()), ("ladders", folders.ladders())]
    {
        line(what, &format!("{} ({})", path.display(), found(&path)));
    }
    let config = folders.config_file();
    line("configuration", &format!("{} ({})", config.display(), settled(folders)));
    let swept = sessions::sweep(folders);
    if swept > 0 {
        line("killed saves", &format!("{swept} files that they left are cleared away"));
    }
    match sessions::list(folders) {
        Ok(listed) => {
            // Ids are made of accounts' names: only how many.
            let damaged = listed.iter().filter(|l| l.summary.is_err()).count();
            line("sessions stored", &format!("{}, {damaged} of them damaged", listed.len()));
        }
        Err(error) => line("sessions stored", &error.to_string()),
    }
    match sessions::copies(folders).map_or(0, |copies| copies.len()) {
        0 => {}
        copies => line("conflict copies", &format!("{copies}: `rungs sessions` lists them")),
    }
    let beside = sessions::beside(folders);
    if beside.damaged > 0 {
        line("damaged files", &format!("{}, kept beside sessions that went on without them", beside.damaged));
    }
    if beside.elsewhere > 0 {
        line("saved elsewhere", &format!("{}: `rungs resume` opens them there", beside.elsewhere));
    }
    let known = scripts::workshops(folders);
    let broken: Vec<&str> = known.iter().filter(|k| k.script.is_err()).map(|k| k.id.as_str()).collect();
    line("workshops known", &known.len().to_string());
    if !broken.is_empty() {
        line("broken scripts", &broken.join(", "));
    }
    let ends =
        [("in", io::stdin().is_terminal()), ("out", io::stdout().is_terminal()), ("err", io::stderr().is_terminal())];
    let ends: Vec<&str> = ends.into_iter().filter(|(_, is)| *is).map(|(name, _)| name).collect();
    line("terminal on", &if ends.is_empty() { "nothing".to_owned() } else { ends.join(", ") });
    let size = crossterm::terminal::size().map(|(wide, high)| format!("{wide} by {high}"));
    line("size", &size.unwrap_or_else(|_| "unknown".to_owned()));
    if let Ok(config) = config::load(folders, &settings::findings) {
        line("signs", Signs::told(config.signs, &settings::locale(), settings::told).name());
    }
    for name in VARIABLES.map(|(name, _)| name).into_iter().chain(TELLING) {
        if let Some(value) = env::var_os(name) {
            line(name, &value.to_string_lossy());
        }
    }
    print(&out)
}

fn found(path: &Path) -> &'static str {
    match path.metadata() {
        Ok(meta) if !meta.is_dir() => "no folder",
        Ok(meta) if meta.permissions().readonly() => "read only",
        Ok(_) => "there",
        Err(error) if error.kind() == io::ErrorKind::NotFound => "not there yet",
        Err(_) => "cannot be read",
    }
}

/// What is to be said of the configuration.
fn settled(folders: &Folders) -> String {
    match config::load(folders, &settings::findings) {
        Ok(_) if !folders.config_file().exists() => "not there: the defaults hold".to_owned(),
        Ok(_) => "there".to_owned(),
        Err(error) => format!("not valid: {error}"),
    }
}

/// Completions for a shell.
pub fn completions(shell: Shell) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "rungs", &mut script);
    print(&String::from_utf8_lossy(&script))
}
