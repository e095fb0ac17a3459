//! What came of the votes on a pair, and what is talked about then.

use super::{evidence, pressed};
use crate::app::room::Room;
use crate::domain::session::Ballot;
use crate::domain::text::capitalised;
use crate::domain::vote::{COUNTED_FROM, PairTally, State, Tally};
use crate::domain::workshop::{CasePair, Pair, Side};
use crate::view::outcome::{Finding, Found, Outcome};
use crate::view::{Role, Said};
use crate::words::Message;
use crate::{message, say};

/// A pair whose votes are shown.
pub(super) struct Pairs<'a> {
    pub room: &'a Room,
    pub pair: &'a Pair,
    pub tally: PairTally,
}

impl Pairs<'_> {
    fn state(&self) -> State {
        self.room.session.state(&self.tally, self.room.session.room_of(&self.pair.id))
    }

    pub(super) fn outcome(&self, ballot: Option<&Ballot>) -> Outcome {
        let Pairs { room, pair, tally } = self;
        let (words, state) = (&room.words, self.state());
        let found = Found::pair(words, state);
        let model = room.model();
        let is_called = room.is_model_called();
        let size = room.session.room_of(&pair.id);
        let meant = Said::new(words.say(&meaning(state)), found.role);
        let few = (tally.valid() < COUNTED_FROM).then(|| say!(words, "screen-few-pair"));
        let is_held_back = room.session.progress.held_back.contains(&pair.id);
        let held_back = is_held_back.then(|| say!(words, "gap-is-held-back"));
        // That too few have seen it stands above, and who looks is asked below.
        let told = room.told_of(&pair.id).filter(|_| state != State::NotSeen);
        // What a second vote has changed is what the room waits for.
        let known = first_vote(room, ballot, pair).into_iter().chain(told).chain(few);
        let known = known.chain(fragile(room, tally, size)).chain(held_back).map(Said::plain);
        // A called model answer takes the place of what is asked.
        let talk = model.filter(|_| is_called).map_or_else(Vec::new, |told| model_answer(room, told, state));
        let call = model.filter(|_| !is_called && room.has_keys());
        let call = call.map(|_| Said::new(say!(words, "screen-model-call"), Role::Question));
        let headline = self.headline(state);
        // Once the model answer was called it is what is found, and no longer what the class saw.
        let seen = (found.mark, headline.as_str(), meant.text.as_str());
        let (finding, found) = match model.filter(|_| is_called) {
            Some(told) => model_found(room, told, seen),
            None => (self.finding(state, seen), found),
        };
        Outcome {
            finding,
            headline,
            found,
            counts: None,
            short: None,
            talk,
            said: [meant].into_iter().chain(known).chain(call).collect(),
            aside: evidence(room, &pair.id),
        }
    }

    /// What a state says in plain words, with how many saw what where that may be told, and in fewer.
    fn finding(&self, state: State, (mark, headline, meant): (&str, &str, &str)) -> Vec<Finding> {
        let words = &self.room.words;
        let [plain, short] = match state {
            State::Held => [say!(words, "screen-found-held"), say!(words, "screen-found-held-short")],
            State::Reversed => [say!(words, "screen-found-reversed"), say!(words, "screen-found-reversed-short")],
            State::Split | State::Mixed => [(); 2].map(|()| capitalised(&words.say(&state.said()))),
            State::NotSeen | State::NotAsked | State::PassedOver => {
                let short = say!(words, "screen-found-few-short");
                return [headline.to_owned(), short].map(|text| Finding::with(text, mark, meant)).into();
            }
        };
        let counted = self.tally.told().map(|_| say!(words, "screen-found-counted", found = &plain, counts = headline));
        let counted = counted.map(|text| Finding::with(text, mark, meant));
        let bare = [plain, short].map(|text| Finding::with(text, mark, &format!("{headline} · {meant}")));
        counted.into_iter().chain(bare).collect()
    }

    /// Who saw what, in plain words, by the sides that the pictures stand on.
    fn headline(&self, state: State) -> String {
        let Pairs { room, pair, tally } = self;
        let words = &room.words;
        let (left, right) = match pair.side {
            Side::Left => (tally.high(), tally.low()),
            Side::Right => (tally.low(), tally.high()),
        };
        let (both, valid) = (tally.counts[2], tally.valid());
        // Who has not seen it is counted with the others.
        let all = valid.saturating_add(tally.not_seen);
        let is_left = (state == State::Held) == (pair.side == Side::Left);
        match (tally.told(), state) {
            (None, State::Held | State::Reversed) if is_left => say!(words, "screen-saw-left"),
            (None, State::Held | State::Reversed) => say!(words, "screen-saw-right"),
            (None, State::Split) => say!(words, "screen-saw-two"),
            (None, State::NotSeen) | (Some(_), State::NotSeen) => say!(words, "screen-saw-few"),
            (None, _) => say!(words, "screen-saw-mixed"),
            (Some(_), _) if left == all => say!(words, "screen-all-saw-left", count = valid),
            (Some(_), _) if right == all => say!(words, "screen-all-saw-right", count = valid),
            (Some(_), _) if both == all => say!(words, "screen-all-saw-both", count = valid),
            (Some(_), _) => {
                let parts = [
                    (left, message!("screen-count-saw-left", count = left)),
                    (right, message!("screen-count-saw-right", count = right)),
                    (both, message!("screen-count-saw-both", count = both)),
                    (tally.not_seen, message!("report-point-blank", count = tally.not_seen)),
                ];
                words.list(parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| words.say(&said)))
            }
        }
    }
}

