//! A reading as one JSON object, for other programs. Ids are the script's own; the form is fixed by `schema`.

mod report;

pub(super) use report::render;

use serde::{Serialize, Serializer};

use super::Subject;
use crate::domain::ladder::Height;
use crate::domain::reading::{Confidence, HoldKind, Level, PairReading, Part, Rail, Reading, SignReading};
use crate::domain::vote::{Presence, State};

/// Version of the form below: raised when something that is there changes its meaning.
const SCHEMA: u32 = 1;

/// The reading as pretty-printed JSON with a line break at its end.
///
/// # Errors
/// None that these values can give; the JSON writer's type asks for it.
pub fn reading(subject: &Subject, reading: &Reading) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(&Document::new(subject, reading))?;
    text.push('\n');
    Ok(text)
}

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    workshop: WorkshopName<'a>,
    account: Option<&'a str>,
    opportunity: Option<&'a str>,
    target: Option<Height>,
    room: u32,
    observed: Option<Height>,
    ceiling: Option<Height>,
    cap: Height,
    footing: Option<Height>,
    partial: bool,
    rails: InOrder<&'a str, RailEntry<'a>>,
    pairs: InOrder<&'a str, PairEntry>,
    signs: InOrder<&'a str, SignEntry>,
    families: InOrder<&'a str, Presence>,
    confidence: ConfidenceEntry,
    holds_back: Vec<HoldEntry<'a>>,
}

#[derive(Serialize)]
struct WorkshopName<'a> {
    id: &'a str,
    title: &'a str,
    version: &'a str,
}

#[derive(Serialize)]
struct RailEntry<'a> {
    observed: Height,
    ceiling: Height,
    footing: Height,
    cells: &'a [State],
}

#[derive(Serialize)]
struct PairEntry {
    state: State,
    counts: [u32; 5],
    not_seen: u32,
    consensus: Option<f64>,
    fragile: bool,
}

#[derive(Serialize)]
struct SignEntry {
    state: Presence,
    yes: u32,
    partly: u32,
    no: u32,
    not_sure: u32,
}

#[derive(Serialize)]
struct ConfidenceEntry {
    level: Level,
    parts: InOrder<Part, Level>,
}

#[derive(Serialize)]
struct HoldEntry<'a> {
    #[serde(flatten)]
    kind: HoldName<'a>,
    text: &'a str,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum HoldName<'a> {
    Cell {
        dimension: &'a str,
        rung: Height,
        state: State,
    },
    Cap {
        family: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        dimension: Option<&'a str>,
        at: Height,
    },
}

/// A map that keeps the order of the script or the ladder.
struct InOrder<K, V>(Vec<(K, V)>);

impl<K: Serialize, V: Serialize> Serialize for InOrder<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<K, V> FromIterator<(K, V)> for InOrder<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        InOrder(entries.into_iter().collect())
    }
}

impl<'a> Document<'a> {
    fn new(subject: &Subject<'a>, reading: &'a Reading) -> Self {
        let workshop = subject.workshop;
        Document {
            schema: SCHEMA,
            workshop: WorkshopName { id: &workshop.id, title: &workshop.title, version: &workshop.version },
            account: subject.account,
            opportunity: subject.opportunity,
            target: subject.target,
            room: reading.room,
            observed: reading.heights.map(|h| h.observed),
            ceiling: reading.heights.map(|h| h.ceiling),
            cap: reading.cap,
            footing: reading.heights.map(|h| h.footing),
            partial: reading.partial,
            rails: reading.rails.iter().map(rail).collect(),
            pairs: reading.pairs.iter().map(pair).collect(),
            signs: reading.signs.iter().map(sign).collect(),
            families: reading.families.iter().map(|(id, presence)| (id.as_str(), *presence)).collect(),
            confidence: confidence(&reading.confidence),
            holds_back: reading.holds_back.iter().map(|h| HoldEntry { kind: hold(&h.kind), text: &h.text }).collect(),
        }
    }
}

fn rail(rail: &Rail) -> (&str, RailEntry<'_>) {
    let Rail { dimension, cells, observed, ceiling, footing, cap: _ } = rail;
    (dimension, RailEntry { observed: *observed, ceiling: *ceiling, footing: *footing, cells })
}

fn pair(pair: &PairReading) -> (&str, PairEntry) {
    let PairReading { votes, state, consensus, fragile } = pair;
    let consensus = consensus.map(|c| (c * 1e6).round() / 1e6);
    let (counts, not_seen) = (votes.tally.counts, votes.tally.not_seen);
    (&votes.id, PairEntry { state: *state, counts, not_seen, consensus, fragile: *fragile })
}

fn sign(sign: &SignReading) -> (&str, SignEntry) {
    let tally = sign.votes.tally;
    let entry = SignEntry {
        state: sign.presence,
        yes: tally.yes,
        partly: tally.partly,
        no: tally.no,
        not_sure: tally.not_sure,
    };
    (&sign.votes.id, entry)
}

fn confidence(confidence: &Confidence) -> ConfidenceEntry {
    ConfidenceEntry { level: confidence.level, parts: confidence.parts.iter().copied().collect() }
}

fn hold(kind: &HoldKind) -> HoldName<'_> {
    match kind {
        HoldKind::Cell { dimension, rung, state } => HoldName::Cell { dimension, rung: *rung, state: *state },
        HoldKind::Cap { family, dimension, at } => HoldName::Cap { family, dimension: dimension.as_deref(), at: *at },
    }
}
