//! Page one: where it stands, why, and what is still open.

use std::cmp::Reverse;

use super::{Report, counts_as_evidence};
use crate::domain::gap::Across;
use crate::domain::grid::all;
use crate::domain::order;
use crate::domain::reading::{Hold, HoldKind};
use crate::domain::session::{Evidence, Pole};
use crate::domain::vote::State;
use crate::domain::workshop::{Pair, Whom};
use crate::export::doc::{Block, Doc, Tone};
use crate::export::picture::Picture;
use crate::export::{cap, footing, gap, grid, headline, lens, told};
use crate::say;
use crate::words::Message;

/// Causes and open questions on page one; the others follow behind it.
const FIRST: usize = 3;

impl Report<'_> {
    pub(super) fn standing(&self, doc: &mut Doc) {
        let (words, ladder) = (&self.words, self.ladder());
        if self.session.workshop.only_tells() {
            return self.class_standing(doc, &told::called(self.session));
        }
        let target = self.session.progress.target;
        let beside = if self.reading.is_any_voted() { Vec::new() } else { self.beside() };
        doc.blocks.push(Block::Headline(match beside.is_empty() {
            true => headline::of(words, ladder, &self.reading, &self.name(), target),
            false => say!(words, "report-headline-beside", name = self.name()),
        }));
        self.since().into_iter().for_each(|said| doc.text(said));
        doc.note(Tone::Ours, &ladder.disclaimer, "");
        if !beside.is_empty() {
            let (first, others) = parted(beside);
            doc.blocks.push(Block::List(first));
            doc.blocks.extend(self.more(others.len()));
            // Where no pair is asked there is no ladder to be drawn.
            if self.session.pairs().next().is_none() {
                return;
            }
        }
        if let Some(banner) = self.reading.banner(ladder) {
            doc.note(Tone::Hazard, words.say(&banner), "");
        }
        doc.section("standing", say!(words, "report-standing"));
        doc.blocks.push(Block::Columns([self.stands(), self.why()]));
    }

    /// What was found beside the ladder, a sentence each: what stands out in grids, and what polls came to.
    fn beside(&self) -> Vec<String> {
        let words = &self.words;
        let grids = all(self.session);
        let found = grids.iter().flat_map(|seen| grid::findings(words, seen));
        let polls = lens::of(self.session);
        let said = polls.iter().filter(|one| one.poll.about() == Whom::Subject).map(|one| {
            let led = one.poll.led(&one.tally);
            let came_to = if led.is_empty() { one.view(words) } else { led.join(" · ") };
            say!(words, "report-beside", ask = one.poll.ask(), said = came_to)
        });
        let own = gap::own(self.session).into_iter().map(|(pair, half)| (&pair.ask, words.say(&half.state.said())));
        let met = gap::quoted(self.session).into_iter().flat_map(Across::pairs);
        let met = met.map(|met| (&met.pair.ask, gap::together(words, met)));
        let sided = own.chain(met).map(|(ask, said)| say!(words, "report-beside", ask, said));
        found.chain(said).chain(sided).chain(gap::before(self.session, words)).collect()
    }

    /// Whom the room read, as a sentence begins.
    fn name(&self) -> String {
        self.named().map_or_else(|| say!(self.words, "report-the-subject"), str::to_owned)
    }

    /// What it rested on the last time; not where the rungs of that time were others.
    fn since(&self) -> Option<String> {
        let (words, script) = (&self.words, &self.session.workshop);
        let rested = self.session.progress.rested.as_ref();
        let rested = rested.filter(|rested| rested.ladder_version == self.ladder().version)?;
        let rung = match rested.at {
            1.. => words.say(&self.reading.rung_name(self.ladder(), rested.at)),
            _ => say!(words, "report-last-nothing"),
        };
        let (day, now) = (rested.day.to_string(), self.reading.stood()?.footing);
        let rungs = i32::from(now) - i32::from(rested.at);
        let said = match rungs {
            0 => say!(words, "report-last-same", day, rung),
            1.. => say!(words, "report-last-rose", day, rung, rungs),
            _ => say!(words, "report-last-fell", day, rung, rungs = -rungs),
        };
        let is_same = (&rested.workshop, &rested.version) == (&script.id, &script.version);
        let other = (!is_same).then(|| say!(words, "report-last-other"));
        Some([Some(said), other].into_iter().flatten().collect::<Vec<_>>().join(" "))
    }

    /// The ladder, what the drawing leaves open, and how sure that is; where no pair was asked, what signs alone say.
    fn stands(&self) -> Vec<Block> {
        let (words, ladder, reading) = (&self.words, self.ladder(), &self.reading);
        let Some(heights) = reading.heights else {
            let cap = Block::Text(cap(words, ladder, reading));
            let target = self.for_target().into_iter().map(|(name, said)| Block::Text(format!("{name}: {said}")));
            return [cap, Block::Text(say!(words, "report-no-footing"))].into_iter().chain(target).collect();
        };
        let picture = Box::new(Picture::of(words, ladder, reading, self.session.progress.target));
        let mut entries = Vec::new();
        if reading.stood().is_some() {
            let (seen, ceiling) = (reading.label(ladder, heights.observed), reading.label(ladder, heights.ceiling));
            entries.push((say!(words, "report-seen"), say!(words, "report-seen-and-ceiling", seen, ceiling)));
            if reading.partial {
                entries.push((say!(words, "report-partial"), say!(words, "report-not-from-the-ground")));
            }
            let confidence = reading.confidence.as_ref().map(|sure| headline::confidence(words, sure));
            entries.extend(confidence.map(|sure| (say!(words, "report-confidence-short"), sure)));
            entries.extend([self.unheld_hazards(), self.voted()].into_iter().flatten());
        } else {
            entries.push((say!(words, "report-footing"), footing(words, ladder, reading, None)));
        }
        entries.extend(self.for_target());
        vec![Block::Ladder(picture), Block::Entries { name: "sure", entries }]
    }

    /// What is present and holds nothing back as yet.
    fn unheld_hazards(&self) -> Option<(String, String)> {
        let holds = || self.reading.holds_back.iter().flat_map(Hold::families);
        let present = self.reading.present_families().filter(|id| !holds().any(|held| held == *id));
        let names: Vec<&str> = present.map(|id| self.ladder().family_name(id)).collect();
        (!names.is_empty()).then(|| (say!(self.words, "term-hazards"), names.join(", ")))
    }

    /// How much of what is asked was voted on, where it is not all.
    fn voted(&self) -> Option<(String, String)> {
        let is_settled = |pair: &&Pair| self.session.progress.is_settled(&pair.id);
        let (voted, count) = (self.session.pairs().filter(is_settled).count(), self.session.pairs().count());
        let said = || (say!(self.words, "report-voted"), say!(self.words, "report-voted-pairs", voted, count));
        (voted < count).then(said)
    }

    /// What the room said of why the target is the right one.
    fn for_target(&self) -> Option<(String, String)> {
        let polls = lens::of(self.session);
        let said = polls.iter().filter(|one| one.poll.is_for_target());
        let said: Vec<String> = said.map(|one| format!("{} {}", one.poll.ask(), one.said(&self.words))).collect();
        (!said.is_empty()).then(|| (say!(self.words, "report-for-target"), said.join(" · ")))
    }

    /// What holds it back, the hazards where nothing is held, and what is not known yet.
    fn why(&self) -> Vec<Block> {
        let (words, reading) = (&self.words, &self.reading);
        let (first, others) = parted(self.causes());
        let mut blocks = Vec::new();
        if reading.stood().is_some() {
            blocks.push(Block::Heading(say!(words, "report-why")));
            match first.is_empty() {
                true => blocks.extend(self.rests_on()),
                false => blocks.push(Block::Numbered(first)),
            }
            blocks.extend(self.more(others.len()));
        } else if reading.present_families().next().is_some() {
            blocks.extend([Block::Heading(say!(words, "term-hazards")), Block::List(self.hazards())]);
        }
        let (first, others) = parted(words.each(&reading.still_open()));
        if !first.is_empty() {
            blocks.extend([Block::Heading(say!(words, "term-still-open")), Block::List(first)]);
            blocks.extend(self.more(others.len()));
        }
        blocks
    }

    /// Where nothing holds it back, which the headline has said: what it stands on, with what was seen of it last.
    fn rests_on(&self) -> Vec<Block> {
        let (words, ladder) = (&self.words, self.ladder());
        let held = self.reading.pairs.iter().filter(|pair| pair.state == State::Held).count();
        let said = say!(words, "report-held-pairs", held, count = self.reading.pairs.len());
        let mut seen: Vec<(&Pair, &Evidence)> = Vec::new();
        for pair in self.session.pairs() {
            let lines = self.session.progress.evidence.iter().map(|line| &**line);
            let lines = lines.filter(|l| l.about == pair.id && l.shows == Some(Pole::Trusted));
            let lines = lines.filter(|line| counts_as_evidence(self.session, line));
            seen.extend(lines.max_by_key(|line| line.when).map(|line| (pair, line)));
        }
        order::by_key(&mut seen, |(pair, line)| Reverse((pair.rung, line.when)));
        let told = seen.into_iter().take(FIRST).filter(|_| !self.redacted).map(|(pair, line)| {
            let place = ladder.place(&pair.dimension, pair.rung);
            say!(words, "report-seen-at", place, what = &line.what)
        });
        let told: Vec<String> = told.collect();
        [Block::Text(said)].into_iter().chain((!told.is_empty()).then_some(Block::List(told))).collect()
    }

    /// That there are more of them further back.
    fn more(&self, count: usize) -> Option<Block> {
        (count > 0).then(|| Block::Text(say!(self.words, "report-more", count)))
    }

    /// What was left for further back of what holds it back and of what is open.
    pub(super) fn rest(&self, doc: &mut Doc) {
        let words = &self.words;
        if self.session.workshop.only_tells() {
            return;
        }
        let (first, causes) = parted(self.causes());
        if !causes.is_empty() {
            doc.section("causes", say!(words, "report-holds-too"));
            let numbered = (first.len() + 1..).zip(causes);
            doc.list(numbered.map(|(number, said)| format!("{number}. {said}")).collect());
        }
        doc.list_under(say!(words, "report-open-too"), parted(words.each(&self.reading.still_open())).1);
    }

    /// What holds it back; a class stands on no ladder, so nothing holds it.
    fn holds(&self) -> &[Hold] {
        if self.session.workshop.only_tells() { &[] } else { &self.reading.holds_back }
    }

    fn causes(&self) -> Vec<String> {
        self.holds().iter().map(|hold| self.told_cause(hold)).collect()
    }

    /// A cause, with the latest line that was seen of it: a reader who was not there asks what happened.
    fn told_cause(&self, hold: &Hold) -> String {
        let cause = self.words.say(&hold.said);
        let lines = self.session.progress.evidence.iter().filter(|line| self.speaks_for(hold, line));
        match lines.max_by_key(|line| line.when).filter(|_| !self.redacted) {
            Some(line) => say!(self.words, "report-cause-seen", cause, what = &line.what),
            None => cause,
        }
    }

    /// Whether a line of evidence counts and tells of a cause: of the opposite picture of its pair, or of its hazard.
    fn speaks_for(&self, hold: &Hold, line: &Evidence) -> bool {
        let about_pair = |pair: &Pair| match &hold.kind {
            HoldKind::Cell { dimension, rung, .. } => pair.dimension == *dimension && pair.rung == *rung,
            _ => false,
        };
        let is_seen = line.shows == Some(Pole::Opposite)
            && self.session.pairs().any(|pair| pair.id == line.about && about_pair(pair));
        let is_hazard =
            || self.session.workshop.signs().any(|s| s.id == line.about && hold.families().any(|id| id == s.family));
        counts_as_evidence(self.session, line) && (is_seen || is_hazard())
    }

    pub(super) fn hazards(&self) -> Vec<String> {
        self.reading.present_families().map(|id| self.ladder().family_name(id).to_owned()).collect()
    }

    /// The number of the cause that something is meant to move.
    pub(super) fn cause(&self, moves: &str) -> Option<usize> {
        let holds = self.holds();
        let named = holds.iter().position(|hold| self.words.say(&hold.name(self.ladder())) == moves);
        named.or_else(|| holds.iter().position(|hold| self.is_family_of(hold, moves))).map(|at| at + 1)
    }

    /// Whether an action that is meant to move something moves this.
    fn is_moved(&self, hold: &Hold, moves: &str) -> bool {
        self.words.say(&hold.name(self.ladder())) == moves || self.is_family_of(hold, moves)
    }

    fn is_family_of(&self, hold: &Hold, moves: &str) -> bool {
        let mut families = hold.families();
        families.any(|id| moves.split(", ").any(|name| name == self.ladder().family_name(id)))
    }

    /// Of what holds it back, as it is said: what nobody took anything on against.
    pub(super) fn untouched(&self) -> Vec<Message> {
        let actions = &self.session.progress.actions;
        let is_moved = |hold: &&Hold| actions.iter().filter_map(|a| a.moves.as_deref()).any(|m| self.is_moved(hold, m));
        self.holds().iter().filter(|hold| !is_moved(hold)).map(|hold| hold.name(self.ladder())).collect()
    }
}

/// The first few, and the others.
fn parted(mut all: Vec<String>) -> (Vec<String>, Vec<String>) {
    let others = all.split_off(all.len().min(FIRST));
    (all, others)
}
