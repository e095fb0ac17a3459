//! What a facilitator may want to know about the room: for the prompter alone.

use crate::domain::session::{Ballot, Session};
use crate::domain::vote::{COUNTED_FROM, PairTally, Tally, Vote};
use crate::domain::workshop::{Pair, Side};

/// Open pairs from which on the same key throughout says something.
const TELLING: usize = 3;

/// Hints about the room, a sentence each.
#[must_use]
pub fn hints(session: &Session) -> Vec<String> {
    let mut hints = same_key(session);
    hints.extend(widest(session));
    hints.extend(hidden(session));
    hints
}

/// Seats that pressed one key on every open pair although the trusted picture changed its side.
///
/// Only pairs that are not revealed yet can tell, which are those of a told case and those that were passed over: at
/// the reveal the order of typing is erased for good, and from then on nothing here or on disk knows whose vote was
/// whose. A seat is a place in that order, no name; and which key it was is left out, for the votes are hidden still.
fn same_key(session: &Session) -> Vec<String> {
    let typed = |pair: &Pair| -> Option<(Side, Vec<Vote>)> {
        let round = session.progress.ballot(&pair.id)?.open.as_ref()?;
        // A vote that is missing would shift all seats behind it.
        let whole = round.counted.is_none() && round.typed.len() == session.progress.room as usize;
        whole.then(|| (pair.side, round.typed.clone()))
    };
    let open: Vec<(Side, Vec<Vote>)> = session.pairs().filter_map(typed).collect();
    let both = [Side::Left, Side::Right].iter().all(|side| open.iter().any(|(s, _)| s == side));
    if open.len() < TELLING || !both {
        return Vec::new();
    }
    let key = |side: &Side, vote: Option<&Vote>| match vote {
        Some(Vote::Point(point)) => Some(side.turn(*point)),
        _ => None,
    };
    let is_one = |seat: &usize| {
        let mut keys = open.iter().map(|(side, votes)| key(side, votes.get(*seat)));
        // The middle is the same place on both sides.
        let first = keys.next().flatten().filter(|key| *key != 3);
        first.is_some() && keys.all(|key| key == first)
    };
    let say = |seat: usize| {
        let all = open.len();
        format!(
            "Seat {}: one and the same key on all {all} open pairs, though the sides changed. Has it read both?",
            seat + 1
        )
    };
    (0..session.progress.room as usize).filter(is_one).map(say).collect()
}

/// The pair on which the room is furthest apart so far.
fn widest(session: &Session) -> Option<String> {
    let shown = |pair: &&Pair| match session.progress.ballot(&pair.id).and_then(Ballot::shown).map(|shown| shown.tally)
    {
        Some(Tally::Pair(tally)) if tally.valid() >= COUNTED_FROM => Some(tally),
        _ => None,
    };
    let apart = |tally: &PairTally| (tally.range(), 1.0 - tally.consensus().unwrap_or(1.0));
    let pairs = session.pairs().filter_map(|pair| Some((pair, shown(&pair)?)));
    let (pair, tally) = pairs.max_by(|(_, a), (_, b)| {
        let (a, b) = (apart(a), apart(b));
        a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
    })?;
    if tally.range() < session.ladder.rules.wide {
        return None;
    }
    let state = session.state(&tally, session.room_of(&pair.id)).word();
    Some(format!("Widest so far, {} points apart and {state}: {}", tally.range(), pair.ask))
}

/// Questions that were left behind with votes nobody has seen.
fn hidden(session: &Session) -> Option<String> {
    let here = session.question().map(|q| q.id().to_owned());
    // In a told case that is how it goes.
    let left = session.progress.open_questions().into_iter().filter(|id| Some(id) != here.as_ref());
    match left.filter(|id| session.workshop.model(id).is_none()).count() {
        0 => None,
        1 => Some("One question behind you has votes that were not revealed.".to_owned()),
        n => Some(format!("{n} questions have votes that were not revealed.")),
    }
}
