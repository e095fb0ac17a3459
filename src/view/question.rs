//! A question as everybody sees it: what is asked, what can be answered, who has voted, and what a reveal says.

mod pair;
mod sign;
mod then;

use pair::Pairs;
use sign::sign_outcome;

use super::outcome::{Answer, Found, Outcome, Picture};
use super::reading::Footing;
use super::{Role, Said, poll};
use crate::app::explain;
use crate::app::room::{Kept, Room};
use crate::domain::ladder::FamilyKind;
use crate::domain::reading::Grade;
use crate::domain::session::Ballot;
use crate::domain::text::capitalised;
use crate::domain::vote::{COUNTED_FROM, PairTally, Pole, SignTally, State, Tally};
use crate::domain::workshop::{CasePair, Pair, Poll, Question, Side, Sign};
use crate::words::{Message, Words};
use crate::{message, say};

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posed {
    /// The stretch of time that is asked about, and what counts as seen.
    pub how: String,
    /// The question.
    pub ask: String,
    /// What *yes* looks like, and the like.
    pub about: Vec<String>,
    /// The two pictures of a pair, left and right.
    pub pictures: Option<[Picture; 2]>,
    /// What can be answered.
    pub answers: Vec<Answer>,
    /// Whether the answers are read one below the other, and not along a scale.
    pub is_list: bool,
    /// Whether each has a word, now or once it is revealed.
    pub has_words: bool,
    /// Whether it moves a ladder that is seen beside it: that of a told case is looked at once all of it was read.
    pub is_scored: bool,
    /// Why there is nothing to vote on.
    pub passed_over: Option<Found>,
    /// Who has voted.
    pub votes: Votes,
    /// What 0 stands for, where it is none of the answers.
    pub zero: Option<String>,
    /// What to do next, to whoever has the keys.
    pub next: Option<String>,
    /// The same for the back row, once all have voted.
    pub call: Option<String>,
    /// What is to be known while it is voted on.
    pub aside: Vec<Said>,
    /// What a reveal says.
    pub outcome: Option<Outcome>,
    /// What it asks of the room, where the outcome's own sentences do not: the request, then what follows it.
    pub requests: Vec<String>,
    /// Whether the request is a question: it comes before what was seen.
    pub asks: bool,
    /// Where that leaves the whole.
    pub footing: Option<Footing>,
}

/// Who has voted, without values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Votes {
    /// Votes on disk.
    pub taken: u32,
    /// Votes on their way there.
    pub coming: u32,
    /// People.
    pub room: u32,
}

impl Posed {
    /// The question as it stands in the room.
    #[must_use]
    pub fn of(room: &Room, question: Question) -> Self {
        let words = &room.words;
        let id = question.id();
        let progress = &room.session.progress;
        let ballot = progress.ballot(id);
        let shown = ballot.filter(|b| b.is_revealed()).and_then(Ballot::shown).map(|shown| shown.tally);
        let (taken, coming) = room.votes_in();
        let (pictures, answers, outcome) = match (question, shown) {
            (Question::Pair(pair), Some(Tally::Pair(tally))) => {
                let shown = Pairs { room, pair, tally };
                (Some(pictures(room, pair, true)), scale(words, pair.side, Some(&tally)), Some(shown.outcome(ballot)))
            }
            (Question::Pair(pair), _) => (Some(pictures(room, pair, false)), scale(words, pair.side, None), None),
            (Question::Sign(sign), Some(Tally::Sign(tally))) => {
                (None, yes_or_no(words, Some(&tally)), Some(sign_outcome(room, sign, &tally)))
            }
            (Question::Sign(_), _) => (None, yes_or_no(words, None), None),
            (Question::Poll(poll), Some(Tally::Poll(tally))) => {
                let outcome = poll::outcome(room, poll, ballot, &tally);
                (poll::ends(room, poll), poll::answers(room, poll, Some(&tally)), Some(outcome))
            }
            (Question::Poll(poll), _) => (poll::ends(room, poll), poll::answers(room, poll, None), None),
        };
        let is_free = outcome.as_ref().is_some_and(|told| told.talk.is_empty());
        let requests = if is_free { then::requests(room, question, shown) } else { Vec::new() };
        let footing = outcome.as_ref().filter(|_| question.is_scored()).and_then(|_| Footing::of(room));
        Posed {
            asks: requests.first().is_some_and(|first| first.asks()),
            requests: requests.into_iter().map(|request| words.say(&request.said())).collect(),
            footing,
            how: seen_how(room, question),
            ask: words.shown(question.ask()),
            about: match question {
                Question::Poll(Poll::Line(line)) => vec![words.shown(&line.of.ask)],
                Question::Poll(Poll::Card(dealt)) => vec![words.shown(&dealt.of.ask)],
                Question::Pair(_) | Question::Poll(_) => Vec::new(),
                Question::Sign(sign) => sign.yes_looks_like().iter().map(|said| words.say(said)).collect(),
            },
            pictures,
            answers,
            is_list: matches!(question, Question::Poll(Poll::Choice(_) | Poll::Line(_) | Poll::Card(_))),
            has_words: !matches!(question, Question::Poll(poll @ Poll::Numbers(_)) if poll.beside().is_none()),
            is_scored: question.is_scored() && room.model().is_none(),
            passed_over: progress.is_passed_over(id).then(|| Found::pair(words, State::PassedOver)),
            votes: Votes { taken, coming, room: progress.room },
            zero: zero(room, question).map(|said| room.words.say(&said)),
            next: next(room, question, ballot),
            call: (room.has_keys() && taken + coming >= room.session.progress.room).then(|| {
                if room.is_collecting() { say!(words, "screen-call-next") } else { say!(words, "screen-call-reveal") }
            }),
            aside: aside(room, question),
            outcome: outcome
                .map(|told| Outcome { aside: room.amended_of(id).into_iter().chain(told.aside).collect(), ..told }),
        }
    }
}

