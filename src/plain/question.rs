//! A question, who has voted, and what a reveal has shown.

use super::{Part, Slot};
use crate::app::explain;
use crate::app::room::Room;
use crate::domain::session::Ballot;
use crate::domain::text::capitalised;
use crate::domain::vote::{COUNTED_FROM, PairTally, SignTally, Tally};
use crate::domain::workshop::{Pair, Question, Sign};
use crate::say;
use crate::ui::question::{rule_of_held, seen_how, voted_so_far};
use crate::ui::step::{pair, told};

/// The question with what has become of it; `number` is as in `Question 2 of 4`.
pub(super) fn parts(room: &Room, asked: Question, number: &str, key: &str) -> Vec<Part> {
    let ballot = room.session.progress.ballot(asked.id());
    let mut lines = vec![format!("{number}: {}", asked.ask())];
    lines.extend(match asked {
        Question::Pair(pair) => {
            explain::applies(&room.words, &room.session, pair).into_iter().chain(pictures(pair)).collect()
        }
        Question::Sign(sign) => answers(sign),
    });
    lines.push(capitalised(&format!("{}.", seen_how(room, asked).replace(" · ", "; "))));
    lines.extend(rule_of_held(room).filter(|_| matches!(asked, Question::Pair(_))));
    let mut parts = vec![Part::keyed(Slot::Stop, key, lines)];
    match (asked, ballot.filter(|b| b.is_revealed()).and_then(Ballot::shown).map(|shown| shown.tally)) {
        (Question::Pair(pair), Some(Tally::Pair(tally))) => {
            parts.push(Part::new(Slot::Outcome, pair_outcome(room, ballot, pair, &tally)));
            parts.push(Part::new(Slot::Written, pair::evidence(room, &pair.id)));
        }
        (Question::Sign(sign), Some(Tally::Sign(tally))) => {
            parts.push(Part::new(Slot::Outcome, sign_outcome(room, sign, &tally)));
            parts.push(Part::new(Slot::Written, pair::evidence(room, &sign.id)));
        }
        _ => parts.push(Part::new(Slot::Votes, vec![voted(room, asked)])),
    }
    parts
}

/// How many have voted, and what to do next.
pub(super) fn voted(room: &Room, asked: Question) -> String {
    let blank = match asked {
        Question::Pair(_) => "0 for not seen",
        Question::Sign(_) => "0 for not sure",
    };
    capitalised(&voted_so_far(room, room.session.progress.ballot(asked.id()), blank))
}

fn pictures(pair: &Pair) -> Vec<String> {
    let (left, right) = pair.pictures();
    let scale = "2 more the first, 3 both seen, 4 more the second, 0 not seen.";
    vec![format!("1, clearly: {left}"), format!("5, clearly: {right}"), scale.to_owned()]
}

fn answers(sign: &Sign) -> Vec<String> {
    sign.yes_looks_like().into_iter().chain(["1 yes, 2 partly, 3 no, 0 not sure.".to_owned()]).collect()
}

fn pair_outcome(room: &Room, ballot: Option<&Ballot>, pair: &Pair, tally: &PairTally) -> Vec<String> {
    let rules = &room.session.ladder.rules;
    let size = room.session.room_of(&pair.id);
    let state = tally.state(rules, size);
    let mut lines = vec![format!("Revealed: {}.", state.word().to_uppercase())];
    lines.push(if tally.valid() < COUNTED_FROM {
        say!(room.words, "screen-few-pair")
    } else {
        let mut keys = 1..;
        let named = |n| (n, keys.next().unwrap_or(0).to_string());
        counts("chose", pair.side.by_key(tally).map(named))
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
    let presence = room.session.presence(&sign.id, tally, room.session.room_of(&sign.id));
    let family = room.session.ladder.family_name(&sign.family);
    let mut lines = vec![format!("Revealed: {}. {family}.", presence.word().to_uppercase())];
    lines.push(if tally.valid() < COUNTED_FROM {
        say!(room.words, "screen-few-sign")
    } else {
        counts("said", tally.answers().map(|(word, n)| (n, word.to_owned())))
    });
    lines.extend(shift(room, &sign.id));
    lines
}

/// As in `3 chose 4, 2 chose 5.`
fn counts<const N: usize>(verb: &str, counts: [(u32, String); N]) -> String {
    let told = counts.into_iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {verb} {what}"));
    told.collect::<Vec<_>>().join(", ") + "."
}

/// What the reveal did to the ladder.
fn shift(room: &Room, id: &str) -> Option<String> {
    room.told_of(id)
}
