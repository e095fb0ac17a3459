//! `rungs survey`

use super::args::{Survey, SurveyFormat};
use super::{Failure, deliver};
use crate::domain::workshop::Grid;
use crate::export;
use crate::message;
use crate::storage::folders::Folders;
use crate::storage::scripts;
use crate::words::Words;

/// A workshop's questions for a survey tool, or the empty table of their votes.
pub fn survey(folders: &Folders, words: &Words, survey: &Survey) -> Result<(), Failure> {
    let workshop = scripts::find(&survey.workshop, folders)?.workshop;
    let by_ending = survey.to.output.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let format = survey.format.unwrap_or(if by_ending { SurveyFormat::Csv } else { SurveyFormat::Md });
    let text = match format {
        SurveyFormat::Md => export::survey::markdown(&workshop, words),
        SurveyFormat::Csv => export::survey::csv(&workshop),
    };
    let of = workshop.grids().next().map_or("none", Grid::of);
    let nothing = || message!("cli-no-survey", id = &workshop.id, of);
    let text = text.ok_or_else(nothing)?;
    deliver(&text, &survey.to, words, |file| message!("cli-survey-in", file))
}
