//! A told case: what the room saw beside the model answers that were called, pair by pair.

use super::Subject;
use super::layout::wrap;
use super::sorted::{NONE, exercises, grasp_said};
use crate::domain::session::Session;
use crate::domain::vote::{Grasp, State, Tally};
use crate::domain::workshop::CasePair;
use crate::say;
use crate::words::Words;

/// A pair of a told case whose model answer was called.
pub(super) struct Beside<'a> {
    pub told: &'a CasePair,
    /// What the room's votes came to.
    pub room: State,
    /// What the model answer comes to; `None` where no answer is right.
    pub model: Option<State>,
    /// How well the class reads it.
    pub grasp: Option<Grasp>,
    /// Rail and rung.
    place: String,
}

/// The pairs whose model answers were called, as the script has them.
pub(super) fn called(session: &Session) -> Vec<Beside<'_>> {
    let was_called = |told: &&CasePair| session.progress.models.contains(&told.pair.id);
    session.workshop.told().filter(was_called).filter_map(|told| beside(session, told)).collect()
}

fn beside<'a>(session: &Session, told: &'a CasePair) -> Option<Beside<'a>> {
    let (Session { ladder, progress, .. }, pair) = (session, &told.pair);
    let shown = progress.shown(&pair.id)?;
    let Tally::Pair(tally) = shown.tally else { return None };
    let room = session.state(&tally, shown.room);
    Some(Beside {
        told,
        room,
        model: told.state(&ladder.rules),
        grasp: told.grasp(room, &ladder.rules),
        place: format!("{}, {}", ladder.dimension_name(&pair.dimension), ladder.rung_label(pair.rung)),
    })
}

/// Over the columns of [`rows`].
pub(super) fn heads(words: &Words) -> [String; 5] {
    [
        say!(words, "report-head-pair"),
        say!(words, "report-head-room"),
        say!(words, "report-head-model"),
        say!(words, "report-head-class"),
        say!(words, "report-head-why"),
    ]
}

/// A row for each pair: where it stands and what was asked, what the room saw, the model answer, how well the class reads
/// it, and why.
pub(super) fn rows(session: &Session, words: &Words) -> Vec<[String; 5]> {
    called(session).iter().map(|beside| beside.row(words)).collect()
}

/// What `rungs show` says of a told case under its reading; empty where no model answer was called.
#[must_use]
pub fn text(session: &Session, words: &Words, width: usize) -> String {
    let called = called(session);
    if called.is_empty() {
        return String::new();
    }
    let words = &Subject::of(session).words(&session.ladder, words);
    let mut lines = vec![String::new()];
    lines.extend(wrap("", &say!(words, "report-model"), width));
    for beside in called {
        let [_, room, _, grasp, why] = beside.row(words);
        let key = match beside.model_said(words) {
            Some(model) => say!(words, "term-key", bin = model),
            None => say!(words, "term-key-none"),
        };
        let line = say!(words, "report-model-line", pair = &beside.told.pair.id, room, grasp, key, why);
        lines.extend(wrap("  ", &line, width));
    }
    lines.join("\n") + "\n"
}

/// What a class made of the pairs and cards whose model answers were called, in short, or why there is nothing to be said.
#[must_use]
pub fn in_short(session: &Session, words: &Words) -> String {
    let called = called(session);
    let count = |grasp: Grasp| called.iter().filter(|beside| beside.grasp == Some(grasp)).count();
    let all = called.iter().filter(|beside| beside.grasp.is_some()).count();
    let (same, misled) = (count(Grasp::Sure), count(Grasp::Misled));
    let pairs = (!called.is_empty()).then(|| say!(words, "report-class-agrees", same, all, misled));
    let exercises = exercises(session);
    let said: Vec<String> =
        pairs.into_iter().chain(exercises.iter().map(|exercise| exercise.in_short(words))).collect();
    match session.workshop.keyed().next() {
        None => say!(words, "report-no-models"),
        Some(_) if said.is_empty() => say!(words, "report-no-model-called"),
        Some(_) => said.join(" "),
    }
}

impl Beside<'_> {
    fn row(&self, words: &Words) -> [String; 5] {
        let ask = format!("{}: {}", self.place, self.told.pair.ask);
        let model = self.model_said(words).unwrap_or_else(|| NONE.to_owned());
        [ask, words.say(&self.room.said()), model, self.word(words), self.told.why.clone()]
    }

    /// How well the class reads it, in a word.
    pub(super) fn word(&self, words: &Words) -> String {
        grasp_said(self.grasp, words)
    }

    /// What the model answer comes to. Its digit counts from the left picture of the screen, and here trust is on the
    /// right.
    pub(super) fn model_said(&self, words: &Words) -> Option<String> {
        Some(words.say(&self.model?.said()))
    }
}
