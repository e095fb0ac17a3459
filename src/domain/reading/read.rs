//! From answers to a reading: `method.md` in code.

use std::collections::BTreeMap;

use super::{Answers, EvidenceAge, Ground, Heights, PairReading, PairVotes, Rail, Reading, SignReading, SignVotes};
use super::{confidence, holds, open};
use crate::domain::ladder::{Cap, Family, FamilyKind, Height, Ladder};
use crate::domain::vote::{Pole, Presence, State};

/// Cells and families to be read at another state than the votes give: "what if".
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WhatIf {
    /// State by dimension and rung.
    pub cells: BTreeMap<(String, Height), State>,
    /// Presence by family.
    pub families: BTreeMap<String, Presence>,
}

/// Reads `answers` on `ladder`.
#[must_use]
pub fn read(ladder: &Ladder, answers: &Answers) -> Reading {
    read_as_if(ladder, answers, &WhatIf::default())
}

/// Reads `answers` on `ladder` with some cells or families put at another state.
#[must_use]
pub fn read_as_if(ladder: &Ladder, answers: &Answers, what_if: &WhatIf) -> Reading {
    let pairs: Vec<PairReading> = answers.pairs.iter().map(|votes| pair(ladder, answers, votes)).collect();
    let signs: Vec<SignReading> = answers.signs.iter().map(|votes| sign(ladder, answers, votes)).collect();
    let families = families(ladder, &signs, what_if);
    let present: Vec<&str> =
        families.iter().filter(|(_, p)| *p == Presence::Present).map(|(id, _)| id.as_str()).collect();

    let rails: Vec<Rail> = ladder
        .dimensions
        .iter()
        .filter(|d| pairs.iter().any(|p| p.votes.dimension == d.id))
        .map(|d| rail(ladder, &d.id, &pairs, &present, what_if))
        .collect();
    let cap = account_caps(ladder, &present).map(|(_, at)| at).min().unwrap_or(ladder.top());
    let heights = rails.iter().filter_map(|r| r.heights).reduce(|a, b| Heights {
        observed: a.observed.min(b.observed),
        ceiling: a.ceiling.min(b.ceiling),
        footing: a.footing.min(b.footing),
    });
    let heights = heights.map(|h| Heights { footing: h.footing.min(cap), ..h });
    let mut reading = Reading {
        room: answers.room,
        heights,
        cap,
        ground: heights.filter(|h| h.footing == 0).map(|_| ground(&rails)),
        partial: rails.iter().filter(|r| r.heights.is_some()).count() < ladder.dimensions.len(),
        confidence: None,
        holds_back: Vec::new(),
        open_questions: Vec::new(),
        verge: over_trust(ladder, &present).count() >= 2,
        rails,
        pairs,
        signs,
        families,
    };
    reading.open_questions = open::questions(ladder, &reading);
    reading.confidence = heights.map(|_| confidence::judge(ladder, &reading, &answers.evidence));
    reading.holds_back = holds::holds_back(ladder, &reading);
    reading
}

fn pair(ladder: &Ladder, answers: &Answers, votes: &PairVotes) -> PairReading {
    let (rules, room, tally) = (&ladder.rules, votes.room, votes.tally);
    let state = match answers.passed_over.contains(&votes.id) {
        true => State::PassedOver,
        false => tally.state(rules, room),
    };
    let fresh = ladder.dimension(&votes.dimension).map_or(0, |d| d.fresh_days);
    let against = |e: &&EvidenceAge| e.about == votes.id && e.is_fresh(fresh) && e.shows == Some(Pole::Opposite);
    let otherwise =
        tally.seen_otherwise(rules, room) || state == State::Held && answers.evidence.iter().any(|e| against(&e));
    PairReading {
        state,
        consensus: tally.consensus(),
        fragile: tally.fragile(rules, room),
        seen_otherwise: otherwise && state != State::PassedOver,
        votes: votes.clone(),
    }
}

fn sign(ladder: &Ladder, answers: &Answers, votes: &SignVotes) -> SignReading {
    let kind = ladder.family(&votes.family).map_or(FamilyKind::Habit, |f| f.kind);
    let witnessed = answers.evidence.iter().any(|e| e.about == votes.id && e.grade.counts());
    let presence = |witnessed| votes.tally.presence(&ladder.rules, kind, votes.room, witnessed);
    let by_evidence = presence(witnessed) != presence(false);
    SignReading { presence: presence(witnessed), by_evidence, votes: votes.clone() }
}

