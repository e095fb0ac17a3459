//! A session: where the room is, how the time stands, what it looks at.

use super::spoken::{lasting, meant};
use super::{Manner, Part, Slot, overlay, question};
use crate::app::follow::hints;
use crate::app::room::{Kept, Overlay, Room};
use crate::app::{App, Screen};
use crate::domain::grid::one_by_one;
use crate::domain::session::{Filling, Moment, Place, Pole, Stop};
use crate::domain::text::{capitalised, sentence};
use crate::domain::workshop::{Grid, Kind, Prompt, Question};
use crate::view::clock::{self, Stand};
use crate::view::gap::{self, Facing};
use crate::view::over::Over;
use crate::view::question::stored;
use crate::view::step::stop_name;
use crate::view::step::{self, closing};
use crate::view::typed;
use crate::view::{grid, ladder};
use crate::words::Message;
use crate::{message, say};

pub(super) fn parts(room: &Room, offered: &str, now: Moment, manner: Manner) -> Vec<Part> {
    if room.session.progress.blank {
        return vec![Part::new(Slot::Over, vec![say!(room.words, "plain-dark")])];
    }
    let mut parts = match Over::of(room) {
        None => here(room, now),
        Some(over) => overlay::parts(room, &over, offered, now, manner),
    };
    parts.extend(asked_now(room, now));
    parts
}

/// Where the room is and what it looks at.
fn here(room: &Room, now: Moment) -> Vec<Part> {
    let Place { step, stop } = room.session.progress.place;
    let mut parts = vec![head(room), Part::keyed(Slot::Step, step.to_string(), entered(room, now))];
    parts.push(turned(room, now));
    parts.extend(notes(room));
    let key = format!("{step} {stop}");
    let words = &room.words;
    match room.session.here() {
        Stop::Question(asked) => parts.extend(question::parts(room, asked, &numbered(room), &key)),
        Stop::Prompt(prompt) => {
            let ask = format!("{}: {}", numbered(room), prompt.ask);
            let lines = vec![ask, say!(words, "plain-reverse", ask = &prompt.reverse)];
            parts.push(Part::keyed(Slot::Stop, key, lines).with(vec![say!(words, "plain-write-keys")]));
            parts.push(Part::growing(Slot::Written, written(room, prompt)));
        }
        Stop::Typed(typed) => {
            let ask = format!("{}: {}", numbered(room), words.shown(typed.ask()));
            let beside = format!("{}.", say!(words, "term-beside-ladder"));
            let keys = typed::hint(room, typed).into_iter().collect();
            parts.push(Part::keyed(Slot::Stop, key, vec![ask, beside]).with(keys));
            parts.push(Part::growing(
                Slot::Written,
                typed::said(room, typed).into_iter().map(|said| said.text).collect(),
            ));
        }
        Stop::Grid(asked, filling) => parts.extend(of_grid(room, asked, filling, key)),
        Stop::Met(met) => {
            let ask = format!("{}: {}", numbered(room), words.shown(&met.pair.ask));
            parts.push(Part::keyed(Slot::Stop, key, vec![ask]).with(vec![format!("{}.", Facing::of(room, met).how)]));
            parts.push(Part::growing(Slot::Written, gap::lines(words, met)));
        }
        Stop::Step => {
            parts.push(Part::keyed(Slot::Stop, key, Vec::new()));
            parts.push(Part::growing(Slot::Written, of_step(room)));
        }
    }
    parts
}

fn head(room: &Room) -> Part {
    let (words, session) = (&room.words, &room.session);
    let account = say!(words, "plain-head", whom = session.workshop.whom(words));
    let about = session.header.setup.opportunity.as_ref();
    let about = about.map(|o| say!(words, "plain-head-opportunity", name = &o.name, reach = o.reach.said()));
    let account = [account].into_iter().chain(about).collect::<Vec<_>>().join(" ");
    let lines = vec![session.workshop.title.clone(), account];
    let kept = match room.kept {
        Kept::Stored | Kept::Following => stored(room),
        Kept::Rehearsal => say!(words, "plain-kept-rehearsal"),
        Kept::Preview => say!(words, "plain-kept-preview"),
        Kept::LookingOnly => say!(words, "plain-kept-looking"),
    };
    Part::new(Slot::Head, lines).with(vec![say!(words, "plain-room", count = session.progress.room), kept])
}

