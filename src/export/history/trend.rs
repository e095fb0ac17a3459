//! An account over time.

use super::{breaks, followed, name, table, task};
use crate::domain::history::{Named, Point, Series, Snapshot, Trend};
use crate::export::chart::Chart;
use crate::export::doc::{Block, Doc};
use crate::say;
use crate::words::Words;

pub(super) fn page(words: &Words, trends: &[Trend]) -> Doc {
    let account = trends.first().map_or("", |trend| &trend.account);
    let mut doc = Doc::new(words.language(), say!(words, "history-over-time", name = account));
    doc.text(say!(words, "history-limit"));
    for trend in trends {
        if trends.len() > 1 {
            doc.section("", say!(words, "history-on-ladder", ladder = &trend.ladder));
        }
        one(words, &mut doc, trend);
    }
    doc
}

fn one(words: &Words, doc: &mut Doc, trend: &Trend) {
    let told = breaks(words, trend);
    doc.text(since(words, trend, told.last().map_or(&[][..], Vec::as_slice)));
    doc.blocks.push(Block::Chart(Box::new(Chart::of(words, trend))));
    let day = || say!(words, "history-head-day");
    let heads = [
        day(),
        say!(words, "report-footing"),
        say!(words, "report-seen"),
        say!(words, "history-ceiling"),
        say!(words, "history-target"),
        say!(words, "history-head-room"),
        say!(words, "term-hazards"),
    ];
    let rows = trend.readings.iter().map(|snapshot| reading(words, snapshot)).collect();
    doc.table(say!(words, "history-readings"), heads, rows);
    let no_step = trend.readings.iter().zip(&told).filter(|(_, told)| !told.is_empty());
    let no_step = no_step.map(|(r, told)| format!("{}: {}", r.day, told.join(" "))).collect();
    doc.list_under(say!(words, "history-breaks"), no_step);
    doc.section("", say!(words, "history-rails-over-time"));
    let heads = [day()].into_iter().chain(trend.series.iter().map(|s| s.name.clone())).collect();
    table(doc, say!(words, "history-rails-caption"), heads, rails(words, trend));
    doc.list_under(say!(words, "history-taken-on", readings = trend.readings.len()), actions(words, trend));
    let became = |r: &Snapshot| -> Vec<String> {
        let all = r.followed.iter().filter_map(|f| followed(words, f));
        all.map(|told| format!("{}: {told}", r.day)).collect()
    };
    doc.list_under(say!(words, "history-became"), trend.readings.iter().flat_map(became).collect());
}

/// How the account moved since the time before the last.
fn since(words: &Words, trend: &Trend, breaks: &[String]) -> String {
    let name = |named: &Option<Named>| name(named).unwrap_or_else(|| say!(words, "history-none"));
    let [.., before, last] = trend.readings.as_slice() else { return say!(words, "history-only-reading") };
    let (day, was, is) = (before.day.to_string(), name(&before.footing), name(&last.footing));
    let moved = match was == is {
        true => say!(words, "history-since-still", day, footing = is),
        false => say!(words, "history-since-moved", day, was, is),
    };
    if breaks.is_empty() { moved } else { format!("{moved} {}", say!(words, "history-care", why = breaks.join(" "))) }
}

fn reading(words: &Words, snapshot: &Snapshot) -> [String; 7] {
    let name = |named: &Option<Named>| name(named).unwrap_or_default();
    let footing = name(&snapshot.footing);
    let footing = match snapshot.gap() {
        Some(0) => say!(words, "history-at-target", footing),
        Some(gap @ 1..) => say!(words, "history-rungs-below", footing, count = gap),
        Some(gap) => say!(words, "history-rungs-above", footing, count = -gap),
        None => footing,
    };
    [
        snapshot.day.to_string(),
        footing,
        name(&snapshot.observed),
        name(&snapshot.ceiling),
        name(&snapshot.target),
        words.say(&snapshot.rooms.said()),
        snapshot.hazards.join(", "),
    ]
}

fn rails(words: &Words, trend: &Trend) -> Vec<Vec<String>> {
    let told = |series: &Series, at: usize| match series.points.get(at).copied().flatten() {
        None => "-".to_owned(),
        Some(Point { footing, observed, .. }) if footing == observed => footing.to_string(),
        Some(Point { footing, observed, .. }) => say!(words, "history-lowered", footing, observed),
    };
    let row = |(at, reading): (usize, &Snapshot)| {
        let points = trend.series.iter().map(|series| told(series, at));
        std::iter::once(reading.day.to_string()).chain(points).collect()
    };
    trend.readings.iter().enumerate().map(row).collect()
}

/// Each action with the reading it came from.
fn actions(words: &Words, trend: &Trend) -> Vec<String> {
    let last = trend.readings.len().saturating_sub(1);
    let between = trend.readings.iter().take(last.max(1));
    between.flat_map(|r| r.actions.iter().map(|t| format!("{}: {}", r.day, task(words, t)))).collect()
}
