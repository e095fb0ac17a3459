//! Two readings side by side: what moved, in full; the rest in a line.

use std::cmp::Ordering;

use super::{became, name, named, risen};
use crate::domain::history::{
    Comparison, Deed, FamilyMove, GridMove, PairMove, PollMove, RailMove, RailStood, RowMove, Said, Seen, Snapshot,
    TypedMove, account_key,
};
use crate::domain::ladder::Height;
use crate::domain::session::Entered;
use crate::domain::session::RowStood;
use crate::domain::workshop::{Part, Poll};
use crate::export::doc::dumbbells::{Dumbbell, Dumbbells};
use crate::export::doc::{Block, Doc, Tone};
use crate::export::lens;
use crate::export::typed::Told;
use crate::words::Words;
use crate::{message, say};

pub(super) fn page(words: &Words, told: &Comparison) -> Doc {
    let mut doc = Doc::new(words.language(), title(words, told));
    if !told.warnings.is_empty() {
        doc.note(Tone::Note, say!(words, "history-no-trend"), words.each(&told.warnings).join(" "));
    }
    let (pairs, families) = told.counts();
    let count = (pairs + families > 0).then(|| say!(words, "history-compared-count", pairs, families));
    // What has no rail has no footing that could have moved.
    let headline = (!told.rails.is_empty()).then(|| headline(words, told)).into_iter().chain(count);
    let headline = headline.collect::<Vec<_>>().join(" ");
    if !headline.is_empty() {
        doc.blocks.push(Block::Headline(headline));
    }
    rails(words, &mut doc, told);
    moved(words, &mut doc, told);
    let holds = words.each(told.holds_back.iter().map(|hold| &hold.said));
    doc.list_under(say!(words, "history-holds"), holds);
    lenses(words, &mut doc, told);
    told.grids.iter().for_each(|grid| self::grid(words, &mut doc, grid));
    if !told.misled_by.is_empty() {
        doc.list_under(say!(words, "history-misled"), told.misled_by.clone());
        doc.text(say!(words, "history-misled-about"));
    }
    actions(words, &mut doc, told);
    doc.section("", say!(words, "history-rest"));
    doc.text(rest(words, told).join(" "));
    doc.text(match told.are_classes {
        true => say!(words, "report-limits-class"),
        false => say!(words, "history-limit"),
    });
    doc
}

fn title(words: &Words, Comparison { first, then, .. }: &Comparison) -> String {
    let (a, b) = (first.day, then.day);
    match account_key(&first.account) == account_key(&then.account) {
        true => say!(words, "history-compared", name = &then.account, first = a, then = b),
        false => {
            let (first, then) = (&first.account, &then.account);
            say!(words, "history-compared-two", first, first_day = a, then, then_day = b)
        }
    }
}

fn headline(words: &Words, Comparison { first, then, .. }: &Comparison) -> String {
    let (from, to) = (first.day, then.day);
    let Some((a, b)) = first.footing.as_ref().zip(then.footing.as_ref()) else {
        return say!(words, "history-compared-unread");
    };
    let (was, is) = (&a.name, &b.name);
    match b.at.cmp(&a.at) {
        Ordering::Greater => say!(words, "history-compared-rose", from, to, was, is),
        Ordering::Less => say!(words, "history-compared-fell", from, to, was, is),
        Ordering::Equal => say!(words, "history-compared-still", from, to, is),
    }
}

/// Each rail, then and now, on one axis.
fn rails(words: &Words, doc: &mut Doc, told: &Comparison) {
    // What was looked at beside the ladder alone has none.
    if told.rails.is_empty() {
        return;
    }
    let (first, then) = (say!(words, "history-head-first"), say!(words, "history-head-then"));
    let row = |rail: &RailMove| {
        let [a, b] = [&rail.first, &rail.then].map(|side| side.as_ref().map(|rail| rail.footing));
        Dumbbell {
            name: rail.name.clone(),
            from: a,
            to: b,
            said: went(words, told, [a, b]),
            cells: vec![stood(words, rail)],
        }
    };
    doc.blocks.push(Block::Dumbbells(Box::new(Dumbbells {
        name: "rails",
        caption: say!(words, "history-rails"),
        rungs: named(&told.then.rungs),
        heads: vec![
            say!(words, "history-head-rail"),
            say!(words, "history-head-footings"),
            say!(words, "history-head-heights"),
        ],
        ends: [first, then],
        rows: told.rails.iter().map(row).collect(),
    })));
}

