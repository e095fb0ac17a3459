//! What a ladder says: the facts below its drawing, and rail by rail, for a drawing says nothing to whoever has it read
//! aloud.

mod drawn;

pub use drawn::{Cell, Column, Drawn, Family};

use super::reading::{Standing, role_of, whose};
use super::{Role, Said};
use crate::app::room::Room;
use crate::domain::ladder::Height;
use crate::domain::reading::{Heights, Rail};
use crate::domain::vote::State;
use crate::words::Message;
use crate::{message, say};

/// The account's heights, target, confidence and hazards: the name of each, if it has one, and what it is.
#[must_use]
pub fn facts(room: &Room) -> Vec<(Option<String>, Said)> {
    let (words, reading, ladder) = (&room.words, &room.reading, &room.session.ladder);
    let label = |at: Height| words.say(&reading.label(ladder, at));
    let fact = |glyph: &str, name: Message, value: String, role: Role| {
        (Some(format!("{glyph}{}", words.say(&name))), Said::new(value, role))
    };
    let standing = Standing::of(room);
    let mut facts = Vec::new();
    if let Standing::On(Heights { observed, ceiling, footing }) = standing {
        facts.push(fact("▲ ", message!("term-footing"), label(footing), role_of(footing)));
        if observed > footing {
            facts.push(fact("▒ ", message!("screen-seen"), label(observed), Role::Cracked));
        }
        facts.push(fact("╎ ", message!("screen-possible"), label(ceiling), Role::Open));
    } else {
        facts.push((None, standing.said(words, ladder, reading)));
    }
    let target = room.session.progress.target;
    facts.extend(target.map(|target| fact("⚑ ", message!("term-target"), label(target), Role::Target)));
    let confidence = reading.confidence.iter().filter(|_| matches!(standing, Standing::On(_)));
    facts.extend(confidence.map(|c| fact("", message!("screen-confidence"), words.say(&c.level.said()), Role::Text)));
    // What the room has yet to vote on is no news.
    let open = reading.open_questions.iter().filter(|question| question.voted).count();
    if open > 0 && standing != Standing::Nothing {
        let counted = match room.has_keys() {
            true => say!(words, "screen-count-why", count = open),
            false => open.to_string(),
        };
        facts.push(fact("? ", message!("screen-open"), counted, Role::Split));
    }
    // Without a ladder its place tells of the families.
    let hazards = reading.present_families().filter(|_| reading.heights.is_some());
    let hazard = |id| fact("! ", message!("screen-hazard"), ladder.family_name(id).to_owned(), Role::Hazard);
    facts.extend(hazards.map(hazard));
    facts
}

/// Where the account stands, in lines.
#[must_use]
pub fn lines(room: &Room) -> Vec<String> {
    let (words, ladder, reading) = (&room.words, &room.session.ladder, &room.reading);
    let label = |at: Height| reading.label(ladder, at);
    let mut lines = vec![say!(words, "plain-ladder", disclaimer = whose(room))];
    let standing = Standing::of(room);
    if standing == Standing::Nothing {
        lines.push(heard(room, standing));
        return lines;
    }
    lines.extend(rails(room));
    lines.push(heard(room, standing));
    lines.extend(room.session.progress.target.map(|target| say!(words, "plain-target", target = label(target))));
    if let Standing::On(_) = standing {
        let confidence = reading.confidence.iter();
        lines.extend(confidence.map(|c| say!(words, "plain-confidence", level = c.level.said())));
        lines.extend(reading.asked_and_open().into_iter().map(|what| say!(words, "plain-still-open", what)));
    }
    lines.extend(reading.present_families().map(|id| say!(words, "plain-hazard", name = ladder.family_name(id))));
    lines
}

/// Footing, what is seen and what is possible, in a line.
fn heard(room: &Room, standing: Standing) -> String {
    let (words, ladder) = (&room.words, &room.session.ladder);
    let label = |at: Height| room.reading.label(ladder, at);
    match standing {
        Standing::On(h) => say!(
            words,
            "plain-standing",
            footing = label(h.footing),
            seen = label(h.observed),
            possible = label(h.ceiling)
        ),
        standing => format!("{}.", standing.said(words, ladder, &room.reading).text),
    }
}

/// Every rail in a line.
pub fn rails(room: &Room) -> impl Iterator<Item = String> {
    room.reading.rails.iter().map(|rail| self::rail(room, rail))
}

/// As in `Personal: rests on 2 Predictable, seen up to 2 Predictable, possible up to 4 Aligned. 1 held, 2 held.`
fn rail(room: &Room, rail: &Rail) -> String {
    let words = &room.words;
    let label = |at: Height| room.reading.label(&room.session.ladder, at);
    let name = room.session.ladder.dimension_name(&rail.dimension);
    let asked = (1..).zip(&rail.cells).filter(|(_, state)| **state != State::NotAsked);
    let cells: Vec<String> = asked
        .map(|(at, state)| match room.has_shown(&rail.dimension, at) {
            true => format!("{at} {}", words.say(&state.said())),
            false => format!("{at} {}", say!(words, "term-not-voted")),
        })
        .collect();
    let stands = match rail.heights.zip(room.reading.rest_on(rail)) {
        Some((heights, rest_on)) => say!(
            words,
            "plain-rail",
            name,
            rests = label(rest_on),
            seen = label(heights.observed),
            possible = label(heights.ceiling)
        ),
        None => say!(words, "plain-rail-nothing", name),
    };
    match cells.is_empty() {
        true => stands,
        false => format!("{stands} {}", say!(words, "plain-rungs", rungs = cells.join(", "))),
    }
}
