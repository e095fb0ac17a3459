//! A session: a workshop run with one room about one account, and where it stands.
//!
//! [`Progress`] is replayed from the [journal]; nothing else holds state.

mod amended;
mod ballot;
mod clock;
mod grid;
pub mod journal;
mod left_out;
mod noted;
mod progress;
mod refused;
mod sides;
mod stood;
mod stop;
mod talk;
mod told;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::order;
use crate::words::{Language, Message, Words};
use crate::{message, say};
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

pub use super::entered::{Entered, Line, Typing};
pub use ballot::{Ballot, Round};
pub use clock::Clock;
pub use grid::{Column, Filled, LONGEST_LINE, LONGEST_ROLE, Row};
pub use left_out::LeftOut;
pub use noted::{Carried, Draft, FollowUp, Pending, Remark, Settled, Stamped};
pub use progress::{Action, Evidence, Progress, Written, may_pass_over};
pub use refused::Refused;
pub use sides::{Linked, MOST_HELD_BACK, Party};
pub use stood::{GridStood, Rested, RowStood};
pub use stop::{Filling, Stop};
pub use talk::{Talk, seconds};

use super::circle::Sharing;
use super::gap::{Across, Consent};
use super::ladder::{Height, Ladder};
use super::reading::{Answers, EvidenceAge, Grade, PairVotes, Reading, SignVotes, read};
pub use super::vote::Pole;
use super::vote::{PairTally, PollVotes, Presence, Revealed, SignTally, State, Tally, Vote};
use super::workshop::{Pair, Part, Poll, Question, Workshop};
use journal::{Entry, Journal};

/// Version of the method by which readings are made. Version 2 reads families that say of themselves whether they are
/// facts or habits.
pub const METHOD: u32 = 2;

/// The largest room that can vote on the screen.
pub const MAX_ROOM: u32 = 2000;

/// Moments are kept with the offset of the place where they happened.
pub type Moment = DateTime<FixedOffset>;

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

/// What a session is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Header {
    /// Names the session in commands and on disk.
    pub id: String,
    /// When it was begun.
    pub created: Moment,
    /// What was agreed at the start, with what was corrected since.
    pub setup: Setup,
    /// Version of the method under which it was begun.
    pub method: u32,
}

/// Where the room is: a step, and a stop in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Counted from 0.
    pub step: usize,
    /// Counted from 0.
    pub stop: usize,
}

