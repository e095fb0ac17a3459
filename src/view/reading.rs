//! How it stands, for a room to read: where it rests, what the target is, what holds it back, what is open, how sure it
//! is, what to do first.

use std::cmp::Ordering;

use super::{Role, Said};
use crate::app::explain::{self, Section, Topic};
use crate::app::room::Room;
use crate::domain::ladder::{Height, Ladder};
use crate::domain::reading::{Heights, Reading};
use crate::say;
use crate::words::Words;

/// How an account can stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nobody is to read a verdict before there was a vote.
    Nothing,
    /// A footing is read, never begun with: no pair has votes yet.
    Unread,
    /// On its rails.
    On(Heights),
    /// Signs alone rest nowhere: they let it stand on this rung at most.
    AtMost(Height),
    /// Signs alone, and none of them is in its way.
    NoLimit,
}

impl Standing {
    /// How it stands in the room.
    #[must_use]
    pub fn of(room: &Room) -> Self {
        let reading = &room.reading;
        match reading.stood() {
            _ if !room.session.progress.is_any_shown() || !reading.is_any_voted() => Standing::Nothing,
            Some(heights) => Standing::On(heights),
            None if reading.heights.is_some() => Standing::Unread,
            None => Standing::limited(&room.session.ladder, reading),
        }
    }

    /// How signs alone let it stand.
    pub(super) fn limited(ladder: &Ladder, reading: &Reading) -> Self {
        reading.limit(ladder).map_or(Standing::NoLimit, Standing::AtMost)
    }

    /// In a line; nobody is to take a limit for where it stands.
    pub(super) fn said(self, words: &Words, ladder: &Ladder, reading: &Reading) -> Said {
        let rung = |at: Height| words.say(&reading.label(ladder, at));
        match self {
            Standing::Nothing => Said::plain(say!(words, "screen-nothing-revealed")),
            Standing::Unread => Said::plain(say!(words, "screen-not-read")),
            Standing::On(Heights { footing, .. }) => {
                Said::new(say!(words, "screen-rests-on", rung = rung(footing)), role_of(footing))
            }
            Standing::AtMost(cap) => Said::new(say!(words, "screen-stands-no-higher", rung = rung(cap)), Role::Hazard),
            Standing::NoLimit => Said::plain(say!(words, "screen-no-limit")),
        }
    }
}

/// What there is to read of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    /// How it stands.
    pub standing: Standing,
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
        let standing = Standing::of(room);
        Stand {
            standing,
            headline: headline(room),
            target: target(room).filter(|_| standing != Standing::Nothing).map(flagged),
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
    Standing::of(room).said(&room.words, &room.session.ladder, &room.reading)
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
        (is_about && Standing::of(room) != Standing::Nothing).then(|| {
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
    let words = &room.words;
    match Standing::of(room) {
        Standing::On(Heights { footing, .. }) => {
            Some(say!(words, "screen-rests-on-short", rung = room.reading.label(&room.session.ladder, footing)))
        }
        Standing::Unread => Some(say!(words, "screen-not-read-short")),
        Standing::Nothing | Standing::AtMost(_) | Standing::NoLimit => None,
    }
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
