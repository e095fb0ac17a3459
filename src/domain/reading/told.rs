//! The reading as it is said: which sentence of the catalogue, and of what.

use super::confidence::{Cell, deciding_cells, deciding_pairs};
use super::{Asked, Grade, Ground, Hold, HoldKind, OpenQuestion, PairReading, Part, Reading};
use crate::domain::ladder::{Height, Ladder, Share};
use crate::domain::vote::{COUNTED_FROM, PairTally, State};
use crate::message;
use crate::words::Message;

impl Grade {
    /// As it is said: `seen first-hand`.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Grade::A => message!("method-grade-a"),
            Grade::B => message!("method-grade-b"),
            Grade::C => message!("method-grade-c"),
            Grade::D => message!("method-grade-d"),
        }
    }
}

impl Part {
    /// What it is called in a sentence.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Part::Coverage => message!("method-part-coverage"),
            Part::Agreement => message!("method-part-agreement"),
            Part::Evidence => message!("method-part-evidence"),
            Part::Voices => message!("method-part-voices"),
            Part::Shape => message!("method-part-shape"),
            Part::ClientVoice => message!("method-part-other-voice"),
            Part::BlindFaith => message!("method-part-blind-faith"),
            Part::Hazards => message!("method-part-hazards"),
        }
    }
}

impl Ladder {
    /// A rung of a rail, as in `Personal at 1 Checked`.
    #[must_use]
    pub fn place(&self, dimension: &str, rung: Height) -> Message {
        message!("method-place", rail = self.dimension_name(dimension), rung = self.rung_label(rung))
    }
}

impl Reading {
    /// What would make a weak part of the confidence better, as a sentence about what did happen.
    #[must_use]
    pub fn advice(&self, part: Part) -> Message {
        match part {
            Part::Coverage => uncovered(self),
            Part::ClientVoice => message!("method-advice-other-voice"),
            Part::Agreement if !deciding_pairs(self).any(|p| p.votes.is_voted()) => message!("method-advice-unvoted"),
            Part::Agreement if !deciding_pairs(self).any(|p| p.state < State::NotSeen) => {
                message!("method-advice-unseen")
            }
            Part::Agreement => message!("method-advice-agreement"),
            Part::Evidence if !self.pairs.iter().any(|p| p.state == State::Held) => {
                message!("method-advice-nothing-holds")
            }
            Part::Evidence => message!("method-advice-evidence"),
            Part::Voices => message!("method-advice-voices"),
            Part::Shape => message!("method-advice-shape"),
            Part::BlindFaith => message!("method-advice-blind-faith"),
            Part::Hazards => message!("method-advice-hazards"),
        }
    }

    /// Each part that weakens the confidence with what would make it better, the weakest first.
    #[must_use]
    pub fn weak_parts(&self) -> Vec<Message> {
        let doubts = self.doubts().into_iter();
        doubts
            .map(|(part, level)| {
                message!("method-weak", part = part.said(), level = level.said(), advice = self.advice(part))
            })
            .collect()
    }

    /// What is said where two or more over-trust families are present.
    #[must_use]
    pub fn banner(&self, ladder: &Ladder) -> Option<Message> {
        self.verge.then(|| message!("method-banner", banner = ladder.over_trust.banner.trim_end_matches('.')))
    }

    /// What is open, and what it would limit, in as few lines as say it; nothing before anything was voted on.
    #[must_use]
    pub fn still_open(&self) -> Vec<Message> {
        self.open_where(|_| true)
    }

    /// The same to the room: what the script does not ask is no question of its.
    #[must_use]
    pub fn asked_and_open(&self) -> Vec<Message> {
        self.open_where(|question| question.state != Asked::NotAsked)
    }

    fn open_where(&self, is_meant: impl Fn(&OpenQuestion) -> bool) -> Vec<Message> {
        let meant = self.open_questions.iter().filter(|question| self.is_any_voted() && is_meant(question));
        open(&meant.collect::<Vec<_>>())
    }

