//! What came of the votes on a sign.

use super::evidence;
use crate::app::room::Room;
use crate::domain::vote::{COUNTED_FROM, Presence, SignTally};
use crate::domain::workshop::Sign;
use crate::view::Said;
use crate::view::outcome::{Finding, Found, Outcome};
use crate::words::Words;
use crate::{message, say};

pub(super) fn sign_outcome(room: &Room, sign: &Sign, tally: &SignTally) -> Outcome {
    let words = &room.words;
    let presence = room.session.presence(&sign.id, tally, room.session.room_of(&sign.id));
    let found = Found::sign(words, presence, tally);
    let is_there = room.reading.present_families().any(|id| id == sign.family);
    // Of a family that one sign does not make present, nobody is to read that it is.
    let what = match presence == Presence::Present && !is_there {
        true => say!(words, "screen-this-sign"),
        false => room.session.ladder.family_name(&sign.family).to_owned(),
    };
    let meant = Said::new(format!("{}: {what}", found.word), found.role);
    let few = (tally.valid() < COUNTED_FROM).then(|| say!(words, "screen-few-sign"));
    let said = room.told_of(&sign.id).into_iter().chain(few).map(Said::plain);
    let headline = sign_headline(words, presence, tally);
    Outcome {
        // Without what it is of, the word says little.
        finding: vec![Finding::with(meant.text.clone(), found.mark, &headline)],
        headline,
        found,
        counts: None,
        short: None,
        talk: Vec::new(),
        said: [meant].into_iter().chain(said).collect(),
        aside: evidence(room, &sign.id),
    }
}

/// Who says what, in plain words.
fn sign_headline(words: &Words, presence: Presence, tally: &SignTally) -> String {
    let SignTally { yes, partly, no, not_sure } = *tally;
    let valid = tally.valid();
    match presence {
        _ if valid < COUNTED_FROM => match presence {
            Presence::Present => say!(words, "screen-sign-seen"),
            Presence::Open => say!(words, "screen-sign-open"),
            Presence::Absent => say!(words, "screen-sign-unseen"),
            Presence::NotSeen => say!(words, "screen-saw-few"),
        },
        Presence::NotSeen => say!(words, "screen-saw-few"),
        _ if no == valid && not_sure == 0 => say!(words, "screen-all-say-no", count = valid),
        _ if yes == valid && not_sure == 0 => say!(words, "screen-all-say-yes", count = valid),
        _ => {
            let parts = [
                (yes, message!("screen-say-yes", count = yes)),
                (partly, message!("screen-say-partly", count = partly)),
                (no, message!("screen-say-no", count = no)),
                (not_sure, message!("screen-say-not-sure", count = not_sure)),
            ];
            words.list(parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| words.say(&said)))
        }
    }
}
