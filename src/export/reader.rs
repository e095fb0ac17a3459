//! For whom a report is made, and what each of them is not given.

use super::doc::Doc;
use super::redact::redacted;
use super::report::Report;
use super::told;
use crate::domain::session::Session;
use crate::message;
use crate::words::{Message, Words};

/// For whom a report is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Reader {
    /// Those who were there: all of it.
    #[default]
    Room,
    /// Those whom the room read: what was agreed, and nothing that was thought of them.
    Client,
    /// A class: a told case with what it saw and the model answers.
    Learners,
    /// The same for whoever leads a class, with what to ask.
    Trainer,
    /// Anybody: all of it, with codes for names and for what was typed.
    Coded,
}

/// Why there is no such report.
#[derive(Debug)]
pub enum Unfit {
    /// Only the whole of it, coded or not, is there as data.
    OnlyPage,
    /// The session has no told case and no cards.
    NoToldCase,
    /// They said that nothing of it is to be shown.
    KeptBack,
    /// The JSON writer gave up.
    Json(serde_json::Error),
}

impl Unfit {
    /// As it is said.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            Unfit::OnlyPage => message!("report-only-page"),
            Unfit::NoToldCase => message!("report-no-told-case"),
            Unfit::KeptBack => message!("gap-kept-back"),
            Unfit::Json(error) => message!("report-no-json", why = error.to_string()),
        }
    }
}

/// The page for a reader.
pub(super) fn doc(session: &Session, reader: Reader, words: &Words) -> Result<Doc, Unfit> {
    let whole = |session| Report::new(session, false, words);
    let doc = match reader {
        _ if session.keeps_to_itself() => return Err(Unfit::KeptBack),
        Reader::Room => whole(session).doc(),
        Reader::Coded => Report::new(&redacted(session, words), true, words).doc(),
        Reader::Client => whole(session).agreement(),
        Reader::Learners | Reader::Trainer if session.workshop.keyed().next().is_none() => {
            return Err(Unfit::NoToldCase);
        }
        Reader::Learners | Reader::Trainer => whole(session).class(&told::called(session), reader == Reader::Trainer),
    };
    Ok(doc.in_other_words(|text| words.shown(text)))
}

/// What a reader is not given of `session`, for whoever sends the report; `None` where that is nothing.
#[must_use]
pub fn left_out(session: &Session, reader: Reader, words: &Words) -> Option<String> {
    (reader == Reader::Client).then(|| words.shown(Report::new(session, false, words).left_out()))
}
