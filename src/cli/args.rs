//! What can be typed on the command line.

use std::path::{Path, PathBuf};

use clap::builder::{OsStringValueParser, PossibleValue, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::domain::config::ThemeName;
use crate::domain::session::{Linked, MAX_ROOM, Party};
use crate::storage::folders::at_home;
use crate::words::Language;

/// `rungs`
#[derive(Debug, Parser)]
#[command(name = "rungs", version, max_term_width = 100, about = "help-rungs", after_help = "help-examples")]
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

/// Options of every command.
#[derive(Debug, Args)]
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

/// What is wrong is said by `super::usage`.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal, unless `NO_COLOR` is set.
    #[value(help = "help-color-auto")]
    Auto,
    /// Always.
    #[value(help = "help-color-always")]
    Always,
    /// Never.
    #[value(help = "help-color-never")]
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// `rungs run`
    #[command(about = "help-run")]
    Run(Run),
    /// `rungs demo`
    #[command(about = "help-demo")]
    Demo {
        /// Which of them.
        #[arg(value_name = "CASE", default_value = "demo", help = "help-case")]
        case: String,
        /// Whether people vote with their phones.
        #[command(flatten)]
        phones: Phones,
    },
    /// `rungs resume`
    #[command(about = "help-resume")]
    Resume {
        /// Which session.
        #[arg(help = "help-resume-session")]
        session: Option<String>,
        /// Votes that were collected beforehand.
        #[arg(long, value_name = "FILE.csv", value_parser = path(), help = "help-collected")]
        votes: Option<PathBuf>,
        /// Whether to go on without what cannot be read.
        #[arg(long, help = "help-resume-without-damaged")]
        without_damaged: bool,
        /// Whether to take it over from a window that has it open.
        #[arg(long, help = "help-take-over")]
        take_over: bool,
        /// Whether people vote with their phones.
        #[command(flatten)]
        phones: Phones,
    },
    /// `rungs stage`
    #[command(about = "help-stage")]
    Stage {
        /// Which session.
        #[arg(help = "help-window-session")]
        session: Option<String>,
    },
    /// `rungs prompter`
    #[command(about = "help-prompter")]
    Prompter {
        /// Which session.
        #[arg(help = "help-window-session")]
        session: Option<String>,
    },
    /// `rungs sessions`
    #[command(about = "help-sessions")]
    Sessions {
        /// The form.
        #[arg(long, value_enum, default_value_t = ListFormat::Table, help = "help-list-format")]
        format: ListFormat,
        /// Which circle; empty for the only one.
        #[arg(long, value_name = "NAME", num_args = 0..=1, default_missing_value = "", help = "help-sessions-store")]
        store: Option<String>,
    },
    /// `rungs workshops`
    #[command(about = "help-workshops")]
    Workshops {
        /// The form.
        #[arg(long, value_enum, default_value_t = ListFormat::Table, help = "help-list-format")]
        format: ListFormat,
    },
    /// `rungs course`
    #[command(about = "help-course")]
    Course(Course),
    /// `rungs show`
    #[command(about = "help-show")]
    Show {
        /// Which session.
        #[arg(help = "help-session")]
        session: String,
        /// The form.
        #[arg(long, value_enum, default_value_t = ReadingFormat::Text, help = "help-reading-format")]
        format: ReadingFormat,
        /// Whether to go on without what cannot be read.
        #[arg(long, help = "help-without-damaged")]
        without_damaged: bool,
    },
    /// `rungs score`
    #[command(about = "help-score")]
    Score(Score),
    /// `rungs survey`
    #[command(about = "help-survey")]
    Survey(Survey),
    /// `rungs handout`
    #[command(about = "help-handout")]
    Handout(Handout),
    /// `rungs report`
    #[command(about = "help-report")]
    Report(Report),
    /// `rungs check`
    #[command(about = "help-check")]
    Check {
        /// What is checked.
        #[arg(required = true, value_name = "FILE", value_parser = path(), help = "help-files")]
        files: Vec<PathBuf>,
        /// The form.
        #[arg(long, value_enum, default_value_t = CheckFormat::Human, help = "help-check-format")]
        format: CheckFormat,
    },
    /// `rungs preview`
    #[command(about = "help-preview")]
    Preview {
        /// The script.
        #[arg(value_parser = path(), help = "help-preview-file")]
        file: PathBuf,
    },
    /// `rungs new`
    #[command(about = "help-new")]
    New {
        /// Its id.
        #[arg(help = "help-new-name")]
        name: String,
    },
    /// `rungs compare`
    #[command(about = "help-compare")]
    Compare {
        /// Which session.
        #[arg(help = "help-session")]
        first: String,
        /// The other session.
        #[arg(help = "help-compare-then")]
        then: String,
        /// The form.
        #[command(flatten)]
        form: HistoryForm,
        /// Where to write it
        #[command(flatten)]
        to: To,
    },
    /// `rungs trend`
    #[command(about = "help-trend")]
    Trend {
        /// Which account.
        #[arg(help = "help-account")]
        account: String,
        /// With what a circle has handed on.
        #[command(flatten)]
        among: Among,
        /// The form.
        #[command(flatten)]
        form: HistoryForm,
        /// Where to write it
        #[command(flatten)]
        to: To,
    },
    /// `rungs portfolio`
    #[command(about = "help-portfolio")]
    Portfolio {
        /// Whether they stand by what they ask for.
        #[arg(long, help = "help-segments")]
        segments: bool,
        /// With what a circle has handed on.
        #[command(flatten)]
        among: Among,
        /// The form.
        #[command(flatten)]
        form: HistoryForm,
        /// Where to write it
        #[command(flatten)]
        to: To,
    },
    /// `rungs sides`
    #[command(about = "help-sides")]
    Sides {
        /// The key of their sessions.
        #[arg(value_name = "KEY", help = "help-sides-key")]
        key: String,
        /// The form.
        #[command(flatten)]
        form: HistoryForm,
        /// Where to write it
        #[command(flatten)]
        to: To,
    },
    /// `rungs share`
    #[command(about = "help-share")]
    Share(Share),
    /// `rungs sync`
    #[command(about = "help-sync")]
    Sync(Which),
    /// `rungs export`
    #[command(about = "help-export")]
    Export(Export),
    /// `rungs import`
    #[command(about = "help-import")]
    Import {
        /// Which file.
        #[arg(value_name = "FILE", value_parser = path(), help = "help-file")]
        file: PathBuf,
        /// Whether both are kept.
        #[arg(long, help = "help-as-copy")]
        as_copy: bool,
    },
    /// `rungs delete`
    #[command(about = "help-delete")]
    Delete(Delete),
    /// `rungs rename`
    #[command(about = "help-rename")]
    Rename(Rename),
    /// `rungs doctor`
    #[command(about = "help-doctor")]
    Doctor,
    /// `rungs completions`
    #[command(about = "help-completions")]
    Completions {
        /// Which shell.
        #[arg(help = "help-shell")]
        shell: clap_complete::Shell,
    },
    /// `rungs man`
    #[command(about = "help-man")]
    Man,
}

