//! A question, who has voted, and what a reveal has shown.

use super::{Part, Slot};
use crate::app::explain;
use crate::app::room::Room;
use crate::domain::session::Ballot;
use crate::domain::text::capitalised;
use crate::domain::vote::{COUNTED_FROM, PairTally, SignTally, Tally};
use crate::domain::workshop::{Pair, Question, Sign};
use crate::ui::question::{remote, rule_of_held, seen_how, voted_so_far};
use crate::ui::step::{pair, poll, told};
use crate::words::Message;
use crate::{message, say};

/// The question with what has become of it; `number` is as in `Question 2 of 4`.
pub(super) fn parts(room: &Room, asked: Question, number: &str, key: &str) -> Vec<Part> {
    let ballot = room.session.progress.ballot(asked.id());
    let mut lines = vec![format!("{number}: {}", asked.ask())];
    lines.extend(match asked {
        Question::Pair(pair) => {
            let applies = explain::applies(&room.words, &room.session, pair);
            applies.into_iter().chain(pictures(room, pair)).collect()
        }
        Question::Sign(sign) => sign.yes_looks_like().iter().map(|said| room.words.say(said)).collect::<Vec<_>>(),
        Question::Poll(poll) => poll::meanings(room, poll),
    });
    let mut asides = vec![scale(room, asked)];
    let how = match asked {
        // What 0 is stands with the digits.
        Question::Poll(poll) => poll::stands(room, poll),
        asked => seen_how(room, asked),
    };
    asides.push(capitalised(&format!("{}.", how.replace(" · ", "; "))));
    asides.extend(remote(room));
    asides.extend(rule_of_held(room).filter(|_| matches!(asked, Question::Pair(_))));
    let mut parts = vec![Part::keyed(Slot::Stop, key, lines).with(asides)];
    match (asked, ballot.filter(|b| b.is_revealed()).and_then(Ballot::shown).map(|shown| shown.tally)) {
        (Question::Pair(pair), Some(Tally::Pair(tally))) => {
            parts.push(Part::new(Slot::Outcome, pair_outcome(room, ballot, pair, &tally)));
            parts.push(Part::growing(Slot::Written, pair::evidence(room, &pair.id)));
        }
        (Question::Poll(poll), Some(Tally::Poll(tally))) => {
            let shown = poll::Shown { room, poll, ballot, tally: &tally };
            let state = revealed(room, &poll.view(&tally).said());
            let lines =
                [say!(room.words, "plain-revealed", state)].into_iter().chain([shown.counts()]).chain(shown.said());
            parts.push(Part::new(Slot::Outcome, lines.collect()));
        }
        (Question::Sign(sign), Some(Tally::Sign(tally))) => {
            parts.push(Part::new(Slot::Outcome, sign_outcome(room, sign, &tally)));
            parts.push(Part::growing(Slot::Written, pair::evidence(room, &sign.id)));
        }
        _ => parts.push(Part::new(Slot::Votes, vec![voted(room, asked)])),
    }
    parts
}

/// What the digits mean.
pub(super) fn scale(room: &Room, asked: Question) -> String {
    match asked {
        Question::Pair(_) => say!(room.words, "plain-scale-pair"),
        Question::Sign(_) => say!(room.words, "plain-scale-sign"),
        Question::Poll(poll) => room.words.say(&poll::scale(poll)),
    }
}

/// How many have voted, and what to do next.
pub(super) fn voted(room: &Room, asked: Question) -> String {
    let blank = match asked {
        Question::Pair(_) => message!("plain-blank-pair"),
        Question::Sign(_) => message!("plain-blank-sign"),
        Question::Poll(poll) if poll.has_blank() => message!("plain-blank-poll"),
        Question::Poll(poll) => poll::press(poll),
    };
    capitalised(&voted_so_far(room, room.session.progress.ballot(asked.id()), blank))
}

fn pictures(room: &Room, pair: &Pair) -> [String; 2] {
    let (left, right) = pair.pictures();
    [(1, left), (5, right)].map(|(key, picture)| say!(room.words, "plain-clearly", key, picture))
}

fn revealed(room: &Room, state: &Message) -> String {
    room.words.say(state).to_uppercase()
}

fn pair_outcome(room: &Room, ballot: Option<&Ballot>, pair: &Pair, tally: &PairTally) -> Vec<String> {
    let words = &room.words;
    let size = room.session.room_of(&pair.id);
    let state = tally.state(&room.session.ladder.rules, size);
    let mut lines = vec![say!(words, "plain-revealed", state = revealed(room, &state.said()))];
    lines.push(if tally.valid() < COUNTED_FROM {
        say!(words, "screen-few-pair")
    } else {
        let mut keys = 1..;
        let key = |count| (count, keys.next().unwrap_or(0));
        let counts = pair.side.by_key(tally).map(key);
        counted(counts.map(|(count, key)| (count, message!("screen-chose", count, key))), room)
    });
    lines.extend(pair::asides(room, tally, size));
    lines.extend(pair::first_vote(room, ballot, pair));
    lines.extend(shift(room, &pair.id));
    // A called model answer takes the place of what the room was asked to talk about.
    let called = told::is_called(room, pair);
    lines.extend(pair::talk(room, tally, state).into_iter().chain(pair::vote_again(room, state)).filter(|_| !called));
    lines.extend(room.model().into_iter().flat_map(|model| match called {
        true => vec![told::beside(room, model, state), model.why.clone()],
        false => vec![told::call(room)],
    }));
    lines
}

fn sign_outcome(room: &Room, sign: &Sign, tally: &SignTally) -> Vec<String> {
    let words = &room.words;
    let presence = room.session.presence(&sign.id, tally, room.session.room_of(&sign.id));
    let family = room.session.ladder.family_name(&sign.family);
    let mut lines = vec![say!(words, "plain-revealed-sign", state = revealed(room, &presence.said()), family)];
    lines.push(if tally.valid() < COUNTED_FROM {
        say!(words, "screen-few-sign")
    } else {
        let SignTally { yes, partly, no, not_sure } = *tally;
        let counts = [
            (yes, message!("term-yes")),
            (partly, message!("term-partly")),
            (no, message!("term-no")),
            (not_sure, message!("term-not-sure")),
        ];
        counted(counts.map(|(count, answer)| (count, message!("plain-said", count, answer))), room)
    });
    lines.extend(shift(room, &sign.id));
    lines
}

/// As in `3 chose 4, 2 chose 5.`
fn counted<const N: usize>(counts: [(u32, Message); N], room: &Room) -> String {
    let told = counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| room.words.say(&said));
    told.collect::<Vec<_>>().join(", ") + "."
}

/// What the reveal did to the ladder.
fn shift(room: &Room, id: &str) -> Option<String> {
    room.told_of(id)
}
