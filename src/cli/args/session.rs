//! What is done with one session, and what is made for one or of one.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::common::path;
use super::form::{Between, ReadingFormat, ReportFor, ReportFormat, SurveyFormat, To};

/// `rungs export`
#[derive(Debug, Args)]
pub struct Export {
    /// Which session.
    #[arg(help = "help-session")]
    pub session: String,
    /// Of which circle.
    #[arg(long, value_name = "NAME", num_args = 0..=1, default_missing_value = "", help = "help-export-store")]
    pub store: Option<String>,
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

impl Report {
    /// The form that is asked for, or else that of the file's ending.
    #[must_use]
    pub fn form(&self) -> ReportFormat {
        let ending = self.to.output.extension().and_then(|ending| ending.to_str());
        let by_ending = ending.and_then(|ending| ReportFormat::from_str(ending, true).ok());
        self.format.or(by_ending).unwrap_or(ReportFormat::Md)
    }
}