/// The form of what `rungs check` tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// Like a compiler.
    #[value(help = "help-form-human")]
    Human,
    /// One object a problem.
    #[value(help = "help-form-problems")]
    Json,
}

/// How history is written.
#[derive(Debug, Args)]
pub struct HistoryForm {
    /// The form.
    #[arg(long, value_enum, default_value_t = HistoryFormat::Text, help = "help-format")]
    pub format: HistoryFormat,
    /// Between the cells of CSV.
    #[arg(long, value_enum, help = "help-separator")]
    pub separator: Option<Between>,
}

/// Where something is written.
#[derive(Debug, Args)]
pub struct To {
    /// Where it is written.
    #[arg(short, long, value_name = "FILE", default_value = "-", value_parser = path(), help = "help-output")]
    pub output: PathBuf,
    /// Whether a file is written over.
    #[arg(long, help = "help-force")]
    pub force: bool,
}

impl To {
    /// Whether it goes to standard output.
    #[must_use]
    pub fn is_printed(&self) -> bool {
        self.output == Path::new("-")
    }
}

/// With what a circle has handed on, or without.
#[derive(Debug, Args)]
pub struct Among {
    /// Which circle; empty for the only one.
    #[arg(long, value_name = "NAME", num_args = 0..=1, default_missing_value = "", help = "help-history-store")]
    pub store: Option<String>,
}

/// Which circle is meant.
#[derive(Debug, Args)]
pub struct Which {
    /// By its name or its folder.
    #[arg(long, value_name = "NAME", help = "help-share-store")]
    pub store: Option<String>,
}