    /// The name of a height of this reading: the ladder's own, but for a ground that is not settled.
    #[must_use]
    pub fn rung_name(&self, ladder: &Ladder, at: Height) -> Message {
        match self.ground {
            Some(Ground::Unsettled) if at == 0 => message!("method-unsettled"),
            _ => message!("method-named", name = ladder.rung(at).map_or("", |rung| &rung.name)),
        }
    }

    /// The same with its number, as in `2 Predictable`.
    #[must_use]
    pub fn label(&self, ladder: &Ladder, at: Height) -> Message {
        message!("method-rung", at, name = self.rung_name(ladder, at))
    }
}

/// What is missing of the rungs that decide: each kind of it in a sentence.
fn uncovered(reading: &Reading) -> Message {
    let cells: Vec<Cell> = reading.rails.iter().flat_map(deciding_cells).collect();
    let is_unvoted = |cell: &&Cell| reading.is_unvoted(cell.dimension, cell.rung);
    let of = |state: State| cells.iter().filter(move |cell| cell.state == state);
    let (unvoted, unseen): (Vec<&Cell>, Vec<&Cell>) = of(State::NotSeen).partition(is_unvoted);
    let (not_asked, passed_over) = (of(State::NotAsked).count(), of(State::PassedOver).count());
    let told = |count: usize, told: fn(usize, Message) -> Message| {
        let which = match count {
            0 => return None,
            1 if cells.len() == 1 => message!("method-which-only"),
            all if all == cells.len() => message!("method-which-all"),
            count => message!("method-which-some", count),
        };
        Some(told(count, which))
    };
    let sentences = [
        told(unseen.len(), |_, which| message!("method-uncovered-not-seen", which)),
        told(unvoted.len(), |count, which| message!("method-uncovered-not-voted", count, which)),
        told(not_asked, |count, which| message!("method-uncovered-not-asked", count, which)),
        told(passed_over, |count, which| message!("method-uncovered-passed-over", count, which)),
    ];
    one_by_one(sentences.into_iter().flatten()).unwrap_or_else(|| message!("method-nothing"))
}

/// Sentences one behind the other.
fn one_by_one(sentences: impl Iterator<Item = Message>) -> Option<Message> {
    sentences.reduce(|first, then| message!("method-one-by-one", first, then))
}

impl OpenQuestion {
    /// What is open, and what it would limit if it proved true.
    #[must_use]
    pub fn told(&self) -> Message {
        match self.limit_said() {
            None => message!("method-open", name = &self.name, known = &self.known),
            Some(limit) => message!("method-open-limit", name = &self.name, known = &self.known, limit),
        }
    }

    fn limit_said(&self) -> Option<Message> {
        self.limit.iter().cloned().reduce(|first, then| message!("method-limits", first, then))
    }
}

/// What is open; that of which the same is known, and which would limit the same, in one line.
fn open(questions: &[&OpenQuestion]) -> Vec<Message> {
    let alike = |a: &OpenQuestion, b: &OpenQuestion| (&a.known, &a.limit) == (&b.known, &b.limit);
    let is_first = |(at, q): &(usize, &&OpenQuestion)| !questions.iter().take(*at).any(|before| alike(before, q));
    let firsts = questions.iter().enumerate().filter(is_first).map(|(_, q)| *q);
    let line = |first: &OpenQuestion| {
        let names: Vec<&str> = questions.iter().filter(|q| alike(first, q)).map(|q| q.name.as_str()).collect();
        match (names.len(), first.limit_said()) {
            (1, _) => first.told(),
            (_, None) => message!("method-open", name = names.join(", "), known = &first.known),
            (_, Some(limit)) => {
                message!("method-open-limit-one", names = names.join(", "), known = &first.known, limit)
            }
        }
    };
    firsts.map(line).collect()
}

