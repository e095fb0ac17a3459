//! A reading for a terminal, without colour: one screenful, or with every question.

use super::layout::{cut, pad, wrap};
use super::picture::Picture;
use super::report::{Report, sign_answers};
use super::{Subject, cap, footing, headline, people};
use crate::domain::ladder::{Family, Ladder};
use crate::domain::reading::{Asked, Hold, HoldKind, PairReading, Reading, SignReading, SignVotes};
use crate::domain::session::Session;
use crate::words::{Message, Words};
use crate::{message, say};

/// Lines that are left for us on a terminal of 24 with the prompt below.
const SCREEN: usize = 23;
/// Below this many columns nothing gets narrower.
const NARROWEST: usize = 20;
/// The column of terms.
const TERM: usize = 12;

/// The reading in one screenful: at `width` 80 it has at most 24 lines on a ladder of six rungs and three rails,
/// whatever the votes. What holds the account back is told at length where there is room, and always named.
#[must_use]
pub fn screenful(subject: &Subject, ladder: &Ladder, reading: &Reading, words: &Words, width: usize) -> String {
    let told = Told::new(subject, ladder, reading, words, width);
    let mut lines = told.top();
    let (at_length, named) = (told.holds_at_length(), told.open_named());
    let bodies = [[at_length.clone(), told.open_questions()], [at_length, named.clone()]].map(|b| b.concat());
    let fits = |body: &Vec<String>| lines.len() + body.len() <= SCREEN;
    let body = bodies.into_iter().find(fits);
    lines.extend(body.unwrap_or_else(|| [told.holds_named(), named].concat()));
    if lines.len() > SCREEN {
        lines.retain(|line| !line.is_empty());
    }
    finish(lines)
}

/// The reading with every pair and sign: state, counts and what is fragile. Counts only where at least four voted.
#[must_use]
pub fn full(subject: &Subject, ladder: &Ladder, reading: &Reading, words: &Words, width: usize) -> String {
    let told = Told::new(subject, ladder, reading, words, width);
    let words = &told.words;
    let mut lines = [told.top(), told.holds_at_length(), told.open_questions(), told.hazards_at_length()].concat();
    let weak = words.each(&reading.weak_parts());
    lines.extend((!weak.is_empty()).then(|| format!("{}:", say!(words, "report-weakens"))));
    lines.extend(weak.iter().flat_map(|line| told.wrap("- ", line)));
    if !reading.pairs.is_empty() {
        lines.extend([String::new(), cut(&say!(words, "report-all-pairs"), told.width)]);
        lines.extend(reading.pairs.iter().flat_map(|pair| told.wrap("  ", &pair_line(words, pair))));
    }
    if !reading.signs.is_empty() {
        lines.extend([String::new(), say!(words, "report-all-signs")]);
        lines.extend(reading.signs.iter().flat_map(|sign| told.wrap("  ", &told.sign_line(sign))));
    }
    finish(lines)
}

/// What the room took on, decided and parked, under its reading; empty where it did none of these.
#[must_use]
pub fn agreed(session: &Session, words: &Words, width: usize) -> String {
    let report = Report::new(session, false, words);
    let words = &report.words;
    let actions = session.progress.actions.iter().map(|action| {
        let moves = action.moves.as_ref().map_or_else(String::new, |moves| say!(words, "report-to-move", moves));
        vec![action.what.clone(), action.who.clone(), words.day(action.by), moves]
    });
    let mut parts = vec![(say!(words, "report-actions"), actions.collect())];
    parts.extend(report.agreed().into_iter().chain(report.parked()).map(|noted| (noted.heading, noted.rows)));
    let mut out = String::new();
    for (heading, rows) in parts.into_iter().filter(|(_, rows): &(_, Vec<Vec<String>>)| !rows.is_empty()) {
        let rows = rows.iter().flat_map(|row| wrap("- ", &in_words(words, row), width));
        out += &finish([String::new(), heading].into_iter().chain(rows).collect());
    }
    out
}

