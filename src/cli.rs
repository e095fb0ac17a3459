//! The commands: arguments in, one result out. What a command prints goes to standard output, everything else to
//! standard error.

pub mod args;
mod check;
mod course;
mod failure;
mod handout;
mod help;
mod history;
mod lists;
mod man;
mod moving;
mod new;
mod readings;
mod screen;
mod settings;
mod share;
mod spoken;
mod survey;
mod tables;

pub use failure::Failure;

use std::env;
use std::ffi::OsString;
use std::fmt::Display;
use std::io::{self, BufWriter, IsTerminal, Write};

use clap::{Error, Parser};

use crate::app::follow::Window;
use crate::app::history::Ask;
use crate::domain::config::Config;
use crate::domain::text::one_line;
use crate::message;
use crate::runtime::{self, Ended};
use crate::say;
use crate::storage::folders::Folders;
use crate::storage::output::{self, PIECE};
use crate::storage::scripts::ScriptError;
use crate::storage::sessions::{Damage, Fill};
use crate::words::{Language, Message, Words};
use args::{Cli, Command, Common, To};
use share::Stores;

/// Every exit code and the sentence of what it means.
const EXITS: [(u8, &str); 5] = [
    (0, "help-exit-done"),
    (1, "help-exit-failed"),
    (2, "help-exit-usage"),
    (3, "help-exit-invalid"),
    (130, "help-exit-interrupted"),
];

/// Runs the program with its arguments; gives the exit code.
#[must_use]
pub fn main() -> u8 {
    runtime::safety::end_on_panic(settings::environment().unwrap_or_default());
    // What can be typed takes longer to list than the start screen to draw: it is not listed where nothing is typed.
    let cli = match if env::args_os().len() > 1 { Cli::try_parse() } else { Ok(Cli::default()) } {
        Ok(cli) => cli,
        Err(error) => return refused(&error),
    };
    let folders = folders(cli.common.config_dir.clone(), cli.common.data_dir.clone());
    let config = folders.as_ref().map_or_else(|_| Ok(Config::default()), settings::config);
    let words = settings::words(config.as_ref().ok(), cli.common.language);
    runtime::safety::end_on_panic(words.language());
    match folders.and_then(|folders| run(cli, folders, config, &words)) {
        Ok(code) => code,
        Err(failure) => {
            let text = failure.text(&words);
            if !text.is_empty() {
                tell(text.trim_end());
            }
            failure.code()
        }
    }
}

fn folders(config: Option<std::path::PathBuf>, data: Option<std::path::PathBuf>) -> Result<Folders, Failure> {
    Folders::find(config, data, |name| env::var_os(name)).map_err(|error| error.said().into())
}

/// Help, the version, or what was wrong with what was typed; all of it only here in the run's language: where nothing
/// is to be said, nothing is got ready.
fn refused(error: &Error) -> u8 {
    let folders = folders(option("--config-dir").map(Into::into), None).ok();
    let language = option("--language").and_then(|typed| Language::told(&typed.to_string_lossy()));
    let config = folders.and_then(|folders| settings::config(&folders).ok());
    let words = settings::words(config.as_ref(), language);
    if error.use_stderr() {
        let why = spoken::wrong(error, &words);
        tell(say!(words, "cli-error", why));
    } else if let Err(page) = spoken::help(&words).try_get_matches() {
        let _ = page.print();
    }
    u8::try_from(error.exit_code()).unwrap_or(2)
}

/// What an option was given, where the line as a whole cannot be read.
fn option(name: &str) -> Option<OsString> {
    let mut typed = env::args_os().skip(1).take_while(|arg| arg != "--");
    while let Some(arg) = typed.next() {
        if arg == name {
            return typed.next();
        }
        let text = arg.to_string_lossy();
        if let Some(value) = text.strip_prefix(name).and_then(|rest| rest.strip_prefix('=')) {
            return Some(value.into());
        }
    }
    None
}

