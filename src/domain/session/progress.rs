//! Where a session stands, one event after the other.

mod apply;
mod check;
mod said;

use std::collections::{BTreeMap, BTreeSet};

pub use check::may_pass_over;
pub use said::{Action, Evidence, Written};

use super::ballot::Ballot;
use super::clock::Clock;
use super::grid::{self, Filled};
use super::refused::{Refused, refuse};
use super::stood::{GridStood, Rested};
use super::stop::Stop;
use super::{Agreed, Draft, Event, LeftOut, Moment, Pending, Place, Remark, Setup, Stamped, Talk};
use crate::domain::circle::Sharing;
use crate::domain::entered::Entered;
use crate::domain::gap::{Across, Consent};
use crate::domain::ladder::Height;
use crate::domain::session::journal::{Entry, Fate};
use crate::domain::vote::{Revealed, Tally};
use crate::domain::workshop::{Kind, Pair, Part, Poll, Question, SeenLine, Workshop};
use crate::message;

/// Where a session stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// Where the room is.
    pub place: Place,
    /// People voting.
    pub room: u32,
    /// What was agreed at the start, as it was typed then: where replaying begins.
    pub begun: Setup,
    /// Whom the room reads, and what for.
    pub agreed: Agreed,
    /// How many of them are on a call.
    pub remote: u32,
    /// The target rung.
    pub target: Option<Height>,
    /// Votes by question; questions without votes are missing.
    pub ballots: BTreeMap<String, Ballot>,
    /// Evidence lines, in order.
    pub evidence: Vec<Stamped<Evidence>>,
    /// Lines the room wrote, in order.
    pub written: Vec<Written>,
    /// Each of these lines as a poll, where the script sets it beside what was seen.
    pub seen: Vec<SeenLine>,
    /// What was typed beside the ladder, by its id.
    pub entered: BTreeMap<String, Entered>,
    /// Pairs the room made, with the prompt each grew from.
    pub made: Vec<(String, Pair)>,
    /// What was put into grids, by the grid's id.
    pub grids: BTreeMap<String, Filled>,
    /// Grids of the last time.
    pub before: Vec<GridStood>,
    /// What the account rested on the last time.
    pub rested: Option<Rested>,
    /// Actions, in order.
    pub actions: Vec<Stamped<Action>>,
    /// Remarks that were parked, in order.
    pub remarks: Vec<Stamped<Remark>>,
    /// What was decided, in order.
    pub decisions: Vec<Stamped<String>>,
    /// Actions of earlier sessions that were open when this one began.
    pub pending: Vec<Pending>,
    /// What is left out so as to end on time.
    pub left_out: LeftOut,
    /// Pairs that do not apply, with the reason.
    pub passed_over: BTreeMap<String, String>,
    /// What had been voted on them before they were passed over; it comes back when they are taken up again.
    pub set_aside: BTreeMap<String, Ballot>,
    /// Pairs of a told case whose model answer was called.
    pub models: BTreeSet<String>,
    /// Pairs that both sides answer: nothing is scored of them.
    pub sided: BTreeSet<String>,
    /// Those of them that are held back.
    pub held_back: BTreeSet<String>,
    /// What of the answers may be shown to the other side, once it was said.
    pub consent: Option<Consent>,
    /// What of the reading goes to the circle, once the room was asked.
    pub sharing: Option<Sharing>,
    /// What both sides answered, once it was set side by side.
    pub met: Option<Across>,
    /// Whether the end was reached.
    pub finished: bool,
    /// The time that was spent.
    pub clock: Clock,
    /// A stretch of talk with a time of its own.
    pub talk: Option<Talk>,
    /// The part of this step that was begun last, counted from 0.
    pub part: Option<usize>,
    /// Whether the screen shows nothing.
    pub blank: bool,
    /// What the account is called on the screen instead of its name.
    pub codename: Option<String>,
    /// What was typed and not sent when the session was left.
    pub draft: Option<Draft>,
}

