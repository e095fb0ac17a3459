//! The user's own keys: checked against the table, then put into it.

use super::map::is_typed;
use super::{KEYS, Keymap, PLACES, Press, action_name, label, parse, place_name};
use crate::app::{Action, Where};
use crate::domain::check::{Finding, Path};
use crate::domain::config::{Rebound, Word};
use crate::domain::nearest::likely;
use crate::message;
use crate::words::Message;

/// Places whose keys work at the same time: there, one key means one thing. What is in
/// [`BESIDE`] is beside them all, and [`Where::Anywhere`] beside all places.
pub const TOGETHER: &[&[Where]] = &[
    &[Where::VotePair, Where::Vote, Where::Room],
    &[Where::VoteSign, Where::Vote, Where::Room],
    &[Where::VotePoll, Where::Vote, Where::Room],
    &[Where::Shown, Where::ShownPair, Where::Room],
    &[Where::Told, Where::Room],
    &[Where::ToldEnd, Where::Room],
    &[Where::Write, Where::Room],
    &[Where::Lines, Where::Typed, Where::Room],
    &[Where::Leads, Where::Shown, Where::Room],
    &[Where::Close, Where::Room],
    &[Where::ToldReport, Where::SharedReport, Where::Report],
    &[Where::Accounts, Where::History],
    &[Where::Prompter, Where::Follow],
];

/// Places that come with any of those.
pub const BESIDE: &[Where] = &[
    Where::Waiting,
    Where::Offer,
    Where::Due,
    Where::Parts,
    Where::Talking,
    Where::Apart,
    Where::Unseen,
    Where::Rehearsal,
    Where::Counted,
];

/// Without a key for these, nobody gets out again, or on.
const NEEDED: [Action; 4] = [Action::Quit, Action::Cancel, Action::Accept, Action::Leave];

/// Every place with its actions that can have other keys, in the table's order. The digits of a vote stand on the
/// screen and stay.
pub fn places_and_actions() -> impl Iterator<Item = (Where, Action)> {
    KEYS.iter().filter(|row| !matches!(row.action, Action::Vote(_))).map(|row| (row.place, row.action))
}

impl Keymap {
    /// The table with the user's own keys in it.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn with(own: &[Rebound]) -> Result<Keymap, Vec<Finding>> {
        let mut found = Vec::new();
        let mut keymap = Keymap::default();
        let mut changed: Vec<(usize, usize)> = Vec::new();
        for (line, rebound) in own.iter().enumerate() {
            let path = Path::default().field("keys").at(line);
            match keymap.rebind(rebound, &path) {
                Ok(row) => {
                    if let Some((before, _)) = changed.iter().find(|(_, r)| *r == row) {
                        let other = Path::default().field("keys").at(*before);
                        let (place, action) = (&rebound.place.0, &rebound.action.0);
                        let message = message!("config-two-lines", action, place);
                        found.push(Finding::error(path, message, message!("config-one-line")).with(other));
                    }
                    changed.push((line, row));
                }
                Err(findings) => found.extend(findings),
            }
        }
        found.extend(keymap.conflicts(own, &changed));
        if found.is_empty() { Ok(keymap) } else { Err(found) }
    }

    /// Gives a row its new keys; which row it is.
    fn rebind(&mut self, rebound: &Rebound, path: &Path) -> Result<usize, Vec<Finding>> {
        let row = find(rebound, path)?;
        let Some(bound) = self.rows.get_mut(row) else { return Ok(row) };
        let (mut keys, mut found) = (Vec::new(), Vec::new());
        for (i, text) in rebound.keys.iter().enumerate() {
            let path = path.field("keys").at(i);
            match parse(text) {
                Ok(press) if keys.contains(&press) => {
                    let message = message!("config-named-twice", key = text);
                    found.push(Finding::error(path, message, message!("check-leave-one-out")));
                }
                Ok(press) => keys.push(press),
                Err((message, help)) => found.push(Finding::error(path, message, help)),
            }
        }
        found.extend(unfit(bound.row.place, bound.row.action, &keys, path));
        bound.keys = keys.into();
        if found.is_empty() { Ok(row) } else { Err(found) }
    }

    /// Keys of the user's that mean something else already where they are to work.
    fn conflicts(&self, own: &[Rebound], changed: &[(usize, usize)]) -> Vec<Finding> {
        let mut found = Vec::new();
        for (at, &(line, row)) in changed.iter().enumerate() {
            let Some(bound) = self.rows.get(row) else { continue };
            // Of two lines that do not go together, the second is told of.
            let later = |other: usize| changed.iter().skip(at + 1).any(|(_, r)| *r == other);
            for (i, press) in bound.keys.iter().enumerate() {
                let clashes = |(other, b): &(usize, &super::Bound)| {
                    *other != row
                        && b.row.action != bound.row.action
                        && are_together(b.row.place, bound.row.place)
                        && b.keys.contains(press)
                        && !later(*other)
                };
                let Some((other, clash)) = self.rows.iter().enumerate().find(clashes) else { continue };
                let path = Path::default().field("keys").at(line).field("keys").at(i);
                let mut finding = clash_told(*press, bound.row.action, clash, path);
                let twin = changed.iter().find(|(_, r)| *r == other).map(|(line, _)| *line);
                if let Some(twin) = twin.filter(|line| own.get(*line).is_some()) {
                    finding = finding.with(Path::default().field("keys").at(twin).field("keys"));
                }
                found.push(finding);
            }
        }
        found
    }
}

