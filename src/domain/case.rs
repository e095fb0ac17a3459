//! A made-up account with its story and a full room's votes, for the demo and for practice.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Days;
use serde::{Deserialize, Serialize};

use super::ladder::{Height, Ladder};
use super::reading::Grade;
use super::session::{
    Action, Event, Evidence, Header, METHOD, Moment, Opportunity, Pole, Reach, Refused, Session, Setup,
};
use super::vote::Vote;
use super::workshop::{Notes, Step, Workshop};
use crate::say;
use crate::words::{Language, Words};

/// A made-up account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// `[a-z0-9-]`.
    pub id: String,
    /// A few words.
    pub title: String,
    /// The id of the workshop it is for.
    pub workshop: String,
    /// What happened, up to the decision.
    pub story: Vec<String>,
    /// What a careful reader would answer, shown at the end.
    pub model: Vec<String>,
    /// The account's name.
    pub account: String,
    /// The opportunity's name.
    pub opportunity: String,
    /// Whether it is a stretch.
    #[serde(default)]
    pub stretch: bool,
    /// People in the room.
    pub room: u32,
    /// The target rung.
    pub target: Height,
    /// Points by pair, one a person; 0 is *not seen*.
    pub votes: BTreeMap<String, Vec<u8>>,
    /// Answers by sign, one a person.
    pub signs: BTreeMap<String, Vec<Answer>>,
    /// Digits by poll, one a person.
    #[serde(default)]
    pub polls: BTreeMap<String, Vec<u8>>,
    /// What the room saw.
    #[serde(default)]
    pub evidence: Vec<Line>,
    /// What the room took on.
    #[serde(default)]
    pub actions: Vec<Task>,
}

/// An answer to a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// yes
    Yes,
    /// partly
    Partly,
    /// no
    No,
    /// not sure
    NotSure,
}

/// An evidence line of a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The id of a pair or a sign.
    #[serde(alias = "pair")]
    pub about: String,
    /// Who: a role.
    pub who: String,
    /// What they did.
    pub what: String,
    /// How long ago.
    pub days_ago: u32,
    /// How we know.
    pub grade: Grade,
    /// Which picture of its pair it shows: the trusted one where nothing else is said.
    #[serde(default)]
    pub shows: Option<Pole>,
}

/// An action of a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// What.
    pub what: String,
    /// The owner.
    pub who: String,
    /// Due in so many days.
    pub days: u32,
    /// What it is meant to move: a pair or a family by its id, or words.
    pub moves: String,
}

impl Case {
    /// The case as a session at its start, every vote in and none revealed: the first step tells the story, the
    /// last one the model answer.
    ///
    /// # Errors
    /// What in the case does not fit the workshop.
    pub fn session(&self, mut workshop: Workshop, ladder: Ladder, now: Moment) -> Result<Session, Refused> {
        let language = workshop.language.or(ladder.language).unwrap_or_default();
        self.tell(&mut workshop, language);
        let reach = if self.stretch { Reach::Stretch } else { Reach::Core };
        let setup = Setup {
            opportunity: Some(Opportunity { name: self.opportunity.clone(), reach }),
            target: Some(self.target),
            ..Setup::new(self.account.clone(), self.room)
        };
        let header = Header { id: self.id.clone(), created: now, setup, method: METHOD };
        let mut session = Session::new(header, workshop, ladder);
        session.happen(Event::Opened, now)?;
        let tasks: Vec<Event> = self.tasks(&session, now).collect();
        let ballots = self.ballots(&session.workshop);
        for event in ballots.into_iter().chain(self.lines(now)).chain(tasks) {
            session.happen(event, now)?;
        }
        Ok(session)
    }

    /// Nobody is in the room of a made-up account: its own words take the place of what is said to a room.
    fn tell(&self, workshop: &mut Workshop, language: Language) {
        let told = |step: &mut Step, title: &str, show: &[String]| {
            (step.title, step.show, step.notes) = (title.to_owned(), show.to_vec(), Notes::default());
        };
        let words = Words::default().in_language(language);
        let title = say!(words, "check-model-answer");
        if let [first, .., last] = workshop.steps.as_mut_slice() {
            told(first, &self.title, &self.story);
            told(last, &title, &self.model);
        }
    }

    fn ballots(&self, workshop: &Workshop) -> Vec<Event> {
        let point = |&p: &u8| if p == 0 { Vote::Blank } else { Vote::Point(p) };
        let pairs = self.votes.iter().flat_map(move |(id, votes)| votes.iter().map(move |v| (id, point(v))));
        let signs = self.signs.iter().flat_map(|(id, votes)| votes.iter().map(move |v| (id, v.vote())));
        let poll = |id: &str| workshop.poll(id);
        let digit = |id: &str, digit: u8| poll(id).and_then(|p| p.vote(digit).ok()).unwrap_or(Vote::Choice(digit));
        let polls =
            self.polls.iter().flat_map(|(id, votes)| votes.iter().map(|v| (id, digit(id, *v))).collect::<Vec<_>>());
        pairs.chain(signs).chain(polls).map(|(id, vote)| Event::Vote { question: id.clone(), vote }).collect()
    }

    fn lines(&self, now: Moment) -> impl Iterator<Item = Event> {
        let today = now.date_naive();
        let pairs: BTreeSet<&str> = self.votes.keys().map(String::as_str).collect();
        self.evidence.iter().map(move |line| {
            Event::Evidence(Evidence {
                about: line.about.clone(),
                who: line.who.clone(),
                what: line.what.clone(),
                when: today.checked_sub_days(Days::new(line.days_ago.into())).unwrap_or(today),
                grade: line.grade,
                shows: line.shows.or_else(|| pairs.contains(line.about.as_str()).then_some(Pole::Trusted)),
            })
        })
    }

    fn tasks(&self, session: &Session, now: Moment) -> impl Iterator<Item = Event> {
        let pair = |id: &str| session.workshop.pairs().find(|p| p.id == id);
        let words = session.words(&Words::default());
        let place = move |id: &str| pair(id).map(|p| words.say(&session.ladder.place(&p.dimension, p.rung)));
        let today = now.date_naive();
        self.actions.iter().map(move |task| {
            Event::Act(Action {
                what: task.what.clone(),
                who: task.who.clone(),
                by: today.checked_add_days(Days::new(task.days.into())).unwrap_or(today),
                moves: Some(place(&task.moves).unwrap_or_else(|| session.ladder.family_name(&task.moves).to_owned())),
            })
        })
    }
}

impl Answer {
    fn vote(self) -> Vote {
        match self {
            Answer::Yes => Vote::Yes,
            Answer::Partly => Vote::Partly,
            Answer::No => Vote::No,
            Answer::NotSure => Vote::Blank,
        }
    }
}
