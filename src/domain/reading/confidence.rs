//! How far the reading itself can be relied on: the weakest of eight parts.

use serde::{Deserialize, Serialize};

use super::{Asked, EvidenceAge, Grade, PairReading, Rail, Reading};
use crate::domain::ladder::{ConfidenceRules, Cuts, FamilyKind, Height, Ladder};
use crate::domain::order;
use crate::domain::vote::{Pole, State};
use crate::message;
use crate::words::Message;

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
    /// In a word or two, as it is said.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Level::Low => message!("term-level-low"),
            Level::Medium => message!("term-level-medium"),
            Level::High => message!("term-level-high"),
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
    /// Is it known of each hazard whether it is there?
    Hazards,
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
        order::by_key(&mut weak, |&(_, level)| level);
        weak
    }
}

pub(super) fn judge(ladder: &Ladder, reading: &Reading, evidence: &[EvidenceAge]) -> Confidence {
    let cuts = &ladder.confidence;
    let deciding: Vec<Cell> = reading.rails.iter().flat_map(deciding_cells).collect();
    let blind = reading.present_families().any(|id| ladder.family(id).is_some_and(|f| f.blinds));
    let parts = vec![
        (Part::Coverage, coverage(cuts, &deciding)),
        (Part::Agreement, agreement(cuts, reading)),
        (Part::Evidence, backed(ladder, reading, evidence, &deciding)),
        (Part::Voices, at_least(reading.voices(), cuts.voices)),
        (Part::Shape, shape(cuts, &reading.rails)),
        (Part::ClientVoice, if evidence.iter().any(|e| e.grade == Grade::B) { Level::High } else { Level::Medium }),
        (Part::BlindFaith, if blind { Level::Low } else { Level::High }),
        (Part::Hazards, hazards(reading)),
    ];
    Confidence { level: parts.iter().map(|&(_, l)| l).min().unwrap_or_default(), parts }
}

pub(super) struct Cell<'a> {
    pub dimension: &'a str,
    pub rung: Height,
    pub state: State,
}

/// Of a rail that has a footing: from rung 1 up to the first above what was seen that was not passed over, with it.
pub(super) fn deciding_cells(rail: &Rail) -> impl Iterator<Item = Cell<'_>> {
    let seen = rail.heights.map(|h| h.observed.max(0));
    let beyond = seen.and_then(|seen| {
        (1..).zip(&rail.cells).find(|&(rung, state)| rung > seen && *state != State::PassedOver).map(|(rung, _)| rung)
    });
    let last = seen.map_or(0, |_| beyond.unwrap_or(Height::MAX));
    (1..).zip(&rail.cells).take_while(move |&(rung, _)| rung <= last).map(|(rung, &state)| Cell {
        dimension: &rail.dimension,
        rung,
        state,
    })
}

/// The pairs of the deciding cells.
pub(super) fn deciding_pairs(reading: &Reading) -> impl Iterator<Item = &PairReading> {
    let is_of = |p: &PairReading, c: &Cell| c.dimension == p.votes.dimension && c.rung == p.votes.rung;
    let decides = move |p: &&PairReading| reading.rails.iter().flat_map(deciding_cells).any(|c| is_of(p, &c));
    reading.pairs.iter().filter(decides)
}

fn coverage(cuts: &ConfidenceRules, deciding: &[Cell]) -> Level {
    let (passed, asked): (Vec<&Cell>, Vec<&Cell>) = deciding.iter().partition(|c| c.state == State::PassedOver);
    let seen = count(asked.iter().filter(|c| !matches!(c.state, State::NotSeen | State::NotAsked)));
    match count(asked.iter()) {
        0 => Level::Low,
        all if seen == all && passed.is_empty() => Level::High,
        all if cuts.coverage_medium.reached(seen, all) => Level::Medium,
        _ => Level::Low,
    }
}

/// A hazard that nobody can speak for is a doubt; a fact that one person knows is a large one.
fn hazards(reading: &Reading) -> Level {
    let open = &reading.open_questions;
    match open.iter().any(|q| q.state == Asked::Open && q.kind == FamilyKind::Fact) {
        true => Level::Low,
        false if open.is_empty() => Level::High,
        false => Level::Medium,
    }
}

fn agreement(cuts: &ConfidenceRules, reading: &Reading) -> Level {
    let lowest =
        deciding_pairs(reading).filter(|p| p.state < State::NotSeen).filter_map(|p| p.consensus).min_by(f64::total_cmp);
    lowest.map_or(Level::Low, |cns| at_least(cns, cuts.agreement))
}

fn backed(ladder: &Ladder, reading: &Reading, evidence: &[EvidenceAge], deciding: &[Cell]) -> Level {
    let held: Vec<&Cell> = deciding.iter().filter(|c| c.state == State::Held).collect();
    let shows = |cell: &Cell, picture: Pole| {
        let fresh = ladder.dimension(cell.dimension).map_or(0, |d| d.fresh_days);
        let of_cell = |p: &&PairReading| p.votes.dimension == cell.dimension && p.votes.rung == cell.rung;
        reading.pairs.iter().filter(of_cell).any(|p| {
            let line = |e: &EvidenceAge| e.about == p.votes.id && e.shows.unwrap_or(Pole::Trusted) == picture;
            evidence.iter().any(|e| line(e) && e.is_fresh(fresh))
        })
    };
    let all = count(held.iter());
    let with = count(held.iter().filter(|c| shows(c, Pole::Trusted)));
    let against = held.iter().any(|c| shows(c, Pole::Opposite));
    let Cuts(high, medium) = ladder.confidence.evidence;
    match () {
        () if all == 0 => Level::Low,
        () if high.reached(with, all) && !against => Level::High,
        () if medium.reached(with, all) => Level::Medium,
        () => Level::Low,
    }
}

/// Held cells above a gap, over all rails: fewer is better.
fn shape(cuts: &ConfidenceRules, rails: &[Rail]) -> Level {
    let stranded = count(rails.iter().flat_map(|r| {
        let climbed = r.heights.map_or(r.cells.len(), |h| usize::try_from(h.observed.max(0)).unwrap_or(0));
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
