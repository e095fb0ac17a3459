//! A reading as one JSON object, for other programs. Ids are the script's own; the form is fixed by `schema`.

mod beside;
mod grid;
mod hold;
mod report;

use beside::{Beside, PollEntry, beside};
use hold::{HoldEntry, hold};
pub(super) use report::render;

use serde::{Serialize, Serializer};

use super::Subject;
use super::lens::Polled;
use crate::domain::json;
use crate::domain::ladder::Height;
use crate::domain::reading::{
    Asked, Confidence, Ground, Heights, Level, OpenQuestion, PairReading, Part, Rail, Reading, SignReading,
};
use crate::domain::vote::{Presence, SignTally, State};
use crate::words::Words;

/// Version of the form below: raised when something that is there changes its meaning.
const SCHEMA: u32 = 2;

/// The reading as pretty-printed JSON with a line break at its end.
///
/// # Errors
/// None that these values can give; the JSON writer's type asks for it.
pub fn reading(
    subject: &Subject,
    reading: &Reading,
    polled: &[Polled],
    words: &Words,
) -> Result<String, serde_json::Error> {
    json::pretty(&Document::new(subject, reading, polled, words))
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
    ground: Option<Ground>,
    partial: bool,
    /// Of the texts; what is an id is English.
    language: &'static str,
    rails: InOrder<&'a str, RailEntry<'a>>,
    pairs: InOrder<&'a str, PairEntry>,
    signs: InOrder<&'a str, SignEntry>,
    families: InOrder<&'a str, Presence>,
    /// Beside the ladder: nothing above is made of it.
    lenses: InOrder<&'a str, Beside<'a>>,
    /// Likewise.
    grids: Vec<grid::GridEntry>,
    confidence: Option<ConfidenceEntry>,
    holds_back: Vec<HoldEntry<'a>>,
    open_questions: Vec<OpenEntry<'a>>,
}

#[derive(Serialize)]
struct WorkshopName<'a> {
    id: &'a str,
    title: &'a str,
    version: &'a str,
}

#[derive(Serialize)]
struct RailEntry<'a> {
    observed: Option<Height>,
    ceiling: Option<Height>,
    footing: Option<Height>,
    cells: &'a [State],
}

#[derive(Serialize)]
struct PairEntry {
    state: State,
    counts: Option<[u32; 5]>,
    not_seen: Option<u32>,
    consensus: Option<f64>,
    fragile: Option<bool>,
    seen_otherwise: bool,
    room: u32,
}

#[derive(Serialize)]
struct OpenEntry<'a> {
    family: &'a str,
    state: Asked,
    text: String,
}

#[derive(Serialize)]
struct SignEntry {
    state: Presence,
    yes: Option<u32>,
    partly: Option<u32>,
    no: Option<u32>,
    not_sure: Option<u32>,
}

impl SignEntry {
    fn new(state: Presence, told: Option<SignTally>) -> Self {
        SignEntry {
            state,
            yes: told.map(|t| t.yes),
            partly: told.map(|t| t.partly),
            no: told.map(|t| t.no),
            not_sure: told.map(|t| t.not_sure),
        }
    }
}

#[derive(Serialize)]
struct ConfidenceEntry {
    level: Level,
    parts: InOrder<Part, Level>,
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
    fn new(subject: &Subject<'a>, reading: &'a Reading, polled: &[Polled<'a>], words: &Words) -> Self {
        let workshop = subject.workshop;
        let stood = reading.stood();
        Document {
            schema: SCHEMA,
            workshop: WorkshopName { id: &workshop.id, title: &workshop.title, version: &workshop.version },
            account: subject.account,
            opportunity: subject.opportunity,
            target: subject.target,
            room: reading.room,
            observed: stood.map(|h| h.observed),
            ceiling: stood.map(|h| h.ceiling),
            cap: reading.cap,
            footing: stood.map(|h| h.footing),
            ground: stood.and(reading.ground),
            partial: reading.partial,
            language: words.language().code(),
            rails: reading.rails.iter().map(|r| rail(r, stood.is_some())).collect(),
            pairs: reading.pairs.iter().map(|p| pair(p, subject.stored)).collect(),
            signs: reading.signs.iter().map(|s| sign(s, subject.stored)).collect(),
            families: reading.families.iter().map(|(id, presence)| (id.as_str(), *presence)).collect(),
            lenses: beside(polled, subject),
            grids: subject.session.map(grid::grids).unwrap_or_default(),
            confidence: stood.and(reading.confidence.as_ref()).map(confidence),
            holds_back: reading
                .holds_back
                .iter()
                .map(|h| HoldEntry { kind: hold(&h.kind), text: words.say(&h.said) })
                .collect(),
            open_questions: reading.open_questions.iter().map(|question| open(question, words)).collect(),
        }
    }
}

/// Without heights where nothing was voted on yet: a footing is read, never begun with.
fn rail(rail: &Rail, is_read: bool) -> (&str, RailEntry<'_>) {
    let Rail { dimension, cells, heights, cap: _ } = rail;
    let height = |of: fn(&Heights) -> Height| heights.as_ref().filter(|_| is_read).map(of);
    let entry = RailEntry {
        observed: height(|h| h.observed),
        ceiling: height(|h| h.ceiling),
        footing: height(|h| h.footing),
        cells,
    };
    (dimension, entry)
}

/// Of a stored session, nothing that could tell a vote among few.
fn pair(pair: &PairReading, stored: bool) -> (&str, PairEntry) {
    let PairReading { votes, state, consensus, fragile, seen_otherwise } = pair;
    let told = if stored { votes.tally.told() } else { Some(votes.tally) };
    let shown = told.is_some();
    let consensus = consensus.filter(|_| shown).map(|c| (c * 1e6).round() / 1e6);
    (
        &votes.id,
        PairEntry {
            state: *state,
            counts: told.map(|t| t.counts),
            not_seen: told.map(|t| t.not_seen),
            consensus,
            fragile: shown.then_some(*fragile),
            seen_otherwise: *seen_otherwise,
            room: votes.room,
        },
    )
}

fn sign(sign: &SignReading, stored: bool) -> (&str, SignEntry) {
    let told = if stored { sign.votes.tally.told() } else { Some(sign.votes.tally) };
    (&sign.votes.id, SignEntry::new(sign.presence, told))
}

fn confidence(confidence: &Confidence) -> ConfidenceEntry {
    ConfidenceEntry { level: confidence.level, parts: confidence.parts.iter().copied().collect() }
}

fn open<'a>(question: &'a OpenQuestion, words: &Words) -> OpenEntry<'a> {
    OpenEntry { family: &question.family, state: question.state, text: words.say(&question.told()) }
}
