//! What is typed beside the ladder: the question, and what stands under it.

use super::step::{Page, Paragraph, Rank};
use super::{Role, Said};
use crate::app::room::Room;
use crate::domain::workshop::Typed;
use crate::export::typed;
use crate::say;

/// What is asked, that it is scored nowhere, and what was typed.
#[must_use]
pub fn page(room: &Room, typed: Typed) -> Page {
    let beside = Said::new(say!(room.words, "term-beside-ladder"), Role::Line);
    let hint = hint(room, typed).map(|text| Said::new(text, Role::Line));
    let lines = [beside].into_iter().chain(said(room, typed)).chain(hint);
    let paragraphs = lines.map(|said| Paragraph::new(said, Rank::Made)).collect();
    Page { title: room.words.shown(typed.ask()), paragraphs }
}

/// What was typed, and what the script says to it.
#[must_use]
pub fn said(room: &Room, typed: Typed) -> Vec<Said> {
    let words = &room.words;
    let told = typed::one(&room.session, typed);
    let bullet = if matches!(typed, Typed::Lines(_)) { "» " } else { "" };
    let said = told.map_or_else(Vec::new, |told| told.said(words));
    let said = said.into_iter().map(|text| Said::plain(words.shown(format!("{bullet}{text}"))));
    let flag = told.and_then(|told| told.flag()).map(|text| Said::new(words.shown(text), Role::Question));
    said.chain(flag).collect()
}

/// What the keys do here.
#[must_use]
pub fn hint(room: &Room, typed: Typed) -> Option<String> {
    if !room.has_keys() {
        return None;
    }
    let entered = room.session.progress.entered.get(typed.id());
    Some(match typed {
        Typed::Date(_) => say!(room.words, "screen-type-month"),
        Typed::Survey(_) => say!(room.words, "screen-type-figures"),
        Typed::Lines(lines) => match entered.map_or(0, |entered| entered.lines.len()) {
            0 => say!(room.words, "screen-type-line"),
            count if count < lines.most => say!(room.words, "screen-type-lines"),
            _ => say!(room.words, "screen-type-full"),
        },
    })
}