/// `rungs share`
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Share {
    /// What else there is to do.
    #[command(subcommand)]
    pub what: Option<Sharing>,
    /// Which session.
    #[arg(help = "help-share-session")]
    pub session: Option<String>,
    /// Which circle.
    #[command(flatten)]
    pub which: Which,
}

/// What there is to do with a circle.
#[derive(Debug, Subcommand)]
pub enum Sharing {
    /// `rungs share init`
    #[command(about = "help-share-init")]
    Init {
        /// Where.
        #[arg(value_name = "PLACE", value_parser = path(), help = "help-share-folder")]
        folder: PathBuf,
        /// What it is called.
        #[arg(long, value_name = "NAME", default_value = "team", help = "help-share-name")]
        name: String,
        /// How long a reading is kept.
        #[arg(long, value_name = "N", default_value_t = 36, value_parser = clap::value_parser!(u32).range(1..=1200), help = "help-share-months")]
        months: u32,
    },
    /// `rungs share join`
    #[command(about = "help-share-join")]
    Join {
        /// Where.
        #[arg(value_name = "PLACE", value_parser = path(), help = "help-share-folder")]
        folder: PathBuf,
        /// What this computer is called.
        #[arg(long = "as", value_name = "NAME", help = "help-share-as")]
        called: Option<String>,
    },
    /// `rungs share status`
    #[command(about = "help-share-status")]
    Status {
        /// Which circle.
        #[command(flatten)]
        which: Which,
        /// The form.
        #[arg(long, value_enum, default_value_t = ListFormat::Table, help = "help-list-format")]
        format: ListFormat,
    },
    /// `rungs share withdraw`
    #[command(about = "help-share-withdraw")]
    Withdraw {
        /// Which session.
        #[arg(help = "help-session")]
        session: String,
        /// Which circle.
        #[command(flatten)]
        which: Which,
    },
    /// `rungs share choose`
    #[command(about = "help-share-choose")]
    Choose {
        /// Which session.
        #[arg(value_name = "SESSION", help = "help-share-object")]
        object: String,
        /// Whose word.
        #[arg(help = "help-share-member")]
        member: String,
        /// Which circle.
        #[command(flatten)]
        which: Which,
    },
    /// `rungs share forget`
    #[command(about = "help-share-forget")]
    Forget {
        /// Which account.
        #[arg(help = "help-account")]
        account: String,
        /// Which circle.
        #[command(flatten)]
        which: Which,
    },
    /// `rungs share leave`
    #[command(about = "help-share-leave")]
    Leave {
        /// Whether what was handed on is withdrawn.
        #[arg(long, help = "help-share-delete-mine")]
        delete_mine: bool,
        /// Which circle.
        #[command(flatten)]
        which: Which,
    },
}

/// `rungs export`
#[derive(Debug, Args)]
pub struct Export {
    /// Which session.
    #[arg(help = "help-session")]
    pub session: String,
    /// Where to write it
    #[command(flatten)]
    pub to: To,
}

/// `rungs delete`
#[derive(Debug, Args)]
pub struct Delete {
    /// Which session.
    #[arg(help = "help-session")]
    pub session: String,
    /// Whether nobody is asked.
    #[arg(long, help = "help-yes")]
    pub yes: bool,
}

/// `rungs rename`
#[derive(Debug, Args)]
pub struct Rename {
    /// What it is called now.
    #[arg(help = "help-old")]
    pub old: String,
    /// What it is called then.
    #[arg(help = "help-new-account")]
    pub new: String,
    /// Whether nobody is asked.
    #[arg(long, help = "help-yes")]
    pub yes: bool,
}

/// `rungs course`
#[derive(Debug, Args)]
pub struct Course {
    /// Which course.
    #[arg(help = "help-course-id")]
    pub course: Option<String>,
    /// Which class.
    #[arg(long, value_name = "NAME", requires = "course", help = "help-course-class")]
    pub class: Option<String>,
    /// Whether its next module is opened.
    #[arg(long, requires = "course", help = "help-course-next")]
    pub next: bool,
    /// How many people vote.
    #[arg(long, value_name = "N", requires = "next", value_parser = clap::value_parser!(u32).range(1..=i64::from(MAX_ROOM)), help = "help-room")]
    pub room: Option<u32>,
    /// The form.
    #[arg(long, value_enum, default_value_t = ListFormat::Table, conflicts_with = "next", help = "help-list-format")]
    pub format: ListFormat,
    /// Whether people vote with their phones.
    #[command(flatten)]
    pub phones: Phones,
}