fn went(words: &Words, told: &Comparison, [first, then]: [Option<Height>; 2]) -> String {
    let called = |side: &Snapshot, at: Option<Height>| match at {
        None => say!(words, "term-state-not-asked"),
        Some(at) => side.rungs.iter().find(|r| r.at == at).map_or_else(|| at.to_string(), |r| r.name.clone()),
    };
    let (first, then) = (called(&told.first, first), called(&told.then, then));
    match first == then {
        true => say!(words, "history-went-nowhere", at = first),
        false => say!(words, "history-went", first, then),
    }
}

/// As in `1 / 2 / 4 → 2 / 2 / 4`.
fn stood(words: &Words, rail: &RailMove) -> String {
    let [first, then] = [&rail.first, &rail.then].map(|side| match side {
        Some(RailStood { footing, observed, ceiling, .. }) => format!("{footing} / {observed} / {ceiling}"),
        None => say!(words, "term-state-not-asked"),
    });
    say!(words, "history-went", first, then)
}

/// What is another than it was.
fn moved(words: &Words, doc: &mut Doc, told: &Comparison) {
    let pairs = told.pairs.iter().filter(|pair| pair.moved()).map(|pair| self::pair(words, pair));
    let families = told.families.iter().filter(|family| family.moved()).map(|family| self::family(words, family));
    let rows: Vec<[String; 4]> = standing(words, told).into_iter().chain(pairs).chain(families).collect();
    if rows.is_empty() {
        return;
    }
    doc.section("", say!(words, "history-moved"));
    let heads = [
        say!(words, "report-head-what"),
        say!(words, "history-head-question"),
        say!(words, "history-head-first"),
        say!(words, "history-head-then"),
    ];
    doc.table(say!(words, "history-moved-caption"), heads, rows);
}

/// The account as a whole, where it is another than it was.
fn standing(words: &Words, Comparison { first, then, caps, .. }: &Comparison) -> Vec<[String; 4]> {
    let of = |get: fn(&Snapshot) -> Option<String>| {
        [first, then].map(|side| get(side).unwrap_or_else(|| say!(words, "history-none")))
    };
    let confidence = [first, then].map(|side| words.say(&side.confidence.said()));
    let rows = [
        (say!(words, "report-footing"), of(|s| name(&s.footing))),
        (say!(words, "report-seen"), of(|s| name(&s.observed))),
        (say!(words, "history-ceiling"), of(|s| name(&s.ceiling))),
        (say!(words, "history-cap"), caps.clone()),
        (say!(words, "history-target"), of(|s| name(&s.target))),
        (say!(words, "report-confidence-short"), confidence),
    ];
    let moved = rows.into_iter().filter(|(_, [a, b])| a != b);
    moved.map(|(what, [a, b])| [what, String::new(), a, b]).collect()
}

fn pair(words: &Words, pair: &PairMove) -> [String; 4] {
    let seen = |seen| self::seen(words, seen);
    [format!("{} {}", pair.rail, pair.rung), pair.ask.clone(), seen(pair.first), seen(pair.then)]
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

fn family(words: &Words, family: &FamilyMove) -> [String; 4] {
    [family.name.clone(), String::new(), words.say(&family.said.0), words.say(&family.said.1)]
}

/// Polls, both times side by side: which way it went is for the room to say.
fn lenses(words: &Words, doc: &mut Doc, told: &Comparison) {
    if told.lenses.is_empty() && told.typed.is_empty() {
        return;
    }
    let said = |poll: &PollMove, said: Option<Said>| match said {
        None => say!(words, "term-not-voted"),
        Some(Said { state, class, votes }) => poll.asked.poll().map_or_else(String::new, |poll| {
            let word = match (class, poll) {
                (Some(class), _) => class.said(),
                // Whatever a class chose, nobody was right or wrong.
                (None, Poll::Card(dealt)) if dealt.right().is_empty() => message!("term-grasp-none"),
                (None, _) => poll.said(state),
            };
            lens::said(words, poll, word, votes)
        }),
    };
    let row = |poll: &PollMove| {
        let note = if poll.reworded { say!(words, "history-poll-reworded") } else { String::new() };
        let ask = poll.asked.poll().map_or_else(String::new, |poll| poll.ask().to_owned());
        [ask, said(poll, poll.first), said(poll, poll.then), note]
    };
    doc.section(
        "",
        if told.are_classes { say!(words, "report-class-said") } else { say!(words, "term-beside-ladder") },
    );
    let (first, then) = (say!(words, "history-head-first"), say!(words, "history-head-then"));
    let heads = [say!(words, "report-head-asked"), first, then, say!(words, "history-head-note")];
    let typed = told.typed.iter().map(|typed| self::typed(words, told, typed));
    doc.table(say!(words, "report-lens-caption"), heads, told.lenses.iter().map(row).chain(typed).collect());
}

/// What was typed, both times side by side, with what the script says to it.
fn typed(words: &Words, told: &Comparison, typed: &TypedMove) -> [String; 4] {
    let Part::Typed(asked) = typed.lens.part() else { return Default::default() };
    let side = |side: &Snapshot, entered: Option<&Entered>| match entered {
        None => say!(words, "history-none"),
        Some(entered) => {
            let told = Told { typed: asked, entered, today: side.day };
            told.said(words).into_iter().chain(told.flag().map(str::to_owned)).collect::<Vec<_>>().join(" ")
        }
    };
    let (first, then) = (side(&told.first, typed.first.as_ref()), side(&told.then, typed.then.as_ref()));
    [asked.ask().to_owned(), first, then, String::new()]
}

/// What the rows of a grid are, as the catalogue tells them apart.
pub(super) fn of(is_journey: bool) -> &'static str {
    if is_journey { "moments" } else { "roles" }
}

