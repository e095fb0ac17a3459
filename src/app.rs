//! The state of the program and the only way it changes: a message in, effects out.
//!
//! Touches no terminal, file or clock: time comes with the message, effects are data for the runtime.

mod acting;
pub mod explain;
pub mod follow;
pub mod form;
pub mod history;
mod keyboard;
mod letting_in;
mod message;
pub mod moves;
mod notice;
pub mod palette;
pub mod phones;
mod pointing;
pub mod preview;
pub mod room;
pub mod scroll;
pub mod setup;
pub mod start;

pub use message::{Access, Action, Effect, Entries, Msg, Number, Opened, Stray, Where};
pub use notice::{Notice, Tone};

use crate::domain::config::Keyboard;
use crate::domain::ladder::Ladder;
use crate::domain::phones::Note;
use crate::domain::session::{Moment, Session};
use crate::domain::votes_csv::Votes;
use crate::domain::workshop::Workshop;
use crate::say;
use crate::words::Words;

use form::Form;
use palette::Palette;
use room::Room;
use start::Start;

/// Everything the program shows.
#[derive(Debug)]
pub struct App {
    /// The gate that every sentence goes through.
    pub words: Words,
    /// What is on the screen.
    pub screen: Screen,
    /// The start screen, kept while another is shown.
    pub start: Start,
    /// One line that says what just happened.
    pub notice: Option<Notice>,
    /// Whether the keys are shown over everything, and how far down.
    pub help: Option<u16>,
    /// What was drawn last of what scrolls.
    pub viewport: scroll::Viewport,
    /// What lies over everything while an action is looked for by its name.
    pub palette: Option<Palette>,
    /// Whether the mouse works.
    pub mouse: bool,
    /// The keyboard that was told by what was typed on it in this run.
    pub keyboard: Option<Keyboard>,
    /// Keys that may be votes of another keyboard, and are not counted yet.
    pub waiting: Vec<char>,
    /// Why the last save of a session that was left failed.
    lost: Option<String>,
    /// What the user wants of phones.
    phones: phones::Wanted,
    /// What phones were told last that they are to be shown.
    wished: Option<phones::Wish>,
    /// What was kept last beside the session.
    noted: Option<Note>,
    /// A set-up that was left: what was typed is there when its workshop is picked again.
    set_aside: Option<Box<setup::SetUp>>,
    /// What the circle is called that readings go to, where there is one.
    circle: Option<String>,
}

/// What is on the screen. Each holds only what it needs.
#[derive(Debug)]
pub enum Screen {
    /// Where everything begins.
    Start,
    /// What must be agreed before a session.
    Setup(Box<setup::SetUp>),
    /// A session.
    Room(Box<Room>),
    /// What history says.
    History(Box<history::Told>),
    /// A session that another window runs.
    Follow(Box<follow::Follow>),
    /// A script that is being written and cannot be run.
    Broken(Box<preview::Broken>),
    /// Somebody else has the session that was asked for.
    Held {
        /// The session.
        id: String,
        /// Who has it, as a sentence.
        who: String,
    },
}

impl App {
    /// The start screen, before anything was read from disk.
    #[must_use]
    pub fn new(words: Words) -> Self {
        App {
            words,
            screen: Screen::Start,
            start: Start::default(),
            notice: None,
            help: None,
            viewport: scroll::Viewport::default(),
            palette: None,
            mouse: false,
            keyboard: None,
            waiting: Vec::new(),
            lost: None,
            phones: phones::Wanted::default(),
            wished: None,
            noted: None,
            set_aside: None,
            circle: None,
        }
    }

    /// Right in a session, with what must be done first.
    #[must_use]
    pub fn in_room(words: Words, session: Session, kept: room::Kept, now: Moment) -> (Self, Vec<Effect>) {
        let mut app = App::new(words);
        let effects = app.enter(session, kept, now);
        (app, effects)
    }

    /// Setting up a session of one workshop.
    #[must_use]
    pub fn in_setup(words: Words, workshop: &Workshop, ladder: &Ladder, given: &setup::Given) -> Self {
        let mut app = App::new(words);
        let line = start::WorkshopLine::new(workshop, ladder);
        app.screen = Screen::Setup(Box::new(setup::SetUp::new(&app.words, line, given)));
        app
    }

    /// The script's own name for beginning the session that is being set up, whether it is to be stored, and the votes
    /// that come in with it.
    pub fn set_up_for(&mut self, workshop: String, rehearse: bool, votes: Option<Votes>) {
        if let Screen::Setup(set_up) = &mut self.screen {
            set_up.workshop.id = workshop;
            set_up.rehearse = rehearse;
            set_up.votes = votes;
        }
    }

    /// A session that somebody else has: the id and a sentence.
    #[must_use]
    pub fn held(words: Words, id: String, who: String) -> Self {
        App { screen: Screen::Held { id, who }, ..App::new(words) }
    }

    /// Lets a message in; what it answers must be done outside.
    pub fn update(&mut self, msg: Msg, now: Moment) -> Vec<Effect> {
        let effects = self.let_in(msg, now);
        // First: whoever leaves a session lets go of what lies beside it.
        let mut all = self.phones_news();
        all.extend(effects);
        all
    }

    /// What is stored of the room, where, and who may see it.
    #[must_use]
    pub fn privacy(&self) -> String {
        match &self.circle {
            None => say!(self.words, "screen-privacy"),
            Some(circle) => say!(self.words, "screen-privacy-circle", circle),
        }
    }