/// As in `Step 4 of 10: Personal`.
fn step_title(room: &Room) -> Option<String> {
    let title = &room.step()?.title;
    let (at, count) = room.session.step_of(room.session.progress.place.step);
    Some(say!(room.words, "plain-step", at, count, title))
}

/// The step as it is entered: title, time, and what the room is shown.
fn entered(room: &Room, now: Moment) -> Vec<String> {
    let Some(step) = room.step() else { return Vec::new() };
    let at = room.session.progress.place.step;
    let left = match room.session.progress.seconds_in(at, now) {
        0..60 => String::new(),
        _ => format!(", {}", clock::told(room, now, |left| lasting(&room.words, left)).1),
    };
    let minutes = say!(room.words, "plain-minutes", minutes = step.minutes);
    let whole = capitalised(&clock::whole(room, now, true));
    let mut lines: Vec<String> = step_title(room).into_iter().collect();
    lines.push(format!("{minutes}{left}. {whole}."));
    lines.extend(step.show.iter().map(|text| meant(&room.words, text)));
    lines.extend(step::agreed(room).into_iter().chain(gap::linked(room)).map(|said| said.text));
    lines
}

/// The clock, where it has turned.
fn turned(room: &Room, now: Moment) -> Part {
    let (stand, time) = clock::told(room, now, |left| lasting(&room.words, left));
    let lines = if stand == Stand::Running { Vec::new() } else { vec![say!(room.words, "plain-time", time)] };
    Part::keyed(Slot::Clock, format!("{} {stand:?}", room.session.progress.place.step), lines)
}

/// What the facilitator alone hears: the script's notes, and what the prompter would show beside them.
fn notes(room: &Room) -> Option<Part> {
    let step = room.step().filter(|_| room.notes)?;
    let cues = room.session.here().cues(step);
    let cues = cues.flat_map(|(title, texts)| {
        let title = room.words.say(&title);
        texts.into_iter().map(move |text| format!("{title}: {text}"))
    });
    let hints = hints::hints(&room.words, &room.session);
    let hints = hints.iter().map(|hint| say!(room.words, "plain-hint", hint));
    let lines = [say!(room.words, "plain-notes")].into_iter().chain(cues).chain(hints).collect();
    let here = room.session.here();
    let own = (here.question().and_then(Question::applies), here.watch());
    let at = format!("{} {own:?}", room.session.progress.place.step);
    Some(Part::keyed(Slot::Notes, at, lines))
}

/// As in `Question 2 of 4`.
fn numbered(room: &Room) -> String {
    let Place { step, stop } = room.session.progress.place;
    let (at, count) = (stop + 1, room.session.stops(step).len());
    room.words.say(&match (room.session.here(), count) {
        (Stop::Prompt(_), 1) => message!("plain-prompt"),
        (Stop::Prompt(_), _) => message!("plain-prompt-of", at, count),
        (_, 1) => message!("plain-question"),
        _ => message!("plain-question-of", at, count),
    })
}

/// A grid as it is filled, read whole, or one thing of it; what comes one by one is not said twice.
fn of_grid(room: &Room, asked: &Grid, filling: Filling, key: String) -> Vec<Part> {
    let filled = grid::Filled::of(room, asked, filling);
    let found: Vec<String> = filled.findings.iter().map(|said| said.text.clone()).collect();
    let ask = |text: &str| format!("{}: {text}", numbered(room));
    if let (Filling::Says(_), Some(found)) = (filling, found.first()) {
        return vec![Part::keyed(Slot::Stop, key, vec![ask(found)])];
    }
    let each = if filling == Filling::Reads { one_by_one(&room.session.progress, asked) } else { 0 };
    let coming = (each > 0).then(|| say!(room.words, "grid-one-by-one", count = each));
    let found = coming.into_iter().chain(found.into_iter().skip(each));
    let ask = [ask(&filled.ask)].into_iter().chain(filled.prompts.iter().cloned());
    let asides = [capitalised(&format!("{}.", filled.how.replace(" · ", "; ")))];
    let asides = asides.into_iter().chain(filled.next.clone()).collect();
    let rows = filled.rows.iter().map(|row| grid::said(room, &filled, row));
    vec![
        Part::keyed(Slot::Stop, key, ask.collect()).with(asides),
        Part::growing(Slot::Written, rows.chain(found).collect()),
    ]
}

