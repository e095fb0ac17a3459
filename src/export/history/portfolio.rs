//! Accounts by the gap between footing and target, a table a ladder.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{name, named, stands};
use crate::domain::history::{Begun, Due, Holding, OnLadder, Overdue, Portfolio, Snapshot, Task, account_key};
use crate::domain::text::capitalised;
use crate::export::doc::dumbbells::{Dumbbell, Dumbbells};
use crate::export::doc::{Block, Doc, Paper, Tone};
use crate::say;
use crate::words::Words;

pub(super) fn page(words: &Words, told: &Portfolio) -> Doc {
    let mut doc = Doc::new(words.language(), say!(words, "history-portfolio", day = told.today));
    doc.paper = Paper::Across;
    if told.ladders.is_empty() {
        doc.text(say!(words, "history-portfolio-none"));
    } else {
        doc.blocks.push(Block::Headline(headline(words, told).join(" ")));
        doc.text(say!(words, "history-portfolio-how"));
    }
    if told.ladders.len() > 1 {
        doc.text(say!(words, "history-portfolio-apart"));
    }
    for on in &told.ladders {
        ladder(words, &mut doc, on);
    }
    doc.list_under(say!(words, "history-overdue-too"), untold(words, told));
    let begun = told.begun.iter().map(|Begun { account, workshop, day, .. }| {
        say!(words, "history-begun-line", name = account, workshop, day = *day)
    });
    doc.list_under(say!(words, "history-begun"), begun.collect());
    doc
}

/// All accounts in a few sentences.
fn headline(words: &Words, told: &Portfolio) -> Vec<String> {
    let all = || told.ladders.iter().flat_map(|on| &on.accounts);
    let count = |wanted: &dyn Fn(&Holding) -> bool| all().filter(|holding| wanted(holding)).count();
    let below = count(&|h| h.gap.is_some_and(|gap| gap > 0));
    let (met, above) = (count(&|h| h.gap == Some(0)), count(&|h| h.gap.is_some_and(|gap| gap < 0)));
    let hazards = count(&|h| !h.latest.hazards.is_empty());
    let (late, days) = (told.overdue.len(), all().map(|h| h.age).max().unwrap_or(0));
    let sentences = [
        Some(say!(words, "history-headline-portfolio", below, count = count(&|_| true))),
        (met > 0).then(|| say!(words, "history-headline-met", count = met)),
        (above > 0).then(|| say!(words, "history-headline-higher", count = above)),
        (hazards > 0).then(|| say!(words, "history-headline-with-hazards", count = hazards)),
        (late > 0).then(|| say!(words, "history-headline-overdue", count = late)),
        Some(say!(words, "history-headline-oldest", days)),
    ];
    sentences.into_iter().flatten().collect()
}

fn ladder(words: &Words, doc: &mut Doc, on: &OnLadder) {
    doc.section("", on.title.clone());
    if on.versions.len() > 1 {
        doc.note(Tone::Note, "", say!(words, "history-versions", versions = words.list(on.versions.clone())));
    }
    let heads = vec![
        capitalised(&on.subject),
        say!(words, "history-head-to-target"),
        say!(words, "term-hazards"),
        say!(words, "history-head-read-on"),
        say!(words, "history-head-next"),
    ];
    doc.blocks.push(Block::Dumbbells(Box::new(Dumbbells {
        name: "accounts",
        caption: say!(words, "history-by-gap", ladder = &on.ladder),
        rungs: named(&on.rungs),
        ends: [say!(words, "term-footing"), say!(words, "term-target")],
        heads,
        rows: on.accounts.iter().map(|holding| row(words, holding)).collect(),
    })));
}

fn row(words: &Words, Holding { latest, age, next, .. }: &Holding) -> Dumbbell {
    Dumbbell {
        name: latest.account.clone(),
        from: latest.footing.as_ref().map(|named| named.at),
        to: latest.target.as_ref().map(|named| named.at),
        said: stands(words, [name(&latest.footing), name(&latest.target)]),
        cells: vec![
            hazards(words, latest),
            say!(words, "history-read-on", day = latest.day, days = *age),
            next.as_ref().map(|next| due(words, next)).unwrap_or_default(),
        ],
    }
}

/// Hazards by their names, those that are open said to be.
fn hazards(words: &Words, latest: &Snapshot) -> String {
    let open = latest.open_dangers();
    let open: Vec<String> = open.iter().map(|name| say!(words, "history-hazard-open", name)).collect();
    [latest.hazards.clone(), open].concat().join(", ")
}

fn due(words: &Words, Due { task, overdue }: &Due) -> String {
    let (what, who, by) = (&task.what, &task.who, task.by);
    match overdue {
        true => say!(words, "history-due-past", what, who, by),
        false => say!(words, "report-task", what, who, by),
    }
}

/// What is overdue and stands in no row: each row has room for one action.
fn untold(words: &Words, told: &Portfolio) -> Vec<String> {
    fn key<'a>(account: &str, task: &'a Task) -> (String, &'a str, &'a str, NaiveDate) {
        (account_key(account), &task.what, &task.who, task.by)
    }
    let rows = told.ladders.iter().flat_map(|on| &on.accounts);
    let in_rows: HashSet<_> =
        rows.filter_map(|h| h.next.as_ref().map(|next| key(&h.latest.account, &next.task))).collect();
    let rest = told.overdue.iter().filter(|late| !in_rows.contains(&key(&late.account, &late.task)));
    rest.map(|Overdue { account, task }| {
        let (what, who, by) = (&task.what, &task.who, task.by);
        format!("{account}: {}", say!(words, "report-task", what, who, by))
    })
    .collect()
}
