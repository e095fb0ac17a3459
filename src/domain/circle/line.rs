//! What a writer hands on: a line a reading, without a vote, a line of the room's, or a word about a person.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Sharing;
use crate::domain::history::{Extent, Snapshot};
use crate::domain::ladder::Height;
use crate::domain::text::{is_safe, one_line};
use crate::domain::vote::COUNTED_FROM;
use crate::message;
use crate::words::Message;

/// The longest text of a line, in bytes; an account's name is no longer on a screen.
const LONGEST: usize = 400;
/// No rung lies deeper.
const LOWEST: Height = -9;
/// The most of anything that a line lists.
const MOST: usize = 64;

/// A place where readings are shared, as its own file says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Circle {
    /// The form of what lies in it.
    pub v: u32,
    /// Tells it from every other place.
    pub store: String,
    /// What people call it.
    pub name: String,
    /// After so many months a line is withdrawn.
    pub months: u32,
    /// Tells the key that what lies in it is sealed with, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<String>,
}

/// A reading as it is handed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Stands for the session; nothing can be told from it.
    pub object: String,
    /// Whether fewer than four people were in the room.
    pub small: bool,
    /// What is handed on of it.
    pub reading: Snapshot,
    /// What the whole session is called there, where that is handed on too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole: Option<String>,
}

/// All that one writer hands on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// The form.
    pub v: u32,
    /// The place it was written for.
    pub store: String,
    /// Who wrote it.
    pub writer: String,
    /// Only ever rises.
    pub rev: u64,
    /// The readings.
    pub lines: Vec<Line>,
}

/// Why a session hands nothing on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unshared {
    /// It is those of the other side who speak in it.
    Theirs,
    /// It read nothing: a told case, a demo, an account that was only begun.
    Nothing,
    /// It is not closed.
    Open,
    /// The room was not asked.
    NotAsked,
    /// The room said no.
    No,
    /// It was withdrawn.
    Withdrawn,
    /// It is older than what is kept in this place.
    Old,
    /// As a whole it would tell what is behind the codename.
    WholeCoded,
    /// As a whole it would tell the votes of a few.
    WholeSmall,
    /// As a whole it would tell votes that were not revealed.
    WholeOpen,
}

impl Unshared {
    /// As a sentence.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Unshared::Theirs => message!("share-not-theirs"),
            Unshared::Nothing => message!("share-not-nothing"),
            Unshared::Open => message!("share-not-open"),
            Unshared::NotAsked => message!("share-not-asked"),
            Unshared::No => message!("share-not-no"),
            Unshared::Withdrawn => message!("share-not-withdrawn"),
            Unshared::Old => message!("share-not-old"),
            Unshared::WholeCoded => message!("share-whole-coded"),
            Unshared::WholeSmall => message!("share-whole-small"),
            Unshared::WholeOpen => message!("share-whole-open"),
        }
    }
}

impl Circle {
    /// Whether a reading of `day` is older than what is kept here on `today`.
    #[must_use]
    pub fn is_old(&self, day: NaiveDate, today: NaiveDate) -> bool {
        today.checked_sub_months(chrono::Months::new(self.months)).is_some_and(|first| day < first)
    }
}

impl Line {
    /// What is handed on of a session.
    ///
    /// # Errors
    /// Why nothing is.
    pub fn of(
        read: &Snapshot,
        sharing: Option<Sharing>,
        codename: Option<&str>,
        object: String,
    ) -> Result<Line, Unshared> {
        let account = match (sharing, codename) {
            _ if read.read != Extent::Something => return Err(Unshared::Nothing),
            _ if !read.finished => return Err(Unshared::Open),
            (None, _) => return Err(Unshared::NotAsked),
            (Some(Sharing::No), _) | (Some(Sharing::Coded), None) => return Err(Unshared::No),
            (Some(Sharing::Named), _) => read.account.as_str(),
            (Some(Sharing::Coded), Some(codename)) => codename,
        };
        let account = one_line(account.trim()).into_owned();
        let small = read.rooms.fewest < COUNTED_FROM;
        let mut reading = read.clone();
        // Named one by one: what is new in a snapshot has to say whether it holds words of the room or its votes.
        let Snapshot {
            session,
            account: named,
            opportunity,
            actions,
            open,
            followed,
            grids,
            lenses,
            day: _,
            workshop: _,
            version: _,
            ladder: _,
            ladder_version: _,
            ladder_title: _,
            subject: _,
            rooms: _,
            finished: _,
            read: _,
            target: _,
            footing: _,
            observed: _,
            ceiling: _,
            partial: _,
            rails: _,
            hazards: _,
            dangers: _,
            dependence: _,
            rungs: _,
            confidence: _,
        } = &mut reading;
        session.clone_from(&object);
        *named = account;
        *opportunity = None;
        actions.clear();
        open.clear();
        followed.clear();
        grids.clear();
        lenses.clear();
        Ok(Line { object, small, reading, whole: None })
    }

    /// Whether it is made like one of ours: whoever wrote the file, nothing in it harms a screen or a report.
    fn is_sound(&self) -> bool {
        let Line { object, reading: s, whole, .. } = self;
        let heights = [&s.target, &s.footing, &s.observed, &s.ceiling];
        let named = || heights.into_iter().flatten().chain(&s.rungs);
        let rails = || s.rails.iter();
        let texts = [&s.account, &s.workshop, &s.version, &s.ladder, &s.ladder_version, &s.ladder_title, &s.subject];
        let texts = texts.into_iter().chain(&s.hazards).chain(&s.dependence).chain(named().map(|n| &n.name));
        let texts = texts.chain(rails().flat_map(|r| [&r.dimension, &r.name])).chain(s.dangers.iter().map(|d| &d.name));
        let high = named().map(|n| n.at).chain(rails().flat_map(|r| [r.observed, r.ceiling, r.footing]));
        let top = s.rungs.iter().map(|rung| rung.at).max().unwrap_or(LOWEST);
        let mut lists = [s.hazards.len(), s.dangers.len(), s.rails.len(), s.rungs.len()].into_iter();
        let no_words = s.opportunity.is_none()
            && s.actions.is_empty()
            && s.open.is_empty()
            && s.followed.is_empty()
            && s.grids.is_empty()
            && s.lenses.is_empty();
        is_name(object)
            && whole.as_deref().is_none_or(is_name)
            && s.session == *object
            && !s.account.is_empty()
            && s.finished
            && s.read == Extent::Something
            && no_words
            && lists.all(|count| count <= MOST)
            && high.into_iter().all(|at| (LOWEST..=top).contains(&at))
            && texts.into_iter().all(|text| text.len() <= LONGEST && is_safe(text))
    }
}

impl Index {
    /// The form that this program writes.
    pub const VERSION: u32 = 1;

    /// Whether it is one that `writer` may have written for `store`, each session in it once.
    #[must_use]
    pub fn is_sound(&self, store: &str, writer: &str) -> bool {
        let mut objects = BTreeSet::new();
        let once = self.lines.iter().all(|line| objects.insert(&line.object));
        self.store == store && self.writer == writer && once && self.lines.iter().all(Line::is_sound)
    }
}

/// Whether a text is made like the names that stand for stores, writers and sessions: 16 hex digits.
#[must_use]
pub fn is_name(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}
