use super::*;

fn poll(votes: &[u8]) -> PollTally {
    let mut tally = PollTally::default();
    votes.iter().for_each(|digit| *tally.cell(Vote::Choice(*digit)).unwrap() += 1);
    tally
}

#[test]
fn numbers_come_to_a_word_about_the_middle_of_their_scale() {
    for (votes, view) in [
        (&[5, 4, 4, 3][..], View::High),
        (&[1, 2, 2, 3], View::Low),
        (&[2, 2, 4, 4], View::Apart),
        (&[3, 3, 3, 4], View::Between),
        // One in five is no group: a room of five has one who sees it otherwise.
        (&[1, 5, 5, 5, 5], View::High),
        (&[], View::NoAnswer),
    ] {
        assert_eq!(poll(votes).of_numbers(1, 5), view, "{votes:?}");
    }
    // Side by side about the middle nobody is apart.
    assert_eq!(poll(&[4, 4, 5, 5, 6, 6]).of_numbers(1, 9), View::Between);
    assert_eq!(poll(&[3, 3, 5, 5, 7, 7]).of_numbers(1, 9), View::Apart);
    assert_eq!(poll(&[2, 2, 3, 3]).of_numbers(1, 4), View::Between);
    // The middle of 0 to 9 is no digit.
    assert_eq!(poll(&[5, 5, 5, 5]).of_numbers(0, 9), View::High);
    assert_eq!(poll(&[4, 4, 4, 4]).of_numbers(0, 9), View::Low);
}

#[test]
fn a_choice_is_clear_from_two_in_three_on_and_has_two_views_from_one_in_five_on() {
    assert_eq!(poll(&[1, 1, 2]).of_choice(), (View::Clear, vec![1]));
    assert_eq!(poll(&[1, 1, 1, 2, 2]).of_choice(), (View::TwoViews, vec![1, 2]));
    assert_eq!(poll(&[1, 1, 2, 2, 3, 3]).of_choice(), (View::Open, vec![]));
    assert_eq!(poll(&[1, 1, 1, 2, 3, 4, 1, 1, 1]).of_choice(), (View::Clear, vec![1]));
    assert_eq!(poll(&[]).of_choice(), (View::NoAnswer, vec![]));
}

#[test]
fn a_line_was_seen_or_its_reverse_or_both_or_nobody_looked() {
    let line = |votes: &[u8], no_answer| PollTally { no_answer, ..poll(votes) }.of_line();
    for (votes, not_looked, view) in [
        (&[1, 1, 1, 2][..], 0, View::Seen),
        (&[2, 2, 2], 1, View::Reverse),
        (&[3, 3, 3, 1], 0, View::Both),
        (&[], 5, View::NotLooked),
        (&[], 0, View::NotLooked),
        // One who saw it does not speak for five who did not look.
        (&[1], 5, View::NotLooked),
        (&[1, 1, 2, 2], 0, View::TwoViews),
        (&[1, 1, 2, 2, 3, 3], 0, View::Open),
    ] {
        assert_eq!(line(votes, not_looked), view, "{votes:?} {not_looked}");
    }
}

#[test]
fn no_vote_of_another_kind_is_taken() {
    let mut tally = Tally::Poll(PollTally::default());
    assert!(!tally.add(Vote::Point(3)) && !tally.add(Vote::Yes) && !tally.add(Vote::Choice(10)));
    assert!(tally.add(Vote::Choice(0)) && tally.add(Vote::Blank));
    assert_eq!(tally.voters(), 2);
}
