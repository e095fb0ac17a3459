//! The two lines over a session: workshop, account and opportunity; step, question and time left.

use super::{Said, clock};
use crate::app::room::{Kept, Room};
use crate::domain::session::{Moment, Place};
use crate::say;

/// What stands over a session.
#[derive(Debug)]
pub struct Header {
    /// Workshop, account and opportunity.
    pub about: String,
    /// What is to be known of how the session is kept.
    pub mark: Option<String>,
    /// Step and question.
    pub place: String,
    /// The clock that comes first: of a talk while it has a time of its own, else of the step.
    pub clock: Said,
    /// The clock behind it.
    pub behind: String,
    /// What could be left out so as to end on time.
    pub offer: Option<String>,
}

impl Header {
    /// As it stands now, in more words where there is room for them.
    pub fn of(room: &Room, roomy: bool, now: Moment) -> Self {
        let step = clock::step(room, now);
        let (clock, behind) = match clock::talk(room, now) {
            Some(talk) => (talk, step.0),
            None => (step, clock::whole(room, now, roomy)),
        };
        Header {
            about: about(room),
            mark: mark(room, roomy),
            place: place(room, roomy),
            clock: Said::new(clock.0, clock.1),
            behind,
            offer: clock::offer(room, now),
        }
    }
}

fn about(room: &Room) -> String {
    let words = &room.words;
    let opportunity = room.session.header.setup.opportunity.as_ref();
    let opportunity = opportunity.map(|o| format!("{} ({})", words.shown(&o.name), words.say(&o.reach.said())));
    let parts = [room.session.workshop.title.clone(), room.session.shown_account().to_owned()];
    parts.into_iter().chain(opportunity).collect::<Vec<_>>().join(" · ")
}

fn mark(room: &Room, roomy: bool) -> Option<String> {
    let words = &room.words;
    Some(match room.kept {
        Kept::Rehearsal if roomy => say!(words, "screen-rehearsal-long"),
        Kept::Rehearsal => say!(words, "screen-rehearsal"),
        Kept::Preview if roomy => say!(words, "screen-preview-long"),
        Kept::Preview => say!(words, "screen-preview"),
        Kept::LookingOnly => say!(words, "screen-looking-only"),
        Kept::Following => say!(words, "screen-prompter"),
        Kept::Stored if room.is_saving() => say!(words, "screen-saving"),
        Kept::Stored => return None,
    })
}

fn place(room: &Room, roomy: bool) -> String {
    let Place { step, stop } = room.session.progress.place;
    let (at, steps) = room.session.step_of(step);
    let title = room.step().map_or("", |s| &s.title);
    let stops = room.session.stops(step).len();
    let (words, question) = (&room.words, stop + 1);
    match (stops > 1, roomy) {
        (true, true) => {
            let question = say!(words, "screen-question-of", at = question, count = stops);
            format!("{}  {title}  ·  {question}", say!(words, "screen-step-of", at, count = steps))
        }
        (true, false) => {
            format!("{} {title} · {question}/{stops}", say!(words, "screen-step-short", at, count = steps))
        }
        (false, _) => format!("{}  {title}", say!(words, "screen-step-of", at, count = steps)),
    }
}
