//! How well a class reads something that has a key: a word on the class and the card, never on a person.

use serde::Serialize;

use super::{PollTally, State};
use crate::domain::ladder::Share;
use crate::message;
use crate::words::Message;

/// From this share on, most of a class agree.
const MOST: Share = Share(2, 3);

/// How well a class reads a card, or a pair of a told case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grasp {
    /// Most of it read it as the key does.
    Sure,
    /// Neither most of it does, nor do most agree on something else.
    Contested,
    /// Most of it agree on something else.
    Misled,
    /// Too few of it saw what the key sees.
    Overlooked,
}

impl Grasp {
    /// In a word, as it is said.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Grasp::Sure => message!("term-grasp-sure"),
            Grasp::Contested => message!("term-grasp-contested"),
            Grasp::Misled => message!("term-grasp-misled"),
            Grasp::Overlooked => message!("term-grasp-overlooked"),
        }
    }

    /// The word for it, as in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Grasp::Sure => "sure",
            Grasp::Contested => "contested",
            Grasp::Misled => "misled",
            Grasp::Overlooked => "overlooked",
        }
    }

    /// The same of a pair: the class's state beside the model answer's.
    #[must_use]
    pub fn of_states(class: State, model: State) -> Grasp {
        match class {
            class if class == model => Grasp::Sure,
            State::Held | State::Reversed => Grasp::Misled,
            State::NotSeen => Grasp::Overlooked,
            _ => Grasp::Contested,
        }
    }
}

impl PollTally {
    /// How well a class reads what these digits are right for; `None` where nobody chose any.
    #[must_use]
    pub fn grasp(&self, right: &[u8]) -> Option<Grasp> {
        let valid = self.valid();
        let most = |count: u32| MOST.reached(count, valid);
        let of_right = right.iter().fold(0u32, |sum, digit| sum.saturating_add(self.of(*digit)));
        let is_other = |digit: &u8| !right.contains(digit);
        match () {
            () if valid == 0 => None,
            () if most(of_right) => Some(Grasp::Sure),
            () if (0..=9).filter(is_other).any(|digit| most(self.of(digit))) => Some(Grasp::Misled),
            () => Some(Grasp::Contested),
        }
    }
}