/// `Show them the figures (Ann, by 2026-12-04): done`; rows of a report have one, two or four cells.
fn in_words(words: &Words, row: &[String]) -> String {
    let [what, who, by, last] = row else { return row.join(": ") };
    let task = say!(words, "report-task", what, who, by);
    if last.is_empty() { task } else { format!("{task}: {last}") }
}

fn finish(lines: Vec<String>) -> String {
    lines.join("\n") + "\n"
}

/// A reading that is told.
struct Told<'a> {
    subject: &'a Subject<'a>,
    ladder: &'a Ladder,
    reading: &'a Reading,
    words: Words,
    width: usize,
}

impl<'a> Told<'a> {
    fn new(subject: &'a Subject<'a>, ladder: &'a Ladder, reading: &'a Reading, words: &Words, width: usize) -> Self {
        let words = subject.words(ladder, words);
        Told { subject, ladder, reading, words, width: width.max(NARROWEST) }
    }

    fn wrap(&self, head: &str, text: &str) -> Vec<String> {
        wrap(head, text, self.width)
    }

    /// A term in a column of its own, and its text.
    fn entry(&self, term: &Message, text: &str) -> Vec<String> {
        self.wrap(&pad(&self.words.say(term), TERM), text)
    }

    /// Everything but what holds the account back.
    fn top(&self) -> Vec<String> {
        let Told { subject, ladder, reading, ref words, width } = *self;
        let names = [Some(subject.workshop.title.as_str()), subject.account, subject.opportunity];
        let names: Vec<&str> = names.into_iter().flatten().collect();
        let mut lines = vec![cut(&names.join(" - "), width)];
        let people = words.say(&people(reading.rooms()));
        lines.extend(self.wrap("", &format!("{}. {people}.", ladder.disclaimer)));
        lines.push(String::new());
        let hazards = self.hazards();
        if reading.heights.is_some() {
            lines.extend(Picture::of(words, ladder, reading, subject.target).lines(width));
            lines.push(String::new());
        }
        if reading.stood().is_none() {
            lines.extend(self.entry(&message!("report-cap"), &cap(words, ladder, reading)));
            lines.extend(hazards.clone());
        }
        lines.extend(self.entry(&message!("report-footing"), &footing(words, ladder, reading, subject.target)));
        let Some(heights) = reading.stood() else { return lines };
        let (seen, ceiling) = (reading.label(ladder, heights.observed), reading.label(ladder, heights.ceiling));
        let seen = say!(words, "report-seen-and-ceiling", seen, ceiling);
        let partial = reading.partial.then(|| say!(words, "report-not-from-the-ground"));
        let seen: Vec<String> = [seen].into_iter().chain(partial).collect();
        lines.extend(self.entry(&message!("report-seen"), &seen.join(" ")));
        let confidence = reading
            .confidence
            .iter()
            .flat_map(|c| self.entry(&message!("report-confidence-short"), &headline::confidence(words, c)));
        lines.extend(confidence);
        lines.extend(hazards);
        lines
    }

    /// The hazards by their names, the banner behind them where it is due.
    fn hazards(&self) -> Vec<String> {
        let names: Vec<&str> = self.reading.present_families().map(|id| self.ladder.family_name(id)).collect();
        if names.is_empty() {
            return Vec::new();
        }
        let banner = self.reading.banner(self.ladder).map_or_else(String::new, |b| format!(" {}", self.words.say(&b)));
        self.entry(&message!("term-hazards"), &format!("{}.{banner}", names.join(", ")))
    }

    /// Each family that is present, with what it means.
    fn hazards_at_length(&self) -> Vec<String> {
        let present = self.reading.present_families().filter_map(|id| self.ladder.family(id));
        let line = |family: &Family| {
            let told = [Some(family.about.as_str()), family.flag.as_deref()];
            let why = self.reading.is_by_evidence(&family.id).then(|| say!(self.words, "method-by-evidence"));
            let told: Vec<&str> = told.into_iter().flatten().chain(why.as_deref()).collect();
            self.wrap("! ", &format!("{}: {}", family.name, told.join(" ")))
        };
        present.flat_map(line).collect()
    }

