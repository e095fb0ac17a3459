//! Accounts by what they ask for. Who owns what is left out: a segment says nothing of people.

use super::trend::came_to;
use super::{name, named, stands};
use crate::domain::history::{LensOver, Placed, Reason, STALE_DAYS, Segment, Segments, SegmentsOn};
use crate::domain::text::capitalised;
use crate::domain::vote::Presence;
use crate::export::doc::dumbbells::{Dumbbell, Dumbbells};
use crate::export::doc::{Block, Doc, Paper, Tone};
use crate::words::{Message, Words};
use crate::{message, say};

pub(super) fn page(words: &Words, told: &Segments) -> Doc {
    let mut doc = Doc::new(words.language(), say!(words, "history-segments", day = told.today));
    doc.paper = Paper::Across;
    if told.ladders.is_empty() {
        doc.text(say!(words, "history-portfolio-none"));
        return doc;
    }
    let all = || told.ladders.iter().flat_map(|on| &on.accounts);
    let counts = Segment::ALL.into_iter().filter_map(|segment| {
        let count = all().filter(|placed| placed.segment == segment).count();
        (count > 0).then(|| say!(words, "history-segment-count", segment = segment.said(), count))
    });
    doc.blocks.push(Block::Headline(say!(words, "history-segments-headline", counts = words.list(counts))));
    doc.text(say!(words, "history-segments-how", days = STALE_DAYS));
    for on in &told.ladders {
        ladder(words, &mut doc, on);
    }
    doc
}

fn ladder(words: &Words, doc: &mut Doc, on: &SegmentsOn) {
    doc.section("", on.title.clone());
    if on.versions.len() > 1 {
        doc.note(Tone::Note, "", say!(words, "history-versions", versions = words.list(on.versions.clone())));
    }
    let mixed = on.scripts.len() > 1;
    if mixed {
        doc.note(Tone::Note, "", say!(words, "history-scripts", scripts = words.list(on.scripts.clone())));
    }
    for segment in Segment::ALL {
        let placed: Vec<&Placed> = on.accounts.iter().filter(|placed| placed.segment == segment).collect();
        if placed.is_empty() {
            continue;
        }
        doc.blocks.push(Block::Heading(capitalised(&words.say(&segment.said()))));
        doc.text(words.say(&segment.asks()));
        let mut heads = vec![
            capitalised(&on.subject),
            say!(words, "history-head-to-target"),
            say!(words, "history-head-why"),
            say!(words, "history-head-dependence"),
            say!(words, "history-head-read-on"),
        ];
        heads.extend(mixed.then(|| say!(words, "history-head-script")));
        doc.blocks.push(Block::Dumbbells(Box::new(Dumbbells {
            name: "segments",
            caption: say!(words, "history-segment-caption", segment = segment.said(), ladder = &on.ladder),
            rungs: named(&on.rungs),
            ends: [say!(words, "term-footing"), say!(words, "term-target")],
            heads,
            rows: placed.iter().map(|placed| row(words, placed, mixed)).collect(),
        })));
        let beside: Vec<String> = placed.into_iter().flat_map(|placed| beside_lines(words, placed)).collect();
        if !beside.is_empty() {
            doc.blocks.push(Block::Heading(say!(words, "term-beside-ladder")));
            doc.list(beside);
        }
    }
}

/// What an account has beside the ladder: why its target is the right one, and what stands out in its grids; empty where
/// there is nothing.
pub(super) fn beside(words: &Words, placed: &Placed) -> [String; 2] {
    let said = |over: &LensOver| {
        let day = over.days.last()?;
        Some(format!("{} {} ({})", over.ask, came_to(words, day), day.day))
    };
    let said: Vec<String> = placed.beside.for_target.iter().filter_map(said).collect();
    let found: Vec<&str> = placed.beside.grids.iter().flat_map(|grid| &grid.findings).map(String::as_str).collect();
    [said.join(" · "), found.join(" ")]
}

fn beside_lines(words: &Words, placed: &Placed) -> Vec<String> {
    let ([target, grid], name) = (beside(words, placed), &placed.account);
    let target = (!target.is_empty()).then(|| say!(words, "history-beside-target", name, said = target));
    let grid = (!grid.is_empty()).then(|| say!(words, "history-beside-grid", name, said = grid));
    target.into_iter().chain(grid).collect()
}

fn row(words: &Words, placed: &Placed, mixed: bool) -> Dumbbell {
    let why = words.each(&placed.reasons.iter().map(Reason::said).collect::<Vec<_>>());
    let read = say!(words, "history-read-on", day = placed.day, days = placed.age);
    let dependence = placed.dependence.clone().unwrap_or_default();
    let cells = [why.join("; "), dependence, read].into_iter().chain(mixed.then(|| placed.script.clone()));
    Dumbbell {
        name: placed.account.clone(),
        from: placed.footing.as_ref().map(|named| named.at),
        to: placed.target.as_ref().map(|named| named.at),
        said: stands(words, [name(&placed.footing), name(&placed.target)]),
        cells: cells.collect(),
    }
}

impl Segment {
    /// What it is called.
    pub(super) fn said(self) -> Message {
        match self {
            Segment::Repair => message!("history-segment-repair"),
            Segment::Look => message!("history-segment-look"),
            Segment::Loosen => message!("history-segment-loosen"),
            Segment::Lift => message!("history-segment-lift"),
            Segment::Keep => message!("history-segment-keep"),
        }
    }

    /// What it asks for, in a sentence.
    fn asks(self) -> Message {
        match self {
            Segment::Repair => message!("history-asks-repair"),
            Segment::Look => message!("history-asks-look"),
            Segment::Loosen => message!("history-asks-loosen"),
            Segment::Lift => message!("history-asks-lift"),
            Segment::Keep => message!("history-asks-keep"),
        }
    }
}

impl Reason {
    pub(super) fn said(&self) -> Message {
        match self {
            Reason::Sign { name, presence: Presence::Open } => message!("history-hazard-open", name),
            Reason::Sign { name, .. } => message!("history-hazard-present", name),
            Reason::NoFooting => message!("history-reason-no-footing"),
            Reason::LowConfidence => message!("history-reason-low"),
            Reason::Old { days } => message!("history-reason-old", days = *days),
            Reason::NoTarget => message!("history-reason-no-target"),
            Reason::Above { rungs } => message!("history-reason-above", count = *rungs),
            Reason::Below { rungs } => message!("history-reason-below", count = *rungs),
            Reason::AtTarget => message!("history-reason-at"),
        }
    }
}
