//! One table of keys: where, which, what it does, its word in the footer and its line of help.
//!
//! Lookup, footer, help, palette, the list in the docs and the user's own keys all come from it.

mod layout;
mod map;
mod names;
mod own;
mod press;
mod spell;
mod table;

pub use map::{Bound, Keymap};
pub use names::{action_name, place_name, spoken};
pub use own::{BESIDE, TOGETHER, places_and_actions};
pub use press::{Key, Press};
pub use spell::{label, parse};
pub use table::{KEYS, Row};

use crate::app::Where;
use crate::words::{Message, Words};

/// Every place with what it is called in the catalogue; `docs/keys.md` tells of the keys of the first ones.
pub const PLACES: &[(Where, &str)] = &[
    (Where::Waiting, "keys-at-waiting"),
    (Where::Offer, "keys-at-offer"),
    (Where::VotePair, "keys-at-vote-pair"),
    (Where::VoteSign, "keys-at-vote-sign"),
    (Where::VotePoll, "keys-at-vote-poll"),
    (Where::Vote, "keys-at-vote"),
    (Where::Shown, "keys-at-shown"),
    (Where::ShownPair, "keys-at-shown-pair"),
    (Where::Sided, "keys-at-sided"),
    (Where::Counted, "keys-at-counted"),
    (Where::Due, "keys-at-due"),
    (Where::Apart, "keys-at-apart"),
    (Where::Parts, "keys-at-parts"),
    (Where::Talking, "keys-at-talking"),
    (Where::Told, "keys-at-told"),
    (Where::Unseen, "keys-at-unseen"),
    (Where::Write, "keys-at-write"),
    (Where::Typed, "keys-at-typed"),
    (Where::Lines, "keys-at-lines"),
    (Where::Leads, "keys-at-leads"),
    (Where::Grid, "keys-at-grid"),
    (Where::Journey, "keys-at-journey"),
    (Where::Marks, "keys-at-marks"),
    (Where::Strike, "keys-at-strike"),
    (Where::Close, "keys-at-close"),
    (Where::Room, "keys-at-room"),
    (Where::Moves, "keys-at-moves"),
    (Where::Rehearsal, "keys-at-rehearsal"),
    (Where::WhatIf, "keys-at-what-if"),
    (Where::Parked, "keys-at-parked"),
    (Where::Pending, "keys-at-pending"),
    (Where::Report, "keys-at-report"),
    (Where::ToldReport, "keys-at-told-report"),
    (Where::SharedReport, "keys-at-shared-report"),
    #[cfg(feature = "phones")]
    (Where::Join, "keys-at-join"),
    (Where::Form, "keys-at-form"),
    (Where::FreeChoice, "keys-at-free-choice"),
    (Where::Palette, "keys-at-palette"),
    (Where::Start, "keys-at-start"),
    (Where::Stored, "keys-at-stored"),
    (Where::Second, "keys-at-second"),
    (Where::History, "keys-at-history"),
    (Where::Accounts, "keys-at-accounts"),
    (Where::Follow, "keys-at-follow"),
    (Where::Scroll, "keys-at-scroll"),
    (Where::Choose, "keys-at-choose"),
    (Where::Anywhere, "keys-at-anywhere"),
    (Where::Blank, "keys-at-blank"),
    (Where::ToldEnd, "keys-at-told-end"),
    (Where::Page, "keys-at-page"),
    (Where::List, "keys-at-list"),
    (Where::Broken, "keys-at-broken"),
    (Where::Held, "keys-at-held"),
    (Where::Help, "keys-at-help"),
];

/// What a place is called.
#[must_use]
pub fn place_title(words: &Words, place: Where) -> String {
    let title = PLACES.iter().find(|(at, _)| *at == place).map(|(_, title)| Message::new(title));
    title.map_or_else(String::new, |title| words.say(&title))
}

/// The list of keys for `docs/keys.md`, as Markdown.
#[must_use]
pub fn markdown(words: &Words) -> String {
    let keys = Keymap::default();
    let mut text = String::from("| where | key | what it does |\n|---|---|---|\n");
    let told = PLACES.iter().take_while(|(place, _)| *place != Where::Blank);
    for (place, title) in told {
        let title = words.say(&Message::new(title));
        for bound in keys.help(&[*place]) {
            let labels: Vec<String> = bound.keys.iter().map(|k| format!("`{}`", label(k))).collect();
            let labels = bound.digits().map_or_else(|| labels.join(" "), |digits| format!("`{digits}`"));
            text.push_str(&format!("| {title} | {labels} | {} |\n", bound.help(words)));
        }
    }
    text
}

#[cfg(test)]
mod tests;
