//! How long a step takes when its texts are read to a room and its questions are voted on.

use super::{Part, Poll, Question, Step};

/// The words that somebody reads aloud in a minute, so that a room can follow.
const WORDS_A_MINUTE: u64 = 130;

/// The seconds in which a room can think of an answer and give it, at the very least.
const VOTE: u64 = 15;

impl Step {
    /// The seconds that it takes at least: what the room reads and hears, and its votes. No talk is in them.
    #[must_use]
    pub fn least(&self) -> u64 {
        let parts = self.kind.parts();
        let texts = self.show.iter().chain(&self.notes.say).map(String::as_str);
        let words: usize =
            texts.chain(parts.iter().flat_map(|part| part.aloud())).map(|text| text.split_whitespace().count()).sum();
        let votes = parts.iter().filter(|part| part.question().is_some()).count();
        (words as u64 * 60).div_ceil(WORDS_A_MINUTE) + votes as u64 * VOTE
    }
}

impl<'a> Part<'a> {
    /// What is read aloud of it. The bins of cards are known by then, and of numbers the ends.
    fn aloud(self) -> Vec<&'a str> {
        let question = self.question();
        let first = question.and_then(Question::applies).into_iter().chain(question.map(Question::ask));
        let rest = match self {
            Part::Pair(pair) | Part::Sided(pair) => vec![pair.trusted.as_str(), &pair.opposite],
            Part::Told(told) => vec![told.pair.trusted.as_str(), &told.pair.opposite],
            Part::Poll(Poll::Card(_)) | Part::Sign(_) => Vec::new(),
            Part::Poll(poll) => poll.answers().into_iter().map(|(_, answer)| answer).collect(),
            Part::Typed(typed) => vec![typed.ask()],
            Part::SeenOf(seen) => vec![seen.ask.as_str()],
            Part::Prompt(prompt) => vec![prompt.ask.as_str(), &prompt.reverse],
            Part::Grid(grid) => vec![grid.ask.as_str()],
        };
        first.chain(rest).collect()
    }
}
