//! What the room wrote down and spent its time on.

use super::Report;
use crate::domain::session::Pole;

impl<'a> Report<'a> {
    /// The room's own answers: a question or its reverse, and the lines under it.
    pub fn words(&self) -> Vec<(&'a str, Vec<&'a str>)> {
        let written = &self.session.progress.written;
        let prompts = self.session.workshop.prompts();
        let asks = prompts.flat_map(|p| [(p, Pole::Trusted, &p.ask), (p, Pole::Opposite, &p.reverse)]);
        let answered = asks.map(|(prompt, pole, ask)| {
            let lines = written.iter().filter(|w| w.prompt == prompt.id && w.pole == pole);
            (ask.as_str(), lines.map(|w| w.text.as_str()).collect::<Vec<_>>())
        });
        answered.filter(|(_, lines)| !lines.is_empty()).collect()
    }

    /// Planned and spent time, step by step, and their sum.
    pub fn times(&self) -> (Vec<[String; 3]>, [String; 3]) {
        let workshop = &self.session.workshop;
        let spent = &self.session.progress.clock.spent;
        let row = |title: &str, minutes: u32, spent: u64| [title.to_owned(), format!("{minutes} min"), duration(spent)];
        let steps = workshop.steps.iter().enumerate();
        let rows = steps.map(|(n, step)| row(&step.title, step.minutes, spent.get(n).copied().unwrap_or(0)));
        let planned = workshop.steps.iter().map(|s| s.minutes).sum();
        (rows.collect(), row("All", planned, spent.iter().sum()))
    }
}

/// `12 min 5 s`
fn duration(seconds: u64) -> String {
    match (seconds / 60, seconds % 60) {
        (0, s) => format!("{s} s"),
        (m, 0) => format!("{m} min"),
        (m, s) => format!("{m} min {s} s"),
    }
}
