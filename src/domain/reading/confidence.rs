//! How far the reading itself can be relied on: the weakest of seven parts.

use serde::{Deserialize, Serialize};

use super::{EvidenceAge, Grade, Rail, Reading};
use crate::domain::ladder::{ConfidenceRules, Cuts, Height, Ladder};
use crate::domain::vote::State;

/// High, medium or low; the lowest sorts first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Weak.
    #[default]
    Low,
    /// Fair.
    Medium,
    /// Good.
    High,
}

impl Level {
    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Level::Low => "low",
            Level::Medium => "medium",
            Level::High => "high",
        }
    }
}

/// A part of confidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Were the cells that decide seen?
    Coverage,
    /// Do those who saw them agree?
    Agreement,
    /// Is what holds backed by what somebody saw?
    Evidence,
    /// How many are in the room?
    Voices,
    /// Do held cells stand above a gap?
    Shape,
    /// Has the client said anything of it?
    ClientVoice,
    /// Are we still measuring?
    BlindFaith,
}

impl Part {
    /// Its id, as JSON has it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Part::Coverage => "coverage",
            Part::Agreement => "agreement",
            Part::Evidence => "evidence",
            Part::Voices => "voices",
            Part::Shape => "shape",
            Part::ClientVoice => "client-voice",
            Part::BlindFaith => "blind-faith",
        }
    }

    /// What it is called in a sentence.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Part::ClientVoice => "the client's own voice",
            Part::BlindFaith => "what we still measure",
            part => part.word(),
        }
    }

    /// What would make it better, as a sentence.
    #[must_use]
    pub fn advice(self) -> &'static str {
        match self {
            Part::Coverage => "Too few have seen the rungs that decide: who will go and look?",
            Part::Agreement => "The room saw different things on a rung that decides: talk and vote again.",
            Part::Evidence => "What holds is not backed by fresh lines that someone saw or the client told.",
            Part::Voices => "Few voices: ask more people who work with this client.",
            Part::Shape => "Rungs hold above a gap: look again at the gap, or at what stands above it.",
            Part::ClientVoice => "Nothing here was told by the client.",
            Part::BlindFaith => "We have stopped measuring, so we may not notice a change.",
        }
    }
}

/// The parts and the weakest of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Confidence {
    /// The weakest part's level.
    pub level: Level,
    /// Each part, in the order of `method.md`.
    pub parts: Vec<(Part, Level)>,
}

impl Confidence {
    /// Parts below high, the weakest first.
    #[must_use]
    pub fn weak_parts(&self) -> Vec<(Part, Level)> {
        let mut weak: Vec<_> = self.parts.iter().copied().filter(|(_, l)| *l < Level::High).collect();
        weak.sort_by_key(|&(_, level)| level);
        weak
    }
}

pub(super) fn judge(ladder: &Ladder, reading: &Reading, evidence: &[EvidenceAge]) -> Confidence {
    let cuts = &ladder.confidence;
    let deciding: Vec<Cell> = reading.rails.iter().flat_map(|r| deciding_cells(r, ladder.top())).collect();
    let blind = reading.present_families().any(|id| ladder.family(id).is_some_and(|f| f.blinds));
    let parts = vec![
        (Part::Coverage, coverage(cuts, &deciding)),
        (Part::Agreement, agreement(cuts, reading, &deciding)),
        (Part::Evidence, backed(ladder, reading, evidence, &deciding)),
        (Part::Voices, at_least(reading.room, cuts.voices)),
        (Part::Shape, shape(cuts, &reading.rails)),
        (Part::ClientVoice, if evidence.iter().any(|e| e.grade == Grade::B) { Level::High } else { Level::Medium }),
        (Part::BlindFaith, if blind { Level::Low } else { Level::High }),
    ];
    Confidence { level: parts.iter().map(|&(_, l)| l).min().unwrap_or_default(), parts }
}

struct Cell<'a> {
    dimension: &'a str,
    rung: Height,
    state: State,
}

/// Rungs 1 to min(max(observed, 0) + 1, top).
fn deciding_cells(rail: &Rail, top: Height) -> impl Iterator<Item = Cell<'_>> {
    let last = (rail.observed.max(0) + 1).min(top);
    (1..=last).zip(&rail.cells).map(|(rung, &state)| Cell { dimension: &rail.dimension, rung, state })
}

fn coverage(cuts: &ConfidenceRules, deciding: &[Cell]) -> Level {
    let seen = count(deciding.iter().filter(|c| !matches!(c.state, State::NotSeen | State::NotAsked)));
    match count(deciding.iter()) {
        0 => Level::Low,
        all if seen == all => Level::High,
        all if cuts.coverage_medium.reached(seen, all) => Level::Medium,
        _ => Level::Low,
    }
}

fn agreement(cuts: &ConfidenceRules, reading: &Reading, deciding: &[Cell]) -> Level {
    let lowest = reading
        .pairs
        .iter()
        .filter(|p| p.state != State::NotSeen)
        .filter(|p| deciding.iter().any(|c| c.dimension == p.votes.dimension && c.rung == p.votes.rung))
        .filter_map(|p| p.consensus)
        .min_by(f64::total_cmp);
    lowest.map_or(Level::Low, |cns| at_least(cns, cuts.agreement))
}

fn backed(ladder: &Ladder, reading: &Reading, evidence: &[EvidenceAge], deciding: &[Cell]) -> Level {
    let held: Vec<&Cell> = deciding.iter().filter(|c| c.state == State::Held).collect();
    let counts = |line: &EvidenceAge, fresh: u32| line.grade <= Grade::B && line.days <= fresh;
    let is_backed = |cell: &&&Cell| {
        let fresh = ladder.dimension(cell.dimension).map_or(0, |d| d.fresh_days);
        reading
            .pairs
            .iter()
            .filter(|p| p.votes.dimension == cell.dimension && p.votes.rung == cell.rung)
            .any(|p| evidence.iter().any(|e| e.pair == p.votes.id && counts(e, fresh)))
    };
    let all = count(held.iter());
    let with = count(held.iter().filter(is_backed));
    let Cuts(high, medium) = ladder.confidence.evidence;
    match () {
        () if all == 0 => Level::Low,
        () if high.reached(with, all) => Level::High,
        () if medium.reached(with, all) => Level::Medium,
        () => Level::Low,
    }
}

/// Held cells above a gap, over all rails: fewer is better.
fn shape(cuts: &ConfidenceRules, rails: &[Rail]) -> Level {
    let stranded = count(rails.iter().flat_map(|r| {
        let climbed = usize::try_from(r.observed.max(0)).unwrap_or(0);
        r.cells.iter().skip(climbed).filter(|&&s| s == State::Held)
    }));
    let Cuts(high, medium) = cuts.gaps;
    match stranded {
        n if n <= high => Level::High,
        n if n <= medium => Level::Medium,
        _ => Level::Low,
    }
}

fn at_least<T: PartialOrd>(value: T, Cuts(high, medium): Cuts<T>) -> Level {
    match value {
        v if v >= high => Level::High,
        v if v >= medium => Level::Medium,
        _ => Level::Low,
    }
}

fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}