/// Something that happened in a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The session was opened, at the start or again.
    Opened,
    /// It was left on purpose.
    Left,
    /// The room went to a place.
    Go(Place),
    /// One person voted. Gone from the journal once the question is revealed.
    Vote {
        /// The question's id.
        question: String,
        /// The answer.
        vote: Vote,
    },
    /// The last vote was taken back. Gone once revealed.
    TakeBack {
        /// The question's id.
        question: String,
    },
    /// The votes of a round without their order: what stays of them.
    Tally {
        /// The question's id.
        question: String,
        /// The votes.
        votes: Tally,
    },
    /// Votes that were collected beforehand, by question; they take the place of those of an earlier file.
    Collected(BTreeMap<String, Tally>),
    /// The room says that a pair does not apply to whom it reads.
    PassOver {
        /// The pair's id.
        question: String,
        /// Why, in the room's words.
        reason: String,
    },
    /// A pair that was passed over is asked after all. Neither is on disk then.
    TakeUp {
        /// The pair's id.
        question: String,
    },
    /// The votes were shown.
    Reveal {
        /// The question's id.
        question: String,
    },
    /// A second round was opened.
    Revote {
        /// The question's id.
        question: String,
    },
    /// One of the votes that were shown had been typed wrong.
    Amend {
        /// The question's id.
        question: String,
        /// What was typed.
        shown: Vote,
        /// What was meant.
        meant: Vote,
    },
    /// The model answer to a pair of a told case was shown.
    Model {
        /// The pair's id.
        question: String,
    },
    /// Somebody said what they saw.
    Evidence(Evidence),
    /// A line of the room's own answer.
    Wrote(Written),
    /// Something was typed beside the ladder.
    Enter {
        /// Where, by its id in the script.
        lens: String,
        /// What.
        what: Typing,
    },
    /// The room made a pair of its own.
    Made {
        /// The prompt it grew from.
        prompt: String,
        /// The pair.
        pair: Pair,
    },
    /// A role of theirs was put into a grid; under an id that is there, it is put right.
    Row {
        /// The grid's id.
        grid: String,
        /// The row's id, which is also that of the vote on it.
        id: String,
        /// The role.
        role: String,
        /// The id of its tag.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tag: Option<String>,
        /// What was promised there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        line: Option<String>,
        /// The id of the row that a new one comes before; it is the last where there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<String>,
    },
    /// A role of ours was put into a grid, or put right.
    Column {
        /// The grid's id.
        grid: String,
        /// The column's id.
        id: String,
        /// The role.
        role: String,
    },
    /// The two have worked together, or have not after all.
    Contact {
        /// The grid's id.
        grid: String,
        /// The row's id.
        row: String,
        /// The column's id.
        column: String,
        /// Whether they have.
        on: bool,
    },
    /// A row or a column was taken out of a grid.
    Drop {
        /// The grid's id.
        grid: String,
        /// The id of the row or column.
        id: String,
    },
    /// Somebody took something on.
    Act(Action),
    /// The number of people voting changed.
    Room(u32),
    /// So many of them are on a call.
    Remote(u32),
    /// The target rung changed.
    Target(Height),
    /// What was agreed at the start was typed wrong: it is this.
    Correct(Agreed),
    /// A remark was put aside for later.
    Park(String),
    /// The room came back to a parked remark.
    Settle {
        /// Its number, counted from 0.
        remark: usize,
        /// What became of it.
        how: Settled,
    },
    /// Something was decided.
    Decide(String),
    /// An action of an earlier session is still open. Written when a session begins.
    Carry(Carried),
    /// A grid of an earlier session about the same account. Written when a session begins.
    Before(GridStood),
    /// What the account rested on at its last reading. Written when a session begins.
    Rested(Rested),
    /// The room said what became of an action of an earlier session.
    Follow {
        /// Its number among those that were carried, counted from 0.
        action: usize,
        /// What became of it.
        how: FollowUp,
    },
    /// A side holds a pair back, or not after all: it is not set side by side.
    HoldBack {
        /// The pair's id.
        question: String,
        /// Whether it does.
        on: bool,
    },
    /// They say what of their answers may be shown.
    Consent(Consent),
    /// The room says what of its reading goes to the circle.
    Share(Sharing),
    /// What both sides answered in sessions of their own, as far as it may be shown.
    Met(Across),
    /// The clock was stopped.
    Pause,
    /// The clock goes on.
    Continue,
    /// The current step got more time, in minutes.
    Extend(u32),
    /// A stretch of talk began that takes so long; 0 seconds: it ended.
    Talk {
        /// Its seconds.
        seconds: u32,
        /// The part of the step that it is, counted from 0.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        part: Option<usize>,
    },
    /// Optional steps or questions were left out.
    LeaveOut(LeftOut),
    /// The screen was made blank, or shows something again.
    Blank(bool),
    /// The account is called this on the screen; empty for its own name.
    Codename(String),
    /// A form was begun and not sent when the session was left; `None` once it was.
    Draft(Option<Draft>),
    /// The workshop came to its end.
    Finish,
}

/// A session with everything that happened in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// What it is about.
    pub header: Header,
    /// The script as it was at the start.
    pub workshop: Workshop,
    /// The ladder as it was at the start.
    pub ladder: Ladder,
    /// What happened, in order.
    pub journal: Journal,
    /// Where that leads.
    pub progress: Progress,
}

impl Session {
    /// A session at its very start.
    #[must_use]
    pub fn new(header: Header, mut workshop: Workshop, mut ladder: Ladder) -> Self {
        if header.setup.side.as_ref().is_some_and(|side| side.who == Party::Theirs) {
            workshop.turn();
            // The reading is theirs, and who can tell them is the team.
            let words = Words::default().in_language(workshop.language.or(ladder.language).unwrap_or_default());
            (ladder.other, ladder.disclaimer) = (say!(words, "gap-team"), say!(words, "gap-your-reading"));
        }
        let progress = Progress::new(&header.setup, &workshop);
        Session { header, workshop, ladder, journal: Journal::default(), progress }
    }

