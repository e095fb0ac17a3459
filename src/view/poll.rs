//! A small hidden poll beside the ladder: numbers on a scale, or one of a few answers.

use super::outcome::{Answer, Finding, Found, Outcome, Picture};
use super::{Role, Said, grid};
use crate::app::room::Room;
use crate::domain::session::Ballot;
use crate::domain::text::capitalised;
use crate::domain::vote::{Grasp, PollTally, Tally, View};
use crate::domain::workshop::{Dealt, Poll, Whom};
use crate::export::lens::{self, Polled};
use crate::words::Message;
use crate::{message, say};

/// What the two ends of a scale mean, side by side; of a choice there is nothing of the kind.
pub(super) fn ends(room: &Room, poll: Poll) -> Option<[Picture; 2]> {
    let Poll::Numbers(numbers) = poll else { return None };
    let digits = poll.answers();
    let end = |at: Option<&(u8, &str)>, text: &str| Picture {
        head: at.map_or_else(String::new, |(digit, _)| digit.to_string()),
        text: room.words.shown(text),
    };
    Some([end(digits.first(), &numbers.low), end(digits.last(), &numbers.high)])
}

/// Each digit that means something, with what it means.
#[must_use]
pub fn meanings(room: &Room, poll: Poll) -> Vec<String> {
    let meant = poll.answers().into_iter().filter(|(_, meaning)| !meaning.is_empty());
    meant.map(|(digit, meaning)| say!(room.words, "screen-poll-meaning", digit, meaning)).collect()
}

/// What can be answered, with how many chose it where that may be seen.
pub(super) fn answers(room: &Room, poll: Poll, tally: Option<&PollTally>) -> Vec<Answer> {
    let told = tally.and_then(PollTally::told);
    let before = tally.and_then(|tally| polled(room, poll, tally).before).and_then(|before| before.told());
    let answer = |(key, meaning): (u8, &str)| {
        let word = match poll {
            Poll::Choice(_) | Poll::Line(_) | Poll::Card(_) => room.words.shown(meaning),
            Poll::Numbers(_) => {
                before.map_or_else(String::new, |t| say!(room.words, "screen-poll-was", count = t.of(key)))
            }
        };
        Answer { key, short: word.clone(), far: String::new(), word, count: told.map(|told| told.of(key)) }
    };
    poll.answers().into_iter().map(answer).collect()
}

/// What 0 stands for.
#[must_use]
pub fn press(poll: Poll) -> Message {
    match poll.has_blank() {
        true => message!("screen-press-blank", blank = poll.blank()),
        false => message!("screen-zero-is-a-number"),
    }
}

/// What 0 stands for here: in a row of a grid, that the role is not known.
#[must_use]
pub fn zero(room: &Room, poll: Poll) -> Message {
    grid::zero(room, poll.id()).unwrap_or_else(|| press(poll))
}

/// The same in lines.
#[must_use]
pub fn zero_in_lines(room: &Room, poll: Poll) -> Message {
    grid::zero_said(room, poll.id()).unwrap_or_else(|| message!("plain-blank-poll", blank = poll.blank()))
}

/// That it is scored nowhere, the stretch of time where it asks about whom the room reads, and what 0 is.
pub(super) fn how(room: &Room, poll: Poll) -> String {
    let zero = room.words.say(&zero(room, poll));
    stands(room, poll).into_iter().chain([zero]).collect::<Vec<_>>().join(" · ")
}

