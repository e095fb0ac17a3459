//! Whether an event can happen where things stand.

use std::collections::BTreeMap;

use super::Progress;
use crate::domain::circle::Sharing;
use crate::domain::entered::Typing;
use crate::domain::session::ballot::Ballot;
use crate::domain::session::refused::{Refused, refuse};
use crate::domain::session::{Agreed, Event, MAX_ROOM};
use crate::domain::vote::{Tally, Vote};
use crate::domain::workshop::{Pair, Prompt, Workshop};
use crate::message;

/// The most minutes that a step is given at once: a day.
const LONGEST: u32 = 24 * 60;

/// Whether a pair can be passed over beside those that are.
///
/// # Errors
/// Why not, as a sentence.
pub fn may_pass_over<'a>(pair: &Pair, mut passed: impl Iterator<Item = &'a Pair> + Clone) -> Result<(), Refused> {
    if pair.rung <= 1 {
        return refuse(message!("app-refused-lowest-rung"));
    }
    if passed.clone().any(|p| p.id == pair.id) {
        return refuse(message!("app-refused-passed-over-already"));
    }
    match passed.any(|p| p.dimension == pair.dimension) {
        true => refuse(message!("app-refused-one-a-rail")),
        false => Ok(()),
    }
}

fn prompt<'a>(id: &str, workshop: &'a Workshop) -> Option<&'a Prompt> {
    workshop.prompts().find(|p| p.id == id)
}

impl Progress {
    /// Whether `event` can happen now.
    ///
    /// # Errors
    /// Why it cannot.
    pub fn check(&self, event: &Event, workshop: &Workshop) -> Result<(), Refused> {
        match event {
            Event::Extend(minutes) if *minutes > LONGEST => refuse(message!("app-refused-longest")),
            Event::Park(_) | Event::Decide(_) | Event::Settle { .. } | Event::Follow { .. } => self.check_noted(event),
            Event::LeaveOut(what) => what.check(workshop),
            Event::Talk { seconds, part } => self.check_talk(*seconds, *part, workshop),
            Event::Go(place) => match self.stops(workshop, place.step).get(place.stop) {
                Some(_) => Ok(()),
                None => refuse(message!("app-refused-place")),
            },
            Event::Vote { question, vote } => self.check_vote(question, *vote, workshop),
            Event::TakeBack { question } => match self.ballot(question).map_or(0, Ballot::voted) {
                0 => refuse(message!("app-refused-take-back")),
                _ => Ok(()),
            },
            Event::Tally { question, votes } => self.check_tally(question, votes, workshop),
            Event::Collected(votes) => {
                votes.iter().try_for_each(|(question, votes)| self.check_collected(question, votes, workshop))
            }
            Event::PassOver { question, reason } => self.check_pass_over(question, reason, workshop),
            Event::TakeUp { question } if self.is_passed_over(question) => Ok(()),
            Event::TakeUp { .. } => refuse(message!("app-refused-take-up")),
            Event::Reveal { question } if self.is_passed_over(question) => refuse(message!("app-refused-passed-over")),
            Event::Reveal { question } => match self.ballot(question) {
                Some(ballot) if ballot.voted() > 0 => Ok(()),
                Some(ballot) if ballot.is_revealed() => refuse(message!("app-refused-revealed")),
                _ => refuse(message!("app-refused-nobody-voted")),
            },
            Event::Revote { question } => {
                self.check_unlocked(question, workshop).and_then(|()| self.check_revote(question))
            }
            Event::Amend { question, shown, meant } => {
                let votes = self.amended(question, *shown, *meant)?;
                match self.question(question, workshop)?.fits(&votes) {
                    true => Ok(()),
                    false => refuse(message!("app-refused-vote-misfit", id = question)),
                }
            }
            Event::Model { question } => self.check_model(question, workshop),
            Event::Evidence(line) => match self.question(&line.about, workshop)?.is_scored() {
                true => Ok(()),
                false => refuse(message!("app-refused-no-question", id = &line.about)),
            },
            Event::Wrote(line) => match prompt(&line.prompt, workshop) {
                Some(_) => Ok(()),
                None => refuse(message!("app-refused-no-prompt", id = &line.prompt)),
            },
            Event::Enter { lens, what } => self.check_enter(lens, what, workshop),
            Event::Made { prompt: from, pair } => {
                if prompt(from, workshop).is_none() {
                    return refuse(message!("app-refused-no-prompt", id = from));
                }
                match self.empty_tally(&pair.id, workshop) {
                    Ok(_) => refuse(message!("app-refused-question-there", id = &pair.id)),
                    Err(_) => Ok(()),
                }
            }
            Event::Row { .. } | Event::Column { .. } | Event::Contact { .. } | Event::Drop { .. } => {
                self.check_grid(event, workshop)
            }
            Event::HoldBack { .. } | Event::Consent(_) | Event::Met(_) => self.check_sides(event, workshop),
            Event::Share(Sharing::Coded) if self.codename.is_none() => refuse(message!("share-refused-codename")),
            Event::Share(_) if self.is_theirs() => refuse(message!("share-refused-theirs")),
            Event::Room(room) => self.check_room(*room),
            Event::Remote(remote) if *remote > self.room => {
                refuse(message!("app-refused-remote", count = *remote, room = self.room))
            }
            Event::Correct(Agreed { account, .. }) if account.trim().is_empty() => {
                refuse(message!("app-refused-no-name"))
            }
            // The rest can happen at any time.
            _ => Ok(()),
        }
    }

