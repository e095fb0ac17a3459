//! What the room wrote down and spent its time on.

use super::Report;
use crate::domain::session::{Action, Pole};

/// Over the columns of actions.
pub const ACTION_HEADS: [&str; 4] = ["What", "Who", "By", "Meant to move"];

/// Something that the room wrote down beside its votes, as a table under a heading.
pub struct Noted {
    pub heading: &'static str,
    pub heads: &'static [&'static str],
    pub rows: Vec<Vec<String>>,
}

impl Noted {
    fn new(heading: &'static str, heads: &'static [&'static str], rows: Vec<Vec<String>>) -> Option<Self> {
        (!rows.is_empty()).then_some(Noted { heading, heads, rows })
    }
}

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

    /// Who does what by when, and what for.
    pub fn actions(&self) -> Vec<[String; 4]> {
        let row = |a: &Action| [a.what.clone(), a.who.clone(), a.by.to_string(), a.moves.clone().unwrap_or_default()];
        self.session.progress.actions.iter().map(|a| row(a)).collect()
    }

    /// What was decided, and what became of the actions of earlier sessions.
    pub fn agreed(&self) -> Vec<Noted> {
        let progress = &self.session.progress;
        let decisions = progress.decisions.iter().map(|d| vec![d.to_string()]).collect();
        let followed = progress.pending.iter().map(|pending| {
            let action = &pending.carried.action;
            let became = pending.became.map_or_else(|| "not said".to_owned(), |how| how.words());
            vec![action.what.clone(), action.who.clone(), action.by.to_string(), became]
        });
        let followed = followed.collect();
        let decisions = Noted::new("Decisions", &["What was decided"], decisions);
        let followed = Noted::new("What was taken on before", &["What", "Who", "By", "What became of it"], followed);
        decisions.into_iter().chain(followed).collect()
    }

    /// The parking lot, with what became of each remark.
    pub fn parked(&self) -> Option<Noted> {
        let remarks = self.session.progress.remarks.iter();
        let row = |(text, how): (&String, &str)| vec![text.clone(), how.to_owned()];
        let rows = remarks.map(|r| row((&r.text, r.settled.map_or("still parked", |how| how.word()))));
        Noted::new("Parking lot", &["Remark", "What became of it"], rows.collect())
    }

    /// Planned and spent time, step by step and in all, with what was added, left out or paused where anything was.
    pub fn times(&self) -> Noted {
        let (workshop, progress) = (&self.session.workshop, &self.session.progress);
        let clock = &progress.clock;
        let at = |all: &[u64], step: usize| all.get(step).copied().unwrap_or(0);
        let row = |title: &str, minutes: u32, spent: u64, note: String| {
            vec![title.to_owned(), format!("{minutes} min"), duration(spent), note]
        };
        let steps = workshop.steps.iter().enumerate().map(|(n, step)| {
            let left_out = progress.left_out.steps.contains(&n);
            let note = note(left_out, at(&clock.added, n), at(&clock.stood, n));
            row(&step.title, step.minutes, at(&clock.spent, n), note)
        });
        let planned = workshop.steps.iter().map(|s| s.minutes).sum();
        let sum = note(false, clock.added.iter().sum(), clock.stood.iter().sum());
        let mut rows: Vec<Vec<String>> = steps.collect();
        rows.push(row("All", planned, clock.spent.iter().sum(), sum));
        let mut heads: &[&str] = &["Step", "Planned", "Spent", "And"];
        if rows.iter().all(|row| row.last().is_some_and(String::is_empty)) {
            heads = &["Step", "Planned", "Spent"];
            rows.iter_mut().for_each(|row| row.truncate(heads.len()));
        }
        Noted { heading: "Time", heads, rows }
    }
}

/// `5 min added, paused for 3 min`
fn note(left_out: bool, added: u64, stood: u64) -> String {
    let added = (added > 0).then(|| format!("{} added", duration(added)));
    let stood = (stood > 0).then(|| format!("paused for {}", duration(stood)));
    let parts: Vec<String> = left_out.then(|| "left out".to_owned()).into_iter().chain(added).chain(stood).collect();
    parts.join(", ")
}

/// `12 min 5 s`
fn duration(seconds: u64) -> String {
    match (seconds / 60, seconds % 60) {
        (0, s) => format!("{s} s"),
        (m, 0) => format!("{m} min"),
        (m, s) => format!("{m} min {s} s"),
    }
}
