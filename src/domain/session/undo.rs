//! Taking back what happened, and bringing it back.

use std::sync::Arc;

use super::journal::Entry;
use super::{Ballot, Event, Moment, Place, Session};
use crate::domain::order;

impl Session {
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
}
