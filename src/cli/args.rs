//! What can be typed on the command line.

use std::path::{Path, PathBuf};

use clap::builder::{OsStringValueParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::domain::config::ThemeName;
use crate::storage::folders::at_home;
use crate::words::Language;

/// A room reads how far a client trusts it, and the account stands live on a ladder that can explain itself.
#[derive(Debug, Parser)]
#[command(name = "rungs", version, max_term_width = 100, after_help = EXAMPLES)]
pub struct Cli {
    /// What to do; without a command, the start screen opens.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Options of every command.
    #[command(flatten)]
    pub common: Common,
}

/// A path that is typed.
fn path() -> impl TypedValueParser<Value = PathBuf> {
    OsStringValueParser::new().map(|typed| at_home(typed.into()))
}

/// At the end of the help and of the manual page.
pub const EXAMPLES: &str = "\
Examples:
  rungs                                  the start screen, with a demo first
  rungs run trust-check --account Harbour --room 5
  rungs stage                            the same session for the projector, in another terminal
  rungs resume                           on at the very question where it was left
  rungs resume --plain                   the same in lines of text, for a screen reader or a pipe
  rungs score trust-check --votes votes.csv
  rungs report latest -o reading.md";

/// Options of every command.
#[derive(Debug, Args)]
pub struct Common {
    /// Folder of config.ron and of your own workshops and ladders
    #[arg(long, global = true, value_name = "DIR", value_parser = path())]
    pub config_dir: Option<PathBuf>,
    /// Folder of the sessions
    #[arg(long, global = true, value_name = "DIR", value_parser = path())]
    pub data_dir: Option<PathBuf>,
    /// When to use colour
    #[arg(long, global = true, value_enum, default_value_t = When::Auto, value_name = "WHEN")]
    pub color: When,
    /// Lines of text instead of a screen: for screen readers, pipes and terminals that can show none
    #[arg(long, global = true)]
    pub plain: bool,
    /// Colours of the screen; config.ron names them for good
    #[arg(long, global = true, value_enum, value_name = "NAME")]
    pub theme: Option<ThemeArg>,
    /// What the program speaks: en or de; config.ron names it for good, and a script its own
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = language)]
    pub language: Option<Language>,
}

fn language(text: &str) -> Result<Language, String> {
    Language::told(text).ok_or_else(|| "en and de are spoken".to_owned())
}

/// Colours of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ThemeArg {
    /// The terminal's own sixteen.
    Terminal,
    /// Light on dark, for a dim room.
    StageDark,
    /// Dark on light, for a bright room and a weak projector.
    StageLight,
    /// Full colours on black.
    HighContrast,
    /// None at all.
    None,
}

