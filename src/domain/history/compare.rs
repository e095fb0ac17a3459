//! Two readings side by side: what moved and why.

mod moved;

pub use moved::{Comparison, FamilyMove, PairMove, PollMove, RailMove, Said, Seen, TypedMove};

use super::deed::deeds_of;
use super::grid::moves;
use super::misled::{grasp, misled_by};
use super::{Snapshot, account_key, differences};
use crate::domain::ladder::{Height, Ladder};
use crate::domain::order;
use crate::domain::reading::{Rail, Reading};
use crate::domain::session::Session;
use crate::domain::vote::{State, Tally};
use crate::domain::workshop::{Pair, Part, Poll, Typed};
use crate::message;
use crate::words::Message;

/// Puts two sessions side by side. `all` has the latest of a day first; those between the two have said what became of
/// things.
#[must_use]
pub fn compare(first: &Session, then: &Session, all: &[Snapshot]) -> Comparison {
    let sides = (Snapshot::of(first), Snapshot::of(then));
    let readings = (first.reading(first.day()), then.reading(then.day()));
    let pairs = pairs(first, then);
    let mut warnings = differences(&sides.0, &sides.1);
    let reworded = pairs.iter().filter(|p| p.reworded).count();
    if reworded > 0 {
        warnings.push(message!("history-reworded", count = reworded));
    }
    if first.ladder.rules != then.ladder.rules {
        warnings.push(message!("history-two-rules"));
    }
    // Of a class nothing is read that could have a footing.
    let are_classes = first.workshop.only_tells() && then.workshop.only_tells();
    if !are_classes {
        warnings.extend(unread(&sides.0, message!("history-first-unread"), message!("history-first-unfinished")));
        warnings.extend(unread(&sides.1, message!("history-second-unread"), message!("history-second-unfinished")));
    }
    Comparison {
        warnings,
        rails: rails(&sides.0, &sides.1),
        pairs,
        lenses: lenses(first, then),
        typed: typed(first, then),
        grids: moves(&sides.0, &sides.1),
        are_classes,
        misled_by: misled_by(first, then),
        families: families(first, &readings.0, &readings.1),
        caps: [(first, &readings.0), (then, &readings.1)].map(|(of, reading)| of.ladder.rung_label(reading.cap)),
        why: why(&first.ladder, &readings.0, &readings.1),
        holds_back: readings.1.holds_back.clone(),
        deeds: deeds_of(&sides.0, &up_to(&sides.0, &sides.1, all), &[&sides.0, &sides.1]),
        actions: sides.0.actions.clone(),
        first: sides.0,
        then: sides.1,
    }
}

/// The sessions about the first's account after it, up to the second.
fn up_to<'a>(first: &Snapshot, then: &'a Snapshot, all: &'a [Snapshot]) -> Vec<&'a Snapshot> {
    let key = account_key(&first.account);
    let is_side = |s: &Snapshot| s.session == first.session || s.session == then.session;
    let between =
        |s: &&Snapshot| !is_side(s) && account_key(&s.account) == key && (first.day..=then.day).contains(&s.day);
    let mut between: Vec<&Snapshot> = all.iter().rev().filter(between).collect();
    order::by_key(&mut between, |s| s.day);
    between.into_iter().chain([then]).collect()
}

fn unread(side: &Snapshot, unread: Message, unfinished: Message) -> Option<Message> {
    match (side.footing.is_some(), side.finished) {
        (false, _) => Some(unread),
        (true, false) => Some(unfinished),
        (true, true) => None,
    }
}

fn rails(first: &Snapshot, then: &Snapshot) -> Vec<RailMove> {
    let of = |side: &Snapshot, id: &str| side.rails.iter().find(|r| r.dimension == id).cloned();
    let only_then = then.rails.iter().filter(|r| of(first, &r.dimension).is_none());
    let all = first.rails.iter().chain(only_then);
    all.map(|r| RailMove { name: r.name.clone(), first: of(first, &r.dimension), then: of(then, &r.dimension) })
        .collect()
}

fn pairs(first: &Session, then: &Session) -> Vec<PairMove> {
    let of = |session: &Session, id: &str| session.pairs().find(|p| p.id == id).cloned();
    let one = |(session, pair): (&Session, &Pair)| {
        let (a, b) = (of(first, &pair.id), of(then, &pair.id));
        let words = |p: &Pair| (p.ask.clone(), p.trusted.clone(), p.opposite.clone(), p.dimension.clone(), p.rung);
        let reworded = a.as_ref().zip(b.as_ref()).is_some_and(|(a, b)| words(a) != words(b));
        PairMove {
            id: pair.id.clone(),
            rail: session.ladder.dimension_name(&pair.dimension).to_owned(),
            rung: session.ladder.rung_label(pair.rung),
            ask: b.or(a).map(|p| p.ask).unwrap_or_default(),
            first: seen(first, &pair.id),
            then: seen(then, &pair.id),
            reworded,
        }
    };
    let only_then = then.pairs().filter(|p| of(first, &p.id).is_none()).map(|p| (then, p));
    first.pairs().map(|p| (first, p)).chain(only_then).map(one).collect()
}

