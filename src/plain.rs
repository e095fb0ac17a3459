//! The same session in lines of text, for screen readers, pipes and terminals that show no screen: reads the state,
//! changes nothing. Told is what has changed since it was told last.

mod spoken;
pub mod words;

mod form;
mod lists;
mod overlay;
mod page;
mod question;
mod room;
mod summary;

use std::collections::BTreeMap;

use crate::app::room::Overlay;
use crate::app::{Action, App, Notice, Screen, Tone, Where};
use crate::domain::session::Moment;
use crate::say;
use crate::ui::keymap::{Bound, Keymap, place_title};
use crate::view::form::Form;
use crate::view::over::Over;
use crate::view::start::known;
use crate::words::Message;
use spoken::{heard, read_whole, spoken};
use words::Asked;

/// What has been told already.
#[derive(Debug, Default)]
pub struct Teller {
    told: BTreeMap<Slot, String>,
    /// What was said of how a question is answered, since the step began: the same is not said of the next one.
    asides: BTreeMap<Slot, Vec<String>>,
    manner: Manner,
    /// Whether everything is to be told again.
    whole: bool,
    /// Lines in a row that could not be taken.
    slips: u8,
    /// Whether the last one was a slip that nothing was said to yet.
    slipped: bool,
}

/// How things are told.
#[derive(Debug, Default, Clone, Copy)]
struct Manner {
    /// Without what somebody who has run a few of these knows.
    terse: bool,
    /// How a form is answered was said.
    knows_forms: bool,
}

/// What a part is about. Each is told anew when it has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Slot {
    /// The screen itself: start, set-up, somebody else has it.
    Screen,
    /// Workshop and account.
    Head,
    Step,
    Clock,
    Notes,
    /// The question, or whatever the step stops at.
    Stop,
    Votes,
    Outcome,
    /// What the room has written so far.
    Written,
    Offer,
    Unsaved,
    /// What lies over the question.
    Over,
    /// What was sent from a form that stays open.
    Kept,
    /// What is chosen, or asked, there.
    Ask,
}

/// Something that is told together.
struct Part {
    slot: Slot,
    /// It has changed when this has.
    key: String,
    lines: Vec<String>,
    /// Said after the lines, unless little is to be said.
    asides: Vec<String>,
    /// Said in its place where nothing has changed.
    again: Vec<String>,
    /// Whether only the lines are said that were not there before, as long as the room stays where it is.
    grows: bool,
}

impl Part {
    fn new(slot: Slot, lines: Vec<String>) -> Self {
        Part::keyed(slot, lines.join("\n"), lines)
    }

    fn keyed(slot: Slot, key: impl Into<String>, lines: Vec<String>) -> Self {
        Part { slot, key: key.into(), lines, asides: Vec::new(), again: Vec::new(), grows: false }
    }

    fn growing(slot: Slot, lines: Vec<String>) -> Self {
        Part { grows: true, ..Part::new(slot, lines) }
    }

    fn with(self, asides: Vec<String>) -> Self {
        Part { asides, ..self }
    }
}

impl Teller {
    /// What has changed since the last time, in lines.
    pub fn tell(&mut self, app: &App, keys: &Keymap, now: Moment) -> Vec<String> {
        let whole = std::mem::take(&mut self.whole);
        let mut lines = self.after_slip(app);
        let parts = parts(app, keys, now, self.manner);
        self.manner.knows_forms |= app.form().is_some();
        // What lies over a question does not make it forgotten.
        let is_over = parts.iter().any(|p| p.slot == Slot::Over);
        let was_over = self.told.contains_key(&Slot::Over);
        let stays = |slot: &Slot| is_over && *slot < Slot::Over;
        self.told.retain(|slot, _| parts.iter().any(|p| p.slot == *slot) || stays(slot));
        let mut moved = false;
        for part in parts {
            let before = self.told.get(&part.slot);
            if before == Some(&part.key) {
                lines.extend(part.again);
                continue;
            }
            match before {
                Some(before) if part.grows => lines.extend(unsaid(before, part.lines)),
                // They were heard when they were written, or at the question.
                None if part.slot == Slot::Kept && !whole => {}
                _ => lines.extend(part.lines),
            }
            if part.slot == Slot::Step {
                self.asides.clear();
            }
            // How votes come in is what the room waits for.
            if !self.manner.terse || part.slot == Slot::Votes {
                lines.extend(self.unheard(part.slot, part.asides));
            }
            moved |= part.slot <= Slot::Stop;
            if part.slot == Slot::Stop {
                self.told.remove(&Slot::Written);
                self.told.remove(&Slot::Outcome);
            }
            self.told.insert(part.slot, part.key);
        }
        if was_over && !is_over && !moved {
            lines.extend(room::back(app));
        }
        lines.iter().map(|line| heard(app, line)).collect()
    }