fn clash_told(press: Press, action: Action, clash: &super::Bound, path: Path) -> Finding {
    let key = label(&press);
    let (place, other) = (&place_name(clash.row.place), &action_name(clash.row.action));
    let goes_on = |action: Action| matches!(action, Action::Next | Action::NextStep);
    if (action == Action::Reveal && goes_on(clash.row.action))
        || (goes_on(action) && clash.row.action == Action::Reveal)
    {
        let message = message!("config-reveals-and-goes-on", key);
        return Finding::error(path, message, message!("config-another-for-one"));
    }
    if matches!(clash.row.action, Action::Vote(_)) {
        return Finding::error(path, message!("config-is-vote", key), message!("config-digits-stay-with-votes"));
    }
    let help = message!("config-give-others", action = other, place);
    Finding::error(path, message!("config-is-already", key, action = other, place), help)
}

/// What an action's keys may not be, whatever else there is.
fn unfit(place: Where, action: Action, keys: &[Press], path: &Path) -> Vec<Finding> {
    let mut found = Vec::new();
    if keys.is_empty() && (NEEDED.contains(&action) || place == Where::Blank) {
        let message = message!("config-needs-key", action = action_name(action));
        found.push(Finding::error(path.field("keys"), message, message!("config-name-one")));
    }
    let had = KEYS.iter().filter(|r| r.place == place && r.action == action).flat_map(|r| r.keys);
    let had: Vec<&Press> = had.collect();
    for (i, press) in keys.iter().enumerate().filter(|(_, p)| is_typed(**p) && !had.contains(p)) {
        if matches!(place, Where::Form | Where::Palette) || action == Action::Quit {
            let message = message!("config-typed", key = label(press));
            found.push(Finding::error(path.field("keys").at(i), message, message!("config-writes-nothing")));
        }
    }
    found
}

/// The row that a line is about.
fn find(rebound: &Rebound, path: &Path) -> Result<usize, Vec<Finding>> {
    let (Word(place), Word(action)) = (&rebound.place, &rebound.action);
    let known: Vec<(usize, String, String)> = KEYS
        .iter()
        .enumerate()
        .filter(|(_, row)| !matches!(row.action, Action::Vote(_)))
        .map(|(i, row)| (i, place_name(row.place), action_name(row.action)))
        .collect();
    if let Some((row, ..)) = known.iter().find(|(_, p, a)| p == place && a == action) {
        return Ok(*row);
    }
    if action.starts_with("Vote") {
        let help = message!("config-digits-on-screen");
        return Err(vec![Finding::error(path.field("action"), message!("config-digits-stay"), help)]);
    }
    let moves_by = PLACES.iter().map(|(p, _)| *p).chain([Where::Prompter]).find(|p| place_name(*p) == *place);
    let moves_by = moves_by.and_then(Where::moves_by).map(place_name);
    if let Some(by) = moves_by.filter(|by| known.iter().any(|(_, p, a)| p == by && a == action)) {
        let message = message!("config-same-everywhere", action, place);
        return Err(vec![Finding::error(path.field("place"), message, message!("config-write-place", place = by))]);
    }
    if !known.iter().any(|(_, p, _)| p == place) {
        let message = message!("config-no-place", place);
        return Err(vec![Finding::error(
            path.field("place"),
            message,
            meant(place, known.iter().map(|(_, p, _)| &**p)),
        )]);
    }
    let path = path.field("action");
    let elsewhere: Vec<&str> = known.iter().filter(|(_, _, a)| a == action).map(|(_, p, _)| &**p).collect();
    if let [first, more @ ..] = elsewhere.as_slice() {
        let all = more.iter().fold(format!("`{first}`"), |all, place| format!("{all}, `{place}`"));
        let message = message!("config-not-in", action, place);
        return Err(vec![Finding::error(path, message, message!("config-it-is-in", places = all))]);
    }
    let here = known.iter().filter(|(_, p, _)| p == place).map(|(_, _, a)| &**a);
    let near = meant(action, here.chain(known.iter().map(|(_, _, a)| &**a)));
    Err(vec![Finding::error(path, message!("config-no-action", action), near)])
}

fn meant<'a>(word: &str, known: impl Iterator<Item = &'a str> + Clone) -> Message {
    match likely(word, known) {
        Some(near) => message!("check-did-you-mean", near),
        None => message!("config-docs"),
    }
}

fn are_together(one: Where, other: Where) -> bool {
    let in_session = |place: &Where| TOGETHER.iter().any(|all| all.contains(&Where::Room) && all.contains(place));
    let beside = |one: Where, other: Where| match one {
        Where::Anywhere => true,
        one if BESIDE.contains(&one) => in_session(&other) || BESIDE.contains(&other),
        one => one == other || one.moves_by() == Some(other),
    };
    beside(one, other)
        || beside(other, one)
        || TOGETHER.iter().any(|places| places.contains(&one) && places.contains(&other))
}
