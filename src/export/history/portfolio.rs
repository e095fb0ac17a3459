//! Accounts by the gap between footing and target, a table a ladder.

use super::{name, table};
use crate::domain::history::{Begun, Holding, OnLadder, Overdue, Portfolio, account_key};
use crate::domain::text::capitalised;
use crate::export::doc::{Doc, Tone};
use crate::say;
use crate::words::Words;

pub(super) fn page(words: &Words, told: &Portfolio) -> Doc {
    let mut doc = Doc::new(words.language(), say!(words, "history-portfolio", day = told.today.to_string()));
    doc.text(say!(words, "history-portfolio-how"));
    match told.ladders.len() {
        0 => doc.text(say!(words, "history-portfolio-none")),
        1 => {}
        _ => doc.text(say!(words, "history-portfolio-apart")),
    }
    for on in &told.ladders {
        ladder(words, &mut doc, on, &told.overdue);
    }
    let late = told.overdue.iter().map(|Overdue { account, task }| {
        let (what, who, by) = (&task.what, &task.who, task.by.to_string());
        format!("{account}: {}", say!(words, "report-task", what, who, by))
    });
    doc.list_under(say!(words, "history-overdue"), late.collect());
    let begun = told.begun.iter().map(|Begun { account, workshop, day, .. }| {
        say!(words, "history-begun-line", name = account, workshop, day = day.to_string())
    });
    doc.list_under(say!(words, "history-begun"), begun.collect());
    doc
}

fn ladder(words: &Words, doc: &mut Doc, on: &OnLadder, overdue: &[Overdue]) {
    doc.section("", on.title.clone());
    if on.versions.len() > 1 {
        doc.note(Tone::Note, "", say!(words, "history-versions", versions = words.list(on.versions.clone())));
    }
    let heads = vec![
        capitalised(&on.subject),
        say!(words, "report-footing"),
        say!(words, "history-target"),
        say!(words, "history-head-gap"),
        say!(words, "history-head-read-on"),
        say!(words, "term-hazards"),
        say!(words, "history-head-overdue"),
    ];
    let caption = say!(words, "history-by-gap", ladder = &on.ladder);
    table(doc, caption, heads, on.accounts.iter().map(|holding| row(words, holding, overdue)).collect());
}

fn row(words: &Words, holding: &Holding, overdue: &[Overdue]) -> Vec<String> {
    let latest = &holding.latest;
    let key = account_key(&latest.account);
    let late = overdue.iter().filter(|late| account_key(&late.account) == key).count();
    vec![
        latest.account.clone(),
        name(&latest.footing).unwrap_or_else(|| say!(words, "term-state-not-asked")),
        name(&latest.target).unwrap_or_else(|| say!(words, "history-none")),
        holding.gap.map(|rungs| gap(words, rungs)).unwrap_or_default(),
        latest.day.to_string(),
        latest.hazards.join(", "),
        if late == 0 { String::new() } else { late.to_string() },
    ]
}

/// As in `3 below`: the column says what it is, and has no room for more.
fn gap(words: &Words, rungs: i32) -> String {
    match rungs {
        0 => say!(words, "history-gap-none"),
        1.. => say!(words, "history-gap-below", count = rungs),
        _ => say!(words, "history-gap-above", count = -rungs),
    }
}
