//! Small hidden polls beside the ladder: asked, shown, scored nowhere.

use serde::{Deserialize, Serialize};

use super::compare::SEEN;
use super::{Date, Dealt, KeptPoll, Lines, Part, SeenLine, SeenOf, Survey, Typed};
use crate::domain::ladder::Height;
use crate::domain::vote::{Grasp, PollTally, Tally, View, Vote};
use crate::message;
use crate::words::Message;

/// A part of a step beside the ladder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Lens {
    /// A number a person.
    Numbers(Numbers),
    /// One of a few answers a person.
    Choice(Choice),
    /// Since when.
    Date(Date),
    /// Lines that are typed.
    Lines(Lines),
    /// Numbers of a survey.
    Survey(Survey),
    /// What the room wrote, beside what it has seen.
    Compare(SeenOf),
}

/// Whom a poll asks about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Whom {
    /// The room itself, as in a safety check: it may come before the pairs.
    Room,
    /// Whom the room reads.
    #[default]
    Subject,
    /// Nobody, as in a card that is sorted: it is no answer of a script's author.
    #[serde(skip)]
    Nobody,
}

impl Whom {
    /// What it is called in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Whom::Room => "room",
            Whom::Subject => "subject",
            Whom::Nobody => "nobody",
        }
    }

    fn is_subject(&self) -> bool {
        *self == Whom::Subject
    }
}

/// One digit a person, on a scale with a word at each end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numbers {
    /// Unique in the script: `[a-z0-9-]`.
    pub id: String,
    /// What is asked.
    pub ask: String,
    /// The lowest number.
    pub from: u8,
    /// The highest number, 9 at most.
    pub to: u8,
    /// What the lowest number means.
    pub low: String,
    /// What the highest number means.
    pub high: String,
    /// Whom it asks about.
    #[serde(default, skip_serializing_if = "Whom::is_subject")]
    pub about: Whom,
    /// The id of numbers that were asked before, on the same scale: both are set side by side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<String>,
    /// For the facilitator alone: what to watch for at this very question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watch: Option<String>,
    /// May be left out when time is short.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
}

/// One of a few answers a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Unique in the script: `[a-z0-9-]`.
    pub id: String,
    /// What is asked.
    pub ask: String,
    /// The answers, the first of them on the digit 1.
    pub options: Vec<Answer>,
    /// What is said where an answer leads and does not fit the account's target or footing; it changes neither.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<Flag>,
    /// Whether it says why the target is the right one: reports print it beside the target.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub for_target: bool,
    /// Whom it asks about.
    #[serde(default, skip_serializing_if = "Whom::is_subject")]
    pub about: Whom,
    /// For the facilitator alone: what to watch for at this very question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watch: Option<String>,
    /// May be left out when time is short.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
}

/// One of the answers of a choice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Unique in its choice: `[a-z0-9-]`.
    pub id: String,
    /// The answer.
    pub label: String,
    /// What the room is shown once this answer leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub then: Option<String>,
    /// The id of another question, where one can go at once when this answer leads. Nothing is answered there by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leads_to: Option<String>,
}

/// Answers that do not fit a height of the account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flag {
    /// The ids of the answers.
    pub answers: Vec<String>,
    /// They do not fit a target from this rung on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_from: Option<Height>,
    /// They do not fit a footing up to this rung.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub footing_to: Option<Height>,
    /// What is said then.
    pub say: String,
}

impl Flag {
    fn is_up(&self, answer: &str, target: Option<Height>, footing: Option<Height>) -> bool {
        let too_high = self.target_from.zip(target).is_some_and(|(from, target)| target >= from);
        let too_low = self.footing_to.zip(footing).is_some_and(|(to, footing)| footing <= to);
        self.answers.iter().any(|id| id == answer) && (too_high || too_low)
    }
}

