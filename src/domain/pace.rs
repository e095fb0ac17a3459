//! The time that a session still needs, whether it ends when it should, and what could be left out so that it does.
//!
//! All in whole seconds. A step's minutes are shared evenly by its questions.

use chrono::Duration;

use super::session::{LeftOut, Moment, Place, Session, Stop};
use crate::domain::order;

/// From so many seconds behind on, something is proposed.
pub const LATE: i64 = 120;

/// How the time goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Seconds spent so far.
    pub spent: u64,
    /// Seconds that what lies ahead is planned to take.
    pub left: u64,
    /// Seconds behind the script's plan; below 0 ahead of it.
    pub behind: i64,
    /// When it ends if it goes on as planned and the clock runs.
    pub end: Moment,
}

/// What could be left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// It.
    pub leave_out: LeftOut,
    /// How the time would then go.
    pub then: Pace,
}

/// How the time goes at `now`: what is done took what it took, the rest takes what is planned.
#[must_use]
pub fn pace(session: &Session, now: Moment) -> Pace {
    pace_without(session, &session.progress.left_out, now)
}

/// The seconds that a step is planned to take, without what is left out of it and with what was added.
#[must_use]
pub fn planned(session: &Session, step: usize) -> u64 {
    planned_without(session, &session.progress.left_out, step)
}

/// What to leave out so that the session ends on time, or nearly: the shortest step or question that suffices, else
/// the longest and then on in the same way. `None` where it is not late, or nothing can be left out.
#[must_use]
pub fn proposal(session: &Session, now: Moment) -> Option<Proposal> {
    let is = pace(session, now);
    if is.behind < LATE || session.progress.finished {
        return None;
    }
    let left_out = &session.progress.left_out;
    let saving = |candidate: LeftOut| {
        let saved = is.behind - pace_without(session, &both(left_out, &candidate), now).behind;
        (saved > 0).then_some((saved, candidate))
    };
    let mut savings: Vec<(i64, LeftOut)> = candidates(session).into_iter().filter_map(saving).collect();
    order::by_key(&mut savings, |(saved, _)| *saved);
    let (mut behind, mut leave_out) = (is.behind, LeftOut::default());
    while behind > 0 && !savings.is_empty() {
        let enough = savings.iter().position(|(saved, _)| *saved >= behind);
        let (saved, candidate) = savings.remove(enough.unwrap_or(savings.len() - 1));
        behind -= saved;
        leave_out.add(&candidate);
    }
    let then = pace_without(session, &both(left_out, &leave_out), now);
    (!leave_out.is_empty()).then_some(Proposal { leave_out, then })
}

fn both(one: &LeftOut, other: &LeftOut) -> LeftOut {
    LeftOut { steps: &one.steps | &other.steps, questions: &one.questions | &other.questions }
}

/// Optional steps and questions ahead that nobody has begun, each for itself.
fn candidates(session: &Session) -> Vec<LeftOut> {
    let progress = &session.progress;
    let Place { step: here, .. } = progress.place;
    let begun = |stop: Stop| stop.id().is_some_and(|id| progress.ballot(id).is_some());
    let mut found = Vec::new();
    for (at, step) in session.workshop.steps.iter().enumerate().skip(here) {
        let stops = session.stops(at);
        if step.optional && at > here && progress.clock.spent.get(at) == Some(&0) && !stops.iter().any(|s| begun(*s)) {
            found.push(LeftOut { steps: [at].into(), ..LeftOut::default() });
            continue;
        }
        for (number, stop) in stops.into_iter().enumerate() {
            let is_here = Place { step: at, stop: number } == progress.place;
            if let Stop::Question(question) = stop
                && question.is_optional()
                && !is_here
                && !begun(stop)
            {
                found.push(LeftOut { questions: [question.id().to_owned()].into(), ..LeftOut::default() });
            }
        }
    }
    found
}

fn pace_without(session: &Session, left_out: &LeftOut, now: Moment) -> Pace {
    let progress = &session.progress;
    let here = progress.place.step;
    let steps = session.workshop.steps.len();
    let spent_in = |step| progress.seconds_in(step, now);
    let ahead = |step| planned_without(session, left_out, step).saturating_sub(spent_in(step));
    let spent: u64 = (0..steps).map(spent_in).sum();
    let left: u64 = if progress.finished { 0 } else { (here..steps).map(ahead).sum() };
    let script = session.workshop.planned() * 60;
    let seconds = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    Pace {
        spent,
        left,
        behind: seconds(spent + left) - seconds(script),
        // Past the end of the calendar no end can be told.
        end: Duration::try_seconds(seconds(left)).and_then(|left| now.checked_add_signed(left)).unwrap_or(now),
    }
}

fn planned_without(session: &Session, left_out: &LeftOut, step: usize) -> u64 {
    let Some(script) = session.workshop.steps.get(step) else { return 0 };
    let added = session.progress.clock.added.get(step).copied().unwrap_or(0);
    if left_out.steps.contains(&step) {
        return added;
    }
    let stops = session.stops(step);
    let kept = stops.iter().filter(|s| !left_out.has(step, **s)).count();
    let share = |seconds: u64| seconds * kept as u64 / stops.len().max(1) as u64;
    share(u64::from(script.minutes) * 60) + added
}
