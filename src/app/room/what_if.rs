//! What if: cells and families tried at another state. Nothing of it is kept.

use super::{Outcome, Overlay, Room};
use crate::app::Action;
use crate::domain::ladder::{Height, Ladder};
use crate::domain::reading::{Reading, WhatIf, read_as_if};
use crate::domain::vote::{Presence, State};
use crate::words::Message;
use crate::{message, say};

/// Something that is tried.
#[derive(Debug, Clone)]
pub struct Trial {
    /// What is put at another state.
    pub what_if: WhatIf,
    /// How the account would stand.
    pub reading: Reading,
    /// Where the next key goes.
    pub at: Spot,
}

/// A cell of the ladder, or a family of signs beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// A cell.
    Cell {
        /// The rail, counted from 0 in the order of the reading.
        rail: usize,
        /// The rung.
        rung: Height,
    },
    /// A family, counted from 0 in the order of the ladder.
    Family(usize),
}

/// The states that a cell takes in turn; behind the last one it is as it was. Rung 1 is never passed over.
const STATES: [State; 6] =
    [State::Held, State::Mixed, State::Split, State::Reversed, State::NotSeen, State::PassedOver];
/// The same of a family.
const PRESENCES: [Presence; 3] = [Presence::Present, Presence::Absent, Presence::Open];

/// What comes after `now`, which is tried, or first where nothing is. What it `was` without is no trial.
fn next<T: Copy + PartialEq>(all: impl IntoIterator<Item = T>, was: Option<T>, now: Option<T>) -> Option<T> {
    let mut others = all.into_iter().filter(|one| Some(*one) != was);
    match now {
        None => others.next(),
        Some(now) => others.skip_while(|one| *one != now).nth(1),
    }
}

impl Room {
    pub(super) fn open_what_if(&mut self) -> Outcome {
        if !self.has_ladder() {
            return Outcome::say(say!(self.words, "app-no-ladder"));
        }
        if !self.offers(Action::WhatIf) {
            return Outcome::say(say!(self.words, "method-why-nothing-yet"));
        }
        // Where it begins is what holds the account back.
        let held = self.reading.rails.iter().enumerate().filter_map(|(at, rail)| Some((at, rail.heights?)));
        let held = held.min_by_key(|(_, heights)| heights.footing);
        let at = match held {
            Some((rail, is)) => Spot::Cell { rail, rung: (is.observed + 1).clamp(1, self.session.ladder.top()) },
            None => Spot::Family(0),
        };
        let trial = Trial { what_if: WhatIf::default(), reading: self.reading.clone(), at };
        self.lay(Overlay::WhatIf(Box::new(trial)))
    }

    pub(super) fn act_on_what_if(&mut self, action: Action) -> Outcome {
        let answers = self.session.answers(self.today);
        let (ladder, real) = (&self.session.ladder, &self.reading);
        let Overlay::WhatIf(trial) = &mut self.over else { return Outcome::nothing() };
        match action {
            Action::Up | Action::Down | Action::Left | Action::Right => {
                trial.at = trial.at.moved(action, real.rails.len(), ladder);
                return Outcome::nothing();
            }
            Action::Accept => trial.turn(real, ladder),
            Action::TakeBack => trial.what_if = WhatIf::default(),
            Action::Act => {
                let name = self.words.say(&trial.at.name(real, ladder));
                return self.open_action("", Some(&name));
            }
            _ => return Outcome::nothing(),
        }
        trial.reading = read_as_if(ladder, &answers, &trial.what_if);
        Outcome::nothing()
    }
}

impl Trial {
    /// Puts what is chosen at its next state.
    fn turn(&mut self, real: &Reading, ladder: &Ladder) {
        match self.at {
            Spot::Cell { rail, rung } => {
                let Some(is) = real.rails.get(rail) else { return };
                let key = (is.dimension.clone(), rung);
                let was = is.state(rung);
                let states = STATES.into_iter().filter(|state| rung > 1 || *state != State::PassedOver);
                match next(states, was, self.what_if.cells.get(&key).copied()) {
                    Some(state) => self.what_if.cells.insert(key, state),
                    None => self.what_if.cells.remove(&key),
                };
            }
            Spot::Family(at) => {
                let Some(family) = ladder.families.get(at) else { return };
                let was = real.families.iter().find(|(id, _)| *id == family.id).map(|(_, presence)| *presence);
                match next(PRESENCES, was, self.what_if.families.get(&family.id).copied()) {
                    Some(presence) => self.what_if.families.insert(family.id.clone(), presence),
                    None => self.what_if.families.remove(&family.id),
                };
            }
        }
    }
}

impl Spot {
    /// The next one in a direction: the families stand right of the last rail.
    fn moved(self, action: Action, rails: usize, ladder: &Ladder) -> Spot {
        let top = ladder.top();
        let families = ladder.families.len();
        match (self, action) {
            (Spot::Cell { rail, rung }, Action::Up) => Spot::Cell { rail, rung: (rung + 1).min(top) },
            (Spot::Cell { rail, rung }, Action::Down) => Spot::Cell { rail, rung: (rung - 1).max(1) },
            (Spot::Cell { rail, rung }, Action::Left) => Spot::Cell { rail: rail.saturating_sub(1), rung },
            (Spot::Cell { rail, rung }, _) if rail + 1 < rails => Spot::Cell { rail: rail + 1, rung },
            (cell @ Spot::Cell { .. }, _) if families == 0 => cell,
            (Spot::Cell { .. }, _) => Spot::Family(0),
            (Spot::Family(at), Action::Up) => Spot::Family(at.saturating_sub(1)),
            (Spot::Family(at), Action::Down) => Spot::Family((at + 1).min(families.saturating_sub(1))),
            (Spot::Family(_), Action::Left) if rails > 0 => Spot::Cell { rail: rails - 1, rung: 1 },
            (family, _) => family,
        }
    }

    /// What it is, in a few words: `Corporate at 3 Relied on`.
    #[must_use]
    pub fn name(self, reading: &Reading, ladder: &Ladder) -> Message {
        match self {
            Spot::Cell { rail, rung } => {
                let dimension = reading.rails.get(rail).map_or("", |r| &r.dimension);
                ladder.place(dimension, rung)
            }
            Spot::Family(at) => message!("method-named", name = ladder.families.get(at).map_or("", |f| &f.name)),
        }
    }
}
