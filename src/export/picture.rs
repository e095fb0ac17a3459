//! The ladder with what stands on it, and the same in plain characters, legible without colour and in any font of equal
//! widths.
//!
//! ```text
//!                  Personal      Corporate     Capability
//!   4 Aligned          mixed     | | not seen      mixed
//!   3 Relied on    ### held      #/# held      ### held       <- target
//!   2 Predictable  ### held      ### held      ### held       <- footing
//! ```

use unicode_width::UnicodeWidthStr;

use super::layout::{cut, pad};
use crate::domain::ladder::{Height, Ladder};
use crate::domain::order;
use crate::domain::reading::{Hold, HoldKind, Mark, Rail, Reading};
use crate::domain::vote::State;
use crate::words::{Message, Words};
use crate::{message, say};

/// The ladder with what stands on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What is drawn.
    pub title: String,
    /// The drawing in words.
    pub description: String,
    /// Over the columns.
    pub rails: Vec<String>,
    /// From the top down.
    pub rungs: Vec<Rung>,
    /// What the marks that are drawn mean.
    pub legend: Vec<(Option<Mark>, String)>,
    /// What a framed cell means, where one is.
    pub framed: Option<String>,
    /// What the rung is called that the account rests on, and the one that is right for it.
    pub flags: [String; 2],
}

/// A rung across all rails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rung {
    /// Its height.
    pub at: Height,
    /// Its name.
    pub name: String,
    /// A cell a rail.
    pub cells: Vec<Cell>,
    /// Whether the account rests on it, and whether it is the target.
    pub flagged: [bool; 2],
}

/// What a rail shows at a height.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What stands there.
    pub mark: Option<Mark>,
    /// Its state; empty where there is none.
    pub said: String,
    /// The same where there is little room.
    pub short: String,
    /// Whether it holds the whole back.
    pub holds: bool,
}

/// The ground.
pub(super) const GROUND: &str = "---";

/// A mark in characters.
pub(super) fn glyph(mark: Mark) -> &'static str {
    match mark {
        Mark::Solid => "###",
        Mark::Cracked => "#/#",
        Mark::Outlined => "| |",
        Mark::Sunk => "vvv",
    }
}

/// What a mark means.
fn meaning(words: &Words, mark: Option<Mark>) -> (Option<Mark>, String) {
    let meaning = match mark {
        Some(Mark::Solid) => say!(words, "report-mark-solid"),
        Some(Mark::Cracked) => say!(words, "report-mark-cracked"),
        Some(Mark::Outlined) => say!(words, "term-still-possible"),
        Some(Mark::Sunk) => say!(words, "report-mark-sunk"),
        None => say!(words, "report-mark-none"),
    };
    (mark, meaning)
}

/// What the rung is called that is rested on, and the one that is aimed at.
pub(super) fn flags(words: &Words) -> [String; 2] {
    [say!(words, "term-here"), say!(words, "term-target")]
}

impl Picture {
    /// How a reading stands on its ladder.
    pub(super) fn of(words: &Words, ladder: &Ladder, reading: &Reading, target: Option<Height>) -> Self {
        let mut heights: Vec<Height> = ladder.rungs.iter().map(|rung| rung.at).collect();
        order::by_key(&mut heights, |at| -at);
        let rung = |at: Height| Rung {
            at,
            name: words.say(&reading.rung_name(ladder, at)),
            cells: reading.rails.iter().map(|rail| cell(words, reading, rail, at)).collect(),
            flagged: [reading.stood().is_some_and(|h| h.footing == at), target == Some(at)],
        };
        let rungs: Vec<Rung> = heights.into_iter().map(rung).collect();
        let framed = rungs.iter().flat_map(|rung| &rung.cells).any(|cell| cell.holds);
        Picture {
            title: say!(words, "report-drawn", ladder = &ladder.title),
            description: description(words, ladder, reading, target),
            rails: reading.rails.iter().map(|rail| ladder.dimension_name(&rail.dimension).to_owned()).collect(),
            rungs,
            legend: marks(reading).into_iter().map(|mark| meaning(words, mark)).collect(),
            framed: framed.then(|| say!(words, "report-mark-holds")),
            flags: flags(words),
        }
    }

    pub(super) fn each(&mut self, change: &impl Fn(&mut String)) {
        let Picture { title, description, rails, rungs, legend, framed, flags } = self;
        [title, description].into_iter().chain(rails).chain(flags).chain(framed).for_each(change);
        legend.iter_mut().for_each(|(_, text)| change(text));
        for Rung { name, cells, .. } in rungs {
            let cells = cells.iter_mut().flat_map(|cell| [&mut cell.said, &mut cell.short]);
            [name].into_iter().chain(cells).for_each(change);
        }
    }

    /// From its top down, with the names of the rails above it and a legend of the marks in use below. Lines are at most
    /// `width` columns where three columns a rail allow it.
    pub(super) fn lines(&self, width: usize) -> Vec<String> {
        let label = |rung: &Rung| format!("{:>3} {}  ", rung.at, rung.name);
        let widest = self.rungs.iter().map(|r| label(r).width()).max().unwrap_or(0).min(width / 2);
        let flags = format!("{POINTER}{}", self.flags.join(", ")).width();
        let cells = self.rungs.iter().flat_map(|rung| &rung.cells);
        let wide = cells.map(|cell| BESIDE + cell.short.width()).max().unwrap_or(0).max(WIDE);
        let column = (width.saturating_sub(widest + flags) / self.rails.len().max(1)).clamp(NARROW, wide);
        let names: String = self.rails.iter().map(|name| pad(&cut(name, column - 1), column)).collect();
        let mut lines = vec![format!("{}{names}", pad("", widest))];
        for rung in &self.rungs {
            let cells: String = rung.cells.iter().map(|c| pad(&drawn(c, rung.at, column == wide), column)).collect();
            lines.push(format!("{}{cells}{}", pad(&label(rung), widest), self.pointer(rung)));
        }
        lines.extend(legend(&self.legend, width));
        lines.iter().map(|line| cut(line.trim_end(), width)).collect()
    }