    /// What the circle is called that readings go to.
    pub fn join_circle(&mut self, circle: Option<String>) {
        self.circle = circle;
        if let Screen::Room(room) = &mut self.screen {
            room.circle.clone_from(&self.circle);
        }
    }

    /// What the user wants of phones; where a session is open already, they are asked in.
    pub fn want_phones(&mut self, wanted: phones::Wanted) -> Vec<Effect> {
        self.phones = wanted;
        self.ask_phones_in()
    }

    fn ask_phones_in(&mut self) -> Vec<Effect> {
        let Screen::Room(room) = &mut self.screen else { return Vec::new() };
        room.phones.wanted = self.phones.clone();
        let is_run = matches!(room.kept, room::Kept::Stored | room::Kept::Rehearsal);
        if self.phones.at_start && is_run { room.open_phones() } else { Vec::new() }
    }

    /// What phones, and whoever looks at the session from elsewhere, do not know yet.
    fn phones_news(&mut self) -> Vec<Effect> {
        let (wish, note) = match &self.screen {
            Screen::Room(room) => (room.wish(), room.note()),
            _ => (None, self.noted.as_ref().map(Note::at_rest)),
        };
        let mut news = Vec::new();
        if wish != self.wished {
            news.push(Effect::Phones(
                wish.clone().map_or(phones::Tell::Close, |wish| phones::Tell::Be(Box::new(wish))),
            ));
            self.wished = wish;
        }
        if note != self.noted {
            news.push(Effect::Note(note.clone().map(Box::new)));
            self.noted = note;
        }
        news
    }

    /// What came of something in a session that was not a key.
    fn done(&mut self, outcome: room::Outcome) -> Vec<Effect> {
        match outcome {
            room::Outcome::Say(notice, effects) => {
                self.notice = Some(notice);
                effects
            }
            room::Outcome::Done(effects) | room::Outcome::Leave(effects) => effects,
        }
    }

    /// A second has passed. Whether the screen has changed by it, and what must be done outside.
    pub fn tick(&mut self, now: Moment) -> (bool, Vec<Effect>) {
        let changed = match &mut self.screen {
            Screen::Follow(follow) => follow.ticks(),
            Screen::Room(room) => {
                room.look_at_the_clock(now);
                if let Some(said) = room.phones_keep_waiting(now) {
                    self.notice = Notice::trouble(said);
                }
                let talk = room.talk_has_run_out().map(Notice::said);
                let bell = (room.has_run_out() | talk.is_some()).then_some(Effect::Bell);
                self.notice = talk.or(self.notice.take());
                return (true, bell.into_iter().chain(room.try_again(now)).collect());
            }
            Screen::Start if self.start.sessions.is_none() => !std::mem::replace(&mut self.start.slow, true),
            _ => false,
        };
        (changed, Vec::new())
    }

    /// Why not everything is on disk, if it is not.
    #[must_use]
    pub fn unsaved(&self) -> Option<&str> {
        let here = match &self.screen {
            Screen::Room(room) => room.unsaved.as_deref(),
            _ => None,
        };
        here.or(self.lost.as_deref())
    }

    fn form_mut(&mut self) -> Option<&mut Form> {
        if let Some(palette) = &mut self.palette {
            return Some(&mut palette.form);
        }
        if self.help.is_some() {
            return None;
        }
        match &mut self.screen {
            Screen::Setup(set_up) => Some(&mut set_up.form),
            Screen::Room(room) => room.form_mut(),
            _ => None,
        }
    }

    /// The form that takes what is typed, if one does.
    #[must_use]
    pub fn form(&self) -> Option<&Form> {
        match &self.screen {
            _ if self.palette.is_some() => self.palette.as_ref().map(|p| &p.form),
            _ if self.help.is_some() => None,
            Screen::Setup(set_up) => Some(&set_up.form),
            Screen::Room(room) => room.form(),
            _ => None,
        }
    }

    /// Whether the screen shows nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.help.is_none() && matches!(&self.screen, Screen::Room(room) if room.session.progress.blank)
    }

    /// What keys mean just now, the most particular first.
    #[must_use]
    pub fn contexts(&self) -> Vec<Where> {
        match self.help {
            _ if self.palette.is_some() => vec![Where::Palette, Where::Choose, Where::Anywhere],
            Some(_) => vec![Where::Help, Where::Scroll, Where::Anywhere],
            None => self.contexts_below(),
        }
    }

    /// The gate that sentences about what is on the screen go through.
    #[must_use]
    pub fn gate(&self) -> &Words {
        match &self.screen {
            Screen::Room(room) => &room.words,
            Screen::Follow(follow) => follow.room.as_ref().map_or(&self.words, |room| &room.words),
            _ => &self.words,
        }
    }

    /// What keys mean on the screen itself, whatever lies over it.
    #[must_use]
    pub fn contexts_below(&self) -> Vec<Where> {
        let mut contexts = match &self.screen {
            Screen::Start => self.start.contexts(),
            Screen::History(told) => told.contexts(),
            Screen::Setup(_) => vec![Where::Form],
            Screen::Room(room) => room.contexts(),
            Screen::Held { .. } => vec![Where::Held],
            Screen::Broken(_) => vec![Where::Broken],
            Screen::Follow(follow) => follow.contexts(),
        };
        if self.form().is_some_and(Form::is_cleared_by_key) {
            contexts.insert(0, Where::FreeChoice);
        }
        if !self.waiting.is_empty() {
            contexts.insert(0, Where::Waiting);
        }
        let moves_by = contexts.iter().find_map(|place| place.moves_by());
        contexts.extend(moves_by.into_iter().chain([Where::Anywhere]));
        contexts
    }
}
