//! What a report says, whatever it looks like: Markdown and HTML show the same.
//!
//! Works at any moment. Votes that were not revealed are counted and never shown; counts are shown where at least four
//! voted. Texts are as they were typed: each form makes them harmless in its own way.

mod questions;
mod room;

pub(super) use questions::{EvidenceTold, PairTold, unrevealed_pairs};
pub(super) use room::{ACTION_HEADS, Noted};

use super::{Subject, cap_line, footing_line, hazards_line};
use crate::domain::ladder::Ladder;
use crate::domain::reading::Reading;
use crate::domain::session::{Place, Session, Stop};

/// What the method is and is not, under every report.
pub(super) const LIMITS: &str = "This reading is not a validated instrument: the pairs, the shares at which one counts \
as held or split, the caps and the cuts of confidence are choices, kept in the ladder's file. There are no norms and \
no benchmark, and it predicts no revenue. Compare the account with its own past, with the same script, and with its \
target only; never people with people, nor accounts in a league table. The room read the relationship; it did not \
measure the client's mind, and another room might read it otherwise.";

/// What is said of a redacted report.
pub(super) const REDACTED: &str = "Redacted: the account, the opportunity, people, evidence and everything that the \
room wrote are replaced by codes. The same name or text has the same code throughout.";

/// Over what holds an account back.
pub(super) const ALL_MUST_MOVE: &str = "All of this must move for the account to move.";
/// Over the pairs.
pub(super) const SCALE: &str = "Each vote lies between two pictures of the client. It is told by the picture it is \
nearer to, not by the digit that was pressed: on the screen the trusted picture stands now left, now right.";
/// Over the pairs that nobody could speak of.
pub(super) const UNSEEN: &str = "Too few have seen these, so the ladder does not say. Who will go and look?";
/// Over the parts of the confidence that are not high.
pub(super) const WEAKENS: &str = "What weakens the confidence";
/// In place of families.
pub(super) const NO_FAMILY: &str = "No family of signs is present.";
/// In place of actions.
pub(super) const NO_ACTION: &str = "None was taken on.";
/// In place of counts.
pub(super) const TOO_FEW: &str = "too few have seen it for counts to be shown";

/// A session as a report reads it: as of the day on which it was last open.
pub(super) struct Report<'a> {
    /// The session, redacted already where it is to be.
    pub session: &'a Session,
    /// Its reading.
    pub reading: Reading,
    /// Whether names and free text were replaced.
    pub redacted: bool,
}

impl<'a> Report<'a> {
    pub fn new(session: &'a Session, redacted: bool) -> Self {
        Report { session, reading: session.reading(session.day()), redacted }
    }

