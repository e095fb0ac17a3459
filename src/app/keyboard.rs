//! Keys that mean nothing here, and keys that may be the digits of another keyboard: each gets an answer in one line.

use super::{App, Notice, Number, Screen, Stray, Tone};
use crate::app::Effect;
use crate::domain::config::Keyboard;
use crate::domain::session::Moment;

const UNCLEAR: &str = "Two keyboards have that digit on different keys: another digit tells which.";

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
        let help = if self.form().is_some_and(super::form::Form::takes_text) { "F1" } else { "?" };
        let text = match stray {
            // Whoever wants to get out of a window that only follows looks for the key.
            Stray::Key(Some(key)) if matches!(self.screen, Screen::Follow(_)) => {
                format!("{key} means nothing here: q closes this window.")
            }
            Stray::Key(Some(key)) => format!("{key} means nothing here: {help} shows the keys that work."),
            Stray::Key(None) => format!("That key is no vote: nothing was counted. {help} shows the keys that work."),
            Stray::CapsLock { typed, meant } => {
                format!("{typed} means nothing here, {meant} does: Caps Lock seems to be on.")
            }
            Stray::OtherLetters => {
                "The keys are Latin letters: switch over, or name your keyboard in config.ron.".to_owned()
            }
            Stray::Divides => "Right after a vote, blanks and dots only divide votes: → goes on, r reveals.".to_owned(),
        };
        self.notice = Notice::plain(text);
        Vec::new()
    }

    /// A key of a number row: held until it is known of which keyboard, then counted.
    pub(super) fn number(&mut self, number: Number, now: Moment) -> Vec<Effect> {
        match number {
            Number::Unclear => {
                self.notice = Notice::trouble(UNCLEAR);
                Vec::new()
            }
            Number::Known { keyboard, votes } => {
                self.keyboard = Some(keyboard);
                let effects = votes.into_iter().flat_map(|vote| self.act(vote, now)).collect();
                let troubled = self.notice.as_ref().is_some_and(|notice| notice.tone == Tone::Trouble);
                if !troubled {
                    let word = keyboard.word();
                    self.notice = Notice::plain(format!(
                        "Counted. A {word} number row votes from here on; `keyboard: {keyboard:?}` keeps it."
                    ));
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
                let asked = self.notice.as_ref().is_some_and(|notice| notice.tone == Tone::Trouble);
                match does {
                    // It was done, after being asked about once: then it was no digit.
                    Some(_) if !asked => self.waiting.clear(),
                    Some(_) => {
                        self.waiting.push(key);
                        if let Some(notice) = &mut self.notice {
                            let on = any_of(&on);
                            notice.text += &format!(" As {on} digit the next one counts it.");
                        }
                    }
                    None => {
                        self.waiting.push(key);
                        self.notice = Notice::trouble(self.waits(&on));
                    }
                }
                effects
            }
        }
    }

    /// What is asked about the keys that wait. None of them is named: each may be somebody's vote.
    fn waits(&self, on: &[Keyboard]) -> String {
        match self.waiting.len() {
            1 => format!("Not counted yet: a digit of {} keyboard? A second one tells.", any_of(on)),
            n => format!("{n} not counted yet: digits of {} keyboard? A different one tells.", any_of(on)),
        }
    }

    /// Forgets the keys that may be votes: something else was pressed.
    pub(super) fn drop_waiting(&mut self) {
        self.waiting.clear();
    }

    /// Says that nothing was counted.
    pub(super) fn waiting_dropped(&mut self) -> Vec<Effect> {
        self.notice = Notice::plain("Dropped: nothing was counted.");
        Vec::new()
    }
}

fn any_of(keyboards: &[Keyboard]) -> String {
    format!("a {}", keyboards.iter().map(|k| k.word()).collect::<Vec<_>>().join(" or "))
}
