//! Page one: where it stands, why, and what is still open.

use std::cmp::Reverse;

use super::Report;
use crate::domain::gap::Across;
use crate::domain::grid::all;
use crate::domain::order;
use crate::domain::reading::Hold;
use crate::domain::session::{Evidence, Pole};
use crate::domain::vote::State;
use crate::domain::workshop::{Pair, Whom};
use crate::export::doc::{Block, Doc, Tone};
use crate::export::picture::Picture;
use crate::export::{cap, footing, gap, grid, headline, lens, told};
use crate::say;

/// Causes and open questions on page one; the others follow behind it.
pub(super) const FIRST: usize = 3;

impl Report<'_> {
    pub(super) fn standing(&self, doc: &mut Doc) {
        let (words, ladder) = (&self.words, self.ladder());
        if self.session.workshop.only_tells() {
            return self.class_standing(doc, &told::called(self.session));
        }
        let beside = if self.reading.is_any_voted() { Vec::new() } else { self.beside() };
        doc.blocks.push(Block::Headline(match beside.is_empty() {
            true => self.headline(),
            false => say!(words, "report-headline-beside", name = self.name()),
        }));
        self.meaning().into_iter().chain(self.first_rail()).chain(self.since()).for_each(|said| doc.text(said));
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
        doc.section("standing", say!(words, "report-standing"));
        doc.blocks.push(Block::Columns(match self.reading.heights {
            Some(_) => [self.stands(), [self.why(), self.open_first()].concat()],
            None => [self.why(), self.open_first()],
        }));
        if self.reading.heights.is_none() {
            doc.blocks.extend(self.unread());
        }
    }

    /// Where it stands, the first reason, and who moves first.
    fn headline(&self) -> String {
        let (words, target) = (&self.words, self.session.progress.target);
        let stands = headline::of(words, self.ladder(), &self.reading, &self.name(), target);
        [Some(stands), self.first_reason(), self.first_step()].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// What is seen at the rung that it stands on, or may stand on at most.
    fn meaning(&self) -> Option<String> {
        let (ladder, reading) = (self.ladder(), &self.reading);
        let at = reading.stood().map_or(reading.cap, |heights| heights.footing);
        let is_read = reading.stood().is_some() || reading.limit(ladder).is_some();
        let rung = ladder.rung(at).filter(|rung| rung.at != 0 && reading.is_any_voted() && is_read)?;
        Some(say!(self.words, "report-rung-means", name = &rung.name, seen = &rung.seen))
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
        let (day, now) = (rested.day, self.reading.stood()?.footing);
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

    /// The ladder, what the drawing leaves open, and how sure that is.
    fn stands(&self) -> Vec<Block> {
        let (words, ladder, reading) = (&self.words, self.ladder(), &self.reading);
        let picture = Box::new(Picture::of(words, ladder, reading, self.session.progress.target));
        let mut entries = Vec::new();
        if reading.stood().is_some() {
            if reading.partial {
                entries.push((say!(words, "report-partial"), say!(words, "report-not-from-the-ground")));
            }
            entries.extend(self.sure().map(|sure| (say!(words, "report-confidence-short"), sure)));
            entries.extend([self.unheld_hazards(), self.voted()].into_iter().flatten());
        } else {
            entries.push((say!(words, "report-footing"), footing(words, ladder, reading, None)));
        }
        entries.extend(self.for_target());
        let lowest = reading.stood().filter(|_| reading.rails.len() > 1);
        let lowest = lowest.map(|_| Block::Text(say!(words, "report-lowest")));
        let picture = [Block::Ladder(picture)].into_iter().chain(lowest);
        picture.chain([Block::Entries { name: "sure", entries }]).collect()
    }

    /// Where no height is read: what signs alone say, and why it is no more.
    fn unread(&self) -> impl Iterator<Item = Block> {
        let words = &self.words;
        let said = [cap(words, self.ladder(), &self.reading), say!(words, "report-no-footing")];
        let target = self.for_target().map(|(name, said)| format!("{name}: {said}"));
        said.into_iter().chain(target).map(Block::Text)
    }

    /// How sure it is, and what most of all makes it no surer.
    fn sure(&self) -> Option<String> {
        let (words, sure) = (&self.words, self.reading.confidence.as_ref()?);
        let weakest = sure.weak_parts().into_iter().next();
        let weakest = weakest.map(|(part, _)| words.say(&self.reading.advice(part)));
        let said = [say!(words, "report-sure", level = sure.level.said())].into_iter().chain(weakest);
        Some(said.collect::<Vec<_>>().join(" "))
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

    /// Why it stands there, or, where no height is read, the hazards that are there.
    fn why(&self) -> Vec<Block> {
        let (first, others) = parted(self.told_reasons());
        let (words, stood) = (&self.words, self.reading.stood().is_some());
        if first.is_empty() && !stood {
            return Vec::new();
        }
        let told = if first.is_empty() { self.rests_on() } else { vec![Block::Numbered(first)] };
        [Block::Heading(say!(words, "report-why"))].into_iter().chain(told).chain(self.more(others.len())).collect()
    }

    fn open_first(&self) -> Vec<Block> {
        let (first, others) = parted(self.still_open());
        if first.is_empty() {
            return Vec::new();
        }
        let blocks = [Block::Heading(say!(self.words, "term-still-open")), Block::List(first)];
        blocks.into_iter().chain(self.more(others.len())).collect()
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
            let lines = lines.filter(|line| self.session.counts_as_evidence(line));
            seen.extend(lines.max_by_key(|line| line.when).map(|line| (pair, line)));
        }
        order::by_key(&mut seen, |(pair, line)| Reverse((pair.rung, line.when)));
        let told = seen.into_iter().take(FIRST).filter(|_| !self.redacted).map(|(pair, line)| {
            say!(words, "report-reason", what = ladder.dimension_name(&pair.dimension), short = self.seen(line))
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
        let (first, reasons) = parted(self.told_reasons());
        if !reasons.is_empty() {
            doc.section("causes", say!(words, "report-holds-too"));
            let numbered = (first.len() + 1..).zip(reasons);
            doc.list(numbered.map(|(number, said)| format!("{number}. {said}")).collect());
        }
        let limits = words.each(&self.reading.still_open());
        doc.list_under(say!(words, "report-open-too"), limits);
    }

    pub(super) fn hazards(&self) -> Vec<String> {
        self.reading.present_families().map(|id| self.ladder().family_name(id).to_owned()).collect()
    }
}

/// The first few, and the others.
fn parted(mut all: Vec<String>) -> (Vec<String>, Vec<String>) {
    let others = all.split_off(all.len().min(FIRST));
    (all, others)
}