    /// A session replayed from its journal.
    ///
    /// # Errors
    /// The number of the first entry (from 1) that cannot have happened, and why.
    pub fn replayed(
        header: Header,
        workshop: Workshop,
        ladder: Ladder,
        journal: Journal,
    ) -> Result<Self, (usize, Refused)> {
        let mut session = Session::new(header, workshop, ladder);
        session.journal = journal;
        session.replay()?;
        Ok(session)
    }

    /// A session replayed from what can have happened of a damaged journal, and how many entries are left out.
    #[must_use]
    pub fn salvaged(header: Header, workshop: Workshop, ladder: Ladder, journal: &Journal) -> (Self, usize) {
        let mut session = Session::new(header, workshop, ladder);
        let mut entries = journal.entries().to_vec();
        entries.retain(|entry| session.progress.pass(entry, &session.workshop).is_ok());
        let left_out = journal.entries().len() - entries.len();
        session.journal = Journal::of(entries);
        // What was corrected stands in the header, here too.
        let was = session.header.setup.agreed();
        session.take_over(&was);
        (session, left_out)
    }

    fn replay(&mut self) -> Result<(), (usize, Refused)> {
        let mut progress = Progress::new(&self.progress.begun, &self.workshop);
        for (number, entry) in (1..).zip(self.journal.entries()) {
            progress.pass(entry, &self.workshop).map_err(|refused| (number, refused))?;
        }
        let was = std::mem::replace(&mut self.progress, progress);
        self.take_over(&was.agreed);
        Ok(())
    }

    /// Lets `event` happen.
    ///
    /// # Errors
    /// Why it cannot; the session is then unchanged.
    pub fn happen(&mut self, event: Event, at: Moment) -> Result<(), Refused> {
        self.progress.check(&event, &self.workshop)?;
        match &event {
            Event::Reveal { question } | Event::PassOver { question, .. } => self.forget_order(question),
            Event::Finish => {
                self.progress.check_close()?;
                let voted: Vec<String> = self.progress.ballots.keys().cloned().collect();
                for id in voted {
                    self.forget_order(&id);
                }
                self.journal.forget_taken_back();
            }
            _ => {}
        }
        let entry = self.journal.push(event, at);
        let was = self.progress.agreed.clone();
        let passed = self.progress.pass(&entry, &self.workshop);
        self.take_over(&was);
        passed
    }

    /// What was corrected, or is so no more, stands in the header.
    fn take_over(&mut self, was: &Agreed) {
        if self.progress.agreed != *was {
            self.header.setup.correct(&self.progress.agreed);
        }
    }

    /// What is written to disk at every save. What was taken back and drafts that a later one replaced are not in it,
    /// and the votes of rounds that are not revealed are tallies there: their order never leaves this process.
    #[must_use]
    pub fn to_keep(&self) -> Vec<Arc<Entry>> {
        // Of a pair that is passed over, a file of an earlier version may hold single votes still.
        let ballots = self.progress.ballots.iter().chain(&self.progress.set_aside);
        let open = ballots.filter_map(|(id, ballot)| Some((id.as_str(), ballot.open_tally()?)));
        self.journal.to_keep(open)
    }

    /// Pairs that do not apply, each with the reason.
    pub fn passed_over(&self) -> impl Iterator<Item = (&Pair, &str)> {
        self.pairs().filter_map(|pair| Some((pair, self.progress.passed_over.get(&pair.id)?.as_str())))
    }

    /// The session as it is on disk after a save.
    ///
    /// # Errors
    /// None for a session that could happen.
    pub fn as_kept(self) -> Result<Self, (usize, Refused)> {
        let kept = self.to_keep();
        if kept == self.journal.entries() {
            return Ok(self);
        }
        let journal = Journal::of(kept);
        Session::replayed(self.header, self.workshop, self.ladder, journal)
    }

    /// A sentence about the method, where the session was begun under an earlier one.
    #[must_use]
    pub fn method_note(&self) -> Option<Message> {
        let begun = self.header.method;
        (begun < METHOD).then(|| message!("method-version", begun, now = METHOD))
    }

    /// Replaces the single votes of a question's open round by their tally, in the journal and in the state.
    fn forget_order(&mut self, question: &str) {
        if let Some(votes) = self.progress.ballot(question).and_then(Ballot::open_tally)
            && self.journal.forget_order(question, votes)
            && let Some(ballot) = self.progress.ballots.get_mut(question)
        {
            ballot.open = Some(Round { counted: Some(votes), ..Round::default() });
        }
    }

