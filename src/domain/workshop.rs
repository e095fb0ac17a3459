//! A workshop script: what the room is shown and asked, step by step.

mod compare;
mod grid;
mod lens;
mod pair;
mod prompt;
mod sides;
mod sign;
mod sort;
mod told;
mod typed;

use crate::words::Message;
use serde::{Deserialize, Serialize};

use crate::message;

pub use compare::{SeenLine, SeenOf};
pub use grid::{ANSWERS, Axis, Grid, MOST_COLUMNS, MOST_ROWS, MOST_TAGS, Mark, Promise, Tag};
pub use lens::{Answer, Choice, Flag, Lens, Numbers, Poll, Whom};
pub use pair::{Pair, Side};
pub use prompt::Prompt;
pub use sides::Wording;
pub use sign::Sign;
pub use sort::{Bin, Card, Dealt, MOST_BINS, Order, Sort};
pub use told::{CasePair, TOLD_ANSWERS};
pub use typed::{Date, LineField, Lines, Survey, Typed, figures, months};

use crate::domain::phones::RevealWhen;
use crate::domain::text::capitalised;
use crate::domain::vote::{PairTally, PollTally, SignTally, Tally, Vote};
use crate::say;
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

/// Something in a step that the room answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part<'a> {
    /// Two pictures.
    Pair(&'a Pair),
    /// Two pictures with a model answer.
    Told(&'a CasePair),
    /// Two pictures that both sides answer, beside the ladder.
    Sided(&'a Pair),
    /// A warning sign.
    Sign(&'a Sign),
    /// A poll beside the ladder.
    Poll(Poll<'a>),
    /// Something typed beside the ladder.
    Typed(Typed<'a>),
    /// A poll on each line that the room writes.
    SeenOf(&'a SeenOf),
    /// A prompt.
    Prompt(&'a Prompt),
    /// A grid; its rows are the room's.
    Grid(&'a Grid),
}

impl<'a> Part<'a> {
    /// The pair, with or without a model answer.
    #[must_use]
    pub fn pair(self) -> Option<&'a Pair> {
        match self {
            Part::Pair(pair) => Some(pair),
            Part::Told(told) => Some(&told.pair),
            _ => None,
        }
    }

    /// Whether there is a model answer to it.
    #[must_use]
    pub fn is_keyed(self) -> bool {
        matches!(self, Part::Told(_) | Part::Poll(Poll::Card(_)))
    }

    /// A poll beside the ladder.
    #[must_use]
    pub fn poll(self) -> Option<Poll<'a>> {
        if let Part::Poll(poll) = self { Some(poll) } else { None }
    }

    /// What the room votes on.
    #[must_use]
    pub fn question(self) -> Option<Question<'a>> {
        match self {
            Part::Sign(sign) => Some(Question::Sign(sign)),
            Part::Sided(pair) => Some(Question::Pair(pair)),
            Part::Poll(poll) => Some(Question::Poll(poll)),
            Part::Typed(_) | Part::SeenOf(_) | Part::Prompt(_) | Part::Grid(_) => None,
            pair => pair.pair().map(Question::Pair),
        }
    }
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

/// Anything the room votes on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Question<'a> {
    /// Two pictures.
    Pair(&'a Pair),
    /// A warning sign.
    Sign(&'a Sign),
    /// A poll beside the ladder.
    Poll(Poll<'a>),
}

impl<'a> Question<'a> {
    /// Its id in the script.
    #[must_use]
    pub fn id(self) -> &'a str {
        match self {
            Question::Pair(p) => &p.id,
            Question::Sign(s) => &s.id,
            Question::Poll(p) => p.id(),
        }
    }

    /// The poll, where it is one.
    #[must_use]
    pub fn poll(self) -> Option<Poll<'a>> {
        match self {
            Question::Poll(poll) => Some(poll),
            Question::Pair(_) | Question::Sign(_) => None,
        }
    }

    /// Whether it may be left out when time is short.
    #[must_use]
    pub fn is_optional(self) -> bool {
        match self {
            Question::Pair(p) => p.optional,
            Question::Sign(s) => s.optional,
            Question::Poll(p) => p.is_optional(),
        }
    }

    /// What is asked.
    #[must_use]
    pub fn ask(self) -> &'a str {
        match self {
            Question::Pair(p) => &p.ask,
            Question::Sign(s) => &s.ask,
            Question::Poll(p) => p.ask(),
        }
    }

    /// What is asked first: a room that answers no may pass it over.
    #[must_use]
    pub fn applies(self) -> Option<&'a str> {
        match self {
            Question::Pair(p) => p.applies.as_deref(),
            Question::Sign(_) | Question::Poll(_) => None,
        }
    }

    /// What the facilitator is to watch for.
    #[must_use]
    pub fn watch(self) -> Option<&'a str> {
        match self {
            Question::Pair(p) => p.watch.as_deref(),
            Question::Sign(s) => s.watch.as_deref(),
            Question::Poll(p) => p.watch(),
        }
    }

    /// The vote that a digit stands for.
    ///
    /// # Errors
    /// With a sentence on what the question takes, where the digit stands for none.
    pub fn vote(self, key: u8) -> Result<Vote, Message> {
        match self {
            Question::Pair(pair) => pair.vote(key),
            Question::Sign(sign) => sign.vote(key),
            Question::Poll(poll) => poll.vote(key),
        }
    }

    /// No votes on it.
    #[must_use]
    pub fn no_votes(self) -> Tally {
        match self {
            Question::Pair(_) => Tally::Pair(PairTally::default()),
            Question::Sign(_) => Tally::Sign(SignTally::default()),
            Question::Poll(_) => Tally::Poll(PollTally::default()),
        }
    }

    /// Whether votes are votes on it.
    #[must_use]
    pub fn fits(self, votes: &Tally) -> bool {
        match self {
            Question::Poll(poll) => poll.fits(votes),
            _ => std::mem::discriminant(&self.no_votes()) == std::mem::discriminant(votes),
        }
    }

    /// Whether the reading is made of it; what is not, stands beside the ladder.
    #[must_use]
    pub fn is_scored(self) -> bool {
        match self {
            Question::Pair(pair) => pair.theirs.is_none(),
            Question::Sign(_) => true,
            Question::Poll(_) => false,
        }
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

    /// All that the room votes on, in order.
    pub fn questions(&self) -> impl Iterator<Item = Question<'_>> {
        self.parts().filter_map(Part::question)
    }

    /// All pairs that the script itself brings, in order.
    pub fn pairs(&self) -> impl Iterator<Item = &Pair> {
        self.parts().filter_map(Part::pair)
    }

    /// The pairs of the told case, in order.
    pub fn told(&self) -> impl Iterator<Item = &CasePair> {
        self.parts().filter_map(|part| if let Part::Told(told) = part { Some(told) } else { None })
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

    /// The steps that tell what is asked about: a story, or what the bins mean.
    pub fn story(&self) -> impl Iterator<Item = &Step> {
        let before = self.steps.iter().take_while(|step| !matches!(step.kind, Kind::Told(_) | Kind::Sort(_)));
        before.filter(|step| step.kind == Kind::Brief)
    }

    /// The model answer to a pair, if it is one of the told case.
    #[must_use]
    pub fn model(&self, pair: &str) -> Option<&CasePair> {
        self.told().find(|t| t.pair.id == pair)
    }

    /// What it asks and has a model answer to: the pairs of a told case and the cards, in order.
    pub fn keyed(&self) -> impl Iterator<Item = Part<'_>> {
        self.parts().filter(|part| part.is_keyed())
    }

    /// Whether there is a model answer to a question.
    #[must_use]
    pub fn has_model(&self, question: &str) -> bool {
        self.model(question).is_some() || self.card(question).is_some()
    }

    /// All cards that are sorted, in the order in which they come.
    pub fn cards(&self) -> impl Iterator<Item = Dealt<'_>> {
        self.polls().filter_map(|poll| if let Poll::Card(dealt) = poll { Some(dealt) } else { None })
    }

    /// The card with this id.
    #[must_use]
    pub fn card(&self, id: &str) -> Option<Dealt<'_>> {
        self.cards().find(|dealt| dealt.card.id == id)
    }

    /// All signs, in order.
    pub fn signs(&self) -> impl Iterator<Item = &Sign> {
        self.parts().filter_map(|part| if let Part::Sign(sign) = part { Some(sign) } else { None })
    }

    /// All polls beside the ladder, in order, whatever kind of step brings them.
    pub fn polls(&self) -> impl Iterator<Item = Poll<'_>> {
        self.parts().filter_map(Part::poll)
    }

    /// The polls that a survey asks, in order.
    pub fn surveyed(&self) -> impl Iterator<Item = Poll<'_>> {
        self.steps.iter().flat_map(Step::surveyed).filter_map(Part::poll)
    }

    /// All that is typed beside the ladder, in order.
    pub fn typed(&self) -> impl Iterator<Item = Typed<'_>> {
        self.parts().filter_map(|part| if let Part::Typed(typed) = part { Some(typed) } else { None })
    }

    /// All that makes polls of the room's own lines, in order.
    pub fn seen_of(&self) -> impl Iterator<Item = &SeenOf> {
        self.parts().filter_map(|part| if let Part::SeenOf(seen) = part { Some(seen) } else { None })
    }

    /// All grids, in order.
    pub fn grids(&self) -> impl Iterator<Item = &Grid> {
        self.parts().filter_map(|part| if let Part::Grid(grid) = part { Some(grid) } else { None })
    }

    /// The poll with this id.
    #[must_use]
    pub fn poll(&self, id: &str) -> Option<Poll<'_>> {
        self.polls().find(|poll| poll.id() == id)
    }

    /// What is typed under this id.
    #[must_use]
    pub fn typed_under(&self, id: &str) -> Option<Typed<'_>> {
        self.typed().find(|typed| typed.id() == id)
    }

    /// The grid with this id.
    #[must_use]
    pub fn grid(&self, id: &str) -> Option<&Grid> {
        self.grids().find(|grid| grid.id == id)
    }

    /// All prompts, in order.
    pub fn prompts(&self) -> impl Iterator<Item = &Prompt> {
        self.parts().filter_map(|part| if let Part::Prompt(prompt) = part { Some(prompt) } else { None })
    }
}
