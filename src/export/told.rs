//! A told case: what the room saw beside the model answers that were called, pair by pair.

use super::layout::wrap;
use super::report::Report;
use crate::domain::session::Session;
use crate::domain::vote::{State, Tally};
use crate::domain::workshop::ToldPair;

/// Over the model answers.
pub(super) const HEADING: &str = "Beside the model answer";
/// What they are.
pub(super) const ABOUT: &str = "A model answer is one careful reading of the story, and no verdict on the room.";
/// Over the columns of a table.
pub(super) const HEADS: [&str; 4] = ["Pair", "The room", "Model answer", "Why"];

/// A pair of a told case whose model answer was called.
pub(super) struct Beside<'a> {
    pub told: &'a ToldPair,
    /// What the room's votes came to.
    pub room: State,
    /// What the model answer comes to.
    pub model: State,
    /// Rail and rung.
    place: String,
}

/// The pairs whose model answers were called, as the script has them.
pub(super) fn called(session: &Session) -> Vec<Beside<'_>> {
    let was_called = |told: &&ToldPair| session.progress.models.contains(&told.pair.id);
    session.workshop.told().filter(was_called).filter_map(|told| beside(session, told)).collect()
}

fn beside<'a>(session: &Session, told: &'a ToldPair) -> Option<Beside<'a>> {
    let (Session { ladder, progress, .. }, pair) = (session, &told.pair);
    let shown = progress.ballot(&pair.id)?.shown()?;
    let Tally::Pair(tally) = shown.tally else { return None };
    Some(Beside {
        told,
        room: session.state(&tally, shown.room),
        model: told.state(&ladder.rules),
        place: format!("{}, {}", ladder.dimension_name(&pair.dimension), ladder.rung_label(pair.rung)),
    })
}

/// A row of [`HEADS`] for each pair.
pub(super) fn rows(report: &Report) -> Vec<[String; 4]> {
    called(report.session).iter().map(Beside::row).collect()
}

/// What `rungs show` says of a told case under its reading; empty where no model answer was called.
#[must_use]
pub fn text(session: &Session, width: usize) -> String {
    let called = called(session);
    if called.is_empty() {
        return String::new();
    }
    let mut lines = vec![String::new()];
    lines.extend(wrap("", HEADING, width));
    for beside in called {
        let [_, room, model, why] = beside.row();
        let line = format!("{}: {room}; model answer {model}. {why}", beside.told.pair.id);
        lines.extend(wrap("  ", &line, width));
    }
    lines.join("\n") + "\n"
}

impl Beside<'_> {
    fn row(&self) -> [String; 4] {
        let model = match self.told.model {
            0 => self.model.word().to_owned(),
            point => format!("{point}, {}", self.model.word()),
        };
        let ask = format!("{}: {}", self.place, self.told.pair.ask);
        [ask, self.room.word().to_owned(), model, self.told.why.clone()]
    }
}
