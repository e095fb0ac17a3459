//! Votes on the question at hand: typed, taken back, revealed, voted once more.

use std::collections::BTreeSet;

use super::{Kept, Outcome, Overlay, Room, Shift, Told, explain, trouble};
use crate::app::{Effect, Notice};
use crate::domain::ladder::Height;
use crate::domain::session::{Ballot, Event, Moment};
use crate::domain::text::digit;
use crate::domain::vote::{Presence, State, Vote};
use crate::domain::workshop::{Kind, Pair, Question};
use crate::words::Message;
use crate::{message, say};

impl Room {
    /// Votes on the current question: how many are on disk or came by phone, and how many are on the way to the disk.
    #[must_use]
    pub fn votes_in(&self) -> (u32, u32) {
        let id = self.session.question().map(Question::id).unwrap_or_default();
        let voted = self.session.progress.ballot(id).map_or(0, |b| b.voted());
        let on_the_way = u32::try_from(self.on_the_way.len()).unwrap_or(u32::MAX).min(voted);
        (voted - on_the_way + self.voted_by_phone(), on_the_way)
    }

    /// Whether the current question's votes are shown.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        let ballot = self.session.question().and_then(|q| self.session.progress.ballot(q.id()));
        ballot.is_some_and(|b| b.is_revealed())
    }

    /// Questions whose votes were not revealed, without those that were passed over or left out; each once, though a told
    /// pair or a card is stopped at twice.
    #[must_use]
    pub fn unasked(&self) -> usize {
        let left_out = &self.session.progress.left_out;
        let places = self.session.places().filter(|(place, stop)| !left_out.has(place.step, *stop));
        let questions = places.filter_map(|(_, stop)| Some(stop.question()?.id()));
        questions.filter(|id| !self.session.progress.is_settled(id)).collect::<BTreeSet<_>>().len()
    }

    /// Whether any votes on a pair of this cell were shown, or one was passed over.
    #[must_use]
    pub fn has_shown(&self, dimension: &str, rung: Height) -> bool {
        let of_cell = |p: &&Pair| p.dimension == dimension && p.rung == rung;
        self.session.pairs().filter(of_cell).any(|p| self.session.progress.is_settled(&p.id))
    }

    /// What the reveal of a question did to the ladder, while it is fresh; and that a fact is open, or present by
    /// evidence, for as long as it is. Of a told pair a class learns how it reads it: where the account of the story
    /// stands is seen once all of it was read.
    #[must_use]
    pub fn told_of(&self, id: &str) -> Option<String> {
        let is_told = self.session.workshop.model(id).is_some();
        let shift = self.shift.as_ref().filter(|s| s.question == id && !s.sentence.is_empty() && !is_told);
        let sign = self.reading.sign(id).filter(|_| self.session.progress.is_shown(id));
        let lasting = match sign {
            Some(sign) if sign.by_evidence => Some(say!(self.words, "method-by-evidence")),
            Some(sign) if sign.presence == Presence::Open => Some(say!(self.words, "method-open-fact")),
            _ => None,
        };
        // Evidence may have come since the reveal.
        let shift =
            shift.map(|s| s.sentence.as_str()).filter(|said| lasting.as_ref().is_none_or(|last| said.contains(last)));
        shift.map(str::to_owned).or(lasting)
    }

    /// Which votes on a question were put right after the reveal, as the digits that stand on the screen; among few only
    /// that some were.
    #[must_use]
    pub fn amended_of(&self, id: &str) -> Option<String> {
        let ballot = self.session.progress.ballot(id)?;
        let (amended, count) = (&ballot.amended, ballot.amended.len());
        let is_told = ballot.shown().is_some_and(|round| round.tally.told().is_some());
        let question = self.session.workshop.questions().find(|question| question.id() == id);
        let key = |vote: Vote| (0..=9u8).find(|key| question.is_some_and(|asked| asked.vote(*key) == Ok(vote)));
        let digits = amended.iter().map(|(shown, meant)| Some(format!("{} → {}", key(*shown)?, key(*meant)?)));
        match digits.collect::<Option<Vec<_>>>() {
            _ if count == 0 => None,
            Some(digits) if is_told => Some(say!(self.words, "screen-amended", count, votes = digits.join(", "))),
            _ => Some(say!(self.words, "term-amended", count)),
        }
    }

    /// Whether the current question's votes are shown, and too few have seen it.
    #[must_use]
    pub fn is_unseen(&self) -> bool {
        let Some(id) = self.session.question().map(Question::id).filter(|_| self.is_shown()) else { return false };
        self.reading.pair(id).is_some_and(|p| p.state == State::NotSeen)
            || self.reading.sign(id).is_some_and(|s| s.presence == Presence::NotSeen)
    }

    pub(super) fn with_question(
        &mut self,
        event: impl Fn(String) -> Event,
        now: Moment,
    ) -> Result<Vec<Effect>, Notice> {
        let Some(question) = self.session.question().map(|q| q.id().to_owned()) else { return Ok(Vec::new()) };
        let event = event(question);
        let effects = self.happen(event.clone(), now)?;
        match event {
            Event::TakeBack { .. } => drop(self.on_the_way.pop_back()),
            // What the room's votes moved is what the model answer is set beside.
            Event::Model { .. } => {}
            _ => self.shift = None,
        }
        Ok(effects)
    }

    /// Takes the last vote back. Where the order of votes is not known any more, that starts the question over, and is
    /// asked first.
    pub(super) fn take_back(&mut self, now: Moment) -> Result<Vec<Effect>, Notice> {
        let id = self.session.question().map(|q| q.id().to_owned());
        let round = id.as_ref().and_then(|id| self.session.progress.ballot(id)?.open.as_ref());
        let is_unordered = round.is_some_and(|r| r.typed.is_empty() && r.counted.is_some_and(|t| t.voters() > 0));
        if is_unordered && self.asked_to_start_over != id {
            self.asked_to_start_over = id;
            return Err(trouble(say!(self.words, "app-start-over")));
        }
        self.asked_to_start_over = None;
        self.with_question(|question| Event::TakeBack { question }, now)
    }

    pub(super) fn vote(&mut self, key: u8, now: Moment) -> Result<Vec<Effect>, Notice> {
        let Some(question) = self.session.question() else { return Ok(Vec::new()) };
        let vote = question.vote(key).map_err(|why| trouble(self.words.say(&why)))?;
        let question = question.id().to_owned();
        self.check_fits(1)?;
        let effects = self.happen(Event::Vote { question, vote }, now)?;
        if self.kept == Kept::Stored {
            self.on_the_way.push_back(self.revision);
        }
        self.just_voted = true;
        Ok(effects)
    }

    /// Whether the key before this one was a vote.
    pub(in crate::app) fn is_just_voted(&self) -> bool {
        self.just_voted
    }

    /// Counts pasted digits as votes, all of them or none. Their order is forgotten at once: it may be the order in
    /// which people sit.
    pub(in crate::app) fn paste(&mut self, text: &str, now: Moment) -> Result<(Notice, Vec<Effect>), Notice> {
        let open = self.session.question().filter(|_| self.over == Overlay::Nothing && !self.is_shown());
        let words = self.words.clone();
        let no_vote = || trouble(say!(words, "app-pasted-no-vote"));
        let question = open.ok_or_else(no_vote)?;
        let keys = pasted(text, self.session.progress.room).ok_or_else(no_vote)?;
        let id = question.id().to_owned();
        let ballot = self.session.progress.ballot(&id);
        let mut votes = match ballot.and_then(Ballot::open_tally) {
            Some(votes) => votes,
            None => {
                self.session.progress.no_votes(&id, &self.session.workshop).map_err(|e| trouble(words.say(e.said())))?
            }
        };
        for key in &keys {
            let vote = question.vote(*key).map_err(|why| trouble(say!(words, "app-pasted-nothing", why)))?;
            if !votes.add(vote) {
                return Err(no_vote());
            }
        }
        let (count, room) = (keys.len(), self.session.progress.room);
        if votes.voters() + self.voted_by_phone() > room {
            let voted = self.voters();
            return Err(trouble(say!(words, "app-pasted-too-many", count, voted, room)));
        }
        let effects = self.happen(Event::Tally { question: id, votes }, now)?;
        self.brought = self.session.journal.next_undone().cloned();
        if self.kept == Kept::Stored {
            self.on_the_way.extend(std::iter::repeat_n(self.revision, count));
        }
        Ok((Notice::said(say!(words, "app-pasted", count)), effects))
    }

    /// Another number of people. While votes are being typed it is asked about once: `+` is the 1 of a Czech keyboard,
    /// `-` the 6 of a French one.
    pub(super) fn change_room(&mut self, to: u32, asked: Option<u32>, now: Moment) -> Outcome {
        let question = self.session.question().filter(|_| !self.is_shown());
        let voted = question.map(|q| self.session.progress.ballot(q.id()).map_or(0, |b| b.voted()));
        // Right after a reveal that asked for it, it is no slip.
        let wanted = self.asked_at.is_some() && self.asked_at == voted || asked == Some(to);
        if voted.is_some() && !wanted && self.kept != Kept::LookingOnly {
            self.asked_room = Some(to);
            return Outcome::Say(trouble(say!(self.words, "app-room-again", people = people(to))), Vec::new());
        }
        let is_more = to > self.session.progress.room;
        if !is_more && to < self.voters() {
            let count = self.voters();
            return Outcome::Say(trouble(say!(self.words, "app-refused-smaller-room", count)), Vec::new());
        }
        match self.happen(Event::Room(to), now) {
            Ok(effects) => {
                // Whoever has said yes to one is not asked about the next.
                self.asked_room = Some(if is_more { to + 1 } else { to.saturating_sub(1) });
                let said = match self.session.progress.is_any_shown() {
                    true => message!("app-room-is-shown", people = people(to)),
                    false => message!("app-room-is", people = people(to)),
                };
                Outcome::Say(Notice::said(self.words.say(&said)), effects)
            }
            Err(notice) => Outcome::Say(notice, Vec::new()),
        }
    }

    /// Whether the room was told that a step collects, and shows votes in it all the same: one yes holds from then on,
    /// and to go to another question is none.
    fn is_told_that_it_collects(&mut self, question: &str) -> bool {
        let told = match self.told_collects.take() {
            Some(Told::At(before)) if before != question => Told::At(question.to_owned()),
            Some(_) => Told::ForGood,
            None => Told::At(question.to_owned()),
        };
        let is_known = matches!(told, Told::ForGood);
        self.told_collects = Some(told);
        is_known
    }

    /// Whether so many voted before the step that now shows it, and it was asked there already whether that is all.
    fn is_known_to_be_without(&mut self, missing: u32) -> bool {
        let collected = self.is_collecting() || self.step().is_some_and(|step| step.kind == Kind::Compare);
        let step = self.session.progress.place.step;
        let known = self.asked_without.is_some_and(|(at, without)| at == step && missing <= without);
        if collected && !known {
            self.asked_without = Some((step, missing));
        }
        collected && known
    }

    pub(super) fn reveal(&mut self, now: Moment) -> Result<Vec<Effect>, Notice> {
        let Some(question) = self.session.question().map(|q| q.id().to_owned()) else { return Ok(Vec::new()) };
        let voted = self.voters();
        let missing = self.session.progress.room.saturating_sub(voted);
        if self.is_collecting() && voted > 0 && !self.is_told_that_it_collects(&question) {
            return Err(trouble(say!(self.words, "app-collects")));
        }
        if voted > 0
            && missing > 0
            && !self.is_known_to_be_without(missing)
            && self.asked_at.replace(voted) != Some(voted)
        {
            return Err(trouble(say!(self.words, "app-not-voted-yet", count = missing)));
        }
        match self.freeze(now).filter(|_| voted > 0) {
            Some(effects) => Ok(effects),
            None => self.reveal_now(question, now),
        }
    }

    /// Whether so many more typed votes have a place beside those from phones.
    fn check_fits(&self, more: u32) -> Result<(), Notice> {
        let room = self.session.progress.room;
        let by_phone = self.voted_by_phone();
        match by_phone > 0 && self.typed() + by_phone + more > room {
            true => Err(trouble(say!(self.words, "app-refused-all-voted", room))),
            false => Ok(()),
        }
    }

    /// Shows the votes that are known here.
    pub(super) fn reveal_now(&mut self, question: String, now: Moment) -> Result<Vec<Effect>, Notice> {
        let before = self.reading.clone();
        let effects = self.happen(Event::Reveal { question: question.clone() }, now)?;
        self.on_the_way.clear();
        let sentence = explain::shift(&self.words, &self.session.ladder, &question, &before, &self.reading);
        self.shift = Some(Shift { question, before, sentence });
        Ok(effects)
    }
}

fn people(count: u32) -> Message {
    message!("term-people", count)
}

/// More digits than this are no votes, unless there are more people.
const MOST_PASTED: u32 = 99;

/// The digits of a text that holds nothing else but what divides them; `None` where it holds more, or far more than
/// there are people.
fn pasted(text: &str, room: u32) -> Option<Vec<u8>> {
    let divides = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | '/' | '|');
    let most = room.max(MOST_PASTED) as usize;
    // Only so much is even looked at: a paste can be a megabyte.
    if text.len() > most * 8 {
        return None;
    }
    let key = |c: char| digit(c).and_then(|d| d.to_digit(10)).and_then(|d| u8::try_from(d).ok());
    let keys: Option<Vec<u8>> = text.chars().filter(|c| !divides(*c)).map(key).collect();
    keys.filter(|keys| (1..=most).contains(&keys.len()))
}