    /// How many votes whose order nobody knows the next undo takes back at once.
    #[must_use]
    pub fn votes_undone_at_once(&self) -> u32 {
        let is_many = |e: &Arc<Entry>| matches!(e.what, Some(Event::Tally { .. } | Event::Collected(_)));
        if !self.journal.next_undone().is_some_and(is_many) {
            return 0;
        }
        let mut after = self.clone();
        let _ = after.journal.undo();
        let _ = after.replay();
        let voted = |session: &Session| session.progress.ballots.values().map(Ballot::voted).sum::<u32>();
        voted(self).saturating_sub(voted(&after))
    }

    /// Takes back the last thing that can be taken back, and goes where it happened.
    /// `None` when there is nothing left.
    pub fn undo(&mut self, at: Moment) -> Option<Event> {
        let event = self.journal.undo()?;
        self.settle(&event, at);
        Some(event)
    }

    /// Brings back what was taken back last. `None` when there is nothing.
    pub fn redo(&mut self, at: Moment) -> Option<Event> {
        let event = self.journal.redo()?;
        self.settle(&event, at);
        Some(event)
    }

    fn settle(&mut self, event: &Event, at: Moment) {
        // A journal that replayed before undoing its last entry replays after it too.
        let _ = self.replay();
        if let Some(place) = self.place_of(event)
            && place != self.progress.place
        {
            let _ = self.happen(Event::Go(place), at);
        }
    }

    fn place_of(&self, event: &Event) -> Option<Place> {
        let id = match event {
            Event::Vote { question, .. }
            | Event::TakeBack { question }
            | Event::Tally { question, .. }
            | Event::PassOver { question, .. }
            | Event::TakeUp { question }
            | Event::Reveal { question }
            | Event::Revote { question }
            | Event::Amend { question, .. }
            | Event::HoldBack { question, .. }
            | Event::Model { question } => question,
            Event::Evidence(line) => &line.about,
            Event::Wrote(line) => &line.prompt,
            Event::Enter { lens, .. } => lens,
            Event::Made { prompt, .. } => prompt,
            Event::Row { grid, .. }
            | Event::Column { grid, .. }
            | Event::Contact { grid, .. }
            | Event::Drop { grid, .. } => grid,
            _ => return None,
        };
        // The pairs of a told case stand in two steps: the one the room is in comes first.
        let here = self.progress.place.step;
        let mut places: Vec<Place> =
            self.places().filter(|&(_, stop)| stop.id() == Some(id)).map(|(place, _)| place).collect();
        order::by_key(&mut places, |place| place.step != here);
        places.first().copied()
    }

    /// Every place of the session with what is there, in order.
    pub fn places(&self) -> impl Iterator<Item = (Place, Stop<'_>)> {
        (0..self.workshop.steps.len())
            .flat_map(move |step| (0..).zip(self.stops(step)).map(move |(stop, what)| (Place { step, stop }, what)))
    }

