//! From place to place.

use super::{Kept, Outcome, Purpose, Room};
use crate::app::{Effect, Notice};
use crate::domain::session::{Event, LeftOut, Moment, Place, Session};
use crate::domain::workshop::Kind;
use crate::say;

impl Room {
    pub(super) fn go(&mut self, place: Place, now: Moment) -> Result<Vec<Effect>, Notice> {
        self.shift = None;
        self.asked_at = None;
        self.asked_to_close = false;
        self.on_the_way.clear();
        let mut effects = self.happen(Event::Go(place), now)?;
        effects.extend(self.meet());
        Ok(effects)
    }

    /// One place on; from the last one, the end.
    pub(super) fn go_on(&mut self, now: Moment) -> Outcome {
        if self.is_to_ask_target() {
            return self.open_sheet(Purpose::Target);
        }
        let left = self.left_behind();
        let was = self.session.progress.place;
        let is_talking = self.is_talking();
        match self.step_by(1, now) {
            Ok(_) if self.session.progress.place == was && self.at_the_end() => {
                Outcome::say(say!(self.words, "app-end"))
            }
            // Two questions look alike: the room must know that it has left one behind.
            Ok(effects) => match self.no_target_yet().or(left).or_else(|| self.passed_by(was)).or_else(|| {
                // Its time is off the screen, and nobody has ended it.
                let is_over = is_talking && self.session.progress.talk.is_none();
                is_over.then(|| say!(self.words, "app-talk-left"))
            }) {
                Some(left) => Outcome::Say(Notice::said(left), effects),
                None => Outcome::Done(effects),
            },
            done => self.told(done),
        }
    }

    /// Whether the room leaves a step that speaks of the target, and none is set: once in each.
    fn is_to_ask_target(&mut self) -> bool {
        let Place { step, stop } = self.session.progress.place;
        let is_last = stop + 1 >= self.session.stops(step).len();
        let speaks = self.lacks_target() && self.step().is_some_and(|s| s.target || s.kind == Kind::Reading);
        is_last && speaks && self.asked_target.replace(step) != Some(step)
    }

    fn lacks_target(&self) -> bool {
        let is_ours = matches!(self.kept, Kept::Stored | Kept::Rehearsal) && !self.session.progress.finished;
        is_ours && self.session.progress.target.is_none() && !self.session.workshop.only_tells()
    }

    /// What is said at the reading, where there is nothing to hold it against.
    fn no_target_yet(&self) -> Option<String> {
        (self.is_reading() && self.lacks_target()).then(|| say!(self.words, "app-no-target-yet"))
    }

    /// What is left behind at a question whose votes were not shown, in a sentence.
    pub(super) fn left_behind(&self) -> Option<String> {
        let asked = self.session.question()?;
        match self.voters() {
            0 if self.session.progress.is_settled(asked.id()) || self.kept == Kept::LookingOnly => None,
            0 => Some(say!(self.words, "app-behind-unvoted")),
            _ if self.is_collecting() => None,
            count => Some(say!(self.words, "app-behind-votes", count)),
        }
    }

    /// What was passed by on the way from a place, because it is extra.
    fn passed_by(&self, from: Place) -> Option<String> {
        let between = from.step + 1..self.session.progress.place.step;
        let steps = between.filter(|step| self.session.stands_by(*step)).collect();
        let steps = LeftOut { steps, ..LeftOut::default() };
        (!steps.is_empty()).then(|| say!(self.words, "app-passed-by", what = self.names(&steps)))
    }

    pub(in crate::app) fn at_the_end(&self) -> bool {
        self.session.route().last() == Some(self.session.progress.place)
    }

    pub(super) fn step_by(&mut self, by: isize, now: Moment) -> Result<Vec<Effect>, Notice> {
        let places: Vec<Place> = self.session.route().collect();
        let here = places.iter().position(|p| *p == self.session.progress.place);
        let to = here.and_then(|at| at.checked_add_signed(by)).and_then(|at| places.get(at));
        to.map_or_else(|| Ok(Vec::new()), |place| self.go(*place, now))
    }

    pub(super) fn go_step(&mut self, by: isize, now: Moment) -> Result<Vec<Effect>, Notice> {
        let Session { progress, workshop, .. } = &self.session;
        let mut steps = std::iter::successors(progress.place.step.checked_add_signed(by), |s| s.checked_add_signed(by))
            .take_while(|s| *s < workshop.steps.len());
        match steps.find(|step| !self.session.stands_by(*step)) {
            Some(step) => self.go(Place { step, stop: 0 }, now),
            None => Ok(Vec::new()),
        }
    }
}
