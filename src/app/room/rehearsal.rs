//! A room of made-up votes, for practice: filled in, rolled again, run forward. Nothing of it is stored.

use super::{Kept, Outcome, Room};
use crate::app::{Effect, Notice};
use crate::domain::rehearsal::made_up;
use crate::domain::session::{Ballot, Event, Moment, Place};
use crate::say;

impl Room {
    /// Whether made-up votes may be filled in here.
    #[must_use]
    pub fn is_rehearsal(&self) -> bool {
        self.kept == Kept::Rehearsal
    }

    /// Fills in the votes of the question on the screen; where they are in already, others take their place.
    pub(super) fn roll(&mut self, now: Moment) -> Outcome {
        if self.session.question().is_none() {
            let done = self.fill_grid(now);
            if !matches!(done, Ok(false)) {
                return self.told(done.map(|_| Vec::new()));
            }
            return Outcome::say(say!(self.words, "app-rehearsal-nothing"));
        }
        let done = self.fill(now);
        self.told(done)
    }

    /// Votes and reveals all that is left of this step, and goes on to the next.
    pub(super) fn run_forward(&mut self, now: Moment) -> Outcome {
        let step = self.session.progress.place.step;
        // A grid has more stops once something is in it.
        let mut stop = 0;
        while stop < self.session.stops(step).len() {
            let gone = self.happen(Event::Go(Place { step, stop }), now).and_then(|_| self.fill_grid(now));
            if let Err(notice) = gone.and_then(|_| self.fill_and_reveal(now)) {
                return Outcome::Say(notice, Vec::new());
            }
            stop += 1;
        }
        let done = self.go_step(1, now);
        self.told(done)
    }

    /// Puts a made-up promise at each moment of the journey on the screen, where none has one yet; whether it did.
    fn fill_journey(&mut self, now: Moment) -> Result<bool, Notice> {
        let Some((grid, _)) = self.grid().filter(|(grid, _)| grid.promise.is_some()) else { return Ok(false) };
        let rows = &self.session.progress.filled(&grid.id).rows;
        if rows.iter().any(|row| row.line.is_some()) {
            return Ok(false);
        }
        let promise = say!(self.words, "app-rehearsal-promise");
        // Nobody knows of one at the last.
        let rows = rows.split_last().map_or(&[][..], |(_, rows)| rows);
        let events: Vec<Event> = rows.iter().map(|row| self.session.new_line(&grid.id, row, Some(&promise))).collect();
        events.into_iter().try_for_each(|event| self.happen(event, now).map(|_| ()))?;
        Ok(true)
    }

    /// Puts made-up roles into the grid on the screen, with a tag and contacts each, where it has none yet; whether it
    /// did.
    fn fill_grid(&mut self, now: Moment) -> Result<bool, Notice> {
        if self.fill_journey(now)? {
            return Ok(true);
        }
        let Some((grid, _)) = self.grid().filter(|(grid, _)| self.session.progress.filled(&grid.id).rows.is_empty())
        else {
            return Ok(false);
        };
        let grid = grid.clone();
        let some = |roles: String, most: usize| -> Vec<String> {
            roles.split(';').map(|role| role.trim().to_owned()).take(most).collect()
        };
        let theirs = some(say!(self.words, "app-rehearsal-theirs"), grid.rows.most);
        let ours = some(say!(self.words, "app-rehearsal-ours"), grid.most_columns());
        for (at, role) in theirs.into_iter().enumerate() {
            let tag = grid.tags.get(at % grid.tags.len().max(1)).map(|tag| tag.id.clone());
            let event = match self.session.new_row(&grid.id, &role, None) {
                Event::Row { grid, id, role, line, before, .. } => Event::Row { grid, id, role, tag, line, before },
                event => event,
            };
            self.happen(event, now)?;
        }
        for role in ours {
            self.happen(self.session.new_column(&grid.id, &role), now)?;
        }
        let filled = self.session.progress.filled(&grid.id).clone();
        for (at, row) in filled.rows.iter().enumerate() {
            // The first of us knows them all, the next fewer.
            for column in filled.columns.iter().enumerate().filter(|(of, _)| at % (of + 1) == *of).map(|(_, c)| c) {
                let (grid, row, column) = (grid.id.clone(), row.id.clone(), column.id.clone());
                self.happen(Event::Contact { grid, row, column, on: true }, now)?;
            }
        }
        Ok(true)
    }

    fn fill_and_reveal(&mut self, now: Moment) -> Result<Vec<Effect>, Notice> {
        let Some(question) = self.session.question().map(|q| q.id().to_owned()) else { return Ok(Vec::new()) };
        if self.is_shown() || self.session.progress.is_passed_over(&question) {
            return Ok(Vec::new());
        }
        if self.session.progress.ballot(&question).map_or(0, Ballot::voted) < self.session.progress.room {
            self.fill(now)?;
        }
        self.happen(Event::Reveal { question }, now)
    }

    fn fill(&mut self, now: Moment) -> Result<Vec<Effect>, Notice> {
        let Some(question) = self.session.question() else { return Ok(Vec::new()) };
        let room = self.session.progress.room;
        // Another throw each time: the journal has grown by the last one.
        let seed = u64::try_from(now.timestamp()).unwrap_or(0) ^ ((self.session.journal.entries().len() as u64) << 32);
        let votes = made_up(question, room, seed);
        let id = question.id().to_owned();
        if self.is_shown() {
            self.happen(Event::Revote { question: id.clone() }, now)?;
            self.shift = None;
        }
        for _ in 0..self.session.progress.ballot(&id).map_or(0, Ballot::voted) {
            self.happen(Event::TakeBack { question: id.clone() }, now)?;
        }
        for vote in votes {
            self.happen(Event::Vote { question: id.clone(), vote }, now)?;
        }
        Ok(Vec::new())
    }
}
