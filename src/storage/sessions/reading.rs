//! From the text of a session file to the session, or to what is wrong with it and where.

use std::ops::Range;
use std::sync::Arc;

use ron::Error;
use ron::error::SpannedError;
use serde::de::{DeserializeOwned, IgnoredAny};

use super::OpenError;
use super::format::{FIRST, FORMAT, Frame, Head, Line, Seal, TAIL, is_newer, unsealed};
use super::known::Scripts;
use super::layout::Layout;
use crate::domain::check::{Finding, Path, Severity, check, check_ladder};
use crate::domain::ladder::{FamilyKind, Ladder};
use crate::domain::session::journal::{Entry, Fate, Journal};
use crate::domain::session::{Event, Header, MAX_ROOM, Refused, Session};
use crate::message;
use crate::storage::diagnostic::{Diagnostic, say};
use crate::storage::dialect::{offset, options};
use crate::storage::parse::{explain, invalid, refuses};
use crate::storage::patch::without;
use crate::storage::problem::Origin;
use crate::storage::source::Source;
use crate::storage::spans::Spans;
use crate::words::Message;

/// The most fields of a newer version that are looked past in one value.
const NEW_FIELDS: usize = 500;

/// What is in a session file.
#[derive(Debug)]
pub struct Stored {
    /// What stands round the entries.
    pub frame: Frame,
    /// The session.
    pub session: Session,
    /// Entries that could not be read and are not in it.
    pub left_out: usize,
    /// Whether something else than this program changed the file.
    pub changed: bool,
}

/// What is done about entries that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// Then the session is not read.
    Refuse,
    /// They are left out.
    LeaveOut,
}

/// Reads the text of a session file.
///
/// # Errors
/// The file is of a newer format, or damaged.
pub fn read(origin: Origin, text: String, scripts: &Scripts, damage: Damage) -> Result<Stored, OpenError> {
    let (body, seal) = unsealed(&text);
    let source = Source { origin, text: body.to_owned() };
    let reader = Reader { source: &source, scripts, seal };
    let layout = Layout::of(&source.text);
    let format = layout.format.clone().and_then(|f| source.text.get(f)?.parse::<u32>().ok());
    if let Some(format) = format.filter(|f| *f > FORMAT) {
        return Err(OpenError::Newer { file: source.origin.to_string(), format });
    }
    let read = match damage {
        Damage::Refuse => reader.read(&layout, damage).map_err(|found| reader.offered(found, &layout)),
        Damage::LeaveOut => reader.salvage(&layout),
    };
    let mut stored = read.map_err(|found| invalid(&source, found))?;
    stored.changed = match seal {
        Seal::Whole => false,
        Seal::Broken => true,
        Seal::Missing => format != Some(FIRST),
    };
    Ok(stored)
}

struct Reader<'a> {
    source: &'a Source,
    scripts: &'a Scripts,
    seal: Seal,
}

