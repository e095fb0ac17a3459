//! What holds the account back: everything that must move for it to move, each cause once, told by what was seen.

use super::{Heights, Rail, Reading, account_caps, first_gap, over_trust, rail_caps};
use crate::domain::ladder::{Height, Ladder};
use crate::domain::vote::State;
use crate::words::Message;

/// One thing that holds the account back.
#[derive(Debug, Clone, PartialEq)]
pub struct Hold {
    /// What it is.
    pub kind: HoldKind,
    /// What was seen, as it is said.
    pub said: Message,
}

/// What a hold is.
#[derive(Debug, Clone, PartialEq)]
pub enum HoldKind {
    /// The first cell of a rail that is neither held nor passed over.
    Cell {
        /// The rail.
        dimension: String,
        /// The rung.
        rung: Height,
        /// What the votes say there.
        state: State,
    },
    /// A cap on the account or on one rail, by one family.
    Cap {
        /// The family that sets it.
        family: String,
        /// The rail it limits; `None` for the whole account.
        dimension: Option<String>,
        /// The height it allows.
        at: Height,
    },
    /// The cap that families of over-trust set together.
    OverTrust {
        /// All that are present.
        families: Vec<String>,
        /// How many of them must go for the cap to rise.
        must_go: usize,
        /// The height they allow.
        at: Height,
    },
}

/// What comes first against a hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstMove {
    /// The room saw different things: hear both.
    HearBoth,
    /// Nobody knows: go and look.
    Look,
    /// One of the ladder's remedies.
    Remedy,
}

impl Hold {
    /// What comes first against it.
    #[must_use]
    pub fn first_move(&self) -> FirstMove {
        match self.kind {
            HoldKind::Cell { state: State::Split, .. } => FirstMove::HearBoth,
            HoldKind::Cell { state: State::NotSeen | State::NotAsked | State::PassedOver, .. } => FirstMove::Look,
            _ => FirstMove::Remedy,
        }
    }
}

impl Reading {
    /// What holds the account back, in the order in which it can be moved: what stands above a cap is out of reach as
    /// long as that is there.
    #[must_use]
    pub fn holds_to_move(&self) -> Vec<&Hold> {
        let caps = |hold: &Hold, rail: &String, rung: Height| match &hold.kind {
            HoldKind::Cap { dimension, at, .. } => *at < rung && dimension.as_ref().is_none_or(|only| only == rail),
            HoldKind::OverTrust { at, .. } => *at < rung,
            HoldKind::Cell { .. } => false,
        };
        let is_capped = |hold: &Hold| match &hold.kind {
            HoldKind::Cell { dimension, rung, .. } => self.holds_back.iter().any(|cap| caps(cap, dimension, *rung)),
            _ => false,
        };
        let (later, mut holds): (Vec<&Hold>, Vec<&Hold>) = self.holds_back.iter().partition(|hold| is_capped(hold));
        holds.extend(later);
        holds
    }
}

pub(super) fn holds_back(ladder: &Ladder, reading: &Reading) -> Vec<Hold> {
    let Some(account) = reading.heights else { return Vec::new() };
    let present: Vec<&str> = reading.present_families().collect();
    let lowest = reading.rails.iter().filter_map(|r| Some((r, r.heights?)));
    let lowest = lowest.filter(|(_, heights)| heights.footing == account.footing);
    let mut holds: Vec<Hold> = lowest.flat_map(|(rail, at)| of_rail(ladder, reading, &present, rail, at)).collect();
    let blind: Vec<&str> = over_trust(ladder, &present).collect();
    holds.extend(
        over_trust_hold(ladder, reading, &blind).filter(|(_, at)| *at == account.footing).map(|(hold, _)| hold),
    );
    let own = account_caps(ladder, &present).filter(|&(_, at)| at == account.footing);
    // The cap of over-trust is one cause and told above, whatever families are in it.
    let own = own.filter(|(family, at)| !(blind.contains(family) && ladder.over_trust.cap(blind.len()) == Some(*at)));
    holds.extend(own.map(|(family, at)| cap_hold(ladder, reading, family, None, at)));
    holds
}

fn of_rail(ladder: &Ladder, reading: &Reading, present: &[&str], rail: &Rail, at: Heights) -> Vec<Hold> {
    let mut holds = Vec::new();
    if at.observed == at.footing
        && let Some((rung, state)) = first_gap(&rail.cells).or_else(|| passed_over(ladder, rail, at))
    {
        let kind = HoldKind::Cell { dimension: rail.dimension.clone(), rung, state };
        holds.push(Hold::new(ladder, reading, kind));
    }
    let caps = rail_caps(ladder, present, &rail.dimension).filter(|&(_, cap)| cap == at.footing);
    holds.extend(caps.map(|(family, cap)| cap_hold(ladder, reading, family, Some(&rail.dimension), cap)));
    holds
}

/// The cell above what was seen, where nothing but what was passed over is in the way.
fn passed_over(ladder: &Ladder, rail: &Rail, at: Heights) -> Option<(Height, State)> {
    (at.observed < ladder.top()).then(|| {
        let above = at.observed.max(0) + 1;
        let state = rail.state(above);
        (above, state.unwrap_or(State::NotAsked))
    })
}

fn cap_hold(ladder: &Ladder, reading: &Reading, family: &str, dimension: Option<&str>, at: Height) -> Hold {
    let (family, dimension) = (family.to_owned(), dimension.map(str::to_owned));
    Hold::new(ladder, reading, HoldKind::Cap { family, dimension, at })
}

/// The cap of over-trust with the height it allows: one cause, however many families are in it.
fn over_trust_hold(ladder: &Ladder, reading: &Reading, present: &[&str]) -> Option<(Hold, Height)> {
    let at = ladder.over_trust.cap(present.len())?;
    let fewer = |n: &usize| ladder.over_trust.cap(present.len() - n).is_none_or(|cap| cap > at);
    let must_go = (1..=present.len()).find(fewer).unwrap_or(present.len());
    let families = present.iter().map(|id| (*id).to_owned()).collect();
    Some((Hold::new(ladder, reading, HoldKind::OverTrust { families, must_go, at }), at))
}
