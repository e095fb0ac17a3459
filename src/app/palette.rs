//! Looking for an action, a place or a workshop by its name. Which actions there are, the keymap knows; here is what is
//! typed, what is chosen, and how one goes.

use super::follow::Window;
use super::form::{Field, Form};
use super::{Access, Action, App, Effect, Notice, Screen};
use crate::domain::session::{Moment, Place};
use crate::say;
use crate::words::Words;

/// Something is being looked for.
#[derive(Debug, Clone)]
pub struct Palette {
    /// What is typed.
    pub form: Form,
    /// The line that is chosen, of those that fit what is typed.
    pub at: usize,
}

/// Where the palette leads, besides what can be done.
#[derive(Debug, Clone, PartialEq)]
pub enum Goal {
    /// A place of the workshop that is run.
    Place(Place),
    /// Setting up the workshop at this position of those that can be run.
    Workshop(usize),
    /// A stored session, by its id.
    Session(String, Access),
}

impl Palette {
    pub(super) fn new(words: &Words) -> Self {
        Palette { form: Form::new(say!(words, "keys-palette-title"), vec![Field::text("", "", "")]), at: 0 }
    }

    /// What is typed so far.
    #[must_use]
    pub fn sought(&self) -> &str {
        self.form.answer(0)
    }
}

impl App {
    /// Nothing lies over a blank screen, for it would show what is under it, nor over the stage.
    pub(super) fn open_palette(&mut self) -> Vec<Effect> {
        let is_stage = matches!(&self.screen, Screen::Follow(follow) if follow.window == Window::Stage);
        if self.is_blank() || is_stage {
            return Vec::new();
        }
        self.palette = Some(Palette::new(self.gate()));
        matches!(self.screen, Screen::Start).then_some(Effect::ListWorkshops).into_iter().collect()
    }

    /// Goes where the palette leads.
    pub(super) fn reach(&mut self, goal: Goal, now: Moment) -> Vec<Effect> {
        self.notice = None;
        self.palette = None;
        self.help = None;
        match goal {
            Goal::Workshop(at) => {
                let line = self.start.workshops().get(at).cloned();
                line.map_or_else(Vec::new, |line| self.set_up(line))
            }
            Goal::Session(id, access) => vec![Effect::Open(id, access)],
            Goal::Place(place) => {
                let Screen::Room(room) = &mut self.screen else { return Vec::new() };
                let outcome = room.turn_to(place, now);
                self.done(outcome)
            }
        }
    }

    /// Whether an action ends with the palette; what is no key of it, it makes way for.
    pub(super) fn act_on_palette(&mut self, action: Action) -> bool {
        if matches!(action, Action::Suspend | Action::Redraw | Action::Mouse) {
            return false;
        }
        self.palette = None;
        matches!(action, Action::Cancel | Action::Palette)
    }

    /// Whether an action makes sense here yet, so that footer, help and palette speak of it.
    #[must_use]
    pub fn offers(&self, action: Action) -> bool {
        !matches!(&self.screen, Screen::Room(room) if !room.offers(action))
    }

    /// The last digit that answers the poll at hand; 0 answers each.
    #[must_use]
    pub fn last_digit(&self) -> Option<u8> {
        match &self.screen {
            Screen::Room(room) => room.session.question()?.poll()?.answers().last().map(|(digit, _)| *digit),
            _ => None,
        }
    }

    /// The mouse on or off.
    pub(super) fn turn_mouse(&mut self) -> Vec<Effect> {
        self.mouse = !self.mouse;
        let said = if self.mouse { say!(self.gate(), "keys-mouse-on") } else { say!(self.gate(), "keys-mouse-off") };
        self.notice = Notice::plain(said);
        vec![Effect::Mouse(self.mouse)]
    }
}
