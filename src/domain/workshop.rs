//! A workshop script: what the room is shown and asked, step by step.

mod all;
mod aloud;
mod compare;
mod grid;
mod lens;
mod pair;
mod part;
mod prompt;
mod question;
mod sides;
mod sign;
mod sort;
mod told;
mod typed;

use serde::{Deserialize, Serialize};

pub use compare::{SeenLine, SeenOf};
pub use grid::{ANSWERS, Axis, Grid, MOST_COLUMNS, MOST_ROWS, MOST_TAGS, Mark, Promise, Tag};
pub use lens::{Answer, Choice, Flag, Lens, Numbers, Poll, Whom};
pub use pair::{Pair, Side};
pub use part::Part;
pub use prompt::Prompt;
pub use question::Question;
pub use sides::Wording;
pub use sign::Sign;
pub use sort::{Bin, Card, Dealt, KeptPoll, MOST_BINS, Order, Sort};
pub use told::{CasePair, TOLD_ANSWERS};
pub use typed::{Date, LineField, Lines, Survey, Typed, figures, months};

use crate::domain::phones::RevealWhen;
use crate::domain::text::capitalised;
use crate::message;
use crate::say;
use crate::words::Message;
use crate::words::{Language, Words};

/// A whole script, as read from a `.ron` file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    /// The name by which commands refer to it: `[a-z0-9-]`.
    pub id: String,
    /// What it is called on the screen.
    pub title: String,
    /// The language its texts are in, which a session of it speaks; left out, that of its ladder, or else of the run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Version of the wording; readings of different versions are not a trend.
    pub version: String,
    /// For whom it is.
    pub audience: String,
    /// One sentence for the list of workshops.
    pub summary: String,
    /// Planned length; the steps add up to it.
    pub minutes: u32,
    /// The id of the ladder it scores on.
    pub ladder: String,
    /// The stretch of time that answers are about, as in "in the last two quarters".
    pub window: String,
    /// When the votes of a room with phones are shown; the user's own `config.ron` may ask for it too.
    #[serde(default, skip_serializing_if = "RevealWhen::is_by_hand")]
    pub reveal: RevealWhen,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// Where the ideas come from, one line a source.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// One step of a script.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// A few words for the header.
    pub title: String,
    /// Planned minutes.
    pub minutes: u32,
    /// May be left out when time is short.
    #[serde(default)]
    pub optional: bool,
    /// Stands outside the script's minutes, and is passed by until somebody goes there.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub extra: bool,
    /// Whether the room says here which rung is right.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub target: bool,
    /// Named parts of it, each with its minutes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<(String, u32)>,
    /// Lines that the room sees.
    #[serde(default)]
    pub show: Vec<String>,
    /// For the facilitator alone.
    #[serde(default)]
    pub notes: Notes,
    /// What happens in it.
    pub kind: Kind,
}

/// The facilitator's notes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notes {
    /// Sentences to say aloud.
    #[serde(default)]
    pub say: Vec<String>,
    /// What to do.
    #[serde(default, rename = "do")]
    pub act: Vec<String>,
    /// What to watch for in the room.
    #[serde(default)]
    pub watch: Vec<String>,
}

/// What happens in a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Kind {
    /// Something to say and show.
    Brief,
    /// Questions with both pictures, voted 1 to 5.
    Pairs(Vec<Pair>),
    /// Pairs that both sides answer, each in its own wording; scored nowhere.
    Sides(Vec<Pair>),
    /// What both sides saw, side by side.
    Gap,
    /// Warning signs, voted yes, partly or no.
    Signs(Vec<Sign>),
    /// Small polls beside the ladder, a digit a person, scored nowhere.
    Lens(Vec<Lens>),
    /// Their roles against ours, beside the ladder: a vote a role, scored nowhere.
    Grid(Box<Grid>),
    /// Cards that a class sorts into bins, each with a key; scored nowhere.
    Sort(Box<Sort>),
    /// The room writes its own answers to a question and its reverse.
    Write(Vec<Prompt>),
    /// Pairs about a told case, each with a model answer.
    Told(Vec<CasePair>),
    /// The pairs of the told case and the cards once more, to reveal them and to call the model answers.
    Compare,
    /// The ladder, full size, talked through.
    Reading,
    /// Actions with an owner and a date.
    Actions,
    /// The end.
    Close,
}

