//! What both sides saw of the same thing, side by side: never one number, and no count of where they differ.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::ladder::Rules;
use crate::domain::order;
use crate::domain::vote::{COUNTED_FROM, PairTally, Revealed, State, Tally};
use crate::domain::workshop::Pair;
use crate::message;
use crate::words::Message;

/// The fewest voters of theirs with whom anything is compared: among fewer everybody knows who said what.
pub const FEWEST: u32 = 3;

/// What the states of both sides say together, in the order in which it is looked at: what they rate better comes
/// first, and what we rate better last, for hearing that can do harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// They see it held where we do not.
    TheyThinkBetter,
    /// Held by both.
    SeenByBoth,
    /// We hold it, and they have not seen it.
    TheyHaveNotNoticed,
    /// They saw something, and we did not look.
    WeDidNotLook,
    /// Neither has seen anything.
    NobodyLooks,
    /// One side has seen nothing and the other nothing clear.
    Nothing,
    /// Neither picture has enough on either side.
    UnclearToBoth,
    /// They do not agree among themselves, and we do.
    TheyAreDivided,
    /// Reversed by both.
    FaultBothSee,
    /// They see the opposite, and we see some of it.
    WeHalfSeeIt,
    /// We hold it, and they see the opposite.
    WeThinkBetter,
}

/// A state as the table knows it: what is mixed and what is split are one there.
#[derive(Debug, Clone, Copy)]
enum Row {
    Held,
    Unclear,
    Reversed,
    NotSeen,
}

fn row(state: State) -> Row {
    match state {
        State::Held => Row::Held,
        State::Mixed | State::Split => Row::Unclear,
        State::Reversed => Row::Reversed,
        State::NotSeen | State::PassedOver | State::NotAsked => Row::NotSeen,
    }
}

impl Gap {
    /// What both states say together.
    #[must_use]
    pub fn of(ours: State, theirs: State) -> Gap {
        match (row(ours), row(theirs)) {
            (Row::Held, Row::Held) => Gap::SeenByBoth,
            (Row::Unclear | Row::Reversed, Row::Held) => Gap::TheyThinkBetter,
            (Row::Held | Row::Reversed, Row::Unclear) => Gap::TheyAreDivided,
            (Row::Held, Row::Reversed) => Gap::WeThinkBetter,
            (Row::Held, Row::NotSeen) => Gap::TheyHaveNotNoticed,
            (Row::Unclear, Row::Unclear) => Gap::UnclearToBoth,
            (Row::Unclear, Row::Reversed) => Gap::WeHalfSeeIt,
            (Row::Reversed, Row::Reversed) => Gap::FaultBothSee,
            (Row::NotSeen, Row::Held | Row::Reversed) => Gap::WeDidNotLook,
            (Row::NotSeen, Row::NotSeen) => Gap::NobodyLooks,
            (Row::NotSeen, Row::Unclear) | (Row::Unclear | Row::Reversed, Row::NotSeen) => Gap::Nothing,
        }
    }

    /// In a few words, as it is said; nothing where nothing can be said.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Gap::TheyThinkBetter => message!("gap-they-better"),
            Gap::SeenByBoth => message!("gap-both"),
            Gap::TheyHaveNotNoticed => message!("gap-not-noticed"),
            Gap::WeDidNotLook => message!("gap-not-looked"),
            Gap::NobodyLooks => message!("gap-nobody"),
            Gap::Nothing => message!("gap-nothing"),
            Gap::UnclearToBoth => message!("gap-unclear"),
            Gap::TheyAreDivided => message!("gap-divided"),
            Gap::FaultBothSee => message!("gap-fault"),
            Gap::WeHalfSeeIt => message!("gap-half"),
            Gap::WeThinkBetter => message!("gap-we-better"),
        }
    }

    /// The word for it in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Gap::TheyThinkBetter => "they-think-better",
            Gap::SeenByBoth => "seen-by-both",
            Gap::TheyHaveNotNoticed => "they-have-not-noticed",
            Gap::WeDidNotLook => "we-did-not-look",
            Gap::NobodyLooks => "nobody-looks",
            Gap::Nothing => "nothing",
            Gap::UnclearToBoth => "unclear-to-both",
            Gap::TheyAreDivided => "they-are-divided",
            Gap::FaultBothSee => "fault-both-see",
            Gap::WeHalfSeeIt => "we-half-see-it",
            Gap::WeThinkBetter => "we-think-better",
        }
    }
}

/// What the other side may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Consent {
    /// Nothing: it stays where it is.
    No,
    /// What was seen, without counts.
    States,
    /// States and counts.
    Yes,
}

