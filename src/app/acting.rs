//! What a key does outside of a session, and who is asked first.

use super::{Access, Action, App, Effect, Notice, Screen, history, room, setup, start};
use crate::domain::phones::Note;
use crate::domain::session::Moment;
use crate::say;

impl App {
    pub(super) fn act(&mut self, action: Action, now: Moment) -> Vec<Effect> {
        self.notice = None;
        self.drop_waiting();
        if self.palette.is_some() && self.act_on_palette(action) {
            return Vec::new();
        }
        if let Some(scroll) = &mut self.help {
            match action {
                Action::Palette => {
                    self.help = None;
                    return self.open_palette();
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
            Action::Palette => self.open_palette(),
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
                    start::Outcome::SetUp(line) => self.set_up(line),
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

    /// Goes on to what must be agreed before a session of this workshop; what was typed for it before is there.
    pub(super) fn set_up(&mut self, line: start::WorkshopLine) -> Vec<Effect> {
        self.start.picking = None;
        let kept = self.set_aside.take().filter(|kept| !kept.rehearse && kept.workshop.id == line.id);
        let new = || Box::new(setup::SetUp::new(&self.words, line, &setup::Given::default()));
        self.screen = Screen::Setup(kept.unwrap_or_else(new));
        Vec::new()
    }

    fn back_to_start(&mut self) -> Vec<Effect> {
        if let Screen::Setup(left) = std::mem::replace(&mut self.screen, Screen::Start) {
            self.set_aside = Some(left);
        }
        vec![Effect::ListSessions, Effect::Exchange]
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
}
