//! An account over time.

use super::super::page::{Block, Page};
use super::{LIMIT, chart, gap_in_words};
use crate::domain::history::{Followed, Named, Point, Series, Snapshot, Trend};

pub(super) fn page(trends: &[Trend]) -> Page {
    let account = trends.first().map_or("", |trend| &trend.account);
    let mut page = Page::new(format!("{account} over time"));
    page.text(LIMIT);
    for trend in trends {
        if trends.len() > 1 {
            page.heading(format!("On the ladder {}", trend.ladder));
        }
        one(&mut page, trend);
    }
    page
}

fn one(page: &mut Page, trend: &Trend) {
    page.text(since(trend));
    page.blocks.push(Block::Drawing { lines: chart::lines(trend), svg: chart::svg(trend) });
    page.table(
        "Reading by reading",
        &["Day", "Footing", "Seen", "Ceiling", "Target", "Room", "Hazards"],
        trend.readings.iter().map(reading).collect(),
    );
    let breaks = trend.readings.iter().zip(&trend.breaks).filter(|(_, told)| !told.is_empty());
    let breaks: Vec<String> = breaks.map(|(r, told)| format!("{}: {}", r.day, told.join(" "))).collect();
    page.list_under("Where it is no trend", breaks);
    page.heading("Rails over time");
    let heads: Vec<&str> = std::iter::once("Day").chain(trend.series.iter().map(|s| s.name.as_str())).collect();
    page.table("Footing of each rail, with what was seen where a hazard lowers it", &heads, rails(trend));
    let taken_on = if trend.readings.len() == 1 { "Actions taken on" } else { "Actions taken on between" };
    page.list_under(taken_on, actions(trend));
    page.list_under("What became of them", followed(trend));
}

/// How the account moved since the time before the last.
fn since(trend: &Trend) -> String {
    let name = |named: &Option<Named>| named.as_ref().map_or_else(|| "none".to_owned(), |n| n.name.clone());
    let [.., before, last] = trend.readings.as_slice() else {
        return "This is the only reading so far: the next one will show what moved.".to_owned();
    };
    let (was, is) = (name(&before.footing), name(&last.footing));
    let moved = if was == is { format!("is still {is}") } else { format!("went from {was} to {is}") };
    let caution = match trend.breaks.last() {
        Some(breaks) if !breaks.is_empty() => format!(" Take care, this is no trend. {}", breaks.join(" ")),
        _ => String::new(),
    };
    format!("Since {} the footing {moved}.{caution}", before.day)
}

fn reading(snapshot: &Snapshot) -> Vec<String> {
    let name = |named: &Option<Named>| named.as_ref().map(|n| n.name.clone()).unwrap_or_default();
    let footing = match snapshot.gap() {
        Some(gap) => format!("{}, {}", name(&snapshot.footing), gap_in_words(gap)),
        None => name(&snapshot.footing),
    };
    vec![
        snapshot.day.to_string(),
        footing,
        name(&snapshot.observed),
        name(&snapshot.ceiling),
        name(&snapshot.target),
        snapshot.rooms.to_string(),
        snapshot.hazards.join(", "),
    ]
}

fn rails(trend: &Trend) -> Vec<Vec<String>> {
    let told = |series: &Series, at: usize| match series.points.get(at).copied().flatten() {
        None => "-".to_owned(),
        Some(Point { footing, observed, .. }) if footing == observed => footing.to_string(),
        Some(Point { footing, observed, .. }) => format!("{footing} ({observed} seen)"),
    };
    let row = |(at, reading): (usize, &Snapshot)| {
        let points = trend.series.iter().map(|series| told(series, at));
        std::iter::once(reading.day.to_string()).chain(points).collect()
    };
    trend.readings.iter().enumerate().map(row).collect()
}

/// Each action with the reading it came from.
fn actions(trend: &Trend) -> Vec<String> {
    let last = trend.readings.len().saturating_sub(1);
    let between = trend.readings.iter().take(last.max(1));
    between.flat_map(|r| r.actions.iter().map(|t| format!("{}: {} (by {})", r.day, t.what, t.by))).collect()
}

/// What became of the actions of earlier sessions, with the reading in which the room said so.
fn followed(trend: &Trend) -> Vec<String> {
    let told = |r: &Snapshot, f: &Followed| Some(format!("{}: {}, {}", r.day, f.what, f.became?.words()));
    trend.readings.iter().flat_map(|r| r.followed.iter().filter_map(move |f| told(r, f))).collect()
}
