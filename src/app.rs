//! The state of the program and the only way it changes: a message in, effects out.
//!
//! Touches no terminal, file or clock: time comes with the message, effects are data for the runtime.

pub mod explain;
pub mod follow;
pub mod form;
pub mod history;
mod keyboard;
mod message;
pub mod moves;
pub mod palette;
pub mod phones;
mod pointing;
pub mod preview;
pub mod room;
pub mod scroll;
pub mod setup;
pub mod start;

pub use message::{Access, Action, Effect, Entries, Msg, Number, Opened, Stray, Where};

use crate::domain::config::Keyboard;
use crate::domain::ladder::Ladder;
use crate::domain::phones::Note;
use crate::domain::session::{Moment, Session};
use crate::domain::votes_csv::Votes;
use crate::domain::workshop::Workshop;
use crate::say;
use crate::words::{Message, Words};

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

/// A line that says what happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
}

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// For information.
    Plain,
    /// It did not work.
    Trouble,
}

impl Notice {
    pub(crate) fn said(text: impl Into<String>) -> Self {
        Notice { text: text.into(), tone: Tone::Plain }
    }

    pub(crate) fn plain(text: impl Into<String>) -> Option<Self> {
        Some(Notice::said(text))
    }

    pub(crate) fn trouble(text: impl Into<String>) -> Option<Self> {
        Some(Notice { text: text.into(), tone: Tone::Trouble })
    }
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

