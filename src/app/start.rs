//! The start screen: demo, new session, sessions.

mod picking;
mod second;

use picking::Picked;
pub use picking::Picking;

pub use second::Second;

use super::history::Ask;
use super::{Access, Action, Effect, Where};
use crate::domain::ladder::{Height, Ladder};
use crate::domain::workshop::Workshop;

/// What was read from disk, and what of it could not be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing<T> {
    /// What could be read.
    pub lines: Vec<T>,
    /// What could not, one sentence each.
    pub troubles: Vec<String>,
}

/// A workshop that can be run.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkshopLine {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How long it takes.
    pub minutes: u32,
    /// One sentence.
    pub summary: String,
    /// For whom.
    pub audience: String,
    /// The rungs one can aim at, from the top.
    pub rungs: Vec<(Height, String)>,
    /// What the room reads: an account, a team.
    pub subject: String,
    /// Whether it asks about a named opportunity.
    pub by_opportunity: bool,
    /// Whether a step of it asks for the target.
    pub asks_target: bool,
    /// Whether all it asks is about a told case.
    pub only_tells: bool,
    /// Whether it is for one of two sides.
    pub has_sides: bool,
    /// Whether either side can run it.
    pub asks_side: bool,
}

impl WorkshopLine {
    /// A line for a script and its ladder.
    #[must_use]
    pub fn new(workshop: &Workshop, ladder: &Ladder) -> Self {
        // Where the room writes, it makes pairs of its own.
        let asks_pairs = workshop.pairs().next().is_some() || workshop.prompts().next().is_some();
        WorkshopLine {
            id: workshop.id.clone(),
            title: workshop.title.clone(),
            minutes: workshop.minutes,
            summary: workshop.summary.clone(),
            audience: workshop.audience.clone(),
            rungs: ladder.rungs.iter().rev().filter(|r| r.at > 0).map(|r| (r.at, ladder.rung_label(r.at))).collect(),
            subject: ladder.subject.clone(),
            asks_target: workshop.steps.iter().any(|step| step.target),
            only_tells: workshop.only_tells(),
            has_sides: workshop.has_sides(),
            asks_side: workshop.sided().next().is_some(),
            by_opportunity: asks_pairs && ladder.dimensions.iter().any(|d| d.by_opportunity),
        }
    }
}

/// A stored session.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionLine {
    /// Its id.
    pub id: String,
    /// What the account is called on the screen.
    pub account: String,
    /// Its own name, which is not shown.
    pub name: String,
    /// The workshop's title.
    pub workshop: String,
    /// The day it was begun.
    pub date: String,
    /// Where it stands, in words.
    pub place: String,
    /// Whether the end was reached.
    pub finished: bool,
}

impl SessionLine {
    /// One that is closed is only looked at.
    #[must_use]
    pub fn access(&self) -> Access {
        if self.finished { Access::Look } else { Access::Change }
    }
}

/// The start screen.
#[derive(Debug, Default)]
pub struct Start {
    /// Stored sessions, newest first; `None` until they were read.
    pub sessions: Option<Listing<SessionLine>>,
    /// Where the circles stand, a line each.
    pub circles: Vec<String>,
    /// The line that is chosen.
    pub at: usize,
    /// Workshops that can be run; `None` until they were read.
    pub workshops: Option<Listing<WorkshopLine>>,
    /// A workshop is being picked.
    pub picking: Option<Picking>,
    /// What a session is set beside is being picked.
    pub second: Option<Second>,
    /// Somebody has moved: the list no longer chooses for them.
    pub(super) moved: bool,
    /// Reading the sessions takes long enough to be said.
    pub slow: bool,
}

/// A line one can choose.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice<'a> {
    /// The made-up account.
    Demo,
    /// A session of one's own.
    New,
    /// All accounts by their gap.
    Accounts,
    /// A stored session.
    Session(&'a SessionLine),
}

impl Choice<'_> {
    /// Which of those it is that are no sessions.
    fn number(&self) -> Option<u8> {
        match self {
            Choice::Demo => Some(0),
            Choice::New => Some(1),
            Choice::Accounts => Some(2),
            Choice::Session(_) => None,
        }
    }
}

/// What a key on the start screen led to.
#[derive(Debug)]
pub enum Outcome {
    /// It stays.
    Nothing,
    /// Something is to be done.
    Do(Vec<Effect>),
    /// A workshop was picked.
    SetUp(WorkshopLine),
    /// Something is asked of history.
    Ask(Ask),
    /// There is no other session to compare with.
    Alone,
    /// A workshop was picked to practise with a made-up room.
    Rehearse(WorkshopLine),
}

