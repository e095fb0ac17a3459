//! From a text to a value, or to everything that is wrong with the text.

use ron::error::SpannedError;
use serde::de::DeserializeOwned;

use super::diagnose::{Refuses, diagnose};
use super::diagnostic::Diagnostic;
use super::dialect::options;
use super::prescan::{Prescan, prescan};
use super::problem::{Invalid, Problem};
use super::source::Source;
use super::spans::Spans;
use crate::domain::check::{Finding, Severity};
use crate::domain::order;
use crate::message;

/// The most problems that are told of one text.
const TOLD: usize = 200;

/// Reads a value.
///
/// # Errors
/// Every mistake that can be told apart.
pub fn parse<T: DeserializeOwned>(source: &Source) -> Result<T, Invalid> {
    options().from_str(&source.text).map_err(|error| invalid(source, explain(refuses::<T>, &source.text, error)))
}

/// What a reader has against a text: the first sign that it is no `T`.
pub fn refuses<T: DeserializeOwned>(text: &str) -> Option<SpannedError> {
    options().from_str::<T>(text).err()
}

/// Why a text is refused, of which `error` is the first sign.
pub fn explain(refuses: Refuses, text: &str, error: SpannedError) -> Vec<Diagnostic> {
    let Prescan { mut told, mended } = prescan(text);
    match mended {
        Some(mended) if told.is_empty() => return diagnose(refuses, mended, error, &[]),
        Some(mended) => {
            if let Some(next) = refuses(&mended) {
                told.extend(diagnose(refuses, mended, next, &told));
            }
        }
        None => {}
    }
    order::by_key(&mut told, |s| s.span.start);
    told
}

/// Lets a file pass that a check found no error in; warnings are told by `rungs check` alone.
///
/// # Errors
/// The errors among the findings, if there are any.
pub fn settle(source: &Source, findings: &[Finding]) -> Result<(), Invalid> {
    let errors: Vec<Finding> = findings.iter().filter(|f| f.severity == Severity::Error).cloned().collect();
    if errors.is_empty() { Ok(()) } else { Err(invalid(source, located(source, &errors))) }
}

/// What a check found as problems at their places, from the top of the file down.
pub fn problems(source: &Source, findings: &[Finding]) -> Vec<Problem> {
    if findings.is_empty() { Vec::new() } else { invalid(source, located(source, findings)).problems }
}

fn located(source: &Source, findings: &[Finding]) -> Vec<Diagnostic> {
    let spans = Spans::of(&source.text);
    let slip = |finding: &Finding| {
        let twin = finding.other.as_ref().filter(|other| **other != finding.path).map(|path| {
            let Problem { line, column, .. } =
                Problem::at(&source.text, spans.nearest(path), finding.message.clone(), None);
            (line, column)
        });
        let help = finding.help.clone().map(|help| match twin {
            Some((line, column)) => message!("check-the-other", line, column, help),
            None => help,
        });
        let (severity, message) = (finding.severity, finding.message.clone());
        Diagnostic { severity, span: spans.nearest(&finding.path), message, help }
    };
    let mut slips: Vec<Diagnostic> = findings.iter().take(TOLD).map(slip).collect();
    order::by_key(&mut slips, |s| s.span.start);
    slips
}

/// The slips as problems of `source`.
pub fn invalid(source: &Source, mut slips: Vec<Diagnostic>) -> Invalid {
    slips.truncate(TOLD);
    let problem =
        |slip: Diagnostic| Problem::at(&source.text, slip.span, slip.message, slip.help).graded(slip.severity);
    Invalid { origin: source.origin.clone(), problems: slips.into_iter().map(problem).collect() }
}
