//! What the report of a session says, block by block: whatever form it gets, this is where its sentences are made.
//!
//! Works at any moment. Votes that were not revealed are counted and never shown; counts are shown where at least four
//! voted.

mod agreement;
mod cards;
mod class;
mod pairs;
mod reasons;
mod room;
mod signs;
mod standing;

pub(super) use signs::sign_answers;

use super::doc::{Block, Doc, Tone};
use super::{Subject, gap, grid, lens, people, sorted, told, typed};
use crate::domain::grid::all;
use crate::domain::ladder::Ladder;
use crate::domain::reading::Reading;
use crate::domain::session::{Ballot, Place, Session, Stop};
use crate::domain::workshop::Poll;
use crate::say;
use crate::words::Words;

/// A session as a report reads it: as of the day on which it was last open.
pub(super) struct Report<'a> {
    /// The session, redacted already where it is to be.
    pub session: &'a Session,
    /// Its reading.
    pub reading: Reading,
    /// Whether names and free text were replaced.
    pub redacted: bool,
    /// What the session is spoken of with.
    pub words: Words,
}

impl<'a> Report<'a> {
    pub fn new(session: &'a Session, redacted: bool, words: &Words) -> Self {
        let words = Subject::of(session).words(&session.ladder, words);
        Report { session, reading: session.reading(session.day()), redacted, words }
    }

    /// The whole of it.
    pub fn doc(&self) -> Doc {
        let title = &self.session.workshop.title;
        let mut doc = Doc::new(self.words.language(), self.named().unwrap_or(title));
        doc.over = self.named().map(|_| title.clone());
        doc.sheet = vec![doc.title.clone(), self.words.day(self.session.day())];
        self.head(&mut doc);
        self.standing(&mut doc);
        // A class takes nothing on.
        if !self.session.progress.actions.is_empty() || !self.session.workshop.only_tells() {
            self.actions(&mut doc);
        }
        self.pairs(&mut doc);
        self.rest(&mut doc);
        self.closer(&mut doc);
        self.model_answers(&mut doc);
        self.cards(&mut doc, &sorted::exercises(self.session), true);
        self.signs(&mut doc);
        self.lenses(&mut doc);
        self.agreed().into_iter().chain(self.parked()).for_each(|noted| noted.put(&mut doc));
        self.written(&mut doc);
        self.times().put(&mut doc);
        self.limits(&mut doc);
        doc
    }

