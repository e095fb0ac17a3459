//! What is asked of the room once votes are shown: one plain request, for the back row.

use crate::app::room::Room;
use crate::domain::vote::{PairTally, Presence, SignTally, State, Tally};
use crate::domain::workshop::{Pair, Poll, Question, Sign};
use crate::message;
use crate::words::Message;

/// A request. No vote carries a name: nobody is asked to own up to one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Request {
    Sides,
    Again,
    Look,
    Example,
    Story,
    Card,
    On,
}

impl Request {
    pub fn said(self) -> Message {
        match self {
            Request::Sides => message!("screen-then-sides"),
            Request::Again => message!("screen-then-again"),
            Request::Look => message!("screen-then-look"),
            Request::Example => message!("screen-then-example"),
            Request::Story => message!("screen-then-story"),
            Request::Card => message!("screen-then-card"),
            Request::On => message!("screen-then-on"),
        }
    }

    /// Whether it is a question.
    pub fn asks(self) -> bool {
        matches!(self, Request::Sides | Request::Look | Request::Story | Request::Card)
    }
}

/// The request first, then what follows it.
pub(super) fn requests(room: &Room, question: Question, shown: Option<Tally>) -> Vec<Request> {
    match (question, shown) {
        (Question::Pair(pair), Some(Tally::Pair(tally))) => of_pair(room, pair, &tally),
        (Question::Sign(sign), Some(Tally::Sign(tally))) => vec![of_sign(room, sign, &tally)],
        // A script says itself what a poll leads to.
        (Question::Poll(Poll::Card(_)), Some(_)) if !room.is_model_called() => vec![Request::Card],
        _ => Vec::new(),
    }
}

fn of_pair(room: &Room, pair: &Pair, tally: &PairTally) -> Vec<Request> {
    let state = room.session.state(tally, room.session.room_of(&pair.id));
    match state {
        _ if room.model().is_some() => vec![Request::Story],
        State::Split if room.may_vote_again() => vec![Request::Sides, Request::Again],
        State::Split => vec![Request::Sides],
        State::NotSeen => vec![Request::Look],
        _ if tally.is_wide(&room.session.ladder.rules) => vec![Request::Sides],
        _ => vec![Request::Example],
    }
}

fn of_sign(room: &Room, sign: &Sign, tally: &SignTally) -> Request {
    match room.session.presence(&sign.id, tally, room.session.room_of(&sign.id)) {
        // What one person says is not asked of that one.
        Presence::NotSeen | Presence::Open => Request::Look,
        Presence::Absent => Request::On,
        Presence::Present => Request::Example,
    }
}
