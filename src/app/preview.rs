//! A script on the screen while it is being written: shown anew when it is saved, and what is wrong where it is broken.

use crate::say;
use std::ops::Range;
use std::path::PathBuf;

use super::room::{Kept, Room};
use super::scroll::Viewport;
use super::{Action, App, Effect, Notice, Screen};
use crate::domain::check::Severity;
use crate::domain::ladder::Ladder;
use crate::domain::session::{Event, Header, METHOD, Moment, Session, Setup};
use crate::domain::workshop::Workshop;
use crate::words::Words;

/// People in the room of a preview.
const ROOM: u32 = 5;

/// What has become of the script that is looked at.
#[derive(Debug)]
pub enum Previewed {
    /// It can be run, with so much to be warned of.
    Runs(Box<Workshop>, Box<Ladder>, Vec<Trouble>),
    /// It cannot.
    Broken(Broken),
}

/// A script that cannot be run.
#[derive(Debug, Default)]
pub struct Broken {
    /// The file's name.
    pub file: String,
    /// What is wrong, from the top of the file down.
    pub troubles: Vec<Trouble>,
    /// Lines scrolled away.
    pub scroll: u16,
    /// The room as it was before the script broke.
    behind: Option<Box<Room>>,
}

/// One thing that is wrong with the script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// How bad it is.
    pub severity: Severity,
    /// From 1; 0 where it has no place.
    pub line: usize,
    /// From 1.
    pub column: usize,
    /// The line itself.
    pub source: String,
    /// The columns of the line that are meant.
    pub caret: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

impl Broken {
    /// A script with everything that is wrong with it.
    #[must_use]
    pub fn new(file: String, troubles: Vec<Trouble>) -> Self {
        Broken { file, troubles, ..Broken::default() }
    }

    pub(super) fn act(&mut self, action: Action, viewport: Viewport) -> Vec<Effect> {
        self.scroll = viewport.moved(action, self.scroll).unwrap_or(self.scroll);
        if action == Action::Leave { vec![Effect::Quit] } else { Vec::new() }
    }
}

impl App {
    /// Looking at the script at `path` while it is being written.
    #[must_use]
    pub fn in_preview(words: Words, path: PathBuf) -> (Self, Vec<Effect>) {
        let mut app = App::new(words);
        app.screen = Screen::Broken(Box::default());
        (app, vec![Effect::Watch(path)])
    }

    pub(super) fn previewed(&mut self, previewed: Previewed, now: Moment) -> Vec<Effect> {
        let before = match std::mem::replace(&mut self.screen, Screen::Start) {
            Screen::Room(room) => Some(room),
            Screen::Broken(broken) => broken.behind,
            _ => None,
        };
        match previewed {
            Previewed::Broken(broken) => {
                self.notice = None;
                self.screen = Screen::Broken(Box::new(Broken { behind: before, ..broken }));
                Vec::new()
            }
            Previewed::Runs(workshop, ladder, warnings) => {
                let notes = before.as_ref().is_some_and(|room| room.notes);
                let session = again(before.map(|room| room.session), *workshop, *ladder, now);
                let effects = self.enter(session, Kept::Preview, now);
                if let Screen::Room(room) = &mut self.screen {
                    room.notes = notes;
                }
                self.notice = loaded(&self.words, &warnings, now);
                effects
            }
        }
    }
}

fn loaded(words: &Words, warnings: &[Trouble], now: Moment) -> Option<Notice> {
    match warnings {
        [] => Notice::plain(say!(words, "app-loaded", time = now.format("%H:%M:%S").to_string())),
        [one] => Notice::trouble(say!(words, "app-trouble", line = one.line, message = &one.message)),
        [first, more @ ..] => {
            let (line, message) = (first.line, &first.message);
            Notice::trouble(say!(words, "app-troubles", line, message, count = more.len()))
        }
    }
}

/// The changed script with the votes and the place of before, where they still fit.
fn again(before: Option<Session>, workshop: Workshop, ladder: Ladder, now: Moment) -> Session {
    let setup = Setup::new("Preview", ROOM);
    let header = Header { id: "preview".to_owned(), created: now, setup, method: METHOD };
    let Some(before) = before else { return Session::new(header, workshop, ladder) };
    let place = before.progress.place;
    let journal = before.journal;
    Session::replayed(header.clone(), workshop.clone(), ladder.clone(), journal).unwrap_or_else(|_| {
        let mut fresh = Session::new(header, workshop, ladder);
        // A place that is gone leaves the room at the start.
        let _ = fresh.happen(Event::Go(place), now);
        fresh
    })
}
