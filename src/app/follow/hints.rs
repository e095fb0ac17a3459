//! What a facilitator may want to know about the room: for the prompter alone.

use crate::domain::session::Session;
use crate::domain::vote::{PairTally, Tally};
use crate::domain::workshop::Pair;
use crate::message;
use crate::words::{Message, Words};

/// Hints about the room, a sentence each.
#[must_use]
pub fn hints(words: &Words, session: &Session) -> Vec<String> {
    widest(session).into_iter().chain(hidden(session)).map(|hint| words.say(&hint)).collect()
}

/// The pair on which the room is furthest apart so far.
fn widest(session: &Session) -> Option<Message> {
    let shown = |pair: &&Pair| match session.progress.shown(&pair.id).map(|shown| shown.tally) {
        Some(Tally::Pair(tally)) => tally.told(),
        _ => None,
    };
    let apart = |tally: &PairTally| (tally.range(), 1.0 - tally.consensus().unwrap_or(1.0));
    let pairs = session.pairs().filter_map(|pair| Some((pair, shown(&pair)?)));
    let (pair, tally) = pairs.max_by(|(_, a), (_, b)| {
        let (a, b) = (apart(a), apart(b));
        a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
    })?;
    if !tally.is_wide(&session.ladder.rules) {
        return None;
    }
    let state = session.state(&tally, session.room_of(&pair.id)).said();
    Some(message!("app-hint-widest", points = tally.range(), state, ask = &pair.ask))
}

/// Questions that were left behind with votes nobody has seen.
fn hidden(session: &Session) -> Option<Message> {
    let here = session.question().map(|q| q.id().to_owned());
    // In a told case or a sort that is how it goes.
    let left = session.progress.open_questions().into_iter().filter(|id| Some(id) != here.as_ref());
    match left.filter(|id| !session.workshop.has_model(id)).count() {
        0 => None,
        count => Some(message!("app-hint-hidden", count)),
    }
}
