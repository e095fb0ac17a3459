//! What only the facilitator sees: say, do, watch for; what comes next, who has voted, hints, the clock.

use super::notes::{self, Place};
use super::question::pressed;
use super::step::stop_name;
use super::{Role, Said, clock, gap, poll};
use crate::app::follow::{Follow, Standing, hints};
use crate::app::room::Room;
use crate::domain::pace::{pace, planned, proposal};
use crate::domain::session::{Moment, Session, Stop};
use crate::domain::workshop::{Poll, Question, Step};
use crate::export::lens;
use crate::say;
use crate::words::Words;

/// Paragraphs under a heading, which may be empty.
#[derive(Debug, Clone)]
pub struct Part {
    /// The heading.
    pub title: String,
    /// The paragraphs.
    pub texts: Vec<String>,
    /// What they mean.
    pub role: Role,
    /// Whether the first of them is to be found at a glance: it is said next.
    pub leads: bool,
}

impl Part {
    fn new(title: String, texts: Vec<String>) -> Self {
        Part { title, texts, role: Role::Text, leads: false }
    }

    fn untitled(texts: Vec<String>, role: Role) -> Self {
        Part { role, ..Part::new(String::new(), texts) }
    }

    /// What the room wrote itself may hold the name that a codename stands for.
    fn shown(self, words: &Words) -> Self {
        Part { texts: self.texts.into_iter().map(|text| words.shown(text)).collect(), ..self }
    }
}

/// What has become of the session where it is not simply being run, and what its own window may be asking now.
pub fn notices(words: &Words, follow: &Follow, now: Moment) -> Vec<Said> {
    let room = follow.room.as_ref();
    let standing = standing(words, follow.standing(), room).map(|text| Said::new(text, Role::Hazard));
    let offer = room.and_then(|room| offered(follow, room, now)).map(|text| Said::new(text, Role::Split));
    standing.into_iter().chain(offer).collect()
}

fn standing(words: &Words, standing: Standing, room: Option<&Room>) -> Option<String> {
    let id = room.map_or("", |room| room.session.header.id.as_str());
    Some(match standing {
        Standing::Live => return None,
        Standing::Waiting => say!(words, "prompter-waiting"),
        Standing::Left => say!(words, "prompter-left", id),
        Standing::Closed => say!(words, "prompter-closed"),
        Standing::Gone => say!(words, "prompter-gone", id),
        Standing::Unreadable(why) => say!(words, "prompter-unreadable", why),
    })
}

/// It alone knows whether it was refused there.
fn offered(follow: &Follow, room: &Room, now: Moment) -> Option<String> {
    let runs = follow.standing() == Standing::Live && !room.session.progress.clock.paused;
    let proposal = proposal(&room.session, now).filter(|_| runs)?;
    Some(say!(room.words, "prompter-offer", offer = clock::ask(room, &proposal, now)))
}

/// What is spoken of at a stop.
#[derive(Debug)]
pub struct Spoken {
    /// The question, then what to say, to do and to watch for.
    pub parts: Vec<Part>,
    /// The two pictures of a pair as they stand on the stage, for where there is room.
    pub pictures: Option<Part>,
}

impl Spoken {
    /// Where the room is now.
    pub fn of(room: &Room, step: &Step) -> Self {
        let words = &room.words;
        let parts = asked(room).into_iter().chain(keys(room)).chain(noted(words, step, room.session.here()));
        Spoken {
            parts: parts.map(|part| part.shown(words)).collect(),
            pictures: pictures(room).map(|part| part.shown(words)),
        }
    }
}

/// What the room is asked, and what is read out with it.
fn asked(room: &Room) -> Vec<Part> {
    let words = &room.words;
    let ask = |text: &str| Part::untitled(vec![text.to_owned()], Role::Question);
    let more = |texts| Part::untitled(texts, Role::Text);
    let mut parts = Vec::new();
    if room.session.progress.blank {
        parts.push(ask(&say!(words, "prompter-blank")));
    }
    match room.session.here() {
        Stop::Typed(typed) => parts.push(ask(typed.ask())),
        Stop::Met(met) => parts.extend([ask(&met.pair.ask), more(gap::lines(words, met))]),
        _ => {}
    }
    let Some(question) = room.session.question() else { return parts };
    parts.push(ask(question.ask()));
    match question {
        Question::Sign(sign) => parts.extend(sign.yes_looks_like().map(|said| more(vec![words.say(&said)]))),
        Question::Poll(poll) => parts.push(more(poll::meanings(room, poll))),
        Question::Pair(_) => {}
    }
    parts
}

