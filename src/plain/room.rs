//! A session: where the room is, how the time stands, what it looks at.

use super::{Part, Slot, ladder, lists, over, question};
use crate::app::room::{Kept, Over, Room};
use crate::app::{App, Screen};
use crate::domain::session::{FollowUp, Moment, Place, Pole, Stop};
use crate::domain::text::capitalised;
use crate::domain::workshop::{Kind, Prompt};
use crate::ui::clock::{self, Stand};
use crate::ui::question::stored;
use crate::ui::room::stop_name;
use crate::ui::step::{actions, close};

pub(super) fn parts(room: &Room, offered: &str, now: Moment) -> Vec<Part> {
    if room.session.progress.blank {
        let blank = "The screen is blank, and the stage with it. b or an empty line shows it again.";
        return vec![Part::new(Slot::Over, vec![blank.into()])];
    }
    let mut parts = match &room.over {
        Over::Nothing => here(room, now),
        _ => over::parts(room, offered),
    };
    parts.extend(asked_now(room, now));
    parts
}

/// Where the room is and what it looks at.
fn here(room: &Room, now: Moment) -> Vec<Part> {
    let Place { step, stop } = room.session.progress.place;
    let mut parts =
        vec![Part::new(Slot::Head, head(room)), Part::keyed(Slot::Step, step.to_string(), entered(room, now))];
    parts.push(turned(room, now));
    parts.extend(notes(room));
    let key = format!("{step} {stop}");
    match room.session.here() {
        Stop::Question(asked) => parts.extend(question::parts(room, asked, &numbered(room, "Question"), &key)),
        Stop::Prompt(prompt) => {
            let ask = format!("{}: {}", numbered(room, "Prompt"), prompt.ask);
            let lines = vec![
                ask,
                format!("Its reverse: {}", prompt.reverse),
                "1 writes a line for the first, 2 for its reverse.".into(),
            ];
            parts.push(Part::keyed(Slot::Stop, key, lines));
            parts.push(Part::new(Slot::Written, written(room, prompt)));
        }
        Stop::Step => {
            parts.push(Part::keyed(Slot::Stop, key, Vec::new()));
            parts.push(Part::new(Slot::Written, of_step(room)));
        }
    }
    parts
}

fn head(room: &Room) -> Vec<String> {
    let session = &room.session;
    let about = session.header.setup.opportunity.as_ref();
    let about = about.map_or_else(String::new, |o| format!(" Opportunity: {} ({}).", o.name, o.reach.word()));
    let mut lines = vec![
        session.workshop.title.clone(),
        format!("{}: {}.{about}", capitalised(&session.ladder.subject), session.shown_account()),
        format!("{} in the room. help says what works here.", session.progress.room),
    ];
    lines.extend(match room.kept {
        Kept::Stored | Kept::Following => Some(stored(room)),
        Kept::Rehearsal => Some("Rehearsal: nothing is stored.".to_owned()),
        Kept::Preview => Some("Preview: nothing is stored.".to_owned()),
        Kept::LookingOnly => Some("Looking only: nothing can be changed.".to_owned()),
    });
    lines
}

/// The step as it is entered: title, time, and what the room is shown.
fn entered(room: &Room, now: Moment) -> Vec<String> {
    let Some(step) = room.step() else { return Vec::new() };
    let at = room.session.progress.place.step;
    let left = match room.session.progress.seconds_in(at, now) {
        0..60 => String::new(),
        _ => format!(", {}", clock::words(room, now).1),
    };
    let steps = room.session.workshop.steps.len();
    let whole = capitalised(&clock::whole(room, now, true));
    let title = format!("Step {} of {steps}: {}", at + 1, step.title);
    let mut lines = vec![title, format!("{}{left}. {whole}.", lists::minutes(step.minutes))];
    lines.extend(step.show.iter().cloned());
    lines
}

/// The clock, where it has turned.
fn turned(room: &Room, now: Moment) -> Part {
    let (stand, words) = clock::words(room, now);
    let lines = if stand == Stand::Running { Vec::new() } else { vec![format!("Time: {words}.")] };
    Part::keyed(Slot::Clock, format!("{} {stand:?}", room.session.progress.place.step), lines)
}

