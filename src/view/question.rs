//! A question as everybody sees it: what is asked, what can be answered, who has voted, and what a reveal says.

use super::outcome::{Answer, Found, Outcome, Picture};
use super::{Role, Said, poll};
use crate::app::explain;
use crate::app::room::{Kept, Room};
use crate::domain::dates;
use crate::domain::ladder::FamilyKind;
use crate::domain::reading::Grade;
use crate::domain::session::Ballot;
use crate::domain::text::capitalised;
use crate::domain::vote::{COUNTED_FROM, PairTally, Pole, Presence, SignTally, State, Tally};
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
    /// Whether it moves the ladder.
    pub is_scored: bool,
    /// Why there is nothing to vote on.
    pub passed_over: Option<Found>,
    /// Who has voted.
    pub votes: Votes,
    /// What to do next, to whoever has the keys.
    pub next: Option<String>,
    /// What is to be known while it is voted on.
    pub aside: Vec<Said>,
    /// What a reveal says.
    pub outcome: Option<Outcome>,
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
        Posed {
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
            is_scored: question.is_scored(),
            passed_over: progress.is_passed_over(id).then(|| Found::pair(words, State::PassedOver)),
            votes: Votes { taken, coming, room: progress.room },
            next: next(room, question, ballot),
            aside: aside(room, question),
            outcome,
        }
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
        (message!("screen-clearly-left"), message!("screen-clearly-short")),
        (message!("screen-more-left"), message!("screen-more-short")),
        (message!("screen-both"), message!("screen-both-short")),
        (message!("screen-more-right"), message!("screen-more-short")),
        (message!("screen-clearly-right"), message!("screen-clearly-short")),
    ];
    let counts = tally.and_then(PairTally::told).map(|tally| side.by_key(&tally));
    let answer = |(at, (word, short)): (usize, (Message, Message))| Answer {
        key: u8::try_from(at + 1).unwrap_or(u8::MAX),
        word: words.say(&word),
        short: words.say(&short),
        count: counts.map(|counts| counts[at]),
    };
    said.into_iter().enumerate().map(answer).collect()
}

fn yes_or_no(words: &Words, tally: Option<&SignTally>) -> Vec<Answer> {
    let said = [message!("term-yes"), message!("term-partly"), message!("term-no"), message!("term-not-sure")];
    let counts = tally.filter(|tally| tally.valid() >= COUNTED_FROM).map(|tally| tally.answers().map(|(_, n)| n));
    let answer = |(at, (key, word)): (usize, (u8, Message))| {
        let word = words.say(&word);
        Answer { key, short: word.clone(), word, count: counts.map(|counts| counts[at]) }
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
    match question {
        Question::Sign(sign) if is_fact(sign) => else_0,
        _ => format!("{} · {else_0}", room.session.workshop.window),
    }
}

fn next(room: &Room, question: Question, ballot: Option<&Ballot>) -> Option<String> {
    let is_passed_over = room.session.progress.is_passed_over(question.id());
    (room.kept != Kept::Following && !is_passed_over).then(|| voted_so_far(room, ballot))
}

fn aside(room: &Room, question: Question) -> Vec<Said> {
    let (applies, rule) = match question {
        Question::Pair(pair) => (explain::applies(&room.words, &room.session, pair), rule_of_held(room)),
        Question::Sign(_) | Question::Poll(_) => (None, None),
    };
    let small = rule.into_iter().chain([stored(room)]).map(|text| Said::new(text, Role::Line));
    applies.into_iter().chain(remote(room)).chain(room.phones_line()).map(Said::plain).chain(small).collect()
}

/// How those who are on a call vote, where any are.
#[must_use]
pub fn remote(room: &Room) -> Option<String> {
    let count = room.session.progress.remote;
    (count > 0).then(|| say!(room.words, "screen-remote", count))
}

/// Said once, before anything was revealed: when a picture counts.
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

/// A pair whose votes are shown.
struct Pairs<'a> {
    room: &'a Room,
    pair: &'a Pair,
    tally: PairTally,
}

