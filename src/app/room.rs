//! The session screen: what the room sees, and what each key does to it.

mod amend;
mod cards;
mod draft;
mod forms;
mod grid;
mod noted;
mod overlay;
pub mod phones;
mod rehearsal;
mod sharing;
mod sides;
mod talk;
mod time;
mod typed;
mod votes;
mod voting;
mod walk;
mod what_if;

use std::collections::VecDeque;
use std::sync::Arc;

use chrono::{NaiveDate, TimeDelta};

pub use forms::{FormDialog, Purpose};
pub use grid::Cell;
pub use overlay::Overlay;
use phones::Phones;
use time::{Offer, TimeOut};
pub use what_if::{Spot, Trial};

use super::explain;
use super::form::Form;
use super::scroll::Viewport;
use super::{Action, Effect, Notice, Where};
use crate::domain::reading::Reading;
use crate::domain::session::journal::Entry;
use crate::domain::session::{Ballot, Event, Filling, Moment, Session, Stop};
use crate::domain::votes_csv::Votes;
use crate::domain::workshop::{CasePair, Kind, Question, Typed};
use crate::words::{Message, Words};
use crate::{message, say};

/// How soon a save that failed is tried again by itself.
const TRY_AGAIN: TimeDelta = TimeDelta::seconds(3);

/// Where a session is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// In a file; every change is written.
    Stored,
    /// Nowhere: a rehearsal.
    Rehearsal,
    /// Nowhere: a script that is being written.
    Preview,
    /// In a file that is not ours to change.
    LookingOnly,
    /// In a file that another window writes meanwhile.
    Following,
}

/// What was said of a step that collects and does not reveal.
#[derive(Debug)]
enum Told {
    /// That it does, at this question.
    At(String),
    /// The room wanted its votes shown all the same.
    ForGood,
}

/// A session on the screen.
#[derive(Debug)]
pub struct Room {
    /// The gate for all that is said of the session.
    pub words: Words,
    /// The session.
    pub session: Session,
    /// Where it is kept.
    pub kept: Kept,
    /// How the account stands: revealed votes only.
    pub reading: Reading,
    /// What the last reveal did to the ladder: the question, the reading before, and a sentence.
    pub shift: Option<Shift>,
    /// What lies over the question.
    pub over: Overlay,
    /// Whether the facilitator's notes are shown.
    pub notes: bool,
    /// Whether it was said that the room sees them too.
    notes_warned: bool,
    /// What is not in the report that is being kept, for whoever sends it.
    pub(super) left_out: Option<String>,
    /// Why the last save failed, until one succeeds.
    pub unsaved: Option<String>,
    /// A form that was closed without being sent, to be taken up again.
    draft: Option<FormDialog>,
    /// What could be left out so as to end on time.
    offer: Offer,
    time_out: TimeOut,
    talk_out: TimeOut,
    revision: u64,
    saved: u64,
    /// Revisions of votes on the current question that are not yet on disk.
    on_the_way: VecDeque<u64>,
    /// Contacts of a grid that are not yet on disk.
    coming: Vec<grid::Coming>,
    /// The day the reading is as of.
    today: NaiveDate,
    /// When it was last tried again by itself to save.
    tried: Option<Moment>,
    /// Asked once already whether to leave unsaved.
    warned: bool,
    /// Asked once already whether to reveal with so many votes in.
    asked_at: Option<u32>,
    /// The question whose votes have no order any more, and of which it was said what Backspace does.
    asked_to_start_over: Option<String>,
    /// Votes that were pasted or brought in last: their undo takes back what was just done.
    brought: Option<Arc<Entry>>,
    /// Votes whose order nobody knows, about which it was said that undo takes all of them back.
    asked_to_undo: Option<Arc<Entry>>,
    /// Votes from a file about which it was asked already whether they are to replace those of an earlier one.
    asked_to_replace: Option<Votes>,
    /// Asked once already whether to close the workshop.
    asked_to_close: bool,
    /// What the circle is called that readings go to, where there is one.
    pub circle: Option<String>,
    asked_for_sharing: bool,
    /// The step at whose end it was asked last for the target.
    asked_target: Option<usize>,
    /// What was said of a step that collects and does not reveal.
    told_collects: Option<Told>,
    /// Asked already whether to reveal in this step without so many.
    asked_without: Option<(usize, u32)>,
    /// Asked once already whether the room is to have so many people.
    asked_room: Option<u32>,
    /// Whether the key before this one was a vote.
    just_voted: bool,
    /// Why what both sides saw is not side by side.
    pub apart: Option<String>,
    /// Votes from phones.
    pub phones: Phones,
}