    fn holds_at_length(&self) -> Vec<String> {
        let (words, holds) = (&self.words, &self.reading.holds_back);
        let head = match (self.reading.stood(), holds.len()) {
            (None, _) => return Vec::new(),
            (Some(_), 0) if !self.reading.open_questions.is_empty() => say!(words, "report-top-with-questions"),
            (Some(_), 0) => say!(words, "report-top"),
            (Some(_), count) => say!(words, "report-holds-all", count),
        };
        let holds = holds.iter().flat_map(|hold| self.wrap("- ", &words.say(&hold.said)));
        self.wrap("", &head).into_iter().chain(holds).collect()
    }

    /// What is open, and what it would limit if it proved true.
    fn open_questions(&self) -> Vec<String> {
        let open = self.words.each(&self.reading.still_open());
        let head = (!open.is_empty()).then(|| format!("{}:", say!(self.words, "term-still-open")));
        head.into_iter().chain(open.iter().flat_map(|line| self.wrap("? ", line))).collect()
    }

    /// Names what is open in as few words as it can.
    fn open_named(&self) -> Vec<String> {
        let questions = || self.reading.open_questions.iter().filter(|_| self.reading.is_any_voted());
        let group = |said: &Message| {
            let names: Vec<&str> = questions().filter(|q| q.said() == *said).map(|q| q.name.as_str()).collect();
            (!names.is_empty()).then(|| format!("{}: {}", self.words.say(said), names.join(", ")))
        };
        let [open, not_seen, not_asked] = Asked::ALL.map(Asked::said);
        let groups = [open, not_seen, message!("term-voted-in-part"), message!("term-not-voted"), not_asked];
        let groups: Vec<String> = groups.iter().filter_map(group).collect();
        match groups.is_empty() {
            true => Vec::new(),
            false => self.entry(&message!("term-still-open"), &format!("{}.", groups.join("; "))),
        }
    }

    /// Names what holds the account back in as few words as it can.
    fn holds_named(&self) -> Vec<String> {
        if self.reading.holds_back.is_empty() {
            return Vec::new();
        }
        let names: Vec<String> = self.reading.holds_back.iter().map(|hold| self.hold_name(hold)).collect();
        self.entry(&message!("report-held-by"), &format!("{}.", names.join("; ")))
    }

    /// `Do they threaten us? (coercion): absent, 0 yes, 1 partly, 4 no`
    fn sign_line(&self, sign: &SignReading) -> String {
        let (words, SignVotes { id, tally, .. }) = (&self.words, &sign.votes);
        let asked = self.subject.workshop.signs().find(|asked| asked.id == *id);
        let ask = asked.map_or_else(String::new, |sign| cut(&words.shown(&sign.ask), (self.width / 2).max(NARROWEST)));
        let said = format!("{ask} ({id}): {}", words.say(&sign.said()));
        [said].into_iter().chain(sign_answers(words, tally, sign.by_evidence)).collect::<Vec<_>>().join(", ")
    }

    fn hold_name(&self, hold: &Hold) -> String {
        let family = |id: &String| self.ladder.family_name(id).to_owned();
        match &hold.kind {
            HoldKind::Cell { dimension, rung, state } => {
                let state = self.words.say(&self.reading.cell_said(dimension, *rung, *state));
                format!("{} {rung} {state}", self.ladder.dimension_name(dimension))
            }
            HoldKind::Cap { family: id, .. } => family(id),
            HoldKind::OverTrust { families, .. } => self.words.list(families.iter().map(family)),
        }
    }
}

/// `personal-1: held, 0 0 0 4 1, 1 not seen, fragile`
fn pair_line(words: &Words, pair: &PairReading) -> String {
    let mut parts = vec![format!("{}: {}", pair.votes.id, words.say(&pair.said()))];
    if let Some(tally) = pair.votes.tally.told() {
        parts.push(tally.counts.map(|n| n.to_string()).join(" "));
        parts.extend((tally.not_seen > 0).then(|| say!(words, "report-point-blank", count = tally.not_seen)));
        parts.extend(pair.fragile.then(|| say!(words, "report-fragile-short")));
    }
    parts.extend(pair.seen_otherwise.then(|| say!(words, "report-otherwise-short")));
    parts.join(", ")
}