impl Posed {
    /// Whether it can be answered now.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.outcome.is_none() && self.votes.voted() < self.votes.room
    }
}

impl Votes {
    /// Everybody who has voted.
    #[must_use]
    pub fn voted(self) -> u32 {
        self.taken + self.coming
    }
}

/// Both pictures; once the votes are shown, the trusted one is named.
fn pictures(room: &Room, pair: &Pair, is_shown: bool) -> [Picture; 2] {
    let (left, right) = pair.pictures();
    let words = &room.words;
    [(Side::Left, say!(words, "screen-left"), left), (Side::Right, say!(words, "screen-right"), right)].map(
        |(side, place, text)| Picture {
            head: match is_shown && side == pair.side {
                true => say!(words, "screen-is-trusted", place),
                false => place,
            },
            text: words.shown(text),
        },
    )
}

/// From one picture of a pair to the other.
fn scale(words: &Words, side: Side, tally: Option<&PairTally>) -> Vec<Answer> {
    let said = [
        (message!("screen-clearly-left"), message!("screen-clearly-short"), Some(message!("screen-left"))),
        (message!("screen-more-left"), message!("screen-more-short"), None),
        (message!("screen-both"), message!("screen-both-short"), Some(message!("screen-both-short"))),
        (message!("screen-more-right"), message!("screen-more-short"), None),
        (message!("screen-clearly-right"), message!("screen-clearly-short"), Some(message!("screen-right"))),
    ];
    let counts = tally.and_then(PairTally::told).map(|tally| side.by_key(&tally));
    let answer = |(at, (word, short, far)): (usize, (Message, Message, Option<Message>))| Answer {
        key: u8::try_from(at + 1).unwrap_or(u8::MAX),
        word: words.say(&word),
        short: words.say(&short),
        far: far.map_or_else(String::new, |far| words.say(&far)),
        count: counts.map(|counts| counts[at]),
    };
    said.into_iter().enumerate().map(answer).collect()
}

fn yes_or_no(words: &Words, tally: Option<&SignTally>) -> Vec<Answer> {
    let said = [message!("term-yes"), message!("term-partly"), message!("term-no"), message!("term-not-sure")];
    let counts = tally.filter(|tally| tally.valid() >= COUNTED_FROM).map(|tally| tally.answers().map(|(_, n)| n));
    let answer = |(at, (key, word)): (usize, (u8, Message))| {
        let word = words.say(&word);
        Answer { key, short: word.clone(), far: word.clone(), word, count: counts.map(|counts| counts[at]) }
    };
    [1, 2, 3, 0].into_iter().zip(said).enumerate().map(answer).collect()
}

/// The stretch of time that is asked about, and what counts as seen.
fn seen_how(room: &Room, question: Question) -> String {
    let else_0 = match question {
        Question::Pair(_) if room.model().is_some() => say!(room.words, "screen-zero-not-told"),
        Question::Pair(_) => say!(room.words, "screen-zero-not-seen"),
        Question::Sign(_) => say!(room.words, "screen-zero-not-sure"),
        Question::Poll(poll) => return poll::how(room, poll),
    };
    // A fact may be older: its question says how far back it reaches.
    let is_fact = |s: &Sign| room.session.ladder.family(&s.family).is_some_and(|f| f.kind == FamilyKind::Fact);
    let warns = || say!(room.words, "screen-yes-warns");
    let window = &room.session.workshop.window;
    match question {
        Question::Sign(sign) if is_fact(sign) => format!("{} · {else_0}", warns()),
        Question::Sign(_) => format!("{window} · {} · {else_0}", warns()),
        _ => format!("{window} · {else_0}"),
    }
}