/// Anything here that is voted on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Poll<'a> {
    /// A number a person.
    Numbers(&'a Numbers),
    /// One of a few answers a person.
    Choice(&'a Choice),
    /// Whether a line of the room's own was seen.
    Line(&'a SeenLine),
    /// Which bin a card belongs in.
    Card(Dealt<'a>),
}

impl Lens {
    /// What there is to answer.
    #[must_use]
    pub fn part(&self) -> Part<'_> {
        match self {
            Lens::Numbers(numbers) => Part::Poll(Poll::Numbers(numbers)),
            Lens::Choice(choice) => Part::Poll(Poll::Choice(choice)),
            Lens::Date(date) => Part::Typed(Typed::Date(date)),
            Lens::Lines(lines) => Part::Typed(Typed::Lines(lines)),
            Lens::Survey(survey) => Part::Typed(Typed::Survey(survey)),
            Lens::Compare(seen) => Part::SeenOf(seen),
        }
    }

    /// What of it is voted on, where the script itself says so.
    #[must_use]
    pub fn poll(&self) -> Option<Poll<'_>> {
        match self.part() {
            Part::Poll(poll) => Some(poll),
            _ => None,
        }
    }

    /// Every text that a report may print.
    pub fn texts_mut(&mut self) -> Vec<&mut String> {
        match self {
            Lens::Numbers(Numbers { ask, low, high, .. }) => vec![ask, low, high],
            Lens::Choice(Choice { ask, options, flags, .. }) => {
                let texts =
                    options.iter_mut().flat_map(|answer| [&mut answer.label].into_iter().chain(&mut answer.then));
                [ask].into_iter().chain(texts).chain(flags.iter_mut().map(|flag| &mut flag.say)).collect()
            }
            Lens::Date(date) => date.texts_mut(),
            Lens::Lines(lines) => lines.texts_mut(),
            Lens::Survey(survey) => vec![&mut survey.ask],
            Lens::Compare(seen) => seen.texts_mut(),
        }
    }
}

impl<'a> Poll<'a> {
    /// What it comes from, to be kept.
    #[must_use]
    pub fn kept(self) -> KeptPoll {
        KeptPoll::Lens(match self {
            Poll::Numbers(numbers) => Lens::Numbers(numbers.clone()),
            Poll::Choice(choice) => Lens::Choice(choice.clone()),
            Poll::Line(line) => Lens::Compare(line.of.clone()),
            Poll::Card(dealt) => return KeptPoll::Card(Box::new((dealt.card.clone(), dealt.of.clone()))),
        })
    }

    /// Its id in the script.
    #[must_use]
    pub fn id(self) -> &'a str {
        match self {
            Poll::Numbers(n) => &n.id,
            Poll::Choice(c) => &c.id,
            Poll::Line(l) => &l.id,
            Poll::Card(d) => &d.card.id,
        }
    }

    /// What is asked.
    #[must_use]
    pub fn ask(self) -> &'a str {
        match self {
            Poll::Numbers(n) => &n.ask,
            Poll::Choice(c) => &c.ask,
            Poll::Line(l) => &l.line,
            Poll::Card(d) => &d.card.text,
        }
    }

    /// Whether it may be left out when time is short.
    #[must_use]
    pub fn is_optional(self) -> bool {
        match self {
            Poll::Numbers(n) => n.optional,
            Poll::Choice(c) => c.optional,
            Poll::Line(_) | Poll::Card(_) => false,
        }
    }

    /// What the facilitator is to watch for.
    #[must_use]
    pub fn watch(self) -> Option<&'a str> {
        match self {
            Poll::Numbers(n) => n.watch.as_deref(),
            Poll::Choice(c) => c.watch.as_deref(),
            Poll::Line(l) => l.of.watch.as_deref(),
            Poll::Card(d) => d.of.watch.as_deref(),
        }
    }

    /// Whom it asks about.
    #[must_use]
    pub fn about(self) -> Whom {
        match self {
            Poll::Numbers(n) => n.about,
            Poll::Choice(c) => c.about,
            Poll::Line(_) => Whom::Subject,
            Poll::Card(_) => Whom::Nobody,
        }
    }

    /// Whether it can be asked of people before they meet: what a room says of itself, it says when it is there.
    #[must_use]
    pub fn may_come_before(self) -> bool {
        self.about() != Whom::Room
    }

    /// What it is called in files.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Poll::Numbers(_) => "numbers",
            Poll::Choice(_) => "choice",
            Poll::Line(_) => "compare",
            Poll::Card(_) => "card",
        }
    }

    /// The id of the numbers that it is set beside.
    #[must_use]
    pub fn beside(self) -> Option<&'a str> {
        match self {
            Poll::Numbers(n) => n.beside.as_deref(),
            Poll::Choice(_) | Poll::Line(_) | Poll::Card(_) => None,
        }
    }

    /// The digits that are answers, each with what it means; of numbers only the ends mean something.
    #[must_use]
    pub fn answers(self) -> Vec<(u8, &'a str)> {
        match self {
            Poll::Numbers(n) => {
                let meaning = |digit| {
                    if digit == n.from {
                        &n.low
                    } else if digit == n.to {
                        &n.high
                    } else {
                        ""
                    }
                };
                (n.from..=n.to).map(|digit| (digit, meaning(digit))).collect()
            }
            Poll::Choice(c) => {
                (1..=u8::MAX).zip(&c.options).map(|(digit, answer)| (digit, answer.label.as_str())).collect()
            }
            Poll::Line(l) => (1..=u8::MAX).zip(l.of.labels()).collect(),
            Poll::Card(d) => (1..=u8::MAX).zip(&d.of.bins).map(|(digit, bin)| (digit, bin.word.as_str())).collect(),
        }
    }

    /// The digits that are answers, each as it is called in files: the number itself, or the answer's id.
    #[must_use]
    pub fn answer_ids(self) -> Vec<(u8, String)> {
        match self {
            Poll::Numbers(n) => (n.from..=n.to).map(|digit| (digit, digit.to_string())).collect(),
            Poll::Choice(c) => {
                (1..=u8::MAX).zip(&c.options).map(|(digit, answer)| (digit, answer.id.clone())).collect()
            }
            Poll::Line(_) => (1..=u8::MAX).zip(SEEN.map(str::to_owned)).collect(),
            Poll::Card(d) => (1..=u8::MAX).zip(&d.of.bins).map(|(digit, bin)| (digit, bin.id.clone())).collect(),
        }
    }

    /// Whether 0 stands for *no answer*.
    #[must_use]
    pub fn has_blank(self) -> bool {
        self.answers().iter().all(|(digit, _)| *digit != 0)
    }

    /// What 0 stands for, where it is no number like the others.
    #[must_use]
    pub fn blank(self) -> Message {
        match self {
            Poll::Card(_) => message!("term-not-sure"),
            // Of a line of the room's own both pictures could have been seen.
            Poll::Line(_) => message!("term-neither"),
            Poll::Numbers(_) | Poll::Choice(_) => message!("term-rather-not"),
        }
    }

    /// The vote that a digit stands for.
    ///
    /// # Errors
    /// With a sentence on what it takes.
    pub fn vote(self, key: u8) -> Result<Vote, Message> {
        let answers = self.answers();
        let ends = answers.first().zip(answers.last()).map(|((from, _), (to, _))| (*from, *to));
        match ends {
            Some((from, to)) if (from..=to).contains(&key) => Ok(Vote::Choice(key)),
            _ if key == 0 => Ok(Vote::Blank),
            Some((0, to)) => Err(message!("app-refused-poll-digit-from-0", to)),
            Some((from, to)) => Err(message!("app-refused-poll-digit", from, to, blank = self.blank())),
            None => Err(message!("app-refused-poll-digit-from-0", to = 0)),
        }
    }

    /// Whether it asks the same, in the same words: only then may its votes stand beside those of the other.
    #[must_use]
    pub fn is_same(self, other: Poll) -> bool {
        self.ask() == other.ask() && self.answers() == other.answers() && self.kind() == other.kind()
    }

    /// Whether votes are votes on it: no digit that is no answer.
    #[must_use]
    pub fn fits(self, tally: &Tally) -> bool {
        let Tally::Poll(tally) = tally else { return false };
        let answers = self.answers();
        let is_answer = |digit: u8| answers.iter().any(|(known, _)| *known == digit);
        (0u8..).zip(tally.counts).all(|(digit, count)| count == 0 || is_answer(digit))
    }

    /// What its votes come to.
    #[must_use]
    pub fn view(self, tally: &PollTally) -> View {
        match self {
            Poll::Numbers(n) => tally.of_numbers(n.from, n.to),
            // What a card's key makes of it is told once that is called.
            Poll::Choice(_) | Poll::Card(_) => tally.of_choice().0,
            Poll::Line(_) => tally.of_line(),
        }
    }

    /// A view as it is said: of a card a class is of one mind or not, in the words that stand beside its model answer.
    #[must_use]
    pub fn said(self, view: View) -> Message {
        match (self, view) {
            (Poll::Card(_), View::TwoViews | View::Open) => Grasp::Contested.said(),
            _ => view.said(),
        }
    }

    /// What the room is shown of the answers that lead, where counts may be shown.
    #[must_use]
    pub fn then(self, tally: &PollTally) -> Vec<&'a str> {
        self.leading(tally).into_iter().filter_map(|answer| answer.then.as_deref()).collect()
    }

    /// The question that an answer leads to, where it leads and counts may be shown.
    #[must_use]
    pub fn leads_to(self, tally: &PollTally) -> Option<&'a str> {
        self.leading(tally).into_iter().find_map(|answer| answer.leads_to.as_deref())
    }

    /// Whether it says why the target is the right one.
    #[must_use]
    pub fn is_for_target(self) -> bool {
        matches!(self, Poll::Choice(choice) if choice.for_target)
    }

    /// Whether anything of it is held against a height of the account.
    #[must_use]
    pub fn has_flags(self) -> bool {
        matches!(self, Poll::Choice(choice) if !choice.flags.is_empty())
    }

    /// What is said where the one answer that leads does not fit the target or the footing.
    #[must_use]
    pub fn flags(self, tally: &PollTally, target: Option<Height>, footing: Option<Height>) -> Vec<&'a str> {
        let leading = self.leading(tally);
        let (Poll::Choice(choice), [answer]) = (self, leading.as_slice()) else { return Vec::new() };
        let up = choice.flags.iter().filter(|flag| flag.is_up(&answer.id, target, footing));
        up.map(|flag| flag.say.as_str()).collect()
    }

    /// What the answers that lead say, where counts may be shown.
    #[must_use]
    pub fn led(self, tally: &PollTally) -> Vec<&'a str> {
        self.leading(tally).into_iter().map(|answer| answer.label.as_str()).collect()
    }

    /// The answers that lead, where counts may be shown.
    fn leading(self, tally: &PollTally) -> Vec<&'a Answer> {
        let Poll::Choice(choice) = self else { return Vec::new() };
        let Some(tally) = tally.told() else { return Vec::new() };
        let leads = tally.of_choice().1;
        let answers = (1..=u8::MAX).zip(&choice.options).filter(|(digit, _)| leads.contains(digit));
        answers.map(|(_, answer)| answer).collect()
    }
}
