//! An account over time.

use chrono::NaiveDate;

use super::{became, breaks, name, risen, table};
use crate::domain::history::{CameTo, Deed, GridDay, LensDay, Named, Point, Series, Snapshot, Trend, account_key};
use crate::domain::order;
use crate::export::chart::Chart;
use crate::export::doc::{Block, Doc};
use crate::export::typed::{figured, lasted};
use crate::say;
use crate::words::Words;

/// Sessions that stand beside each other in a table.
const BESIDE: usize = 4;

pub(super) fn page(words: &Words, trends: &[Trend]) -> Doc {
    let account = trends.first().map_or("", |trend| &trend.account);
    let mut doc = Doc::new(words.language(), say!(words, "history-over-time", name = account));
    for trend in trends {
        if trends.len() > 1 {
            doc.section("", say!(words, "history-on-ladder", ladder = &trend.ladder));
        }
        one(words, &mut doc, trend);
    }
    doc.text(say!(words, "history-limit"));
    doc
}

fn one(words: &Words, doc: &mut Doc, trend: &Trend) {
    if !trend.readings.is_empty() {
        readings_of(words, doc, trend);
    }
    if !(trend.grids.is_empty() && trend.lenses.is_empty()) {
        doc.section("", say!(words, "term-beside-ladder"));
    }
    lenses(words, doc, trend);
    if !trend.grids.is_empty() {
        let heads = [say!(words, "history-head-day"), say!(words, "grid-head-found")];
        let row = |day: &GridDay| [day.day.to_string(), day.findings.join(" ")];
        doc.table(say!(words, "grid-found"), heads, trend.grids.iter().map(row).collect());
        journeys(words, doc, trend);
    }
}

/// A row of a table over time: what it is about, and by the day and the id of a session what was said.
type Over<'a> = (String, Vec<(NaiveDate, &'a str, String)>);

/// Questions beside the ladder, a column a session.
fn lenses(words: &Words, doc: &mut Doc, trend: &Trend) {
    let rows = trend.lenses.iter().map(|over| {
        let days = over.days.iter().map(|day| (day.day, day.session.as_str(), came_to(words, day)));
        (over.ask.clone(), days.collect())
    });
    let heads = [say!(words, "history-lenses-caption"), say!(words, "report-head-asked")];
    over_time(doc, heads, rows.collect());
}

/// Moments of a journey, a column a session; a table for each stretch of time that was asked about.
fn journeys(words: &Words, doc: &mut Doc, trend: &Trend) {
    let all = || trend.grids.iter().flat_map(|day| day.journeys.iter().map(move |journey| (day, journey)));
    let mut asked: Vec<(&str, &str)> = Vec::new();
    for (_, journey) in all() {
        let this = (journey.ask.as_str(), journey.window.as_str());
        if !asked.contains(&this) {
            asked.push(this);
        }
    }
    for (ask, window) in asked {
        let mut rows: Vec<Over> = Vec::new();
        for (day, journey) in all().filter(|(_, journey)| journey.ask == ask && journey.window == window) {
            for row in &journey.rows {
                let said = (day.day, day.session.as_str(), row.said.clone());
                match rows.iter_mut().find(|(role, _)| account_key(role) == account_key(&row.role)) {
                    Some((_, over)) => over.push(said),
                    None => rows.push((row.role.clone(), vec![said])),
                }
            }
        }
        doc.text(format!("{ask} ({window})"));
        over_time(doc, [say!(words, "grid-over"), say!(words, "grid-head-role", of = "moments")], rows);
    }
}

/// Tables with a row for each thing that was asked, and a few sessions beside each other.
fn over_time(doc: &mut Doc, [caption, head]: [String; 2], all: Vec<Over>) {
    let mut sessions: Vec<(NaiveDate, &str)> = Vec::new();
    for (day, session, _) in all.iter().flat_map(|(_, over)| over) {
        if !sessions.contains(&(*day, *session)) {
            sessions.push((*day, *session));
        }
    }
    // Those of one day stay as they came.
    order::by_key(&mut sessions, |(day, _)| *day);
    for beside in sessions.chunks(BESIDE) {
        let row = |(about, over): &Over| {
            let cell = |at: &str| over.iter().find(|(_, session, _)| *session == at);
            let cells = beside.iter().map(|(_, at)| cell(at).map_or_else(String::new, |(_, _, said)| said.clone()));
            [about.clone()].into_iter().chain(cells).collect::<Vec<_>>()
        };
        let rows = all.iter().map(row).filter(|row| row.iter().skip(1).any(|cell| !cell.is_empty()));
        let days = beside.iter().map(|(day, _)| day.to_string());
        let heads = [head.clone()].into_iter().chain(days).collect();
        table(doc, caption.clone(), heads, rows.collect());
    }
}

/// What a question beside the ladder came to on a day, and what the script said to it.
pub(super) fn came_to(words: &Words, day: &LensDay) -> String {
    let came_to = match &day.came_to {
        CameTo::Votes { view, led } if led.is_empty() => words.say(&view.said()),
        CameTo::Votes { view, led } => say!(words, "history-lens-led", view = view.said(), answers = led.join(" · ")),
        CameTo::Since(since) => lasted(words, *since, day.day),
        CameTo::Figures(figures) => figured(words, figures).join(" "),
    };
    [&came_to].into_iter().chain(&day.flags).cloned().collect::<Vec<_>>().join(" ")
}

