//! What holds of any run of votes.

use std::collections::HashMap;

use proptest::prelude::*;

use super::*;
use crate::domain::phones::Choice;
use crate::domain::vote::PairTally;

const EMPTY: Tally = Tally::Pair(PairTally { counts: [0; 5], not_seen: 0 });

fn key(round: u8) -> Key {
    Key { question: "slips".to_owned(), round }
}

fn code() -> Code {
    Code::typed("K7F3M").unwrap()
}

fn asked(round: u8, typed: u32) -> Asked {
    let vote = |digit| if digit == 0 { Vote::Blank } else { Vote::Point(6 - digit) };
    let choice = |digit| Choice { digit, vote: vote(digit), label: String::new() };
    let choices = [1, 2, 3, 4, 5, 0].map(choice).into();
    Asked { key: key(round), ask: String::new(), pictures: Vec::new(), choices, empty: EMPTY, open: true, typed }
}

fn seat(number: u8) -> Seat {
    Seat([number; 16])
}

fn seats(phones: u8, room: u32) -> Seats {
    let mut seats = Seats::new(room);
    seats.ask(Some(asked(1, 0)), Vec::new(), room);
    (0..phones).for_each(|number| assert_eq!(seats.enter(seat(number), &code(), 0), Entry::In));
    seats
}

/// Something that a phone sends.
#[derive(Debug, Clone)]
enum Sent {
    Vote(u8, Person, u8),
    Back(u8, Person),
}

fn person() -> impl Strategy<Value = Person> {
    prop_oneof![4 => Just(Person::First), 1 => Just(Person::Second)]
}

fn sent() -> impl Strategy<Value = Sent> {
    prop_oneof![
        6 => (0u8..14, person(), 0u8..8).prop_map(|(seat, person, digit)| Sent::Vote(seat, person, digit)),
        1 => (0u8..14, person()).prop_map(|(seat, person)| Sent::Back(seat, person)),
    ]
}

proptest! {
    #[test]
    fn what_was_said_to_be_in_is_what_is_counted(all in prop::collection::vec(sent(), 0..200), room in 1u32..9, typed in 0u32..3) {
        let mut seats = seats(3, room);
        seats.ask(Some(asked(1, typed)), Vec::new(), room);
        let mut said: HashMap<(u8, Person), u8> = HashMap::new();
        for sent in all {
            match sent {
                Sent::Vote(number, person, digit) => {
                    let verdict = seats.take(seat(number), person, &key(1), digit);
                    match verdict {
                        Verdict::In => { said.insert((number, person), digit); }
                        Verdict::NoSeat => prop_assert!(number >= 3),
                        Verdict::Misfit => prop_assert!(digit > 5),
                        Verdict::Full => prop_assert!(said.len() + typed as usize >= room as usize),
                        Verdict::Late | Verdict::Unasked => prop_assert!(false, "it is open"),
                    }
                }
                Sent::Back(number, person) => {
                    seats.take_back(seat(number), person, &key(1));
                    said.remove(&(number, person));
                }
            }
            prop_assert!(seats.here(0).voted + typed <= room.max(typed), "never more votes than people");
            prop_assert_eq!(seats.here(0).voted as usize, said.len());
        }
        let mut told = EMPTY;
        said.values().for_each(|digit| assert!(told.add(if *digit == 0 { Vote::Blank } else { Vote::Point(6 - digit) })));
        prop_assert_eq!(seats.freeze(&key(1), EMPTY), told, "accepted is counted");
        prop_assert_eq!(seats.own(seat(0), Person::First, &key(1)), None, "and who chose what is forgotten");
        prop_assert_eq!(seats.freeze(&key(1), EMPTY), EMPTY, "once");
    }

    #[test]
    fn the_order_of_votes_never_matters(mut digits in prop::collection::vec(0u8..6, 1..20)) {
        let tally = |digits: &[u8]| {
            let mut seats = seats(20, 20);
            for (number, digit) in (0u8..).zip(digits) {
                seats.take(seat(number), Person::First, &key(1), *digit);
            }
            seats.freeze(&key(1), EMPTY)
        };
        let one = tally(&digits);
        digits.reverse();
        prop_assert_eq!(one, tally(&digits));
    }
}