    /// What is said behind the lines: at a question, and at a line that was kept, only what was not said of the one before.
    fn unheard(&mut self, slot: Slot, asides: Vec<String>) -> Vec<String> {
        if !matches!(slot, Slot::Stop | Slot::Votes | Slot::Kept) {
            return asides;
        }
        let before = self.asides.insert(slot, asides.clone()).unwrap_or_default();
        asides.into_iter().filter(|aside| !before.contains(aside)).collect()
    }

    /// Everything that is to be heard now is told again the next time; what lies under it stays told.
    pub fn forget(&mut self) {
        self.asides.clear();
        let is_over = self.told.contains_key(&Slot::Over);
        self.told.retain(|slot, _| is_over && *slot < Slot::Over);
        self.whole = true;
    }

    /// Notes whether the last line could be taken. After one that could not, what can be chosen is told again; after
    /// two, the way out.
    pub fn note(&mut self, slipped: bool) {
        self.slips = if slipped { self.slips.saturating_add(1) } else { 0 };
        self.slipped = slipped;
    }

    fn after_slip(&mut self, app: &App) -> Vec<String> {
        if !std::mem::take(&mut self.slipped) {
            return Vec::new();
        }
        self.told.remove(&Slot::Ask);
        if lists::numbered(app).is_some_and(|count| count <= SHORT) {
            self.told.retain(|slot, _| *slot != Slot::Screen && *slot != Slot::Over);
        }
        let scale = match &app.screen {
            Screen::Room(room) if room.over == Overlay::Nothing && !room.is_shown() => {
                room.session.question().map(|asked| question::scale(room, asked))
            }
            _ => None,
        };
        let way_out = (self.slips > 1).then(|| match app.form() {
            Some(_) => say!(app.gate(), "plain-way-out-form"),
            None => say!(app.gate(), "plain-way-out"),
        });
        scale.into_iter().chain(way_out).collect()
    }

    /// What is said at once to what was asked.
    pub fn answer(&mut self, asked: Asked, app: &App, keys: &Keymap, now: Moment) -> Vec<String> {
        let words = app.gate();
        let lines = match (asked, &app.screen) {
            (Asked::Terse, _) => {
                self.manner.terse = !self.manner.terse;
                vec![if self.manner.terse { say!(words, "plain-terse-on") } else { say!(words, "plain-terse-off") }]
            }
            (Asked::Where, Screen::Room(room)) => {
                let over = Over::of(room).and_then(|over| overlay::place(room, &over));
                let mut lines = room::place(room);
                if let (true, Some(first)) = (over.is_some(), lines.first_mut()) {
                    *first = say!(words, "plain-where-under", place = &*first);
                }
                over.into_iter().chain(lines).collect()
            }
            (Asked::Where, _) => vec![say!(words, "plain-where-no-session")],
            (Asked::Time, Screen::Room(room)) => room::time(room, now),
            (Asked::Time, _) => vec![say!(words, "plain-time-none")],
            (Asked::Help, _) => whole_help(app, keys),
            (Asked::Of(action), _) => help_of(app, keys, action),
            (Asked::Section(number), Screen::Room(room)) => overlay::section(room, number),
            (Asked::Section(_), _) => Vec::new(),
        };
        lines.iter().map(|line| heard(app, line)).collect()
    }
}

/// The most entries of a list that is told again after a slip.
const SHORT: usize = 9;

/// Lines that were not among those before.
fn unsaid(before: &str, lines: Vec<String>) -> Vec<String> {
    let mut said: Vec<&str> = before.split('\n').collect();
    let is_new = |line: &String| match said.iter().position(|before| before == line) {
        Some(at) => {
            said.swap_remove(at);
            false
        }
        None => true,
    };
    lines.into_iter().filter(is_new).collect()
}

fn parts(app: &App, keys: &Keymap, now: Moment, manner: Manner) -> Vec<Part> {
    let words = app.gate();
    let offered = || words::offered(keys, app, words);
    match &app.screen {
        Screen::Start => lists::start(words, &app.start, &offered()),
        Screen::History(told) => {
            let lines = match &told.answer {
                None => vec![say!(words, "screen-history")],
                Some(Ok(page)) => read_whole(page),
                Some(Err(why)) => vec![why.clone()],
            };
            vec![Part::new(Slot::Over, lines), Part::new(Slot::Ask, Vec::new()).with(vec![offered()])]
        }
        Screen::Setup(set_up) => {
            let line = &set_up.workshop;
            let (title, minutes, summary) = (&line.title, line.minutes, &line.summary);
            let head = say!(words, "plain-set-up", title, minutes, summary);
            let known = known(words, set_up).into_iter().flatten().map(|said| said.text);
            vec![
                Part::new(Slot::Screen, [head].into_iter().chain(known).collect()),
                form::field(words, &Form::of(words, &set_up.form), manner),
            ]
        }
        Screen::Room(room) => room::parts(room, &offered(), now, manner),
        // Both are windows that show: there is nothing to say in them.
        Screen::Broken(_) | Screen::Follow(_) => Vec::new(),
        Screen::Held { who, .. } => {
            let lines = vec![say!(words, "plain-held"), who.clone(), say!(words, "plain-held-look")];
            vec![Part::new(Slot::Screen, lines)]
        }
    }
}