/// What the rails that stand on the ground stand on.
fn ground(rails: &[Rail]) -> Ground {
    let on_it = rails.iter().filter(|r| r.heights.is_some_and(|h| h.footing == 0));
    let blocked = |r: &Rail| first_gap(&r.cells).map(|(_, state)| state);
    match on_it.map(blocked).all(|state| matches!(state, Some(State::NotSeen | State::NotAsked))) {
        true => Ground::Unproven,
        false => Ground::Unsettled,
    }
}

/// The first cell that is neither held nor passed over.
pub(super) fn first_gap(cells: &[State]) -> Option<(Height, State)> {
    (1..).zip(cells.iter().copied()).find(|(_, state)| !matches!(state, State::Held | State::PassedOver))
}

fn families(ladder: &Ladder, signs: &[SignReading], what_if: &WhatIf) -> Vec<(String, Presence)> {
    let voted = |id: &str| signs.iter().filter(|s| s.votes.family == id).map(|s| s.presence).collect::<Vec<_>>();
    let presence = |f: &Family| {
        let tried = what_if.families.get(&f.id).copied();
        tried.or_else(|| Presence::of_family(f.kind, &voted(&f.id)))
    };
    ladder.families.iter().filter_map(|f| Some((f.id.clone(), presence(f)?))).collect()
}

pub(super) fn over_trust<'a>(ladder: &'a Ladder, present: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    present.iter().copied().filter(|id| ladder.family(id).is_some_and(|f| f.over_trust))
}

/// Every cap on the account that is in force, with the family that sets it.
pub(super) fn account_caps<'a>(ladder: &'a Ladder, present: &'a [&'a str]) -> impl Iterator<Item = (&'a str, Height)> {
    let at = ladder.over_trust.cap(over_trust(ladder, present).count());
    let own = present.iter().filter_map(|id| ladder.family(id)).flat_map(|f| {
        f.caps.iter().filter_map(|c| match c {
            Cap::Account(at) => Some((f.id.as_str(), *at)),
            Cap::Rail(..) => None,
        })
    });
    over_trust(ladder, present).filter_map(move |id| Some((id, at?))).chain(own)
}

/// Every cap on one rail that is in force, with the family that sets it.
pub(super) fn rail_caps<'a>(
    ladder: &'a Ladder,
    present: &'a [&'a str],
    dimension: &'a str,
) -> impl Iterator<Item = (&'a str, Height)> {
    present.iter().filter_map(|id| ladder.family(id)).flat_map(move |f| {
        f.caps.iter().filter_map(move |c| match c {
            Cap::Rail(d, at) if d == dimension => Some((f.id.as_str(), *at)),
            _ => None,
        })
    })
}

fn rail(ladder: &Ladder, dimension: &str, pairs: &[PairReading], present: &[&str], what_if: &WhatIf) -> Rail {
    let top = ladder.top();
    let cells: Vec<State> = (1..=top)
        .map(|rung| {
            let asked = cell(pairs.iter().filter(|p| p.votes.dimension == dimension && p.votes.rung == rung));
            what_if.cells.get(&(dimension.to_owned(), rung)).copied().unwrap_or(asked)
        })
        .collect();
    let cap = rail_caps(ladder, present, dimension).map(|(_, at)| at).min().unwrap_or(top);
    let heights = (cells.first() != Some(&State::NotAsked)).then(|| {
        let observed = climb(&cells, |s| s == State::Held);
        let ceiling = climb(&cells, |s| matches!(s, State::Held | State::Split | State::NotSeen | State::NotAsked));
        Heights { observed, ceiling, footing: observed.min(cap) }
    });
    Rail { dimension: dimension.to_owned(), heights, cap, cells }
}

/// The highest cell that counts with nothing below it but cells that count or were passed over; -1 on distrust.
fn climb(cells: &[State], counts: fn(State) -> bool) -> Height {
    if cells.first() == Some(&State::Reversed) {
        return -1;
    }
    let up = (1..).zip(cells).take_while(|(_, s)| counts(**s) || **s == State::PassedOver);
    up.filter(|(_, s)| counts(**s)).map(|(rung, _)| rung).last().unwrap_or(0)
}

/// The first of reversed, split, mixed, held, not seen, passed over that any pair of the cell has.
fn cell<'a>(pairs: impl Iterator<Item = &'a PairReading>) -> State {
    pairs.map(|p| p.state).min().unwrap_or(State::NotAsked)
}
