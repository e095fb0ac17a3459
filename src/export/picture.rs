//! The ladder in plain characters, legible without colour and in any font of equal widths.
//!
//! ```text
//!                  Personal      Corporate     Capability
//!   4 Aligned          mixed     | | not seen      mixed
//!   3 Relied on    ### held      #/# held      ### held       <- target
//!   2 Predictable  ### held      ### held      ### held       <- footing
//! ```

use unicode_width::UnicodeWidthStr;

use super::layout::{cut, pad};
use crate::domain::ladder::{Height, Ladder, Rung};
use crate::domain::reading::{Mark, Rail, Reading};
use crate::domain::vote::State;

/// The ground.
pub(super) const GROUND: &str = "---";

/// A mark in words, for a legend.
pub(super) fn meaning(mark: Mark) -> &'static str {
    match mark {
        Mark::Solid => "rest on it",
        Mark::Cracked => "seen, but weakened",
        Mark::Outlined => "still possible",
        Mark::Sunk => "distrust",
    }
}

/// A mark in characters.
pub(super) fn glyph(mark: Mark) -> &'static str {
    match mark {
        Mark::Solid => "###",
        Mark::Cracked => "#/#",
        Mark::Outlined => "| |",
        Mark::Sunk => "vvv",
    }
}

/// What the votes say of a rung of a rail.
pub(super) fn state(rail: &Rail, at: Height) -> Option<State> {
    usize::try_from(at - 1).ok().and_then(|i| rail.cells.get(i)).copied()
}

/// The marks that the reading shows, for a legend.
pub(super) fn marks(reading: &Reading) -> Vec<Mark> {
    let shows = |wanted: &Mark| {
        let heights = |rail: &Rail| -1..=Height::try_from(rail.cells.len()).unwrap_or(Height::MAX);
        reading.rails.iter().any(|rail| heights(rail).any(|at| reading.mark(rail, at) == Some(*wanted)))
    };
    [Mark::Solid, Mark::Cracked, Mark::Outlined, Mark::Sunk].into_iter().filter(shows).collect()
}

/// A glyph, a blank and the longest word for a state.
const WIDE: usize = 14;

/// A state of a cell in one word, or in two short ones.
pub(super) fn word(reading: &Reading, rail: &Rail, at: Height, state: State) -> &'static str {
    match state {
        State::NotSeen if reading.is_unvoted(&rail.dimension, at) => "not voted",
        State::PassedOver => "passed",
        state => state.word(),
    }
}

/// A glyph alone.
const NARROW: usize = 5;
/// Both flags at the end of a rung.
const FLAGS: usize = " <- footing, target".len();

/// The ladder from its top down, with the names of the rails above it and a legend of the glyphs in use below.
/// Lines are at most `width` columns where three columns a rail allow it.
pub(super) fn ladder(ladder: &Ladder, reading: &Reading, target: Option<Height>, width: usize) -> Vec<String> {
    let mut rungs: Vec<&Rung> = ladder.rungs.iter().collect();
    rungs.sort_by_key(|rung| -rung.at);
    let label = |rung: &Rung| format!("{:>3} {}  ", rung.at, reading.rung_name(ladder, rung.at));
    let widest = rungs.iter().map(|r| label(r).width()).max().unwrap_or(0).min(width / 2);
    let room = width.saturating_sub(widest + FLAGS);
    let column = (room / reading.rails.len().max(1)).clamp(NARROW, WIDE);
    let names: String = reading.rails.iter().map(|r| name(ladder, r, column)).collect();
    let mut lines = vec![format!("{}{names}", pad("", widest))];
    for rung in rungs {
        let cells: String = reading.rails.iter().map(|r| pad(&cell(reading, r, rung.at, column), column)).collect();
        lines.push(format!("{}{cells}{}", pad(&label(rung), widest), flags(reading, target, rung.at)));
    }
    lines.extend(legend(reading, width));
    lines.iter().map(|line| cut(line.trim_end(), width)).collect()
}

fn name(ladder: &Ladder, rail: &Rail, column: usize) -> String {
    pad(&cut(ladder.dimension_name(&rail.dimension), column - 1), column)
}

/// What a rail shows at a height: a glyph, and the state in a word where there is room.
fn cell(reading: &Reading, rail: &Rail, at: Height, column: usize) -> String {
    let glyph = if at == 0 { GROUND } else { reading.mark(rail, at).map_or("", glyph) };
    match state(rail, at).filter(|_| column == WIDE) {
        Some(state) => format!("{glyph:3} {}", word(reading, rail, at, state)),
        None => glyph.to_owned(),
    }
}

fn flags(reading: &Reading, target: Option<Height>, at: Height) -> String {
    let footing = reading.heights.is_some_and(|h| h.footing == at).then_some("footing");
    let target = (target == Some(at)).then_some("target");
    let flags: Vec<&str> = footing.into_iter().chain(target).collect();
    if flags.is_empty() { String::new() } else { format!(" <- {}", flags.join(", ")) }
}

/// The meaning of each glyph that is drawn, on one line where they fit.
fn legend(reading: &Reading, width: usize) -> Vec<String> {
    let entries: Vec<String> =
        marks(reading).into_iter().map(|mark| format!("{} {}", glyph(mark), meaning(mark))).collect();
    let one = format!("    {}", entries.join("   "));
    match entries.is_empty() {
        true => Vec::new(),
        false if one.width() <= width => vec![one],
        false => entries.iter().map(|entry| format!("    {entry}")).collect(),
    }
}