impl Start {
    /// All lines, in order: what is open first, for one comes back for it; what is closed last.
    #[must_use]
    pub fn choices(&self) -> Vec<Choice<'_>> {
        let sessions = || self.sessions.iter().flat_map(|l| &l.lines);
        let open = sessions().filter(|s| !s.finished);
        let finished = sessions().filter(|s| s.finished);
        let accounts = sessions().next().map(|_| Choice::Accounts);
        let begin = [Choice::Demo, Choice::New].into_iter();
        open.map(Choice::Session).chain(begin).chain(accounts).chain(finished.map(Choice::Session)).collect()
    }

    /// The stored session that is chosen.
    #[must_use]
    pub fn chosen(&self) -> Option<&SessionLine> {
        match self.choices().get(self.at) {
            Some(Choice::Session(line)) => Some(line),
            _ => None,
        }
    }

    /// What keys mean here, the most particular first.
    pub(super) fn contexts(&self) -> Vec<Where> {
        match (&self.second, &self.picking) {
            (Some(_), _) => vec![Where::Second],
            (None, None) if self.chosen().is_some() => vec![Where::Stored, Where::Start],
            _ => vec![Where::Start],
        }
    }

    fn all(&self) -> &[SessionLine] {
        self.sessions.as_ref().map_or(&[], |listing| &listing.lines)
    }

    /// The sessions were read.
    pub(super) fn have_sessions(&mut self, sessions: Listing<SessionLine>) {
        // Whoever moved in the list stays where they are, even if it has grown.
        let chosen = self.chosen().map(|line| line.id.clone());
        let other = self.choices().get(self.at).and_then(Choice::number);
        self.sessions = Some(sessions);
        let choices = self.choices();
        let is_chosen = |choice: &Choice| match (choice, &chosen) {
            (Choice::Session(line), Some(id)) => line.id == *id,
            (choice, None) => choice.number() == other,
            _ => false,
        };
        // Whoever has chosen nothing yet begins at the top, where what is open is.
        let at = if self.moved || chosen.is_some() { choices.iter().position(is_chosen) } else { Some(0) };
        self.at = at.unwrap_or(self.at).min(choices.len().saturating_sub(1));
    }

    /// The workshops were read.
    pub(super) fn have_workshops(&mut self, workshops: Listing<WorkshopLine>) {
        self.workshops = Some(workshops);
    }

    /// Those that can be run, as far as they were read.
    #[must_use]
    pub fn workshops(&self) -> &[WorkshopLine] {
        self.workshops.as_ref().map_or(&[], |listing| &listing.lines)
    }

    /// Goes on to picking a workshop.
    pub fn pick_workshop(&mut self) -> Vec<Effect> {
        self.workshops = None;
        self.picking = Some(Picking::default());
        vec![Effect::ListWorkshops]
    }

    pub(super) fn act(&mut self, action: Action) -> Outcome {
        if let Some(picking) = &mut self.picking {
            let outcome = picking.act(action, self.workshops.as_ref().map_or(&[], |listing| &listing.lines));
            let rehearse = picking.rehearse;
            if !matches!(outcome, Picked::Nothing) {
                self.picking = None;
            }
            return match outcome {
                Picked::One(line) if rehearse => Outcome::Rehearse(line),
                Picked::One(line) => Outcome::SetUp(line),
                Picked::Nothing | Picked::Back => Outcome::Nothing,
            };
        }
        if self.second.is_some() {
            return self.pick_second(action);
        }
        let last = self.choices().len().saturating_sub(1);
        self.at = match moved(action, self.at, last) {
            Some(at) => at,
            None => return self.choose(action),
        };
        self.moved = true;
        Outcome::Nothing
    }

    fn pick_second(&mut self, action: Action) -> Outcome {
        let Some(mut second) = self.second.take() else { return Outcome::Nothing };
        let last = second.others.len().saturating_sub(1);
        match (moved(action, second.at, last), action) {
            (Some(at), _) => second.at = at,
            (None, Action::Accept) => return second.ask(self.all()).map_or(Outcome::Nothing, Outcome::Ask),
            (None, Action::Cancel | Action::Leave) => return Outcome::Nothing,
            _ => {}
        }
        self.second = Some(second);
        Outcome::Nothing
    }

    fn choose(&mut self, action: Action) -> Outcome {
        match action {
            Action::Accept | Action::Next => {}
            Action::Rehearse => {
                let effects = self.pick_workshop();
                if let Some(picking) = &mut self.picking {
                    picking.rehearse = true;
                }
                return Outcome::Do(effects);
            }
            Action::Leave => return Outcome::Do(vec![Effect::Quit]),
            Action::Portfolio => return Outcome::Ask(Ask::Portfolio),
            Action::Trend => {
                let account = self.chosen().map(|line| line.name.clone());
                return account.map_or(Outcome::Nothing, |account| Outcome::Ask(Ask::Trend(account)));
            }
            Action::Compare => {
                self.second = self.chosen().and_then(|line| Second::new(line, self.all()));
                return if self.second.is_some() { Outcome::Nothing } else { Outcome::Alone };
            }
            _ => return Outcome::Nothing,
        }
        match self.choices().get(self.at) {
            Some(Choice::Demo) => Outcome::Do(vec![Effect::Demo]),
            Some(Choice::Session(line)) => Outcome::Do(vec![Effect::Open(line.id.clone(), line.access())]),
            Some(Choice::Accounts) => Outcome::Ask(Ask::Portfolio),
            Some(Choice::New) => Outcome::Do(self.pick_workshop()),
            None => Outcome::Nothing,
        }
    }
}

/// Where a key moves in a list; `None` when it does not move.
pub(super) fn moved(action: Action, at: usize, last: usize) -> Option<usize> {
    match action {
        Action::Up => Some(at.saturating_sub(1)),
        Action::Down => Some((at + 1).min(last)),
        Action::PageUp => Some(at.saturating_sub(10)),
        Action::PageDown => Some((at + 10).min(last)),
        Action::First => Some(0),
        Action::Last => Some(last),
        _ => None,
    }
}
