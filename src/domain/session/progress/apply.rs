//! What an event does to where things stand.

use super::{Progress, Written};
use crate::domain::session::ballot::{Ballot, Round};
use crate::domain::session::{Event, Moment, Pole};
use crate::domain::workshop::Workshop;

impl Progress {
    pub(super) fn apply(&mut self, event: &Event, at: Option<Moment>, workshop: &Workshop) {
        match event {
            // What they do to the clock has happened already.
            Event::Left | Event::Pause | Event::Continue => {}
            // Whoever opens a session wants to see it.
            Event::Opened => self.blank = false,
            Event::Draft(draft) => self.draft.clone_from(draft),
            Event::Blank(blank) => self.blank = *blank,
            Event::Codename(name) => self.codename = Some(name.clone()).filter(|n| !n.trim().is_empty()),
            Event::Extend(minutes) => {
                if let Some(added) = self.clock.added.get_mut(self.place.step) {
                    *added += u64::from(*minutes) * 60;
                }
            }
            Event::LeaveOut(what) => self.left_out.add(what),
            Event::Park(_)
            | Event::Decide(_)
            | Event::Settle { .. }
            | Event::Carry(_)
            | Event::Follow { .. }
            | Event::Act(_)
            | Event::Evidence(_) => self.note(event, at),
            Event::Before(grid) => self.before.push(grid.clone()),
            Event::Rested(rested) => self.rested = Some(rested.clone()),
            Event::Finish => self.finished = true,
            Event::Talk { seconds, part } => self.begin_talk(*seconds, *part, workshop),
            Event::Go(place) => self.go(*place, workshop),
            Event::Target(target) => self.target = Some(*target).filter(|at| *at > 0),
            Event::Correct(agreed) => self.agreed.clone_from(agreed),
            Event::Room(room) => self.room = *room,
            Event::Remote(remote) => self.remote = *remote,
            Event::Wrote(line) => self.write(line, workshop),
            Event::Enter { lens, what } => self.entered.entry(lens.clone()).or_default().take(what),
            Event::Made { prompt, pair } => self.made.push((prompt.clone(), pair.clone())),
            Event::Row { .. } | Event::Column { .. } | Event::Contact { .. } | Event::Drop { .. } => {
                self.fill(event, workshop);
            }
            Event::HoldBack { .. } | Event::Consent(_) | Event::Met(_) => self.take_sides(event),
            Event::Share(sharing) => self.sharing = Some(*sharing),
            Event::PassOver { question, reason } => {
                self.set_aside.extend(self.ballots.remove_entry(question));
                self.passed_over.insert(question.clone(), reason.clone());
            }
            Event::TakeUp { question } => {
                self.passed_over.remove(question);
                self.ballots.extend(self.set_aside.remove_entry(question));
            }
            Event::Model { question } => {
                self.models.insert(question.clone());
            }
            Event::Collected(votes) => {
                for (question, tally) in votes {
                    let round = Round { counted: Some(*tally), is_collected: true, typed: Vec::new() };
                    if let Some(ballot) = self.ballot_mut(question, workshop) {
                        ballot.open = Some(round);
                    }
                }
            }
            Event::Vote { question, .. }
            | Event::TakeBack { question }
            | Event::Tally { question, .. }
            | Event::Reveal { question }
            | Event::Amend { question, .. }
            | Event::Revote { question } => {
                let room = self.room;
                if let Some(ballot) = self.ballot_mut(question, workshop) {
                    ballot.apply(event, room);
                }
            }
        }
    }

    fn write(&mut self, line: &Written, workshop: &Workshop) {
        self.written.push(line.clone());
        if line.pole == Pole::Trusted {
            let number = self.written.len();
            let of = workshop.seen_of().filter(|seen| seen.prompts.contains(&line.prompt));
            self.seen.extend(of.map(|seen| seen.line(number, &line.text)));
        }
    }

    fn ballot_mut(&mut self, question: &str, workshop: &Workshop) -> Option<&mut Ballot> {
        let empty = self.empty_tally(question, workshop).ok()?;
        Some(self.ballots.entry(question.to_owned()).or_insert_with(|| Ballot::new(empty)))
    }
}
