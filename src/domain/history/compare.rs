//! Two readings side by side: what moved and why.

use serde::Serialize;

use super::{RailStood, Snapshot, Task, differences};
use crate::domain::ladder::{Height, Ladder};
use crate::domain::reading::{Rail, Reading};
use crate::domain::session::{Ballot, Session};
use crate::domain::vote::{Presence, State, Tally};
use crate::domain::workshop::Pair;

/// Two readings side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// The first.
    pub first: Snapshot,
    /// The second.
    pub then: Snapshot,
    /// Why the two are no trend; empty where they may be one.
    pub warnings: Vec<String>,
    /// Rails, in the order of the first ladder.
    pub rails: Vec<RailMove>,
    /// Pairs, in the order of the first script.
    pub pairs: Vec<PairMove>,
    /// Families of signs.
    pub families: Vec<FamilyMove>,
    /// What moved the rails and the account, a sentence each.
    pub why: Vec<String>,
    /// What holds the account back now.
    pub holds_back: Vec<String>,
    /// What was taken on the first time.
    pub actions: Vec<Task>,
}

/// A rail, then and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RailMove {
    /// Its name.
    pub name: String,
    /// `None` where it was not asked.
    pub first: Option<RailStood>,
    /// The same, the second time.
    pub then: Option<RailStood>,
}

/// What a room saw of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Seen {
    /// What the votes said.
    pub state: State,
    /// Votes for the trusted picture: 4 or 5; like the others `None` where too few could say.
    pub high: Option<u32>,
    /// Votes for 1 or 2.
    pub low: Option<u32>,
    /// Votes that chose a point.
    pub valid: Option<u32>,
}

/// A pair, then and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PairMove {
    /// Its id.
    pub id: String,
    /// The rail's name.
    pub rail: String,
    /// The rung it tests.
    pub rung: String,
    /// What was asked, the second time if it was.
    pub ask: String,
    /// `None` where it was not asked or not revealed.
    pub first: Option<Seen>,
    /// The same, the second time.
    pub then: Option<Seen>,
    /// Whether it was asked in other words.
    pub reworded: bool,
}

impl PairMove {
    /// Whether its state is another one; never where it was asked in other words, or once only.
    #[must_use]
    pub fn moved(&self) -> bool {
        !self.reworded && self.first.zip(self.then).is_some_and(|(a, b)| a.state != b.state)
    }
}

/// A family of signs, then and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FamilyMove {
    /// Its name.
    pub name: String,
    /// `None` where the script has no sign of it.
    pub first: Option<Presence>,
    /// The same, the second time.
    pub then: Option<Presence>,
    /// Both in words.
    #[serde(skip)]
    pub words: (&'static str, &'static str),
}

/// Puts two sessions side by side.
#[must_use]
pub fn compare(first: &Session, then: &Session) -> Comparison {
    let sides = (Snapshot::of(first), Snapshot::of(then));
    let readings = (first.reading(first.day()), then.reading(then.day()));
    let pairs = pairs(first, then);
    let mut warnings = differences(&sides.0, &sides.1);
    let reworded = pairs.iter().filter(|p| p.reworded).count();
    if reworded > 0 {
        let pairs = if reworded == 1 { "1 pair was".to_owned() } else { format!("{reworded} pairs were") };
        warnings.push(format!("{pairs} asked in other words, so their votes are not set against each other."));
    }
    if first.ladder.rules != then.ladder.rules {
        warnings.push("The rules by which votes become states differ.".to_owned());
    }
    for (side, name) in [(&sides.0, "first"), (&sides.1, "second")] {
        if side.footing.is_none() {
            warnings.push(format!("The {name} has no votes on a pair that were revealed."));
        } else if !side.finished {
            warnings.push(format!("The {name} is not finished."));
        }
    }
    Comparison {
        warnings,
        rails: rails(&sides.0, &sides.1),
        pairs,
        families: families(first, &readings.0, &readings.1),
        why: why(&first.ladder, &readings.0, &readings.1),
        holds_back: readings.1.holds_back.iter().map(|hold| hold.text.clone()).collect(),
        actions: sides.0.actions.clone(),
        first: sides.0,
        then: sides.1,
    }
}

fn rails(first: &Snapshot, then: &Snapshot) -> Vec<RailMove> {
    let of = |side: &Snapshot, id: &str| side.rails.iter().find(|r| r.dimension == id).cloned();
    let only_then = then.rails.iter().filter(|r| of(first, &r.dimension).is_none());
    let all = first.rails.iter().chain(only_then);
    all.map(|r| RailMove { name: r.name.clone(), first: of(first, &r.dimension), then: of(then, &r.dimension) })
        .collect()
}

