//! A session's head as it was corrected: what was typed wrong at the start is then in its file no more.

use std::sync::Arc;

use serde::Serialize;

use super::format::Frame;
use crate::domain::session::journal::{Entry, Fate};
use crate::domain::session::{Agreed, Event};
use crate::storage::dialect::write::on_one_line;
use crate::storage::spans::Spans;

/// What is written of a session in which nothing can be taken back any more.
pub struct Corrected {
    /// With what was corrected in its head.
    pub frame: Frame,
    /// Without the entries that say what it was before.
    pub entries: Vec<Arc<Entry>>,
}

/// A session with its corrections in the head; `None` where nothing of what was agreed at the start was corrected.
///
/// # Errors
/// A value that RON cannot write; there is none in a session.
pub fn settled(frame: &Frame, entries: &[Arc<Entry>]) -> Result<Option<Corrected>, ron::Error> {
    if !is_corrected(entries) {
        return Ok(None);
    }
    let last = entries.iter().rev().find_map(|entry| match &entry.what {
        Some(Event::Correct(agreed)) if entry.fate == Fate::Kept => Some(agreed),
        _ => None,
    });
    let frame = last.map_or_else(|| Ok(frame.clone()), |agreed| frame.corrected(agreed))?;
    let entries = entries.iter().filter(|entry| !correction(entry)).cloned().collect();
    Ok(Some(Corrected { frame, entries }))
}

/// Whether something that was agreed at the start was corrected.
pub fn is_corrected(entries: &[Arc<Entry>]) -> bool {
    entries.iter().any(correction)
}

fn correction(entry: &Arc<Entry>) -> bool {
    matches!(entry.what, Some(Event::Correct(_)))
}

/// Whether the session was left: nothing in it can be taken back until it is opened again.
pub fn is_left(entries: &[Arc<Entry>]) -> bool {
    entries.last().is_some_and(|entry| entry.what == Some(Event::Left))
}

impl Frame {
    /// The same with what was corrected in its set-up; every other byte stays.
    pub(super) fn corrected(&self, agreed: &Agreed) -> Result<Frame, ron::Error> {
        // Just before the bracket that opens the entries: among the fields of the session itself.
        let (at, mut text) = (self.head.len().saturating_sub(1), [self.head.as_str(), &self.tail].concat());
        let behind = self.tail.len();
        let set_up = |text: &str| {
            let spans = Spans::of(text);
            let (_, fields) = spans.fields_around(at);
            let span = fields.into_iter().find(|(name, _)| *name == "setup")?.1;
            Some(span.start + text.get(span.clone())?.find('(')? + 1)
        };
        let Some(inside) = set_up(&text) else { return Ok(self.clone()) };
        put(&mut text, inside, "account", &agreed.account)?;
        put(&mut text, inside, "opportunity", &agreed.opportunity)?;
        // The set-up stands before the entries, or behind them in a file that somebody turned round.
        let end = if inside <= at { text.len() - behind } else { self.head.len() };
        let tail = text.split_off(end);
        Ok(Frame { head: text, tail })
    }
}

/// Gives a field inside the brackets at `inside` another value; a field that is not there is made.
fn put<T: Serialize>(text: &mut String, inside: usize, name: &str, value: &T) -> Result<(), ron::Error> {
    let new = format!("{name}: {}", on_one_line(value)?);
    let span = {
        let spans = Spans::of(text);
        let (_, fields) = spans.fields_around(inside);
        fields.into_iter().find(|(field, _)| *field == name).map(|(_, span)| span)
    };
    match span {
        Some(span) => text.replace_range(span, &new),
        None => text.insert_str(inside, &format!("{new}, ")),
    }
    Ok(())
}
