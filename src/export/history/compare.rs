//! Two readings side by side.

use super::{name, table, task};
use crate::domain::history::{
    Comparison, FamilyMove, PairMove, PollMove, RailMove, RailStood, Said, Seen, Snapshot, account_key,
};
use crate::export::doc::{Doc, Tone};
use crate::export::lens;
use crate::say;
use crate::words::Words;

pub(super) fn page(words: &Words, told: &Comparison) -> Doc {
    let Comparison { first, then, .. } = told;
    let (a, b) = (first.day.to_string(), then.day.to_string());
    let title = match account_key(&first.account) == account_key(&then.account) {
        true => say!(words, "history-compared", name = &then.account, first = a, then = b),
        false => {
            let (first, then) = (&first.account, &then.account);
            say!(words, "history-compared-two", first, first_day = a, then, then_day = b)
        }
    };
    let mut doc = Doc::new(words.language(), title);
    doc.text(say!(words, "history-limit"));
    if !told.warnings.is_empty() {
        doc.note(Tone::Note, say!(words, "history-no-trend"), words.each(&told.warnings).join(" "));
    }
    doc.section("", say!(words, "report-standing"));
    let heads = |what: String| {
        let (first, then) = (say!(words, "history-head-first"), say!(words, "history-head-then"));
        [what, first, then, say!(words, "history-head-note")]
    };
    doc.table(say!(words, "history-both"), heads(say!(words, "report-head-what")), standing(words, first, then));
    let rails = told.rails.iter().map(|rail| self::rail(words, rail)).collect();
    doc.table(say!(words, "history-rails"), heads(say!(words, "history-head-heights")), rails);
    doc.list_under(say!(words, "history-why"), words.each(&told.why));
    let holds = words.each(told.holds_back.iter().map(|hold| &hold.said));
    doc.list_under(say!(words, "history-holds"), holds);
    doc.section("", say!(words, "report-pairs"));
    let [pair, first, then, note] = heads(say!(words, "report-head-pair"));
    let heads_of_pairs = vec![pair, say!(words, "history-head-question"), first, then, note];
    let pairs = told.pairs.iter().map(|pair| self::pair(words, pair)).collect();
    table(&mut doc, say!(words, "history-pairs"), heads_of_pairs, pairs);
    if !told.families.is_empty() {
        doc.section("", say!(words, "report-signs"));
        let families = told.families.iter().map(|family| self::family(words, family)).collect();
        doc.table(say!(words, "history-families"), heads(say!(words, "report-head-family")), families);
    }
    if !told.lenses.is_empty() {
        doc.section("", say!(words, "term-beside-ladder"));
        let polls = told.lenses.iter().map(|poll| self::poll(words, poll)).collect();
        doc.table(say!(words, "report-lens-caption"), heads(say!(words, "report-head-asked")), polls);
    }
    let tasks = told.actions.iter().map(|task| self::task(words, task)).collect();
    doc.list_under(say!(words, "history-taken-on-first"), tasks);
    doc
}

fn moved(words: &Words, moved: bool) -> String {
    if moved { say!(words, "history-moved") } else { String::new() }
}

fn standing(words: &Words, first: &Snapshot, then: &Snapshot) -> Vec<[String; 4]> {
    let row = |what: String, [a, b]: [String; 2]| {
        let note = moved(words, a != b);
        [what, a, b, note]
    };
    let of = |get: fn(&Snapshot) -> Option<String>| {
        [first, then].map(|side| get(side).unwrap_or_else(|| say!(words, "history-none")))
    };
    let confidence = [first, then].map(|side| words.say(&side.confidence.said()));
    let sessions = [first, then].map(|side| side.session.clone());
    let [a, b] = sessions;
    vec![
        row(say!(words, "report-footing"), of(|s| name(&s.footing))),
        row(say!(words, "report-seen"), of(|s| name(&s.observed))),
        row(say!(words, "history-ceiling"), of(|s| name(&s.ceiling))),
        row(say!(words, "history-target"), of(|s| name(&s.target))),
        row(say!(words, "report-confidence-short"), confidence),
        [say!(words, "report-fact-session"), a, b, String::new()],
    ]
}

fn rail(words: &Words, rail: &RailMove) -> [String; 4] {
    let stood = |rail: &Option<RailStood>| match rail {
        Some(rail) => format!("{} / {} / {}", rail.footing, rail.observed, rail.ceiling),
        None => say!(words, "term-state-not-asked"),
    };
    let heights = |r: &RailStood| (r.footing, r.observed, r.ceiling);
    let both = rail.first.as_ref().zip(rail.then.as_ref());
    let note = moved(words, both.is_some_and(|(a, b)| heights(a) != heights(b)));
    [rail.name.clone(), stood(&rail.first), stood(&rail.then), note]
}

fn pair(words: &Words, pair: &PairMove) -> Vec<String> {
    let note = if pair.reworded { say!(words, "history-pair-reworded") } else { moved(words, pair.moved()) };
    let seen = |seen| self::seen(words, seen);
    vec![format!("{} {}", pair.rail, pair.rung), pair.ask.clone(), seen(pair.first), seen(pair.then), note]
}

/// `held, 4 of 5 for trust`
fn seen(words: &Words, seen: Option<Seen>) -> String {
    match seen {
        None => say!(words, "term-not-voted"),
        Some(Seen { state, high: Some(high), valid: Some(valid), .. }) => {
            say!(words, "history-seen", state = state.said(), high, valid)
        }
        Some(Seen { state, .. }) => words.say(&state.said()),
    }
}

/// Both side by side: which way it went is for the room to say.
fn poll(words: &Words, poll: &PollMove) -> [String; 4] {
    let asked = poll.lens.poll();
    let said = |said: Option<Said>| match said {
        None => say!(words, "term-not-voted"),
        Some(Said { state, votes }) => lens::said(words, asked, state, votes),
    };
    let note = if poll.reworded { say!(words, "history-pair-reworded") } else { String::new() };
    [asked.ask().to_owned(), said(poll.first), said(poll.then), note]
}

fn family(words: &Words, family: &FamilyMove) -> [String; 4] {
    let note = moved(words, family.first.zip(family.then).is_some_and(|(a, b)| a != b));
    [family.name.clone(), words.say(&family.said.0), words.say(&family.said.1), note]
}
