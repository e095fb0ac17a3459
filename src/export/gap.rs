//! What both sides answer: a session's own part of it, and both side by side. Beside the ladder, nothing is made of it.

use serde::Serialize;

use super::doc::{Block, Doc};
use super::layout::wrap;
use super::sheet::{Cell, cells};
use crate::domain::gap::{Across, Half, Met};
use crate::domain::session::Session;
use crate::domain::vote::{PairTally, State};
use crate::domain::workshop::Pair;
use crate::say;
use crate::words::Words;

/// The pairs of one side that were revealed, with what they came to.
pub(super) fn own(session: &Session) -> Vec<(&Pair, Half)> {
    let half = |pair: &Pair| Half::of(session.progress.shown(&pair.id)?, &session.ladder.rules);
    session.workshop.sided().filter_map(|pair| Some((pair, half(pair)?))).collect()
}

/// What was set side by side, where it may be told outside the room.
pub(super) fn quoted(session: &Session) -> Option<&Across> {
    session.progress.met.as_ref().filter(|met| met.may_be_quoted())
}

/// A state, with the votes where they are told.
#[must_use]
pub fn said(words: &Words, half: &Half) -> String {
    let state = words.say(&half.state.said());
    match &half.votes {
        Some(PairTally { counts: [low, less, both, more, high], not_seen }) => {
            let (trusted, opposite) = (high + more, low + less);
            say!(words, "gap-votes", state, trusted, both = *both, opposite, unseen = *not_seen)
        }
        None => state,
    }
}

/// What is said of the whole before its pairs: why there are none, what of them may be told, how many are held back.
#[must_use]
pub fn about(words: &Words, across: &Across) -> Vec<String> {
    match across {
        Across::No => vec![say!(words, "gap-no")],
        Across::TooFew => vec![say!(words, "gap-too-few")],
        Across::Seen { held_back: 0, .. } => Vec::new(),
        Across::Seen { held_back, .. } => vec![say!(words, "gap-held-back", count = *held_back)],
    }
}

/// What a report says before the pairs of both sides; that they are not told, where they may not be.
pub(super) fn before(session: &Session, words: &Words) -> Vec<String> {
    match (&session.progress.met, quoted(session)) {
        (None, _) => Vec::new(),
        (Some(_), Some(quoted)) => about(words, quoted),
        (Some(_), None) => vec![say!(words, "gap-not-quoted")],
    }
}

/// Puts both side by side: one row a pair, in the order in which it is looked at.
fn put_pairs(doc: &mut Doc, met: &[Met], words: &Words) {
    let row = |met: &Met| {
        let gap = words.say(&met.gap().said());
        [met.pair.ask.clone(), met.pair.trusted.clone(), said(words, &met.ours), gap, said(words, &met.theirs)]
    };
    let rows: Vec<_> = met.iter().map(row).collect();
    if !rows.is_empty() {
        let heads = [say!(words, "gap-head-ask"), say!(words, "gap-head-trusted"), say!(words, "gap-ours")];
        let [ask, trusted, ours] = heads;
        let heads = [ask, trusted, ours, say!(words, "gap-head-together"), say!(words, "gap-theirs")];
        doc.table(say!(words, "gap-caption"), heads, rows);
        doc.text(say!(words, "gap-limit"));
    }
}

/// Puts a session's part into its report.
pub(super) fn put(doc: &mut Doc, session: &Session, words: &Words) {
    let own = own(session);
    if !own.is_empty() {
        doc.blocks.push(Block::Heading(say!(words, "gap-own")));
        let row = |(pair, half): &(&Pair, Half)| [pair.ask.clone(), pair.trusted.clone(), said(words, half)];
        let heads = [say!(words, "gap-head-ask"), say!(words, "gap-head-trusted"), say!(words, "gap-head-seen")];
        doc.table(say!(words, "gap-own-caption"), heads, own.iter().map(row).collect());
        let held_back = session.progress.held_back.len();
        doc.list((held_back > 0).then(|| say!(words, "gap-held-back", count = held_back)).into_iter().collect());
    }
    if session.progress.met.is_some() {
        doc.blocks.push(Block::Heading(say!(words, "gap-title")));
        before(session, words).into_iter().for_each(|said| doc.text(said));
        put_pairs(doc, quoted(session).map_or(&[], Across::pairs), words);
    }
}