/// What a reveal did.
#[derive(Debug)]
pub struct Shift {
    /// The question that was revealed.
    pub question: String,
    /// The reading before it.
    pub before: Reading,
    /// What changed, in a sentence.
    pub sentence: String,
}

/// What a key led to.
#[derive(Debug)]
pub enum Outcome {
    /// This is to be done.
    Done(Vec<Effect>),
    /// This is to be said, and done.
    Say(Notice, Vec<Effect>),
    /// Away from the session, after this.
    Leave(Vec<Effect>),
}

impl Outcome {
    fn nothing() -> Self {
        Outcome::Done(Vec::new())
    }

    fn say(text: impl Into<String>) -> Self {
        Outcome::Say(Notice::said(text), Vec::new())
    }
}

impl Room {
    /// A session on the screen, at the place where it was left.
    #[must_use]
    pub fn new(session: Session, kept: Kept, words: &Words, today: NaiveDate) -> Self {
        let today = match kept {
            Kept::LookingOnly | Kept::Following => session.day(),
            Kept::Stored | Kept::Rehearsal | Kept::Preview => today,
        };
        let reading = session.reading(today);
        Room {
            words: session.words(words),
            session,
            kept,
            reading,
            shift: None,
            over: Overlay::Nothing,
            notes: false,
            notes_warned: false,
            left_out: None,
            unsaved: None,
            tried: None,
            draft: None,
            offer: Offer::default(),
            time_out: TimeOut::default(),
            talk_out: TimeOut::default(),
            revision: 0,
            saved: 0,
            on_the_way: VecDeque::new(),
            coming: Vec::new(),
            today,
            warned: false,
            asked_at: None,
            asked_to_start_over: None,
            brought: None,
            asked_to_undo: None,
            asked_to_replace: None,
            asked_to_close: false,
            circle: None,
            asked_for_sharing: false,
            asked_target: None,
            told_collects: None,
            asked_without: None,
            asked_room: None,
            just_voted: false,
            apart: None,
            phones: Phones::default(),
        }
    }

    /// The session was opened.
    pub(super) fn enter(&mut self, now: Moment) -> Vec<Effect> {
        if self.kept == Kept::LookingOnly {
            return Vec::new();
        }
        // Once, when it begins: later a key that is meant for a vote must not land there.
        if self.has_news_to_ask() && self.is_new() {
            self.open_pending();
        }
        let mut effects = self.happen(Event::Opened, now).unwrap_or_default();
        effects.extend(self.meet());
        effects
    }

    /// The session is left: the clock stops.
    pub(super) fn leave(&mut self, now: Moment) -> Vec<Effect> {
        match self.kept {
            Kept::LookingOnly => Vec::new(),
            _ => {
                self.keep_draft(now);
                self.happen(Event::Left, now).unwrap_or_default()
            }
        }
    }

    /// Another window wants the session: what is here is saved and nothing more is taken, so that nothing is lost.
    pub(super) fn hand_over(&mut self, now: Moment) -> Vec<Effect> {
        if self.kept != Kept::Stored {
            return Vec::new();
        }
        let mut effects = self.leave(now);
        self.kept = Kept::LookingOnly;
        effects.push(Effect::HandOver);
        effects
    }

    /// The session could not be handed over, and goes on here.
    pub(super) fn keep_it(&mut self, now: Moment) -> Vec<Effect> {
        self.kept = Kept::Stored;
        self.happen(Event::Opened, now).unwrap_or_default()
    }

    pub(super) fn saved(&mut self, revision: u64, result: Result<(), Message>) {
        match result {
            Ok(()) => {
                self.saved = self.saved.max(revision);
                self.unsaved = None;
                self.warned = false;
                self.coming.retain(|coming| coming.revision > self.saved);
                while self.on_the_way.front().is_some_and(|r| *r <= self.saved) {
                    self.on_the_way.pop_front();
                }
            }
            Err(why) => self.unsaved = Some(self.words.say(&why)),
        }
    }

    /// What failed to be saved is written again by itself: the disk may work by now.
    pub(super) fn try_again(&mut self, now: Moment) -> Option<Effect> {
        self.unsaved.as_ref()?;
        let is_due = self.tried.is_none_or(|at| now < at || now - at >= TRY_AGAIN);
        is_due.then(|| {
            self.tried = Some(now);
            self.save()
        })
    }

    /// Whether something that happened is not on disk.
    #[must_use]
    pub fn is_saving(&self) -> bool {
        self.kept == Kept::Stored && self.saved < self.revision
    }