impl Hold {
    /// What holds back, in a few words: `Corporate at 3 Relied on`.
    #[must_use]
    pub fn name(&self, ladder: &Ladder) -> Message {
        if let HoldKind::Cell { dimension, rung, .. } = &self.kind {
            return ladder.place(dimension, *rung);
        }
        let names: Vec<&str> = self.families().map(|id| ladder.family_name(id)).collect();
        message!("method-named", name = names.join(", "))
    }

    /// The families that hold back; none where a rung of a rail does.
    pub fn families(&self) -> impl Iterator<Item = &str> {
        let families = match &self.kind {
            HoldKind::Cell { .. } => &[][..],
            HoldKind::Cap { family, .. } => std::slice::from_ref(family),
            HoldKind::OverTrust { families, .. } => families,
        };
        families.iter().map(String::as_str)
    }

    pub(super) fn new(ladder: &Ladder, reading: &Reading, kind: HoldKind) -> Self {
        let said = match &kind {
            HoldKind::Cell { dimension, rung, state } => cell(ladder, reading, dimension, *rung, *state),
            HoldKind::Cap { family, dimension, at } => cap(ladder, family, dimension.as_deref(), *at),
            HoldKind::OverTrust { families, must_go, at } => over_trust(ladder, families, *must_go, *at),
        };
        Hold { kind, said }
    }
}

fn cap(ladder: &Ladder, family: &str, dimension: Option<&str>, at: Height) -> Message {
    let (name, rung) = (ladder.family_name(family), ladder.rung_label(at));
    match dimension {
        None => message!("method-hold-cap", name, rung),
        Some(rail) => message!("method-hold-rail-cap", name, rail = ladder.dimension_name(rail), rung),
    }
}

fn over_trust(ladder: &Ladder, families: &[String], must_go: usize, at: Height) -> Message {
    let names: Vec<&str> = families.iter().map(|id| ladder.family_name(id)).collect();
    let rung = ladder.rung_label(at);
    match names.as_slice() {
        [name] => message!("method-hold-over-trust-one", name = *name, rung),
        all => message!("method-hold-over-trust", count = all.len(), names = all.join(", "), rung, must_go),
    }
}

fn cell(ladder: &Ladder, reading: &Reading, dimension: &str, rung: Height, state: State) -> Message {
    let place = ladder.place(dimension, rung);
    let of_cell = |p: &&PairReading| p.votes.dimension == dimension && p.votes.rung == rung;
    match state {
        State::NotSeen if reading.is_unvoted(dimension, rung) => message!("method-hold-not-voted", place),
        State::NotAsked => message!("method-hold-not-asked", place),
        State::PassedOver => message!("method-hold-passed-over", place),
        _ => {
            let pairs = reading.pairs.iter().filter(of_cell).filter(|p| p.state == state);
            match one_by_one(pairs.map(|p| what_was_seen(ladder, p))) {
                None => message!("method-hold-state", place, state = state.said()),
                Some(seen) => message!("method-hold-seen", place, state = state.said(), seen),
            }
        }
    }
}

/// What the votes on a pair say, without counts among few, and what comes first.
fn what_was_seen(ladder: &Ladder, pair: &PairReading) -> Message {
    let tally = &pair.votes.tally;
    let few = tally.valid() < COUNTED_FROM;
    match pair.state {
        State::NotSeen => {
            let count = ladder.rules.quorum(pair.votes.room).max(1).saturating_sub(tally.valid());
            message!("method-seen-too-few", count)
        }
        State::Split if few => message!("method-seen-split-few"),
        State::Split => message!("method-seen-split", high = tally.high(), low = tally.low()),
        _ if few => {
            let Share(part, whole) = ladder.rules.held;
            message!("method-seen-neither", part, whole)
        }
        State::Reversed => message!("method-seen-reversed", low = tally.low(), all = tally.valid()),
        _ => counted(tally, ladder.rules.held),
    }
}

fn counted(tally: &PairTally, Share(part, whole): Share) -> Message {
    let both = tally.counts.get(2).copied().unwrap_or_default();
    message!("method-seen", high = tally.high(), all = tally.valid(), both, low = tally.low(), part, whole)
}
