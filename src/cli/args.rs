//! What can be typed on the command line.

mod circle;
mod common;
mod form;
mod run;
mod session;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

pub use circle::{Among, Share, Sharing, Which};
use common::path;
pub use common::{Common, When};
pub use form::{
    Between, CheckFormat, HistoryForm, HistoryFormat, ListFormat, ReadingFormat, ReportFor, ReportFormat, SurveyFormat,
    To,
};
pub use run::{Course, Phones, Run, SideArg};
pub use session::{Delete, Export, Handout, Rename, Report, Score, Survey};

/// `rungs`
#[derive(Debug, Default, Parser)]
#[command(name = "rungs", version, max_term_width = 100, about = "help-rungs", after_help = "help-examples")]
pub struct Cli {
    /// What to do; without a command, the start screen opens.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Options of every command.
    #[command(flatten)]
    pub common: Common,
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
        #[arg(value_name = "CASE", help = "help-case")]
        case: Option<String>,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_is_read_as_nothing() {
        let read = Cli::try_parse_from(["rungs"]).expect("nothing is right");
        assert_eq!(format!("{read:?}"), format!("{:?}", Cli::default()));
    }
}
