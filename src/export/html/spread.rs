//! The votes on a pair as a wide strip of dots between the opposite picture on its left and the trusted one on its right.

use std::fmt::Write;

use super::write::escape;
use crate::domain::vote::PairTally;

/// With more dots than this in one place, a bar with a number stands for them.
const MANY: u32 = 8;
/// Dots side by side in one place.
const ABREAST: u32 = 4;
/// Between two places.
const PLACE: u32 = 46;
/// Between two dots.
const DOT: u32 = 11;

/// The votes, with what they are in words for whoever hears it, and below them the point of a model answer.
pub fn svg(tally: &PairTally, said: &str, model: Option<u8>) -> String {
    let most = tally.counts.iter().copied().max().unwrap_or(0);
    let bars = most > MANY;
    let floor = if bars { DOT * 4 } else { DOT * most.div_ceil(ABREAST).max(1) + 3 };
    let (width, height) = (PLACE * 5, floor + if model.is_some() { 16 } else { 6 });
    let mut marks = String::new();
    for (place, &count) in (0u32..).zip(&tally.counts) {
        let middle = place * PLACE + PLACE / 2;
        if bars && count > 0 {
            let tall = (u64::from(DOT) * 3 * u64::from(count) / u64::from(most)).max(2);
            let top = u64::from(floor) - tall;
            let _ =
                write!(marks, "<rect class=\"dot\" x=\"{}\" y=\"{top}\" width=\"24\" height=\"{tall}\"/>", middle - 12);
            let _ = write!(marks, "<text x=\"{middle}\" y=\"{}\">{count}</text>", top.saturating_sub(2));
        } else if !bars {
            dots(&mut marks, count, middle, floor);
        }
        let _ = write!(marks, "<path class=\"axis\" d=\"M{middle} {floor}v4\"/>");
    }
    if let Some(place) = model {
        let (x, y) = (u32::from(place.saturating_sub(1)) * PLACE + PLACE / 2, floor + 5);
        let _ = write!(marks, "<path class=\"model\" d=\"M{x} {y}l5 5l-5 5l-5 -5z\"/>");
    }
    format!(
        "<svg class=\"spread\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{}\"><path class=\"axis\" d=\"M4 \
         {floor}H{}\"/>{marks}</svg>",
        escape(said),
        width - 4
    )
}

/// So many dots round the middle, one row above the other.
fn dots(marks: &mut String, count: u32, middle: u32, floor: u32) {
    for dot in 0..count {
        let (row, at) = (dot / ABREAST, dot % ABREAST);
        let abreast = (count - row * ABREAST).min(ABREAST);
        let x = f64::from(middle) + f64::from(DOT) * (f64::from(at) - f64::from(abreast - 1) / 2.0);
        let y = floor - 6 - row * DOT;
        let _ = write!(marks, "<circle class=\"dot\" cx=\"{x}\" cy=\"{y}\" r=\"4.5\"/>");
    }
}
