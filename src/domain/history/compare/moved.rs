//! What two readings come to side by side.

use serde::Serialize;

use crate::domain::history::grid::GridMove;
use crate::domain::history::{Deed, RailStood, Snapshot, Task};
use crate::domain::reading::Hold;
use crate::domain::session::Entered;
use crate::domain::vote::{Grasp, PollTally, Presence, State, View};
use crate::domain::workshop::{KeptPoll, Lens};
use crate::words::Message;

/// Two readings side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// The first.
    pub first: Snapshot,
    /// The second.
    pub then: Snapshot,
    /// Why the two are no trend; empty where they may be one.
    #[serde(skip)]
    pub warnings: Vec<Message>,
    /// Rails, in the order of the first ladder.
    pub rails: Vec<RailMove>,
    /// Pairs, in the order of the first script.
    pub pairs: Vec<PairMove>,
    /// Families of signs.
    pub families: Vec<FamilyMove>,
    /// Polls beside the ladder, in the order of the first script: nothing above is made of them.
    pub lenses: Vec<PollMove>,
    /// What was typed there.
    pub typed: Vec<TypedMove>,
    /// Grids beside it, likewise.
    pub grids: Vec<GridMove>,
    /// Whether both were classes.
    #[serde(skip)]
    pub are_classes: bool,
    /// What the cards say that two classes were both misled by.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub misled_by: Vec<String>,
    /// How high hazards let the account stand, then and now.
    #[serde(skip)]
    pub caps: [String; 2],
    /// What moved the rails and the account.
    #[serde(skip)]
    pub why: Vec<Message>,
    /// What holds the account back now.
    #[serde(skip)]
    pub holds_back: Vec<Hold>,
    /// What was taken on the first time.
    pub actions: Vec<Task>,
    /// The same with what became of it up to the second time.
    pub deeds: Vec<Deed>,
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

/// What a room said in a poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Said {
    /// What the votes come to.
    pub state: View,
    /// How well a class reads a card whose model answer was called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<Grasp>,
    /// The votes; `None` where too few could say.
    pub votes: Option<PollTally>,
}

/// A poll, then and now. What was said the one time is set beside what was said the other, and no more.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PollMove {
    /// Its id.
    pub id: String,
    /// As it was asked, the second time if it was.
    #[serde(skip)]
    pub asked: KeptPoll,
    /// `None` where it was not asked or not revealed.
    pub first: Option<Said>,
    /// The same, the second time.
    pub then: Option<Said>,
    /// Whether it was asked in other words.
    pub reworded: bool,
}

/// Something that was typed beside the ladder, then and now: side by side, and no more.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TypedMove {
    /// Its id.
    pub id: String,
    /// As it was asked, the second time if it was.
    #[serde(skip)]
    pub lens: Lens,
    /// `None` where nothing was typed.
    pub first: Option<Entered>,
    /// The same, the second time.
    pub then: Option<Entered>,
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
    /// Both as they are said.
    #[serde(skip)]
    pub said: (Message, Message),
}

impl FamilyMove {
    /// Whether it is read another way; never where only one script asks.
    #[must_use]
    pub fn moved(&self) -> bool {
        self.first.zip(self.then).is_some_and(|(a, b)| a != b)
    }
}

impl Comparison {
    /// How many pairs moved, and how many families of signs.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let pairs = self.pairs.iter().filter(|pair| pair.moved()).count();
        (pairs, self.families.iter().filter(|family| family.moved()).count())
    }
}
