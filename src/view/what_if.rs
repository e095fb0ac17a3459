//! The ladder as it might be: what is tried, what would follow, and no doubt that none of it is real.

use std::cmp::Ordering;

use super::reading::Standing;
use super::{Role, Said};
use crate::app::room::{Room, Spot, Trial};
use crate::domain::ladder::Family;
use crate::domain::reading::{Reading, WhatIf};
use crate::domain::vote::Presence;
use crate::{message, say};

/// What there is to see of a trial beside its ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// What it is.
    pub title: String,
    /// So that nobody takes it for more.
    pub not_real: String,
    /// The cell or the family that the next key is about.
    pub chosen: String,
    /// What is tried, a sentence each.
    pub tried: Vec<String>,
    /// What would follow.
    pub follows: String,
    /// What the families are.
    pub hazards: String,
    /// Every family with what it is or would be, and whether it is the one that is chosen.
    pub families: Vec<(Said, bool)>,
}

impl Tried {
    /// What is tried in a room.
    #[must_use]
    pub fn of(room: &Room, trial: &Trial) -> Self {
        let (words, ladder) = (&room.words, &room.session.ladder);
        let chosen = words.say(&trial.at.name(&room.reading, ladder));
        let WhatIf { cells, families } = &trial.what_if;
        let cells = cells.iter().map(|((rail, at), state)| (ladder.place(rail, *at), state.said()));
        let named = families
            .iter()
            .map(|(id, presence)| (message!("method-named", name = ladder.family_name(id)), presence.said()));
        let tried = cells.chain(named).map(|(what, state)| say!(words, "plain-tried", what, state));
        Tried {
            title: say!(words, "screen-what-if"),
            not_real: say!(words, "screen-not-real"),
            tried: tried.collect(),
            follows: follows(room, trial, &chosen),
            hazards: say!(words, "term-hazards"),
            families: self::families(room, trial),
            chosen,
        }
    }
}

/// What would follow, in a sentence.
fn follows(room: &Room, trial: &Trial, chosen: &str) -> String {
    let label = |at| trial.reading.label(&room.session.ladder, at);
    let (words, is_none) = (&room.words, trial.what_if == WhatIf::default());
    let footing = |reading: &Reading| reading.heights.map(|heights| heights.footing);
    let stands = match footing(&room.reading).zip(footing(&trial.reading)) {
        // Signs alone rest nowhere.
        None => {
            let (ladder, reading) = (&room.session.ladder, &trial.reading);
            format!("{}.", Standing::limited(ladder, reading).said(words, ladder, reading).text)
        }
        Some(_) if is_none && Standing::of(room) == Standing::Unread => {
            format!("{}.", say!(words, "screen-not-read"))
        }
        Some((is, _)) if is_none => say!(words, "screen-what-if-is", is = label(is)),
        Some((is, would)) => match would.cmp(&is) {
            Ordering::Equal => say!(words, "screen-what-if-stay", is = label(is)),
            Ordering::Greater => say!(words, "screen-what-if-rise", is = label(is), would = label(would)),
            Ordering::Less => say!(words, "screen-what-if-fall", is = label(is), would = label(would)),
        },
    };
    let tries = is_none.then(|| say!(words, "screen-what-if-none", name = chosen));
    tries.into_iter().chain([stands]).collect::<Vec<_>>().join(" ")
}

fn families(room: &Room, trial: &Trial) -> Vec<(Said, bool)> {
    let family = |(at, family): (usize, &Family)| {
        let is = room.reading.present_families().any(|present| present == family.id);
        let tried = trial.what_if.families.get(&family.id).copied();
        let state = match tried {
            Some(presence) => format!(" → {}", room.words.say(&presence.said())),
            None if is => format!(": {}", room.words.say(&Presence::Present.said())),
            None => String::new(),
        };
        let is_present = tried.map_or(is, |tried| tried == Presence::Present);
        let role = if is_present { Role::Hazard } else { Role::Text };
        (Said::new(format!("{}{state}", family.name), role), trial.at == Spot::Family(at))
    };
    room.session.ladder.families.iter().enumerate().map(family).collect()
}