/// What was read on the ladder.
fn readings_of(words: &Words, doc: &mut Doc, trend: &Trend) {
    let told = breaks(words, trend);
    doc.blocks.push(Block::Headline(headline(words, trend).join(" ")));
    let care = told.iter().filter(|why| !why.is_empty()).count();
    if care > 0 {
        doc.text(say!(words, "history-steps-apart", count = care));
    }
    doc.blocks.push(Block::Chart(Box::new(Chart::of(words, trend))));
    taken_on(words, doc, trend);
    doc.section("", say!(words, "history-rails-over-time"));
    doc.blocks.push(Block::Charts(Chart::of_rails(words, trend)));
    let day = || say!(words, "history-head-day");
    let heads = [day()].into_iter().chain(trend.series.iter().map(|series| series.name.clone())).collect();
    table(doc, say!(words, "history-rails-caption"), heads, rails(words, trend));
    doc.section("", say!(words, "history-readings"));
    let heads = [
        day(),
        say!(words, "report-footing"),
        say!(words, "report-seen"),
        say!(words, "history-ceiling"),
        say!(words, "history-target"),
        say!(words, "history-head-room"),
        say!(words, "term-hazards"),
    ];
    doc.table(say!(words, "history-readings-caption"), heads, readings(words, trend));
    let no_step = trend.readings.iter().zip(&told).filter(|(_, told)| !told.is_empty());
    let no_step: Vec<String> = no_step.map(|(r, told)| format!("{}: {}", r.day, told.join(" "))).collect();
    if !no_step.is_empty() {
        doc.blocks.push(Block::Heading(say!(words, "history-breaks")));
        doc.blocks.push(Block::List(no_step));
    }
}

/// What was taken on in the meantime, and what came of it.
fn taken_on(words: &Words, doc: &mut Doc, trend: &Trend) {
    if trend.deeds.is_empty() {
        return;
    }
    doc.section("", say!(words, "history-taken-on"));
    doc.text(say!(words, "history-came-before"));
    let heads = [
        say!(words, "report-head-what"),
        say!(words, "report-head-who"),
        say!(words, "history-head-taken"),
        say!(words, "report-head-by"),
        say!(words, "report-head-became"),
        say!(words, "history-head-rise"),
    ];
    let actions: Vec<[String; 6]> = trend.deeds.iter().map(|deed| action(words, trend, deed)).collect();
    doc.table(say!(words, "history-actions-caption"), heads, actions);
}

/// The whole time in a few sentences: where it came from, where it stands, what is in its way.
fn headline(words: &Words, trend: &Trend) -> Vec<String> {
    let none = || say!(words, "history-none");
    let named = |reading: &Snapshot| name(&reading.footing).unwrap_or_else(none);
    let ([first, ..], Some(last)) = (trend.readings.as_slice(), trend.readings.last()) else { return Vec::new() };
    let account = &trend.account;
    let (from, to, was, is) = (first.day, last.day, named(first), named(last));
    let at = |reading: &Snapshot| reading.footing.as_ref().map(|named| named.at);
    let count = trend.readings.len();
    let moved = match at(last).cmp(&at(first)) {
        _ if count == 1 => say!(words, "history-headline-only", name = account, day = to, footing = is),
        std::cmp::Ordering::Greater => say!(words, "history-headline-rose", name = account, from, to, was, is, count),
        std::cmp::Ordering::Less => say!(words, "history-headline-fell", name = account, from, to, was, is, count),
        std::cmp::Ordering::Equal => say!(words, "history-headline-still", name = account, from, to, is, count),
    };
    let target = name(&last.target).unwrap_or_else(none);
    let aim = match last.gap() {
        None => say!(words, "history-headline-no-target"),
        Some(0) => say!(words, "history-headline-at-target"),
        Some(gap @ 1..) => say!(words, "history-headline-below", rungs = gap, target),
        Some(gap) => say!(words, "history-headline-above", rungs = -gap, target),
    };
    let hazards = (!last.hazards.is_empty()).then(|| {
        say!(words, "history-headline-hazards", count = last.hazards.len(), names = words.list(last.hazards.clone()))
    });
    [Some(moved), Some(aim), hazards].into_iter().flatten().collect()
}

/// What was taken on, with what became of it and what rose after it.
fn action(words: &Words, trend: &Trend, deed: &Deed) -> [String; 6] {
    [
        deed.what.clone(),
        deed.who.clone(),
        deed.taken.to_string(),
        deed.by.to_string(),
        became(words, deed),
        risen(words, trend.rungs(), deed),
    ]
}

fn readings(words: &Words, trend: &Trend) -> Vec<[String; 7]> {
    let name = |named: &Option<Named>| name(named).unwrap_or_default();
    let row = |reading: &Snapshot| {
        [
            reading.day.to_string(),
            name(&reading.footing),
            name(&reading.observed),
            name(&reading.ceiling),
            name(&reading.target),
            words.say(&reading.rooms.said()),
            reading.hazards.join(", "),
        ]
    };
    trend.readings.iter().map(row).collect()
}

fn rails(words: &Words, trend: &Trend) -> Vec<Vec<String>> {
    let told = |series: &Series, at: usize| match series.points.get(at).copied().flatten() {
        None => "–".to_owned(),
        Some(Point { footing, observed, .. }) if footing == observed => footing.to_string(),
        Some(Point { footing, observed, .. }) => say!(words, "history-lowered", footing, observed),
    };
    let row = |(at, reading): (usize, &Snapshot)| {
        let points = trend.series.iter().map(|series| told(series, at));
        std::iter::once(reading.day.to_string()).chain(points).collect()
    };
    trend.readings.iter().enumerate().map(row).collect()
}