impl Reader<'_> {
    /// Reads what can be read of a damaged session.
    fn salvage(&self, layout: &Layout) -> Result<Stored, Vec<Diagnostic>> {
        let read = |layout: &Layout| self.read(layout, Damage::LeaveOut);
        let entries = |stored: &Stored| stored.session.journal.entries().len();
        match (read(layout), Layout::by_lines(&self.source.text).map(|lines| read(&lines))) {
            (Ok(whole), Some(Ok(lines))) if entries(&lines) <= entries(&whole) => Ok(whole),
            (_, Some(Ok(lines))) => Ok(lines),
            (whole, _) => whole,
        }
    }

    /// What is wrong with a session, with what the check sum says of it and how to go on with the rest of it.
    fn offered(&self, mut found: Vec<Diagnostic>, layout: &Layout) -> Vec<Diagnostic> {
        let Some(first) = found.first_mut() else { return found };
        if self.seal == Seal::Broken {
            first.message = message!("check-damage", what = &first.message);
        }
        if let Ok(Stored { session, left_out, .. }) = self.salvage(layout)
            && left_out > 0
        {
            let all = left_out + session.journal.entries().len();
            let offer = message!("check-go-on-without", count = left_out, all, id = session.header.id);
            first.help = Some(match first.help.take() {
                Some(help) => message!("check-both", one = help, then = offer),
                None => offer,
            });
        }
        found
    }

    fn read(&self, layout: &Layout, damage: Damage) -> Result<Stored, Vec<Diagnostic>> {
        let text = &self.source.text;
        let format = layout.format.clone().and_then(|f| text.get(f)?.parse::<u32>().ok());
        let Some(events) = layout.events.clone() else { return Err(self.no_events()) };
        let (before, behind) = (text.get(..events.start).unwrap_or(""), text.get(events.end..).unwrap_or(""));
        let behind = if behind.is_empty() { TAIL } else { behind };
        let known = self.scripts.head(before, behind);
        let is_known = known.is_some();
        let head = match known {
            Some(head) => head,
            None => self.head(&[before, behind].concat(), &events)?,
        };
        if !matches!(format, Some(FIRST | FORMAT)) {
            return Err(vec![self.slip("format", message!("check-format", known = FORMAT))]);
        }
        let all = layout.entries.len();
        let journal = self.journal(layout, damage, is_newer(&head.program))?;
        let unread = all - journal.entries().len();
        self.check(&head, is_known)?;
        if !is_known {
            self.scripts.remember(before, behind, &head);
        }
        let Head { id, created, setup, workshop, mut ladder, method, .. } = head;
        if method == FIRST {
            tell_facts(&mut ladder);
        }
        let header = Header { id, created, setup, method };
        let refused = |(number, refused): (usize, Refused)| {
            let span = layout.entries.get(number - 1).cloned().unwrap_or_default();
            vec![Diagnostic::new(span, message!("check-impossible", number, all, why = refused.to_string()), None)]
        };
        let (session, impossible) = match damage {
            Damage::Refuse => (Session::replayed(header, workshop, ladder, journal).map_err(refused)?, 0),
            Damage::LeaveOut => Session::salvaged(header, workshop, ladder, &journal),
        };
        // Earlier versions wrote what was taken back, and the order of votes: it goes no further.
        let session = session.as_kept().map_err(refused)?;
        let frame = Frame { head: before.to_owned(), tail: behind.to_owned() };
        Ok(Stored { frame, session, left_out: unread + impossible, changed: false })
    }

    fn journal(&self, layout: &Layout, damage: Damage, newer: bool) -> Result<Journal, Vec<Diagnostic>> {
        let all = layout.entries.len();
        let entries = (1..).zip(&layout.entries).map(|(number, span)| self.entry(number, all, span, newer));
        match damage {
            Damage::Refuse => entries.collect(),
            Damage::LeaveOut => Ok(entries.filter_map(Result::ok).collect()),
        }
    }

    fn no_events(&self) -> Vec<Diagnostic> {
        let text = &self.source.text;
        match options().from_str::<Head>(text) {
            Err(error) => explain(refuses::<Head>, text, error),
            Ok(_) => vec![Diagnostic::new(0..1, message!("check-no-events"), None)],
        }
    }

    /// Reads the head, `text`, which is the file without its events.
    fn head(&self, text: &str, events: &Range<usize>) -> Result<Head, Vec<Diagnostic>> {
        let newer = |text: &str| match options().from_str::<Program>(text) {
            Ok(Program { program }) => is_newer(&program),
            Err(_) => false,
        };
        look_past(text, newer(text)).map_err(|error| {
            let mut found = explain(refuses::<Head>, text, error);
            let gap = events.len();
            for slip in found.iter_mut().filter(|s| s.span.start >= events.start) {
                slip.span = slip.span.start + gap..slip.span.end + gap;
            }
            found
        })
    }

    fn entry(&self, number: usize, all: usize, span: &Range<usize>, newer: bool) -> Result<Entry, Vec<Diagnostic>> {
        let text = self.source.text.get(span.clone()).unwrap_or("");
        let kept = |what: Option<Event>, at, fate| Entry { at, what, fate, text: Some(Arc::from(text)) };
        let error = match look_past::<Line<Event>>(text, newer) {
            Ok(line) => return Ok(kept(Some(line.what), line.at, line.fate)),
            Err(error) => error,
        };
        if self.is_unknown(&error.code, newer)
            && let Ok(line) = options().from_str::<Line<IgnoredAny>>(text)
        {
            // Undo must pass over what nobody here understands.
            return Ok(kept(None, line.at, Fate::Kept));
        }
        let at = offset(text, &error.span.start);
        let said = say(&error.code, at, text, &crate::storage::tokens::tokens(text).collect::<Vec<_>>());
        let message = message!("check-damaged-entry", number, all, what = &said.message);
        Err(vec![Diagnostic { span: span.start + said.span.start..span.start + said.span.end, message, ..said }])
    }

    /// Whether an entry fails for what is in it and not for its shape. In a file of no newer version whose check sum does
    /// not fit, a word that nobody knows is damage: a version that knows it would have written a check sum that fits.
    fn is_unknown(&self, error: &Error, newer: bool) -> bool {
        match error {
            Error::NoSuchEnumVariant { outer, .. } => {
                newer || outer.as_deref() == Some("Event") && self.seal != Seal::Broken
            }
            _ => false,
        }
    }

    /// Checks what was agreed and, where it was not checked before, the script.
    fn check(&self, head: &Head, is_known: bool) -> Result<(), Vec<Diagnostic>> {
        let mut findings: Vec<Finding> = Vec::new();
        let inside = |name: &'static str| {
            move |f: Finding| Finding { path: f.path.inside(name), other: f.other.map(|o| o.inside(name)), ..f }
        };
        if !is_known {
            findings.extend(check_ladder(&head.ladder).into_iter().map(inside("ladder")));
            findings.extend(check(&head.workshop, &head.ladder).into_iter().map(inside("workshop")));
            findings.retain(|f| f.severity == Severity::Error);
        }
        let mut found = Vec::new();
        if !(1..=MAX_ROOM).contains(&head.setup.room) {
            found.push(self.slip("setup", message!("check-room", most = MAX_ROOM, room = head.setup.room)));
        }
        if head.setup.target.is_some_and(|t| head.ladder.rung(t).is_none()) {
            found.push(self.slip("setup", message!("check-target-no-rung")));
        }
        if findings.is_empty() && found.is_empty() {
            return Ok(());
        }
        let spans = Spans::of(&self.source.text);
        found.extend(findings.into_iter().map(|f| Diagnostic {
            severity: f.severity,
            span: spans.nearest(&f.path),
            message: f.message,
            help: f.help,
        }));
        Err(found)
    }

    fn slip(&self, field: &'static str, message: Message) -> Diagnostic {
        let span = Spans::of(&self.source.text).nearest(&Path::default().field(field));
        Diagnostic::new(span, message, None)
    }
}

/// Under the first method families did not say whether they are facts: those that cap something were.
fn tell_facts(ladder: &mut Ladder) {
    for family in ladder.families.iter_mut().filter(|f| !f.caps.is_empty()) {
        family.kind = FamilyKind::Fact;
    }
}

#[derive(serde::Deserialize)]
struct Program {
    program: String,
}

/// Reads a value; where it comes from a newer version, past fields that this one does not know.
fn look_past<T: DeserializeOwned>(text: &str, newer: bool) -> Result<T, SpannedError> {
    let first = match options().from_str(text) {
        Err(error) if newer => error,
        result => return result,
    };
    let (mut text, mut error) = (text.to_owned(), first);
    for _ in 0..NEW_FIELDS {
        let Error::NoSuchStructField { .. } = error.code else { break };
        let Some(field) = Spans::of(&text).field_at(offset(&text, &error.span.start)) else { break };
        text = without(&text, field);
        match options().from_str(&text) {
            Ok(value) => return Ok(value),
            Err(next) => error = next,
        }
    }
    Err(error)
}
