//! What a session asks and what was answered: where the room is, the votes that were shown, the reading.

use chrono::NaiveDate;

use super::{Evidence, Place, Session, Stop};
use crate::domain::reading::{Answers, EvidenceAge, PairVotes, Reading, SignVotes, read};
use crate::domain::vote::{PairTally, PollVotes, Presence, Revealed, SignTally, State, Tally};
use crate::domain::workshop::{Pair, Part, Poll, Question};

impl Session {
    /// Every place of the session with what is there, in order.
    pub fn places(&self) -> impl Iterator<Item = (Place, Stop<'_>)> {
        (0..self.workshop.steps.len())
            .flat_map(move |step| (0..).zip(self.stops(step)).map(move |(stop, what)| (Place { step, stop }, what)))
    }

    /// What there is to stop at in a step: its questions, or the step itself.
    #[must_use]
    pub fn stops(&self, step: usize) -> Vec<Stop<'_>> {
        self.progress.stops(&self.workshop, step)
    }

    /// What the room is looking at.
    #[must_use]
    pub fn here(&self) -> Stop<'_> {
        let Place { step, stop } = self.progress.place;
        self.stops(step).get(stop).copied().unwrap_or(Stop::Step)
    }

    /// The question at the current place, if one is voted on there.
    #[must_use]
    pub fn question(&self) -> Option<Question<'_>> {
        self.here().question()
    }

    /// For how many days a line about a pair counts; `None` for one about a sign, which counts at any age.
    #[must_use]
    pub fn fresh_days(&self, line: &Evidence) -> Option<u32> {
        let pair = self.pairs().find(|pair| pair.id == line.about)?;
        self.ladder.dimension(&pair.dimension).map(|d| d.fresh_days)
    }

    /// Whether a line can back what the room saw: known well enough, and not too old (`method.md`, "Confidence").
    #[must_use]
    pub fn counts_as_evidence(&self, line: &Evidence) -> bool {
        aged(line, self.day()).is_fresh(self.fresh_days(line).unwrap_or(u32::MAX))
    }

    /// All pairs asked: the script's own and those the room made.
    pub fn pairs(&self) -> impl Iterator<Item = &Pair> {
        self.workshop.pairs().chain(self.progress.made.iter().map(|(_, pair)| pair))
    }

    /// What the reading is computed from; only revealed votes are in it.
    #[must_use]
    pub fn answers(&self, today: NaiveDate) -> Answers {
        let shown = |id: &str| self.progress.shown(id);
        let room = |id: &str| shown(id).map_or(self.progress.room, |revealed| revealed.room);
        let pairs = self.pairs().map(|p| PairVotes {
            id: p.id.clone(),
            dimension: p.dimension.clone(),
            rung: p.rung,
            tally: match shown(&p.id).map(|r| r.tally) {
                Some(Tally::Pair(tally)) => tally,
                _ => PairTally::default(),
            },
            room: room(&p.id),
        });
        let signs = self.workshop.signs().map(|s| SignVotes {
            id: s.id.clone(),
            family: s.family.clone(),
            tally: match shown(&s.id).map(|r| r.tally) {
                Some(Tally::Sign(tally)) => tally,
                _ => SignTally::default(),
            },
            room: room(&s.id),
        });
        let evidence = self.progress.evidence.iter().map(|line| aged(line, today));
        Answers {
            room: self.progress.room,
            pairs: pairs.collect(),
            signs: signs.collect(),
            evidence: evidence.collect(),
            passed_over: self.progress.passed_over.keys().cloned().collect(),
        }
    }

    /// The votes on polls that were shown: beside the ladder, and nowhere in the reading.
    #[must_use]
    pub fn polls(&self) -> Vec<PollVotes> {
        let shown = |id: &str| match self.progress.shown(id)? {
            Revealed { tally: Tally::Poll(tally), room } => Some(PollVotes { id: id.to_owned(), tally, room }),
            _ => None,
        };
        self.asked_polls().filter_map(|poll| shown(poll.id())).collect()
    }

    /// All polls of lenses, in order: the script's own, and those on the room's own lines.
    pub fn asked_polls(&self) -> impl Iterator<Item = Poll<'_>> {
        self.workshop.parts().flat_map(|part| match part {
            Part::Poll(poll) => vec![poll],
            Part::SeenOf(seen) => {
                let lines = self.progress.seen.iter().filter(|line| line.of.id == seen.id);
                lines.map(Poll::Line).collect()
            }
            _ => Vec::new(),
        })
    }

    /// The state of a round of a pair, in the room it was revealed to.
    #[must_use]
    pub fn state(&self, tally: &PairTally, room: u32) -> State {
        tally.state(&self.ladder.rules, room)
    }

    /// The state of a round of a sign, in the room it was revealed to.
    #[must_use]
    pub fn presence(&self, id: &str, tally: &SignTally, room: u32) -> Presence {
        let sign = self.workshop.signs().find(|s| s.id == id);
        let kind = sign.and_then(|s| self.ladder.family(&s.family)).map(|f| f.kind).unwrap_or_default();
        let witnessed = self.progress.evidence.iter().any(|e| e.about == id && e.grade.counts());
        tally.presence(&self.ladder.rules, kind, room, witnessed)
    }

    /// The room that a question was last revealed to, or the one there is.
    #[must_use]
    pub fn room_of(&self, question: &str) -> u32 {
        self.progress.shown(question).map_or(self.progress.room, |Revealed { room, .. }| room)
    }

    /// The reading as of `today`.
    #[must_use]
    pub fn reading(&self, today: NaiveDate) -> Reading {
        read(&self.ladder, &self.answers(today))
    }
}

/// How old a line is on a day.
fn aged(line: &Evidence, today: NaiveDate) -> EvidenceAge {
    let days = u32::try_from((today - line.when).num_days()).unwrap_or(0);
    EvidenceAge { about: line.about.clone(), grade: line.grade, days, shows: line.shows }
}
