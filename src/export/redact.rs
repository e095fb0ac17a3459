//! A session without the people in it: before any form of report is made, so that all forms share it.
//!
//! Codes are counted in the order of the report, not computed from what they stand for: nobody can try names until
//! one fits. Free text is replaced whole, so a name inside a longer word of it goes too. A script that a user wrote
//! may name the account, so names are taken out of its words as well.

mod progress;

use std::collections::BTreeMap;

use self::progress::progress;
use super::Subject;
use crate::domain::gap::Across;
use crate::domain::history::account_key;
use crate::domain::order;
use crate::domain::session::journal::{Entry, Fate, Journal};
use crate::domain::session::{Party, Session};
use crate::message;
use crate::words::{INSIDE_WORDS, Message, Words, without};

/// The session with account, opportunity, people, evidence and everything that the room wrote replaced by codes.
/// The same name, whatever the case of its letters, gets the same code.
#[must_use]
pub fn redacted(session: &Session, words: &Words) -> Session {
    let words = Subject::of(session).words(&session.ladder, words);
    let mut session = session.clone();
    let mut codes = Codes { words, given: BTreeMap::new(), names: Vec::new() };
    setup(&mut session, &mut codes);
    progress(&mut session, &mut codes);
    script(&mut session, &codes);
    grids(&mut session);
    // The journal holds the words too; reports ask it only how much a newer version wrote.
    let unread = Entry { at: None, what: None, fate: Fate::Kept, text: None };
    session.journal = Journal::from_iter(vec![unread; session.journal.unknown()]);
    session
}

/// What a code stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Account,
    Opportunity,
    Person,
    Action,
    Aim,
    Decision,
    Session,
    Remark,
    Evidence,
    Question,
    Picture,
    Line,
    Reason,
    Role,
}

impl Kind {
    fn numbered(self, number: usize) -> Message {
        match self {
            Kind::Account => message!("report-code-account", number),
            Kind::Opportunity => message!("report-code-opportunity", number),
            Kind::Person => message!("report-code-person", number),
            Kind::Action => message!("report-code-action", number),
            Kind::Aim => message!("report-code-aim", number),
            Kind::Decision => message!("report-code-decision", number),
            Kind::Session => message!("report-code-session", number),
            Kind::Remark => message!("report-code-remark", number),
            Kind::Evidence => message!("report-code-evidence", number),
            Kind::Question => message!("report-code-question", number),
            Kind::Picture => message!("report-code-picture", number),
            Kind::Line => message!("report-code-line", number),
            Kind::Reason => message!("report-code-reason", number),
            Kind::Role => message!("grid-code", number),
        }
    }
}

/// What stands for what.
struct Codes {
    words: Words,
    /// By kind and by text in small letters.
    given: BTreeMap<(Kind, String), usize>,
    /// Names, with their codes, that may also stand in a script.
    names: Vec<(String, String)>,
}

impl Codes {
    /// The code for a text, the same for the same text; what is empty stays so.
    fn code(&mut self, kind: Kind, text: &str) -> String {
        let key = account_key(text);
        if key.is_empty() {
            return String::new();
        }
        let next = self.given.keys().filter(|(k, _)| *k == kind).count() + 1;
        let number = *self.given.entry((kind, key)).or_insert(next);
        self.words.say(&kind.numbered(number))
    }

    fn replace(&mut self, kind: Kind, text: &mut String) {
        *text = self.code(kind, text);
    }

    /// Replaces what is no role in small letters; such a role stays, for a grid of codes says nothing.
    fn replace_role(&mut self, role: &mut String) {
        if is_proper(role) {
            self.replace_name(Kind::Role, role);
        }
    }

    /// Replaces a name, and remembers it. A role in small letters, as in "their buyer", is no name: a public script
    /// with a hole in its place would give it away.
    fn replace_name(&mut self, kind: Kind, name: &mut String) {
        let code = self.code(kind, name);
        let name = std::mem::replace(name, code.clone());
        let name = name.trim();
        if is_proper(name) && !self.names.iter().any(|(known, _)| known == name) {
            self.names.push((name.to_owned(), code));
        }
    }