/// What 0 stands for; nothing where it is an answer like the others.
fn zero(room: &Room, question: Question) -> Option<Message> {
    match question {
        Question::Pair(_) if room.model().is_some() => Some(message!("screen-not-told")),
        Question::Pair(_) => Some(State::NotSeen.said()),
        Question::Sign(_) => None,
        Question::Poll(poll) => poll.has_blank().then(|| poll.blank()),
    }
}

fn next(room: &Room, question: Question, ballot: Option<&Ballot>) -> Option<String> {
    let (taken, coming) = room.votes_in();
    let is_second = ballot.is_some_and(|ballot| !ballot.rounds.is_empty());
    // How many have voted is seen; it is said again only where there is more to say.
    let is_seen = !is_second && (1..room.session.progress.room).contains(&(taken + coming));
    let is_passed_over = room.session.progress.is_passed_over(question.id());
    let is_said = room.has_keys() && !is_passed_over && !is_seen;
    is_said.then(|| capitalised(&voted_so_far(room, ballot)))
}

fn aside(room: &Room, question: Question) -> Vec<Said> {
    let applies = match question {
        Question::Pair(pair) => explain::applies(&room.words, &room.session, pair),
        Question::Sign(_) | Question::Poll(_) => None,
    };
    if room.session.progress.is_passed_over(question.id()) {
        return applies.into_iter().map(Said::plain).collect();
    }
    let small = Said::new(stored(room), Role::Line);
    applies.into_iter().chain(remote(room)).chain(room.phones_line()).map(Said::plain).chain([small]).collect()
}

/// How those who are on a call vote, where any are.
#[must_use]
pub fn remote(room: &Room) -> Option<String> {
    let count = room.session.progress.remote;
    (count > 0).then(|| say!(room.words, "screen-remote", count))
}

/// Said in lines, before anything was revealed: when a picture counts.
#[must_use]
pub fn rule_of_held(room: &Room) -> Option<String> {
    let rules = &room.session.ladder.rules;
    (!room.session.progress.is_any_shown()).then(|| {
        let (held, split) = (rules.held, rules.split);
        say!(room.words, "screen-rule-of-held", held = held.0, held_of = held.1, split = split.0, split_of = split.1)
    })
}

/// How many have voted, and what to do next, in a sentence.
#[must_use]
pub fn voted_so_far(room: &Room, ballot: Option<&Ballot>) -> String {
    let size = room.session.progress.room;
    let (taken, coming) = room.votes_in();
    let said = match taken + coming {
        0 => message!("screen-voted-none"),
        count if count < size => message!("screen-voted-some", count, size),
        _ if room.is_collecting() => message!("screen-voted-collected", size),
        _ => message!("screen-voted-all", size),
    };
    match ballot.is_some_and(|b| !b.rounds.is_empty()) {
        true => say!(room.words, "screen-second-vote", said),
        false => room.words.say(&said),
    }
}

/// What is kept of a vote, in words.
#[must_use]
pub fn stored(room: &Room) -> String {
    match room.kept {
        Kept::Stored | Kept::Following if room.session.progress.room < COUNTED_FROM => {
            say!(room.words, "screen-kept-few")
        }
        Kept::Stored | Kept::Following => say!(room.words, "screen-kept"),
        Kept::Rehearsal | Kept::Preview => say!(room.words, "screen-kept-nothing"),
        Kept::LookingOnly => say!(room.words, "screen-kept-looking"),
    }
}

/// The newest lines of evidence for a pair or a sign, each with the picture that it shows.
#[must_use]
pub fn evidence(room: &Room, about: &str) -> Vec<String> {
    let lines: Vec<_> = room.session.progress.evidence.iter().filter(|e| e.about == about).collect();
    let newest = lines.iter().skip(lines.len().saturating_sub(3));
    let told = newest.map(|line| {
        let day = room.words.day(line.when);
        let when = match line.shows {
            Some(Pole::Trusted) => say!(room.words, "screen-evidence-trusted", day),
            Some(Pole::Opposite) => say!(room.words, "screen-evidence-opposite", day),
            None => day,
        };
        let text = format!("{} {} ({when})", room.words.shown(&line.who), room.words.shown(&line.what));
        let said = room.words.say(&seen(line.grade, &text));
        match line.grade.counts() && !room.session.counts_as_evidence(line) {
            true => say!(room.words, "screen-evidence-old", line = said),
            false => said,
        }
    });
    told.collect()
}

/// A line of evidence behind how it is known.
fn seen(grade: Grade, line: &str) -> Message {
    match grade {
        Grade::A => message!("screen-seen-a", line),
        Grade::B => message!("screen-seen-b", line),
        Grade::C => message!("screen-seen-c", line),
        Grade::D => message!("screen-seen-d", line),
    }
}

/// The key of a model answer, behind its name; nothing where the story does not tell it.
#[must_use]
pub fn pressed(told: &CasePair) -> String {
    told.key().filter(|key| *key > 0).map_or_else(String::new, |key| format!(" [{key}]"))
}
