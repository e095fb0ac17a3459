//! A whole session as GitHub-flavoured Markdown: the reading, why it is so, and all that the room said.
//!
//! What people typed shows as text and nothing else.

mod escape;
mod questions;

pub(super) use escape::escape;

use super::report::{ACTION_HEADS, ALL_MUST_MOVE, LIMITS, NO_ACTION, Noted, REDACTED, Report};
use super::{picture, told};
use crate::domain::session::Session;

/// Columns of the ladder in its fenced block.
const WIDTH: usize = 100;

/// The report of `session` as it stands, read as of the day on which it was last open.
#[must_use]
pub fn report(session: &Session) -> String {
    render(&Report::new(session, false))
}

pub(super) fn render(report: &Report) -> String {
    let mut out = Document::default();
    head(&mut out, report);
    standing(&mut out, report);
    actions(&mut out, report);
    questions::pairs(&mut out, report);
    model_answers(&mut out, report);
    questions::not_seen(&mut out, report);
    questions::signs(&mut out, report);
    words(&mut out, report);
    report.parked().iter().for_each(|noted| note(&mut out, noted));
    note(&mut out, &report.times());
    tail(&mut out, report);
    out.finish()
}

/// Markdown as it grows, block by block.
#[derive(Default)]
pub(super) struct Document {
    blocks: Vec<String>,
}

impl Document {
    /// A paragraph, a heading or any other block; it must be Markdown already.
    pub(super) fn block(&mut self, markdown: impl Into<String>) {
        self.blocks.push(markdown.into());
    }

    /// A list; left out where it is empty.
    pub(super) fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let items: Vec<String> = items.into_iter().map(|item| format!("- {item}")).collect();
        if !items.is_empty() {
            self.block(items.join("\n"));
        }
    }

    /// A table with a row of heads.
    pub(super) fn table<R: AsRef<[String]>>(&mut self, heads: &[&str], rows: impl IntoIterator<Item = R>) {
        let row = |cells: &[String]| format!("| {} |", cells.join(" | "));
        let rule = format!("|{}", "---|".repeat(heads.len()));
        let heads: Vec<String> = heads.iter().map(|h| (*h).to_owned()).collect();
        let rows = rows.into_iter().map(|cells| row(cells.as_ref()));
        let lines: Vec<String> = [row(&heads), rule].into_iter().chain(rows).collect();
        self.block(lines.join("\n"));
    }

    pub(super) fn finish(self) -> String {
        self.blocks.join("\n\n") + "\n"
    }
}

fn head(out: &mut Document, report: &Report) {
    out.block(format!("# {}: {}", escape(&report.session.workshop.title), escape(report.account())));
    out.block(format!("**{}**", escape(&report.ladder().disclaimer)));
    if report.redacted {
        out.block(REDACTED);
    }
    if let Some(whereabouts) = report.whereabouts() {
        out.block(format!("**Not finished.** {}", escape(&whereabouts)));
    }
    out.table(&["What", "Which"], report.facts().iter().map(|(what, which)| [(*what).to_owned(), escape(which)]));
}

fn standing(out: &mut Document, report: &Report) {
    out.block("## Where it stands");
    out.list(report.standing().iter().map(|(what, about, text)| format!("**{what}**{about}: {}", escape(text))));
    if report.has_rails() {
        let drawn = picture::ladder(report.ladder(), &report.reading, report.session.progress.target, WIDTH);
        out.block(format!("```text\n{}\n```", drawn.join("\n")));
    }
    if let Some(holds) = report.holds() {
        out.block("### What holds it back");
        out.block(ALL_MUST_MOVE);
        out.list(holds.into_iter().map(escape));
    }
    for (heading, lines) in report.reservations() {
        out.block(format!("### {heading}"));
        out.list(lines.iter().map(|line| escape(line)));
    }
}

fn actions(out: &mut Document, report: &Report) {
    out.block("## Actions");
    let actions = report.actions();
    if actions.is_empty() {
        out.block(NO_ACTION);
    } else {
        let cell = |cell: &String| if cell.is_empty() { String::new() } else { escape(cell) };
        out.table(&ACTION_HEADS, actions.iter().map(|row| row.each_ref().map(cell)));
    }
    report.agreed().iter().for_each(|noted| note(out, noted));
}

/// Something that the room wrote down beside its votes.
fn note(out: &mut Document, noted: &Noted) {
    out.block(format!("## {}", noted.heading));
    let cell = |cell: &String| if cell.is_empty() { String::new() } else { escape(cell) };
    out.table(noted.heads, noted.rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>()));
}

/// What the room saw beside the model answers that were called.
fn model_answers(out: &mut Document, report: &Report) {
    let rows = told::rows(report);
    if !rows.is_empty() {
        out.block(format!("## {}", told::HEADING));
        out.block(told::ABOUT);
        out.table(&told::HEADS, rows.iter().map(|row| row.each_ref().map(|cell| escape(cell))));
    }
}

/// The room's own answers, question by question.
fn words(out: &mut Document, report: &Report) {
    let words = report.words();
    if words.is_empty() {
        return;
    }
    out.block("## In the room's own words");
    for (ask, lines) in words {
        out.block(escape(ask));
        out.list(lines.into_iter().map(escape));
    }
}

fn tail(out: &mut Document, report: &Report) {
    out.block("## The method and its limits");
    out.block(LIMITS);
    let sources = &report.session.workshop.sources;
    if !sources.is_empty() {
        out.block("Where the ideas come from:");
        out.list(sources.iter().map(|line| escape(line)));
    }
    if let Some(unknown) = report.unknown() {
        out.block(unknown);
    }
}
