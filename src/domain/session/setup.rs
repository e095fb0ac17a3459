//! What is agreed before the first question, and corrected later.

use serde::{Deserialize, Serialize};

use super::Linked;
use crate::domain::ladder::Height;
use crate::message;
use crate::words::Message;

/// Whether an opportunity is what we always do or something new for us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reach {
    /// Our core business.
    Core,
    /// A stretch for us.
    Stretch,
}

impl Reach {
    /// In a word or two, as it is said.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Reach::Core => message!("term-reach-core"),
            Reach::Stretch => message!("term-reach-stretch"),
        }
    }
}

/// The named opportunity that capability is read for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opportunity {
    /// Its name.
    pub name: String,
    /// Core or stretch.
    pub reach: Reach,
}

/// What is agreed before the first question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setup {
    /// Whom the room reads.
    pub account: String,
    /// What capability is read for.
    #[serde(default)]
    pub opportunity: Option<Opportunity>,
    /// People voting.
    pub room: u32,
    /// The rung that is right for this account.
    #[serde(default)]
    pub target: Option<Height>,
    /// What the account is called on the screen instead of its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codename: Option<String>,
    /// How many of them are not in the room but on a call.
    #[serde(default, skip_serializing_if = "nobody")]
    pub remote: u32,
    /// Whose side of two it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Linked>,
}

// Serde gives a reference.
#[expect(clippy::trivially_copy_pass_by_ref)]
fn nobody(people: &u32) -> bool {
    *people == 0
}

/// What of a set-up may have been typed wrong and is corrected later. The room and the target have events of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// Whom the room reads.
    pub account: String,
    /// What capability is read for.
    #[serde(default)]
    pub opportunity: Option<Opportunity>,
}

impl Setup {
    /// Of an account and a room of so many, with nothing else agreed.
    #[must_use]
    pub fn new(account: impl Into<String>, room: u32) -> Self {
        Setup { account: account.into(), opportunity: None, room, target: None, codename: None, remote: 0, side: None }
    }

    /// What of it can be corrected.
    #[must_use]
    pub fn agreed(&self) -> Agreed {
        Agreed { account: self.account.clone(), opportunity: self.opportunity.clone() }
    }

    /// Puts what was corrected in its place.
    pub fn correct(&mut self, agreed: &Agreed) {
        self.account.clone_from(&agreed.account);
        self.opportunity.clone_from(&agreed.opportunity);
    }
}