    pub fn ladder(&self) -> &'a Ladder {
        &self.session.ladder
    }

    /// Whom the room read.
    pub fn account(&self) -> &'a str {
        Subject::of(self.session).account.unwrap_or("no account named")
    }

    /// What was read, when and by how many.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let Session { header, workshop, ladder, .. } = self.session;
        let opportunity = header.setup.opportunity.as_ref();
        let opportunity = opportunity.map(|o| format!("{} ({})", o.name, o.reach.word()));
        let versioned = |title: &str, version: &str| format!("{title}, version {version}");
        vec![
            ("Account", self.account().to_owned()),
            ("Opportunity", opportunity.unwrap_or_else(|| "none named".to_owned())),
            ("Workshop", versioned(&workshop.title, &workshop.version)),
            ("Ladder", versioned(&ladder.title, &ladder.version)),
            ("About the time", workshop.window.clone()),
            ("People voting", self.reading.rooms().to_string()),
            ("Date", self.date()),
        ]
    }

    /// For what, by how many and when, in few words.
    pub fn about(&self) -> Vec<String> {
        let opportunity = self.session.header.setup.opportunity.as_ref();
        let people = format!("{} in the room", self.reading.rooms().people());
        let opportunity = opportunity.map(|o| format!("{} ({})", o.name, o.reach.word()));
        opportunity.into_iter().chain([people, self.date()]).collect()
    }

    /// The day it was begun and, where it is another, the one it was last open.
    pub fn date(&self) -> String {
        let begun = self.session.header.created.date_naive();
        let last = Some(self.session.day()).filter(|day| *day != begun);
        last.map_or_else(|| begun.to_string(), |day| format!("{begun}, last open {day}"))
    }

    /// Where an unfinished session stands; `None` once it is finished.
    pub fn whereabouts(&self) -> Option<String> {
        let session = self.session;
        if session.progress.finished {
            return None;
        }
        let Place { step, stop } = session.progress.place;
        let steps = session.workshop.steps.len();
        let title = session.workshop.steps.get(step).map_or_else(String::new, |s| format!(", {}", s.title));
        let at = match session.here() {
            Stop::Step => String::new(),
            Stop::Question(_) | Stop::Prompt(_) => {
                format!(", question {} of {}", stop + 1, session.stops(step).len())
            }
        };
        Some(format!("It stands at step {} of {steps}{title}{at}.", step + 1))
    }

    /// Footing, what is seen, what is possible, and how sure that is: what it is, and how it reads, with its full stop.
    pub fn standing(&self) -> Vec<(&'static str, &'static str, String)> {
        let (ladder, reading) = (self.ladder(), &self.reading);
        let mut facts = Vec::new();
        if reading.heights.is_none() {
            facts.push(("Cap", "", cap_line(ladder, reading)));
            let hazards = hazards_line(ladder, reading);
            facts.extend((!hazards.is_empty()).then_some(("Hazards", "", hazards)));
        }
        facts.push(("Footing", "", footing_line(ladder, reading, self.session.progress.target)));
        if let Some(heights) = reading.heights {
            facts.push(("Seen", "", reading.label(ladder, heights.observed)));
            facts.push(("Ceiling", ", what is still possible", ladder.rung_label(heights.ceiling)));
        }
        if reading.partial && reading.heights.is_some() {
            facts.push((
                "Partial",
                "",
                "some rails of the ladder are not asked from the ground up in this script".to_owned(),
            ));
        }
        let confidence = reading.confidence.as_ref();
        facts.extend(confidence.map(|c| ("Confidence in the reading", "", c.level.word().to_owned())));
        let stop = |text: &str| if text.ends_with(['.', '!', '?']) { "" } else { "." };
        facts.into_iter().map(|(what, about, text)| (what, about, format!("{text}{}", stop(&text)))).collect()
    }

    /// Whether any pair was asked, so that there is a ladder to draw.
    pub fn has_rails(&self) -> bool {
        self.reading.heights.is_some()
    }

    /// What holds the account back; `None` at the top of the ladder and where there is no footing.
    pub fn holds(&self) -> Option<Vec<&str>> {
        let below = self.reading.heights.is_some_and(|h| h.footing < self.ladder().top());
        below.then(|| self.reading.holds_back.iter().map(|hold| hold.text.as_str()).collect())
    }

    /// Lists under the standing, each with its heading: what is still open, what was seen otherwise, what was passed over, and what weakens
    /// the confidence.
    pub fn reservations(&self) -> Vec<(&'static str, Vec<String>)> {
        let lists = [
            ("Still open", self.reading.still_open()),
            ("Seen otherwise", self.seen_otherwise()),
            ("Passed over", self.passed_over()),
            (WEAKENS, self.reading.weak_parts(self.ladder())),
        ];
        lists.into_iter().filter(|(_, lines)| !lines.is_empty()).collect()
    }

    /// A sentence on entries that this version cannot read.
    pub fn unknown(&self) -> Option<String> {
        let (count, were) = match self.session.journal.unknown() {
            0 => return None,
            1 => ("One entry".to_owned(), "was written by a newer version and is"),
            n => (format!("{n} entries"), "were written by a newer version and are"),
        };
        Some(format!("{count} of this session {were} not in this report."))
    }
}