    /// What there is to stop at in a step: its questions, or the step itself.
    #[must_use]
    pub fn stops(&self, step: usize) -> Vec<Stop<'_>> {
        self.progress.stops(&self.workshop, step)
    }

    /// What the room is looking at.
    #[must_use]
    pub fn here(&self) -> Stop<'_> {
        let Place { step, stop } = self.progress.place;
        self.stops(step).get(stop).copied().unwrap_or(Stop::Step)
    }

    /// The question at the current place, if one is voted on there.
    #[must_use]
    pub fn question(&self) -> Option<Question<'_>> {
        self.here().question()
    }

    /// All pairs asked: the script's own and those the room made.
    pub fn pairs(&self) -> impl Iterator<Item = &Pair> {
        self.workshop.pairs().chain(self.progress.made.iter().map(|(_, pair)| pair))
    }

    /// What the reading is computed from; only revealed votes are in it.
    #[must_use]
    pub fn answers(&self, today: NaiveDate) -> Answers {
        let shown = |id: &str| self.progress.shown(id);
        let room = |id: &str| shown(id).map_or(self.progress.room, |revealed| revealed.room);
        let pairs = self.pairs().map(|p| PairVotes {
            id: p.id.clone(),
            dimension: p.dimension.clone(),
            rung: p.rung,
            tally: match shown(&p.id).map(|r| r.tally) {
                Some(Tally::Pair(tally)) => tally,
                _ => PairTally::default(),
            },
            room: room(&p.id),
        });
        let signs = self.workshop.signs().map(|s| SignVotes {
            id: s.id.clone(),
            family: s.family.clone(),
            tally: match shown(&s.id).map(|r| r.tally) {
                Some(Tally::Sign(tally)) => tally,
                _ => SignTally::default(),
            },
            room: room(&s.id),
        });
        let evidence = self.progress.evidence.iter().map(|line| EvidenceAge {
            about: line.about.clone(),
            grade: line.grade,
            days: u32::try_from((today - line.when).num_days()).unwrap_or(0),
            shows: line.shows,
        });
        Answers {
            room: self.progress.room,
            pairs: pairs.collect(),
            signs: signs.collect(),
            evidence: evidence.collect(),
            passed_over: self.progress.passed_over.keys().cloned().collect(),
        }
    }

    /// The votes on polls that were shown: beside the ladder, and nowhere in the reading.
    #[must_use]
    pub fn polls(&self) -> Vec<PollVotes> {
        let shown = |id: &str| match self.progress.shown(id)? {
            Revealed { tally: Tally::Poll(tally), room } => Some(PollVotes { id: id.to_owned(), tally, room }),
            _ => None,
        };
        self.asked_polls().filter_map(|poll| shown(poll.id())).collect()
    }

    /// All polls of lenses, in order: the script's own, and those on the room's own lines.
    pub fn asked_polls(&self) -> impl Iterator<Item = Poll<'_>> {
        self.workshop.parts().flat_map(|part| match part {
            Part::Poll(poll) => vec![poll],
            Part::SeenOf(seen) => {
                let lines = self.progress.seen.iter().filter(|line| line.of.id == seen.id);
                lines.map(Poll::Line).collect()
            }
            _ => Vec::new(),
        })
    }

    /// The state of a round of a pair, in the room it was revealed to.
    #[must_use]
    pub fn state(&self, tally: &PairTally, room: u32) -> State {
        tally.state(&self.ladder.rules, room)
    }

    /// The state of a round of a sign, in the room it was revealed to.
    #[must_use]
    pub fn presence(&self, id: &str, tally: &SignTally, room: u32) -> Presence {
        let sign = self.workshop.signs().find(|s| s.id == id);
        let kind = sign.and_then(|s| self.ladder.family(&s.family)).map(|f| f.kind).unwrap_or_default();
        let witnessed = self.progress.evidence.iter().any(|e| e.about == id && e.grade.counts());
        tally.presence(&self.ladder.rules, kind, room, witnessed)
    }

    /// The room that a question was last revealed to, or the one there is.
    #[must_use]
    pub fn room_of(&self, question: &str) -> u32 {
        self.progress.shown(question).map_or(self.progress.room, |Revealed { room, .. }| room)
    }

    /// The reading as of `today`.
    #[must_use]
    pub fn reading(&self, today: NaiveDate) -> Reading {
        read(&self.ladder, &self.answers(today))
    }

    /// What the account is called on the screen.
    #[must_use]
    pub fn shown_account(&self) -> &str {
        self.progress.codename.as_deref().unwrap_or(&self.header.setup.account)
    }

    /// The language of its texts: the script's, or else the ladder's, where they say one.
    #[must_use]
    pub fn language(&self) -> Option<Language> {
        self.workshop.language.or(self.ladder.language)
    }

    /// The gate for all that is said of this session: its language, its account, what is read, who is on the other side.
    #[must_use]
    pub fn words(&self, words: &Words) -> Words {
        let hidden = self.progress.codename.as_ref().map(|_| self.header.setup.account.as_str());
        self.ladder.words(words, self.workshop.language, self.shown_account(), hidden)
    }

    /// The day a reading of this session is as of: when it was last open.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.progress.clock.last_moment.unwrap_or(self.header.created).date_naive()
    }
}

impl Grade {
    /// Whether a line of this grade can back a held cell.
    #[must_use]
    pub fn counts(self) -> bool {
        self <= Grade::B
    }
}