    /// Lets something happen and asks for it to be written.
    fn happen(&mut self, event: Event, now: Moment) -> Result<Vec<Effect>, Notice> {
        let moves = matches!(event, Event::Go(_));
        if self.session.progress.finished && is_change(&event) {
            return Err(trouble(say!(self.words, "app-closed")));
        }
        if self.kept == Kept::LookingOnly && !moves {
            return Err(trouble(say!(self.words, "app-looking-only")));
        }
        self.session.happen(event, now).map_err(|refused| trouble(self.words.say(refused.said())))?;
        Ok(self.changed(now))
    }

    fn changed(&mut self, now: Moment) -> Vec<Effect> {
        if self.kept != Kept::LookingOnly {
            self.today = now.date_naive();
        }
        self.reading = self.session.reading(self.today);
        self.words = self.session.words(&self.words);
        self.look_at_the_clock(now);
        self.revision += 1;
        match self.kept {
            Kept::Stored => vec![self.save()],
            Kept::Rehearsal | Kept::Preview | Kept::LookingOnly | Kept::Following => {
                self.saved = self.revision;
                Vec::new()
            }
        }
    }

    fn save(&self) -> Effect {
        Effect::Save(self.revision, self.session.to_keep())
    }

    pub(super) fn act(&mut self, action: Action, viewport: Viewport, now: Moment) -> Outcome {
        self.just_voted = false;
        let asked_room = self.asked_room.take();
        let asked_to_undo = self.asked_to_undo.take();
        if self.session.progress.blank {
            return match action {
                Action::Pause | Action::Extend(_) => self.act_on_time(action, now),
                _ => self.blank(now),
            };
        }
        if self.over != Overlay::Nothing {
            return self.act_overlay(action, viewport, now);
        }
        let done = match action {
            Action::Next => return self.go_on(now),
            Action::Back => self.step_by(-1, now),
            Action::NextStep => self.go_step(1, now),
            Action::BackStep => self.go_step(-1, now),
            Action::Vote(key) => self.vote(key, now),
            Action::TakeBack => self.take_back(now),
            Action::Reveal => self.reveal(now),
            Action::Model => self.with_question(|question| Event::Model { question }, now),
            Action::Revote => self.with_question(|question| Event::Revote { question }, now),
            Action::Undo | Action::Redo => return self.undo_or_redo(action, asked_to_undo, now),
            Action::PassOver => return self.pass_over(now),
            Action::HoldBack => return self.hold_back(now),
            Action::Talk | Action::TalkShort | Action::TalkPart | Action::TalkEnd => return self.talk(action, now),
            Action::Amend => return self.open_amend(),
            Action::RoomMore => return self.change_room(self.session.progress.room + 1, asked_room, now),
            Action::RoomLess => {
                return self.change_room(self.session.progress.room.saturating_sub(1), asked_room, now);
            }
            Action::Findings => self.go_to_findings(now),
            Action::Finish => return self.finish(now),
            Action::Blank => return self.blank(now),
            Action::GoAndLook => return self.go_and_look(),
            Action::GoThere => return self.go_there(now),
            Action::TakeOnLine => return self.take_on_line(),
            Action::Roll if self.is_rehearsal() => return self.roll(now),
            Action::RunForward if self.is_rehearsal() => return self.run_forward(now),
            Action::Pause | Action::Extend(_) | Action::TakeOffer | Action::RefuseOffer => {
                return self.act_on_time(action, now);
            }
            Action::Leave => return self.ask_to_leave(now),
            _ => return self.open_over(action),
        };
        self.told(done)
    }

    fn told(&mut self, done: Result<Vec<Effect>, Notice>) -> Outcome {
        match done {
            Ok(effects) => Outcome::Done(effects),
            Err(notice) => Outcome::Say(notice, Vec::new()),
        }
    }

    /// Whether nobody has opened the session before.
    fn is_new(&self) -> bool {
        let opened = |entry: &Arc<Entry>| entry.what == Some(Event::Opened);
        !self.session.journal.entries().iter().any(opened)
    }

