//! Where a session stands, one event after the other.

use crate::message;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ballot::{Ballot, Round};
use super::clock::Clock;
use super::grid::{self, Filled};
use super::refused::{Refused, refuse};
use super::stood::{GridStood, Rested};
use super::stop::Stop;
use super::{
    Agreed, Draft, Event, Grade, LeftOut, MAX_ROOM, Moment, Pending, Place, Pole, Remark, Setup, Stamped, Talk,
};
use crate::domain::circle::Sharing;
use crate::domain::entered::{Entered, Typing};
use crate::domain::gap::{Across, Consent};
use crate::domain::ladder::Height;
use crate::domain::session::journal::{Entry, Fate};
use crate::domain::vote::{Revealed, Tally, Vote};
use crate::domain::workshop::{Kind, Pair, Part, Poll, Prompt, Question, SeenLine, Workshop};

/// An evidence line: who did what, when, and how we know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// The id of the pair or the sign it is about.
    #[serde(alias = "pair")]
    pub about: String,
    /// Who did it: a role rather than a name.
    pub who: String,
    /// What they did.
    pub what: String,
    /// When.
    pub when: NaiveDate,
    /// How we know.
    pub grade: Grade,
    /// Which picture of its pair it shows. A line without a direction, from before there was one, counts for the
    /// trusted picture; a line about a sign has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shows: Option<Pole>,
}

impl Evidence {
    /// What somebody typed of it.
    pub fn texts(&mut self) -> [&mut String; 2] {
        [&mut self.who, &mut self.what]
    }
}

/// A line that the room wrote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Written {
    /// The prompt it answers.
    pub prompt: String,
    /// The question or its reverse.
    pub pole: Pole,
    /// The room's words.
    pub text: String,
}

/// Something that one person has taken on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Action {
    /// What will be done.
    pub what: String,
    /// The one owner.
    pub who: String,
    /// By when.
    pub by: NaiveDate,
    /// What it is meant to move, in the room's words or a cell's.
    #[serde(default)]
    pub moves: Option<String>,
}

impl Action {
    /// What somebody typed of it.
    pub fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        [&mut self.what, &mut self.who].into_iter().chain(&mut self.moves)
    }
}

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
            grids: workshop
                .grids()
                .filter(|grid| !grid.start.is_empty())
                .map(|grid| (grid.id.clone(), Filled::at_first(grid)))
                .collect(),
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

    /// Whether `event` can happen now.
    ///
    /// # Errors
    /// Why it cannot.
    pub fn check(&self, event: &Event, workshop: &Workshop) -> Result<(), Refused> {
        match event {
            Event::Opened | Event::Left | Event::Finish | Event::Target(_) | Event::Act(_) | Event::Carry(_) => Ok(()),
            Event::Before(_) | Event::Rested(_) => Ok(()),
            Event::Pause | Event::Continue | Event::Blank(_) | Event::Codename(_) | Event::Draft(_) => Ok(()),
            Event::Extend(minutes) if *minutes > LONGEST => refuse(message!("app-refused-longest")),
            Event::Extend(_) => Ok(()),
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
            Event::Share(_) => Ok(()),
            Event::Room(room) => self.check_room(*room),
            Event::Remote(remote) if *remote > self.room => {
                refuse(message!("app-refused-remote", count = *remote, room = self.room))
            }
            Event::Remote(_) => Ok(()),
            Event::Correct(Agreed { account, .. }) if account.trim().is_empty() => {
                refuse(message!("app-refused-no-name"))
            }
            Event::Correct(_) => Ok(()),
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

    fn apply(&mut self, event: &Event, at: Option<Moment>, workshop: &Workshop) {
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
            Event::Target(target) => self.target = Some(*target),
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