    fn pointer(&self, rung: &Rung) -> String {
        let flags = self.flags_of(rung).collect::<Vec<_>>().join(", ");
        if flags.is_empty() { flags } else { format!("{POINTER}{flags}") }
    }

    fn flags_of<'a>(&'a self, rung: &'a Rung) -> impl Iterator<Item = &'a str> {
        self.flags.iter().zip(rung.flagged).filter(|(_, is)| *is).map(|(flag, _)| flag.as_str())
    }
}

/// A glyph, a blank and the blank behind a word.
const BESIDE: usize = 5;
/// A glyph, a blank and a word of nine letters.
const WIDE: usize = 14;
/// A glyph alone.
const NARROW: usize = 5;
/// From a rung to its flags.
const POINTER: &str = " <- ";

fn drawn(cell: &Cell, at: Height, with_word: bool) -> String {
    let glyph = if at == 0 { GROUND } else { cell.mark.map_or("", glyph) };
    if with_word { format!("{glyph:3} {}", cell.short) } else { glyph.to_owned() }
}

/// The meaning of each mark, on one line where they fit.
fn legend(legend: &[(Option<Mark>, String)], width: usize) -> Vec<String> {
    let entries: Vec<String> = legend
        .iter()
        .map(|(mark, meaning)| format!("{} {meaning}", mark.map_or("", glyph)).trim_start().to_owned())
        .collect();
    let one = format!("    {}", entries.join("   "));
    match entries.is_empty() {
        true => Vec::new(),
        false if one.width() <= width => vec![one],
        false => entries.iter().map(|entry| format!("    {entry}")).collect(),
    }
}

fn cell(words: &Words, reading: &Reading, rail: &Rail, at: Height) -> Cell {
    let state = rail.state(at);
    let unvoted = state == Some(State::NotSeen) && reading.is_unvoted(&rail.dimension, at);
    let said = state.map(|state| reading.cell_said(&rail.dimension, at, state));
    let short = state.map(|state| if unvoted { message!("report-cell-not-voted") } else { short(state) });
    let text = |message: Option<Message>| message.map_or_else(String::new, |message| words.say(&message));
    let here = |hold: &Hold| matches!(&hold.kind, HoldKind::Cell { dimension, rung, .. } if *dimension == rail.dimension && *rung == at);
    let holds = reading.holds_back.iter().any(here);
    Cell { mark: reading.mark(rail, at), said: text(said), short: text(short), holds }
}

/// A state in nine letters or little more.
fn short(state: State) -> Message {
    match state {
        State::NotSeen => message!("report-cell-not-seen"),
        State::NotAsked => message!("report-cell-not-asked"),
        State::PassedOver => message!("report-cell-passed-over"),
        state => state.said(),
    }
}

/// The marks that the reading shows.
fn marks(reading: &Reading) -> Vec<Option<Mark>> {
    let shows = |wanted: &Mark| {
        let heights = |rail: &Rail| -1..=Height::try_from(rail.cells.len()).unwrap_or(Height::MAX);
        reading.rails.iter().any(|rail| heights(rail).any(|at| reading.mark(rail, at) == Some(*wanted)))
    };
    // Trust that was seen above something that is missing has a word and no mark: whoever sees the word asks why.
    let held = |rail: &Rail| {
        let mut cells = (1..).zip(&rail.cells);
        cells.any(|(at, state)| *state == State::Held && reading.mark(rail, at).is_none())
    };
    let unmarked = reading.rails.iter().any(held).then_some(None);
    let marks = [Mark::Solid, Mark::Cracked, Mark::Outlined, Mark::Sunk].into_iter().filter(shows).map(Some);
    marks.chain(unmarked).collect()
}

/// The drawing in words.
fn description(words: &Words, ladder: &Ladder, reading: &Reading, target: Option<Height>) -> String {
    let label = |at: Height| reading.label(ladder, at);
    let rail = |rail: &Rail| {
        let name = ladder.dimension_name(&rail.dimension);
        let cell = |at| format!("{} {}", words.say(&label(at)), cell(words, reading, rail, at).said);
        let cells = (1..).zip(&rail.cells).map(|(at, _)| cell(at)).collect::<Vec<_>>().join(", ");
        match rail.heights.zip(reading.rest_on(rail)) {
            Some(_) if reading.stood().is_none() => say!(words, "report-drawn-rail-unvoted", rail = name, cells),
            Some((heights, rest_on)) => {
                let (footing, seen, ceiling) = (label(rest_on), label(heights.observed), label(heights.ceiling));
                say!(words, "report-drawn-rail", rail = name, footing, seen, ceiling, cells)
            }
            None => say!(words, "report-drawn-rail-unasked", rail = name, cells),
        }
    };
    let mut told: Vec<String> = reading.rails.iter().map(rail).collect();
    told.extend(reading.stood().map(|h| say!(words, "report-drawn-footing", footing = label(h.footing))));
    told.extend(target.map(|at| say!(words, "report-drawn-target", target = label(at))));
    told.join(" ")
}
