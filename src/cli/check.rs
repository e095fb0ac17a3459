//! `rungs check`: everything that is wrong with scripts, ladders, made-up accounts and the configuration.

use std::path::PathBuf;

use serde::Serialize;

use super::args::CheckFormat;
use super::{Failure, print, settings, tell};
use crate::domain::check::Severity;
use crate::domain::json;
use crate::say;
use crate::storage::config;
use crate::storage::folders::Folders;
use crate::storage::inspect::{Inspected, inspect};
use crate::storage::problem::{Ink, Problem};
use crate::ui::fit;
use crate::words::Words;

/// A problem as JSON.
#[derive(Serialize)]
struct Row {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    severity: &'static str,
    message: String,
    help: Option<String>,
}

/// Checks every file; gives the exit code: 3 with an error in one of them, 1 where one cannot be read.
pub fn check(
    folders: &Folders,
    words: &Words,
    files: &[PathBuf],
    format: CheckFormat,
    ink: Ink,
) -> Result<u8, Failure> {
    let mut inspected = Vec::new();
    let mut unreadable = 0u32;
    for file in files {
        let config = config::inspect(file, &settings::findings);
        match config.and_then(|found| found.map_or_else(|| inspect(file, folders, &fit::warnings), Ok)) {
            Ok(one) => inspected.push(one),
            Err(error) => {
                unreadable += 1;
                tell(say!(words, "cli-error", why = error.said()));
            }
        }
    }
    let count = |severity| all(&inspected).filter(|(_, p)| p.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    match format {
        CheckFormat::Json => print(&rows(&inspected, words)?)?,
        CheckFormat::Human => {
            let text: String = all(&inspected).map(|(one, p)| p.render(&one.origin, ink, words) + "\n").collect();
            print(&text)?;
            if !inspected.is_empty() {
                tell(summary(errors, warnings, &inspected, words));
            }
        }
    }
    Ok(match (errors, unreadable) {
        (1.., _) => 3,
        (0, 1..) => 1,
        (0, 0) => 0,
    })
}

fn all(inspected: &[Inspected]) -> impl Iterator<Item = (&Inspected, &Problem)> {
    inspected.iter().flat_map(|one| one.problems.iter().map(move |p| (one, p)))
}

fn summary(errors: usize, warnings: usize, inspected: &[Inspected], words: &Words) -> String {
    let files = match inspected {
        [one] => one.origin.to_string(),
        more => say!(words, "cli-check-files", count = more.len()),
    };
    match (errors, warnings) {
        (0, 0) => say!(words, "cli-check-right", files),
        (0, warnings) => say!(words, "cli-check-warnings", files, warnings),
        (errors, 0) => say!(words, "cli-check-errors", files, errors),
        (errors, warnings) => say!(words, "cli-check-both", files, errors, warnings),
    }
}

fn rows(inspected: &[Inspected], words: &Words) -> Result<String, Failure> {
    let row = |(one, p): (&Inspected, &Problem)| {
        let (message, help) = p.said(words);
        Row {
            file: one.origin.to_string(),
            line: p.line,
            column: p.column,
            end_line: p.end_line,
            end_column: p.end_column,
            severity: p.severity.word(),
            message,
            help,
        }
    };
    let rows: Vec<Row> = all(inspected).map(row).collect();
    json::pretty(&rows).map_err(Failure::failed)
}
