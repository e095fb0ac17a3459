//! What is to be seen on a ladder: on every rung of every rail what stands there, what it came to and whether that has
//! just moved; where no pair is asked, the families of signs.

use crate::app::room::{Room, Spot, Trial};
use crate::domain::ladder::Height;
use crate::domain::reading::{Heights, Mark, Rail, Reading};
use crate::domain::vote::{Presence, State};
use crate::say;
use crate::view::Role;
use crate::view::outcome::{self, presence_mark};

/// A ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// Every height with its name, as the ladder has them.
    pub rungs: Vec<(Height, String)>,
    /// The highest of them.
    pub top: Height,
    /// The rails side by side; none where no pair is asked.
    pub rails: Vec<Column>,
    /// The families of signs.
    pub families: Vec<Family>,
    /// Where it stands, and where it stood before the last reveal.
    pub footing: [Option<Height>; 2],
    /// The target.
    pub target: Option<Height>,
    /// What stands where it stands, and at the target.
    pub marks: [String; 2],
    /// The cell that the next key is about: the rail, counted from 0, and the rung.
    pub chosen: Option<(usize, Height)>,
}

/// A rail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What it is called.
    pub name: String,
    /// What stands on it, from the first rung up.
    pub cells: Vec<Cell>,
    /// What lies under it where distrust was seen.
    pub sunk: Option<String>,
}

/// What stands on a rung of a rail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// How it is filled.
    pub mark: Option<Mark>,
    /// What it came to; nothing as long as its votes are not shown.
    pub state: Option<State>,
    /// The same in a word, and in a sign where there is no room for it.
    pub said: (String, &'static str),
    /// What it means.
    pub role: Role,
    /// Whether the last reveal has changed it.
    pub has_moved: bool,
}

/// A family of signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family {
    /// What it is called, behind its sign.
    pub name: String,
    /// Whether it is there, in a word.
    pub word: String,
    /// What that means.
    pub role: Role,
    /// Whether the last reveal has changed it.
    pub has_moved: bool,
}

impl Drawn {
    /// As it stands in the room, and what the last reveal has changed.
    #[must_use]
    pub fn of(room: &Room) -> Self {
        let before = room.shift.as_ref().map(|shift| &shift.before);
        let shown = |rail: &str, at: Height| room.has_shown(rail, at);
        Source { room, reading: &room.reading, before, shown: &shown }.drawn(Reading::stood)
    }

    /// As it stood before the last reveal, if there was one.
    #[must_use]
    pub fn before(room: &Room) -> Option<Self> {
        let shown = |rail: &str, at: Height| room.has_shown(rail, at);
        let reading = &room.shift.as_ref()?.before;
        Some(Source { room, reading, before: None, shown: &shown }.drawn(Reading::stood))
    }

    /// As it would stand.
    #[must_use]
    pub fn tried(room: &Room, Trial { what_if, reading, at }: &Trial) -> Self {
        let tried = |rail: &str, at: Height| what_if.cells.contains_key(&(rail.to_owned(), at));
        let shown = |rail: &str, at: Height| tried(rail, at) || room.has_shown(rail, at);
        let chosen = if let Spot::Cell { rail, rung } = *at { Some((rail, rung)) } else { None };
        let source = Source { room, reading, before: Some(&room.reading), shown: &shown };
        Drawn { chosen, ..source.drawn(|reading| reading.heights) }
    }
}

/// What a drawing is made from.
struct Source<'a> {
    room: &'a Room,
    reading: &'a Reading,
    before: Option<&'a Reading>,
    /// Whether votes on a cell are shown.
    shown: &'a dyn Fn(&str, Height) -> bool,
}

impl Source<'_> {
    fn drawn(&self, stood: fn(&Reading) -> Option<Heights>) -> Drawn {
        let Source { room, reading, before, .. } = self;
        let (words, ladder) = (&room.words, &room.session.ladder);
        let footing = |reading| stood(reading).map(|heights| heights.footing);
        Drawn {
            rungs: ladder.rungs.iter().map(|rung| (rung.at, words.say(&reading.label(ladder, rung.at)))).collect(),
            top: ladder.top(),
            rails: reading.rails.iter().map(|rail| self.column(rail)).collect(),
            families: reading.families.iter().map(|family| self.family(family)).collect(),
            footing: [footing(reading), footing(before.unwrap_or(reading))],
            target: room.session.progress.target,
            marks: [say!(words, "term-here").to_uppercase(), say!(words, "term-target")],
            chosen: None,
        }
    }

    fn column(&self, rail: &Rail) -> Column {
        let ladder = &self.room.session.ladder;
        let below = ladder.rung(-1).filter(|_| rail.heights.is_some_and(|heights| heights.observed < 0));
        Column {
            name: ladder.dimension_name(&rail.dimension).to_owned(),
            cells: (1..=ladder.top()).map(|at| self.cell(rail, at)).collect(),
            sunk: below.map(|rung| format!("▼ {}", rung.name)),
        }
    }

    fn cell(&self, rail: &Rail, at: Height) -> Cell {
        let stands =
            |reading: &Reading, rail: &Rail| (rail.state(at).unwrap_or(State::NotAsked), reading.mark(rail, at));
        let (state, mark) = stands(self.reading, rail);
        let was = |before: &Reading| before.rail(&rail.dimension).map(|rail| stands(before, rail));
        let state = Some(state).filter(|state| *state == State::NotAsked || (self.shown)(&rail.dimension, at));
        Cell {
            mark,
            state,
            said: state.map_or_else(Default::default, |state| (self.room.words.say(&state.said()), short(state))),
            role: role(mark, state),
            has_moved: self.before.is_some_and(|before| was(before) != Some(stands(self.reading, rail))),
        }
    }

    fn family(&self, family: &(String, Presence)) -> Family {
        let (Source { room, reading, before, .. }, (id, presence)) = (self, family);
        let (mark, role) = match presence {
            // Nobody was asked yet, so there is nothing to wonder about.
            Presence::NotSeen if !reading.is_family_voted(id) => ("–", Role::Line),
            presence => presence_mark(*presence),
        };
        Family {
            name: format!("{mark} {}", room.session.ladder.family_name(id)),
            word: reading.family_said(id).map_or_else(String::new, |said| room.words.say(&said)),
            role,
            has_moved: before.is_some_and(|before| !before.families.contains(family)),
        }
    }
}

fn short(state: State) -> &'static str {
    match state {
        // Nobody asked, so there is nothing to wonder about.
        State::NotAsked => "–",
        state => outcome::mark(state).0,
    }
}

fn role(mark: Option<Mark>, state: Option<State>) -> Role {
    match (mark, state) {
        (Some(Mark::Solid), _) => Role::Solid,
        (Some(Mark::Cracked), _) => Role::Cracked,
        (_, Some(State::Split)) => Role::Split,
        (_, Some(State::Reversed)) => Role::Hazard,
        (Some(Mark::Outlined), _) => Role::Open,
        (Some(Mark::Sunk) | None, None | Some(State::NotAsked)) => Role::Line,
        (Some(Mark::Sunk) | None, Some(_)) => Role::Text,
    }
}