/// What a state means, in a sentence that begins with its word.
fn meaning(state: State) -> Message {
    match state {
        State::Held => message!("screen-means-held"),
        State::Reversed => message!("screen-means-reversed"),
        State::Split => message!("screen-means-split"),
        State::Mixed => message!("screen-means-mixed"),
        State::NotSeen | State::NotAsked | State::PassedOver => message!("screen-means-not-seen"),
    }
}

/// What the first vote was, where there was a second.
fn first_vote(room: &Room, ballot: Option<&Ballot>, pair: &Pair) -> Option<String> {
    let rounds = &ballot?.rounds;
    let shown = rounds.first().filter(|_| rounds.len() > 1)?;
    let Tally::Pair(first) = shown.tally else { return None };
    let state = room.session.state(&first, shown.room).said();
    if first.valid() < COUNTED_FROM {
        return Some(say!(room.words, "screen-first-vote", state));
    }
    let counts = (1..).zip(pair.side.by_key(&first)).filter(|(_, n)| *n > 0);
    let counts: Vec<String> =
        counts.map(|(key, count): (u8, _)| say!(room.words, "screen-chose", count, key)).collect();
    Some(say!(room.words, "screen-first-vote-counts", state, counts = counts.join(", ")))
}

/// That one vote would change the state; among few it would tell how they voted.
fn fragile(room: &Room, tally: &PairTally, size: u32) -> Option<String> {
    let told = tally.told()?;
    told.fragile(&room.session.ladder.rules, size).then(|| say!(room.words, "screen-fragile"))
}

/// The model answer for the back row, and then what the class saw; and the state that it comes to.
fn model_found(room: &Room, told: &CasePair, (mark, headline, meant): (&str, &str, &str)) -> (Vec<Finding>, Found) {
    let (words, state) = (&room.words, told.state(&room.session.ladder.rules));
    let digit = told.key().filter(|key| *key > 0).map_or_else(String::new, |key| format!(" {key}"));
    let text = match state {
        Some(state) => say!(words, "screen-found-model", digit, state = state.said()),
        None => say!(words, "screen-found-no-model"),
    };
    let saw = say!(words, "screen-you", saw = format!("{headline} · {meant}"));
    (vec![Finding::with(text, mark, &saw)], Found::pair(words, state.unwrap_or(State::NotSeen)))
}

/// The model answer beside the room's and why it is so.
fn model_answer(room: &Room, told: &CasePair, state: State) -> Vec<String> {
    vec![beside(room, told, state), told.why.clone()]
}

/// The model answer beside the room's, in a sentence.
pub(super) fn beside(room: &Room, told: &CasePair, state: State) -> String {
    let (rules, key) = (&room.session.ladder.rules, pressed(told));
    let Some((model, grasp)) = told.state(rules).zip(told.grasp(state, rules)) else {
        return say!(room.words, "term-key-none");
    };
    let (model, grasp) = (model.said(), capitalised(&room.words.say(&grasp.said())));
    match told.state(rules) == Some(state) {
        true => say!(room.words, "screen-model-same", grasp, key, model),
        false => say!(room.words, "screen-model-other", grasp, key, model, state = state.said()),
    }
}