    fn let_in(&mut self, msg: Msg, now: Moment) -> Vec<Effect> {
        match msg {
            Msg::Do(action) => self.act(action, now),
            Msg::Run(action) => {
                self.palette = None;
                self.act(action, now)
            }
            Msg::Meaningless(stray) => self.say_why_not(stray),
            Msg::Number(number) => self.number(number, now),
            Msg::Choose(at) => {
                self.choose(at);
                Vec::new()
            }
            Msg::Edit(request) => {
                if let Some(form) = self.form_mut() {
                    form.edit(request);
                }
                if let Some(palette) = &mut self.palette {
                    palette.at = 0;
                }
                Vec::new()
            }
            Msg::Paste(text) => self.paste(&text, now),
            Msg::Sessions(listing) => {
                self.start.have_sessions(listing);
                Vec::new()
            }
            Msg::Workshops(listing) => {
                self.start.have_workshops(listing);
                Vec::new()
            }
            Msg::Created(Ok(session)) => self.enter(*session, room::Kept::Stored, now),
            Msg::Created(Err(why)) => {
                self.notice = Notice::trouble(why);
                Vec::new()
            }
            Msg::Opened(opened) => self.opened(*opened, now),
            Msg::Saved(revision, result) => {
                match &mut self.screen {
                    Screen::Room(room) => room.saved(revision, result),
                    _ => self.saved_behind(result),
                }
                Vec::new()
            }
            Msg::Meddled(what) => {
                self.notice = Notice::trouble(self.gate().say(&what));
                Vec::new()
            }
            Msg::Moved(what) => {
                self.notice = Some(Notice::said(self.gate().say(&what)));
                Vec::new()
            }
            Msg::Wanted => match &mut self.screen {
                Screen::Room(room) => room.hand_over(now),
                _ => Vec::new(),
            },
            Msg::HandedOver(result) => self.handed_over(result, now),
            Msg::Previewed(previewed) => self.previewed(*previewed, now),
            Msg::Followed(seen) => self.followed(*seen, now),
            Msg::Phones(heard) => {
                let Screen::Room(room) = &mut self.screen else { return Vec::new() };
                let outcome = room.heard(heard, now);
                self.done(outcome)
            }
            Msg::Met(met) => match &mut self.screen {
                Screen::Room(room) => room.met(met.map(|met| *met), now),
                _ => Vec::new(),
            },
            Msg::Noted(note) => match &mut self.screen {
                Screen::Room(room) => room.noted(note),
                _ => Vec::new(),
            },
            Msg::Told(ask, answer) => {
                self.history_told(&ask, answer.map(|page| *page));
                Vec::new()
            }
            Msg::VotesRead(result) => {
                let Screen::Room(room) = &mut self.screen else { return Vec::new() };
                let outcome = room.votes_read(result, now);
                self.done(outcome)
            }
            Msg::FileWritten(result) => {
                let left_out = match &mut self.screen {
                    Screen::Room(room) => room.left_out.take(),
                    _ => None,
                };
                self.notice = match result {
                    Ok(place) => Notice::plain(match left_out {
                        Some(left_out) => say!(self.gate(), "app-file-kept-without", place, left_out),
                        None => say!(self.gate(), "app-file-kept", place),
                    }),
                    Err(why) => Notice::trouble(self.gate().say(&why)),
                };
                Vec::new()
            }
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

    /// A session that was left already has been saved, or not.
    fn saved_behind(&mut self, result: Result<(), Message>) {
        self.lost = result.err().map(|why| self.gate().say(&why));
        if let Some(why) = &self.lost {
            self.notice = Notice::trouble(format!("{}  {why}", say!(self.gate(), "screen-not-saved")));
        }
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

    fn opened(&mut self, opened: Opened, now: Moment) -> Vec<Effect> {
        match opened {
            Opened::Ours(session) => return self.enter(session, room::Kept::Stored, now),
            Opened::Rehearsed(session) => return self.enter(session, room::Kept::Rehearsal, now),
            Opened::ToLook(session) => return self.enter(session, room::Kept::LookingOnly, now),
            Opened::Held(id, who) => self.screen = Screen::Held { id, who },
            Opened::Failed(why) => self.notice = Notice::trouble(why),
        }
        Vec::new()
    }

    fn enter(&mut self, session: Session, kept: room::Kept, now: Moment) -> Vec<Effect> {
        self.notice = None;
        let votes = match &mut self.screen {
            Screen::Setup(set_up) => set_up.votes.take(),
            _ => None,
        };
        let mut room = Room::new(session, kept, &self.words, now.date_naive());
        room.circle.clone_from(&self.circle);
        self.notice = room.take_up_draft().map(Notice::said);
        let mut effects = room.enter(now);
        match votes.map(|votes| room.bring_in(&votes, now)) {
            Some(Ok(room::Outcome::Say(notice, more))) => {
                self.notice = Some(notice);
                effects.extend(more);
            }
            Some(Err(why)) => self.notice = Notice::trouble(why),
            _ => {}
        }
        (self.wished, self.noted) = (None, None);
        self.screen = Screen::Room(Box::new(room));
        effects.extend(self.ask_phones_in());
        effects
    }

    fn act(&mut self, action: Action, now: Moment) -> Vec<Effect> {
        self.notice = None;
        self.drop_waiting();
        if self.palette.is_some() && self.act_on_palette(action) {
            return Vec::new();
        }
        if let Some(scroll) = &mut self.help {
            match action {
                Action::Palette => {
                    self.help = None;
                    self.open_palette();
                }
                Action::Quit => return self.quit(now),
                Action::Suspend => return vec![Effect::Suspend],
                action => self.help = self.viewport.moved(action, *scroll),
            }
            return Vec::new();
        }
        match action {
            Action::Quit => self.quit(now),
            Action::Suspend => vec![Effect::Suspend],
            Action::Redraw => vec![Effect::Redraw],
            Action::Mouse => self.turn_mouse(),
            Action::DropWaiting | Action::CountWaiting => self.waiting_dropped(),
            Action::Palette => {
                self.open_palette();
                Vec::new()
            }
            Action::Help => {
                self.help = Some(0);
                Vec::new()
            }
            _ => self.act_on_screen(action, now),
        }
    }

    fn act_on_screen(&mut self, action: Action, now: Moment) -> Vec<Effect> {
        match &mut self.screen {
            Screen::Start => {
                let outcome = self.start.act(action);
                match outcome {
                    start::Outcome::Nothing => Vec::new(),
                    start::Outcome::Do(effects) => effects,
                    start::Outcome::Ask(ask) => self.ask_history(ask),
                    start::Outcome::Alone => {
                        self.notice = history::alone(&self.words);
                        Vec::new()
                    }
                    start::Outcome::SetUp(line) => {
                        self.screen =
                            Screen::Setup(Box::new(setup::SetUp::new(&self.words, line, &setup::Given::default())));
                        Vec::new()
                    }
                    start::Outcome::Rehearse(line) => {
                        self.screen = Screen::Setup(Box::new(setup::SetUp::rehearsal(&self.words, line)));
                        Vec::new()
                    }
                }
            }
            Screen::Setup(set_up) => match set_up.act(action) {
                setup::Outcome::Nothing => Vec::new(),
                setup::Outcome::Back => self.back_to_start(),
                setup::Outcome::Begin(setup, workshop) if set_up.rehearse => vec![Effect::Rehearse(setup, workshop)],
                setup::Outcome::Begin(setup, workshop) => vec![Effect::Create(setup, workshop)],
            },
            Screen::History(told) => match told.act(action, self.viewport) {
                history::Outcome::Stay => Vec::new(),
                history::Outcome::Back => self.back_to_start(),
                history::Outcome::Ask(ask) => self.ask_history(ask),
                history::Outcome::Write(effect) => vec![effect],
            },
            Screen::Room(room) => match room.act(action, self.viewport, now) {
                room::Outcome::Done(effects) => effects,
                room::Outcome::Say(notice, effects) => {
                    self.notice = Some(notice);
                    effects
                }
                // A preview has no start screen to go back to.
                room::Outcome::Leave(_) if room.kept == room::Kept::Preview => vec![Effect::Quit],
                room::Outcome::Leave(mut effects) => {
                    effects.push(Effect::Close);
                    effects.extend(self.back_to_start());
                    effects
                }
            },
            Screen::Broken(broken) => broken.act(action, self.viewport),
            Screen::Follow(follow) => follow.act(action),
            Screen::Held { id, .. } => match action {
                Action::Accept => vec![Effect::Open(id.clone(), Access::Look)],
                Action::TakeOver => {
                    self.notice = Notice::plain(say!(self.words, "app-taking-over"));
                    vec![Effect::Open(id.clone(), Access::TakeOver)]
                }
                Action::Cancel | Action::Leave => self.back_to_start(),
                _ => Vec::new(),
            },
        }
    }

    fn back_to_start(&mut self) -> Vec<Effect> {
        self.screen = Screen::Start;
        vec![Effect::ListSessions]
    }

    /// Leaves the program; what happened is written first.
    pub fn quit(&mut self, now: Moment) -> Vec<Effect> {
        let mut effects = match &mut self.screen {
            Screen::Room(room) => room.leave(now),
            _ => Vec::new(),
        };
        let rests = self.noted.as_ref().map(Note::at_rest).filter(|note| self.noted.as_ref() != Some(note));
        effects.extend(rests.map(|note| Effect::Note(Some(Box::new(note)))));
        effects.push(Effect::Quit);
        effects
    }

    fn paste(&mut self, text: &str, now: Moment) -> Vec<Effect> {
        self.drop_waiting();
        if let Some(form) = self.form_mut() {
            if !form.paste(text) {
                self.notice = Notice::trouble(say!(self.gate(), "app-cut", most = form::LONGEST));
            }
            return Vec::new();
        }
        let pasted = match &mut self.screen {
            Screen::Room(room) if self.help.is_none() => room.paste(text, now),
            _ => Err(Notice::said(say!(self.gate(), "app-paste-nothing"))),
        };
        let (notice, effects) = match pasted {
            Ok((notice, effects)) => (notice, effects),
            Err(notice) => (notice, Vec::new()),
        };
        self.notice = Some(notice);
        effects
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
        if !self.waiting.is_empty() {
            contexts.insert(0, Where::Waiting);
        }
        let moves_by = contexts.iter().find_map(|place| place.moves_by());
        contexts.extend(moves_by.into_iter().chain([Where::Anywhere]));
        contexts
    }
}
