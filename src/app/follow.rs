//! A window that follows a session which another one runs: the stage for the room, the prompter for the facilitator.

pub mod hints;

use super::phones::{Doors, Wanted};
use super::room::{Kept, Room, Shift};
use super::{Action, App, Effect, Notice, Screen, Where, explain, start};
use crate::domain::session::journal::{Entry, Fate, Journal};
use crate::domain::session::{Event, Moment, Session, Stop};
use crate::say;
use crate::words::{Message, Words};

/// For whom a window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// For the room, on the projector: nothing private is on it.
    Stage,
    /// For the facilitator alone.
    Prompter,
}

/// What a look at the session has brought.
#[derive(Debug)]
pub struct Followed {
    /// Whether somebody has it open.
    pub is_open: bool,
    /// The session as it is now, or why it cannot be read; `None` where nothing has changed.
    pub session: Option<Result<Session, String>>,
    /// Where phones come in, if they do.
    pub doors: Option<Doors>,
}

/// A window that follows.
#[derive(Debug)]
pub struct Follow {
    /// For whom it is.
    pub window: Window,
    /// The session as it was read last; `None` before the first one.
    pub room: Option<Room>,
    /// Lines scrolled away.
    pub scroll: u16,
    /// When another window took the session over from this one.
    pub taken_over: Option<Moment>,
    is_open: bool,
    /// Where phones come in, if they do.
    doors: Option<Doors>,
    /// Why it cannot be read just now.
    trouble: Option<String>,
}

/// How it stands with the session that is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing<'a> {
    /// There is none yet.
    Waiting,
    /// It is being run.
    Live,
    /// It was left on purpose.
    Left,
    /// Its workshop was closed, and it was left.
    Closed,
    /// Its window is gone without a word.
    Gone,
    /// It cannot be read: why.
    Unreadable(&'a str),
}

impl Follow {
    fn new(window: Window) -> Self {
        Follow { window, room: None, scroll: 0, taken_over: None, is_open: false, doors: None, trouble: None }
    }

    fn see(&mut self, seen: Followed, wanted: &Wanted, words: &Words, now: Moment) {
        self.is_open = seen.is_open;
        match seen.session {
            Some(Ok(session)) => {
                self.trouble = None;
                let was = self.room.as_ref().map(|room| room.session.progress.place);
                let mut room = Room::new(session, Kept::Following, words, now.date_naive());
                room.shift = last_reveal(&room);
                if was != Some(room.session.progress.place) {
                    self.scroll = 0;
                }
                self.room = Some(room);
            }
            Some(Err(why)) => self.trouble = Some(why),
            None => {}
        }
        self.doors = seen.doors.filter(|_| seen.is_open);
        if let Some(room) = &mut self.room {
            room.phones.follow(self.doors.clone(), wanted, now);
        }
    }

    /// Whether newcomers are shown where phones come in.
    #[must_use]
    pub fn shows_join(&self) -> bool {
        self.doors.as_ref().is_some_and(|doors| doors.note.panel)
    }

    /// How it stands with the session.
    #[must_use]
    pub fn standing(&self) -> Standing<'_> {
        if let Some(why) = &self.trouble {
            return Standing::Unreadable(why);
        }
        let Some(room) = &self.room else { return Standing::Waiting };
        let last = room.session.journal.entries().last().and_then(|e| e.what.as_ref());
        match (self.is_open, last) {
            (_, Some(Event::Left)) if room.session.progress.finished => Standing::Closed,
            (_, Some(Event::Left)) => Standing::Left,
            (true, _) => Standing::Live,
            // A session that nobody has opened yet is one that can be opened.
            (false, None) => Standing::Left,
            (false, Some(_)) => Standing::Gone,
        }
    }

    /// Whether what is shown changes with the second.
    pub(super) fn ticks(&self) -> bool {
        let has_clock = match &self.room {
            Some(room) if self.window == Window::Stage => {
                let is_talk = room.session.progress.talk.is_some();
                (is_talk || matches!(room.session.here(), Stop::Step))
                    && !room.is_reading()
                    && !room.session.progress.clock.paused
            }
            Some(_) => true,
            None => false,
        };
        has_clock && self.standing() == Standing::Live
    }

    pub(super) fn act(&mut self, action: Action) -> Vec<Effect> {
        if let Some(to) = start::moved(action, usize::from(self.scroll), usize::from(u16::MAX)) {
            self.scroll = u16::try_from(to).unwrap_or(u16::MAX);
        }
        if action == Action::Leave { vec![Effect::Quit] } else { Vec::new() }
    }

    pub(super) fn contexts(&self) -> Vec<Where> {
        match self.window {
            Window::Stage => vec![Where::Follow],
            Window::Prompter => vec![Where::Prompter, Where::Follow],
        }
    }
}

impl App {
    /// Following the session of this id, or whichever is open.
    #[must_use]
    pub fn in_follow(words: Words, window: Window, session: Option<String>) -> (Self, Vec<Effect>) {
        let mut app = App::new(words);
        app.screen = Screen::Follow(Box::new(Follow::new(window)));
        (app, vec![Effect::Follow(session)])
    }

    /// The session that was open here is another window's now, and is followed as on the stage; or it stays here.
    pub(super) fn handed_over(&mut self, result: Result<String, Message>, now: Moment) -> Vec<Effect> {
        let Screen::Room(room) = &mut self.screen else { return Vec::new() };
        match result {
            Ok(id) => {
                let follow = Follow { taken_over: Some(now), ..Follow::new(Window::Stage) };
                self.screen = Screen::Follow(Box::new(follow));
                (self.help, self.palette, self.notice) = (None, None, None);
                vec![Effect::Follow(Some(id))]
            }
            Err(why) => {
                let effects = room.keep_it(now);
                self.notice = Notice::trouble(say!(self.gate(), "app-not-handed-over", why));
                effects
            }
        }
    }

    pub(super) fn followed(&mut self, seen: Followed, now: Moment) -> Vec<Effect> {
        if let Screen::Follow(follow) = &mut self.screen {
            if seen.session.is_some() {
                // What was said of a key goes when the room goes on.
                self.notice = None;
            }
            follow.see(seen, &self.phones, &self.words, now);
        }
        Vec::new()
    }
}

/// What the last reveal did to the ladder, while the room still looks at it.
fn last_reveal(room: &Room) -> Option<Shift> {
    let session = &room.session;
    let entries = session.journal.entries();
    let (at, question) = entries.iter().enumerate().rev().find_map(|(at, entry)| match event(entry) {
        // What else is said or done leaves a reveal in sight.
        Some(Event::Reveal { .. } | Event::Go(_) | Event::Vote { .. } | Event::Tally { .. } | Event::Revote { .. })
        | Some(Event::Collected(_)) => Some((at, event(entry))),
        _ => None,
    })?;
    let Some(Event::Reveal { question }) = question else { return None };
    let before: Journal = entries.get(..at)?.iter().map(|e| Entry::clone(e)).collect();
    let (header, workshop) = (session.header.clone(), session.workshop.clone());
    let before = Session::replayed(header, workshop, session.ladder.clone(), before).ok()?;
    let before = before.reading(session.day());
    let sentence = explain::shift(&room.words, &session.ladder, question, &before, &room.reading);
    Some(Shift { question: question.clone(), before, sentence })
}

/// What happened, if it still stands.
fn event(entry: &Entry) -> Option<&Event> {
    entry.what.as_ref().filter(|_| entry.fate == Fate::Kept)
}