fn seen(session: &Session, id: &str) -> Option<Seen> {
    if session.progress.is_passed_over(id) {
        return Some(Seen { state: State::PassedOver, high: None, low: None, valid: None });
    }
    let shown = session.progress.shown(id)?;
    match shown.tally {
        Tally::Pair(tally) => {
            let told = tally.told();
            Some(Seen {
                state: session.state(&tally, shown.room),
                high: told.map(|t| t.high()),
                low: told.map(|t| t.low()),
                valid: told.map(|t| t.valid()),
            })
        }
        Tally::Sign(_) | Tally::Poll(_) => None,
    }
}

/// Polls that either room answered.
fn lenses(first: &Session, then: &Session) -> Vec<PollMove> {
    let one = |poll: Poll| {
        let id = poll.id();
        let (a, b) = (first.workshop.poll(id), then.workshop.poll(id));
        let reworded = a.zip(b).is_some_and(|(a, b)| !a.is_same(b));
        let [first, then] = [first, then].map(|session| said(session, id));
        let asked = b.or(a).unwrap_or(poll).kept();
        (first.or(then).is_some()).then(|| PollMove { id: id.to_owned(), asked, first, then, reworded })
    };
    let only_then = then.workshop.polls().filter(|poll| first.workshop.poll(poll.id()).is_none());
    first.workshop.polls().chain(only_then).filter_map(one).collect()
}

/// What either room typed.
fn typed(first: &Session, then: &Session) -> Vec<TypedMove> {
    let of = |session: &Session, id: &str| {
        let mut entered = session.progress.entered.get(id).cloned()?;
        entered.figures = entered.figures.filter(|figures| figures.told().is_some());
        Some(entered)
    };
    let only_then = then.workshop.typed().filter(|typed| first.workshop.typed_under(typed.id()).is_none());
    let all = first.workshop.typed().chain(only_then);
    let one = |typed: Typed| {
        let id = typed.id();
        let lens = then.workshop.typed_under(id).unwrap_or(typed).to_lens();
        let (first, then) = (of(first, id), of(then, id));
        (first.is_some() || then.is_some()).then(|| TypedMove { id: id.to_owned(), lens, first, then })
    };
    all.filter_map(one).collect()
}

fn said(session: &Session, id: &str) -> Option<Said> {
    let poll = session.workshop.poll(id)?;
    let votes = session.polls().into_iter().find(|votes| votes.id == id)?;
    let class = grasp(session, Part::Poll(poll));
    Some(Said { state: poll.view(&votes.tally), class, votes: votes.tally.told() })
}

fn families(session: &Session, first: &Reading, then: &Reading) -> Vec<FamilyMove> {
    let of = |reading: &Reading, id: &str| reading.families.iter().find(|(f, _)| f == id).map(|(_, p)| *p);
    let said = |reading: &Reading, id: &str| reading.family_said(id).unwrap_or_else(|| State::NotAsked.said());
    let only_then = then.families.iter().filter(|(id, _)| of(first, id).is_none());
    let all = first.families.iter().chain(only_then);
    all.map(|(id, _)| FamilyMove {
        name: session.ladder.family_name(id).to_owned(),
        first: of(first, id),
        then: of(then, id),
        said: (said(first, id), said(then, id)),
    })
    .collect()
}

/// What moved what.
fn why(ladder: &Ladder, first: &Reading, then: &Reading) -> Vec<Message> {
    let mut told = Vec::new();
    for (a, b) in first.rails.iter().filter_map(|a| Some((a, then.rail(&a.dimension)?))) {
        told.extend(rail_why(ladder, (first, a), (then, b)));
    }
    if first.cap != then.cap {
        let (first, then) = (ladder.rung_label(first.cap), ladder.rung_label(then.cap));
        told.push(message!("history-cap-moved", first, then));
    }
    let present = |reading: &Reading, id: &str| reading.present_families().any(|p| p == id);
    for family in &ladder.families {
        match (present(first, &family.id), present(then, &family.id)) {
            (false, true) => told.push(message!("history-family-came", family = &family.name)),
            (true, false) => told.push(message!("history-family-went", family = &family.name)),
            _ => {}
        }
    }
    told
}

/// What moved a rail: the heights, and the cells that moved them.
fn rail_why(ladder: &Ladder, (first, was): (&Reading, &Rail), (then, is): (&Reading, &Rail)) -> Vec<Message> {
    let Some((a, b)) = was.heights.zip(is.heights) else { return Vec::new() };
    if (a.observed, a.footing) == (b.observed, b.footing) {
        return Vec::new();
    }
    let rail = ladder.dimension_name(&was.dimension);
    let label = |at: Height| ladder.rung_label(at);
    let mut told = Vec::new();
    if a.observed != b.observed {
        told.push(message!("history-seen-moved", rail, first = label(a.observed), then = label(b.observed)));
    }
    if a.footing != b.footing {
        told.push(message!("history-footing-moved", rail, first = label(a.footing), then = label(b.footing)));
    }
    let last = a.observed.max(b.observed).max(0) + 1;
    let cells = (1..=last).zip(was.cells.iter().zip(&is.cells)).filter(|(_, (a, b))| a != b);
    told.extend(cells.map(|(at, (a, b))| {
        let said = |reading: &Reading, state: &State| reading.cell_said(&was.dimension, at, *state);
        message!("history-cell-moved", rail, rung = label(at), first = said(first, a), then = said(then, b))
    }));
    told
}
