//! What holds the account back: everything that must move for it to move, in words.

use super::{PairReading, Reading, account_caps, rail_caps};
use crate::domain::ladder::{Height, Ladder};
use crate::domain::vote::State;

/// One thing that holds the account back.
#[derive(Debug, Clone, PartialEq)]
pub struct Hold {
    /// What it is.
    pub kind: HoldKind,
    /// Why, and what would change it.
    pub text: String,
}

/// What a hold is.
#[derive(Debug, Clone, PartialEq)]
pub enum HoldKind {
    /// The first cell of a rail that is not held.
    Cell {
        /// The rail.
        dimension: String,
        /// The rung.
        rung: Height,
        /// What the votes say there.
        state: State,
    },
    /// A cap on the account or on one rail.
    Cap {
        /// The family that sets it.
        family: String,
        /// The rail it limits; `None` for the whole account.
        dimension: Option<String>,
        /// The height it allows.
        at: Height,
    },
}

pub(super) fn holds_back(ladder: &Ladder, reading: &Reading) -> Vec<Hold> {
    let Some(heights) = reading.heights else { return Vec::new() };
    let present: Vec<&str> = reading.present_families().collect();
    let mut holds = Vec::new();
    for rail in reading.rails.iter().filter(|r| r.footing == heights.footing) {
        if rail.observed == rail.footing
            && let Some((rung, state)) = first_gap(&rail.cells)
        {
            holds.push(cell_hold(ladder, reading, &rail.dimension, rung, state));
        }
        for (family, at) in rail_caps(ladder, &present, &rail.dimension).filter(|&(_, at)| at == rail.footing) {
            holds.push(cap_hold(ladder, family, Some(&rail.dimension), at));
        }
    }
    for (family, at) in account_caps(ladder, &present).filter(|&(_, at)| at == heights.footing) {
        holds.push(cap_hold(ladder, family, None, at));
    }
    holds
}

fn first_gap(cells: &[State]) -> Option<(Height, State)> {
    (1..).zip(cells.iter().copied()).find(|&(_, state)| state != State::Held)
}

fn cap_hold(ladder: &Ladder, family: &str, dimension: Option<&str>, at: Height) -> Hold {
    let what = dimension.map_or_else(|| format!("the {}", ladder.subject), |d| ladder.dimension_name(d).to_owned());
    let text = format!(
        "{} is present: it lets {what} stand no higher than {}, however good the rest looks.",
        ladder.family_name(family),
        ladder.rung_label(at)
    );
    Hold { kind: HoldKind::Cap { family: family.to_owned(), dimension: dimension.map(str::to_owned), at }, text }
}

fn cell_hold(ladder: &Ladder, reading: &Reading, dimension: &str, rung: Height, state: State) -> Hold {
    let place = ladder.place(dimension, rung);
    let of_cell = |p: &&PairReading| p.votes.dimension == dimension && p.votes.rung == rung;
    let needs: Vec<String> = reading
        .pairs
        .iter()
        .filter(|p| of_cell(p) && p.state != State::Held)
        .map(|p| what_it_takes(ladder, reading.room, p))
        .collect();
    let unvoted = |p: &PairReading| p.votes.tally.valid() == 0 && p.votes.tally.not_seen == 0;
    let text = match state {
        State::NotSeen if reading.pairs.iter().filter(of_cell).all(unvoted) => {
            format!("{place} has not been voted on yet.")
        }
        State::NotAsked => format!("{place} was not asked: this script has no pair there."),
        _ if needs.is_empty() => format!("{place} is {}.", state.word()),
        _ => format!("{place} is {}: it takes {}.", state.word(), needs.join("; ")),
    };
    Hold { kind: HoldKind::Cell { dimension: dimension.to_owned(), rung, state }, text }
}

/// What would make a pair held, in votes: `2 more of 5 for the trusted picture`.
fn what_it_takes(ladder: &Ladder, room: u32, pair: &PairReading) -> String {
    let tally = &pair.votes.tally;
    let valid = tally.valid();
    match tally.short_of_held(&ladder.rules, room) {
        Some(more) => format!("{more} more of {valid} for the trusted picture"),
        None => {
            let missing = ladder.rules.quorum(room).max(1).saturating_sub(valid);
            let people = if missing == 1 { "person who has" } else { "people who have" };
            format!("{missing} more {people} seen it, one way or the other")
        }
    }
}