impl From<ThemeArg> for ThemeName {
    fn from(arg: ThemeArg) -> Self {
        match arg {
            ThemeArg::Terminal => ThemeName::Terminal,
            ThemeArg::StageDark => ThemeName::StageDark,
            ThemeArg::StageLight => ThemeName::StageLight,
            ThemeArg::HighContrast => ThemeName::HighContrast,
            ThemeArg::None => ThemeName::None,
        }
    }
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Start a session; the screen asks for what is missing
    Run(Run),
    /// A made-up account with every vote in place, to walk through; nothing is stored
    Demo {
        /// One of the made-up accounts
        #[arg(value_name = "CASE", default_value = "demo")]
        case: String,
    },
    /// Go on at the very question where a session was left
    Resume {
        /// An id, a unique beginning of one, or `latest`; the latest open session if left out
        session: Option<String>,
        /// Votes that were collected beforehand, one row a person; they stay hidden until the reveal
        #[arg(long, value_name = "FILE.csv", value_parser = path())]
        votes: Option<PathBuf>,
        /// Go on without entries that cannot be read; the damaged file is kept beside the session
        #[arg(long)]
        without_damaged: bool,
    },
    /// For the projector: a session that another window runs, in the largest letters, with nothing private
    Stage {
        /// An id, a unique beginning of one, or `latest`; whichever is open if left out
        session: Option<String>,
    },
    /// For your own screen: what to say, what comes next, and hints, while another window runs the session
    Prompter {
        /// An id, a unique beginning of one, or `latest`; whichever is open if left out
        session: Option<String>,
    },
    /// List the sessions
    Sessions {
        /// As a table or as JSON
        #[arg(long, value_enum, default_value_t = ListFormat::Table)]
        format: ListFormat,
    },
    /// List the workshops that can be run
    Workshops {
        /// As a table or as JSON
        #[arg(long, value_enum, default_value_t = ListFormat::Table)]
        format: ListFormat,
    },
    /// Print a session's reading and why it is so
    Show {
        /// An id, a unique beginning of one, or `latest`
        session: String,
        /// As text or as JSON
        #[arg(long, value_enum, default_value_t = ReadingFormat::Text)]
        format: ReadingFormat,
        /// Leave out entries that cannot be read
        #[arg(long)]
        without_damaged: bool,
    },
    /// Score votes from a CSV file, without a screen
    Score(Score),
    /// Print a workshop's questions for a survey tool, or the empty table that comes back
    Survey(Survey),
    /// Write a session's report
    Report(Report),
    /// Check scripts, ladders, made-up accounts and config.ron: every problem, where it is, and how to mend it
    Check {
        /// .ron files
        #[arg(required = true, value_name = "FILE", value_parser = path())]
        files: Vec<PathBuf>,
        /// For people or for editors
        #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
        format: CheckFormat,
    },
    /// Look at a script while you write it: it is shown anew when you save, and nothing is stored
    Preview {
        /// A .ron file
        #[arg(value_parser = path())]
        file: PathBuf,
    },
    /// Write a commented starter script NAME.ron into this folder
    New {
        /// The script's id: small letters, digits and hyphens
        name: String,
    },
    /// Set two readings side by side, pair by pair
    Compare {
        /// An id, a unique beginning of one, or `latest`
        first: String,
        /// The one to set beside it
        then: String,
        /// The form
        #[arg(long, value_enum, default_value_t = HistoryFormat::Text)]
        format: HistoryFormat,
        /// Where to write it
        #[command(flatten)]
        to: To,
    },
    /// Print an account's readings over time
    Trend {
        /// The account's name
        account: String,
        /// The form
        #[arg(long, value_enum, default_value_t = HistoryFormat::Text)]
        format: HistoryFormat,
        /// Where to write it
        #[command(flatten)]
        to: To,
    },
    /// Print every account by the gap between its footing and its target, and who owns what is overdue
    Portfolio {
        /// The form
        #[arg(long, value_enum, default_value_t = HistoryFormat::Text)]
        format: HistoryFormat,
        /// Where to write it
        #[command(flatten)]
        to: To,
    },
    /// Write a session as one file, to hand on or to archive
    Export(Export),
    /// Bring in a session that was exported
    Import {
        /// The file
        #[arg(value_name = "FILE", value_parser = path())]
        file: PathBuf,
        /// Where there is another session of the same id, keep both: this one gets a new id
        #[arg(long)]
        as_copy: bool,
    },
    /// Remove a session for good
    Delete(Delete),
    /// Give an account another name in all its sessions
    Rename(Rename),
    /// Print paths, terminal and versions for a bug report; no answers are in it
    Doctor,
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

/// The form of what `rungs check` tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// Like a compiler.
    Human,
    /// One object a problem.
    Json,
}

/// Where something is written.
#[derive(Debug, Args)]
pub struct To {
    /// Where to write it; `-` is standard output
    #[arg(short, long, value_name = "FILE", default_value = "-", value_parser = path())]
    pub output: PathBuf,
    /// Write over a file that exists
    #[arg(long)]
    pub force: bool,
}

impl To {
    /// Whether it goes to standard output.
    #[must_use]
    pub fn is_printed(&self) -> bool {
        self.output == Path::new("-")
    }
}

/// `rungs export`
#[derive(Debug, Args)]
pub struct Export {
    /// An id, a unique beginning of one, or `latest`
    pub session: String,
    /// Where to write it
    #[command(flatten)]
    pub to: To,
}

/// `rungs delete`
#[derive(Debug, Args)]
pub struct Delete {
    /// An id, a unique beginning of one, or `latest`
    pub session: String,
    /// Do not ask
    #[arg(long)]
    pub yes: bool,
}