#[test]
fn a_frozen_round_takes_no_vote_and_the_second_one_does() {
    let mut seats = seats(2, 4);
    assert_eq!(seats.take(seat(0), Person::First, &key(1), 2), Verdict::In);
    assert_eq!(seats.take(seat(0), Person::First, &key(1), 5), Verdict::In, "a vote can be changed");
    assert_eq!(seats.take(seat(0), Person::Second, &key(1), 5), Verdict::In, "two people have one phone");
    assert_eq!(seats.freeze(&key(1), EMPTY).voters(), 2);
    assert_eq!(seats.take(seat(1), Person::First, &key(1), 2), Verdict::Late);
    assert_eq!(seats.take_back(seat(0), Person::First, &key(1)), Verdict::Late);
    // The reveal was taken back: the question is asked again, and phones stay out.
    seats.ask(Some(asked(1, 2)), Vec::new(), 4);
    assert_eq!(seats.take(seat(1), Person::First, &key(1), 2), Verdict::Late);
    seats.ask(Some(asked(2, 0)), Vec::new(), 4);
    assert_eq!(seats.take(seat(1), Person::First, &key(1), 2), Verdict::Late, "a vote of the round before");
    assert_eq!(seats.take(seat(1), Person::First, &key(2), 2), Verdict::In);
    assert_eq!(seats.own(seat(0), Person::First, &key(1)), None, "nothing is chosen beforehand");
}

#[test]
fn a_round_without_a_vote_is_not_closed() {
    let mut seats = seats(2, 4);
    assert_eq!(seats.freeze(&key(1), EMPTY), EMPTY);
    assert_eq!(seats.take(seat(0), Person::First, &key(1), 2), Verdict::In);
    let mut typed = self::seats(2, 4);
    typed.ask(Some(asked(1, 3)), Vec::new(), 4);
    assert_eq!(typed.freeze(&key(1), EMPTY), EMPTY);
    assert_eq!(typed.take(seat(0), Person::First, &key(1), 2), Verdict::Late, "what was typed is shown");
}

#[test]
fn votes_wait_while_another_question_is_looked_at() {
    let mut seats = seats(2, 4);
    seats.take(seat(0), Person::First, &key(1), 2);
    seats.ask(None, Vec::new(), 4);
    assert_eq!((seats.here(0).voted, seats.take(seat(0), Person::First, &key(1), 3)), (0, Verdict::Unasked));
    seats.ask(Some(asked(1, 0)), Vec::new(), 4);
    assert_eq!((seats.here(0).voted, seats.own(seat(0), Person::First, &key(1))), (1, Some(2)));
}

/// Three rounds of a step that collects, each with a vote that was typed.
fn later() -> Vec<Later> {
    let answers: Vec<(u8, Vote)> = (1..=5).map(|digit| (digit, Vote::Point(digit))).collect();
    (1..=3).map(|round| Later { key: key(round), answers: answers.clone(), typed: 1 }).collect()
}