    fn undo_or_redo(&mut self, action: Action, asked: Option<Arc<Entry>>, now: Moment) -> Outcome {
        if self.kept == Kept::LookingOnly {
            return Outcome::say(say!(self.words, "app-looking-only"));
        }
        if self.session.progress.finished {
            return Outcome::say(say!(self.words, "app-closed"));
        }
        if action == Action::Undo
            && let Some(question) = self.ask_to_undo(asked)
        {
            return Outcome::Say(trouble(question), Vec::new());
        }
        let is_undo = action == Action::Undo;
        let event = if is_undo { self.session.undo(now) } else { self.session.redo(now) };
        let Some(event) = event else {
            let nothing = if is_undo { message!("app-nothing-to-undo") } else { message!("app-nothing-to-redo") };
            return Outcome::say(self.words.say(&nothing));
        };
        self.shift = None;
        self.on_the_way.clear();
        let effects = self.changed(now);
        let what = explain::event(&event, &self.session);
        let said = if is_undo { message!("app-undone", what) } else { message!("app-redone", what) };
        Outcome::Say(Notice::said(self.words.say(&said)), effects)
    }

    /// What is asked before undo takes back many votes at once that were not brought in just now: after a resume they
    /// are all that is known of a round, and Backspace asks there too.
    fn ask_to_undo(&mut self, asked: Option<Arc<Entry>>) -> Option<String> {
        let next = self.session.journal.next_undone()?;
        let is = |entry: Option<&Arc<Entry>>| entry.is_some_and(|entry| Arc::ptr_eq(entry, next));
        let votes = self.session.votes_undone_at_once();
        if votes < 2 || is(self.brought.as_ref()) || is(asked.as_ref()) {
            return None;
        }
        let what = explain::event(next.what.as_ref()?, &self.session);
        self.asked_to_undo = Some(Arc::clone(next));
        Some(say!(self.words, "app-undo-again", count = votes, what))
    }

    /// Passes the pair over, or takes it up again.
    fn pass_over(&mut self, now: Moment) -> Outcome {
        let Some(question) = self.session.question().map(|q| q.id().to_owned()) else {
            return Outcome::say(say!(self.words, "app-pass-over-pair-only"));
        };
        if self.session.progress.is_passed_over(&question) {
            return match self.happen(Event::TakeUp { question }, now) {
                Ok(effects) => Outcome::Say(Notice::said(say!(self.words, "app-taken-up")), effects),
                Err(notice) => Outcome::Say(notice, Vec::new()),
            };
        }
        if self.session.progress.finished {
            return Outcome::Say(trouble(say!(self.words, "app-closed")), Vec::new());
        }
        // Before anybody types a reason that is then refused.
        match self.session.progress.check_may_pass_over(&question, &self.session.workshop) {
            Err(refused) => Outcome::Say(trouble(self.words.say(refused.said())), Vec::new()),
            Ok(()) => self.open_sheet(Purpose::PassOver),
        }
    }

    fn finish(&mut self, now: Moment) -> Outcome {
        let parked = self.session.progress.parked().next().is_some();
        if !parked && self.lacks_consent() {
            return self.open_sheet(Purpose::Consent);
        }
        if !parked && self.is_to_ask_for_sharing() {
            self.asked_for_sharing = true;
            return self.open_sheet(Purpose::Sharing);
        }
        if !parked && !self.session.progress.finished && !std::mem::replace(&mut self.asked_to_close, true) {
            return Outcome::say(match self.unasked() {
                0 => say!(self.words, "app-close-again"),
                count => say!(self.words, "app-close-again-open", count),
            });
        }
        match self.happen(Event::Finish, now) {
            Ok(effects) => {
                self.over = Overlay::Report { page: self.report(), scroll: 0 };
                Outcome::Say(Notice::said(say!(self.words, "app-finished")), effects)
            }
            Err(notice) => {
                if parked {
                    self.open_parked();
                }
                Outcome::Say(notice, Vec::new())
            }
        }
    }

    fn ask_to_leave(&mut self, now: Moment) -> Outcome {
        if self.unsaved.is_some() && !self.warned {
            self.warned = true;
            return Outcome::Say(trouble(say!(self.words, "app-leave-unsaved")), vec![self.save()]);
        }
        Outcome::Leave(self.leave(now))
    }

