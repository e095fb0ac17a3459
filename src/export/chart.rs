//! A footing over time, on a true time axis: a step line, the target once, and below it from when to when hazards were
//! there. This is what is drawn; `text` draws it in characters, `html/chart.rs` as a picture.

mod axis;
mod text;

use axis::Axis;
pub use axis::Tick;
pub(super) use text::several;

use crate::domain::history::{Named, Point, Series, Snapshot, Span, Trend};
use crate::domain::ladder::Height;
use crate::domain::vote::Presence;
use crate::say;
use crate::words::Words;

/// A place on the time axis, in thousandths of its length.
pub type Place = u32;

/// The end of the axis.
pub const END: Place = 1_000;

/// A footing over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What is drawn.
    pub title: String,
    /// The drawing in words.
    pub description: String,
    /// From the top down: heights, and what they are called; empty names where there is no room for them.
    pub rungs: Vec<(Height, String)>,
    /// Days along the axis.
    pub ticks: Vec<Tick>,
    /// The readings, the oldest first.
    pub stands: Vec<Stand>,
    /// From where on which height was the target; `None` from where on there was none.
    pub targets: Vec<(Place, Option<Height>)>,
    /// What the target's line is called.
    pub target: String,
    /// Hazards over time.
    pub bars: Vec<Bar>,
    /// What marks mean that are drawn and say nothing of themselves.
    pub legend: Vec<(Sign, String)>,
}

/// A reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand {
    /// When.
    pub at: Place,
    /// What one could rest on.
    pub footing: Height,
    /// Trust seen; above the footing where it was weakened.
    pub seen: Height,
    /// Whether it goes on from the one before: it was asked in the same way.
    pub goes_on: bool,
}

/// A hazard over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Which.
    pub name: String,
    /// From where to where, and whether it was present or may have been.
    pub spans: Vec<(Place, Place, Sign)>,
}

/// A mark that a legend explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Trust seen above the footing.
    Seen,
    /// A reading that does not go on from the one before.
    Break,
    /// A hazard that is present.
    Present,
    /// A hazard that may be.
    Open,
}

impl Chart {
    /// An account over time.
    pub(super) fn of(words: &Words, trend: &Trend) -> Self {
        let axis = axis_of(trend);
        let stands: Vec<Stand> = trend
            .readings
            .iter()
            .zip(&trend.breaks)
            .filter_map(|(reading, breaks)| {
                let (footing, seen) = (reading.footing.as_ref()?.at, reading.observed.as_ref()?.at);
                Some(Stand { at: axis.place(reading.day), footing, seen, goes_on: breaks.is_empty() })
            })
            .collect();
        let targets = targets(&axis, &trend.readings);
        let bars = bars(&axis, &trend.spans);
        Chart {
            title: say!(words, "history-chart"),
            description: trend.readings.iter().map(|r| description(words, r)).collect::<Vec<_>>().join(" "),
            rungs: rungs(trend.rungs(), &stands, &targets),
            ticks: axis.ticks(),
            legend: legend(words, &stands, &bars),
            stands,
            targets,
            target: say!(words, "term-target"),
            bars,
        }
    }

    /// Each rail over time, drawn small.
    pub(super) fn of_rails(words: &Words, trend: &Trend) -> Vec<Self> {
        let axis = axis_of(trend);
        trend.series.iter().map(|series| rail(words, trend, &axis, series)).collect()
    }

    pub(super) fn each(&mut self, change: &impl Fn(&mut String)) {
        let Chart { title, description, rungs, ticks: _, stands: _, targets: _, target, bars, legend } = self;
        let bars = bars.iter_mut().map(|bar| &mut bar.name);
        let named = rungs.iter_mut().map(|(_, name)| name).chain(legend.iter_mut().map(|(_, meaning)| meaning));
        [title, description, target].into_iter().chain(bars).chain(named).for_each(change);
    }

    /// Where the line of a reading ends: at the next one, or where the axis does.
    pub(super) fn lines_of(&self) -> impl Iterator<Item = (&Stand, Option<&Stand>)> {
        self.stands.iter().enumerate().map(|(n, stand)| (stand, self.stands.get(n + 1)))
    }

    /// Each height that was the target, from where to where.
    pub(super) fn target_lines(&self) -> impl Iterator<Item = (Place, Place, Height)> {
        let ends = self.targets.iter().skip(1).map(|(at, _)| *at).chain([END]);
        self.targets.iter().zip(ends).filter_map(|((from, at), to)| Some((*from, to, (*at)?)))
    }
}