fn notes(room: &Room) -> Option<Part> {
    let step = room.step().filter(|_| room.notes)?;
    let cues = step.cues(room.session.question());
    let lines = cues.flat_map(|(word, texts)| texts.into_iter().map(move |text| format!("{word}: {text}")));
    let head = "Notes, for you alone. n leaves them out.".to_owned();
    let own = room.session.question().map(|question| (question.applies(), question.watch()));
    let at = format!("{} {own:?}", room.session.progress.place.step);
    Some(Part::keyed(Slot::Notes, at, [head].into_iter().chain(lines).collect()))
}

/// As in `Question 2 of 4`.
fn numbered(room: &Room, what: &str) -> String {
    let Place { step, stop } = room.session.progress.place;
    match room.session.stops(step).len() {
        1 => what.to_owned(),
        stops => format!("{what} {} of {stops}", stop + 1),
    }
}

/// What the room has written to a prompt.
fn written(room: &Room, prompt: &Prompt) -> Vec<String> {
    let progress = &room.session.progress;
    let mut lines = Vec::new();
    for (pole, word) in [(Pole::Trusted, "Written"), (Pole::Opposite, "Written for the reverse")] {
        let texts = progress.written.iter().filter(|w| w.prompt == prompt.id && w.pole == pole);
        lines.extend(texts.map(|w| format!("{word}: {}", w.text)));
    }
    let made = progress.made.iter().filter(|(from, _)| *from == prompt.id).count();
    if made > 0 {
        lines.push(format!("Pairs of your own so far: {made}. They are voted on after the questions of this step."));
    }
    lines
}

/// What a step without questions tells beside what it shows.
fn of_step(room: &Room) -> Vec<String> {
    match room.step().map(|step| &step.kind) {
        Some(Kind::Actions) => actions_so_far(room),
        Some(Kind::Close) => close::texts(room),
        Some(Kind::Reading) => ladder::lines(room),
        _ => Vec::new(),
    }
}

/// What was taken on the last time and what became of it, and what is taken on now.
fn actions_so_far(room: &Room) -> Vec<String> {
    let progress = &room.session.progress;
    let before = progress.pending.iter().map(|pending| {
        let became = pending.became.map_or_else(|| "A asks what became of it".to_owned(), FollowUp::words);
        format!("Of the last time: {}. {}.", pending.carried.action.what, capitalised(&became))
    });
    let now = progress.actions.iter().map(|a| format!("Action: {}. {}.", a.what, actions::who(room, a)));
    let none = progress.actions.is_empty().then(|| actions::none(room));
    before.chain(now).chain(none).collect()
}

/// What must not be overheard, whatever lies over the question.
fn asked_now(room: &Room, now: Moment) -> Vec<Part> {
    let offer = clock::offer(room, now).filter(|_| room.over == Over::Nothing).map(|text| {
        let key = room.offer().map_or_else(String::new, |proposal| room.names(&proposal.leave_out));
        Part::keyed(Slot::Offer, key, vec![text])
    });
    let unsaved = room.unsaved.as_ref().map(|why| {
        let why = why.strip_prefix("not saved: ").unwrap_or(why);
        Part::new(Slot::Unsaved, vec![format!("NOT SAVED: {why}. S saves to another folder.")])
    });
    offer.into_iter().chain(unsaved).collect()
}

/// Where one is again, when what lay over the question has gone.
pub(super) fn back(app: &App) -> Vec<String> {
    let Screen::Room(room) = &app.screen else { return Vec::new() };
    let Some(step) = room.step() else { return Vec::new() };
    let here = room.session.here();
    let votes = here.question().filter(|_| !room.is_shown()).map(|asked| question::voted(room, asked));
    let name = if here == Stop::Step { step.title.clone() } else { stop_name(here, step) };
    [format!("Back at: {name}")].into_iter().chain(votes).collect()
}
