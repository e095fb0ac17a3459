//! What the room took on, wrote down and spent its time on.

use super::{Document, escape};
use crate::domain::session::{Pole, Session};
use crate::domain::workshop::{Kind, Prompt};

/// Who does what by when.
pub(super) fn actions(out: &mut Document, session: &Session) {
    out.block("## Actions");
    if session.progress.actions.is_empty() {
        out.block("None was taken on.");
        return;
    }
    out.table(
        ["What", "Who", "By", "Meant to move"],
        session.progress.actions.iter().map(|action| {
            let moves = action.moves.as_deref().map(escape).unwrap_or_default();
            [escape(&action.what), escape(&action.who), action.by.to_string(), moves]
        }),
    );
}

/// The room's own answers, question by question.
pub(super) fn words(out: &mut Document, session: &Session) {
    if session.progress.written.is_empty() {
        return;
    }
    out.block("## In the room's own words");
    for prompt in prompts(session) {
        for (pole, ask) in [(Pole::Trusted, &prompt.ask), (Pole::Opposite, &prompt.reverse)] {
            let of_it = |w: &&_| is_of(w, prompt, pole);
            let lines: Vec<String> =
                session.progress.written.iter().filter(of_it).map(|line| escape(&line.text)).collect();
            if !lines.is_empty() {
                out.block(escape(ask));
                out.list(lines);
            }
        }
    }
}

fn is_of(line: &crate::domain::session::Written, prompt: &Prompt, pole: Pole) -> bool {
    line.prompt == prompt.id && line.pole == pole
}

fn prompts(session: &Session) -> impl Iterator<Item = &Prompt> {
    session.workshop.steps.iter().flat_map(|step| match &step.kind {
        Kind::Write(prompts) => prompts.as_slice(),
        _ => &[],
    })
}

/// Planned and spent time, step by step.
pub(super) fn time(out: &mut Document, session: &Session) {
    let spent = |step: usize| session.progress.spent.get(step).copied().unwrap_or(0);
    let all: u64 = session.progress.spent.iter().sum();
    let planned: u32 = session.workshop.steps.iter().map(|s| s.minutes).sum();
    let steps = session.workshop.steps.iter().enumerate();
    let rows = steps.map(|(n, step)| [escape(&step.title), format!("{} min", step.minutes), duration(spent(n))]);
    let sum = ["All".to_owned(), format!("{planned} min"), duration(all)];
    out.block("## Time");
    out.table(["Step", "Planned", "Spent"], rows.chain([sum]));
}

/// `12 min 5 s`
fn duration(seconds: u64) -> String {
    match (seconds / 60, seconds % 60) {
        (0, s) => format!("{s} s"),
        (m, 0) => format!("{m} min"),
        (m, s) => format!("{m} min {s} s"),
    }
}