impl Progress {
    /// The very start.
    #[must_use]
    pub fn new(setup: &Setup, workshop: &Workshop) -> Self {
        let grids = workshop.grids().filter(|grid| !grid.start.is_empty());
        Progress {
            place: Place::default(),
            room: setup.room,
            begun: setup.clone(),
            agreed: setup.agreed(),
            remote: setup.remote,
            target: setup.target,
            ballots: BTreeMap::new(),
            evidence: Vec::new(),
            written: Vec::new(),
            seen: Vec::new(),
            entered: BTreeMap::new(),
            made: Vec::new(),
            grids: grids.map(|grid| (grid.id.clone(), Filled::at_first(grid))).collect(),
            before: Vec::new(),
            rested: None,
            actions: Vec::new(),
            remarks: Vec::new(),
            decisions: Vec::new(),
            pending: Vec::new(),
            left_out: LeftOut::at_first(workshop),
            passed_over: BTreeMap::new(),
            set_aside: BTreeMap::new(),
            models: BTreeSet::new(),
            sided: workshop.sided().map(|pair| pair.id.clone()).collect(),
            held_back: BTreeSet::new(),
            consent: None,
            sharing: None,
            met: None,
            finished: false,
            clock: Clock::new(workshop.steps.len()),
            talk: None,
            part: None,
            blank: false,
            codename: setup.codename.clone(),
            draft: None,
        }
    }

    /// The votes on a question, if there are any.
    #[must_use]
    pub fn ballot(&self, question: &str) -> Option<&Ballot> {
        self.ballots.get(question)
    }

    /// The round of a question that counts, once any was shown.
    #[must_use]
    pub fn shown(&self, question: &str) -> Option<Revealed> {
        self.ballot(question)?.shown()
    }

    /// Whether any votes on a question have been shown.
    #[must_use]
    pub fn is_shown(&self, question: &str) -> bool {
        self.shown(question).is_some()
    }

    /// Whether the room says that a question does not apply.
    #[must_use]
    pub fn is_passed_over(&self, question: &str) -> bool {
        self.passed_over.contains_key(question)
    }

    /// Whether nothing is left to be done about a question: its votes were shown, or it was passed over.
    #[must_use]
    pub fn is_settled(&self, question: &str) -> bool {
        self.is_shown(question) || self.is_passed_over(question)
    }

    /// Whether any votes that the reading is made of have been shown.
    #[must_use]
    pub fn is_any_shown(&self) -> bool {
        self.shown_count() > 0
    }

    /// Questions of which the reading is made and whose votes were shown.
    #[must_use]
    pub fn shown_count(&self) -> usize {
        let is_scored = |shown: Revealed| !matches!(shown.tally, Tally::Poll(_));
        let scored = self.ballots.iter().filter(|(id, _)| !self.sided.contains(*id));
        scored.filter(|(_, b)| b.shown().is_some_and(is_scored)).count()
    }

    /// Ids of questions with votes that were not revealed.
    #[must_use]
    pub fn open_questions(&self) -> Vec<String> {
        self.ballots.iter().filter(|(_, b)| b.voted() > 0).map(|(id, _)| id.clone()).collect()
    }

    /// Seconds spent in a step up to `now`. A clock that went backwards adds nothing.
    #[must_use]
    pub fn seconds_in(&self, step: usize, now: Moment) -> u64 {
        self.clock.seconds_in(step, self.place.step, now)
    }