/// The page for both sides.
pub(super) fn page(words: &Words, across: &Across) -> Doc {
    let mut doc = Doc::new(words.language(), say!(words, "gap-title"));
    doc.text(say!(words, "term-beside-ladder"));
    about(words, across).into_iter().for_each(|said| doc.text(said));
    put_pairs(&mut doc, across.pairs(), words);
    doc
}

/// What `rungs show` says of it; empty where there is none.
#[must_use]
pub fn text(session: &Session, words: &Words, width: usize) -> String {
    let mut lines = Vec::new();
    let mut line = |ask: &str, said: String| lines.extend(wrap("  ", &format!("{ask} {said}"), width));
    own(session).iter().for_each(|(pair, half)| line(&pair.ask, said(words, half)));
    for met in quoted(session).into_iter().flat_map(Across::pairs) {
        line(&met.pair.ask, together(words, met));
    }
    if lines.is_empty() {
        return String::new();
    }
    format!("\n{}\n{}\n", say!(words, "term-beside-ladder"), lines.join("\n"))
}

/// Both sides of a pair in one line.
#[must_use]
pub fn together(words: &Words, met: &Met) -> String {
    let (ours, theirs) = (said(words, &met.ours), said(words, &met.theirs));
    say!(words, "gap-together", gap = met.gap().said(), ours, theirs)
}

/// A session's side of two, for other programs.
#[derive(Serialize)]
pub(super) struct SidesEntry<'a> {
    who: &'static str,
    key: &'a str,
    held_back: usize,
    #[serde(flatten)]
    both: BothEntry<'a>,
}

/// What both saw, for other programs.
#[derive(Serialize)]
pub(super) struct BothEntry<'a> {
    shown: &'static str,
    pairs: Vec<MetEntry<'a>>,
}

#[derive(Serialize)]
struct MetEntry<'a> {
    id: &'a str,
    ask: &'a str,
    gap: &'static str,
    ours: HalfEntry,
    theirs: HalfEntry,
}

#[derive(Serialize)]
struct HalfEntry {
    state: State,
    counts: Option<[u32; 5]>,
    not_seen: Option<u32>,
}

impl From<&Half> for HalfEntry {
    fn from(Half { state, votes }: &Half) -> Self {
        HalfEntry {
            state: *state,
            counts: votes.map(|votes| votes.counts),
            not_seen: votes.map(|votes| votes.not_seen),
        }
    }
}

impl<'a> BothEntry<'a> {
    pub(super) fn new(across: Option<&'a Across>) -> Self {
        let entry = |met: &'a Met| MetEntry {
            id: &met.pair.id,
            ask: &met.pair.ask,
            gap: met.gap().word(),
            ours: HalfEntry::from(&met.ours),
            theirs: HalfEntry::from(&met.theirs),
        };
        BothEntry {
            shown: across.map_or("nothing", Across::word),
            pairs: across.into_iter().flat_map(Across::pairs).map(entry).collect(),
        }
    }
}

impl<'a> SidesEntry<'a> {
    pub(super) fn of(session: &'a Session) -> Option<Self> {
        let side = session.header.setup.side.as_ref()?;
        let progress = &session.progress;
        let met = match &progress.met {
            Some(Across::Seen { held_back, .. }) => *held_back,
            _ => 0,
        };
        let held_back = progress.held_back.len() + met;
        Some(SidesEntry { who: side.who.word(), key: &side.key, held_back, both: BothEntry::new(quoted(session)) })
    }
}

/// Over the columns of the table of both sides.
pub(super) const HEADS: [&str; 6] = ["question", "ask", "dimension", "ours", "gap", "theirs"];

/// A row a pair.
pub(super) fn sheet_rows(across: &Across) -> Vec<Vec<Cell>> {
    let row = |met: &Met| {
        let Met { pair, ours, theirs } = met;
        cells![&pair.id, &pair.ask, &pair.dimension, ours.state.word(), met.gap().word(), theirs.state.word()]
    };
    across.pairs().iter().map(row).collect()
}