impl Consent {
    /// Every answer, in the order in which it is offered.
    pub const ALL: [Consent; 3] = [Consent::Yes, Consent::States, Consent::No];

    /// As it is offered.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Consent::Yes => message!("gap-consent-yes"),
            Consent::States => message!("gap-consent-states"),
            Consent::No => message!("gap-consent-no"),
        }
    }
}

/// One pair with the votes of both sides, where they were shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Both<'a> {
    /// The pair, in our words.
    pub pair: &'a Pair,
    /// Our votes.
    pub ours: Option<Revealed>,
    /// Theirs.
    pub theirs: Option<Revealed>,
}

/// One side of a pair: its state, and the votes where they may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Half {
    /// The state.
    pub state: State,
    /// The votes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub votes: Option<PairTally>,
}

impl Half {
    /// What the votes on a pair come to; `None` where they are on something else.
    #[must_use]
    pub fn of(shown: Revealed, rules: &Rules) -> Option<Half> {
        let Revealed { tally: Tally::Pair(tally), room } = shown else { return None };
        Some(Half { state: tally.state(rules, room), votes: tally.told() })
    }
}

/// One pair as both see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Met {
    /// The pair, in our words and in theirs.
    pub pair: Pair,
    /// We.
    pub ours: Half,
    /// They.
    pub theirs: Half,
}

impl Met {
    /// What both say together.
    #[must_use]
    pub fn gap(&self) -> Gap {
        Gap::of(self.ours.state, self.theirs.state)
    }
}

/// All that both answered, or why it is not compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Across {
    /// They said no: nothing of theirs is here.
    No,
    /// Fewer than three of theirs: talk instead.
    TooFew,
    /// The pairs in the order in which they are looked at, and how many were held back.
    Seen {
        /// What of theirs may be shown.
        consent: Consent,
        /// The pairs.
        pairs: Vec<Met>,
        /// How many were held back.
        held_back: usize,
    },
}

impl Across {
    /// The pairs; none where nothing is compared.
    #[must_use]
    pub fn pairs(&self) -> &[Met] {
        match self {
            Across::Seen { pairs, .. } => pairs,
            Across::No | Across::TooFew => &[],
        }
    }

    /// The same, to be put in other words.
    pub fn pairs_mut(&mut self) -> &mut [Met] {
        match self {
            Across::Seen { pairs, .. } => pairs,
            Across::No | Across::TooFew => &mut [],
        }
    }

    /// What of it is told, in a word for files.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Across::No => "no",
            Across::TooFew => "too-few",
            Across::Seen { consent: Consent::States, .. } => "states",
            Across::Seen { .. } => "counts",
        }
    }

    /// Whether it may be told outside the room in which both are.
    #[must_use]
    pub fn may_be_quoted(&self) -> bool {
        matches!(self, Across::Seen { consent: Consent::Yes, .. })
    }
}

/// What both sides saw, without the pairs that were `struck`.
#[must_use]
pub fn compare(both: &[Both], struck: &BTreeSet<&str>, rules: &Rules, consent: Consent) -> Across {
    if consent == Consent::No {
        return Across::No;
    }
    if voters(both.iter().map(|both| both.theirs)) < FEWEST {
        return Across::TooFew;
    }
    // A side of three has its states told and no counts, whatever the other side has.
    let is_counted = |side: u32| consent == Consent::Yes && side >= COUNTED_FROM;
    let ours_counted = is_counted(voters(both.iter().map(|both| both.ours)));
    let theirs_counted = is_counted(voters(both.iter().map(|both| both.theirs)));
    let half = |shown: Option<Revealed>, counted: bool| {
        let half =
            shown.and_then(|shown| Half::of(shown, rules)).unwrap_or(Half { state: State::NotSeen, votes: None });
        Half { votes: half.votes.filter(|_| counted), ..half }
    };
    let kept = both.iter().filter(|both| !struck.contains(both.pair.id.as_str()));
    let met = |both: &Both| Met {
        pair: both.pair.clone(),
        ours: half(both.ours, ours_counted),
        theirs: half(both.theirs, theirs_counted),
    };
    let mut pairs: Vec<Met> = kept.map(met).collect();
    order::by_key(&mut pairs, |met| (met.gap(), met.pair.rung));
    Across::Seen { consent, held_back: both.len() - pairs.len(), pairs }
}

/// The voters of a side: the fewest that any pair of it was answered by.
fn voters(shown: impl Iterator<Item = Option<Revealed>>) -> u32 {
    shown.flatten().map(|shown| shown.tally.voters()).min().unwrap_or(0)
}
