//! What is asked of the room once votes are shown: one plain request, for the back row.

use crate::app::room::Room;
use crate::domain::vote::{PairTally, Presence, SignTally, State, Tally};
use crate::domain::workshop::{Pair, Poll, Question, Sign};
use crate::message;
use crate::words::Message;

/// The request first, then what follows it. No vote carries a name: nobody is asked to own up to one.
pub(super) fn requests(room: &Room, question: Question, shown: Option<Tally>) -> Vec<Message> {
    match (question, shown) {
        (Question::Pair(pair), Some(Tally::Pair(tally))) => of_pair(room, pair, &tally),
        (Question::Sign(sign), Some(Tally::Sign(tally))) => vec![of_sign(room, sign, &tally)],
        // A script says itself what a poll leads to.
        (Question::Poll(Poll::Card(_)), Some(_)) if !room.is_model_called() => vec![message!("screen-then-card")],
        _ => Vec::new(),
    }
}

fn of_pair(room: &Room, pair: &Pair, tally: &PairTally) -> Vec<Message> {
    let state = room.session.state(tally, room.session.room_of(&pair.id));
    let is_wide = tally.told().is_some_and(|tally| tally.range() >= room.session.ladder.rules.wide);
    match state {
        _ if room.model().is_some() => vec![message!("screen-then-story")],
        State::Split => {
            let again = room.may_vote_again().then(|| message!("screen-then-again"));
            [message!("screen-then-sides")].into_iter().chain(again).collect()
        }
        State::NotSeen => vec![message!("screen-then-look")],
        _ if is_wide => vec![message!("screen-then-sides")],
        _ => vec![message!("screen-then-example")],
    }
}

fn of_sign(room: &Room, sign: &Sign, tally: &SignTally) -> Message {
    match room.session.presence(&sign.id, tally, room.session.room_of(&sign.id)) {
        Presence::NotSeen => message!("screen-then-look"),
        Presence::Absent => message!("screen-then-on"),
        Presence::Present | Presence::Open => message!("screen-then-example"),
    }
}