impl Pairs<'_> {
    fn state(&self) -> State {
        self.room.session.state(&self.tally, self.room.session.room_of(&self.pair.id))
    }

    fn outcome(&self, ballot: Option<&Ballot>) -> Outcome {
        let Pairs { room, pair, tally } = self;
        let (words, state) = (&room.words, self.state());
        let found = Found::pair(words, state);
        let model = room.model();
        let is_called = is_called(room, pair);
        let size = room.session.room_of(&pair.id);
        let meant = Said::new(words.say(&meaning(state)), found.role);
        let few = (tally.valid() < COUNTED_FROM).then(|| say!(words, "screen-few-pair"));
        // The model answer takes its place.
        let told = room.told_of(&pair.id).filter(|_| !is_called);
        let is_held_back = room.session.progress.held_back.contains(&pair.id);
        let held_back = is_held_back.then(|| say!(words, "gap-is-held-back"));
        let known = told.into_iter().chain(few).chain(asides(room, tally, size)).chain(held_back);
        let known = known.chain(first_vote(room, ballot, pair)).map(Said::plain);
        // A called model answer takes the place of what the room was asked to talk about.
        let talk = talk(room, tally, state).into_iter().chain(vote_again(room, state)).filter(|_| !is_called);
        let talk = talk.map(|text| Said::new(text, Role::Question));
        let model = model.into_iter().flat_map(|told| model_answer(room, told, state, is_called));
        Outcome {
            headline: self.headline(state),
            found,
            said: [meant].into_iter().chain(known).chain(talk).chain(model).collect(),
            evidence: evidence(room, &pair.id),
        }
    }

    /// Who saw what, in plain words, by the sides that the pictures stand on.
    fn headline(&self, state: State) -> String {
        let Pairs { room, pair, tally } = self;
        let words = &room.words;
        let (left, right) = match pair.side {
            Side::Left => (tally.high(), tally.low()),
            Side::Right => (tally.low(), tally.high()),
        };
        let (both, valid) = (tally.counts[2], tally.valid());
        let is_left = (state == State::Held) == (pair.side == Side::Left);
        match (tally.told(), state) {
            (None, State::Held | State::Reversed) if is_left => say!(words, "screen-saw-left"),
            (None, State::Held | State::Reversed) => say!(words, "screen-saw-right"),
            (None, State::Split) => say!(words, "screen-saw-two"),
            (None, State::NotSeen) | (Some(_), State::NotSeen) => say!(words, "screen-saw-few"),
            (None, _) => say!(words, "screen-saw-mixed"),
            (Some(_), _) if left == valid => say!(words, "screen-all-saw-left", count = valid),
            (Some(_), _) if right == valid => say!(words, "screen-all-saw-right", count = valid),
            (Some(_), _) if both == valid => say!(words, "screen-all-saw-both", count = valid),
            (Some(_), _) => {
                let parts = [
                    (left, message!("screen-count-saw-left", count = left)),
                    (right, message!("screen-count-saw-right", count = right)),
                    (both, message!("screen-count-saw-both", count = both)),
                ];
                words.list(parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| words.say(&said)))
            }
        }
    }
}

/// What a state means, in a sentence that begins with its word.
fn meaning(state: State) -> Message {
    match state {
        State::Held => message!("screen-means-held"),
        State::Reversed => message!("screen-means-reversed"),
        State::Split => message!("screen-means-split"),
        State::Mixed => message!("screen-means-mixed"),
        State::NotSeen | State::NotAsked | State::PassedOver => message!("screen-means-not-seen"),
    }
}

fn sign_outcome(room: &Room, sign: &Sign, tally: &SignTally) -> Outcome {
    let words = &room.words;
    let presence = room.session.presence(&sign.id, tally, room.session.room_of(&sign.id));
    let found = Found::sign(words, presence, tally);
    let family = room.session.ladder.family_name(&sign.family);
    let meant = Said::new(format!("{}: {family}", found.word), found.role);
    let few = (tally.valid() < COUNTED_FROM).then(|| say!(words, "screen-few-sign"));
    let said = room.told_of(&sign.id).into_iter().chain(few).map(Said::plain);
    Outcome {
        headline: sign_headline(words, presence, tally),
        found,
        said: [meant].into_iter().chain(said).collect(),
        evidence: evidence(room, &sign.id),
    }
}

/// Who says what, in plain words.
fn sign_headline(words: &Words, presence: Presence, tally: &SignTally) -> String {
    let SignTally { yes, partly, no, .. } = *tally;
    let valid = tally.valid();
    match presence {
        _ if valid < COUNTED_FROM => match presence {
            Presence::Present => say!(words, "screen-sign-seen"),
            Presence::Open => say!(words, "screen-sign-open"),
            Presence::Absent => say!(words, "screen-sign-unseen"),
            Presence::NotSeen => say!(words, "screen-saw-few"),
        },
        Presence::NotSeen => say!(words, "screen-saw-few"),
        _ if no == valid => say!(words, "screen-all-say-no", count = valid),
        _ if yes == valid => say!(words, "screen-all-say-yes", count = valid),
        _ => {
            let parts = [
                (yes, message!("screen-say-yes", count = yes)),
                (partly, message!("screen-say-partly", count = partly)),
                (no, message!("screen-say-no", count = no)),
            ];
            words.list(parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| words.say(&said)))
        }
    }
}

