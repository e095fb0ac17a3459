//! A step without questions, and the lines that a room writes.

use super::reading::Footing;
use super::{Role, Said, gap};
use crate::app::room::Room;
use crate::domain::grid::seen;
use crate::domain::session::{Action, Filling, Pending, Pole, Session, Stamped, Stop};
use crate::domain::text::{capitalised, sentence};
use crate::domain::workshop::{Kind, Prompt, Step};
use crate::export::lens;
use crate::words::Message;
use crate::words::Words;
use crate::{message, say};

/// A step that asks nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its title.
    pub title: String,
    /// What stands under it, from the top.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// What it says.
    pub said: Said,
    /// How far it is to be read where not all can be.
    pub rank: Rank,
}

/// What of a page is to be read from the back of the room, what matters most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// What has come of the workshop: the room talks about that.
    Made,
    /// What the script asks.
    Asked,
    /// What else is said.
    Told,
    /// What stands above every question too, or is for whoever has the keys: it takes no room from the others.
    Aside,
}

impl Page {
    /// The step as it stands in the room.
    #[must_use]
    pub fn of(room: &Room, step: &Step) -> Self {
        let (rank, made) = match step.kind {
            Kind::Actions => (Rank::Made, actions(room)),
            Kind::Close if !room.has_keys() => (Rank::Made, taken_on(room)),
            Kind::Close => (Rank::Told, closing(room)),
            Kind::Gap => (Rank::Made, gap::waiting(room)),
            _ => (Rank::Told, Vec::new()),
        };
        let shown = step.show.iter().map(|text| Paragraph {
            rank: if text.ends_with('?') { Rank::Asked } else { Rank::Told },
            said: Said::new(text, Role::Question),
        });
        let stands = matches!(step.kind, Kind::Actions | Kind::Close).then(|| Footing::of(room)).flatten();
        let stands = stands.into_iter().flat_map(|Footing { at, target, .. }| {
            [(Some(at), Rank::Made), (target.map(|said| Said { text: capitalised(&said.text), ..said }), Rank::Told)]
                .into_iter()
                .filter_map(|(said, rank)| Some(Paragraph::new(said?, rank)))
        });
        let agreed = agreed(room).into_iter().chain(gap::linked(room)).map(|said| Paragraph::new(said, Rank::Told));
        let made = made.into_iter().map(|said| Paragraph::new(said, rank));
        Page { title: step.title.clone(), paragraphs: stands.chain(shown).chain(agreed).chain(made).collect() }
    }
}

impl Paragraph {
    /// Of this rank, but for what only stands beside it.
    #[must_use]
    pub fn new(said: Said, rank: Rank) -> Self {
        let rank = if matches!(said.role, Role::Line | Role::Key) { Rank::Aside } else { rank };
        Paragraph { said, rank }
    }
}

/// What has been agreed on before the room votes, where the step speaks of it; to whoever has the keys, how what is
/// missing is set.
#[must_use]
pub fn agreed(room: &Room) -> Vec<Said> {
    if !room.step().is_some_and(|step| step.target) {
        return Vec::new();
    }
    let (words, setup) = (&room.words, &room.session.header.setup);
    let opportunity = setup.opportunity.as_ref();
    let opportunity =
        opportunity.map(|o| say!(words, "plain-head-opportunity", name = words.shown(&o.name), reach = o.reach.said()));
    let target = match room.session.progress.target {
        Some(at) => {
            let text = say!(words, "screen-agreed-target", rung = room.session.ladder.rung_label(at));
            Some(Said::new(text, Role::Target))
        }
        None => room.has_keys().then(|| Said::new(say!(words, "screen-agreed-no-target"), Role::Key)),
    };
    // It stands above every question.
    opportunity.map(|text| Said::new(text, Role::Line)).into_iter().chain(target).collect()
}

/// The first moves that are due, by their names; nothing before anything was revealed.
#[must_use]
pub fn moves(room: &Room) -> Option<String> {
    let cards = if room.are_moves_due() { room.cards() } else { Vec::new() };
    let names: Vec<String> = cards.iter().take(MOST).map(|card| room.words.shown(&card.title)).collect();
    (!names.is_empty()).then(|| say!(room.words, "screen-moves-due", names = names.join("; ")))
}

/// So many first moves are named at most.
const MOST: usize = 4;

/// What stands where no action does.
#[must_use]
pub fn no_actions(room: &Room) -> String {
    say!(room.words, "screen-actions-none")
}

/// Who does it, by when, and what it is to move.
#[must_use]
pub fn who(room: &Room, action: &Action) -> String {
    let (who, day) = (&action.who, room.words.day(action.by));
    match &action.moves {
        Some(what) => say!(room.words, "screen-who-by-to-move", who, day, what),
        None => say!(room.words, "screen-who-by", who, day),
    }
}

/// Actions of the last time with what became of them, and those of today.
fn actions(room: &Room) -> Vec<Said> {
    let actions = &room.session.progress.actions;
    // Who has no keys is told of none.
    let has_keys = room.has_keys();
    let is_none = actions.is_empty() && has_keys;
    let none = is_none.then(|| Said::new(no_actions(room), Role::Key)).into_iter();
    let none = none.chain(moves(room).filter(|_| is_none).map(|text| Said::new(text, Role::Key)));
    pending(room).into_iter().filter(|_| has_keys).chain(none).chain(taken_on(room)).collect()
}

