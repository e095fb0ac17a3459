//! The commands: arguments in, one result out. What a command prints goes to standard output, everything else to
//! standard error.

pub mod args;
mod check;
mod help;
mod history;
mod lists;
mod man;
mod moving;
mod new;
mod readings;
mod screen;
mod settings;
mod survey;

use std::env;
use std::fmt::Display;
use std::io::{self, IsTerminal, Write};

use clap::{CommandFactory, Parser};

use crate::app::follow::Window;
use crate::app::history::Ask;
use crate::domain::text::one_line;
use crate::runtime::{self, Ended};
use crate::storage::folders::Folders;
use crate::storage::output::{self, OutputError};
use crate::storage::scripts::ScriptError;
use crate::storage::sessions::{Damage, OpenError, SaveError};
use args::{Cli, Command, To};

/// Why a command did not do what it was asked, as a sentence; its kind decides the exit code.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// It failed.
    #[error("{0}")]
    Failed(String),
    /// It cannot be asked like this.
    #[error("{0}")]
    Usage(String),
    /// A script or an answers file is not valid.
    #[error("{0}")]
    Invalid(String),
    /// Standard output was closed by whoever read it: nobody is left to be told.
    #[error("")]
    Closed,
}

/// Every exit code and what it means.
const EXITS: [(u8, &str); 5] = [
    (0, "Done"),
    (1, "Failed; the message says what, where, and what to do"),
    (2, "Wrong usage"),
    (3, "A workshop, a ladder, a votes file or config.ron is not valid"),
    (130, "Interrupted; another signal has 128 and its number"),
];

impl Failure {
    /// The exit code.
    #[must_use]
    pub fn code(&self) -> u8 {
        match self {
            Failure::Failed(_) => 1,
            Failure::Usage(_) => 2,
            Failure::Invalid(_) => 3,
            Failure::Closed => 0,
        }
    }

    fn failed(error: impl Display) -> Self {
        Failure::Failed(error.to_string())
    }
}

impl From<ScriptError> for Failure {
    fn from(error: ScriptError) -> Self {
        match error {
            ScriptError::Invalid(invalid) => Failure::Invalid(invalid.render()),
            other => Failure::failed(other),
        }
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Damaged(invalid) => {
                Failure::Failed(format!("{}\nThe file was left as it is.", invalid.render()))
            }
            other => Failure::failed(other),
        }
    }
}

impl From<SaveError> for Failure {
    fn from(error: SaveError) -> Self {
        Failure::failed(error)
    }
}

impl From<OutputError> for Failure {
    fn from(error: OutputError) -> Self {
        Failure::failed(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::Closed,
            _ => Failure::failed(error),
        }
    }
}

/// Runs the program with its arguments; gives the exit code.
#[must_use]
pub fn main() -> u8 {
    runtime::safety::end_on_panic();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return u8::try_from(error.exit_code()).unwrap_or(2);
        }
    };
    match run(cli) {
        Ok(code) => code,
        Err(failure) => {
            let text = failure.to_string();
            let text = text.trim_end();
            if !text.is_empty() {
                let lead = if text.starts_with("error") { "" } else { "error: " };
                let _ = writeln!(io::stderr(), "{lead}{text}");
            }
            failure.code()
        }
    }
}

