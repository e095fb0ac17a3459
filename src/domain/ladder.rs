//! The ladder an account is read on: rungs, rails, families of warning signs and every number of the method.
//!
//! It is data: a workshop script names a ladder, and nothing in this crate knows a rung by name.

mod rules;

pub use rules::{ConfidenceRules, Cuts, Rules, Share};

use serde::{Deserialize, Serialize};

use crate::words::{About, Language, Words};

/// Height on a ladder: -1 is distrust seen, 0 nothing seen, 1 and up are rungs to climb.
pub type Height = i8;

/// A whole ladder, as read from a `.ron` file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    /// The name by which scripts refer to it: `[a-z0-9-]`.
    pub id: String,
    /// What it is called on the screen.
    pub title: String,
    /// The language its texts are in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Version of the ladder's wording and numbers.
    pub version: String,
    /// What the room reads, in a word or two: `account`, `team`.
    #[serde(default = "account", skip_serializing_if = "is_account")]
    pub subject: String,
    /// Who can tell us what they see of us, as in `told by the client`: those on the other side.
    #[serde(default = "client", skip_serializing_if = "is_client")]
    pub other: String,
    /// What every screen and report says about whose reading this is.
    pub disclaimer: String,
    /// From the lowest (-1) upward without a gap.
    pub rungs: Vec<Rung>,
    /// The rails, in the order in which they stand side by side.
    pub dimensions: Vec<Dimension>,
    /// Families of warning signs.
    #[serde(default)]
    pub families: Vec<Family>,
    /// What present over-trust families do to the account.
    pub over_trust: OverTrust,
    /// When a question counts as held, split and so on.
    pub rules: Rules,
    /// Cuts between high, medium and low confidence.
    pub confidence: ConfidenceRules,
}

/// What most ladders are for; a file that says nothing else means it.
const ACCOUNT: &str = "account";

fn account() -> String {
    ACCOUNT.to_owned()
}

fn is_account(subject: &str) -> bool {
    subject == ACCOUNT
}

/// Who stands on the other side of most ladders.
const CLIENT: &str = "the client";

fn client() -> String {
    CLIENT.to_owned()
}

fn is_client(other: &str) -> bool {
    other == CLIENT
}

/// One height of the ladder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rung {
    /// Its height, -1 upward.
    pub at: Height,
    /// One or two words.
    pub name: String,
    /// What the client would be seen doing at this height.
    pub seen: String,
    /// The form of dependence that belongs to this height.
    #[serde(default)]
    pub dependence: Option<String>,
    /// The mechanism that makes trust hold at this height.
    #[serde(default)]
    pub mechanism: Option<String>,
    /// What can go wrong at this height.
    #[serde(default)]
    pub risk: Option<String>,
    /// First moves that help to reach or keep this height.
    #[serde(default)]
    pub remedies: Vec<Remedy>,
}

/// A concrete first move.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remedy {
    /// A few words, for the card's head.
    pub title: String,
    /// What to do first, as one sentence that can become an action.
    pub first_move: String,
}

/// A rail: one direction in which trust is read on its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// `[a-z0-9-]`.
    pub id: String,
    /// One word, shown at the foot of the rail.
    pub name: String,
    /// Whom or what it is about.
    pub about: String,
    /// For how many days an evidence line counts.
    pub fresh_days: u32,
    /// It is read for one named opportunity, so readings for two of them are no trend.
    #[serde(default)]
    pub by_opportunity: bool,
}

/// A family of warning signs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// `[a-z0-9-]`.
    pub id: String,
    /// A few words.
    pub name: String,
    /// What it means when it is present.
    pub about: String,
    /// Whether its signs are facts or habits.
    #[serde(default)]
    pub kind: FamilyKind,
    /// Counts towards [`OverTrust`].
    #[serde(default)]
    pub over_trust: bool,
    /// Blinds the room to what happens: confidence falls to low while it is present.
    #[serde(default)]
    pub blinds: bool,
    /// How high the account or a rail may stand while it is present.
    #[serde(default)]
    pub caps: Vec<Cap>,
    /// A sentence that opens a talk, where the family caps nothing.
    #[serde(default)]
    pub flag: Option<String>,
    /// First moves against it.
    #[serde(default)]
    pub remedies: Vec<Remedy>,
}

/// What a family's signs ask for (`method.md`, "Votes").
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FamilyKind {
    /// An opinion about ourselves, on which a room can be counted.
    #[default]
    Habit,
    /// Something that happened or did not: whoever knows it cannot be outvoted.
    Fact,
}

/// A limit that a present family sets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Cap {
    /// On the whole account.
    Account(Height),
    /// On the rail of the dimension with this id.
    Rail(String, Height),
}

/// Caps by the number of over-trust families present.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverTrust {
    /// Cap on the account while one is present.
    pub one: Height,
    /// Cap while two or more are.
    pub more: Height,
    /// What is said while two or more are.
    pub banner: String,
}

impl OverTrust {
    /// The cap on the account while so many of its families are present.
    #[must_use]
    pub fn cap(&self, present: usize) -> Option<Height> {
        match present {
            0 => None,
            1 => Some(self.one),
            _ => Some(self.more),
        }
    }
}

impl Ladder {
    /// The gate for all that is said of a reading on it: the script's language, or else the ladder's, or else the gate's
    /// own; what the account is called, and its own name where nobody may read it.
    #[must_use]
    pub fn words(&self, words: &Words, script: Option<Language>, account: &str, hidden: Option<&str>) -> Words {
        words.in_language(script.or(self.language).unwrap_or(words.language())).about(About {
            account: account.to_owned(),
            hidden: hidden.map(str::to_owned),
            subject: self.subject.clone(),
            other: self.other.clone(),
        })
    }

    /// The highest rung.
    #[must_use]
    pub fn top(&self) -> Height {
        self.rungs.iter().map(|r| r.at).max().unwrap_or(0)
    }

    /// The rung at `at`, if the ladder has one.
    #[must_use]
    pub fn rung(&self, at: Height) -> Option<&Rung> {
        self.rungs.iter().find(|r| r.at == at)
    }

    /// `3 Relied on`; only the number where the ladder has no such rung.
    #[must_use]
    pub fn rung_label(&self, at: Height) -> String {
        self.rung(at).map_or_else(|| at.to_string(), |r| format!("{at} {}", r.name))
    }

    /// The dimension with this id.
    #[must_use]
    pub fn dimension(&self, id: &str) -> Option<&Dimension> {
        self.dimensions.iter().find(|d| d.id == id)
    }

    /// The dimension's name, or the id where the ladder does not know it.
    #[must_use]
    pub fn dimension_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.dimension(id).map_or(id, |d| &d.name)
    }

    /// The family with this id.
    #[must_use]
    pub fn family(&self, id: &str) -> Option<&Family> {
        self.families.iter().find(|f| f.id == id)
    }

    /// The family's name, or the id where the ladder does not know it.
    #[must_use]
    pub fn family_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.family(id).map_or(id, |f| &f.name)
    }
}
