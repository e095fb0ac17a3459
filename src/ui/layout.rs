//! Where things stand: the widths that the screens draw with and that [`super::fit`] measures texts by.

use ratatui::layout::{Margin, Rect};

/// Rows above the body of a session, and below it.
pub const HEADER: u16 = 3;
/// The notice and the footer.
pub const BELOW: u16 = 2;

/// Columns of the frame of a picture with the air inside it, both sides together.
const FRAME: u16 = 4;
/// Columns between two things that stand side by side.
const BETWEEN: u16 = 2;

/// The question's and the ladder's part of a session's body.
pub fn columns(area: Rect) -> [Rect; 2] {
    let ladder = match area.width {
        // Rungs by their numbers: the pictures stay large beside it.
        0..150 => 30,
        // From here on the rungs have their names.
        _ => 60,
    };
    beside(area, ladder)
}

/// The question's part and that of the notes beside it.
pub fn with_notes(area: Rect) -> [Rect; 2] {
    let notes = if area.width < 150 { 52 } else { 66 };
    beside(area, notes)
}

/// The question's part without its margin; `wide` is the whole body's width.
pub fn question(left: Rect, wide: u16) -> Rect {
    left.inner(Margin::new(if wide >= 110 { 2 } else { 1 }, 0))
}

/// Whether the notes take the whole body: beside the question they would be cut.
pub fn notes_alone(wide: u16) -> bool {
    wide < 110
}

/// Columns for the texts beside a whole ladder that is tried out.
pub fn beside_ladder(wide: u16) -> u16 {
    if wide >= 110 { 46 } else { 30 }
}

/// Whether there is room for the ladder beside what was revealed.
pub fn has_ladder(wide: u16) -> bool {
    wide >= 96
}

/// What is left of an area below the rows that are used.
pub fn below(area: Rect, used: u16) -> Rect {
    let used = used.min(area.height);
    Rect { y: area.y + used, height: area.height - used, ..area }
}

/// The rows at the top of an area, and what is left below them.
pub fn head(area: Rect, rows: u16) -> [Rect; 2] {
    [Rect { height: rows.min(area.height), ..area }, below(area, rows)]
}

/// The rows at the foot of an area, behind what is left above them.
pub fn foot(area: Rect, rows: u16) -> [Rect; 2] {
    head(area, area.height.saturating_sub(rows))
}

/// The columns at the right of an area, behind what is left beside them.
pub fn beside(area: Rect, columns: u16) -> [Rect; 2] {
    let left = area.width.saturating_sub(columns);
    [Rect { width: left, ..area }, right_of(area, left)]
}

/// What is left of an area right of the columns that are used.
pub fn right_of(area: Rect, used: u16) -> Rect {
    let used = used.min(area.width);
    Rect { x: area.x + used, width: area.width - used, ..area }
}

/// Columns of each of two things that stand side by side.
pub fn half(wide: u16) -> u16 {
    wide.saturating_sub(BETWEEN) / 2
}

/// How far right the second of two things begins.
pub fn second(wide: u16) -> u16 {
    half(wide) + BETWEEN
}

/// Columns for the text of a picture.
pub fn picture(wide: u16) -> u16 {
    half(wide).saturating_sub(FRAME)
}