    fn check_enter(&self, lens: &str, what: &Typing, workshop: &Workshop) -> Result<(), Refused> {
        let Some(typed) = workshop.typed_under(lens) else {
            return refuse(message!("app-refused-no-question", id = lens));
        };
        if matches!(what, Typing::Figures(figures) if figures.answers() > MAX_ROOM) {
            return refuse(message!("app-refused-typed", id = lens));
        }
        typed.check(what, self.entered.get(lens)).map_err(Refused)
    }

    fn check_pass_over(&self, question: &str, reason: &str, workshop: &Workshop) -> Result<(), Refused> {
        self.check_may_pass_over(question, workshop)?;
        match reason.trim() {
            "" => refuse(message!("app-refused-no-reason")),
            _ => Ok(()),
        }
    }

    /// Whether a question can be passed over, whatever the reason: asked before anybody types one.
    ///
    /// # Errors
    /// Why not, as a sentence.
    pub fn check_may_pass_over(&self, question: &str, workshop: &Workshop) -> Result<(), Refused> {
        let Some(pair) = self.pair(question, workshop) else {
            return refuse(message!("app-refused-pass-over-sign"));
        };
        match self.is_shown(question) {
            true => refuse(message!("app-refused-pass-over-shown")),
            false => may_pass_over(pair, self.passed_over.keys().filter_map(|id| self.pair(id, workshop))),
        }
    }

    fn check_collected(&self, question: &str, votes: &Tally, workshop: &Workshop) -> Result<(), Refused> {
        if self.ballot(question).is_some_and(|b| !b.is_collected() && (!b.rounds.is_empty() || b.voted() > 0)) {
            return refuse(message!("app-refused-room-voted"));
        }
        self.check_tally(question, votes, workshop)
    }

    fn check_revote(&self, question: &str) -> Result<(), Refused> {
        match self.ballot(question) {
            Some(b) if b.rounds.len() >= Ballot::ROUNDS => refuse(message!("app-refused-second-vote")),
            Some(b) if b.is_revealed() => Ok(()),
            _ => refuse(message!("app-refused-reveal-first")),
        }
    }

    fn check_vote(&self, question: &str, vote: Vote, workshop: &Workshop) -> Result<(), Refused> {
        if self.is_passed_over(question) {
            return refuse(message!("app-refused-passed-over"));
        }
        let mut tally = self.empty_tally(question, workshop)?;
        if let Some(ballot) = self.ballot(question) {
            if ballot.is_revealed() {
                return refuse(message!("app-refused-vote-revealed"));
            }
            if ballot.voted() >= self.room {
                return refuse(message!("app-refused-all-voted", room = self.room));
            }
        }
        let fits = tally.add(vote) && self.question(question, workshop)?.fits(&tally);
        if fits { Ok(()) } else { refuse(message!("app-refused-vote-misfit", id = question)) }
    }

    fn check_tally(&self, question: &str, votes: &Tally, workshop: &Workshop) -> Result<(), Refused> {
        if self.is_passed_over(question) {
            return refuse(message!("app-refused-passed-over"));
        }
        if !self.question(question, workshop)?.fits(votes) {
            return refuse(message!("app-refused-votes-misfit", id = question));
        }
        if self.ballot(question).is_some_and(Ballot::is_revealed) {
            return refuse(message!("app-refused-vote-revealed"));
        }
        match votes.voters() {
            n if n > self.room => refuse(message!("app-refused-too-many-votes", count = n, room = self.room)),
            _ => Ok(()),
        }
    }

    fn check_room(&self, room: u32) -> Result<(), Refused> {
        let voted = |ballots: &BTreeMap<String, Ballot>| ballots.values().map(Ballot::voted).max().unwrap_or(0);
        let (voted, aside) = (voted(&self.ballots), voted(&self.set_aside));
        match room {
            0 => refuse(message!("app-refused-empty-room")),
            n if n > MAX_ROOM => refuse(message!("app-refused-large-room", most = MAX_ROOM)),
            n if n < voted => refuse(message!("app-refused-smaller-room", count = voted)),
            // They come back when the pair is taken up again, and must fit then.
            n if n < aside => refuse(message!("app-refused-smaller-room-aside", count = aside)),
            _ => Ok(()),
        }
    }
}