    fn ladder(&self) -> &'a Ladder {
        &self.session.ladder
    }

    /// Whom the room read.
    fn account(&self) -> String {
        self.named().map_or_else(|| say!(self.words, "report-no-account"), str::to_owned)
    }

    fn named(&self) -> Option<&'a str> {
        Subject::of(self.session).account
    }

    fn head(&self, doc: &mut Doc) {
        let words = &self.words;
        let about = self.opportunity().into_iter().chain([words.say(&people(self.reading.rooms())), self.date()]);
        doc.blocks.push(Block::Aside(about.collect()));
        if self.redacted {
            doc.note(Tone::Note, "", say!(words, "report-redacted"));
        }
        if !self.session.progress.finished {
            doc.note(Tone::Note, say!(words, "report-not-finished"), self.whereabouts());
        }
    }

    fn opportunity(&self) -> Option<String> {
        let opportunity = self.session.header.setup.opportunity.as_ref();
        opportunity.map(|o| format!("{} ({})", o.name, self.words.say(&o.reach.said())))
    }

    /// The day it was begun and, where it is another, the one it was last open.
    fn date(&self) -> String {
        let begun = self.session.header.created.date_naive();
        match self.session.day() {
            day if day == begun => self.words.day(begun),
            day => say!(self.words, "report-date", begun, last = day),
        }
    }

    /// Where an unfinished session stands.
    fn whereabouts(&self) -> String {
        let Session { workshop, progress, .. } = self.session;
        let Place { step, stop } = progress.place;
        let (at, steps) = self.session.step_of(step);
        let title = workshop.steps.get(step).map_or("", |step| &step.title);
        match self.session.here() {
            Stop::Step => say!(self.words, "report-at-step", at, steps, title),
            Stop::Question(_) | Stop::Prompt(_) | Stop::Typed(_) | Stop::Grid(..) | Stop::Met(_) => {
                let questions = self.session.stops(step).len();
                say!(self.words, "report-at-question", at, steps, title, question = stop + 1, questions)
            }
        }
    }

    /// What the room saw beside the model answers that were called.
    fn model_answers(&self, doc: &mut Doc) {
        let rows = told::rows(self.session, &self.words);
        if !rows.is_empty() {
            let words = &self.words;
            doc.section("model", say!(words, "report-model"));
            doc.text(say!(words, "report-model-about"));
            doc.table(say!(words, "report-model-caption"), told::heads(words), rows);
        }
    }

    /// What stands beside the ladder.
    fn lenses(&self, doc: &mut Doc) {
        let (words, typed) = (&self.words, typed::of(self.session));
        // A card whose model answer was called stands beside that.
        let called = |id: &str| self.session.progress.models.contains(id);
        let polled: Vec<_> = lens::of(self.session).into_iter().filter(|one| !called(one.poll.id())).collect();
        let grids = all(self.session);
        let is_beside = !(polled.is_empty() && typed.is_empty());
        let has_sides = self.session.progress.met.is_some() || !gap::own(self.session).is_empty();
        if is_beside || has_sides || !grids.is_empty() {
            doc.section("lenses", self.beside_heading());
        }
        grid::put(doc, self.session, &grids, words);
        gap::put(doc, self.session, words);
        if !is_beside {
            return;
        }
        doc.text(match self.session.workshop.only_tells() {
            true => say!(words, "report-class-said-about"),
            false => say!(words, "report-lens-about"),
        });
        let (lines, polls): (Vec<_>, Vec<_>) = polled.iter().partition(|one| matches!(one.poll, Poll::Line(_)));
        if !polls.is_empty() {
            doc.table(say!(words, "report-lens-caption"), lens::heads(words), lens::rows(&polls, words));
        }
        for one in &polled {
            let said = amended(words, self.session.progress.ballot(one.poll.id()));
            said.into_iter().for_each(|said| doc.text(format!("{} {said}", one.poll.ask())));
            one.flags.iter().for_each(|flag| doc.text((*flag).to_owned()));
        }
        if !lines.is_empty() {
            doc.table(say!(words, "report-lines-caption"), lens::line_heads(words), lens::line_rows(&lines, words));
        }
        for told in &typed {
            doc.blocks.push(Block::Heading(told.typed.ask().to_owned()));
            doc.list(told.said(words));
            told.flag().into_iter().for_each(|flag| doc.text(flag.to_owned()));
        }
    }

    /// Over what is scored nowhere: a class has no ladder that it could be beside.
    fn beside_heading(&self) -> String {
        match self.session.workshop.only_tells() {
            true => say!(self.words, "report-class-said"),
            false => say!(self.words, "term-beside-ladder"),
        }
    }

    fn limits(&self, doc: &mut Doc) {
        let (words, is_class) = (&self.words, self.session.workshop.only_tells());
        doc.section("limits", say!(words, "report-limits"));
        doc.text(if is_class { say!(words, "report-limits-class") } else { say!(words, "report-limits-text") });
        let weak = if is_class { Vec::new() } else { words.each(&self.reading.weak_parts()) };
        if !weak.is_empty() {
            doc.blocks.extend([Block::Heading(say!(words, "report-weakens")), Block::List(weak)]);
        }
        let sources = &self.session.workshop.sources;
        if !sources.is_empty() {
            doc.blocks.extend([Block::Heading(say!(words, "report-sources")), Block::List(sources.clone())]);
        }
        doc.blocks.push(Block::Heading(say!(words, "report-facts")));
        doc.blocks.push(Block::Entries { name: "facts", entries: self.facts() });
        let unknown = self.session.journal.unknown();
        if unknown > 0 {
            doc.text(say!(words, "report-unknown", count = unknown));
        }
    }

    /// What was read, when and by how many.
    fn facts(&self) -> Vec<(String, String)> {
        let words = &self.words;
        let Session { header, workshop, ladder, .. } = self.session;
        let rooms = self.reading.rooms();
        let voting = words.say(&rooms.said());
        let version = |title: &str, version: &str| say!(words, "report-version", title, version);
        let is_class = workshop.only_tells();
        let mut facts = vec![(workshop.whom(words), self.account())];
        if !is_class {
            let opportunity = self.opportunity().unwrap_or_else(|| say!(words, "term-none-named"));
            facts.push((say!(words, "term-opportunity"), opportunity));
        }
        facts.extend([
            (say!(words, "report-fact-workshop"), version(&workshop.title, &workshop.version)),
            (say!(words, "report-fact-ladder"), version(&ladder.title, &ladder.version)),
            (say!(words, "report-fact-window"), workshop.window.clone()),
            (say!(words, "report-fact-voting"), voting),
            (say!(words, "report-fact-date"), self.date()),
        ]);
        facts.extend(self.reading.stood().filter(|_| !is_class).map(|at| {
            let (seen, ceiling) = (self.reading.label(ladder, at.observed), self.reading.label(ladder, at.ceiling));
            (say!(words, "report-seen"), say!(words, "report-seen-and-ceiling", seen, ceiling))
        }));
        // The id holds the account's name.
        if self.session.progress.codename.is_none() {
            facts.push((say!(words, "report-fact-session"), header.id.clone()));
        }
        let program = concat!("rungs ", env!("CARGO_PKG_VERSION"));
        facts.push((say!(words, "report-fact-program"), program.to_owned()));
        facts
    }
}

/// That votes on a question were put right after the reveal.
fn amended(words: &Words, ballot: Option<&Ballot>) -> Option<String> {
    let count = ballot.map_or(0, |ballot| ballot.amended.len());
    (count > 0).then(|| say!(words, "term-amended", count))
}

/// Votes that are in and were not revealed.
fn waiting(words: &Words, ballot: Option<&Ballot>) -> Option<String> {
    let voted = ballot.map_or(0, Ballot::voted);
    (voted > 0).then(|| say!(words, "report-waiting", count = voted))
}
