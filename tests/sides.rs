//! Both sides: what ours and theirs saw of the same thing, side by side and never in one number.
#![allow(clippy::unwrap_used, clippy::panic)]

mod sample;

use rungs::domain::gap::{Compare, Compared, Gap, Met, compare};
use rungs::domain::vote::{PairTally, Revealed, State, Tally};

fn shown(votes: &[u8]) -> Option<Revealed> {
    let tally = votes.iter().map(|&point| Some(point).filter(|point| *point > 0)).collect::<PairTally>();
    let room = u32::try_from(votes.len()).unwrap();
    (room > 0).then_some(Revealed { tally: Tally::Pair(tally), room })
}

fn met(id: &str, rung: i8, ours: &[u8], theirs: &[u8]) -> Met {
    Met { id: id.into(), rung, ours: shown(ours), theirs: shown(theirs) }
}

fn seen(met: &[Met], struck: &[&str], states: bool) -> (Vec<Compared>, usize) {
    match compare(met, struck, &sample::ladder().rules, states) {
        Compare::Seen { pairs, held_back } => (pairs, held_back),
        Compare::TooFew => panic!("too few"),
    }
}

#[test]
fn every_cell_of_the_table() {
    use Gap::*;
    use State::{Held, Mixed, NotSeen, Reversed, Split};
    let theirs = [Held, Mixed, Split, Reversed, NotSeen];
    let table = [
        (Held, [SeenByBoth, TheyAreDivided, TheyAreDivided, WeThinkBetter, TheyHaveNotNoticed]),
        (Mixed, [TheyThinkBetter, UnclearToBoth, UnclearToBoth, WeHalfSeeIt, Nothing]),
        (Split, [TheyThinkBetter, UnclearToBoth, UnclearToBoth, WeHalfSeeIt, Nothing]),
        (Reversed, [TheyThinkBetter, TheyAreDivided, TheyAreDivided, FaultBothSee, Nothing]),
        (NotSeen, [WeDidNotLook, Nothing, Nothing, WeDidNotLook, NobodyLooks]),
    ];
    for (ours, row) in table {
        for (theirs, cell) in theirs.into_iter().zip(row) {
            assert_eq!(Gap::of(ours, theirs), cell, "{ours:?} and {theirs:?}");
        }
    }
}

#[test]
fn what_they_rate_better_comes_first_and_what_we_rate_better_last_from_the_lowest_rung() {
    let (good, bad, unseen) = ([5, 5, 5, 5], [1, 1, 1, 1], [0, 0, 0, 0]);
    let met = [
        met("we-better-3", 3, &good, &bad),
        met("fault", 1, &bad, &bad),
        met("we-better-1", 1, &good, &bad),
        met("not-looked", 1, &unseen, &bad),
        met("both", 2, &good, &good),
        met("they-better", 4, &bad, &good),
    ];
    let (pairs, _) = seen(&met, &[], false);
    let order: Vec<&str> = pairs.iter().map(|pair| pair.id.as_str()).collect();
    assert_eq!(order, ["they-better", "both", "not-looked", "fault", "we-better-1", "we-better-3"]);
}

#[test]
fn two_voters_of_theirs_are_too_few_three_give_states_and_four_counts() {
    let rules = sample::ladder().rules;
    let of = |theirs: &[u8]| [met("word", 0, &[5, 5, 5, 5, 5], theirs)];
    for theirs in [&[][..], &[5], &[5, 5]] {
        assert_eq!(compare(&of(theirs), &[], &rules, false), Compare::TooFew, "{theirs:?}");
    }
    for (theirs, counted) in [(&[5, 5, 5][..], false), (&[5, 5, 5, 5], true)] {
        let (pairs, _) = seen(&of(theirs), &[], false);
        assert_eq!((pairs[0].ours.state, pairs[0].theirs.state), (State::Held, State::Held));
        assert!(pairs[0].ours.votes.is_some());
        assert_eq!(pairs[0].theirs.votes.is_some(), counted, "{theirs:?}");
    }
    // A fourth who has not seen it is no fourth vote: the three would be told.
    let (pairs, _) = seen(&of(&[5, 5, 5, 0]), &[], false);
    assert_eq!((pairs[0].theirs.state, pairs[0].theirs.votes), (State::Held, None));
    // Where one pair was answered by two alone, they are two.
    let met = [met("word", 0, &[5; 5], &[5; 5]), met("fair", 0, &[5; 5], &[1; 2])];
    assert_eq!(compare(&met, &[], &rules, false), Compare::TooFew);
}

#[test]
fn where_only_states_may_be_shown_there_are_no_counts() {
    let (pairs, _) = seen(&[met("word", 0, &[5; 6], &[1; 6])], &[], true);
    assert_eq!((pairs[0].gap, pairs[0].ours.votes, pairs[0].theirs.votes), (Gap::WeThinkBetter, None, None));
}

#[test]
fn what_is_held_back_is_nowhere_but_in_its_count() {
    let met = [met("word", 0, &[5; 4], &[1; 4]), met("fair", 0, &[5; 4], &[5; 4]), met("listen", 0, &[1; 4], &[5; 4])];
    let (pairs, held_back) = seen(&met, &["word", "fair", "word"], false);
    assert_eq!(held_back, 2);
    assert_eq!(pairs.iter().map(|pair| pair.id.as_str()).collect::<Vec<_>>(), ["listen"]);
}

#[test]
fn a_pair_that_one_side_has_not_answered_is_not_seen_there() {
    let (pairs, _) = seen(&[met("word", 0, &[], &[5; 4]), met("fair", 0, &[5; 4], &[5; 4])], &[], false);
    assert_eq!(pairs.iter().map(|pair| pair.gap).collect::<Vec<_>>(), [Gap::SeenByBoth, Gap::WeDidNotLook]);
}
