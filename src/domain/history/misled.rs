//! Cards that two classes were misled by: a finding about the card, and none about a class.

use crate::domain::session::Session;
use crate::domain::vote::{Grasp, Tally};
use crate::domain::workshop::{Part, Poll};

/// What the cards and told pairs say that both classes were misled by, in the order of the first script. Only what both
/// scripts ask in the same words, with the same model answer, and only where it was called in both rooms.
pub(super) fn misled_by(first: &Session, then: &Session) -> Vec<String> {
    let misled = |session: &Session, part: Part| grasp(session, part) == Some(Grasp::Misled);
    let same = |part: &Part| then.workshop.keyed().find(|other| is_same(*part, *other));
    let both = |part: &Part| misled(first, *part) && same(part).is_some_and(|other| misled(then, other));
    first.workshop.keyed().filter(both).filter_map(|part| Some(part.question()?.ask().to_owned())).collect()
}

/// How well a class reads what has a model answer, where that was called.
pub(super) fn grasp(session: &Session, part: Part) -> Option<Grasp> {
    let id = part.question()?.id();
    let shown = session.progress.shown(id).filter(|_| session.progress.models.contains(id))?;
    match (part, shown.tally) {
        (Part::Poll(Poll::Card(dealt)), Tally::Poll(tally)) => dealt.grasp(&tally),
        (Part::Told(told), Tally::Pair(tally)) => told.grasp(session.state(&tally, shown.room), &session.ladder.rules),
        _ => None,
    }
}

fn is_same(one: Part, other: Part) -> bool {
    match (one, other) {
        (Part::Told(one), Part::Told(other)) => one == other,
        (Part::Poll(Poll::Card(one)), Part::Poll(Poll::Card(other))) => {
            one.card == other.card && one.of.bins == other.of.bins
        }
        _ => false,
    }
}
