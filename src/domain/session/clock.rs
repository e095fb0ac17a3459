//! The time that steps take: what was spent, what was added, and whether the clock stands.

use super::{Event, Moment};

/// The clock of a session.
#[derive(Debug, Clone, PartialEq)]
pub struct Clock {
    /// Seconds spent in each step.
    pub spent: Vec<u64>,
    /// Seconds added to each step beyond what the script plans.
    pub added: Vec<u64>,
    /// Seconds for which it was stopped on purpose in each step.
    pub stood: Vec<u64>,
    /// Since when the clock runs; `None` while it stands or nobody has the session open.
    pub running_since: Option<Moment>,
    /// Whether it was stopped on purpose.
    pub paused: bool,
    /// Since when it stands on purpose; `None` while nobody has the session open.
    standing_since: Option<Moment>,
    /// Whether the workshop is closed: its time then stands for good.
    closed: bool,
    /// The last moment that was written down.
    pub last_moment: Option<Moment>,
}

impl Clock {
    pub(super) fn new(steps: usize) -> Self {
        Clock {
            spent: vec![0; steps],
            added: vec![0; steps],
            stood: vec![0; steps],
            running_since: None,
            paused: false,
            standing_since: None,
            closed: false,
            last_moment: None,
        }
    }

    /// Lets the time up to `event` pass in `step`, whatever becomes of the event.
    pub(super) fn pass(&mut self, event: &Event, step: usize, at: Moment) {
        if let (Some(since), Some(spent)) = (self.running_since, self.spent.get_mut(step))
            && *event != Event::Opened
        {
            *spent += seconds(since, at);
        }
        if let (Some(since), Some(stood)) = (self.standing_since, self.stood.get_mut(step))
            && *event != Event::Opened
        {
            *stood += seconds(since, at);
        }
        self.paused = match event {
            Event::Pause => true,
            Event::Continue | Event::Opened => false,
            _ => self.paused,
        };
        self.closed |= *event == Event::Finish;
        let stands = self.paused || self.closed || *event == Event::Left;
        self.running_since = (!stands).then_some(at);
        self.standing_since = (self.paused && !self.closed && *event != Event::Left).then_some(at);
        self.last_moment = Some(at);
    }

    /// Seconds spent in `step` up to `now`, where the room is in step `here`. A clock that went backwards adds nothing.
    #[must_use]
    pub fn seconds_in(&self, step: usize, here: usize, now: Moment) -> u64 {
        let running = self.running_since.filter(|_| step == here);
        let more = running.map_or(0, |since| seconds(since, now));
        self.spent.get(step).copied().unwrap_or(0) + more
    }
}

fn seconds(from: Moment, to: Moment) -> u64 {
    u64::try_from((to - from).num_seconds()).unwrap_or(0)
}