fn run(cli: Cli, folders: Folders, config: Result<Config, ScriptError>, words: &Words) -> Result<u8, Failure> {
    let Cli { command, common } = cli;
    let Common { theme, color: when, plain, .. } = common;
    let signs = settings::signs(config.as_ref().ok());
    let settings =
        |config: Result<Config, ScriptError>| Ok::<_, Failure>(settings::settings(&config?, words, theme, when, plain));
    let no_screen = !plain && !is_terminal();
    let ended = match command {
        None if no_screen => return help(words),
        None => screen::start(settings(config)?, folders)?,
        Some(Command::Run(run)) => screen::run(settings(config)?.with(&run.phones), folders, run)?,
        Some(Command::Demo { case, .. }) if no_screen => {
            return readings::demo(&folders, words, case.as_deref()).map(|()| 0);
        }
        Some(Command::Demo { case, phones }) => {
            screen::demo(settings(config)?.with(&phones), folders, case.as_deref())?
        }
        Some(Command::Preview { file }) => screen::preview(settings(config)?, folders, file)?,
        Some(Command::Resume { session, votes, without_damaged, take_over, phones }) => {
            let how = (damage(without_damaged), take_over);
            screen::resume(settings(config)?.with(&phones), folders, session.as_deref(), votes.as_deref(), how)?
        }
        Some(Command::Stage { session }) => {
            screen::follow(settings(config)?, folders, Window::Stage, session.as_deref())?
        }
        Some(Command::Prompter { session }) => {
            screen::follow(settings(config)?, folders, Window::Prompter, session.as_deref())?
        }
        Some(Command::Sessions { format, store: None }) => return lists::sessions(&folders, words, format).map(|()| 0),
        Some(Command::Sessions { format, store: Some(store) }) => {
            return share::sessions(&folders, words, &Stores::new(config)?, &store, format).map(|()| 0);
        }
        Some(Command::Workshops { format }) => return lists::workshops(&folders, words, format).map(|()| 0),
        Some(Command::Course(asked)) if asked.next => {
            match course::next(settings(config)?.with(&asked.phones), folders, asked)? {
                Some(ended) => ended,
                None => return Ok(0),
            }
        }
        Some(Command::Course(asked)) => return course::course(&folders, words, &asked).map(|()| 0),
        Some(Command::Show { session, format, without_damaged }) => {
            return readings::show(&folders, words, &session, format, damage(without_damaged)).map(|()| 0);
        }
        Some(Command::Score(score)) => return readings::score(&folders, words, &score).map(|()| 0),
        Some(Command::Survey(survey)) => return survey::survey(&folders, words, &survey).map(|()| 0),
        Some(Command::Handout(handout)) => return handout::handout(&folders, words, &handout).map(|()| 0),
        Some(Command::Check { files, format }) => {
            return check::check(&folders, words, &files, format, settings::ink(when));
        }
        Some(Command::New { name }) => return new::new(words, &name).map(|()| 0),
        Some(Command::Report(report)) => return readings::report(&folders, words, &report).map(|()| 0),
        Some(Command::Compare { first, then, form, to }) => {
            return history::history(&folders, words, signs, &Ask::Compare(first, then), &form, &to).map(|()| 0);
        }
        Some(Command::Trend { account, among, form, to }) => {
            let here = share::among(&folders, among, config)?;
            return share::history(&folders, words, signs, &Ask::Trend(account), here, &form, &to).map(|()| 0);
        }
        Some(Command::Portfolio { segments, among, form, to }) => {
            let here = share::among(&folders, among, config)?;
            let ask = if segments { Ask::Segments } else { Ask::Portfolio };
            return share::history(&folders, words, signs, &ask, here, &form, &to).map(|()| 0);
        }
        Some(Command::Share(asked)) => return share::share(&folders, words, &Stores::new(config)?, asked),
        Some(Command::Sync(which)) => return share::sync(&folders, words, &Stores::new(config)?, which).map(|()| 0),
        Some(Command::Sides { key, form, to }) => {
            return history::history(&folders, words, signs, &Ask::Sides(key), &form, &to).map(|()| 0);
        }
        Some(Command::Export(export)) => return moving::export(&folders, words, config, &export).map(|()| 0),
        Some(Command::Import { file, as_copy }) => return moving::import(&folders, words, &file, as_copy).map(|()| 0),
        Some(Command::Delete(delete)) => return moving::delete(&folders, words, &delete).map(|()| 0),
        Some(Command::Rename(rename)) => return moving::rename(&folders, words, &rename).map(|()| 0),
        Some(Command::Doctor) => return help::doctor(&folders, words).map(|()| 0),
        Some(Command::Completions { shell }) => return help::completions(words, shell).map(|()| 0),
        Some(Command::Man) => return man::man(words).map(|()| 0),
    };
    Ok(match ended {
        Ended::Left => 0,
        Ended::Signal(number) => interrupted(number),
        Ended::Unsaved { why, signal } => {
            let why = message!("cli-unsaved", why);
            tell(say!(words, "cli-error", why));
            signal.map_or(1, interrupted)
        }
    })
}

fn interrupted(signal: i32) -> u8 {
    u8::try_from(128 + signal).unwrap_or(1)
}

fn is_terminal() -> bool {
    io::stdin().is_terminal() && is_shown()
}

/// Whether standard output is a terminal.
fn is_shown() -> bool {
    io::stdout().is_terminal()
}

/// Off a terminal there is nothing to open: how the program is used, and the code for wrong usage.
fn help(words: &Words) -> Result<u8, Failure> {
    write!(io::stderr(), "{}", spoken::help(words).render_help())?;
    Ok(2)
}

/// Prints to standard output.
fn print(text: &str) -> Result<(), Failure> {
    print_bytes(text.as_bytes())
}

fn print_bytes(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()?;
    Ok(())
}

/// Writes `text` where it is wanted; of a file, `told` says beside the data what is in it.
fn deliver(
    text: impl AsRef<[u8]>,
    to: &To,
    words: &Words,
    told: impl FnOnce(String) -> Message,
) -> Result<(), Failure> {
    fill(to, words, told, &mut |out| out.write_all(text.as_ref()))
}

/// The same of what is written as it is made.
fn fill(to: &To, words: &Words, told: impl FnOnce(String) -> Message, fill: Fill) -> Result<(), Failure> {
    if to.is_printed() {
        let mut out = BufWriter::with_capacity(PIECE, io::stdout().lock());
        fill(&mut out)?;
        return Ok(out.flush()?);
    }
    output::fill(&to.output, to.force, fill)?;
    tell(words.say(&told(one_line(&to.output.to_string_lossy()).into_owned())));
    Ok(())
}

/// Says something beside the data.
fn tell(text: impl Display) {
    // Where nobody hears, nothing is to be done.
    let _ = writeln!(io::stderr(), "{text}");
}

fn damage(without_damaged: bool) -> Damage {
    if without_damaged { Damage::LeaveOut } else { Damage::Refuse }
}