/// Roles of theirs, both times side by side; states only where both rooms asked the same.
fn grid(words: &Words, doc: &mut Doc, grid: &GridMove) {
    let heads = [
        say!(words, "grid-head-role", of = of(grid.is_journey)),
        say!(words, "history-head-first"),
        say!(words, "history-head-then"),
        say!(words, "history-head-note"),
    ];
    let state = |row: &Option<RowStood>| row.as_ref().filter(|_| !grid.is_apart).map(|row| row.said.clone());
    let row = |row: &RowMove| {
        let note = [
            row.first.is_none().then(|| say!(words, "grid-new")),
            row.then.is_none().then(|| say!(words, "grid-gone")),
            (!row.lost.is_empty()).then(|| say!(words, "grid-lost", roles = words.list(row.lost.clone()))),
            row.changed.then(|| say!(words, "grid-changed")),
        ];
        let note = note.into_iter().flatten().collect::<Vec<_>>().join("; ");
        [row.role.clone(), state(&row.first).unwrap_or_default(), state(&row.then).unwrap_or_default(), note]
    };
    doc.section("", say!(words, "term-beside-ladder"));
    doc.text(grid.ask.clone());
    if grid.is_apart {
        doc.text(say!(words, "grid-other-window"));
    }
    doc.table(say!(words, "grid-caption", of = of(grid.is_journey)), heads, grid.rows.iter().map(row).collect());
}

/// What was taken on the first time, and what became of it.
fn actions(words: &Words, doc: &mut Doc, told: &Comparison) {
    let row = |deed: &Deed| {
        let risen = risen(words, &told.then.rungs, deed);
        [deed.what.clone(), deed.who.clone(), deed.by.to_string(), became(words, deed), risen]
    };
    if told.deeds.is_empty() {
        return;
    }
    doc.section("", say!(words, "history-taken-on-first"));
    doc.text(say!(words, "history-came-before"));
    let heads = [
        say!(words, "report-head-what"),
        say!(words, "report-head-who"),
        say!(words, "report-head-by"),
        say!(words, "report-head-became"),
        say!(words, "history-head-rise"),
    ];
    doc.table(say!(words, "history-actions-caption"), heads, told.deeds.iter().map(row).collect());
}

/// What did not move, and what cannot be said to have.
fn rest(words: &Words, told: &Comparison) -> Vec<String> {
    let both = |pair: &&PairMove| pair.first.is_some() && pair.then.is_some();
    let still = told.pairs.iter().filter(both).filter(|p| !p.reworded && !p.moved()).count();
    let apart = told.pairs.iter().filter(|pair| pair.reworded || !both(pair)).count();
    let families = told.families.iter().filter(|family| !family.moved()).count();
    let sentences = [
        (!told.rails.is_empty() || families > 0).then(|| say!(words, "history-unmoved", pairs = still, families)),
        (apart > 0).then(|| say!(words, "history-not-comparable", count = apart)),
        Some(say!(words, "history-which", first = &told.first.session, then = &told.then.session)),
    ];
    sentences.into_iter().flatten().collect()
}