    /// What keys mean just now, the most particular first.
    #[must_use]
    pub fn contexts(&self) -> Vec<Where> {
        if self.session.progress.blank {
            return vec![Where::Blank];
        }
        match &self.over {
            Overlay::Nothing => {}
            Overlay::Report { .. } if self.session.workshop.keyed().next().is_some() => {
                return vec![Where::ToldReport, Where::Report];
            }
            Overlay::Marks(_) if self.is_journey() => return vec![Where::Strike],
            over => return vec![over.context()],
        }
        let offer = self.offer().map(|_| Where::Offer);
        let here: &[Where] = match self.session.here() {
            Stop::Question(_) if self.is_shown() && self.has_model() => {
                if self.is_model_called() {
                    &[Where::ToldEnd]
                } else {
                    &[Where::Told]
                }
            }
            Stop::Question(Question::Pair(_)) if self.shown_to_one_side().is_some() => &[Where::Sided],
            Stop::Question(Question::Pair(_)) if self.is_shown() => &[Where::ShownPair],
            Stop::Question(Question::Sign(_) | Question::Poll(_)) if self.is_shown() => &[],
            Stop::Question(Question::Pair(_)) => &[Where::VotePair, Where::Vote],
            Stop::Question(Question::Sign(_)) => &[Where::VoteSign, Where::Vote],
            Stop::Question(Question::Poll(_)) => &[Where::VotePoll, Where::Vote],
            Stop::Prompt(_) => &[Where::Write],
            Stop::Typed(Typed::Lines(_)) => &[Where::Lines, Where::Typed],
            Stop::Typed(_) => &[Where::Typed],
            Stop::Grid(grid, Filling::Names) if grid.promise.is_some() => &[Where::Journey],
            Stop::Grid(_, Filling::Names) => &[Where::Grid],
            Stop::Grid(..) | Stop::Met(_) => &[],
            Stop::Step if self.at_the_end() && !self.session.progress.finished => &[Where::Close],
            Stop::Step => &[],
        };
        let unseen = self.is_unseen().then_some(Where::Unseen);
        let rehearsal = self.is_rehearsal().then_some(Where::Rehearsal);
        let again = self.may_vote_again().then_some(Where::Shown);
        let counted = self.is_shown().then_some(Where::Counted);
        let parts = self.next_part().map(|_| Where::Parts);
        let talking = self.is_talking().then_some(Where::Talking);
        let apart = self.is_apart().then_some(Where::Apart);
        let due = self.are_moves_due().then_some(Where::Due);
        let leads = self.led_to().map(|_| Where::Leads);
        let first = offer
            .into_iter()
            .chain(due)
            .chain(leads)
            .chain(parts)
            .chain(talking)
            .chain(apart)
            .chain(unseen)
            .chain(again);
        first.chain(here.iter().copied()).chain(counted).chain(rehearsal).chain([Where::Room]).collect()
    }

    /// Whether votes on the current question are shown, and it may have one more vote.
    #[must_use]
    pub fn may_vote_again(&self) -> bool {
        let ballot = self.session.question().and_then(|q| self.session.progress.ballot(q.id()));
        !self.has_model() && ballot.is_some_and(|b| b.is_revealed() && b.rounds.len() < Ballot::ROUNDS)
    }

    /// The model answer to the current pair, if it is one of a told case.
    #[must_use]
    pub fn model(&self) -> Option<&CasePair> {
        self.session.workshop.model(self.session.question()?.id())
    }

    /// Whether there is a model answer to the current question.
    #[must_use]
    pub fn has_model(&self) -> bool {
        self.session.question().is_some_and(|question| self.session.workshop.has_model(question.id()))
    }

    /// Whether the model answer to the current question has been called.
    #[must_use]
    pub fn is_model_called(&self) -> bool {
        self.session.question().is_some_and(|q| self.session.progress.models.contains(q.id()))
    }

    /// The step the room is in.
    #[must_use]
    pub fn step(&self) -> Option<&crate::domain::workshop::Step> {
        self.session.workshop.steps.get(self.session.progress.place.step)
    }

    /// Whether the current step is the talk about the ladder.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        self.step().is_some_and(|s| s.kind == Kind::Reading)
    }

    /// Whether the current step only takes votes, which a later one shows.
    #[must_use]
    pub fn is_collecting(&self) -> bool {
        self.step().is_some_and(|step| self.session.workshop.collects(step))
    }

    pub(super) fn form_mut(&mut self) -> Option<&mut Form> {
        match &mut self.over {
            Overlay::Form(dialog) => Some(&mut dialog.form),
            _ => None,
        }
    }

    /// The form that takes what is typed, if one is open.
    #[must_use]
    pub fn form(&self) -> Option<&Form> {
        match &self.over {
            Overlay::Form(dialog) => Some(&dialog.form),
            _ => None,
        }
    }
}

fn trouble(text: impl Into<String>) -> Notice {
    Notice { text: text.into(), tone: super::Tone::Trouble }
}

/// Whether something changes what the room has said.
fn is_change(event: &Event) -> bool {
    use Event::{Blank, Codename, Draft, Go, Left, Opened};
    !matches!(event, Opened | Left | Go(_) | Blank(_) | Codename(_) | Draft(_))
}