/// `rungs run`
#[derive(Debug, Default, Args)]
pub struct Run {
    /// Which workshop.
    #[arg(help = "help-workshop")]
    pub workshop: Option<String>,
    /// Whom the room reads.
    #[arg(long, help = "help-run-account")]
    pub account: Option<String>,
    /// What capability is read for.
    #[arg(long, help = "help-opportunity")]
    pub opportunity: Option<String>,
    /// How many people vote.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=i64::from(MAX_ROOM)), help = "help-room")]
    pub room: Option<u32>,
    /// The rung that is right.
    #[arg(long, value_name = "RUNG", allow_negative_numbers = true, help = "help-target")]
    pub target: Option<i8>,
    /// Votes that were collected beforehand.
    #[arg(long, value_name = "FILE.csv", requires = "workshop", value_parser = path(), help = "help-collected")]
    pub votes: Option<PathBuf>,
    /// What it is called on the screen.
    #[arg(long, value_name = "NAME", requires = "workshop", help = "help-codename")]
    pub codename: Option<String>,
    /// Whose side of two it is.
    #[arg(long, value_enum, requires = "workshop", value_name = "SIDE", help = "help-side")]
    pub side: Option<SideArg>,
    /// The key of the other side's session.
    #[arg(long, value_name = "KEY", requires = "workshop", help = "help-with")]
    pub with: Option<String>,
    /// Whether nothing is stored.
    #[arg(long, help = "help-rehearse")]
    pub rehearse: bool,
    /// Whether people vote with their phones.
    #[command(flatten)]
    pub phones: Phones,
}

/// Whose side of two a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SideArg {
    /// Of the firm that asks.
    #[value(help = "help-side-ours")]
    Ours,
    /// Of the firm that it works for.
    #[value(help = "help-side-theirs")]
    Theirs,
}

impl Run {
    /// What the session is to be linked by; `None` where nothing was said of it.
    #[must_use]
    pub fn linked(&self) -> Option<Linked> {
        let who = match self.side {
            Some(SideArg::Theirs) => Party::Theirs,
            Some(SideArg::Ours) => Party::Ours,
            None => self.with.as_ref().map(|_| Party::Ours)?,
        };
        Some(Linked::new(who, self.with.as_deref().unwrap_or_default()))
    }
}

/// Votes from phones.
#[cfg(feature = "phones")]
#[derive(Debug, Clone, Default, Args)]
pub struct Phones {
    /// Whether they vote from the start.
    #[arg(long, help = "help-phones")]
    pub phones: bool,
    /// The port.
    #[arg(long, value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..), help = "help-phones-port")]
    pub phones_port: Option<u16>,
    /// The address that is shown.
    #[arg(long, value_name = "ADDRESS", help = "help-phones-address")]
    pub phones_address: Option<std::net::Ipv4Addr>,
    /// The way through which others come.
    #[arg(long, value_name = "URL", value_parser = url, help = "help-phones-url")]
    pub phones_url: Option<String>,
}

/// In a program that was built without phones there is nothing to say of them.
#[cfg(not(feature = "phones"))]
#[derive(Debug, Clone, Default, Args)]
pub struct Phones {}

/// Where phones come in from elsewhere: `https://` and a host, without what is behind it. What is wrong is said by
/// `super::usage`.
#[cfg(feature = "phones")]
fn url(text: &str) -> Result<String, String> {
    let text = text.trim_end_matches('/');
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
    let fits = !host.is_empty() && host.len() <= 200 && host.chars().all(is_host);
    if fits { Ok(text.to_ascii_lowercase()) } else { Err(String::new()) }
}

/// `rungs score`
#[derive(Debug, Args)]
#[command(after_help = "help-votes-table")]
pub struct Score {
    /// Which workshop.
    #[arg(help = "help-workshop")]
    pub workshop: String,
    /// The votes.
    #[arg(long, value_name = "FILE.csv", value_parser = path(), help = "help-score-votes")]
    pub votes: PathBuf,
    /// How many were asked.
    #[arg(long, value_name = "N", help = "help-score-room")]
    pub room: Option<u32>,
    /// Pairs that do not apply.
    #[arg(long, value_name = "ID", help = "help-passed-over")]
    pub passed_over: Vec<String>,
    /// The form.
    #[arg(long, value_enum, default_value_t = ReadingFormat::Text, help = "help-reading-format")]
    pub format: ReadingFormat,
}

