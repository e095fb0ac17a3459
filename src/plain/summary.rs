//! A workshop in a few sentences: what its report begins with, what was taken on, what stays open.

use crate::app::room::Room;
use crate::export::doc::{Block, Doc};
use crate::export::told;
use crate::say;

pub(super) fn sentences(room: &Room, page: &Doc) -> Vec<String> {
    let session = &room.session;
    if session.workshop.only_tells() {
        // A class stands nowhere and takes nothing on.
        return vec![told::in_short(session, &room.words), open(room)];
    }
    opening(page).chain([taken_on(room), open(room)]).collect()
}

/// Where it stands and what holds it there, or what was found beside the ladder.
fn opening(page: &Doc) -> impl Iterator<Item = String> {
    let blocks = page.blocks.iter().take_while(|block| !matches!(block, Block::Section { .. }));
    let said = blocks.flat_map(|block| match block {
        Block::Headline(text) | Block::Text(text) => vec![text.clone()],
        Block::List(texts) => texts.clone(),
        _ => Vec::new(),
    });
    said.collect::<Vec<_>>().into_iter()
}

fn taken_on(room: &Room) -> String {
    let progress = &room.session.progress;
    let first = progress.actions.iter().min_by_key(|action| action.by);
    let decisions = progress.decisions.len();
    match first {
        None => say!(room.words, "plain-summary-no-actions", decisions),
        Some(first) => say!(
            room.words,
            "plain-summary-actions",
            actions = progress.actions.len(),
            decisions,
            what = &first.what,
            who = &first.who,
            day = first.by.to_string()
        ),
    }
}

fn open(room: &Room) -> String {
    let (questions, remarks) = (room.unasked(), room.session.progress.unanswered());
    match (questions, remarks) {
        (0, 0) => say!(room.words, "plain-summary-nothing-open"),
        _ => say!(room.words, "plain-summary-open", questions, remarks),
    }
}