/// The model answer of a case, and the key to a card.
fn keys(room: &Room) -> Vec<Part> {
    let words = &room.words;
    let model = room.model().map(|model| {
        let title = match model.state(&room.session.ladder.rules) {
            Some(state) => say!(words, "prompter-model", key = pressed(model), state = state.said()),
            None => say!(words, "term-key-none"),
        };
        Part::new(title, vec![model.why.clone()])
    });
    let card = match room.session.question() {
        Some(Question::Poll(Poll::Card(dealt))) => {
            Some(Part::new(words.say(&lens::key(dealt)), vec![dealt.card.why.clone()]))
        }
        _ => None,
    };
    model.into_iter().chain(card).collect()
}

fn noted<'a>(words: &'a Words, step: &'a Step, here: Stop<'a>) -> impl Iterator<Item = Part> + 'a {
    let lead = say!(words, "prompter-say");
    notes::parts(step, here, Place::Beside).map(move |(title, texts)| {
        let part = Part::new(words.say(&title), texts.into_iter().map(str::to_owned).collect());
        Part { leads: part.title == lead, ..part }
    })
}

fn pictures(room: &Room) -> Option<Part> {
    let Some(Question::Pair(pair)) = room.session.question() else { return None };
    let (left, right) = pair.pictures();
    let texts = [say!(room.words, "prompter-picture-left", left), say!(room.words, "prompter-picture-right", right)];
    Some(Part::untitled(texts.into(), Role::Text))
}

/// What is looked at from afar while people speak: the time that the step has left and who has voted, each with its
/// heading.
pub fn at_a_glance(room: &Room, now: Moment) -> Vec<(String, Said)> {
    let time = (say!(room.words, "prompter-time-left"), left_in_step(room, now));
    let votes = votes(room).map(|votes| (say!(room.words, "prompter-votes"), Said::new(votes, Role::Taken)));
    [time].into_iter().chain(votes).collect()
}

/// The clock of the whole, what comes next, and hints about the room.
pub fn beside(room: &Room, now: Moment) -> Vec<Part> {
    let (words, session) = (&room.words, &room.session);
    let parts = [
        Part::new(say!(words, "prompter-whole"), vec![whole(room, now)]),
        Part::new(say!(words, "prompter-next"), next(words, session)),
        Part::new(say!(words, "prompter-about-room"), hints::hints(words, session)),
    ];
    parts.into_iter().filter(|part| !part.texts.is_empty()).map(|part| part.shown(words)).collect()
}

/// Minutes and seconds; past the end, and while the clock stands, a word says so.
fn left_in_step(room: &Room, now: Moment) -> Said {
    let step = room.session.progress.place.step;
    let (planned, spent) = (planned(&room.session, step), room.session.progress.seconds_in(step, now));
    let text = match planned.checked_sub(spent) {
        _ if room.session.progress.clock.paused => say!(room.words, "screen-stage-paused"),
        Some(left) => clock::show(left),
        None => say!(room.words, "prompter-over", time = clock::show(spent - planned)),
    };
    Said::new(text, clock::step(room, now).1)
}

fn votes(room: &Room) -> Option<String> {
    room.session.question()?;
    let (voted, _) = room.votes_in();
    Some(match room.is_shown() {
        true => say!(room.words, "prompter-shown"),
        false => say!(room.words, "screen-one-of", at = voted, count = room.session.progress.room),
    })
}

/// The clock of the whole: spent and planned, ahead or behind, and when it ends.
fn whole(room: &Room, now: Moment) -> String {
    let spent = pace(&room.session, now).spent;
    let planned = room.session.workshop.planned();
    say!(room.words, "prompter-spent", spent = clock::show(spent), planned, pace = clock::whole(room, now, true))
}

/// The next stop, and the next step where that is not the same.
fn next(words: &Words, session: &Session) -> Vec<String> {
    let here = session.progress.place;
    let mut after = session.places().filter(|(place, _)| *place > here && !session.stands_by(place.step)).peekable();
    let Some((place, stop)) = after.peek().copied() else { return vec![say!(words, "prompter-last")] };
    let steps = &session.workshop.steps;
    let named = |at: usize| {
        steps.get(at).map(|step| {
            let (number, title, minutes) = (session.step_of(at).0, &step.title, step.minutes);
            match step.optional {
                _ if session.stands_by(at) => say!(words, "prompter-next-extra", title, minutes),
                true => say!(words, "prompter-next-optional", at = number, title, minutes),
                false => say!(words, "plain-places-step", at = number, title, minutes),
            }
        })
    };
    let mut lines = Vec::new();
    if place.step == here.step {
        lines.extend(steps.get(place.step).map(|step| stop_name(words, session, stop, step)));
    }
    let then = after.map(|(place, _)| place.step).find(|step| *step > here.step).unwrap_or(here.step);
    lines.extend((here.step + 1..=then).filter_map(named));
    lines
}
