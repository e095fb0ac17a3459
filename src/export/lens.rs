//! What stands beside the ladder: polls with their votes, in words. Nothing of it is scored, and nothing is added up.

use super::layout::wrap;
use super::typed::Told;
use crate::domain::session::Session;
use crate::domain::vote::{PollTally, PollVotes};
use crate::domain::workshop::{Dealt, Poll, Workshop};
use crate::words::{Message, Words};
use crate::{message, say};

/// A poll with its votes.
pub struct Polled<'a> {
    /// The poll.
    pub poll: Poll<'a>,
    /// Its votes.
    pub tally: PollTally,
    /// The votes on what it is set beside, where there are any.
    pub before: Option<PollTally>,
    /// Whether nothing may be told that could be guessed at.
    pub stored: bool,
    /// What the script says where the answer in the lead does not fit the target or the footing.
    pub flags: Vec<&'a str>,
}

/// The polls of a script that have votes, as the script has them.
#[must_use]
pub fn polled<'a>(workshop: &'a Workshop, votes: &[PollVotes]) -> Vec<Polled<'a>> {
    with_votes(workshop.polls(), votes, false)
}

/// Polls that have votes. Of a stored session no counts of few are told.
fn with_votes<'a>(polls: impl Iterator<Item = Poll<'a>>, votes: &[PollVotes], stored: bool) -> Vec<Polled<'a>> {
    let of = |id: &str| votes.iter().find(|votes| votes.id == id).map(|votes| votes.tally);
    let one = |poll: Poll<'a>| {
        let tally = of(poll.id()).filter(|tally| *tally != PollTally::default())?;
        Some(Polled { poll, tally, before: poll.beside().and_then(of), stored, flags: Vec::new() })
    };
    polls.filter_map(one).collect()
}

/// The same of a session: what was revealed.
#[must_use]
pub fn of(session: &Session) -> Vec<Polled<'_>> {
    let mut polled = with_votes(session.asked_polls(), &session.polls(), true);
    // The reading is made only where something is held against it.
    if polled.iter().any(|one| one.poll.has_flags()) {
        let heights = session.reading(session.day()).stood();
        let footing = heights.map(|heights| heights.footing);
        for one in &mut polled {
            one.flags = one.poll.flags(&one.tally, session.progress.target, footing);
        }
    }
    polled
}

impl Polled<'_> {
    /// The word that its votes come to.
    #[must_use]
    pub fn view(&self, words: &Words) -> String {
        words.say(&self.poll.said(self.poll.view(&self.tally)))
    }

    /// How many chose what; `None` where that could be guessed at.
    #[must_use]
    pub fn counts(&self, words: &Words) -> Option<String> {
        counts(words, self.poll, &self.told(self.tally)?)
    }

    /// Word and counts in a line.
    #[must_use]
    pub fn said(&self, words: &Words) -> String {
        said(words, self.poll, self.poll.said(self.poll.view(&self.tally)), self.told(self.tally))
    }

    /// The same of what it is set beside.
    #[must_use]
    pub fn said_before(&self, words: &Words) -> Option<String> {
        let before = self.before?;
        Some(said(words, self.poll, self.poll.said(self.poll.view(&before)), self.told(before)))
    }

    fn told(&self, tally: PollTally) -> Option<PollTally> {
        if self.stored { tally.told() } else { Some(tally) }
    }

    /// Both, set side by side, where there is something to set beside it.
    #[must_use]
    pub fn side_by_side(&self, words: &Words) -> Option<String> {
        let (ask, first, now) = (self.poll.ask(), self.said_before(words)?, self.said(words));
        Some(say!(words, "term-poll-beside", ask, first, now))
    }
}

/// What votes come to, with how many chose what where that is told.
pub(super) fn said(words: &Words, poll: Poll, view: Message, told: Option<PollTally>) -> String {
    match told.and_then(|told| counts(words, poll, &told)) {
        Some(counts) => say!(words, "term-poll-said", view, counts),
        None => words.say(&view),
    }
}

/// Where a card belongs, in a sentence: one careful reading.
#[must_use]
pub fn key(dealt: Dealt) -> Message {
    match dealt.right().as_slice() {
        [] => message!("term-key-none"),
        [bin] => message!("term-key", bin = &bin.word),
        [bin, also @ ..] => {
            let also: Vec<&str> = also.iter().map(|bin| bin.word.as_str()).collect();
            message!("term-key-also", bin = &bin.word, also = also.join(", "))
        }
    }
}

