//! A session: a workshop run with one room about one account, and where it stands.
//!
//! [`Progress`] is replayed from the [journal]; nothing else holds state.

mod amended;
mod asked;
mod ballot;
mod clock;
mod event;
mod grid;
mod header;
pub mod journal;
mod left_out;
mod noted;
mod progress;
mod refused;
mod setup;
mod sides;
mod stood;
mod stop;
mod talk;
mod told;
mod undo;

pub use header::{Header, Place};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};

pub use super::entered::{Entered, Line, Typing};
pub use super::vote::Pole;
pub use ballot::{Ballot, Round};
pub use clock::Clock;
pub use event::Event;
pub use grid::{Column, Filled, LONGEST_LINE, LONGEST_ROLE, Row};
pub use left_out::LeftOut;
pub use noted::{Carried, Draft, FollowUp, Pending, Remark, Settled, Stamped};
pub use progress::{Action, Evidence, Progress, Written, may_pass_over};
pub use refused::Refused;
pub use setup::{Agreed, Opportunity, Reach, Setup};
pub use sides::{Linked, MOST_HELD_BACK, Party};
pub use stood::{GridStood, Rested, RowStood};
pub use stop::{Filling, Stop};
pub use talk::{Talk, seconds};

use super::ladder::Ladder;
use super::reading::Grade;
use super::workshop::{Pair, Workshop};
use crate::words::{Language, Message, Words};
use crate::{message, say};
use journal::{Entry, Journal};

/// Version of the method by which readings are made. Version 2 reads families that say of themselves whether they are
/// facts or habits.
pub const METHOD: u32 = 2;

/// The largest room that can vote on the screen.
pub const MAX_ROOM: u32 = 2000;

/// Moments are kept with the offset of the place where they happened.
pub type Moment = DateTime<FixedOffset>;

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
