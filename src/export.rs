//! A reading as text: pure functions, one a format. No file, clock or terminal; the same input gives the same bytes.

pub mod csv;
pub mod history;
pub mod html;
pub mod json;
mod layout;
pub mod markdown;
pub mod page;
mod picture;
pub mod redact;
mod report;
mod screen;
pub mod survey;
pub mod text;
pub mod told;

use std::borrow::Cow;

use self::report::Report;
use crate::domain::ladder::{Height, Ladder};
use crate::domain::reading::Reading;
use crate::domain::session::Session;
use crate::domain::workshop::Workshop;

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

/// The report of `session` in one of its forms, with or without the names in it.
///
/// # Errors
/// None that these values can give; the JSON writer's type asks for it.
pub fn report(session: &Session, format: Format, redact: bool) -> Result<String, serde_json::Error> {
    let session = if redact { Cow::Owned(redact::redacted(session)) } else { Cow::Borrowed(session) };
    let report = Report::new(&session, redact);
    Ok(match format {
        Format::Markdown => markdown::render(&report),
        Format::Html => html::render(&report),
        Format::Csv => csv::render(&report),
        Format::Json => json::render(&report)?,
    })
}

/// The report of `session` as a page for the screen.
#[must_use]
pub fn page(session: &Session) -> page::Page {
    screen::page(&Report::new(session, false))
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
}

impl<'a> Subject<'a> {
    /// Votes on a script without a session around them.
    #[must_use]
    pub fn new(workshop: &'a Workshop) -> Self {
        Subject { workshop, account: None, opportunity: None, target: None, stored: false }
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
        }
    }
}

/// What signs alone say of the heights, as a sentence without its full stop.
fn cap_line(ladder: &Ladder, reading: &Reading) -> String {
    match reading.cap < ladder.top() {
        true => format!("The {} may stand no higher than {}", ladder.subject, ladder.rung_label(reading.cap)),
        false => format!("No sign that was read limits how high the {} may stand", ladder.subject),
    }
}

/// The hazards by their names, the banner in a sentence behind them where it is due; empty where there is none.
fn hazards_line(ladder: &Ladder, reading: &Reading) -> String {
    let names: Vec<&str> = reading.present_families().map(|id| ladder.family_name(id)).collect();
    match (names.is_empty(), reading.banner(ladder)) {
        (true, _) => String::new(),
        (false, Some(banner)) => format!("{}. {banner}", names.join(", ")),
        (false, None) => format!("{}.", names.join(", ")),
    }
}

/// Footing against target, as a sentence.
fn footing_line(ladder: &Ladder, reading: &Reading, target: Option<Height>) -> String {
    let Some(heights) = reading.heights else {
        return "No rail was asked from rung 1, so there is no footing to read.".to_owned();
    };
    let footing = reading.label(ladder, heights.footing);
    let Some(target) = target else { return format!("{footing}; no target was chosen.") };
    let goal = ladder.rung_label(target);
    let apart = i32::from(heights.footing) - i32::from(target);
    let rungs = if apart.abs() == 1 { "1 rung".to_owned() } else { format!("{} rungs", apart.abs()) };
    match apart {
        0 => format!("{footing}, which is the target."),
        ..0 => format!("{footing}, {rungs} below the target {goal}."),
        _ => format!("{footing}, {rungs} above the target {goal}: is so much needed here?"),
    }
}