/// What the room has written to a prompt.
fn written(room: &Room, prompt: &Prompt) -> Vec<String> {
    let progress = &room.session.progress;
    let mut lines = Vec::new();
    for (pole, id) in [(Pole::Trusted, "plain-written"), (Pole::Opposite, "plain-written-reverse")] {
        let texts = progress.written.iter().filter(|w| w.prompt == prompt.id && w.pole == pole);
        lines.extend(texts.map(|w| room.words.say(&Message::new(id).with("line", &w.text))));
    }
    let count = progress.made.iter().filter(|(from, _)| *from == prompt.id).count();
    if count > 0 {
        lines.push(say!(room.words, "screen-own-pairs", count));
    }
    lines
}

/// What a step without questions tells beside what it shows.
fn of_step(room: &Room) -> Vec<String> {
    match room.step().map(|step| &step.kind) {
        Some(Kind::Actions) => actions_so_far(room),
        Some(Kind::Close) => closing(room).into_iter().map(|said| said.text).collect(),
        Some(Kind::Gap) => gap::waiting(room).into_iter().map(|said| said.text).collect(),
        Some(Kind::Reading) => ladder::lines(room),
        _ => Vec::new(),
    }
}

/// What was taken on the last time and what became of it, and what is taken on now.
fn actions_so_far(room: &Room) -> Vec<String> {
    let (words, progress) = (&room.words, &room.session.progress);
    let before = progress.pending.iter().map(|pending| {
        let what = &pending.carried.action.what;
        match pending.became {
            Some(how) => say!(words, "plain-last-time", what, became = capitalised(&words.say(&how.said()))),
            None => say!(words, "plain-last-time-open", what),
        }
    });
    let now = progress
        .actions
        .iter()
        .map(|a| say!(words, "plain-action", what = sentence(&a.what), who = step::who(room, a)));
    let none = progress.actions.is_empty().then(|| [Some(step::no_actions(room)), step::moves(room)]);
    before.chain(now).chain(none.into_iter().flatten().flatten()).collect()
}

/// What must not be overheard, whatever lies over the question.
fn asked_now(room: &Room, now: Moment) -> Vec<Part> {
    let offer = clock::offer(room, now).filter(|_| room.over == Overlay::Nothing).map(|text| {
        let key = room.offer().map_or_else(String::new, |proposal| room.names(&proposal.leave_out));
        Part::keyed(Slot::Offer, key, vec![text])
    });
    let unsaved =
        room.unsaved.as_ref().map(|why| Part::new(Slot::Unsaved, vec![say!(room.words, "plain-not-saved", why)]));
    offer.into_iter().chain(unsaved).collect()
}

/// Where one is again, when what lay over the question has gone.
pub(super) fn back(app: &App) -> Vec<String> {
    let Screen::Room(room) = &app.screen else { return Vec::new() };
    let Some(step) = room.step() else { return Vec::new() };
    let here = room.session.here();
    let votes = here.question().filter(|_| !room.is_shown()).map(|asked| question::voted(room, asked));
    let place = if here == Stop::Step { step.title.clone() } else { stop_name(&room.words, &room.session, here, step) };
    [say!(room.words, "plain-back-at", place)].into_iter().chain(votes).collect()
}

/// Where the room is, and how many have voted.
pub(super) fn place(room: &Room) -> Vec<String> {
    let Some(step) = room.step() else { return Vec::new() };
    let here = room.session.here();
    let asked = (here != Stop::Step)
        .then(|| format!("{}: {}", numbered(room), stop_name(&room.words, &room.session, here, step)));
    let votes = here.question().map(|asked| match room.is_shown() {
        true => say!(room.words, "plain-shown"),
        false => question::voted(room, asked),
    });
    step_title(room).map(|title| sentence(&title)).into_iter().chain(asked).chain(votes).collect()
}

/// What is left of the step, and when the whole ends.
pub(super) fn time(room: &Room, now: Moment) -> Vec<String> {
    let said = |left| lasting(&room.words, left);
    let (left, whole) = (clock::told(room, now, said).1, clock::whole(room, now, true));
    let talk = clock::talk_told(room, now, said).map(|(_, time)| say!(room.words, "plain-time", time));
    let step = [say!(room.words, "plain-time", time = left), format!("{}.", capitalised(&whole))];
    talk.into_iter().chain(step).collect()
}
