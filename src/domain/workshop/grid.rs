//! Who trusts whom: their roles against ours, a mark for contact and a vote a role, scored nowhere. Or a journey: what
//! was promised at each row, and what became of it.

use serde::{Deserialize, Serialize};

use super::{Answer, Choice, Whom};
use crate::domain::text::{capitalised, sentence};

/// The most roles of theirs that a grid takes, and of ours.
pub const MOST_ROWS: usize = 10;
/// See [`MOST_ROWS`].
pub const MOST_COLUMNS: usize = 6;
/// Answers to a row, and to what is asked about a promise that was kept: the digits 1 and 2.
pub const ANSWERS: usize = 2;
/// The most tags: a digit each.
pub const MOST_TAGS: usize = 6;

/// A step's grid. Its rows and columns are the room's: the script says what is asked of each row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grid {
    /// Unique in the script: `[a-z0-9-]`.
    pub id: String,
    /// What is asked of each row.
    pub ask: String,
    /// What the room names on the other side.
    pub rows: Axis,
    /// Rows that stand there before the room names any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub start: Vec<String>,
    /// What the room types at each row before it votes on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promise: Option<Promise>,
    /// What it names on ours; left out, no contacts are asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub columns: Option<Axis>,
    /// What a row may be marked with, the first of them on the digit 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Tag>,
    /// The two answers of a vote: that it is enough, and that it is not.
    pub answers: Vec<Mark>,
    /// Ids of the tags without whose rows nothing is decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub key_tags: Vec<String>,
    /// The id of the ladder's family of signs that asks what a grid shows where nearly all contact runs through one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// For the facilitator alone: what to watch for while a row is voted on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watch: Option<String>,
}

/// What was promised at a row. A row without one is not voted on: it is found that nobody knows of any.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// What it is called.
    pub name: String,
    /// What helps to think of it.
    pub hint: String,
    /// What is said of a row without one.
    pub none: String,
    /// What is voted on behind the promise itself.
    pub kept: String,
    /// What is asked where the first answer won.
    pub told: String,
    /// The two answers to that: that they know, and that nobody told them.
    pub answers: Vec<Mark>,
}

/// What stands along one side of a grid.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Axis {
    /// What one of them is called, as in "their role".
    pub name: String,
    /// How many there may be.
    pub most: usize,
    /// Questions that help the room to think of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prompt: Vec<String>,
}

/// What a row may be marked with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tag {
    /// Unique among the tags: `[a-z0-9-]`.
    pub id: String,
    /// What is shown of it, as in "decides".
    pub word: String,
}

/// An answer of a vote on a row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// Unique among the answers: `[a-z0-9-]`.
    pub id: String,
    /// What is shown of it.
    pub word: String,
    /// Its sign: one column wide.
    pub glyph: String,
}

impl Grid {
    /// What is voted on in a row: a choice between the two answers.
    #[must_use]
    pub fn asked(&self, id: &str, role: &str, line: Option<&str>) -> Choice {
        match (&self.promise, line) {
            (Some(promise), Some(line)) => self.choice(id, (role, &told(line, &promise.kept)), &self.answers),
            _ => self.choice(id, (role, &self.ask), &self.answers),
        }
    }

    /// What is asked in a row where what was promised was kept.
    #[must_use]
    pub fn then_asked(&self, id: &str, role: &str, line: Option<&str>) -> Option<Choice> {
        let (promise, line) = (self.promise.as_ref()?, line?);
        Some(self.choice(&format!("{id}/told"), (role, &told(line, &promise.told)), &promise.answers))
    }

    fn choice(&self, id: &str, (role, ask): (&str, &str), answers: &[Mark]) -> Choice {
        let answer = |mark: &Mark| Answer { id: mark.id.clone(), label: mark.word.clone(), then: None, leads_to: None };
        Choice {
            flags: Vec::new(),
            for_target: false,
            id: id.to_owned(),
            ask: format!("{}: {ask}", capitalised(role)),
            options: answers.iter().map(answer).collect(),
            about: Whom::Subject,
            watch: self.watch.clone(),
            optional: false,
        }
    }

    /// What its rows are, as the catalogue tells them apart.
    #[must_use]
    pub fn of(&self) -> &'static str {
        if self.promise.is_some() { "moments" } else { "roles" }
    }

    /// The tag of an id.
    #[must_use]
    pub fn tag(&self, id: &str) -> Option<&Tag> {
        self.tags.iter().find(|tag| tag.id == id)
    }

    /// How many columns it takes.
    #[must_use]
    pub fn most_columns(&self) -> usize {
        self.columns.as_ref().map_or(0, |axis| axis.most)
    }

    /// Every text that a report may print.
    pub fn texts_mut(&mut self) -> Vec<&mut String> {
        let Grid { ask, rows, columns, tags, answers, start, promise, .. } = self;
        let axes = [Some(rows), columns.as_mut()].into_iter().flatten().map(|axis| &mut axis.name);
        let tags = tags.iter_mut().map(|tag| &mut tag.word);
        let (promised, more) = promise.as_mut().map_or((None, &mut [][..]), |promise| {
            let Promise { name, hint: _, none, kept, told, answers } = promise;
            (Some([name, none, kept, told]), answers.as_mut_slice())
        });
        let answers = answers.iter_mut().chain(more).flat_map(|mark| [&mut mark.word, &mut mark.glyph]);
        let promised = promised.into_iter().flatten();
        [ask].into_iter().chain(axes).chain(start).chain(promised).chain(tags).chain(answers).collect()
    }
}

/// What was promised, and what is asked about it.
fn told(line: &str, ask: &str) -> String {
    format!("{} {ask}", sentence(line))
}
