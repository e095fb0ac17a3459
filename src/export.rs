//! A reading as text: pure functions, one a format. No file, clock or terminal; the same input gives the same bytes.

pub mod chart;
pub mod csv;
pub mod doc;
pub mod gap;
pub mod grid;
pub mod handout;
mod headline;
pub mod history;
pub(crate) mod html;
pub mod json;
mod layout;
pub mod lens;
pub mod lines;
mod markdown;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod picture;
pub mod reader;
pub mod redact;
mod report;
pub mod sheet;
mod sheets;
pub mod sorted;
pub mod survey;
pub mod text;
pub mod told;
pub mod typed;
pub mod xlsx;

use self::csv::Separator;
use self::doc::Doc;
pub use self::reader::{Reader, Unfit, left_out};
use self::report::Report;
use self::sheet::Sheet;
use crate::domain::ladder::{Height, Ladder};
use crate::domain::reading::{Reading, Rooms};
use crate::domain::session::Session;
use crate::domain::workshop::Workshop;
use crate::words::{Message, Words};
use crate::{message, say};

/// The forms of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For a wiki, an issue or a chat.
    Markdown,
    /// For people, on a screen or on paper.
    Html,
    /// For a spreadsheet.
    Csv,
    /// For other programs.
    Json,
}

/// The report of `session` in one of its forms, for one of its readers.
///
/// # Errors
/// Why there is no such report.
pub fn report(session: &Session, format: Format, reader: Reader, words: &Words) -> Result<String, Unfit> {
    match format {
        Format::Markdown => reader::doc(session, reader, words).map(|page| page.to_markdown()),
        Format::Html => reader::doc(session, reader, words).map(|page| page.to_html()),
        Format::Csv => {
            let sheets = sheets(session, reader, words)?;
            Ok(sheets.first().map_or_else(String::new, |votes| votes.to_csv(Separator::default())))
        }
        Format::Json => whole(session, reader, words, json::render)?.map_err(Unfit::Json),
    }
}

/// The tables of `session`, its votes first.
///
/// # Errors
/// The reader is given no tables.
pub fn sheets(session: &Session, reader: Reader, words: &Words) -> Result<Vec<Sheet>, Unfit> {
    whole(session, reader, words, sheets::sheets)
}

/// What is made of the whole session, coded or not.
fn whole<T>(session: &Session, reader: Reader, words: &Words, make: fn(&Report) -> T) -> Result<T, Unfit> {
    match reader {
        _ if session.keeps_to_itself() => Err(Unfit::KeptBack),
        Reader::Room => Ok(make(&Report::new(session, false, words))),
        Reader::Coded => Ok(make(&Report::new(&redact::redacted(session, words), true, words))),
        Reader::Client | Reader::Learners | Reader::Trainer => Err(Unfit::OnlyPage),
    }
}

/// The report of `session` as a PDF file, for one of its readers.
///
/// # Errors
/// Why there is no such report.
#[cfg(feature = "pdf")]
pub fn pdf(session: &Session, reader: Reader, words: &Words) -> Result<pdf::Pdf, Unfit> {
    reader::doc(session, reader, words).map(|page| page.to_pdf())
}

/// The report of `session` as a page.
#[must_use]
pub fn page(session: &Session, words: &Words) -> Doc {
    Report::new(session, false, words).doc().in_other_words(|text| words.shown(text))
}

/// What a reading is of.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The script that asked.
    pub workshop: &'a Workshop,
    /// Whom the room read.
    pub account: Option<&'a str>,
    /// What capability was read for.
    pub opportunity: Option<&'a str>,
    /// The rung that is right for this account.
    pub target: Option<Height>,
    /// Whether it is a stored session, of whose votes nothing is told that could be guessed at.
    pub stored: bool,
    /// The session, where there is one around the votes.
    pub session: Option<&'a Session>,
}

impl<'a> Subject<'a> {
    /// Votes on a script without a session around them.
    #[must_use]
    pub fn new(workshop: &'a Workshop) -> Self {
        Subject { workshop, account: None, opportunity: None, target: None, stored: false, session: None }
    }

    /// What a session is about.
    #[must_use]
    pub fn of(session: &'a Session) -> Self {
        let setup = &session.header.setup;
        Subject {
            workshop: &session.workshop,
            account: Some(setup.account.as_str()).filter(|name| !name.trim().is_empty()),
            opportunity: setup.opportunity.as_ref().map(|o| o.name.as_str()),
            target: session.progress.target,
            stored: true,
            session: Some(session),
        }
    }

    /// The gate for what is said of it: its language, its account as it is named here, what is read, who is on the other
    /// side.
    #[must_use]
    pub fn words(&self, ladder: &Ladder, words: &Words) -> Words {
        ladder.words(words, self.workshop.language, self.account.unwrap_or_default(), None)
    }
}

/// What signs alone say of the heights, a sentence each.
#[must_use]
pub fn caps(ladder: &Ladder, reading: &Reading) -> Vec<Message> {
    let whole = reading.limit(ladder).map(|cap| message!("method-cap", rung = ladder.rung_label(cap)));
    let caps: Vec<Message> = whole.into_iter().chain(rail_caps(ladder, reading)).collect();
    if caps.is_empty() { vec![message!("report-cap-none")] } else { caps }
}

/// The same in one text.
fn cap(words: &Words, ladder: &Ladder, reading: &Reading) -> String {
    words.each(&caps(ladder, reading)).join(" ")
}

/// What signs say of rails that they let stand less high than the whole.
fn rail_caps(ladder: &Ladder, reading: &Reading) -> Vec<Message> {
    let capped = ladder.dimensions.iter().filter_map(|dimension| {
        let at = reading.rail_cap(ladder, &dimension.id).filter(|at| *at < reading.cap)?;
        Some(message!("method-cap-rail", rail = &dimension.name, rung = ladder.rung_label(at)))
    });
    capped.collect()
}

/// Footing against target.
fn footing(words: &Words, ladder: &Ladder, reading: &Reading, target: Option<Height>) -> String {
    let heights = match (reading.heights, reading.stood()) {
        (_, Some(heights)) => heights,
        (Some(_), None) => return say!(words, "report-footing-unvoted"),
        (None, None) => return say!(words, "report-no-footing"),
    };
    let footing = reading.label(ladder, heights.footing);
    let Some(goal) = target else { return say!(words, "report-footing-no-target", footing) };
    let (target, apart) = (ladder.rung_label(goal), i32::from(heights.footing) - i32::from(goal));
    match apart {
        0 => say!(words, "report-footing-target", footing),
        ..0 => say!(words, "report-footing-below", footing, rungs = -apart, target),
        _ => say!(words, "report-footing-above", footing, rungs = apart, target),
    }
}

/// `5 people in the room`
fn people(rooms: Rooms) -> Message {
    message!("report-people", people = rooms.people())
}
