//! Two readings side by side.

use super::super::page::{Block, Page};
use super::LIMIT;
use crate::domain::history::{Comparison, Named, PairMove, RailStood, Seen, Snapshot, account_key};
use crate::domain::reading::NOT_VOTED;

pub(super) fn page(told: &Comparison) -> Page {
    let Comparison { first, then, .. } = told;
    let title = match account_key(&first.account) == account_key(&then.account) {
        true => format!("{}: {} and {}", then.account, first.day, then.day),
        false => format!("{}, {}, and {}, {}", first.account, first.day, then.account, then.day),
    };
    let mut page = Page::new(title);
    page.text(LIMIT);
    if !told.warnings.is_empty() {
        let all = told.warnings.join(" ");
        page.blocks.push(Block::Warning(format!("Not a trend. {all}")));
    }
    page.heading("Where it stands");
    page.table("Both readings", &["What", "First", "Then", "Note"], standing(first, then));
    page.table("Rails", &["Footing / seen / ceiling", "First", "Then", "Note"], rails(told));
    page.list_under("What moved, and why", told.why.clone());
    page.list_under("What holds it back now", told.holds_back.clone());
    page.heading("Pair by pair");
    page.table("States of the pairs", &["Pair", "Question", "First", "Then", "Note"], pairs(&told.pairs));
    let families = families(told);
    if !families.is_empty() {
        page.heading("Warning signs");
        page.table("Families of signs", &["Family", "First", "Then", "Note"], families);
    }
    let tasks = told.actions.iter().map(|task| format!("{} (by {})", task.what, task.by)).collect();
    page.list_under("What was taken on the first time", tasks);
    page
}

fn standing(first: &Snapshot, then: &Snapshot) -> Vec<Vec<String>> {
    let name = |named: &Option<Named>| named.as_ref().map_or_else(|| "none".to_owned(), |n| n.name.clone());
    let row = |what: &str, a: String, b: String| {
        let moved = if a == b { "" } else { "moved" };
        vec![what.to_owned(), a, b, moved.to_owned()]
    };
    let plain = |what: &str, a: String, b: String| vec![what.to_owned(), a, b, String::new()];
    vec![
        row("Footing", name(&first.footing), name(&then.footing)),
        row("Seen", name(&first.observed), name(&then.observed)),
        row("Ceiling", name(&first.ceiling), name(&then.ceiling)),
        row("Target", name(&first.target), name(&then.target)),
        row("Confidence", first.confidence.word().to_owned(), then.confidence.word().to_owned()),
        plain("Session", first.session.clone(), then.session.clone()),
    ]
}

fn rails(told: &Comparison) -> Vec<Vec<String>> {
    let stood = |rail: &Option<RailStood>| match rail {
        Some(rail) => format!("{} / {} / {}", rail.footing, rail.observed, rail.ceiling),
        None => "not asked".to_owned(),
    };
    let row = |rail: &crate::domain::history::RailMove| {
        let heights = |r: &RailStood| (r.footing, r.observed, r.ceiling);
        let both = rail.first.as_ref().zip(rail.then.as_ref());
        let moved = both.is_some_and(|(a, b)| heights(a) != heights(b));
        vec![
            rail.name.clone(),
            stood(&rail.first),
            stood(&rail.then),
            if moved { "moved".into() } else { String::new() },
        ]
    };
    told.rails.iter().map(row).collect()
}

fn pairs(pairs: &[PairMove]) -> Vec<Vec<String>> {
    let row = |pair: &PairMove| {
        let note = match () {
            () if pair.reworded => "asked in other words",
            () if pair.moved() => "moved",
            () => "",
        };
        let place = format!("{} {}", pair.rail, pair.rung);
        vec![place, pair.ask.clone(), seen(pair.first), seen(pair.then), note.to_owned()]
    };
    pairs.iter().map(row).collect()
}

/// `held, 4 of 5 for trust`
fn seen(seen: Option<Seen>) -> String {
    match seen {
        None => NOT_VOTED.to_owned(),
        Some(Seen { state, high: Some(high), valid: Some(valid), .. }) => {
            format!("{}, {high} of {valid} for trust", state.word())
        }
        Some(Seen { state, .. }) => state.word().to_owned(),
    }
}

fn families(told: &Comparison) -> Vec<Vec<String>> {
    let row = |family: &crate::domain::history::FamilyMove| {
        let moved = family.first.zip(family.then).is_some_and(|(a, b)| a != b);
        let note = if moved { "moved" } else { "" };
        vec![family.name.clone(), family.words.0.to_owned(), family.words.1.to_owned(), note.to_owned()]
    };
    told.families.iter().map(row).collect()
}