/// `rungs survey`
#[derive(Debug, Args)]
pub struct Survey {
    /// Which workshop.
    #[arg(help = "help-workshop")]
    pub workshop: String,
    /// The form.
    #[arg(long, value_enum, help = "help-survey-format")]
    pub format: Option<SurveyFormat>,
    /// Where to write it
    #[command(flatten)]
    pub to: To,
}

/// The form of a survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SurveyFormat {
    /// Markdown: the questions with their answers, to be copied into a survey tool.
    #[value(help = "help-form-survey")]
    Md,
    /// The empty table of votes, to be filled in.
    #[value(help = "help-form-empty-votes")]
    Csv,
}

/// `rungs handout`
#[derive(Debug, Args)]
pub struct Handout {
    /// Which workshop, or which course.
    #[arg(help = "help-handout-workshop")]
    pub workshop: String,
    /// The folder.
    #[arg(short, long, value_name = "DIR", value_parser = path(), help = "help-handout-folder")]
    pub output: PathBuf,
    /// Whether files are written over.
    #[arg(long, help = "help-force")]
    pub force: bool,
}

/// `rungs report`
#[derive(Debug, Args)]
pub struct Report {
    /// Which session.
    #[arg(help = "help-session")]
    pub session: String,
    /// The form.
    #[arg(long, value_enum, help = "help-report-format")]
    pub format: Option<ReportFormat>,
    /// Between the cells of CSV.
    #[arg(long, value_enum, help = "help-separator")]
    pub separator: Option<Between>,
    /// Where to write it
    #[command(flatten)]
    pub to: To,
    /// Who reads it.
    #[arg(long = "for", value_enum, default_value_t = ReportFor::Room, help = "help-report-for")]
    pub reader: ReportFor,
    /// Whether codes stand for names and texts.
    #[arg(long, conflicts_with = "reader", help = "help-redact")]
    pub redact: bool,
}

/// For whom a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFor {
    /// Those who were there.
    #[value(help = "help-for-room")]
    Room,
    /// Those whom the room read.
    #[value(help = "help-for-client")]
    Client,
    /// A class.
    #[value(help = "help-for-learners")]
    Learners,
    /// Whoever leads a class.
    #[value(help = "help-for-trainer")]
    Trainer,
}

/// The form of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// For people.
    #[value(help = "help-form-people")]
    Table,
    /// For programs.
    #[value(help = "help-form-programs")]
    Json,
}

/// The form of a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReadingFormat {
    /// For people.
    #[value(help = "help-form-people")]
    Text,
    /// For programs.
    #[value(help = "help-form-programs")]
    Json,
}

/// The form of what history says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum HistoryFormat {
    /// For people.
    #[value(help = "help-form-people")]
    Text,
    /// For programs.
    #[value(help = "help-form-programs")]
    Json,
    /// Markdown.
    #[value(help = "help-form-markdown")]
    Md,
    /// One HTML file, for screen and paper.
    #[value(help = "help-form-html")]
    Html,
    /// A table, for a spreadsheet.
    #[value(help = "help-form-table")]
    Csv,
    /// A workbook.
    #[value(help = "help-form-workbook")]
    Xlsx,
}

/// What stands between two cells of CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Between {
    /// `,`
    #[value(alias = ",", help = "help-comma")]
    Comma,
    /// `;`
    #[value(alias = ";", help = "help-semicolon")]
    Semicolon,
    /// A tab.
    #[value(alias = "\t", help = "help-tab")]
    Tab,
}

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// Markdown.
    #[value(help = "help-form-markdown")]
    Md,
    /// One HTML file, for screen and paper.
    #[value(help = "help-form-html")]
    Html,
    /// A PDF file.
    #[cfg(feature = "pdf")]
    #[value(help = "help-form-pdf")]
    Pdf,
    /// The votes as a table, for a spreadsheet.
    #[value(help = "help-form-csv")]
    Csv,
    /// A workbook.
    #[value(help = "help-form-workbook")]
    Xlsx,
    /// The reading and all around it, for other programs.
    #[value(help = "help-form-reading")]
    Json,
}

impl Report {
    /// The form that is asked for, or else that of the file's ending.
    #[must_use]
    pub fn form(&self) -> ReportFormat {
        let ending = self.to.output.extension().and_then(|ending| ending.to_str());
        let by_ending = ending.and_then(|ending| ReportFormat::from_str(ending, true).ok());
        self.format.or(by_ending).unwrap_or(ReportFormat::Md)
    }
}
