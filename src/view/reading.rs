//! How it stands, for a room to read: where it rests, what the target is, what holds it back, what is open, how sure it
//! is, what to do first.

use std::cmp::Ordering;

use super::{Role, Said};
use crate::app::explain::{self, Section, Topic};
use crate::app::room::Room;
use crate::domain::ladder::{Height, Ladder};
use crate::domain::reading::Reading;
use crate::say;
use crate::words::Words;

/// How it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    /// Where it rests; without pairs how high it may stand at most.
    pub headline: Said,
    /// The target, and how far it is.
    pub target: Option<Said>,
    /// What explains it, what matters most first.
    pub sections: Vec<Section>,
    /// What the script says at this step.
    pub show: Vec<String>,
    /// Whose reading it is.
    pub disclaimer: String,
}

/// What is explained to a room, what matters most first.
const TOPICS: [Topic; 5] = [Topic::Holds, Topic::Hazards, Topic::Open, Topic::Confidence, Topic::Moves];

impl Stand {
    /// How it stands in the room.
    #[must_use]
    pub fn of(room: &Room) -> Self {
        let sections = explain::why(&room.words, &room.reading, &room.session);
        let of = |topic| sections.iter().filter(move |section| section.topic == topic);
        let is_any_shown = room.session.progress.is_any_shown();
        Stand {
            headline: headline(room),
            target: target(room).filter(|_| is_any_shown).map(flagged),
            sections: TOPICS.into_iter().flat_map(of).cloned().collect(),
            show: room.step().filter(|_| room.is_reading()).map(|step| step.show.clone()).unwrap_or_default(),
            disclaimer: whose(room),
        }
    }
}

/// Whose reading it is; what a class reads is a story.
#[must_use]
pub fn whose(room: &Room) -> String {
    match room.session.workshop.only_tells() {
        true => say!(room.words, "screen-whose-class"),
        false => room.session.ladder.disclaimer.clone(),
    }
}

/// What a line that explains it says first, up to its colon, and the rest.
#[must_use]
pub fn head_and_rest(line: &str) -> Option<(&str, &str)> {
    line.split_once(": ")
}

fn headline(room: &Room) -> Said {
    let words = &room.words;
    let rung = |at: Height| words.say(&room.reading.label(&room.session.ladder, at));
    match room.reading.stood() {
        _ if !room.session.progress.is_any_shown() => Said::plain(say!(words, "screen-nothing-revealed")),
        // A footing is read, never begun with.
        None if room.reading.is_unread() => Said::plain(say!(words, "screen-not-read")),
        Some(heights) => {
            Said::new(say!(words, "screen-rests-on", rung = rung(heights.footing)), role_of(heights.footing))
        }
        None => limit(words, &room.session.ladder, &room.reading),
    }
}

/// What a footing means: on the ground nothing is there that could be built on.
#[must_use]
pub fn role_of(footing: Height) -> Role {
    match footing.cmp(&0) {
        Ordering::Less => Role::Hazard,
        Ordering::Equal => Role::Text,
        Ordering::Greater => Role::Solid,
    }
}

/// Where it stands and what is aimed at, wherever the reading is not the screen itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footing {
    /// Where it stands.
    pub at: Said,
    /// The same in fewer words.
    pub short: Said,
    /// The target, and how far it is.
    pub target: Option<Said>,
}

impl Footing {
    /// Nothing before a reveal, nor in a class.
    #[must_use]
    pub fn of(room: &Room) -> Option<Self> {
        let is_about = room.has_ladder() && room.model().is_none() && !room.session.workshop.only_tells();
        let is_read = is_about && room.session.progress.is_any_shown() && room.reading.is_any_voted();
        is_read.then(|| {
            let at = headline(room);
            let short = Said { text: short(room).unwrap_or_else(|| at.text.clone()), ..at };
            Footing { at, short, target: target(room) }
        })
    }

    /// In a line.
    #[must_use]
    pub fn line(&self) -> Said {
        let target = self.target.iter().map(|said| format!(" · {}", flagged(said.clone()).text));
        Said { text: format!("▲ {}{}", self.at.text, target.collect::<String>()), ..self.at }
    }
}

/// Where it stands, in as few words as say it.
fn short(room: &Room) -> Option<String> {
    let (words, reading) = (&room.words, &room.reading);
    let rung = |at: Height| words.say(&reading.label(&room.session.ladder, at));
    match reading.stood() {
        Some(heights) => Some(say!(words, "screen-rests-on-short", rung = rung(heights.footing))),
        None if reading.is_unread() => Some(say!(words, "screen-not-read-short")),
        None => None,
    }
}

/// How high signs let it stand at most: nobody is to take the limit for where it stands.
#[must_use]
pub fn limit(words: &Words, ladder: &Ladder, reading: &Reading) -> Said {
    if reading.cap < ladder.top() {
        let rung = words.say(&reading.label(ladder, reading.cap));
        return Said::new(say!(words, "screen-stands-no-higher", rung), Role::Hazard);
    }
    Said::plain(say!(words, "screen-no-limit"))
}

fn target(room: &Room) -> Option<Said> {
    let at = room.session.progress.target?;
    let (words, target) = (&room.words, room.session.ladder.rung_label(at));
    let said = match room.reading.stood().map(|heights| (heights.footing.cmp(&at), at - heights.footing)) {
        Some((Ordering::Less, rungs)) => say!(words, "screen-target-below", target, rungs),
        Some((Ordering::Equal, _)) => say!(words, "screen-target-at", target),
        Some((Ordering::Greater, _)) => say!(words, "screen-target-above", target),
        None => say!(words, "screen-target-is", target),
    };
    Some(Said::new(said, Role::Target))
}

/// A target behind its sign.
#[must_use]
pub fn flagged(said: Said) -> Said {
    Said { text: format!("⚑ {}", said.text), ..said }
}