/// What was taken on. Whose it is, is not for a projector.
fn taken_on(room: &Room) -> Vec<Said> {
    let told = |action: &Stamped<Action>| {
        let what = if room.has_keys() {
            format!("» {} {}", sentence(&action.what), who(room, action))
        } else {
            let day = say!(room.words, "screen-by", day = room.words.day(action.by));
            format!("» {} ({day})", action.what)
        };
        Said::new(room.words.shown(what), Role::Question)
    };
    room.session.progress.actions.iter().map(told).collect()
}

fn pending(room: &Room) -> Vec<Said> {
    let (words, pending) = (&room.words, &room.session.progress.pending);
    let head = (!pending.is_empty()).then(|| Said::new(say!(words, "screen-pending-keys"), Role::Heading));
    let line = |Pending { carried, became }: &Pending| {
        let became = became.map_or_else(|| "?".to_owned(), |how| words.say(&how.said()));
        Said::plain(words.shown(format!("▸ {became}: {} ({})", carried.action.what, carried.action.who)))
    };
    head.into_iter().chain(pending.iter().map(line)).collect()
}

/// What came of the workshop, and, to whoever has the keys, what is still open before it is closed.
#[must_use]
pub fn closing(room: &Room) -> Vec<Said> {
    let progress = &room.session.progress;
    let pending = progress.pending.iter().filter(|p| p.became.is_none()).count();
    let counted = [
        (progress.decisions.len(), Role::Text, Message::new("screen-close-decisions")),
        (progress.parked().count(), Role::Key, Message::new("screen-close-parked")),
        (pending, Role::Key, Message::new("screen-close-pending")),
        (room.unasked(), Role::Key, Message::new("screen-close-unasked")),
        (progress.open_questions().len(), Role::Key, Message::new("screen-close-open")),
    ];
    let counted = counted.into_iter().filter(|(count, ..)| *count > 0);
    let counted = counted.map(|(count, role, said)| (role, said.with("count", count)));
    let last = match progress.finished {
        true => (Role::Text, message!("screen-close-closed")),
        false => (Role::Key, message!("screen-close-keys")),
    };
    // A class takes nothing on.
    let is_asked = !progress.actions.is_empty() || !room.session.workshop.only_tells();
    let actions = is_asked.then(|| (Role::Text, message!("screen-close-actions", count = progress.actions.len())));
    let said = actions.into_iter().chain(counted).chain([last]);
    let said = said.map(|(role, said)| Said::new(room.words.say(&said), role));
    // What the room said of itself at the start and at the end comes first: it is about them.
    let polls = lens::of(&room.session);
    let beside = polls.iter().filter_map(|poll| poll.side_by_side(&room.words));
    beside.map(|text| Said::plain(room.words.shown(text))).chain(said).collect()
}

/// What the room writes, both poles side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The trusted pole, and its reverse.
    pub columns: [Column; 2],
    /// How many pairs were made of it.
    pub made: Option<String>,
}

/// One of two poles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What is asked.
    pub ask: String,
    /// How a line is written, while there is none: to whoever has the keys.
    pub hint: Option<String>,
    /// What was written.
    pub lines: Vec<String>,
}

impl Written {
    /// What stands under a prompt.
    #[must_use]
    pub fn of(room: &Room, prompt: &Prompt) -> Self {
        let words = &room.words;
        let poles = [
            (Pole::Trusted, message!("screen-write-trusted"), &prompt.ask),
            (Pole::Opposite, message!("screen-write-opposite"), &prompt.reverse),
        ];
        let columns = poles.map(|(pole, hint, ask)| {
            let lines = room.session.progress.written.iter().filter(|w| w.prompt == prompt.id && w.pole == pole);
            let lines: Vec<String> = lines.map(|w| words.shown(&w.text)).collect();
            let hint = (lines.is_empty() && room.has_keys()).then(|| words.say(&hint));
            Column { ask: ask.clone(), hint, lines }
        });
        let count = room.session.progress.made.iter().filter(|(from, _)| *from == prompt.id).count();
        Written { columns, made: (count > 0).then(|| say!(words, "screen-own-pairs", count)) }
    }
}

/// What a place is called in a list; the room may have worded it.
#[must_use]
pub fn stop_name(words: &Words, session: &Session, stop: Stop, step: &Step) -> String {
    let text = match stop {
        Stop::Question(q) => q.ask(),
        Stop::Prompt(p) => &p.ask,
        Stop::Typed(t) => t.ask(),
        Stop::Grid(grid, Filling::Says(at)) => {
            let said = seen(session, grid).said();
            return words.shown(said.get(at).map_or_else(String::new, |said| capitalised(&words.say(said))));
        }
        Stop::Grid(grid, _) => &grid.ask,
        Stop::Met(met) => &met.pair.ask,
        Stop::Step => step.show.first().unwrap_or(&step.title),
    };
    words.shown(text)
}
