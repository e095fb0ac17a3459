//! A whole session as GitHub-flavoured Markdown: the reading, why it is so, and all that the room said.
//!
//! Works at any moment. Votes that were not revealed are counted and never shown; counts are shown where at least four
//! voted. What people typed shows as text and nothing else.

mod escape;
mod questions;
mod room;

use escape::escape;

use super::{Subject, footing_line, picture};
use crate::domain::ladder::Ladder;
use crate::domain::reading::Reading;
use crate::domain::session::{Place, Session, Stop};

/// Columns of the ladder in its fenced block.
const WIDTH: usize = 100;

/// What the method is and is not, under every report.
const LIMITS: &str = "This reading is not a validated instrument: the pairs, the shares at which one counts as held \
or split, the caps and the cuts of confidence are choices, kept in the ladder's file. There are no norms and no \
benchmark, and it predicts no revenue. Compare the account with its own past, with the same script, and with its \
target only; never people with people, nor accounts in a league table. The room read the relationship; it did not \
measure the client's mind, and another room might read it otherwise.";

/// The report of `session` as it stands, read as of the day on which it was last open.
#[must_use]
pub fn report(session: &Session) -> String {
    let reading = session.reading(session.day());
    let mut out = Document::default();
    head(&mut out, session);
    standing(&mut out, session, &reading);
    room::actions(&mut out, session);
    questions::pairs(&mut out, session, &reading);
    questions::not_seen(&mut out, session, &reading);
    questions::signs(&mut out, session, &reading);
    room::words(&mut out, session);
    room::time(&mut out, session);
    tail(&mut out, session);
    out.finish()
}

/// Markdown as it grows, block by block.
#[derive(Default)]
struct Document {
    blocks: Vec<String>,
}

impl Document {
    /// A paragraph, a heading or any other block; it must be Markdown already.
    fn block(&mut self, markdown: impl Into<String>) {
        self.blocks.push(markdown.into());
    }

    /// A list; left out where it is empty.
    fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let items: Vec<String> = items.into_iter().map(|item| format!("- {item}")).collect();
        if !items.is_empty() {
            self.block(items.join("\n"));
        }
    }

    /// A table with a row of heads.
    fn table<const N: usize>(&mut self, heads: [&str; N], rows: impl IntoIterator<Item = [String; N]>) {
        let row = |cells: &[String]| format!("| {} |", cells.join(" | "));
        let heads = heads.map(str::to_owned);
        let rule = format!("|{}", "---|".repeat(N));
        let rows = rows.into_iter().map(|cells| row(&cells));
        let lines: Vec<String> = [row(&heads), rule].into_iter().chain(rows).collect();
        self.block(lines.join("\n"));
    }

    fn finish(self) -> String {
        self.blocks.join("\n\n") + "\n"
    }
}

fn head(out: &mut Document, session: &Session) {
    let Session { header, workshop, ladder, progress, .. } = session;
    let account = Subject::of(session).account.unwrap_or("no account named");
    out.block(format!("# {}: {}", escape(&workshop.title), escape(account)));
    out.block(format!("**{}**", escape(&ladder.disclaimer)));
    if !progress.finished {
        out.block(format!("**Not finished.** {}", whereabouts(session)));
    }
    let opportunity = header.setup.opportunity.as_ref();
    let opportunity = opportunity.map(|o| format!("{} ({})", escape(&o.name), o.reach.word()));
    let date = header.created.date_naive();
    let last = Some(session.day()).filter(|day| *day != date).map(|day| format!(", last open {day}"));
    out.table(
        ["What", "Which"],
        [
            ["Account".to_owned(), escape(account)],
            ["Opportunity".to_owned(), opportunity.unwrap_or_else(|| "none named".to_owned())],
            ["Workshop".to_owned(), format!("{}, version {}", escape(&workshop.title), escape(&workshop.version))],
            ["Ladder".to_owned(), format!("{}, version {}", escape(&ladder.title), escape(&ladder.version))],
            ["About the time".to_owned(), escape(&workshop.window)],
            ["People voting".to_owned(), progress.room.to_string()],
            ["Date".to_owned(), format!("{date}{}", last.unwrap_or_default())],
        ],
    );
}

/// Where an unfinished session stands.
fn whereabouts(session: &Session) -> String {
    let Place { step, stop } = session.progress.place;
    let steps = session.workshop.steps.len();
    let title = session.workshop.steps.get(step).map_or_else(String::new, |s| format!(", {}", escape(&s.title)));
    let stops = session.stops(step).len();
    let at = match session.here() {
        Stop::Step => String::new(),
        Stop::Question(_) | Stop::Prompt(_) => format!(", question {} of {stops}", stop + 1),
    };
    format!("It stands at step {} of {steps}{title}{at}.", step + 1)
}

fn standing(out: &mut Document, session: &Session, reading: &Reading) {
    let Session { ladder, progress, .. } = session;
    out.block("## Where it stands");
    let footing = footing_line(ladder, reading, progress.target);
    let mut facts = vec![format!("**Footing**: {}.", escape(&footing))];
    if let Some(heights) = reading.heights {
        facts.push(format!("**Seen**: {}.", escape(&ladder.rung_label(heights.observed))));
        facts.push(format!("**Ceiling**, what is still possible: {}.", escape(&ladder.rung_label(heights.ceiling))));
    }
    if reading.partial {
        facts.push("**Partial**: some rails of the ladder have no pair in this script.".to_owned());
    }
    facts.push(format!("**Confidence in the reading**: {}.", reading.confidence.level.word()));
    out.list(facts);
    let mut drawn = picture::ladder(ladder, reading, progress.target, WIDTH);
    drawn.insert(0, "```text".to_owned());
    drawn.push("```".to_owned());
    out.block(drawn.join("\n"));
    holds(out, ladder, reading);
}

fn holds(out: &mut Document, ladder: &Ladder, reading: &Reading) {
    if reading.heights.is_some_and(|h| h.footing < ladder.top()) {
        out.block("### What holds it back");
        out.block("All of this must move for the account to move.");
        out.list(reading.holds_back.iter().map(|hold| escape(&hold.text)));
    }
    let weak = reading.confidence.weak_parts();
    if !weak.is_empty() {
        out.block("### What weakens the confidence");
        out.list(weak.iter().map(|(part, level)| {
            let advice = escape(part.advice());
            format!("{} is {}. {advice}", part.word(), level.word())
        }));
    }
}

fn tail(out: &mut Document, session: &Session) {
    out.block("## The method and its limits");
    out.block(LIMITS);
    if !session.workshop.sources.is_empty() {
        out.block("Where the ideas come from:");
        out.list(session.workshop.sources.iter().map(|line| escape(line)));
    }
    match session.journal.unknown() {
        0 => {}
        1 => out.block("One entry of this session was written by a newer version and is not in this report."),
        n => out
            .block(format!("{n} entries of this session were written by a newer version and are not in this report.")),
    }
}
