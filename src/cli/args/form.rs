//! In which form something is written, and where.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::common::path;

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