/// The newest lines of evidence for a pair or a sign, each with the picture that it shows.
#[must_use]
pub fn evidence(room: &Room, about: &str) -> Vec<String> {
    let lines: Vec<_> = room.session.progress.evidence.iter().filter(|e| e.about == about).collect();
    let newest = lines.iter().skip(lines.len().saturating_sub(3));
    let told = newest.map(|line| {
        let day = room.words.say(&dates::written(line.when));
        let when = match line.shows {
            Some(Pole::Trusted) => say!(room.words, "screen-evidence-trusted", day),
            Some(Pole::Opposite) => say!(room.words, "screen-evidence-opposite", day),
            None => day,
        };
        let text = format!("{} {} ({when})", room.words.shown(&line.who), room.words.shown(&line.what));
        room.words.say(&seen(line.grade, &text))
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

/// What the first vote was, where there was a second.
fn first_vote(room: &Room, ballot: Option<&Ballot>, pair: &Pair) -> Option<String> {
    let rounds = &ballot?.rounds;
    let shown = rounds.first().filter(|_| rounds.len() > 1)?;
    let Tally::Pair(first) = shown.tally else { return None };
    let state = room.session.state(&first, shown.room).said();
    if first.valid() < COUNTED_FROM {
        return Some(say!(room.words, "screen-first-vote", state));
    }
    let counts = (1..).zip(pair.side.by_key(&first)).filter(|(_, n)| *n > 0);
    let counts: Vec<String> =
        counts.map(|(key, count): (u8, _)| say!(room.words, "screen-chose", count, key)).collect();
    Some(say!(room.words, "screen-first-vote-counts", state, counts = counts.join(", ")))
}

/// What is worth saying beside the state; among few it would tell how they voted.
fn asides(room: &Room, tally: &PairTally, size: u32) -> Option<String> {
    let tally = tally.told()?;
    let fragile = tally.fragile(&room.session.ladder.rules, size).then(|| say!(room.words, "screen-fragile"));
    let count = tally.not_seen;
    let not_seen = (count > 0).then(|| say!(room.words, "screen-had-not-seen", count));
    let asides: Vec<String> = fragile.into_iter().chain(not_seen).collect();
    (!asides.is_empty()).then(|| asides.join(" "))
}

/// What the room should talk about now. No vote carries a name: nobody is asked to own up to one.
fn talk(room: &Room, tally: &PairTally, state: State) -> Option<String> {
    match state {
        State::Split => Some(say!(room.words, "screen-talk-both")),
        _ if tally.range() >= room.session.ladder.rules.wide => Some(say!(room.words, "screen-talk-wide")),
        _ => None,
    }
}

/// To whoever has the keys: how the room votes once more, after it has talked.
fn vote_again(room: &Room, state: State) -> Option<String> {
    let may = room.kept != Kept::Following && state == State::Split && room.may_vote_again();
    may.then(|| say!(room.words, "screen-vote-again"))
}

/// Whether the model answer to a pair has been called.
fn is_called(room: &Room, pair: &Pair) -> bool {
    room.session.progress.models.contains(&pair.id)
}

/// The model answer beside the room's and why it is so; or, to whoever has the keys, how it is called.
fn model_answer(room: &Room, told: &CasePair, state: State, is_called: bool) -> Vec<Said> {
    match is_called {
        true => vec![Said::new(beside(room, told, state), Role::Heading), Said::plain(told.why.clone())],
        false if room.kept == Kept::Following => Vec::new(),
        false => vec![Said::new(say!(room.words, "screen-model-call"), Role::Question)],
    }
}

/// The model answer beside the room's, in a sentence.
fn beside(room: &Room, told: &CasePair, state: State) -> String {
    let (rules, key) = (&room.session.ladder.rules, pressed(told));
    let Some((model, grasp)) = told.state(rules).zip(told.grasp(state, rules)) else {
        return say!(room.words, "term-key-none");
    };
    let (model, grasp) = (model.said(), capitalised(&room.words.say(&grasp.said())));
    match told.state(rules) == Some(state) {
        true => say!(room.words, "screen-model-same", grasp, key, model),
        false => say!(room.words, "screen-model-other", grasp, key, model, state = state.said()),
    }
}

/// The key of a model answer, behind its name; nothing where the story does not tell it.
#[must_use]
pub fn pressed(told: &CasePair) -> String {
    told.key().filter(|key| *key > 0).map_or_else(String::new, |key| format!(" [{key}]"))
}