fn axis_of(trend: &Trend) -> Axis {
    let first = trend.readings.first().map_or(trend.today, |reading| reading.day);
    let last = trend.readings.last().map_or(trend.today, |reading| reading.day);
    Axis::new(first, last.max(trend.today))
}

fn rail(words: &Words, trend: &Trend, axis: &Axis, series: &Series) -> Chart {
    let read = || trend.readings.iter().zip(&trend.breaks).zip(&series.points);
    let stand = |((reading, breaks), point): ((&Snapshot, &Vec<_>), &Option<Point>)| {
        let Point { footing, observed, .. } = (*point)?;
        Some(Stand { at: axis.place(reading.day), footing, seen: observed, goes_on: breaks.is_empty() })
    };
    let told = |((reading, _), point): ((&Snapshot, _), &Option<Point>)| {
        let (day, Point { footing, observed, .. }) = (reading.day, (*point)?);
        Some(say!(words, "history-chart-rail", day, footing, seen = observed))
    };
    let stands: Vec<Stand> = read().filter_map(stand).collect();
    let targets = targets(axis, &trend.readings);
    let unnamed = rungs(trend.rungs(), &stands, &targets).into_iter().map(|(at, _)| (at, String::new()));
    Chart {
        title: series.name.clone(),
        description: read().filter_map(told).collect::<Vec<_>>().join(" "),
        rungs: unnamed.collect(),
        ticks: axis.ends(),
        stands,
        targets,
        target: String::new(),
        bars: Vec::new(),
        legend: Vec::new(),
    }
}

/// The whole ladder from the top down; what lies below the ground only where it was reached.
fn rungs(named: &[Named], stands: &[Stand], targets: &[(Place, Option<Height>)]) -> Vec<(Height, String)> {
    let reached = stands.iter().flat_map(|s| [s.footing, s.seen]).chain(targets.iter().filter_map(|(_, at)| *at));
    let (low, high) = reached.fold((0, 1), |(low, high), at| (at.min(low), at.max(high)));
    let top = named.iter().map(|rung| rung.at).max().unwrap_or(high).max(high);
    let name =
        |at: Height| named.iter().find(|rung| rung.at == at).map_or_else(|| at.to_string(), |rung| rung.name.clone());
    (low..=top).rev().map(|at| (at, name(at))).collect()
}

/// Where the target became another one.
fn targets(axis: &Axis, readings: &[Snapshot]) -> Vec<(Place, Option<Height>)> {
    let all = readings.iter().map(|r| (axis.place(r.day), r.target.as_ref().map(|target| target.at)));
    let mut changed: Vec<(Place, Option<Height>)> = Vec::new();
    for (place, at) in all {
        if changed.last().is_none_or(|(_, last)| *last != at) {
            changed.push((place, at));
        }
    }
    changed
}

fn bars(axis: &Axis, spans: &[Span]) -> Vec<Bar> {
    let mut bars: Vec<Bar> = Vec::new();
    for Span { name, presence, from, to } in spans {
        let sign = if *presence == Presence::Present { Sign::Present } else { Sign::Open };
        let span = (axis.place(*from), to.map_or(END, |day| axis.place(day)), sign);
        match bars.iter_mut().find(|bar| bar.name == *name) {
            Some(bar) => bar.spans.push(span),
            None => bars.push(Bar { name: name.clone(), spans: vec![span] }),
        }
    }
    bars
}

fn legend(words: &Words, stands: &[Stand], bars: &[Bar]) -> Vec<(Sign, String)> {
    let drawn = |wanted: Sign| match wanted {
        Sign::Seen => stands.iter().any(|s| s.seen > s.footing),
        Sign::Break => stands.iter().skip(1).any(|s| !s.goes_on),
        Sign::Present | Sign::Open => bars.iter().flat_map(|bar| &bar.spans).any(|(_, _, sign)| *sign == wanted),
    };
    let meaning = |sign: Sign| match sign {
        Sign::Seen => say!(words, "report-mark-cracked"),
        Sign::Break => say!(words, "history-mark-break"),
        Sign::Present => say!(words, "history-mark-present"),
        Sign::Open => say!(words, "history-mark-open"),
    };
    let all = [Sign::Seen, Sign::Break, Sign::Present, Sign::Open].into_iter();
    all.filter(|sign| drawn(*sign)).map(|sign| (sign, meaning(sign))).collect()
}

fn description(words: &Words, reading: &Snapshot) -> String {
    let name = |named: &Option<Named>| named.as_ref().map(|n| n.name.clone()).unwrap_or_default();
    let (footing, seen, ceiling) = (name(&reading.footing), name(&reading.observed), name(&reading.ceiling));
    say!(words, "history-chart-reading", day = reading.day, footing, seen, ceiling)
}
