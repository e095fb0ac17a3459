//! Accounts by the gap between footing and target, a table a ladder.

use super::super::page::{Block, Page};
use crate::domain::history::{Begun, Holding, Named, OnLadder, Overdue, Portfolio, account_key};
use crate::domain::text::capitalised;

const HOW: &str = "Our reading, not the client's. The widest gap between footing and target stands first, and among \
equals the oldest reading: that is where to look next, not who does well. Higher is not always better.";

const NONE: &str = "No account has a reading yet: run a workshop about one, vote and reveal, and it stands here.";

const APART: &str = "One table a ladder: a rung of one says nothing of a rung of another.";

pub(super) fn page(told: &Portfolio) -> Page {
    let mut page = Page::new(format!("Accounts on {}", told.today));
    page.text(HOW);
    match told.ladders.len() {
        0 => page.text(NONE),
        1 => {}
        _ => page.text(APART),
    }
    for on in &told.ladders {
        ladder(&mut page, on, &told.overdue);
    }
    page.list_under("Actions whose day is past", told.overdue.iter().map(late).collect());
    page.list_under("Begun, nothing read yet", told.begun.iter().map(begun).collect());
    page
}

fn ladder(page: &mut Page, on: &OnLadder, overdue: &[Overdue]) {
    page.heading(on.title.as_str());
    if on.versions.len() > 1 {
        let versions = on.versions.join(", ");
        let told = format!("Read on versions {versions} of this ladder: its rungs or rules may differ.");
        page.blocks.push(Block::Warning(told));
    }
    let heads = [&capitalised(&on.subject), "Footing", "Target", "Gap", "Read on", "Hazards", "Overdue"];
    let caption = format!("By gap on the ladder {}", on.ladder);
    page.table(&caption, &heads, on.accounts.iter().map(|holding| row(holding, overdue)).collect());
}

fn row(holding: &Holding, overdue: &[Overdue]) -> Vec<String> {
    let latest = &holding.latest;
    let name = |named: &Option<Named>, else_: &str| named.as_ref().map_or(else_, |n| &n.name).to_owned();
    let key = account_key(&latest.account);
    let late = overdue.iter().filter(|late| account_key(&late.account) == key).count();
    vec![
        latest.account.clone(),
        name(&latest.footing, "not asked"),
        name(&latest.target, "none"),
        holding.gap.map(gap).unwrap_or_default(),
        latest.day.to_string(),
        latest.hazards.join(", "),
        if late == 0 { String::new() } else { late.to_string() },
    ]
}

/// As in `3 below`: the column says what it is, and has no room for more.
fn gap(rungs: i32) -> String {
    match rungs {
        0 => "none".to_owned(),
        1.. => format!("{rungs} below"),
        _ => format!("{} above", -rungs),
    }
}

/// The owner stands beside what they own.
fn late(Overdue { account, task }: &Overdue) -> String {
    format!("{account}: {} ({}, by {})", task.what, task.who, task.by)
}

fn begun(Begun { account, workshop, day, .. }: &Begun) -> String {
    format!("{account} ({workshop}, last open {day})")
}
