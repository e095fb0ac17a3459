//! What stands beside the ladder.

use serde::Serialize;

use super::InOrder;
use crate::domain::session::Line;
use crate::domain::vote::{Figures, PollTally, View};
use crate::domain::workshop::{LineField, Lines, Poll, Typed, months};
use crate::export::Subject;
use crate::export::lens::Polled;
use crate::export::typed::{self, Told};

/// Something that was typed beside the ladder.
#[derive(Serialize)]
pub(super) struct TypedEntry<'a> {
    kind: &'static str,
    ask: &'a str,
    /// The month, as in `2021-04`.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    months: Option<u32>,
    /// What the script says where it has been so for too long.
    #[serde(skip_serializing_if = "Option::is_none")]
    flag: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lines: Option<Vec<LineEntry<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    survey: Option<SurveyEntry>,
}

#[derive(Serialize)]
pub(super) struct LineEntry<'a> {
    cells: InOrder<&'a str, &'a str>,
    taken_on: bool,
}

/// Numbers of a survey; counts and score are null where too few answered, the score where we guessed.
#[derive(Serialize)]
pub(super) struct SurveyEntry {
    by: &'static str,
    answers: u32,
    counts: Option<InOrder<String, u32>>,
    nps: Option<NpsEntry>,
}

#[derive(Serialize)]
pub(super) struct NpsEntry {
    score: f64,
    margin: f64,
    low: f64,
    high: f64,
    too_few: bool,
}

impl<'a> TypedEntry<'a> {
    pub(super) fn new(told: &Told<'a>) -> Self {
        let Told { typed, entered, today } = *told;
        let lines = match typed {
            Typed::Lines(lines) => Some(entered.lines.iter().map(|line| LineEntry::new(lines, line)).collect()),
            _ => None,
        };
        TypedEntry {
            kind: typed.kind(),
            ask: typed.ask(),
            since: entered.since.map(|since| since.format("%Y-%m").to_string()),
            months: entered.since.map(|since| months(since, today)),
            flag: told.flag(),
            lines,
            survey: entered.figures.as_ref().map(SurveyEntry::new),
        }
    }
}

impl<'a> LineEntry<'a> {
    pub(super) fn new(lines: &'a Lines, line: &'a Line) -> Self {
        let cells = lines.fields.iter().map(LineField::label).zip(line.cells.iter().map(String::as_str));
        LineEntry { cells: cells.collect(), taken_on: line.taken_on }
    }
}

impl SurveyEntry {
    pub(super) fn new(figures: &Figures) -> Self {
        let tenth = |n: f64| (n * 10.0).round() / 10.0;
        let nps = figures.nps().map(|nps| {
            let (low, high) = nps.width();
            let (score, margin) = (tenth(nps.score), tenth(nps.margin));
            NpsEntry { score, margin, low: tenth(low), high: tenth(high), too_few: nps.is_thin() }
        });
        let counts = figures.told().map(|told| told.into_iter().map(|(number, n)| (number.to_string(), n)).collect());
        let by = if figures.by_them { "them" } else { "us" };
        SurveyEntry { by, answers: figures.answers(), counts, nps }
    }
}

/// A poll beside the ladder, with the numbers that it is set beside.
#[derive(Serialize)]
pub(super) struct LensEntry<'a> {
    kind: &'static str,
    about: &'static str,
    ask: &'a str,
    beside: Option<&'a str>,
    /// What the script says where the answer in the lead does not fit the target or the footing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    flags: Vec<&'a str>,
    #[serde(flatten)]
    votes: PollEntry,
}

/// Votes on a poll: by number, or by the id of an answer.
#[derive(Serialize)]
pub(super) struct PollEntry {
    state: View,
    counts: Option<InOrder<String, u32>>,
    no_answer: Option<u32>,
}

impl<'a> LensEntry<'a> {
    pub(super) fn new(polled: &Polled<'a>, stored: bool) -> Self {
        let Polled { poll, tally, ref flags, .. } = *polled;
        let told = if stored { tally.told() } else { Some(tally) };
        let votes = PollEntry::new(poll, &tally, told);
        let (about, flags) = (poll.about().word(), flags.clone());
        LensEntry { kind: poll.kind(), about, ask: poll.ask(), beside: poll.beside(), flags, votes }
    }
}

impl PollEntry {
    pub(super) fn new(poll: Poll, tally: &PollTally, told: Option<PollTally>) -> Self {
        let counts = told.map(|told| poll.answer_ids().into_iter().map(|(digit, id)| (id, told.of(digit))).collect());
        PollEntry { state: poll.view(tally), counts, no_answer: told.map(|told| told.no_answer) }
    }
}

/// Something beside the ladder.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Beside<'a> {
    Polled(LensEntry<'a>),
    Typed(TypedEntry<'a>),
}

pub(super) fn beside<'a>(polled: &[Polled<'a>], subject: &Subject<'a>) -> InOrder<&'a str, Beside<'a>> {
    let polled = polled.iter().map(|one| (one.poll.id(), Beside::Polled(LensEntry::new(one, subject.stored))));
    let typed = subject.session.map(typed::of).unwrap_or_default();
    polled.chain(typed.iter().map(|told| (told.typed.id(), Beside::Typed(TypedEntry::new(told))))).collect()
}
