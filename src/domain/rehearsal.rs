//! Votes of a room that does not exist, for practice. The same seed gives the same votes.

use super::chance::Chance;
use super::vote::Vote;
use super::workshop::{Poll, Question};

/// Votes of `room` people on a question: mostly near one another, now and then two camps, a few who have not seen it.
#[must_use]
pub fn made_up(question: Question, room: u32, seed: u64) -> Vec<Vote> {
    let mut chance = Chance(seed ^ u64::from(room));
    match question {
        Question::Pair(_) => {
            // A room leans to the trusted picture more often than not.
            let middle = [2, 3, 4, 4, 4, 5][chance.below(6)];
            let camps = chance.below(6) == 0;
            (0..room)
                .map(|seat| pair_vote(&mut chance, if camps && seat % 2 == 0 { 6 - middle } else { middle }))
                .collect()
        }
        Question::Sign(_) => {
            // Most signs are not there: a room in which all are teaches nothing.
            let mood = [0, 0, 0, 0, 1, 2][chance.below(6)];
            (0..room).map(|_| sign_vote(&mut chance, mood)).collect()
        }
        Question::Poll(poll) => {
            let favourite = chance.below(poll.answers().len());
            (0..room).map(|_| poll_vote(&mut chance, poll, favourite)).collect()
        }
    }
}

fn pair_vote(chance: &mut Chance, middle: u8) -> Vote {
    match chance.below(12) {
        0 => Vote::Blank,
        1..=2 => Vote::Point((middle - 1).max(1)),
        3..=4 => Vote::Point((middle + 1).min(5)),
        _ => Vote::Point(middle),
    }
}

fn sign_vote(chance: &mut Chance, mood: usize) -> Vote {
    match (chance.below(10), mood) {
        (0, _) => Vote::Blank,
        (1..=2, _) => Vote::Partly,
        (3..=4, 1) | (3..=8, 2) => Vote::Yes,
        _ => Vote::No,
    }
}

/// Mostly the favourite answer or one beside it.
fn poll_vote(chance: &mut Chance, poll: Poll, favourite: usize) -> Vote {
    let answers = poll.answers();
    let at = match chance.below(12) {
        0 if poll.has_blank() => return Vote::Blank,
        1..=3 => favourite.saturating_sub(1),
        4..=6 => favourite + 1,
        7 => chance.below(answers.len()),
        _ => favourite,
    };
    answers.get(at.min(answers.len().saturating_sub(1))).map_or(Vote::Blank, |(digit, _)| Vote::Choice(*digit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workshop::Sign;

    fn sign() -> Sign {
        Sign { id: "s".into(), family: "f".into(), ask: "?".into(), looks_like: None, watch: None, optional: false }
    }

    #[test]
    fn a_made_up_room_is_as_large_as_the_room_and_the_same_for_the_same_seed() {
        let sign = sign();
        for seed in 0..200 {
            let votes = made_up(Question::Sign(&sign), 7, seed);
            assert_eq!(votes.len(), 7);
            assert!(votes.iter().all(|v| matches!(v, Vote::Yes | Vote::Partly | Vote::No | Vote::Blank)));
            assert_eq!(votes, made_up(Question::Sign(&sign), 7, seed));
        }
        assert_ne!(made_up(Question::Sign(&sign), 9, 1), made_up(Question::Sign(&sign), 9, 2));
    }
}
