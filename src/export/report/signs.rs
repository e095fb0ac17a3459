//! Warning signs, and the evidence for what was asked.

use super::{Report, amended, waiting};
use crate::domain::ladder::Family;
use crate::domain::order;
use crate::domain::reading::SignReading;
use crate::domain::session::{Ballot, Evidence};
use crate::domain::vote::{Pole, Presence, SignTally, Tally};
use crate::domain::workshop;
use crate::export::doc::{self, Block, Doc, Sign, Tone};
use crate::say;
use crate::words::Words;

impl Report<'_> {
    /// Families of warning signs, and each sign with its answers, what is there first.
    pub(super) fn signs(&self, doc: &mut Doc) {
        let words = &self.words;
        let mut signs: Vec<Sign> = self.session.workshop.signs().map(|sign| self.sign(sign)).collect();
        if signs.is_empty() {
            return;
        }
        order::by_key(&mut signs, |sign| match sign.presence {
            Some(Presence::Present) => 0,
            Some(Presence::Open) => 1,
            Some(Presence::NotSeen) | None => 2,
            Some(Presence::Absent) => 3,
        });
        doc.section("signs", say!(words, "report-signs"));
        let families: Vec<&Family> =
            self.reading.present_families().filter_map(|id| self.ladder().family(id)).collect();
        if families.is_empty() {
            doc.text(say!(words, "report-no-family"));
        }
        // What is a reason was told as one; here it is named.
        let told = self.families_told();
        let (named, others): (Vec<&Family>, Vec<&Family>) =
            families.into_iter().partition(|family| family.flag.is_none() && told.contains(&family.id));
        if !named.is_empty() {
            let names = words.list(named.iter().map(|family| family.name.as_str()));
            doc.note(Tone::Hazard, say!(words, "report-families-present", names), "");
        }
        for family in others {
            let about = (!told.contains(&family.id)).then_some(family.about.as_str());
            let about = about.into_iter().chain(family.flag.as_deref()).collect::<Vec<_>>().join(" ");
            doc.note(Tone::Hazard, say!(words, "report-family-present", family = &family.name), about);
        }
        self.reading.banner(self.ladder()).iter().for_each(|banner| doc.note(Tone::Note, words.say(banner), ""));
        doc.blocks.push(Block::Signs(signs));
    }

    fn sign(&self, sign: &workshop::Sign) -> Sign {
        let words = &self.words;
        let ballot = self.session.progress.ballot(&sign.id);
        let shown = ballot.and_then(Ballot::shown).and_then(|shown| match shown.tally {
            Tally::Sign(tally) => Some(tally),
            Tally::Pair(_) | Tally::Poll(_) => None,
        });
        let read = self.reading.sign(&sign.id);
        let presence = shown.map(|_| read.map_or(Presence::NotSeen, |sign| sign.presence));
        let said = match presence {
            Some(presence) => words.say(&read.map_or_else(|| presence.said(), SignReading::said)),
            None => say!(words, "report-not-revealed"),
        };
        let by_evidence = read.is_some_and(|sign| sign.by_evidence);
        let answers = shown.map(|tally| sign_answers(words, &tally, by_evidence).join(", "));
        // For those who were not there, where it matters what was seen.
        let matters = matches!(presence, Some(Presence::Present | Presence::Open));
        let looks_like = sign.yes_looks_like().filter(|_| matters).map(|said| words.say(&said));
        Sign {
            presence,
            said,
            family: self.ladder().family_name(&sign.family).to_owned(),
            ask: sign.ask.clone(),
            tally: shown.and_then(|tally| tally.told()),
            answers: answers.unwrap_or_default(),
            remarks: looks_like.into_iter().chain(amended(words, ballot)).chain(waiting(words, ballot)).collect(),
            evidence: self.evidence(&sign.id),
        }
    }

    /// The evidence lines about a question, each with how far it counts.
    pub(super) fn evidence(&self, about: &str) -> Vec<doc::Evidence> {
        let lines = self.session.progress.evidence.iter().filter(|line| line.about == about);
        lines.map(|line| self.evidence_line(line)).collect()
    }

    fn evidence_line(&self, line: &Evidence) -> doc::Evidence {
        let (words, is_pair) = (&self.words, self.session.fresh_days(line).is_some());
        let shows = match (line.shows, is_pair) {
            (Some(Pole::Trusted), _) => Some(say!(words, "report-shows-trusted")),
            (Some(Pole::Opposite), _) => Some(say!(words, "report-shows-opposite")),
            (None, true) => Some(say!(words, "report-shows-nothing")),
            (None, false) => None,
        };
        let why_not = match self.session.counts_as_evidence(line) {
            true => None,
            false if line.grade.counts() => Some(say!(words, "report-too-old")),
            false => Some(say!(words, "report-no-evidence")),
        };
        let standing = [Some(words.say(&line.grade.said())), shows, why_not];
        doc::Evidence {
            label: say!(words, "report-evidence"),
            when: self.words.day(line.when),
            who: line.who.clone(),
            what: line.what.clone(),
            standing: standing.into_iter().flatten().collect::<Vec<_>>().join("; "),
        }
    }
}

/// `2 yes, 1 partly, 1 no`, who was not sure, and what made the sign present; no count among few.
pub fn sign_answers(words: &Words, tally: &SignTally, by_evidence: bool) -> Vec<String> {
    let told = tally.told();
    let answers = told.map(|t| say!(words, "report-answers", yes = t.yes, partly = t.partly, no = t.no));
    let not_sure = told.filter(|t| t.not_sure > 0).map(|t| say!(words, "screen-say-not-sure", count = t.not_sure));
    let by_evidence = by_evidence.then(|| say!(words, "report-by-evidence"));
    [answers, not_sure, by_evidence].into_iter().flatten().collect()
}