proptest! {
    #[test]
    fn what_comes_back_to_any_round_that_is_shown_later_is_counted_as_it_was_answered(
        all in prop::collection::vec((0u8..4, person(), 1u8..5, 0u8..8), 0..120),
        frozen in prop::option::of((0usize..120, 1u8..4)),
    ) {
        let mut seats = seats(3, 4);
        seats.ask(Some(asked(2, 1)), later(), 4);
        let mut said: HashMap<(u8, Person, u8), u8> = HashMap::new();
        let mut counted: HashMap<u8, u32> = HashMap::new();
        for (at, (number, person, round, digit)) in all.into_iter().enumerate() {
            if let Some((_, round)) = frozen.filter(|(when, _)| *when == at) {
                counted.insert(round, seats.freeze(&key(round), EMPTY).voters());
            }
            let verdict = seats.take(seat(number), person, &key(round), digit);
            let of_it = said.keys().filter(|voter| voter.2 == round).count();
            match verdict {
                Verdict::In => { said.insert((number, person, round), digit); }
                Verdict::NoSeat => prop_assert!(number >= 3),
                Verdict::Unasked => prop_assert_eq!(round, 4),
                Verdict::Misfit => prop_assert!(digit > 5 || digit == 0),
                Verdict::Full => prop_assert_eq!(of_it, 3, "room of four, one typed"),
                Verdict::Late => prop_assert_eq!(frozen.map(|(_, round)| round), Some(round)),
            }
        }
        for round in 1..=3 {
            let accepted = said.keys().filter(|voter| voter.2 == round).count();
            let counted = counted.remove(&round).unwrap_or(0) + seats.freeze(&key(round), EMPTY).voters();
            prop_assert_eq!(counted as usize, accepted, "round {}", round);
        }
    }
}

#[test]
fn a_round_that_is_shown_later_knows_what_each_phone_chose_until_it_is_shown() {
    let mut seats = seats(2, 4);
    seats.ask(Some(asked(2, 0)), later(), 4);
    assert_eq!(seats.open().collect::<Vec<_>>(), [&key(2), &key(1), &key(3)], "each once");
    assert_eq!(seats.take(seat(0), Person::Second, &key(1), 5), Verdict::In);
    assert_eq!((seats.own(seat(0), Person::Second, &key(1)), seats.here(0).voted), (Some(5), 0));
    assert_eq!(seats.freeze(&key(1), EMPTY).voters(), 1);
    assert_eq!(seats.open().collect::<Vec<_>>(), [&key(2), &key(3)]);
    assert_eq!(seats.take(seat(0), Person::Second, &key(1), 5), Verdict::Late);
}

#[test]
fn phones_beyond_three_a_person_find_no_place_until_others_have_gone() {
    let mut seats = seats(6, 2);
    assert_eq!(seats.enter(seat(6), &code(), 1_000), Entry::Full);
    assert_eq!(seats.take(seat(0), Person::First, &key(1), 2), Verdict::In);
    assert_eq!(seats.enter(seat(0), &code(), GONE), Entry::In);
    assert_eq!(seats.enter(seat(6), &code(), GONE), Entry::In, "five are gone");
    assert_eq!(seats.own(seat(0), Person::First, &key(1)), Some(2), "a vote keeps its place");
}

#[test]
fn a_closed_door_keeps_newcomers_waiting_and_nobody_else() {
    let mut seats = seats(1, 4);
    seats.set_door(false);
    assert_eq!(seats.enter(seat(0), &code(), 5), Entry::In);
    assert_eq!(seats.enter(seat(1), &code(), 5), Entry::Waits);
    assert_eq!(seats.take(seat(1), Person::First, &key(1), 2), Verdict::NoSeat);
    assert_eq!(seats.here(5), Here { phones: 1, voted: 0, missing: 1, waiting: 1 });
    seats.set_door(true);
    assert_eq!(seats.take(seat(1), Person::First, &key(1), 2), Verdict::In);
    assert_eq!(seats.here(5), Here { phones: 2, voted: 1, missing: 1, waiting: 0 });
    assert_eq!(seats.here(5 + HERE), Here { voted: 1, ..Here::default() }, "a vote stays, who is silent is not here");
}

#[test]
fn a_phone_asks_ten_times_a_second_and_as_often_for_news() {
    let mut seats = seats(1, 4);
    for wanted in [Wanted::News, Wanted::Vote] {
        assert_eq!((0..30).filter(|_| seats.may_ask(seat(0), wanted, 500)).count(), REQUESTS as usize, "{wanted:?}");
    }
    assert!(seats.may_ask(seat(0), Wanted::Page, 1_500));
}
