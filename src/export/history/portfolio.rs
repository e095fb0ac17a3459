//! Accounts by the gap between footing and target.

use super::super::page::Page;
use super::gap_in_words;
use crate::domain::history::{Holding, Portfolio};

const HOW: &str = "Our reading, not the client's. The widest gap between footing and target stands first, and among \
equals the oldest reading: that is where to look next, not who does well. Higher is not always better.";

const NONE: &str = "No account has a reading yet: run a workshop about one, vote and reveal, and it stands here.";

pub(super) fn page(told: &Portfolio) -> Page {
    let mut page = Page::new(format!("Accounts on {}", told.today));
    page.text(HOW);
    if told.accounts.is_empty() {
        page.text(NONE);
    } else {
        let heads = ["Account", "Footing", "Target", "Gap", "Read on", "Hazards", "Overdue"];
        page.table("Accounts by gap", &heads, told.accounts.iter().map(row).collect());
    }
    let overdue = told.accounts.iter().flat_map(|holding| {
        let account = &holding.latest.account;
        holding.overdue.iter().map(move |task| format!("{account}: {} (by {})", task.what, task.by))
    });
    page.list_under("Actions whose day is past", overdue.collect());
    page.list_under("No reading yet", told.unread.clone());
    page
}

fn row(holding: &Holding) -> Vec<String> {
    let latest = &holding.latest;
    let name = |named: &Option<crate::domain::history::Named>| named.as_ref().map(|n| n.name.clone());
    let overdue = if holding.overdue.is_empty() { String::new() } else { holding.overdue.len().to_string() };
    vec![
        latest.account.clone(),
        name(&latest.footing).unwrap_or_default(),
        name(&latest.target).unwrap_or_else(|| "none".to_owned()),
        holding.gap.map(gap_in_words).unwrap_or_default(),
        latest.day.to_string(),
        latest.hazards.join(", "),
        overdue,
    ]
}
