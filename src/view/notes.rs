//! The facilitator's notes: what to say, to do and to watch for.

use crate::domain::session::Stop;
use crate::domain::workshop::{Kind, Step};
use crate::message;
use crate::words::Message;

/// What the notes stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The whole body.
    Alone,
    /// Beside what the room sees.
    Beside,
}

/// The notes of a stop, a heading and its paragraphs each, with what the step shows where that has no other place.
pub fn parts<'a>(step: &'a Step, question: Stop<'a>, place: Place) -> impl Iterator<Item = (Message, Vec<&'a str>)> {
    // Beside the whole ladder there is little room, and beside a question none.
    let has_no_place = step.kind.asks() || (step.kind == Kind::Reading && place == Place::Alone);
    // What is asked first takes the place of what was said at the first question.
    let has_no_place = has_no_place && question.question().is_none_or(|q| q.applies().is_none());
    let shown: &[String] = if has_no_place { &step.show } else { &[] };
    let shown = (!shown.is_empty()).then(|| (message!("prompter-for-all"), shown.iter().map(String::as_str).collect()));
    shown.into_iter().chain(question.cues(step))
}