    /// See [`super::Session::stops`].
    #[must_use]
    pub fn stops<'a>(&'a self, workshop: &'a Workshop, step: usize) -> Vec<Stop<'a>> {
        let Some(step) = workshop.steps.get(step) else { return Vec::new() };
        let parts = match &step.kind {
            Kind::Compare => workshop.keyed().collect(),
            kind => kind.parts(),
        };
        let mut stops = Vec::new();
        for part in &parts {
            match part {
                Part::SeenOf(seen) => stops.extend(self.lines_of(&seen.id)),
                part => stops.push(Stop::from(*part)),
            }
        }
        for part in parts {
            if let Part::Prompt(prompt) = part {
                let grown = self.made.iter().filter(|(from, _)| *from == prompt.id);
                stops.extend(grown.map(|(_, pair)| Stop::Question(Question::Pair(pair))));
            }
            if let Part::Grid(grid) = part {
                let rows = &self.filled(&grid.id).rows;
                let asked = rows.iter().flat_map(|row| self.asked_of(grid, row));
                stops.extend(asked.map(|row| Stop::Question(Question::Poll(Poll::Choice(row)))));
                stops.extend(self.readings_of(grid).map(|filling| Stop::Grid(grid, filling)));
            }
        }
        if step.kind == Kind::Gap {
            stops.extend(self.met.iter().flat_map(Across::pairs).map(Stop::Met));
        }
        if stops.is_empty() { vec![Stop::Step] } else { stops }
    }

    /// The room's own lines as polls of one lens.
    fn lines_of<'a>(&'a self, lens: &'a str) -> impl Iterator<Item = Stop<'a>> {
        let lines = self.seen.iter().filter(move |line| line.of.id == lens);
        lines.map(|line| Stop::Question(Question::Poll(Poll::Line(line))))
    }

    /// Lets an entry of the journal happen; time passes whatever its fate.
    pub(super) fn pass(&mut self, entry: &Entry, workshop: &Workshop) -> Result<(), Refused> {
        let Some(event) = &entry.what else { return Ok(()) };
        if let Some(at) = entry.at {
            self.clock.pass(event, self.place.step, at);
        }
        if entry.fate != Fate::Kept {
            return Ok(());
        }
        if let Event::Go(place) = event {
            self.leave_talk(*place, entry.at);
            self.go(*place, workshop);
            return Ok(());
        }
        self.check(event, workshop)?;
        self.apply(event, entry.at, workshop);
        self.stay(workshop);
        Ok(())
    }

    /// Where the room is may be no more: a row that was taken out, or a promise that was broken after all.
    fn stay(&mut self, workshop: &Workshop) {
        if self.place.stop > 0 {
            let last = self.stops(workshop, self.place.step).len().saturating_sub(1);
            self.place.stop = self.place.stop.min(last);
        }
    }

    /// Goes to a place, or to the last stop of its step where a pair that stood there has been taken back.
    fn go(&mut self, Place { step, stop }: Place, workshop: &Workshop) {
        if let Some(last) = self.stops(workshop, step).len().checked_sub(1) {
            self.place = Place { step, stop: stop.min(last) };
            // Whoever goes to an extra step wants it.
            if workshop.steps.get(step).is_some_and(|step| step.extra) {
                self.left_out.steps.remove(&step);
            }
        }
    }

    fn pair<'a>(&'a self, id: &str, workshop: &'a Workshop) -> Option<&'a Pair> {
        workshop.pairs().chain(self.made.iter().map(|(_, p)| p)).find(|p| p.id == id)
    }

    /// No votes on a question.
    ///
    /// # Errors
    /// There is no such question.
    pub fn no_votes(&self, question: &str, workshop: &Workshop) -> Result<Tally, Refused> {
        self.empty_tally(question, workshop)
    }

    fn empty_tally(&self, question: &str, workshop: &Workshop) -> Result<Tally, Refused> {
        self.question(question, workshop).map(Question::no_votes)
    }

    /// The question of this id: the script's, or one that the room made.
    ///
    /// # Errors
    /// There is none.
    pub fn question<'a>(&'a self, id: &str, workshop: &'a Workshop) -> Result<Question<'a>, Refused> {
        let made = self.made.iter().map(|(_, pair)| Question::Pair(pair));
        let lines = self.seen.iter().map(|line| Question::Poll(Poll::Line(line)));
        let rows = grid::rows(&self.grids).map(|row| Question::Poll(Poll::Choice(row)));
        let found = workshop.questions().chain(made).chain(rows).chain(lines).find(|question| question.id() == id);
        found.map_or_else(|| refuse(message!("app-refused-no-question", id)), Ok)
    }
}
