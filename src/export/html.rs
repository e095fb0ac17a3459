//! A whole session as one HTML file: nothing beside it, no script, no request to anywhere. Screen and paper, light and
//! dark, and readable without colour.

mod ladder;
mod parts;
mod questions;
mod spread;
mod write;

pub(super) use ladder::{CRACKS, class, svg as ladder};
pub(super) use write::{Page, escape};

use super::report::{LIMITS, REDACTED, Report};
use crate::domain::session::Session;

/// The report of `session` as it stands, read as of the day on which it was last open.
#[must_use]
pub fn report(session: &Session) -> String {
    render(&Report::new(session, false))
}

pub(super) fn render(report: &Report) -> String {
    let title = format!("{}: {}", report.session.workshop.title, report.account());
    let mut page = Page::new(&title);
    head(&mut page, report);
    page.open("main");
    parts::standing(&mut page, report);
    parts::actions(&mut page, report);
    questions::pairs(&mut page, report);
    parts::model_answers(&mut page, report);
    questions::not_seen(&mut page, report);
    questions::signs(&mut page, report);
    parts::words(&mut page, report);
    parts::parked_and_time(&mut page, report);
    limits(&mut page, report);
    page.close("main");
    page.finish()
}

fn head(page: &mut Page, report: &Report) {
    page.open("header");
    page.words("p class=\"kicker\"", &report.session.workshop.title);
    page.words("h1", report.account());
    page.list_of("p class=\"about\"", &report.about());
    page.words("p class=\"ours\"", &report.ladder().disclaimer);
    if report.redacted {
        page.words("p class=\"note\"", REDACTED);
    }
    if let Some(whereabouts) = report.whereabouts() {
        page.words("p class=\"note\"", &format!("Not finished. {whereabouts}"));
    }
    page.close("header");
}

fn limits(page: &mut Page, report: &Report) {
    page.section("limits", "The method and its limits");
    page.words("p", LIMITS);
    let sources = &report.session.workshop.sources;
    if !sources.is_empty() {
        page.words("p", "Where the ideas come from:");
        page.list("ul", sources);
    }
    page.words("h3", "What this reading comes from");
    page.open("dl");
    for (what, which) in report.facts() {
        page.entry(what, &which);
    }
    page.entry("Session", &report.session.header.id);
    page.entry("Written by", concat!("rungs ", env!("CARGO_PKG_VERSION")));
    page.close("dl");
    if let Some(unknown) = report.unknown() {
        page.words("p", &unknown);
    }
    page.close("section");
}