/// The same under a heading that says what it is; `None` where no bin is right.
#[must_use]
pub fn right(dealt: Dealt, words: &Words) -> Option<String> {
    match dealt.right().as_slice() {
        [] => None,
        [bin] => Some(bin.word.clone()),
        [bin, also @ ..] => {
            let also: Vec<&str> = also.iter().map(|bin| bin.word.as_str()).collect();
            Some(say!(words, "term-right-also", bin = &bin.word, also = also.join(", ")))
        }
    }
}

/// How many pressed 0, in words.
#[must_use]
pub fn silent(words: &Words, poll: Poll, count: u32) -> String {
    match poll {
        Poll::Card(_) => say!(words, "term-card-not-sure", count),
        Poll::Line(_) => say!(words, "term-line-neither", count),
        _ => say!(words, "term-poll-no-answer", count),
    }
}

fn counts(words: &Words, poll: Poll, told: &PollTally) -> Option<String> {
    let chosen = poll.answers().into_iter().map(|(digit, label)| (told.of(digit), digit, label));
    let chosen = chosen.filter(|(count, ..)| *count > 0).map(|(count, digit, label)| match poll {
        Poll::Numbers(_) => say!(words, "screen-chose", count, key = digit),
        Poll::Choice(_) | Poll::Line(_) | Poll::Card(_) => say!(words, "term-poll-chose", count, label),
    });
    let count = told.no_answer;
    let silent = (count > 0).then(|| silent(words, poll, count));
    let all: Vec<String> = chosen.chain(silent).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

/// Over the columns of [`rows`].
pub(super) fn heads(words: &Words) -> [String; 4] {
    [
        say!(words, "report-head-asked"),
        say!(words, "report-head-word"),
        say!(words, "report-head-answers"),
        say!(words, "report-head-beside"),
    ]
}

/// A row for each poll: what was asked, what the votes come to, how many chose what, and what it is set beside.
pub(super) fn rows(polled: &[&Polled], words: &Words) -> Vec<[String; 4]> {
    let row = |one: &&Polled| {
        let counts = one.counts(words).unwrap_or_else(|| say!(words, "report-lens-few"));
        let beside = one.said_before(words).map(|first| say!(words, "term-poll-before", first));
        [one.poll.ask().to_owned(), one.view(words), counts, beside.unwrap_or_default()]
    };
    polled.iter().map(row).collect()
}

/// Over the columns of [`line_rows`].
pub(super) fn line_heads(words: &Words) -> [String; 3] {
    [say!(words, "report-head-model-answer"), say!(words, "report-head-word"), say!(words, "report-head-answers")]
}

/// A row for each line of the room's own: the model answer beside what was seen.
pub(super) fn line_rows(lines: &[&Polled], words: &Words) -> Vec<[String; 3]> {
    let row = |one: &&Polled| {
        let counts = one.counts(words).unwrap_or_else(|| say!(words, "report-lens-few"));
        [one.poll.ask().to_owned(), one.view(words), counts]
    };
    lines.iter().map(row).collect()
}

/// What `rungs show` and `rungs score` say of polls under a reading; empty where there is none.
#[must_use]
pub fn text(polled: &[Polled], typed: &[Told], words: &Words, width: usize) -> String {
    if polled.is_empty() && typed.is_empty() {
        return String::new();
    }
    let lines = polled.iter().flat_map(|one| {
        let beside = one.said_before(words).map(|first| say!(words, "term-poll-before", first));
        let then = one.poll.then(&one.tally).into_iter().map(str::to_owned);
        let flags = one.flags.iter().map(|flag| (*flag).to_owned());
        let under = [one.said(words)].into_iter().chain(beside).chain(then).chain(flags);
        let under = under.flat_map(|text| wrap("    ", &text, width));
        wrap("  ", one.poll.ask(), width).into_iter().chain(under).collect::<Vec<_>>()
    });
    let typed = typed.iter().flat_map(|told| {
        let under = told.said(words).into_iter().chain(told.flag().map(str::to_owned));
        let under = under.flat_map(|text| wrap("    ", &text, width));
        wrap("  ", told.typed.ask(), width).into_iter().chain(under).collect::<Vec<_>>()
    });
    let lines: Vec<String> = lines.chain(typed).collect();
    format!("\n{}\n{}\n", say!(words, "term-beside-ladder"), lines.join("\n"))
}
