//! The sessions of both sides, brought together by their key.

use super::gap::{Across, Both, Consent, compare};
use super::session::{Party, Session};
use super::workshop::Pair;
use crate::message;
use crate::words::Message;

/// Why what both answered is not set side by side yet, or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart {
    /// A side has no session with this key here.
    Missing(Party),
    /// A side has not closed its session.
    Open(Party),
    /// They were asked in other words, or by another version of the script.
    Wording,
    /// So many days lie between the two.
    Days(i64),
}

impl Apart {
    /// As a sentence.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Apart::Missing(who) => message!("gap-missing", who = who.said()),
            Apart::Open(who) => message!("gap-open", who = who.said()),
            Apart::Wording => message!("gap-wording"),
            Apart::Days(days) => message!("gap-days", days, most = FARTHEST),
        }
    }
}

/// Days beyond which two sessions are not of one time.
const FARTHEST: i64 = 45;

/// What the sessions of one key say together; of two of one side about the same script the first counts.
///
/// # Errors
/// Why they are not set side by side.
pub fn across(sessions: &[Session]) -> Result<Across, Apart> {
    let of = |who: Party| {
        let is_of = move |session: &&Session| session.header.setup.side.as_ref().is_some_and(|side| side.who == who);
        sessions.iter().filter(is_of).filter(|session| session.workshop.sided().next().is_some())
    };
    let mut taken: Vec<(&Session, &Session)> = Vec::new();
    for ours in of(Party::Ours) {
        let is_same = |other: &Session| other.workshop.id == ours.workshop.id;
        if taken.iter().any(|(first, _)| is_same(first)) {
            continue;
        }
        let theirs = of(Party::Theirs).find(|other| is_same(other)).ok_or(Apart::Missing(Party::Theirs))?;
        match (ours.progress.finished, theirs.progress.finished) {
            (false, _) => return Err(Apart::Open(Party::Ours)),
            (_, false) => return Err(Apart::Open(Party::Theirs)),
            _ => {}
        }
        let days = (ours.day() - theirs.day()).num_days().abs();
        if days > FARTHEST {
            return Err(Apart::Days(days));
        }
        taken.push((ours, theirs));
    }
    let first = taken.first().ok_or(Apart::Missing(Party::Ours))?.0;
    let both = taken.iter().map(|(ours, theirs)| beside(ours, theirs)).collect::<Result<Vec<_>, _>>()?.concat();
    let struck =
        taken.iter().flat_map(|(ours, theirs)| ours.progress.held_back.iter().chain(&theirs.progress.held_back));
    let consent = taken.iter().map(|(_, theirs)| theirs.progress.consent.unwrap_or(Consent::No)).min();
    Ok(compare(&both, &struck.map(String::as_str).collect(), &first.ladder.rules, consent.unwrap_or(Consent::No)))
}

/// The pairs of two sessions, which must say the same to both.
fn beside<'a>(ours: &'a Session, theirs: &'a Session) -> Result<Vec<Both<'a>>, Apart> {
    let same =
        |(one, other): (&Pair, &Pair)| one.id == other.id && one.theirs == other.theirs && one.rung == other.rung;
    let (one, other): (Vec<&Pair>, Vec<&Pair>) = (ours.workshop.sided().collect(), theirs.workshop.sided().collect());
    let is_same = one.len() == other.len() && one.iter().copied().zip(other).all(same);
    if !is_same || ours.workshop.version != theirs.workshop.version {
        return Err(Apart::Wording);
    }
    Ok(one
        .into_iter()
        .map(|pair| Both { pair, ours: ours.progress.shown(&pair.id), theirs: theirs.progress.shown(&pair.id) })
        .collect())
}
