//! A stretch of talk with a time of its own: after a split, a named part of a step, or free.

use super::refused::{Refused, refuse};
use super::{Moment, Place, Progress};
use crate::domain::workshop::{Step, Workshop};
use crate::message;

/// The longest talk, in seconds.
pub const LONGEST: u32 = 99 * 60;

/// A talk whose time runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Talk {
    /// Its seconds.
    pub seconds: u32,
    /// The part of the step that it is, counted from 0; `None` for one that the script does not name.
    pub part: Option<usize>,
    /// The question whose votes are talked about, by its place.
    pub about: Option<Place>,
    /// The seconds that the session had taken when it began: its time stands whenever the session's clock does.
    pub from: u64,
}

impl Progress {
    /// Seconds spent in all steps up to `now`.
    #[must_use]
    pub fn seconds(&self, now: Moment) -> u64 {
        (0..self.clock.spent.len()).map(|step| self.seconds_in(step, now)).sum()
    }

    /// Seconds that the talk has left at `now`; 0 once its time is up, `None` where there is none.
    #[must_use]
    pub fn talk_left(&self, now: Moment) -> Option<u64> {
        let talk = self.talk?;
        Some(u64::from(talk.seconds).saturating_sub(self.seconds(now).saturating_sub(talk.from)))
    }

    /// Whether a talk can take so long and be this part of the step.
    pub(super) fn check_talk(&self, seconds: u32, part: Option<usize>, workshop: &Workshop) -> Result<(), Refused> {
        let parts = workshop.steps.get(self.place.step).map_or(0, |step| step.parts.len());
        match part {
            Some(at) if at >= parts => refuse(message!("app-refused-part")),
            _ if seconds > LONGEST => refuse(message!("app-refused-talk", most = LONGEST / 60)),
            _ => Ok(()),
        }
    }

    pub(super) fn begin_talk(&mut self, seconds: u32, part: Option<usize>, workshop: &Workshop) {
        let from = self.clock.spent.iter().sum();
        let Place { step, stop } = self.place;
        let question = self.stops(workshop, step).get(stop).and_then(|stop| stop.question());
        let shown = question.and_then(|question| self.ballot(question.id())).filter(|ballot| ballot.is_revealed());
        let about = shown.map(|_| self.place);
        self.part = part.or(self.part);
        self.talk = (seconds > 0).then_some(Talk { seconds, part, about, from });
    }

    /// A talk whose time is up ends when the room goes on, a part with what it was begun at, one about votes with their
    /// question.
    pub(super) fn leave_talk(&mut self, to: Place, at: Option<Moment>) {
        let is_up = at.and_then(|at| self.talk_left(at)) == Some(0);
        let here = self.place;
        let goes_on = |talk: &Talk| match (talk.part, talk.about) {
            (Some(_), _) => to == here,
            (None, Some(about)) => to == about,
            (None, None) => true,
        };
        self.talk = self.talk.take_if(|talk| !is_up && goes_on(talk));
        self.part = self.part.filter(|_| to.step == here.step);
    }
}

impl Step {
    /// A named part: its name and its seconds.
    #[must_use]
    pub fn part(&self, at: usize) -> Option<(&str, u32)> {
        self.parts.get(at).map(|(name, minutes)| (name.as_str(), minutes.saturating_mul(60)))
    }
}

/// The seconds of a talk as somebody types them: `2`, `90 s`, `1:30`, `3 min`. `None` where it is no time, none at all, or
/// longer than `LONGEST`.
#[must_use]
pub fn seconds(typed: &str) -> Option<u32> {
    let typed = typed.trim().to_lowercase();
    let number = |text: &str| text.trim().parse::<u32>().ok();
    let seconds = match typed.split_once(':') {
        Some((minutes, seconds)) => {
            number(seconds).filter(|s| *s < 60).and_then(|s| number(minutes)?.checked_mul(60)?.checked_add(s))
        }
        None => {
            let end = typed.find(|c: char| !c.is_ascii_digit()).unwrap_or(typed.len());
            let (count, unit) = typed.split_at(end);
            match unit.trim() {
                unit if unit.starts_with('s') || unit == "\"" || unit == "″" => number(count),
                unit if unit.is_empty() || unit.starts_with('m') || unit == "'" || unit == "′" => {
                    number(count)?.checked_mul(60)
                }
                _ => None,
            }
        }
    };
    seconds.filter(|seconds| (1..=LONGEST).contains(seconds))
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn a_time_is_read_as_people_type_it() {
        for (typed, is) in [
            ("90 s", Some(90)),
            ("90s", Some(90)),
            ("45 Sekunden", Some(45)),
            ("2", Some(120)),
            ("2 min", Some(120)),
            ("1:30", Some(90)),
            ("0:45", Some(45)),
            ("99", Some(99 * 60)),
            ("100", None),
            ("0", None),
            ("1:75", None),
            ("soon", None),
            ("4294967295", None),
            ("-3", None),
            ("", None),
        ] {
            assert_eq!(seconds(typed), is, "{typed:?}");
        }
    }
}