fn run(cli: Cli) -> Result<u8, Failure> {
    let Cli { command, common } = cli;
    let folders =
        Folders::find(common.config_dir, common.data_dir, |name| env::var_os(name)).map_err(Failure::failed)?;
    let when = common.color;
    let words = || settings::words(&folders, common.language);
    let settings = || settings::settings(&folders, common.theme, common.language, when, common.plain);
    let no_screen = !common.plain && !is_terminal();
    let ended = match command {
        None if no_screen => return help(),
        None => screen::start(settings()?, folders)?,
        Some(Command::Run(run)) => screen::run(settings()?, folders, run)?,
        Some(Command::Demo { case }) if no_screen => return readings::demo(&folders, &words(), &case).map(|()| 0),
        Some(Command::Demo { case }) => screen::demo(settings()?, folders, &case)?,
        Some(Command::Preview { file }) => screen::preview(settings()?, folders, file)?,
        Some(Command::Resume { session, votes, without_damaged }) => {
            let damage = damage(without_damaged);
            screen::resume(settings()?, folders, session.as_deref(), votes.as_deref(), damage)?
        }
        Some(Command::Stage { session }) => screen::follow(settings()?, folders, Window::Stage, session.as_deref())?,
        Some(Command::Prompter { session }) => {
            screen::follow(settings()?, folders, Window::Prompter, session.as_deref())?
        }
        Some(Command::Sessions { format }) => return lists::sessions(&folders, format).map(|()| 0),
        Some(Command::Workshops { format }) => return lists::workshops(&folders, format).map(|()| 0),
        Some(Command::Show { session, format, without_damaged }) => {
            return readings::show(&folders, &words(), &session, format, damage(without_damaged)).map(|()| 0);
        }
        Some(Command::Score(score)) => return readings::score(&folders, &words(), &score).map(|()| 0),
        Some(Command::Survey(survey)) => return survey::survey(&folders, &words(), &survey).map(|()| 0),
        Some(Command::Check { files, format }) => return check::check(&folders, &files, format, settings::ink(when)),
        Some(Command::New { name }) => return new::new(&name).map(|()| 0),
        Some(Command::Report(report)) => return readings::report(&folders, &words(), &report).map(|()| 0),
        Some(Command::Compare { first, then, format, to }) => {
            return history::history(&folders, &words(), &Ask::Compare(first, then), format, &to).map(|()| 0);
        }
        Some(Command::Trend { account, format, to }) => {
            return history::history(&folders, &words(), &Ask::Trend(account), format, &to).map(|()| 0);
        }
        Some(Command::Portfolio { format, to }) => {
            return history::history(&folders, &words(), &Ask::Portfolio, format, &to).map(|()| 0);
        }
        Some(Command::Export(export)) => return moving::export(&folders, &export).map(|()| 0),
        Some(Command::Import { file, as_copy }) => return moving::import(&folders, &file, as_copy).map(|()| 0),
        Some(Command::Delete(delete)) => return moving::delete(&folders, &delete).map(|()| 0),
        Some(Command::Rename(rename)) => return moving::rename(&folders, &rename).map(|()| 0),
        Some(Command::Doctor) => return help::doctor(&folders).map(|()| 0),
        Some(Command::Completions { shell }) => return help::completions(shell).map(|()| 0),
        Some(Command::Man) => return man::man().map(|()| 0),
    };
    Ok(match ended {
        Ended::Left => 0,
        Ended::Signal(number) => interrupted(number),
        Ended::Unsaved { why, signal } => {
            say(format_args!("error: not everything in this session was saved: {why}"));
            signal.map_or(1, interrupted)
        }
    })
}

fn interrupted(signal: i32) -> u8 {
    u8::try_from(128 + signal).unwrap_or(1)
}

fn is_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Off a terminal there is nothing to open: how the program is used, and the code for wrong usage.
fn help() -> Result<u8, Failure> {
    write!(io::stderr(), "{}", Cli::command().render_help())?;
    Ok(2)
}

/// Prints to standard output.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}

/// Writes `text` where it is wanted; of a file, `told` says beside the data what is in it.
fn deliver(text: &str, to: &To, told: &str) -> Result<(), Failure> {
    if to.is_printed() {
        return print(text);
    }
    output::write(&to.output, to.force, text)?;
    say(format_args!("{told} is in {}", one_line(&to.output.to_string_lossy())));
    Ok(())
}

/// Says something beside the data.
fn say(text: impl Display) {
    // Where nobody hears, nothing is to be done.
    let _ = writeln!(io::stderr(), "{text}");
}

fn damage(without_damaged: bool) -> Damage {
    if without_damaged { Damage::LeaveOut } else { Damage::Refuse }
}
