//! Keys that mean nothing here, and keys that may be the digits of another keyboard: each gets an answer in one line.

use super::{App, Notice, Number, Screen, Stray, Tone};
use crate::app::Effect;
use crate::app::room::{Overlay, Room};
use crate::domain::config::Keyboard;
use crate::domain::session::{Moment, Stop};
use crate::words::Message;
use crate::{message, say};

impl App {
    /// Whether the key before this one was a vote.
    #[must_use]
    pub fn is_just_voted(&self) -> bool {
        let is_below = self.help.is_some() || self.palette.is_some();
        matches!(&self.screen, Screen::Room(room) if !is_below && room.is_just_voted())
    }

    /// Says why a key does nothing.
    pub(super) fn say_why_not(&mut self, stray: Stray) -> Vec<Effect> {
        self.drop_waiting();
        let typing = self.form().is_some_and(super::form::Form::takes_text);
        let text = self.gate().say(&match stray {
            // Whoever wants to get out of a window that only follows looks for the key.
            Stray::Key(Some(key)) if matches!(self.screen, Screen::Follow(_)) => {
                message!("app-stray-window", key)
            }
            Stray::Key(Some(key)) if typing => message!("app-stray-typing", key),
            Stray::Key(Some(key)) => match self.at_step().filter(|room| !room.session.progress.finished) {
                Some(room) if room.at_the_end() => message!("app-stray-end", key),
                Some(_) => message!("app-stray-step", key),
                None => message!("app-stray-key", key),
            },
            Stray::Unnamed => message!("app-stray-unnamed"),
            Stray::Key(None) => message!("app-stray-no-vote"),
            Stray::CapsLock { typed, meant } => message!("app-stray-caps-lock", typed, meant),
            Stray::OtherLetters => message!("app-stray-letters"),
            Stray::Divides => message!("app-stray-divides"),
        });
        self.notice = Notice::plain(text);
        Vec::new()
    }

    /// The room, where a step is on the screen in which nothing is voted on or written.
    fn at_step(&self) -> Option<&Room> {
        let is_below = self.help.is_some() || self.palette.is_some();
        let Screen::Room(room) = &self.screen else { return None };
        let is_here = !is_below && room.over == Overlay::Nothing && matches!(room.session.here(), Stop::Step);
        is_here.then_some(room)
    }

    /// A key of a number row: held until it is known of which keyboard, then counted.
    pub(super) fn number(&mut self, number: Number, now: Moment) -> Vec<Effect> {
        match number {
            Number::Unclear => {
                self.notice = Notice::trouble(say!(self.gate(), "app-number-unclear"));
                Vec::new()
            }
            Number::Known { keyboard, votes } => {
                self.keyboard = Some(keyboard);
                let effects = votes.into_iter().flat_map(|vote| self.act(vote, now)).collect();
                if !self.is_troubled() {
                    let setting = format!("`keyboard: {keyboard:?}`");
                    let counted = message!("app-number-counted", keyboard = keyboard.said(), setting);
                    self.notice = Notice::plain(self.gate().say(&counted));
                }
                effects
            }
            Number::Waits { key, anew, on, does } => {
                let mut waiting = std::mem::take(&mut self.waiting);
                if anew {
                    waiting.clear();
                }
                let effects = does.map_or_else(Vec::new, |action| self.act(action, now));
                self.waiting = waiting;
                // It was done, after being asked about once: then it was no digit.
                match does.is_some() && !self.is_troubled() {
                    true => self.waiting.clear(),
                    false => {
                        self.waiting.push(key);
                        self.tell_waiting(does.is_some(), &on);
                    }
                }
                effects
            }
        }
    }

    fn is_troubled(&self) -> bool {
        self.notice.as_ref().is_some_and(|notice| notice.tone == Tone::Trouble)
    }

    /// That it may be a digit, beside what was said of the key, or alone.
    fn tell_waiting(&mut self, does_something: bool, on: &[Keyboard]) {
        if !does_something {
            self.notice = Notice::trouble(self.waits(on));
            return;
        }
        let as_digit = say!(self.gate(), "app-number-as-digit", keyboards = any_of(on));
        if let Some(notice) = &mut self.notice {
            notice.text += &format!(" {as_digit}");
        }
    }

    /// What is asked about the keys that wait. None of them is named: each may be somebody's vote.
    fn waits(&self, on: &[Keyboard]) -> String {
        say!(self.gate(), "app-number-waits", count = self.waiting.len(), keyboards = any_of(on))
    }

    /// Forgets the keys that may be votes: something else was pressed.
    pub(super) fn drop_waiting(&mut self) {
        self.waiting.clear();
    }

    /// Says that nothing was counted.
    pub(super) fn waiting_dropped(&mut self) -> Vec<Effect> {
        self.notice = Notice::plain(say!(self.gate(), "app-number-dropped"));
        Vec::new()
    }
}

/// One keyboard, or any of several: `a French or Czech`.
fn any_of(keyboards: &[Keyboard]) -> Message {
    let mut each = keyboards.iter().map(|keyboard| keyboard.said());
    let first = each.next().unwrap_or_else(|| Keyboard::Auto.said());
    each.fold(first, |all, next| message!("app-keyboard-or", all, next))
}