fn pairs(first: &Session, then: &Session) -> Vec<PairMove> {
    let of = |session: &Session, id: &str| session.pairs().find(|p| p.id == id).cloned();
    let one = |(session, pair): (&Session, &Pair)| {
        let (a, b) = (of(first, &pair.id), of(then, &pair.id));
        let words = |p: &Pair| (p.ask.clone(), p.trusted.clone(), p.opposite.clone(), p.dimension.clone(), p.rung);
        let reworded = a.as_ref().zip(b.as_ref()).is_some_and(|(a, b)| words(a) != words(b));
        PairMove {
            id: pair.id.clone(),
            rail: session.ladder.dimension_name(&pair.dimension).to_owned(),
            rung: session.ladder.rung_label(pair.rung),
            ask: b.or(a).map(|p| p.ask).unwrap_or_default(),
            first: seen(first, &pair.id),
            then: seen(then, &pair.id),
            reworded,
        }
    };
    let only_then = then.pairs().filter(|p| of(first, &p.id).is_none()).map(|p| (then, p));
    first.pairs().map(|p| (first, p)).chain(only_then).map(one).collect()
}

fn seen(session: &Session, id: &str) -> Option<Seen> {
    if session.progress.is_passed_over(id) {
        return Some(Seen { state: State::PassedOver, high: None, low: None, valid: None });
    }
    let shown = session.progress.ballot(id).and_then(Ballot::shown)?;
    match shown.tally {
        Tally::Pair(tally) => {
            let told = tally.told();
            Some(Seen {
                state: session.state(&tally, shown.room),
                high: told.map(|t| t.high()),
                low: told.map(|t| t.low()),
                valid: told.map(|t| t.valid()),
            })
        }
        Tally::Sign(_) => None,
    }
}

fn families(session: &Session, first: &Reading, then: &Reading) -> Vec<FamilyMove> {
    let of = |reading: &Reading, id: &str| reading.families.iter().find(|(f, _)| f == id).map(|(_, p)| *p);
    let word = |reading: &Reading, id: &str| reading.family_word(id).unwrap_or(State::NotAsked.word());
    let only_then = then.families.iter().filter(|(id, _)| of(first, id).is_none());
    let all = first.families.iter().chain(only_then);
    all.map(|(id, _)| FamilyMove {
        name: session.ladder.family_name(id).to_owned(),
        first: of(first, id),
        then: of(then, id),
        words: (word(first, id), word(then, id)),
    })
    .collect()
}

/// What moved what, in words.
fn why(ladder: &Ladder, first: &Reading, then: &Reading) -> Vec<String> {
    let mut told = Vec::new();
    for (a, b) in first.rails.iter().filter_map(|a| Some((a, then.rail(&a.dimension)?))) {
        told.extend(rail_why(ladder, (first, a), (then, b)));
    }
    if first.cap != then.cap {
        let (a, b) = (ladder.rung_label(first.cap), ladder.rung_label(then.cap));
        told.push(format!("Hazards let the {} stand no higher than {a} first, and than {b} then.", ladder.subject));
    }
    let present = |reading: &Reading, id: &str| reading.present_families().any(|p| p == id);
    for family in &ladder.families {
        match (present(first, &family.id), present(then, &family.id)) {
            (false, true) => told.push(format!("{} is present now.", family.name)),
            (true, false) => told.push(format!("{} is no longer present.", family.name)),
            _ => {}
        }
    }
    told
}

fn rail_why(ladder: &Ladder, (first, was): (&Reading, &Rail), (then, is): (&Reading, &Rail)) -> Option<String> {
    let (a, b) = (was.heights?, is.heights?);
    if (a.observed, a.footing) == (b.observed, b.footing) {
        return None;
    }
    let name = ladder.dimension_name(&was.dimension);
    let label = |at: Height| ladder.rung_label(at);
    let mut told = Vec::new();
    if a.observed != b.observed {
        told.push(format!("trust seen went from {} to {}", label(a.observed), label(b.observed)));
    }
    if a.footing != b.footing {
        told.push(format!("footing went from {} to {}", label(a.footing), label(b.footing)));
    }
    let last = a.observed.max(b.observed).max(0) + 1;
    let cells = (1..=last).zip(was.cells.iter().zip(&is.cells)).filter(|(_, (a, b))| a != b);
    let word = |reading: &Reading, at, state: &State| reading.cell_word(&was.dimension, at, *state);
    let cells: Vec<String> = cells
        .map(|(at, (a, b))| format!("{} went from {} to {}", label(at), word(first, at, a), word(then, at, b)))
        .collect();
    let because = if cells.is_empty() { String::new() } else { format!(": {}", cells.join("; ")) };
    Some(format!("{name}: {}{because}.", told.join(" and ")))
}