/// A notice as a line.
#[must_use]
pub fn notice(app: &App, notice: &Notice) -> String {
    let text = &notice.text;
    let line = match notice.tone {
        Tone::Trouble => say!(app.gate(), "plain-not-done", why = text),
        _ => say!(app.gate(), "plain-note", text),
    };
    heard(app, &line)
}

/// The most keys that are said where not all were asked for.
const FEW: usize = 8;

/// The keys that matter most now, those that a footer shows first, and how to hear the rest.
#[must_use]
pub fn help(app: &App, keys: &Keymap) -> Vec<String> {
    let words = app.gate();
    let contexts = app.contexts();
    let rows = keys.footer(&contexts).filter(|bound| !matches!(bound.row.place, Where::Scroll | Where::Anywhere));
    let rows = rows.filter_map(|bound| key(app, bound, 1)).take(FEW);
    said(app, "plain-help", rows, vec![say!(words, "plain-help-keys"), say!(words, "plain-help-more")])
}

/// The names of all that works now, a line each place, how a line is read, and what is kept where.
fn whole_help(app: &App, keys: &Keymap) -> Vec<String> {
    let words = app.gate();
    let contexts = app.contexts();
    let mut places: Vec<(Where, Vec<String>)> = Vec::new();
    for bound in keys.help(&contexts).filter(|bound| is_heard(bound)) {
        let Some(name) = words::names(bound, words).into_iter().next().or_else(|| label(app, bound, 1)) else {
            continue;
        };
        match places.iter_mut().find(|(place, _)| *place == bound.row.place) {
            Some((_, names)) => names.push(name),
            None => places.push((bound.row.place, vec![name])),
        }
    }
    let rows = places.into_iter().map(|(at, names)| format!("{}: {}.", place_title(words, at), names.join(", ")));
    let how = ["plain-help-one", "plain-help-keys", "plain-help-words", "plain-help-asks"];
    let how = how.map(|id| words.say(&Message::new(id)));
    let mut lines = said(app, "plain-help-all", rows, how.to_vec());
    lines.push(heard(app, &app.privacy()));
    lines
}

/// What works, a line each, and how a line is read; in a form a line is an answer.
fn said(app: &App, title: &'static str, rows: impl Iterator<Item = String>, how: Vec<String>) -> Vec<String> {
    let words = app.gate();
    let lines = match app.form() {
        Some(_) => form::help(words).to_vec(),
        None => rows.chain(how).collect(),
    };
    [words.say(&Message::new(title))].iter().chain(&lines).map(|line| heard(app, line)).collect()
}

/// What an action does, with all its keys.
fn help_of(app: &App, keys: &Keymap, action: Option<Action>) -> Vec<String> {
    let contexts = app.contexts();
    let rows = keys.help(&contexts).filter(|bound| Some(bound.row.action) == action);
    let rows: Vec<String> = rows.filter_map(|bound| key(app, bound, usize::MAX)).take(1).collect();
    if rows.is_empty() { vec![say!(app.gate(), "plain-help-more")] } else { rows }
}

/// Whether a row is of use in lines: they have no mouse, and every name is a word already.
fn is_heard(bound: &Bound) -> bool {
    !matches!(bound.row.action, Action::Mouse | Action::Palette) && !bound.row.help.is_empty()
}

fn label(app: &App, bound: &Bound, labels: usize) -> Option<String> {
    bound.label(labels, false, app.last_digit())
}

/// A key with as many of its labels as are wanted, its name, and what it does.
fn key(app: &App, bound: &Bound, labels: usize) -> Option<String> {
    if !is_heard(bound) {
        return None;
    }
    let words = app.gate();
    let keys = label(app, bound, labels)?;
    let is_heard = |key: &&str| key.chars().nth(1).is_some() || key.chars().all(char::is_alphanumeric);
    let labels = keys.split(' ').filter(is_heard).map(|key| words::heard(words, key));
    let names = labels.chain(words::names(bound, words).into_iter().take(1));
    let names = names.reduce(|first, then| say!(words, "plain-or", first, then)).unwrap_or_default();
    Some(format!("{names}: {}", bound.help(words)))
}
