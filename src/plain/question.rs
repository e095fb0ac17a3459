//! A question, who has voted, and what a reveal has shown.

use super::{Part, Slot};
use crate::app::explain;
use crate::app::room::Room;
use crate::domain::text::capitalised;
use crate::domain::workshop::{Poll, Question};
use crate::view::outcome::{Answer, Outcome};
use crate::view::question::{Posed, remote, rule_of_held, voted_so_far};
use crate::view::{grid, poll};
use crate::{message, say};

/// The question with what has become of it; `number` is as in `Question 2 of 4`.
pub(super) fn parts(room: &Room, asked: Question, number: &str, key: &str) -> Vec<Part> {
    let posed = Posed::of(room, asked);
    let mut lines = vec![format!("{number}: {}", posed.ask)];
    if let Question::Pair(pair) = asked {
        lines.extend(explain::applies(&room.words, &room.session, pair));
    }
    let is_pair = matches!(asked, Question::Pair(_));
    if let Some([left, right]) = posed.pictures.as_ref().filter(|_| is_pair) {
        lines.push(say!(room.words, "plain-clearly-left", picture = &left.text));
        lines.push(say!(room.words, "plain-clearly-right", picture = &right.text));
    }
    lines.extend(posed.about.iter().cloned());
    if let Question::Poll(poll) = asked {
        lines.extend(poll::meanings(room, poll));
    }
    // Answers to choose from have just been said, and 0 stands with the votes.
    let is_said = matches!(asked, Question::Poll(Poll::Choice(_)));
    let mut asides: Vec<String> = (!is_said).then(|| scale(room, asked)).into_iter().collect();
    let how = match asked {
        // What 0 is stands with the digits.
        Question::Poll(poll) => poll::stands(room, poll),
        _ => Some(posed.how.clone()),
    };
    asides.extend(how.map(|how| capitalised(&format!("{}.", how.replace(" · ", "; ")))));
    asides.extend(remote(room));
    asides.extend(rule_of_held(room).filter(|_| is_pair));
    let mut parts = vec![Part::keyed(Slot::Stop, key, lines).with(asides)];
    match &posed.outcome {
        Some(revealed) => {
            // Of others it is said in words what was chosen.
            let is_told = is_pair || matches!(asked, Question::Poll(Poll::Card(_)));
            let chosen = if is_told { &posed.answers[..] } else { &[] };
            // A model answer that is called is heard without what was heard before it.
            parts.push(Part::growing(Slot::Outcome, outcome(room, (revealed, &posed.requests), chosen)));
            // What a reveal did is heard; where that leaves the whole is asked for, by `ladder`.
            parts.push(Part::growing(Slot::Written, revealed.aside.clone()));
        }
        None if room.votes_in() == (0, 0) => {
            parts.push(Part::keyed(Slot::Votes, "0", Vec::new()).with(vec![voted(room, asked)]));
        }
        None => parts.push(Part::new(Slot::Votes, vec![voted(room, asked)])),
    }
    parts
}

/// What the digits mean.
pub(super) fn scale(room: &Room, asked: Question) -> String {
    match asked {
        Question::Pair(_) => say!(room.words, "plain-scale-pair"),
        Question::Sign(_) => say!(room.words, "plain-scale-sign"),
        Question::Poll(poll) => grid::scale(room, poll).unwrap_or_else(|| room.words.say(&poll::scale(poll))),
    }
}

/// How many have voted, and what to do next.
pub(super) fn voted(room: &Room, asked: Question) -> String {
    let blank = match asked {
        Question::Pair(_) => message!("plain-blank-pair"),
        Question::Sign(_) => message!("plain-blank-sign"),
        Question::Poll(poll) if poll.has_blank() => poll::zero_in_lines(room, poll),
        Question::Poll(poll) => poll::press(poll),
    };
    let voted = capitalised(&voted_so_far(room, room.session.progress.ballot(asked.id())));
    let (taken, coming) = room.votes_in();
    match taken + coming < room.session.progress.room {
        true => format!("{voted} {}.", capitalised(&room.words.say(&blank))),
        false => voted,
    }
}

/// What was seen, digit by digit where that may be told, and what follows from it.
fn outcome(room: &Room, (outcome, requests): (&Outcome, &[String]), answers: &[Answer]) -> Vec<String> {
    let mut lines = vec![say!(room.words, "plain-revealed", said = &outcome.headline)];
    let counted = answers.iter().filter_map(|answer| answer.count.filter(|count| *count > 0).map(|n| (n, answer)));
    let chosen: Vec<String> =
        counted.map(|(count, Answer { key, .. })| say!(room.words, "screen-chose", count, key = *key)).collect();
    lines.extend((!chosen.is_empty()).then(|| format!("{}.", chosen.join(", "))));
    lines.extend(outcome.counts.clone());
    lines.extend(outcome.talk.clone());
    lines.extend(outcome.said.iter().map(|said| said.text.clone()));
    lines.extend(requests.iter().cloned());
    lines
}