impl Kind {
    /// What the step itself brings to answer, in the order of its list. All that is asked of a script is asked of
    /// these: a new kind that holds such parts needs no other place to know of it.
    #[must_use]
    pub fn parts(&self) -> Vec<Part<'_>> {
        match self {
            Kind::Pairs(pairs) => pairs.iter().map(Part::Pair).collect(),
            Kind::Sides(pairs) => pairs.iter().map(Part::Sided).collect(),
            Kind::Signs(signs) => signs.iter().map(Part::Sign).collect(),
            Kind::Lens(lenses) => lenses.iter().map(Lens::part).collect(),
            Kind::Grid(grid) => vec![Part::Grid(grid)],
            Kind::Sort(sort) => sort.dealt().into_iter().map(|dealt| Part::Poll(Poll::Card(dealt))).collect(),
            Kind::Write(prompts) => prompts.iter().map(Part::Prompt).collect(),
            Kind::Told(told) => told.iter().map(Part::Told).collect(),
            Kind::Brief | Kind::Compare | Kind::Gap | Kind::Reading | Kind::Actions | Kind::Close => Vec::new(),
        }
    }

    /// Every text that a report may print of what the step asks.
    pub fn texts_mut(&mut self) -> Vec<&mut String> {
        match self {
            Kind::Pairs(pairs) | Kind::Sides(pairs) => pairs.iter_mut().flat_map(Pair::texts_mut).collect(),
            Kind::Signs(signs) => signs.iter_mut().flat_map(Sign::texts_mut).collect(),
            Kind::Lens(lenses) => lenses.iter_mut().flat_map(Lens::texts_mut).collect(),
            Kind::Grid(grid) => grid.texts_mut(),
            Kind::Sort(sort) => sort.texts_mut(),
            Kind::Write(prompts) => prompts.iter_mut().flat_map(Prompt::texts_mut).collect(),
            Kind::Told(told) => told.iter_mut().flat_map(CasePair::texts_mut).collect(),
            Kind::Brief | Kind::Compare | Kind::Gap | Kind::Reading | Kind::Actions | Kind::Close => Vec::new(),
        }
    }

    /// Whether the step is walked question by question.
    #[must_use]
    pub fn asks(&self) -> bool {
        matches!(self, Kind::Compare | Kind::Gap) || !self.parts().is_empty()
    }
}

impl Step {
    /// What a survey asks of it: nothing that the room writes or says of itself, and nothing that is asked only where
    /// somebody goes there.
    #[must_use]
    pub fn surveyed(&self) -> Vec<Part<'_>> {
        let is_asked = |part: &Part| match part {
            Part::Prompt(_) => false,
            Part::Poll(poll) => poll.may_come_before(),
            _ => true,
        };
        let parts = if self.extra { Vec::new() } else { self.kind.parts() };
        parts.into_iter().filter(is_asked).collect()
    }

    /// What the facilitator asks, says, does and watches for at a question of this step, or at the step itself; each
    /// under its heading, and nothing that is empty. What a question has to watch for stands in place of the step's.
    pub fn cues<'a>(
        &'a self,
        applies: Option<&'a str>,
        own: Option<&'a str>,
    ) -> impl Iterator<Item = (Message, Vec<&'a str>)> {
        let all = |texts: &'a [String]| -> Vec<&'a str> { texts.iter().map(String::as_str).collect() };
        let Notes { say, act, watch } = &self.notes;
        let cues = [
            (message!("prompter-ask-first"), applies.into_iter().collect()),
            (message!("prompter-say"), all(say)),
            (message!("prompter-do"), all(act)),
            (message!("prompter-watch"), own.map_or_else(|| all(watch), |own| vec![own])),
        ];
        cues.into_iter().filter(|(_, texts)| !texts.is_empty())
    }
}

impl Workshop {
    /// The minutes of all steps but those that are extra.
    #[must_use]
    pub fn planned(&self) -> u64 {
        self.steps.iter().filter(|step| !step.extra).map(|step| u64::from(step.minutes)).sum()
    }

    /// Whether a step only takes votes, which a later one shows.
    #[must_use]
    pub fn collects(&self, step: &Step) -> bool {
        match step.kind {
            Kind::Told(_) => true,
            Kind::Sort(_) => self.steps.iter().any(|step| step.kind == Kind::Compare),
            _ => false,
        }
    }

    /// What the script brings to answer, in order.
    pub fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        self.steps.iter().flat_map(|s| s.kind.parts())
    }

    /// Whether all it asks is about what it tells itself, a case or cards, or of the room itself, and nothing about an
    /// account. What a class writes beside cards is an exercise too.
    #[must_use]
    pub fn only_tells(&self) -> bool {
        let has_key = self.keyed().next().is_some();
        let tells = |part: Part| match part {
            Part::Prompt(_) | Part::SeenOf(_) => has_key,
            Part::Poll(poll) => part.is_keyed() || poll.about() == Whom::Room,
            part => part.is_keyed(),
        };
        self.parts().next().is_some() && self.parts().all(tells)
    }

    /// What stands over the name of whom a session is about.
    #[must_use]
    pub fn whom(&self, words: &Words) -> String {
        match self.only_tells() {
            true => capitalised(&say!(words, "term-class")),
            false => say!(words, "term-subject"),
        }
    }

    /// The polls that a survey asks, in order.
    pub fn surveyed(&self) -> impl Iterator<Item = Poll<'_>> {
        self.steps.iter().flat_map(Step::surveyed).filter_map(Part::poll)
    }

    /// The poll with this id.
    #[must_use]
    pub fn poll(&self, id: &str) -> Option<Poll<'_>> {
        self.polls().find(|poll| poll.id() == id)
    }
}