/// The same without what 0 is; nothing in a class, where nothing stands on a ladder that it could be beside.
#[must_use]
pub fn stands(room: &Room, poll: Poll) -> Option<String> {
    let workshop = &room.session.workshop;
    let beside = (!workshop.only_tells()).then(|| say!(room.words, "term-beside-ladder"));
    let window = (poll.about() == Whom::Subject).then(|| workshop.window.clone());
    let said: Vec<String> = beside.into_iter().chain(window).collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

/// What the digits are.
#[must_use]
pub fn scale(poll: Poll) -> Message {
    let answers = poll.answers();
    let end = |at: Option<&(u8, &str)>| at.map_or(0, |(digit, _)| *digit);
    let (from, to) = (end(answers.first()), end(answers.last()));
    match poll.has_blank() {
        true => message!("plain-scale-poll", from, to, blank = poll.blank()),
        false => message!("plain-scale-poll-from-0", from, to),
    }
}

/// What a reveal says: the word that the votes come to, how many chose what, what the leading answers say, the first vote, and what it is set beside.
pub(super) fn outcome(room: &Room, poll: Poll, ballot: Option<&Ballot>, tally: &PollTally) -> Outcome {
    if let Some(row) = grid::outcome(room, poll.id(), ballot, tally) {
        return row;
    }
    let words = &room.words;
    let (mark, role, came_to) = came_to(room, poll, tally);
    let word = capitalised(&words.say(&came_to));
    let polled = polled(room, poll, tally);
    let [counts, short] = counted(room, &polled);
    let footing = room.reading.stood().map(|heights| heights.footing);
    let flags = poll.flags(tally, room.session.progress.target, footing);
    let talk = poll.then(tally).into_iter().chain(flags).map(|text| words.shown(text)).collect();
    let first = first_vote(ballot, poll).map(|view| say!(words, "screen-first-vote", state = view.said()));
    let before = polled.said_before(words).map(|first| say!(words, "term-poll-before", first));
    let leads = leads_to(room, poll, tally).map(|text| Said::new(words.shown(text), Role::Key));
    let said = first.into_iter().chain(before).chain(room.told_of(poll.id()));
    let said = said.map(|text| Said::plain(words.shown(text)));
    let said = leads.into_iter().chain(said);
    let model = match poll {
        Poll::Card(dealt) => card_model(room, dealt),
        _ => Vec::new(),
    };
    let beside = match poll {
        Poll::Card(dealt) if room.is_model_called() => {
            let key = words.shown(words.say(&lens::key(dealt)));
            Some(say!(words, "screen-found-counted", found = &word, counts = key.trim_end_matches('.')))
        }
        _ => None,
    };
    Outcome {
        headline: word.clone(),
        finding: beside.into_iter().chain([word.clone()]).map(Finding::whole).collect(),
        found: Found { mark, word, role },
        counts,
        short,
        talk,
        said: said.chain(model).collect(),
        aside: Vec::new(),
    }
}

/// How many chose what, in a sentence; and what a screen says of it that has the answers of a list with their counts.
fn counted(room: &Room, polled: &Polled) -> [Option<String>; 2] {
    let words = &room.words;
    let sentence = |text: String| format!("{}.", words.shown(text));
    let all = polled.counts(words).map_or_else(|| say!(words, "screen-few-poll"), sentence);
    let silent = polled.tally.told().map(|told| told.no_answer).filter(|count| *count > 0);
    let silent = || silent.map(|count| sentence(lens::silent(words, polled.poll, count)));
    match polled.poll {
        poll if matches!(poll, Poll::Numbers(_)) || polled.tally.told().is_none() => [Some(all.clone()), Some(all)],
        // Lines have the digits of a card, too.
        Poll::Card(_) => [silent(), silent()],
        _ => [Some(all), silent()],
    }
}

/// What the votes come to, with its sign: of a card whose model answer was called, how well the class reads it.
fn came_to(room: &Room, poll: Poll, tally: &PollTally) -> (&'static str, Role, Message) {
    let view = poll.view(tally);
    let grasp = match poll {
        Poll::Card(dealt) if room.is_model_called() => dealt.grasp(tally),
        _ => None,
    };
    match grasp {
        Some(grasp @ Grasp::Sure) => ("●", Role::Text, grasp.said()),
        Some(grasp @ Grasp::Contested) => ("⇄", Role::Split, grasp.said()),
        Some(grasp @ (Grasp::Misled | Grasp::Overlooked)) => ("▼", Role::Text, grasp.said()),
        None => {
            let (mark, role) = mark(view);
            (mark, role, poll.said(view))
        }
    }
}

/// The bin that a card belongs in and why; or, to whoever has the keys, how it is called.
fn card_model(room: &Room, dealt: Dealt) -> Vec<Said> {
    let words = &room.words;
    match room.is_model_called() {
        true => vec![
            Said::new(words.shown(words.say(&lens::key(dealt))), Role::Heading),
            Said::plain(words.shown(&dealt.card.why)),
        ],
        false if !room.has_keys() => Vec::new(),
        false => vec![Said::new(say!(words, "screen-model-call"), Role::Question)],
    }
}

/// To whoever has the keys: where the answer in the lead leads.
fn leads_to(room: &Room, poll: Poll, tally: &PollTally) -> Option<String> {
    let id = poll.leads_to(tally).filter(|_| room.has_keys())?;
    let to = room.session.progress.question(id, &room.session.workshop).ok()?;
    Some(say!(room.words, "screen-leads-to", ask = to.ask()))
}

/// With the numbers that it is set beside.
fn polled<'a>(room: &'a Room, poll: Poll<'a>, tally: &PollTally) -> Polled<'a> {
    let before = lens::of(&room.session).into_iter().find(|one| Some(one.poll.id()) == poll.beside());
    Polled { poll, tally: *tally, before: before.map(|one| one.tally), stored: true, flags: Vec::new() }
}

/// What the first vote came to, where there was a second.
fn first_vote(ballot: Option<&Ballot>, poll: Poll) -> Option<View> {
    let rounds = &ballot?.rounds;
    match rounds.first().filter(|_| rounds.len() > 1)?.tally {
        Tally::Poll(tally) => Some(poll.view(&tally)),
        _ => None,
    }
}

/// A word's sign and what it means: none of them is good or bad.
fn mark(view: View) -> (&'static str, Role) {
    match view {
        View::High => ("↑", Role::Text),
        View::Low => ("↓", Role::Text),
        View::Clear => ("●", Role::Text),
        View::Apart | View::TwoViews => ("⇄", Role::Split),
        View::Between | View::Open => ("·", Role::Text),
        View::Seen => ("█", Role::Solid),
        View::Reverse => ("▼", Role::Hazard),
        View::Both => ("◧", Role::Split),
        View::NoAnswer | View::NotLooked => ("?", Role::Text),
    }
}