/// `rungs rename`
#[derive(Debug, Args)]
pub struct Rename {
    /// The account as it is called now
    pub old: String,
    /// Its new name
    pub new: String,
    /// Do not ask
    #[arg(long)]
    pub yes: bool,
}

/// `rungs run`
#[derive(Debug, Args)]
pub struct Run {
    /// The id of a workshop, or a path to a .ron file
    pub workshop: Option<String>,
    /// Whom the room reads
    #[arg(long)]
    pub account: Option<String>,
    /// The named piece of work that capability is read for
    #[arg(long)]
    pub opportunity: Option<String>,
    /// How many people vote
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=99))]
    pub room: Option<u32>,
    /// The rung that is right for this account
    #[arg(long, value_name = "RUNG", allow_negative_numbers = true)]
    pub target: Option<i8>,
    /// Votes that were collected beforehand, one row a person; they stay hidden until the reveal
    #[arg(long, value_name = "FILE.csv", requires = "workshop", value_parser = path())]
    pub votes: Option<PathBuf>,
    /// What the account is called on the screen instead of its name
    #[arg(long, value_name = "NAME", requires = "workshop")]
    pub codename: Option<String>,
    /// Practise with made-up votes: nothing is stored
    #[arg(long)]
    pub rehearse: bool,
}

const VOTES: &str = "\
The votes, as a survey tool exports them: a line with the ids of the questions, or with their texts, then one line a
person. Pairs take 1 to 5, where 5 is clearly the trusted picture; signs take yes, partly or no; empty, ? or 0 is not
seen. Columns that are no question are not read, and are named; what might be read in two ways is refused.
  seat,personal-1,personal-2,informal-feedback
  1,4,5,yes
  2,4,?,partly
`rungs survey WORKSHOP` prints the questions with their ids, and with --format csv the first line.";

/// `rungs score`
#[derive(Debug, Args)]
#[command(after_help = VOTES)]
pub struct Score {
    /// The id of a workshop, or a path to a .ron file
    pub workshop: String,
    /// The votes: one row a person, one column a question; `-` reads standard input
    #[arg(long, value_name = "FILE.csv", value_parser = path())]
    pub votes: PathBuf,
    /// How many were asked; the number of rows if left out
    #[arg(long, value_name = "N")]
    pub room: Option<u32>,
    /// A pair that does not apply; may be given once a rail, and not at rung 1
    #[arg(long, value_name = "ID")]
    pub passed_over: Vec<String>,
    /// As text or as JSON
    #[arg(long, value_enum, default_value_t = ReadingFormat::Text)]
    pub format: ReadingFormat,
}

/// `rungs survey`
#[derive(Debug, Args)]
pub struct Survey {
    /// The id of a workshop, or a path to a .ron file
    pub workshop: String,
    /// The questionnaire, or the table; by the ending of the output file if left out
    #[arg(long, value_enum)]
    pub format: Option<SurveyFormat>,
    /// Where to write it
    #[command(flatten)]
    pub to: To,
}

/// The form of a survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SurveyFormat {
    /// Markdown: the questions with their answers, to be copied into a survey tool.
    Md,
    /// The empty table of votes, to be filled in.
    Csv,
}

/// `rungs report`
#[derive(Debug, Args)]
pub struct Report {
    /// An id, a unique beginning of one, or `latest`
    pub session: String,
    /// The form of the report
    #[arg(long, value_enum, default_value_t = ReportFormat::Md)]
    pub format: ReportFormat,
    /// Where to write it
    #[command(flatten)]
    pub to: To,
    /// Replace account, people, evidence and everything written by codes
    #[arg(long)]
    pub redact: bool,
}

/// The form of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// For people.
    Table,
    /// For programs.
    Json,
}

/// The form of a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReadingFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// The form of what history says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum HistoryFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// Markdown.
    Md,
    /// One HTML file, for screen and paper.
    Html,
}

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// Markdown.
    Md,
    /// One HTML file, for screen and paper.
    Html,
    /// The votes as a table, for a spreadsheet.
    Csv,
    /// The reading and all around it, for other programs.
    Json,
}