    /// Replaces who does something. On which side that is, where both are in the room, says nothing of anybody.
    fn replace_owner(&mut self, who: &mut String) {
        let sides = [Party::Ours, Party::Theirs].map(|side| format!(" ({})", self.words.say(&side.said())));
        let side = sides.into_iter().find(|side| who.ends_with(side.as_str())).unwrap_or_default();
        who.truncate(who.len() - side.len());
        self.replace_name(Kind::Person, who);
        who.push_str(&side);
    }
}

fn is_proper(name: &str) -> bool {
    name.chars().any(|c| c.is_uppercase() || c.is_numeric() || !c.is_ascii())
}

fn setup(session: &mut Session, codes: &mut Codes) {
    let header = &mut session.header;
    codes.replace_name(Kind::Account, &mut header.setup.account);
    if let Some(opportunity) = &mut header.setup.opportunity {
        codes.replace_name(Kind::Opportunity, &mut opportunity.name);
    }
    // What is shown instead of the name may stand in a script as well as the name may.
    for codename in [header.setup.codename.take(), session.progress.codename.take()] {
        codename.into_iter().for_each(|mut name| codes.replace_name(Kind::Account, &mut name));
    }
    // The id is made of the day and the account's name.
    header.id = format!("{}-redacted", header.created.date_naive());
}

/// What is voted on in a grid's rows holds the roles and the script's question: it is made anew of both.
fn grids(session: &mut Session) {
    for grid in session.workshop.grids() {
        let rows = session.progress.grids.get_mut(&grid.id).into_iter().flat_map(|filled| &mut filled.rows);
        rows.for_each(|row| row.ask_anew(grid));
    }
}

/// Takes the names out of everything that a report prints of the script and its ladder.
fn script(session: &mut Session, codes: &Codes) {
    let mut names = codes.names.clone();
    // The longest first: a shorter name may be part of it.
    order::by_key(&mut names, |(name, _)| std::cmp::Reverse(name.len()));
    let clean = |text: &mut String| {
        for (name, code) in &names {
            *text = without(text, name, code);
        }
    };
    // Words of the ladder that an action is meant to move.
    let (actions, pending) = (&mut session.progress.actions, &mut session.progress.pending);
    actions.iter_mut().filter_map(|a| a.moves.as_mut()).for_each(clean);
    pending.iter_mut().filter_map(|p| p.carried.action.moves.as_mut()).for_each(clean);
    let (workshop, rested) = (&mut session.workshop, &mut session.progress.rested);
    let ids = [&mut workshop.id].into_iter().chain(rested.iter_mut().map(|rested| &mut rested.workshop));
    for id in ids.filter(|id| names.iter().any(|(name, _)| is_named(id, name))) {
        *id = "redacted".to_owned();
    }
    rested.iter_mut().flat_map(|r| [&mut r.version, &mut r.ladder_version]).for_each(clean);
    [&mut workshop.title, &mut workshop.version, &mut workshop.window].into_iter().for_each(clean);
    workshop.sources.iter_mut().for_each(clean);
    for step in &mut workshop.steps {
        clean(&mut step.title);
        step.kind.texts_mut().into_iter().for_each(clean);
    }
    let met = session.progress.met.iter_mut().flat_map(Across::pairs_mut);
    met.flat_map(|met| met.pair.texts_mut()).for_each(clean);
    let ladder = &mut session.ladder;
    [&mut ladder.title, &mut ladder.version, &mut ladder.subject, &mut ladder.other, &mut ladder.disclaimer]
        .into_iter()
        .for_each(clean);
    clean(&mut ladder.over_trust.banner);
    ladder.rungs.iter_mut().for_each(|r| clean(&mut r.name));
    ladder.dimensions.iter_mut().for_each(|d| clean(&mut d.name));
    for family in &mut ladder.families {
        [&mut family.name, &mut family.about].into_iter().chain(&mut family.flag).for_each(clean);
    }
}

/// Whether an id, of small letters and hyphens, holds a name.
fn is_named(id: &str, name: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect()
    };
    let name = letters(name);
    name.len() >= INSIDE_WORDS && letters(id).contains(&name)
}

#[cfg(test)]
mod tests;
